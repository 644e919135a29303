"""claimcheck: a linter for the figures in news prose.

In Python, `claimcheck.check(text, published="2021-02-03")` gives a `Report` on one text,
`claimcheck.check_many(texts)` one on each of many, `claimcheck.report(paths)` one on many files, and
`claimcheck.render(report, "sarif")` any of them as text. `claimcheck.find_claims(text)` only reads, and
`claimcheck.scan(inputs, out)` makes tables of an archive.

>>> import claimcheck
>>> report = claimcheck.check("Sales rose 9% to 27,300 cars from 26,050 cars.")
>>> report
<Report, findings: 1, figures: 3, articles: 1>
>>> report.findings
(<Finding error change-from-to: from 26,050 cars to 27,300 cars is 4.798%, not 9%>,)
>>> report.findings[0].repairs[0]
<Repair possible: “9%” → “5%”: a digit changed>
>>> report.findings[0].to_dict()["surface"]
'9%'
>>> claimcheck.find_claims("Japan hosts 53,700 US troops.")
(<Claim '53,700 US troops' of Japan, US, troop>,)
>>> [claim.to_dict()["value"] for claim in report.claims]
[9.0, 27300.0, 26050.0]
>>> [len(one.findings) for one in claimcheck.check_many(["Sales rose 5% to 21 from 20.", "No figure."])]
[0, 0]
>>> claimcheck.check("Sales rose 9% to 27,300 from 26,050.", config={"ignore": ["CC201"]}).findings
()
>>> claimcheck.check("A text.", config={"ignroe": []})
Traceback (most recent call last):
claimcheck.config.check.ConfigError: config: ignroe: unknown key; did you mean "ignore"?
>>> print(claimcheck.render(report, "concise").splitlines()[0])
<text>:1:12: error change-from-to (CC201): from 26,050 cars to 27,300 cars is 4.798%, not 9%

`claimcheck.quantity(figure)` is a figure as a quantity of pint, and `claimcheck.ureg` the registry of
its unit; pint is imported when one of the two is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime
    import os
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    from claimcheck.config import Config, ConfigError
    from claimcheck.model import Claim, Figure, Finding, Period, Repair, Report
    from claimcheck.pipeline import RuleErrors, Settings
    from claimcheck.units.registry import Quantity, Registry

    ureg: Registry

__version__ = "0.2.0"
__all__ = [
    "Claim",
    "Config",
    "ConfigError",
    "Finding",
    "Repair",
    "Report",
    "RuleErrors",
    "__version__",
    "check",
    "check_many",
    "find_claims",
    "quantity",
    "render",
    "report",
    "scan",
    "ureg",
]
_HOMES = {
    "Claim": "model",
    "Config": "config",
    "ConfigError": "config",
    "Finding": "model",
    "Repair": "model",
    "Report": "model",
    "RuleErrors": "pipeline",
}


def __getattr__(name: str) -> Any:
    """Nouns and exceptions from the rooms that make them, and `ureg`, which takes a while to build, when
    they are first asked for."""
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(f"claimcheck.{_HOMES[name]}"), name)
    if name == "ureg":
        from claimcheck.units import registry

        return registry()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def check(
    text: str,
    *,
    published: str | datetime.date | Period | None = None,
    language: str = "en",
    config: Settings = None,
) -> Report:
    """Check the figures of one text; what `claimcheck run` does, without files.

    `published` is a day, month, quarter, year or span ("2021-02-03", "2021", "2004/2005"), or a
    `datetime.date`; without it, rules that need a date are undecided. `config` is a `Config` or a
    mapping of what a settings file would say. Spans in the report count code points of the article's
    `document.text`, where blanks are even; `document.locate(span)` is the place in `text`. Raises
    ValueError for a date or language that cannot be read, TypeError for a date that is none,
    `ConfigError` for settings and `RuleErrors` for rule files with mistakes in them.
    """
    from claimcheck import pipeline

    return pipeline.check(text, published=published, language=language, config=config)


def check_many(
    texts: Iterable[str],
    *,
    published: str | datetime.date | Period | None = None,
    language: str = "en",
    config: Settings = None,
) -> Iterator[Report]:
    """A report on each text by itself, as it is asked for; they are not compared. Raises as `check` does."""
    from claimcheck import pipeline

    return pipeline.check_many(texts, published=published, language=language, config=config)


def find_claims(
    text: str,
    *,
    published: str | datetime.date | Period | None = None,
    language: str = "en",
    config: Settings = None,
) -> tuple[Claim, ...]:
    """Every figure of a text with what it is about, unchecked. Raises as `check` does."""
    from claimcheck import pipeline

    return pipeline.find_claims(text, published=published, language=language, config=config)


def report(paths: Iterable[str | os.PathLike[str]], *, config: Config | None = None) -> Report:
    """Check the articles at `paths`, files or folders, as one corpus, and gather what several of
    them say of one thing; what `claimcheck report` does before it writes.

    The settings are those nearest to the first path unless `config` is given. A file that cannot
    be read becomes one of the report's `problems`. Raises `claimcheck.config.ConfigError` for
    settings and `claimcheck.pipeline.RuleErrors` for rule files with mistakes in them.
    """
    from claimcheck import pipeline

    return pipeline.survey(paths, config=config)


def scan(
    inputs: Iterable[str | os.PathLike[str]],
    out: str | os.PathLike[str],
    *,
    format: str | None = None,
    columns: Mapping[str, str] | None = None,
    config: Settings = None,
    jobs: int | None = None,
    resume: bool = False,
) -> dict[str, int]:
    """Check an archive of many thousands of articles with processes of this machine, compare them all, and
    write tables in Parquet to the folder `out`; how many rows each has. What `claimcheck scan` does.

    `format` is "parquet", "jsonl", "csv", "warc" or "files", if the endings of names do not tell; `columns`
    says what "text", "id", "date" and "language" are called there. On a cluster it is
    `claimcheck.spark.scan`. A script calls it below `if __name__ == "__main__":`, since the processes import
    it. Raises `claimcheck.archives.ArchiveError` for what cannot be read or resumed, and as `check` does.
    """
    from pathlib import Path

    from claimcheck import archives, pipeline

    settings = pipeline.settings_of(config)
    archive = archives.find_archive(inputs, settings, format, archives.Columns(**(columns or {})))
    return archives.scan_here(archive, Path(out), jobs=jobs, resume=resume)


def render(
    report: Report, form: str = "html", *, title: str = "", made: str = "", old: str | None = None
) -> str:
    """A report as text: its page as "html", "markdown", "csv" or "json", or any other form of
    `claimcheck run --output-format` ("sarif", "concise", "full", "github", …).

    On the page, `made` is the day to print on it and `old` an older report as JSON to compare with.
    Raises ValueError for another form, or when `old` is no report.
    """
    from claimcheck.reporters import REPORTERS, Look
    from claimcheck.reporters.report import PAGES, build_page, read_known

    if form in PAGES:
        against = None if old is None else ("an older report", read_known(old))
        return PAGES[form](build_page(report, title=title, made=made, against=against))
    if form in REPORTERS:
        return REPORTERS[form](report, Look())
    raise ValueError(f"no form {form!r}; known are {', '.join(dict.fromkeys((*PAGES, *REPORTERS)))}")


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
