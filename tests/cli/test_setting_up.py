"""Setting up: settings, jobs for forges, completion."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from desk_page import Command

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
        "wrote .claimcheck/config.schema.json",
        "wrote .claimcheck/rule.schema.json",
        "wrote .claimcheck/cues.schema.json",
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
    assert run.code == 0
    assert "wrote claimcheck.toml" not in run.out
    assert (tmp_path / "claimcheck.toml").read_text() == "mine"
    assert "claimcheck.toml is there already" in run.err
    assert (tmp_path / "claimcheck.toml").read_text() == "mine"


def test_python_runs_the_package_as_the_command() -> None:
    command = [sys.executable, "-m", "claimcheck", "--version"]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.startswith(
        "claimcheck "
    )


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(claimcheck: Command, shell: str) -> None:
    run = claimcheck("completion", shell)
    assert run.code == 0
    assert "_CLAIMCHECK_COMPLETE" in run.out


def test_the_hook_calls_options_that_exist(desk: Path, claimcheck: Command) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    program, *words = hook["entry"].split()
    assert program == "claimcheck"
    assert claimcheck(*words, "good.txt").code == 0
    assert claimcheck(*words, "bad.txt").code == 1


def test_editors_find_the_schemas(
    tmp_path: Path, claimcheck: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "desk").mkdir()
    assert claimcheck("init").code == 0
    assert claimcheck("new-rule", "ours", "-o", "desk/ours.yaml").code == 0
    settings = (tmp_path / "claimcheck.toml").read_text(encoding="utf-8").splitlines()[0]
    rule = (tmp_path / "desk" / "ours.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert settings == "#:schema .claimcheck/config.schema.json"
    assert rule == "# yaml-language-server: $schema=../.claimcheck/rule.schema.json"
    for name in ("config", "rule"):
        schema = json.loads((tmp_path / ".claimcheck" / f"{name}.schema.json").read_text(encoding="utf-8"))
        assert schema["$schema"].startswith("http://json-schema.org/draft-07/")


def test_init_hides_no_settings(tmp_path: Path, claimcheck: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pyproject.toml").write_text('[tool.claimcheck]\nfail-on = "info"\n')
    run = claimcheck("init")
    assert run.code == 0
    assert "pyproject.toml has settings already" in run.err
    assert not (tmp_path / "claimcheck.toml").exists()


def test_shells_complete_the_paths_of_articles() -> None:
    from click.shell_completion import ShellComplete

    from claimcheck.cli.app import app

    made = ShellComplete(app, {}, "claimcheck", "_CLAIMCHECK_COMPLETE")
    assert [one.type for one in made.get_completions(["run"], "arti")] == ["file"]
