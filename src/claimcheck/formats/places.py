"""Where a reader stands in the tables and lists that are open: the row and column, the number of the item."""

from __future__ import annotations

from dataclasses import field

from claimcheck.model.document import BlockKind
from claimcheck.startup.lean import dataclass

_WIDEST = 1000  # columns of a table, and rows or columns that one cell may reach over


@dataclass(slots=True)
class _Table:
    """A table that is open: the row, the column of the cell or -1 between cells, the next free column, and
    by column the first row that a cell above leaves free."""

    row: int = -1
    column: int = -1
    free: int = 0
    until: dict[int, int] = field(default_factory=dict)

    def begin(self, across: int, down: int) -> None:
        self.row, start = max(0, self.row), self.free
        while start < _WIDEST and self.until.get(start, 0) > self.row:
            start += 1
        self.column = min(start, _WIDEST)
        self.free = min(self.column + across, _WIDEST)
        if down > 1:
            self.until |= dict.fromkeys(range(self.column, self.free), self.row + down)


@dataclass(slots=True)
class _List:
    number: int | None  # of the item, if they are numbered


@dataclass(slots=True)
class Places:
    """The tables and lists that are open, the innermost last, each with the place reached in it."""

    _open: list[_Table | _List] = field(default_factory=list)

    def open_table(self) -> None:
        self._open.append(_Table())

    def open_list(self, first: int | None = None) -> None:
        """A list begins; `first` is the number of its first item, if its items are numbered."""
        self._open.append(_List(None if first is None else first - 1))

    def close(self) -> None:
        """The innermost table or list ends."""
        if self._open:
            self._open.pop()

    def row(self) -> None:
        if self._open and isinstance(table := self._open[-1], _Table):
            table.row, table.column, table.free = table.row + 1, -1, 0

    def cell(self, across: str = "", down: str = "") -> None:
        """A cell begins; `across` and `down` are how many columns and rows it takes, as the markup says."""
        if self._open and isinstance(table := self._open[-1], _Table):
            table.begin(_reach(across), _reach(down))

    def widen(self, across: str) -> None:
        """The cell that has begun takes so many columns."""
        if self._open and isinstance(table := self._open[-1], _Table) and table.column >= 0:
            table.free = min(table.column + _reach(across), _WIDEST)

    def item(self) -> None:
        if self._open and isinstance(last := self._open[-1], _List) and last.number is not None:
            last.number += 1

    @property
    def here(self) -> tuple[BlockKind, tuple[int, ...]]:
        """The kind of a block that stands here, and its place."""
        if not self._open:
            return "paragraph", ()
        last = self._open[-1]
        if isinstance(last, _List):
            return "item", () if last.number is None else (last.number,)
        return ("cell", (last.row, last.column)) if last.column >= 0 else ("paragraph", ())


def _reach(said: str) -> int:
    """How many rows or columns markup says; 1 where that can't be read."""
    return min(max(1, int(said)), _WIDEST) if said.isascii() and said.isdecimal() and len(said) < 5 else 1
