"""How an article writes its capital words: which of them are names wherever they stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from claimcheck.claims.proper import proper_nouns
from claimcheck.locale.grammar import Grammar
from claimcheck.startup.expressions import compiled
from claimcheck.startup.lean import dataclass

_INSIDE = compiled(r"(?<=[a-z,;] )[A-Z][\w&-]*(?: [A-Z][\w&-]*)*")
_JOINED = compiled(r"[A-Z][\w&-]*(['’]s\b)?")
_RUN = compiled(r"[A-Z][\w&-]*(?: [A-Z][\w&-]*)*")
_AFTER = compiled(r"['’]s|[,.;:)]| ([A-Z])?\w+(?: ([\w$€£]+))?")
_MARKS = '.,;:!?()"“”'
_OFTEN = 2
_LONGEST = 8  # words of a name


@dataclass(frozen=True, slots=True)
class Capitals:
    """`words` stand with a capital inside sentences, `alone` those that do so beside no other such word,
    `runs` all such words side by side; `small` are all that stands between spaces, so words that are
    written small, too; `owned` are names that end as possessives do ("McDonald's")."""

    words: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()
    runs: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()
    owned: frozenset[str] = frozenset()

    def __contains__(self, word: str) -> bool:
        return word in self.words

    def is_common(self, word: str, grammar: Grammar) -> bool:
        """Is it a word like others, that has a capital because of where it stands: "Courts are full"?"""
        low = word.lower()
        if word in self.alone:
            return False
        return (
            low in self.small
            or grammar.has("COMMON", low)
            or grammar.part(low) != "word"
            or grammar.singular(low) in grammar.tags
        )

    def near(self, told: str) -> tuple[frozenset[str], ...]:
        """All of it on which the names in `told` may rest."""
        parts = frozenset(_parts_of(told))
        low = frozenset(part.lower() for part in parts)
        runs = self.runs & frozenset(_runs_of(told))
        return self.words & parts, self.alone & parts, runs, self.small & low, self.owned & parts


def capitals_of(text: str, told: Iterable[str], grammar: Grammar | None) -> Capitals:
    """Those of `text`, by its parts that are no headings (`told`); of a language that writes all nouns with a
    capital, those that stand as names do."""
    if grammar is None:
        return Capitals()
    if grammar.capital_nouns:
        return Capitals(proper_nouns(text, grammar))
    runs = frozenset(run for part in told for run in _INSIDE.findall(part))
    return Capitals(
        words=frozenset(" ".join(runs).split()),
        alone=frozenset(run for run in runs if " " not in run),
        runs=runs,
        small=frozenset([word.strip(_MARKS) for word in set(text.split())]),
        owned=frozenset(_owned(text, grammar)),
    )


def _owned(text: str, grammar: Grammar) -> Iterator[str]:
    """Names that never stand without the ending, and stand somewhere where nobody's thing can follow:
    "McDonald's said", "at McDonald's.", "McDonald's's"."""
    if not grammar.endings.own:
        return
    found: dict[str, list[int]] = defaultdict(list)
    bare: set[str] = set()
    for match in _JOINED.finditer(text):
        if match[1]:
            found[match[0]].append(match.end())
        else:
            bare.add(match[0])
    for name, ends in found.items():
        if name[:-2] not in bare and (
            any(_stands(text, end, grammar) for end in ends) or _goes_on(text, ends)
        ):
            yield name


def _stands(text: str, end: int, grammar: Grammar) -> bool:
    """Does nothing follow that could be owned?"""
    after = _AFTER.match(text, end)
    if after is None:
        return False
    word, _, behind = after[0].strip().partition(" ")
    entry = grammar.tags.get(word)
    if not word[0].isalnum() or (entry is not None and entry.tag == "speech"):
        return True
    if grammar.part(word) in ("auxiliary", "modal", "conjunction"):
        return True
    lemma, form = grammar.verbs.get(word, ("", None))
    if form == "past" and word != lemma and not word.endswith(tuple(end for end, _ in grammar.verb_endings)):
        return True  # "rose", but not "reported", which may stand before a noun
    told = grammar.part(behind) in ("determiner", "possessive") or not behind[:1].isalpha()
    return form in ("past", "present") and bool(behind) and told


def _goes_on(text: str, ends: list[int]) -> bool:
    """ "Dick's Sporting Goods": does the same capital word follow, and each time?"""
    after = [_AFTER.match(text, end) for end in ends]
    words = {one[0] if one is not None and one[1] else "" for one in after}
    return len(ends) >= _OFTEN and len(words) == 1 and "" not in words


def _parts_of(text: str) -> Iterator[str]:
    """All of a text that may be a name of one word: its words, and of those with hyphens their parts."""
    for match in _JOINED.finditer(text):
        word = match[0]
        yield word
        if not word.isalnum():
            cuts = [-1, *(n for n, char in enumerate(word) if char in "&-'’"), len(word)]
            yield from (word[one + 1 : other] for one, other in combinations(cuts, 2))


def _runs_of(text: str) -> Iterator[str]:
    """Capital words side by side, and those that stand side by side in them."""
    for run in _RUN.findall(text):
        words = run.split(" ")
        for start in range(len(words)):
            for end in range(start + 1, min(len(words), start + _LONGEST) + 1):
                yield " ".join(words[start:end])
