"""Parts and notes of a figure, beyond what docs/extraction.md shows."""

from __future__ import annotations

from fractions import Fraction

import pytest
from saying import only, read

from claimcheck.extract import find_figures
from claimcheck.locale import get_locale
from claimcheck.model import Block, Document, Span, Stamp


def test_a_sign_belongs_to_one_number() -> None:
    assert [(one.surface, one.unit) for one in read("two$ two ships")] == [
        ("two$", "USD"),
        ("two", ""),
    ]


def test_span_and_reach() -> None:
    text = "It bears about $2.5 billion annually."
    figure = only(text)
    assert figure.surface == "$2.5 billion"
    assert figure.whole.of(text) == "about $2.5 billion annually"
    assert figure.digits is not None
    assert figure.scale is not None
    assert figure.unit_at is not None
    assert (figure.digits.of(text), figure.scale.of(text), figure.unit_at.of(text)) == ("2.5", "billion", "$")
    assert figure.power == 9


@pytest.mark.parametrize(
    ("text", "unit", "many"),
    [
        ("masts of 52, 84 and 97 metres", "metre", 3),
        ("a box of 1 x 0.9 x 7.2 in", "inch", 3),
        ("In 2004, 84 and 97 metres were built", "metre", 2),
    ],
)
def test_the_last_of_a_row_lends_its_unit(text: str, unit: str, many: int) -> None:
    assert [one.unit for one in read(text)].count(unit) == many


@pytest.mark.parametrize("text", ["Rs 1.2 lakh cr", "Rs 120k cr", "Rs 120 thousand crore"])
def test_indian_scales_are_counted_in_crores(text: str) -> None:
    assert only(text).stated == 12 * 10**11


def test_a_plus_may_stand_before_the_scale() -> None:
    figure = only("its 32+ million followers")
    assert (figure.stated, figure.unit, figure.bound) == (32_000_000, "follower", "above")


def test_the_noun_lies_in_the_span() -> None:
    assert only("support for 61,500 US soldiers there").surface == "61,500 US soldiers"


def test_a_rate_after_a_bracket_is_that_of_both() -> None:
    assert [figure.per for figure in read("about 300 billion yen ($2.7 billion) a year")] == ["year", "year"]


@pytest.mark.parametrize(
    "text", ["$3 million a year ago", "$3 million a year earlier", "3 million dollars each other"]
)
def test_a_time_is_no_rate(text: str) -> None:
    assert only(text).per is None


def test_the_ends_of_a_range_stand_inside_it() -> None:
    figure = only("between $4 and $9 million")
    low, high = figure.ends
    assert low is not None
    assert high is not None
    assert (low.stated, high.stated) == (4_000_000, 9_000_000)
    assert low.notes == {"inherited-scale"}
    assert figure.span.contains(low.span)
    assert figure.number is None


def test_a_scale_is_not_lent_to_an_amount_that_is_larger_already() -> None:
    low, high = only("from $700 to $1.5 million").ends
    assert low is not None
    assert high is not None
    assert (low.stated, high.stated) == (700, 1_500_000)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("40 rupees", "ambiguous-unit"),
        ("60 tons", "ambiguous-unit"),
        ("4.200 billion won", "grouping"),
        ("12,3456 people", "grouping"),
        ("in 1987", "bare"),
        ("two ships", "word"),
    ],
)
def test_what_is_odd_is_noted(text: str, note: str) -> None:
    assert note in only(text).notes


@pytest.mark.parametrize("text", ["$40", "40 dollars", "4.213 billion won", "8.900 metres", "1,250 tonnes"])
def test_what_is_in_order_is_not(text: str) -> None:
    assert not only(text).notes


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It lost 3.1 mln barrels to stand at 90.2 mln from 93.3 mln.", 3),
        ("They cut 900 jobs, from 8,400 to 7,500.", 3),
    ],
)
def test_bare_amounts_borrow_the_unit_of_their_sentence(text: str, count: int) -> None:
    figures = read(text)
    assert len(figures) == count
    assert len({figure.unit for figure in figures}) == 1
    assert all("inherited-unit" in figure.notes for figure in figures[1:])


def test_the_weekday_belongs_to_the_date_right_or_wrong() -> None:
    text = "on Sunday, March 4, 2020, they met"
    figure = only(text)
    assert figure.surface == "Sunday, March 4, 2020"
    assert figure.period is not None
    assert figure.period.weekday == 6


def test_an_impossible_day_is_still_a_date() -> None:
    figure = only("due on 31 June 2022")
    assert figure.period is not None
    assert figure.period.start == Stamp(2022, 6, 31)
    assert not figure.period.start.possible()


@pytest.mark.parametrize(
    "text", ["2017 billion yen", "2020 dollars", "about 1900 people", "2000 troops", "1,987"]
)
def test_a_year_like_number_with_a_unit_is_no_year(text: str) -> None:
    assert only(text).kind != "date"


@pytest.mark.parametrize(
    "text", ["rose from 10 to 12 percent", "fell from $5 million to $4 million", "rose 5 to 20 pct"]
)
def test_a_change_is_two_figures(text: str) -> None:
    assert len(read(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "$50 a barrel",
        "cost cents",
        "the euro fell",
        "a second time",
        "the first half",
        "on the other hand",
        "a quarter ago",
    ],
)
def test_articles_and_units_alone_are_no_figures(text: str) -> None:
    assert all(figure.surface[0] == "$" for figure in read(text))


def test_minus_signs_and_words() -> None:
    assert [figure.stated for figure in read("-4%, −5°C, minus 6 percent, -$7 and (-8)")] == [
        -4,
        -5,
        -6,
        -7,
        -8,
    ]


def test_a_hyphen_is_no_minus() -> None:
    assert not [
        figure for figure in read("a 3-litre can, F-16 jets, 4-5 days") if figure.stated and figure.stated < 0
    ]


def test_letters_for_scales_only_where_they_can_be() -> None:
    assert only("$11m").stated == 11_000_000
    assert only("6.5m viewers").stated == 6_500_000
    assert only("a 6.5m wall").unit == "metre"


def test_small_counts_are_exact() -> None:
    figure = only("seven ships")
    assert figure.interval(lax=True).low == figure.interval(lax=True).high == 7


def test_shares_of_a_number_in_words_have_no_noun() -> None:
    figure = only("a two thirds majority")
    assert (figure.stated, figure.unit) == (Fraction(2, 3), "")


def test_a_wrapped_line_breaks_no_figure_but_a_new_block_does() -> None:
    text = "It cost 5\nbillion yen"
    wrapped = Document("test", text, (Block(Span(0, len(text))),))
    apart = Document("test", text, (Block(Span(0, 9), "heading"), Block(Span(10, len(text)))))
    assert [f.stated for f in find_figures(wrapped, get_locale())] == [5_000_000_000]
    assert find_figures(apart, get_locale())[0].surface == "5"


@pytest.mark.parametrize(
    "text",
    [
        "on Saturday and Sunday, November 1 and 2",
        "on Friday & Saturday, Oct. 31",
        "in the Edmonton Sun, August 16",
        "said the Sun, Aug. 16",
    ],
)
def test_the_second_of_two_weekdays_and_a_paper_are_no_weekday_of_the_date(text: str) -> None:
    assert next(one.period.weekday for one in read(text) if one.period is not None) is None


def test_a_short_weekday_is_one() -> None:
    (figure,) = read("open Sun, August 16")
    assert figure.period is not None
    assert figure.period.weekday == 6
