"""What was found before, by content: one SQLite file, safe under runs at the same time.

Whatever goes wrong with it (a full disk, a lock, a file of another version) costs time and nothing
else: a miss is read anew. Nothing in it is believed that others may have written: the folder must be
ours alone, and what comes out is bytes that `unpack` checks.
"""

from __future__ import annotations

import hashlib
import os
import stat
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from claimcheck.batch.packing import MAX
from claimcheck.startup.cache import cache_folder, keep, key_of, recall, why_not_ours

PASSING = ""  # what SQLite calls a database that nobody sees and that ends with its connection
SIZE, DAYS = 256, 30  # megabytes that it takes at the most; days that an unused entry is kept
_FRESH = 24 * 3600  # an entry is marked as used at most once a day
_LIMIT = 4_000_000  # bytes written in one go
_ROOM = 9, 10  # of the size is left taken when the oldest have made room
_ENDLESS = 1_000_000  # megabytes
_INDEX = "oldest ON checked (used)"
_TABLE = "checked (key TEXT PRIMARY KEY, used REAL, brief BLOB, compared BLOB, whole BLOB)"
_MADE = [f"CREATE INDEX {_INDEX}", f"CREATE TABLE {_TABLE}"]

_KINDS = (".py", ".txt", ".yaml", ".json", ".toml", ".csv", ".gz")
_OTHERS = ("babel", "pint", "pyyaml")  # whose data or reading bears on what is found
_IMPORTED = {"pyyaml": "yaml"}

_Outcome = TypeVar("_Outcome")


@dataclass(frozen=True, slots=True)
class Entry:
    """What is kept under a key: a brief, which every run asks for, what it is compared by, and the
    whole, which few ask for. `reach` is as far as an offset in them may go."""

    key: str
    brief: bytes
    compared: bytes
    whole: bytes
    reach: int = 0

    @property
    def size(self) -> int:
        return len(self.brief) + len(self.compared) + len(self.whole)


class Store:
    """Entries by key. Closing it writes what was put; use it in a `with`.

    Without a `path` it keeps nothing; with that of `PASSING` what it keeps goes with it, in memory
    as long as there is little. It takes `size` megabytes on the disk, and keeps what was of no use for
    `days` no longer; the oldest goes first. `trouble` says why it keeps nothing, if that is for people
    to mend.
    """

    def __init__(self, path: Path | str | None, *, size: int = SIZE, days: int = DAYS) -> None:
        self._connection: Any = None
        self._new: dict[str, Entry] = {}
        self._waiting = 0
        self._used: list[str] = []
        self._most, self._kept = size * 1_000_000, days * 24 * 3600
        self.trouble = ""
        if path is not None:
            self._guarded(lambda: self._open(path))

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._guarded(self._write)
        self._guarded(self._close)

    @property
    def open(self) -> bool:
        """Does it keep anything?"""
        return self._connection is not None

    def brief(self, key: str) -> bytes | None:
        """Return the brief that was put under `key`, or None."""
        row = self._row("brief, used", key)
        if row is None:
            return None
        if not isinstance(row[1], float) or row[1] < time.time() - _FRESH:
            self._used.append(key)
        return _bytes(row[0])

    def compared(self, key: str) -> bytes | None:
        """Return what the entry under `key` is compared by, or None."""
        if key in self._new:
            return self._new[key].compared
        row = self._row("compared", key)
        return None if row is None else _bytes(row[0])

    def whole(self, key: str) -> bytes | None:
        """Return the whole that was put under `key`, or None."""
        if key in self._new:
            return self._new[key].whole
        row = self._row("whole", key)
        return None if row is None else _bytes(row[0])

    def put(self, entry: Entry) -> None:
        """Keep an entry."""
        if self._connection is None:
            return
        self._new[entry.key] = entry
        self._waiting += entry.size
        if self._waiting >= _LIMIT:
            self._guarded(self._write)

    def _row(self, columns: str, key: str) -> Any:
        if self._connection is None:
            return None
        question = f"SELECT {columns} FROM checked WHERE key = ?"
        return self._guarded(lambda: self._connection.execute(question, (key,)).fetchone())

    def _open(self, path: Path | str) -> None:
        if isinstance(path, Path):
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self.trouble = _not_ours(path)
            if self.trouble:
                return
        try:
            self._connect(path)
        except Exception as error:
            self._close()
            if isinstance(path, Path) and _broken(error):
                for name in (path, f"{path}-wal", f"{path}-shm"):
                    with suppress(OSError):
                        os.unlink(name)  # the next run begins a new one
            raise

    def _connect(self, path: Path | str) -> None:
        import sqlite3

        self._connection = ask = sqlite3.connect(path, timeout=2, isolation_level=None)
        ask.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX)
        for setting in ("trusted_schema = OFF", "auto_vacuum = INCREMENTAL", "journal_mode = WAL"):
            ask.execute(f"PRAGMA {setting}")
        ask.execute("PRAGMA synchronous = OFF")
        made = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY sql"
        if ask.execute(made).fetchone() is None:
            ask.execute(f"CREATE TABLE IF NOT EXISTS {_TABLE}")
            ask.execute(f"CREATE INDEX IF NOT EXISTS {_INDEX}")
        if [row[0] for row in ask.execute(made).fetchmany(3)] != _MADE:
            raise sqlite3.DatabaseError("malformed")  # a view or a trigger is a program of another's

    def _write(self) -> None:
        if self._connection is None or not (self._new or self._used):
            return
        now = time.time()
        ask = self._connection
        ask.execute("BEGIN IMMEDIATE")
        rows = [(one.key, now, one.brief, one.compared, one.whole) for one in self._new.values()]
        ask.executemany("INSERT OR REPLACE INTO checked VALUES (?, ?, ?, ?, ?)", rows)
        ask.executemany("UPDATE checked SET used = ? WHERE key = ?", [(now, key) for key in self._used])
        ask.execute("DELETE FROM checked WHERE used < ? OR typeof(used) != 'real'", (now - self._kept,))
        self._make_room()
        ask.execute("COMMIT")
        ask.execute("PRAGMA incremental_vacuum").fetchall()
        self._new.clear()
        self._waiting = 0
        self._used.clear()

    def _make_room(self) -> None:
        """Let the oldest go when all together are larger than they may be."""
        ask = self._connection
        page, pages, free = (
            ask.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("page_size", "page_count", "freelist_count")
        )
        taken = page * (pages - free)
        if taken <= self._most:
            return
        count = ask.execute("SELECT count(*) FROM checked").fetchone()[0]
        part, whole = _ROOM
        gone = count - count * self._most * part // (taken * whole)
        oldest = "SELECT key FROM checked ORDER BY used, key LIMIT ?"
        ask.execute(f"DELETE FROM checked WHERE key IN ({oldest})", (gone,))

    def _close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _guarded(self, action: Callable[[], _Outcome]) -> _Outcome | None:
        """Return the outcome of `action`; a store that fails is no store from then on."""
        import sqlite3

        try:
            return action()
        except (sqlite3.Error, OSError, ValueError, OverflowError):
            with suppress(sqlite3.Error):
                self._close()
            return None


def _bytes(value: object) -> bytes | None:
    """Return what a column holds, if it is what was put there: any value may stand in any column."""
    return value if isinstance(value, bytes) else None


def _broken(error: Exception) -> bool:
    return any(sign in str(error) for sign in ("not a database", "malformed"))


def _not_ours(path: Path) -> str:
    """Why the store at `path` must not be used, or nothing: its folder and itself must be ours, and no
    other may write there."""
    said = why_not_ours(str(path.parent))
    if said:
        return said
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
    except OSError as error:
        return f"the cache {path} cannot be used: {(error.strerror or '').lower()}"
    with open(handle, "rb") as file:
        found = os.fstat(file.fileno())
        if not stat.S_ISREG(found.st_mode) or (hasattr(os, "getuid") and found.st_uid != os.getuid()):
            return f"the cache {path} is no file of ours; nothing is kept"
        if hasattr(os, "fchmod"):
            os.fchmod(file.fileno(), 0o600)
    return ""


def open_store(
    wanted: bool, environment: Mapping[str, str] = os.environ, *, otherwise: str | None = None
) -> Store:
    """Return the user's store; `otherwise` (nothing, or `PASSING`) when none is wanted or none can be had.

    `CLAIMCHECK_CACHE_DIR` says where, else the cache folder of the platform; `CLAIMCHECK_CACHE_MB` and
    `CLAIMCHECK_CACHE_DAYS` how large it may be, and for how long an unused entry is kept.
    """
    size = _number(environment.get("CLAIMCHECK_CACHE_MB"), SIZE)
    days = _number(environment.get("CLAIMCHECK_CACHE_DAYS"), DAYS)
    store = Store(_place(environment) if wanted else None, size=size, days=days)
    if store.open:
        return store
    other = Store(otherwise, size=_ENDLESS)
    other.trouble = store.trouble
    return other


def _number(said: str | None, default: int) -> int:
    return int(said) if said and said.isascii() and said.isdigit() and len(said) < 7 else default


def _place(environment: Mapping[str, str]) -> Path | None:
    folder = cache_folder(environment)
    return None if folder is None else Path(folder) / "found.sqlite"


def code_digest() -> str:
    """Return a digest of the contents of this program's files, of the Python that runs them, and of the
    versions of packages that have a say. It is worked out once for the files as they are."""
    key = key_of(map(_place_of, _OTHERS))
    kept = recall("program", key)
    if kept is not None:
        return kept.decode("ascii", "replace")
    digest = _code_digest()
    keep("program", key, digest.encode("ascii"))
    return digest


def _place_of(package: str) -> str:
    """Return where a package is, and from when: whoever installs another version writes its files anew."""
    spec = find_spec(_IMPORTED.get(package, package))
    if spec is None or spec.origin is None:
        return ""
    found = os.stat(spec.origin)
    return f"{spec.origin}:{found.st_size}:{found.st_mtime_ns}"


def _code_digest() -> str:
    root = Path(__file__).resolve().parent.parent
    digest = hashlib.sha256(sys.version.encode())
    for path in sorted(path for path in root.rglob("*") if path.suffix in _KINDS):
        data = path.read_bytes()
        digest.update(f"{path.relative_to(root).as_posix()}:{len(data)}\n".encode())
        digest.update(data)
    digest.update(" ".join(map(_version, _OTHERS)).encode())
    return digest.hexdigest()


def _version(package: str) -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(package)
    except PackageNotFoundError:
        return ""
