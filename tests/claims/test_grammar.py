"""The words of a language, as claims ask for them."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

import claimcheck
from claimcheck.locale.grammar import get_grammar

SOURCE = Path(claimcheck.__file__).parent
ASKED = {
    name
    for room in ("claims", "engine")
    for path in (SOURCE / room).rglob("*.py")
    for name in re.findall(r'(?:\bhas\(|\.sets\[)\s*"([A-Z_]+)"', path.read_text("utf-8"))
}


def test_every_set_that_is_asked_for_is_kept_for_english_german_french_or_spanish() -> None:
    kept = {name for language in ("en", "de", "fr", "es") for name in get_grammar(language).sets}  # type: ignore[union-attr]
    assert len(ASKED) > 50
    assert kept >= ASKED


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_days_and_months_are_those_of_cldr(language: str) -> None:
    grammar = get_grammar(language)
    cldr = import_module(f"claimcheck.locale.{language}.cldr")
    assert grammar is not None
    assert sorted(grammar.weekdays.values()) == [*range(7)]
    assert grammar.weekdays.items() <= cldr.WEEKDAYS.items()
    months = {cldr.MONTHS[word] for word in grammar.sets["CALENDAR"] if word in cldr.MONTHS}
    assert len(months) == (11 if language == "en" else 12)  # "may" is a verb, too
