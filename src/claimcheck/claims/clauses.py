"""The stretch of a sentence that one figure stands in.

A clause ends at a semicolon, a colon, a dash, or a comma, unless the comma

* stands inside brackets ("(some 2,100, it said)" belongs to what it explains),
* introduces an equivalent (", or about 8 %"),
* follows a short opening ("In 2020, …", "Currently, …").

It also ends before "while", "whereas" and "but", and before "and" with a name after it
when figures stand on both sides ("Japan hosts 50,000 and South Korea 28,500").
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from itertools import pairwise

from claimcheck.claims.context import NO_AMOUNT
from claimcheck.claims.scan import Word
from claimcheck.locale.grammar import Grammar
from claimcheck.model import Figure, Span
from claimcheck.startup.expressions import compiled

_BREAK = compiled(r"[,;:()—–]|(?<= )- ")
_OPENING = 30  # a comma this early only closes an adverbial


def clause_breaks(
    text: str, sentence: Span, words: Sequence[Word], figures: Sequence[Figure], grammar: Grammar | None
) -> list[int]:
    """The offsets at which clauses end, in order."""
    breaks = []
    depth = 0
    inside = [figure.whole for figure in figures]
    for match in _BREAK.finditer(text, sentence.start, sentence.end):
        mark, at = text[match.start()], match.start()
        if mark == "(":
            depth += 1
        elif mark == ")":
            depth = max(0, depth - 1)
        elif depth or any(span.start <= at < span.end for span in inside):
            continue
        elif mark != "," or _is_break(text, sentence, at, figures, grammar):
            breaks.append(at)
    if grammar is None:
        return breaks
    breaks.extend(
        word.start for word in words if word.tag == "conjunction" and grammar.has("BUT", word.value)
    )
    breaks.sort()
    amounts = [figure.whole for figure in figures if figure.kind not in NO_AMOUNT]
    for before, word in pairwise(words):
        if (
            word.tag == "name"
            and grammar.has("AND_OR", before.value)
            and grammar.bare(text[before.end : word.start])
        ):
            piece = _piece(sentence, breaks, before.start)
            left = any(piece.start <= span.start and span.end <= before.start for span in amounts)
            if left and any(word.end <= span.start and span.end <= piece.end for span in amounts):
                insort(breaks, before.start)
    return breaks


def clause_of(text: str, sentence: Span, breaks: list[int], figure: Figure) -> Span:
    """The clause around `figure`, without the marks and spaces at its ends."""
    whole = figure.whole
    start = _piece(sentence, breaks, whole.start).start
    right = bisect_left(breaks, whole.end)
    end = breaks[right] if right < len(breaks) else sentence.end
    while start < whole.start and text[start] in ",;:—–- ":
        start += 1
    while end > whole.end and text[end - 1] in ",;:—–- .":
        end -= 1
    return Span(start, end)


def _piece(sentence: Span, breaks: list[int], at: int) -> Span:
    """What stands between the breaks on both sides of `at`."""
    n = bisect_right(breaks, at)
    return Span(breaks[n - 1] if n else sentence.start, breaks[n] if n < len(breaks) else sentence.end)


def _is_break(text: str, sentence: Span, at: int, figures: Sequence[Figure], grammar: Grammar | None) -> bool:
    if not text[at + 1 : at + 2].isspace():
        return False
    if grammar is not None and grammar.has("OR", text[at + 2 : at + 8].partition(" ")[0]):
        return False
    opening = at - sentence.start <= _OPENING and "," not in text[sentence.start : at]
    return not (opening and all(f.kind == "date" for f in figures if f.span.start < at))
