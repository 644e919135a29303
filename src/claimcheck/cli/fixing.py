"""`--fix`, `--diff` and `--add-ignore`: edits made in files, or shown."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.model import Document, Edit, Problem, Report

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")


def make_edits(
    report: Report, edits: Mapping[str, tuple[Edit, ...]], stdin: Mapping[str, bytes]
) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """The new bytes of each document that `edits` change, and the files that could not be edited.

    `stdin` has the bytes of documents that are no file.
    """
    from claimcheck import formats
    from claimcheck.model import Problem

    made: dict[str, bytes] = {}
    problems = []
    documents = {article.document.uri: article.document for article in report.articles}
    for uri, own in edits.items():
        try:
            old = stdin[uri] if uri in stdin else Path(uri).read_bytes()
            new = formats.rewrite(documents[uri], old, own)
        except formats.RewriteError as error:
            problems.append(Problem("", str(error)))
        except OSError as error:
            problems.append(Problem(uri, f"cannot be read: {(error.strerror or '').lower()}"))
        else:
            if new != old:
                made[uri] = new
    return made, tuple(problems)


def save_all(made: Mapping[str, bytes]) -> tuple[Problem, ...]:
    """Write each file, whole or not at all; the files that could not be written."""
    from claimcheck.formats.save import save
    from claimcheck.model import Problem

    problems = []
    for uri, data in made.items():
        try:
            save(Path(uri), data)
        except OSError as error:
            problems.append(Problem(uri, f"cannot be written: {(error.strerror or '').lower()}"))
    return tuple(problems)


def unified_diff(report: Report, made: Mapping[str, bytes]) -> str:
    """What `made` would change, as `diff -u` has it."""
    documents = {article.document.uri: article.document for article in report.articles}
    return "".join(_diff(documents[uri], data) for uri, data in sorted(made.items()))


def _diff(document: Document, data: bytes) -> str:
    from claimcheck.formats.decode import BOMS

    mark = BOMS[document.encoding] if document.bom else b""
    new = data.removeprefix(mark).decode(document.encoding)
    rows = difflib.unified_diff(
        _LINE.findall(document.original), _LINE.findall(new), document.uri, document.uri
    )
    return "".join(
        row if row.endswith(("\n", "\r")) else f"{row}\n\\ No newline at end of file\n" for row in rows
    )
