"""The other commands, and what they cost to start."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from desk_page import Command

import claimcheck as api
from claimcheck.cli.app import COMMANDS


def test_claims_lists_every_figure(desk: Path, claimcheck: Command) -> None:
    run = claimcheck("claims", "good.txt", "--output-format", "json")
    assert run.code == 0
    first, second = json.loads(run.out)["claims"]
    assert (first["surface"], first["value"], first["unit"]) == ("110 miles", "110", "mile")
    assert [one["rule"] for one in second["confirmed_by"]] == ["sum-and-conversion"]


def test_claims_as_a_spreadsheet_and_a_table(desk: Path, claimcheck: Command) -> None:
    rows = list(csv.DictReader(io.StringIO(claimcheck("claims", "good.txt", "--output-format", "csv").out)))
    assert [row["value"] for row in rows] == ["110", "177"]
    assert "110 miles" in claimcheck("claims", "good.txt").out


def test_claims_of_an_unreadable_file_fails(desk: Path, claimcheck: Command) -> None:
    run = claimcheck("claims", "gone.txt", "good.txt", "--output-format", "json")
    assert run.code == 2
    assert len(json.loads(run.out)["claims"]) == 2
    assert "gone.txt: no such file" in run.err


@pytest.mark.parametrize("name", ["sum-and-conversion", "XX101", "xx101"])
def test_a_rule_is_explained_by_id_or_code(desk: Path, claimcheck: Command, name: str) -> None:
    run = claimcheck("rule", name)
    assert run.code == 0
    assert "A sum and its conversion disagree" in run.out
    assert "It is 110 miles (177 km) long." in run.out


def test_an_unknown_rule_has_a_neighbour(desk: Path, claimcheck: Command) -> None:
    run = claimcheck("rule", "sum-and-convertion")
    assert run.code == 2
    assert 'did you mean "sum-and-conversion"?' in run.err


def test_all_rules_are_listed(desk: Path, claimcheck: Command) -> None:
    assert claimcheck("rule", "--all").out.startswith("XX101   sum-and-conversion  error")
    assert claimcheck("rule").code == 2


def test_examples_are_tests(desk: Path, claimcheck: Command) -> None:
    assert claimcheck("test").out == "2 examples of 1 rule: all passed.\n"
    path = desk / "rules.yaml"
    path.write_text(path.read_text().replace("177 km", "277 km"))
    run = claimcheck("test", "rules.yaml")
    assert run.code == 1
    assert "FAILED sum-and-conversion (XX101), good example" in run.out


@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)])
def test_help_imports_nothing_heavy(command: tuple[str, ...]) -> None:
    code = (
        "import sys\n"
        "from claimcheck.cli.app import run_app\n"
        f"assert run_app([*{command!r}, '--help']) == 0\n"
        "heavy = {'pint', 'babel', 'yaml', 'claimcheck.model', 'claimcheck.pipeline'} & set(sys.modules)\n"
        "sys.exit(f'imported {heavy}' if heavy else 0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Usage: claimcheck" in done.stdout


def test_the_version(claimcheck: Command) -> None:
    assert claimcheck("--version").out == f"claimcheck {api.__version__}\n"


def test_the_same_from_python() -> None:
    report = api.check("The bridge is 10 miles (160 km) long.", published="2021-02-03")
    assert [figure.surface for figure in report.articles[0].figures] == ["10 miles", "160 km"]
    with pytest.raises(ValueError, match="not a date"):
        api.check("Text.", published="soon")
