"""claimcheck: a linter for the figures in news prose.

In Python, `claimcheck.check(text, published="2021-02-03")` gives a `Report` on one text,
`claimcheck.report(paths)` one on many files, and `claimcheck.render(report, "html")` its page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable

    from claimcheck.config import Config
    from claimcheck.model import Period, Report

__version__ = "0.1.0"
__all__ = ["__version__", "check", "render", "report"]


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


def report(paths: Iterable[str | os.PathLike[str]], *, config: Config | None = None) -> Report:
    """Check the articles at `paths`, files or folders, as one corpus, and gather what several of
    them say of one thing; what `claimcheck report` does before it writes.

    The settings are those nearest to the first path unless `config` is given. A file that cannot
    be read becomes one of the report's `problems`. Raises `claimcheck.config.ConfigError` for
    settings and `claimcheck.pipeline.RuleErrors` for rule files with mistakes in them.
    """
    from claimcheck import pipeline

    return pipeline.survey(paths, config=config)


def render(
    report: Report, form: str = "html", *, title: str = "", made: str = "", old: str | None = None
) -> str:
    """The page for a report as "html", "markdown", "csv" or "json".

    `made` is the day to print on it, `old` an older report as JSON to compare with. Raises
    ValueError for another form, or when `old` is no report.
    """
    from claimcheck.reporters.report import PAGES, build_page, read_known

    if form not in PAGES:
        raise ValueError(f"no page in the form {form!r}; known are {', '.join(PAGES)}")
    against = None if old is None else ("an older report", read_known(old))
    return PAGES[form](build_page(report, title=title, made=made, against=against))
