"""What is read from a Word document: paragraphs, their letters, and the runs that these stand in."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimcheck.model import Span

NAMESPACES = frozenset(
    [
        "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
        "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
    ]
)
UNSEEN = frozenset(["vanish", "specVanish", "strike", "dstrike"])  # properties of what a reader does not see
OFF = frozenset(["0", "false", "off", "none"])


@dataclass(slots=True)
class Child:
    """An element of a run: its span in the part, and for one with text where that begins and ends."""

    span: Span
    inner: Span | None = None


@dataclass(slots=True)
class Run:
    """A `w:r`: its start tag, its properties and its other elements, each by its place in the part.
    `revision` is the start tag of the insertion that it stands in at once, if it does, `references` the
    comments that are referred to, by id."""

    part: str
    opening: Span
    revision: Span | None = None
    properties: Span | None = None
    children: list[Child] = field(default_factory=list)
    references: list[tuple[str, Span]] = field(default_factory=list)
    end: int = 0

    @property
    def span(self) -> Span:
        return Span(self.opening.start, self.end)


@dataclass(frozen=True, slots=True)
class Bit:
    """Letters, where they stand in the part (`entity`: as one piece, which stands for them), and in which
    run; `raised` letters are superscript."""

    text: str
    span: Span
    run: Run
    entity: bool = False
    raised: bool = False


@dataclass(slots=True)
class Paragraph:
    """The bits of a paragraph, its style, and the comments that begin in it: their ids, and how many
    letters come before them. `goes_on` is one whose end is deleted; `item` one of a list; `place` is the
    row and column of the cell that it stands in."""

    bits: list[Bit] = field(default_factory=list)
    style: str = ""
    outline: bool = False
    item: bool = False
    place: tuple[int, ...] = ()
    comments: list[tuple[int, str]] = field(default_factory=list)
    length: int = 0
    goes_on: bool = False


@dataclass(slots=True)
class Part:
    """A part with text, and what is in it. `marks` are where comments begin, end and are referred to, by
    their ids; `last_id` is the greatest number that anything in the part is called by."""

    name: str
    source: str
    paragraphs: list[Paragraph] = field(default_factory=list)
    marks: list[tuple[str, Span]] = field(default_factory=list)
    last_id: int = 0
