"""Runs cut where something is to stand between their letters; every other byte of a part stays."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from claimcheck.formats.word.layout import Layout
from claimcheck.formats.word.nouns import Bit, Child, Run
from claimcheck.model import Span

_RUN = re.compile(r"<((?:[\w.-]+:)?)r\b")


@dataclass(slots=True)
class Cuts:
    """What is put before and after letters of one run, and which letters are struck, by their offsets in
    the text. `mark` goes between runs, `new` is text that is put in."""

    before: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    after: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    struck: dict[int, str] = field(default_factory=dict)


class Cutter:
    """Gathers what is to be changed in the runs of a layout; `splices` says how that is written."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._runs: dict[int, Run] = {}
        self._cuts: dict[int, Cuts] = defaultdict(Cuts)
        self._sources = {part.name: part.source for part in layout.word.parts}

    def prefix_at(self, offset: int) -> tuple[str, Run]:
        """The namespace prefix of the run with the letter at `offset`, with its colon, and the run."""
        bit = self._bit(offset)
        return self._prefix(bit.run), bit.run

    def stands_at(self, offset: int) -> bool:
        """Does a letter of a run stand there, and not the end of a paragraph?"""
        return self._layout.bit_at(offset) is not None

    def stretches(self, span: Span) -> list[Span]:
        """The letters of `span`, apart where another run begins; raises ValueError at a paragraph's end."""
        found: list[Span] = []
        last: Run | None = None
        for offset in range(span.start, span.end):
            if not self.stands_at(offset):
                raise ValueError("an edit reaches over the end of a paragraph")
            run = self._bit(offset).run
            if run is last:
                found[-1] = Span(found[-1].start, offset + 1)
            else:
                found.append(Span(offset, offset + 1))
            last = run
        return found

    def source_of(self, run: Run) -> str:
        """The XML of the part with the run."""
        return self._sources[run.part]

    def before(self, offset: int, xml: str) -> None:
        self._cuts_at(offset).before[offset].append(xml)

    def after(self, offset: int, xml: str) -> None:
        self._cuts_at(offset).after[offset].append(xml)

    def strike(self, span: Span, opening: str) -> None:
        """Put the letters of `span` into elements with the start tag `opening`."""
        for offset in range(span.start, span.end):
            self._cuts_at(offset).struck[offset] = opening

    def run_like(self, run: Run, text: str) -> str:
        """A run with `text`, already escaped, that looks like `run`."""
        prefix = self._prefix(run)
        return self._run(run, f'<{prefix}t xml:space="preserve">{text}</{prefix}t>')

    def splices(self) -> dict[str, list[tuple[Span, str]]]:
        """By part, what is put in place of which stretch of its XML."""
        bits: dict[int, list[tuple[int, Bit]]] = defaultdict(list)
        for start, bit in zip(self._layout.starts, self._layout.bits, strict=True):
            if id(bit.run) in self._cuts:
                bits[id(bit.run)].append((start, bit))
        found: dict[str, list[tuple[Span, str]]] = defaultdict(list)
        for key, cuts in self._cuts.items():
            run = self._runs[key]
            found[run.part].append((run.span, self._written(run, bits[key], cuts)))
        return found

    def _bit(self, offset: int) -> Bit:
        found = self._layout.bit_at(offset)
        assert found is not None, "a letter of the text stands in a run"
        return found[0]

    def _cuts_at(self, offset: int) -> Cuts:
        run = self._bit(offset).run
        self._runs[id(run)] = run
        return self._cuts[id(run)]

    def _prefix(self, run: Run) -> str:
        match = _RUN.match(run.opening.of(self._sources[run.part]))
        return match[1] if match else "w:"

    def _run(self, run: Run, content: str) -> str:
        source = self._sources[run.part]
        properties = run.properties.of(source) if run.properties else ""
        return f"{run.opening.of(source)}{properties}{content}</{self._prefix(run)}r>"

    def _written(self, run: Run, bits: list[tuple[int, Bit]], cuts: Cuts) -> str:
        """The run as several, cut where `cuts` ask for it."""
        pieces = _Pieces(self, run)
        for child in run.children:
            own = [(start, bit) for start, bit in bits if child.span.contains(bit.span)]
            if not own:
                pieces.add(child.span.of(self._sources[run.part]), "")
            for start, bit in own:
                for offset, xml in _letters(self._sources[run.part], start, bit):
                    for mark in cuts.before[offset]:
                        pieces.put(mark)
                    opening = cuts.struck.get(offset, "")
                    if child.inner is None:
                        pieces.add(xml, opening)
                    else:
                        pieces.letter(xml, child, opening)
                    last = offset + (len(bit.text) if bit.entity else 1) - 1
                    for at in range(offset, last + 1):
                        for mark in cuts.after[at]:
                            pieces.put(mark)
        return pieces.finish()


class _Pieces:
    """What a run is written as: its elements, until something is to stand between."""

    def __init__(self, cutter: Cutter, run: Run) -> None:
        self._cutter, self._run = cutter, run
        self._source = cutter._sources[run.part]
        self._prefix = cutter._prefix(run)
        self._done: list[str] = []
        self._elements: list[str] = []
        self._letters: list[str] = []
        self._child: Child | None = None
        self._opening = ""

    def add(self, xml: str, opening: str) -> None:
        """An element as it stands."""
        self._turn(opening)
        self._end_text()
        self._elements.append(xml)

    def letter(self, xml: str, child: Child, opening: str) -> None:
        """A letter of the text element `child`."""
        self._turn(opening)
        if child is not self._child:
            self._end_text()
            self._child = child
        self._letters.append(xml)

    def put(self, xml: str) -> None:
        """Something between runs."""
        self._turn("", always=True)
        self._done.append(xml)

    def finish(self) -> str:
        self._turn("", always=True)
        return "".join(self._done)

    def _turn(self, opening: str, *, always: bool = False) -> None:
        if opening == self._opening and not always:
            return
        self._end_text()
        if self._elements:
            whole = self._cutter._run(self._run, "".join(self._elements))
            name = self._opening.split(None, 1)[0][1:] if self._opening else ""
            self._done.append(f"{self._opening}{whole}</{name}>" if name else whole)
        self._elements = []
        self._opening = opening

    def _end_text(self) -> None:
        if self._letters:
            name = "delText" if self._opening else "t"
            text = "".join(self._letters)
            self._elements.append(f'<{self._prefix}{name} xml:space="preserve">{text}</{self._prefix}{name}>')
        self._letters, self._child = [], None


def _letters(source: str, start: int, bit: Bit) -> Iterable[tuple[int, str]]:
    """The letters of a bit as the part has them; a piece that stands for several goes as a whole."""
    if bit.entity:
        return [(start, bit.span.of(source))]
    return [(start + n, letter) for n, letter in enumerate(bit.span.of(source))]


def spliced(source: str, splices: Iterable[tuple[Span, str]]) -> str:
    """`source` with each stretch replaced; raises ValueError where two overlap."""
    parts: list[str] = []
    at = 0
    for span, text in sorted(splices, key=lambda one: (one[0].start, one[0].end)):
        if span.start < at:
            raise ValueError("two changes overlap")
        parts += (source[at : span.start], text)
        at = span.end
    return "".join((*parts, source[at:]))
