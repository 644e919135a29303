"""A newsroom's own exchange rates, from a CSV file with the columns date,base,quote,rate, or newer ones of
the European Central Bank, from the file that it offers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path

from claimcheck.disk import BIG, read_regular, reason_of
from claimcheck.units.algebra import currency
from claimcheck.units.currencies import CURRENCIES
from claimcheck.units.ecb import HEAD, Table, daily_of, table_of
from claimcheck.units.own import in_force
from claimcheck.units.rates import Daily, Rates, Source

_COLUMNS = ["date", "base", "quote", "rate"]
_RATE = re.compile(r"[0-9]{1,30}(\.[0-9]{1,30})?", re.ASCII)

_Quotes = dict[tuple[str, str], Fraction]


def csv_rates(path: str | Path) -> Rates:
    """The rates of a file, each `rate` the units of `quote` for one `base`; or of `eurofxref-hist.csv`.

    A pair that the file doesn't quote on a day is taken the other way round, or through
    one third currency. ValueError, with the line, on data that can't be used.
    """
    text = _text(Path(path))
    if text.startswith(HEAD):
        table = _table(Path(path), text)
        return Rates((Source(Path(path).name, daily_of(lambda: table)),))
    days: dict[date, _Quotes] = {}
    for day, base, quote, rate in _rows(Path(path), text):
        days.setdefault(day, {})[base, quote] = rate
    ordered = sorted(days.items())

    def daily(a: str, b: str, start: date, end: date) -> Daily:
        found = ((day, _cross(a, b, quotes)) for day, quotes in ordered if start <= day <= end)
        return tuple((day, rate) for day, rate in found if rate is not None)

    return Rates((Source(Path(path).name, daily),))


def _table(path: Path, text: str) -> Table:
    """The bank's own table, every row of which is looked at."""
    for line, row in enumerate(text.splitlines()[1:], 2):
        day, *rates = (cell.strip() for cell in row.rstrip(", ").split(","))
        try:
            _day(day)
            for rate in rates:
                if rate not in ("", "N/A"):
                    _rate(rate)
        except ValueError as problem:
            raise ValueError(f"{path}:{line}: {problem}") from None
    return table_of(text.encode())


def _rows(path: Path, text: str) -> Iterator[tuple[date, str, str, Fraction]]:
    import csv
    import io

    with io.StringIO(text, newline="") as file:
        reader = csv.reader(file)
        head = [cell.strip().lower() for cell in next(reader, [])]
        if head != _COLUMNS:
            raise ValueError(f"{path}:1: the first line must be {','.join(_COLUMNS)}")
        try:
            for row in reader:
                if any(cell.strip() for cell in row):
                    yield _row([cell.strip() for cell in row])
        except (ValueError, csv.Error) as problem:
            raise ValueError(f"{path}:{reader.line_num}: {problem}") from None


def _text(path: Path) -> str:
    try:
        return read_regular(path, BIG).decode("utf-8-sig")
    except OSError as problem:
        raise ValueError(f"{path}: cannot be read: {reason_of(problem)}") from problem
    except UnicodeDecodeError:
        raise ValueError(f"{path}: not valid UTF-8") from None


def _row(cells: list[str]) -> tuple[date, str, str, Fraction]:
    if len(cells) != len(_COLUMNS):
        raise ValueError(f"expected {','.join(_COLUMNS)}, found {len(cells)} fields")
    day, base, quote, rate = cells
    when = _day(day)
    for code in (base, quote):
        if code not in CURRENCIES and not (code in in_force().names and currency(code) == code):
            raise ValueError(f"{code!r} is not a currency code like USD")
    return when, base, quote, _rate(rate)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text!r} is not a day like 2021-02-03") from None


def _rate(text: str) -> Fraction:
    if not _RATE.fullmatch(text) or not Fraction(text):
        raise ValueError(f"{text[:60]!r} is not a rate like 105.27")
    return Fraction(text)


def _cross(a: str, b: str, quotes: _Quotes) -> Fraction | None:
    direct = _either_way(a, b, quotes)
    if direct is not None:
        return direct
    for middle in sorted({code for pair in quotes for code in pair}):
        one, other = _either_way(a, middle, quotes), _either_way(middle, b, quotes)
        if one is not None and other is not None:
            return one * other
    return None


def _either_way(a: str, b: str, quotes: _Quotes) -> Fraction | None:
    if (a, b) in quotes:
        return quotes[a, b]
    return 1 / quotes[b, a] if (b, a) in quotes else None
