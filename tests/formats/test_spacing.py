"""However words are set apart in a file, the text has one space between them."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from claimcheck import check, formats
from claimcheck.model import Edit, Span

FIXTURES = sorted((Path(__file__).parents[2] / "fixtures" / "articles").glob("*.txt"))


@pytest.mark.parametrize(
    ("source", "suffix", "text"),
    [
        ("It cost  28\u00a0million\u2009pounds.", ".txt", "It cost 28 million pounds."),
        ("It cost 28\n    million pounds.", ".txt", "It cost 28 million pounds."),
        ("It cost\t28 mil\u00adlion \u200bpounds\ufeff.", ".txt", "It cost 28 million pounds."),
        ("It cost 28\r\n  million.", ".md", "It cost 28 million."),
        ("<p>It cost\n   28&nbsp;&thinsp;million.", ".html", "It cost 28 million."),
        ("<p>Fares<br>\n  rose.", ".html", "Fares\nrose."),
    ],
)
def test_every_blank_is_one_space(source: str, suffix: str, text: str) -> None:
    assert formats.read_bytes(source.encode(), f"a{suffix}").text == text


@pytest.mark.parametrize("blank", ["\u00a0", "\u2009", "\u202f", " ", "   ", "\t", "\n"])
def test_what_stands_between_digits_stays(blank: str) -> None:
    """It may set apart thousands, or the columns of a table."""
    assert formats.from_text(f"It cost 2{blank}500 euros.", "a.txt").text == f"It cost 2{blank}500 euros."


def test_every_letter_knows_its_place() -> None:
    source = "It cost  28\n   million pounds.\n\nMore\u00a0  followed."
    document = formats.from_text(source, "a.txt")
    start = document.text.index("28 million")
    assert document.locate(Span(start, start + 10)).of(source) == "28\n   million"
    assert [block.span.of(document.text) for block in document.blocks] == [
        "It cost 28 million pounds.",
        "More followed.",
    ]


def test_an_edit_leaves_the_blanks_of_the_file() -> None:
    source = "It cost 28\n   million\u00a0pounds."
    document = formats.from_text(source, "a.txt")
    start = document.text.index("28 million pounds")
    edit = Edit("a.txt", Span(start, start + 17), "2.9 billion euros")
    result = formats.rewrite(document, source.encode(), (edit,)).decode()
    assert result == "It cost 2.9\n   billion\u00a0euros."


def doubled(paragraph: str) -> str:
    return paragraph.replace(", ", ",  ").replace(". ", ".\u00a0 ").replace(" million", "\u202fmillion")


def wrapped(paragraph: str) -> str:
    return textwrap.fill(paragraph, 60, break_long_words=False, break_on_hyphens=False)


def hung(paragraph: str) -> str:
    return textwrap.fill(
        paragraph, 60, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False
    )


def found(text: str) -> set[tuple[str, str]]:
    return {(finding.rule.id, finding.surface) for finding in check(text, published="2024-03-07").findings}


@cache
def as_it_is(path: Path) -> set[tuple[str, str]]:
    return found(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("spaced", [doubled, wrapped, hung])
@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_blanks_change_no_finding(path: Path, spaced: Callable[[str], str]) -> None:
    paragraphs = path.read_text(encoding="utf-8").split("\n\n")
    assert found("\n\n".join(map(spaced, paragraphs))) == as_it_is(path)
