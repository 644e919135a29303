"""Which figures of sentences are said of which lines of tables.

A figure is said of a line where the words between it and the line's name say nothing else: closed lists of
the language hold those that may stand there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.engine.tables.passages import (
    Label,
    Named,
    Token,
    by_first_word,
    label_of,
    labels_of,
    names_in,
    passages,
)
from claimcheck.engine.tables.sheet import Entry, Sheet, View
from claimcheck.locale import Locale
from claimcheck.model.article import Article
from claimcheck.model.claim import Claim
from claimcheck.model.table import Table
from claimcheck.startup.lean import dataclass

AMOUNTS = ("money", "count", "plain", "measure")
STATUS = ("stated", "former")
MAX_LINES = 400  # of a table that sentences are held against
MAX_SAYING = 2_000  # cells that may say in what size and money the figures are


@dataclass(frozen=True, slots=True)
class Source:
    """A table with the powers of ten that it says its figures are in, the currencies, and all that its
    caption and heads say, in lower case."""

    sheet: Sheet
    powers: frozenset[int]
    moneys: frozenset[str]
    said: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A line of a table, as rows or as columns. One of a `general` name, such as "total", is only meant where
    its column is named, too."""

    source: Source
    view: View
    line: int
    crossing: tuple[frozenset[Label], ...]
    general: bool

    def cells(self, claim: Claim) -> Iterator[tuple[int, Entry]]:
        """The places of the line whose figures are of the kind of the claim's."""
        percent = claim.figure.kind == "percent"
        for place, entry in enumerate(self.view.lines[self.line]):
            if entry is not None and entry.percent == percent:
                yield place, entry


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure of a sentence, the lines that it is said of, the year and the columns that are named with it
    (`crossing`: their labels), and how it is said: as what was `before`, as a change."""

    claim: Claim
    spots: tuple[Spot, ...]
    year: int | None
    crossing: frozenset[Label]
    before: bool
    moved: bool
    others: frozenset[int]  # years of the sentence


def source_of(sheet: Sheet, table: Table, article: Article, locale: Locale) -> Source:
    """A table's sheet with what its caption and heads say of the size and the money of its figures."""
    spans = [
        cell.span for cell in table.cells[:MAX_SAYING] if cell.row < table.heads or cell.column < table.stubs
    ]
    said = " ".join(span.of(article.document.text) for span in (*spans, *filter(None, [table.caption])))
    return Source(sheet, frozenset(_powers(said, locale)), frozenset(_moneys(said, locale)), said.lower())


def _powers(said: str, locale: Locale) -> Iterator[int]:
    pairs = pairwise(("", *said.lower().split()))
    after = (word for before, word in pairs if not before[-1:].isdecimal())  # "€5 million" says nothing of it
    words = {"".join(filter(str.isalnum, word)) for word in after}
    if words & locale.gaps.set("TABLE_THOUSANDS"):
        yield 3
    short = locale.gaps.table("MONEY_SCALES")
    for word in words:
        found = locale.scales.match(word, word, 0)
        power = short.get(word) or (found[1] if found and found[0] == len(word) else 0)
        if power:
            yield power


def _moneys(said: str, locale: Locale) -> Iterator[str]:
    low = said.lower()
    for end in range(1, len(said) + 1):
        found = locale.symbols.match(said, low, end)
        if found is None or (said[found[0]].isalnum() and found[0] and said[found[0] - 1].isalnum()):
            continue  # the end of a word
        if not (said[end - 1].isalnum() and said[end : end + 1].isalnum()):
            yield found[1]


def mentions(article: Article, sources: Sequence[Source], locale: Locale) -> Iterator[Mention]:
    """The figures of an article's sentences that are surely said of lines of its tables."""
    spots = _spots(sources, locale)
    if not spots:
        return
    labels = by_first_word(spots)
    apart = locale.gaps.set("TABLE_APART")
    for tokens in passages(article):
        named = names_in(tokens, labels, locale.language)
        inside = {at for one in named for at in range(one.start, one.end)}
        if not named or any(token.text in apart for n, token in enumerate(tokens) if n not in inside):
            continue
        years = [_year(token) for token in tokens]
        for at, token in enumerate(tokens):
            claim = token.claim
            if claim is None or token.text != "#" or not _is_stated(claim):
                continue
            one = _label_of(tokens, named, at, locale)
            if one is not None:
                crossing = frozenset(each.label for each in named if each != one)
                yield Mention(
                    claim,
                    tuple(spots[one.label]),
                    _year_of(tokens, years, at, locale),
                    crossing,
                    _follows(tokens, at, locale.gaps.set("TABLE_FROM")),
                    _moves(tokens, at, locale),
                    frozenset(year for year in years if year is not None),
                )


def _is_stated(claim: Claim) -> bool:
    figure = claim.figure
    kind = figure.kind in AMOUNTS or figure.kind == "percent"
    plain = figure.number is not None and not figure.ends and figure.bound is None and figure.per is None
    return kind and plain and bool(figure.stated) and claim.status in STATUS


def _spots(sources: Sequence[Source], locale: Locale) -> dict[Label, list[Spot]]:
    """The lines of all tables by what they are called."""
    found: dict[Label, list[Spot]] = {}
    general = {label_of(name, locale.language) for name in locale.gaps.list("TABLE_TOTALS")}
    for source in sources:
        for view in (source.sheet.rows, source.sheet.columns):
            if max(len(view.lines), view.places) > MAX_LINES:
                continue
            crossing = tuple(labels_of(view.crossing, locale.language))
            for line, labels in enumerate(labels_of(view.names, locale.language)):
                for label in labels:
                    spot = Spot(source, view, line, crossing, label in general)
                    found.setdefault(label, []).append(spot)
    return found


def _label_of(tokens: Sequence[Token], named: Sequence[Named], at: int, locale: Locale) -> Named | None:
    """The one label that a figure is surely said of."""
    before = [one for one in named if one.end <= at]
    after = [one for one in named if one.start > at]
    if before and _is_alone(tokens, before[-1], locale):
        gap = tokens[before[-1].end : at]
        words = locale.gaps.set("TABLE_SAID")
        if gap and all(token.claim is not None or token.text in words for token in gap):
            return before[-1]
    if after:
        gap = tokens[at + 1 : after[0].start]
        words = locale.gaps.set("TABLE_INTO")
        if (
            gap
            and all(token.claim is None and token.text in words for token in gap)
            and _ends(tokens, after[0], locale)
        ):
            return after[0]
    return None


def _is_alone(tokens: Sequence[Token], one: Named, locale: Locale) -> bool:
    """Does no other word say more exactly what a label means?"""
    if not one.start:
        return True
    token = tokens[one.start - 1]
    return (
        _year(token) is not None
        or (not token.text[0].isalnum() and token.claim is None and token.text != "-")
        or token.text in locale.gaps.set("TABLE_BEFORE")
    )


def _ends(tokens: Sequence[Token], one: Named, locale: Locale) -> bool:
    if one.end == len(tokens):
        return True
    token = tokens[one.end]
    return token.claim is None and (
        not token.text[0].isalnum() or token.text in locale.gaps.set("TABLE_AFTER")
    )


def _follows(tokens: Sequence[Token], at: int, words: frozenset[str]) -> bool:
    return at > 0 and tokens[at - 1].claim is None and tokens[at - 1].text in words


def _moves(tokens: Sequence[Token], at: int, locale: Locale) -> bool:
    """Is the figure said to be a rise or a fall: "rose by 8 %", "8 % more"?"""
    moved = locale.gaps.set("TABLE_MOVED")
    back = [token.text for token in tokens[max(0, at - 3) : at] if token.claim is None]
    return any(word in moved for word in back)


def _year(token: Token) -> int | None:
    """The year that a token is, if it names nothing else."""
    period = token.claim.figure.period if token.claim is not None else None
    if (
        period is None
        or period.end is not None
        or period.quarter is not None
        or period.start.month is not None
    ):
        return None
    return period.start.year


def _year_of(tokens: Sequence[Token], years: Sequence[int | None], at: int, locale: Locale) -> int | None:
    """The year that is said of a figure: right behind it, or else before it."""
    rest = at + 1
    while rest < len(tokens) and (
        tokens[rest].text in locale.gaps.set("TABLE_IN") or tokens[rest].text == "("
    ):
        rest += 1
    if rest < len(tokens) and years[rest] is not None and rest > at + 1:
        return years[rest]
    if at > 1 and tokens[at - 1].text == ":" and years[at - 2] is not None:
        return years[at - 2]
    if _follows(tokens, at, locale.gaps.set("TABLE_FROM")):
        return None
    said = {year for year in years if year is not None}
    earlier = [year for year in years[:at] if year is not None]
    return earlier[-1] if earlier else said.pop() if len(said) == 1 else None
