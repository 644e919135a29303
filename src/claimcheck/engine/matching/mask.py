"""The masked sentence: lower case, single spaces, every figure one character of its kind.

Patterns run over it, so that a comma in a number can't trip them and matching is as
fast as `re`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from itertools import pairwise

from claimcheck.model.article import Article
from claimcheck.model.claim import Claim
from claimcheck.model.figure import Figure
from claimcheck.model.pattern import RANGE, SENTENCE_END, SINGLE
from claimcheck.model.span import Span
from claimcheck.parts import Parts
from claimcheck.startup.expressions import compiled
from claimcheck.startup.lean import dataclass

_FOLD = str.maketrans(
    {
        "’": "'", "‘": "'", "“": None, "”": None, '"': None,
        "–": "-", "—": "-", "−": "-", "\u2010": "-", "\u2011": "-",
        "\u00a0": " ", "\u202f": " ", "\u2009": " ", "[": "(", "]": ")", "（": "(", "）": ")", "…": ";",
    }
)  # fmt: skip
_SPACES = compiled(r"[ \t\r\n\f\v]+")
_LOOSE = compiled(r" (?=[),;])|(?<=\() ")
_SAID = compiled(r"[^\W_]+|[^\w ]")
_PRIVATE = compiled("[\ue000-\ue040]")  # a placeholder of the text's own would be taken for a figure


@dataclass(frozen=True, slots=True)
class Masked:
    """A masked sentence and the claim behind each placeholder, in order.

    `kinds` is the string of placeholders: what a pattern needs is looked up there. `source`
    is the whole document's text, in which `span` counts, in `language`.
    """

    span: Span
    text: str
    kinds: str
    claims: tuple[Claim, ...]
    places: dict[int, int]
    source: str
    language: str = "en"
    asked: dict[str, bool] = field(default_factory=dict, compare=False, repr=False)

    @property
    def said(self) -> set[str]:
        """The words and signs of the sentence."""
        return set(_SAID.findall(self.text))

    def says(self, expression: str) -> bool:
        """Is the expression found anywhere in the sentence? Remembered: many patterns ask."""
        if expression not in self.asked:
            self.asked[expression] = compiled(expression).search(self.text) is not None
        return self.asked[expression]

    def claim_at(self, index: int) -> Claim:
        return self.claims[self.places[index]]


def placeholder(figure: Figure) -> str:
    return RANGE[figure.kind] if figure.is_range else SINGLE[figure.kind]


def mask(text: str, span: Span, claims: Iterable[Claim], language: str = "en") -> Masked:
    """Mask `text[span]`, in which `claims` stand in order."""
    pieces: list[str] = []
    kinds: list[str] = []
    inside: list[Claim] = []
    at = span.start
    for claim in claims:
        whole = claim.figure.whole
        if whole.start < at or whole.end > span.end:
            continue  # hedges can reach over a sentence's edge; figures can't overlap
        char = placeholder(claim.figure)
        pieces.append(fold(text[at : whole.start]))
        pieces.append(char)
        kinds.append(char)
        inside.append(claim)
        at = whole.end
    pieces.append(fold(text[at : span.end]))
    joined = _LOOSE.sub("", _SPACES.sub(" ", "".join(pieces)))
    places: dict[int, int] = {}
    for match in _PRIVATE.finditer(joined):
        places[match.start()] = len(places)
    return Masked(span, joined, "".join(kinds), tuple(inside), places, text, language)


def fold(text: str) -> str:
    """Lower case and plain punctuation; placeholders of the text's own are dropped."""
    folded = text.lower().translate(_FOLD)
    return folded if folded.isascii() else _PRIVATE.sub("", folded)


def mask_sentences(article: Article) -> tuple[Masked, ...]:
    """Every sentence of the article that has a figure."""
    masked: list[Masked] = []
    language = article.document.language or "en"
    claims, at = article.claims, 0
    for sentence in article.sentences:
        while at < len(claims) and claims[at].figure.span.start < sentence.start:
            at += 1
        first = at
        while at < len(claims) and claims[at].figure.span.start < sentence.end:
            at += 1
        if at > first:
            masked.append(mask(article.document.text, sentence, claims[first:at], language))
    return tuple(masked)


def mask_neighbours(article: Article, sentences: tuple[Masked, ...]) -> Iterator[Masked]:
    """Every two sentences that follow each other in one paragraph, joined.

    Only sentences with figures are masked, so a neighbour is the next one that has some.
    """
    starts = [block.span.start for block in article.document.blocks]
    for one, other in pairwise(sentences):
        if bisect_right(starts, one.span.start) == bisect_right(starts, other.span.start):
            yield _joined(one, other)


def _joined(one: Masked, other: Masked) -> Masked:
    head = f"{one.text.rstrip(' .')} {SENTENCE_END} "
    places = dict(one.places)
    for index, number in other.places.items():
        places[index + len(head)] = number + len(one.claims)
    span = one.span.cover(other.span)
    kinds, claims = one.kinds + other.kinds, one.claims + other.claims
    return Masked(span, head + other.text, kinds, claims, places, one.source, one.language)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of parts of an article, and the number of each of its sentences with figures by its
    start: sentences of one number are the same but for where they stand."""

    parts: Parts
    numbers: Mapping[int, int]


def known(article: Article, parts: Parts) -> Known:
    """The article's sentences, as `parts` knows them."""
    figures, text = article.figures, article.document.text
    numbers: dict[int, int] = {}
    at = 0
    for sentence in article.sentences:
        while at < len(figures) and figures[at].span.start < sentence.start:
            at += 1
        first = at
        while at < len(figures) and figures[at].span.start < sentence.end:
            at += 1
        if at > first:
            content = (figure.content(sentence.start) for figure in figures[first:at])
            numbers[sentence.start] = parts.number("sentence", (sentence.of(text), *content))
    return Known(parts, numbers)
