"""What came of parts of a text, for one that is checked again and again while it is written.

A stage that works sentence by sentence asks here before it works: each part has a key, which is all that its
outcome rests on, without the place where it stands. So an outcome that is found again is the one that would
come out, and nothing has to be told what was edited.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast

_MOST = 4000  # outcomes of one kind that are kept

_Outcome = TypeVar("_Outcome")


class Parts:
    """Outcomes by kind and key, those that were asked for last, in one ruleset."""

    __slots__ = ("_kept", "_most", "_numbers")

    def __init__(self, most: int = _MOST) -> None:
        self._kept: dict[str, dict[Hashable, Any]] = {}
        self._most = most
        self._numbers = 0

    def recall(self, kind: str, key: Hashable) -> Any:
        """What was kept, or None."""
        kept = self._kept.get(kind)
        found = None if kept is None else kept.pop(key, None)
        if kept is not None and found is not None:
            kept[key] = found  # the last to be forgotten
        return found

    def keep(self, kind: str, key: Hashable, outcome: _Outcome) -> _Outcome:
        """The outcome, kept."""
        kept = self._kept.setdefault(kind, {})
        kept[key] = outcome
        if len(kept) > self._most:
            del kept[next(iter(kept))]
        return outcome

    def of(self, kind: str, key: Hashable, find: Callable[[], _Outcome]) -> _Outcome:
        """What was kept, or else what `find` gives, which is not None."""
        found = self.recall(kind, key)
        return self.keep(kind, key, find()) if found is None else cast("_Outcome", found)

    def number(self, kind: str, key: Hashable) -> int:
        """A number for the key, that no other key ever had: what is made of long keys is short."""
        found: int | None = self.recall(kind, key)
        if found is None:
            self._numbers += 1
            found = self.keep(kind, key, self._numbers)
        return found
