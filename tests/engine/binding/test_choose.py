"""Of several readings one counts: charity, figures that are used up, and how loudly it may be told."""

from __future__ import annotations

from dataclasses import replace

import pytest
from binding import CHANGE, TRUSTED, bound, judged, loaded
from reading import article, context

from claimcheck import engine
from claimcheck.engine.binding import best_readings, choose
from claimcheck.model import Judgement


def told(text: str, rules: str = CHANGE, counts: str = TRUSTED) -> list[tuple[str, str, str | None]]:
    """The percentage, verdict and gravest severity of each reading that counts."""
    found, problems = loaded(rules, counts=counts)
    assert not problems
    one = article(text)
    judgements = [engine.judge(relation, context(one)) for relation in engine.relate(one, found)]
    chosen = choose(judgement for judgement in judgements if judgement is not None)
    return [(bound(one.relation)["percent"], one.verdict, one.severity) for one in chosen]


def test_one_reading_around_a_figure_counts() -> None:
    text = "Sales rose 5% to $31.5 million from $30.0 million, or rather to $33.0 million."
    assert len(judged(text)) > 1
    assert told(text) == [("5%", "held", None)]


def test_one_that_comes_out_is_taken_before_a_nearer_one_that_does_not() -> None:
    text = "Sales rose 5% to $31.5 million, from $31.43 million a month ago, $30.0 million a year ago."
    nearest, *_ = sorted(
        judged(text), key=lambda one: one.relation.reading.cost if one.relation.reading else 0
    )
    assert nearest.verdict == "violated"
    assert told(text) == [("5%", "held", None)]


def test_a_figure_that_comes_out_with_others_does_not_accuse_them() -> None:
    """The 9% is on another base, which is not printed."""
    text = "Sales rose 9% in a year, and rose 5% to $31.5 million from $30.0 million."
    assert told(text) == [("5%", "held", None)]


@pytest.mark.parametrize(("spread", "kept"), [(0.02, True), (0.5, False)])
def test_a_far_fetched_reading_counts_only_where_it_hardly_comes_out_by_chance(
    spread: float, kept: bool
) -> None:
    """`spread` is the room that rounding leaves: 5% of so rough figures would come out with anything."""
    (held,) = judged("Sales rose 5%. Costs were $31.5 million, from $30.0 million.")
    assert held.verdict == "held"
    assert bool(best_readings([replace(held, spread=spread)])) is kept


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Sales rose 15% to $31.5 million from $30.0 million.", "error"),  # 199 of 200 come out
        ("Sales rose 15% in May; it is $31.5 million from $30.0 million.", None),  # nobody counted these
    ],
)
def test_a_sum_that_does_not_come_out_is_told_as_loudly_as_such_readings_are_trusted(
    text: str, severity: str | None
) -> None:
    assert told(text) == ([("15%", "violated", severity)] if severity else [])


@pytest.mark.parametrize(
    ("held", "severity"), [(200, "error"), (175, "warning"), (140, "info"), (110, None), (0, None)]
)
def test_the_less_comes_out_the_less_is_said(held: int, severity: str | None) -> None:
    counts = f'[rise-does-not-follow.sentence]\n"rise result base 0+0" = [{held}, 200]\n'
    found = told("Sales rose 15% to $31.5 million from $30.0 million.", counts=counts)
    assert found == ([("15%", "violated", severity)] if severity else [])


def test_without_counts_nobody_is_accused_and_all_that_comes_out_is_held() -> None:
    assert told("Sales rose 15% to $31.5 million from $30.0 million.", counts="") == []
    assert told("Sales rose 5% to $31.5 million from $30.0 million.", counts="") == [("5%", "held", None)]


def test_a_witness_is_heard_only_where_its_sum_comes_out() -> None:
    witness = CHANGE.replace("    frame: change\n", "    frame: change\n    witness: true\n")
    assert told("Sales rose 5% to $31.5 million from $30.0 million.", witness) == [("5%", "held", None)]
    assert told("Sales rose 15% to $31.5 million from $30.0 million.", witness) == []
    assert told("Sales rose 15% same-store to $31.5 million from $30.0 million.") == []


def test_what_a_pattern_bound_is_left_as_it_is() -> None:
    (one,) = judged("Sales rose 15% to $31.5 million from $30.0 million.")
    plain: Judgement = replace(one, relation=replace(one.relation, reading=None))
    assert choose([plain]) == [plain]


TELLTALE = """
frames:
  wordless:
    slots:
      third: money as scale-apart
      one: money as any
      other: money as any
    within: [sentence, neighbours]
rules:
  - id: one-is-a-thousand-times-the-sum
    frame: wordless
    {telltale}
    when: thousands_apart(one + other, third)
    check: one + other ~ third
"""


@pytest.mark.parametrize(
    ("telltale", "verdicts"), [("telltale: true", ["violated"]), ("severity: warning", [])]
)
def test_what_is_telltale_needs_no_words_and_no_count(telltale: str, verdicts: list[str]) -> None:
    found, problems = loaded(TELLTALE.replace("{telltale}", telltale), counts="")
    assert not problems
    one = article("The walls cost $731 billion. The town has $412 million and owes $319 million.")
    judgements = [engine.judge(relation, context(one)) for relation in engine.relate(one, found)]
    chosen = choose(judgement for judgement in judgements if judgement is not None)
    assert [each.verdict for each in chosen] == verdicts
