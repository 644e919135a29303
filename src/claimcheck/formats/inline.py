"""What is markup within a paragraph of Markdown, in one pass over its signs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import pairwise

from claimcheck.model import Span
from claimcheck.startup.lean import dataclass

_SIGN = re.compile(r"\\|`+|<!--|<|&|!?\[|\]|\*+|_+|~~")
_ESCAPE = re.compile(r"\\[!-/:-@\[-`{-~]")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<[a-z][a-z0-9+.-]{1,30}:[^<>\s]*>|<[^<>\s@]{1,80}@[^<>\s]{1,200}>")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9A-Fa-f]{1,8}|[A-Za-z][A-Za-z0-9]{0,40});")
_TARGET = re.compile(
    r"\]\([ \t]*(?:<[^<>\r\n]*>|(?:[^()\s<]|\([^()\s]*\))*)"
    r"(?:\s+(?:\"[^\"]{0,500}\"|'[^']{0,500}'|\([^()]{0,500}\)))?\s*\)"
)
_LABEL = re.compile(r"\]\[([^\]\[\r\n]{0,200})\]")
_FOOTNOTE = re.compile(r"\[\^[^\]\[\s]{1,100}\]")
_STRUCK = re.compile(r"~~(?=\S)[^~]{1,1000}~~")


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of the source that is not read as it stands, and what is read instead."""

    span: Span
    text: str = ""


def cuts_of(source: str, lines: Sequence[Span], names: frozenset[str]) -> list[Cut]:
    """What is cut from a block made of `lines`; `names` are the links defined elsewhere.

    In order of the source, apart from each other.
    """
    between = [Cut(Span(a.end, b.start), " ") for a, b in pairwise(lines) if _is_marked(source, a, b)]
    found = sorted((*between, *_Scan(source, lines[0].start, lines[-1].end, names).cuts()), key=_place)
    kept: list[Cut] = []
    for cut in found:
        if not kept or cut.span.start >= kept[-1].span.end:
            kept.append(cut)
        elif cut.span.end > kept[-1].span.end:  # a construct that runs over a line's beginning
            kept[-1] = Cut(kept[-1].span.cover(cut.span), kept[-1].text)
    return kept


def _place(cut: Cut) -> tuple[int, int]:
    return cut.span.start, -cut.span.end


def _is_marked(source: str, line: Span, following: Span) -> bool:
    """Does more than a line end stand between the lines? Quote signs do."""
    return bool(source[line.end : following.start].strip())


class _Scan:
    """One pass; brackets wait on a stack until a target shows that they were a link's."""

    def __init__(self, source: str, start: int, end: int, names: frozenset[str]) -> None:
        self.source, self.start, self.end, self.names = source, start, end, names
        self._opened: list[Span | None] = []  # None: it holds a link, and so is none
        self._ticks: dict[int, list[int]] = {}
        for match in re.finditer("`+", source[start:end]):
            self._ticks.setdefault(len(match[0]), []).append(start + match.start())
        self._no_comment_end = False

    def cuts(self) -> Iterator[Cut]:
        at = self.start
        while (match := _SIGN.search(self.source, at, self.end)) is not None:
            found = tuple(self._sign(match))
            yield from found
            at = max((cut.span.end for cut in found if cut.span.start >= match.start()), default=match.end())

    def _sign(self, match: re.Match[str]) -> Iterator[Cut]:
        sign, start = match[0], match.start()
        if sign == "\\":
            if _ESCAPE.match(self.source, start, self.end):
                yield Cut(Span(start, start + 2), self.source[start + 1])
        elif sign[0] == "`":
            yield from self._code(start, len(sign))
        elif sign == "<!--":
            yield from self._comment(start)
        elif sign == "<":
            yield from self._whole(_TAG, start)
        elif sign == "&":
            yield from self._reference(start)
        elif sign[-1] == "[":
            yield from self._open(match)
        elif sign == "]":
            yield from self._link_end(start)
        elif sign == "~~":
            yield from self._whole(_STRUCK, start)
        else:
            yield from self._emphasis(match)

    def _whole(self, pattern: re.Pattern[str], start: int) -> Iterator[Cut]:
        match = pattern.match(self.source, start, self.end)
        if match is not None:
            yield Cut(Span(*match.span()))

    def _code(self, start: int, length: int) -> Iterator[Cut]:
        """A code span ends at the next run of as many ticks; it holds no prose."""
        same = self._ticks.get(length, [])
        place = bisect_left(same, start + length)
        if place < len(same):
            end = same[place] + length
            around = self.source[start - 1 : start] + self.source[end : end + 1]
            yield Cut(Span(start, end), " " * around.isalnum())  # "5`x`5" are two figures

    def _comment(self, start: int) -> Iterator[Cut]:
        end = -1 if self._no_comment_end else self.source.find("-->", start, self.end)
        if end < 0:
            self._no_comment_end = True
            return
        yield Cut(Span(start, end + 3))

    def _reference(self, start: int) -> Iterator[Cut]:
        match = _REFERENCE.match(self.source, start, self.end)
        if match is not None and unescape(match[0]) != match[0]:
            yield Cut(Span(*match.span()), unescape(match[0]))

    def _open(self, match: re.Match[str]) -> Iterator[Cut]:
        footnote = _FOOTNOTE.match(self.source, match.start(), self.end)
        if footnote is not None:
            yield Cut(Span(*footnote.span()))
            return
        self._opened.append(Span(*match.span()))

    def _link_end(self, start: int) -> Iterator[Cut]:
        """`](target)`, `][label]` and the bracket that began it; an image goes as a whole."""
        if not self._opened:
            return
        opened = self._opened.pop()
        end = None if opened is None else self._target_end(opened, start)
        if opened is None or end is None:
            return
        if self.source[opened.start] == "!":
            yield Cut(Span(opened.start, end))
            return
        self._opened = [one if one and self.source[one.start] == "!" else None for one in self._opened]
        yield Cut(opened)
        yield Cut(Span(start, end))

    def _target_end(self, opened: Span, start: int) -> int | None:
        target = _TARGET.match(self.source, start, self.end)
        if target is not None:
            return target.end()
        label = _LABEL.match(self.source, start, self.end)
        text = self.source[opened.end : start].lower()
        if label is not None and (label[1].lower() or text) in self.names:
            return label.end()
        return start + 1 if text in self.names else None

    def _emphasis(self, match: re.Match[str]) -> Iterator[Cut]:
        """Signs beside a word; between blanks they are a sign of their own, within a word part of it."""
        before = self.source[match.start() - 1] if match.start() > self.start else " "
        after = self.source[match.end()] if match.end() < self.end else " "
        if before.isspace() and after.isspace():
            return
        if before.isalnum() and after.isalnum():
            return
        yield Cut(Span(*match.span()))
