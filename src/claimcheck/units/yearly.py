"""Rates of the years of which the European Central Bank has none: `rates_by_year.csv`, made by
scripts/make_rates.py."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from pathlib import Path

from claimcheck.units.ecb import ecb_rates
from claimcheck.units.rates import Rates, Years

_NAME = "range of the year"
_FILE = "rates_by_year.csv"


@cache  # one for all, so that what is known of its rates stays known
def shipped_rates() -> Rates:
    """Daily rates since 1999, and ranges by year, the first of 1971, where there are none."""
    return Rates((), Years(_NAME, _dollar)).otherwise(ecb_rates())


def _dollar(money: str, year: int) -> tuple[Fraction, Fraction, Fraction] | None:
    written = _table().get((money, str(year)))
    if written is None:
        return None
    low, mean, high = map(Fraction, written)
    return low, mean, high


@cache  # reads a file
def _table() -> dict[tuple[str, str], list[str]]:
    """The numbers as they are written: few of them are ever asked for."""
    text = Path(__file__).with_name(_FILE).read_text("utf-8")
    rows = [line.split(",") for line in text.splitlines() if line[:1] != "#"]
    return {(money, year): numbers for money, year, *numbers in rows[1:]}
