"""What an editor reads."""

from __future__ import annotations

from collections.abc import Container
from typing import Any, Literal

from claimcheck.model.rule import Rule, Severity
from claimcheck.model.span import Span
from claimcheck.startup.lean import dataclass

Safety = Literal["safe", "likely", "possible"]
STOPPED = "the search for repairs stopped early"  # last in the working of a finding, where it did

Confidence = Literal["high", "medium", "low"]


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `text` in place of what stands at `span` of the document `uri`.

    `span` counts in `Document.text`, or in the decoded source when `in_source`.
    """

    uri: str
    span: Span
    text: str
    in_source: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Repair:
    """One way to make the figures agree; repairs of a finding are alternatives.

    Changing a figure is never `safe`: nobody but the author knows which end is wrong.
    """

    title: str
    edits: tuple[Edit, ...]
    cost: float
    safety: Safety = "possible"
    working: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"<Repair {self.safety}: {self.title}>"

    def to_dict(self) -> dict[str, Any]:
        """What it says as plain data; spans in code points of `Document.text`."""
        return {
            "title": self.title,
            "safety": self.safety,
            "cost": self.cost,
            "working": list(self.working),
            "edits": [
                {"path": edit.uri, "start": edit.span.start, "end": edit.span.end, "text": edit.text}
                for edit in self.edits
            ],
        }


WORD = "word"  # the role of what is no figure


@dataclass(frozen=True, slots=True)
class Related:
    """Another figure of the same relation, by its role, or a word that says which way it goes (`WORD`)."""

    uri: str
    span: Span
    surface: str
    role: str


@dataclass(frozen=True, slots=True, repr=False)
class Finding:
    """A violated relation, told about the figure that is most likely wrong.

    `component` numbers the findings that were diagnosed together (the same number
    means one story); it is unique within a report. `in_source` says that `span` counts in
    the decoded source, since it is markup: a comment that nothing needs. `answer` is what the author
    says of a suppressed finding. `former` are the fingerprints that it would have of the rules whose
    place its rule has taken.
    """

    uri: str
    rule: Rule
    span: Span
    surface: str
    message: str
    severity: Severity
    confidence: Confidence = "high"
    working: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()
    repairs: tuple[Repair, ...] = ()
    component: int = 0
    fingerprint: str = ""
    in_source: bool = False
    answer: str = ""
    former: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"<Finding {self.severity} {self.rule.id}: {self.message}>"

    def to_dict(self) -> dict[str, Any]:
        """What it says as plain data; spans in code points of `Document.text`."""
        return {
            "path": self.uri,
            "rule": self.rule.id,
            "code": self.rule.code,
            "severity": self.severity,
            "confidence": self.confidence,
            "message": self.message,
            "working": list(self.working),
            "start": self.span.start,
            "end": self.span.end,
            "surface": self.surface,
            "related": [
                {"path": one.uri, "start": one.span.start, "end": one.span.end, "surface": one.surface}
                for one in self.related
            ],
            "repairs": [repair.to_dict() for repair in self.repairs],
            "fingerprint": self.fingerprint,
        }

    def known_as(self, fingerprints: Container[str]) -> bool:
        """Is its fingerprint, or a former one, among these?"""
        return any(one in fingerprints for one in (self.fingerprint, *self.former))
