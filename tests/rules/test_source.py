"""Rule files as YAML: what is refused before a rule is even looked at."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.rules import source
from claimcheck.rules.source import Source


def problems(text: str) -> list[str]:
    return [str(problem) for problem in Source("r.yaml", text).problems]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "r.yaml:1:1: the file is empty"),
        ("# only a comment\n", "r.yaml:1:1: the file is empty"),
        ("- id: [\n", "r.yaml:2:1: not YAML"),
        ("- id: 'open\n", "not YAML"),
        ("\t- id: x\n", "r.yaml:1:1: not YAML"),
        ("- a: 1\n  - b\n", "r.yaml:2:3: not YAML"),
        ("- id: \x07\n", "not YAML"),
        ("a: &x [1, 2]\nb: *x\n", "aliases of lists and mappings are not allowed"),
        ("a: &x {k: 1}\nb: [*x, *x]\n", "aliases of lists and mappings are not allowed"),
        ("[" * 20 + "]" * 20, "too large: nested deeper than 12 levels"),
        ("a: *nowhere\n", "not YAML: found undefined alias"),
        ("a: 1\n---\nb: 2\n", "r.yaml:2:1: not YAML: a rule file is one document"),
    ],
)
def test_a_file_that_cannot_be_read_says_where(text: str, said: str) -> None:
    (problem,) = problems(text)
    assert said in problem
    assert problem.startswith("r.yaml:")


def test_a_bomb_of_aliases_is_refused() -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    for one, other in zip("abcdefgh", "bcdefghi", strict=True):
        lines.append(f"{other}: &{other} [{', '.join([f'*{one}'] * 9)}]")
    assert "aliases" in problems("\n".join(lines))[0]


@pytest.mark.parametrize("opener", ["[", "- ", "{a: ", "? ", "&a [", "!x [", "[{"])
def test_a_hundred_thousand_levels_are_refused_at_the_first_too_many(opener: str) -> None:
    """PyYAML's own composer calls itself for each level, and ends the process; its scanner
    may refuse a level far behind the first too many, which is the one that is named."""
    (problem,) = problems(opener * 100_000)
    assert "nested deeper than 12 levels" in problem
    assert problem.startswith("r.yaml:1:")
    assert int(problem.split(":")[2]) <= 1 + 13 * len(opener)


def test_what_is_no_yaml_behind_deep_but_allowed_nesting_is_told_at_its_own_place() -> None:
    assert problems("a: [[[[[[[[[[1,\n- b")[0].startswith("r.yaml:2:")


@pytest.mark.parametrize(
    ("text", "column", "place"),
    [
        ("a: one two", 4, (1, 8)),
        ('a: "one two"', 4, (1, 9)),
        ("a: 'it''s two'", 5, (1, 11)),
        ('a: "say \\"two\\""', 5, (1, 11)),
        ("a: one\n  two", 4, (2, 3)),
        ("a: >\n  one\n  two", 4, (3, 3)),
        ("a: |\n  one\n  two", 4, (3, 3)),
        ("- a:\n    one", 0, (2, 5)),
    ],
)
def test_a_place_within_a_value_is_found_in_the_file(text: str, column: int, place: tuple[int, int]) -> None:
    """However the value is quoted or folded, the column counts from where it stands."""
    read = Source("r.yaml", text)
    node = read.root
    while not isinstance(node, yaml.ScalarNode):
        assert isinstance(node, yaml.CollectionNode)
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    read.refuse(node, "wrong", column)
    (problem,) = read.problems
    assert (problem.line, problem.column) == place
    assert problem.excerpt == text.splitlines()[place[0] - 1]


def test_a_large_file_is_refused_unread() -> None:
    (problem,) = problems("a" * (source.MAX_LENGTH + 1))
    assert problem == "r.yaml: a rule file may have 1,000,000 characters"


def test_tags_construct_nothing() -> None:
    """A tag is a mark on a node here, never a call."""
    read = Source("r.yaml", "a: !!python/object/apply:os.system ['true']\n")
    assert not read.problems
    assert read.root is not None


def test_a_plain_alias_of_a_scalar_is_fine() -> None:
    assert not problems("a: &x money\nb: *x\n")


@given(st.text(max_size=60))
def test_any_text_is_composed_or_refused(text: str) -> None:
    """Property: a root or exactly one problem at a place; nothing is raised."""
    read = Source("r.yaml", text)
    assert (read.root is None) == (len(read.problems) == 1)
