"""JSON: the whole report as one object, or one object a line."""

from __future__ import annotations

import json
from typing import Any

from claimcheck.model import Report
from claimcheck.reporters.data import report_data
from claimcheck.reporters.look import Look


def render_json(report: Report, look: Look) -> str:
    """The whole report as one JSON object."""
    return dump(report_data(report, judgements=look.judgements), look)


def render_json_lines(report: Report, look: Look) -> str:
    """One object for each finding and each problem, `kind` first; nothing for a clean run.

    All in ASCII: some readers end a line at U+2028.
    """
    data = report_data(report)
    rows = [{"kind": "finding", **finding} for finding in data["findings"]]
    rows += [{"kind": "problem", **problem} for problem in data["problems"]]
    return "".join(json.dumps(row) + "\n" for row in rows)


def dump(data: Any, look: Look) -> str:
    """Indented JSON, escaped where the encoding could not write it."""
    return json.dumps(data, ensure_ascii=not _unicode(look), indent=2) + "\n"


def _unicode(look: Look) -> bool:
    return look.encoding.lower().replace("_", "-") in ("utf-8", "utf8")
