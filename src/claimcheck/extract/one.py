"""Whether "one" counts something, or stands for someone who was named before."""

from __future__ import annotations

import functools
import re

from claimcheck.extract.counts import single_noun
from claimcheck.extract.measured import set_unit
from claimcheck.extract.numerals import Numeral
from claimcheck.extract.ranges import NOUN_IN_SHARE, joints
from claimcheck.extract.source import Draft, Source
from claimcheck.locale import Locale
from claimcheck.startup.expressions import compiled


@functools.cache  # once per language
def _share_of(locale: Locale) -> re.Pattern[str]:
    """ "in five", "out of every 100": what follows the one of a share."""
    gaps = locale.gaps
    out_of, over = ("|".join(gaps.list(name)) or "(?!)" for name in ("OUT_OF", "OVER"))
    numbers = "|".join(word for word, value in locale.numbers.items() if value > 1)
    noun = NOUN_IN_SHARE if gaps.word("NOUN_IN_SHARE") else ""
    return compiled(
        rf"{noun}(?:{out_of})(?:[0-9]|(?:{numbers})\b|{gaps.word('A_HUNDRED') or '(?!)'})"
        rf"|(?:{over})[0-9a-z]+\s*$"
    )


def is_pronoun(source: Source, at: int, end: int) -> bool:
    """ "one of the", "one who": can this be told by the next word alone, before a quantity is built?"""
    gaps = source.locale.gaps
    follow = source.word_after(end)[0]
    if source.low[end : end + 1] != " " or follow not in gaps.set("STOPS") or follow in gaps.set("ADDED"):
        return False
    before = source.word_before(at)[1]
    if not before.isalpha() or before in gaps.set("BEFORE_NUMBERS") or before in gaps.set("NUMBERED"):
        return False
    joined = joints(source.locale)
    if (
        before in joined.opens
        or follow in joined.ends | joined.alternatives
        or follow in gaps.list("JOINERS")
    ):
        return False
    return source.locale.units.match(source.text, source.low, end + 1) is None and not _share_of(
        source.locale
    ).match(source.low, end)


def is_number_one(source: Source, at: int, numeral: Numeral, draft: Draft) -> bool:
    """ "one" is a number with a unit, in a number phrase or a fraction; else a pronoun."""
    if draft.number is None or draft.number.value != 1 or numeral.end - numeral.start > 4:
        return True
    if _share_of(source.locale).match(source.low, numeral.end):
        return True
    _, before = source.word_before(at)
    follow, stop = source.word_after(numeral.end)
    if follow in joints(source.locale).ends and source.word_after(stop)[0] in source.locale.numbers:
        return True  # "from one to eight"
    either = follow in joints(source.locale).alternatives
    if either or (follow == source.locale.gaps.word("AND") and before in joints(source.locale).opens):
        return (
            source.word_after(stop)[0] in source.locale.numbers
        )  # "one or two", "between one and two million"
    if before in source.locale.gaps.set("BEFORE_NUMBERS"):
        return source.word_after(numeral.end)[0] not in source.locale.gaps.set("AFTER_PRONOUNS")
    if draft.kind in ("money", "percent", "points", "measure", "duration"):
        if source.low.startswith("-", numeral.end):
            return True  # "the one-year deal"
        if follow in source.locale.gaps.set("SOME_DAYS") and before not in source.locale.gaps.set(
            "DAY_LEADS"
        ):
            return source.word_after(stop)[0] in source.locale.gaps.set("DAY_TAILS")
        return before not in source.locale.gaps.set("BEFORE_ONE")
    if draft.kind == "multiple":
        return draft.unit != "time"
    return at == 0 and draft.end == len(source.text.rstrip())


def one_thing(source: Source, at: int, draft: Draft) -> Draft | None:
    """ "one solution", "one new engine": counted, when nothing before makes it a pronoun."""
    if draft.kind != "plain" or not source.locale.gaps.set("BEFORE_PRONOUNS"):
        return None
    if source.word_before(at)[1] in source.locale.gaps.set("BEFORE_PRONOUNS"):
        return None
    added, place = source.word_after(draft.end)
    unit = source.locale.units.match(source.text, source.low, place + 1)
    if added in source.locale.gaps.set("ADDED") and unit is not None and not unit[1].careful:
        set_unit(draft, place + 1, *unit)
        return draft  # "one more day"
    found = single_noun(source, draft.end)
    if found is None or found[1] in source.locale.gaps.set("NO_THINGS"):
        return None
    draft.kind, draft.unit, draft.unit_at = "count", found[1], (draft.end + 1, found[0])
    draft.end = found[0]
    return draft
