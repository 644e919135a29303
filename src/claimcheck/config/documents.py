"""What settings say about single documents: `[documents."GLOB"]`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field, replace

from claimcheck.config.globs import is_plain, matches
from claimcheck.model import Period, Shape
from claimcheck.startup.lean import dataclass


@dataclass(frozen=True, slots=True)
class DocumentSettings:
    """What is said about the documents that `glob` chooses; None leaves it open."""

    glob: str = "**"
    published: Period | None = None
    language: str | None = None
    encoding: str | None = None
    articles: str | None = None
    headings: tuple[str, ...] | None = None
    texts: tuple[str, ...] | None = None
    published_in: str | None = None

    @property
    def shape(self) -> Shape | None:
        """Where the text of structured data stands, if that is said."""
        if self.texts is None:
            return None
        return Shape(
            name=f'[documents."{self.glob}"]',
            articles=self.articles or "",
            headings=self.headings or (),
            texts=self.texts,
            published=self.published_in or "",
        )

    def over(self, below: DocumentSettings) -> DocumentSettings:
        """These settings, and `below` where they leave something open."""
        return replace(
            self,
            published=self.published or below.published,
            language=self.language or below.language,
            encoding=self.encoding or below.encoding,
            articles=self.articles or below.articles,
            headings=self.headings or below.headings,
            texts=self.texts or below.texts,
            published_in=self.published_in or below.published_in,
        )


@dataclass(frozen=True, slots=True)
class Documents:
    """All such settings in the order written; a later one wins over an earlier.

    A thousand articles with a thousand entries are usual (each its date), so that entries which
    name one file are found by its name: `named` and `wild` are the numbers of entries. Made by
    `documents_of`.
    """

    entries: tuple[DocumentSettings, ...] = ()
    named: Mapping[str, tuple[int, ...]] = field(default_factory=dict, repr=False, compare=False)
    wild: tuple[int, ...] = field(default=(), repr=False, compare=False)

    def of(self, path: str) -> DocumentSettings:
        """The settings for the document at `path`, relative to the folder of the settings."""
        candidates = sorted((*self.named.get(path.rpartition("/")[2], ()), *self.wild))
        found = DocumentSettings()
        for entry in (self.entries[index] for index in candidates):
            if matches(entry.glob, path):
                found = entry.over(found)
        return found

    def then(self, entry: DocumentSettings) -> Documents:
        """These settings with one more, which wins."""
        return documents_of((*self.entries, entry))


def documents_of(entries: Iterable[DocumentSettings]) -> Documents:
    """Return the settings of these entries."""
    entries = tuple(entries)
    named: dict[str, tuple[int, ...]] = {}
    wild = []
    for number, entry in enumerate(entries):
        if is_plain(entry.glob):
            last = entry.glob.rpartition("/")[2]
            named[last] = (*named.get(last, ()), number)
        else:
            wild.append(number)
    return Documents(entries, named, tuple(wild))
