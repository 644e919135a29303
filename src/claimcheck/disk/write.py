"""Files written so that a crash leaves the old one or the new one, and nothing between."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path

from claimcheck.disk.read import read_regular
from claimcheck.startup.lean import dataclass


@dataclass(frozen=True, slots=True)
class Saved:
    """What a file could not keep when it was written anew: `owner`, and how many other names (hard
    links) it had, which keep the old text."""

    owner: bool = True
    parted: int = 0


def save(path: Path, data: bytes, *, instead_of: bytes | None = None) -> Saved:
    """Put `data` in place of what is in `path`, keeping its mode and, where that is allowed, its owner
    and what else is said of it; raises OSError.

    A symbolic link stays one: the file that it leads to is replaced. What may be written by nobody,
    or not by us, is refused; so is a file that, up to the last moment, holds anything but the bytes
    `instead_of`.
    """
    target = Path(os.path.realpath(path))
    old = _old(target)
    import tempfile

    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".tmp", dir=target.parent)
    try:
        with open(handle, "wb") as file:
            file.write(data)
            file.flush()
            owner = _dress(Path(name), target, old)
            os.fsync(file.fileno())
        if instead_of is not None and read_regular(target, len(instead_of)) != instead_of:
            raise _changed()
        os.replace(name, target)
    except BaseException as error:
        with suppress(OSError):
            os.unlink(name)
        if isinstance(error, OSError) and error.errno == errno.EFBIG and instead_of is not None:
            raise _changed() from error  # it has grown
        raise
    return Saved(owner, old.st_nlink - 1 if old else 0)


def _old(target: Path) -> os.stat_result | None:
    """What is there now, if it may be written."""
    try:
        found = os.stat(target)
    except FileNotFoundError:
        return None
    if not found.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "it is read-only")
    return found


def _dress(new: Path, target: Path, old: os.stat_result | None) -> bool:
    """Give the new file what the old one has; was its owner among that?"""
    if old is None:
        os.chmod(new, 0o666 & ~_umask())
        return True
    mode, owner = stat.S_IMODE(old.st_mode), True
    if hasattr(os, "chown"):
        try:
            os.chown(new, old.st_uid, old.st_gid)
        except OSError:
            made = os.stat(new)
            owner = (made.st_uid, made.st_gid) == (old.st_uid, old.st_gid)
    if not owner:
        mode &= 0o777  # a program that runs as its owner must not come to run as us
    if hasattr(os, "listxattr"):
        with suppress(OSError):  # not every file system has them, and not all may be set
            for name in os.listxattr(target):
                os.setxattr(new, name, os.getxattr(target, name))
    os.chmod(new, mode)
    return owner


def _changed() -> OSError:
    return OSError(errno.EBUSY, "it has changed since it was read")


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
