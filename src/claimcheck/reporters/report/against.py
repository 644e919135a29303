"""An older report beside a new one: what is new, what is fixed, what is still there."""

from __future__ import annotations

import json
from collections.abc import Iterable

from claimcheck.reporters.report.page import Comparison, Known, PageFinding

_FIELDS = ("path", "rule", "code", "severity", "surface", "message", "fingerprint")


def read_known(text: str) -> tuple[Known, ...]:
    """Return the findings of a report that was written as JSON, by `run` or by `report`.

    Raises ValueError, saying why, for anything else.
    """
    try:
        data = json.loads(text)
    except ValueError as error:
        raise ValueError(f"not JSON: {error}") from error
    found = data.get("findings") if isinstance(data, dict) else None
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise ValueError("not a report of claimcheck in JSON: it has no list of findings")
    if not all(isinstance(one.get(name), str) for one in found for name in _FIELDS):
        raise ValueError(f"a finding lacks one of {', '.join(_FIELDS)}")
    return tuple(Known(*(one[name] for name in _FIELDS)) for one in found)


def compare(old: str, known: Iterable[Known], findings: Iterable[PageFinding]) -> Comparison:
    """`findings` against what was `known` in the report called `old`, by fingerprint."""
    before = {one.fingerprint: one for one in known}
    now = list(findings)
    still = {one.fingerprint for one in now}
    return Comparison(
        old,
        new=tuple(one for one in now if one.fingerprint not in before),
        fixed=tuple(one for one in before.values() if one.fingerprint not in still),
        unchanged=tuple(one for one in now if one.fingerprint in before),
    )
