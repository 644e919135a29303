"""Markdown (CommonMark with GitHub's tables and strikes): the prose, without what marks it up.

A line scanner finds the blocks; within one, everything that is markup is cut out. Where the two
readings of a sign differ only in how a page looks, the simpler one is taken: no figure hangs on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field

from claimcheck.formats.aligned import between_pipes
from claimcheck.formats.builder import REMARK, Builder
from claimcheck.formats.decode import ReadError, decode
from claimcheck.formats.inline import Cut, cuts_of
from claimcheck.formats.matter import read_matter
from claimcheck.formats.txt import leading_date
from claimcheck.model import Document, Problem, Span
from claimcheck.model.document import BlockKind
from claimcheck.startup.lean import dataclass

_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]+|$)")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_QUOTE = re.compile(r" {0,3}>[ \t]?")
_ITEM = re.compile(r"[ \t]*(?:[-+*]|([0-9]{1,9})[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
_DEFINITION = re.compile(r" {0,3}\[([^\]\r\n]{1,200})\]:[ \t]*(?!\S*[ \t]+\S*[ \t]+\w)\S+")
_FOOTNOTE = re.compile(r" {0,3}\[\^[^\]\r\n]{1,100}\]:[ \t]*")
_TABLE_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_RAW = re.compile(r" {0,3}<(script|style|pre|nav|footer|template|noscript|svg|textarea)\b", re.IGNORECASE)
_COMMENT = re.compile(r" {0,3}<!--")
_INDENTED = re.compile(r"(?: {4}| {0,3}\t)[ \t]*\S")
_SIGNS = "[]*_`<&~"
_MAX_SIGNS = 300_000


@dataclass(slots=True)
class _Group:
    """Lines of one block, as spans of the source without quote signs and bullets."""

    kind: BlockKind = "paragraph"
    place: tuple[int, ...] = ()
    lines: list[Span] = field(default_factory=list)


def read(data: bytes, uri: str, encoding: str | None) -> Document:
    """A Markdown file; date and language are those of its front matter. Raises ReadError."""
    decoded = decode(data, uri, encoding)
    source = decoded.text
    if sum(map(source.count, _SIGNS)) > _MAX_SIGNS:
        raise ReadError(Problem(uri, f"more than {_MAX_SIGNS:,} signs of markup"))
    matter = read_matter(source)
    builder = Builder(uri, decoded)
    for place, words in matter.ignored:
        builder.remark(place, words)
    for span in matter.prose:
        builder.text(span.start, span.end)
        builder.end_block("heading")
    names = frozenset(match[1].lower() for match in _definitions(source, matter.end))
    for group in _groups(source, matter.end):
        _add(builder, source, group, names)
    published = matter.published or leading_date(source[matter.end : matter.end + 200])
    return builder.finish(published, matter.language)


def _add(builder: Builder, source: str, group: _Group, names: frozenset[str]) -> None:
    """The text of a block, with what is markup cut out."""
    if not group.lines:
        return
    at = group.lines[0].start
    for cut in cuts_of(source, group.lines, names):
        builder.text(at, cut.span.start)
        _put(builder, source, cut)
        at = cut.span.end
    builder.text(at, group.lines[-1].end)
    builder.end_block(group.kind, group.place)


def _put(builder: Builder, source: str, cut: Cut) -> None:
    comment = REMARK.match(source, cut.span.start, cut.span.end)
    if comment is not None:
        builder.remark(Span(*comment.span()), comment[1])
    else:
        builder.entity(cut.span, cut.text)


def _groups(source: str, start: int) -> Iterator[_Group]:
    """The blocks of a source, in order; what holds no prose is left out."""
    group = _Group()
    lines = [Span(match.start(1), match.end(1)) for match in _LINE.finditer(source, start)]
    at = depth = 0
    in_list = numbered = False  # where what is indented is the item's, and no code
    while at < len(lines):
        line = _unquoted(source, lines[at])
        text = line.of(source)
        quoted = source.count(">", lines[at].start, line.start)
        if group.lines and quoted > depth:  # a quote begins here; one that ends may go on without its sign
            yield group
            group = _Group()
        depth = depth if group.lines else quoted
        if not in_list and not group.lines and _INDENTED.match(text):
            at += 1
            continue
        item = _ITEM.match(text)
        begins = item is not None and _may_begin(item, group, numbered=numbered)
        in_list = begins or _FOOTNOTE.match(text) is not None or (in_list and _goes_on(text, group))
        numbered = in_list and (numbered or (begins and item is not None and item[1] is not None))
        skipped = _raw_lines(source, lines, at, text)
        if skipped:
            yield group
            group = _Group()
            at += skipped
        elif _COMMENT.match(text):
            yield group
            last = _last_line(source, lines, at, "-->")
            yield _Group(lines=[Span(line.start, lines[last].end)])
            group = _Group()
            at = last + 1
        elif (
            at + 1 < len(lines)
            and "|" in text
            and _is_table_rule(_unquoted(source, lines[at + 1]).of(source))
        ):
            yield group
            group = _Group()
            rows = _table(source, lines, at)
            yield from (
                _Group("cell", (number, column), [cell])
                for number, row in enumerate(rows)
                for column, cell in enumerate(between_pipes(source, row))
                if cell.of(source).strip()
            )
            at += len(rows) + 1
        else:
            done, group = _line(source, line, group, item if begins else None)
            yield from done
            at += 1
    yield group


def _goes_on(text: str, group: _Group) -> bool:
    """Is a line of the list that is open: blank, indented, or right behind its last one?"""
    return text[:1] in ("", " ", "\t") or bool(group.lines)


def _line(source: str, line: Span, group: _Group, item: re.Match[str] | None) -> tuple[list[_Group], _Group]:
    """What a line of prose does, which may begin an `item`: the blocks that it ends, and the one that stays
    open."""
    text = line.of(source)
    if not text.strip():
        return [group], _Group()
    if group.lines and _UNDERLINE.match(text):
        group.kind, group.place = "heading", ()
        return [group], _Group()
    if _RULE.match(text) or _is_definition(text):
        return [group], _Group()
    heading = _HEADING.match(text)
    if heading is not None:
        end = max(heading.end(), len(text.rstrip().rstrip("#").rstrip()))
        span = Span(line.start + heading.end(), line.start + end)
        return [group, _Group("heading", lines=[span])], _Group()
    note = _FOOTNOTE.match(text)
    if item is not None:
        place = (int(item[1]),) if item[1] else ()
        return [group], _Group("item", place, [Span(line.start + item.end(), line.end)])
    if note is not None:
        return [group], _Group(lines=[Span(line.start + note.end(), line.end)])
    group.lines.append(line)
    return [], group


def _may_begin(item: re.Match[str], group: _Group, *, numbered: bool) -> bool:
    """A number other than 1 begins an item after a blank line or in a list of numbers; else the line just
    breaks before it: "in the year / 2020. Then"."""
    number = item[1]
    return number is None or int(number) == 1 or not any(map(len, group.lines)) or numbered


def _is_definition(text: str) -> bool:
    """`[name]: target`, which a link elsewhere uses; footnotes are prose."""
    return _DEFINITION.match(text) is not None and not text.lstrip().startswith("[^")


def _unquoted(source: str, line: Span) -> Span:
    """A line without the signs of the quotes it stands in."""
    start = line.start
    while (match := _QUOTE.match(source, start, line.end)) is not None:
        start = match.end()
    return Span(start, line.end)


def _raw_lines(source: str, lines: list[Span], at: int, text: str) -> int:
    """How many lines from `at` are code or hidden elements: no prose."""
    fence = _FENCE.match(text)
    if fence is not None:
        sign = fence[1]
        closing = re.compile(rf" {{0,3}}{re.escape(sign[0])}{{{len(sign)},}}[ \t]*$")
        last = at + 1
        while last < len(lines) and not closing.match(_unquoted(source, lines[last]).of(source)):
            last += 1
        return last + 1 - at
    raw = _RAW.match(text)
    return 0 if raw is None else _last_line(source, lines, at, f"</{raw[1]}") + 1 - at


def _last_line(source: str, lines: list[Span], at: int, end: str) -> int:
    """The line from `at` on that holds `end`, in any case; without one, the last line."""
    while at < len(lines) - 1 and end.lower() not in lines[at].of(source).lower():
        at += 1
    return at


def _is_table_rule(text: str) -> bool:
    return "|" in text and _TABLE_RULE.match(text) is not None


def _table(source: str, lines: list[Span], at: int) -> list[Span]:
    """The rows of the table that begins at line `at`, without its rule."""
    rows = [_unquoted(source, lines[at])]
    for line in lines[at + 2 :]:
        row = _unquoted(source, line)
        if "|" not in row.of(source):
            break
        rows.append(row)
    return rows


def _definitions(source: str, start: int) -> Iterator[re.Match[str]]:
    for line in _LINE.finditer(source, start):
        match = _DEFINITION.match(source, line.start(1), line.end(1))
        if match is not None:
            yield match
