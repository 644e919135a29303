"""The words that the languages know."""

from __future__ import annotations

import importlib.util
import pathlib
import sys
from types import ModuleType

import pytest

from claimcheck import units
from claimcheck.locale import LANGUAGES, get_locale
from claimcheck.locale.phrases import Endings, Phrases

ROOT = pathlib.Path(__file__).parents[2]


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_lexicon", ROOT / "scripts" / "make_lexicon.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.pinned
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_committed_lexicon_is_what_the_script_writes(script: ModuleType, language: str) -> None:
    committed = ROOT / "src" / "claimcheck" / "locale" / language / "cldr.py"
    fresh: dict[str, object] = {}
    exec(committed.read_text(encoding="utf-8"), fresh)
    assert {name: fresh[name] for name in script.lexicon(language)} == script.lexicon(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_unit_word_names_a_unit_that_can_be_measured_or_counted(language: str) -> None:
    nouns = {"dinar", "riyal", "rial", "sen"}
    locale = get_locale(language)
    for word, unit in locale.units:
        assert unit.kind == "count" or unit.name in nouns or units.known(unit.name), (word, unit.name)
    for word, code in locale.symbols:
        assert units.is_currency(code), word


def test_scales_of_one_word_differ_by_language() -> None:
    def power(language: str, word: str) -> int | None:
        found = get_locale(language).scales.match(word, word, 0)
        return found[1] if found else None

    assert power("en", "billion") == 9
    assert power("de", "billionen") == 12
    assert power("de", "milliarden") == 9
    assert power("es", "mil millones") == 9
    assert power("ja", "億") == power("ko", "억") == 8


def test_a_region_speaks_its_language() -> None:
    assert get_locale("en-GB") is get_locale("en_US") is get_locale()


def test_an_unknown_language_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="known are de, en"):
        get_locale("tlh")


def test_the_longest_phrase_wins_and_ends_at_a_word() -> None:
    table = Phrases([("percent", 1), ("percentage points", 2), ("m", 3)])
    assert table.match("percentage points", "percentage points", 0) == (17, 2)
    assert table.match("percents", "percents", 0) is None
    assert table.match("M", "m", 0) is None


def test_endings_look_back_to_a_word_border() -> None:
    table = Endings([("than", 1), ("more than", 2)])
    assert table.match("no more than", "no more than", 12) == (3, 2)
    assert table.match("Bethan", "bethan", 6) is None
