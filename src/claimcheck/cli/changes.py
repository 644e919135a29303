"""`--diff-base`: what git says has changed."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli.output import Stop

if TYPE_CHECKING:
    from claimcheck.model import Document, Report, Span


def only_changed(report: Report, revision: str) -> Report:
    """Return the report with the findings that no change since `revision` touches set aside; raises Stop.

    Where the branch has left `revision` behind, what counts is the commit where they parted.
    """
    from claimcheck.review import touching

    changes: dict[str, tuple[Span, ...] | None] = {}
    documents = {article.document.uri: article.document for article in report.articles}
    folders: dict[Path, list[Document]] = {}
    for uri in (one.uri for one in report.outlines if not one.uri.startswith("<")):
        own = folders.setdefault(Path(uri).absolute().parent, [])
        own += [documents[uri]] if uri in documents else []  # what nothing was found in is not asked for
    base: dict[Path, str] = {}
    for folder, own in folders.items():
        root = Path(_git(folder, "rev-parse", "--show-toplevel").strip())
        if root not in base:
            base[root] = _base(root, revision)
        if own:
            changes |= _changes(folder, own, base[root])
    return touching(report, changes)


def _base(root: Path, revision: str) -> str:
    named = ("--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    commit = _git(root, "rev-parse", *named, check=False).strip()
    if not commit:
        from claimcheck.model import Problem

        raise Stop([Problem("", f"--diff-base: there is no revision {revision!r} here; was it fetched?")])
    return _git(root, "merge-base", commit, "HEAD", check=False).strip() or commit


def _changes(folder: Path, documents: Iterable[Document], commit: str) -> dict[str, tuple[Span, ...] | None]:
    from claimcheck.formats import file_of
    from claimcheck.review import changed_spans

    names: dict[str, list[Document]] = {}
    for document in documents:
        names.setdefault(Path(file_of(document.uri)).name, []).append(document)
    told = _git(folder, "diff", "--name-only", "--relative", "-z", commit, "--", ".").split("\0")
    new = _git(folder, "ls-files", "--others", "-z", "--", ".").split("\0")
    found: dict[str, tuple[Span, ...] | None] = {
        document.uri: None for name in new for document in names.get(name, ())
    }
    for name in told:
        own = [document for document in names.get(name, ()) if document.uri not in found]
        if own:  # the articles of one file have one source
            old = _old_text(folder, name, commit, own[0])
            spans = None if old is None else changed_spans(old, own[0].original)
            found |= {document.uri: spans for document in own}
    return found


def _old_text(folder: Path, name: str, commit: str, document: Document) -> str | None:
    """Return the source as it was, or None when the file is new or cannot be compared."""
    done = subprocess.run(
        ["git", "-C", str(folder), "show", f"{commit}:./{name}"], capture_output=True, check=False
    )
    if done.returncode:
        return None
    from claimcheck import formats

    try:
        return formats.source_text(document, done.stdout).removeprefix("\ufeff")
    except (UnicodeDecodeError, formats.ReadError):
        return None


def _git(folder: Path, *arguments: str, check: bool = True) -> str:
    from claimcheck.model import Problem

    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *arguments],
            capture_output=True,
            text=True,
            check=False,
            encoding="utf-8",
        )
    except OSError as error:
        raise Stop([Problem("", f"--diff-base needs git: {(error.strerror or '').lower()}")]) from error
    if done.returncode and check:
        said = done.stderr.strip().splitlines() or [f"git {arguments[0]} failed"]
        raise Stop([Problem("", f"--diff-base: {said[-1]}")])
    return done.stdout
