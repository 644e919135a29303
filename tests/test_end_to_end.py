"""The command as a reader meets it: bad input gives one clear message each, and the rest is still done."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = "fixtures/articles"


def claimcheck(*arguments: str, cwd: Path = ROOT, text: str = "") -> subprocess.CompletedProcess[str]:
    code = "from claimcheck.cli import main; main()"
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=cwd, input=text, capture_output=True, text=True, check=False, encoding="utf-8",
    )  # fmt: skip


GOOD_RULE = "- {id: sum, match: '{a:money} ({b:money})', check: a ~ b, severity: error}\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with an article that has a slip, and settings that date it."""
    (tmp_path / "bridge.txt").write_text("It cost €20 million (£168.8 million).", encoding="utf-8")
    (tmp_path / "claimcheck.toml").write_text(
        'rules = ["rules.yaml"]\n[documents."*.txt"]\npublished = 2022-05-17\n', encoding="utf-8"
    )
    (tmp_path / "rules.yaml").write_text(GOOD_RULE, encoding="utf-8")
    return tmp_path


def test_the_fixtures_fail_a_run_and_name_each_article() -> None:
    run = claimcheck("run", ARTICLES, "--output-format", "concise")
    assert run.returncode == 1
    assert run.stderr == ""
    assert f"{ARTICLES}/tram.txt:9:27: error money-conversion (CC101): " in run.stdout


def test_the_exit_code_can_be_waived_and_never_hides_trouble() -> None:
    assert claimcheck("run", ARTICLES, "--exit-zero").returncode == 0
    assert claimcheck("run", ARTICLES, "gone.txt", "--exit-zero").returncode == 2


def test_standard_input_is_an_article(desk: Path) -> None:
    run = claimcheck(
        "run", "-", "--published", "2022-05-17", cwd=desk, text="It cost €20 million (£16.9 million)."
    )
    assert (run.returncode, run.stderr) == (0, "")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("image.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x01", "image.txt"),
        ("latin.txt", "It cost £5 million.".encode("latin-1"), "latin.txt:1:"),
        ("empty.txt", b"", "empty.txt"),
        ("blank.txt", b" \n\n ", "blank.txt"),
    ],
)
def test_a_bad_file_is_one_line_and_the_others_are_checked(
    desk: Path, name: str, content: bytes, said: str
) -> None:
    (desk / name).write_bytes(content)
    run = claimcheck("run", ".", "--output-format", "json", cwd=desk)
    report = json.loads(run.stdout)
    assert [Path(one["path"]).name for one in report["findings"]] == ["bridge.txt"]
    assert run.returncode == 2
    assert len(run.stderr.splitlines()) == 1
    assert said in run.stderr
    assert "Traceback" not in run.stderr


def said_by(errors: str) -> list[str]:
    """The messages, without the lines of the file that they quote."""
    return [line for line in errors.splitlines() if line.startswith("claimcheck: ")]


@pytest.mark.parametrize(
    ("rules", "place", "said"),
    [
        (GOOD_RULE.replace("check", "chekc"), "rules.yaml:1:45:", "did you mean `check`?"),
        (GOOD_RULE.replace("a ~ b", """'a in "USDD" ~ b'"""), "rules.yaml:1:", "unknown unit `USDD`"),
        (
            GOOD_RULE.replace("a ~ b", "a + 5% ~ b"),
            "rules.yaml:1:54:",
            "money and a plain number or percentage",
        ),
        (GOOD_RULE.replace("{b:money})", "{b:money"), "rules.yaml:1:32:", "`{` is never closed"),
        ("- id: [", "rules.yaml:2:1:", "not YAML"),
        ("", "rules.yaml:1:1:", "the file is empty"),
    ],
)
def test_a_bad_rule_is_named_at_its_place(desk: Path, rules: str, place: str, said: str) -> None:
    (desk / "rules.yaml").write_text(rules, encoding="utf-8")
    run = claimcheck("run", "bridge.txt", cwd=desk)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith(f"claimcheck: {place}")
    assert said in run.stderr
    assert len(said_by(run.stderr)) == 1
    assert "Traceback" not in run.stderr


def test_every_bad_rule_is_named_in_one_run(desk: Path) -> None:
    (desk / "rules.yaml").write_text(
        GOOD_RULE.replace("error", "eror") + GOOD_RULE.replace("sum", "other").replace("a ~ b", "a ~ c")
    )
    run = claimcheck("run", "bridge.txt", cwd=desk)
    assert [line.split(": ")[1] for line in said_by(run.stderr)] == ["rules.yaml:1:69", "rules.yaml:2:58"]


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("fail-on = 3\n", "claimcheck.toml:1:1: fail-on: expected"),
        ("\nfail_on = 'error'\n", "claimcheck.toml:2:1: "),
        ("rules = 'rules.yaml'\n", "claimcheck.toml:1:1: rules: "),
        ("[documents.'*.txt']\npublished = 'soon'\n", "claimcheck.toml:2:1: "),
        ("a = [\n", "claimcheck.toml:"),
    ],
)
def test_a_bad_setting_is_named_at_its_place(desk: Path, settings: str, said: str) -> None:
    (desk / "claimcheck.toml").write_text(settings, encoding="utf-8")
    run = claimcheck("run", "bridge.txt", cwd=desk)
    assert run.returncode == 2
    assert said in run.stderr
    assert "Traceback" not in run.stderr


def test_a_missing_path_is_said_and_the_others_are_checked(desk: Path) -> None:
    run = claimcheck("run", "gone.txt", "bridge.txt", "--output-format", "concise", cwd=desk)
    assert run.returncode == 2
    assert "gone.txt: no such file" in run.stderr
    assert run.stdout.startswith("bridge.txt:1:")


def test_what_is_claimed_can_be_listed() -> None:
    run = claimcheck("claims", f"{ARTICLES}/league.txt", "--output-format", "json")
    claims = json.loads(run.stdout)["claims"]
    assert run.returncode == 0
    text = (ROOT / ARTICLES / "league.txt").read_text(encoding="utf-8")
    assert [text[one["start"] : one["end"]] for one in claims] == [one["surface"] for one in claims]
    assert ("2400000000", "AUD") in [(one["value"], one["unit"]) for one in claims]
