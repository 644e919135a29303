"""HTML: what a reader sees of a page's text, each letter at its place in the source."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from html import unescape
from html.parser import HTMLParser

from claimcheck.formats.builder import REMARK, Builder, Within
from claimcheck.formats.dates import read_date
from claimcheck.formats.decode import NO_FILES, ReadError, decode
from claimcheck.formats.places import Places
from claimcheck.model import Document, Period, Problem, Span


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_VOID = _words("area base br col embed hr img input link meta param source track wbr")  # without an end
_INLINE = _words(
    "a abbr acronym b bdi bdo big cite data del dfn em font i ins kbd label mark q rp rt ruby s samp small "
    "span strike strong sub sup time tt u var wbr code img"
)
# What is no part of the article, is not seen, or is struck out.
_SKIPPED = _words(
    "script style nav footer head template noscript svg math select button textarea iframe object canvas "
    "audio video dialog code kbd samp pre del s strike rp rt"
)
_CAPTIONS = ("caption", "figcaption")
_TABLES = frozenset(["table", "ul", "ol"])  # what has rows or items
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2"])
# An element of these ends where the next of them begins, without an end tag.
_CLOSED_BY = {
    "p": frozenset(["p"]),
    "li": frozenset(["li"]),
    "dt": frozenset(["dt", "dd"]),
    "dd": frozenset(["dt", "dd"]),
    "tr": frozenset(["tr"]),
    "td": frozenset(["td", "th", "tr"]),
    "th": frozenset(["td", "th", "tr"]),
    "option": frozenset(["option"]),
    "head": frozenset(["body"]),
}
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_DATES = _words(
    "article:published_time og:published_time datepublished date dc.date dc.date.issued dcterms.date "
    "dcterms.issued dcterms.created pubdate publish-date publish_date publication_date parsely-pub-date "
    "sailthru.date"
)
_JSON_DATE = re.compile(r'"datePublished"\s*:\s*"([^"\n]{4,40})"')
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
_REFERENCE = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9A-Fa-f]{1,8}|[A-Za-z][A-Za-z0-9]{0,40});?")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")
_TAG = re.compile("<[A-Za-z/!?]")
_NUMBER = re.compile("[0-9]{1,6}")

MAX_SIGNS = 200_000  # that begin tags and references
Attributes = list[tuple[str, str | None]]


def read(data: bytes, uri: str, encoding: str | None) -> Document:
    """An HTML page or fragment; its date and language are what it says. Raises ReadError."""
    decoded = decode(data, uri, encoding or declared_encoding(data))
    builder = Builder(uri, decoded)
    try:
        page = read_markup(builder, decoded.text)
    except ValueError as error:
        raise ReadError(Problem(uri, str(error))) from error
    return builder.finish(page.published, page.language)


def read_markup(
    builder: Builder | Within,
    source: str,
    inline: frozenset[str] = frozenset(),
    skipped: frozenset[str] = frozenset(),
    *,
    lines: bool = False,
) -> _Page:
    """Give `builder` the text of a page or a piece of one. `inline` elements end no paragraph and `skipped`
    ones are no text, besides those of HTML; with `lines`, a blank line ends a paragraph. Raises ValueError
    for more markup than any page has."""
    if source.count("<") + source.count("&") > MAX_SIGNS:
        raise ValueError(f"more than {MAX_SIGNS:,} tags and references")
    page = _Page(builder, source, _INLINE | inline, _SKIPPED | skipped, lines)
    page.feed(source[: _seen_end(source)])
    page.close()
    return page


def _seen_end(source: str) -> int:
    """Where a comment or a tag begins that never ends: browsers show nothing of it or behind it, and
    the parser would look for its end again and again."""
    comment = source.find("<!--", source.rfind("-->") + 1)
    end = len(source) if comment < 0 else comment
    tag = _TAG.search(source, source.rfind(">", 0, end) + 1, end)
    return end if tag is None else tag.start()


def declared_encoding(data: bytes) -> str | None:
    """The `charset` of the page's own `meta`, if Python knows it and the bytes aren't UTF-8.

    A `meta` that can be read byte by byte is not in UTF-16, whatever it says: browsers take UTF-8.
    """
    match = _CHARSET.search(data[:2048])
    if match is None:
        return None
    name = match[1].decode("ascii")
    try:
        "".encode(name)
    except (LookupError, ValueError):
        return None
    known = codecs.lookup(name).name
    if known in NO_FILES or known.startswith(("utf-8", "utf-16", "utf-32")):
        return None
    return "cp1252" if known == "iso8859-1" else name  # browsers read latin-1 as its superset


def escape(text: str, encoding: str) -> str:
    """`text` as markup: what the encoding cannot write becomes a reference."""
    text = text.replace("&", "&amp;").replace("<", "&lt;")
    return text.encode(encoding, "xmlcharrefreplace").decode(encoding)


class _Page(HTMLParser):
    """Walks a page; what is open is kept on a stack, and nothing is taken while any of it is skipped."""

    def __init__(
        self,
        builder: Builder | Within,
        source: str,
        inline: frozenset[str],
        unread: frozenset[str],
        lines: bool,
    ) -> None:
        super().__init__(convert_charrefs=False)
        self.builder, self.source = builder, source
        self._inline, self._unread, self._lines = inline, unread, lines
        self.published: Period | None = None
        self.language = ""
        self._line_starts = [0, *(match.end() for match in re.finditer("\n", source))]
        self._open: list[tuple[str, bool]] = []
        self._counts: Counter[str] = Counter()
        self._skipped = 0
        self._places = Places()

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        said = {name: value or "" for name, value in attrs}
        self._read_date(tag, said)
        if tag == "html" and not self.language:
            self.language = said.get("lang") or said.get("xml:lang") or ""
        while self._open and self._open[-1][0] in _CLOSED_BY and tag in _CLOSED_BY[self._open[-1][0]]:
            self._close()
        if tag == "br" and not self._skipped:
            start = self._offset()
            self.builder.entity(Span(start, start + len(self.get_starttag_text() or "")), "\n")
        if tag not in self._inline and tag != "br":
            self._end_block()
        if tag in _VOID:
            return
        self._take_place(tag, said)
        skipped = tag in self._unread or _is_hidden(said)
        self._open.append((tag, skipped))
        self._counts[tag] += 1
        self._skipped += skipped

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID and self._open and self._open[-1][0] == tag and tag in ("svg", "math", "iframe"):
            self._close()  # in HTML, "/>" ends nothing else

    def handle_endtag(self, tag: str) -> None:
        if not self._counts[tag]:
            return
        while self._close() != tag:
            pass

    def handle_data(self, data: str) -> None:
        start = self._offset()
        if self._skipped:
            self._skipped_data(data)
        elif self._in_raised():
            if self._counts["sup"]:
                self.builder.raised(Span(start, start + len(data)), data)
        elif self._lines:
            at = 0
            for blank in _BLANK_LINE.finditer(data):
                self.builder.text(start + at, start + blank.start())
                self.builder.end_block()
                at = blank.end()
            self.builder.text(start + at, start + len(data))
        else:
            self.builder.text(start, start + len(data))

    def handle_entityref(self, name: str) -> None:
        self._reference()

    def handle_charref(self, name: str) -> None:
        self._reference()

    def handle_comment(self, data: str) -> None:
        match = REMARK.match(self.source, self._offset())
        if match is not None and not self._skipped:
            self.builder.remark(Span(*match.span()), match[1])

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """`<![` opens a comment that ends with the next `>`, as in browsers; the parser of the library
        knows a few names after it, and fails at others."""
        return self.parse_bogus_comment(i, bool(report))

    def _reference(self) -> None:
        start = self._offset()
        match = _REFERENCE.match(self.source, start)
        if match is None or self._skipped or self._in_raised():
            return
        text = unescape(match[0])
        if text == match[0]:
            self.builder.text(start, match.end())
        else:
            self.builder.entity(Span(start, match.end()), text)

    def _close(self) -> str:
        tag, skipped = self._open[-1]
        if tag not in self._inline:
            self._end_block()
        self._open.pop()
        self._counts[tag] -= 1
        if tag in _TABLES:
            self._places.close()
        self._skipped -= skipped
        return tag

    def _end_block(self) -> None:
        """What is open ends as what the innermost element makes it."""
        if self._skipped:
            return
        if self._open and self._open[-1][0] in _HEADINGS:
            self.builder.end_block("heading")
        elif any(map(self._counts.__getitem__, _CAPTIONS)):
            self.builder.end_block("caption")
        else:
            self.builder.end_block(*self._places.here)

    def _take_place(self, tag: str, said: dict[str, str]) -> None:
        """Tables, lists and what they are made of."""
        if tag == "table":
            self._places.open_table()
        elif tag == "ul":
            self._places.open_list()
        elif tag == "ol":
            first = said.get("start", "")
            self._places.open_list(int(first) if _NUMBER.fullmatch(first) else 1)
        elif tag == "tr":
            self._places.row()
        elif tag in ("td", "th"):
            self._places.cell(said.get("colspan", ""), said.get("rowspan", ""))
        elif tag == "li":
            self._places.item()

    def _in_raised(self) -> bool:
        return self._counts["sup"] > 0 or self._counts["sub"] > 0

    def _skipped_data(self, data: str) -> None:
        if self._open[-1][0] == "script" and self.published is None:
            match = _JSON_DATE.search(data)
            self.published = read_date(match[1]) if match else None

    def _read_date(self, tag: str, said: dict[str, str]) -> None:
        if self.published is not None or (tag not in ("meta", "time") and "itemprop" not in said):
            return
        names = {said.get(key, "").lower() for key in ("name", "property", "itemprop")}
        is_date = bool(names & _DATES) or (tag == "time" and "pubdate" in said)
        if is_date:
            self.published = read_date(said.get("content") or said.get("datetime") or "")

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._line_starts[line - 1] + column


def _is_hidden(said: dict[str, str]) -> bool:
    if "hidden" in said or said.get("aria-hidden", "").lower() == "true":
        return True
    return _UNSEEN.search(said.get("style", "")) is not None
