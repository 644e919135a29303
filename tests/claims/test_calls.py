"""Whose call it is: "we" of all that is said in it."""

from __future__ import annotations

import pytest

from claimcheck.claims import find_claims
from claimcheck.extract import find_figures, find_sentences
from claimcheck.locale import get_locale
from claimcheck.model import Document


def _ours(opening: str) -> tuple[str, ...]:
    """Whose sales are "our sales", by the opening of a call."""
    document = Document("x.txt", f"{opening} Our 2016 sales were $3 million.")
    locale = get_locale("en")
    figures = find_figures(document, locale)
    found = find_claims(document, find_sentences(document, figures, locale), figures, locale)
    return found[-1].subject


@pytest.mark.parametrize(
    "opening",
    [
        "Good morning and welcome to Orlan Foods's second quarter call.",
        "Thank you for joining us today for Orlan Foods' third quarter earnings call.",
        "We welcome you to the spring quarter results call for the Orlan Foods.",
        "I want to thank all of those who are joining the Orlan Foods Fourth Quarter 2016 Conference Call.",
    ],
)
def test_we_are_those_who_welcome_to_their_call(opening: str) -> None:
    assert _ours(opening) == ("Orlan Foods",)


@pytest.mark.parametrize(
    "opening",
    [
        "Thank you, Smith, and welcome to our call.",
        "They renewed a call for Peru to pay.",
        "Welcome to the Fourth Quarter conference call.",
        "Orlan Foods will call.",
    ],
)
def test_nobody_else_is(opening: str) -> None:
    assert _ours(opening) == ()


@pytest.mark.parametrize(
    "opening",
    [
        "It was a fine quarter here at Orlan Foods. In this quarter, Orlan Foods grew.",
        "A fine quarter. Thank you for your interest in Orlan Foods. Next quarter Orlan Foods will grow.",
        "It was another strong quarter for Orlan Foods. For the quarter, Orlan Foods had a plan.",
    ],
)
def test_we_are_those_whom_the_speakers_call_their_own(opening: str) -> None:
    assert _ours(opening) == ("Orlan Foods",)


@pytest.mark.parametrize(
    "opening",
    [
        "We were here at Orlan Foods. It is fine to see Orlan Foods.",  # no call
        "A quarter here at Orlan Foods. Our quarter, we at Hall Bank and Orlan Foods say, suits Hall Bank.",
        "It was a fine quarter here at Orlan Foods. The next quarter will tell.",  # named once
    ],
)
def test_who_is_called_their_own_once_or_beside_others_may_be_anybody(opening: str) -> None:
    assert _ours(opening) == ()
