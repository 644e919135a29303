"""Text for terminals: cleaned of what would act on them, measured in columns, wrapped, painted."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

# For terminals that cannot show the sign itself.
_PLAIN = {
    "…": "...",
    "×": "x",
    "÷": "/",
    "−": "-",
    "–": "-",
    "—": "--",
    "→": "->",
    "≈": "~",
    "≤": "<=",
    "≥": ">=",
    "≠": "!=",
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
    "\u00a0": " ",
    "\u202f": " ",
}
_STYLES = {"error": "1;31", "warning": "1;33", "info": "1;36", "strong": "1", "dim": "2", "good": "32"}
_WORD = re.compile(r"[\w.,%]+")
_OF_EVERY_SUM = ("1", "100")
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


# All that a terminal may act on or that UTF-8 cannot write, but for line ends and tabs.
_ACTING = re.compile(f"[^\\t\\n\\x20-\\x7e\\xa0-\ud7ff\ue000-\U0010ffff]|[{''.join(sorted(_BIDI))}]")


def harmless(text: str) -> str:
    """Return a whole text of several lines, with a sign for each character that a terminal would act on."""
    return text if text.isascii() and text.isprintable() else _ACTING.sub("\ufffd", text)


def clean(text: str, encoding: str = "utf-8") -> str:
    """`text` without line ends, control and bidi characters, in what `encoding` can write.

    An article must not be able to move the cursor, or to turn a line round, where it is quoted.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_clean(character, encoding) for character in text)


@lru_cache(maxsize=4096)  # texts have few characters, many times
def _clean(character: str, encoding: str) -> str:
    if character in "\t\n\r\v\f\u0085\u2028\u2029":
        return " "
    if character in _BIDI or unicodedata.category(character) in ("Cc", "Cs"):
        character = "\ufffd"
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return _PLAIN.get(character, "?")
    return character


def display_width(text: str) -> int:
    """Return the columns that cleaned `text` takes: two for East Asian wide signs, none for marks."""
    if text.isascii():
        return len(text)
    return sum(map(_columns, text))


@lru_cache(maxsize=4096)  # as above
def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrap(text: str, width: int | None, indent: str = "") -> list[str]:
    """`text` in lines of `width` columns, broken at spaces; lines after the first are indented."""
    if width is None or display_width(text) <= width:
        return [text]
    margin = text[: len(text) - len(text.lstrip())]
    first, *words = text.split()
    lines = [margin + first]
    for word in words:
        longer = f"{lines[-1]} {word}"
        if display_width(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(indent + word)
    return lines


def pack(pieces: Iterable[str], width: int | None, indent: str, gap: str) -> list[str]:
    """`pieces` one after the other, as many on a line as fit; none is broken."""
    lines: list[str] = []
    for piece in pieces:
        longer = f"{lines[-1]}{gap}{piece}" if lines else ""
        if lines and width is not None and display_width(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(indent + piece)
    return lines


def paint(text: str, style: str, color: bool) -> str:
    """`text` in one of the styles, when colour is wanted."""
    return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if color and text else text


def unsaid(lines: Iterable[str], said: str) -> tuple[str, ...]:
    """Return the lines with a word or number that `said` has not; the 1 and the 100 of every sum are none."""
    known = {*_words(said), *_OF_EVERY_SUM}
    return tuple(line for line in dict.fromkeys(lines) if not known.issuperset(_words(line)))


def _words(text: str) -> Iterator[str]:
    return (word.strip(".,") for word in _WORD.findall(text))


def plural(count: int, noun: str) -> str:
    """`1 error`, `2 errors`."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
