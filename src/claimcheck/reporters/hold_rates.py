"""How often what rules bind comes out, and what none binds: for people, and for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from claimcheck.model.calibration import Calibration, ClassCount, Passed
from claimcheck.reporters.look import Look
from claimcheck.reporters.text import clean, plural, wrap

_HEAD = ("rule", "frame", "scope", "shape", "bound", "decided", "held", "loose", "rate", "at least", "files")
_WORDS = 4  # columns of words; those of numbers stand to the right


def render_classes(calibration: Calibration, look: Look) -> str:
    """Return a row for each class of bindings, and below the table what did not come out, class by class."""
    if not calibration.classes:
        return f"No rule binds anything in {_size(calibration)}.\n"
    rows = [_HEAD, *map(_row, calibration.classes)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [_line(row, widths) for row in rows]
    for one in calibration.classes:
        if one.missed:
            own = one.binding
            name = ", ".join(filter(None, (own.rule, own.scope, own.shape)))
            lines += ["", f"{name}: {one.decided - one.held:,} of {one.decided:,} did not come out"]
            lines += [line for passage in one.missed for line in _passage(passage, look)]
    lines += ["", f"Counted in {_size(calibration)}, each wording once for each source."]
    return "\n".join(lines) + "\n"


def render_gaps(calibration: Calibration, look: Look) -> str:
    """What evidently belongs together and no rule binds, by the words around it, with an example each."""
    lines: list[str] = []
    for gap in calibration.gaps:
        lines += wrap(f"{gap.times:,}  {gap.kind}: {clean(gap.around, look.encoding)}", look.width, "   ")
        lines += [*_passage(gap.example, look), ""]
    total = sum(gap.times for gap in calibration.gaps)
    wordings = plural(len(calibration.gaps), "wording")
    said = f"{plural(total, 'evident relation')} in {wordings} that no rule binds"
    lines.append(f"{said}, in {_size(calibration)}. Some of them are chance.")
    return "\n".join(lines) + "\n"


def calibration_data(calibration: Calibration) -> dict[str, Any]:
    """Return all of it as data; rates as shares of one."""
    return {
        "articles": calibration.articles,
        "files": calibration.files,
        "classes": [_class_data(one) for one in calibration.classes],
        "uncovered": [
            {
                "kind": gap.kind,
                "around": gap.around,
                "times": gap.times,
                "example": _passage_data(gap.example),
            }
            for gap in calibration.gaps
        ],
    }


def _class_data(one: ClassCount) -> dict[str, Any]:
    own = one.binding
    return {
        "rule": own.rule,
        "frame": own.frame,
        "scope": own.scope,
        "shape": own.shape,
        "bound": one.bound,
        "decided": one.decided,
        "held": one.held,
        "loose": one.loose,
        "files": one.files,
        "rate": round(one.held / one.decided, 4) if one.decided else None,
        "at_least": round(one.least, 4),
        "missed": [_passage_data(passage) for passage in one.missed],
    }


def _passage_data(passage: Passed) -> dict[str, str]:
    return {"place": passage.place, "text": passage.text, "sum": passage.working}


def _row(one: ClassCount) -> tuple[str, ...]:
    own = one.binding
    words = own.rule, own.frame or "-", own.scope, own.shape or "-"
    rate = f"{100 * one.held / one.decided:.1f}%" if one.decided else "-"
    least = f"{100 * one.least:.1f}%" if one.decided else "-"
    counts = (f"{count:,}" for count in (one.bound, one.decided, one.held, one.loose))
    return *words, *counts, rate, least, f"{one.files:,}"


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = [
        cell.ljust(width) if column < _WORDS else cell.rjust(width)
        for column, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
    return "  ".join(cells).rstrip()


def _passage(passage: Passed, look: Look) -> Iterator[str]:
    yield f"  {clean(passage.place, look.encoding)}"
    for text in (passage.text, passage.working):
        yield from wrap(f"    {clean(text, look.encoding)}", look.width, "    ")


def _size(calibration: Calibration) -> str:
    return f"{plural(calibration.articles, 'article')} of {plural(calibration.files, 'file')}"
