"""Pages of a crawl, as a WARC file holds them, past what is broken in it."""

from __future__ import annotations

import codecs
import os
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from claimcheck.archives.one_by_one import MAX_BYTES
from claimcheck.archives.schema import Row
from claimcheck.disk import open_regular

_RECORD = 32_000_000  # bytes of a record; what is longer is no article
_CHUNK = 1 << 16
_PAGES = {"text/html": "page.html", "application/xhtml+xml": "page.html", "text/plain": "page.txt"}
_GZIP = b"\x1f\x8b\x08"  # each record is packed apart
_PLAIN = b"\nWARC/1."
# Codecs of text; "punycode" and the like take time that grows with the square.
_CHARSETS = ("ascii", "big5", "cp", "euc", "gb", "hz", "iso", "koi8", "mac", "shift", "tis", "utf")
_LONGEST_HEAD = 1 << 13
_HEAD = re.compile(rb"WARC/1\.[0-9]\r\n(?:[^\r\n]++\r\n)++\r\n")
_LENGTH = re.compile(rb"\r\nContent-Length: *([0-9]{1,12})\r\n", re.IGNORECASE)

# A record: its row, if it is a page.
_Record = Any


def pages_of(file: Path) -> Iterator[tuple[Row, int]]:
    """Yield the pages of a WARC file, and how far it has been read. A record that is broken, or what stands
    between two, is a row with a `fault`, and reading goes on with the next that begins."""
    with open_regular(file) as raw:
        mark = _GZIP if raw.read(len(_GZIP)) == _GZIP else _PLAIN
        size = raw.seek(0, os.SEEK_END)
        start: int | None = 0
        broken = False
        while start is not None:
            at, sound = start, False  # the last record, and whether all of it is there
            try:
                if broken and mark == _PLAIN and (end := _behind_plain(raw, start)) > size:
                    raise _Broken(f"a record that would end {end - size:,} bytes behind the file", start)
                for row, at in _records(raw, start, file):
                    broken, sound = False, True
                    if row is not None:
                        yield row, at
                return
            except _Broken as error:
                yield {"id": error.id or f"{file}:{error.at}", "fault": str(error)}, error.at
                at, broken, sound = error.at, True, error.whole
            except (OSError, ValueError) as error:
                if not broken:
                    fault = f"behind this byte there is no record of WARC: {error}"
                    yield {"id": f"{file}:{at}", "fault": fault}, at
                broken = True
            behind = _behind_plain if mark == _PLAIN else _behind_packed
            start = _next(raw, behind(raw, at) if sound else at + 1, mark)


class _Broken(Exception):
    """A record whose head can be read, and its content cannot, though it may be there as a `whole`."""

    def __init__(self, said: str, at: int, id: str = "", *, whole: bool = False) -> None:
        super().__init__(said)
        self.id = id
        self.at = at
        self.whole = whole


def _records(raw: IO[bytes], start: int, file: Path) -> Iterator[tuple[Row | None, int]]:
    """Each record from an offset on: its row, if it is a page, and its offset; raises _Broken and OSError."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    wanted = (WarcRecordType.response, WarcRecordType.resource, WarcRecordType.conversion)
    raw.seek(start)
    for record in ArchiveIterator(raw, parse_http=False):
        at: int = record.stream_pos
        if record.record_type not in wanted:
            yield None, at
            continue
        id = record.headers.get("WARC-Target-URI") or record.record_id or f"{file}:{at}"
        size = record.content_length
        if size > _RECORD:
            there = record.consume()
        else:
            record.freeze()  # what is wrong within it then harms no other
            there = record.content_length
        if there != size:
            raise _Broken(f"a record of {size:,} bytes, of which {there:,} are there", at, id)
        if size > _RECORD:
            yield {"id": id, "fault": f"a record of {size:,} bytes; {_RECORD:,} is the most that is read"}, at
            continue
        try:
            yield _page(record, id), at
        except (OSError, ValueError) as error:
            raise _Broken(f"the page cannot be unpacked: {error}", at, id, whole=True) from error


def _page(record: _Record, id: str) -> Row | None:
    """Return the row of a page: an answer without an error, or text of its own, in HTML or plain."""
    kind, charset = record.headers.get("Content-Type"), None
    if record.is_http:
        record.parse_http(auto_decode="all")
        if record.http_headers is None or record.http_headers.status_code not in (None, 200):
            return None
        kind, charset = record.http_content_type, record.http_charset
    name = _PAGES.get((kind or "text/html").partition(";")[0].strip().lower())
    if name is None:
        return None
    data = record.reader.read(MAX_BYTES + 1)
    return {"id": id, "text": _utf8(data, charset), "date": record.headers.get("WARC-Date"), "name": name}


def _utf8(data: bytes, charset: str | None) -> bytes:
    """Return a page in UTF-8, if it can be read as what its server calls it."""
    try:
        known = codecs.lookup(charset or "utf-8").name
        return data.decode(known).encode() if known.startswith(_CHARSETS) else data
    except (LookupError, UnicodeError):
        return data


def _behind_plain(raw: IO[bytes], at: int) -> int:
    """Return where the content of a record ends, so that what a page says of records is none."""
    raw.seek(at)
    head = _HEAD.match(raw.read(_LONGEST_HEAD))
    length = head and _LENGTH.search(head[0])
    return at + head.end() + int(length[1]) if head and length else at + 1


def _behind_packed(raw: IO[bytes], at: int) -> int:
    """Return the same where each record is packed: what is in it may look like the beginning of another."""
    raw.seek(at)
    member, place = zlib.decompressobj(wbits=31), at
    try:
        while not member.eof and (data := raw.read(_CHUNK)):
            place += len(data)
            member.decompress(data, _CHUNK)
            while member.unconsumed_tail:
                member.decompress(member.unconsumed_tail, _CHUNK)
    except zlib.error:
        return at + 1
    return place - len(member.unused_data) if member.eof else at + 1


def _next(raw: IO[bytes], start: int, mark: bytes) -> int | None:
    """Return where the next record may begin; None when there is none."""
    raw.seek(start)
    held, at = b"", start
    while data := raw.read(_CHUNK):
        held += data
        found = held.find(mark)
        while found >= 0:
            place = at + found + (mark == _PLAIN)
            if mark != _PLAIN or _begins(raw, place):
                return place
            found = held.find(mark, found + 1)
        keep = len(mark) - 1
        at += len(held) - len(held[-keep:])
        held = held[-keep:]
        raw.seek(at + len(held))
    return None


def _begins(raw: IO[bytes], place: int) -> bool:
    """Does the head of a record stand here? To ask costs less than to begin to read one."""
    raw.seek(place)
    return _HEAD.match(raw.read(_LONGEST_HEAD)) is not None
