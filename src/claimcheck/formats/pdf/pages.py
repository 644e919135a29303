"""The lines of print of a PDF, each letter with its place on its page, as a process of its own reads them."""

from __future__ import annotations

import json
import subprocess
import sys
from array import array
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import islice
from pathlib import Path

from claimcheck.formats.decode import ReadError
from claimcheck.formats.pdf import child
from claimcheck.model import Problem

_INSTALL = "reading PDF files needs pypdfium2, which is not installed; python -m pip install pypdfium2"
_FAILED = "not a PDF that can be read: it is damaged, or takes more time or memory than any article needs"
_LONGEST = 120  # seconds by the clock, where no processor's time can be limited
_GAP = 0.15  # of the size of print, at least, between words
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of print: its letters, blanks among them, the number of its page and the page's height.

    `numbers` are five for each letter: left, bottom, right and top of the box that it fills on its page, in
    points, and its size.
    """

    text: str
    page: int
    height: float
    hyphened: bool
    numbers: array[float]

    def box(self, at: int) -> Box:
        """Left, bottom, right and top of a letter."""
        left, bottom, right, top = islice(self.numbers, 5 * at, 5 * at + 4)
        return left, bottom, right, top

    def joined(self, other: Row) -> Row:
        """The line and what goes on with it, a blank between them where there is a gap."""
        text, numbers = self.text, self.numbers
        right = self.right
        if other.left - right > _GAP * self.size:
            text += " "
            numbers = numbers + array("f", (right, self.base, other.left, self.base + self.size, self.size))
        return Row(text + other.text, self.page, self.height, other.hyphened, numbers + other.numbers)

    @property
    def sizes(self) -> array[float]:
        return self.numbers[4::5]

    @property
    def bottoms(self) -> array[float]:
        return self.numbers[1::5]

    @property
    def size(self) -> float:
        """The size of most of its letters."""
        return sorted(self.sizes)[len(self.text) // 2]

    @property
    def left(self) -> float:
        return min(self.numbers[0::5])

    @property
    def right(self) -> float:
        return max(self.numbers[2::5])

    @property
    def base(self) -> float:
        """Where the line stands: the bottom of most of its letters."""
        return sorted(self.bottoms)[len(self.text) // 2]


def rows_of(data: bytes, uri: str) -> list[Row]:
    """The lines of print of every page, in the order of the file; raises ReadError."""
    if find_spec("pypdfium2") is None:
        raise ReadError(Problem(uri, _INSTALL))
    command = [sys.executable, "-P", str(Path(child.__file__))]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=_LONGEST, check=True)
        head, _, rest = done.stdout.partition(b"\n")
        said = json.loads(head)
    except (subprocess.SubprocessError, OSError, ValueError) as error:
        raise ReadError(Problem(uri, _FAILED)) from error
    if "refused" in said:
        raise ReadError(Problem(uri, said["refused"]))
    numbers = array("f")
    numbers.frombytes(rest)
    found, at = [], 0
    for page, height, hyphened, text in said["rows"]:
        end = at + 5 * len(text)
        found.append(Row(text, page, height, hyphened, numbers[at:end]))
        at = end
    return found
