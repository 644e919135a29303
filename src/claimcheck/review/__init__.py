"""After a report: a baseline of what is known, the lines that were changed, the edits to make."""

from typing import TYPE_CHECKING

from claimcheck.startup.late import late

if TYPE_CHECKING:
    from claimcheck.review.baseline import (
        BaselineError,
        Known,
        known_of,
        prune,
        read_baseline,
        without_known,
        write_baseline,
    )
    from claimcheck.review.changed import changed_spans, touching
    from claimcheck.review.fixes import chosen_edits, ignoring_edits

__all__ = [
    "BaselineError",
    "Known",
    "changed_spans",
    "chosen_edits",
    "ignoring_edits",
    "known_of",
    "prune",
    "read_baseline",
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
