"""Files that are damaged, locked, called what they are not or made to swell: one clear error."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
from desk import Command
from pdf import Print, pdf
from word import members, packed, paragraph, word

from claimcheck import formats
from claimcheck.formats import ReadError

DECLARED = b'<!DOCTYPE a [<!ENTITY b "c">]><a/>'
ITEM = b"<item><title>5</title></item>"
MARKED = b"<w:p/>" * 300_000


def document(body: bytes) -> bytes:
    files = members(word(""))
    files["word/document.xml"] = files["word/document.xml"].replace(b"<w:body>", b"<w:body>" + body)
    return packed(files)


def streamed(content: bytes) -> bytes:
    """A PDF whose page is the packed `content`."""
    packed_ = zlib.compress(content)
    said = b"<< /Filter /FlateDecode /Length %d >>\nstream\n" % len(packed_)
    start = pdf([Print(72, 700, "x")]).index(b"5 0 obj") + len(b"5 0 obj\n")
    return pdf([Print(72, 700, "x")])[:start] + said + packed_ + b"\nendstream\nendobj\n%%EOF\n"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("zeros.docx", document(b" " * 41_000_000), "larger than 40 megabytes"),
        ("tags.docx", document(MARKED), "more than 400,000 tags"),
        ("text.docx", word(paragraph("5 " * 1_100_000)), "over 2,000,000 letters"),
        (
            "declared.docx",
            packed({"word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a/>'}),
            "declares an entity",
        ),
        ("parts.docx", b"PK\x03\x04" + b"PK\x01\x02" * 20_000, "more than 10,000 parts"),
        ("book.docx", packed({"xl/workbook.xml": b"<a/>"}), "it is a workbook"),
        (
            "old.docx",
            b"\xd0\xcf\x11\xe0" + bytes(600),
            "locked by a password, or .* before 2007",
        ),
        ("rich.docx", b"{\\rtf1 5}", "it is an RTF file"),
        ("word.txt", word(paragraph("5")), "a zip archive or an office document"),
        ("old.doc", b"\xd0\xcf\x11\xe0" + bytes(600), "an old office document"),
        ("nest.json", b"[" * 400_000, "more than 300,000 objects and lists"),
        (
            "escapes.json",
            b'{"uri":"a","body_text":"' + b"\\u0041" * 600_000 + b'"}',
            "more than 500,000 escapes",
        ),
        (
            "items.xml",
            b"<rss><channel>" + b"<item><title>5</title></item>" * 2_001 + b"</channel></rss>",
            "2,000 articles",
        ),
        ("signs.rtf", b"{\\rtf1 " + b"\\b " * 600_000 + b"}", "more than 500,000 signs"),
        ("raw.rtf", b"{\\rtf1 \\bin999999 a}", "holds raw data"),
        ("parts.eml", b"Subject: a\n\n" + b"\n--b\n" * 2_000, "more than 1,000 parts"),
        ("blanks.pdf", streamed(b" " * 6_000_000), "swells beyond all pages"),
        ("letters.pdf", streamed(b"(A) Tj " * 1_000_000), "swells beyond all pages"),
    ],
)
def test_a_hostile_file_is_refused(name: str, data: bytes, said: str) -> None:
    with pytest.raises(ReadError, match=said):
        formats.read_bytes(data, name)


def test_a_part_that_is_damaged_is_named() -> None:
    data = bytearray(word(paragraph("It cost 5 million in all, and that is what it cost.")))
    at = data.index(b"word/document.xml") + 40
    data[at : at + 40] = bytes(40)
    with pytest.raises(ReadError, match=r"word/document\.xml is damaged|damaged or cut short"):
        formats.read_bytes(bytes(data), "a.docx")


def test_a_hostile_file_does_not_keep_others_from_being_checked(desk: Path, claimcheck: Command) -> None:
    (desk / "bomb.docx").write_bytes(document(MARKED))
    run = claimcheck("run", "bomb.docx", "bad.txt")
    assert run.code == 2
    assert run.err.count("bomb.docx") == 1
    assert "bad.txt:1" in run.out
