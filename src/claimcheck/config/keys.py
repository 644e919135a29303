"""Every key of the settings, what it takes, and how that is read.

A reader gets the value as TOML has it and returns it as `Config` holds it, or raises ValueError
with what was expected instead.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import fields
from decimal import Decimal
from fractions import Fraction
from typing import Any

from claimcheck.config.settings import CONFIDENCES
from claimcheck.model import SEVERITIES, Period, Widths, parse_period

Reader = Callable[[Any], Any]

_SHARE = re.compile(r"([0-9]{1,20}(?:\.[0-9]{1,20})?) ?%")
_MAX_PLACES = 30
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")


def read_text(value: Any) -> str:
    """A string that is not empty."""
    if not isinstance(value, str) or not value.strip():
        raise ValueError("expected a string")
    return value


def read_truth(value: Any) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise ValueError("expected true or false")
    return value


def read_texts(value: Any) -> tuple[str, ...]:
    """A list of strings."""
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise ValueError("expected a list of strings")
    return tuple(value)


def read_choice(*choices: str) -> Reader:
    """One of a few words."""

    def read(value: Any) -> str:
        if value not in choices:
            *most, last = (f'"{choice}"' for choice in choices)
            raise ValueError(f"expected {', '.join(most)} or {last}")
        return str(value)

    return read


def read_period(value: Any) -> Period:
    """A date of TOML, a year, or any form of `parse_period`."""
    if isinstance(value, datetime.datetime):
        value = value.date()
    if isinstance(value, datetime.date) or (isinstance(value, int) and not isinstance(value, bool)):
        value = str(value)
    if not isinstance(value, str):
        raise ValueError("expected a date")
    return parse_period(value)


def read_language(value: Any) -> str:
    """A language tag."""
    if not isinstance(value, str) or not _LANGUAGE.fullmatch(value):
        raise ValueError('expected a language tag such as "en" or "de-CH"')
    return value


def read_encoding(value: Any) -> str:
    """The name of a text encoding that Python knows."""
    expected = 'expected the name of an encoding such as "utf-8" or "cp1252"'
    if not isinstance(value, str):
        raise ValueError(expected)
    try:
        "".encode(value)
    except (LookupError, ValueError):
        raise ValueError(expected) from None
    return value


def read_share(value: Any) -> Fraction:
    """A share of the whole, `"10%"` or `0.1`, exactly."""
    if isinstance(value, str):
        match = _SHARE.fullmatch(value.strip())
        if match is not None:
            return Fraction(match[1]) / 100
    elif isinstance(value, int | Decimal) and not isinstance(value, bool) and _finite(value) and value >= 0:
        return Fraction(value)
    raise ValueError('expected a share such as "10%" or 0.1')


def read_cost(value: Any) -> Fraction:
    """A number that is not negative, exactly."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal) or not _finite(value) or value < 0:
        raise ValueError("expected a number, 0 or more")
    return Fraction(value)


def _finite(value: int | Decimal) -> bool:
    """Is it a number of a size that there is a use for? 1e999999999 would take all memory as a fraction."""
    number = Decimal(value)
    exponent = number.as_tuple().exponent
    return isinstance(exponent, int) and exponent > -_MAX_PLACES and number.adjusted() < _MAX_PLACES


# Keys of one value. The field of `Config` is the key with `_` for `-`.
KEYS: dict[str, Reader] = {
    "include": read_texts,
    "exclude": read_texts,
    "gitignore": read_truth,
    "rules": read_texts,
    "select": read_texts,
    "extend-select": read_texts,
    "ignore": read_texts,
    "fail-on": read_choice(*SEVERITIES),
    "min-severity": read_choice(*SEVERITIES),
    "min-confidence": read_choice(*CONFIDENCES),
    "published": read_period,
    "language": read_language,
    "encoding": read_encoding,
    "rates": read_text,
    "units": read_texts,
    "baseline": read_text,
}
# Tables whose keys are free: globs, rule selectors, names of slips.
FREE_TABLES: dict[str, Reader] = {
    "per-file-ignores": read_texts,
    "severity": read_choice(*SEVERITIES),
    "slips": read_cost,
}
WIDTH_KEYS: dict[str, Reader] = {field.name.replace("_", "-"): read_share for field in fields(Widths)}
DOCUMENT_KEYS: dict[str, Reader] = {
    "published": read_period,
    "language": read_language,
    "encoding": read_encoding,
    "articles": read_text,
    "headings": read_texts,
    "texts": read_texts,
    "published-in": read_text,
}
ALL_KEYS = ("extend", *KEYS, *FREE_TABLES, "widths", "documents")
