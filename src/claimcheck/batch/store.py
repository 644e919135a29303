"""What was found before, by content: one SQLite file, safe under runs at the same time.

Whatever goes wrong with it (a full disk, a lock, a file of another version) costs time and nothing
else: a miss is read anew.
"""

from __future__ import annotations

import hashlib
import os
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

_KEPT = 30 * 24 * 3600  # seconds that an entry is kept after it was last of use
PASSING = ""  # what SQLite calls a database that nobody sees and that ends with its connection
_FRESH = 24 * 3600  # an entry is marked as used at most once a day
_LIMIT = 4_000_000  # bytes written in one go


@dataclass(frozen=True, slots=True)
class Entry:
    """What is kept under a key: a brief, which every run asks for, what it is compared by, and the
    whole, which few ask for."""

    key: str
    brief: bytes
    compared: bytes
    whole: bytes

    @property
    def size(self) -> int:
        return len(self.brief) + len(self.compared) + len(self.whole)


class Store:
    """Entries by key. Closing it writes what was put; use it in a `with`.

    Without a `path` it keeps nothing; with that of `PASSING` what it keeps goes with it, in memory
    as long as there is little.
    """

    def __init__(self, path: Path | str | None) -> None:
        self._connection: Any = None
        self._new: dict[str, Entry] = {}
        self._size = 0
        self._used: list[str] = []
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
        """The brief that was put under `key`, or None."""
        row = self._row("brief, used", key)
        if row is None:
            return None
        if row[1] < time.time() - _FRESH:
            self._used.append(key)
        return bytes(row[0])

    def compared(self, key: str) -> bytes | None:
        """What the entry under `key` is compared by, or None."""
        if key in self._new:
            return self._new[key].compared
        row = self._row("compared", key)
        return None if row is None else bytes(row[0])

    def whole(self, key: str) -> bytes | None:
        """The whole that was put under `key`, or None."""
        if key in self._new:
            return self._new[key].whole
        row = self._row("whole", key)
        return None if row is None else bytes(row[0])

    def put(self, entry: Entry) -> None:
        """Keep an entry."""
        if self._connection is None:
            return
        self._new[entry.key] = entry
        self._size += entry.size
        if self._size >= _LIMIT:
            self._guarded(self._write)

    def _row(self, columns: str, key: str) -> Any:
        if self._connection is None:
            return None
        question = f"SELECT {columns} FROM checked WHERE key = ?"
        return self._guarded(lambda: self._connection.execute(question, (key,)).fetchone())

    def _open(self, path: Path | str) -> None:
        import sqlite3

        if isinstance(path, Path):
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._connection = sqlite3.connect(path, timeout=2, isolation_level=None)
        try:
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = OFF")
            self._connection.execute(
                "CREATE TABLE IF NOT EXISTS checked (key TEXT PRIMARY KEY, used REAL, brief BLOB, "
                "compared BLOB, whole BLOB)"
            )
            self._connection.execute("CREATE INDEX IF NOT EXISTS by_use ON checked (used)")
        except sqlite3.DatabaseError as error:
            self._close()
            broken = "not a database" in str(error) or "malformed" in str(error)
            if broken and isinstance(path, Path):
                with suppress(OSError):
                    path.unlink()  # the next run begins a new one
            raise

    def _write(self) -> None:
        if self._connection is None or not (self._new or self._used):
            return
        now = time.time()
        self._connection.execute("BEGIN IMMEDIATE")
        rows = [(one.key, now, one.brief, one.compared, one.whole) for one in self._new.values()]
        self._connection.executemany("INSERT OR REPLACE INTO checked VALUES (?, ?, ?, ?, ?)", rows)
        self._connection.executemany(
            "UPDATE checked SET used = ? WHERE key = ?", [(now, key) for key in self._used]
        )
        self._connection.execute("DELETE FROM checked WHERE used < ?", (now - _KEPT,))
        self._connection.execute("COMMIT")
        self._new.clear()
        self._size = 0
        self._used.clear()

    def _close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _guarded(self, action: Any) -> Any:
        """The outcome of `action`; a store that fails is no store from then on."""
        import sqlite3

        try:
            return action()
        except (sqlite3.Error, OSError):
            with suppress(sqlite3.Error):
                self._close()
            return None


def open_store(
    wanted: bool, environment: Mapping[str, str] = os.environ, *, otherwise: str | None = None
) -> Store:
    """The user's store; `otherwise` (nothing, or `PASSING`) when none is wanted or none can be had.

    `CLAIMCHECK_CACHE_DIR` says where, else the cache folder of the platform.
    """
    store = Store(_place(environment) if wanted else None)
    return store if store.open else Store(otherwise)


def _place(environment: Mapping[str, str]) -> Path | None:
    named = environment.get("CLAIMCHECK_CACHE_DIR")
    if named:
        return Path(named) / "found.sqlite"
    base = environment.get("XDG_CACHE_HOME") or environment.get("LOCALAPPDATA")
    try:
        folder = Path(base) if base else Path.home() / ".cache"
    except RuntimeError:
        return None
    return folder / "claimcheck" / "found.sqlite"


def code_digest() -> str:
    """A digest of this program: its files by size and time, and the Python that runs it."""
    root = Path(__file__).resolve().parent.parent
    digest = hashlib.sha256(sys.version.encode())
    for path in sorted(root.rglob("*")):
        if path.suffix in (".py", ".txt", ".yaml"):
            stat = path.stat()
            digest.update(f"{path.relative_to(root)}:{stat.st_size}:{stat.st_mtime_ns}\n".encode())
    return digest.hexdigest()
