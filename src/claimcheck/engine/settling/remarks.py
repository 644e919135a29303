"""What authors say to claimcheck in comments, and the stretch of text that each is about.

`ignore[rule] reason` in or before a paragraph, `disable[rule]` until `enable[rule]`,
`file-ignore[rule]`; in the brackets rule ids, codes, beginnings of codes or ALL, each with or
without the figure it is about: `ignore[CC101 "50%"]`. Without brackets all rules are meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from claimcheck.config import is_named
from claimcheck.model import Document, Finding, Remark, Rule, Span
from claimcheck.startup.expressions import compiled
from claimcheck.startup.lean import dataclass

_WORDS = compiled(
    r"(ignore|disable|enable|file-ignore)\b\s*(?:\[([^\]]*)\])?\s*:?\s*((?!\[).*)", re.DOTALL | re.IGNORECASE
)
_ITEM = compiled(r"""\s*([A-Za-z][A-Za-z0-9_-]*)(?:\s+["“]([^"”]*)["”])?\s*(?:,|\Z)""")
_EVERYTHING = "ALL"


@dataclass(frozen=True, slots=True)
class Waiver:
    """One rule that is waived over a stretch of text, for the figure `quoted` or for all.

    `item` counts within the comment; `remark` is the comment, `uri` the document's.
    """

    uri: str
    remark: Remark
    item: int
    selector: str
    quoted: str
    reach: Span

    @property
    def shown(self) -> str:
        """As it was written."""
        return f'{self.selector} "{self.quoted}"' if self.quoted else self.selector

    @property
    def reason(self) -> str:
        """What the comment says after its brackets."""
        match = _WORDS.fullmatch(self.remark.words)
        return match[3].strip() if match else ""

    def names(self, rule: Rule) -> bool:
        return is_named((self.selector,), rule)

    def covers(self, finding: Finding) -> bool:
        """Is the finding one that the author has answered for?"""
        inside = self.reach.start <= finding.span.start < self.reach.end
        if finding.uri != self.uri or not inside or not self.names(finding.rule):
            return False
        surfaces = (finding.surface, *(one.surface for one in finding.related))
        return not self.quoted or any(_same(self.quoted, surface) for surface in surfaces)


@dataclass(frozen=True, slots=True)
class Unread:
    """A comment that says nothing we know."""

    uri: str
    remark: Remark


def read_remarks(document: Document) -> tuple[tuple[Waiver, ...], tuple[Unread, ...]]:
    """What the comments of a document waive, and those that cannot be read."""
    waivers: list[Waiver] = []
    unread: list[Unread] = []
    disabled: list[Waiver] = []
    for remark in document.remarks:
        said = _parse(remark)
        if said is None:
            unread.append(Unread(document.uri, remark))
            continue
        action, items = said
        if action == "enable":
            disabled, ended = _enabled(disabled, {selector for selector, _ in items}, remark.at)
            waivers += ended
            continue
        reach = _reach(document, remark, action)
        made = [
            Waiver(document.uri, remark, n, selector, quoted, reach)
            for n, (selector, quoted) in enumerate(items)
        ]
        if action == "disable":
            disabled += made
        else:
            waivers += made
    return (*waivers, *disabled), tuple(unread)


def without_items(waiver: Waiver, unused: set[int]) -> str:
    """The comment of `waiver` without some of its items; nothing when none is left."""
    match = _WORDS.fullmatch(waiver.remark.words)
    if match is None:
        return ""
    kept = [
        f'{selector} "{quoted}"' if quoted else selector
        for n, (selector, quoted) in enumerate(_items(match[2]) or ())
        if n not in unused
    ]
    reason = f" {match[3].strip()}" if match[3].strip() else ""
    return f"<!-- claimcheck: {match[1].lower()}[{', '.join(kept)}]{reason} -->" if kept else ""


def _parse(remark: Remark) -> tuple[str, tuple[tuple[str, str], ...]] | None:
    match = _WORDS.fullmatch(remark.words)
    if match is None:
        return None
    items = _items(match[2])
    return None if items is None else (match[1].lower(), items)


def _items(text: str | None) -> tuple[tuple[str, str], ...] | None:
    """Selectors with the figures quoted; None when they cannot be read."""
    if text is None:
        return ((_EVERYTHING, ""),)
    found, at = [], 0
    while at < len(text):
        match = _ITEM.match(text, at)
        if match is None:
            return None
        found.append((match[1], match[2] or ""))
        at = match.end()
    return tuple(found) or None


def _reach(document: Document, remark: Remark, action: str) -> Span:
    end = len(document.text) + 1
    if action == "file-ignore":
        return Span(0, end)
    return Span(remark.at, end) if action == "disable" else _paragraph(document, remark.at)


def _paragraph(document: Document, at: int) -> Span:
    """The paragraph that a comment at `at` stands in or, alone on its line, the next one."""
    for block in document.blocks:
        if block.span.end >= at:
            return block.span
        between = document.text[block.span.end : at]
        if at <= len(document.text) and not set(between) & {"\n", "\r"}:
            return block.span
    return Span(at, at)


def _enabled(disabled: list[Waiver], selectors: set[str], at: int) -> tuple[list[Waiver], list[Waiver]]:
    """Those that stay disabled, and those that end at `at`."""
    everything = _EVERYTHING in selectors
    ended = [one for one in disabled if everything or one.selector in selectors]
    return (
        [one for one in disabled if one not in ended],
        [_until(one, at) for one in ended],
    )


def _until(waiver: Waiver, at: int) -> Waiver:
    reach = Span(waiver.reach.start, max(at, waiver.reach.start))
    return replace(waiver, reach=reach)


def _same(quoted: str, surface: str) -> bool:
    return " ".join(quoted.split()).casefold() == " ".join(surface.split()).casefold()


def all_waivers(documents: Iterable[Document]) -> tuple[tuple[Waiver, ...], tuple[Unread, ...]]:
    """The same over many documents."""
    waivers: list[Waiver] = []
    unread: list[Unread] = []
    for document in documents:
        if document.remarks:
            own, wrong = read_remarks(document)
            waivers += own
            unread += wrong
    return tuple(waivers), tuple(unread)
