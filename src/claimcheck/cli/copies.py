"""`--annotate`, and repairs in formats that track changes: copies beside the files, never the files."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.formats import Note
    from claimcheck.model import Edit, Problem, Report

_MARK = ".checked"


def copy_of(uri: str) -> Path:
    """Return where the copy of a file goes: `draft.checked.docx`; a copy is its own."""
    path = Path(uri)
    return path if path.stem.endswith(_MARK) else path.with_name(f"{path.stem}{_MARK}{path.suffix}")


def write_copies(
    report: Report, edits: Mapping[str, tuple[Edit, ...]], *, annotate: bool, stdin: Mapping[str, bytes]
) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Return a copy of each document that can hold comments, with its edits as tracked changes and, to
    `annotate`, its findings as comments; what was written, and what could not be."""
    from claimcheck import formats
    from claimcheck.disk import BIG, read_regular, reason_of, save
    from claimcheck.model import Problem
    from claimcheck.reporters import comments_of

    notes: dict[str, tuple[Note, ...]] = comments_of(report) if annotate else {}
    said: list[str] = []
    problems: list[Problem] = []
    left = 0
    for document in (article.document for article in report.articles):
        uri, own = document.uri, edits.get(document.uri, ())
        if not formats.holds_comments(uri):
            left += uri in notes
            continue
        if not formats.format_of(uri).tracks:
            own = ()
        if not own and not annotate:
            continue
        if uri in stdin:
            problems.append(Problem(uri, "a copy is written beside a file, and standard input is none"))
            continue
        try:
            data = read_regular(uri, BIG)
            new = formats.revise(document, data, own, notes.get(uri, ()) if annotate else None)
        except formats.RewriteError as error:
            problems.append(Problem("", str(error)))
            continue
        except OSError as error:
            problems.append(Problem(uri, f"cannot be read: {reason_of(error)}"))
            continue
        path = copy_of(uri)
        if new == data and (path == Path(uri) or not os.path.exists(path)):
            continue
        try:
            save(path, new)
        except OSError as error:
            problems.append(Problem(str(path), f"cannot be written: {reason_of(error)}"))
            continue
        said.append(f"{path}: {_counted(len(notes.get(uri, ())), len(own), annotate)}")
    if left:
        files = "1 file" if left == 1 else f"{left:,} files"
        said.append(f"{files} with findings can hold no comments; for text and markup there is --add-ignore")
    return tuple(said), tuple(problems)


def _counted(comments: int, changes: int, annotate: bool) -> str:
    counts = [(comments, "comment")] if annotate else []
    counts += [(changes, "tracked change")] if changes or not annotate else []
    return ", ".join(f"{count:,} {what}{'' if count == 1 else 's'}" for count, what in counts)
