"""The masked sentence: what patterns see of a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from reading import article

from claimcheck.engine.matching.mask import fold, mask_neighbours, mask_sentences
from claimcheck.model.pattern import RANGE, SENTENCE_END, SINGLE

MONEY, PERCENT, COUNT = SINGLE["money"], SINGLE["percent"], SINGLE["count"]


def masked(text: str) -> list[str]:
    return [sentence.text for sentence in mask_sentences(article(text))]


def test_every_figure_is_one_character_with_its_hedge_and_rate() -> None:
    assert masked("It pays about €20 million a year.") == [f"it pays {MONEY}."]


def test_a_range_has_a_character_of_its_own() -> None:
    assert masked("It pays $8-10 billion.") == [f"it pays {RANGE['money']}."]


def test_quotes_spaces_and_dashes_are_plain() -> None:
    assert masked("“The city’s” fee –\u00a0 [€20 million ]…") == [f"the city's fee - ({MONEY});"]


def test_sentences_without_figures_are_left_out() -> None:
    assert len(masked("Nothing here. It cost €5 million. Nor here.")) == 1


def test_a_placeholder_of_the_text_s_own_is_no_figure() -> None:
    (sentence,) = mask_sentences(article(f"A {MONEY} and €5 million."))
    assert sentence.text == f"a and {MONEY}."
    assert sentence.claim_at(sentence.text.index(MONEY)).figure.surface == "€5 million"


def test_each_character_leads_back_to_its_claim() -> None:
    (sentence,) = mask_sentences(article("Up 4% to 27,300 visitors from 26,250 visitors."))
    found = [sentence.claim_at(at).figure.surface for at in sorted(sentence.places)]
    assert found == ["4%", "27,300 visitors", "26,250 visitors"]
    assert sentence.kinds == f"{PERCENT}{COUNT}{COUNT}"


def test_neighbours_are_joined_within_a_paragraph_and_keep_their_claims() -> None:
    one = article("It paid €21 million. This is 5% more. And 3 percent less.")
    first, second = mask_neighbours(one, mask_sentences(one))
    assert first.text == f"it paid {MONEY} {SENTENCE_END} this is {PERCENT} more."
    assert first.claim_at(first.text.index(PERCENT)).figure.surface == "5%"
    assert second.claim_at(second.text.rindex(PERCENT)).figure.surface == "3 percent"


@given(st.text(max_size=80))
def test_folding_keeps_no_private_character(text: str) -> None:
    """Property: whatever a text holds, only figures become placeholders."""
    assert not set(fold(text)) & {*SINGLE.values(), *RANGE.values()}
