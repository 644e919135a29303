"""Which capital words are names, and where they begin and end."""

from __future__ import annotations

import pytest

from claimcheck.claims.story import Story
from claimcheck.extract import find_figures, find_sentences
from claimcheck.formats import from_text
from claimcheck.locale import get_locale
from claimcheck.locale.grammar import get_grammar


def names(text: str) -> list[str]:
    """Those of the last sentence that may be somebody."""
    document, locale = from_text(text, "x"), get_locale("en")
    figures = find_figures(document, locale)
    story = Story(document, find_sentences(document, figures, locale), figures)
    last = story.sentences[-1]
    inside = [one for one in figures if last.contains(one.span)]
    return [name.value for name, role in story.names_of(last, inside) if role != "aside"]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The Karl G. Orlan telescope is new.", "Karl G. Orlan"),
        ("The plan of James A. Orlan is new.", "James A. Orlan"),
        ("Sales of J.C. Orlan rose.", "J.C. Orlan"),
        ("Sales of M. D. C. Orlan rose.", "M. D. C. Orlan"),
        ("The road to Mount St. Orlan is closed.", "Mount St. Orlan"),
        ("The crew of Orlan 9 is back.", "Orlan 9"),
        ("The Halden 737 Max was late.", "Halden 737 Max"),
        ("The new RS-25 was late.", "RS-25"),
        ("The galaxy ESO 245-5 is small.", "ESO 245-5"),
        ("Most like the Orlan Pro 2 for its sound.", "Orlan Pro 2"),
        ("Sales of 3D Orlan rose.", "3D Orlan"),
        ("Sales of C3 Orlan rose.", "C3 Orlan"),
        ("Users of Orlan.com are few.", "Orlan.com"),
        ("Sales of Halden & Hall rose.", "Halden & Hall"),
        ("Shares in the Bank of Halden rose.", "Bank of Halden"),
        ("The case went to the Department of Orlan Affairs in May.", "Department of Orlan Affairs"),
        ("The case went to the Halden Court in May.", "Halden Court"),
        ("It left Orlan Foods, Inc. in May.", "Orlan Foods"),
        ("It left Orlan Foods Co Inc in May.", "Orlan Foods"),
        ("It left Orlan Foods Pte Ltd in May.", "Orlan Foods"),
        ("They saw The Orlan on a hill.", "Orlan"),
        ("It was told at the Orlan Center for Peace in May.", "Orlan Center for Peace"),
        ("It was told at the Orlan Women's Hospital in May.", "Orlan Women's Hospital"),
        ("It was told at the Banco del Orlan in May.", "Banco del Orlan"),
        ("It was told at Orlan Foods Private Limited in May.", "Orlan Foods"),
        ("It was told at the Sun Orlan works in May.", "Sun Orlan"),
        ("It was told at the Orlan Insurance Company in May.", "Orlan Insurance Company"),
        ("It was told at the Halden General Hospital in May.", "Halden General Hospital"),
        ("It was told at the works of General Orlan in May.", "General Orlan"),
        ("It was told at the Orlan Reporter in May.", "Orlan Reporter"),
        ("Views of the Orlan Bridge were sold in May.", "Orlan Bridge"),
        ("It was told at the Royal Bank of Orlan in May.", "Royal Bank of Orlan"),
        ("The small Orlan I rocket flew.", "Orlan I"),
    ],
)
def test_a_name_is_whole(sentence: str, name: str) -> None:
    assert names(sentence) == [name]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("It was told by PM Orlan in May.", "Orlan"),
        ("It was told by Senator Ann Orlan in May.", "Ann Orlan"),
        ("It was told by Dr. Ann Orlan in May.", "Ann Orlan"),
        ("It was told by Attorney General Ann Orlan in May.", "Ann Orlan"),
        ("It was told by Chief Marketing Officer Ann Orlan in May.", "Ann Orlan"),
        ("It was told by Shadow Minister Ann Orlan in May.", "Ann Orlan"),
        ("It was told by Ann Orlan MP in May.", "Ann Orlan"),
        ("It was told by Police Commissioner Ann Orlan in May.", "Ann Orlan"),
        ("It was told by Ann Orlan 0405 in May.", "Ann Orlan"),
    ],
)
def test_an_office_is_no_part_of_a_name(sentence: str, name: str) -> None:
    assert names(sentence) == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "Courts are ready for more.",
        "* Learn more about it",
        "They said: “Courts are ready for more.”",
        "The Inc was new.",
        "All SG&A costs fell.",
        "Journalist: What did it cost?",
        "The EVs are late.",
        "With me are Smith Smith and Smith.",
    ],
)
def test_what_has_a_capital_for_another_reason_is_no_name(sentence: str) -> None:
    assert names(sentence) == []


def test_what_tells_of_an_office_is_no_part_of_the_name_before_it() -> None:
    assert names("It was told by Halden Deputy Director Ann Orlan in May.") == ["Halden", "Ann Orlan"]
    assert names("It was told by Halden Foreign Minister Ann Orlan in May.") == ["Halden", "Ann Orlan"]
    assert names("It was told by the Board of Directors in May.") == ["Board of Directors"]


def test_a_heading_goes_no_further_than_its_words() -> None:
    assert names("They are glad. About Orlan With few shops, it is small.") == ["Orlan"]
    assert names("It was known on Friday that Orlan March 2 was fine.") == ["Orlan"]


def test_a_number_that_is_a_figure_is_no_part_of_a_name() -> None:
    assert names("For Orlan 300 people came.") == ["Orlan"]
    assert names("For Orlan 2016 was a good year.") == ["Orlan"]


@pytest.mark.parametrize(
    "rest", ["McOrlan's said so.", "At McOrlan's, sales rose.", "Sales at McOrlan's rose."]
)
def test_a_name_that_never_stands_without_the_ending_of_a_possessive_has_it(rest: str) -> None:
    assert names(f"{rest} They like the sales of McOrlan's food.") == ["McOrlan's"]


def test_a_person_is_not_of_a_name() -> None:
    assert names("It was told by Ann Orlan of the Halden Party in May.") == ["Ann Orlan", "Halden Party"]


def test_a_verb_shows_that_the_ending_of_a_possessive_belongs_to_the_name() -> None:
    assert names("McOrlan's posted a loss in May.") == ["McOrlan's"]
    assert names("They know that McOrlan's posted loss is small.") == ["McOrlan"]


def test_a_name_that_stands_without_the_ending_of_a_possessive_has_none() -> None:
    assert names("Orlan said so. It is about Orlan's.") == ["Orlan"]
    assert names("They like the sales of Orlan's food.") == ["Orlan"]


def test_a_place_behind_the_first_word_is_part_of_a_name_that_the_text_has_elsewhere() -> None:
    assert names("They own Orlan. Orlan India is 25 years old.") == ["Orlan India"]
    assert names("They own shops. Meanwhile India is old.") == ["India"]


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("It rained in South Australia.", "South Australia"),
        ("It rained in Sub-Saharan Africa.", "Sub-Saharan Africa"),
        ("A Tasmanian firm is glad.", "Tasmania"),
        ("It rained in NSW.", "New South Wales"),
        ("The Scottish firm is glad.", "Scotland"),
    ],
)
def test_a_region_has_one_name(sentence: str, place: str) -> None:
    assert names(sentence) == [place]


def test_a_name_is_taken_from_its_group_where_it_stands_alone() -> None:
    assert names("They own Orlan. It is of the Orlan Group.") == ["Orlan"]
    assert names("It is of the Local Group.") == ["Local Group"]


def test_units_with_names_of_letters_are_no_terms() -> None:
    grammar = get_grammar("en")
    assert grammar is not None
    assert not grammar.has("TERMS", "AWS")
    assert grammar.has("TERMS", "GAAP")
