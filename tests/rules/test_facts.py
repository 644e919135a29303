"""A desk's own rules: literal figures, the day's rate, and facts, as an author writes them."""

from __future__ import annotations

from reading import article, findings, judged, offered, rule, rules

from claimcheck.rules.stored import freeze, thaw

FOUR_TIMES = '- {id: r, check: "$9.2 billion ~ 4 * $2.3 billion"}'
SLIP = "facts: [{figure: 3184 billion yen, should-be: 318.4 billion yen}]"
REFERENCE = """
claims:
  troops: {kind: count, about: [Japan], unit: troop}
facts:
  - claim: troops
    source: the fact sheet
    values: [{value: "53,700", from: 2018, to: 2021}, {value: "51,200", from: 2024}]
"""


def test_literal_figures_select_the_claims_that_state_them() -> None:
    text = "Ferries cost $2.3 billion. The bridge is to cost $9.2 billion."
    (one,) = judged([rule(FOUR_TIMES)], article(text))
    assert (one.verdict, one.working) == ("held", ("4 × $2.3 billion = $9.2 billion ≈ $9.2 billion",))
    assert judged([rule(FOUR_TIMES)], article("The bridge is to cost $9.2 billion.")) == ()


def test_yen_are_held_against_dollars_at_the_day_s_rate() -> None:
    one = rule(
        '- {id: r, match: "{y:money} ({d:money})", when: y.unit = "JPY" and d.unit = "USD",'
        " check: y ~ d, tolerance: {rate: 2%}}"
    )
    right, wrong = "It cost ¥30 billion ($277 million).", "It cost ¥30 billion ($377 million)."
    assert [judgement.verdict for judgement in judged([one], article(right, "2019-06-14"))] == ["held"]
    assert [judgement.verdict for judgement in judged([one], article(wrong, "2019-06-14"))] == ["violated"]


def test_a_known_slip_is_found_and_mended() -> None:
    one = rule(SLIP)
    (finding,) = findings([one], article("The state has set aside 3184 billion yen for dams."))
    assert finding.surface == "3184 billion yen"
    assert "318.4 billion yen" in offered(finding)
    assert findings([one], article("The state has set aside 318.4 billion yen for dams.")) == ()


def test_a_reference_figure_holds_for_its_years() -> None:
    facts = rules(REFERENCE)
    said = "Japan hosts 53,700 US troops."

    def verdicts(text: str, published: str) -> list[str]:
        return [one.verdict for one in judged(facts, article(text, published))]

    assert verdicts(said, "2019-06-14") == ["held"]
    assert verdicts(said, "2024-06-14") == ["violated"]
    assert verdicts(said, "2022-06-14") == []  # no reference for that year
    assert verdicts("Spain hosts 3,200 US troops.", "2019-06-14") == []


ENDED = """
claims:
  crew: {kind: count, about: [Norland], says: [sailor*]}
facts:
  - claim: crew
    source: the annual report
    values: [{value: "1,250 sailors", from: 2018, to: 2020}]
"""


def _verdicts(text: str, published: str) -> list[tuple[str, str]]:
    return [(one.verdict, one.reason) for one in judged(rules(ENDED), article(text, published))]


def test_a_fact_that_has_ended_says_so() -> None:
    assert _verdicts("Norland employs 1,250 sailors.", "2019-05-06") == [("held", "")]
    assert _verdicts("Norland employs 1,400 sailors.", "2022-05-06") == [
        ("undecided", "the reference figure held until 2020")
    ]


def test_a_fact_is_held_against_what_is_said_of_its_time() -> None:
    assert _verdicts("Norland employed 1,400 sailors in 2012.", "2019-05-06") == []
    assert _verdicts("Norland employed 1,400 sailors in 2019.", "2020-05-06") == [("violated", "")]


def test_a_fact_is_held_against_no_part_and_no_demand() -> None:
    assert _verdicts("Norland hired another 50 sailors.", "2019-05-06") == []
    assert _verdicts("Norland will employ 1,400 sailors.", "2019-05-06") == []


def test_a_fact_is_held_against_those_whom_it_names() -> None:
    assert _verdicts("Osterland employs 900 sailors near Norland.", "2019-05-06") == []


def test_a_fact_of_some_years_can_be_kept_and_read_again() -> None:
    facts = rules(ENDED)
    assert thaw(freeze(facts)) == tuple(facts)


ROOM = """
claims: {{it: {{kind: [count, measure, age, money], about: [Norland], says: [is, has]}}}}
facts: [{{claim: it, values: [{{value: "{}"}}]}}]
"""


def _room(value: str, text: str) -> list[str]:
    return [one.verdict for one in judged(rules(ROOM.format(value)), article(text, "2024-05-06"))]


def test_a_fact_is_as_exact_as_it_is_written() -> None:
    assert _room("45 states", "Norland has 44 states.") == ["violated"]
    assert _room("45 states", "Norland has 45 states.") == ["held"]
    assert _room("50,000 sailors", "Norland has 54,000 sailors.") == ["violated"]
    assert _room("$13.8 million", "Norland has $13.7 million.") == ["violated"]
    assert _room("$13.8 million", "Norland has $13.76 million.") == ["held"]


def test_print_may_be_rounder_than_a_fact() -> None:
    assert _room("53,700 sailors", "Norland has 54,000 sailors.") == ["held"]
    assert _room("53,700 sailors", "Norland has about 55,000 sailors.") == ["loose"]
    assert _room("53,700 sailors", "Norland has more than 50,000 sailors.") == ["held"]
    assert _room("4.57 km", "Norland is 2.8 miles long.") == ["held"]


def test_a_hedged_fact_allows_more() -> None:
    assert _room("about 50,000 sailors", "Norland has 51,000 sailors.") == ["loose"]
    assert _room("about 50,000 sailors", "Norland has 64,000 sailors.") == ["violated"]


def test_of_several_facts_only_the_last_is_told_to_have_ended() -> None:
    table = """
claims: {crew: {kind: count, about: [Norland], says: ["sailor*"]}}
facts:
  - {claim: crew, source: report, values: [{value: "1,250", from: 2018, to: 2020}]}
  - {claim: crew, source: count, values: [{value: "1,400", from: 2021, to: 2023}]}
"""
    said = article("Norland employs 1,400 sailors.", "2024-05-06")
    assert [one.reason for one in judged(rules(table), said)] == ["the reference figure held until 2023"]
    said = article("Norland employs 1,400 sailors.", "2022-05-06")
    assert [one.verdict for one in judged(rules(table), said)] == ["held"]
