"""Examples are tests: why one fails is said, and one of several texts is compared text by text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from reading import CONVERSION, rule

from claimcheck.authoring import run_examples, try_example
from claimcheck.config import Config
from claimcheck.model import Example, ExampleResult, Passage

WRONG = "The bridge cost €20 million (£168.8 million)."
SAILORS = """
claims: {sailors: {kind: count, unit: [sailor]}}
rules:
  - id: sailors-differ
    scope: corpus
    match: {claim: sailors}
    check: a ~ b
    message: "{b} here, {a} there"
    examples:
"""


def example(text: str, *, bad: bool, becomes: str | None = None, **said: object) -> Example:
    passage = replace(Passage(text), **said)  # type: ignore[arg-type]
    return Example((passage,), bad, becomes)


def compared(texts: str) -> ExampleResult:
    (result,) = run_examples((rule(f"{SAILORS}      - {texts}\n"),), Config())
    return result


@pytest.mark.parametrize(
    ("failing", "said"),
    [
        (example(WRONG, bad=False, published="2022-05-17"), "reported: "),
        (example("It cost €20 million.", bad=True), "nothing was reported; the pattern did not match"),
        (example("It cost €20 (£25).", bad=True), "nothing was reported; undecided: no publication date"),
        (example(WRONG, bad=True, marked=((0, 10),), published="2022-05-17"), "reported about “The bridge”"),
        (example(WRONG, bad=True, becomes="It.", published="2022-05-17"), "no repair makes it “It.”"),
    ],
)
def test_an_example_that_fails_says_why(failing: Example, said: str) -> None:
    (result,) = run_examples((replace(rule(CONVERSION), examples=(failing,)),), Config())
    assert not result.passed
    assert said in result.message


@pytest.mark.parametrize(
    "texts",
    [
        "good: [Norland employs 870 sailors., The line has 870 sailors.]",
        "bad: [Norland employs 870 sailors., 'The line has [[780 sailors]].']",
        "{bad: [It has 870 sailors., 'It has [[780 sailors]].'], becomes: It has 870 sailors.}",
        "{bad: ['It has [[870 sailors]].', It has 780 sailors.], becomes: It has 780 sailors.}",
    ],
)
def test_an_example_of_several_texts_compares_them(texts: str) -> None:
    assert compared(texts).message == ""


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ("good: [It has 870 sailors., It has 780 sailors.]", "reported: 780 sailors here, 870 sailors there"),
        ("bad: [It has 870 sailors., It has 870 sailors.]", "nothing was reported; held"),
        ("bad: ['[[It]] has 870 sailors.', It has 780 sailors.]", "nothing was reported about “It”"),
        ("{bad: [It has 870 sailors., It has 780.], becomes: No.}", "the pattern did not match"),
    ],
)
def test_an_example_of_several_texts_that_fails_says_why(texts: str, said: str) -> None:
    result = compared(texts)
    assert not result.passed
    assert said in result.message


def test_each_text_keeps_its_date() -> None:
    (one,) = rule(
        f"{SAILORS}      - good: [It has 8 sailors., {{text: It has 8., published: 2020-05}}]\n"
        "        published: 2019\n"
    ).examples
    assert [passage.published for passage in one.passages] == ["2019", "2020-05"]


def test_a_trial_of_several_texts_shows_the_figures_of_all_and_the_verdict() -> None:
    result = compared("good: [It has 870 sailors., It has 780 sailors.]")
    trial = try_example(result.rule, result.example, Config())
    assert [figure.surface for figure in trial.figures] == ["870 sailors", "780 sailors"]
    assert [relation.verdict for relation in trial.relations] == ["violated"]
