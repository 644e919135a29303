"""What each typing slip costs, and what it is called: the one table of diagnosis.

Costs are relative: they stand for how unlikely a slip is, and how many other ways of
undoing it there would be. One ordinary slip is about 1. `[slips]` in the settings
overrides single entries.
"""

from __future__ import annotations

from collections.abc import Mapping

COSTS: Mapping[str, float] = {
    "separator": 0.7,  # 8.900 for 8,900: neighbours on the keyboard
    "point-lost": 0.9,  # 2017 for 201.7
    "point-lost-before-scale": 0.4,  # nobody means to print "2017 billion"
    "point-moved": 1.0,
    "point-added": 1.6,
    "zero-lost": 0.75,
    "inner-zero-lost": 1.25,
    "zero-added": 0.75,
    "inner-zero-added": 1.3,
    "zeros-lost": 1.5,
    "zeros-added": 1.3,  # 20,000 for 20
    "digit-doubled": 0.8,  # 1993 for 193
    "digit-lost": 1.2,  # which digit, and where: the likelier a slip's one undoing, the cheaper
    "twin-lost": 1.2,  # 193 for 1993
    "digit-added": 1.1,
    "digits-swapped": 0.9,
    "digit-changed": 1.3,
    "digit-and-point-lost": 1.8,
    "ends-exchanged": 0.7,  # "between 31 and 26"
    "scale-missing": 0.8,
    "scale-wrong": 1.0,
    "scale-added": 1.4,
    "thousands-for-scale": 0.9,  # 780,000 for 780 million
    "lakh-as-million": 0.5,  # ten times as much, and known for it
    "crore-as-billion": 0.5,
    "oku-as-billion": 0.5,
    "currency-wrong": 1.5,  # few others are near enough to be taken for it
    "unit-wrong": 1.5,
    "multiple-wrong": 1.3,
    "word-wrong": 1.5,
    "points-for-percent": 1.2,
    "percent-for-points": 1.4,
    "year-misprinted": 1.1,  # 2091 for 2019
    "year-wrong": 1.2,
    "month-misprinted": 1.2,  # June for July, the next for this
    "month-wrong": 1.5,
    "day-misprinted": 0.9,  # 37 for 17
    "day-wrong": 1.4,
    "day-past-the-last": 0.8,  # 31 June
    "weekday-wrong": 0.6,
    "authored": 0.6,  # the rule's author knows this mistake
    "recomputed": 2.6,  # no slip at all: what the other figures come to
}
TITLES: Mapping[str, str] = {
    "separator": "the wrong separator",
    "point-lost": "a decimal point lost",
    "point-lost-before-scale": "a decimal point lost",
    "point-moved": "the decimal point moved",
    "point-added": "a decimal point too many",
    "zero-lost": "a zero lost",
    "inner-zero-lost": "a zero lost",
    "zero-added": "a zero too many",
    "inner-zero-added": "a zero too many",
    "zeros-lost": "three zeros lost",
    "zeros-added": "three zeros too many",
    "digit-doubled": "a digit doubled",
    "digit-lost": "a digit lost",
    "twin-lost": "a digit lost",
    "digit-added": "a digit too many",
    "digits-swapped": "two digits swapped",
    "digit-changed": "a digit changed",
    "digit-and-point-lost": "a digit and the point lost",
    "ends-exchanged": "its two ends exchanged",
    "scale-missing": "the scale word missing",
    "scale-wrong": "the wrong scale word",
    "scale-added": "a scale word too many",
    "thousands-for-scale": "three zeros in place of the scale word",
    "lakh-as-million": "a lakh (10⁵) taken for a million",
    "crore-as-billion": "a crore (10⁷) taken for a billion",
    "oku-as-billion": "億 or 억 (10⁸) taken for a billion",
    "currency-wrong": "another currency",
    "unit-wrong": "another unit",
    "multiple-wrong": "another multiple",
    "word-wrong": "another number",
    "points-for-percent": "percentage points meant",
    "percent-for-points": "percent meant",
    "year-misprinted": "another year",
    "year-wrong": "another year",
    "month-misprinted": "another month",
    "month-wrong": "another month",
    "day-misprinted": "another day",
    "day-wrong": "another day",
    "day-past-the-last": "the last day of the month",
    "weekday-wrong": "another weekday",
    "authored": "a known mistake",
    "recomputed": "what the other figures come to",
}
# Slips that say the same number otherwise: a rule of how figures are written has nothing to say then.
NOTATION = frozenset((
    "separator", "scale-missing", "scale-added", "scale-wrong", "point-lost-before-scale",
    "points-for-percent", "percent-for-points", "unit-wrong", "currency-wrong", "word-wrong",
))  # fmt: skip
