"""Rules that were loaded before are those that are loaded anew."""

from __future__ import annotations

import copy
import dataclasses
import os
import pickle
from pathlib import Path

import pytest

from claimcheck import check
from claimcheck.config import SHIPPED
from claimcheck.model import Rule
from claimcheck.pipeline import RuleErrors, load_all_rules, read_figure, ruleset, settings_of
from claimcheck.rules import find_rule_files, load_rules, stored
from claimcheck.rules.stored import freeze, thaw

TEXT = (
    "Sales rose 9% to 27,300 cars from 26,050 cars. "
    "The 110-mile (180 km) line cost more than $3 million (£23 billion)."
)


@pytest.fixture(scope="module")
def loaded() -> tuple[Rule, ...]:
    """The shipped rules, loaded anew."""
    files, _ = find_rule_files((SHIPPED,))
    rules, problems = load_rules(files, read_figure)
    assert not problems
    return rules


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CLAIMCHECK_CACHE_DIR", str(tmp_path / "cache"))
    ruleset._read_rules.cache_clear()
    return tmp_path / "cache"


def test_every_field_of_every_rule_is_the_same(loaded: tuple[Rule, ...]) -> None:
    for one, other in zip(thaw(freeze(loaded)), loaded, strict=True):
        for field in dataclasses.fields(Rule):
            assert getattr(one, field.name) == getattr(other, field.name), (other.id, field.name)


def test_they_are_equal_whoever_asks_and_in_any_order(loaded: tuple[Rule, ...]) -> None:
    data = freeze(loaded)
    assert thaw(data) == loaded
    assert loaded == thaw(data)
    assert len({*thaw(data), *loaded}) == len(loaded)
    assert freeze(thaw(data)) == data


def test_they_can_be_copied_pickled_and_replaced(loaded: tuple[Rule, ...]) -> None:
    for made in (copy.copy, copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one)), dataclasses.replace):
        (one,) = thaw(freeze(loaded[:1]))
        assert made(one) == loaded[0]
        assert type(made(one)) is Rule


def test_what_rules_share_is_shared_still(loaded: tuple[Rule, ...]) -> None:
    """The engine remembers by identity which figures fit a slot."""

    def shapes(rules: tuple[Rule, ...]) -> list[tuple[int, ...]]:
        frames = [getattr(rule.matcher, "frame", None) for rule in rules]
        known: dict[int, int] = {}
        every = [
            one for frame in frames if frame for one in (frame, *frame.slots, *frame.languages)
        ]  # kept, so that no identity is used twice
        return [(known.setdefault(id(one), len(known)),) for one in every]

    assert shapes(thaw(freeze(loaded))) == shapes(loaded)


def test_examples_are_not_read_before_they_are_asked_for(loaded: tuple[Rule, ...]) -> None:
    first, *rest = freeze(loaded[:1]).split(b"\n")
    (rule,) = thaw(b"\n".join([first, *(b"no JSON" for _ in rest)]))
    assert (rule.id, rule.severity) == (loaded[0].id, loaded[0].severity)
    with pytest.raises(ValueError, match="Expecting value"):
        _ = rule.examples


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"{}", b"[[], [[999]]]", b"[[[-7, 4]], []]", b"[[], [[-99, 1]]]", b"[[], [[0]]]"]
)
def test_bytes_of_another_kind_make_nothing(data: bytes) -> None:
    with pytest.raises((ValueError, LookupError, TypeError)):
        thaw(data)


def test_only_the_nouns_of_rules_are_made() -> None:
    rooms = {noun.__module__.rpartition(".")[0] for noun in stored.NOUNS if dataclasses.is_dataclass(noun)}
    assert rooms == {"claimcheck.model"}


def told(text: str) -> object:
    report = check(text, published="2020-05-05")
    return [finding.to_dict() for finding in report.findings], [str(one.working) for one in report.judgements]


def test_a_report_is_the_same_with_rules_loaded_before(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from claimcheck.pipeline import texts

    def fresh(text: str) -> object:
        ruleset._read_rules.cache_clear()
        texts._shipped.cache_clear()
        return told(text)

    first = fresh(TEXT)
    assert any(name.startswith("rules-") for name in os.listdir(folder))
    monkeypatch.setattr("claimcheck.pipeline.ruleset.rules.load_rules", None)  # nobody may load them anew
    second = fresh(TEXT)
    monkeypatch.undo()
    monkeypatch.setenv("CLAIMCHECK_NO_CACHE", "1")
    assert first == second == fresh(TEXT)


def test_other_files_are_other_rules(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    rule = "- id: {}\n  match: '{{a:money}} is {{b:money}}'\n  check: a = b\n  message: x\n"
    for name in ("one", "two", "one"):
        file.write_text(rule.format(name), encoding="utf-8")
        (loaded,) = load_all_rules(settings_of({"rules": [str(file)]}))
        assert loaded.id == name


@pytest.mark.parametrize(
    "figure",
    [
        *("$8 billion", "5 to 10 km", "3 May 2020", "10.30am", "half", "9%", "4 years", "about 30", "2020"),
        *("5 ft 3 in", "more than 5 km", "€3.5m a year", "300 troops", "1990s", "two thirds", "20°C"),
    ],
)
def test_figures_in_rules_are_kept_as_they_are(folder: Path, tmp_path: Path, figure: str) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(
        f"- id: one\n  match: 'it is {{a:any}}'\n  check: a = \"{figure}\"\n  message: x\n", encoding="utf-8"
    )
    files, _ = find_rule_files([file])
    rules, problems = load_rules(files, read_figure)
    assert thaw(freeze(rules)) == rules
    assert rules or problems  # some are no figure that a check can be about


def test_problems_are_told_each_time(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_text("- id: one\n  chekc: a = b\n", encoding="utf-8")
    for _ in range(2):
        ruleset._read_rules.cache_clear()
        with pytest.raises(RuleErrors, match="chekc"):
            load_all_rules(settings_of({"rules": [str(file)]}))


def test_a_file_that_is_not_ours_is_loaded_over(folder: Path) -> None:
    before = load_all_rules(settings_of(None))
    (path,) = folder.glob("rules-*")
    path.write_bytes(b"\0\0\0\0")
    ruleset._read_rules.cache_clear()
    assert load_all_rules(settings_of(None)) == before
    assert path.stat().st_size > 1000
