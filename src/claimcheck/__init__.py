"""claimcheck: a linter for the figures in news prose.

In Python, `claimcheck.check(text, published="2021-02-03")` gives a `Report` on one text,
`claimcheck.report(paths)` one on many files, and `claimcheck.render(report, "html")` its page.
`claimcheck.quantity(figure)` is a figure as a quantity of pint, and `claimcheck.ureg` the registry of
its unit; pint is imported when one of the two is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable
    from typing import Any

    from claimcheck.config import Config
    from claimcheck.model import Figure, Period, Report
    from claimcheck.units.registry import Quantity, Registry

    ureg: Registry

__version__ = "0.1.0"
__all__ = ["__version__", "check", "quantity", "render", "report", "ureg"]


def __getattr__(name: str) -> Any:
    """`ureg`, when it is first asked for: it takes a while to build."""
    if name == "ureg":
        from claimcheck.units import registry

        return registry()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def check(
    text: str,
    *,
    published: str | Period | None = None,
    language: str = "en",
    config: Config | None = None,
) -> Report:
    """Check the figures of one text; what `claimcheck run` does, without files.

    `published` is a day, month, quarter, year or span ("2021-02-03", "2021", "2004/2005");
    without it, rules that need a date are undecided. Spans in the report count code points of the
    article's `document.text`, where blanks are even; `document.locate(span)` is the place in `text`.
    Raises ValueError for a date or language that cannot be read, and
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


def quantity(figure: Figure) -> Quantity | tuple[Quantity | None, Quantity | None]:
    """A figure as a quantity of pint: its number, exactly (`Fraction`), in its unit, with what it is a
    rate of.

    A range gives two, its low and its high end, of which one is None when it is open; a noun that is
    counted is a unit of its own. The units are those of `claimcheck.ureg`: ours, and those that the
    settings of the last check in this thread added. Raises TypeError for a date or a time of day, and
    ValueError for a figure without a number ("billions").

    >>> import claimcheck
    >>> report = claimcheck.check("It is 26.2 miles long, and the fee is 30 to 45 euros a year.")
    >>> miles, fee = (claimcheck.quantity(figure) for figure in report.articles[0].figures)
    >>> float(miles.to("kilometre").magnitude)
    42.1648128
    >>> miles.check("[length]"), miles > 26 * claimcheck.ureg.mile
    (True, True)
    >>> [str(end) for end in fee]
    ['30 EUR / year', '45 EUR / year']
    """
    from claimcheck.units import quantity_of

    return quantity_of(figure)
