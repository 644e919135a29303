"""OpenDocument texts (ODT): what a reader sees, revisions accepted."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimcheck.formats.archive import Archive
from claimcheck.formats.lines import BREAK, Line, document_of
from claimcheck.formats.places import Places
from claimcheck.formats.xml import Tag, decode_xml, read_tags
from claimcheck.model import Document

_PARAGRAPHS = frozenset(["p", "h"])
_PLACES = frozenset(["table", "list"])
# What is kept but not seen there: what was deleted, variables, the marks of notes, indexes, forms.
_SKIPPED = frozenset(
    [
        *(
            "tracked-changes",
            "variable-decls",
            "sequence-decls",
            "user-field-decls",
            "note-citation",
            "forms",
        ),
        *("table-of-content", "alphabetical-index", "illustration-index", "bibliography", "hidden-text"),
        *("ruby-text", "object", "desc", "title", "creator", "date", "initials", "script", "event-listeners"),
    ]
)
_TITLES = frozenset(["title", "subtitle", "headline", "standfirst"])
_DEEPEST_STYLE = 20
_ENCRYPTED = b"encryption-data"


def read(data: bytes, uri: str) -> Document:
    """An OpenDocument text; raises ReadError."""
    archive = Archive(data, uri, "an OpenDocument text")
    if _ENCRYPTED in archive.read("META-INF/manifest.xml"):
        raise archive.wrong("it is encrypted")
    content = archive.read("content.xml")
    if not content:
        raise archive.wrong("it has no content")
    text = _Text()
    styles = archive.read("styles.xml")
    if styles:
        text.take_styles(decode_xml(styles, uri, None).text, f"{uri} (styles.xml)")
    read_tags(decode_xml(content, uri, None).text, uri, text.take)
    return document_of(uri, text.lines, comments=text.comments, language=text.language)


@dataclass(slots=True)
class _Style:
    """What a style is made from, and the marks that it puts on letters or takes from them."""

    parent: str = ""
    marks: dict[str, bool] = field(default_factory=dict)


class _Text:
    """Keeps what is open; a paragraph within another, such as a note's, stands apart from it."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.comments: dict[str, str] = {}
        self.language = ""
        self._open: list[str] = []
        self._skipped = 0
        self._paragraphs: list[Line] = []
        self._comment: list[str] | None = None
        self._styles: dict[str, _Style] = {}
        self._style = _Style()
        self._places = Places()
        self._marks: list[frozenset[str]] = []  # of the spans that are open: struck, raised, hidden

    def take_styles(self, source: str, uri: str) -> None:
        """The styles with names, which stand in a part of their own; raises ReadError."""
        self._skipped += 1  # heads and feet of pages stand there too
        read_tags(source, uri, self.take)
        self._skipped -= 1

    def take(self, tag: Tag) -> None:
        if not tag.name:
            self._add(tag.text)
        elif tag.attributes is not None:
            self._start(tag.local, {name.rpartition("}")[2]: said for name, said in tag.attributes.items()})
        else:
            self._end(tag.local)

    def _start(self, name: str, said: dict[str, str]) -> None:
        self._open.append(name)
        self._skipped += name in _SKIPPED
        if name == "style":
            self._style = self._styles[said.get("name", "")] = _Style(said.get("parent-style-name", ""))
        elif name == "text-properties":
            self._style.marks = _marks(said)
        if self._skipped:
            return
        self._take_place(name, said)
        if name == "annotation":
            self._comment = []
            if self._paragraphs:
                self._paragraphs[-1].comments.append((self._paragraphs[-1].length, str(len(self.comments))))
        elif name in _PARAGRAPHS and self._comment is None:
            self._paragraphs.append(self._line(name, said.get("style-name", "")))
        elif name == "span":
            self._marks.append(self._marks_of(said.get("style-name", "")))
        elif name == "s":
            self._add(" " * min(int(said.get("c", "1")), 1000) if said.get("c", "1").isdecimal() else " ")
        elif name == "tab":
            self._add("\t")
        elif name == "line-break":
            self._add(BREAK)

    def _end(self, name: str) -> None:
        self._open.pop()
        if name == "annotation" and self._comment is not None and not self._skipped:
            self.comments[str(len(self.comments))] = " ".join("".join(self._comment).split())
            self._comment = None
        elif name in _PARAGRAPHS and self._comment is not None:
            self._comment.append(" ")
        elif name in _PARAGRAPHS and self._paragraphs and not self._skipped:
            self.lines.append(self._paragraphs.pop())
        elif name == "span" and self._marks and not self._skipped:
            self._marks.pop()
        elif name in _PLACES and not self._skipped:
            self._places.close()
        self._skipped -= name in _SKIPPED

    def _take_place(self, name: str, said: dict[str, str]) -> None:
        """Tables, lists and what they are made of."""
        if name == "table":
            self._places.open_table()
        elif name == "list":
            self._places.open_list()
        elif name == "table-row":
            self._places.row()
        elif name in ("table-cell", "covered-table-cell"):
            self._places.cell(said.get("number-columns-repeated", ""))

    def _line(self, name: str, style: str) -> Line:
        if name == "h" or self._is_title(style):
            return Line("heading")
        return Line(*self._places.here)

    def _add(self, text: str) -> None:
        if self._skipped or not self._open:
            return
        marks = frozenset[str]().union(*self._marks)
        if self._comment is not None:
            self._comment.append(text)
        elif self._paragraphs and not marks & {"struck", "hidden"}:
            self._paragraphs[-1].add(text, raised="raised" in marks)

    def _marks_of(self, style: str) -> frozenset[str]:
        """What a style, or one that it is made from, does to letters."""
        marks: dict[str, bool] = {}
        for _ in range(_DEEPEST_STYLE):
            found = self._styles.get(style)
            if found is None:
                break
            marks = found.marks | marks
            style = found.parent
        return frozenset(mark for mark, on in marks.items() if on)

    def _is_title(self, style: str) -> bool:
        """A paragraph's own style is made for it from one that has a name."""
        found = self._styles.get(style)
        return bool({style.lower(), found.parent.lower() if found else ""} & _TITLES)


def _marks(said: dict[str, str]) -> dict[str, bool]:
    """Which marks these properties put on letters, or take from them."""
    marks = {}
    if "text-line-through-style" in said:
        marks["struck"] = said["text-line-through-style"] != "none"
    if "display" in said:
        marks["hidden"] = said["display"] == "none"
    if "text-position" in said:
        marks["raised"] = said["text-position"].split()[:1] != ["0%"]
    return marks
