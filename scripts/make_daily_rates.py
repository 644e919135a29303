"""Write src/claimcheck/units/rates_by_day.csv.gz: the euro reference rates of the European Central Bank.

usage: python scripts/make_daily_rates.py FILE

FILE is `eurofxref-hist.zip` (or the CSV file in it) as the bank's page "Euro foreign exchange reference
rates" offers it. Run it for a release of this program; the diff of the tests says what newer rates change.
"""

from __future__ import annotations

import gzip
import sys
import zipfile
from datetime import date
from pathlib import Path

OUT = Path(__file__).parent.parent / "src" / "claimcheck" / "units" / "rates_by_day.csv.gz"
SOURCE = """\
# Units of each money for one euro, by day, newest first: the euro foreign exchange reference rates.
# Source: European Central Bank, eurofxref-hist, {first} to {last}.
# Reproduction is permitted provided that the source is acknowledged. Made by scripts/make_daily_rates.py.
"""
# Rates that are known from elsewhere: is the file what it is taken for?
KNOWN = {
    ("1999-01-04", "USD"): "1.1789",
    ("2008-07-15", "USD"): "1.5990",
    ("2021-02-02", "JPY"): "126.46",
}


def lean(text: str) -> tuple[list[str], list[str]]:
    """Return the column names, and the rows without what says that there is no rate. Raise ValueError where
    a day is none, or a rate is not what is known of it."""
    head, *rows = (line.rstrip(", \r") for line in text.splitlines() if line.strip())
    columns = [name.strip() for name in head.split(",")]
    known = dict(KNOWN)
    for row in rows:
        cells = [cell.strip() for cell in row.split(",")]
        date.fromisoformat(cells[0])
        for column, cell in zip(columns, cells, strict=False):
            aim = known.pop((cells[0], column), None)
            if aim is not None and float(cell) != float(aim):
                raise ValueError(f"the euro was at {aim} {column} on {cells[0]}, not {cell}")
    if known:
        raise ValueError(f"no rate of {', '.join(map(str, known))} to be held against what is known")
    kept = [
        ",".join("" if cell.strip() == "N/A" else cell.strip() for cell in row.split(",")) for row in rows
    ]
    return columns, [row.rstrip(",") for row in sorted(kept, reverse=True)]


def main(path: Path) -> None:
    """Write the file anew from the bank's."""
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as archive:
            text = archive.read(archive.namelist()[0]).decode("ascii")
    else:
        text = path.read_text(encoding="ascii")
    columns, rows = lean(text)
    said = SOURCE.format(first=rows[-1].partition(",")[0], last=rows[0].partition(",")[0])
    whole = said + ",".join(columns) + "\n" + "\n".join(rows) + "\n"
    OUT.write_bytes(gzip.compress(whole.encode("ascii"), 9, mtime=0))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
