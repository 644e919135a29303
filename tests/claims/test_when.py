"""When a figure holds: whose date stands in its clause."""

from __future__ import annotations

import pytest

from claimcheck.claims import find_claims
from claimcheck.extract import find_figures, find_sentences
from claimcheck.locale import get_locale
from claimcheck.model import Document, Period, Stamp

PUBLISHED = Period(Stamp(2025, 2, 12))  # a Wednesday


def when(text: str, surface: str) -> str:
    locale = get_locale("en")
    document = Document("x.txt", text, published=PUBLISHED)
    figures = find_figures(document, locale)
    found = find_claims(document, find_sentences(document, figures, locale), figures, locale)
    period = next(claim for claim in found if claim.figure.surface == surface).period
    return "" if period is None else period.iso()


@pytest.mark.parametrize(
    ("text", "surface", "iso"),
    [
        ("Last year the mill sold 40 looms.", "40 looms", "2024"),
        ("Next year, we hope for $3 million in fees.", "$3 million", "2026"),
        ("Fees rose to $5 million in 2020 from $3 million in 2015.", "$3 million", "2015"),
        ("Fees rose from $3 million in 2015 to $5 million in 2020.", "$5 million", "2020"),
        ("Fees rose 4 percent on Monday.", "4 percent", "2025-02-10"),
        ("In 2020, the mill sold 40 looms and has not looked back.", "40 looms", "2020"),
        ("As of 30 September 2024, it holds 40 looms.", "40 looms", "2024-09-30"),
        ("The mill said in 2018 that it sold 40 looms.", "40 looms", "2018"),
        ("The mill made $3 million before tax in 2020.", "$3 million", "2020"),
        ("Profit after tax last year was $3 million.", "$3 million", "2024"),
    ],
)
def test_it_is_of_the_time_in_its_clause(text: str, surface: str, iso: str) -> None:
    assert when(text, surface) == iso


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        # Of an amount behind it, or one before.
        ("That is a 16 percent rise from the $3 million booked in 2023.", "16 percent"),
        ("The share is down 20 percent from its best price of $133 in May 2015.", "20 percent"),
        ("With 10 deals already this year and the block over 90% sold, they cheer.", "90%"),
        # Of another verb.
        ("It got a new name in 2013 and sold to 230 towns.", "230 towns"),
        ("Orlan showed in 1918 that rigs that turn on two axles hum.", "two axles"),
        ("Sterling stood at $1.44 after it fell on Tuesday.", "$1.44"),
        ("Orlan said Monday the mill with over 700 looms had burnt.", "700 looms"),
        # Only since then, or due then.
        ("Since the talks last year our two towns have worked together.", "two towns"),
        ("The debt is made of 6.5% notes due in 2017.", "6.5%"),
        # Of one of several times, or only a name.
        ("She won two titles in 2015 and 2020.", "two titles"),
        ("She won two titles in 2015, 2018 and in 2020.", "two titles"),
        ("Orlan chose 45 essays for its 2024 Rhyme Prize.", "45 essays"),
        ("The revenue required for 2021 is $9,000.", "$9,000"),
    ],
)
def test_it_is_of_no_other_time(text: str, surface: str) -> None:
    assert when(text, surface) in ("", PUBLISHED.iso())


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        # What is told as past, or of earlier rounds, may be so no more.
        ("He signed the deal with the three biggest mills.", "three biggest mills"),
        ("Orlan bought paper from 319 mills in its first year and now has a new hall.", "319 mills"),
        ("They were strong in the six previous rounds.", "six previous rounds"),
        ("Sales there doubled.", "doubled"),
    ],
)
def test_of_what_was_done_it_is_not_said_that_it_is_so_now(text: str, surface: str) -> None:
    assert when(text, surface) == ""


def test_a_day_without_a_year_is_not_the_last_one_of_what_is_so_now() -> None:
    text = "Up to $3,000 is there to help towns that hold a fair on 18 August."
    assert when(text, "$3,000") != "2024-08-18"
