"""Who says how much of what, when."""

from __future__ import annotations

from typing import Any, Literal

from claimcheck.model.figure import Figure
from claimcheck.model.period import Period
from claimcheck.model.span import Span
from claimcheck.startup.lean import dataclass

Status = Literal["stated", "demanded", "forecast", "former", "proposed", "denied", "conditional"]


@dataclass(frozen=True, slots=True, repr=False)
class Claim:
    """One figure with what it is about.

    `subject` are the names that the figure is said of, most particular first ("Japan",
    "US"), normalised (Tokyo is Japan), as far as that is sure; `whose` those of whom a report
    tells it, which may be only likely: no verdict rests on it; `measure` the thing measured, as
    lower-case head words ("troop", "contribution"); `period` when it holds, if the text says so;
    `sentence` and `clause` where the figure stands; `whole` what a percentage is a share
    of, called as a measure is ("35 % of revenue"). An empty field means unsure: two claims
    are only ever taken for one when subject and measure are filled and agree.
    """

    uri: str
    figure: Figure
    sentence: Span
    clause: Span
    subject: tuple[str, ...] = ()
    measure: str = ""
    whole: str = ""
    period: Period | None = None
    status: Status = "stated"
    source: str = ""
    whose: tuple[str, ...] = ()

    def __repr__(self) -> str:
        about = ", ".join(filter(None, (*self.subject, self.measure)))
        return f"<Claim {self.figure.surface!r}{f' of {about}' if about else ''}>"

    def to_dict(self) -> dict[str, Any]:
        """What is said of the figure as plain data; the value is the printed one as a float, None where there
        is no one value, and `bound` says on which side it is open ("above", "below"). Spans are in code
        points of `Document.text`."""
        figure = self.figure
        return {
            "path": self.uri,
            "start": figure.span.start,
            "end": figure.span.end,
            "surface": figure.surface,
            "kind": figure.kind,
            "value": None if figure.printed is None else float(figure.printed),
            "bound": figure.open_side,
            "unit": figure.unit or None,
            "per": figure.per,
            "hedge": figure.hedge,
            "subject": list(self.whose),
            "measure": self.measure or None,
            "whole": self.whole or None,
            "period": self.period.iso() if self.period else None,
            "status": self.status,
        }
