"""Reports as text: pure functions from a `Report` and a `Look`."""

from __future__ import annotations

from collections.abc import Callable

from claimcheck.model import Report
from claimcheck.reporters.claims import CLAIM_REPORTERS
from claimcheck.reporters.concise import render_concise
from claimcheck.reporters.full import render_full
from claimcheck.reporters.look import Look
from claimcheck.reporters.machine import render_json
from claimcheck.reporters.rulebook import render_examples, render_rule, render_rules

Reporter = Callable[[Report, Look], str]

REPORTERS: dict[str, Reporter] = {
    "full": render_full,
    "concise": render_concise,
    "json": render_json,
}

__all__ = [
    "CLAIM_REPORTERS",
    "REPORTERS",
    "Look",
    "Reporter",
    "render_examples",
    "render_rule",
    "render_rules",
]
