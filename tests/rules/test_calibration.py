"""Hold rates: how often a class of bindings comes out in print says how loudly it may be contradicted."""

from __future__ import annotations

from fractions import Fraction

import pytest
from binding import rule
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.frame import FrameMatcher
from claimcheck.rules.calibration import is_calibration, reach, read_calibration


def trust(counts: str, scope: str, shape: str) -> float:
    found = rule(counts=counts).matcher
    assert isinstance(found, FrameMatcher)
    return found.trust(scope, shape)


def test_counts_are_read_by_rule_scope_and_class() -> None:
    counts, problems = read_calibration(
        "calibration.toml", '[a.sentence]\n"rise base 0+2" = [7, 9]\n"1+0" = [1, 2]'
    )
    assert counts == {("a", "sentence", "rise base 0+2"): (7, 9), ("a", "sentence", "1+0"): (1, 2)}
    assert problems == ()


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("[a.sentence\n", 1, "not valid TOML"),
        ("a = 1", 1, "expected a table such as [a.sentence]"),
        (
            "[a.paragraph]",
            1,
            "expected a table [a.alone], [a.sentence], [a.pointed], [a.neighbours], [a.named], not `paragraph`",
        ),
        ('[a.sentence]\n"rise 0+0" = [3, 2]', 2, "held being no more than decided"),
        (
            '[a.sentence]\n"rise 0+0" = [1, 2]\n"rise" = [1, 2]',
            3,
            'expected "ROLE … COST+COST" = [held, decided]',
        ),
    ],
)
def test_a_mistake_is_told_at_its_place(text: str, line: int, said: str) -> None:
    _, problems = read_calibration("calibration.toml", text)
    (problem,) = problems
    assert (problem.path, problem.line) == ("calibration.toml", line)
    assert said in problem.message


OWN = '[rise-does-not-follow.sentence]\n"rise result base 0+0" = [{}, {}]\n'
OTHERS = '[another.sentence]\n"rise result base 0+0" = [{}, {}]\n"fall base 0+0" = [{}, {}]\n'


def test_what_a_rule_itself_held_counts_if_it_was_decided_often_enough() -> None:
    counts = OWN.format(40, 40) + OTHERS.format(1, 40, 1, 40)
    assert trust(counts, "sentence", "rise result base 0+0") == pytest.approx(reach(40, 40))


def test_else_what_such_readings_of_all_rules_held() -> None:
    counts = OWN.format(5, 5) + OTHERS.format(35, 35, 0, 90)
    assert trust(counts, "sentence", "rise result base 0+0") == pytest.approx(reach(40, 40))


def test_else_what_all_as_weak_and_as_far_apart_held() -> None:
    counts = OWN.format(5, 5) + OTHERS.format(5, 5, 20, 20)
    assert trust(counts, "sentence", "rise result base 0+0") == pytest.approx(reach(30, 30))
    assert trust(counts, "sentence", "a class that nobody saw 0+0") == pytest.approx(reach(30, 30))


def test_but_no_more_than_the_share_of_its_own_that_came_out_if_some_were_decided() -> None:
    counts = OWN.format(2, 5) + OTHERS.format(35, 35, 0, 90)
    assert trust(counts, "sentence", "rise result base 0+0") == pytest.approx(2 / 5)
    few = OWN.format(1, 4) + OTHERS.format(35, 35, 0, 90)
    assert trust(few, "sentence", "rise result base 0+0") == pytest.approx(reach(36, 39))


def test_figures_alone_in_their_sentence_are_as_in_any_until_they_are_counted() -> None:
    assert trust(OWN.format(40, 40), "alone", "rise result base 0+0") == pytest.approx(reach(40, 40))
    both = OWN.format(20, 40) + OWN.replace("sentence", "alone").format(40, 40)
    assert trust(both, "alone", "rise result base 0+0") == pytest.approx(reach(40, 40))
    assert trust(both, "sentence", "rise result base 0+0") == pytest.approx(reach(20, 40))


def test_where_a_word_points_back_it_is_as_in_one_sentence_until_it_is_counted() -> None:
    assert trust(OWN.format(40, 40), "pointed", "rise result base 0+0") == pytest.approx(reach(40, 40))
    assert trust(OWN.format(40, 40), "neighbours", "rise result base 0+0") == 0


def test_nobody_is_trusted_uncounted() -> None:
    assert trust("", "sentence", "rise result base 0+0") == 0
    assert reach(0, 0) == 0


@given(st.integers(1, 5000).flatmap(lambda decided: st.tuples(st.integers(0, decided), st.just(decided))))
def test_a_lower_bound_lies_below_the_share_and_nears_it_with_what_was_counted(pair: tuple[int, int]) -> None:
    held, decided = pair
    assert 0 <= reach(held, decided) <= float(Fraction(held, decided)) + 1e-12
    assert reach(held * 10, decided * 10) >= reach(held, decided) - 1e-12


@pytest.mark.parametrize(
    ("path", "counts"), [("rules/calibration.toml", True), ("calibration.toml", True), ("my.toml", False)]
)
def test_the_file_is_known_by_its_name(path: str, counts: bool) -> None:
    assert is_calibration(path) is counts
