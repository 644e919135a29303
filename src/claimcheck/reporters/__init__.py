"""Reports as text: pure functions from a `Report` and a `Look`."""

from __future__ import annotations

from collections.abc import Callable

from claimcheck.model import Report
from claimcheck.reporters.claims import CLAIM_REPORTERS
from claimcheck.reporters.concise import render_concise
from claimcheck.reporters.forges import render_gitlab, render_rdjson
from claimcheck.reporters.full import render_full
from claimcheck.reporters.github import render_github, render_github_summary
from claimcheck.reporters.look import Look
from claimcheck.reporters.machine import render_json, render_json_lines
from claimcheck.reporters.rulebook import render_examples, render_rule, render_rules
from claimcheck.reporters.sarif import render_sarif
from claimcheck.reporters.statistics import render_statistics
from claimcheck.reporters.table import render_csv
from claimcheck.reporters.unconfirmed import UNCONFIRMED_REPORTERS
from claimcheck.reporters.xml import render_checkstyle, render_junit

Reporter = Callable[[Report, Look], str]

REPORTERS: dict[str, Reporter] = {
    "full": render_full,
    "concise": render_concise,
    "json": render_json,
    "json-lines": render_json_lines,
    "sarif": render_sarif,
    "github": render_github,
    "gitlab": render_gitlab,
    "junit": render_junit,
    "rdjson": render_rdjson,
    "checkstyle": render_checkstyle,
    "csv": render_csv,
}

__all__ = [
    "CLAIM_REPORTERS",
    "REPORTERS",
    "UNCONFIRMED_REPORTERS",
    "Look",
    "Reporter",
    "render_examples",
    "render_github_summary",
    "render_rule",
    "render_rules",
    "render_statistics",
]
