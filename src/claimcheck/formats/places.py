"""Where a reader stands in the tables and lists that are open: the row and column, the number of the item."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimcheck.model.document import BlockKind

_WIDEST = 1000  # columns of a table, and that one cell may go across


@dataclass(slots=True)
class Places:
    """The tables and lists that are open, the innermost last, each with the place reached in it."""

    _open: list[tuple[BlockKind, list[int]]] = field(default_factory=list)

    def open_table(self) -> None:
        self._open.append(("cell", [-1, -1, 0]))

    def open_list(self, first: int | None = None) -> None:
        """A list begins; `first` is the number of its first item, if its items are numbered."""
        self._open.append(("item", [] if first is None else [first - 1]))

    def close(self) -> None:
        """The innermost table or list ends."""
        if self._open:
            self._open.pop()

    def row(self) -> None:
        if self._open and self._open[-1][0] == "cell":
            self._open[-1][1][:] = [self._open[-1][1][0] + 1, -1, 0]

    def cell(self, across: str = "") -> None:
        """A cell begins; `across` is how many columns it takes, as the markup says it."""
        if self._open and self._open[-1][0] == "cell":
            place = self._open[-1][1]
            wide = int(across) if across.isascii() and across.isdecimal() and len(across) < 5 else 1
            start = min(place[2], _WIDEST)
            place[:] = [max(0, place[0]), start, start + min(max(1, wide), _WIDEST)]

    def item(self) -> None:
        if self._open and self._open[-1][0] == "item" and self._open[-1][1]:
            self._open[-1][1][0] += 1

    @property
    def here(self) -> tuple[BlockKind, tuple[int, ...]]:
        """The kind of a block that stands here, and its place."""
        if not self._open:
            return "paragraph", ()
        kind, place = self._open[-1]
        if kind == "cell":
            return (kind, (place[0], place[1])) if place[1] >= 0 else ("paragraph", ())
        return kind, tuple(place)
