"""Documents whose file is no text that anybody reads: their source is a line for each paragraph.

Behind the lines stand the comments that speak to claimcheck, so that reports can quote them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from claimcheck.formats.builder import Builder
from claimcheck.formats.decode import Decoded, ReadError
from claimcheck.formats.txt import leading_date
from claimcheck.model import Document, Period, Problem, Span
from claimcheck.model.document import BlockKind
from claimcheck.startup.expressions import compiled

BREAK = "\v"  # of a line within a paragraph
_SPOKEN = compiled(r"claimcheck\s*:\s*(.*)", re.IGNORECASE | re.DOTALL)
MAX_LETTERS = 2_000_000  # of a document: a long novel's
_HEAD = 200  # letters in which a date may lead


@dataclass(slots=True)
class Line:
    """A block: its pieces, each with whether it is raised, and the comments that begin in it, by name,
    with how many letters come before them. `kind` and `place` are those of a `Block`."""

    kind: BlockKind = "paragraph"
    place: tuple[int, ...] = ()
    pieces: list[tuple[str, bool]] = field(default_factory=list)
    comments: list[tuple[int, str]] = field(default_factory=list)
    length: int = 0

    def add(self, text: str, *, raised: bool = False) -> None:
        self.pieces.append((text, raised))
        self.length += len(text)

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.pieces)


def source_of(lines: Iterable[Line], comments: Mapping[str, str]) -> str:
    """The source of a document: its lines with text, then the comments that speak to claimcheck."""
    shown = (line.text for line in lines if line.length)
    spoken = (text for text in comments.values() if _SPOKEN.match(text))
    return "".join(f"{text}\n" for text in (*shown, *spoken))


def document_of(
    uri: str,
    lines: Sequence[Line],
    *,
    comments: Mapping[str, str] | None = None,
    published: Period | None = None,
    language: str = "",
) -> Document:
    """The document with these lines; raises ReadError when there is no text in them."""
    comments = comments or {}
    shown = [line for line in lines if line.length]
    if not any(line.text.strip() for line in shown):
        raise ReadError(Problem(uri, "the file holds no text"))
    if sum(line.length for line in shown) > MAX_LETTERS:
        raise ReadError(Problem(uri, f"more text than an article can have: over {MAX_LETTERS:,} letters"))
    source = source_of(shown, comments)
    builder = Builder(uri, Decoded(source, "utf-8", False))
    spoken = _spoken(comments, source)
    at = 0
    for line in shown:
        _add(builder, line, at, spoken)
        builder.end_block(line.kind, line.place)
        at += line.length + 1
    return builder.finish(published or leading_date(source[:_HEAD]), language)


def _spoken(comments: Mapping[str, str], source: str) -> dict[str, tuple[Span, str]]:
    """What comments say to claimcheck, by their names, and where that stands in the source."""
    spoken = {name: match for name, text in comments.items() if (match := _SPOKEN.match(text))}
    at = len(source) - sum(len(match.string) + 1 for match in spoken.values())
    found = {}
    for name, match in spoken.items():
        found[name] = (Span(at, at + len(match.string)), match[1])
        at += len(match.string) + 1
    return found


def _add(builder: Builder, line: Line, at: int, spoken: Mapping[str, tuple[Span, str]]) -> None:
    """The text of a line that begins at `at`, with the comments where they begin."""
    waiting = [(offset, *spoken[name]) for offset, name in line.comments if name in spoken]
    done = 0
    for text, raised in line.pieces:
        while waiting and waiting[0][0] <= done:
            builder.remark(*waiting.pop(0)[1:])
        place = Span(at + done, at + done + len(text))
        if raised:
            builder.raised(place, text)
        elif text == BREAK:
            builder.entity(place, "\n")
        else:
            builder.text(place.start, place.end)
        done += len(text)
    for _, place, words in waiting:
        builder.remark(place, words)
