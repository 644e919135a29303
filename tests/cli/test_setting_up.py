"""Setting up: settings, jobs for forges, completion."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from desk import BAD, Command

from claimcheck import __version__
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


def test_the_jobs_install_this_version(desk: Path, claimcheck: Command) -> None:
    (desk / "claimcheck.toml").unlink()
    claimcheck("init", "--github", "--gitlab", "--pre-commit")
    for name in (".github/workflows/claimcheck.yml", "claimcheck.gitlab-ci.yml", ".pre-commit-config.yaml"):
        assert f"claimcheck=={__version__}" in (desk / name).read_text(), name
    docs = (ROOT / "docs" / "ci.md").read_text()
    assert set(re.findall("(?:==|@v|rev: v)([0-9.]+[0-9])", docs)) == {__version__}


def test_the_jobs_call_options_that_exist(desk: Path, claimcheck: Command) -> None:
    reports = ["--report", "gitlab=gl-code-quality-report.json", "--report", "junit=claimcheck.xml"]
    (desk / "bad.txt").write_text(BAD)
    assert claimcheck("run", *reports).code == 1
    template = (ROOT / "src/claimcheck/cli/templates/gitlab.yml").read_text()
    assert " ".join(["claimcheck run", *reports]) in template


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
