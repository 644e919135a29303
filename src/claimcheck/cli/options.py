"""Options that several commands share, and the settings they make."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from claimcheck.cli.output import Stop

if TYPE_CHECKING:
    from claimcheck.config import Config
    from claimcheck.model import Document, Period, Problem, Rule

_Function = TypeVar("_Function", bound=Callable[..., Any])


def _period(ctx: click.Context, param: click.Parameter, value: str | None) -> Period | None:
    from claimcheck.model import parse_period

    try:
        return None if value is None else parse_period(value)
    except ValueError as error:
        raise click.BadParameter(str(error), ctx, param) from error


def _file(**kwargs: Any) -> click.Path:
    return click.Path(path_type=Path, dir_okay=False, **kwargs)


_RULES = click.option(
    "--rules",
    multiple=True,
    metavar="PATH",
    type=click.Path(path_type=Path, exists=True),
    help="Rule file or folder in place of the rules in the settings; may be given several times.",
)
_CONFIG = click.option(
    "--config", "config_path", type=_file(), metavar="FILE", help="Settings file; else the nearest one."
)
_SHARED = (
    click.argument("paths", nargs=-1, metavar="[PATH]..."),
    click.option(
        "--published",
        metavar="DATE",
        callback=_period,
        help="When the text was published: a day, or 2021-02, 2021-Q3, 2021, 2004/2005.",
    ),
    click.option("--language", metavar="TAG", help="The language of the text, such as en or de."),
    click.option("--encoding", metavar="NAME", help="The encoding of the files, if it is not UTF-8."),
    _CONFIG,
    _RULES,
    click.option("--stdin-filename", metavar="NAME", help="What to call standard input, which - reads."),
    click.option("-o", "--output", type=_file(), metavar="FILE", help="Write the output to FILE."),
    click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        show_default=True,
        help="Colour the output.",
    ),
)


def reading_options(function: _Function) -> _Function:
    """The paths and options of a command that reads articles."""
    for option in reversed(_SHARED):
        function = option(function)
    return function


def rule_options(function: _Function) -> _Function:
    """The options of a command that is about rules."""
    return _CONFIG(_RULES(function))


def make_config(
    paths: Sequence[Path],
    config_path: Path | None,
    rules: Sequence[Path] = (),
    *,
    published: Period | None = None,
    language: str | None = None,
    encoding: str | None = None,
) -> Config:
    """The settings for `paths` with what the command line says; raises Stop."""
    from dataclasses import replace

    from claimcheck.config import Config, ConfigError, load

    try:
        source = config_path or _discover(paths)
        config = load(source) if source else Config()
    except ConfigError as error:
        raise Stop(error.problems) from error
    if rules:
        config = replace(config, rules=tuple(str(path.absolute()) for path in rules), strict=False)
    config = config.override(published=published, language=language, encoding=_known_encoding(encoding))
    problems = tuple(_unknown_languages(config))
    if problems:
        raise Stop(problems)
    return config


def load_rules(config: Config) -> tuple[Rule, ...]:
    """The rules in force; raises Stop with all that is wrong in their files."""
    from claimcheck import pipeline

    try:
        return pipeline.load_rules(config)
    except pipeline.RuleErrors as error:
        raise Stop(error.problems) from error


def read_stdin(config: Config, name: str | None) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """Standard input as a document with its settings, or why it cannot be one."""
    import sys

    from claimcheck import formats

    uri = name or "<stdin>"
    path = Path(name or "stdin.txt")
    try:
        data = sys.stdin.buffer.read()
        document = formats.read_bytes(data, uri, encoding=config.document(path).encoding)
    except formats.ReadError as error:
        return (), (error.problem,)
    return (config.apply(document, path),), ()


def _discover(paths: Sequence[Path]) -> Path | None:
    """The settings nearest to what all paths have in common, else to the working directory."""
    import os

    from claimcheck.config import discover

    folders = [path if path.is_dir() else path.parent for path in paths if path.exists()]
    if folders:
        common = Path(os.path.commonpath([folder.absolute() for folder in folders]))
        found = discover(common)
        if found is not None:
            return found
    return discover(Path())


def _known_encoding(encoding: str | None) -> str | None:
    from claimcheck.config.keys import read_encoding

    try:
        return None if encoding is None else read_encoding(encoding)
    except ValueError as error:
        raise click.BadParameter(f"{error}, found {encoding!r}", param_hint="--encoding") from error


def _unknown_languages(config: Config) -> list[Problem]:
    from claimcheck.config import display_path
    from claimcheck.locale import LANGUAGES
    from claimcheck.model import Problem

    said = {config.language, *(entry.language for entry in config.documents.entries if entry.language)}
    source = display_path(config.source) if config.source else ""
    return [
        Problem(source, f'language "{language}" is not known; known are {", ".join(sorted(LANGUAGES))}')
        for language in sorted(said)
        if language.replace("_", "-").split("-")[0].lower() not in LANGUAGES
    ]
