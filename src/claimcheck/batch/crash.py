"""A fault of our own in one file, in one line."""

from __future__ import annotations

import os


def crash_text(error: Exception) -> str:
    """What to say of `error`; its traceback goes to the file that CLAIMCHECK_DEBUG names."""
    said = " ".join(str(error).split())[:200]
    log = os.environ.get("CLAIMCHECK_DEBUG")
    if log:
        import traceback

        try:
            with open(log, "a", encoding="utf-8") as file:
                traceback.print_exception(error, file=file)
        except OSError:
            log = None
    kept = f"traceback in {log}" if log else "CLAIMCHECK_DEBUG=FILE keeps the traceback"
    return f"internal error: {type(error).__name__}: {said}; please report it ({kept})"
