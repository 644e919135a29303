"""Setting up: settings, jobs for forges, completion."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from desk import BAD, Command

from claimcheck.config import load

ROOT = Path(__file__).parents[2]


def test_init_writes_settings_that_are_read(
    tmp_path: Path, claimcheck: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run = claimcheck("init", "--github", "--gitlab", "--pre-commit")
    assert run.code == 0
    assert run.out.split("\n")[:-1] == [
        "wrote claimcheck.toml",
        "wrote .github/workflows/claimcheck.yml",
        "wrote claimcheck.gitlab-ci.yml",
        "wrote .pre-commit-config.yaml",
    ]
    assert load(tmp_path / "claimcheck.toml").fail_on == "error"
    for name in (".github/workflows/claimcheck.yml", "claimcheck.gitlab-ci.yml", ".pre-commit-config.yaml"):
        assert yaml.safe_load((tmp_path / name).read_text())


def test_init_leaves_what_is_there(
    tmp_path: Path, claimcheck: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claimcheck.toml").write_text("mine")
    run = claimcheck("init")
    assert (run.code, run.out) == (0, "")
    assert "claimcheck.toml is there already" in run.err
    assert (tmp_path / "claimcheck.toml").read_text() == "mine"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(claimcheck: Command, shell: str) -> None:
    run = claimcheck("completion", shell)
    assert run.code == 0
    assert "_CLAIMCHECK_COMPLETE" in run.out


def test_the_hook_and_the_action_call_options_that_exist(desk: Path, claimcheck: Command) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    program, *words = hook["entry"].split()
    assert program == "claimcheck"
    assert claimcheck(*words, "good.txt").code == 0
    assert claimcheck(*words, "bad.txt").code == 1
    action = yaml.safe_load((ROOT / "action.yml").read_text())
    assert action["runs"]["using"] == "composite"
    run = claimcheck("run", "--output-format", "github", "--report", "sarif=a.sarif", "--", "bad.txt")
    assert run.code == 1


def test_the_jobs_call_options_that_exist(desk: Path, claimcheck: Command) -> None:
    reports = ["--report", "gitlab=gl-code-quality-report.json", "--report", "junit=claimcheck.xml"]
    (desk / "bad.txt").write_text(BAD)
    assert claimcheck("run", *reports).code == 1
    template = (ROOT / "src/claimcheck/cli/templates/gitlab.yml").read_text()
    assert " ".join(["claimcheck run", *reports]) in template
