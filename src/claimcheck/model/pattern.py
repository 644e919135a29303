"""The compiled form of what a rule looks for.

`claimcheck.rules.pattern` compiles them, `claimcheck.engine` runs them over the
*masked* sentence, in which every figure is one placeholder character of its kind.
"""

from __future__ import annotations

import re
from typing import Literal

from claimcheck.model.figure import KINDS, Kind
from claimcheck.startup.expressions import compiled
from claimcheck.startup.lean import dataclass

Sharing = Literal["words", "figures", "value"]
Telling = Literal["figures", "words"]

_BASE = 0xE000  # private use: cannot occur in text that was masked
_RANGE = 0x20
SINGLE: dict[Kind, str] = {kind: chr(_BASE + n) for n, kind in enumerate(KINDS)}
RANGE: dict[Kind, str] = {kind: chr(_BASE + _RANGE + n) for n, kind in enumerate(KINDS)}
PLACEHOLDERS = f"{chr(_BASE)}-{chr(_BASE + 2 * _RANGE - 1)}"  # inside a character class
SENTENCE_END = chr(_BASE + 2 * _RANGE)  # between the sentences of a paragraph: `//` in a pattern
MAX_SENTENCES = 2  # that one pattern speaks of


# What tables are made of, and what their figures are called in each; "plus" and the like are several.
STRUCTURES: dict[str, tuple[str, ...]] = {
    "total": ("plus", "minus", "total"),
    "balance": ("plus", "minus", "total"),
    "difference": ("plus", "minus", "total"),
    "change": ("before", "after", "rise", "fall"),
    "share": ("part", "whole", "share"),
    "ratio": ("part", "whole", "ratio"),
    "product": ("rate", "number", "amount"),
    "points": ("wins", "draws", "points"),
    "points-of-two": ("wins", "draws", "points"),
    "games": ("first_wins", "first_losses", "wins", "losses", "games"),
    "mean": ("items", "mean"),
    "same": ("one", "other"),
    "carried": ("one", "other"),
    "hundred": ("plus",),
    "running": ("plus", "minus", "total"),
    "units": ("part", "whole", "base", "rate"),
    "twice": ("one", "other"),
    "within": ("plus", "minus", "total"),
    "order": ("more", "less"),
    "place": ("ahead", "place"),
    "age": ("born", "year", "age"),
    "same-age": ("born", "age", "other_born", "other_age"),
    "weekday": ("day",),
    "told": ("stated", "cell"),
    "told-change": ("before", "after", "rise", "fall"),
}


@dataclass(frozen=True, slots=True)
class Wording:
    """An expression for words that must stand somewhere, and the words and signs of which one stands at its
    beginning; none if nobody knows."""

    expression: str
    heads: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Pattern:
    """One sentence pattern: its regular expression, the roles that its groups bind, and
    how many figures of which kind it needs at the least (`needs`: sets of placeholders).

    `measures` are roles of a certain dimension: (a, length).

    `words` must each be found for the pattern to be: cheap to ask, and
    patterns share them. The expression itself is compiled when a sentence first has the
    figures and words for it: one article needs a few of the hundreds that are in force.
    """

    text: str
    expression: str
    roles: tuple[str, ...]
    needs: tuple[str, ...]
    words: tuple[Wording, ...] = ()
    measures: tuple[tuple[str, str], ...] = ()

    @property
    def sentences(self) -> int:
        """How many sentences it reaches over; what it begins with is the start of the first."""
        return 1 + self.text.lstrip().count("//", 1)

    @property
    def regex(self) -> re.Pattern[str]:
        return compiled(self.expression)

    def occurs(self, text: str) -> bool:
        """Does it stand in a masked text?"""
        return self.regex.search(text) is not None


@dataclass(frozen=True, slots=True)
class Words:
    """Any of a list of words and phrases; compiled, like a pattern, when it is first looked for."""

    expression: str

    def search(self, text: str) -> re.Match[str] | None:
        return compiled(self.expression).search(text)


@dataclass(frozen=True, slots=True)
class Fragments:
    """Patterns that must all occur in one sentence, in any order."""

    parts: tuple[Pattern, ...]

    def occurs(self, text: str) -> bool:
        """Do they all stand in a masked text?"""
        return all(part.occurs(text) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Selector:
    """A named claim of a story: which claims of an article it means.

    `about`, `says` and `never` are compiled over the masked clause (`about` also over
    the claim's subjects); None asks for nothing. `strict` goes by what the claim itself says of subject
    and measure, and by its part of the sentence only for what it leaves open, if no other such figure
    stands there; `nouns` are then what may be counted, where that is said.
    """

    name: str
    kinds: tuple[Kind, ...]
    about: Words | None = None
    says: Words | None = None
    never: Words | None = None
    units: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    per: str | None = None
    strict: bool = False
    nouns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SentenceMatcher:
    """Binds roles by patterns; `unless` drops a sentence that also says this (`silencers`, as
    written), and figures that stand as in one of `besides` are another rule's."""

    patterns: tuple[Pattern | Fragments, ...]
    unless: Words | None = None
    besides: tuple[Pattern, ...] = ()
    silencers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimMatcher:
    """Binds named claims, one relation for each article (or pair of articles)."""

    selectors: tuple[Selector, ...]


@dataclass(frozen=True, slots=True)
class SameMatcher:
    """Binds `a` and `b` to every two claims that agree in all of `fields`, of those that
    `selector` means, if there is one; with `headline`, `a` to one of the headline and `b` to
    the one of the body that must be the same. Sentences that are `sharing` words or figures
    tell one thing, whatever their claims say; so do those that share words and the value of the two."""

    fields: tuple[str, ...]
    kinds: tuple[Kind, ...]
    selector: Selector | None = None
    headline: bool = False
    sharing: Sharing | None = None

    @property
    def witness(self) -> bool:
        """Does it bind only figures that agree, so that its rule bears them out and accuses nobody?"""
        return self.sharing == "value"


@dataclass(frozen=True, slots=True)
class TableMatcher:
    """Binds the cells of tables that make up a `structure`, such as "total": one that its figures tell,
    since it comes out elsewhere in the table, or its words alone."""

    structure: str
    told: Telling = "figures"
