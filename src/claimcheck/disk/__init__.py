"""Files of the disk: read within limits, written whole or not at all."""

from claimcheck.disk.read import BIG, SMALL, open_regular, read_all, read_regular, reason_of
from claimcheck.disk.write import Saved, save

__all__ = ["BIG", "SMALL", "Saved", "open_regular", "read_all", "read_regular", "reason_of", "save"]
