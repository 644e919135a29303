"""From claims to findings: match, judge, diagnose, settle."""

from claimcheck.engine.baseline import (
    BaselineError,
    Known,
    known_of,
    prune,
    read_baseline,
    without_known,
    write_baseline,
)
from claimcheck.engine.context import Context
from claimcheck.engine.diagnose import diagnose
from claimcheck.engine.elsewhere import doubted, elsewhere_of, told
from claimcheck.engine.judge import judge
from claimcheck.engine.match import comparables, match, match_compared, match_corpus
from claimcheck.engine.settle import settle
from claimcheck.engine.suppress import UNUSED
from claimcheck.engine.timeline import timelines

__all__ = [
    "UNUSED",
    "BaselineError",
    "Context",
    "Known",
    "comparables",
    "diagnose",
    "doubted",
    "elsewhere_of",
    "judge",
    "known_of",
    "match",
    "match_compared",
    "match_corpus",
    "prune",
    "read_baseline",
    "settle",
    "timelines",
    "told",
    "without_known",
    "write_baseline",
]
