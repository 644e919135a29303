"""Files written so that a crash leaves the old one or the new one, and nothing between."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def save(path: Path, data: bytes) -> None:
    """Put `data` in place of what is in `path`, keeping its mode; raises OSError.

    A symbolic link stays one: the file that it leads to is replaced.
    """
    target = path.resolve()
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".tmp", dir=target.parent)
    try:
        with open(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            os.chmod(name, target.stat().st_mode & 0o7777)
        else:
            os.chmod(name, 0o666 & ~_umask())
        os.replace(name, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
