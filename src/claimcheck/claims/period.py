"""When a figure holds, if the text says so."""

from __future__ import annotations

import re
from datetime import date, timedelta

from claimcheck.claims.context import NO_AMOUNT, Context
from claimcheck.claims.currently import is_near, is_now
from claimcheck.claims.dating import (
    is_anothers,
    is_compared,
    is_date_of_another,
    is_of_next,
    is_since,
    names_a_thing,
)
from claimcheck.claims.thing import bare
from claimcheck.claims.tokens import Token
from claimcheck.model import Period, Span, Stamp, Status


def period(context: Context, measure: str, published: Period | None, said: Status) -> Period | None:
    """The date nearest to the figure in its clause that a preposition ties to it; else what
    "last year" and the like come to on the day of publication; else, of what is said to be
    so now, that day. None when nothing is said."""
    figure = context.figure
    if figure.kind == "date":
        return figure.period
    if figure.kind in NO_AMOUNT or (figure.kind == "plain" and not (measure and figure.power)):
        return None  # "a base of 199.8 million" is an amount, "his 67" may be anything
    dated = _dated(context) or _opening(context)
    if dated is not None:
        return _with_year(context, dated, published, said)
    if (quarter := _named_quarter(context, published)) is not None:
        return quarter
    for relative in context.grammar.relative_times.finditer(
        context.text, context.clause.start, context.clause.end
    ):
        if (
            not is_compared(context, relative.start())
            and not is_of_next(context, relative.start())
            and not _is_rolling(relative, context)
            and not _is_before_verb(context, relative.start())
            and not is_since(context, relative.start())
            and not is_anothers(context, Span(relative.start(), relative.end()))
        ):
            return _relative(relative, context, published)
    if said != "stated":
        return None
    if any(token.value == "date" for token in context.said.before):
        return None  # "the revenue required for 2021 is"
    if is_now(context) and not _is_supposed(context) and not _is_of_a_time(context):
        return published
    return _weekday(context, published) or _of_headline(context, measure, published, said)


def _is_before_verb(context: Context, at: int) -> bool:
    """ "The man charged with fraud last month has": the time of what only says which man."""
    before = [one for one in context.said.before if one.end <= at]
    reaches = bool(context.said.verbs) and at < context.said.verbs[0].start
    return reaches and any(one.form in ("past", "participle") for one in before)


def _is_rolling(said: re.Match[str], context: Context) -> bool:
    """ "in the last month", "in the previous year": is it counted from then, and not by the calendar?

    Of what is past, "this quarter" is the one that is told of.
    """
    step = context.grammar.steps[said["step"].lower()]
    words = context.text[max(0, said.start() - 8) : said.start()].split()
    if step < 0 and words and context.grammar.has("NO_TIME_BEHIND", words[-1].lower()):
        return True
    verbs = context.said.verbs
    return step == 0 and bool(said["quarter"]) and (_is_past(verbs) or _was(context, verbs))


def _named_quarter(context: Context, published: Period | None) -> Period | None:
    """ "in the December quarter": the last one that is over; nothing where several are told of."""
    bounds = published.bounds() if published is not None else None
    clause = context.clause.of(context.text).lower()
    told = [(n, clause.find(name)) for name, n in context.grammar.named_quarters.items() if name in clause]
    if bounds is None or len(told) != 1:
        return None
    (number, at), day = told[0], bounds[0]
    if is_compared(context, context.clause.start + at) or is_of_next(context, context.clause.start + at):
        return None
    now = day.year * 4 + (day.month - 1) // 3
    return _quarter_of(now - 1 - (now - number) % 4)


def _of_headline(context: Context, measure: str, published: Period | None, said: Status) -> Period | None:
    """A result is that of the quarter in the headline."""
    head = bare(measure, context.grammar).rpartition(" ")[2]
    verbs = context.said.verbs
    told = not verbs or _is_past(verbs) or _was(context, verbs)
    quarter = context.story.quarter
    if quarter is None or not told or not context.grammar.has("RESULTS", head):
        return None
    return _with_year(context, quarter, published, said)


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
        named = bool(tie) and context.grammar.has("THE_ITS", tie[-1]) and bool(tie.pop())
        word = tie[-1].strip("(,;—") if tie else ""
        # "under a 2021 deal", "before the 2024 election": a year that only names a thing dates nothing
        loose = named or context.grammar.has("LOOSELY_DATING", word)
        if is_date_of_another(context, n):
            continue
        bare = context.grammar.bare_dates and context.grammar.part(word) in ("verb", "auxiliary")
        if bare or (
            context.grammar.has("DATING", word)
            and not (loose and names_a_thing(context, other.span.end, proper=named))
        ):
            return other.period
    return None


def _opening(context: Context) -> Period | None:
    """ "In 2020, …": a date that opens the sentence is that of all its clauses; one behind a colon, of
    those that follow."""
    tokens = context.said.tokens
    colon = next((n + 1 for n in range(context.said.at - 1, -1, -1) if tokens[n].word == ":"), 0)
    return _opened(context, colon) or (_opened(context, 0) if colon else None)


def _opened(context: Context, first: int) -> Period | None:
    tokens = context.said.tokens
    if context.grammar.bare_dates and len(tokens) > first + 1 and tokens[first].value == "date":
        return context.around[tokens[first].number].period if tokens[first + 1].part != "mark" else None
    if len(tokens) > first + 1 and context.grammar.has("MEANWHILE", tokens[first].word):
        first += context.grammar.has("OF", tokens[first + 1].word)  # "As of 30 September 2024, it has"
    if len(tokens) < first + 3 or not context.grammar.has("DATING", tokens[first].word):
        return None
    n = first + (1 if tokens[first + 1].part != "determiner" else 2)
    token = tokens[n]
    figure = context.around[token.number] if token.part == "figure" else None
    comma = tokens[n + 1].word == "," if n + 1 < len(tokens) else False
    return figure.period if figure is not None and figure.kind == "date" and comma else None


def _with_year(context: Context, found: Period, published: Period | None, said: Status) -> Period | None:
    """A quarter without its year is the last one that is over; of what is expected, the next one."""
    if found.start.year is not None:
        return found
    if found.quarter is None:
        verbs = context.said.verbs
        if said == "stated" and found.start.month is not None and verbs and is_now(context):
            return None  # "is there for the fair on 18 August"
        if said == "stated" and any(
            one.part == "modal" for one in context.said.tokens[context.said.at + 1 :]
        ):
            return None  # "the $3 million sale will end on 14 February"
        return _day_with_year(found, published, said)
    bounds = published.bounds() if published is not None else None
    if bounds is None or found.fiscal or context.story.fiscal:
        return None
    day = bounds[1]
    now = day.year * 4 + (day.month - 1) // 3
    if now % 4 + 1 == found.quarter:
        return None
    year = day.year if now % 4 + 1 > found.quarter else day.year - 1
    if said in ("forecast", "proposed"):
        if now - (year * 4 + found.quarter - 1) == 1:
            return None  # just over, and not yet counted
        year += 1
    return _quarter_of(year * 4 + found.quarter - 1)


def _day_with_year(found: Period, published: Period | None, said: Status) -> Period | None:
    """A day without its year is the last such day; of what is expected, the next one."""
    stamp, bounds = found.start, published.bounds() if published is not None else None
    if bounds is None or stamp.month is None or found.end is not None:
        return found
    ahead = said in ("forecast", "proposed")
    now = bounds[0].year, bounds[0].month, bounds[0].day
    day = stamp.day or now[2]
    year = now[0] + (1 if ahead else -1)
    if (stamp.month, day) == now[1:] or ((stamp.month, day) > now[1:]) == ahead:
        year = now[0]
    return Period(Stamp(year, stamp.month, stamp.day))


def _relative(said: re.Match[str], context: Context, published: Period | None) -> Period | None:
    bounds = published.bounds() if published is not None else None
    if bounds is None or bounds[0].year != bounds[1].year:
        return None
    day, unit = bounds[1], next(name for name in ("year", "month", "quarter") if said[name])
    step = context.grammar.steps[said["step"].lower()]
    if unit == "year":
        return Period(Stamp(day.year + step))
    if unit == "month" and bounds[0].month == day.month:
        months = day.year * 12 + day.month - 1 + step
        return Period(Stamp(months // 12, months % 12 + 1))
    if unit == "quarter" and bounds[0].month == day.month:
        return _quarter_of(day.year * 4 + (day.month - 1) // 3 + step)
    return None


def _quarter_of(quarters: int) -> Period:
    first, year = quarters % 4 * 3 + 1, quarters // 4
    return Period(Stamp(year, first), Stamp(year, first + 2), quarter=quarters % 4 + 1)


def _weekday(context: Context, published: Period | None) -> Period | None:
    """ "on Monday", of what is told as past: the last one."""
    said = context.said
    if published is None or not published.is_day() or not is_near(said.between):
        return None
    behind = (
        [one for one in said.after if one.part in ("auxiliary", "verb")] if not said.verbs else said.verbs
    )
    if not _is_past(said.verbs) and not _was(context, tuple(behind)):
        return None
    for n, token in enumerate(said.tokens):
        weekday = context.grammar.weekdays.get(token.word)
        if weekday is not None and _is_day_of(context, n):
            bounds = published.bounds()
            assert bounds is not None
            day: date = bounds[0] - timedelta((bounds[0].weekday() - weekday) % 7)
            return Period(Stamp(day.year, day.month, day.day))
    return None


def _is_day_of(context: Context, n: int) -> bool:
    """Does the day at place `n` stand in the figure's clause, and not beside the verb by which it is told, or
    behind a word that opens what was at another time: "stood at $3 after it fell 5 percent on Tuesday"?"""
    said, grammar = context.said, context.grammar
    first = said.at - len(said.between) - len(said.verbs) - len(said.before)
    if not first <= n <= said.at + len(said.after):
        return False
    if n < said.at:
        m = n - 1
        while m >= first and said.tokens[m].part in ("preposition", "adverb"):
            m -= 1
        known = grammar.tags.get(said.tokens[m].word) if m >= first else None
        return known is None or known.tag != "speech"
    return not any(
        grammar.has("MEANWHILE", one.word) or (one.part == "verb" and bool(said.verbs))
        for one in said.tokens[said.at + 1 : n]
    )


def _is_supposed(context: Context) -> bool:
    """What "if" opens, what somebody is told to do, and what was so "in the quarter", is not so now."""
    said, grammar = context.said, context.grammar
    if said.verbs and grammar.has("WHENEVER", said.relative):
        return True  # "when I speak of a three times number"
    told = bool(said.verbs) and said.verbs[0].part == "verb" and not said.before and not said.relative
    words = [one.word for one in (*said.between, *said.after)]
    spans = any(
        grammar.has("SPANS", word) and " ".join(words[max(0, n - 2) : n]) in grammar.gaps.within
        for n, word in enumerate(words)
    )
    return told or spans or any(grammar.has("IFS", one.word) for one in said.tokens[: said.at])


def _is_of_a_time(context: Context) -> bool:
    """ "The quarterly results include": of that quarter, and not of today."""
    return any(
        context.grammar.has("OF_A_TIME", one.word) for one in context.said.before if one.part == "word"
    )


def _was(context: Context, verbs: tuple[Token, ...]) -> bool:
    """ "was", "had": does a past auxiliary begin the verb?"""
    return bool(verbs) and context.grammar.has("PAST_AUXILIARIES", verbs[0].word)


def _is_past(verbs: tuple[Token, ...]) -> bool:
    return bool(verbs) and verbs[0].part == "verb" and verbs[0].form == "past"
