"""The line of a finding, cut to what fits, with its figures marked below."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.reporters.look import Look
from claimcheck.reporters.text import clean, display_width, paint

_WIDTH = 100  # where there is no terminal to ask
_MIN = 40
_CUT = "… "


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a line to be marked; `primary` with carets, else with dashes."""

    start: int
    end: int
    primary: bool
    severity: str = "error"


def excerpt(line: str, number: int, marks: tuple[Mark, ...], look: Look, gutter: int) -> list[str]:
    """Return rows that show `marks`, sorted by start and apart, on `line`: text and marks in turn.

    Marks too far apart for one row get a row each. `gutter` is the width of line numbers.
    """
    room = max(_MIN, (look.width or _WIDTH) - gutter - 3)
    rows = []
    for group in _groups(line, marks, room - 2 * len(_CUT), look.encoding):
        start, end = _window(line, group, room, look.encoding)
        rows.append(f"{number:>{gutter}} | {_shown(line, start, end, look.encoding)}")
        rows.append(f"{'':>{gutter}} | {_marks(line, start, end, group, look)}")
    return rows


def _groups(line: str, marks: tuple[Mark, ...], room: int, encoding: str) -> list[tuple[Mark, ...]]:
    groups: list[tuple[Mark, ...]] = []
    for mark in marks:
        together = bool(groups) and _width(line, groups[-1][0].start, mark.end, encoding) <= room
        if together:
            groups[-1] = (*groups[-1], mark)
        else:
            groups.append((mark,))
    return groups


def _window(line: str, group: tuple[Mark, ...], room: int, encoding: str) -> tuple[int, int]:
    """Return the stretch of `line` that is shown: the marks and as many whole words around as fit."""
    if _width(line, 0, len(line), encoding) <= room:
        return 0, len(line)
    room -= 2 * display_width(clean(_CUT, encoding))
    start, end = group[0].start, group[0].start
    while end < group[-1].end and _width(line, start, end + 1, encoding) <= room:
        end += 1
    if end < group[-1].end:
        return start, end  # a mark wider than the room: its beginning will do
    left = (room - _width(line, start, end, encoding)) // 2
    start = _back(line, start, left, encoding)
    end = _forth(line, end, room - _width(line, start, end, encoding), encoding)
    return _back(line, start, room - _width(line, start, end, encoding), encoding), end


def _back(line: str, start: int, room: int, encoding: str) -> int:
    """Return the farthest beginning of a word before `start` within `room` columns."""
    best = at = start
    while at > 0 and room > 0:
        at -= 1
        room -= _width(line, at, at + 1, encoding)
        if room >= 0 and (at == 0 or (line[at - 1].isspace() and not line[at].isspace())):
            best = at
    return best


def _forth(line: str, end: int, room: int, encoding: str) -> int:
    """Return the farthest end of a word after `end` within `room` columns."""
    best = at = end
    while at < len(line) and room > 0:
        room -= _width(line, at, at + 1, encoding)
        at += 1
        if room >= 0 and (at == len(line) or (line[at].isspace() and not line[at - 1].isspace())):
            best = at
    return best


def _shown(line: str, start: int, end: int, encoding: str) -> str:
    before = _CUT if start > 0 else ""
    after = _CUT[::-1] if end < len(line.rstrip()) else ""
    return clean(before + line[start:end].rstrip() + after, encoding)


def _marks(line: str, start: int, end: int, group: tuple[Mark, ...], look: Look) -> str:
    pieces = [" " * display_width(clean(_CUT, look.encoding))] if start > 0 else []
    at = start
    for mark in group:
        pieces.append(" " * _width(line, at, mark.start, look.encoding))
        at = min(mark.end, end)
        sign = ("^" if mark.primary else "-") * max(1, _width(line, mark.start, at, look.encoding))
        pieces.append(paint(sign, mark.severity if mark.primary else "dim", look.color))
    return "".join(pieces)


def _width(line: str, start: int, end: int, encoding: str) -> int:
    return display_width(clean(line[start:end], encoding))
