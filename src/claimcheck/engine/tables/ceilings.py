"""Lines of a balance sheet that cannot be more than the whole of which they are parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from claimcheck.engine.tables.accounts import meant
from claimcheck.engine.tables.sheet import Entry, View, says
from claimcheck.engine.tables.speak import Told
from claimcheck.engine.tables.structure import Instance, Structure
from claimcheck.engine.tables.sums import balanced
from claimcheck.locale import Locale

MAX_LINES = 200
# By the whole, its parts and how far these may be beyond it: a deficit of others' shares takes from equity.
CEILINGS: tuple[tuple[str, tuple[str, ...], Fraction], ...] = (
    ("current-assets", ("cash", "receivables", "inventory"), Fraction(1, 200)),
    ("assets", ("current-assets", "plant", "goodwill"), Fraction(1, 200)),
    ("funding", ("liabilities", "equity"), Fraction(1, 200)),
)


def ceilings(view: View, locale: Locale) -> Iterator[Told]:
    """The places where lines come to more than what they are parts of, and those where they do not."""
    if len(view.lines) > MAX_LINES:
        return
    gross = any(says(name, locale.gaps.list("TABLE_GROSS")) for name in view.names)
    named = {
        **meant(view, locale.language, "TABLE_HOLDINGS"),
        **meant(view, locale.language),
    }
    for result, parts, beyond in CEILINGS:
        if result in named and not gross:
            yield from _of(view, named, result, [one for one in parts if one in named], beyond)


def _of(
    view: View, named: Mapping[str, int], result: str, parts: list[str], beyond: Fraction
) -> Iterator[Told]:
    instances = []
    for place, whole in enumerate(view.lines[named[result]]):
        own = [view.lines[named[part]][place] for part in parts]
        made = [one for one in own if one is not None]
        if whole is None or whole.value <= 0 or len(made) < 2 or any(one.value <= 0 for one in made):
            continue
        between = view.lines[min(named[part] for part in parts) : named[result]]
        if any((one := line[place]) is not None and one.value < 0 for line in between):
            continue  # something is taken off between them
        instances.append(_instance(made, whole, beyond))
    structure = Structure("within", named[result], frozenset(), tuple(instances), 0.0, True, named=True)
    yield from (Told(structure, one, "figures") for one in instances)


def _instance(parts: list[Entry], whole: Entry, beyond: Fraction) -> Instance:
    apart = sum(one.value for one in parts) - whole.value
    held = apart <= beyond * whole.value
    return Instance(balanced([(one, 1) for one in parts], whole), held, 0.0, float(apart))
