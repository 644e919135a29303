"""The pages say what the program does: their examples run, their made parts are fresh."""

from __future__ import annotations

import doctest
import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from telling import tell_once

import claimcheck
from claimcheck.authoring import run_examples
from claimcheck.config import Config
from claimcheck.model import Rule
from claimcheck.pipeline import read_figure
from claimcheck.rules import RuleFile, find_rule_files, load_rules
from claimcheck.rules.calibration import is_calibration
from claimcheck.rules.cues import is_cue_file, load_cues
from claimcheck.rules.source import Source

ROOT = Path(__file__).resolve().parent.parent
PAGES = [
    ROOT / name for name in ("README.md", "ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md")
] + sorted((ROOT / "docs").glob("*.md"))
_BLOCK = re.compile(r"^```([a-z]+)\n(.*?)^```", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"\]\(([^)#]+)")


def blocks(name: str, language: str) -> list[str]:
    text = (ROOT / name).read_text(encoding="utf-8")
    return [body for of, body in _BLOCK.findall(text) if of == language]


def of_page(block: str) -> tuple[Rule, ...]:
    """The rules of a block, with the cues and hold rates that are shipped."""
    shipped, _ = find_rule_files(["shipped"])
    shared = [one for one in shipped if is_cue_file(one.path) or is_calibration(one.path)]
    found, problems = load_rules([*shared, RuleFile("page.yaml", block)], read_figure)
    assert not problems, [str(problem) for problem in problems]
    return found


def test_the_cues_of_the_page_are_read_with_the_shipped_ones() -> None:
    page = (ROOT / "docs" / "rule-language.md").read_text(encoding="utf-8")
    own = [
        Source(*block)
        for block in re.findall(r"^```yaml (cues/\S+)\n(.*?)^```", page, re.DOTALL | re.MULTILINE)
    ]
    shipped = [Source(one.path, one.text) for one in find_rule_files(["shipped"])[0] if is_cue_file(one.path)]
    (english,) = (one for one in load_cues([*shipped, *own]) if one.language == "en")
    assert [one.problems for one in own] == [[]]
    assert "old timetable's _" in {cue.text for cue in english.cues}


def _maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_docs", ROOT / "scripts" / "make_docs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", _maker().PAGES)
def test_the_made_parts_are_fresh(name: str) -> None:
    """Run `make docs` when this fails, and read the difference."""
    page = (ROOT / name).read_text(encoding="utf-8")
    assert _maker().filled(page) == page


@pytest.mark.parametrize("name", _maker().WHOLE)
def test_the_pages_made_as_a_whole_are_fresh(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run `make docs` when this fails, and read the difference."""
    tell_once(monkeypatch, "explain")
    assert _maker().WHOLE[name]() == (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", _maker().PLAYED)
def test_the_commands_of_the_page_say_what_it_says(name: str) -> None:
    """They are run in their order in an empty folder. Run `make docs` when this fails."""
    page = (ROOT / name).read_text(encoding="utf-8")
    assert _maker().played(page) == page


@pytest.mark.parametrize("block", blocks("docs/rule-language.md", "yaml"))
def test_the_rules_of_the_page_load_and_their_examples_pass(block: str) -> None:
    results = run_examples(of_page(block), Config())
    assert [f"{one.example.text}: {one.message}" for one in results if not one.passed] == []
    assert len(results) == block.count("- good:") + block.count("- bad:")


def test_the_python_of_the_readme_runs(capsys: pytest.CaptureFixture[str]) -> None:
    (block,) = blocks("README.md", "python")
    exec(block, {})
    assert "160 km" in capsys.readouterr().out
    assert claimcheck.__all__ == [
        "Claim",
        "Config",
        "ConfigError",
        "Finding",
        "Repair",
        "Report",
        "RuleErrors",
        "__version__",
        "check",
        "check_many",
        "find_claims",
        "quantity",
        "render",
        "report",
        "scan",
        "ureg",
    ]


def test_the_python_of_the_units_runs() -> None:
    done = doctest.testfile(str(ROOT / "docs" / "units.md"), module_relative=False)
    assert (done.failed, done.attempted > 3) == (0, True)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    links = [link for link in _LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link]
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_pages_are_a_site_without_a_broken_link(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")
    pages = {f"{page.stem}.html" for page in (ROOT / "docs").glob("*.md")}
    assert pages <= {file.name for file in tmp_path.iterdir()}
