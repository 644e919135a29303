"""One consistency rule, whoever wrote it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
Scope = Literal["sentence", "paragraph", "article", "corpus"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a rule file; line and column count from 1."""

    path: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Example:
    """A text on which the rule must (`bad`) or must not (`good`) raise a finding.

    `marked` are the stretches of `text` that a bad example puts in `[[ ]]`: each must
    overlap a finding. `becomes` must be among the results of the finding's repairs.
    """

    text: str
    bad: bool
    marked: tuple[tuple[int, int], ...] = ()
    becomes: str | None = None
    published: str | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule after loading; `matcher`, `check` and `message` are compiled forms.

    The compiled forms belong to `claimcheck.rules` and are opaque here, so that the
    nouns stay free of machinery.
    """

    id: str
    code: str
    title: str
    why: str
    severity: Severity
    scope: Scope
    matcher: Any
    check: Any
    message: str
    when: Any = None
    tolerance: Fraction | None = None
    rate_tolerance: Fraction | None = None
    repairs: tuple[Any, ...] = ()
    examples: tuple[Example, ...] = ()
    source: str = ""
    place: Place | None = None
    options: tuple[tuple[str, Any], ...] = ()
