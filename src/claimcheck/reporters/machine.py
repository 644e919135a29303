"""JSON: the whole report as one object, or one object a line."""

from __future__ import annotations

import json
import re
from typing import Any

from claimcheck.model import Report
from claimcheck.reporters.data import report_data
from claimcheck.reporters.look import Look

_HALF = re.compile("[\ud800-\udfff]")
_ACTING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_FOREIGN = re.compile("[^\x00-\x7e]")


def render_json(report: Report, look: Look) -> str:
    """Return the whole report as one JSON object."""
    return dump(report_data(report, judgements=look.judgements), look)


def render_json_lines(report: Report, look: Look) -> str:
    """Return one object for each finding and each problem, `kind` first; nothing for a clean run.

    All in ASCII: some readers end a line at U+2028.
    """
    data = report_data(report)
    rows = [{"kind": "finding", **finding} for finding in data["findings"]]
    rows += [{"kind": "problem", **problem} for problem in data["problems"]]
    return "".join(json_text(row, indent=None, ascii=True) for row in rows)


def dump(data: Any, look: Look) -> str:
    """Indented JSON, escaped where the encoding could not write it."""
    return json_text(data, ascii=not _unicode(look))


def json_text(data: Any, *, indent: int | None = 2, ascii: bool = False) -> str:
    """JSON that every strict reader takes: half a character (of a file name that is no UTF-8) becomes
    U+FFFD. What a terminal would act on is written in escapes."""
    text = _HALF.sub("\ufffd", json.dumps(data, ensure_ascii=False, indent=indent))
    return (_FOREIGN if ascii else _ACTING).sub(lambda sign: json.dumps(sign[0])[1:-1], text) + "\n"


def _unicode(look: Look) -> bool:
    return look.encoding.lower().replace("_", "-") in ("utf-8", "utf8")
