"""Pages of a crawl: whose text and date they are, and that what is broken among them harms no other."""

from __future__ import annotations

import gzip
import random
from pathlib import Path
from typing import Any

import pytest

from claimcheck.archives import Columns, check_batch, find_archive
from claimcheck.archives.crawl import pages_of
from claimcheck.config import Config

pytest.importorskip("fastwarc")
PAGE = b"<html><head></head><body><p>Ashford employs 53,700 workers.</p></body></html>"


def record(
    url: str = "http://a.example/1",
    body: bytes = PAGE,
    *,
    http: str | None = "200 OK",
    header: str = "Content-Type: text/html; charset=utf-8",
    kind: str = "response",
    date: str | None = "2019-06-14T10:00:00Z",
    size: int | None = None,
) -> bytes:
    """A record of WARC, with an answer of HTTP or a text of its own."""
    own = "application/http; msgtype=response"
    if http is None:
        own = header.removeprefix("Content-Type: ")
    else:
        body = f"HTTP/1.1 {http}\r\n{header}\r\n\r\n".encode() + body
    lines = ["WARC/1.0", f"WARC-Type: {kind}", f"WARC-Target-URI: {url}", f"Content-Type: {own}"]
    lines += [f"WARC-Date: {date}"] if date else []
    lines += [f"Content-Length: {len(body) if size is None else size}", "", ""]
    return "\r\n".join(lines).encode() + body + b"\r\n\r\n"


GOOD, LAST = record(), record("http://a.example/2")


def pages(tmp_path: Path, data: bytes) -> list[dict[str, Any]]:
    file = tmp_path / "in.warc"
    file.write_bytes(data)
    return [row for row, _ in pages_of(file)]


def told(tmp_path: Path, data: bytes) -> list[tuple[str, bool]]:
    """Of each page the end of what it is called, and whether it could be read."""
    return [(row["id"].rpartition("/")[2], "fault" not in row) for row in pages(tmp_path, data)]


def published(tmp_path: Path, data: bytes) -> list[str | None]:
    (tmp_path / "in.warc").write_bytes(data)
    archive = find_archive([tmp_path / "in.warc"], Config(), None, Columns())
    found = [check_batch(batch, archive.config)["claims"] for batch, _ in archive.batches()]
    return [row["published"] for batch in found for row in batch.to_pylist()]


@pytest.mark.parametrize("packed", [False, True])
def test_answers_and_texts_are_pages_and_other_records_are_none(tmp_path: Path, packed: bool) -> None:
    records = [
        record("http://a.example/about", b"software: crawler", http=None, kind="warcinfo"),
        GOOD,
        record("http://a.example/gone", http="404 Not Found"),
        record("http://a.example/image", header="Content-Type: image/png"),
        record(
            "http://a.example/text", b"Text.", http=None, kind="conversion", header="Content-Type: text/plain"
        ),
        LAST,
    ]
    data = b"".join(gzip.compress(one) if packed else one for one in records)
    assert told(tmp_path, data) == [("1", True), ("text", True), ("2", True)]


@pytest.mark.parametrize(
    ("body", "header"),
    [
        (gzip.compress(PAGE, mtime=0), "Content-Type: text/html\r\nContent-Encoding: gzip"),
        (
            b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE),
            "Content-Type: text/html\r\nTransfer-Encoding: chunked",
        ),
    ],
)
def test_a_page_is_unpacked(tmp_path: Path, body: bytes, header: str) -> None:
    (row,) = pages(tmp_path, record(body=body, header=header))
    assert row["text"] == PAGE


def test_a_page_is_read_as_its_server_says(tmp_path: Path) -> None:
    said = record(body="<p>café</p>".encode("latin-1"), header="Content-Type: text/html; charset=iso-8859-1")
    (row,) = pages(tmp_path, said)
    assert row["text"].decode() == "<p>café</p>"


def test_a_page_is_of_the_day_that_it_names_and_else_of_the_day_of_the_record(tmp_path: Path) -> None:
    own = PAGE.replace(b"</head>", b'<meta name="date" content="2015-02-03"></head>')
    assert published(tmp_path, GOOD + record(body=own)) == ["2019-06-14", "2015-02-03"]
    assert published(tmp_path, record(date=None)) == [None]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"", []),
        (b"This is no crawl.\n" * 9, [("in.warc:0", False)]),
        (GOOD + b"garbage\r\n" * 9 + LAST, [("1", True), ("in.warc:0", False), ("2", True)]),
        (GOOD + LAST[:-60], [("1", True), ("2", False)]),
        (record(size=999_999) + LAST, [("1", False), ("2", True)]),
        (record(size=99_000_000) + LAST, [("1", False), ("2", True)]),
        (record(body=b"zz\r\n", header="Transfer-Encoding: chunked") + LAST, [("1", False), ("2", True)]),
        (gzip.compress(GOOD, mtime=0) + gzip.compress(LAST, mtime=0)[:-60], [("1", True), ("2", False)]),
        (
            gzip.compress(GOOD, mtime=0)[:-60] + gzip.compress(LAST, mtime=0),
            [("in.warc:0", False), ("2", True)],
        ),
    ],
)
def test_what_is_broken_is_told_and_reading_goes_on_with_the_next(
    tmp_path: Path, data: bytes, found: list[tuple[str, bool]]
) -> None:
    assert told(tmp_path, data) == found


def test_what_a_page_says_of_records_is_none(tmp_path: Path) -> None:
    """Also where what follows the page is broken, so that the next record has to be sought."""
    forged = record(
        "http://forged.example/x", PAGE, http=None, kind="resource", header="Content-Type: text/html"
    )
    page = record(body=PAGE + b"\n" + forged)
    assert told(tmp_path, page + LAST) == [("1", True), ("2", True)]
    assert [one for one in told(tmp_path, page + b"junk\n" * 9 + LAST) if one[1]] == [
        ("1", True),
        ("2", True),
    ]


def test_a_page_that_cannot_be_unpacked_forges_no_record(tmp_path: Path) -> None:
    forged = b"zz\r\n\r\n" + record("http://forged.example/x")
    page = record(body=forged, header="Content-Type: text/html\r\nTransfer-Encoding: chunked")
    assert told(tmp_path, page + LAST) == [("1", False), ("2", True)]


def test_a_packed_page_forges_no_record_where_the_next_one_has_to_be_sought(tmp_path: Path) -> None:
    """What cannot be made smaller is kept as it is, so that it stands in the file as a record would."""
    noise = random.Random(7).randbytes(100_000)
    page = gzip.compress(record(body=noise + gzip.compress(record("http://forged.example/x")) + noise))
    found = told(tmp_path, page + b"junk\n" * 9 + gzip.compress(LAST))
    assert [one for one in found if one[1]] == [("1", True), ("2", True)]


def test_marks_that_no_head_follows_cost_little_and_records_cut_short_are_told(tmp_path: Path) -> None:
    false = b"\r\n\r\nWARC/1.0 is a format.\r\n" * 9
    cut = record("http://a.example/3", size=9_999)
    found = told(tmp_path, GOOD + false + LAST + false + cut)
    places = [f"in.warc:{len(data)}" for data in (GOOD + false, GOOD + false + LAST + false)]
    assert found == [("1", True), ("in.warc:0", False), ("2", True), *((place, False) for place in places)]


@pytest.mark.parametrize("charset", ["punycode", "idna", "unicode_escape", "rot13"])
def test_an_encoding_that_is_none_of_texts_is_not_asked(tmp_path: Path, charset: str) -> None:
    (row,) = pages(tmp_path, record(header=f"Content-Type: text/html; charset={charset}"))
    assert row["text"] == PAGE
