"""Word documents: what a reader sees, with revisions accepted, each letter at its place."""

from __future__ import annotations

import pytest
from word import comment, commented, paragraph, run, style, word

from claimcheck import formats
from claimcheck.model import Document, parse_period

BEGIN, SEPARATE, END = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
)


def read(data: bytes) -> Document:
    return formats.read_bytes(data, "draft.docx")


def prose(*content: str) -> list[str]:
    return texts(paragraph(*content))


def texts(body: str, **parts: str) -> list[str]:
    document = read(word(body, parts=parts))
    return [block.span.of(document.text) for block in document.blocks]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (("It cost ", run("5", "<w:b/>"), run(" million &amp; more")), "It cost 5 million & more"),
        (("Up ", f'<w:ins w:id="1">{run("5")}</w:ins>', " percent"), "Up 5 percent"),
        (("Up ", '<w:del w:id="1"><w:r><w:delText>4</w:delText></w:r></w:del>', "5"), "Up 5"),
        (
            ("Up ", f'<w:moveFrom w:id="1">{run("4")}</w:moveFrom>', f"<w:moveTo>{run('5')}</w:moveTo>"),
            "Up 5",
        ),
        (("Up ", f'<w:hyperlink r:id="rId1">{run("5 percent")}</w:hyperlink>'), "Up 5 percent"),
        (("Up ", f'<w:smartTag w:element="a">{run("5")}</w:smartTag>'), "Up 5"),
        (("Up ", f"<w:sdt><w:sdtPr/><w:sdtContent>{run('5')}</w:sdtContent></w:sdt>"), "Up 5"),
        (
            (
                "Up 5",
                f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('6')}</w:sdtContent></w:sdt>",
            ),
            "Up 5",
        ),
        (("Up ", f'<w:fldSimple w:instr="QUOTE 4">{run("5")}</w:fldSimple>'), "Up 5"),
        (
            (
                "Up ",
                BEGIN,
                "<w:r><w:instrText>QUOTE 4</w:instrText></w:r>",
                SEPARATE,
                run("5"),
                END,
                " percent",
            ),
            "Up 5 percent",
        ),
        (("Up 5", "<w:r><w:tab/><w:t>percent</w:t></w:r>"), "Up 5 percent"),
        (("Up", "<w:r><w:br/></w:r>", "down"), "Up\ndown"),
        (("A 5", "<w:r><w:noBreakHyphen/><w:t>year</w:t></w:r>", " plan"), "A 5-year plan"),
        (("A plan of mil", "<w:r><w:softHyphen/></w:r>", "lions"), "A plan of millions"),
        (("Up 5", run(" or 6", "<w:vanish/>"), run(" or 7", "<w:strike/>")), "Up 5"),
        (("Up 5", run(" percent", '<w:vanish w:val="0"/>')), "Up 5 percent"),
        (("5 km", run("2", '<w:vertAlign w:val="superscript"/>'), " wide"), "5 km² wide"),
        (("Up 5", run("2", '<w:vertAlign w:val="superscript"/>'), "."), "Up 5."),
        (("Up 5", '<w:r><w:footnoteReference w:id="2"/></w:r>', "."), "Up 5."),
        (
            (
                "Up ",
                "<w:r><w:ruby><w:rt>"
                + run("4")
                + "</w:rt><w:rubyBase>"
                + run("5")
                + "</w:rubyBase></w:ruby></w:r>",
            ),
            "Up 5",
        ),
    ],
)
def test_a_paragraph_is_what_a_reader_sees(content: tuple[str, ...], text: str) -> None:
    assert prose(*content) == [text]


def test_a_text_box_is_read_once_and_apart() -> None:
    box = f"<w:txbxContent>{paragraph('Up 6')}</w:txbxContent>"
    ways = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    drawn = f"<mc:AlternateContent>{ways}</mc:AlternateContent>"
    assert sorted(prose("Up 5", f"<w:r>{drawn}</w:r>")) == ["Up 5", "Up 6"]


def test_cells_and_notes_are_paragraphs_of_their_own() -> None:
    cells = "".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in ("One", "5"))
    body = paragraph("Text") + f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    note = f'<w:footnote w:id="2">{paragraph("A note.")}</w:footnote>'
    document = read(word(body, parts={"footnotes": note}))
    assert document.text.split("\n\n") == ["Text", "One", "5", "A note."]


@pytest.mark.parametrize(
    ("name", "more", "kind"),
    [
        ("heading 1", "", "heading"),
        ("Title", "", "heading"),
        ("Subtitle", "", "heading"),
        ("Standfirst", "", "heading"),
        ("Desk head", '<w:basedOn w:val="B"/>', "heading"),
        ("Desk head", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>', "heading"),
        ("Normal", "", "paragraph"),
    ],
)
def test_headings_are_told_by_what_their_style_is(name: str, more: str, kind: str) -> None:
    styles = style("A", name, more) + style("B", "heading 2")
    document = read(word(paragraph("Up 5", style="A") + paragraph("Text"), parts={"styles": styles}))
    assert [block.kind for block in document.blocks] == [kind, "paragraph"]


def test_a_paragraph_whose_end_is_deleted_goes_on_in_the_next() -> None:
    gone = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>'
    assert texts(paragraph(gone, "Up 5 ") + paragraph("percent.") + paragraph("End.")) == [
        "Up 5 percent.",
        "End.",
    ]
    cells = "".join(f"<w:tc>{paragraph(gone, one)}</w:tc>" for one in "45")
    assert texts(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>" + paragraph("End.")) == ["4", "5", "End."]


def test_a_row_that_is_deleted_is_no_text() -> None:
    row = f"<w:tr>%s<w:tc>{paragraph('%s')}</w:tc></w:tr>"
    deleted = row % ('<w:trPr><w:del w:id="1"/></w:trPr>', "4 km")
    assert texts(f"<w:tbl>{deleted}{row % ('', '5 km')}</w:tbl>") == ["5 km"]


def test_what_a_style_strikes_or_hides_is_no_text() -> None:
    styles = style("Gone", "gone", "<w:rPr><w:strike/></w:rPr>") + style(
        "Own", "own", '<w:basedOn w:val="Gone"/>'
    )
    body = paragraph("Up ", run("4", '<w:rStyle w:val="Own"/>'), "5 percent")
    assert texts(body, styles=styles) == ["Up 5 percent"]


def test_a_table_of_contents_is_no_text() -> None:
    styles = style("A", "toc 1")
    assert (
        read(word(paragraph("Up 5", style="A") + paragraph("Text"), parts={"styles": styles})).text == "Text"
    )


def test_properties_tell_language_and_date() -> None:
    custom = '<property name="Published"><lpwstr>2021-02-03T10:00:00Z</lpwstr></property>'
    document = read(
        word(paragraph("Text"), properties={"core": "<dc:language>de</dc:language>", "custom": custom})
    )
    assert (document.language, document.published) == ("de", parse_period("2021-02-03"))


def test_lines_are_paragraphs() -> None:
    document = read(word(paragraph("One") + paragraph("") + paragraph("It cost  5")))
    start = document.text.index("5")
    place = document.locate(type(document.blocks[0].span)(start, start + 1))
    assert document.original[: place.start].count("\n") == 1
    assert place.of(document.original) == "5"


def test_comments_that_speak_to_claimcheck_stand_where_they_begin() -> None:
    body = paragraph("One") + paragraph("It cost ", commented(3, "5"), commented(4, " million"))
    said = comment(3, "claimcheck: ignore[CC101] as agreed") + comment(4, "Is that so?")
    document = read(word(body, parts={"comments": said}))
    (remark,) = document.remarks
    assert (remark.words, document.text[remark.at :]) == ("ignore[CC101] as agreed", "5 million")
    assert remark.span.of(document.original) == "claimcheck: ignore[CC101] as agreed"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK\x03\x04 cut short", "damaged or cut short"),
        (b"%PDF-1.7", "it is a PDF file"),
        (b"Text", "another kind of file"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "locked by a password"),
        (word("<w:p><w:r>"), "not well-formed XML: mismatched tag"),
        (word(paragraph("")), "holds no text"),
        (word("<w:sdt>" * 300 + "</w:sdt>" * 300), "200 deep"),
    ],
)
def test_what_cannot_be_read_is_told(data: bytes, said: str) -> None:
    with pytest.raises(formats.ReadError, match=said):
        read(data)
