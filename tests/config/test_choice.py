"""Which files, which settings for each, which rules."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import makers
import pytest

from claimcheck.config import (
    Config,
    DocumentSettings,
    display_path,
    documents_of,
    find_files,
    is_ignored,
    selects,
    severity_of,
    unknown_selectors,
)
from claimcheck.config.globs import matches
from claimcheck.model import Document, Period, Stamp

DAY = Period(Stamp(2021, 2, 3))
YEAR = Period(Stamp(2020))


@pytest.mark.parametrize(
    ("glob", "path", "chosen"),
    [
        ("*.txt", "a.txt", True),
        ("*.txt", "x/y/a.txt", True),
        ("*.txt", "a.md", False),
        ("x/*.txt", "x/a.txt", True),
        ("x/*.txt", "x/y/a.txt", False),
        ("x/**/*.txt", "x/a.txt", True),
        ("x/**/*.txt", "x/y/z/a.txt", True),
        ("x/**", "x/y/z", True),
        ("**/y/*.txt", "y/a.txt", True),
        ("./x/a.txt", "x/a.txt", True),
        ("[ab].txt", "b.txt", True),
        ("a.txt", "b/a.txt", True),
        ("**/**/**/**/**/q", "/".join("p" * 40), False),
    ],
)
def test_globs(glob: str, path: str, chosen: bool) -> None:
    assert matches(glob, path) is chosen


@pytest.mark.parametrize(
    ("exclude", "left"), [("old", ()), ("old/**", ()), ("*.txt", ()), ("new", ("a.txt",))]
)
def test_what_is_excluded_can_be_left_out_even_when_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exclude: str, left: tuple[str, ...]
) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "a.txt").touch()
    monkeypatch.chdir(tmp_path / "old")
    named = Config(tmp_path, exclude=(exclude,))
    assert [shown for _, shown in find_files([Path("a.txt")], named)[0]] == ["a.txt"]
    forced = Config(tmp_path, exclude=(exclude,), force_exclude=True)
    assert tuple(shown for _, shown in find_files([Path("a.txt")], forced)[0]) == left


def test_a_later_entry_wins_and_leaves_the_rest() -> None:
    documents = documents_of(
        (
            DocumentSettings("*.txt", published=YEAR, language="fr"),
            DocumentSettings("x/a.txt", published=DAY),
            DocumentSettings("x/b.txt", published=None, encoding="cp1252"),
        )
    )
    assert documents.of("x/a.txt") == DocumentSettings("x/a.txt", DAY, "fr", None)
    assert documents.of("y/a.txt").published == YEAR
    assert documents.of("x/b.txt").encoding == "cp1252"


def test_the_date_is_the_command_lines_then_the_entrys_then_the_texts_then_the_settings() -> None:
    read = Document("a.txt", "Text.", language="", published=Period(Stamp(2019)))
    undated = Document("a.txt", "Text.", language="")
    config = Config(published=YEAR, language="de")
    assert config.apply(undated, Path("a.txt")).published == YEAR
    assert config.apply(undated, Path("a.txt")).language == "de"
    assert config.apply(read, Path("a.txt")).published == Period(Stamp(2019))
    entered = Config(documents=documents_of((DocumentSettings("a.txt", published=DAY),)))
    assert entered.apply(read, Path("a.txt")).published == DAY
    assert entered.override(published=YEAR).apply(read, Path("a.txt")).published == YEAR
    assert entered.override(language="ko").apply(read, Path("a.txt")).language == "ko"


def test_no_override_is_the_same_settings() -> None:
    config = Config()
    assert config.override() is config


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("b.txt", "a.txt", "notes.md", ".git/c.txt", "node_modules/d.txt", "old/e.txt", "x/f.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(*paths: str, config: Config | None = None) -> list[str]:
    found, problems = find_files(map(Path, paths), config or Config(exclude=("old",)))
    assert problems == ()
    return [name for _, name in found]


def test_a_folder_is_walked_in_order_and_past_what_is_not_ours(tree: Path) -> None:
    assert names(".") == ["a.txt", "b.txt", "notes.md", "x/f.txt"]


def test_a_named_file_is_taken_whatever_it_is_called(tree: Path) -> None:
    assert names("notes.md", "old/e.txt") == ["notes.md", "old/e.txt"]


def test_a_file_is_taken_once(tree: Path) -> None:
    assert names("a.txt", ".", str(tree / "a.txt")) == ["a.txt", "b.txt", "notes.md", "x/f.txt"]


def test_globs_count_from_the_folder_of_the_settings(tree: Path) -> None:
    config = Config(root=tree, include=("x/*.txt",))
    assert names("..", config=config) == ["x/f.txt"]


def test_a_path_that_is_not_there_is_a_problem_and_the_rest_goes_on(tree: Path) -> None:
    found, problems = find_files([Path("gone.txt"), Path("a.txt")], Config())
    assert [name for _, name in found] == ["a.txt"]
    assert [str(problem) for problem in problems] == ["gone.txt: no such file or folder"]


def test_paths_are_shown_from_the_working_directory(tree: Path) -> None:
    assert display_path(tree / "x" / "f.txt") == "x/f.txt"


RULE = makers.rule("money-conversion", "CC101", "error")


@pytest.mark.parametrize(
    ("select", "ignore", "chosen"),
    [
        (("ALL",), (), True),
        (("CC2",), (), False),
        (("CC1",), (), True),
        (("money-conversion",), ("CC1",), True),
        (("ALL",), ("CC1",), False),
        (("CC1",), ("CC10",), False),
        (("CC10",), ("CC1",), True),
        (("CC101",), ("money-conversion",), False),
    ],
)
def test_the_more_particular_selector_wins(
    select: tuple[str, ...], ignore: tuple[str, ...], chosen: bool
) -> None:
    assert selects(Config(select=select, ignore=ignore), RULE) is chosen


def test_extend_select_adds() -> None:
    assert selects(Config(select=("CC2",), extend_select=("money-conversion",)), RULE)


def test_severities_are_overridden_by_id_code_or_beginning() -> None:
    assert severity_of(Config(), RULE) == "error"
    assert severity_of(Config(severity=(("CC1", "info"),)), RULE) == "info"
    assert severity_of(Config(severity=(("money-conversion", "warning"), ("CC1", "info"))), RULE) == "warning"


HEIR = replace(RULE, aliases=("sum-and-conversion", "AB123"))


@pytest.mark.parametrize("name", ["sum-and-conversion", "AB123", "AB"])
def test_a_rule_answers_to_the_names_of_those_whose_place_it_has_taken(name: str) -> None:
    assert selects(Config(select=(name,)), HEIR)
    assert not selects(Config(ignore=(name,)), HEIR)
    assert severity_of(Config(severity=((name, "info"),)), HEIR) == "info"
    assert is_ignored(Config(per_file_ignores=(("old/*", (name,)),)), HEIR, "old/a.txt")
    assert not selects(Config(select=(name,)), RULE)


def test_the_beginning_of_a_former_id_names_nothing() -> None:
    assert not selects(Config(select=("sum",)), HEIR)


def test_its_own_name_is_more_particular_than_a_former_one() -> None:
    assert selects(Config(select=("money-conversion",), ignore=("sum-and-conversion",)), HEIR)
    both = Config(severity=(("money-conversion", "warning"), ("AB123", "info")))
    assert severity_of(both, HEIR) == "warning"


def test_a_former_name_is_known_and_offered() -> None:
    settings = Config(select=("sum-and-conversion", "sum-and-convertion"))
    (problem,) = unknown_selectors(settings, (HEIR,))
    assert problem.message == 'select: no rule "sum-and-convertion"; did you mean "sum-and-conversion"?'
