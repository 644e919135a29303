"""Markdown is read as CommonMark has it: the same words, in the same order, as markdown-it-py reads."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from claimcheck.formats import read_bytes

COMMON_MARK = MarkdownIt("commonmark").enable(["table", "strikethrough"])
APART = ("softbreak", "hardbreak", "code_inline", "image")
TAG = re.compile(r"<[^<>]*>")
PAGES = sorted(Path(__file__).parent.parent.parent.glob("docs/*.md"))
WORD = re.compile(r"[^\W_$]+(?:[.,][0-9]+)*%?|\$")
PARTS = (
    *("rose", "12%", "$5", "4,000", "word", "and", "a_b", "3 * 4", "https://a.example/c_d_e"),
    *("*", "_", "**", "__", "***", "`", "~", "~~", "\\*", "\\", "&amp;", "&", "<", "<b>", "</b>", "|", "!"),
    *("[", "](u)", "![", "]", "[a](b 'c')", "[a][b]", "(1)", "`5`"),
    *("\n", "\n\n", "  \n", "\n> ", "\n\n- ", "\n# "),
)


def words(text: str) -> list[str]:
    return WORD.findall(text)


def read(source: str) -> list[str]:
    return words(read_bytes(source.encode(), "a.md").text)


def expected(source: str) -> list[str]:
    """The words of the reference reader; what is code or a picture is no prose; between tags is."""
    found: list[str] = []
    for token in COMMON_MARK.parse(source):
        if token.type == "html_block":
            found += expected(TAG.sub("", token.content))  # we read Markdown there, too
        parts = token.children or ()
        found += words(
            "".join(part.content if part.type == "text" else " " * (part.type in APART) for part in parts)
        )
    return found


@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=9))
def test_the_words_are_those_of_the_reference_reader(parts: list[str]) -> None:
    source = f"The line {' '.join(parts)} end."
    assert read(source) == expected(source)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_so_are_those_of_our_own_pages(page: Path) -> None:
    source = page.read_text()
    assert read(source) == expected(source)


def test_a_quote_begins_a_block_of_its_own() -> None:
    assert read("It [rose\n> 5%](a) then.") == ["It", "rose", "5%", "a", "then"]
    assert read("> It [rose\n5%](a) then.") == ["It", "rose", "5%", "then"]


def test_figures_stay_apart_where_code_stood_between_them() -> None:
    assert read("It rose 5`x`5 in all.") == ["It", "rose", "5", "5", "in", "all"]


def test_a_link_holds_no_other_link() -> None:
    assert read("It [rose [5%](a) to](b) 12.") == ["It", "rose", "5%", "to", "b", "12"]


def test_a_year_that_begins_a_line_is_no_number_of_a_list() -> None:
    assert read("It grew until the end of\n2020. Then it shrank.") == (
        ["It", "grew", "until", "the", "end", "of", "2020", "Then", "it", "shrank"]
    )
    assert read("It has three parts:\n1. a bow\n2. a stern") == (
        ["It", "has", "three", "parts", "a", "bow", "a", "stern"]
    )


@pytest.mark.parametrize(
    "source",
    [
        "1. Sales rose to 210 million\n   - from 200 million\n2. Profit fell to 40 million",
        "- Sales rose to 210 million\nand more\n\n    A second paragraph of the item has 40 ships.",
        "- Sales rose\n\n  in May\n\n2020. It fell",
    ],
)
def test_a_list_goes_on_as_the_reference_reader_has_it(source: str) -> None:
    assert read(source) == expected(source)


def test_a_second_paragraph_of_a_footnote_is_prose() -> None:
    assert "30" in read("[^1]: First note of 20 words.\n\n    Second paragraph of the note, 30 ships.")
