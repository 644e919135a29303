"""One figure as printed."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Literal, get_args

from claimcheck.model.interval import (
    WIDTHS,
    Bound,
    Exact,
    Hedge,
    Interval,
    Number,
    Widths,
    hedged_reading,
    lax_reading,
    mid_reading,
    multiple_reading,
)
from claimcheck.model.period import Period
from claimcheck.model.span import Span
from claimcheck.startup.lean import dataclass

Kind = Literal[
    "money",
    "percent",
    "points",
    "multiple",
    "count",
    "measure",
    "duration",
    "age",
    "date",
    "time",
    "ordinal",
    "plain",
]
KINDS: tuple[Kind, ...] = get_args(Kind)

_SIGNIFICANT = frozenset(("significant", "reference"))
_OF_REFERENCE = Fraction(44, 100)  # of the last digit: 13.8 may be 13.76, and is not 13.7

# Kinds whose small whole numbers are counted, not rounded.
_EXACT_KINDS = ("count", "duration", "age", "ordinal", "time", "date")

Note = Literal[
    "ambiguous-unit",  # "dollars" of an unsaid country, "tons": unit is the likeliest reading
    "grouping",  # separators that the locale does not write so: 8.900, 6,5000,000
    "inherited-unit",  # "and 28,500 in South Korea": the unit stands with an earlier figure
    "inherited-scale",  # "$26 to $31 million": the scale word stands with the other end
    "bare",  # a plain year or number without any word that names it
    "compound",  # an adjective: "the six-digit codes", of which there are not six
    "composite",  # of several units: "two hours and 15 minutes"
    "word",  # the numeral is a word: "two", "quadruple"
    "significant",  # its trailing zeros count, as far as the number is written
    "reference",  # a desk's own: as exact as it is written, so that one off in the last digit is another
    "cell",  # it is all of a table's cell, which no sentence tells of
]


@dataclass(frozen=True, slots=True, repr=False)
class Figure:
    """A number, date or range as it stands in a document.

    `span` holds number, scale and unit or noun ("$1.9 billion", "54,000 US troops") and
    `document.text[span] == surface`; `reach` also holds the hedge before and the rate
    after ("about ¥200 billion annually"). `digits` is the numeral alone, `scale` the
    scale word, `unit_at` the currency or unit: what a repair may rewrite.

    `number` includes the scale word (`power` says how much of its exponent that is); it
    is None for dates and for ranges. `unit` is a unit name of `claimcheck.units`, a
    count's singular noun ("troop"), or "" when nothing is said. `per` is a unit of time
    ("year") or a noun ("household"). A range has two `ends`, of which one may be None
    when it is open; its own `number` is None.
    """

    span: Span
    surface: str
    kind: Kind
    number: Number | None = None
    unit: str = ""
    reach: Span | None = None
    digits: Span | None = None
    scale: Span | None = None
    power: int = 0
    unit_at: Span | None = None
    hedge: Hedge | None = None
    bound: Bound | None = None
    per: str | None = None
    ends: tuple[Figure | None, ...] = ()
    period: Period | None = None
    notes: frozenset[Note] = frozenset()

    def __repr__(self) -> str:
        return f"<Figure {self.kind} {self.surface!r}>"

    @property
    def stated(self) -> Exact | None:
        """The printed value, in `unit`."""
        return None if self.number is None else self.number.value

    @property
    def printed(self) -> Exact | None:
        """The one number that is written: of a bounded figure, and of a range with one end, its bound."""
        if self.number is None and len(self._ends_known) == 1:
            return self._ends_known[0].stated
        return self.stated

    @property
    def open_side(self) -> Bound | None:
        """Where a bounded figure has no end: "above" of "more than $5 million" and of "tens of thousands"."""
        if len(self.ends) == 2 and len(self._ends_known) == 1:
            return "above" if self.ends[1] is None else "below"
        return self.bound

    @property
    def _ends_known(self) -> tuple[Figure, ...]:
        return tuple(end for end in self.ends if end is not None)

    @property
    def whole(self) -> Span:
        """With hedge and rate words."""
        return self.reach or self.span

    @property
    def is_range(self) -> bool:
        return bool(self.ends)

    def content(self, origin: int) -> tuple[object, ...]:
        """All that the figure is, with its places counted from `origin`: equal for those that differ in
        nothing but where their text stands."""
        number = self.number
        return (
            self.surface,
            self.kind,
            None if number is None else (number.mantissa, number.exponent, number.exact),
            self.unit,
            self.power,
            self.hedge,
            self.bound,
            self.per,
            self.period,
            self.notes,
            *(
                None if span is None else (span.start - origin, span.end - origin)
                for span in (self.span, self.reach, self.digits, self.scale, self.unit_at)
            ),
            *(end and end.content(origin) for end in self.ends),
        )

    def interval(self, *, lax: bool = False, hedged: bool = True, widths: Widths = WIDTHS) -> Interval:
        """What the printed figure can stand for, in `unit`.

        Mid reading unless `lax`; without `hedged`, "about" and its like are passed over (but
        "more than" and "just under" are not). A range spans from its low end to its high end.
        """
        if self.ends:
            ends = [end and end.interval(lax=lax, hedged=hedged, widths=widths) for end in self.ends]
            return Interval(ends[0].low if ends[0] else None, ends[1].high if ends[1] else None)
        if self.number is None:
            return Interval(None, None)
        number = self.number
        if "reference" in self.notes:
            widths = replace(widths, rounding=_OF_REFERENCE)
        measured = self.kind not in _EXACT_KINDS and self.hedge != "exactly"
        significant = not _SIGNIFICANT.isdisjoint(self.notes)
        if number.exact and measured and not significant:
            number = number.but(exact=False)  # "10 miles" was measured, "10 men" were counted
        if self.kind == "multiple":
            base = multiple_reading(number, lax=lax, widths=widths)
        else:
            decimals = number.exponent < self.power or significant
            base = (lax_reading if lax else mid_reading)(number, widths, decimals=decimals)
        hedge = self.hedge if hedged or self.hedge == "just" else None
        if hedge is None and self.bound is None:
            return base
        return hedged_reading(
            number, base, hedge, self.bound, multiple=self.kind == "multiple", widths=widths
        )
