"""When figures are of: what a claim, its sentence and the words beside it say of time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimcheck.engine.binding.partial import words_of
from claimcheck.engine.binding.roles import Passage, Placed, Times
from claimcheck.locale.grammar import Grammar
from claimcheck.model.period import Period


def time_of(one: Placed, passage: Passage, grammar: Grammar) -> Period | None:
    """The time that is told of a figure; none where it is no more than the present: "now employs"."""
    period = one.claim.period
    if period is None or period.start.day is None or period.end is not None:
        return period
    return period if times_of(one.sentence, passage, grammar).dates else None


def of_one_time(one: Period | None, other: Period | None) -> bool:
    """May the two be of one time: do they overlap, or is either not known?"""
    first, second = one and one.bounds(), other and other.bounds()
    return not first or not second or (first[0] <= second[1] and second[0] <= first[1])


def is_of(one: Placed, dated: Period, passage: Passage, grammar: Grammar) -> bool:
    """Is a figure said to be of just that time?"""
    period = time_of(one, passage, grammar)
    if period is None:
        return _is_of_that_quarter(one, dated, passage, grammar)
    quarter = dated.quarter is not None and (period.quarter, period.start.year) == (
        dated.quarter,
        dated.start.year,
    )
    return period == dated or quarter


def tells_of(sentence: int, dated: Period, passage: Passage, grammar: Grammar) -> bool:
    """Does a sentence name a time, though of another figure: "up from $3 million in the first quarter"?"""
    return any(
        date == dated or (dated.quarter, dated.start.year) == (date.quarter, date.start.year)
        for date in times_of(sentence, passage, grammar).dates
        if dated.quarter is not None or date == dated
    )


def _is_of_that_quarter(one: Placed, dated: Period, passage: Passage, grammar: Grammar) -> bool:
    """ "Sales were $3 million, up from $2 million in the second quarter of 2016": of that of 2017?"""
    if dated.quarter is None:
        return False
    told = [date for date in times_of(one.sentence, passage, grammar).dates if date.quarter is not None]
    years = {date.start.year for date in told if date.start.year is not None}
    last = years <= {dated.start.year - 1} if dated.start.year is not None else not years
    return {date.quarter for date in told} == {dated.quarter} and last


def tell_of_one_time(one: Placed, anchor: Placed, passage: Passage, grammar: Grammar) -> bool:
    """Do their sentences name one of the same dates, if that of the share names any, and the same span?"""
    period = time_of(one, passage, grammar)
    times, told = (times_of(sentence, passage, grammar) for sentence in (anchor.sentence, one.sentence))
    before = times_of(anchor.sentence - 1, passage, grammar)
    dates = told.dates | ({period} if period is not None else set())
    beside = anchor.sentence - one.sentence == 1 and period is None
    own = date_behind(anchor, passage, grammar)
    if own and not _share_a_date(own, dates):
        return False
    wanted = own or times.dates
    if (
        time_of(anchor, passage, grammar) is None
        and not beside
        and wanted
        and not _share_a_date(wanted, dates)
    ):
        return False
    months = times.months | before.months
    if period is not None and months and months.isdisjoint(told.months):
        return False
    spans, others = times.spans, told.spans
    short = grammar.sets["SPANS"] - grammar.sets["YEARS"]
    if spans & short and others & short:
        spans, others = spans & short, others & short  # "the same quarter last year"
    return not spans or not others or not spans.isdisjoint(others)


def date_behind(anchor: Placed, passage: Passage, grammar: Grammar) -> frozenset[Period]:
    """The time of "30 % of first-quarter revenue"."""
    at = anchor.order + 1
    date = passage.figures[at].claim.figure if at < len(passage.figures) else None
    if (
        date is None
        or date.kind != "date"
        or date.period is None
        or passage.figures[at].sentence != anchor.sentence
    ):
        return frozenset()
    words = words_of(passage.sentences[anchor.sentence].text[anchor.at + 1 : passage.figures[at].at])
    led = all(grammar.has("OF", word) or grammar.part(word) in ("determiner", "possessive") for word in words)
    return frozenset((date.period,)) if words and led else frozenset()


def _share_a_date(some: Iterable[Period], others: Iterable[Period]) -> bool:
    """Is one of the dates among the others, where a quarter of no year is that of any?"""
    return any(
        one == other
        or (
            one.quarter is not None
            and one.quarter == other.quarter
            and None in (one.start.year, other.start.year)
        )
        for one in some
        for other in others
    )


def times_of(sentence: int, passage: Passage, grammar: Grammar) -> Times:
    """What a sentence says of time; nothing of one that is not there."""
    if sentence not in passage.times:
        masked = passage.sentences.get(sentence)
        words = words_of(masked.text) if masked is not None else []
        figures = [claim.figure for claim in masked.claims] if masked is not None else []
        named = {grammar.singular(word) for word in words} | {figure.unit for figure in figures}
        if any(figure.period is not None and figure.period.quarter for figure in figures):
            named |= grammar.sets["QUARTERS"]
        passage.times[sentence] = Times(
            frozenset(one.period for one in figures if one.kind == "date" and one.period is not None),
            grammar.sets["CALENDAR"] & set(words),
            grammar.sets["SPANS"] & named,
        )
    return passage.times[sentence]


def latest(figures: Sequence[Placed]) -> list[Placed]:
    """Those of the last period, where the period of each is known."""
    bounds = [one.claim.period.bounds() if one.claim.period else None for one in figures]
    known = [one[1] for one in bounds if one is not None]
    if len(known) < len(figures):
        return []
    return [one for one, end in zip(figures, known, strict=True) if end == max(known)]
