"""Whose a figure is: the name that surely has it, or nobody."""

from __future__ import annotations

import pytest

from claimcheck.claims import find_claims
from claimcheck.extract import find_figures, find_sentences
from claimcheck.formats import from_text
from claimcheck.locale import get_locale
from claimcheck.model import Claim, Document, Period, Stamp

PUBLISHED = Period(Stamp(2025, 2, 13))


def _claim(text: str, surface: str) -> Claim:
    return _of(Document("x.txt", text, published=PUBLISHED), surface)


def _of(document: Document, surface: str) -> Claim:
    locale = get_locale("en")
    figures = find_figures(document, locale)
    found = find_claims(document, find_sentences(document, figures, locale), figures, locale)
    return next(claim for claim in found if claim.figure.surface == surface)


@pytest.mark.parametrize(
    ("text", "surface", "whose"),
    [
        (
            "Lorne Ferries on Tuesday bought a stake in Borne and Hall for $103 million.",
            "$103 million",
            "Lorne",
        ),
        ("Last week Ann Orlan narrowly defeated the party's Bo Hall by 675 votes.", "675 votes", "Ann Orlan"),
        ("Osterland owns 14 shops, two banks and 300 flats.", "300 flats", "Osterland"),
        ("Kenya has a 19 percent stake in Borne.", "19 percent", "Kenya"),
        ("Osterland Shipping enjoys a 44 percent market share in Kenya.", "44 percent", "Osterland Shipping"),
        ("Orlan Foods bakes bread. Orlan Foods Q3 results: Profit jumps 71%", "71%", "Orlan Foods"),
        (
            "Ferries of Osterland Shipping (OS) sank. Osterland Shipping (OS) revenue fell 4%.",
            "4%",
            "Osterland Shipping",
        ),
        ("They love Orlan. With 300 shops in town, Orlan remains the largest.", "300 shops", "Orlan"),
        ("They love Orlan. Orlan, with a market value of $3 million, is small.", "$3 million", "Orlan"),
        ("They love Orlan. Orlan is a firm with a list of six pills and one cream.", "one cream", "Orlan"),
        ("They love Orlan. Orlan's second-quarter profit was $3 million.", "$3 million", "Orlan"),
        ("They love Orlan. The Orlan price has risen by 5%.", "5%", "Orlan"),
        ("They love Orlan. Orlan's board approved a $3 million buyback.", "$3 million", "Orlan"),
        ("The government of Peru spent $3 million.", "$3 million", "Peru"),
        ("Peru's government raised taxes by 4%.", "4%", "Peru"),
        ("The Peruvian economy grew 4%.", "4%", "Peru"),
        ("Peru is home to 33 million people.", "33 million people", "Peru"),
        ("They run Orlan. Orlan opened a shop and now has 400 workers in Peru.", "400 workers", "Orlan"),
        ("Many blame Orlan's loan scheme, which amounts to $7 million.", "$7 million", "Orlan"),
        ("They love Orlan Foods. Orlan Foods (OF) posted a loss of $3 million.", "$3 million", "Orlan Foods"),
        ("They love Orlan. Hall leads on 41 seats while Orlan is ahead on 29 seats.", "29 seats", "Orlan"),
        ("In Peru, inflation slowed to 3 percent.", "3 percent", "Peru"),
        ("Southeast Asia spends $3 million on roads.", "$3 million", "Southeast Asia"),
    ],
)
def test_a_figure_is_of_the_name_that_has_it(text: str, surface: str, whose: str) -> None:
    assert _claim(text, surface).subject[0].startswith(whose)


def test_what_a_thing_has_stands_behind_what_it_is() -> None:
    text = "They like Orlan. Orlan is the largest bank in Peru, with 300 branches."
    assert _claim(text, "300 branches").subject == ("Orlan",)
    text = "They like Orlan. Orlan was hit in Peru, with 300 branches shut."
    assert _claim(text, "300 branches").subject == ()


def test_who_follows_has_the_figure_behind_the_name() -> None:
    text = "They love Kenya. Kenya has the best rate at 61 percent, followed by Peru at 51 percent."
    assert _claim(text, "51 percent").subject == ("Peru",)


def test_what_it_costs_is_of_nobody() -> None:
    text = "They love Orlan. To drive Orlan cars for a day, it costs $3."
    assert _claim(text, "$3").subject == ()


def test_the_company_may_stand_in_the_paragraph_before_where_that_speaks_of_no_other() -> None:
    said = (
        "They like Orlan.\n\nOrlan has shops, and will open more of them in spring.\n\n"
        "{}The company posted a loss of $3 million."
    )
    assert _of(from_text(said.format(""), "x"), "$3 million").subject == ("Orlan",)
    assert _of(from_text(said.format("NBCC: "), "x"), "$3 million").subject == ()


@pytest.mark.parametrize(
    ("headline", "whose"),
    [("Orlan shares fall on Hall deal", ("Orlan",)), ("Orlan parent Hall to buy Borland", ())],
)
def test_the_topic_opens_the_headline_where_its_shares_or_results_follow(
    headline: str, whose: tuple[str, ...]
) -> None:
    text = (
        f"{headline}\n\nMany bankers there like Orlan, but they know Hall as well.\n\n"
        "The company had reported a profit of $3 million."
    )
    assert _of(from_text(text, "x"), "$3 million").subject == whose


def test_where_something_else_is_done_narrows_nothing() -> None:
    text = "They love Orlan. Orlan paid $3 million to end a dispute over a name in Peru."
    assert _claim(text, "$3 million").subject == ("Orlan",)


def test_in_a_list_each_figure_is_of_the_name_behind_it() -> None:
    text = "They asked Orlan and Hall. Orlan had 40 percent, compared with 17 percent for Hall."
    assert _claim(text, "17 percent").subject == ("Hall",)


def test_the_company_is_the_one_body_of_the_sentence_before() -> None:
    text = (
        "Orlan has carried the crowds of the Lorne cup. The company took a peak of £850 million in a month."
    )
    assert _claim(text, "£850 million").subject == ("Orlan",)


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        # Who is lobbied, and what is used, does nothing by itself.
        ("For two years, Osterland lobbied Kenya to exclude the top 30 providers.", "30 providers"),
        ("Orlan uses Autopilot to drive about 40 miles of the road.", "40 miles"),
        # A place that nobody knows, where others do something, has nothing.
        ("Work continues on the $26 million in new activities in Lorne Province.", "$26 million"),
        # Of several bodies none is "the company", nor is one who only tells.
        ("Orlan has sued Acme. The company won 44 cases.", "44 cases"),
        ("Orlan said that a shipyard had closed. The company lost 44 ships.", "44 ships"),
        # Two places, or two results before the colon.
        ("Sales at shops in Kenya and Peru fell 4%.", "4%"),
        ("Orlan and Borne results: Profit jumps 71%", "71%"),
        ("They love Orlan. Ms Orlan said the plan to rip $3 million from roads was mad.", "$3 million"),
        ("They love Orlan. They sell in Lima, Bonn, and Orlan, with 300 shops in all.", "300 shops"),
        ("With 40 percent of the votes counted, Orlan is first. They love Orlan.", "40 percent"),
        ("With two people dead, Orlan is shut. They love Orlan.", "two people"),
        ("They love Orlan and Hall. Orlan (OF) and Hall (HL) paid $3 million.", "$3 million"),
        ("They love Orlan and Hall. Orlan and Borland's Puffs rose 8%. Borland cooks.", "8%"),
        ("They love Orlan. Towns adopting Orlan have told of losses of $3 million.", "$3 million"),
        ("E-commerce made $3 million in revenue.", "$3 million"),
    ],
)
def test_nobody_has_it_where_that_is_not_sure(text: str, surface: str) -> None:
    assert _claim(text, surface).subject == ()


def test_whose_headquarters_are_in_a_place_is_not_of_that_place() -> None:
    text = "Osterland shuts its Kansas headquarters and saves $2.5 million in costs."
    assert "Kansas" not in _claim(text, "$2.5 million").subject


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("The base of Vi stood at 199.8 million users in the December quarter.", "2024-Q4"),
        ("The base of Vi stood at 199.8 million users in the March quarter.", "2024-Q1"),
        ("The base of Vi rose to 199.8 million users from the September quarter.", ""),
    ],
)
def test_a_quarter_may_be_called_by_its_last_month(text: str, period: str) -> None:
    said = _claim(text, "199.8 million users").period
    assert (said.iso() if said else "") == period


@pytest.mark.parametrize(
    ("text", "surface", "measure"),
    [
        (
            "Expenditure on roads was small. It has outlays during 2019 of only $20 million.",
            "$20 million",
            "outlay",
        ),
        ("The harbour took fees in the quarter of some $50,000.", "$50,000", "fee"),
        ("Fees by 2050 of $50,000 are feared.", "$50,000", ""),
        ("In the same period the total paper supply stood at $70 billion.", "$70 billion", "paper supply"),
        ("It defends its $3 billion US sales.", "$3 billion", "sale"),
    ],
)
def test_what_is_measured_stands_before_its_time_and_behind_its_place(
    text: str, surface: str, measure: str
) -> None:
    assert _claim(text, surface).measure == measure


@pytest.mark.parametrize(
    ("text", "surface", "status"),
    [
        ("Takings grew 41% to $193 million, compared to the season before.", "$193 million", "stated"),
        (
            "Tin stood at $31.20 a tonne, down 1.4 percent from a week before.",
            "1.4 percent",
            "stated",
        ),
        ("Revenue fell from $193 million.", "$193 million", "former"),
        ("Revenue was $193 million last year.", "$193 million", "stated"),
    ],
)
def test_what_a_figure_is_compared_with_does_not_make_it_former(text: str, surface: str, status: str) -> None:
    assert _claim(text, surface).status == status


@pytest.mark.parametrize(
    ("text", "surface", "period"),
    [
        ("Some 44 percent of the candidates have a boat.", "44 percent", "2025-02-13"),
        ("The drop by 9% under the government is of concern.", "9%", ""),
        ("Orlan plans to include 30 shops now.", "30 shops", ""),
        ("Orlan now has 30 shops, and paid $3 million for them.", "$3 million", ""),
    ],
)
def test_what_is_said_of_something_else_is_not_so_now(text: str, surface: str, period: str) -> None:
    said = _claim(text, surface).period
    assert (said.iso() if said else "") == period
