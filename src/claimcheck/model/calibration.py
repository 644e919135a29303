"""What a collection of texts says of rules: how often what they bind comes out, and what they miss."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from claimcheck.model.relation import Verdict
from claimcheck.model.report import Problem

EvidentKind = Literal["change", "share", "sum", "multiple"]


@dataclass(frozen=True, slots=True)
class Binding:
    """A class of bindings: a rule, how far apart its figures stand, and for a rule with a frame the
    frame and the shape of the reading ("rise result base 0+2")."""

    rule: str
    frame: str
    scope: str
    shape: str


@dataclass(frozen=True, slots=True)
class Passed:
    """A passage of a text, to be read by people: where it stands, its sentences, and the sum."""

    place: str
    text: str
    working: str


@dataclass(frozen=True, slots=True)
class Sighting:
    """One relation in a text: its class, what came of it, and a digest of how it was worded."""

    binding: Binding
    verdict: Verdict
    wording: bytes
    passage: Passed


@dataclass(frozen=True, slots=True)
class Gap:
    """Figures that evidently belong together and that no rule binds, with the words around them."""

    kind: EvidentKind
    around: str
    wording: bytes
    passage: Passed


@dataclass(frozen=True, slots=True)
class Surveyed:
    """What was seen in one text of a collection.

    `file` is where it stands; `source` what is likely to be written alike: a file of many texts, or the
    folder of one.
    """

    source: str
    file: str
    sightings: tuple[Sighting, ...] = ()
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True)
class ClassCount:
    """How often a class of bindings came out, each wording counted once for each source.

    `bound` counts what was undecided, too; `held` is what came out, of all `decided`, in so many
    `files`; `loose` is what of that came out in the laxest reading alone. `least` is the lower bound of
    the share that comes out. `missed` are some that did not.
    """

    binding: Binding
    bound: int
    held: int
    loose: int
    decided: int
    files: int
    least: float
    missed: tuple[Passed, ...] = ()


@dataclass(frozen=True, slots=True)
class GapCount:
    """How often figures with the same words around them belong together evidently, with an example."""

    kind: EvidentKind
    around: str
    times: int
    example: Passed


@dataclass(frozen=True, slots=True)
class Calibration:
    """All that was counted in a collection of texts."""

    articles: int
    files: int
    classes: tuple[ClassCount, ...]
    gaps: tuple[GapCount, ...]
    problems: tuple[Problem, ...] = ()
