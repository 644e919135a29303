"""Findings that the author has answered for: comments, [sic]; and comments that nothing needs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import groupby

from claimcheck.engine.settling.remarks import Unread, Waiver, all_waivers, without_items
from claimcheck.model import Article, Document, Edit, Finding, Repair, Rule, Span
from claimcheck.model.expression import Constant
from claimcheck.model.pattern import SentenceMatcher
from claimcheck.startup.expressions import compiled
from claimcheck.startup.lean import dataclass

UNUSED = Rule(
    id="unused-suppression",
    code="CC001",
    title="A comment asks for a silence that nothing breaks",
    why="A comment that outlives its figure hides the next slip in the same place.",
    severity="warning",
    scope="article",
    matcher=SentenceMatcher(()),
    check=Constant(Fraction(1)),
    message=("",),
)
_SIC = compiled(r"[\s\"'”’»).,;]{0,3}\[sic!?\]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Suppressed:
    """The findings that stand and those that are answered for; the waivers that did nothing."""

    kept: tuple[Finding, ...]
    suppressed: tuple[Finding, ...]
    idle: tuple[Waiver, ...]
    unread: tuple[Unread, ...]


def suppress(findings: Iterable[Finding], articles: Mapping[str, Article]) -> Suppressed:
    """What comments and `[sic]` leave of `findings`."""
    waivers, unread = all_waivers(article.document for article in articles.values())
    by_uri = {uri: list(own) for uri, own in groupby(waivers, key=lambda waiver: waiver.uri)}
    kept: list[Finding] = []
    suppressed: list[Finding] = []
    used: set[Waiver] = set()
    for finding in findings:
        own = [waiver for waiver in by_uri.get(finding.uri, ()) if waiver.covers(finding)]
        used.update(own)
        if own:
            suppressed.append(replace(finding, answer=own[0].reason or "a comment, without a reason"))
        elif _is_sic(finding, articles):
            suppressed.append(replace(finding, answer="[sic]"))
        else:
            kept.append(finding)
    idle = tuple(waiver for waiver in waivers if waiver not in used)
    return Suppressed(tuple(kept), tuple(suppressed), idle, unread)


def _is_sic(finding: Finding, articles: Mapping[str, Article]) -> bool:
    """Does `[sic]` stand behind one of the figures?"""
    places = [(finding.uri, finding.span), *((one.uri, one.span) for one in finding.related)]
    return any(uri in articles and _says_sic(articles[uri], span) for uri, span in places)


def _says_sic(article: Article, span: Span) -> bool:
    text = article.document.text
    if "[" not in text:
        return False
    ends = {span.end, *(figure.whole.end for figure in article.figures if figure.span == span)}
    return any(_SIC.match(text, end) for end in ends)


def unused(
    outcome: Suppressed,
    articles: Mapping[str, Article],
    in_force: Sequence[Rule],
    known: Sequence[Rule] | None,
) -> Iterator[Finding]:
    """A finding for each comment of which something is not needed.

    `in_force` are the rules that were run, `known` all there are (None when that cannot be said).
    A rule that was not run, or that compares articles, says nothing about its comments.
    """
    for one in outcome.unread:
        said = "this comment to claimcheck is not understood; expected ignore, disable, enable or file-ignore"
        yield _finding(articles[one.uri].document, one.remark.span, said, None)
    told = (one for one in outcome.idle if _can_tell(one, in_force, known))
    ordered = sorted(told, key=lambda one: (one.uri, one.remark.span, one.item))
    for (uri, span), group in groupby(ordered, key=lambda one: (one.uri, one.remark.span)):
        idle, document = list(group), articles[uri].document
        yield _finding(document, span, _message(idle, known), _repair(document, span, idle))


def _can_tell(waiver: Waiver, in_force: Sequence[Rule], known: Sequence[Rule] | None) -> bool:
    if known is None:
        return False
    meant = [rule for rule in known if waiver.names(rule)]
    run = {rule.id for rule in in_force if rule.scope != "corpus"}
    return all(rule.id in run for rule in meant)


def _message(idle: Sequence[Waiver], known: Sequence[Rule] | None) -> str:
    return "this suppression is not needed: " + "; ".join(_why_idle(one, known or ()) for one in idle)


def _why_idle(waiver: Waiver, known: Sequence[Rule]) -> str:
    if any(waiver.names(rule) for rule in known):
        return f"nothing here breaks {waiver.shown if waiver.shown != 'ALL' else 'any rule'}"
    words = [word for rule in known for word in rule.names]
    import difflib

    near = difflib.get_close_matches(waiver.selector, words, n=1)
    return f"there is no rule {waiver.selector}" + (f"; did you mean {near[0]}?" if near else "")


def _repair(document: Document, span: Span, idle: Sequence[Waiver]) -> Repair | None:
    source = document.original
    if not source.startswith("<!--", span.start):
        return None  # front matter, which has its own ways
    text = without_items(idle[0], {one.item for one in idle})
    place = span if text else _with_its_line(source, span)
    edit = Edit(document.uri, place, text, in_source=True)
    return Repair("shorten the comment" if text else "remove the comment", (edit,), 0.0, "safe")


def _with_its_line(source: str, span: Span) -> Span:
    """The comment with the line that it stands alone on, or with the blank before it."""
    start, end = span.start, span.end
    while start and source[start - 1] in " \t":
        start -= 1
    while end < len(source) and source[end] in " \t":
        end += 1
    begins = start == 0 or source[start - 1] in "\r\n"
    ends = end == len(source) or source[end] in "\r\n"
    if begins and ends:
        end += 2 if source.startswith("\r\n", end) else int(end < len(source))
        return Span(start, end)
    return Span(span.start, end) if begins else Span(start, span.end)


def _finding(document: Document, span: Span, message: str, repair: Repair | None) -> Finding:
    return Finding(
        uri=document.uri,
        rule=UNUSED,
        span=span,
        surface=span.of(document.original),
        message=message,
        severity=UNUSED.severity,
        repairs=(repair,) if repair else (),
        in_source=True,
    )
