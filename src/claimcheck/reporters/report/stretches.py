"""An article's text in stretches as it is shown: paragraphs, lists and tables, each with its findings."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby

from claimcheck.model import Article, Block, Finding, Span
from claimcheck.reporters.report.page import PageFigure, PageFinding, Passage, PassageKind, Piece, Row
from claimcheck.reporters.text import clean

_LONGEST = 900  # characters of a passage: its findings are to stand beside it, not a screen below
_KINDS: dict[str, PassageKind] = {
    "heading": "headline",
    "cell": "table",
    "item": "list",
    "caption": "caption",
}
_WIDEST = 100  # columns of a table


def passages_of(
    article: Article, figures: Sequence[PageFigure], findings: Sequence[tuple[Finding, PageFinding]]
) -> Iterator[Passage]:
    """Yield the text in stretches, each with the findings that are about a figure in it. What is about
    no place in the text stands beside the first."""
    placed = sorted(
        ((-1 if one.in_source else one.span.start, note) for one, note in findings),
        key=lambda entry: entry[0],
    )
    pieces = _Pieces(article, figures)
    groups = list(_groups(article))
    at = 0
    for n, blocks in enumerate(groups):
        beside: list[PageFinding] = []
        last = n == len(groups) - 1
        while at < len(placed) and (last or placed[at][0] < blocks[-1].span.end):
            beside.append(placed[at][1])
            at += 1
        kind = _KINDS.get(blocks[0].kind, "text")
        rows = _table(blocks, pieces) if kind == "table" else [(pieces.of(one.span),) for one in blocks]
        first = blocks[0].place[0] if kind == "list" and blocks[0].place else None
        heads, stubs = _names(article, blocks) if kind == "table" else (0, 0)
        yield Passage(kind, tuple(rows), tuple(beside), first, heads, stubs)


def _names(article: Article, blocks: Sequence[Block]) -> tuple[int, int]:
    """Return how many of the rows that are shown name columns, and how many columns name rows."""
    tables = article.document.tables
    at = bisect_left(tables, blocks[-1].span.end, key=lambda table: table.span.end)
    table = tables[at] if at < len(tables) else None
    if table is None or table.span.start != blocks[0].span.start:
        return 0, 0
    return len({block.place[0] for block in blocks if block.place[0] < table.heads}), table.stubs


def _groups(article: Article) -> Iterator[list[Block]]:
    """What is shown as one: a part of a paragraph, a heading, all items of a list, all cells of a table."""
    group: list[Block] = []
    for block in article.document.blocks:
        if group and not _goes_on(group[-1], block):
            yield group
            group = []
        if block.kind in ("item", "cell"):
            group.append(block)
        else:
            yield from ([Block(span, block.kind)] for span in _stretches(article, block))
    if group:
        yield group


def _goes_on(last: Block, block: Block) -> bool:
    """Does a list or a table go on with `block`?"""
    same = last.kind == block.kind and len(last.place) == len(block.place)
    return same and block.place >= last.place


def _stretches(article: Article, block: Block) -> Iterator[Span]:
    """Yield a block; a long one in parts that end with a sentence."""
    start = block.span.start
    first, last = (
        bisect_left(article.sentences, edge, key=lambda one: one.start) for edge in (start, block.span.end)
    )
    for sentence in article.sentences[first:last]:
        if sentence.end - start >= _LONGEST and sentence.end < block.span.end:
            yield Span(start, sentence.end)
            start = sentence.end
    yield Span(start, block.span.end)


def _table(blocks: Sequence[Block], pieces: _Pieces) -> Iterator[Row]:
    """Yield the rows of a table, all as wide; a cell without text has no pieces."""
    width = min(_WIDEST, 1 + max(block.place[1] for block in blocks))
    for _, row in groupby(blocks, key=lambda block: block.place[0]):
        cells: list[tuple[Piece, ...]] = [()] * width
        for block in row:
            at = min(block.place[1], width - 1)
            cells[at] += (*((Piece(" "),) if cells[at] else ()), *pieces.of(block.span))
        yield tuple(cells)


class _Pieces:
    """Text and figures in turn; asked in the order of the text."""

    def __init__(self, article: Article, figures: Sequence[PageFigure]) -> None:
        self._text = article.document.text
        self._figures = [(one.span, shown) for one, shown in zip(article.figures, figures, strict=True)]
        self._next = 0

    def of(self, span: Span) -> tuple[Piece, ...]:
        found, start = [], span.start
        while self._next < len(self._figures) and self._figures[self._next][0].end <= span.end:
            place, figure = self._figures[self._next]
            self._next += 1
            if place.start >= start:
                found += [Piece(clean(self._text[start : place.start])), Piece(figure.surface, figure)]
                start = place.end
        found.append(Piece(clean(self._text[start : span.end])))
        return tuple(piece for piece in found if piece.text)
