"""What the calendar says: weekdays, days that can't be, fiscal years, terms and ages."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import verdict

WEEKDAY = '- {id: r, match: "{d:date}", check: on_its_weekday(d)}'
POSSIBLE = '- {id: r, match: "{d:date}", check: possible(d)}'
FISCAL = (
    '- {id: r, match: "{fy:date} ({s:date})", when: is_fiscal(fy), '
    'check: "fiscal_starts(fy, s) and fiscal_ends(fy, s)"}'
)
TERM = '- {id: r, match: "{n:duration} plan ({s:date})", check: length(s) ~ n within 10%}'


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("It opens on Friday, 14 June 2019.", "", "held"),
        ("It opens on Monday, 14 June 2019.", "", "violated"),
        ("It opens on Friday, 14 June.", "", "undecided"),  # no year, no publication
        ("It opens on Friday, 14 June.", "2019-05-02", "held"),
        ("It opens on Friday, 14 June.", "2019", "held"),
        ("It opens on Thursday, 14 June.", "2019", "violated"),  # that of 2018
        # across the turn of the year, the nearest is meant
        ("It opened on Sunday, 29 December.", "2020-01-08", "held"),
        ("It opens on Saturday, 4 January.", "2019-12-20", "held"),
        ("It opens on Friday, 4 January.", "2019-12-20", "violated"),
        # half a year away, either year may be meant
        ("It opened on Friday, 14 June.", "2019-12-20", "held"),
        ("It opened on Sunday, 14 June.", "2019-12-17", "held"),
        # older calendars are left alone
        ("It began on Sunday, 9 January 1905.", "", "undecided"),
    ],
)
def test_a_weekday_fits_a_year_that_the_text_can_mean(text: str, published: str, expected: str) -> None:
    assert verdict(WEEKDAY, text, published) == expected


@given(st.dates(datetime.date(1930, 1, 1), datetime.date(2049, 12, 31)))
def test_every_day_falls_on_its_own_weekday_and_on_no_other(day: datetime.date) -> None:
    later = day + datetime.timedelta(days=1)
    assert verdict(WEEKDAY, f"It was {day:%A}, {day.day} {day:%B} {day.year}.") == "held"
    assert verdict(WEEKDAY, f"It was {later:%A}, {day.day} {day:%B} {day.year}.") == "violated"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It ended on 29 February 2016.", "held"),
        ("It ended on 29 February 2015.", "violated"),
        ("It ends on 30 June.", "held"),
        ("It ends on 31 June.", "violated"),
        ("It ends on 29 February.", "held"),  # of some year
    ],
)
def test_days_that_can_be(text: str, expected: str) -> None:
    assert verdict(POSSIBLE, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Japan paid in the 2015 fiscal year (2015.4-2016.3).", "held"),
        ("Japan paid in the 2015 fiscal year (2014.4-2015.3).", "violated"),
        # both are named: the calendar of either will do, and neither is blamed
        ("The US and Japan paid in the 2015 fiscal year (2015.4-2016.3).", "held"),
        ("The US and Japan paid in the 2015 fiscal year (2015.1-2015.12).", "undecided"),
        # named by its first year or by its last
        ("India paid in the 2015 fiscal year (2015.4-2016.3).", "held"),
        ("India paid in the 2015 fiscal year (2014.4-2015.3).", "held"),
        ("The choir paid in the 2015 fiscal year (2015.4-2016.3).", "undecided"),
    ],
)
def test_a_fiscal_year_has_an_owner(text: str, expected: str) -> None:
    assert verdict(FISCAL, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A four-year plan (2015-2019) is out.", "held"),  # from date to date
        ("A five-year plan (2015-2019) is out.", "held"),  # counted inclusively
        ("A six-year plan (2015-2019) is out.", "violated"),
        ("A three-year plan (2015-2018) is out.", "held"),
        ("A three-year plan (2015-2021) is out.", "violated"),
    ],
)
def test_years_are_counted_inclusively_or_not(text: str, expected: str) -> None:
    assert verdict(TERM, text) == expected
