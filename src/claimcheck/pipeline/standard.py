"""What articles are held against: the rules, the settings, the rates."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from claimcheck import engine, rules
from claimcheck.config import Config, problem_at, selects, unknown_selectors
from claimcheck.engine.slips import COSTS
from claimcheck.extract import find_figures
from claimcheck.locale import get_locale
from claimcheck.model import Article, Block, Document, Figure, Outline, Problem, Rule, Span
from claimcheck.units import csv_rates, ecb_rates
from claimcheck.units.rates import Rates


class RuleErrors(Exception):
    """Rule files with problems; nothing is checked until they are mended."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(str(problem) for problem in problems))
        self.problems = problems


def load_rules(config: Config) -> tuple[Rule, ...]:
    """The rules in force. Raises RuleErrors with every problem in every file."""
    return in_force_of(config, load_all_rules(config))


def load_all_rules(config: Config) -> tuple[Rule, ...]:
    """Every rule there is, in force or not. Raises RuleErrors, also for selectors of no rule and costs
    of no slip."""
    files, unread = rules.find_rule_files(config.rules, config.near)
    loaded, wrong = _read_rules(files)
    if unread or wrong:
        raise RuleErrors((*unread, *wrong))
    unknown = (*unknown_selectors(config, (*loaded, engine.UNUSED)), *_unknown_slips(config))
    if unknown:
        raise RuleErrors(unknown)
    return loaded


def _unknown_slips(config: Config) -> Iterator[Problem]:
    for name in (name for name, _ in config.slips if name not in COSTS):
        near = difflib.get_close_matches(name, COSTS, n=1)
        hint = f'did you mean "{near[0]}"?' if near else f"known are {', '.join(COSTS)}"
        yield problem_at(config, ("slips",), name, f'no slip "{name}"; {hint}')


@lru_cache(maxsize=4)
def _read_rules(files: tuple[rules.RuleFile, ...]) -> tuple[tuple[Rule, ...], tuple[Problem, ...]]:
    """The rules of the files, by their text: who checks text after text reads them once."""
    return rules.load_rules(files, read_figure)


def in_force_of(config: Config, known: Sequence[Rule]) -> tuple[Rule, ...]:
    """Those of the rules that the settings select."""
    return tuple(rule for rule in known if selects(config, rule))


def read_figure(text: str, language: str = "en") -> Figure | None:
    """One figure written by itself ("$8 billion"), or None if the text isn't just that."""
    document = Document("", text, (Block(Span(0, len(text))),), language=language)
    figures = find_figures(document, get_locale(language))
    if len(figures) != 1 or len(figures[0].whole) < len(text.strip()):
        return None
    return figures[0]


@dataclass(frozen=True, slots=True)
class Standard:
    """What every article is held against: `known` are all rules, `in_force` those selected, and
    `comparing` those of them that compare articles, if there is more than one."""

    config: Config
    known: tuple[Rule, ...]
    in_force: tuple[Rule, ...]
    rates: Rates
    comparing: tuple[Rule, ...] = ()

    def without(self, rules: Iterable[str]) -> Standard:
        """The same without the rules of these ids."""
        out = {*rules}
        return replace(
            self,
            in_force=tuple(rule for rule in self.in_force if rule.id not in out),
            comparing=tuple(rule for rule in self.comparing if rule.id not in out),
        )

    def only(self, rule: Rule) -> Standard:
        """The same with one rule alone."""
        return self.without(one.id for one in self.in_force if one is not rule)

    def context(
        self, articles: Mapping[str, Article], outlines: Mapping[str, Outline] | None = None
    ) -> engine.Context:
        """What the engine may look at when it judges `articles`, by their uri."""
        slips = {name: float(cost) for name, cost in self.config.slips}
        return engine.Context(articles, self.rates, self.config.widths, slips, outlines or {})


@lru_cache(maxsize=1)
def standard_of(config: Config) -> Standard:
    """The standard that the settings set; read once in a process. Raises RuleErrors."""
    known = load_all_rules(config)
    in_force = in_force_of(config, known)
    return Standard(config, known, in_force, rates_of(config), comparing(in_force))


def comparing(in_force: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules that compare articles."""
    return tuple(rule for rule in in_force if rule.scope == "corpus")


def rates_of(config: Config) -> Rates:
    """The configured rates before the European Central Bank's."""
    if config.rates is None:
        return ecb_rates()
    return csv_rates(config.rates).otherwise(ecb_rates())
