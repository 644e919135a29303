"""From claims to findings: match, judge, diagnose, settle. Those that
seek culprits are imported when there are any."""

from typing import TYPE_CHECKING

from claimcheck.engine.binding import choose, relate
from claimcheck.engine.judging import judge, judge_again
from claimcheck.engine.matching import (
    ARTICLES_AT_ONCE,
    Known,
    comparables,
    known,
    match_compared,
    match_corpus,
    match_in_order,
    published_of,
    time_of,
    timelines,
)
from claimcheck.engine.settling import UNUSED, settle
from claimcheck.startup.late import late

if TYPE_CHECKING:
    from claimcheck.engine.diagnosis import Diagnosed, Memory, accused, diagnose, searched

__all__ = [
    "ARTICLES_AT_ONCE",
    "UNUSED",
    "Diagnosed",
    "Known",
    "Memory",
    "accused",
    "choose",
    "comparables",
    "diagnose",
    "judge",
    "judge_again",
    "known",
    "match_compared",
    "match_corpus",
    "match_in_order",
    "published_of",
    "relate",
    "searched",
    "settle",
    "time_of",
    "timelines",
]
_DIAGNOSIS = ("Diagnosed", "Memory", "accused", "diagnose", "searched")
__getattr__ = late(__name__, dict.fromkeys(_DIAGNOSIS, "diagnosis"))
