"""From claims to findings: match, judge, diagnose, settle."""

from claimcheck.engine.binding import choose, relate
from claimcheck.engine.diagnosis import Diagnosed, Memory, accused, diagnose, searched
from claimcheck.engine.judging import Context, disputed, judge, other_articles_of, supported
from claimcheck.engine.matching import (
    comparables,
    match_compared,
    match_corpus,
    match_in_order,
    published_of,
    time_of,
    timelines,
)
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
    "Diagnosed",
    "Known",
    "Memory",
    "accused",
    "choose",
    "comparables",
    "diagnose",
    "disputed",
    "judge",
    "known_of",
    "match_compared",
    "match_corpus",
    "match_in_order",
    "other_articles_of",
    "prune",
    "published_of",
    "read_baseline",
    "relate",
    "searched",
    "settle",
    "supported",
    "time_of",
    "timelines",
    "without_known",
    "write_baseline",
]
