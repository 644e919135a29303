"""Bytes to text: UTF-8 unless declared, exact, and refused with a reason when unsure."""

from __future__ import annotations

import codecs
from pathlib import PurePath

from claimcheck.model import Problem
from claimcheck.startup.lean import dataclass

# What such files begin with, so that the refusal can say what the file is.
_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
)
# Python has them among its encodings, but they are for the names of hosts, not for files.
NO_FILES = frozenset(["idna", "punycode"])
# Byte order marks by exact encoding; the longer ones first, since UTF-32's begins like UTF-16's.
BOMS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
}


class ReadError(Exception):
    """A file that cannot be read as text."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file without its byte order mark, and how it was encoded."""

    text: str
    encoding: str
    bom: bool


def decode(data: bytes, uri: str, encoding: str | None) -> Decoded:
    """`data` as text, line ends and all; raises ReadError.

    Nothing is guessed: bytes that are not UTF-8 are refused unless `encoding` says what they are.
    """
    if not data:
        raise ReadError(Problem(uri, "the file is empty"))
    marked = next((name for name, mark in BOMS.items() if data.startswith(mark)), None)
    name = _exact_name(encoding or "utf-8", marked)
    if name in NO_FILES:
        raise ReadError(Problem(uri, f"{name} is no encoding of files; {_how_to(uri, 'cp1252')}"))
    kind = _binary(data, wide=(marked or name).startswith(("utf-16", "utf-32")))
    if kind is not None:
        raise ReadError(Problem(uri, f"not a text file: it looks like {kind}"))
    if encoding is None and marked is not None and marked != "utf-8":
        family = marked.removesuffix("-le").removesuffix("-be")
        raise ReadError(Problem(uri, f"not UTF-8: it begins like {family}; {_how_to(uri, family)}"))
    bom = name == marked
    try:
        text = data.removeprefix(BOMS[name] if bom else b"").decode(name)
    except UnicodeDecodeError as error:
        problem = _undecodable(data, uri, name, error, bom=bom, declared=encoding is not None)
        raise ReadError(problem) from error
    if not text.strip():
        raise ReadError(Problem(uri, "the file holds only white space"))
    return Decoded(text, name, bom)


def _exact_name(encoding: str, marked: str | None) -> str:
    """Python's name of the encoding, byte order included: a mark decides it, else little-endian."""
    name = codecs.lookup(encoding).name.removesuffix("-sig")
    if name not in ("utf-16", "utf-32"):
        return name
    return marked if marked is not None and marked.startswith(name) else f"{name}-le"


def _binary(data: bytes, *, wide: bool) -> str | None:
    """What kind of binary file these bytes are, or None for text."""
    kind = kind_of(data)
    if kind is not None:
        return kind
    return "binary data (it holds null bytes)" if b"\0" in data and not wide else None


def kind_of(data: bytes) -> str | None:
    """What kind of file begins so, where that is known."""
    return next((kind for signature, kind in _SIGNATURES if data.startswith(signature)), None)


def _undecodable(
    data: bytes, uri: str, name: str, error: UnicodeDecodeError, *, bom: bool, declared: bool
) -> Problem:
    offset = error.start + (len(BOMS[name]) if bom else 0)
    before = error.object[: error.start].decode(name, errors="replace")
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    what = f"not valid {name.upper()}: byte 0x{data[offset]:02X} at offset {offset}"
    if declared:
        return Problem(uri, f"{what}, though that is the encoding declared for it", line, column)
    return Problem(uri, f"{what}; {_how_to(uri, 'cp1252')}", line, column)


def _how_to(uri: str, encoding: str) -> str:
    table = f'[documents."{PurePath(uri).name}"]'
    return (
        f"if its encoding is, say, {encoding}, declare it with --encoding {encoding}, "
        f'or in claimcheck.toml with encoding = "{encoding}" under {table}'
    )
