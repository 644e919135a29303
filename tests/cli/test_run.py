"""`claimcheck run`: what goes in, what comes out, and how it ends."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from desk_page import BAD, Command

from claimcheck import pipeline
from claimcheck.cli.reports import FORMATS
from claimcheck.reporters import REPORTERS


def test_every_form_can_be_asked_for_and_is_described() -> None:
    assert tuple(REPORTERS) == FORMATS
    page = (Path(__file__).parents[2] / "docs" / "reports.md").read_text(encoding="utf-8")
    described = page.split("### Forms of `claimcheck run`")[1].split("\n## ")[0]
    assert [form for form in FORMATS if f"| `{form}` |" not in described] == []


def test_a_finding_is_exit_code_1(desk: Path, claimcheck: Command) -> None:
    run = claimcheck("run", "--output-format", "concise")
    assert run.code == 1
    assert run.out.startswith("bad.txt:1:")
    assert "error sum-and-conversion (XX101): " in run.out
    assert run.err == ""


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["good.txt"], 0),
        (["bad.txt"], 1),
        (["bad.txt", "--exit-zero"], 0),
        (["gone.txt"], 2),
        (["gone.txt", "--exit-zero"], 2),
        (["gone.txt", "bad.txt"], 2),
        (["bad.txt", "--published", "soon"], 2),
        (["bad.txt", "--config", "gone.toml"], 2),
        (["bad.txt", "--rules", "gone.yaml"], 2),
        (["bad.txt", "--language", "xx"], 2),
        (["bad.txt", "--encoding", "utf-9"], 2),
        (["bad.txt", "-o", "no/such/folder.txt"], 2),
        (["--no-such-option"], 2),
    ],
)
def test_exit_codes_do_not_vary_with_the_format(
    desk: Path, claimcheck: Command, form: str, arguments: list[str], code: int
) -> None:
    run = claimcheck("run", *arguments, "--output-format", form)
    assert run.code == code
    assert "Traceback" not in run.err
    assert (run.err != "") is (code == 2)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    ("settings", "code"),
    [
        ('rules = ["rules.yaml"]\n[severity]\nXX1 = "warning"\n', 0),
        ('rules = ["broken.yaml"]\n', 2),
        ('rules = ["rules.yaml"]\nignore = ["XX9"]\n', 2),
        ("fail-on = 3\n", 2),
        ("not toml", 2),
    ],
)
def test_exit_codes_of_settings_do_not_vary_either(
    desk: Path, claimcheck: Command, form: str, settings: str, code: int
) -> None:
    (desk / "broken.yaml").write_text("rules: [{id: x}]")
    (desk / "claimcheck.toml").write_text(settings)
    run = claimcheck("run", "bad.txt", "--output-format", form)
    assert (run.code, run.err != "") == (code, code == 2)
    assert "Traceback" not in run.err


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n", b"", b"\xa35"])
def test_an_unreadable_file_is_exit_code_2(desk: Path, claimcheck: Command, form: str, data: bytes) -> None:
    (desk / "odd.txt").write_bytes(data)
    run = claimcheck("run", "odd.txt", "good.txt", "--output-format", form)
    assert run.code == 2
    assert run.err.startswith("claimcheck: odd.txt")


@pytest.mark.parametrize("form", FORMATS)
def test_a_crash_is_exit_code_2(
    desk: Path, claimcheck: Command, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    def crash(*_: object, **__: object) -> None:
        raise ZeroDivisionError("injected")

    monkeypatch.setattr("claimcheck.pipeline.many_files.find_files", crash)
    run = claimcheck("run", "--output-format", form)
    assert (run.code, run.out) == (2, "")
    assert run.err.startswith("claimcheck: internal error: ZeroDivisionError: injected")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes by name here")
def test_a_pipe_is_read_when_it_is_named_and_passed_over_in_a_folder(desk: Path, claimcheck: Command) -> None:
    os.mkfifo(desk / "pipe.txt")
    assert "pipe.txt" not in claimcheck("run", "--show-files").out
    assert claimcheck("run").code == 1
    writer = subprocess.Popen([sys.executable, "-c", f"open('pipe.txt', 'w').write({BAD!r})"], cwd=desk)
    run = claimcheck("run", "pipe.txt", "good.txt", "--output-format", "concise")
    writer.wait()
    assert (run.code, run.out.split(":")[0]) == (1, "pipe.txt")


def test_fail_on_decides_what_fails(desk: Path, claimcheck: Command) -> None:
    (desk / "claimcheck.toml").write_text('rules = ["rules.yaml"]\n[severity]\nXX1 = "warning"\n')
    assert claimcheck("run").code == 0
    assert claimcheck("run", "--fail-on", "warning").code == 1


def test_the_other_files_are_still_checked(desk: Path, claimcheck: Command) -> None:
    (desk / "empty.txt").touch()
    (desk / "latin.txt").write_bytes("£5".encode("cp1252"))
    (desk / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    run = claimcheck("run", "gone.txt", ".", "--output-format", "json")
    assert run.code == 2
    report = json.loads(run.out)
    assert [document["path"] for document in report["documents"]] == ["bad.txt", "good.txt"]
    assert len(report["findings"]) == 1
    problems = {problem["path"]: problem for problem in report["problems"]}
    assert set(problems) == {"empty.txt", "latin.txt", "image.txt", "gone.txt"}
    assert problems["latin.txt"]["line"] == 1
    assert len(run.err.splitlines()) == 4
    assert all(line.startswith("claimcheck: ") for line in run.err.splitlines())


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("check:", "chekc:", "check"),
        ("a ~ b", "a ~ 3 +", "rules.yaml:"),
        ("a ~ b", "a + 5% ~ b + 3", "rules.yaml:"),
        ("({b:measure})", "({b:measure", "rules.yaml:"),
        ("{b:measure}", "{b:mesure}", "measure"),
    ],
)
def test_a_mistake_in_a_rule_is_named_at_its_place(
    desk: Path, claimcheck: Command, old: str, new: str, said: str
) -> None:
    path = desk / "rules.yaml"
    path.write_text(path.read_text().replace(old, new))
    run = claimcheck("run", "bad.txt")
    assert run.code == 2
    assert run.out == ""
    assert run.err.startswith("claimcheck: ")
    assert "rules.yaml:" in run.err
    assert said in run.err
    assert "Traceback" not in run.err


def test_a_mistake_in_the_settings_is_named_at_its_place(desk: Path, claimcheck: Command) -> None:
    (desk / "claimcheck.toml").write_text("\nfail-on = 3\n")
    run = claimcheck("run")
    assert run.code == 2
    assert run.err.startswith('claimcheck: claimcheck.toml:2:1: fail-on: expected "error"')


def test_a_mistake_in_the_rates_is_named_at_its_place(desk: Path, claimcheck: Command) -> None:
    (desk / "claimcheck.toml").write_text('rules = ["rules.yaml"]\nrates = "rates.csv"\n')
    (desk / "rates.csv").write_text("date,base,quote,rate\n2021-02-03,USD,JPY,much\n")
    run = claimcheck("run")
    assert run.code == 2
    assert run.err.startswith("claimcheck: rates.csv:2: ")


def test_the_settings_next_to_the_articles_are_used(
    desk: Path, claimcheck: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk / "elsewhere").mkdir()
    monkeypatch.chdir(desk / "elsewhere")
    run = claimcheck("run", "..", "--output-format", "concise")
    assert (run.code, run.out.split(":")[0]) == (1, "../bad.txt")


def test_standard_input(desk: Path, claimcheck: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BAD.encode())))
    run = claimcheck("run", "-", "--stdin-filename", "draft.txt", "--output-format", "concise")
    assert (run.code, run.out.split(":")[0]) == (1, "draft.txt")


def test_the_date_of_the_command_line_is_in_the_report(desk: Path, claimcheck: Command) -> None:
    run = claimcheck("run", "good.txt", "--published", "2021-Q3", "--output-format", "json")
    assert json.loads(run.out)["documents"][0]["published"] == "2021-Q3"


def test_judgements_are_there_when_asked_for(desk: Path, claimcheck: Command) -> None:
    plain = json.loads(claimcheck("run", "good.txt", "--output-format", "json").out)
    full = json.loads(claimcheck("run", "good.txt", "--output-format", "json", "--judgements").out)
    assert plain["judgements"] == []
    assert [one["verdict"] for one in full["judgements"]] == ["held"]


def test_output_goes_to_a_file(desk: Path, claimcheck: Command) -> None:
    run = claimcheck("run", "-o", "report.json", "--output-format", "json")
    assert (run.code, run.out) == (1, "")
    assert json.loads((desk / "report.json").read_text(encoding="utf-8"))["findings"]


@pytest.mark.parametrize(
    ("environment", "option", "painted"),
    [
        ({}, "auto", False),
        ({"FORCE_COLOR": "1"}, "auto", True),
        ({"FORCE_COLOR": "1"}, "never", False),
        ({"NO_COLOR": "1"}, "always", True),
    ],
)
def test_colour(
    desk: Path,
    claimcheck: Command,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    option: str,
    painted: bool,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in claimcheck("run", "--color", option).out) is painted


def test_a_crash_is_one_line_and_exit_code_2(
    desk: Path, claimcheck: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object, **__: object) -> None:
        raise KeyError("injected")

    monkeypatch.setattr(pipeline, "run", crash)
    run = claimcheck("run")
    assert run.code == 2
    assert run.err.startswith("claimcheck: internal error: KeyError: 'injected'")
    assert len(run.err.splitlines()) == 1
    monkeypatch.setenv("CLAIMCHECK_DEBUG", "crash.log")
    assert "crash.log" in claimcheck("run").err
    assert "Traceback" in (desk / "crash.log").read_text()


def test_nothing_to_check_is_said(desk: Path, claimcheck: Command) -> None:
    (desk / "none").mkdir()
    run = claimcheck("run", "none")
    assert run.code == 0
    assert "no files to check" in run.err


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
@pytest.mark.parametrize("form", FORMATS)
def test_a_closed_pipe_is_silent_and_keeps_the_exit_code(desk: Path, form: str) -> None:
    read, write = os.pipe()
    os.close(read)
    code = "import sys; sys.argv[0] = 'claimcheck'; from claimcheck.cli import main; main()"
    run = subprocess.run(
        [sys.executable, "-c", code, "run", "--output-format", form],
        stdout=write,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(write)
    assert (run.returncode, run.stderr) == (1, b"")


CLOSED = "import sys; sys.stdout = None; from claimcheck.cli import main; main()"
FULL = "from claimcheck.cli import main; main()"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
@pytest.mark.parametrize(
    ("code", "exit_code", "said"),
    [(CLOSED, 1, ""), (FULL, 2, "claimcheck: the output cannot be written: no space left on device\n")],
)
def test_an_output_that_takes_nothing_is_no_crash(desk: Path, code: str, exit_code: int, said: str) -> None:
    with open("/dev/full", "w") as full:
        run = subprocess.run(
            [sys.executable, "-c", code, "run"], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert (run.returncode, run.stderr) == (exit_code, said)


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux")
@pytest.mark.parametrize("form", FORMATS)
def test_a_name_that_is_no_utf_8_is_shown_in_every_form(desk: Path, claimcheck: Command, form: str) -> None:
    (desk / os.fsdecode(b"od\xffd.txt")).write_text(BAD)
    run = claimcheck("run", "--output-format", form)
    assert (run.code, run.err) == (1, "")
