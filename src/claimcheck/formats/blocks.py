"""Paragraphs and headings of plain text.

A blank line always ends a paragraph. A single line end is either the wrapping of an old wire copy
(lines filled to one width) or the end of a paragraph (one line each, as exports write them); the
lines themselves tell which: their width, how they are indented, and the word they break off at.
"""

from __future__ import annotations

import re
from itertools import pairwise

from claimcheck.model import Block, Span
from claimcheck.startup.expressions import compiled

_LINE = compiled(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_WORD = compiled(r"\S+")
_BULLET = compiled(r"[-–—•*·▪●]\s|[0-9]{1,2}[.)]\s")
_SENTENCE_END = compiled(r"""[.!?…。！？:;,]["'”’»)\]]*\s*\Z""")
_WIDEST_WRAP = 100  # nobody wraps wider by hand; a longer line is a paragraph
_NARROWEST_WRAP = 40
_LONGEST_HEADING = 160
_INDENT = 2  # blanks that open a paragraph
# After none of these does a paragraph end: what follows, follows on.
_OPEN_END = compiled(
    r"(?:\b(?:a|an|and|are|at|by|for|from|in|is|of|on|or|than|that|the|to|was|were|with)|,)\Z", re.IGNORECASE
)
_FIGURE = compiled(r"[0-9$£€¥]")


def find_blocks(text: str) -> tuple[Block, ...]:
    """The paragraphs and headings of `text`, trimmed of white space at both ends."""
    spans = tuple(_paragraphs(text))
    return tuple(
        Block(span, "heading" if index + 1 < len(spans) and _is_heading(text, span) else "paragraph")
        for index, span in enumerate(spans)
    )


def _paragraphs(text: str) -> list[Span]:
    matches = list(_LINE.finditer(text))
    lines = [_trim(text, *match.span()) for match in matches]
    columns = [
        line.end - match.start() if len(line) else 0 for line, match in zip(lines, matches, strict=True)
    ]
    width = max(columns, default=0)
    wraps = _NARROWEST_WRAP <= width <= _WIDEST_WRAP
    indents = wraps and _opens_by_indent(text, lines)
    found: list[Span] = []
    last: Span | None = None
    column = 0  # where the last line ends, its indent counted
    for line, reached in zip(lines, columns, strict=True):
        if not len(line):
            last = None
            continue
        if indents:
            joined = last is not None and not _is_indented(text, line)
        else:
            joined = last is not None and (
                _continues(text, last, line, width - column) if wraps else _hangs(text, last, line)
            )
        if joined and not _BULLET.match(text, line.start, line.end):
            found[-1] = found[-1].cover(line)
        else:
            found.append(line)
        last, column = line, reached
    return found


def _opens_by_indent(text: str, lines: list[Span]) -> bool:
    """Do indented lines open the paragraphs, and the lines that are not continue them?"""
    follows = [after for line, after in pairwise(lines) if len(line) and len(after)]
    indented = sum(_is_indented(text, line) for line in follows)
    return 0 < indented <= len(follows) // 2


def _is_indented(text: str, line: Span) -> bool:
    return text[max(0, line.start - _INDENT) : line.start] == " " * _INDENT


def _continues(text: str, line: Span, after: Span, room: int) -> bool:
    """Was `after` only moved to a new line because it did not fit into the `room` left on `line`?"""
    if text[after.start].islower() or _OPEN_END.search(text, line.start, line.end):
        return True
    if _FIGURE.match(text, after.start) and len(line) > room and not _SENTENCE_END.search(line.of(text)):
        return True
    word = _WORD.match(text, after.start, after.end)
    return word is not None and 1 + len(word[0]) > room


def _hangs(text: str, line: Span, after: Span) -> bool:
    """Does an indented line go on with the number that the line before broke off at?"""
    return text[line.end - 1].isdecimal() and text[after.start].islower() and _is_indented(text, after)


def _is_heading(text: str, span: Span) -> bool:
    line = span.of(text)
    return len(line) <= _LONGEST_HEADING and "\n" not in line and not _SENTENCE_END.search(line)


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
