"""The particles of a language that marks by them what a word does in its sentence."""

from __future__ import annotations

import functools
from typing import Any

from claimcheck.locale.modules import module_of
from claimcheck.startup.lean import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Particles:
    """Words and, of `names`, `topics`, `owners`, `ends`, `linking` and `times`, regular expressions.

    `measured` are nouns with an amount, where one of `ends` follows; `counted` those that stand before their
    number. A name as `names` has it is the topic before one of `topics`, an owner before one of `owners`.
    What of `forecast`, `proposed` and `denied` stands behind a figure says how it is meant, unless one of
    `met` says that it is held against a forecast or a plan; one of `former` before it that it is of an
    earlier time, unless one of `than` only compares. Right behind it, one of `up` and `down` makes the
    measure a change, as `up_name` and `down_name` call it; `carried` between two figures that both are of
    one thing.
    """

    measured: tuple[str, ...]
    counted: tuple[str, ...]
    names: str
    topics: str
    owners: str
    ends: str
    linking: str
    times: str
    up: tuple[str, ...]
    down: tuple[str, ...]
    up_name: str
    down_name: str
    carried: str
    forecast: tuple[str, ...]
    proposed: tuple[str, ...]
    denied: tuple[str, ...]
    met: tuple[str, ...]
    former: tuple[str, ...]
    than: tuple[str, ...]


@functools.cache  # once per language
def get_particles(language: str) -> Particles | None:
    """Those of a language code ("ja", "ko-KR"), None when none are kept."""
    base = (language or "").replace("_", "-").split("-")[0].lower()
    kept = module_of(base, "particles") if base else None
    if kept is None:
        return None
    texts = {name: getattr(kept, name.upper()) for name in Particles.__slots__}
    listed = {name for name, kind in Particles.__annotations__.items() if str(kind).startswith("tuple")}
    fields: dict[str, Any] = {name: said.split() if name in listed else said for name, said in texts.items()}
    return Particles(**fields | {name: tuple(fields[name]) for name in listed})
