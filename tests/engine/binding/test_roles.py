"""The roles of figures: what the words right beside each say that it is."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from binding import passage, roles

from claimcheck import pipeline
from claimcheck.config import Config
from claimcheck.engine.binding import roles_at
from claimcheck.engine.matching import mask_sentences
from claimcheck.model import Block, Document, Span
from claimcheck.model.frame import FrameMatcher, Index, Side
from claimcheck.pipeline.one_article import read_article

LANGUAGES = Path(__file__).parent.parent.parent / "languages"


@pytest.mark.parametrize(
    ("text", "figure", "given"),
    [
        ("Sales rose 5% in May.", "5%", {"rise"}),
        ("Sales were up by 5%.", "5%", {"rise"}),
        ("Sales fell 5%.", "5%", {"fall"}),
        ("It made 5% more.", "5%", {"rise"}),
        ("It came to $31 million.", "$31 million", {"result"}),
        ("It had been $29 million a year ago.", "$29 million", {"base"}),
        ("It was $29 million.", "$29 million", {"level"}),
        ("It cost $29 million.", "$29 million", set()),
        (
            "Sales, as the yard said in a note on Tuesday that nobody had asked for, rose by 5%.",
            "5%",
            {"rise"},
        ),
        ("Of sales in stores that opened before March, 5% were same-store.", "5%", {"like-for-like"}),
    ],
)
def test_the_words_beside_a_figure_give_it_roles(text: str, figure: str, given: set[str]) -> None:
    assert roles(text)[figure] == given


def test_of_two_words_that_pull_either_way_the_nearer_counts() -> None:
    assert roles("Sales were up even as costs fell 5%.")["5%"] == {"fall"}
    assert roles("Costs fell even as sales grew 5%.")["5%"] == {"rise"}


def test_a_figure_may_have_several() -> None:
    assert roles("It rose 5% same-store.")["5%"] == {"rise", "like-for-like"}


def test_words_beside_another_figure_say_nothing_of_this_one() -> None:
    found = roles("Sales rose 5% to $31 million from $29 million.")
    assert found == {"5%": {"rise"}, "$31 million": {"result"}, "$29 million": {"base"}}


def test_a_role_may_rule_out_another() -> None:
    assert roles("Sales rose 5% compounded.")["5%"] == {"yearly"}


def test_case_and_typography_make_no_difference() -> None:
    assert roles("SALES ROSE 5% TO €31 million.") == {"5%": {"rise"}, "€31 million": {"result"}}


def test_figures_are_numbered_through_the_article_and_near_by_sentences() -> None:
    read = passage("It rose 5%. Nobody was there.\n\nThat is $31 million. It was $29 million.")
    assert [(one.order, one.sentence) for one in read.figures] == [(0, 0), (1, 2), (2, 3)]
    first, second, third = read.figures
    assert list(read.near(second, 1)) == [second, third]
    assert list(read.near(first, 0)) == [first]
    assert read.pointing == {2: 1}  # a blank stands between "That is" and the figure


def test_only_the_very_next_sentence_points_back() -> None:
    first, second = passage("It took $31 million. That is 5% more.").figures
    assert passage("It took $31 million. That is 5% more.").points_at(second, first)
    read = passage("It took $31 million. Nobody was there. That is 5% more.")
    assert not read.points_at(read.figures[1], read.figures[0])


def test_only_what_is_said_at_once_is_what_that_is() -> None:
    read = passage("It took $31 million. That is what the owners hoped, up 5%.")
    assert not read.points_at(read.figures[1], read.figures[0])
    read = passage("It took $31 million. That is 5% more than the $29 million of June.")
    assert [read.points_at(one, read.figures[0]) for one in read.figures[1:]] == [True, False]


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("It takes $731 billion. It has $412 million and lacks $319 million.", {"$731 billion"}),
        ("It takes $731 billion. It has $412 million.", set()),
        ("It takes $731 billion, has €412 million and lacks €319 million.", set()),
        (
            "It takes $731 billion. It has ponds. It has hens. It has $412 million and lacks $319 million.",
            set(),
        ),
    ],
)
def test_a_scale_word_apart_is_one_beside_which_two_have_another(text: str, apart: set[str]) -> None:
    assert {surface for surface, own in roles(text).items() if "scale-apart" in own} == apart


@pytest.mark.parametrize(
    ("between", "turns"),
    [
        ("to", 0),
        ("and costs to", 1),
        ("; costs came", 1),
        (", while costs rose, but", 2),
        ("for those who sell, to", 0),  # that clause has ended
        ("for those who sell to", 1),
        ("for those who sell and buy, but", 1),
    ],
)
def test_turns_of_the_clause_are_counted(between: str, turns: int) -> None:
    read = passage(f"Sales rose 5% {between} $31 million.")
    assert read.turns(read.figures[0], read.figures[-1]) == turns


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_options_that_are_passed_over_would_not_fit(language: str) -> None:
    """Each figure of the rules' examples, and of the sentences of other languages, has the roles that it
    has when every option is tried."""
    known = pipeline.load_rules(Config())
    cues = next(rule.matcher.frame.cues(language) for rule in known if isinstance(rule.matcher, FrameMatcher))
    assert cues is not None
    every = replace(cues, left=every_option(cues.left), right=every_option(cues.right))
    if language == "en":
        texts = sorted({one.text for rule in known for ex in rule.examples for one in ex.passages})[::3]
    else:
        page = (LANGUAGES / {"de": "german.yaml", "fr": "french.yaml"}[language]).read_text(encoding="utf-8")
        texts = re.findall(r'"([^"]{20,})"', page)
    seen = 0
    for text in texts:
        document = Document("a.txt", text, (Block(Span(0, len(text))),), language=language)
        for sentence in mask_sentences(read_article(document)):
            for at in sentence.places:
                seen += 1
                assert roles_at(sentence.text, at, cues) == roles_at(sentence.text, at, every), sentence.text
    assert seen > (500 if language == "en" else 50)


def every_option(side: Side) -> Side:
    """The side, with none of its options known to need a word."""
    anything = Index({}, {}, (), (1 << len(side.options)) - 1)
    return replace(side, heads=anything, words=())
