"""When a figure holds, if the text says so."""

from __future__ import annotations

import re
from datetime import date

from claimcheck.claims.context import NO_AMOUNT, Context
from claimcheck.model import Figure, Period, Stamp, Status

# A year that only names a thing ("under a 2021 deal", "before the 2024 election") dates nothing.
_LOOSE = frozenset(("for", "at", "on", "by", "of"))
_DATING = frozenset(("in", "for", "during", "at", "on", "by", "throughout", "of"))
_RELATIVE = re.compile(r"\b(last|this|next|previous|past|current) (year|month|quarter)\b")
_FOLLOWING = re.compile(r" ([a-z]+)")
_LINKS = """
and or to from with by as at in on for of but while when after before compared against the a is was
were are would will could has had it than up down
"""
_AFTER_DATE = frozenset(_LINKS.split())
_STEP = {"last": -1, "previous": -1, "past": -1, "this": 0, "current": 0, "next": 1}


def period(context: Context, published: Period | None, said: Status) -> Period | None:
    """The date nearest to the figure in its clause that a preposition ties to it; else what
    "last year" and the like come to on the day of publication; else, of what is said to be
    so now, that day. None when nothing is said."""
    figure = context.figure
    if figure.kind == "date":
        return figure.period
    dated = _dated(context)
    if dated is not None:
        return dated
    relative = _RELATIVE.search(context.text, context.clause.start, context.clause.end)
    if relative is not None:
        return _relative(relative[1], relative[2], published)
    return published if said == "stated" and _is_now(context) else None


def _dated(context: Context) -> Period | None:
    start = context.figure.whole.start
    near = sorted(
        (abs(f.span.start - start), n)
        for n, f in enumerate(context.around)
        if f.kind == "date" and f.period is not None and context.clause.contains(f.span)
    )
    for _, n in near:
        other = context.around[n]
        tie = context.text[max(0, other.whole.start - 24) : other.span.start].lower().split()
        named = bool(tie) and tie[-1] == "the" and bool(tie.pop())
        word = tie[-1].strip("(,;—") if tie else ""
        loose = named or word in _LOOSE
        if _is_anothers(context, other):
            continue
        if word in _DATING and not (loose and _names_a_thing(context.text, other.span.end)):
            return other.period
    return None


def _is_anothers(context: Context, date: Figure) -> bool:
    """Does the date follow another amount: "paid $3 million in 2010 and got $5 million"?"""
    start = context.figure.whole.start
    return date.span.end <= start and any(
        f.kind not in NO_AMOUNT and context.clause.start <= f.span.start and f.span.end <= date.span.start
        for f in context.around
    )


def _names_a_thing(text: str, end: int) -> bool:
    """Does a noun follow at once: "the 2024 election", "2021 deal"?"""
    following = _FOLLOWING.match(text, end)
    return following is not None and following[1] not in _AFTER_DATE


def _relative(which: str, unit: str, published: Period | None) -> Period | None:
    bounds = published.bounds() if published is not None else None
    if bounds is None or bounds[0].year != bounds[1].year:
        return None
    day, step = bounds[1], _STEP[which]
    if unit == "year":
        return Period(Stamp(day.year + step))
    if unit == "month" and bounds[0].month == day.month:
        months = day.year * 12 + day.month - 1 + step
        return Period(Stamp(months // 12, months % 12 + 1))
    return _quarter(day, step) if unit == "quarter" and bounds[0].month == day.month else None


def _quarter(day: date, step: int) -> Period:
    quarters = day.year * 4 + (day.month - 1) // 3 + step
    first = quarters % 4 * 3 + 1
    year = quarters // 4
    return Period(Stamp(year, first), Stamp(year, first + 2), quarter=quarters % 4 + 1)


def _is_now(context: Context) -> bool:
    """Said in the present; of a count also what is spoken of as being there ("the 28,500
    troops in Peru"), or only repeats the verb ("Peru hosts 900, and Chile 700")."""
    if any(word.now or word.tag == "now" for word in (*context.before, *context.after)):
        return True
    if context.figure.kind != "count":
        return False
    start = context.figure.whole.start
    if context.text.startswith("the ", max(0, start - 4), start):
        return True
    bare = [word.tag for word in context.before] == ["conjunction", "name"]
    return bare and any(word.now for word in context.words if word.end <= context.clause.start)
