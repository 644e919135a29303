"""From claims to findings: match, judge, diagnose, settle. Those that
seek culprits are imported when there are any."""

from typing import TYPE_CHECKING

from claimcheck.engine.binding import choose, relate
from claimcheck.engine.judging import Context, disputed, judge, judge_again, other_articles_of, supported
from claimcheck.engine.matching import (
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
    from claimcheck.engine.settling import (
        BaselineError,
        Known,
        known_of,
        prune,
        read_baseline,
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
    "judge_again",
    "known",
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
_DIAGNOSIS = ("Diagnosed", "Memory", "accused", "diagnose", "searched")
_SETTLING = (
    "BaselineError",
    "Known",
    "known_of",
    "prune",
    "read_baseline",
    "without_known",
    "write_baseline",
)
__getattr__ = late(
    __name__, {**dict.fromkeys(_DIAGNOSIS, "diagnosis"), **dict.fromkeys(_SETTLING, "settling")}
)
