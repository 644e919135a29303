"""Compound unit names: "KRW/JPY", "USD/year", "kilogram*metre/second/second"."""

from __future__ import annotations

from collections import Counter

from claimcheck.startup.expressions import compiled

_OPERATOR = compiled(r"([*/])")


def terms(unit: str) -> tuple[tuple[str, int], ...]:
    """The names in `unit` with their powers, in the order they stand; () for "" (plain).

    `/` divides by the one name that follows it: "a/b*c" is (a / b) × c.
    """
    if not unit:
        return ()
    first, *rest = (part.strip() for part in _OPERATOR.split(unit))
    powers: Counter[str] = Counter()
    if first not in ("", "1"):
        powers[first] += 1
    for operator, name in zip(rest[::2], rest[1::2], strict=True):
        powers[name] += 1 if operator == "*" else -1
    return tuple((name, power) for name, power in powers.items() if power and name)
