"""The nouns: frozen data that the stages hand to each other."""

from typing import TYPE_CHECKING

from claimcheck.model.article import Article
from claimcheck.model.bearing import bears_out, tells
from claimcheck.model.checked import (
    VERDICTS,
    Around,
    Brief,
    Checked,
    Comparable,
    Fault,
    Outline,
    brief_of,
    excerpt_of,
    outline_of,
)
from claimcheck.model.claim import Claim, Status
from claimcheck.model.document import Block, Document, Remark, Segment
from claimcheck.model.figure import KINDS, Figure, Kind
from claimcheck.model.finding import STOPPED, Edit, Finding, Related, Repair
from claimcheck.model.interval import Bound, Exact, Hedge, Interval, Number, Widths
from claimcheck.model.period import Period, Stamp, parse_period
from claimcheck.model.relation import Judgement, Relation, UsedRate, Verdict
from claimcheck.model.report import ExampleResult, Problem, Report
from claimcheck.model.rule import SEVERITIES, Example, Passage, Place, Rule, Severity
from claimcheck.model.shape import Shape
from claimcheck.model.span import Span
from claimcheck.model.table import Cell, Table
from claimcheck.model.timeline import Mention, Standing, Timeline
from claimcheck.model.unit import OwnUnit
from claimcheck.startup.late import late

if TYPE_CHECKING:
    from claimcheck.model.authoring import Explanation, Precision, Reach, Trial

__all__ = [
    "KINDS",
    "SEVERITIES",
    "STOPPED",
    "VERDICTS",
    "Around",
    "Article",
    "Block",
    "Bound",
    "Brief",
    "Cell",
    "Checked",
    "Claim",
    "Comparable",
    "Document",
    "Edit",
    "Exact",
    "Example",
    "ExampleResult",
    "Explanation",
    "Fault",
    "Figure",
    "Finding",
    "Hedge",
    "Interval",
    "Judgement",
    "Kind",
    "Mention",
    "Number",
    "Outline",
    "OwnUnit",
    "Passage",
    "Period",
    "Place",
    "Precision",
    "Problem",
    "Reach",
    "Related",
    "Relation",
    "Remark",
    "Repair",
    "Report",
    "Rule",
    "Segment",
    "Severity",
    "Shape",
    "Span",
    "Stamp",
    "Standing",
    "Status",
    "Table",
    "Timeline",
    "Trial",
    "UsedRate",
    "Verdict",
    "Widths",
    "bears_out",
    "brief_of",
    "excerpt_of",
    "outline_of",
    "parse_period",
    "tells",
]
_AUTHORING = ("Explanation", "Precision", "Reach", "Trial")
__getattr__ = late(__name__, dict.fromkeys(_AUTHORING, "authoring"))
