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
from pathlib import Path
from types import TracebackType
from typing import Any

_KEPT = 30 * 24 * 3600  # seconds that an entry is kept after it was last of use
_FRESH = 24 * 3600  # an entry is marked as used at most once a day
_LIMIT = 2000  # entries written in one go


class Store:
    """Bytes by key. Closing it writes what was put; use it in a `with`."""

    def __init__(self, path: Path | None) -> None:
        self._connection: Any = None
        self._new: dict[str, bytes] = {}
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

    def get(self, key: str) -> bytes | None:
        """What was put under `key`, or None."""
        if self._connection is None:
            return None
        row = self._guarded(
            lambda: self._connection.execute("SELECT data, used FROM found WHERE key = ?", (key,)).fetchone()
        )
        if row is None:
            return None
        if row[1] < time.time() - _FRESH:
            self._used.append(key)
        return bytes(row[0])

    def put(self, key: str, data: bytes) -> None:
        """Keep `data` under `key`."""
        if self._connection is None:
            return
        self._new[key] = data
        if len(self._new) >= _LIMIT:
            self._guarded(self._write)

    def _open(self, path: Path) -> None:
        import sqlite3

        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._connection = sqlite3.connect(path, timeout=2, isolation_level=None)
        try:
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = OFF")
            self._connection.execute(
                "CREATE TABLE IF NOT EXISTS found (key TEXT PRIMARY KEY, used REAL, data BLOB) WITHOUT ROWID"
            )
        except sqlite3.DatabaseError as error:
            self._close()
            if "not a database" in str(error) or "malformed" in str(error):
                with suppress(OSError):
                    path.unlink()  # the next run begins a new one
            raise

    def _write(self) -> None:
        if self._connection is None or not (self._new or self._used):
            return
        now = time.time()
        self._connection.execute("BEGIN IMMEDIATE")
        rows = [(key, now, data) for key, data in self._new.items()]
        self._connection.executemany("INSERT OR REPLACE INTO found VALUES (?, ?, ?)", rows)
        self._connection.executemany(
            "UPDATE found SET used = ? WHERE key = ?", [(now, key) for key in self._used]
        )
        self._connection.execute("DELETE FROM found WHERE used < ?", (now - _KEPT,))
        self._connection.execute("COMMIT")
        self._new.clear()
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


def open_store(wanted: bool, environment: Mapping[str, str] = os.environ) -> Store:
    """The user's store; one that keeps nothing when none is wanted or there is no place for it.

    `CLAIMCHECK_CACHE_DIR` says where, else the cache folder of the platform.
    """
    if not wanted:
        return Store(None)
    named = environment.get("CLAIMCHECK_CACHE_DIR")
    if named:
        return Store(Path(named) / "found.sqlite")
    base = environment.get("XDG_CACHE_HOME") or environment.get("LOCALAPPDATA")
    try:
        folder = Path(base) if base else Path.home() / ".cache"
    except RuntimeError:
        return Store(None)
    return Store(folder / "claimcheck" / "found.sqlite")


def code_digest() -> str:
    """A digest of this program: its files by size and time, and the Python that runs it."""
    root = Path(__file__).resolve().parent.parent
    digest = hashlib.sha256(sys.version.encode())
    for path in sorted(root.rglob("*")):
        if path.suffix in (".py", ".txt", ".yaml"):
            stat = path.stat()
            digest.update(f"{path.relative_to(root)}:{stat.st_size}:{stat.st_mtime_ns}\n".encode())
    return digest.hexdigest()
