"""Rules from elsewhere: installed packs, files that extend others, changes by id, tables of facts."""

from __future__ import annotations

import sys
from fractions import Fraction
from pathlib import Path

import pytest
from reading import article, findings, judged, loaded, rules

from claimcheck.config import load
from claimcheck.model import Problem, Rule
from claimcheck.pipeline import read_figure
from claimcheck.rules import RuleFile, find_rule_files, load_rules

RULE = '- {id: sums-differ, match: "{a:money} ({b:money})", check: a ~ b, severity: error}\n'
CLAIMS = "claims:\n  crew: {kind: count, about: [Norland], says: ['employ*']}\n"


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installed package that offers a pack `energy`; importing it would fail."""
    site = tmp_path / "site"
    rule_folder = site / "energy_desk" / "rules"
    rule_folder.mkdir(parents=True)
    (site / "energy_desk" / "__init__.py").write_text("raise RuntimeError('code of a pack was run')")
    (rule_folder / "energy.yaml").write_text(RULE)
    info = site / "energy_desk-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: energy-desk\nVersion: 1\n")
    (info / "entry_points.txt").write_text(
        "[claimcheck.packs]\nenergy = energy_desk.rules\nlost = energy_desk.nowhere\n"
    )
    monkeypatch.syspath_prepend(str(site))
    return rule_folder


def read(*paths: str | Path) -> tuple[tuple[Rule, ...], tuple[Problem, ...]]:
    files, unread = find_rule_files(paths)
    found, wrong = load_rules(files, read_figure)
    return found, (*unread, *wrong)


def test_a_pack_is_read_from_its_folder_and_none_of_its_code_runs(pack: Path) -> None:
    files, problems = find_rule_files(["pack:energy"])
    assert [file.path for file in files] == ["pack:energy/energy.yaml"]
    assert not problems
    assert "energy_desk" not in sys.modules


def test_the_settings_name_packs(pack: Path, tmp_path: Path) -> None:
    settings = tmp_path / "claimcheck.toml"
    settings.write_text('rules = ["shipped", "pack:energy"]\n')
    assert load(settings).rules == ("shipped", "pack:energy")


def test_a_pack_that_is_not_there_is_named_with_the_nearest(pack: Path) -> None:
    _, problems = find_rule_files(["pack:enregy", "pack:lost"])
    assert [str(one) for one in problems] == [
        "pack:enregy: no pack `enregy`: did you mean `energy`?",
        "pack:lost: the pack `lost` has no folder energy_desk.nowhere",
    ]


def test_a_file_is_read_with_what_it_extends_each_once(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text(CLAIMS)
    (tmp_path / "base.yaml").write_text(f"extend: story.yaml\nrules:\n  {RULE}")
    story = tmp_path / "story.yaml"
    story.write_text("extend: [claims.yaml, base.yaml]\nrules:\n  - {id: few, check: crew >= '20 sailors'}\n")
    found, problems = read(story)
    assert not problems
    assert [rule.id for rule in found] == ["sums-differ", "few"]


def test_what_is_extended_and_not_there_is_a_problem_at_its_place(tmp_path: Path) -> None:
    story = tmp_path / "story.yaml"
    story.write_text(f"extend:\n  - gone.yaml\n  - pack:nothing\nrules:\n  {RULE}")
    _, problems = read(story)
    assert [(one.line, one.column, one.message.split(":")[0]) for one in problems] == [
        (2, 5, "no such rule file or folder"),
        (3, 5, "no pack `nothing` (none is installed)"),
    ]


def test_severity_and_tolerance_are_changed_by_id() -> None:
    (one,) = rules(RULE, "override: {sums-differ: {severity: info, tolerance: {value: 3%, rate: 4%}}}")
    assert (one.severity, one.tolerance, one.rate_tolerance) == ("info", Fraction(3, 100), Fraction(4, 100))


def test_the_later_change_wins_and_leaves_the_rest() -> None:
    (one,) = rules(
        "override: {sums-differ: {tolerance: 1%}}", RULE, "override: {sums-differ: {tolerance: 2%}}"
    )
    assert (one.severity, one.tolerance) == ("error", Fraction(2, 100))


def test_a_change_to_no_rule_is_refused() -> None:
    _, problems = loaded(RULE, "override:\n  sum-differs: {severity: info}\n  sums-differ: {code: XX100}\n")
    assert [str(one) for one in problems] == [
        "rules2.yaml:2:3: no rule `sum-differs`: did you mean `sums-differ`?",
        "rules2.yaml:3:17: unknown key `code` in a change to a rule (known: severity, tolerance)",
    ]


TABLE = """claim,value,from,to,source
crew,"1,250 sailors",2018,2020-06,annual report 2018
crew,"1,400 sailors",2020-07-01,,annual report 2020
"""
SLIPS = "figure,should-be,source\n1846 million euros,184.6 million euros,a slip of the budget\n"


def with_table(table: str) -> tuple[tuple[Rule, ...], tuple[Problem, ...]]:
    return load_rules([RuleFile("claims.yaml", CLAIMS), RuleFile("crew.facts.csv", table)], read_figure)


@pytest.mark.parametrize(
    ("published", "text", "wrong"),
    [
        ("2019-03-04", "Norland employs 1,250 sailors.", 0),
        ("2019-03-04", "Norland employs 1,400 sailors.", 1),
        ("2020-06-30", "Norland employs 1,400 sailors.", 1),
        ("2020-07-01", "Norland employs 1,400 sailors.", 0),
        ("2020-07-01", "Norland employs 1,250 sailors.", 1),
        ("2020", "Norland employs 1,400 sailors.", 0),  # which half of the year?
        ("2017-12-31", "Norland employs 1,400 sailors.", 0),
        ("", "Norland employs 1,400 sailors.", 0),
    ],
)
def test_a_table_of_facts_with_the_days_they_were_true(published: str, text: str, wrong: int) -> None:
    found, problems = with_table(TABLE)
    assert not problems
    assert [rule.id for rule in found] == ["fact-crew-1", "fact-crew-2"]
    judgements = judged(found, article(text, published))
    assert [one.verdict for one in judgements].count("violated") == wrong


def test_a_table_of_known_slips() -> None:
    found, _ = with_table(SLIPS)
    (finding,) = findings(found, article("The tram costs 1846 million euros."))
    assert finding.repairs[0].edits[0].text == "184.6 million euros"


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("claim,valeu\ncrew,3\n", "1:1: unknown column `valeu` in a table of facts: did you mean `value`?"),
        ("claim,value\ncrew,many\n", "2:1: `many` is not a figure with a known unit"),
        ("claim,value,from\ncrew,3 sailors,lately\n", "2:1: after `from`: 'lately' is not a date"),
        ('claim,value\ncrew,"3 sailors\n', "2:1: not CSV"),
        ("claim,value\nnobody,3 sailors\n", "2:1: unknown claim `nobody`"),
        ("", "1:1: the file is empty"),
    ],
)
def test_a_wrong_table_is_refused_at_its_row(table: str, said: str) -> None:
    _, problems = with_table(table)
    assert str(problems[0]).startswith(f"crew.facts.csv:{said}")


def test_a_table_is_found_by_its_name_or_extended(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text(f"extend: crew.csv\n{CLAIMS}")
    (tmp_path / "crew.csv").write_text(TABLE)
    (tmp_path / "more.facts.csv").write_text(SLIPS)
    (tmp_path / "other.csv").write_text("no,facts\n")
    found, problems = read(tmp_path)
    assert not problems
    assert len(found) == 3
