"""Files that others may have named: regular ones only, none larger than it may be."""

from __future__ import annotations

import errno
import os
import stat
from io import FileIO
from pathlib import Path
from typing import Protocol

SMALL = 4_000_000  # bytes of settings, of a rule file, of a list of what git ignores
BIG = 64_000_000  # bytes of an article, of a table of rates, of a baseline

_CHUNK = 1 << 20


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes | None: ...


def read_regular(path: str | Path, most: int = SMALL) -> bytes:
    """The bytes of a regular file; raises OSError, also for anything else and for more than `most`.

    A device, a pipe or a socket is not even opened: reading one may never end, and opening one may
    do something.
    """
    with open_regular(path, most) as file:
        return read_all(file, most)


def open_regular(path: str | Path, most: int | None = None) -> FileIO:
    """A regular file, opened to be read bit by bit; raises OSError as `read_regular` does. Without
    `most` it may be of any size."""
    try:
        _refuse_special(os.stat(path), most)
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except ValueError as error:  # a null character
        raise OSError(errno.EINVAL, "not the name of a file") from error
    file = FileIO(handle)
    try:
        _refuse_special(os.fstat(handle), most)  # it may be another by now
    except OSError:
        file.close()
        raise
    return file


def read_all(file: _Readable, most: int = BIG) -> bytes:
    """All of a stream, such as standard input; raises OSError for more than `most`."""
    pieces: list[bytes] = []
    length = 0
    while piece := file.read(min(_CHUNK, most + 1 - length)):
        pieces.append(piece)
        length += len(piece)
        if length > most:  # such as a file of /proc, whose size is told as 0
            raise _too_large(most)
    return b"".join(pieces)


def reason_of(error: OSError) -> str:
    """Why a file could not be read or written, in a few words of the system."""
    return (error.strerror or type(error).__name__).lower()


def _refuse_special(found: os.stat_result, most: int | None) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, "not a regular file")
    if most is not None and found.st_size > most:
        raise _too_large(most)


def _too_large(most: int) -> OSError:
    size = f"{most // 1_000_000} megabytes" if most >= 1_000_000 else f"{most:,} bytes"
    return OSError(errno.EFBIG, f"larger than {size}")
