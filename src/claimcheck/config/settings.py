"""The settings of a run."""

from __future__ import annotations

import os
from dataclasses import field, replace
from fractions import Fraction
from pathlib import Path
from typing import Literal, get_args

from claimcheck.config.documents import Documents, DocumentSettings
from claimcheck.model import Document, Period, Severity, Widths
from claimcheck.model.interval import WIDTHS
from claimcheck.startup.lean import dataclass

Confidence = Literal["high", "medium", "low"]
CONFIDENCES: tuple[Confidence, ...] = get_args(Confidence)
SHIPPED = "shipped"  # stands for the rule packs of claimcheck itself in `Config.rules`
PACK = "pack:"  # begins the name of an installed pack there


@dataclass(frozen=True, slots=True)
class Config:
    """All settings, frozen; the command line makes its own by `override`.

    `root` is the folder that globs count from, `source` the file the settings stand in. `rules`
    are paths of rule files or folders, or the word `shipped`; `units` are files of units besides ours.
    `published`, `language` and `encoding` are for documents that do not say it themselves and are not
    in `documents`.
    `slips` are costs of typing slips by name. Selectors are rule ids, codes, the beginnings of
    codes, or ALL. `baseline` is a file of findings that are known already. `strict` says that
    a selector which names no rule is a mistake, `force_exclude` that `exclude` holds for files that
    are named, too.
    """

    root: Path = Path()
    source: Path | None = None
    include: tuple[str, ...] = ("*.txt", "*.text", "*.md", "*.markdown", "*.html", "*.htm", "*.docx")
    exclude: tuple[str, ...] = ()
    gitignore: bool = True
    rules: tuple[str, ...] = (SHIPPED,)
    select: tuple[str, ...] = ("ALL",)
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()
    fail_on: Severity = "error"
    min_severity: Severity = "info"
    min_confidence: Confidence = "low"
    published: Period | None = None
    language: str = "en"
    encoding: str | None = None
    rates: Path | None = None
    units: tuple[Path, ...] = ()
    baseline: Path | None = None
    widths: Widths = WIDTHS
    slips: tuple[tuple[str, Fraction], ...] = ()
    documents: Documents = field(default_factory=Documents)
    strict: bool = True
    force_exclude: bool = False

    @property
    def near(self) -> tuple[Path, ...]:
        """Files and folders that messages may quote: the settings' folder, and what else is named by
        the command line or by a program, rather than in a file that anybody may have written."""
        from_file = self.strict and self.source is not None
        return (self.root, *(() if from_file else map(Path, self.rules)))

    def relative(self, path: Path) -> str:
        """`path` as globs see it: from `root`, with forward slashes."""
        return os.path.relpath(path, self.root).replace(os.sep, "/")

    def name(self, uri: str) -> str:
        """A document's path as settings and baselines know it, wherever the run was started."""
        return uri if uri.startswith("<") else self.relative(Path(uri))

    def document(self, path: Path) -> DocumentSettings:
        """What settings and command line say about the file at `path`; `encoding` is for reading it."""
        found = self.documents.of(self.relative(path))
        return found if found.encoding else replace(found, encoding=self.encoding)

    def apply(self, document: Document, path: Path) -> Document:
        """`document`, read from `path`, with its date and language settled.

        `[documents]` and the command line win over what the file says of itself, and that over
        the settings for all files.
        """
        entry = self.documents.of(self.relative(path))
        published = entry.published or document.published or self.published
        language = entry.language or document.language or self.language
        if (published, language) == (document.published, document.language):
            return document
        return replace(document, published=published, language=language)

    def override(
        self, *, published: Period | None = None, language: str | None = None, encoding: str | None = None
    ) -> Config:
        """These settings with what the command line says, which wins for every document."""
        entry = DocumentSettings("**", published, language, encoding)
        if entry == DocumentSettings():
            return self
        return replace(self, documents=self.documents.then(entry))
