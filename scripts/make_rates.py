"""Write src/claimcheck/units/rates_by_year.csv: what a US dollar cost in the years of which the European
Central Bank has no rates, from a folder with `monthly_usd.csv` (date, country, monthly mean) and
`imf_exchangerates_A_ENDA_USD.csv` (date, mean of the year, currency).

usage: python scripts/make_rates.py FOLDER
"""

from __future__ import annotations

import csv
import sys
import textwrap
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Context, Decimal
from pathlib import Path

from claimcheck.model import Period, Stamp
from claimcheck.units import ecb_rates

OUT = Path(__file__).parent.parent / "src" / "claimcheck" / "units" / "rates_by_year.csv"
SOURCE = """\
# Units of each money for one US dollar: lowest, mean and highest of each year. Made by scripts/make_rates.py.
# Of these moneys they are monthly averages:
# {monthly}.
# Source: the Federal Reserve's H.10 and G.5 releases, as the data set "exchange-rates" of
# https://github.com/datasets gathers them (commit fa7d949, 21 July 2026).
# Public Domain Dedication and License.
# Of all others only the mean is a source's; lowest and highest are estimated from the means of that year
# and of the years beside it. Source of the means: International Monetary Fund, International Financial
# Statistics (https://www.imf.org/external/terms.htm), as
# https://github.com/codeforIATI/imf-exchangerates gathers them
# (commit 89e77b6, 1 November 2025); materially transformed.
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
# Of the Fund's yearly means: the first year in which the money was what it is now (before a reform the series
# is in today's money, and a text of that time was not) and had one market, and the last such year.
SINCE: dict[str, int] = {
    "AED": 1974, "AMD": 1995, "ARS": 1992, "AZN": 2007, "BDT": 1976, "BHD": 1974, "BND": 1975, "BOB": 1988,
    "BWP": 1977, "CLP": 1976, "COP": 1975, "CRC": 1982, "CZK": 1994, "DOP": 1992, "EGP": 1992, "ETB": 1994,
    "FJD": 1971, "GEL": 1996, "GHS": 2008, "GTQ": 1991, "HNL": 1991, "HUF": 1990, "IDR": 1971, "ILS": 1986,
    "IQD": 2004, "ISK": 1982, "JMD": 1992, "JOD": 1989, "KES": 1971, "KHR": 1994, "KWD": 1974, "KZT": 1995,
    "LAK": 1998, "LBP": 1993, "MAD": 1974, "MMK": 2013, "MNT": 1994, "MOP": 1983, "MUR": 1976, "MZN": 2007,
    "NAD": 1994, "NGN": 2000, "NPR": 1974, "OMR": 1974, "PEN": 1992, "PGK": 1976, "PHP": 1971, "PKR": 1973,
    "PLN": 1996, "PYG": 1990, "QAR": 1974, "RSD": 2003, "RUB": 1998, "RWF": 1995, "SAR": 1974, "TND": 1974,
    "TTD": 1976, "TZS": 1995, "UAH": 1997, "UGX": 1994, "UYU": 1994, "VND": 1991, "XAF": 1971, "XOF": 1971,
    "ZMW": 2013,
}  # fmt: skip
UNTIL = {"LBP": 2019, "MMK": 2020}
# Years in which much was changed beside the official market, at up to three times its mean price.
PARALLEL: dict[str, tuple[range, ...]] = {
    "ARS": (range(2011, 2017), range(2019, 2026)),
    "EGP": (range(2015, 2017), range(2022, 2025)),
    "ETB": (range(2016, 2026),),
    "NGN": (range(2015, 2025),),
    "UAH": (range(2014, 2016), range(2022, 2024)),
    "IQD": (range(2021, 2026),),
}
# Days of years in which the money fell or rose by more than the means can tell.
EXTREMES = {
    ("IDR", 1998): ("5400", "16900"),
    ("RUB", 2022): ("50", "121"),
}
# How far beyond the means beside it a year may reach: a share, that and half of how far they lie apart, and
# at most so much; more where the year after is not known.
REACH, FURTHEST, UNKNOWN = Decimal("0.05"), Decimal("0.3"), Decimal("0.1")
# Means that are known from elsewhere, to a per cent: which way round a series is quoted, and of what money.
KNOWN_MONTHS = {
    ("GBP", 1987, 6): "0.614",
    ("AUD", 1974, 1): "0.673",
    ("JPY", 1985, 9): "236.5",
    ("DEM", 1985, 2): "3.30",
}
KNOWN_YEARS = {
    ("ARS", 1995): "1.0",
    ("EGP", 2008): "5.43",
    ("KES", 2016): "101.5",
    ("NGN", 2008): "118.5",
    ("PKR", 2016): "104.8",
    ("RUB", 2023): "85.2",
    ("SAR", 2000): "3.75",
    ("TZS", 2016): "2177",
    ("UAH", 2008): "5.27",
    ("VND", 2016): "21935",
}

Means = dict[str, dict[int, list[Decimal]]]


def monthly(path: Path) -> Means:
    """The monthly means, by money and year; ValueError where one is not what is known of it."""
    found: Means = defaultdict(lambda: defaultdict(list))
    known = dict(KNOWN_MONTHS)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["Country"] in LEFT_OUT:
                continue
            money, day = MONEYS[row["Country"]], date.fromisoformat(row["Date"])
            rate = Decimal(row["Exchange rate"])
            _check(rate, known.pop((money, day.year, day.month), None), f"{money} in {day:%B %Y}")
            found[money][day.year].append(rate)
    if known:
        raise ValueError(f"no rate of {', '.join(map(str, known))} to be held against what is known")
    return found


def yearly(path: Path) -> dict[str, dict[int, Decimal]]:
    """The means of the years, by money; ValueError where one is not what is known of it."""
    found: dict[str, dict[int, Decimal]] = defaultdict(dict)
    known = dict(KNOWN_YEARS)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["Currency"] in SINCE:
                year, rate = int(row["Date"][:4]), Decimal(row["Rate"])
                _check(rate, known.pop((row["Currency"], year), None), f"{row['Currency']} in {year}")
                found[row["Currency"]][year] = rate
    if known:
        raise ValueError(f"no rate of {', '.join(map(str, known))} to be held against what is known")
    return found


def _check(rate: Decimal, aim: str | None, what: str) -> None:
    if aim is not None and abs(rate / Decimal(aim) - 1) > Decimal("0.01"):
        raise ValueError(f"{what} was at {aim} for a dollar, not {rate}")


def rows_by_month(means: Means) -> Iterator[tuple[str, int, str]]:
    """Money, year and line of every whole year of which there are no daily rates."""
    for money, years in means.items():
        for year, rates in years.items():
            if len(rates) == 12 and not _is_daily(money, year):
                finest = min(rates, key=lambda rate: rate.as_tuple().exponent)
                mean = (sum(rates, Decimal(0)) / 12).quantize(finest)
                yield money, year, f"{min(rates)},{mean},{max(rates)}"


def rows_by_year(means: dict[str, dict[int, Decimal]]) -> Iterator[tuple[str, int, str]]:
    """The same of the years of which only the mean is known."""
    for money, years in means.items():
        for year in range(SINCE[money], UNTIL.get(money, max(years)) + 1):
            if year in years and not _is_daily(money, year):
                low, high = _reach(money, year, years)
                yield money, year, ",".join(_short(rate) for rate in (low, years[year], high))


def _reach(money: str, year: int, years: dict[int, Decimal]) -> tuple[Decimal, Decimal]:
    if (money, year) in EXTREMES:
        least, most = EXTREMES[money, year]
        return Decimal(least), Decimal(most)
    near = [years[one] for one in (year - 1, year, year + 1) if one in years]
    low, high = min(near), max(near)
    beyond = 1 + min(REACH + (high / low - 1) / 2, FURTHEST) + (0 if year + 1 in years else UNKNOWN)
    beside = 3 * years[year] if any(year in span for span in PARALLEL.get(money, ())) else high
    return low / beyond, max(high * beyond, beside)


def _short(rate: Decimal) -> str:
    return f"{Context(prec=5).create_decimal(rate).normalize():f}"


def _is_daily(money: str, year: int) -> bool:
    return ecb_rates().during("USD", money, Period(Stamp(year))) is not None


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    lines = {(money, year): line for money, year, line in rows_by_month(monthly(folder / "monthly_usd.csv"))}
    listed = textwrap.fill(" ".join(sorted({money for money, _ in lines})), 100).replace("\n", "\n# ")
    for money, year, line in rows_by_year(yearly(folder / "imf_exchangerates_A_ENDA_USD.csv")):
        lines.setdefault((money, year), line)
    text = "".join(f"{money},{year},{line}\n" for (money, year), line in sorted(lines.items()))
    OUT.write_text(SOURCE.format(monthly=listed) + "money,year,low,mean,high\n" + text, "utf-8")
