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


@cache
def rules() -> tuple[Rule, ...]:
    return load_rules(Config())


def rows_of(text: str) -> Rows:
    """The rows of a table written with a line a row and semicolons between cells."""
    return [[cell.strip() for cell in line.split(";")] for line in text.strip().splitlines()]


def as_markdown(rows: Rows) -> bytes:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]]).encode()


def as_html(rows: Rows) -> bytes:
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table>{body}</table>".encode()


def as_word(rows: Rows) -> bytes:
    def cell(text: str) -> str:
        return f"<w:tc><w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p></w:tc>"

    body = "".join("<w:tr>" + "".join(map(cell, row)) + "</w:tr>" for row in rows)
    return word(f"<w:tbl>{body}</w:tbl>")


def as_open_document(rows: Rows) -> bytes:
    def cell(text: str) -> str:
        return f"<table:table-cell><text:p>{escape(text)}</text:p></table:table-cell>"

    body = "".join("<table:table-row>" + "".join(map(cell, row)) + "</table:table-row>" for row in rows)
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text", "table")
    )
    content = f"<office:document-content {names}><office:body><office:text><table:table>{body}</table:table>"
    content += "</office:text></office:body></office:document-content>"
    return packed({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content.encode()})


def as_csv(rows: Rows) -> bytes:
    return "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows).encode()


def as_aligned_text(rows: Rows) -> bytes:
    widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]))]
    return "\n".join(
        "   ".join(
            cell.rjust(width) if n else cell.ljust(width)
            for n, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ).encode()


def as_rich_text(rows: Rows) -> bytes:
    def cell(text: str) -> str:
        return "".join(char if char.isascii() else f"\\u{ord(char)}?" for char in text) + "\\cell"

    ends = "".join(f"\\cellx{2000 * n}" for n in range(1, len(rows[0]) + 1))
    body = "".join(f"\\trowd{ends} {' '.join(map(cell, row))}\\row\n" for row in rows)
    return f"{{\\rtf1\\ansi {body}}}".encode()


def as_print(rows: Rows) -> bytes:
    """A page of which the first column stands to the left and the others to the right, as columns are set."""
    lines = [
        Print(72 if not n else 220 + 90 * n - 5.2 * len(cell), 750 - 16 * number, cell, 10)
        for number, row in enumerate(rows)
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


def findings_in(*tables: str) -> tuple[Finding, ...]:
    """What is found in a text of several tables, each written with semicolons."""
    return findings(b"\n\nAnother\n\n".join(as_markdown(rows_of(one)) for one in tables))
