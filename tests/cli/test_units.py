"""`claimcheck run` with units of a newsroom's own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from desk_page import Command

UNITS = """\
furlong_per_fortnight = furlong / fortnight = fpf
doubloon = [currency_doubloon] = Đ
florin = 0.1 * GBP
smoot = 1.7018 * metre
"""
RULES = """
rules:
  - id: conversion
    title: A conversion is wrong
    match: ["{a:measure} ({b:measure})", "{a:money} ({b:money})"]
    check: a ~ b
    severity: error
    message: "{a} is {a in b.unit}, not {b}"
  - id: pace
    title: Faster than a snail
    match: "did {a:speed}"
    check: a < "6 furlongs per fortnight"
    severity: error
    message: "{a} is {a in \\"furlong_per_fortnight\\"}"
"""


@pytest.fixture
def own(desk: Path) -> Path:
    """The desk with units of its own, and rules that know them."""
    (desk / "desk-units.txt").write_text(UNITS, encoding="utf-8")
    (desk / "rules.yaml").write_text(RULES, encoding="utf-8")
    (desk / "claimcheck.toml").write_text('units = ["desk-units.txt"]\nrules = ["rules.yaml"]\n')
    return desk


def told(run: str) -> list[str]:
    """The messages of a run, one a line."""
    return [line.partition("): ")[2] or line.partition(": ")[2] for line in run.splitlines()]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("It went 5 furlongs per fortnight (0.0008 m/s).", None),
        (
            "It went 73 furlongs per fortnight (0.12 m/s).",
            "73 furlongs per fortnight is 0.01214 m/s, not 0.12 m/s",
        ),
        ("It went 73 fpf (0.012 m/s).", None),
        ("The bridge has 364.4 smoots (620.1 m).", None),
        ("The bridge has 364.4 smoots (201.6 m).", "364.4 smoots is 620.1 m, not 201.6 m"),
        ("It cost 43 florins (£4.30).", None),
        ("It cost 43 florins (£43).", "43 florins is £4.30, not £43"),
        ("The snail did 0.0009 m/s.", None),
        ("The snail did 0.0019 m/s.", "0.0019 m/s is 11.42 furlongs per fortnight"),
    ],
)
def test_a_conversion_with_a_unit_of_ones_own(
    own: Path, claimcheck: Command, text: str, message: str | None
) -> None:
    (own / "story.txt").write_text(text, encoding="utf-8")
    run = claimcheck("run", "--output-format", "json", "story.txt")
    findings = json.loads(run.out)["findings"]
    assert [one["message"] for one in findings] == ([message] if message else [])
    assert run.code == (1 if message else 0)


def test_a_new_coin_is_changed_at_the_desk_s_own_rate(own: Path, claimcheck: Command) -> None:
    (own / "rates.csv").write_text("date,base,quote,rate\n2021-02-03,doubloon,USD,120\n")
    with (own / "claimcheck.toml").open("a") as settings:
        settings.write('rates = "rates.csv"\npublished = 2021-02-03\n')
    (own / "story.txt").write_text("It cost 35 doubloons ($4,200). He paid Đ35 ($420).", encoding="utf-8")
    run = claimcheck("run", "--output-format", "json", "story.txt")
    assert [one["message"] for one in json.loads(run.out)["findings"]] == ["Đ35 is $4,200, not $420"]


def test_without_a_rate_a_new_coin_is_left_undecided(own: Path, claimcheck: Command) -> None:
    (own / "story.txt").write_text("He paid Đ35 ($420).", encoding="utf-8")
    run = claimcheck("run", "--published", "2021-02-03", "-v", "story.txt")
    assert run.code == 0
    assert "no doubloon/USD rate for that day" in run.out


def test_another_definition_is_another_run_for_the_store(own: Path, claimcheck: Command) -> None:
    (own / "story.txt").write_text("It cost 43 florins (£4.30).", encoding="utf-8")
    assert claimcheck("run", "story.txt").code == 0
    (own / "desk-units.txt").write_text(UNITS.replace("0.1", "0.2"), encoding="utf-8")
    assert claimcheck("run", "story.txt").code == 1


@pytest.mark.parametrize(
    ("units", "said"),
    [
        ("smoot = 1.7 * meter", "desk-units.txt:1:15: no such unit: did you mean `metre`?"),
        (
            "mile = 3 * metre",
            "desk-units.txt:1:1: `mile` is a unit of claimcheck already: choose another name",
        ),
        (
            "klick = 3 * metre = _ = kms",
            "desk-units.txt:1:1: `kms` is kilometre already: choose another name",
        ),
        ("a = b\nb = a", "desk-units.txt:1:1: `a` is defined by itself: a = … b = … a"),
        ("a = 2 2 * metre *", "desk-units.txt:1:1: pint refuses this: "),
    ],
)
def test_a_bad_definition_stops_the_run_at_its_place(
    own: Path, claimcheck: Command, units: str, said: str
) -> None:
    (own / "desk-units.txt").write_text(units, encoding="utf-8")
    run = claimcheck("run", "good.txt")
    assert run.code == 2
    assert said in run.err


def test_a_file_of_units_that_is_not_there_is_told_at_its_key(own: Path, claimcheck: Command) -> None:
    (own / "desk-units.txt").unlink()
    run = claimcheck("run", "good.txt")
    assert run.code == 2
    assert "claimcheck.toml:1:1: units: no such file or folder: desk-units.txt" in run.err


def test_a_rule_cannot_name_a_unit_that_is_not_in_force(own: Path, claimcheck: Command) -> None:
    (own / "claimcheck.toml").write_text('rules = ["rules.yaml"]\n')
    run = claimcheck("run", "good.txt")
    assert run.code == 2
    assert "unknown unit `furlong_per_fortnight`" in run.err


@pytest.mark.parametrize(
    ("settings", "loaded"), [("", "False"), ('units = ["desk-units.txt"]', "True")], ids=["ours", "own"]
)
def test_pint_is_imported_for_units_of_ones_own_alone(own: Path, settings: str, loaded: str) -> None:
    (own / "claimcheck.toml").write_text(settings)
    text = (
        "Rents are 31 euros per square metre ($3.46 per square foot), 5 tonnes a year, 3 passengers per day."
    )
    (own / "story.txt").write_text(text, encoding="utf-8")
    script = (
        "import sys; from claimcheck.cli.app import run_app;"
        "run_app(['run', '--no-cache', '--published', '2021-02-03', 'story.txt']);"
        "print('pint' in sys.modules, file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stderr.strip() == loaded


def test_a_run_in_english_imports_neither_pint_nor_babel(own: Path) -> None:
    (own / "claimcheck.toml").write_text('rules = ["shipped"]')
    script = (
        "import sys; from claimcheck.cli.app import run_app; run_app(['run', '--no-cache', 'bad.txt']);"
        "print({'pint', 'babel'} & set(sys.modules), file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert (ran.stderr.strip(), "1,770 km" in ran.stdout) == ("set()", True)
