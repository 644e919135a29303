"""Dates as settings write them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import parse_period


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021-02-03", "2021-02-03", "2021-02-03"),
        ("2021-02", "2021-02-01", "2021-02-28"),
        ("2021-Q3", "2021-07-01", "2021-09-30"),
        ("2021", "2021-01-01", "2021-12-31"),
        ("2004/2005", "2004-01-01", "2005-12-31"),
        (" 2021-01 / 2021-03 ", "2021-01-01", "2021-03-31"),
        ("2021-Q1/2021-Q2", "2021-01-01", "2021-06-30"),
        ("2020-02-29/2020", "2020-02-29", "2020-12-31"),
    ],
)
def test_every_form_has_its_first_and_last_day(text: str, first: str, last: str) -> None:
    days = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
    assert parse_period(text).bounds() == days


@pytest.mark.parametrize(
    "text", ["", "/", "2021/", "last year", "2021-13", "2021-02-30", "21-02-03", "2021-Q5", "٢٠٢١"]
)
def test_other_forms_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="date"):
        parse_period(text)


def test_a_span_must_not_run_backwards() -> None:
    with pytest.raises(ValueError, match="ends before it starts"):
        parse_period("2005/2004")


@given(st.dates())
def test_a_day_comes_back_as_written(day: datetime.date) -> None:
    assert parse_period(day.isoformat()).iso() == day.isoformat()
    assert parse_period(day.isoformat()).is_day()
