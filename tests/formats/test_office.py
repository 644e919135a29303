"""OpenDocument, rich text and mail: what a reader sees."""

from __future__ import annotations

import pytest
from office import SPACES, open_document, rich
from word import packed

from claimcheck import formats
from claimcheck.formats import ReadError, RewriteError
from claimcheck.model import Document, Edit, Span, parse_period

NOTE = (
    "<text:note><text:note-citation>1</text:note-citation>"
    "<text:note-body><text:p>A note.</text:p></text:note-body></text:note>"
)
CELLS = "".join(f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in ("One", "5"))


def found(document: Document) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks]


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        (
            "<text:h>Head</text:h><text:p>It cost <text:span>5</text:span> million.</text:p>",
            ["Head", "It cost 5 million."],
        ),
        ('<text:p>Up<text:s text:c="3"/>5<text:tab/>percent</text:p>', ["Up 5 percent"]),
        ("<text:p>Up<text:line-break/>down</text:p>", ["Up\ndown"]),
        ('<text:p>Up 5 <text:span text:style-name="S">6 </text:span>percent</text:p>', ["Up 5 percent"]),
        ('<text:p>5 km<text:span text:style-name="U">2</text:span> wide</text:p>', ["5 km² wide"]),
        (
            f"<text:p>Up 5{NOTE}.</text:p>",
            ["A note.", "Up 5."],
        ),
        ("<text:tracked-changes><text:p>Up 4</text:p></text:tracked-changes><text:p>Up 5</text:p>", ["Up 5"]),
        (
            f"<table:table><table:table-row>{CELLS}</table:table-row></table:table>",
            ["One", "5"],
        ),
    ],
)
def test_open_documents(body: str, texts: list[str]) -> None:
    assert found(open_document(body)) == texts


def test_styles_with_names_strike_and_hide_as_well() -> None:
    struck = '<style:text-properties style:text-line-through-style="solid"/>'
    named = f'<style:style style:name="Gone">{struck}</style:style>'
    styles = f"<office:document-styles {SPACES}>{named}<text:p>A foot.</text:p></office:document-styles>"
    body = '<text:p>Up <text:span text:style-name="Gone">4 </text:span>5 percent</text:p>'
    assert found(open_document(body, **{"styles.xml": styles})) == ["Up 5 percent"]


def test_titles_of_open_documents_are_headings() -> None:
    document = open_document('<text:p text:style-name="P1">Head</text:p><text:p>Text</text:p>')
    assert [block.kind for block in document.blocks] == ["heading", "paragraph"]


def test_comments_of_open_documents_answer_for_figures() -> None:
    note = "<office:annotation><text:p>claimcheck: ignore[CC101]</text:p></office:annotation>"
    (remark,) = open_document(f"<text:p>It cost {note}5 million.</text:p>").remarks
    assert (remark.words, remark.at) == ("ignore[CC101]", 8)


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        (r"\pard\s1 Head\par\pard It cost {\b 5} million.\par", ["Head", "It cost 5 million."]),
        (r"It cost \'a35\u8211?6\~million \emdash  more.", ["It cost £5–6 million — more."]),
        (r"\u-10179?\u-8703? 5", ["😁 5"]),
        (r"Up {\deleted 4}{\strike 3}{\v 2}5", ["Up 5"]),
        (r"5 km{\super 2} wide\tab now", ["5 km² wide now"]),
        (r"Up 5{\footnote A note.\par} percent.", ["Up 5 percent.", "A note."]),
        (r'{\field{\*\fldinst HYPERLINK "a 4"}{\fldrslt 5}} percent', ["5 percent"]),
        (r"{\listtext 1.\tab}Up 5\cell 6\cell\row", ["Up 5", "6"]),
        (r"Up 5{\*\unknown 6}{\info{\title 7}}{\header 8}", ["Up 5"]),
        (r"a \{5\} \\ b\line c", ["a {5} \\ b\nc"]),
    ],
)
def test_rich_text(body: str, texts: list[str]) -> None:
    assert found(rich(body)) == texts


def test_headings_and_comments_of_rich_text() -> None:
    document = rich(r"\pard\s1 Head\par\pard It cost 5{\*\annotation claimcheck: ignore[CC101]}.\par")
    assert [block.kind for block in document.blocks] == ["heading", "paragraph"]
    assert [remark.words for remark in document.remarks] == ["ignore[CC101]"]


MAIL = (
    "From: a@example.org\r\nSubject: =?utf-8?q?Up_=C2=A35?=\r\nDate: Wed, 3 Feb 2021 23:10:00 -0500\r\n"
    "MIME-Version: 1.0\r\n"
)
PLAIN = "Content-Type: text/plain; charset=cp1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
PAGE = "Content-Type: text/html; charset=utf-8\r\n\r\n"


def test_a_mail_is_its_subject_and_its_text() -> None:
    body = "It cost =A35=\r\n million.\r\n\r\n> It cost 4.\r\n-- \r\nCall 555\r\n"
    document = formats.read_bytes((MAIL + PLAIN + body).encode(), "a.eml")
    assert found(document) == ["Up £5", "It cost £5 million."]
    assert document.published == parse_period("2021-02-03")


def test_a_page_in_a_mail_is_read_as_one() -> None:
    document = formats.read_bytes((MAIL + PAGE + "<p>It cost <b>5</b>&nbsp;million.</p>").encode(), "a.eml")
    assert found(document) == ["Up £5", "It cost 5 million."]


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"{\\rtf1 {cut", "a.rtf", "has no end"),
        (b"Text", "a.rtf", "not an RTF file"),
        (b"{\\rtf1 " + b"{" * 300 + b"}" * 301, "a.rtf", "200 deep"),
        (b"PK\x03\x04", "a.odt", "damaged or cut short"),
        (packed({"mimetype": b"a"}), "a.odt", "no content"),
        (
            packed({"content.xml": b"<a/>", "META-INF/manifest.xml": b"<encryption-data/>"}),
            "a.odt",
            "encrypted",
        ),
        (b"\x00\x01\x02", "a.eml", "not a mail"),
        (b"Subject: a\r\nContent-Type: image/png\r\n\r\n5", "a.eml", "not a mail with a text"),
    ],
)
def test_what_cannot_be_read_is_told(data: bytes, name: str, said: str) -> None:
    with pytest.raises(ReadError, match=said):
        formats.read_bytes(data, name)


def test_nothing_is_written_into_them() -> None:
    document = open_document("<text:p>It cost 5.</text:p>")
    with pytest.raises(RewriteError, match="only read"):
        formats.rewrite(document, b"", (Edit("a.odt", Span(0, 1), "6"),))
