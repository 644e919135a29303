"""A text that is no file."""

from __future__ import annotations

from dataclasses import replace

from claimcheck import formats
from claimcheck.config import Config
from claimcheck.model import Period, Report, parse_period
from claimcheck.pipeline.article import read_article
from claimcheck.pipeline.corpus import judge_articles
from claimcheck.pipeline.standard import load_rules


def check(
    text: str,
    *,
    published: str | Period | None = None,
    language: str = "en",
    config: Config | None = None,
) -> Report:
    """Check one text.

    `published` is a day, month, quarter, year or span ("2021-02-03", "2021", "2004/2005");
    without it, rules that need a date are undecided. Raises ValueError for a date or
    language that can't be read, RuleErrors for files of rules or units with problems.
    """
    settings = config or Config()
    period = parse_period(published) if isinstance(published, str) else published
    document = formats.from_text(text, "<text>")
    document = replace(document, language=language, published=period or document.published)
    in_force = load_rules(settings)  # and the units that the article is read with
    return judge_articles((read_article(document),), in_force, settings)
