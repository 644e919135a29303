"""Files of the disk: read within limits, written whole or not at all."""

from claimcheck.disk.read import BIG, SMALL, read_all, read_regular, reason_of
from claimcheck.disk.write import Saved, save

__all__ = ["BIG", "SMALL", "Saved", "read_all", "read_regular", "reason_of", "save"]
