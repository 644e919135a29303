"""One thing said with two figures: in one article, and from article to article."""

from __future__ import annotations

import pytest
from reading import article, judged, rules

from claimcheck import engine
from claimcheck.model import Article

WITHIN = (
    "- {id: r, match: {same: [subject, measure, period, status, unit], kind: [count]},"
    " check: a ~ b, scope: article}"
)
ACROSS = """
claims:
  troops: {kind: count, unit: troop, about: [Japan]}
rules:
  - {id: r, scope: corpus, match: {claim: troops}, check: "a ~ b or another_time(a, b)"}
"""


def troops(number: str, published: str, country: str = "Japan") -> Article:
    return article(f"{country} hosts {number} US troops, it said.", published, uri=f"{published}.txt")


def verdicts(text: str, *articles: Article) -> list[tuple[str, str]]:
    return [(one.verdict, one.reason) for one in judged(rules(text), *articles)]


def test_two_figures_of_one_thing_disagree_within_an_article() -> None:
    text = "Japan hosts 53,700 US troops. Officials said 57,300 US troops are based in Japan."
    assert verdicts(WITHIN, article(text, "2019-06-14")) == [("violated", "")]


def test_of_a_rule_that_asks_for_slips_no_sentence_is_read_for_figures_that_are_none() -> None:
    (one,) = rules(WITHIN.replace("check: a ~ b", "when: 'one_slip_apart(a, b)', check: a ~ b"))
    text = "Japan hosts {} US troops. Officials said 57,300 US troops are based in Japan."
    for number, found in (("53,700", 1), ("28,600", 0)):
        told = article(text.format(number), "2019-06-14")
        assert len(engine.relate(told, [one], wanted="all")) == 1
        told = article(text.format(number), "2019-06-14")
        assert len(engine.relate(told, [one], wanted="spoken")) == found


def test_other_subjects_never_meet() -> None:
    text = "Japan hosts 53,700 US troops. South Korea hosts 28,600 US troops."
    assert verdicts(WITHIN, article(text, "2019-06-14")) == []


@pytest.mark.parametrize(
    ("number", "published", "expected"),
    [
        ("53,700", "2019-07-02", ("held", "")),
        ("57,300", "2019-07-02", ("violated", "")),
        ("57,300", "2024-07-02", ("undecided", "a change over time")),
        ("53,700", "2024-07-02", ("held", "")),
    ],
)
def test_articles_of_one_time_agree_and_later_ones_may_not(
    number: str, published: str, expected: tuple[str, str]
) -> None:
    assert verdicts(ACROSS, troops("53,700", "2019-06-14"), troops(number, published)) == [expected]


def test_each_article_is_held_against_the_one_before_it_whatever_the_order_of_files() -> None:
    articles = [
        troops("53,700", "2019-06-20"),
        troops("51,200", "2024-06-20"),
        troops("53,700", "2019-06-14"),
        troops("51,200", "2024-06-21"),
    ]
    found = verdicts(ACROSS, *articles)
    assert sorted(verdict for verdict, _ in found) == ["held", "held", "undecided"]


def test_an_article_that_says_it_in_two_ways_agrees_with_either_and_contradicts_with_none() -> None:
    both = article(
        "Japan hosts 53,700 US troops. Others say Japan hosts 57,300 US troops.", "2019-06-20", uri="both.txt"
    )
    assert verdicts(ACROSS, troops("57,300", "2019-06-14"), both) == [("held", "")]
    assert verdicts(ACROSS, troops("51,200", "2019-06-14"), both) == [("undecided", "two readings")]


def test_a_name_of_the_clause_counts_unless_it_is_another_figure_s() -> None:
    one = article("Japan hosts 53,700 US troops and South Korea 28,600.", "2019-06-14")
    other = troops("53,700", "2019-06-20")
    assert verdicts(ACROSS, one, other) == [("held", "")]


def test_two_figures_of_one_sentence_are_set_against_each_other() -> None:
    text = "Japan hosts 53,700 US troops, while Japan hosts 57,300 US troops in the drill."
    assert verdicts(WITHIN, article(text, "2019-06-14")) == []
