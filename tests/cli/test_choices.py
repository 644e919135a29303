"""Settings, selection, thresholds and what is shown of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from desk_page import BAD, Command

from claimcheck.cli.app import run_app
from claimcheck.config import load


def found(claimcheck: Command, *arguments: str) -> int:
    return len(json.loads(claimcheck("run", *arguments, "--output-format", "json").out)["findings"])


@pytest.mark.parametrize(
    ("arguments", "count"),
    [
        (["--select", "XX101"], 1),
        (["--select", "XX"], 1),
        (["--select", "unused-suppression"], 0),
        (["--select", "CC001,XX101"], 1),
        (["--select", "CC001", "--extend-select", "sum-and-conversion"], 1),
        (["--ignore", "XX1"], 0),
        (["--ignore", "XX1", "--extend-select", "XX101"], 1),
        (["--min-severity", "error"], 1),
        (["--config", 'severity={XX1="warning"}', "--min-severity", "error"], 0),
        (["--min-confidence", "high"], 1),
        (["--config", "ignore=['XX101']"], 0),
        (["--config", "min-severity=warning"], 1),
    ],
)
def test_what_is_reported(desk: Path, claimcheck: Command, arguments: list[str], count: int) -> None:
    assert found(claimcheck, "bad.txt", *arguments) == count


def test_select_starts_anew(desk: Path, claimcheck: Command) -> None:
    (desk / "claimcheck.toml").write_text('rules = ["rules.yaml"]\nignore = ["XX101"]\n')
    assert found(claimcheck, "bad.txt") == 0
    assert found(claimcheck, "bad.txt", "--select", "XX101") == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--select", "XX102"], 'select: no rule "XX102"; did you mean "XX101"?'),
        (["--ignore", "ZZ"], 'ignore: no rule "ZZ"'),
        (["--config", "fail-on=never"], '--config fail-on=never: fail-on: expected "error"'),
        (["--config", "fial-on=error"], 'unknown key; did you mean "fail-on"?'),
        (["--config", "a.toml", "--config", "b.toml"], "only one settings file"),
        (["--config", "claimcheck.toml", "--isolated"], "--isolated"),
        (["--report", "pdf=x"], "unknown format 'pdf'"),
        (["--report", "json"], "expected FORMAT=PATH"),
        (["--jobs", "0"], "--jobs"),
        (["--baseline", "gone.json"], "gone.json: cannot be read"),
        (["--add-ignore", "--fix"], "--add-ignore"),
    ],
)
def test_a_mistake_is_said(desk: Path, claimcheck: Command, arguments: list[str], said: str) -> None:
    run = claimcheck("run", "bad.txt", *arguments)
    assert run.code == 2
    assert said in run.err


def test_isolated_runs_know_no_settings(desk: Path, claimcheck: Command) -> None:
    run = claimcheck("run", "--isolated", "--show-settings")
    assert run.out.startswith("# no settings file\n")
    assert 'rules = ["shipped"]' in run.out


def test_settings_are_shown_as_they_could_be_written(desk: Path, claimcheck: Command) -> None:
    (desk / "base.toml").write_text('[severity]\nXX1 = "info"\n[documents."*.md"]\nlanguage = "de"\n')
    (desk / "claimcheck.toml").write_text(
        'extend = "base.toml"\nrules = ["rules.yaml"]\npublished = 2021-02-03\n'
        '[widths]\nabout = "12%"\n[per-file-ignores]\n"a/*" = ["XX101"]\n[slips]\nseparator = 0.5\n'
    )
    text = claimcheck("run", "--show-settings").out
    (desk / "shown.toml").write_text(text, encoding="utf-8")
    first, second = load(desk / "claimcheck.toml"), load(desk / "shown.toml")
    assert first.severity == (("XX1", "info"),)
    assert [
        getattr(first, name) for name in ("documents", "widths", "slips", "per_file_ignores", "published")
    ] == [getattr(second, name) for name in ("documents", "widths", "slips", "per_file_ignores", "published")]


def test_settings_that_extend_win(desk: Path, claimcheck: Command) -> None:
    (desk / "base.toml").write_text('rules = ["rules.yaml"]\nfail-on = "info"\n[severity]\nXX = "warning"\n')
    (desk / "claimcheck.toml").write_text('extend = "base.toml"\n[severity]\nXX = "info"\n')
    run = claimcheck("run", "--output-format", "concise")
    assert run.code == 1
    assert "info sum-and-conversion" in run.out


@pytest.mark.parametrize("extended", ["claimcheck.toml", "gone.toml"])
def test_settings_cannot_extend_themselves_or_nothing(desk: Path, claimcheck: Command, extended: str) -> None:
    (desk / "claimcheck.toml").write_text(f'\nextend = "{extended}"\n')
    run = claimcheck("run")
    assert run.code == 2
    assert run.err.startswith("claimcheck: claimcheck.toml:2:1: extend: ")


def test_files_are_listed_without_what_git_ignores(desk: Path, claimcheck: Command) -> None:
    for name in (".git", "build", "notes"):
        (desk / name).mkdir()
    for name in ("build/a.txt", "notes/b.md", "notes/c.html", "notes/d.txt", "notes/e.log"):
        (desk / name).write_text("Text.")
    (desk / ".gitignore").write_text("build/\n*.html\n")
    (desk / "notes" / ".gitignore").write_text("d.txt\n")
    assert claimcheck("run", "--show-files").out.split() == ["bad.txt", "good.txt", "notes/b.md"]
    shown = claimcheck("run", "--show-files", "--config", "gitignore=false").out.split()
    assert shown == ["bad.txt", "build/a.txt", "good.txt", "notes/b.md", "notes/c.html", "notes/d.txt"]
    assert claimcheck("run", "--show-files", "build/a.txt").out == "build/a.txt\n"


def test_reports_in_several_forms_at_once(desk: Path, claimcheck: Command) -> None:
    run = claimcheck(
        "run", "--report", "sarif=a.sarif", "--report", "junit=a.xml", "--output-format", "concise"
    )
    assert run.code == 1
    assert run.out.count("\n") == 1
    assert json.loads((desk / "a.sarif").read_text())["version"] == "2.1.0"
    assert (desk / "a.xml").read_text().startswith("<?xml")


def test_the_step_summary_of_github(desk: Path, claimcheck: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary")
    (desk / "summary").write_text("before\n")
    assert claimcheck("run", "--output-format", "github").out.startswith("::error file=bad.txt,line=1,")
    assert (desk / "summary").read_text().startswith("before\n## claimcheck\n\n1 error in 2 articles.")


def test_statistics(desk: Path, claimcheck: Command) -> None:
    (desk / "worse.txt").write_text(f"{BAD}\n\n{BAD}")
    run = claimcheck("run", "--statistics")
    assert run.code == 1
    assert run.out == "3  XX101   sum-and-conversion  error    A sum and its conversion disagree\n"


def test_quiet_shows_findings_alone(desk: Path, claimcheck: Command) -> None:
    assert claimcheck("run", "good.txt", "-q").out == ""
    assert "article" not in claimcheck("run", "bad.txt", "-q").out
    assert claimcheck("run", "bad.txt", "-q").out.startswith("bad.txt:1:")


def test_watching_runs_again_when_a_file_changes(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from claimcheck.cli import watching

    def pause(_: float) -> None:
        if pauses.pop() == "stop":
            raise KeyboardInterrupt
        (desk / "bad.txt").write_text("Nothing to see, for once.")

    pauses = ["stop", "edit"]
    monkeypatch.setattr("claimcheck.cli.watching.time.sleep", pause)
    monkeypatch.setattr(watching.watch_files, "__defaults__", (pause,))
    assert run_app(["run", "--watch", "--output-format", "concise"]) == 0
    assert capsys.readouterr().out.count("bad.txt:1:") == 1


def test_watching_goes_by_the_settings_as_they_are_then(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from claimcheck.cli import watching

    def pause(_: float) -> None:
        if not edits:
            raise KeyboardInterrupt
        (desk / "claimcheck.toml").write_text(edits.pop(0))

    edits = ["fail-on = 3\n", 'include = ["good.txt"]\n']
    monkeypatch.setattr(watching.watch_files, "__defaults__", (pause,))
    assert run_app(["run", "--watch", "--output-format", "concise"]) == 0
    said = capsys.readouterr()
    assert said.out.count("bad.txt:1:") == 1
    assert 'claimcheck.toml:1:1: fail-on: expected "error"' in said.err


def test_standard_input_cannot_be_watched(claimcheck: Command) -> None:
    assert "standard input is none" in claimcheck("run", "--watch", "-").err


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ('select = [\n  "XX102",\n]', '2:3: select: no rule "XX102"; did you mean "XX101"?'),
        ('[severity]\nXX102 = "info"', '2:1: severity: no rule "XX102"; did you mean "XX101"?'),
        ('[per-file-ignores]\n"*.txt" = ["ZZ"]', '2:12: per-file-ignores."*.txt": no rule "ZZ"'),
        ("[slips]\npoint-move = 1", '2:1: slips: no slip "point-move"; did you mean "point-moved"?'),
        ('language = "xx"', '1:12: language: the language "xx" is not known; known are de, en'),
        ('[documents."a.txt"]\nlanguage = "xx"', '2:12: documents."a.txt".language: the language "xx"'),
    ],
)
def test_a_name_that_nothing_bears_is_told_at_its_place(
    desk: Path, claimcheck: Command, settings: str, message: str
) -> None:
    (desk / "claimcheck.toml").write_text(f"{settings}\n")
    run = claimcheck("run", "--config", 'rules=["rules.yaml"]')
    assert run.code == 2
    assert f"claimcheck: claimcheck.toml:{message}" in run.err


def test_what_the_command_line_says_is_not_blamed_on_the_file(desk: Path, claimcheck: Command) -> None:
    with (desk / "claimcheck.toml").open("a") as file:
        file.write('\nselect = ["XX101"]\n')
    assert claimcheck("run", "--select", "ZZ").err == 'claimcheck: select: no rule "ZZ"\n'
    assert "--language" in claimcheck("run", "--language", "xx").err


def test_a_single_setting_extends_nothing(desk: Path, claimcheck: Command) -> None:
    assert "only a settings file can extend another" in claimcheck("run", "--config", "extend=a.toml").err
