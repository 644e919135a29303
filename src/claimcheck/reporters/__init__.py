"""Reports as text: pure functions from a `Report` and a `Look`.

Each form is a module of its own, read when it is first asked for: a run wants one of them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from claimcheck.model import Report
from claimcheck.reporters.look import Look
from claimcheck.startup.late import late

if TYPE_CHECKING:
    from claimcheck.reporters.claims import CLAIM_REPORTERS
    from claimcheck.reporters.comments import comments_of
    from claimcheck.reporters.github import render_github_summary
    from claimcheck.reporters.rulebook import render_examples, render_rule, render_rules
    from claimcheck.reporters.statistics import render_statistics
    from claimcheck.reporters.unconfirmed import UNCONFIRMED_REPORTERS

Reporter = Callable[[Report, Look], str]


def _render(module: str, function: str, report: Report, look: Look) -> str:
    text: str = getattr(import_module(f"claimcheck.reporters.{module}"), function)(report, look)
    return text


REPORTERS: dict[str, Reporter] = {
    "full": partial(_render, "full", "render_full"),
    "concise": partial(_render, "concise", "render_concise"),
    "json": partial(_render, "machine", "render_json"),
    "json-lines": partial(_render, "machine", "render_json_lines"),
    "sarif": partial(_render, "sarif", "render_sarif"),
    "github": partial(_render, "github", "render_github"),
    "gitlab": partial(_render, "forges", "render_gitlab"),
    "junit": partial(_render, "build_servers", "render_junit"),
    "rdjson": partial(_render, "forges", "render_rdjson"),
    "checkstyle": partial(_render, "build_servers", "render_checkstyle"),
    "csv": partial(_render, "spreadsheet", "render_csv"),
    "html": partial(_render, "report", "render_html"),
}
_HOMES = {
    "CLAIM_REPORTERS": "claims",
    "comments_of": "comments",
    "UNCONFIRMED_REPORTERS": "unconfirmed",
    "render_examples": "rulebook",
    "render_github_summary": "github",
    "render_rule": "rulebook",
    "render_rules": "rulebook",
    "render_statistics": "statistics",
}


__getattr__ = late(__name__, _HOMES)

__all__ = [
    "CLAIM_REPORTERS",
    "REPORTERS",
    "UNCONFIRMED_REPORTERS",
    "Look",
    "Reporter",
    "comments_of",
    "render_examples",
    "render_github_summary",
    "render_rule",
    "render_rules",
    "render_statistics",
]
