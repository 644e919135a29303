"""Sentences as words and figures, and where they name a line of a table."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from claimcheck.locale.grammar import get_grammar
from claimcheck.model.article import Article
from claimcheck.model.claim import Claim
from claimcheck.model.span import Span
from claimcheck.startup.lean import dataclass

_WORD = re.compile(r"[^\W\d_]+(?:['’&/-][^\W\d_]+)*|[0-9]+|[^\s'’]")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")

Label = tuple[str, ...]  # the words of a name, in one form


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark in lower case, or a figure with its claim; a date is as many as it has words."""

    text: str
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A label that tokens from `start` to `end` say."""

    label: Label
    start: int
    end: int


def label_of(name: str, language: str) -> Label:
    """The words that a line of a table is called by, without what stands in brackets and marks of notes."""
    words = _WORD.findall(_BRACKETS.sub(" ", name.lower()))
    return tuple(_root(word, language) for word in words if any(map(str.isalnum, word)))


def labels_of(names: Sequence[str], language: str) -> list[frozenset[Label]]:
    """What each of several names may be called in a sentence: all of it, what stands before a comma ("Rain,
    mm"), and what the others do not say as well ("2025 Q2")."""
    whole = [label_of(name, language) for name in names]
    common = set[str]().union(*whole[:1]).intersection(*whole) if len(whole) > 1 else set()
    return [
        frozenset(
            one
            for one in (
                label,
                label_of(name.partition(",")[0], language),
                tuple(w for w in label if w not in common),
            )
            if any(any(map(str.isalpha, word)) for word in one)
        )
        for name, label in zip(names, whole, strict=True)
    ]


def _root(word: str, language: str) -> str:
    """A word as it is said of one, in a language that has a grammar."""
    grammar, word = get_grammar(language), word.replace("’", "'")
    return grammar.singular(word) if grammar is not None else word


def passages(article: Article) -> Iterator[tuple[Token, ...]]:
    """The sentences that print figures, as tokens; what is a cell is none."""
    by_sentence: dict[Span, list[Claim]] = {}
    for claim in article.claims:
        if "cell" not in claim.figure.notes:
            by_sentence.setdefault(claim.sentence, []).append(claim)
    for sentence, claims in by_sentence.items():
        yield tuple(_tokens(sentence, article.document.text, claims))


def _tokens(sentence: Span, text: str, claims: Sequence[Claim]) -> Iterator[Token]:
    at = sentence.start
    for claim in sorted(claims, key=lambda one: one.figure.span.start):
        yield from _words(text[at : claim.figure.span.start])
        if claim.figure.kind == "date":  # which may name a column
            yield from (Token(word.text, claim) for word in _words(claim.figure.surface))
        else:
            yield Token("#", claim)
        at = claim.figure.span.end
    yield from _words(text[at : sentence.end])


def _words(text: str) -> Iterator[Token]:
    return (Token(word.replace("’", "'")) for word in _WORD.findall(text.lower()))


def names_in(tokens: Sequence[Token], labels: Mapping[str, Collection[Label]], language: str) -> list[Named]:
    """Where labels, by their first word, are said; of those that begin alike the longest, and none within
    another."""
    roots = [_root(token.text, language) for token in tokens]
    found: list[Named] = []
    at = 0
    while at < len(roots):
        fitting = [one for one in labels.get(roots[at], ()) if tuple(roots[at : at + len(one)]) == one]
        if fitting:
            label = max(fitting, key=len)
            found.append(Named(label, at, at + len(label)))
            at += len(label)
        else:
            at += 1
    return found


def by_first_word(labels: Collection[Label]) -> dict[str, set[Label]]:
    found: dict[str, set[Label]] = {}
    for label in labels:
        if label:
            found.setdefault(label[0], set()).add(label)
    return found
