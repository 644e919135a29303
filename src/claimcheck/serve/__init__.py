"""An HTTP server on this machine: the protocol of LanguageTool for editors that speak it, and the desk.

Text that comes in is checked in memory and forgotten: nothing is written to disk or to a log.
"""

from claimcheck.serve.guard import Bounds
from claimcheck.serve.routes import application
from claimcheck.serve.run import Address, listen, run

__all__ = ["Address", "Bounds", "application", "listen", "run"]
