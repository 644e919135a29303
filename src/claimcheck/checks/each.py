"""What figures are rates of: so much a square metre is so much a square foot.

Two rates are brought to one before they are compared: 30 euros per square metre are 2.79 euros per
square foot, five furlongs per fortnight are 0.00083 metres a second.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import product

from claimcheck.checks.value import Undecided, Value, single
from claimcheck.units import dimension, factor, known, per, readings

# A day's work against a year's: nobody knows how many days the year had. Inside a group all is arithmetic.
_CALENDARS = (
    ("second", "minute", "hour"),
    ("day", "week", "fortnight"),
    ("month", "quarter", "year", "decade"),
)


def rate_of(value: Value) -> str:
    """What the figure is a rate of, which the value is; "" for a sum of figures."""
    return (value.like.per or "") if value.simple and value.like is not None else ""


def at_rate(value: Value, other: Value) -> Value:
    """`value` at the rate of `other`, by the likeliest reading of both."""
    return at_rates(value, other)[0]


def at_rates(value: Value, other: Value) -> tuple[Value, ...]:
    """`value` counted per what `other` is counted per, by each reading of the two: of a gallon, there
    are two. As it is when nothing has to be brought to anything.

    Raises Undecided when one is counted per something that the other can't be.
    """
    here, there = rate_of(value), rate_of(other)
    if here == there or value.unit == () or other.unit == ():
        return (value,)
    if not here or not there:
        return (_named(value, other, here, there) or value,)
    if not known(here) or not known(there):
        return (value,)  # a share, a household: what they have in common is not for us to say
    sizes = [factor(to, of) for of, to in product(readings(here), readings(there))]
    alike = dict.fromkeys(size for size in sizes if size is not None)
    if not alike or (dimension(here) == "time" and _calendar(here) != _calendar(there)):
        raise Undecided(f"so much a {here} against so much a {there}")
    said = f"{value.text} per {here.replace('_', ' ')}"
    return tuple(replace(value.scaled(size, value.unit), text=said) for size in alike)


def same_rate(value: Value, other: Value) -> bool:
    """Are both rates of the same, or of what can be brought to it, or one in a unit that says it all?"""
    here, there = rate_of(value), rate_of(other)
    if here == there:
        return True
    if not here or not there:
        return _named(value, other, here, there) is not None
    try:
        at_rates(value, other)
    except Undecided:
        return False
    return known(here) and known(there)


def _calendar(unit: str) -> int:
    return next((n for n, names in enumerate(_CALENDARS) if unit in names), -1)


def _named(value: Value, other: Value, here: str, there: str) -> Value | None:
    """Furlongs per fortnight in metres per second, which is a unit by itself; None of other things."""
    one, two = single(value.unit), single(other.unit)
    if not one or not two or not known(here or there) or dimension(one) == dimension(two):
        return None
    size = factor(per(one, here) if here else one, per(two, there) if there else two)
    if size is None:
        return None
    said = f"{value.text} per {here.replace('_', ' ')}" if here else value.text
    return replace(value.scaled(size, other.unit), text=said)
