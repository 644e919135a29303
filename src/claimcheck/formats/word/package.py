"""The parts of a Word document, found by the relations that the package declares."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from claimcheck.formats.archive import Archive
from claimcheck.formats.dates import read_date
from claimcheck.formats.word.nouns import OFF, UNSEEN, Part
from claimcheck.formats.word.story import read_part
from claimcheck.formats.xml import Tag, decode_xml, read_tags
from claimcheck.model import Period, Span

_NOTES = ("footnotes", "endnotes")
_STYLED = re.compile(
    r"heading [1-9]|title|subtitle|headline|standfirst|deck|kicker|strapline|subheading|subhead"
)
_LISTS = re.compile(r"toc [1-9]|toc heading|table of figures|index [1-9]")  # what repeats the text
_DATES = re.compile(r"(?:date )?published|publication ?date|publish ?date|pubdate", re.IGNORECASE)
_DEEPEST_STYLE = 20


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment: where its element stands in its part, who wrote it, what it says."""

    id: str
    author: str
    text: str
    span: Span
    paragraphs: tuple[str, ...] = ()  # what other parts call its paragraphs by


@dataclass(slots=True)
class Style:
    """A style's name, in small letters; what it is made from; whether it has an outline level, or hides or
    strikes what has it."""

    name: str = ""
    parent: str = ""
    outline: bool = False
    unseen: bool = False


_NO_STYLE = Style()


@dataclass(slots=True)
class Word:
    """An open document: its parts with text, styles by id, comments, what it says of itself."""

    archive: Archive
    main: str
    relations: dict[str, str]
    parts: list[Part] = field(default_factory=list)
    styles: dict[str, Style] = field(default_factory=dict)
    comments: list[Comment] = field(default_factory=list)
    language: str = ""
    published: Period | None = None

    def is_heading(self, style: str) -> bool:
        """Is the style that of a headline, of a heading, or made from one?"""
        return any(one.outline or _STYLED.fullmatch(one.name) for one in self._line_of(style))

    def is_caption(self, style: str) -> bool:
        return any(one.name == "caption" for one in self._line_of(style))

    def is_list(self, style: str) -> bool:
        """Is the style that of a table of contents?"""
        return _LISTS.fullmatch(self.styles.get(style, _NO_STYLE).name) is not None

    @property
    def unseen(self) -> frozenset[str]:
        """The styles that hide or strike a run."""
        return frozenset(id for id in self.styles if any(one.unseen for one in self._line_of(id)))

    def _line_of(self, style: str) -> Iterator[Style]:
        """A style and those that it is made from."""
        for _ in range(_DEEPEST_STYLE):
            found = self.styles.get(style, _NO_STYLE)
            yield found
            style = found.parent


def open_word(data: bytes, uri: str) -> Word:
    """The document in `data`; raises ReadError."""
    archive = Archive(data, uri, "a Word document")
    main = relations_of(archive, "").get("officeDocument", "word/document.xml")
    if main not in archive.names or not main.endswith("document.xml"):
        kinds = {"xl/": "a workbook", "ppt/": "a presentation", "mimetype": "an OpenDocument"}
        found = (
            said for start, said in kinds.items() if any(name.startswith(start) for name in archive.names)
        )
        raise archive.wrong(f"it is {next(found, 'another kind of archive')}")
    word = Word(archive, main, relations_of(archive, main))
    _read_styles(word, word.relations.get("styles", ""))
    unseen = word.unseen
    for name in (main, *(word.relations[note] for note in _NOTES if note in word.relations)):
        if name in archive.names:
            word.parts.append(read_part(name, source_of(archive, name), f"{uri} ({name})", unseen))
    word.comments = _comments(archive, word.relations.get("comments", ""))
    _read_properties(word)
    return word


def source_of(archive: Archive, name: str) -> str:
    """A part's XML, nothing when there is none; raises ReadError."""
    data = archive.read(name)
    return decode_xml(data, f"{archive.uri} ({name})", None).text if data else ""


def tags_of(archive: Archive, name: str) -> list[Tag]:
    """The tags and texts of a small part; raises ReadError."""
    tags: list[Tag] = []
    source = source_of(archive, name)
    if source:
        read_tags(source, f"{archive.uri} ({name})", tags.append)
    return tags


def relations_path(name: str) -> str:
    """The part that holds the relations of another."""
    folder, _, file = name.rpartition("/")
    return f"{folder}/_rels/{file}.rels".lstrip("/")


def relations_of(archive: Archive, name: str) -> dict[str, str]:
    """The names of the parts that a part relates to, by the last word of the relation's type."""
    found: dict[str, str] = {}
    for tag in tags_of(archive, relations_path(name)):
        said = tag.attributes or {}
        if tag.local == "Relationship" and said.get("TargetMode") != "External":
            target = posixpath.join("/", posixpath.dirname(name), said.get("Target", ""))
            kind = said.get("Type", "").rpartition("/")[2]
            found.setdefault(kind, posixpath.normpath(target).lstrip("/"))
    return found


def _comments(archive: Archive, name: str) -> list[Comment]:
    found: list[Comment] = []
    said: dict[str, str] = {}
    start = 0
    words: list[str] = []
    paragraphs: list[str] = []
    inside = ""
    for tag in tags_of(archive, name):
        own = {key.rpartition("}")[2]: value for key, value in (tag.attributes or {}).items()}
        if tag.name and tag.attributes is None:
            inside = ""
            if tag.local == "p":
                words.append(" ")
            elif tag.local == "comment":
                text = " ".join("".join(words).split())
                place = Span(start, tag.span.end)
                id, author = said.get("id", ""), said.get("author", "")
                found.append(Comment(id, author, text, place, tuple(paragraphs)))
        elif tag.local == "comment":
            said, start, words, paragraphs = own, tag.span.start, [], []
        elif tag.local == "p" and "paraId" in own:
            paragraphs.append(own["paraId"])
        elif tag.name:
            inside = tag.local
        elif inside == "t":
            words.append(tag.text)
    return found


def _read_styles(word: Word, name: str) -> None:
    style = Style()
    id = ""
    for tag in tags_of(word.archive, name):
        said = {key.rpartition("}")[2]: value for key, value in (tag.attributes or {}).items()}
        if tag.local == "style":
            if tag.attributes is None:
                word.styles[id] = style
            id, style = said.get("styleId", id), Style()
        elif tag.attributes is None:
            continue
        elif tag.local == "name":
            style.name = said.get("val", "").lower()
        elif tag.local == "basedOn":
            style.parent = said.get("val", "")
        elif tag.local == "outlineLvl":
            style.outline = said.get("val", "9") != "9"
        elif tag.local in UNSEEN:
            style.unseen = style.unseen or said.get("val", "").lower() not in OFF
        elif tag.local == "lang" and not id and not word.language:
            word.language = said.get("val", "")


def _read_properties(word: Word) -> None:
    """The language, and the date of publication, which is a property of the document's own: that of its
    making says nothing."""
    known = relations_of(word.archive, "")
    asked = ""
    for part in (known.get("core-properties", ""), known.get("custom-properties", "")):
        for tag in tags_of(word.archive, part):
            if tag.name and tag.attributes is not None:
                asked = tag.attributes.get("name", asked) if tag.local != "language" else "language"
            elif tag.name and tag.local in ("property", "language"):
                asked = ""
            elif asked == "language":
                word.language = tag.text.strip() or word.language
            elif asked and word.published is None and _DATES.fullmatch(asked):
                word.published = read_date(tag.text)
