"""Many files: several processes, and a store of what was found before. What keeps and what starts them is
imported when it is asked for."""

from typing import TYPE_CHECKING

from claimcheck.batch.crash import OUT_OF_MEMORY, crash_text, fault_text
from claimcheck.batch.processes import Died, processes_for
from claimcheck.startup.late import late

if TYPE_CHECKING:
    from claimcheck.batch.forms import Unpackable
    from claimcheck.batch.packing import pack, unpack
    from claimcheck.batch.pool import end_with_parent, run_all
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
_STORE = ("PASSING", "Entry", "Store", "code_digest", "open_store")
_FORMS = {"Unpackable": "forms", "pack": "packing", "unpack": "packing"}
_POOL = {"end_with_parent": "pool", "run_all": "pool"}
__getattr__ = late(__name__, {**dict.fromkeys(_STORE, "store"), **_FORMS, **_POOL})
