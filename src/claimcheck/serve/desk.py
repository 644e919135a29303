"""What the page of the desk shows of a draft: figures, stories, and what is left to do.

Offsets count 16-bit units of the draft, as the page's script does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePath
from typing import Any

from claimcheck import formats
from claimcheck.config import Config
from claimcheck.model import (
    SEVERITIES,
    Claim,
    Document,
    Edit,
    Finding,
    Judgement,
    Report,
    Severity,
    parse_period,
)
from claimcheck.reporters.about import about
from claimcheck.reporters.full import NO_DATE, headline, is_each_explained, stories
from claimcheck.reporters.notes import noted
from claimcheck.reporters.repairs import repair_text, sums_of, surfaces_of
from claimcheck.reporters.source_lines import Lines, lines_of
from claimcheck.reporters.states import Evidence, evidence_of, reasons_for
from claimcheck.reporters.text import unsaid
from claimcheck.reporters.unconfirmed import unconfirmed
from claimcheck.review import ignoring_edits
from claimcheck.serve.parameters import Refused, text_of

_NAME = "draft.txt"


def read_draft(parameters: Mapping[str, Any], config: Config) -> Document:
    """Return the draft that a page sent; raises Refused."""
    text = text_of(parameters, "text")
    if text is None:
        raise Refused(400, "a draft has a `text`")
    name = PurePath(text_of(parameters, "name") or _NAME).name or _NAME
    if formats.format_of(name).packed:  # a page has its text alone: see `word`
        name += ".txt"
    try:
        document = formats.read_bytes(text.encode("utf-8"), name, encoding="utf-8")
        said = text_of(parameters, "published")
        published = parse_period(said) if said else document.published or config.published
    except UnicodeEncodeError as error:
        raise Refused(400, "the text has half a character") from error
    except formats.ReadError as error:
        raise Refused(422, error.problem.message) from error
    except ValueError as error:
        raise Refused(400, f"the date: {error}") from error
    language = text_of(parameters, "language") or document.language or config.language
    return replace(document, published=published, language=language)


def draft_data(report: Report) -> dict[str, Any]:
    """Return all that the page shows."""
    (article,) = report.articles
    sources = lines_of(report)
    lines = sources[article.document.uri]
    evidence = evidence_of(report)
    states = [evidence.state(claim) for claim in article.claims]
    document = article.document
    return {
        "figures": [_figure(claim, evidence, lines) for claim in article.claims],
        "stories": [_story(story, report, sources) for story in stories(report.findings)],
        "counts": {
            "figures": len(article.claims),
            "confirmed": states.count("confirmed"),
            "open": sum(evidence.state(one) != "violated" for one in unconfirmed(article, evidence)),
        },
        "published": document.published.iso() if document.published else "",
        "undated": sum(_wants_a_date(one, document) for one in report.judgements),
        "problems": [problem.message for problem in report.problems],
    }


def _wants_a_date(judgement: Judgement, document: Document) -> bool:
    """Would the day of publication tell more: whether a sum holds, or what an exchanged one comes to?"""
    undated = document.published is None and judgement.verdict == "violated"
    return judgement.reason == NO_DATE or (undated and judgement.rate is not None)


def _figure(claim: Claim, evidence: Evidence, lines: Lines) -> dict[str, Any]:
    span = lines.source(claim.figure.span)
    of = about(claim, lines.document) if lines.document else ()
    timely = claim.figure.kind == "date" or (lines.document and claim.period == lines.document.published)
    period = claim.period.iso() if claim.period and not timely else ""
    return {
        **_range(span.start, span.end, lines),
        "surface": claim.figure.surface,
        "about": ", ".join(filter(None, (*of, period))),
        "state": evidence.state(claim),
        "why": list(reasons_for(claim, evidence))
        or [line for one in evidence.witnesses(claim) for line in one.working],
    }


def _story(story: tuple[Finding, ...], report: Report, sources: Mapping[str, Lines]) -> dict[str, Any]:
    severity: Severity = min((one.severity for one in story), key=SEVERITIES.index)
    notes, lines = noted(story, sources), sources[story[0].uri]
    own = [note.span for note in notes]
    told = [finding.message for finding in story]
    said = told if len(story) == 1 else [headline(story), *told]
    beside = dict.fromkeys(one.span for note in notes for one in note.related if one.span not in own)
    return {
        "id": " ".join(finding.fingerprint for finding in story),
        "severity": severity,
        "headline": said[0],
        "messages": said[1:],
        "rules": list(dict.fromkeys(finding.rule.id for finding in story)),
        "marks": [_range(span.start, span.end, lines) for span in own],
        "beside": [_range(span.start, span.end, lines) for span in beside],
        "working": unsaid((line for one in story for line in one.working), " ".join(said)),
        "repairs": [*_repairs(story, lines)],
        "ignore": [*_ignoring(story, report, lines)],
    }


def _repairs(story: tuple[Finding, ...], lines: Lines) -> Iterator[dict[str, Any]]:
    """Ways to mend a story, the likeliest first: where each figure has a slip, all of them at once."""
    surfaces = surfaces_of(story)
    together = len(story) > 1 and is_each_explained(story)
    if together:
        firsts = [finding.repairs[0] for finding in story]
        title = " and ".join(dict.fromkeys(repair_text(one, surfaces) for one in firsts))
        sums = dict.fromkeys(line for one in firsts for line in sums_of(one, story))
        edits = list(dict.fromkeys(edit for one in firsts for edit in one.edits))
        yield _repair(title, list(sums), edits, "possible", lines)
    told: set[tuple[Edit, ...]] = set()
    for finding in story:
        for repair in finding.repairs[together:]:
            if repair.edits not in told:
                told.add(repair.edits)
                text = repair_text(repair, surfaces)
                yield _repair(text, list(sums_of(repair, story)), repair.edits, repair.safety, lines)


def _repair(
    title: str, working: list[str], edits: Iterable[Edit], safety: str, lines: Lines
) -> dict[str, Any]:
    return {
        "title": title,
        "working": working,
        "safety": safety,
        "edits": [*_edits(edits, lines)],
    }


def _edits(edits: Iterable[Edit], lines: Lines) -> Iterator[dict[str, Any]]:
    """Edits of the draft, in order."""
    assert lines.document is not None
    for edit in formats.source_edits(lines.document, edits):
        yield {**_range(edit.span.start, edit.span.end, lines), "text": edit.text}


def _ignoring(story: tuple[Finding, ...], report: Report, lines: Lines) -> Iterator[dict[str, Any]]:
    """Comments in the draft that answer for the story."""
    for edits in ignoring_edits(replace(report, findings=story)).values():
        yield from _edits(edits, lines)


def _range(start: int, end: int, lines: Lines) -> dict[str, int]:
    return {"start": lines.utf16(start), "end": lines.utf16(end)}
