"""One part of a Word document, such as its body or its footnotes, walked to its letters.

Read as if every revision were accepted: insertions and what was moved here count, deletions do not. What
a reader does not see is left out: hidden and struck runs, codes of fields, placeholders of controls, the
second of two ways to say the same.
"""

from __future__ import annotations

from claimcheck.formats.places import Places
from claimcheck.formats.word.nouns import NAMESPACES, OFF, UNSEEN, Bit, Child, Paragraph, Part, Run
from claimcheck.formats.xml import Tag, read_tags
from claimcheck.model import Span

_SKIPPED = frozenset(
    [
        *("del", "moveFrom", "delText", "delInstrText", "instrText", "rt", "pPrChange", "rPrChange"),
        *("sectPr", "tblPr", "trPr", "tcPrChange", "sdtEndPr"),
    ]
)
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\v", "cr": "\v", "noBreakHyphen": "-"}
_GONE = frozenset(["del", "moveFrom"])
_APART = frozenset(["tbl", "tc", "footnote", "endnote"])
_MARKS = frozenset(["commentRangeStart", "commentRangeEnd", "commentReference"])


def read_part(name: str, source: str, uri: str, unseen: frozenset[str] = frozenset()) -> Part:
    """The paragraphs of a part; `unseen` are the styles that hide or strike a run. Raises ReadError."""
    part = Part(name, source)
    walker = _Walker(part, unseen)
    read_tags(source, uri, walker.take)
    walker.end_held()
    return part


class _Walker:
    """Keeps what is open: elements, paragraphs, the run. Nothing is taken while anything is skipped."""

    def __init__(self, part: Part, unseen: frozenset[str]) -> None:
        self.part = part
        self._styles = unseen
        self._held: Paragraph | None = None  # whose end is deleted: the next paragraph goes on with it
        self._open: list[tuple[str, Tag, bool]] = []  # name, tag, whether it is skipped
        self._skipped = 0
        self._paragraphs: list[Paragraph] = []
        self._runs: list[Run] = []
        self._fields: list[bool] = []  # of those open, whether the result is reached
        self._unseen = self._raised = False
        self._begun: set[str] = set()
        self._waiting: list[str] = []  # comments that begin between paragraphs
        self._places = Places()

    def take(self, tag: Tag) -> None:
        if not tag.name:
            self._text(tag)
        elif tag.attributes is not None:
            self._start(tag, _local(tag))
        else:
            self._end(tag)

    def _start(self, tag: Tag, name: str) -> None:
        skipped = name in _SKIPPED or tag.local == "Fallback"
        self._open.append((name, tag, skipped))
        self._skipped += skipped
        said = _said(tag)
        if "id" in said and said["id"].lstrip("-").isdecimal():
            self.part.last_id = max(self.part.last_id, int(said["id"][:10]))
        if name in _GONE:
            self._deleted([name for name, _, _ in self._open[-4:-1]])
        if self._skipped:
            return
        if name == "p":
            self._begin()
        elif name in _APART:
            self.end_held()
            self._take_place(name)
        elif name == "tr":
            self._places.row()
        elif name == "r":
            parent = self._open[-2] if len(self._open) > 1 else None
            revision = parent[1].span if parent and parent[0] in ("ins", "moveTo") else None
            self._runs.append(Run(self.part.name, tag.span, revision))
            self._unseen = self._raised = False
        elif name == "fldChar":
            self._field(said.get("fldCharType", ""))
        elif name == "showingPlcHdr":
            self._skip("sdt")  # the control shows what it asks for, and no text yet
        else:
            self._property(name, said)

    def _end(self, tag: Tag) -> None:
        name, opened, skipped = self._open.pop()
        whole = Span(opened.span.start, tag.span.end)
        parent = self._open[-1][0] if self._open else ""
        if name in _MARKS:
            self._mark(name, _said(opened).get("id", ""), whole)
        if not self._skipped or (skipped and self._skipped == 1):
            if name == "r" and self._runs:
                self._end_run(self._runs.pop(), whole.end)
            elif name == "p" and self._paragraphs:
                self._finish(self._paragraphs.pop())
            elif name in _APART:
                self.end_held()
                if name == "tbl":
                    self._places.close()
            elif parent == "r" and self._runs:
                self._child(name, whole, Span(opened.span.end, max(opened.span.end, tag.span.start)))
        self._skipped -= skipped

    def end_held(self) -> None:
        """Nothing goes on with the paragraph whose end is deleted."""
        if self._held is not None:
            self.part.paragraphs.append(self._held)
        self._held = None

    def _begin(self) -> None:
        if self._held is not None and not self._paragraphs:
            self._held.goes_on = False
            self._paragraphs.append(self._held)
            self._held = None
        else:
            self._paragraphs.append(Paragraph(place=self._places.here[1]))
        last = self._paragraphs[-1]
        last.comments += ((last.length, id) for id in self._waiting)
        self._waiting.clear()

    def _take_place(self, name: str) -> None:
        if name == "tbl":
            self._places.open_table()
        elif name == "tc":
            self._places.cell()

    def _finish(self, paragraph: Paragraph) -> None:
        if paragraph.goes_on and not self._paragraphs:
            self._held = paragraph
        else:
            self.part.paragraphs.append(paragraph)

    def _deleted(self, around: list[str]) -> None:
        """A deletion marks the end of a paragraph, or a row of a table."""
        if around == ["p", "pPr", "rPr"] and self._paragraphs and self._skipped == 1:
            self._paragraphs[-1].goes_on = True
        elif around[-1:] == ["trPr"]:
            self._skip("tr")

    def _end_run(self, run: Run, end: int) -> None:
        run.end = end
        alone = len(run.children) == 1
        self.part.marks += ((id, run.span if alone else whole) for id, whole in run.references)

    def _mark(self, name: str, id: str, whole: Span) -> None:
        """Where a comment begins and ends, and where it is referred to."""
        if name == "commentReference" and self._runs and not self._skipped:
            self._runs[-1].references.append((id, whole))
        else:
            self.part.marks.append((id, whole))
        if name == "commentRangeEnd" or id in self._begun:
            return
        self._begun.add(id)
        if self._paragraphs:
            self._paragraphs[-1].comments.append((self._paragraphs[-1].length, id))
        else:
            self._waiting.append(id)

    def _child(self, name: str, whole: Span, inner: Span) -> None:
        run = self._runs[-1]
        if name == "rPr":
            run.properties = whole
            return
        run.children.append(Child(whole, inner if name == "t" else None))
        if name in _SIGNS:
            self._add(_SIGNS[name], whole, entity=True)

    def _text(self, tag: Tag) -> None:
        if self._skipped or not self._open or self._open[-1][0] != "t" or not self._runs:
            return
        verbatim = tag.span.of(self.part.source) == tag.text
        self._add(tag.text, tag.span, entity=not verbatim)

    def _add(self, text: str, span: Span, *, entity: bool) -> None:
        if self._unseen or not self._paragraphs or not all(self._fields):
            return
        paragraph = self._paragraphs[-1]
        paragraph.bits.append(Bit(text, span, self._runs[-1], entity, self._raised))
        paragraph.length += len(text)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(False)
        elif self._fields and kind == "separate":
            self._fields[-1] = True
        elif self._fields and kind == "end":
            self._fields.pop()

    def _skip(self, wanted: str) -> None:
        """Nothing is taken of the element of this name that we are in."""
        for at in range(len(self._open) - 1, -1, -1):
            name, tag, skipped = self._open[at]
            if name == wanted:
                self._open[at] = (name, tag, True)
                self._skipped += not skipped
                return

    def _property(self, name: str, said: dict[str, str]) -> None:
        around = [name for name, _, _ in self._open[-3:-1]]
        on = said.get("val", "").lower() not in OFF
        if around == ["r", "rPr"] and self._runs:
            by_style = name == "rStyle" and said.get("val") in self._styles
            self._unseen = self._unseen or by_style or (name in UNSEEN and on)
            self._raised = self._raised or (name == "vertAlign" and said.get("val") == "superscript")
            self._unseen = self._unseen or (name == "vertAlign" and said.get("val") == "subscript")
        elif around[-1:] == ["tcPr"] and name == "gridSpan":
            self._places.widen(said.get("val", ""))
        elif around[-1:] == ["pPr"] and self._paragraphs:
            if name == "pStyle":
                self._paragraphs[-1].style = said.get("val", "")
            elif name == "outlineLvl":
                self._paragraphs[-1].outline = said.get("val", "9") != "9"
            elif name == "numPr":
                self._paragraphs[-1].item = True


def _local(tag: Tag) -> str:
    """The name of an element of Word's own; elements of others have none that we know."""
    namespace, _, local = tag.name.rpartition("}")
    return local if namespace + "}" in NAMESPACES else ""


def _said(tag: Tag) -> dict[str, str]:
    """The attributes by their local names."""
    return {name.rpartition("}")[2]: value for name, value in (tag.attributes or {}).items()}
