"""From claims to findings: match, judge, diagnose, settle."""

from claimcheck.engine.diagnosis import diagnose
from claimcheck.engine.judging import Context, doubted, elsewhere_of, judge, told
from claimcheck.engine.matching import comparables, match, match_compared, match_corpus, timelines
from claimcheck.engine.settling import (
    UNUSED,
    BaselineError,
    Known,
    known_of,
    prune,
    read_baseline,
    settle,
    without_known,
    write_baseline,
)

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
