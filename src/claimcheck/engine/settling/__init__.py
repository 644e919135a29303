"""What is reported: suppressions, baselines, what was changed, and the edits to make."""

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
from claimcheck.engine.settling.settle import settle
from claimcheck.engine.settling.suppress import UNUSED

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
