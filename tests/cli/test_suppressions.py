"""What an author may say to claimcheck, and what is said back when nothing needs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from desk_page import BAD, RULE, Command

COMMENT = "<!-- claimcheck: {} -->"


def rules_of(run_out: str) -> list[str]:
    return [finding["rule"] for finding in json.loads(run_out)["findings"]]


def check(claimcheck: Command, *arguments: str) -> list[str]:
    return rules_of(claimcheck("run", *arguments, "--output-format", "json").out)


def write(desk: Path, name: str, text: str) -> str:
    (desk / name).write_text(text, encoding="utf-8", newline="")
    return name


@pytest.mark.parametrize(
    "words", ["ignore", "ignore[sum-and-conversion]", "ignore[XX101] it is so", "ignore[XX]"]
)
@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", f"{BAD} {COMMENT}\n\nNext."),
        ("a.txt", f"{COMMENT}\n{BAD}\n\nNext."),
        ("a.txt", f"First.\n\n{COMMENT}\n\n{BAD}"),
        ("a.md", f"{BAD} {COMMENT}"),
        ("a.md", f"{COMMENT}\n\n{BAD}"),
        ("a.md", f"- One\n- {COMMENT} {BAD}"),
        ("a.html", f"<p>{BAD}{COMMENT}</p>"),
        ("a.html", f"<p>One</p>{COMMENT}<p>{BAD}"),
    ],
)
def test_a_paragraph_is_spared(desk: Path, claimcheck: Command, name: str, text: str, words: str) -> None:
    assert check(claimcheck, write(desk, name, text.replace("{}", words))) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", f"Next. {COMMENT}\n\n{BAD}"),
        ("a.txt", f"{BAD}\n\n{COMMENT}\n\nNext."),
        ("a.md", f"{BAD}\n\n{COMMENT}\n"),
        ("a.html", f"<p>{BAD}</p>{COMMENT}<p>Next."),
    ],
)
def test_another_paragraph_is_not(desk: Path, claimcheck: Command, name: str, text: str) -> None:
    found = check(claimcheck, write(desk, name, text.replace("{}", "ignore[XX101]")))
    assert sorted(found) == ["sum-and-conversion", "unused-suppression"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"<!-- claimcheck: disable[XX101] -->\n\nOne.\n\n{BAD}", []),
        (f"<!-- claimcheck: disable[XX101] -->\n\n{BAD}\n\n<!-- claimcheck: enable[XX101] -->\n\nOne.", []),
        (
            f"<!-- claimcheck: disable -->\n\nOne.\n\n<!-- claimcheck: enable -->\n\n{BAD}",
            ["unused-suppression", "sum-and-conversion"],
        ),
        (f"{BAD}\n\nOne. <!-- claimcheck: file-ignore[XX101] -->", []),
        (f'{BAD} <!-- claimcheck: ignore[XX101 "1,770 km"] -->', []),
        (f'{BAD} <!-- claimcheck: ignore[XX101 "110 miles"] -->', []),
        (
            f'{BAD} <!-- claimcheck: ignore[XX101 "1,700 km"] -->',
            ["sum-and-conversion", "unused-suppression"],
        ),
        ("The new line is 110 miles (1,770 km) [sic] long.", []),
        ("The new line is “110 miles (1,770 km)” [sic] long.", []),
        ("The line is 110 miles [SIC] (1,770 km) long.", []),
    ],
)
def test_stretches_figures_and_sic(desk: Path, claimcheck: Command, text: str, found: list[str]) -> None:
    assert check(claimcheck, write(desk, "a.md", text)) == found


def test_front_matter_spares_the_file(desk: Path, claimcheck: Command) -> None:
    name = write(desk, "a.md", f"---\nclaimcheck:\n  ignore: [sum-and-conversion]\n---\n{BAD}")
    assert check(claimcheck, name) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("ignore[XX101]", "nothing here breaks XX101"),
        ("ignore", "nothing here breaks any rule"),
        (
            "ignore[sum-and-convertion]",
            "there is no rule sum-and-convertion; did you mean sum-and-conversion?",
        ),
        ("ingore[XX101]", "not understood"),
        ("ignore[XX101", "not understood"),
    ],
)
def test_what_is_not_needed_is_said(desk: Path, claimcheck: Command, words: str, said: str) -> None:
    name = write(desk, "a.md", f"All is well. {COMMENT.format(words)}")
    run = claimcheck("run", name, "--output-format", "concise")
    assert run.code == 0  # a warning
    assert run.out.startswith("a.md:1:14: warning unused-suppression (CC001): ")
    assert said in run.out


def test_comments_stand_among_figures_and_say_how_they_are_mended(desk: Path, claimcheck: Command) -> None:
    idle = COMMENT.format("ignore[XX101]")
    name = write(
        desk, "a.md", f"---\ntitle: Of lines\n---\n{idle}\nAll is well.\n\n{BAD}\n\n{idle}\nSo it is.\n"
    )
    run = claimcheck("run", name)
    assert [row.split(":")[1] for row in run.out.splitlines() if row.startswith(name)] == ["4", "7", "9"]
    assert "safe: remove the comment" in run.out


def test_what_is_set_aside_is_counted(desk: Path, claimcheck: Command) -> None:
    name = write(desk, "a.txt", f"{BAD} {COMMENT.format('ignore[XX101]')}")
    assert claimcheck("run", name).out.startswith("No findings (1 set aside) in 1 article. ")


def test_a_rule_that_was_not_run_says_nothing(desk: Path, claimcheck: Command) -> None:
    name = write(desk, "a.md", "All is well. <!-- claimcheck: ignore[XX101] -->")
    (desk / "claimcheck.toml").write_text('rules = ["rules.yaml"]\nignore = ["XX101"]\n')
    assert check(claimcheck, name) == []
    (desk / "claimcheck.toml").write_text('rules = ["rules.yaml"]\nignore = ["unused-suppression"]\n')
    assert check(claimcheck, name) == []


@pytest.mark.parametrize(
    "form",
    ["full", "concise", "json-lines", "sarif", "github", "gitlab", "junit", "rdjson", "checkstyle", "csv"],
)
def test_no_format_shows_what_is_suppressed(desk: Path, claimcheck: Command, form: str) -> None:
    name = write(desk, "a.md", f"{BAD} <!-- claimcheck: ignore[XX101] -->")
    run = claimcheck("run", name, "--output-format", form)
    assert run.code == 0
    assert "sum-and-conversion" not in run.out


def test_per_file_ignores(desk: Path, claimcheck: Command) -> None:
    settings = 'rules = ["rules.yaml"]\n[per-file-ignores]\n"old/*" = ["XX101"]\n'
    (desk / "claimcheck.toml").write_text(settings)
    (desk / "old").mkdir()
    write(desk, "old/a.txt", BAD)
    assert check(claimcheck, "old") == []
    assert check(claimcheck, "bad.txt") == ["sum-and-conversion"]


def test_an_unknown_selector_is_a_mistake(desk: Path, claimcheck: Command) -> None:
    (desk / "claimcheck.toml").write_text('rules = ["rules.yaml"]\nignore = ["sum-and-convertion"]\n')
    run = claimcheck("run")
    assert run.code == 2
    assert run.err == (
        'claimcheck: claimcheck.toml:2:11: ignore: no rule "sum-and-convertion"; '
        'did you mean "sum-and-conversion"?\n'
    )


@pytest.mark.parametrize("words", ["ignore[length-conversion]", "ignore[XX109] it is so", "disable[XX109]"])
def test_comments_that_name_a_former_rule_still_hold(desk: Path, claimcheck: Command, words: str) -> None:
    renamed = RULE.replace("    code: XX101\n", "    code: XX101\n    aliases: [length-conversion, XX109]\n")
    write(desk, "rules.yaml", renamed)
    assert check(claimcheck, write(desk, "a.md", f"{COMMENT.format(words)}\n\n{BAD}")) == []
    idle = claimcheck(
        "run", write(desk, "b.md", f"All is well. {COMMENT.format(words)}"), "--output-format", "concise"
    )
    assert "nothing here breaks" in idle.out


def test_a_baseline_of_a_former_rule_still_holds(desk: Path, claimcheck: Command) -> None:
    former = RULE.replace("id: sum-and-conversion", "id: length-conversion")
    write(desk, "rules.yaml", former)
    assert claimcheck("run", "bad.txt", "--baseline", "known.json", "--write-baseline").code == 0
    assert claimcheck("run", "bad.txt", "--baseline", "known.json").code == 0
    write(desk, "rules.yaml", RULE)
    assert claimcheck("run", "bad.txt", "--baseline", "known.json").code == 1
    renamed = RULE.replace("    code: XX101\n", "    code: XX101\n    aliases: [length-conversion, XX109]\n")
    write(desk, "rules.yaml", renamed)
    assert claimcheck("run", "bad.txt", "--baseline", "known.json").code == 0
