"""JSON, as `interface` has it."""

from __future__ import annotations

import json
from typing import Any

from claimcheck.model import Report
from claimcheck.reporters.data import report_data
from claimcheck.reporters.look import Look


def render_json(report: Report, look: Look) -> str:
    """The whole report as one JSON object."""
    return dump(report_data(report, judgements=look.judgements), look)


def dump(data: Any, look: Look) -> str:
    """Indented JSON, escaped where the encoding could not write it."""
    unicode = look.encoding.lower().replace("_", "-") in ("utf-8", "utf8")
    return json.dumps(data, ensure_ascii=not unicode, indent=2) + "\n"
