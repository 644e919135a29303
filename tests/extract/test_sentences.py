"""Where sentences end."""

from __future__ import annotations

import pytest
from saying import read

from claimcheck.extract import find_sentences
from claimcheck.locale import get_locale
from claimcheck.model import Block, Document, Span


def sentences(text: str, language: str = "en", blocks: tuple[Block, ...] = ()) -> list[str]:
    document = Document("test", text, blocks, language=language)
    return [span.of(text) for span in find_sentences(document, read(text, language), get_locale(language))]


@pytest.mark.parametrize(
    "text",
    [
        "Lt. Gen. A. B. Ito met Sen. Ray of Acme Corp. in Oslo.",
        "U.S. troops came on Jan. 20 to stay.",
        "It cost $1.9 billion, i.e. 2.5 percent of the total.",
        "The No. 2 lender, St. George Inc. of Perth, gained 3.4 pct.",
    ],
)
def test_abbreviations_and_decimals_end_nothing(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "They pay $4 billion (U.S.) for it.",
        "It fell 5 million (Cdn.) in May.",
        'She said "it cost 5 million." and left.',
        "The table (p. 5) says so.",
    ],
)
def test_a_stop_before_a_closing_mark_ends_nothing_if_the_sentence_goes_on(text: str) -> None:
    assert sentences(text) == [text]


def test_a_full_stop_before_a_capital_ends() -> None:
    assert sentences("Prices rose 5%. Wages fell. Why?") == ["Prices rose 5%.", "Wages fell.", "Why?"]


def test_an_abbreviation_can_end_when_an_article_follows() -> None:
    assert sentences("It left the U.S. The army stayed.") == ["It left the U.S.", "The army stayed."]


def test_closing_marks_belong_to_the_sentence() -> None:
    assert sentences("“It rose 4 percent.” He left.") == ["“It rose 4 percent.”", "He left."]


def test_a_blank_line_and_a_block_border_always_cut() -> None:
    assert sentences("Costs up\n\nThey rose") == ["Costs up", "They rose"]
    text = "Costs up They rose"
    blocks = (Block(Span(0, 8), "heading"), Block(Span(9, 18)))
    assert sentences(text, blocks=blocks) == ["Costs up", "They rose"]


def test_a_text_that_leaves_full_stops_out_begins_sentences_with_capitals_of_words_that_are_no_names() -> (
    None
):
    text = "We ended with $3m of cash The cash was up We paid $1m in Kiel Our fee was $2m This was the last"
    assert sentences(text) == [
        "We ended with $3m of cash",
        "The cash was up",
        "We paid $1m in Kiel",
        "Our fee was $2m",
        "This was the last",
    ]


def test_one_full_stop_left_out_is_a_slip_and_names_cut_nothing() -> None:
    text = "Sales rose 4 percent at The Mill We run it from Kiel for a fee."
    assert sentences(text) == [text]


def test_japanese_full_stops() -> None:
    assert sentences("8.3%増えた。5年間続く。", "ja") == ["8.3%増えた。", "5年間続く。"]
