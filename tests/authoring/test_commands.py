"""What authors type: new-rule, test, rule --try, rule --all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from desk_page import RULE, Command

from claimcheck.authoring.scaffold import scaffold, text_of_rule
from claimcheck.pipeline import read_figure
from claimcheck.rules import RuleFile, load_rules

FAILING = RULE.replace("(177 km)", "(1,770 km)").replace(
    "[[110 miles (1,770 km)]]", "110 miles, or [[177 km]]"
)


def test_a_new_rule_loads_and_its_examples_pass(desk: Path, claimcheck: Command) -> None:
    assert claimcheck("new-rule", "fares-and-total").code == 0
    run = claimcheck("test", "fares-and-total.yaml")
    assert (run.code, run.out) == (0, "2 examples of 1 rule: all passed.\n")


def test_a_new_rule_like_another_has_its_text(desk: Path, claimcheck: Command) -> None:
    run = claimcheck("new-rule", "lengths", "--like", "XX101", "-o", "lengths.yaml")
    assert run.code == 0
    assert "sum-and-conversion" not in Path("lengths.yaml").read_text(encoding="utf-8")
    assert claimcheck("test", "lengths.yaml").code == 0


@pytest.mark.parametrize("name", ["Fares", "fares_total", "-", ""])
def test_an_id_is_asked_for(desk: Path, claimcheck: Command, name: str) -> None:
    run = claimcheck("new-rule", "--", name)
    assert run.code == 2
    assert "small letters" in run.err


def test_a_file_that_is_there_is_left_alone(desk: Path, claimcheck: Command) -> None:
    run = claimcheck("new-rule", "other", "--output", "rules.yaml")
    assert run.code == 2
    assert "is there already" in run.err
    assert Path("rules.yaml").read_text(encoding="utf-8") == RULE


def test_a_rule_is_cut_out_of_any_file_as_it_stands() -> None:
    text = "rules:\n- id: a\n  check: x ~ y\n\n  why: >\n    so\n- {id: b, check: x ~ y}\n"
    assert text_of_rule(text, 2) == "  - id: a\n    check: x ~ y\n\n    why: >\n      so\n"
    assert text_of_rule(text, 7) == "  - {id: b, check: x ~ y}\n"
    made = scaffold("c", "c.yaml", text_of_rule(text, 7))
    assert "{id: c, check" in made
    assert load_rules([RuleFile("c.yaml", scaffold("c", "c.yaml"))], read_figure)[1] == ()


def test_a_failing_example_says_what_was_expected_found_and_how_far_it_got(
    desk: Path, claimcheck: Command
) -> None:
    (desk / "failing.yaml").write_text(FAILING, encoding="utf-8")
    run = claimcheck("test", "failing.yaml")
    assert run.code == 1
    assert "expected: silence" in run.out
    assert "found:    reported:" in run.out
    assert "expected: a finding about “177 km”" in run.out
    assert "“110 miles” fits; then `(` was expected" in run.out
    assert "2 of 2 examples failed" in run.out


def test_the_outcome_as_json(desk: Path, claimcheck: Command) -> None:
    (desk / "failing.yaml").write_text(FAILING, encoding="utf-8")
    run = claimcheck("test", "failing.yaml", "--json")
    assert run.code == 1
    outcome = json.loads(run.out)
    assert (outcome["passed"], outcome["failed"]) == (0, 2)
    bad = outcome["examples"][1]
    assert bad["trial"]["patterns"][0]["lacks"] == "("
    assert claimcheck("test", "--json").code == 0


def test_a_broken_file_exits_with_2(desk: Path, claimcheck: Command) -> None:
    (desk / "broken.yaml").write_text("- {id: x, chek: a ~ b}", encoding="utf-8")
    run = claimcheck("test", "broken.yaml")
    assert run.code == 2
    assert "did you mean `check`?" in run.err


def test_a_sentence_is_tried(desk: Path, claimcheck: Command) -> None:
    run = claimcheck("rule", "XX101", "--try", "The line is 110 miles (1,770 km) long.")
    assert run.code == 0
    assert "Verdict: violated" in run.out
    data = json.loads(claimcheck("rule", "XX101", "--try", "It is 3 km long.", "--output-format", "json").out)
    assert data["patterns"][0]["lacks"] == "("


@pytest.mark.parametrize(
    "arguments",
    [
        ("rule", "--all", "--try", "3 km"),
        ("rule", "XX101", "--try", "3 km", "--output-format", "markdown"),
        ("rule", "XX101", "--try", ""),
        ("rule", "XX101", "--try", "3 km", "--published", "soon"),
    ],
)
def test_what_cannot_be_tried(desk: Path, claimcheck: Command, arguments: tuple[str, ...]) -> None:
    run = claimcheck(*arguments)
    assert run.code == 2
    assert "Traceback" not in run.err


def test_all_rules_as_data_and_as_a_book(desk: Path, claimcheck: Command) -> None:
    data = json.loads(claimcheck("rule", "--all", "--output-format", "json").out)
    assert [one["id"] for one in data["rules"]] == ["sum-and-conversion"]
    book = claimcheck("rule", "--all", "--output-format", "markdown").out
    assert book.startswith("# Rules\n")
    assert "## sum-and-conversion" in book


def test_a_former_name_finds_the_rule_that_took_its_place(desk: Path, claimcheck: Command) -> None:
    renamed = RULE.replace("    code: XX101\n", "    code: XX101\n    aliases: [length-conversion, XX109]\n")
    (desk / "rules.yaml").write_text(renamed, encoding="utf-8")
    for name in ("length-conversion", "XX109", "xx109"):
        run = claimcheck("rule", name)
        assert (run.code, run.err) == (0, f"{name} has become sum-and-conversion (XX101)\n")
        assert run.out.startswith("sum-and-conversion (XX101): ")
    assert claimcheck("rule", "sum-and-conversion").err == ""
    assert "did you mean" in claimcheck("rule", "length-convertion").err


FRAMED = """
frames: {doubling: {slots: {after: amount as result, before: "amount as base, like after"}}}
rules:
  - id: not-doubled
    code: XX301
    aliases: [old]
    frame: doubling
    check: after ~ 2 * before
    examples:
      - good: "It went from $3.1 million to $6.2 million."
"""


def framed_desk(desk: Path) -> None:
    (desk / "rules.yaml").write_text(FRAMED, encoding="utf-8")
    (desk / "cues").mkdir()
    (desk / "cues" / "en.yaml").write_text("base: [from _]\nresult: [to _]\n", encoding="utf-8")
    (desk / "claimcheck.toml").write_text('rules = ["rules.yaml", "cues"]\n', encoding="utf-8")


def test_a_new_rule_like_one_of_a_frame_extends_what_it_needs(desk: Path, claimcheck: Command) -> None:
    framed_desk(desk)
    assert claimcheck("new-rule", "not-tripled", "--like", "old", "-o", "mine/tripled.yaml").code == 2
    (desk / "mine").mkdir()
    assert claimcheck("new-rule", "not-tripled", "--like", "old", "-o", "mine/tripled.yaml").code == 0
    text = Path("mine/tripled.yaml").read_text(encoding="utf-8")
    assert "extend: [../rules.yaml, ../cues]\n" in text
    assert "aliases" not in text
    assert claimcheck("test", "mine/tripled.yaml").out == "1 example of 1 rule: all passed.\n"


def test_a_failing_example_of_a_frame_says_how_it_was_filled(desk: Path, claimcheck: Command) -> None:
    framed_desk(desk)
    bad = FRAMED + '      - bad: "It went [[from $3.1 million to $9.2 million]]."\n'
    (desk / "rules.yaml").write_text(bad + '      - bad: "It went to [[$9.2 million]]."\n', encoding="utf-8")
    run = claimcheck("test")
    assert run.code == 1
    assert "found:    nothing was reported; no reading of the frame counts" in run.out
    assert "after = $9.2 million, before = $3.1 million: not told: nobody counted" in run.out
    assert "nothing fits: no cue says so of $9.2 million" in run.out
