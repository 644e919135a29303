"""Names, files and streams that somebody has made to be a nuisance."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from desk_page import BAD, Command, Outcome

from claimcheck import batch, cli, pipeline
from claimcheck.model import Article, Document

POSIX = pytest.mark.skipif(sys.platform != "linux", reason="names of bytes, pipes and devices of Linux")
LONG = "9" * 5000


def shell(command: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    """A command line with our program as `$0`, run by a shell."""
    source = str(Path(cli.__file__).parents[2])
    program = f"{sys.executable} -c 'from claimcheck.cli import main; main()'"
    return subprocess.run(
        ["sh", "-c", command.replace("$0", program)],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": source},
        capture_output=True,
        check=False,
    )


@pytest.fixture
def odd(desk: Path) -> Path:
    """A file with a slip whose name is no UTF-8."""
    (desk / "bad.txt").rename(os.fsdecode(os.fsencode(desk) + b"/odd\xff.txt"))
    return desk


@POSIX
@pytest.mark.parametrize("form", ["json", "csv", "gitlab", "rdjson", "sarif", "junit", "checkstyle", "html"])
def test_a_name_that_is_no_text_is_told_in_text(odd: Path, claimcheck: Command, form: str) -> None:
    assert claimcheck("run", "--report", f"{form}=out").code == 1
    text = (odd / "out").read_bytes().decode()  # raises for what is not UTF-8
    assert ("odd%FF.txt" if form == "sarif" else "odd\ufffd.txt") in text.replace(r"\ufffd", "\ufffd")


@POSIX
def test_a_name_that_is_no_text_is_known_to_baseline_and_store(odd: Path, claimcheck: Command) -> None:
    assert claimcheck("run", "--write-baseline", "--baseline", "b.json").code == 0
    (odd / "b.json").read_bytes().decode()
    for _ in range(2):
        assert claimcheck("run", "--baseline", "b.json").code == 0
    run = claimcheck("run", "good.txt", "--baseline", "b.json", "--prune-baseline")
    assert "0 of 1 taken out" in run.err  # it is there still, under the name that it has


@POSIX
def test_a_name_that_is_no_text_stands_in_the_step_summary(
    odd: Path, claimcheck: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(odd / "summary.md"))
    assert claimcheck("run", "--output-format", "github").code == 1
    assert "odd\ufffd.txt" in (odd / "summary.md").read_text(encoding="utf-8")


@POSIX
def test_a_name_that_acts_on_terminals_does_not(desk: Path, claimcheck: Command) -> None:
    (desk / "\x1b[31mred.txt").write_text(BAD)
    for form in ("full", "concise", "github"):
        run = claimcheck("run", "--output-format", form)
        assert "\ufffd[31mred.txt" in run.out
        assert "\x1b" not in run.out + run.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("run", f"{LONG}.txt"),
        ("run", "good.txt", "--config", LONG),
        ("run", "good.txt", "--rules", LONG),
        ("run", "good.txt", "--baseline", LONG),
        ("run", "good.txt", "-o", LONG),
        ("run", "good.txt", "--report", f"json={LONG}"),
        ("run", "good.txt", "--config", f"rates='{LONG}'"),
        ("report", LONG),
        ("claims", LONG),
        ("test", LONG),
        ("new-rule", "x", "-o", LONG),
    ],
)
def test_a_name_of_five_thousand_letters_is_a_mistake_like_any(
    desk: Path, claimcheck: Command, arguments: tuple[str, ...]
) -> None:
    run = claimcheck(*arguments)
    assert run.code == 2
    assert "internal error" not in run.err
    assert run.err


@POSIX
@pytest.mark.parametrize("named", ["/dev/zero", "/dev/random", "endless.txt"])
def test_an_endless_article_is_refused(desk: Path, claimcheck: Command, named: str) -> None:
    with (desk / "endless.txt").open("wb") as file:
        file.truncate(10**12)
    run = claimcheck("run", named, "good.txt")
    assert run.code == 2
    assert "cannot be read: not a regular file" in run.err or "larger than 64 megabytes" in run.err
    assert "1 article" in run.out  # the other is checked all the same


@POSIX
def test_endless_input_is_refused(desk: Path) -> None:
    run = shell("$0 run - < /dev/zero", desk)
    assert (run.returncode, run.stdout) == (2, b"")
    assert b"<stdin>: cannot be read: larger than 64 megabytes" in run.stderr


@POSIX
@pytest.mark.parametrize("ignores", ["pipe", "/dev/zero"])
def test_what_git_ignores_is_read_from_a_file_alone(desk: Path, claimcheck: Command, ignores: str) -> None:
    (desk / ".git").mkdir()
    os.mkfifo(desk / "pipe")
    (desk / ".gitignore").symlink_to(ignores)
    assert claimcheck("run").code == 1


@POSIX
@pytest.mark.parametrize("command", ["--help", "run --help", "run", "rule --all", "completion bash"])
def test_a_full_disk_is_told(desk: Path, command: str) -> None:
    run = shell(f"$0 {command} > /dev/full", desk)
    assert run.returncode == 2
    assert run.stderr.decode().strip().splitlines()[-1] == (
        "claimcheck: the output cannot be written: no space left on device"
    )


@POSIX
def test_where_nothing_can_be_said_the_exit_code_says_it(desk: Path) -> None:
    assert shell("$0 run gone.txt 2> /dev/full", desk).returncode == 2
    assert shell("$0 run --help > /dev/full 2>&1", desk).returncode == 2


HUGE = "*".join(["9" * 90] * 9)
FAULTY = f"""
  - id: huge
    match: '{{a:measure}} ({{b:measure}})'
    check: a ~ b * {HUGE}
"""


@pytest.fixture
def faulty(desk: Path) -> Path:
    """A rule whose check no computer can do, before one that can be run."""
    path = desk / "rules.yaml"
    path.write_text(path.read_text().replace("rules:\n", f"rules:{FAULTY}"))
    return desk


@pytest.mark.parametrize("options", [["-j1"], ["-j2"], ["-j1", "--no-cache"]])
def test_a_rule_that_fails_is_left_out_alone(faulty: Path, claimcheck: Command, options: list[str]) -> None:
    def run() -> Outcome:
        return claimcheck("run", "--output-format", "json", *options)

    (faulty / "worse.txt").write_text(BAD)
    first = run()
    assert first == run()  # also when it comes from the store
    report = json.loads(first.out)
    assert [one["path"] for one in report["findings"]] == ["bad.txt", "worse.txt"]
    (problem,) = report["problems"]  # told once
    assert (first.code, problem["path"], problem["line"]) == (2, "rules.yaml", 3)
    assert problem["message"].startswith(
        "the rule huge failed, and was left out, on bad.txt and 2 more: Overfl"
    )


def test_an_example_of_a_rule_that_fails_says_so(faulty: Path, claimcheck: Command) -> None:
    path = faulty / "rules.yaml"
    example = "    examples: [{good: 'It is 110 miles (177 km) long.'}]\n"
    path.write_text(path.read_text().replace(HUGE + "\n", f"{HUGE}\n{example}"))
    run = claimcheck("test")
    assert run.code == 1
    assert "the rule huge failed" in run.out


@pytest.mark.parametrize("options", [["-j1"], ["-j2"]])
def test_running_out_of_memory_is_told_as_that(
    desk: Path, claimcheck: Command, monkeypatch: pytest.MonkeyPatch, options: list[str]
) -> None:
    read = pipeline.read_article

    def no_room(document: Document) -> Article:
        if document.uri == "bad.txt":
            raise MemoryError
        return read(document)

    monkeypatch.setattr("claimcheck.pipeline.one_article.read_article", no_room)
    run = claimcheck("run", "--output-format", "concise", *options)
    assert (run.code, run.err) == (2, f"claimcheck: bad.txt: {batch.OUT_OF_MEMORY}\n")


def test_of_one_file_not_too_many_mistakes_are_told(desk: Path, claimcheck: Command) -> None:
    (desk / "rules.yaml").write_text("".join(f"- {{id: r{n}, chck: a}}\n" for n in range(5000)))
    run = claimcheck("run")
    assert run.err.count("claimcheck: rules.yaml:") == 51
    assert run.err.endswith("claimcheck: rules.yaml: … and 4,950 more\n")
    (desk / "claimcheck.toml").write_text("".join(f"k{n} = 1\n" for n in range(5000)))
    assert claimcheck("run").err.endswith("claimcheck: claimcheck.toml: … and 4,950 more\n")
