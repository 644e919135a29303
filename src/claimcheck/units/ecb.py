"""The euro reference rates of the European Central Bank, 1999-01-04 onwards.

They are shipped as `rates_by_day.csv.gz`, which says its source and its last day;
`scripts/make_daily_rates.py` writes it. Only the rows that are asked for are taken apart, since all of them
take 0.3 s.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from claimcheck.units.currencies import FIXED_TO_EURO
from claimcheck.units.rates import Daily, Rates, Source

HEAD = "Date,USD,JPY"  # how the bank's own file begins
_NAME = "ECB reference rate"
_SHIPPED = Path(__file__).with_name("rates_by_day.csv.gz")


class Table(NamedTuple):
    """The bank's table: the column of each currency, and the rows as they are, oldest first."""

    columns: dict[str, int]
    rows: list[bytes]


@cache  # one for all, so that what is known of its rates stays known
def ecb_rates() -> Rates:
    """Daily cross rates of some forty currencies, those that the euro replaced among them."""
    return Rates((Source(_NAME, daily_of(_shipped)),))


def table_of(text: bytes) -> Table:
    """Return the bank's table from the text of its file, in which newer days stand first."""
    lines = [line.replace(b" ", b"") for line in text.splitlines()]
    head, *rows = [line for line in lines if line and not line.startswith(b"#")]
    columns = {code: at for at, code in enumerate(head.decode().split(",")) if code and at}
    return Table({"EUR": 0} | columns, rows[::-1])


def daily_of(table: Callable[[], Table]) -> Callable[[str, str, date, date], Daily]:
    """Return what gives the cross rates of two currencies between two days. The table is read when it is
    first asked."""

    @lru_cache(maxsize=256)  # of one day in many articles
    def daily(a: str, b: str, start: date, end: date) -> Daily:
        columns, rows = table()
        if not all(code in columns or code in FIXED_TO_EURO for code in (a, b)):
            return ()
        first = bisect_left(rows, start.isoformat().encode())
        last = bisect_right(rows, end.isoformat().encode() + b"~")  # "~" sorts after the comma
        found = []
        for row in rows[first:last]:
            cells = row.split(b",")
            day = date.fromisoformat(cells[0].decode())
            one, other = (_per_euro(code, day, cells, columns) for code in (a, b))
            if one is not None and other is not None:
                found.append((day, other / one))
        return tuple(found)

    return daily


def _per_euro(code: str, day: date, cells: list[bytes], columns: dict[str, int]) -> Fraction | None:
    if code == "EUR":
        return Fraction(1)
    if code in FIXED_TO_EURO and day >= FIXED_TO_EURO[code][1]:
        return FIXED_TO_EURO[code][0]
    at = columns.get(code, len(cells))
    cell = cells[at] if at < len(cells) else b""
    return Fraction(cell.decode()) if cell not in (b"", b"N/A") else None


@cache  # unpacks 1.7 MB
def _shipped() -> Table:
    import gzip

    return table_of(gzip.decompress(_SHIPPED.read_bytes()))
