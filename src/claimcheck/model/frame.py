"""Cues, roles and frames: how figures are bound that may be worded in many ways.

A cue is what stands right beside a figure ("from _", "_ a year earlier") and gives it a role; a frame
says which roles belong together. `claimcheck.rules` reads both, `claimcheck.engine.binding` fills the
slots of frames with the figures of an article.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import field

from claimcheck.model.span import Span
from claimcheck.startup.lean import dataclass

ANY_ROLE = "any"  # a slot takes a figure that no cue speaks of, if nothing better stands near

RATE_ROLE = "rate"  # of a figure that is so much per something; if cues know it, also "per-day" and the like

POINTED_ROLE = "pointed"  # of a figure of which the next sentence says what it is: "That is 5% more than …"

OF_THEM_ROLE = "of-them"  # of a figure that is part of what was named last: "1,340 of them"

COUNTED_ROLE = "counted"  # of a figure of which another has so much for each: "150 jobs, £60,000 a job"

PER = "per-"  # begins a role that a figure has of itself: "9 euros a day" is `per-day`
ACROSS_ROLE = "across-clauses"  # of a figure whose own words reach over a turn: "than in May, when it was …"
ELLIPTIC_ROLE = "elliptic"  # of a second change of one figure: "up 3% from …, and down 1% from …"

SCALE_APART_ROLE = "scale-apart"  # of a figure with another scale word than the figures of its unit beside it

NAMED_ROLE = "named"  # of a figure that has a unit or a noun of its own, and does not borrow its neighbour's

BEGINNING = 3  # letters


def beginning(word: str) -> str:
    """What words that begin alike are found by."""
    return f"{word[:BEGINNING]}*"


@dataclass(frozen=True, slots=True)
class Hint:
    """What is known of all that an expression matches beside a figure: words and signs of which one stands
    right there (`heads`; none if nobody knows), and sets of `words` of each of which one is in it, the most
    telling set first. "con*" stands for all that begin so: see `beginning`."""

    heads: frozenset[str] = frozenset()
    words: tuple[frozenset[str], ...] = ()


@dataclass(frozen=True, slots=True)
class Cue:
    """One wording that gives a figure a role.

    `left` is an expression for what ends right before the figure, over the text read backwards;
    `right` one for what begins right after it. Either may be empty.
    """

    role: str
    text: str
    left: str
    right: str
    left_hint: Hint = Hint()
    right_hint: Hint = Hint()


@dataclass(frozen=True, slots=True)
class Index:
    """Options of a side by a word that each needs, as masks: bit n is option n.

    `words` and `stems` (words by how they begin) have the place of a mask in `masks`; `free` are the options
    that need no word.
    """

    words: Mapping[str, int]
    stems: Mapping[str, int]
    masks: tuple[int, ...]
    free: int

    def of(self, said: Set[str], begun: Set[str] = frozenset()) -> int:
        """The options that these words, and these beginnings of words, allow."""
        found = self.free
        for word in self.words.keys() & said:
            found |= self.masks[self.words[word]]
        for stem in self.stems.keys() & begun:
            found |= self.masks[self.stems[stem]]
        return found

    def of_one(self, word: str) -> int:
        """The options that this word alone allows."""
        found = self.free
        if (at := self.words.get(word)) is not None:
            found |= self.masks[at]
        if (at := self.stems.get(word[:BEGINNING])) is not None:
            found |= self.masks[at]
        return found


def index_of(needed: Sequence[Set[str]]) -> Index:
    """The options by one of the words that each needs, or by none."""
    masks: dict[str, int] = {}
    for number, words in enumerate(needed):
        for word in words:
            masks[word] = masks.get(word, 0) | 1 << number
    free = sum(1 << number for number, words in enumerate(needed) if not words)
    known = {mask: number for number, mask in enumerate(dict.fromkeys(masks.values()))}
    numbers = {word: known[mask] for word, mask in masks.items()}
    stems = {word[:-1]: number for word, number in numbers.items() if len(word) > 1 and word[-1] == "*"}
    return Index(
        {word: number for word, number in numbers.items() if word[:-1] not in stems or word[-1] != "*"},
        stems,
        tuple(known),
        free,
    )


@dataclass(frozen=True, slots=True)
class Side:
    """All cues of a language on one side of a figure, as options: a group and an expression for it each.

    The first option of a group that matches there counts. `heads` tells which options can match by the
    word or sign right beside the figure, `words` by all that stand there.
    """

    options: tuple[tuple[str, str], ...]
    heads: Index
    words: tuple[Index, ...]


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of one language.

    `single` maps a group of either side to the role that it gives by itself, `pairs` are roles given by
    a group of the left side and one of the right together; `unless` are roles that another rules out.
    `mirrors` are the roles of what falls, each with that of what rises; `turns`, `asides`,
    `back` and `joins` are expressions for words that open another clause, for those of them whose clause a
    comma closes, for words that point back to the sentence before and for those that join the last two of a
    list. Of two groups that are `rivals` the one whose
    words stand nearer counts ("growth slowed even as costs fell 5%"). `contraries` give for a word of
    movement the one that says the opposite ("rose", "fell").
    """

    language: str
    cues: tuple[Cue, ...]
    left: Side
    right: Side
    single: Mapping[str, str]
    pairs: tuple[tuple[str, str, str], ...]
    unless: tuple[tuple[str, str], ...]
    mirrors: tuple[tuple[str, str], ...]
    rivals: tuple[tuple[str, str], ...]
    turns: str
    asides: str
    back: str
    joins: str
    contraries: tuple[tuple[str, str], ...] = ()

    def straight(self, role: str) -> str:
        """The role, or the one of which it is the mirror: falls count with rises."""
        return next((other for one, other in self.mirrors if one == role), role)


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a frame: the `kind` or kinds as written ("amount|duration"), their placeholders, and the
    roles that fit with their ranks, best first. Without roles its kind is enough.

    A figure that has one of the roles `never` does not fit. `like` names the slot whose figure this one
    must agree with in unit; with `apart`, one of the two may be a rate and the other not. A slot `named` is
    filled from anywhere in the article: by what that slot's percentage is said to be a share of. A slot with
    `many` takes several figures side by side, of which one or, if `each`, every one has such a role.
    """

    name: str
    kind: str
    placeholders: str
    roles: tuple[tuple[str, int], ...]
    never: tuple[str, ...] = ()
    like: str = ""
    many: bool = False
    each: bool = False
    apart: bool = False
    named: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """Slots that belong together; the first that a rule uses is the one that the others are sought for.

    A figure with one of the roles `doubtful` may bear others out, but hardly accuse them ("rose 9% on a
    like-for-like basis"). Two figures that must be alike have each of the roles `same` both or neither
    (a loss is no base for a profit).
    """

    id: str
    slots: tuple[Slot, ...]
    scopes: tuple[str, ...]
    doubtful: frozenset[str]
    same: frozenset[str]
    languages: tuple[Cues, ...]

    def cues(self, language: str) -> Cues | None:
        """The cues of a language ("en-GB" has those of "en"), or None when it has none."""
        short = language.split("-")[0].lower() or "en"
        return next((one for one in self.languages if one.language == short), None)


@dataclass(frozen=True, slots=True)
class FrameMatcher:
    """Binds the `slots` of a frame that a rule's check speaks of.

    A rule that is a `witness` speaks only where its sum comes out: it bears other figures out and
    accuses none. What the `when` of a `telltale` rule asks hardly ever is so of right figures: no words need
    tie them, and how often its readings come out says nothing. `doubtful` are
    roles that make this rule wary besides those of the frame. `reach` holds, by scope and shape of a
    reading, the share of such that comes out on real text (a lower bound).
    """

    frame: Frame
    slots: tuple[Slot, ...]
    witness: bool = False
    telltale: bool = False
    doubtful: frozenset[str] = frozenset()
    reach: Mapping[tuple[str, str], float] = field(default_factory=dict, hash=False)

    def trust(self, scope: str, shape: str) -> float:
        """The share of such readings that at least comes out, 0 where they were not counted."""
        cost = shape.rsplit(" ", 1)[-1]
        return self.reach.get((scope, shape), self.reach.get((scope, cost), 0.0))


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to fill the slots around a figure. Those of one `group` are alternatives.

    `cost` says how far-fetched it is, and `shape` of what that is made: the roles, what the weaker ones
    cost, "+" what stands between costs ("rise level base 1+0"). `roles` are the roles in which each
    slot's figure was bound; `scope` says how far apart the figures stand.
    """

    group: tuple[str, Span]
    cost: int
    shape: str
    roles: tuple[tuple[str, str], ...]
    scope: str
    witness: bool = False
