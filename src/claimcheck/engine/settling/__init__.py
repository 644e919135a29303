"""What is reported: suppressions, baselines, what was changed, and the edits to make."""

from typing import TYPE_CHECKING

from claimcheck.engine.settling.settle import settle
from claimcheck.engine.settling.suppress import UNUSED
from claimcheck.startup.late import late

if TYPE_CHECKING:
    from claimcheck.engine.settling.baseline import (
        BaselineError,
        Known,
        known_of,
        prune,
        read_baseline,
        without_known,
        write_baseline,
    )
    from claimcheck.engine.settling.changed import changed_spans, touching
    from claimcheck.engine.settling.fixes import chosen_edits, ignoring_edits

__all__ = [
    "UNUSED",
    "BaselineError",
    "Known",
    "changed_spans",
    "chosen_edits",
    "ignoring_edits",
    "known_of",
    "prune",
    "read_baseline",
    "settle",
    "touching",
    "without_known",
    "write_baseline",
]
_BASELINE = (
    "BaselineError",
    "Known",
    "known_of",
    "prune",
    "read_baseline",
    "without_known",
    "write_baseline",
)
_CHANGED = {"changed_spans": "changed", "touching": "changed"}
_FIXES = {"chosen_edits": "fixes", "ignoring_edits": "fixes"}
__getattr__ = late(__name__, {**dict.fromkeys(_BASELINE, "baseline"), **_CHANGED, **_FIXES})
