"""Many files: several processes, and a store of what was found before."""

from claimcheck.batch.crash import crash_text
from claimcheck.batch.pack import Unpackable, pack, unpack
from claimcheck.batch.pool import Died, processes_for, run_all
from claimcheck.batch.store import PASSING, Entry, Store, code_digest, open_store

__all__ = [
    "PASSING",
    "Died",
    "Entry",
    "Store",
    "Unpackable",
    "code_digest",
    "crash_text",
    "open_store",
    "pack",
    "processes_for",
    "run_all",
    "unpack",
]
