"""Texts that are no files."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from claimcheck import formats
from claimcheck.config import SHIPPED, Config, of_mapping
from claimcheck.model import Article, Claim, Period, Report, Rule, parse_period
from claimcheck.pipeline.corpus import judge_articles
from claimcheck.pipeline.one_article import read_article
from claimcheck.pipeline.ruleset import load_rules, use_units

Settings = Config | Mapping[str, Any] | None
Published = str | datetime.date | Period | None


def check(text: str, *, published: Published = None, language: str = "en", config: Settings = None) -> Report:
    """Check one text.

    `published` is a day, month, quarter, year or span ("2021-02-03", "2021", "2004/2005"), or a
    `datetime.date`; without it, rules that need a date are undecided. Raises ValueError for a date or
    language that can't be read, TypeError for what is no date, RuleErrors for files of rules or units
    with problems.
    """
    settings = settings_of(config)
    in_force = _rules(settings)  # and the units that the article is read with
    return judge_articles((_read(text, published, language),), in_force, settings)


def check_many(
    texts: Iterable[str],
    *,
    published: Published = None,
    language: str = "en",
    config: Settings = None,
) -> Iterator[Report]:
    """Yield a report on each text by itself, as it is asked for."""
    settings = settings_of(config)
    for text in texts:
        yield check(text, published=published, language=language, config=settings)


def find_claims(
    text: str, *, published: Published = None, language: str = "en", config: Settings = None
) -> tuple[Claim, ...]:
    """Return every figure of a text with what it is about; nothing is checked."""
    use_units(settings_of(config))
    return _read(text, published, language).claims


def _read(text: str, published: Published, language: str) -> Article:
    document = formats.from_text(text, "<text>")
    period = _period(published) or document.published
    return read_article(replace(document, language=language, published=period))


def _period(published: Published) -> Period | None:
    if isinstance(published, datetime.date):
        return parse_period(f"{published:%Y-%m-%d}")
    if isinstance(published, str):
        return parse_period(published)
    if published is None or isinstance(published, Period):
        return published
    raise TypeError(
        f"published is a date, a string or a Period, not {type(published).__name__}: {published!r}"
    )


def settings_of(config: Settings) -> Config:
    """Return a `Config`, or what a settings file would say as one."""
    return config if isinstance(config, Config) else of_mapping(config or {})


def _rules(config: Config) -> tuple[Rule, ...]:
    """Return the rules in force. Those that are shipped do not change while a program runs."""
    if config.rules != (SHIPPED,):
        return load_rules(config)
    use_units(config)
    return _shipped(config)


@lru_cache(maxsize=8)  # `check` is called for one text after another
def _shipped(config: Config) -> tuple[Rule, ...]:
    return load_rules(config)
