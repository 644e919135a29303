"""PDF files that are small on disk and swell when they are read: found before they are."""

from __future__ import annotations

import re
import zlib

from claimcheck.formats.decode import ReadError
from claimcheck.model import Problem

CONTENT = 5_000_000  # bytes of one stream that may be a page's content, unpacked
OTHER = 30_000_000  # of one that says that it is a font, or a part of the file's own lists
WHOLE = 100_000_000  # of all together; images are not unpacked, since nobody looks at them
_STREAM = re.compile(rb"<<(?P<said>(?:(?!endobj|stream).){0,4000})>>\s{0,8}stream\r?\n", re.DOTALL)
_FLATE = re.compile(rb"/(?:FlateDecode|Fl)\b")
_IMAGE = re.compile(rb"/Subtype\s*/Image\b")
_NO_CONTENT = re.compile(
    rb"/Length1\b|/Type\s*/(?:ObjStm|XRef)\b|/Subtype\s*/(?:Type1C|CIDFontType0C|OpenType)\b"
)
_CHUNK = 1 << 16


def refuse_swelling(data: bytes, uri: str) -> None:
    """Raises ReadError where a stream of the file unpacks to more than any page has."""
    whole = 0
    for match in _STREAM.finditer(data):
        said = match["said"]
        packed = len(_FLATE.findall(said))
        if not packed or _IMAGE.search(said):
            continue
        most = OTHER if _NO_CONTENT.search(said) else CONTENT
        size = _size(data, match.end(), min(most, WHOLE - whole))
        whole += size
        if size >= most or whole >= WHOLE or packed > 1:
            raise ReadError(Problem(uri, "the PDF has a stream that swells beyond all pages when it is read"))


def _size(data: bytes, start: int, most: int) -> int:
    """How much a stream unpacks to, up to `most`; nothing when it is locked or damaged."""
    unpacker = zlib.decompressobj()
    size, at = 0, start
    try:
        while size < most and not unpacker.eof:
            rest = unpacker.unconsumed_tail or data[at : at + _CHUNK]
            at += 0 if unpacker.unconsumed_tail else _CHUNK
            got = unpacker.decompress(rest, _CHUNK)
            if not rest and not got:
                break
            size += len(got)
    except zlib.error:
        return size
    return size
