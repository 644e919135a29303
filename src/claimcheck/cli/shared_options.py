"""Options that several commands share, and the settings they make."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from claimcheck.cli.output import Stop

if TYPE_CHECKING:
    from claimcheck.config import Config
    from claimcheck.model import Period, Problem, Rule

_Function = TypeVar("_Function", bound=Callable[..., Any])


def read_period(ctx: click.Context, param: click.Parameter, value: str | None) -> Period | None:
    """Return a date as the command line says it; raises BadParameter."""
    from claimcheck.model import parse_period

    try:
        return None if value is None else parse_period(value)
    except ValueError as error:
        raise click.BadParameter(str(error), ctx, param) from error


def _file(**kwargs: Any) -> click.Path:
    return click.Path(path_type=Path, dir_okay=False, **kwargs)


def _selectors(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...] | None:
    """`--select A,B --select C`; None when the option isn't there at all."""
    names = tuple(name.strip() for value in values for name in value.split(",") if name.strip())
    return names if values else None


def _selector_option(name: str, text: str) -> Callable[[_Function], _Function]:
    return click.option(name, multiple=True, metavar="RULE", callback=_selectors, help=text)


_RULES = click.option(
    "--rules",
    multiple=True,
    metavar="PATH",
    type=click.Path(path_type=Path, exists=True),
    help="Rule file or folder in place of the rules in the settings; may be given several times.",
)
_CONFIG = click.option(
    "--config",
    "configs",
    multiple=True,
    metavar="FILE|KEY=VALUE",
    help="Settings file in place of the nearest one, or a single setting; may be given several times.",
)
_ISOLATED = click.option("--isolated", is_flag=True, help="Look for no settings file.")
_SHARED = (
    # A path, so that shells complete it; what cannot be read is told file by file.
    click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(readable=False)),
    click.option(
        "--published",
        metavar="DATE",
        callback=read_period,
        help="When the text was published: a day, or 2021-02, 2021-Q3, 2021, 2004/2005.",
    ),
    click.option("--language", metavar="TAG", help="The language of the text, such as en or de."),
    click.option("--encoding", metavar="NAME", help="The encoding of the files, if it is not UTF-8."),
    _CONFIG,
    _ISOLATED,
    _RULES,
    _selector_option("--select", "Only these rules: an id, a code, the beginning of codes, or ALL."),
    _selector_option("--extend-select", "These rules, too."),
    _selector_option("--ignore", "Not these rules."),
    click.option("--force-exclude", is_flag=True, help="Leave out excluded files even when they are named."),
    click.option(
        "--stdin-filename",
        metavar="NAME",
        help="The path that standard input (-) stands for: its settings, its format, its name.",
    ),
    click.option(
        "-j",
        "--jobs",
        type=click.IntRange(min=1),
        metavar="N",
        help="How many processes may work at once (default: as many as pay).",
    ),
    click.option("--no-cache", is_flag=True, help="Read every file anew."),
    click.option("--no-progress", is_flag=True, help="Show no progress bar."),
    click.option("-o", "--output", type=_file(), metavar="FILE", help="Write the output to FILE."),
    click.option(
        "--color",
        type=click.Choice(["auto", "always", "never"]),
        default="auto",
        show_default=True,
        help="Colour the output; auto goes by FORCE_COLOR, NO_COLOR and whether it is a terminal.",
    ),
)


def reading_options(function: _Function) -> _Function:
    """Return the paths and options of a command that reads articles."""
    for option in reversed(_SHARED):
        function = option(function)
    return function


def rule_options(function: _Function) -> _Function:
    """Return the options of a command that is about rules."""
    return _CONFIG(_ISOLATED(_RULES(function)))


def make_config(
    paths: Sequence[Path],
    configs: Sequence[str] = (),
    rules: Sequence[Path] = (),
    *,
    isolated: bool = False,
    force_exclude: bool = False,
    published: Period | None = None,
    language: str | None = None,
    encoding: str | None = None,
    select: tuple[str, ...] | None = None,
    extend_select: tuple[str, ...] | None = None,
    ignore: tuple[str, ...] | None = None,
    **thresholds: Any,
) -> Config:
    """Return the settings for `paths` with what the command line says; raises Stop.

    `--select` starts anew, whatever the settings select and ignore. `thresholds` are fields of
    `Config`, None where nothing was said.
    """
    from dataclasses import replace

    config = _load(paths, configs, isolated)
    if rules:
        config = replace(config, rules=tuple(str(path.absolute()) for path in rules), strict=False)
    if select is not None:
        config = replace(config, select=select, extend_select=(), ignore=())
    config = replace(
        config,
        force_exclude=force_exclude,
        extend_select=(*config.extend_select, *(extend_select or ())),
        ignore=(*config.ignore, *(ignore or ())),
        **{name: value for name, value in thresholds.items() if value is not None},
    )
    problems = tuple(_unknown_languages(config))
    if problems:
        raise Stop(problems)
    return config.override(
        published=published, language=_known_language(language), encoding=_known_encoding(encoding)
    )


def _load(paths: Sequence[Path], configs: Sequence[str], isolated: bool) -> Config:
    """Return the settings file, if there is one, with single settings of `--config` on top."""
    from claimcheck.config import Config, ConfigError, load, override

    files = [said for said in configs if _is_file(said)]
    if len(files) > 1:
        raise click.UsageError("--config: only one settings file can be used")
    if files and isolated:
        raise click.UsageError("--isolated looks for no settings file, and --config names one")
    try:
        source = Path(files[0]) if files else None if isolated else _discover(paths)
        config = load(source) if source else Config()
        for said in configs:
            config = config if _is_file(said) else override(config, said)
    except ConfigError as error:
        raise Stop(error.problems) from error
    return config


def _is_file(said: str) -> bool:
    return "=" not in said or os.path.isfile(said)


def load_rules(config: Config) -> tuple[Rule, ...]:
    """Return the rules in force; raises Stop with all that is wrong in their files."""
    from claimcheck import pipeline

    try:
        return pipeline.load_rules(config)
    except pipeline.RuleErrors as error:
        raise Stop(error.problems) from error


def _discover(paths: Sequence[Path]) -> Path | None:
    """Return the settings nearest to what all paths have in common, else to the working directory."""
    from claimcheck.config import discover

    folders = [path if os.path.isdir(path) else path.parent for path in paths if os.path.exists(path)]
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


def _known_language(language: str | None) -> str | None:
    if language is not None and (said := _unknown(language)):
        raise click.BadParameter(said, param_hint="--language")
    return language


def _unknown_languages(config: Config) -> Iterator[Problem]:
    from claimcheck.config import problem_at

    said: list[tuple[tuple[str, ...], str]] = [(("language",), config.language)]
    said += [
        (("documents", entry.glob, "language"), entry.language)
        for entry in config.documents.entries
        if entry.language
    ]
    for key, language in said:
        if wrong := _unknown(language):
            yield problem_at(config, key, language, wrong)


def _unknown(language: str) -> str:
    """Return what to say of a language that we have no words of; nothing of others."""
    from claimcheck.locale import LANGUAGES

    if language.replace("_", "-").split("-")[0].lower() in LANGUAGES:
        return ""
    return f'the language "{language}" is not known; known are {", ".join(sorted(LANGUAGES))}'
