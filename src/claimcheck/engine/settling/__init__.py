"""What is reported: severities, order, one finding per figure, what comments suppress."""

from claimcheck.engine.settling.settle import settle
from claimcheck.engine.settling.suppress import UNUSED

__all__ = ["UNUSED", "settle"]
