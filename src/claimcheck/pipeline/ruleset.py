"""What articles are held against: the rules, the settings, the rates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache

from claimcheck import checks, engine, rules
from claimcheck.config import Config, display_path, problem_at, selects, unknown_selectors
from claimcheck.extract import find_figures
from claimcheck.locale import Locale, get_locale
from claimcheck.model import Article, Block, Document, Figure, Outline, Problem, Rule, Span
from claimcheck.rules import stored
from claimcheck.slips import COSTS
from claimcheck.startup.cache import is_used, keep, key_of, recall, unused
from claimcheck.startup.lean import dataclass
from claimcheck.units import (
    NO_OWN,
    Own,
    in_force,
    own_units,
    shipped_rates,
    use,
)
from claimcheck.units.rates import Rates


class RuleErrors(Exception):
    """Files of rules or units with problems; nothing is checked until they are mended."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(str(problem) for problem in problems))
        self.problems = problems


def load_rules(config: Config) -> tuple[Rule, ...]:
    """Return the rules in force. Raises RuleErrors with every problem in every file."""
    return in_force_of(config, load_all_rules(config))


def load_all_rules(config: Config) -> tuple[Rule, ...]:
    """Return every rule there is, in force or not; what they say is read with the settings' units. Raises
    RuleErrors, also for selectors of no rule, costs of no slip and units that cannot be used."""
    use_units(config)
    files, unread = rules.find_rule_files(config.rules, config.near)
    loaded, wrong = _read_rules(files, in_force(), is_used())
    if unread or wrong:
        raise RuleErrors((*unread, *wrong))
    unknown = (*unknown_selectors(config, (*loaded, engine.UNUSED)), *_unknown_slips(config))
    if unknown:
        raise RuleErrors(unknown)
    return loaded


def _unknown_slips(config: Config) -> Iterator[Problem]:
    for name in (name for name, _ in config.slips if name not in COSTS):
        import difflib

        near = difflib.get_close_matches(name, COSTS, n=1)
        hint = f'did you mean "{near[0]}"?' if near else f"known are {', '.join(COSTS)}"
        yield problem_at(config, ("slips",), name, f'no slip "{name}"; {hint}')


def use_units(config: Config) -> None:
    """Put the settings' own units in force, in this context. Raises RuleErrors when they cannot be used."""
    if not config.units:
        use(NO_OWN)
        return
    from claimcheck.units import UnitErrors, load_units

    try:
        own = load_units((path, display_path(path)) for path in config.units)
    except UnitErrors as error:
        raise RuleErrors(error.problems) from error
    use(own)
    if taken := _taken_words(own, get_locale(config.language)):
        raise RuleErrors(taken)


@lru_cache(maxsize=4)  # looks up every word of every unit
def _taken_words(own: Own, locale: Locale) -> tuple[Problem, ...]:
    """Words for units of one's own that mean another one in the language already."""
    meaning = {word: unit.name for word, unit in locale.units}
    taken = (
        (definition.place, word, meaning[word].replace("_", " "))
        for definition, unit in zip(own.definitions, own_units(), strict=True)
        for word in (*unit.words, *unit.symbols)
        if meaning.get(word, unit.name) != unit.name
    )
    return tuple(
        Problem(place[0], f"`{word}` is {unit} already: choose another name", *place[1:])
        for place, word, unit in taken
    )


def locale_of(language: str) -> Locale:
    """Return the words of a language, with those for the units in force."""
    return get_locale(language or "en", own_units())


@lru_cache(maxsize=4)  # reading them takes longer than a text
def _read_rules(
    files: tuple[rules.RuleFile, ...], own: Own, cached: bool
) -> tuple[tuple[Rule, ...], tuple[Problem, ...]]:
    """Return the rules of the files, by their text: who checks text after text reads them once, and a machine
    loads the same ones once, if they may be `cached`."""
    if not cached:
        return rules.load_rules(files, read_figure)
    parts = (part for file in files for part in (file.path, file.text, str(file.ours)))
    key = key_of((repr(own.definitions), *sorted(own.names), *parts))
    kept = recall("rules", key)
    if kept is not None:
        with suppress(ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError):
            return stored.thaw(kept), ()
    loaded, problems = rules.load_rules(files, read_figure)
    if not problems:
        with suppress(KeyError):  # made of what nobody thought of: loaded each time
            keep("rules", key, stored.freeze(loaded))
    return loaded, problems


def in_force_of(config: Config, known: Sequence[Rule]) -> tuple[Rule, ...]:
    """Return those of the rules that the settings select."""
    return tuple(rule for rule in known if selects(config, rule))


def read_figure(text: str, language: str = "en") -> Figure | None:
    """Return one figure written by itself ("$8 billion"), or None if the text isn't just that."""
    document = Document("", text, (Block(Span(0, len(text))),), language=language)
    figures = find_figures(document, locale_of(language))
    if len(figures) != 1 or len(figures[0].whole) < len(text.strip()):
        return None
    return figures[0]


@dataclass(frozen=True, slots=True)
class Ruleset:
    """What every article is held against: `known` are all rules, `in_force` those selected, and
    `comparing` those of them that compare articles, if there is more than one."""

    config: Config
    known: tuple[Rule, ...]
    in_force: tuple[Rule, ...]
    rates: Rates
    comparing: tuple[Rule, ...] = ()

    def without(self, rules: Iterable[str]) -> Ruleset:
        """Return the same without the rules of these ids."""
        out = {*rules}
        return replace(
            self,
            in_force=tuple(rule for rule in self.in_force if rule.id not in out),
            comparing=tuple(rule for rule in self.comparing if rule.id not in out),
        )

    def only(self, rule: Rule) -> Ruleset:
        """Return the same with one rule alone."""
        return self.without(one.id for one in self.in_force if one is not rule)

    def context(
        self, articles: Mapping[str, Article], outlines: Mapping[str, Outline] | None = None
    ) -> checks.Context:
        """Return what the engine may look at when it judges `articles`, by their uri."""
        slips = {name: float(cost) for name, cost in self.config.slips}
        return checks.Context(articles, self.rates, self.config.widths, slips, outlines or {})


@lru_cache(maxsize=1)  # reading it takes longer than a text
def ruleset_of(config: Config) -> Ruleset:
    """Return the ruleset that the settings give; read once in a process. Raises RuleErrors."""
    known = load_all_rules(config)
    in_force = in_force_of(config, known)
    return Ruleset(config, known, in_force, rates_of(config), comparing(in_force))


def ruleset_anew(config: Config) -> Ruleset:
    """The same, with rules that are loaded from their files, whatever the machine remembers of them."""
    with unused():
        return ruleset_of(config)


def comparing(in_force: Iterable[Rule]) -> tuple[Rule, ...]:
    """Return the rules that compare articles."""
    return tuple(rule for rule in in_force if rule.scope == "corpus")


def rates_of(config: Config) -> Rates:
    """Return the configured rates before the European Central Bank's."""
    if config.rates is None:
        return shipped_rates()
    from claimcheck.units import csv_rates

    return csv_rates(config.rates).otherwise(shipped_rates())
