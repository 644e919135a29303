"""Which figure is wrong, and what it should have read: culprits, alternatives, and no harm done."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from reading import (
    CHANGE,
    CONVERSION,
    DIFFERENCE,
    article,
    context,
    findings,
    judged,
    mended,
    offered,
    rule,
    rules,
)

from claimcheck import engine
from claimcheck.model import Finding

AFTER = """
- id: said-after
  scope: paragraph
  match: "{after:money} [({_c:money})] ... // this is a {p:percent} increase from [the] {before:money}"
  check: growth(before, after) ~ p
  severity: error
"""
DAY = "2022-05-17"  # a euro was 84.4 pence


def told(text: str, *packs: str, published: str = DAY) -> dict[str, Finding]:
    return {one.surface: one for one in findings(rules(*packs), article(text, published))}


THREE = (
    "The town paid about €180 million (£152 million) last year. The town has set aside 1846 million euros"
    " (£15.58 million) for its trams. This is a 2.3% increase from the 184 million euros of last year."
)


def test_one_slip_in_each_of_three_figures_is_one_story() -> None:
    """A lost point, a moved point and a lost digit explain all that does not come out."""
    found = told(THREE, CONVERSION, AFTER)
    assert set(found) == {"1846 million euros", "£15.58 million", "184 million euros"}
    assert len({one.component for one in found.values()}) == 1
    assert "184.6 million euros" in offered(found["1846 million euros"])[:3]
    assert "£155.8 million" in offered(found["£15.58 million"])[:3]
    assert "180.4 million euros" in offered(found["184 million euros"])[:3]


def test_a_repair_comes_with_the_sums_that_it_restores() -> None:
    first = told(THREE, CONVERSION, AFTER)["1846 million euros"].repairs[0]
    assert first.edits[0].text == "184.6 million euros"
    conversion, growth = sorted(first.working)
    assert conversion.startswith("184.6 million euros = £155.8 million ≈ £155.8 million")
    assert growth == "184.6 million euros ÷ 180.4 million euros − 1 = 2.328% ≈ 2.3%"


def test_a_repair_of_one_of_two_relations_shows_only_its_own_sum() -> None:
    found = told(THREE, CONVERSION, AFTER)
    (growth,) = found["184 million euros"].repairs[0].working
    (conversion,) = found["£15.58 million"].repairs[0].working
    assert ("÷" in growth, "EUR per GBP" in conversion) == (True, True)


RATES = """
- id: rates
  scope: article
  match:
    - all: ["{a:money} ({b:money})", "{c:money} ({d:money})"]
  when: a.unit = c.unit and b.unit = d.unit
  check: a / b ~ c / d within 12%
  severity: warning
"""


def test_sums_that_one_figure_spoils_are_one_story_even_before_anybody_has_sought_for_its_slip() -> None:
    pairs = ("¥150 (£25)", "¥331 (£55)", "¥662 (£297)", "¥240 (£40)", "¥90 (£15)")
    one = article("".join(f"The lot went for {pair}. " for pair in pairs))
    spoilt = judged(rules(RATES), one)
    (found,) = engine.diagnose(spoilt, context(one), diagnosed=engine.accused)
    assert sum(each.verdict == "violated" for each in spoilt) == 4
    assert found.surface in ("¥662", "£297")
    assert {each.surface for each in found.related} > {"£25", "£55", "£40", "£15"}


def test_a_figure_that_two_relations_accuse_is_the_culprit() -> None:
    text = (
        "The town has set aside 1846 million euros (£155.8 million) for its trams."
        " This is a 2.3% increase from the 180.4 million euros of last year."
    )
    found = told(text, CONVERSION, AFTER)
    assert set(found) == {"1846 million euros"}
    first = found["1846 million euros"].repairs[0]
    assert (first.edits[0].text, first.safety) == ("184.6 million euros", "likely")
    assert found["1846 million euros"].confidence == "high"


def test_of_a_relation_that_stands_alone_either_end_may_be_wrong() -> None:
    (one,) = told("It cost €20 million (£168.8 million).", CONVERSION).values()
    assert {"€200 million", "£16.88 million"} <= set(offered(one))
    assert {one.surface, *(other.surface for other in one.related)} == {"€20 million", "£168.8 million"}


def test_a_witness_keeps_a_figure_from_blame() -> None:
    """What another relation confirms is costly to touch."""
    text = "It paid €20 million (£16.9 million). Sales rose 5% to €20 million from €1.905 million."
    (one,) = told(text, CONVERSION, CHANGE).values()
    assert one.surface == "€1.905 million"
    assert "€19.05 million" in offered(one)[:3]


def test_repairs_are_alternatives_written_as_the_figure_was() -> None:
    (one,) = told("The bridge cost €20 million (£1.69 million).", CONVERSION).values()
    assert "£16.9 million" in offered(one)
    assert len(set(offered(one))) == len(one.repairs)
    assert all(a.cost <= b.cost for a, b in pairwise(one.repairs))
    assert all("million" in text or "billion" in text or text[0] in "€£" for text in offered(one))


def test_the_message_and_the_sum_are_shown() -> None:
    message = CHANGE + '  message: "{after} is {growth(before, after)} on {before}, not {p}"\n'
    (one,) = told("Sales rose 9% to 27,300 cars from 26,050 cars.", message).values()
    assert one.message == "27,300 cars is 4.798% on 26,050 cars, not 9%"
    assert one.working == ("27,300 cars ÷ 26,050 cars − 1 = 4.798%, not 9%",)


def test_a_sum_without_a_date_is_told_by_the_middle_of_all_rates() -> None:
    message = CONVERSION + '  message: "{a} is {a in b.unit} ({rate}), not {b}"\n'
    (one,) = told("The mill cost $150 million (£9.1 million).", message, published="").values()
    assert one.message.startswith("$150 million is £")
    assert "USD per GBP, January 1999 to " in one.message
    (dated,) = told("The mill cost $150 million (£9.1 million).", message).values()
    assert "1999" not in dated.message


def test_another_currency_is_offered_where_it_comes_out() -> None:
    (one,) = told("It cost £20 million ($3,196 million).", CONVERSION).values()
    assert "¥3,196 million" in offered(one)


GROWTH = """
- id: growth
  match: "rose {p:percent} to {after:money} ({_c:money}) from {before:money}"
  check: growth(before, after) ~ p
  severity: error
"""


def test_a_currency_that_another_relation_needs_is_not_exchanged() -> None:
    text = "Costs rose 5.0% to $3,196 million (£20 million) from $3,044 million."
    (one,) = told(text, CONVERSION, GROWTH).values()
    assert "¥3,196 million" not in _all_offered(one)
    (one,) = told(text, CONVERSION).values()
    assert "¥3,196 million" in _all_offered(one)


def _all_offered(one: Finding) -> set[str]:
    return {edit.text for repair in one.repairs for edit in repair.edits}


def test_what_no_slip_explains_is_still_told() -> None:
    logic = '- {id: r, match: "{a:money} against {b:money}", check: a * a < b * b}'
    (one,) = told("It cost €7.3 million against €1.7 million.", logic).values()
    assert one.rule.id == "r"


def test_nothing_is_told_of_what_holds_or_is_undecided() -> None:
    assert told("It cost £318 million ($397 million).", CONVERSION) == {}
    assert told("It cost £318 million ($297 million).", CONVERSION, published="") == {}


def test_components_are_apart_when_they_share_no_figure() -> None:
    text = "It cost €20 million (£168.8 million). Sales rose 9% to 27,300 cars from 26,050 cars."
    found = told(text, CONVERSION, CHANGE)
    assert len({one.component for one in found.values()}) == len(found) == 2


PACKS = rules(CHANGE, CONVERSION, DIFFERENCE)
ALONE = (
    ("Sales rose 9% to 27,300 cars from 26,050 cars.", ""),
    ("Sales rose 4.8% to 27,300 cars from 26,500 cars.", ""),
    ("The bridge cost €20 million (£1.69 million).", DAY),
    ("The town has 4,120 cars more than the 27,300 cars, or 35,420 cars.", ""),
    ("Sales rose 12% to €48.2 million from €34.0 million.", ""),
)


@pytest.mark.parametrize(("text", "published"), ALONE)
def test_every_repair_removes_its_finding_and_adds_none(text: str, published: str) -> None:
    (one,) = findings(PACKS, article(text, published))
    assert one.repairs
    for new in mended(text, one):
        assert all(each.verdict in ("held", "loose") for each in judged(PACKS, article(new, published))), new


def test_the_first_repairs_of_a_component_together_mend_it() -> None:
    text = THREE
    found = told(text, CONVERSION, AFTER).values()
    edits = sorted((one.repairs[0].edits[0] for one in found), key=lambda edit: edit.span, reverse=True)
    for edit in edits:
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    assert told(text, CONVERSION, AFTER) == {}


@settings(max_examples=25, deadline=None)
@given(st.integers(11, 97), st.integers(1_234, 9_876), st.booleans())
@example(50, 1_761, True)  # half as much again is 2,641.5
@example(50, 1_989, False)
@example(50, 5_317, True)
def test_a_tenfold_slip_is_found_and_undone(growth: int, base: int, first: bool) -> None:
    """Property: ten times one figure of a change, and the original is among the repairs."""
    if base % 10 == 0:
        base += 1
    after = round(base * (100 + growth) / 100)
    right = f"Sales rose {growth}% to {after:,} cars from {base:,} cars."
    wrong = (
        right.replace(f"{after:,}", f"{after * 10:,}")
        if first
        else right.replace(f"{base:,}", f"{base * 10:,}")
    )
    (one,) = findings([rule(CHANGE)], article(wrong))
    assert right in mended(wrong, one)
