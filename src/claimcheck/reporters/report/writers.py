"""The page as JSON, as a fact sheet for spreadsheets, and as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from claimcheck.reporters.machine import json_text
from claimcheck.reporters.report.page import (
    STATES,
    Comparison,
    PageArticle,
    PageFigure,
    PageFinding,
    PageTimeline,
    ReportPage,
)
from claimcheck.reporters.report.series import STANDINGS
from claimcheck.reporters.report.templating import MARKS
from claimcheck.reporters.spreadsheet import write_rows
from claimcheck.reporters.text import harmless, plural

SHEET = (
    *("path", "line", "column", "figure", "value", "subject", "measure", "period", "status"),
    *("state", "working", "confirmed_by", "note", "sentence"),
)
_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")
_MAX_ROWS = 200  # of a table in Markdown: it goes into a mail or a comment


def render_page_json(page: ReportPage) -> str:
    """Return the page as it is, `version` 1; `findings` also in one list, which `--compare` reads.

    The pieces of a text are left out: its figures say where they stand.
    """
    data: dict[str, Any] = {"version": 1, "tool": {"name": "claimcheck", "version": page.version}}
    data |= {name: value for name, value in asdict(page).items() if name not in data}
    for article in data["articles"]:
        del article["passages"]
    data["findings"] = [finding for article in data["articles"] for finding in article.pop("findings")]
    del data["counts"]
    data["summary"] = asdict(page.counts)
    return json_text(data, indent=1)


def render_page_csv(page: ReportPage) -> str:
    """Return the fact sheet: a row a figure, with room for nothing that a spreadsheet would run."""
    rows = (_sheet_row(article, one) for article in page.articles for one in article.figures)
    return write_rows(SHEET, rows)


def _sheet_row(article: PageArticle, one: PageFigure) -> Iterable[object]:
    notes = {finding.id: finding for finding in article.findings}
    messages = [notes[note].message for note in one.notes if note in notes]
    others = [f"{other.surface} ({other.path})" for seen in one.witnesses for other in seen.figures]
    working = [line for seen in one.witnesses for line in seen.working]
    yield from (article.path, one.line, one.column, one.surface, one.value, one.subject, one.measure)
    yield from (one.period, one.status, one.state, "; ".join(dict.fromkeys(working)))
    yield "; ".join(dict.fromkeys(others))
    yield "; ".join(messages or one.reasons)
    yield one.sentence


def render_page_markdown(page: ReportPage) -> str:
    """Return the page for a pull request or a mail: what needs an eye, without the texts."""
    return harmless("\n".join(_markdown(page)).rstrip() + "\n")


def _markdown(page: ReportPage) -> Iterator[str]:
    yield f"# {_plain(page.title)}\n"
    made = f", made on {page.made}" if page.made else ""
    yield f"{plural(len(page.articles), 'article')}{made}, claimcheck {page.version}.\n"
    yield from _table(("Figures", "Number"), ((state, page.counts.figures[state]) for state in STATES))
    yield from _table(("Relations", "Number"), page.counts.relations.items())
    if page.undecided:
        said = "; ".join(f"{_plain(reason)} ({count})" for reason, count in page.undecided)
        yield f"Undecided because: {said}.\n"
    for problem in page.problems:
        yield f"- not read: {_plain(problem)}"
    if page.comparison is not None:
        yield from _compared(page.comparison)
    yield "\n## Findings\n"
    found = [finding for article in page.articles for finding in article.findings]
    for finding in found:
        yield from _finding(finding)
    if not found:
        yield "Nothing was found.\n"
    if page.suppressed:
        yield "\n### Answered for by the author\n"
        for one in page.suppressed:
            why = one.why or "in the baseline"
            yield f"- {_place(one)} **{_plain(one.surface)}**: {_plain(one.message)} ({_plain(why)})"
    if page.timelines:
        yield "\n## Across articles\n"
        for timeline in page.timelines:
            yield from _timeline(timeline)
    yield "\n## Figures that nothing confirms\n"
    yield from _unconfirmed(page.articles)
    if page.rates:
        yield "\n## Exchange rates\n"
        rows = ((f"1 {one.base} = {one.rate} {one.quote}", one.days, one.source) for one in page.rates)
        yield from _table(("Rate", "Days", "Source"), rows)


def _compared(one: Comparison) -> Iterator[str]:
    yield f"\n## What changed since {_plain(one.old)}\n"
    yield f"{len(one.new)} new, {len(one.fixed)} fixed, {len(one.unchanged)} unchanged.\n"
    for new in one.new:
        yield f"- new: {_place(new)} **{_plain(new.surface)}**: {_plain(new.message)}"
    for fixed in one.fixed:
        yield f"- fixed: {_plain(fixed.path)} **{_plain(fixed.surface)}**: {_plain(fixed.message)}"


def _finding(one: PageFinding) -> Iterator[str]:
    yield f"- **{one.severity}** {_place(one)} **{_plain(one.surface)}**: {_plain(one.message)}"
    yield f"  ({one.rule}, {one.code})"
    for line in one.working:
        yield f"  - {_plain(line)}"
    if one.repairs:
        yield "  - it may have to read"
        for repair in one.repairs[:3]:
            yield f"    - {_plain(f'{repair.text}: {repair.sums}' if repair.sums else repair.text)}"


def _timeline(one: PageTimeline) -> Iterator[str]:
    yield f"\n### {_plain(one.name or one.about)}\n"
    yield f"{_plain(one.verdict)}\n"
    rows = ((it.when, it.surface, STANDINGS[it.standing], it.path) for it in one.mentions)
    yield from _table(("When", "Figure", "Standing", "Article"), rows)


def _unconfirmed(articles: Iterable[PageArticle]) -> Iterator[str]:
    rows = [
        (f"{article.path}:{one.line}", one.surface, one.about, f"{MARKS[one.state]} {one.state}")
        for article in articles
        for one in article.figures
        if one.state != "confirmed"
    ]
    yield from _table(("Place", "Figure", "About", "State"), rows[:_MAX_ROWS])
    if len(rows) > _MAX_ROWS:
        yield f"… and {plural(len(rows) - _MAX_ROWS, 'figure')} more: `--format csv` has them all."


def _place(one: PageFinding) -> str:
    return _plain(f"{one.path}:{one.line}:{one.column}")


def _table(heads: Iterable[str], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    columns = list(heads)
    yield f"| {' | '.join(columns)} |"
    yield "|" + " --- |" * len(columns)
    for row in rows:
        yield f"| {' | '.join(_plain(str(cell)) for cell in row)} |"
    yield ""


def _plain(text: str) -> str:
    """`text` as it stands: nothing in it is Markdown or HTML."""
    return _SPECIAL.sub(r"\\\1", text)
