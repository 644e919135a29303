"""Lists, tables and captions, as each format that has them says so."""

from __future__ import annotations

import pytest
from office import open_document, rich
from word import paragraph, run, style, word

from claimcheck import formats
from claimcheck.formats.places import Places
from claimcheck.model import Document

Shape = tuple[str, tuple[int, ...], str]
GRID = [("cell", (0, 0), "Town"), ("cell", (0, 1), "2021"), ("cell", (1, 1), "6"), ("paragraph", (), "End")]


def shape(document: Document) -> list[Shape]:
    return [(block.kind, block.place, block.span.of(document.text)) for block in document.blocks]


def marked(source: str, suffix: str) -> list[Shape]:
    return shape(formats.read_bytes(source.encode(), f"a{suffix}"))


def test_markdown() -> None:
    assert marked("| Town | 2021 |\n|---|---|\n| | 6 |\n\nEnd", ".md") == GRID
    assert marked("- One\n- Two\n\n3. Three\n   more\n\nEnd", ".md") == [
        ("item", (), "One"),
        ("item", (), "Two"),
        ("item", (3,), "Three more"),
        ("paragraph", (), "End"),
    ]


def test_html() -> None:
    assert marked("<table><tr><td>Town<td>2021<tr><td><td>6</table><p>End", ".html") == GRID
    assert marked("<ol start=3><li>Three<ul><li><p>in</p></ul><li>Four</ol><p>End", ".html") == [
        ("item", (3,), "Three"),
        ("item", (), "in"),
        ("item", (4,), "Four"),
        ("paragraph", (), "End"),
    ]
    assert marked("<figure><img><figcaption>A <b>tram</b></figcaption></figure>", ".html") == [
        ("caption", (), "A tram")
    ]


def test_html_cells_across_columns_and_of_several_paragraphs() -> None:
    table = "<table><caption>Towns</caption><tr><th colspan=2>A<th>B<tr><td>1<td><p>2</p><p>3</p></table>"
    assert marked(table, ".html") == [
        ("caption", (), "Towns"),
        ("cell", (0, 0), "A"),
        ("cell", (0, 2), "B"),
        ("cell", (1, 0), "1"),
        ("cell", (1, 1), "2"),
        ("cell", (1, 1), "3"),
    ]


def test_word() -> None:
    row = "<w:tr>{}</w:tr>".format
    cell = "<w:tc>{}</w:tc>".format
    rows = (("Town", "2021"), ("", "6"))
    table = "".join(row("".join(cell(paragraph(run(text))) for text in texts)) for texts in rows)
    item = f"<w:p><w:pPr><w:numPr><w:ilvl/></w:numPr></w:pPr>{run('One')}</w:p>"
    body = f"<w:tbl>{table}</w:tbl>{paragraph('End')}{item}{paragraph('A tram', style='C')}"
    document = formats.read_bytes(word(body, parts={"styles": style("C", "caption")}), "a.docx")
    assert shape(document) == [*GRID, ("item", (), "One"), ("caption", (), "A tram")]


def test_opendocument() -> None:
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>".format
    rows = (f"{cell('Town')}{cell('2021')}", f"<table:table-cell/>{cell('6')}")
    table = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    items = "<text:list><text:list-item><text:p>One</text:p></text:list-item></text:list>"
    body = f"<table:table>{table}</table:table><text:p>End</text:p>{items}"
    assert shape(open_document(body)) == [*GRID, ("item", (), "One")]


def test_rich_text() -> None:
    assert shape(rich(r"\intbl Town\cell 2021\cell\row\intbl\cell 6\cell\row\pard End\par")) == GRID


@pytest.mark.parametrize("across", ["", "0", "-1", "two", "99999999", "\u0662"])
def test_a_cell_that_says_no_sensible_width_takes_one_column(across: str) -> None:
    places = Places()
    places.open_table()
    places.row()
    places.cell(across)
    places.cell()
    assert places.here == ("cell", (0, 1))
