"""Tables are tables in whatever format they come."""

from __future__ import annotations

import pytest
from made_tables import WRITERS, as_word, findings, read, rows_of
from word import members, packed

from claimcheck import formats
from claimcheck.formats import ReadError
from claimcheck.formats.delimited import MAX_CELLS

TABLE = """
Berths; North; South; Total
Ferries; 1,118; 2,236; 3,354
Trawlers; 1,407; 862; 2,269
Yachts; 2,915; 3,348; 6,263
All boats; 5,440; 6,446; 11,886
"""


@pytest.mark.parametrize("suffix", WRITERS)
def test_the_same_table_gives_the_same_findings(suffix: str) -> None:
    written = WRITERS[suffix]
    assert findings(written(rows_of(TABLE)), suffix) == ()
    (finding,) = findings(written(rows_of(TABLE.replace("3,348", "3,834"))), suffix)
    assert (finding.rule.id, finding.surface) == ("table-total", "3,834")
    assert finding.message == "All boats, South: the figures come to 6,932, not 6,446"
    assert finding.repairs[0].edits[0].text == "3,348"


@pytest.mark.parametrize("suffix", WRITERS)
def test_cells_stand_in_rows_and_columns(suffix: str) -> None:
    (table,) = read(WRITERS[suffix](rows_of(TABLE)), suffix).tables
    assert [(cell.row, cell.column) for cell in table.cells] == [
        (row, column) for row in range(5) for column in range(4)
    ]


def test_a_heading_stands_over_the_columns_that_have_none() -> None:
    page = b"<table><tr><th>Fleet<th colspan=2>2024</tr><tr><th><th>North<th>South</tr>"
    page += b"<tr><td>Ferries<td>118<td>236</table>"
    (table,) = read(page, ".html").tables
    assert [(cell.row, cell.column, cell.width) for cell in table.cells][:2] == [(0, 0, 1), (0, 1, 2)]


def test_columns_of_text_that_overlap_make_no_table() -> None:
    """Nothing is guessed, and nobody reads the rows as sentences."""
    text = "Ferries    118  236  354\nTrawlers 1,407862  2,2 69\nYachts  2,915 3,348    6,263  7\n"
    assert read(text.encode(), ".txt").tables == ()


def test_values_may_be_quoted_and_separated_by_other_marks() -> None:
    document = read(b'Name;"A ""first"" year";B\nAsh;1.5;2\nElm;2.5;"3"\n', ".csv")
    (table,) = document.tables
    assert [cell.span.of(document.text) for cell in table.cells][:3] == ["Name", 'A "first" year', "B"]


def test_more_values_than_any_table_has_are_refused() -> None:
    with pytest.raises(ReadError, match="values"):
        formats.read_bytes(b"," * (MAX_CELLS + 1), "a.csv")


def test_a_quoted_value_after_an_empty_one_begins_another_row() -> None:
    (table,) = read(b'Name,A,B\n"Ash",1,\n"Elm",2,3', ".csv").tables
    assert [(cell.row, cell.column) for cell in table.cells][-3:] == [(2, 0), (2, 1), (2, 2)]


def test_a_cell_that_reaches_over_rows_keeps_its_columns() -> None:
    page = b"<table><tr><th rowspan=2>Fleet<th colspan=2>2024</tr><tr><th>North<th>South</tr>"
    page += b"<tr><td>Ferries<td>118<td>236</table>"
    (table,) = read(page, ".html").tables
    assert [(cell.row, cell.column) for cell in table.cells][1:4] == [(0, 1), (1, 1), (1, 2)]


def test_a_page_of_endless_columns_is_read_within_bounds() -> None:
    page = b"<table><tr>" + b"<td colspan=1000>x" * 2000 + b"<tr><td>a<td>1<td>2</table>"
    (table,) = read(page, ".html").tables
    assert max(cell.column + cell.width for cell in table.cells) <= 1001


@pytest.mark.parametrize("suffix", [".html", ".docx", ".odt", ".rtf"])
def test_merged_headings_stand_over_their_columns(suffix: str) -> None:
    rows = rows_of("Fleet; 2024; <; All\n^; North; South; ^\nFerries; 118; 236; 354\nTugs; 64; 71; 135")
    document = read(WRITERS[suffix](rows), suffix)
    (table,) = document.tables
    south = next(cell for cell in table.cells if cell.span.of(document.text) == "236")
    assert table.labels(south, document.text) == ("Ferries", "2024 South")
    last = next(cell for cell in table.cells if cell.span.of(document.text) == "135")
    assert table.labels(last, document.text) == ("Tugs", "All")


def test_what_a_cell_of_word_once_was_merged_with_does_not_count() -> None:
    rows = rows_of("Fleet; North; South\nFerries; 118; 236\nTugs; 64; 71")
    old = b'<w:tcPrChange w:id="1"><w:tcPr><w:gridSpan w:val="2"/></w:tcPr></w:tcPrChange></w:tcPr>'
    data = packed({name: part.replace(b"</w:tcPr>", old) for name, part in members(as_word(rows)).items()})
    (table,) = read(data, ".docx").tables
    assert max(cell.column for cell in table.cells) == 2
