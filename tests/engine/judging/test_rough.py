"""Bounds in floats leave out nothing that the exact reading lets in."""

from __future__ import annotations

import pytest

from claimcheck.checks.quantity import value_of
from claimcheck.engine.judging import rough, rough_readings
from claimcheck.locale import get_locale
from claimcheck.model import Interval
from claimcheck.model.interval import WIDTHS
from claimcheck.pipeline import read_figure
from claimcheck.slips import drafts


def test_an_open_end_is_infinite() -> None:
    assert rough(Interval(None, None)) == (float("-inf"), float("inf"))


@pytest.mark.parametrize(
    "text",
    [
        *("2,017", "12,300 tonnes", "$1.9 billion", "12.5%", "3 basis points", "40 percentage points"),
        *("about 1,250 km", "nearly 300 people", "more than 40 km", "up to $3.40", "just over 500 miles"),
        *("an estimated 12,000 people", "exactly 15 men", "10 miles", "0.5 percent", "7½ km"),
    ],
)
def test_each_candidate_lies_within_its_rough_reading(text: str) -> None:
    figure = read_figure(text)
    assert figure is not None
    numerals = [draft for draft in drafts(figure, get_locale()) if draft.number is not None]
    assert len(numerals) > 20
    readings = rough_readings(figure, [one.number for one in numerals if one.number], WIDTHS)
    for draft, (low, high) in zip(numerals, readings, strict=True):
        exact = rough(value_of(draft.of(figure).figure, WIDTHS).lax)
        assert low <= exact[0] <= exact[1] <= high, draft.text
