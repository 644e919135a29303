"""Where sentences begin and end."""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.extract.source import any_of
from claimcheck.locale import Locale
from claimcheck.model import Document, Figure, Span
from claimcheck.startup.expressions import compiled

# All begin with one class of characters, by which `re` leaps from one to the next.
_END = compiled(
    r"[.!?…。！？\n]"
    r"(?:(?<=[.!?…])(?<![.!?…]{2})[.!?…]*+[\"'”’)\]]*+(?=\s)"
    r"|(?<=[。！？])[。！？]*[」』）]*|(?<=\n)[ \t\r]*\n)"
)
_CLOSING = "\"'”’)]"
_FARTHEST = 600  # code points on either side in which the ends of a figure's sentence are looked for
_RUN_ON = 3  # sentences that begin without a full stop before them; in a text of fewer it is a slip
_CAPITAL = re.compile(r"(?<=[a-z0-9%)]) (?=([A-Z][a-z'-]*) [a-z])")
_INITIALS = compiled(r"[a-z](?:\.[a-z])+")  # "J.C. Smith"
_LAST_WORD = re.compile(r"[^\s(\[\"'“‘]*$")


def find_sentences(document: Document, figures: tuple[Figure, ...], locale: Locale) -> tuple[Span, ...]:
    """The sentences of a document, without the blanks around them.

    A block's border always cuts; a dot after an abbreviation or an initial, and any mark
    inside a figure, never does. A table's cell that is a figure is no sentence.
    """
    text = document.text
    cuts = _cuts(text, figures, locale)
    edges = sorted(
        {0, len(text), *cuts, *(edge for b in document.blocks for edge in (b.span.start, b.span.end))}
    )
    spans = []
    for start, end in pairwise(edges):
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            spans.append(Span(start, end))
    return _without_cells(spans, figures)


def _without_cells(sentences: list[Span], figures: tuple[Figure, ...]) -> tuple[Span, ...]:
    """Those that are no cell of a table with a figure."""
    cells = [figure.span for figure in figures if "cell" in figure.notes]
    if not cells:
        return tuple(sentences)
    ends = [cell.end for cell in cells]

    def is_prose(sentence: Span) -> bool:
        at = bisect_right(ends, sentence.start)
        return at == len(cells) or cells[at].start >= sentence.end

    return tuple(filter(is_prose, sentences))


def _cuts(text: str, figures: tuple[Figure, ...], locale: Locale) -> list[int]:
    cuts, at = [], 0
    for end in stops_between(text, 0, len(text), locale):
        while at < len(figures) and figures[at].span.end < end:
            at += 1
        if (
            at < len(figures)
            and figures[at].span.start < end <= figures[at].span.end
            and end != figures[at].span.end
        ):
            continue
        cuts.append(end)
    return cuts + _run_together(text, locale)


def _run_together(text: str, locale: Locale) -> list[int]:
    """Where sentences begin in a text that leaves full stops out, as transcripts of calls do: before capital
    words that it also writes small."""
    if len(_openings(locale).findall(text)) < _RUN_ON:
        return []
    written = set(re.findall(r"\b[a-z][a-z'-]*", text)) | {one.lower() for one in locale.gaps.list("RUN_ON")}
    return [match.end() for match in _CAPITAL.finditer(text) if match[1].lower() in written]


@functools.cache  # once per language
def _openings(locale: Locale) -> re.Pattern[str]:
    return re.compile(rf"[a-z0-9%)] (?:{any_of(locale.gaps.list('RUN_ON'))}) [a-z]")


def sentence_around(text: str, start: int, end: int, locale: Locale) -> tuple[int, int]:
    """Start and end of the sentence in which the figure from `start` to `end` stands, cut off where it is
    very long."""
    before = list(stops_between(text, max(0, start - _FARTHEST), start, locale))
    after = stops_between(text, end, min(len(text), end + _FARTHEST), locale)
    return before[-1] if before else max(0, start - _FARTHEST), next(after, min(len(text), end + _FARTHEST))


def stops_between(text: str, start: int, end: int, locale: Locale) -> Iterator[int]:
    """Where sentences end from `start` to `end`; never at an abbreviation or an initial."""
    abbreviations, openers = locale.gaps.set("ABBREVIATIONS"), locale.gaps.set("OPENING")
    for match in _END.finditer(text, start, end):
        single = match[0].rstrip(_CLOSING) == "."
        if not single or _closes(text, match.start(), match.end(), abbreviations, openers):
            yield match.end()


def _closes(text: str, dot: int, end: int, abbreviations: frozenset[str], openers: frozenset[str]) -> bool:
    """Does this single dot end a sentence?"""
    found = _LAST_WORD.search(text, max(0, dot - 20), dot)
    word = found[0].lower() if found else ""
    follow = end
    while follow < len(text) and (text[follow].isspace() or text[follow] in "\"'“‘(["):
        follow += 1
    if follow < len(text) and text[follow].islower():
        return False
    if word in abbreviations or _INITIALS.fullmatch(word):
        # "in the U.S. The army": an abbreviation can close; a capital article shows it
        return "." in word and bool(set(text[follow : follow + 6].split(None, 1)[:-1]) & openers)
    if len(word) != 1 or not word.isalpha():
        return True
    return not (text[dot - 1].isupper() or text[follow : follow + 1].isdigit())  # an initial; "p. 5"
