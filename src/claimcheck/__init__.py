"""claimcheck: a linter for the figures in news prose.

In Python, `claimcheck.check(text, published="2021-02-03")` gives a `Report`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.config import Config
    from claimcheck.model import Period, Report

__version__ = "0.1.0"
__all__ = ["__version__", "check"]


def check(
    text: str,
    *,
    published: str | Period | None = None,
    language: str = "en",
    config: Config | None = None,
) -> Report:
    """Check the figures of one text; what `claimcheck run` does, without files.

    `published` is a day, month, quarter, year or span ("2021-02-03", "2021", "2004/2005");
    without it, rules that need a date are undecided. Spans in the report count code points of
    `text`. Raises ValueError for a date or language that cannot be read, and
    `claimcheck.pipeline.RuleErrors` for rule files with mistakes in them.
    """
    from claimcheck import pipeline

    return pipeline.check(text, published=published, language=language, config=config)
