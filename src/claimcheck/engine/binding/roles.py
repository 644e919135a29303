"""The roles of figures: what the words right beside each say that it is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from typing import Literal

from claimcheck.engine.matching.mask import Known, Masked
from claimcheck.model.article import Article
from claimcheck.model.claim import Claim
from claimcheck.model.frame import BEGINNING, NAMED_ROLE, PER, RATE_ROLE, SCALE_APART_ROLE, Cues, Side, Slot
from claimcheck.model.pattern import PLACEHOLDERS, SINGLE
from claimcheck.model.period import Period
from claimcheck.startup.expressions import compiled
from claimcheck.startup.lean import dataclass

MAX_FIGURES = 18  # in a sentence; more are rows of a table, from which anything can be worked out
BESIDE = 4  # figures of a unit on either side, among which one may stand out by its scale word
APART = 90  # characters that may stand between two figures of a list
TIMES = ("date", "time")  # kinds that say when
ONWARD = 20  # characters between words that point back and the figure of which they speak
REACH = 80  # characters beside a figure that cues may look at
_SAID = compiled(r"\w+|[^\w ]")
_TWO_DATES = compiled(f"(?<={SINGLE['date']}),? [a-z]+ (?={SINGLE['date']})")


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """A figure in its masked sentence: the placeholder and where it stands, and its roles. Each equals itself
    alone: to compare claims is to read them."""

    claim: Claim
    char: str
    sentence: int
    at: int
    order: int
    roles: frozenset[str]

    @property
    def counts(self) -> bool:
        """Does the figure say how much, and not when or how large a share?"""
        return self.claim.figure.kind not in (*TIMES, "duration", "percent", "points", "multiple")

    def barred(self, slot: Slot) -> str:
        """What keeps the figure from filling the slot: the first such role that it has, or nothing."""
        if self.roles.isdisjoint(slot.never) and NAMED_ROLE not in slot.never:
            return ""
        figure = self.claim.figure
        named = bool(figure.unit) and "inherited-unit" not in figure.notes
        return next((one for one in slot.never if one in self.roles or (named and one == NAMED_ROLE)), "")


Fit = tuple[int, str]  # what a figure's role in a slot costs, and its name
Choice = tuple[int, str, tuple[Placed, ...]]  # what fills a slot: cost, role, figures


@dataclass(frozen=True, slots=True)
class Times:
    """When a sentence speaks of: its dates, the months and days that it names, spans such as a quarter."""

    dates: frozenset[Period]
    months: frozenset[str]
    spans: frozenset[str]


@dataclass(frozen=True, slots=True)
class Passage:
    """The figures of an article in order, with what stands between them.

    `sentences` are the masked sentences by their number among all of the article's. `pointing` are those that
    begin with words that point back, and how far from these the first figure stands. `among` are the figures
    that may fill slots, if not all. `fitting` remembers, by a slot's identity, which of them fit it, `named`
    what figures are by their names, `cast` which of them have a role, `wholes` which may be all of what they
    are called, `times` what sentences say of time.
    """

    figures: tuple[Placed, ...]
    sentences: dict[int, Masked]
    pointing: Mapping[int, int]
    cues: Cues
    among: tuple[Placed, ...] | None = None
    fitting: dict[int, dict[int, Fit]] = field(default_factory=dict, compare=False, repr=False)
    named: dict[str, list[Placed]] = field(default_factory=dict, compare=False, repr=False)
    cast: dict[str, list[Placed]] = field(default_factory=dict, compare=False, repr=False)
    wholes: dict[int, bool] = field(default_factory=dict, compare=False, repr=False)
    times: dict[int, Times] = field(default_factory=dict, compare=False, repr=False)

    @property
    def bearing(self) -> tuple[Placed, ...]:
        """The figures that may fill slots."""
        return self.figures if self.among is None else self.among

    def playing(self, role: str) -> Sequence[Placed]:
        """The figures that have a role and may fill slots, in order."""
        if "" not in self.cast:
            self.cast[""] = []  # it has been looked
            for figure in self.bearing:
                for one in figure.roles:
                    self.cast.setdefault(one, []).append(figure)
        return self.cast.get(role, ())

    def near(self, anchor: Placed, far: int) -> Iterator[Placed]:
        """The figures at most `far` sentences from the anchor, in order."""
        first = last = anchor.order
        while first and anchor.sentence - self.figures[first - 1].sentence <= far:
            first -= 1
        while last + 1 < len(self.figures) and self.figures[last + 1].sentence - anchor.sentence <= far:
            last += 1
        yield from self.figures[first : last + 1]

    def alone(self, figures: Sequence[Placed]) -> bool:
        """Has the sentence of the figures, which is one, no other figure but dates and times?"""
        others = self.near(figures[0], 0)
        return sum(one.claim.figure.kind not in TIMES for one in others) == len(figures)

    def points_at(self, anchor: Placed, figure: Placed) -> bool:
        """Does the anchor's sentence say of the figure, in the one before, that it is the anchor?"""
        on = self.pointing.get(anchor.sentence, ONWARD + 1)
        first = anchor.order == 0 or self.figures[anchor.order - 1].sentence < anchor.sentence
        return figure.sentence == anchor.sentence - 1 and first and on <= ONWARD

    def joined(self, first: Placed, last: Placed) -> Literal["", "next", "last"]:
        """Are two figures of one sentence joined in a list, and by a word such as "and" as its last two?"""
        if first.sentence != last.sentence:
            return ""
        between = self.sentences[first.sentence].text[first.at + 1 : last.at]
        if len(between) > APART or between.startswith("-") or " - " in between:
            return ""
        if compiled(self.cues.joins).search(between):
            return "last"
        return "next" if "," in between or ";" in between else ""

    def turns(self, first: Placed, last: Placed) -> int:
        """How many other clauses begin between two figures of one sentence; none in "1990 and 1995", and none
        that has ended: "of the 3,800 pupils who were asked, 38%"."""
        between = _TWO_DATES.sub("", self.sentences[first.sentence].text[first.at : last.at + 1])
        between = compiled(f"(?:{self.cues.asides})[^,;{PLACEHOLDERS}]*,").sub(" ", between)
        return between.count(";") + sum(1 for _ in compiled(self.cues.turns).finditer(between))


def roles_at(text: str, at: int, cues: Cues) -> frozenset[str]:
    """The roles of the figure whose placeholder stands at `at` of a masked sentence."""
    found = _found(cues.left, text[max(0, at - REACH) : at], backwards=True)
    found |= _found(cues.right, text[at + 1 : at + 1 + REACH])
    if not found:
        return frozenset()
    for one, other in cues.rivals:
        if one in found and other in found:
            del found[one if found[one] > found[other] else other]
    single = cues.single
    roles = {single[group] for group in single.keys() & found.keys()}
    roles.update(role for role, one, other in cues.pairs if one in found and other in found)
    return frozenset(roles.difference(role for role, other in cues.unless if other in roles))


def _found(side: Side, text: str, *, backwards: bool = False) -> dict[str, int]:
    """The groups of cues that a figure has on one side, and how far the words of each reach."""
    words = _SAID.findall(text)
    if not words:
        return {}
    left = side.heads.of_one(words[-1 if backwards else 0])
    if not left:
        return {}
    said = set(words)
    begun = {word[:BEGINNING] for word in said}
    for index in side.words:
        left &= left and index.of(said, begun)
    read = text[::-1] if backwards else text
    found: dict[str, int] = {}
    while left:
        number = (left & -left).bit_length() - 1
        left &= left - 1
        group, expression = side.options[number]
        match = None if group in found else compiled(expression).match(read)
        if match:
            found[group] = match.end()
    return found


def _rate_roles(claim: Claim) -> frozenset[str]:
    """What the figure's own rate says of it: "9 euros a day" is `per-day`."""
    per = claim.figure.per
    return frozenset((RATE_ROLE, f"{PER}{per.replace('_', '-')}")) if per else frozenset()


def _told(one: Masked, cues: Cues) -> tuple[int | None, tuple[frozenset[str], ...]]:
    """How far from words that point back the first figure of a masked sentence stands, if it begins with
    such, and the roles of its figures in order."""
    opening = compiled(cues.back).match(one.text)
    on = min(one.places, default=0) - opening.end() if opening else None
    return on, tuple(roles_at(one.text, at, cues) for at in one.places)


def passage_of(article: Article, masked: Sequence[Masked], cues: Cues, known: Known | None = None) -> Passage:
    """Every figure of the masked sentences with its roles; what is `known` is not sought."""
    starts = [sentence.start for sentence in article.sentences]
    figures: list[Placed] = []
    sentences: dict[int, Masked] = {}
    pointing: dict[int, int] = {}
    for one in masked:
        if len(one.kinds) > MAX_FIGURES:
            continue
        number = bisect_right(starts, one.span.start) - 1
        sentences[number] = one
        key = id(cues), one.text
        told = None if known is None else known.parts.recall("roles", key)
        if told is None:
            told = _told(one, cues)
            if known is not None:
                known.parts.keep("roles", key, told)
        on, roles = told
        if on is not None:
            pointing[number] = on
        for (at, index), own in zip(one.places.items(), roles, strict=True):
            claim = one.claims[index]
            every = own | _rate_roles(claim) if claim.figure.per else own
            figures.append(Placed(claim, one.text[at], number, at, len(figures), every))
    return Passage(tuple(_with_scales(figures)), sentences, pointing, cues)


def _with_scales(figures: Sequence[Placed]) -> Iterator[Placed]:
    """The figures, with a role for those beside which two of their unit have one other scale word."""
    alike: dict[tuple[str, str], list[Placed]] = {}
    for one in figures:
        if one.claim.figure.power:
            alike.setdefault((one.claim.figure.kind, one.claim.figure.unit), []).append(one)
    apart = {one.order for group in alike.values() for n, one in enumerate(group) if _is_apart(n, group)}
    for one in figures:
        yield replace(one, roles=one.roles | {SCALE_APART_ROLE}) if one.order in apart else one


def _is_apart(at: int, group: Sequence[Placed]) -> bool:
    one = group[at]
    near = [
        other.claim.figure.power
        for other in group[max(0, at - BESIDE) : at + BESIDE + 1]
        if abs(other.sentence - one.sentence) <= 1 and other.claim.figure.power != one.claim.figure.power
    ]
    return len(near) > len(set(near))
