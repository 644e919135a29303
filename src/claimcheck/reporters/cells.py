"""Cells that no spreadsheet takes for a formula."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from claimcheck.reporters.text import harmless


def write_rows(fields: Sequence[str], rows: Iterable[Iterable[object]]) -> str:
    """Rows of CSV below the names of their `fields`."""
    import csv
    import io

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(fields)
    writer.writerows([cell(value) for value in row] for row in rows)
    return out.getvalue()


def cell(value: Any) -> str:
    """A value as text; lists are joined by `/`."""
    if isinstance(value, list):
        texts = (one["rule"] if isinstance(one, dict) else one or "" for one in value)
        return cell("/".join(texts))
    text = "" if value is None else str(value)
    if not text.isprintable():  # some readers take no null, and no carriage return by itself
        text = harmless(text.replace("\r\n", "\n").replace("\r", "\n"))
    formula = text[:1] in "=+-@\t\r" and not text[1:].replace(".", "", 1).isdigit()
    return f"'{text}" if text and formula else text
