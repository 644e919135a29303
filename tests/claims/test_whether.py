"""Whether a figure is so, or is wanted, expected, or of an earlier time."""

from __future__ import annotations

import pytest

from claimcheck.claims import find_claims
from claimcheck.extract import find_figures, find_sentences
from claimcheck.locale import get_locale
from claimcheck.model import Document


def status(text: str, surface: str) -> str:
    locale = get_locale("en")
    document = Document("x.txt", text)
    figures = find_figures(document, locale)
    found = find_claims(document, find_sentences(document, figures, locale), figures, locale)
    return next(claim for claim in found if claim.figure.surface == surface).status


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        # Those who are asked, and those who seek something else.
        ("A guard asks the 15 boys to sing.", "15 boys"),
        ("The mayor urged the town's 2,000 bakers to rest.", "2,000 bakers"),
        ("Later another 30 bakers went to Lima to seek help.", "30 bakers"),
        # What is there for the taking.
        ("The school offers 12 courses.", "12 courses"),
        # Who tells it, and what only says which.
        ("Orlan plans to sell the mill, three bankers close to the talks said.", "three bankers"),
        ("Orlan would spend $2 million on the poll in Lorne, one of 14 states with a vote.", "14 states"),
        # What they think of is to be, and not they.
        ("Some 64 percent of them felt that prices would rise.", "64 percent"),
        ("The class began in fall with 30 bakers who we hope will stay.", "30 bakers"),
        # A level, or this month, and no earlier time.
        ("The ore was ground to better than 85%.", "85%"),
        ("One of 20 men held earlier this month spoke.", "20 men"),
        ("It gains votes from the 300 bakers there.", "300 bakers"),
    ],
)
def test_it_is_plainly_so(text: str, surface: str) -> None:
    assert status(text, surface) == "stated"


@pytest.mark.parametrize(
    ("text", "surface", "meant"),
    [
        ("Orlan offered $3 billion for Hall.", "$3 billion", "proposed"),
        ("The mayor urged the town to pay $3 million.", "$3 million", "demanded"),
        ("Some 64 percent of them will pay.", "64 percent", "forecast"),
        ("Sales fell to $3 million from $4 million.", "$4 million", "former"),
        ("There are $3 billion in cuts that we plan.", "$3 billion", "proposed"),
    ],
)
def test_it_is_meant_otherwise(text: str, surface: str, meant: str) -> None:
    assert status(text, surface) == meant
