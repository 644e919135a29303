"""From claims to findings: match, judge, diagnose, settle."""

from claimcheck.engine.baseline import (
    BaselineError,
    known_of,
    prune,
    read_baseline,
    without_known,
    write_baseline,
)
from claimcheck.engine.context import Context
from claimcheck.engine.diagnose import diagnose
from claimcheck.engine.judge import judge
from claimcheck.engine.match import match, match_corpus
from claimcheck.engine.settle import settle
from claimcheck.engine.suppress import UNUSED

__all__ = [
    "UNUSED",
    "BaselineError",
    "Context",
    "diagnose",
    "judge",
    "known_of",
    "match",
    "match_corpus",
    "prune",
    "read_baseline",
    "settle",
    "without_known",
    "write_baseline",
]
