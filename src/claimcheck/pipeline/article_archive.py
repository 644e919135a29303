"""The articles of a run after each was checked by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

from claimcheck.model import Article, Brief, Checked, Comparable, Outline, brief_of

_MAX_AT_HAND = 64  # articles that are kept for another look


class Archive(Mapping[str, Article]):
    """The checked articles of a run, known by their number in it: in memory is a brief of each, and the rest
    is fetched when it is asked for. As a mapping it has the articles by their uri.

    `whole` returns all that was found in an article, None when it is lost, which is rare; `compared` the
    claims by which rules compare it with others.
    """

    def __init__(
        self,
        briefs: Sequence[Brief],
        whole: Callable[[int], Checked | None],
        compared: Callable[[int], Sequence[Comparable]],
    ) -> None:
        self.briefs = briefs
        self.whole = lru_cache(maxsize=_MAX_AT_HAND)(whole)  # comparisons ask for one again and again
        self.compared = compared
        self._numbers = {brief.outline.uri: number for number, brief in enumerate(briefs)}

    @classmethod
    def in_memory(cls, checked: Sequence[Checked]) -> Archive:
        """Return the archive of articles that are all in memory."""
        return cls([*map(brief_of, checked)], checked.__getitem__, lambda number: checked[number].compared)

    @property
    def outlines(self) -> dict[str, Outline]:
        """The outline of each article by its uri."""
        return {brief.outline.uri: brief.outline for brief in self.briefs}

    def __getitem__(self, uri: str) -> Article:
        found = self.whole(self._numbers[uri])
        if found is None:
            raise KeyError(uri)
        return found.article

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)
