"""Files of which none should be trusted: damaged, locked, called what they are not, or made to swell."""

from __future__ import annotations

import base64
import random
import re
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO

from pdf import Print, paragraphs, pdf, put_together
from word import W, members, packed, paragraph, word

Maker = Callable[[], bytes]
OLD = b"\xd0\xcf\x11\xe0" + bytes(600)
LAUGHS = "<!DOCTYPE a [<!ENTITY a0 'ha'>{}]>".format(
    "".join(f"<!ENTITY a{n + 1} '{f'&a{n};' * 10}'>" for n in range(9))
).encode()
OUTSIDE = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
_SPACES = "urn:oasis:names:tc:opendocument:xmlns"


def body(xml: bytes) -> bytes:
    """A Word document with `xml` before its text."""
    files = members(word(""))
    files["word/document.xml"] = files["word/document.xml"].replace(b"<w:body>", b"<w:body>" + xml)
    return packed(files)


def main_part(xml: bytes) -> bytes:
    return packed(members(word("")) | {"word/document.xml": xml})


def sound() -> bytes:
    return word(paragraph("It cost 5 million in all, and that is what it cost."))


def garbled(data: bytes, name: bytes, skip: int, put: bytes) -> bytes:
    """`data` with `put` written a little behind the first `name`."""
    at = data.index(name) + len(name) + skip
    return data[:at] + put + data[at + len(put) :]


def flagged() -> bytes:
    """A package whose parts say that they are encrypted."""
    data = bytearray(sound())
    for sign, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = data.find(sign)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(sign, at + 4)
    return bytes(data)


def overlapping() -> bytes:
    """A package of 9,000 entries that share one long part."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 30_000_000)
        first = archive.infolist()[0]
        for number in range(9_000):
            entry = zipfile.ZipInfo(f"word/{number}.xml")
            entry.header_offset, entry.compress_type = first.header_offset, first.compress_type
            entry.CRC, entry.file_size = first.CRC, first.file_size
            entry.compress_size = first.compress_size
            archive.filelist.append(entry)
            archive.NameToInfo[entry.filename] = entry
        archive._didModify = True  # type: ignore[attr-defined]
    return made.getvalue()


def open_document(text: str, **parts: bytes) -> bytes:
    names = " ".join(f'xmlns:{name}="{_SPACES}:{name}:1.0"' for name in ("office", "text", "table"))
    content = f"<office:document-content {names}>{text}</office:document-content>"
    return packed({"content.xml": content.encode(), **parts})


def with_stream(said: bytes, content: bytes, *more: bytes) -> bytes:
    """A PDF whose page is the stream `content`, with `said` of it; `more` are objects from 6 on."""
    head = b"<< %s /Length %d >>\nstream\n%s\nendstream" % (said, len(content), content)
    return put_together((*objects_of(pdf([Print(72, 700, "x")]))[:4], head, *more))


def objects_of(data: bytes) -> list[bytes]:
    return re.findall(rb"\d+ 0 obj\n(.*?)\nendobj", data, re.DOTALL)


def form(content: bytes, resources: bytes) -> bytes:
    said = b"/Type /XObject /Subtype /Form /BBox [0 0 900 900] /Resources << %s >>" % resources
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (said, len(content), content)


def flated(content: bytes) -> bytes:
    return with_stream(b"/Filter /FlateDecode", zlib.compress(content, 9))


def swollen_codes() -> bytes:
    """LZW that stands for millions of blanks: each code is the longest one so far, and a blank more."""
    codes = [256, 32, *range(258, 4_094)]
    widths = [9 if code < 511 else 10 if code < 1_023 else 11 if code < 2_047 else 12 for code in codes]
    widths = [9, 9, *widths[1:-1]]
    bits = "".join(f"{code:0{width}b}" for code, width in zip(codes, widths, strict=True))
    whole = f"{bits}{256:012b}" * 16
    return with_stream(
        b"/Filter /LZWDecode", int(whole[: len(whole) // 8 * 8], 2).to_bytes(len(whole) // 8, "big")
    )


def forms() -> bytes:
    """Forms that draw the next ten times over, ten deep."""
    made = [form(b"/X Do " * 10, b"/XObject << /X %d 0 R >>" % (7 + level)) for level in range(9)]
    made.append(form(b"BT /F1 9 Tf (5 million) Tj ET", b"/Font << /F1 3 0 R >>"))
    page = with_stream(b"", b"/X Do " * 10, *made)
    return put_together(
        one.replace(b"/Font << /F1 3 0 R >> >>", b"/XObject << /X 6 0 R >> >>")
        if b"/Type /Page " in one
        else one
        for one in objects_of(page)
    )


def nested_mail(deep: int) -> bytes:
    return (
        b"".join(b"Subject: a\nContent-Type: message/rfc822\n\n" for _ in range(deep)) + b"Subject: b\n\n5\n"
    )


def feed(content: bytes, start: bytes = b"") -> bytes:
    return start + b"<rss><channel><item><description>" + content + b"</description></item></channel></rss>"


def raw_text(content: bytes) -> bytes:
    return b'{"uri":"a","body_text":"' + content + b'"}'


def noise(size: int) -> bytes:
    return random.Random(5).randbytes(size)


HOSTILE: dict[str, Maker] = {
    # Word
    "blanks.docx": lambda: body(b" " * 41_000_000),
    "tags.docx": lambda: body(b"<w:p/>" * 300_000),
    "letters.docx": lambda: word(paragraph("5 " * 1_100_000)),
    "swelling.docx": lambda: main_part(b"<a>" + b"<b c='d'/>" * 20_000_000 + b"</a>"),
    "entity.docx": lambda: main_part(b'<!DOCTYPE a [<!ENTITY b "c">]><a/>'),
    "laughs.docx": lambda: main_part(LAUGHS + b"<a>&a9;</a>"),
    "outside.docx": lambda: main_part(OUTSIDE + b"<a>&b;</a>"),
    "parts.docx": lambda: b"PK\x03\x04" + b"PK\x01\x02" * 20_000,
    "overlapping.docx": overlapping,
    "workbook.docx": lambda: packed({"xl/workbook.xml": b"<a/>"}),
    "slides.docx": lambda: packed({"ppt/presentation.xml": b"<a/>"}),
    "archive.docx": lambda: packed({"a.txt": b"5 million"}),
    "before2007.docx": lambda: OLD,
    "rich.docx": lambda: b"{\\rtf1 5}",
    "page.docx": lambda: b"<!DOCTYPE html><p>5 million</p>",
    "empty.docx": lambda: b"",
    "noise.docx": lambda: noise(5_000),
    "cut.docx": lambda: sound()[:-400],
    "damaged.docx": lambda: garbled(sound(), b"word/document.xml", 20, bytes(40)),
    "encrypted.docx": flagged,
    "method.docx": lambda: sound().replace(b"\x08\x00\x00\x00\x21\x00", b"\x63\x00\x00\x00\x21\x00"),
    "nested.docx": lambda: packed({"word/document.xml": packed({"word/document.xml": b"<a/>"})}),
    "deep.docx": lambda: body(b"<w:sdt>" * 1_000 + b"</w:sdt>" * 1_000),
    "attributes.docx": lambda: body(b"<w:p %s/>" % b" ".join(b"a%d='b'" % n for n in range(300_000))),
    "attribute.docx": lambda: body(b"<w:p a='%s'/>" % (b"b" * 39_000_000)),
    "utf8.docx": lambda: main_part(f'<a xmlns="{W}">\udc80</a>'.encode("utf-8", "surrogateescape")),
    "zeros.docx": lambda: main_part(bytes(30_000_000)),
    "unclosed.docx": lambda: body(b"<w:p><w:r>"),
    "styles.docx": lambda: word(
        "", parts={"styles": '<w:style w:styleId="a"><w:basedOn w:val="a"/></w:style>'}
    ),
    "upwards.docx": lambda: packed(
        members(word("")) | {"_rels/.rels": members(word(""))["_rels/.rels"].replace(b"word/", b"../../etc/")}
    ),
    # OpenDocument
    "blanks.odt": lambda: open_document("<text:p>" + '<text:s text:c="1000000000"/>' * 3_000 + "</text:p>"),
    "encrypted.odt": lambda: open_document("", **{"META-INF/manifest.xml": b"<a><encryption-data/></a>"}),
    "laughs.odt": lambda: packed({"content.xml": LAUGHS + b"<a>&a9;</a>"}),
    "nothing.odt": lambda: packed({"mimetype": b"application/vnd.oasis.opendocument.text"}),
    "notes.odt": lambda: open_document("<text:p>" * 150 + "5" + "</text:p>" * 150),
    # Rich text
    "signs.rtf": lambda: b"{\\rtf1 " + b"\\b " * 600_000 + b"}",
    "raw.rtf": lambda: b"{\\rtf1 \\bin999999 a}",
    "deep.rtf": lambda: b"{\\rtf1 " + b"{" * 500_000 + b"}" * 500_000,
    "cut.rtf": lambda: b"{\\rtf1 {\\b 5 million",
    "fonts.rtf": lambda: b"{\\rtf1 " + b"\\f1 " * 150_000 + b"\\fcharset0 5}",
    "fallback.rtf": lambda: b"{\\rtf1 \\uc2000000000 " + b"\\u5 a" * 100_000 + b"}",
    # PDF
    "blanks.pdf": lambda: flated(b" " * 6_000_000),
    "letters.pdf": lambda: flated(b"(A) Tj " * 1_000_000),
    "twice.pdf": lambda: with_stream(
        b"/Filter [/FlateDecode /FlateDecode]", zlib.compress(zlib.compress(b" " * 60_000_000))
    ),
    "codes.pdf": swollen_codes,
    "runs.pdf": lambda: with_stream(b"/Filter /RunLengthDecode", b"\x81 " * 3_000_000 + b"\x80"),
    "runs-in-flate.pdf": lambda: with_stream(
        b"/Filter [/FlateDecode /RunLengthDecode]", zlib.compress(b"\x81 " * 2_000_000 + b"\x80", 9)
    ),
    "named.pdf": lambda: with_stream(b"/Filter /Flate#44ecode", zlib.compress(b"(A) Tj " * 8_000_000, 9)),
    "lists.pdf": lambda: flated(b"BT " + b"[" * 2_000_000 + b" ET"),
    "states.pdf": lambda: flated(b"q " * 2_000_000),
    "forms.pdf": forms,
    "pages.pdf": lambda: pdf(*([Print(72, 700, "x")] for _ in range(1_001))),
    "loop.pdf": lambda: pdf([Print(72, 700, "x")]).replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]"),
    "text.pdf": lambda: pdf(*paragraphs([("paragraph", "5 million " * 230_000)], 5_000)),
    "cut.pdf": lambda: pdf([Print(72, 700, "x")])[:300],
    "locked.pdf": lambda: pdf([Print(72, 700, "x")]).replace(
        b"/Root 1 0 R",
        b"/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>"
        % (b"00" * 32, b"00" * 32),
    ),
    "nothing.pdf": lambda: pdf([]),
    "noise.pdf": lambda: b"%PDF-1.7\n" + noise(50_000),
    # Mail
    "parts.eml": lambda: b"Subject: a\n\n" + b"\n--b\n" * 2_000,
    "nested.eml": lambda: nested_mail(900),
    "charset.eml": lambda: (
        b"Subject: a\nContent-Type: text/plain; charset=zlib_codec\n\n" + zlib.compress(b"5")
    ),
    "address.eml": lambda: (
        b"Subject: =?utf-8?q?" + b"=41" * 300_000 + b"?=\nTo: " + b"(" * 50_000 + b"\n\n5\n"
    ),
    "attached.eml": lambda: (
        b"Subject: a\nContent-Type: application/zip\n\n" + base64.b64encode(noise(3_000_000))
    ),
    # Structured data
    "nest.json": lambda: b"[" * 400_000,
    "objects.json": lambda: b'{"a":' * 3_000 + b"1" + b"}" * 3_000,
    "escapes.json": lambda: raw_text(b"\\u0041" * 600_000),
    "number.json": lambda: b'{"a": ' + b"9" * 5_000_000 + b"}",
    "values.json": lambda: b"[" + b"1," * 4_500_000 + b"1]",
    "cut.json": lambda: raw_text(b"5 million")[:-2],
    "items.xml": lambda: b"<rss><channel>" + b"<item><title>5</title></item>" * 2_001 + b"</channel></rss>",
    "laughs.xml": lambda: feed(b"&a9;", LAUGHS),
    "references.xml": lambda: feed(b"&amp;" * 4_000_000),
    "numbers.xml": lambda: feed(b"&#38;#53; &lt;b&gt;" * 60_000),
    "open.xml": lambda: feed(b"&lt;p" * 90_000),
    "sections.xml": lambda: feed(b"<![CDATA[<p>5]]>" * 200_000),
    "names.xml": lambda: b"<a>" + b"".join(b"<b%d/>" % n for n in range(80_000)) + b"</a>",
    "attributes.xml": lambda: b"<rss %s/>" % b" ".join(b"a%d='b'" % n for n in range(2_000_000)),
    "cut.xml": lambda: feed(b"5 million")[:-10],
    # Text and pages
    "word.txt": sound,
    "picture.txt": lambda: b"\x89PNG\r\n\x1a\n" + noise(500),
    "old.doc": lambda: OLD,
    "zeros.txt": lambda: bytes(10_000_000),
    "odd.txt": lambda: b"\xff\xfe" + b"5\x00" * 5_000 + b"5",
    "deep.html": lambda: b"<div>" * 400_000 + b"5",
    "spans.html": lambda: b"<p>" + b"<b>5" * 200_000,
    "signs.html": lambda: b"<" * 3_000_000,
    "references.html": lambda: b"<p>" + b"&amp;" * 1_000_000,
    "quotes.html": lambda: b"<a b='" * 300_000,
    "brackets.md": lambda: b"[" * 1_000_000,
    "stars.md": lambda: b"*a _b " * 200_000,
    "ticks.md": lambda: b" ".join(b"`" * (n % 500 + 1) for n in range(20_000)),
}
