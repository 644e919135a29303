"""Lines of statements that their names bind, wherever they stand: revenue less its cost is the gross profit.

A language says what such lines are called (`TABLE_LINES`); how they are bound is the same in all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from claimcheck.engine.tables.passages import Label, label_of
from claimcheck.engine.tables.sheet import View, without
from claimcheck.engine.tables.structure import Instance, Structure
from claimcheck.engine.tables.sums import of_terms
from claimcheck.locale import Locale, get_locale
from claimcheck.startup.lean import dataclass

MAX_LINES = 200
ANY = "…"  # in a name: some words or none
COST = -3.0  # bits: its name speaks for it

Parts = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class _Account:
    """What a line comes to: others, of which those that are taken away may be printed as negative. What is
    not printed may be up to `unsaid` of the largest: shares of others in equity, effects of exchange rates.
    An `open` one may come out in one year and not in the next, as a part of the firm is given up."""

    result: str
    parts: Parts
    unsaid: float = 0.0
    open: bool = False


_FLOWS: Parts = (("operating", 1), ("investing", 1), ("financing", 1))
ACCOUNTS = (
    _Account("gross", (("revenue", 1), ("cost", -1))),
    _Account("operating-profit", (("gross", 1), ("expenses", -1))),
    _Account("operating-profit", (("revenue", 1), ("all-costs", -1))),
    _Account("net", (("before-tax", 1), ("tax", -1)), open=True),
    _Account("assets", (("current-assets", 1), ("fixed-assets", 1))),
    _Account("liabilities", (("current-liabilities", 1), ("long-liabilities", 1))),
    _Account("funding", (("liabilities", 1), ("equity", 1)), unsaid=0.02),
    _Account("assets", (("liabilities", 1), ("equity", 1)), unsaid=0.02),
    _Account("change", _FLOWS, unsaid=0.03),
    _Account("change", (*_FLOWS, ("exchange", 1))),
    _Account("closing", (("opening", 1), ("change", 1))),
    _Account("closing", (("opening", 1), ("change", 1), ("exchange", 1))),
    _Account("retained-after", (("retained-before", 1), ("net", 1), ("dividends", -1))),
)


def accounts(view: View, locale: Locale) -> list[Structure]:
    """The lines of a view that are bound by what they are called; of two ways to come to one from the same
    first line, the one that does so more often."""
    if len(view.lines) > MAX_LINES:
        return []
    named = meant(view, locale.language)
    found: dict[tuple[str, str], Structure] = {}
    for account in ACCOUNTS:
        if account.result in named and all(name in named for name, _ in account.parts):
            made = _bound(view, named, account)
            way = (account.result, account.parts[0][0])
            if (
                made is not None
                and (made.held or len(made.instances) == 1)
                and (way not in found or _better(made, found[way]))
            ):
                found[way] = made
    return list({one.lines: one for one in found.values()}.values())


def _bound(view: View, named: Mapping[str, int], account: _Account) -> Structure | None:
    """The structure, with what is taken away printed as it comes out more often. It says nothing where other
    lines with figures stand between the parts and their result, or behind them."""
    at, last = named[account.result], max(named[name] for name, _ in account.parts)
    beyond = range(last + 1, at if at > last else len(view.lines))
    apart = frozenset(place for line in beyond for place, one in enumerate(view.lines[line]) if one)
    best: Structure | None = None
    for turned in (-1, 1):
        terms = tuple((named[name], max(sign, turned)) for name, sign in account.parts)
        kind = "" if at > last else "balance"
        made = of_terms(without(view, apart), at, terms, COST, worded=True, kind=kind)
        if made is not None and (best is None or _better(made, best)):
            best = made
    if best is None:
        return None
    told = tuple(one for one in best.instances if one.held or not _unsaid(one, account.unsaid))
    return replace(best, instances=told, named=True, alone=not account.open)


def _unsaid(one: Instance, share: float) -> bool:
    """May what is left be something that the table does not print? Next to nothing may be even where digits
    that trade places explain it."""
    sizes = [entry.size for _, entry in one.roles]
    apart = int(one.apart)
    traded = any(sorted(str(size)) == sorted(str(size + by)) for size in sizes for by in (apart, -apart))
    return abs(one.apart) <= share * max(sizes) / (4 if traded else 1)


def _better(one: Structure, other: Structure) -> bool:
    return (len(one.held), one.bits) > (len(other.held), other.bits)


def meant(view: View, language: str, words: str = "TABLE_LINES") -> dict[str, int]:
    """The lines whose names mean what every firm's statements have, of those that no other is called like."""
    found: dict[str, list[int]] = {}
    for line, name in enumerate(view.names):
        meaning = meaning_of(name, language, words)
        if meaning:
            found.setdefault(meaning, []).append(line)
    return {meaning: lines[0] for meaning, lines in found.items() if len(lines) == 1}


@lru_cache(maxsize=4096)  # every table has the same names
def meaning_of(name: str, language: str, words: str = "TABLE_LINES") -> str:
    """What a line of this name is in statements; "" if it may be anything."""
    label = label_of(name, language)
    exact, open_ = _names(language, words)
    if label in exact:
        return exact[label]
    return next((meaning for pattern, meaning in open_ if _fits(label, pattern)), "")


@lru_cache  # once per language
def _names(language: str, words: str) -> tuple[dict[Label, str], tuple[tuple[tuple[Label, ...], str], ...]]:
    """What names mean, and those with words left open, as what stands before, between and behind these."""
    exact: dict[Label, str] = {}
    open_: list[tuple[tuple[Label, ...], str]] = []
    for meaning, names in get_locale(language).gaps.table(words).items():
        for name in names:
            pieces = tuple(label_of(piece, language) for piece in name.split(ANY))
            if len(pieces) > 1:
                open_.append((pieces, meaning))
            else:
                exact[pieces[0]] = meaning
    return exact, tuple(open_)


def _fits(label: Label, pieces: tuple[Label, ...]) -> bool:
    """Do the pieces stand in a label in their order, the first at its start and the last at its end?"""
    first, *middle, last = pieces
    if len(label) < sum(map(len, pieces)) or label[: len(first)] != first:
        return False
    at, end = len(first), len(label) - len(last)
    if label[end:] != last:
        return False
    for piece in middle:
        at = next((n + len(piece) for n in range(at, end) if label[n : n + len(piece)] == piece), end + 1)
    return at <= end
