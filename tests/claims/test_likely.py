"""Who most likely has a figure of which the grammar alone says nothing."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import formats
from claimcheck.claims import likely as room
from claimcheck.claims.context import Context
from claimcheck.locale.grammar import get_grammar
from claimcheck.model import Claim
from claimcheck.pipeline import read_article

ARTICLE = """\
Orlan Foods cuts forecast as bakers strike

Orlan Foods cut its forecast on Thursday as bakers asked for higher wages. Shares of Orlan Foods fell in early
trading. Ann Hall, who has run Orlan Foods since May, blamed the drought. Hall said the mills would stay open.

The mills stand in Borne and in Lorne. Bakers there went on strike last week. Orlan Foods has asked for talks.
{}

Unions say the offer is too low. The strike may last until June. Analysts were not surprised. Orlan Foods will
report again in August.
"""


def _claim(text: str, surface: str) -> Claim:
    document = formats.from_text(text, "x.txt")
    return next(one for one in read_article(document).claims if one.figure.surface == surface)


def _chances(monkeypatch: pytest.MonkeyPatch, text: str, surface: str) -> dict[str, float]:
    met: dict[str, float] = {}
    read = room.likely

    def note(context: Context, *told: Any) -> dict[str, float]:
        found = read(context, *told)
        if context.figure.surface == surface:
            met.update(found)
        return found

    monkeypatch.setattr(room, "likely", note)
    assert _claim(text, surface).figure.surface == surface
    _claim(text, surface).whose  # noqa: B018 - a claim reads its fields when they are asked for
    return met


@pytest.mark.parametrize(
    ("sentence", "surface"),
    [
        ("The baker now has debts of $30 million.", "$30 million"),
        ("Quarterly profit fell 12%.", "12%"),
        ("The offer includes a bonus of $300 a head.", "$300"),
        ("A strike could cost $3 million.", "$3 million"),
    ],
)
def test_what_the_grammar_leaves_open_is_of_whom_the_article_is_about(sentence: str, surface: str) -> None:
    assert _claim(ARTICLE.format(sentence), surface).whose == ("Orlan Foods",)


@pytest.mark.parametrize(
    ("sentence", "surface", "whose"),
    [
        ("Hall holds a stake of 4 percent.", "4 percent", "Hall"),
        (
            "Mexico's farmers lost 40 percent of the wheat, and Mexico imports $9 million of it.",
            "$9 million",
            "Mexico",
        ),
    ],
)
def test_what_the_grammar_says_stays_where_it_is_likely(sentence: str, surface: str, whose: str) -> None:
    assert _claim(ARTICLE.format(sentence), surface).whose[:1] == (whose,)


def test_two_who_are_as_likely_are_none() -> None:
    sentence = "Under the plan Kenya would lend farmers a total of $9 million."
    assert _claim(ARTICLE.format(sentence), "$9 million").whose == ()


def test_of_a_few_sentences_only_the_grammar_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Orlan Foods bakes bread. Quarterly profit fell 12%."
    assert _chances(monkeypatch, text, "12%") == {}
    assert _claim(text, "12%").whose == ()


def test_nothing_was_learnt_of_days_and_ages(monkeypatch: pytest.MonkeyPatch) -> None:
    text = ARTICLE.format("The mills are closed for 12 days.")
    assert _chances(monkeypatch, text, "12 days") == {}


def test_nothing_was_learnt_of_other_languages() -> None:
    for language in ("de", "fr", "es"):
        grammar = get_grammar(language)
        assert grammar is not None
        assert not grammar.owners


@settings(max_examples=20, deadline=None)
@given(
    st.lists(
        st.sampled_from(["In Peru", "Kenya said", "as before", "Orlan Foods has", "they owe"]), max_size=4
    )
)
def test_chances_of_all_and_of_nobody_come_to_one(words: list[str]) -> None:
    """Property: candidates are those who stand near, each once, and nobody."""
    sentence = "; ".join([*words, "some $40 million."])
    with pytest.MonkeyPatch.context() as patch:
        chances = _chances(patch, ARTICLE.format(sentence), "$40 million")
    assert math.isclose(sum(chances.values()), 1.0)
    assert "" in chances
    assert "Orlan Foods" in chances
    assert ("Kenya" in chances) == ("Kenya said" in words)


def test_a_weight_is_of_a_feature_that_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of what an article's figure shows, most has a weight: neither side is spelled otherwise."""
    grammar = get_grammar("en")
    assert grammar is not None
    shown: set[str] = set()

    def note(context: Context, *told: Any) -> dict[str, float]:
        for one in room.candidates(context, *told):
            shown.update(one.features)
        return {}

    monkeypatch.setattr(room, "likely", note)
    _claim(ARTICLE.format("The baker now has debts of $30 million, Hall said."), "$30 million").whose  # noqa: B018
    assert len(shown & set(grammar.owners)) > 0.8 * len(shown)
