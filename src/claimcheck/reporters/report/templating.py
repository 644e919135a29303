"""The page as one HTML file that asks nobody for anything."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimcheck import __version__
from claimcheck.model import SEVERITIES
from claimcheck.reporters.report.chart import chart_svg
from claimcheck.reporters.report.page import STATES, PageFinding, ReportPage
from claimcheck.reporters.report.series import STANDINGS
from claimcheck.reporters.states import State
from claimcheck.reporters.text import harmless, plural, unsaid

if TYPE_CHECKING:
    from jinja2 import Environment

_FOLDER = Path(__file__).resolve().parent / "templates"
# A sign each, so that nothing is said by colour alone.
MARKS: dict[State, str] = {
    "violated": "✗",
    "confirmed": "✓",
    "loose": "≈",
    "undecided": "?",
    "unchecked": "·",
}
SHAPES = {"latest": "●", "earlier": "○", "disputed": "▲", "outlier": "▲", "undated": "◇"}
LABELS = {state: meaning.partition(":")[0] for state, meaning in STATES.items()}


def render_page_html(page: ReportPage) -> str:
    """Return the whole page; readable without scripts, which only sort and filter its tables."""
    found = _gravest_first([finding for article in page.articles for finding in article.findings])
    follow = {one.id: other.id for one, other in pairwise(found)}
    template = _environment().get_template("page.html.j2")
    return harmless(template.render(page=page, found=found, follow=follow))


def render_archive_html(summary: Mapping[str, Any], *, title: str = "", made: str = "") -> str:
    """Return the page over the tables of an archive, by their summary."""
    template = _environment().get_template("archive.html.j2")
    named = title or "What an archive says"
    return harmless(template.render(archive=summary, title=named, made=made, version=__version__))


def _gravest_first(findings: list[PageFinding]) -> list[PageFinding]:
    return sorted(findings, key=lambda one: SEVERITIES.index(one.severity))


@cache  # reads and compiles the templates
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    made = Environment(
        loader=FileSystemLoader(_FOLDER), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
    made.filters.update(number=lambda count: f"{count:,}", plural=plural, unsaid=unsaid)
    style, script = ((_FOLDER / name).read_text(encoding="utf-8") for name in ("page.css", "page.js"))
    made.globals.update(
        states=STATES,
        labels=LABELS,
        marks=MARKS,
        shapes=SHAPES,
        standings=STANDINGS,
        chart=lambda timeline: Markup(chart_svg(timeline)),
        style=Markup(style),
        script=Markup(script),
        style_hash=_hash(style),
        script_hash=_hash(script),
    )
    return made


def _hash(text: str) -> str:
    """Return what a content security policy lets in, and nothing else with it."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
