"""The archive of a run: articles that are fetched when they are asked for."""

from __future__ import annotations

import pytest

from claimcheck import formats
from claimcheck.config import Config
from claimcheck.model import Checked, brief_of
from claimcheck.pipeline import check_article, read_article, ruleset_of
from claimcheck.pipeline.article_archive import Archive

TEXTS = {"tram.txt": "The tram cost 3 million euros.", "ferry.txt": "The ferry carried 40 cars."}


def checked() -> list[Checked]:
    ruleset = ruleset_of(Config())
    return [check_article(read_article(formats.from_text(text, uri)), ruleset) for uri, text in TEXTS.items()]


def test_an_archive_has_the_articles_by_their_uri() -> None:
    archive = Archive.in_memory(checked())
    assert list(archive) == list(archive.outlines) == list(TEXTS)
    assert archive["ferry.txt"].document.text == TEXTS["ferry.txt"]
    assert "bridge.txt" not in archive


def test_an_article_is_fetched_once_and_only_when_it_is_asked_for() -> None:
    found, fetched = checked(), []

    def whole(number: int) -> Checked:
        fetched.append(number)
        return found[number]

    archive = Archive([*map(brief_of, found)], whole, lambda number: ())
    assert len(archive) == 2
    assert not fetched
    assert archive["ferry.txt"] is archive["ferry.txt"]
    assert fetched == [1]


def test_an_article_that_is_lost_is_not_there() -> None:
    archive = Archive([*map(brief_of, checked())], lambda number: None, lambda number: ())
    with pytest.raises(KeyError):
        archive["tram.txt"]
