"""A fault of our own in one file, in one line."""

from __future__ import annotations

import os

OUT_OF_MEMORY = "there is not memory enough"


def crash_text(error: Exception) -> str:
    """Return what to say of `error`; its traceback goes to the file that CLAIMCHECK_DEBUG names."""
    if isinstance(error, MemoryError):
        return OUT_OF_MEMORY
    return f"internal error: {fault_text(error)}"


def fault_text(error: Exception) -> str:
    """Return the same, without saying whose fault it is."""
    said = " ".join(str(error).split())[:200]
    return f"{type(error).__name__}: {said}; please report it ({_kept(error)})"


def _kept(error: Exception) -> str:
    log = os.environ.get("CLAIMCHECK_DEBUG")
    if not log:
        return "CLAIMCHECK_DEBUG=FILE keeps the traceback"
    import traceback

    try:
        with open(log, "a", encoding="utf-8") as file:
            traceback.print_exception(error, file=file)
    except OSError as failure:
        return f"no traceback in {log}: {failure.strerror}"
    return f"traceback in {log}"
