"""What was worked out before, as bytes in the user's cache folder: what costs a run more to work out than
to read, such as rules from their files.

It is a matter of time alone. Whatever goes wrong (no home, a full disk, a folder of another user or one that
others may write to, a file that is broken) is a miss, and what is missing is worked out anew. Nothing in
it is run. `CLAIMCHECK_CACHE_DIR` says where the folder is, `CLAIMCHECK_NO_CACHE` that there is none.
"""

from __future__ import annotations

import os
import stat
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from functools import cache
from threading import get_ident

from claimcheck.startup.digest import blake2b

MAX = 32_000_000  # bytes of a file
MAX_FILES = 4  # of a kind: others are of an older program, or of rules that have changed since
_DIGEST = 16
_FLAGS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


_unused: ContextVar[bool] = ContextVar("claimcheck-cache-unused", default=False)


@contextmanager
def unused() -> Iterator[None]:
    """Recall nothing in this context: rules and digests are worked out anew."""
    token = _unused.set(True)
    try:
        yield
    finally:
        _unused.reset(token)


def is_used() -> bool:
    """May anything be recalled?"""
    return not _unused.get()


def cache_folder(environment: Mapping[str, str] = os.environ) -> str | None:
    """The folder for all that is kept; None when nothing is to be kept, or where there is no home."""
    if environment.get("CLAIMCHECK_NO_CACHE"):
        return None
    named = environment.get("CLAIMCHECK_CACHE_DIR")
    if named:
        return named
    base = environment.get("XDG_CACHE_HOME") or environment.get("LOCALAPPDATA")
    if not base or not os.path.isabs(base):  # a relative one is to be ignored, says the standard
        home = os.path.expanduser("~")
        if home == "~":
            return None
        base = os.path.join(home, ".cache")
    return os.path.join(base, "claimcheck")


def key_of(parts: Iterable[str]) -> str:
    """A name for what is worked out from `parts` alone, by this program under this Python; one that nobody
    will have again where the program's files can't be looked at."""
    try:
        program = _program()
    except OSError:
        program = os.urandom(_DIGEST)
    digest = blake2b(program, digest_size=_DIGEST)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % len(data))
        digest.update(data)
    return digest.hexdigest()


@cache  # looks at every file of the program
def _program() -> bytes:
    """What tells this program from another version of it: where its files are, how large, and from when, as
    Python itself tells whether a module has changed."""
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    said = [sys.version, root]
    waiting = [root]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.is_dir(follow_symlinks=False):
                    if entry.name != "__pycache__":
                        waiting.append(entry.path)
                else:
                    found = entry.stat(follow_symlinks=False)
                    said.append(f"{entry.path}:{found.st_size}:{found.st_mtime_ns}:{found.st_ctime_ns}")
    return "\n".join(said).encode("utf-8", "surrogatepass")


def recall(kind: str, key: str) -> bytes | None:
    """What was kept of a kind under a key, or None."""
    folder = _ours() if is_used() else None
    if folder is None:
        return None
    try:
        data = _read(os.path.join(folder, f"{kind}-{key}"))
    except (OSError, ValueError):
        return None
    said = data[4:]
    return said if data[:4] == _sum(said) else None


def keep(kind: str, key: str, data: bytes) -> None:
    """Keep `data` under a key, if that can be done; the file is there whole or not at all."""
    folder = _ours(make=True)
    if folder is None or len(data) > MAX - 4:
        return
    path = os.path.join(folder, f"{kind}-{key}")
    passing = f"{path}.{os.getpid()}-{get_ident()}"
    with suppress(OSError, ValueError):
        handle = os.open(passing, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _FLAGS, 0o600)
        try:
            with open(handle, "wb") as file:
                file.write(_sum(data) + data)
            os.replace(passing, path)
        except BaseException:
            os.unlink(passing)
            raise
        _make_room(folder, f"{kind}-")


def tail(kind: str, key: str, start: int) -> bytes:
    """What was appended under a key, from an offset on; nothing where there is nothing."""
    folder = _ours()
    with suppress(OSError, ValueError):
        return _read(os.path.join(folder, f"{kind}-{key}"), start) if folder is not None else b""
    return b""


def append(kind: str, key: str, data: bytes) -> None:
    """Add `data` to what is kept under a key, in one piece, if that can be done."""
    folder = _ours(make=True)
    if folder is None:
        return
    path = os.path.join(folder, f"{kind}-{key}")
    with suppress(OSError, ValueError):
        new = not os.path.exists(path)
        how = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NONBLOCK", 0) | _FLAGS
        handle = os.open(path, how, 0o600)
        try:
            if _is_ours(found := os.fstat(handle)) and found.st_size + len(data) < MAX:
                os.write(handle, data)
        finally:
            os.close(handle)
        if new:
            _make_room(folder, f"{kind}-")


def drop(kind: str, key: str) -> None:
    """Forget what is kept under a key."""
    folder = _ours()
    with suppress(OSError, ValueError):
        if folder is not None:
            os.unlink(os.path.join(folder, f"{kind}-{key}"))


def _ours(make: bool = False) -> str | None:
    """The folder, if there is one that nobody else may write to."""
    folder = cache_folder()
    try:
        if folder is not None and make:
            os.makedirs(folder, mode=0o700, exist_ok=True)
        return folder if folder is not None and not why_not_ours(folder) else None
    except (OSError, ValueError):
        return None


def why_not_ours(folder: str) -> str:
    """Why nothing in the folder may be believed, or nothing; raises OSError when there is none."""
    found = os.stat(folder)
    if hasattr(os, "getuid"):
        if found.st_uid != os.getuid():
            return f"the cache folder {folder} belongs to another user; nothing is kept"
        if found.st_mode & 0o022:
            return f"others may write to the cache folder {folder}; nothing is kept (chmod go-w mends it)"
    return ""


def _read(path: str, start: int = 0) -> bytes:
    """A regular file of ours, from an offset on, of a bounded size; raises OSError for any other."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _FLAGS)
    with open(handle, "rb", buffering=0) as file:
        found = os.fstat(handle)
        if not _is_ours(found) or found.st_size > MAX:
            raise OSError(f"no file of ours: {path}")
        file.seek(start)
        return file.read(MAX) or b""


def _is_ours(found: os.stat_result) -> bool:
    """Is it a regular file that nobody else may write to?"""
    ours = not hasattr(os, "getuid") or (found.st_uid == os.getuid() and not found.st_mode & 0o022)
    return ours and stat.S_ISREG(found.st_mode)


def _sum(data: bytes) -> bytes:
    """What tells data that has decayed; a folder that is ours alone holds no forgeries."""
    return zlib.crc32(data).to_bytes(4, "big")


def _make_room(folder: str, beginning: str) -> None:
    """Let the oldest files of a kind go, and those that a program left behind that was ended as it wrote."""
    with os.scandir(folder) as entries:
        found = sorted(
            (entry.stat(follow_symlinks=False).st_mtime, entry.path)
            for entry in entries
            if entry.name.startswith(beginning)
        )
    for _, path in found[:-MAX_FILES]:
        os.unlink(path)
