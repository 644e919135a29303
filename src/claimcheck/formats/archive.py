"""Zip archives, which office documents are: parts read within limits, changed ones written among the rest."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO
from shutil import copyfileobj

from claimcheck.formats.decode import ReadError, kind_of
from claimcheck.model import Problem

PART = 40_000_000  # bytes of one part with text, unpacked
WHOLE = 400_000_000  # bytes of all parts together, when all are copied
MAX_PARTS = 10_000
_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 1  # a bit of an entry's flags
_OLD = b"\xd0\xcf\x11\xe0"


class Archive:
    """An open archive; `kind` is what it should be, for messages ("a Word document")."""

    def __init__(self, data: bytes, uri: str, kind: str) -> None:
        self.uri, self.kind = uri, kind
        if data.startswith(_OLD):
            raise self.wrong("it is locked by a password, or in the format of before 2007; save it anew")
        if data.count(_ENTRY) > MAX_PARTS:
            raise self.wrong(f"it has more than {MAX_PARTS:,} parts")
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            self.names = frozenset(self._zip.namelist())
        except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError) as error:
            cut = "damaged or cut short" if data.startswith(b"PK") else "empty" if not data else ""
            what = f"it is {cut or kind_of(data) or 'another kind of file'}"
            raise self.wrong(what) from error

    def wrong(self, what: str) -> ReadError:
        """What keeps the archive from being read."""
        return ReadError(Problem(self.uri, f"not {self.kind} that can be read: {what}"))

    def read(self, name: str) -> bytes:
        """A part with text; nothing when there is none. Raises ReadError."""
        if name not in self.names:
            return b""
        entry = self._zip.getinfo(name)
        if entry.flag_bits & _ENCRYPTED:
            raise self.wrong("it is encrypted")
        try:
            with self._zip.open(entry) as file:
                data = file.read(PART + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise self.wrong(f"its part {name} is damaged") from error
        if len(data) > PART:
            raise self.wrong(f"its part {name} is larger than {PART // 1_000_000} megabytes when unpacked")
        return data

    def changed(self, parts: Mapping[str, bytes]) -> bytes:
        """The archive with `parts` put in place of those of their names, or after all others; what else is
        in it stays, byte for byte and in its order."""
        if sum(entry.file_size for entry in self._zip.infolist()) > WHOLE:
            raise self.wrong(f"it is larger than {WHOLE // 1_000_000} megabytes when unpacked")
        made = BytesIO()
        with zipfile.ZipFile(made, "w") as new:
            for entry in self._zip.infolist():
                with new.open(_like(entry), "w") as file:
                    if entry.filename in parts:
                        file.write(parts[entry.filename])
                        continue
                    with self._zip.open(entry) as old:
                        copyfileobj(old, file, 1 << 20)
            like = self._zip.infolist()[0]
            for name in parts.keys() - self.names:
                added = zipfile.ZipInfo(name, like.date_time)
                added.compress_type = zipfile.ZIP_DEFLATED
                new.writestr(added, parts[name])
        return made.getvalue()


def _like(entry: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """A new entry of the same name, date, kind and method."""
    made = zipfile.ZipInfo(entry.filename, entry.date_time)
    made.compress_type, made.external_attr = entry.compress_type, entry.external_attr
    made.create_system, made.comment = entry.create_system, entry.comment
    made.file_size = entry.file_size
    return made
