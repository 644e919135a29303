"""Typing slips, undone: what a printed figure may have been meant to be.

Each candidate is the figure as it would have stood, with the cost of the slip that
explains it. Costs are relative: one ordinary slip (a lost digit) is 1.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from claimcheck.locale import Locale, parse_numeral
from claimcheck.model.figure import Figure
from claimcheck.model.interval import Number
from claimcheck.model.period import Period, Stamp
from claimcheck.model.span import Span

COSTS: Mapping[str, float] = {
    "separator": 0.7,  # 8.900 for 8,900: neighbours on the keyboard
    "point-lost": 0.9,  # 2017 for 201.7
    "point-lost-before-scale": 0.4,  # nobody means to print "2017 billion"
    "point-moved": 1.0,
    "point-added": 1.6,
    "zero-lost": 0.9,
    "zero-added": 0.9,
    "inner-zero-added": 1.3,
    "digit-doubled": 0.8,  # 1993 for 193
    "digit-lost": 1.0,
    "twin-lost": 0.9,  # 193 for 1993
    "digit-added": 1.0,
    "digits-swapped": 0.9,
    "digit-changed": 1.1,
    "digit-and-point-lost": 1.7,
    "scale-missing": 0.8,
    "scale-wrong": 1.0,
    "scale-added": 1.4,
    "multiple-wrong": 1.3,
    "word-wrong": 1.5,
    "points-for-percent": 1.2,
    "year-wrong": 1.0,
    "month-wrong": 1.2,
    "day-wrong": 1.0,
    "weekday-wrong": 0.9,
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
    "zero-added": "a zero too many",
    "inner-zero-added": "a zero too many",
    "digit-doubled": "a digit doubled",
    "digit-lost": "a digit lost",
    "twin-lost": "a digit lost",
    "digit-added": "a digit too many",
    "digits-swapped": "two digits swapped",
    "digit-changed": "a digit changed",
    "digit-and-point-lost": "a digit and the point lost",
    "scale-missing": "the scale word missing",
    "scale-wrong": "the wrong scale word",
    "scale-added": "a scale word too many",
    "multiple-wrong": "another multiple",
    "word-wrong": "another number",
    "points-for-percent": "percentage points meant",
    "year-wrong": "another year",
    "month-wrong": "another month",
    "day-wrong": "another day",
    "weekday-wrong": "another weekday",
    "authored": "a known mistake",
    "recomputed": "what the other figures come to",
}
_DIGITS = "0123456789"
_MULTIPLES = {2: "double", 3: "triple", 4: "quadruple", 5: "quintuple", 6: "sextuple"}
_SHORT = {6: "m", 9: "bn", 12: "tn"}
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


_CJK = "月火水木金土日"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure as it may have been meant, the slip that hides it and its cost.

    `reason` is what a rule's author says of the slip, in place of the table's words.
    """

    figure: Figure
    slip: str
    cost: float
    reason: str = ""

    @property
    def title(self) -> str:
        return self.reason or TITLES[self.slip]

    @property
    def text(self) -> str:
        return self.figure.surface


Styles = tuple[tuple[int, str], ...]  # scale words of an article: power of ten, word


def candidates(
    figure: Figure, locale: Locale, styles: Styles = (), costs: Mapping[str, float] = COSTS
) -> tuple[Candidate, ...]:
    """Every single slip undone, cheapest first, one candidate a text.

    `styles` are the scale words that the article writes, so that a missing one is put
    back in its manner.
    """
    found: dict[str, Candidate] = {}
    for slip, meant in _all(figure, locale, styles):
        cost = costs.get(slip, COSTS[slip])
        known = found.get(meant.surface)
        if meant.surface != figure.surface and (known is None or cost < known.cost):
            found[meant.surface] = Candidate(meant, slip, cost)
    return tuple(sorted(found.values(), key=lambda candidate: (candidate.cost, candidate.text)))


def _all(figure: Figure, locale: Locale, styles: Styles) -> Iterator[tuple[str, Figure]]:
    if figure.period is not None:
        yield from _dates(figure, figure.period)
        return
    if figure.number is None or figure.digits is None:
        return
    written = figure.digits.shift(-figure.span.start).of(figure.surface)
    if figure.kind == "multiple" and "word" in figure.notes:
        yield from _multiples(figure, written)
        return
    if not any(char in _DIGITS for char in written):
        yield from _words(figure, written)
        return
    for slip, text in numeral_slips(written, locale.decimal, locale.group):
        number = parse_numeral(text, locale)
        if number is not None and number.mantissa:
            if slip == "point-lost" and figure.scale is not None and written.isdigit() and len(written) > 3:
                slip = "point-lost-before-scale"
            yield slip, with_digits(figure, text, number)
    yield from _scales(figure, written, locale, styles)
    if figure.kind == "percent":
        yield from _points(figure)


@lru_cache(maxsize=4096)
def numeral_slips(written: str, point: str, group: str) -> tuple[tuple[str, str], ...]:
    """Slip and text of each numeral that one slip turns into `written`."""
    whole, mark, part = written.partition(point)
    plain = "".join(char for char in whole if char in _DIGITS)
    part = "".join(char for char in part if char in _DIGITS)
    digits, places = plain + part, len(part)
    found: list[tuple[str, str]] = []

    def write(slip: str, text: str, decimals: int) -> None:
        if not 0 <= decimals < len(text):
            return
        head, tail = (text[:-decimals], text[-decimals:]) if decimals else (text, "")
        if len(head) > 1 and head[0] == "0":
            return
        found.append((slip, _grouped(head, group) + (point + tail if tail else "")))
        if len(head) == 4 and not tail and group not in written:
            found.append((slip, head))  # years and four-digit counts are often not grouped

    if mark and len(part) == 3:
        write("separator", digits, 0)
    if group in written and mark:
        write("separator", digits, 0)  # 26.488,000
    if not mark and group in written and len(whole.rsplit(group, 1)[-1]) != 3:
        tail = whole.rsplit(group, 1)[-1]
        write("separator", digits, len(tail))  # 16,4 in an English text
        write("zero-lost", digits + "0" * (3 - len(tail)) if len(tail) < 3 else digits, 0)
    for decimals in range(len(digits)):
        if decimals != places:
            slip = "point-moved" if places and decimals else "point-added" if places else "point-lost"
            write(slip, digits, decimals)
    if digits.startswith("0") and not mark:
        write("point-lost", digits, len(digits) - 1)  # 03 for 0.3
    for at in range(len(digits)):
        decimals = places - (len(digits) - at <= places)
        twin = at > 0 and digits[at] == digits[at - 1]
        zero = "zero-added" if at == len(digits) - 1 or digits[at:].strip("0") == "" else "inner-zero-added"
        slip = "digit-doubled" if twin else zero if digits[at] == "0" else "digit-added"
        write(slip, digits[:at] + digits[at + 1 :], decimals)
        for digit in _DIGITS:
            if digit != digits[at]:
                write("digit-changed", digits[:at] + digit + digits[at + 1 :], places)
        if at and digits[at] != digits[at - 1]:
            write("digits-swapped", digits[: at - 1] + digits[at] + digits[at - 1] + digits[at + 1 :], places)
    for at in range(len(digits) + 1):
        for digit in _DIGITS:
            text = digits[:at] + digit + digits[at:]
            twin = digit in digits[max(0, at - 1) : at + 1]
            slip = "zero-lost" if digit == "0" else "twin-lost" if twin else "digit-lost"
            after = len(digits) - at <= places and places > 0
            write(slip, text, places + after)
            if at == len(digits) - places and places:
                write(slip, text, places)  # before the point or behind it
            if not places and len(digits) <= 4:
                for decimals in range(1, len(text)):
                    write("digit-and-point-lost", text, decimals)
    if not places:
        for digit in _DIGITS:
            write("digit-and-point-lost", digits + digit, 1)
    return tuple(found)


def _grouped(head: str, group: str) -> str:
    if len(head) < 4:
        return head
    first = len(head) % 3
    pieces = [head[:first]] if first else []
    return group.join(pieces + [head[at : at + 3] for at in range(first, len(head), 3)])


def with_digits(figure: Figure, text: str, number: Number) -> Figure:
    """The figure with other digits; spans after them move along."""
    assert figure.digits is not None
    start, end = figure.digits.start, figure.digits.end
    by = len(text) - (end - start)
    at = start - figure.span.start
    surface = figure.surface[:at] + text + figure.surface[at + end - start :]
    return replace(
        figure,
        surface=surface,
        span=Span(figure.span.start, figure.span.end + by),
        digits=Span(start, end + by),
        scale=_moved(figure.scale, end, by),
        unit_at=_moved(figure.unit_at, end, by),
        number=replace(number, exact=number.exact and figure.kind != "money").shift(figure.power),
    )


def _moved(span: Span | None, after: int, by: int) -> Span | None:
    return span.shift(by) if span is not None and span.start >= after else span


def _scales(figure: Figure, written: str, locale: Locale, styles: Styles) -> Iterator[tuple[str, Figure]]:
    """A scale word put in, exchanged or left out."""
    if figure.kind not in ("money", "count", "measure", "plain") or figure.number is None:
        return
    digits = figure.number.shift(-figure.power)
    words = {6: "million", 9: "billion", 12: "trillion", **dict(styles)}
    if locale.language != "en":
        words = dict(styles)
    for power, word in sorted(words.items()):
        if power == figure.power:
            continue
        slip = "scale-missing" if figure.scale is None else "scale-wrong"
        yield slip, _with_scale(figure, word, digits.shift(power), power)
        if figure.scale is not None and len(figure.scale) <= 2 and power not in dict(styles):
            yield slip, _with_scale(figure, _SHORT[power], digits.shift(power), power)
    if figure.scale is not None:
        yield "scale-added", _with_scale(figure, "", digits, 0)


def _with_scale(figure: Figure, word: str, number: Number, power: int) -> Figure:
    assert figure.digits is not None
    if figure.scale is not None:
        at = figure.scale.start - figure.span.start
        end = figure.scale.end - figure.span.start
        before, after = figure.surface[:at], figure.surface[end:]
        if not word:
            before = before.rstrip()
    else:
        at = figure.digits.end - figure.span.start
        before = figure.surface[:at] + (" " if len(word) > 2 else "")
        after = figure.surface[at:]
    start = figure.span.start + len(before)
    surface = before + word + after
    return replace(
        figure,
        surface=surface,
        span=Span(figure.span.start, figure.span.start + len(surface)),
        scale=Span(start, start + len(word)) if word else None,
        number=replace(number, exact=False),
        power=power,
    )


def _points(figure: Figure) -> Iterator[tuple[str, Figure]]:
    assert figure.digits is not None
    at = figure.digits.end - figure.span.start
    number = figure.surface[:at]
    word = "percentage point" if number in ("1", "one") else "percentage points"
    surface = f"{number} {word}"
    span = Span(figure.span.start, figure.span.start + len(surface))
    yield (
        "points-for-percent",
        replace(figure, kind="points", unit="percentage_point", surface=surface, span=span),
    )


def _multiples(figure: Figure, written: str) -> Iterator[tuple[str, Figure]]:
    lower = written.lower()
    ending = next((end for end in ("d", "s") if any(lower == word + end for word in _MULTIPLES.values())), "")
    if lower.removesuffix(ending) not in _MULTIPLES.values():
        return  # "fivefold", "twice": its number is a word of its own
    for value, word in _MULTIPLES.items():
        yield "multiple-wrong", with_digits(figure, word + ending, Number(value, 0, True))


def _words(figure: Figure, written: str) -> Iterator[tuple[str, Figure]]:
    if written.lower() not in _WORDS:
        return
    for value, word in enumerate(_WORDS, 1):
        text = word.capitalize() if written[:1].isupper() else word
        yield "word-wrong", with_digits(figure, text, Number(value, 0, True))


def _dates(figure: Figure, period: Period) -> Iterator[tuple[str, Figure]]:
    """Another year, month, day or weekday, where the text has it in so many words."""
    start = period.start
    if start.year is not None and (text := str(start.year)) in figure.surface:
        for year in range(start.year - 30, start.year + 31):
            near = _one_digit_apart(str(year), text)
            if near or abs(year - start.year) <= 5:
                yield "year-wrong", _redated(figure, text, str(year), replace(start, year=year))
    if start.day is not None and period.end is None:
        yield from _days(figure, period)
    if period.weekday is not None:
        yield from _weekdays(figure, period)


def _days(figure: Figure, period: Period) -> Iterator[tuple[str, Figure]]:
    text = str(period.start.day)
    places = [at for at in range(len(figure.surface)) if _is_number_at(figure.surface, at, text)]
    if len(places) != 1:
        return
    at = places[0]
    for day in range(1, 32):
        if day != period.start.day:
            surface = figure.surface[:at] + str(day) + figure.surface[at + len(text) :]
            stamp = replace(period.start, day=day)
            if _ordinal_fits(surface, at + len(str(day)), day) and stamp.possible():
                yield "day-wrong", _with_period(figure, surface, replace(period, start=stamp))


def _is_number_at(text: str, at: int, number: str) -> bool:
    if not text.startswith(number, at):
        return False
    before, after = text[at - 1 : at], text[at + len(number) : at + len(number) + 1]
    return not before.isdigit() and not after.isdigit()


def _ordinal_fits(surface: str, end: int, day: int) -> bool:
    """ "3" may stand for "2" in "2 May", not in "2nd May"."""
    suffix = surface[end : end + 2].lower()
    if suffix not in ("st", "nd", "rd", "th"):
        return True
    wanted = "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return suffix == wanted


def _weekdays(figure: Figure, period: Period) -> Iterator[tuple[str, Figure]]:
    assert period.weekday is not None
    name = _WEEKDAYS[period.weekday]
    for length in (len(name), 4, 3):
        short = name[:length]
        if short in figure.surface:
            for number, other in enumerate(_WEEKDAYS):
                if number != period.weekday:
                    surface = figure.surface.replace(
                        short, other[: length if length < len(name) else None], 1
                    )
                    yield "weekday-wrong", _with_period(figure, surface, replace(period, weekday=number))
            return
    at = max(figure.surface.rfind(sign + _CJK[period.weekday]) for sign in "(（ ") + 1
    if not at:
        return
    for number, sign in enumerate(_CJK):
        if number != period.weekday:
            surface = figure.surface[:at] + sign + figure.surface[at + 1 :]
            yield "weekday-wrong", _with_period(figure, surface, replace(period, weekday=number))


def _redated(figure: Figure, old: str, new: str, start: Stamp) -> Figure:
    assert figure.period is not None
    return _with_period(figure, figure.surface.replace(old, new, 1), replace(figure.period, start=start))


def _with_period(figure: Figure, surface: str, period: Period) -> Figure:
    span = Span(figure.span.start, figure.span.start + len(surface))
    return replace(figure, surface=surface, span=span, period=period)


def _one_digit_apart(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1
