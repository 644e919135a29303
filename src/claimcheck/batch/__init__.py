"""Many files: several processes, and a store of what was found before."""

from claimcheck.batch.crash import crash_text, fault_text
from claimcheck.batch.forms import Unpackable
from claimcheck.batch.pack import pack, unpack
from claimcheck.batch.pool import Died, processes_for, run_all
from claimcheck.batch.store import PASSING, Entry, Store, open_store
from claimcheck.batch.version import code_digest

__all__ = [
    "PASSING",
    "Died",
    "Entry",
    "Store",
    "Unpackable",
    "code_digest",
    "crash_text",
    "fault_text",
    "open_store",
    "pack",
    "processes_for",
    "run_all",
    "unpack",
]
