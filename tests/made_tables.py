"""One table in many formats, and what is found in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from html import escape

from pdf import Print, pdf
from word import packed, word

from claimcheck import Config, Finding, formats
from claimcheck.extract import with_tables
from claimcheck.locale import get_locale
from claimcheck.model import Document, Rule
from claimcheck.pipeline import judge_articles, load_rules, read_article

Rows = Sequence[Sequence[str]]
LEFT, ABOVE = "<", "^"  # cells that the one to their left, or the one above, reaches over


@cache
def rules() -> tuple[Rule, ...]:
    return load_rules(Config())


def rows_of(text: str) -> Rows:
    """The rows of a table written with a line a row and semicolons between cells."""
    return [[cell.strip() for cell in line.split(";")] for line in text.strip().splitlines()]


def unmerged(rows: Rows) -> Rows:
    """The rows as formats have them whose cells cannot be merged: with nothing where another reaches."""
    return [["" if cell in (LEFT, ABOVE) else cell for cell in row] for row in rows]


def reach(rows: Rows, row: int, column: int) -> tuple[int, int]:
    """How many columns and how many rows a cell takes."""
    across = down = 1
    while column + across < len(rows[row]) and rows[row][column + across] == LEFT:
        across += 1
    while row + down < len(rows) and rows[row + down][column] == ABOVE:
        down += 1
    return across, down


def as_markdown(rows: Rows) -> bytes:
    rows = unmerged(rows)
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]]).encode()


def as_html(rows: Rows) -> bytes:
    def cell(row: int, column: int) -> str:
        across, down = reach(rows, row, column)
        return f'<td colspan="{across}" rowspan="{down}">{escape(rows[row][column])}</td>'

    body = "".join(
        "<tr>" + "".join(cell(row, n) for n, text in enumerate(cells) if text not in (LEFT, ABOVE)) + "</tr>"
        for row, cells in enumerate(rows)
    )
    return f"<table>{body}</table>".encode()


def as_word(rows: Rows) -> bytes:
    def cell(row: int, column: int) -> str:
        text = rows[row][column]
        across, down = reach(rows, row, column)
        merged = "<w:vMerge/>" if text == ABOVE else '<w:vMerge w:val="restart"/>' if down > 1 else ""
        said = "" if text == ABOVE else f"<w:r><w:t>{escape(text)}</w:t></w:r>"
        return f'<w:tc><w:tcPr><w:gridSpan w:val="{across}"/>{merged}</w:tcPr><w:p>{said}</w:p></w:tc>'

    body = "".join(
        "<w:tr>" + "".join(cell(row, n) for n, text in enumerate(cells) if text != LEFT) + "</w:tr>"
        for row, cells in enumerate(rows)
    )
    return word(f"<w:tbl>{body}</w:tbl>")


def as_open_document(rows: Rows) -> bytes:
    def cell(row: int, column: int) -> str:
        if rows[row][column] in (LEFT, ABOVE):
            return "<table:covered-table-cell/>"
        across, down = reach(rows, row, column)
        said = f'table:number-columns-spanned="{across}" table:number-rows-spanned="{down}"'
        return f"<table:table-cell {said}><text:p>{escape(rows[row][column])}</text:p></table:table-cell>"

    body = "".join(
        "<table:table-row>" + "".join(cell(row, n) for n in range(len(cells))) + "</table:table-row>"
        for row, cells in enumerate(rows)
    )
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text", "table")
    )
    content = f"<office:document-content {names}><office:body><office:text><table:table>{body}</table:table>"
    content += "</office:text></office:body></office:document-content>"
    return packed({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content.encode()})


def as_csv(rows: Rows) -> bytes:
    return "\n".join(",".join(f'"{cell}"' for cell in row) for row in unmerged(rows)).encode()


def as_aligned_text(rows: Rows) -> bytes:
    """Columns of figures stand to the right, others and a heading over several columns to the left."""
    shown = unmerged(rows)
    body = [row for row in shown if sum(any(map(str.isdigit, cell)) for cell in row) > 1]
    right = [
        sum(cell[-1:].isdigit() for cell in column) * 2 > len(body) for column in zip(*body, strict=True)
    ]
    widths = [
        max(len(row[n]) for row, own in zip(shown, rows, strict=True) if (*own, "")[n + 1] != LEFT)
        for n in range(len(shown[0]))
    ]
    lines = []
    for row in shown:
        line, at = "", 0
        for cell, width, to_the_right in zip(row, widths, right, strict=True):
            line = line.ljust(at) + (cell.rjust(width) if to_the_right else cell.ljust(width))
            at += width + 3
        lines.append(line.rstrip())
    return "\n".join(lines).encode()


def as_rich_text(rows: Rows) -> bytes:
    def cell(text: str) -> str:
        text = "" if text in (LEFT, ABOVE) else text
        return "".join(char if char.isascii() else f"\\u{ord(char)}?" for char in text) + "\\cell"

    ends = "".join(f"\\cellx{2000 * n}" for n in range(1, len(rows[0]) + 1))
    body = "".join(f"\\trowd{ends} {' '.join(map(cell, row))}\\row\n" for row in rows)
    return f"{{\\rtf1\\ansi {body}}}".encode()


def as_print(rows: Rows) -> bytes:
    """A page of which the first column stands to the left and the others to the right, as columns are set."""
    lines = [
        Print(72 if not n else 220 + 90 * n - 5.2 * len(cell), 750 - 16 * number, cell, 10)
        for number, row in enumerate(unmerged(rows))
        for n, cell in enumerate(row)
        if cell
    ]
    return pdf(lines)


WRITERS = {
    ".md": as_markdown,
    ".html": as_html,
    ".docx": as_word,
    ".odt": as_open_document,
    ".csv": as_csv,
    ".txt": as_aligned_text,
    ".rtf": as_rich_text,
    ".pdf": as_print,
}


def read(data: bytes, suffix: str = ".md") -> Document:
    document = replace(formats.read_bytes(data, f"table{suffix}"), language="en")
    return with_tables(document, get_locale("en"))


def findings(text: str | bytes, suffix: str = ".md") -> tuple[Finding, ...]:
    """What is found in a table that is written with semicolons, or is given as bytes of a file."""
    data = as_markdown(rows_of(text)) if isinstance(text, str) else text
    return judge_articles([read_article(read(data, suffix))], rules(), Config()).findings


def findings_of(text: str, language: str) -> tuple[Finding, ...]:
    """What is found in a table of a text in this language, written with semicolons."""
    document = replace(formats.read_bytes(as_markdown(rows_of(text)), "table.md"), language=language)
    return judge_articles([read_article(document)], rules(), Config()).findings


def findings_in(*tables: str) -> tuple[Finding, ...]:
    """What is found in a text of several tables, each written with semicolons."""
    return findings(b"\n\nAnother\n\n".join(as_markdown(rows_of(one)) for one in tables))
