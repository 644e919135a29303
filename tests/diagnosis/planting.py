"""Consistent sentences of several families, and typing slips planted in their figures.

Everything is drawn from one seed, so a failure names its case and comes back.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from claimcheck.units import ecb_rates

DAY = date(2019, 6, 14)
PUBLISHED = DAY.isoformat()


@dataclass(frozen=True)
class Case:
    """A true text and the same with one slip; `figures` are the numerals that may slip."""

    family: str
    slip: str
    text: str
    planted: str
    at: int
    original: str
    written: str
    relations: int


def _decimal(value: Fraction, places: int) -> str:
    return f"{float(round(value, places)):,.{places}f}"


def _conversion(rng: random.Random) -> tuple[str, int]:
    rate = ecb_rates().on("JPY", "USD", DAY)
    assert rate is not None
    yen = Fraction(rng.randint(1100, 9890), 10)
    dollars = yen * rate.point
    return (
        f"The bridge will cost ¥{{{_decimal(yen, 1)}}} billion (${{{_decimal(dollars, 2)}}} billion), the city said.",
        1,
    )


def _pounds(rng: random.Random) -> tuple[str, int]:
    rate = ecb_rates().on("GBP", "EUR", DAY)
    assert rate is not None
    pounds = Fraction(rng.randint(2100, 8790), 10)
    euros = pounds * rate.point
    return (
        f"The museum was left £{{{_decimal(pounds, 1)}}} million ({{{_decimal(euros, 1)}}} million euros).",
        1,
    )


def _rise(rng: random.Random) -> tuple[str, int]:
    before = Fraction(rng.randint(2010, 8990), 10)
    after = before * (1 + Fraction(rng.randint(21, 280), 1000))
    share = (round(after, 1) / before - 1) * 100
    return (
        f"Output rose {{{_decimal(share, 1)}}} percent to {{{_decimal(after, 1)}}} million tonnes "
        f"from {{{_decimal(before, 1)}}} million tonnes.",
        1,
    )


def _fall(rng: random.Random) -> tuple[str, int]:
    before = rng.randint(21_001, 98_999)
    after = round(before * rng.uniform(0.6, 0.97))
    share = (1 - Fraction(after, before)) * 100
    return (
        f"Arrivals fell {{{_decimal(share, 1)}}} percent to {{{after:,}}} visitors from {{{before:,}}} visitors.",
        1,
    )


def _difference(rng: random.Random) -> tuple[str, int]:
    before = Fraction(rng.randint(20_100, 38_900), 100)
    change = Fraction(rng.randint(115, 1990), 100)
    return (
        f"Crude stocks rose {{{_decimal(change, 2)}}} million barrels to {{{_decimal(before + change, 2)}}} "
        f"million barrels from {{{_decimal(before, 2)}}} million.",
        1,
    )


def _length(rng: random.Random) -> tuple[str, int]:
    miles = rng.randint(121, 987)
    return f"The new line is {{{miles}}} miles ({{{round(miles * 1.609344)}}} km) long.", 1


def _area(rng: random.Random) -> tuple[str, int]:
    acres = rng.randint(1211, 9873)
    return (
        f"The fire burned {{{acres:,}}} acres ({{{round(acres * 0.40468564224):,}}} hectares) of forest.",
        1,
    )


def _budget(rng: random.Random) -> tuple[str, int]:
    rate = ecb_rates().on("JPY", "USD", DAY)
    assert rate is not None
    before = Fraction(rng.randint(1510, 2890), 10)
    after = round(before * (1 + Fraction(rng.randint(12, 90), 1000)), 1)
    share = (after / before - 1) * 100
    return (
        f"The city has set aside ¥{{{_decimal(after, 1)}}} billion (${{{_decimal(after * rate.point, 2)}}} billion) "
        f"for its ports. This is a {{{_decimal(share, 1)}}}% increase from the ¥{{{_decimal(before, 1)}}} billion "
        "of last year.",
        2,
    )


def _weekday(rng: random.Random) -> tuple[str, int]:
    day = DAY + timedelta(days=rng.randint(-300, 300))
    return f"The court will rule on {{{day:%A}}}, {{{day.day}}} {day:%B} {{{day.year}}}.", 1


FAMILIES: dict[str, Callable[[random.Random], tuple[str, int]]] = {
    "money-conversion": _conversion,
    "pounds": _pounds,
    "rise": _rise,
    "fall": _fall,
    "difference": _difference,
    "length": _length,
    "area": _area,
    "budget": _budget,
    "weekday": _weekday,
}
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _slips(number: str, rng: random.Random) -> dict[str, str]:
    """One misprint of each kind that the numeral allows."""
    if number in _WEEKDAYS:
        return {"weekday": rng.choice([name for name in _WEEKDAYS if name != number])}
    if re.fullmatch(r"(19|20)[0-9]{2}", number):  # a year is never grouped
        at = rng.choice((2, 3))
        other = rng.choice([d for d in "0123456789" if d != number[at]])
        return (
            {
                "digit-changed": number[:at] + other + number[at + 1 :],
                "digits-swapped": number[:2] + number[3] + number[2],
            }
            if number[2] != number[3]
            else {"digit-changed": number[:at] + other + number[at + 1 :]}
        )
    digits = [at for at, char in enumerate(number) if char.isdigit()]
    plain = number.replace(",", "")
    at = rng.choice(digits)
    if len(plain) <= 2 and "." not in plain:  # the day of a month
        return {"digit-changed": number[:-1] + rng.choice([d for d in "123456789" if d != number[-1]])}
    found = {
        "digit-changed": number[:at]
        + rng.choice([d for d in "123456789" if d != number[at]])
        + number[at + 1 :],
        "zero-added": _regroup(plain + "0"),
    }
    if len(digits) > 2:
        found["digit-lost"] = _regroup(plain[:1] + plain[2:] if "." not in plain[:3] else plain[:-1])
        found["digit-doubled"] = (
            _regroup(plain[:2] + plain[1:]) if plain[1].isdigit() else _regroup(plain[0] + plain)
        )
        pairs = [n for n in range(len(plain) - 1) if plain[n : n + 2].isdigit() and plain[n] != plain[n + 1]]
        if pairs:
            n = rng.choice(pairs)
            found["digits-swapped"] = _regroup(plain[:n] + plain[n + 1] + plain[n] + plain[n + 2 :])
    if "." in number:
        found["point-lost"] = plain.replace(".", "")
        whole, _, part = plain.partition(".")
        found["point-moved"] = (
            _regroup(whole + part[:1] + "." + part[1:])
            if len(part) > 1
            else _regroup(whole[:-1] + "." + whole[-1:] + part)
            if len(whole) > 1
            else number
        )
    if "," in number:
        found["separator"] = number.replace(",", ".", 1)
    return {slip: text for slip, text in found.items() if text != number}


def _regroup(plain: str) -> str:
    whole, point, part = plain.partition(".")
    return f"{int(whole or '0'):,}{point}{part}" if len(whole) > 4 else plain


def cases(seed: int, count: int) -> Iterator[Case]:
    """`count` cases, the families and slips in turn."""
    rng = random.Random(seed)
    names = tuple(FAMILIES)
    made = 0
    while made < count:
        family = names[made % len(names)]
        template, relations = FAMILIES[family](rng)
        fields = list(re.finditer(r"\{([^}]*)\}", template))
        field = rng.choice(fields)
        slips = _slips(field[1], rng)
        slip = rng.choice(sorted(slips))
        before = template[: field.start()].replace("{", "").replace("}", "")
        text = template.replace("{", "").replace("}", "")
        at = len(before)
        planted = text[:at] + slips[slip] + text[at + len(field[1]) :]
        yield Case(family, slip, text, planted, at, field[1], slips[slip], relations)
        made += 1
