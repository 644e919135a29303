"""What a check may ask of a figure as it is printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import article, judged, rule, rules

from claimcheck import engine


def verdict(check: str, text: str, match: str, published: str = "") -> str:
    (one,) = judged(rules(f"- {{id: r, match: '{match}', check: '{check}'}}"), article(text, published))
    return one.verdict


@pytest.mark.parametrize(
    ("printed", "digits"),
    [
        ("130 feet", 2),
        ("39.6 feet", 3),
        ("1,200 feet", 2),
        ("0.05 feet", 1),
        ("8.00 feet", 3),
        ("101 feet", 3),
    ],
)
def test_significant_digits_are_those_that_say_something(printed: str, digits: int) -> None:
    assert (
        verdict(f"digits(a) = {digits}", f"A wall of {printed} (2 m).", "{a:measure} ({b:measure})") == "held"
    )


@pytest.mark.parametrize(
    ("printed", "step"),
    [
        ("130 feet", "10 feet"),
        ("39.6 feet", "0.1 feet"),
        ("1,200 feet", "100 feet"),
        ("8.00 feet", "0.01 feet"),
        ("1.3 million feet", "100,000 feet"),
    ],
)
def test_the_resolution_is_one_step_of_the_last_significant_digit(printed: str, step: str) -> None:
    match = "{a:measure} ({b:measure})"
    assert verdict(f'resolution(a) = stated("{step}")', f"A wall of {printed} (2 m).", match) == "held"


def test_resolutions_of_temperatures_are_differences() -> None:
    text, match = "It was 70F (21.1C) at noon.", "{a:measure} ({b:measure})"
    assert verdict("resolution(a) > 10 * resolution(b)", text, match) == "held"


@pytest.mark.parametrize(
    ("printed", "digits", "rounded"),
    [("39.6 feet", 2, "40 feet"), ("1,253 feet", 2, "1,300 feet"), ("0.046 feet", 1, "0.05 feet")],
)
def test_rounded_to_significant_digits(printed: str, digits: int, rounded: str) -> None:
    check = f'rounded(a, {digits}) = stated("{rounded}")'
    assert verdict(check, f"A wall of {printed} (2 m).", "{a:measure} ({b:measure})") == "held"


def test_a_number_taken_for_another_unit() -> None:
    text = "The moor has 10.0 square miles (16.1 square kilometres)."
    match = "{a:measure} ({b:measure})"
    assert verdict("a ~ b", text, match) == "violated"
    assert verdict('recast(a, "mile") ~ recast(b, "kilometre")', text, match) == "held"


def test_stated_allows_for_no_rounding() -> None:
    text = "It rose to 40 percent from 41 percent."
    match = "{a:percent} from {b:percent}"
    assert verdict("a >= b", text, match) == "held"  # 40 may be 40.5, and 41 too
    assert verdict("stated(a) >= stated(b)", text, match) == "violated"


@given(st.integers(1, 98), st.integers(1, 99))
def test_points_are_the_difference_of_percentages(low: int, by: int) -> None:
    text = f"Support rose {by} percentage points from {low} percent to {low + by} percent."
    match = "{d:points} from {a:percent} to {b:percent}"
    assert verdict("points(change(a, b)) ~ d", text, match) == "held"


@pytest.mark.parametrize(("year", "looks"), [("1975", "held"), ("2003", "violated")])
def test_a_sentence_may_look_back(year: str, looks: str) -> None:
    text = f"The farm went for $41,000 (£23,000) in {year}."
    assert verdict("looks_back(3)", text, "{a:money} ({b:money})", "2004-09-30") == looks


@pytest.mark.parametrize(("word", "has"), [("farm", "held"), ("far", "violated"), ("far*", "held")])
def test_a_sentence_has_a_word_or_one_that_begins_so(word: str, has: str) -> None:
    text = "The farm went for $41,000 (£23,000)."
    assert verdict(f'sentence_has("{word}")', text, "{a:money} ({b:money})", "2004-09-30") == has


@pytest.mark.parametrize(("published", "known"), [("2004-09-30", "held"), ("1987-04-02", "violated")])
def test_a_rate_is_known_or_not(published: str, known: str) -> None:
    text = "The farm went for $41,000 (£23,000)."
    assert verdict("has_rate(a, b)", text, "{a:money} ({b:money})", published) == known


def test_figures_of_an_except_pattern_are_left_to_others() -> None:
    one = rule(
        "- {id: r, match: '{a:money} ({b:money})', except: ['worth {a:money} ({b:money})'], check: a ~ b}"
    )
    text = "A ring worth €20 (£17) and a hat for €30 (£26)."
    relations = engine.relate(article(text), [one])
    assert [relation.roles[0][1].figure.surface for relation in relations] == ["€30"]


def test_fragments_of_an_article_meet_across_its_sentences() -> None:
    one = rule(
        "- {id: r, scope: article, match: [{all: ['{a:money} ({b:money})', '{c:money} ({d:money})']}],"
        " check: a / b ~ c / d}"
    )
    text = "The hat cost €30 (£26). It rained. The ring cost €20 (£17)."
    (relation,) = engine.relate(article(text), [one])
    assert [claim.figure.surface for _, claim in relation.roles] == ["€30", "£26", "€20", "£17"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is more than 30 km (20 miles) long.", "held"),  # 32 km
        ("It is more than 30 km (200 miles) long.", "violated"),
        ("It is up to 350 km (217 miles) long.", "held"),
        ("It is up to 350 km (22 miles) long.", "violated"),
        ("It is 31 km (less than 20 miles) long.", "held"),
        ("It is 31 km (less than 200 miles) long.", "violated"),
        ("It is 100 km (92 miles) long.", "violated"),  # zeros excuse a quarter at the most
        ("It is 31 to 100 km (19 to 92 miles) long.", "violated"),
        ("It is about 100 km (66 miles) long.", "loose"),
    ],
)
def test_a_bound_that_was_converted_is_closed(text: str, expected: str) -> None:
    assert verdict("closed(a, 10%) ~ closed(b, 50%)", text, "{a:measure} ({b:measure})") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The boy weighed 8lb 15oz (4.1kg).", "held"),
        ("The boy weighed 8lb 15oz (51kg).", "violated"),  # no fluid ounces beside kilograms
        ("The road is 410 miles (759 km) long.", "violated"),
        ("The vessel was 410 miles (759 km) away.", "held"),
    ],
)
def test_what_a_unit_means_is_settled_by_the_other_side_and_the_story(text: str, expected: str) -> None:
    assert verdict("a ~ b", text, "{a:measure} ({b:measure})") == expected
