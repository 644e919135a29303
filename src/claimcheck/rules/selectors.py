"""The named claims of a story: which claims of an article a name means."""

from __future__ import annotations

import re
from typing import get_args

import yaml

from claimcheck.checks.dimension import KIND_GROUPS
from claimcheck.model.claim import Status
from claimcheck.model.figure import KINDS, Kind
from claimcheck.model.pattern import Selector, Words
from claimcheck.rules.pattern import compile_words
from claimcheck.rules.source import Source

CLAIM_KEYS = ("kind", "about", "says", "not", "unit", "status", "per")
STATUSES: tuple[Status, ...] = get_args(Status)
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def load_claims(source: Source, node: yaml.Node | None, selectors: dict[str, Selector]) -> None:
    """Add the named claims of a file to `selectors`."""
    for name, key, value in source.pairs(node, "claims"):
        if not NAME.fullmatch(name):
            source.refuse(key, f"a claim's name has small letters, digits and hyphens: `{name}`")
            continue
        if name in selectors:
            source.refuse(key, f"the claim `{name}` is named twice")
            continue
        fields = source.fields(value, CLAIM_KEYS, "a claim")
        selectors[name] = Selector(
            name,
            load_kinds(source, fields.get("kind")),
            load_words(source, fields.get("about")),
            load_words(source, fields.get("says")),
            load_words(source, fields.get("not")),
            source.texts(fields.get("unit"), "unit names"),
            tuple(
                source.one_of(item, STATUSES, "status", "stated")
                for item in source.items(fields.get("status"), "statuses")
            ),
            source.text_of(fields.get("per"), "a unit of time"),
        )


def load_words(source: Source, node: yaml.Node | None) -> Words | None:
    """Any of the words and phrases of a list, or None when there is no list."""
    words = source.texts(node, "words")
    return compile_words(words) if words else None


def load_kinds(source: Source, node: yaml.Node | None) -> tuple[Kind, ...]:
    """The kinds of figures that a list names, groups taken apart."""
    kinds: list[Kind] = []
    for item in source.items(node, "kinds"):
        name = source.one_of(item, (*KINDS, *KIND_GROUPS), "kind", "any")
        kinds += [kind for kind in KINDS if kind == name or kind in KIND_GROUPS.get(name, ())]
    return tuple(kinds)
