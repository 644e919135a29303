"""Write src/claimcheck/units/rates_by_year.csv: what a US dollar cost in the years of which the European
Central Bank has no rates, from a folder with `monthly_usd.csv` (date, country, monthly mean).

usage: python scripts/make_rates.py FOLDER
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from datetime import date
from decimal import Decimal
from pathlib import Path

from claimcheck.model import Period, Stamp
from claimcheck.units import ecb_rates

OUT = Path(__file__).parent.parent / "src" / "claimcheck" / "units" / "rates_by_year.csv"
SOURCE = """\
# Units of each money for one US dollar: lowest, mean and highest monthly average of each year.
# Source: the Federal Reserve's H.10 and G.5 releases, as the data set "exchange-rates" of
# https://github.com/datasets gathers them (commit fa7d949, 21 July 2026).
# Public Domain Dedication and License. Made by scripts/make_rates.py.
"""
MONEYS = {
    "Australia": "AUD", "Austria": "ATS", "Belgium": "BEF", "Brazil": "BRL", "Canada": "CAD", "China": "CNY",
    "Denmark": "DKK", "Finland": "FIM", "France": "FRF", "Germany": "DEM", "Greece": "GRD",
    "Hong Kong": "HKD", "India": "INR", "Ireland": "IEP", "Italy": "ITL", "Japan": "JPY", "Malaysia": "MYR",
    "Mexico": "MXN", "Netherlands": "NLG", "New Zealand": "NZD", "Norway": "NOK", "Portugal": "PTE",
    "Singapore": "SGD", "South Africa": "ZAR", "South Korea": "KRW", "Spain": "ESP", "Sri Lanka": "LKR",
    "Sweden": "SEK", "Switzerland": "CHF", "Taiwan": "TWD", "Thailand": "THB", "United Kingdom": "GBP",
}  # fmt: skip
# Venezuela's series mixes its old and new bolivars; the euro has daily rates from its first day.
LEFT_OUT = {"Venezuela", "Euro"}
# Monthly means that are known from elsewhere, to a per cent: which way round a series is quoted.
KNOWN = {
    ("GBP", 1987, 6): "0.614",
    ("AUD", 1974, 1): "0.673",
    ("JPY", 1985, 9): "236.5",
    ("DEM", 1985, 2): "3.30",
}


def monthly(path: Path) -> dict[str, dict[int, list[Decimal]]]:
    """The monthly means, by money and year; ValueError where one is not what is known of it."""
    found: dict[str, dict[int, list[Decimal]]] = defaultdict(lambda: defaultdict(list))
    known = dict(KNOWN)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["Country"] in LEFT_OUT:
                continue
            money, day = MONEYS[row["Country"]], date.fromisoformat(row["Date"])
            rate = Decimal(row["Exchange rate"])
            aim = known.pop((money, day.year, day.month), None)
            if aim is not None and abs(rate / Decimal(aim) - 1) > Decimal("0.01"):
                raise ValueError(f"{money} in {day:%B %Y} was at {aim} for a dollar, not {rate}")
            found[money][day.year].append(rate)
    if known:
        raise ValueError(f"no rate of {', '.join(map(str, known))} to be held against what is known")
    return found


def rows(path: Path) -> list[str]:
    """A line for every whole year of which there are no daily rates."""
    out = []
    for money, years in sorted(monthly(path).items()):
        for year, rates in sorted(years.items()):
            if len(rates) < 12 or ecb_rates().during("USD", money, Period(Stamp(year))) is not None:
                continue
            mean = (sum(rates) / 12).quantize(min(rates, key=lambda rate: rate.as_tuple().exponent))
            out.append(f"{money},{year},{min(rates)},{mean},{max(rates)}")
    return out


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    lines = rows(Path(sys.argv[1]) / "monthly_usd.csv")
    OUT.write_text(SOURCE + "money,year,low,mean,high\n" + "\n".join(lines) + "\n", "utf-8")
