"""`--fix`, `--diff` and `--add-ignore`: edits made in files, or shown."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.disk import Saved
    from claimcheck.model import Document, Edit, Problem, Report

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")


@dataclass(frozen=True, slots=True)
class Change:
    """The bytes of a file as they are and as they are to be."""

    old: bytes
    new: bytes


def make_edits(
    report: Report, edits: Mapping[str, tuple[Edit, ...]], stdin: Mapping[str, bytes]
) -> tuple[dict[str, Change], tuple[Problem, ...]]:
    """Return the change of each file that `edits` touch, and the files that could not be edited.

    `stdin` has the bytes of documents that are no file.
    """
    from claimcheck import formats
    from claimcheck.disk import BIG, read_regular, reason_of
    from claimcheck.model import Problem

    made: dict[str, Change] = {}
    problems = []
    documents = {article.document.uri: article.document for article in report.articles}
    by_file: dict[str, list[str]] = {}
    for uri in edits:
        by_file.setdefault(formats.file_of(uri), []).append(uri)
    for uri, articles in by_file.items():
        first = documents[articles[0]]
        try:
            own = edits[uri] if articles == [uri] else _joined(documents, edits, articles)
            old = stdin[uri] if uri in stdin else read_regular(uri, BIG)
            new = formats.rewrite(first, old, own)
        except formats.RewriteError as error:
            problems.append(Problem("", str(error)))
        except OSError as error:
            problems.append(Problem(uri, f"cannot be read: {reason_of(error)}"))
        else:
            if new != old:
                made[uri] = Change(old, new)
    return made, tuple(problems)


def _joined(
    documents: Mapping[str, Document], edits: Mapping[str, tuple[Edit, ...]], articles: Sequence[str]
) -> tuple[Edit, ...]:
    """Return the edits of several articles of one file, in its source."""
    from claimcheck import formats

    return tuple(one for uri in articles for one in formats.source_edits(documents[uri], edits[uri]))


def save_all(made: Mapping[str, Change]) -> tuple[dict[str, Saved], tuple[Problem, ...]]:
    """Write each file, whole or not at all; the files that were written, and what is wrong with others."""
    from claimcheck.disk import reason_of, save
    from claimcheck.model import Problem

    saved, problems = {}, []
    for uri, change in made.items():
        try:
            saved[uri] = save(Path(uri), change.new, instead_of=change.old)
        except OSError as error:
            problems.append(Problem(uri, f"cannot be written: {reason_of(error)}"))
    return saved, tuple(problems)


def lost(saved: Mapping[str, Saved]) -> Iterator[str]:
    """Yield what files could not keep when they were written anew."""
    for uri, one in saved.items():
        if one.parted:
            names = "1 other name keeps" if one.parted == 1 else f"{one.parted:,} other names keep"
            yield f"{uri}: {names} the old text: what was one file (hard links) is two now"
        if not one.owner:
            yield f"{uri}: the file is yours now; its owner could not be kept"


def unified_diff(report: Report, made: Mapping[str, Change]) -> str:
    """Return what `made` would change, as `diff -u` has it."""
    from claimcheck.formats import file_of

    documents = {file_of(article.document.uri): article.document for article in report.articles}
    return "".join(_diff(documents[uri], change.new) for uri, change in sorted(made.items()))


def _diff(document: Document, data: bytes) -> str:
    from claimcheck import formats

    new, name = formats.source_text(document, data), formats.file_of(document.uri)
    rows = difflib.unified_diff(_LINE.findall(document.original), _LINE.findall(new), name, name)
    return "".join(
        row if row.endswith(("\n", "\r")) else f"{row}\n\\ No newline at end of file\n" for row in rows
    )
