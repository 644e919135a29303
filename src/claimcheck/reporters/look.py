"""How a report is to look; all that a reporter may know of where its text will go."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """`width` is that of a terminal in columns, None elsewhere: then nothing is wrapped.

    What `encoding` cannot write is written with the signs of ASCII. `judgements` adds every
    relation with its verdict, `verbose` also why relations were left undecided; `quiet`
    leaves out what is not a finding.
    """

    color: bool = False
    width: int | None = None
    encoding: str = "utf-8"
    judgements: bool = False
    verbose: bool = False
    quiet: bool = False
