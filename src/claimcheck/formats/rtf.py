"""Rich Text Format: what a reader sees, revisions accepted.

A file is groups in braces, control words and letters. What a group sets holds until it ends; a group that
begins with a destination other than the text is passed over.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace

from claimcheck.formats.decode import ReadError
from claimcheck.formats.lines import BREAK, Line, document_of
from claimcheck.formats.xml import DEEPEST
from claimcheck.model import Document, Problem

_TOKEN = re.compile(
    rb"(?P<open>\{)|(?P<close>\})|\\'(?P<byte>[0-9A-Fa-f]{2})"
    rb"|\\(?P<word>[A-Za-z]{1,32})(?P<value>-?[0-9]{1,10})? ?|\\(?P<sign>[^A-Za-z])"
    rb"|(?P<text>[^\\{}\r\n]+)|(?P<blank>[\r\n]+)|(?P<rest>\\)"
)
_DESTINATION = re.compile(rb"(?:\\\*)?\s*\\([A-Za-z]{1,32})")
_SKIPPED = frozenset(
    b"fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr "
    b"footerf fldinst filetbl listtable listoverridetable revtbl rsidtbl generator themedata datastore "
    b"colorschememapping latentstyles xmlnstbl mmathPr bkmkstart bkmkend atnid atnauthor atnref atndate "
    b"atntime atnparent tc xe nonshppict shpinst pgptbl listtext pntext pn".split()
)
_SIGNS = {
    b"emdash": "—", b"endash": "–", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”",
    b"bullet": "•", b"tab": "\t", b"line": BREAK, b"emspace": "\u2003", b"enspace": "\u2002",
    b"qmspace": "\u2005",
}  # fmt: skip
_ENDS = frozenset([b"par", b"cell", b"row", b"nestcell", b"nestrow", b"sect", b"page"])
_ON = {b"v": "hidden", b"deleted": "hidden", b"strike": "hidden", b"striked": "hidden", b"super": "raised"}
_PAGES = {b"ansi": "cp1252", b"mac": "mac_roman", b"pc": "cp437", b"pca": "cp850"}
# Character sets of fonts, by their number in the font table.
_CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 134: "cp936", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
_FONT = re.compile(rb"\\f([0-9]{1,6})[^{};]{0,200}?\\fcharset([0-9]{1,3})")
_HEADING = re.compile(rb"\\s([0-9]{1,5})[^{};]{0,400}?\s(heading [1-9]|title|subtitle);", re.IGNORECASE)
_MAX = 500_000
_BITS = 0x10000  # of \u, which is signed


@dataclass(frozen=True, slots=True)
class _State:
    """What holds within a group."""

    skipped: bool = False
    marks: frozenset[str] = frozenset()
    fallback: int = 1  # letters after a \u for readers that do not know it
    font: int = -1
    annotation: bool = False
    note: bool = False


def read(data: bytes, uri: str) -> Document:
    """A rich text file; raises ReadError."""
    if not data.lstrip()[:5] == b"{\\rtf":
        raise ReadError(Problem(uri, "not an RTF file: it does not begin like one"))
    text = _Text(data, uri)
    text.read()
    return document_of(uri, text.lines, comments=text.comments)


class _Text:
    def __init__(self, data: bytes, uri: str) -> None:
        self._data, self._uri = data, uri
        self.lines = [Line()]
        self.comments: dict[str, str] = {}
        self._states = [_State()]
        self._page = "cp1252"
        self._fonts = {int(n): _CHARSETS[int(c)] for n, c in _FONT.findall(data) if int(c) in _CHARSETS}
        self._headings = {int(number) for number, _ in _HEADING.findall(data)}
        self._bytes = bytearray()  # of letters that may be of several
        self._left_out = 0  # letters of a fallback that are still to come
        self._high = 0  # the first half of a letter that \u writes in two
        self._comment: list[str] = []
        self._cell = (0, 0)  # the row and column of the next cell
        self._notes: list[Line] = []

    @property
    def _lines(self) -> list[Line]:
        """The lines that are being written, of the text or of notes."""
        return self._notes if self._states[-1].note else self.lines

    def read(self) -> None:
        for count, match in enumerate(_TOKEN.finditer(self._data)):
            if count > _MAX:
                raise ReadError(Problem(self._uri, f"more than {_MAX:,} signs of markup"))
            kind = match.lastgroup
            if kind == "value":
                kind = "word"
            if kind != "byte":
                self._flush()
            if kind == "open":
                self._open(match.end())
            elif kind == "close":
                self._close()
            elif kind == "word":
                self._word(match["word"], None if match["value"] is None else int(match["value"]))
            elif kind == "byte":
                self._byte(int(match["byte"], 16))
            elif kind == "sign":
                self._sign(match["sign"])
            elif kind == "text":
                self._letters(self._decoded(match["text"]))
        self._flush()
        if len(self._states) > 1:
            raise ReadError(Problem(self._uri, "the RTF file is damaged or cut short: a group has no end"))
        self.lines += self._notes

    def _open(self, at: int) -> None:
        if len(self._states) > DEEPEST:
            raise ReadError(Problem(self._uri, f"groups stand more than {DEEPEST} deep within each other"))
        state = self._states[-1]
        starred = self._data.startswith(b"\\*", at)
        match = _DESTINATION.match(self._data, at)
        name = match[1] if match else b""
        if name == b"annotation":
            state = replace(state, annotation=True, skipped=False)
        elif name in _SKIPPED or (starred and name not in (b"shptxt", b"ud")):
            state = replace(state, skipped=True)
        elif name == b"footnote":
            state = replace(state, note=True)
            self._notes.append(Line())
        self._states.append(state)

    def _close(self) -> None:
        if len(self._states) == 1:
            return  # what stands behind the end is none of it
        state = self._states.pop()
        if state.annotation and not self._states[-1].annotation:
            name = str(len(self.comments))
            self.comments[name] = " ".join("".join(self._comment).split())
            self._comment.clear()
            self._lines[-1].comments.append((self._lines[-1].length, name))

    def _word(self, word: bytes, value: int | None) -> None:
        state = self._states[-1]
        if word == b"u" and value is not None:
            self._unicode(value % _BITS)
            self._left_out = state.fallback
        elif word == b"uc":
            self._states[-1] = replace(state, fallback=max(0, value or 0))
        elif word == b"bin":
            raise ReadError(Problem(self._uri, "the RTF file holds raw data (\\bin), which is not read"))
        elif word in _PAGES:
            self._page = _PAGES[word]
        elif word == b"ansicpg":
            self._page = _known(f"cp{value}") or self._page
        elif word == b"f" and value is not None:
            self._states[-1] = replace(state, font=value)
        elif word in _ON:
            mark = frozenset([_ON[word]])
            marks = state.marks - mark if value == 0 else state.marks | mark
            self._states[-1] = replace(state, marks=marks)
        elif word in (b"plain", b"nosupersub"):
            self._states[-1] = replace(state, marks=frozenset())
        elif word == b"s" and value in self._headings and not state.skipped:
            self._lines[-1].kind = "heading"
        elif word == b"pard" and not state.skipped:
            self._lines[-1].kind = "paragraph"
        elif word in _ENDS and not state.skipped:
            self._end(word)
        elif word in _SIGNS:
            self._letters(_SIGNS[word])

    def _end(self, word: bytes) -> None:
        if self._states[-1].annotation:
            self._comment.append(" ")
            return
        last = self._lines[-1]
        if word == b"cell":
            last.kind, last.place = "cell", self._cell
            self._cell = (self._cell[0], self._cell[1] + 1)
        elif word == b"row":
            self._cell = (self._cell[0] + 1, 0)
        self._lines.append(Line("heading" if last.kind == "heading" else "paragraph"))

    def _sign(self, sign: bytes) -> None:
        known = {b"~": "\u00a0", b"_": "-", b"{": "{", b"}": "}", b"\\": "\\"}
        if sign in (b"\r", b"\n"):
            self._word(b"par", None)
        elif sign in known:
            self._letters(known[sign])

    def _byte(self, byte: int) -> None:
        if self._left_out:
            self._left_out -= 1
        else:
            self._bytes.append(byte)

    def _flush(self) -> None:
        if self._bytes:
            text = self._decoded(bytes(self._bytes))
            self._bytes.clear()
            self._letters(text)

    def _decoded(self, data: bytes) -> str:
        return data.decode(self._fonts.get(self._states[-1].font, self._page), "replace")

    def _unicode(self, code: int) -> None:
        if 0xD800 <= code < 0xDC00:
            self._high = code
            return
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((self._high - 0xD800) << 10) + (code - 0xDC00) if self._high else 0xFFFD
        self._high, self._left_out = 0, 0
        self._letters(chr(code))

    def _letters(self, text: str) -> None:
        left = min(self._left_out, len(text))
        self._left_out -= left
        text = text[left:]
        state = self._states[-1]
        if state.skipped or not text:
            return
        if state.annotation:
            self._comment.append(text)
        elif "hidden" not in state.marks:
            self._lines[-1].add(text, raised="raised" in state.marks)


def _known(page: str) -> str | None:
    try:
        return codecs.lookup(page).name
    except LookupError:
        return None
