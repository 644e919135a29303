"""Many files: several processes, and a store of what was found before."""

from claimcheck.batch.crash import OUT_OF_MEMORY, crash_text, fault_text
from claimcheck.batch.forms import Unpackable
from claimcheck.batch.pack import pack, unpack
from claimcheck.batch.pool import Died, end_with_parent, processes_for, run_all
from claimcheck.batch.store import PASSING, Entry, Store, code_digest, open_store

__all__ = [
    "OUT_OF_MEMORY",
    "PASSING",
    "Died",
    "Entry",
    "Store",
    "Unpackable",
    "code_digest",
    "crash_text",
    "end_with_parent",
    "fault_text",
    "open_store",
    "pack",
    "processes_for",
    "run_all",
    "unpack",
]
