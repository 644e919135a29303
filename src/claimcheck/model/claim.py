"""Who says how much of what, when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claimcheck.model.figure import Figure
from claimcheck.model.period import Period
from claimcheck.model.span import Span

Status = Literal["stated", "demanded", "forecast", "former", "proposed", "denied", "conditional"]


@dataclass(frozen=True, slots=True)
class Claim:
    """One figure with what it is about.

    `subject` are the names that the figure is said of, most particular first ("Japan",
    "US"), normalised (Tokyo is Japan); `measure` the thing measured, as lower-case head
    words ("troop", "contribution"); `period` when it holds, if the text says so;
    `sentence` and `clause` where the figure stands. An empty field means unsure: two
    claims are only ever taken for one when all of their fields are filled and agree.
    """

    uri: str
    figure: Figure
    sentence: Span
    clause: Span
    subject: tuple[str, ...] = ()
    measure: str = ""
    period: Period | None = None
    status: Status = "stated"
    source: str = ""
