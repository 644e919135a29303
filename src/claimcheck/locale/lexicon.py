"""The words of one language, put together from CLDR's lexicon and our own gaps."""

from __future__ import annotations

import functools
import importlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from claimcheck.locale.modules import module_of
from claimcheck.locale.moneys import marks, money_names, stands_behind
from claimcheck.locale.phrases import Endings, Phrases
from claimcheck.locale.spellings import plural, spelled_units
from claimcheck.locale.words import Words
from claimcheck.model import Bound, Hedge, Kind, OwnUnit
from claimcheck.startup.lean import dataclass

LANGUAGES = ("de", "en", "es", "fr", "ja", "ko")

_DURATIONS = frozenset(
    """microsecond millisecond second minute hour day week fortnight month quarter year decade century
    """.split()  # noqa: SIM905
)
_KINDS: dict[str, Kind] = {"percent": "percent", "percentage_point": "points", "basis_point": "points"}


@dataclass(frozen=True, slots=True)
class Unit:
    """What a unit word says; `per` is a rate inside it ("bpd"), `power` a scale ("MEUR")."""

    name: str
    kind: Kind
    careful: bool = False
    ambiguous: bool = False
    per: str | None = None
    power: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Locale:
    """Frozen words of a language; look-up tables only, no behaviour.

    `scales` give powers of ten, `units` what may follow a number, `symbols` which currency
    may stand before one, `hedges` and `after` a pair (hedge, bound), `multiples` a fraction.
    `gaps` is the hand-kept module: word lists that one reader alone asks for.
    """

    language: str
    decimal: str
    group: str
    numbers: Mapping[str, int]
    multipliers: Mapping[str, int]
    scales: Phrases[int]
    units: Phrases[Unit]
    symbols: Endings[str]
    rates: Phrases[str]
    hedges: Endings[tuple[Hedge | None, Bound | None]]
    after: Phrases[tuple[Hedge | None, Bound | None]]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    multiples: Mapping[str, tuple[int, int]]
    gaps: Words


def get_locale(language: str = "en", own: tuple[OwnUnit, ...] = ()) -> Locale:
    """The locale of a language code ("en", "en-GB", "de_AT"), with words for units of one's own;
    ValueError when there is none."""
    base = language.replace("_", "-").split("-")[0].lower()
    if base not in LANGUAGES:
        raise ValueError(f"no words for the language {language!r}; known are {', '.join(LANGUAGES)}")
    return _load_with(base, own) if own else _load(base)


def _kept_by_hand(base: str) -> dict[str, Any]:
    """Return a language's hand-kept words by name, from whichever of these modules it has."""
    modules = [
        module_of(base, kind) for kind in ("gaps", "prose", "nouns", "units", "moneys", "tables", "slips")
    ]
    return {name: words for one in modules if one for name, words in vars(one).items() if name.isupper()}


@functools.cache  # once per language
def _load(base: str) -> Locale:
    cldr = importlib.import_module(f"claimcheck.locale.{base}.cldr")
    gaps = Words(_kept_by_hand(base))
    return Locale(
        language=base,
        decimal=cldr.DECIMAL,
        group=cldr.GROUP,
        numbers=MappingProxyType(dict(gaps.table("CARDINALS"))),
        multipliers=MappingProxyType(dict(gaps.table("MULTIPLIERS"))),
        scales=Phrases({**cldr.SCALES, **gaps.table("SCALES")}.items()),
        units=Phrases(_units(cldr, gaps).items()),
        symbols=Endings(_symbols(cldr, gaps).items()),
        rates=Phrases(gaps.table("RATES").items()),
        hedges=Endings(_hedges(gaps.table("HEDGES"))),
        after=Phrases(_hedges(gaps.table("AFTER"))),
        months=MappingProxyType({**cldr.MONTHS, **gaps.table("MONTHS")}),
        weekdays=MappingProxyType({**cldr.WEEKDAYS, **gaps.table("WEEKDAYS")}),
        multiples=MappingProxyType(dict(gaps.table("MULTIPLES"))),
        gaps=gaps,
    )


@functools.lru_cache(maxsize=16)  # once per language and file of units
def _load_with(base: str, own: tuple[OwnUnit, ...]) -> Locale:
    """The language's own words win over those of `own`."""
    locale = _load(base)
    units = {word: entry for unit in own for word, entry in _forms(unit, locale.gaps)}
    before = {
        word: unit.name for unit in own if unit.kind == "money" for word in (*unit.symbols, *unit.words)
    }
    signs = {word: name for word, name in before.items() if word.isupper() or not word.isalpha()}
    return replace(
        locale,
        units=Phrases({**units, **dict(locale.units)}.items()),
        symbols=Endings({**signs, **dict(locale.symbols)}.items()),
    )


def _forms(unit: OwnUnit, gaps: Words) -> Iterator[tuple[str, Unit]]:
    """Every word for a unit. A symbol of one or two letters may be another word: it is taken with care."""
    for symbol in unit.symbols:
        yield symbol, Unit(unit.name, unit.kind, len(symbol) < 3 and symbol.isalpha())
    for word in unit.words:
        yield word, Unit(unit.name, unit.kind)
        yield plural(word, gaps), Unit(unit.name, unit.kind)


def _units(cldr: Any, gaps: Words) -> dict[str, Unit]:
    """CLDR's words without the dropped ones, then ours, which win."""
    careful, dropped = gaps.set("CAREFUL"), gaps.set("DROPPED")
    out: dict[str, Unit] = {}
    named = dict(money_names(gaps))
    behind = {mark: code for mark, code in marks(gaps).items() if stands_behind(mark)}
    for symbols in (
        cldr.SYMBOLS,
        behind,
        named,
        cldr.CURRENCIES,
        gaps.table("SYMBOLS"),
        gaps.table("CURRENCIES"),
    ):
        out |= {word: Unit(code, "money", word in careful) for word, code in symbols.items()}
    out |= {f"M{code}": Unit(code, "money", power=6) for code in cldr.CURRENCIES.values()}
    for word, name in cldr.UNITS.items():
        if word not in dropped:
            out[word] = Unit(name, _kind(name), word in careful)
    for word, name in spelled_units(gaps):
        out.setdefault(word, Unit(name, _kind(name), word in careful))
    for word, name in gaps.table("UNITS").items():
        out[word] = Unit(name, _kind(name), word in careful)
    for word, name in gaps.table("AMBIGUOUS").items():
        out[word] = Unit(name, "measure" if name == "ton" else "money", word in careful, True)
    for word, name in gaps.table("COUNTERS").items():
        out[word] = Unit(name, "count")
    for word, name in gaps.table("TENTHS").items():
        out[word] = Unit(name, _kind(name), power=1)
    for word, (name, power) in gaps.table("SCALED_UNITS").items():
        out[word] = Unit(name, _kind(name), power=power)
    for word, (name, per) in gaps.table("RATED_UNITS").items():
        out[word] = Unit(name, _kind(name), per=per)
    return out


def _kind(name: str) -> Kind:
    if name.isupper() and len(name) == 3:
        return "money"
    return "duration" if name in _DURATIONS else _KINDS.get(name, "measure")


def _symbols(cldr: Any, gaps: Words) -> dict[str, str]:
    """What may stand before an amount: symbols, ISO codes, and full names in some places."""
    codes = {code: code for code in cldr.CURRENCIES.values()}
    names = {word: code for word, code in cldr.CURRENCIES.items() if " " in word}
    more = {word: code for word, code in gaps.table("CURRENCIES").items() if " " in word}
    signs = {**marks(gaps), **gaps.table("SCALED_MARKS")}
    return {**names, **more, **codes, **cldr.SYMBOLS, **signs, **gaps.table("SYMBOLS")}


def _hedges(
    table: Mapping[str, tuple[Hedge | None, Bound | None]],
) -> list[tuple[str, tuple[Hedge | None, Bound | None]]]:
    return [(phrase, (hedge or None, bound or None)) for phrase, (hedge, bound) in table.items()]
