"""Plain text: paragraphs, headings and the leading date."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import formats
from claimcheck.formats.blocks import find_blocks
from claimcheck.formats.txt import leading_date


def blocks(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(text)) for block in find_blocks(text)]


def test_blank_lines_part_paragraphs() -> None:
    assert blocks("Exports rose.\n\n \nImports fell.\r\n\r\nBoth matter.") == [
        ("paragraph", "Exports rose."),
        ("paragraph", "Imports fell."),
        ("paragraph", "Both matter."),
    ]


def test_a_short_line_without_a_stop_is_a_heading() -> None:
    text = "Ferry fares to double\n\nThe board said on Monday that fares would double."
    assert blocks(text)[0] == ("heading", "Ferry fares to double")


def test_a_lone_line_is_a_paragraph() -> None:
    assert blocks("Sales of 5 million, up from 4 million") == [
        ("paragraph", "Sales of 5 million, up from 4 million")
    ]


def test_lines_filled_to_one_width_are_one_paragraph() -> None:
    wire = (
        "The harbour company said that its profit before tax had risen to\n"
        "28 million pounds in the six months to June, from 25 million in\n"
        "the same months of last year.\n"
        "Turnover was flat.\n"
    )
    assert [text for _, text in blocks(wire)] == [
        wire.split("\nTurnover")[0],
        "Turnover was flat.",
    ]


def test_a_line_that_breaks_off_before_its_figure_goes_on() -> None:
    wire = (
        "The harbour company of the northern isles said that its sales of\n"
        "35 million pounds in the six months to June were up\n"
        "4.3 percent; its profit before tax rose to\n"
        "Norway's second highest.\n"
    )
    assert [text for _, text in blocks(wire)] == [wire.strip()]


def test_lines_that_are_not_indented_continue_those_that_are() -> None:
    wire = (
        "    The harbour company said that its sales of the year were\n"
        "Norway's highest, and those of the yard its second\n"
        "highest, with\n"
        "Iceland third.\n"
        "    Turnover was flat at the yard and in the harbour, and\n"
        "Denmark's fell.\n"
    )
    first, second = (text for _, text in blocks(wire))
    assert first.endswith("Iceland third.")
    assert second.startswith("Turnover was flat")


def test_long_lines_are_paragraphs_of_their_own() -> None:
    first = "The harbour company said that its profit before tax had risen to 28 million pounds. " * 2
    assert [text for _, text in blocks(f"{first}\nTurnover was flat.")] == [
        first.strip(),
        "Turnover was flat.",
    ]


def test_list_items_are_not_joined() -> None:
    text = "The ministry named three of its aims for the coming fiscal year\n- 200 ships\n- 30 planes\n"
    assert [text for _, text in blocks(text)][1:] == ["- 200 ships", "- 30 planes"]


@given(st.text(alphabet=st.sampled_from("ab .\n\r\t-1"), max_size=300))
def test_blocks_hold_all_text_in_order(text: str) -> None:
    spans = [block.span for block in find_blocks(text)]
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
    assert all(one.end <= two.start for one, two in itertools.pairwise(spans))


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("date 2021-02-03 Fares doubled.", "2021-02-03"),
        ("\n Date: 2021-02-03\nFares doubled.", "2021-02-03"),
        ("date 2021-02 Fares doubled.", "2021-02"),
    ],
)
def test_a_leading_date_is_the_date_of_publication(text: str, date: str) -> None:
    document = formats.read_bytes(text.encode(), "a.txt")
    assert document.published is not None
    assert document.published.iso() == date
    assert document.text == text


@pytest.mark.parametrize(
    "text", ["Fares doubled. date 2021-02-03", "date 2021-02-31 x", "date 2021-02-033", "dated 2021-02-03"]
)
def test_other_dates_are_not(text: str) -> None:
    assert leading_date(text) is None
