"""Which claims of an article a desk's reference figure is held against."""

from __future__ import annotations

from reading import article, judged, rules


def _verdicts(claim: str, value: str, text: str, published: str = "2024-05-06") -> list[tuple[str, str]]:
    """What is said of each figure of the text that the fact is held against."""
    facts = rules(f'claims: {{it: {{{claim}}}}}\nfacts: [{{claim: it, values: [{{value: "{value}"}}]}}]')
    told = judged(facts, article(text, published))
    return [(one.relation.roles[0][1].figure.surface, one.verdict) for one in told]


CREW = 'kind: count, about: [Norland], says: ["employ*", "sailor*"]'


def test_a_bare_number_may_be_what_is_counted() -> None:
    text = "Norland, which has no ferry of its own, employs 1,400 of the sailors of the coast."
    assert _verdicts(CREW, "1,250", text) == [("1,400", "violated")]


def test_a_bare_number_may_be_an_age() -> None:
    assert _verdicts("kind: age, about: [Lewis]", "44", "Lewis, 45, left the bank.") == [("45", "violated")]


def test_the_name_may_stand_before_a_clause_of_its_own() -> None:
    text = "Sailors welcomed the offer of Norland, a quiet company which employs 1,400 sailors."
    assert _verdicts(CREW, "1,250 sailors", text) == [("1,400 sailors", "violated")]


def test_nothing_is_sure_where_another_name_stands_between() -> None:
    assert _verdicts(CREW, "1,250 sailors", "Norland fears that Osterland employs 1,400 sailors.") == []


def test_nothing_is_sure_where_the_name_comes_in_another_part_of_the_sentence() -> None:
    text = (
        "Some young stars are not yet 10 million years old, whereas the Sun is about 4.6 billion years old."
    )
    said = _verdicts("kind: [age, duration], about: [Sun]", "4.6 billion years", text)
    assert said == [("4.6 billion years old", "held")]


def test_a_figure_is_not_about_what_it_counts() -> None:
    text = "To mint 300 million pennies comes with costs."
    assert _verdicts('kind: [money, count], about: ["penny", "pennies"], says: ["cost*"]', "$4", text) == []


PORT = 'kind: measure, about: [Lorne], says: ["north*"]'


def test_of_several_figures_that_beside_the_words_is_meant() -> None:
    text = "Lorne has piers of 240 metres (262 yards) in the north and 110 metres (120 yards) in the south."
    assert _verdicts(PORT, "240 m", text) == [("240 metres", "held"), ("262 yards", "held")]
    assert _verdicts(PORT, "280 m", text) == [("240 metres", "violated"), ("262 yards", "violated")]


def test_of_several_figures_in_one_part_none_is_sure() -> None:
    assert _verdicts(PORT, "240 m", "Lorne has piers of 240 metres to 110 metres in the north.") == []


def test_other_things_that_are_counted_are_not_meant() -> None:
    text = "Norland employs 1,250 sailors on 14 ferries."
    assert _verdicts(CREW, "1,250 sailors", text) == [("1,250 sailors", "held")]


def test_another_noun_may_be_meant_where_the_claim_says_so() -> None:
    text = "Norland employs 1,400 women of the sea."
    assert _verdicts('kind: count, about: [Norland], says: ["women"]', "1,250 sailors", text) == [
        ("1,400 women", "violated")
    ]
    assert _verdicts('kind: count, about: [Norland], says: ["employ*"]', "1,250 sailors", text) == []


def test_what_came_together_in_some_days_is_no_total() -> None:
    said = 'kind: count, about: [Lorne], says: ["arriv*"]'
    text = "In Lorne 350 people arrived in two days."
    assert _verdicts(said, "400 people", text) == []
    assert _verdicts(said, "400 people", "In Lorne 350 people arrived.") == [("350 people", "violated")]


def test_of_another_order_of_magnitude_is_another_thing() -> None:
    said = 'kind: count, about: [Lorne], says: ["killed"]'
    assert _verdicts(said, "250,000", "The storms of Lorne killed seven people.") == []
    assert _verdicts(said, "250,000", "The storms of Lorne killed 250 people.") == [
        ("250 people", "violated")
    ]


def test_print_may_be_finer_than_a_fact_that_was_cut_off() -> None:
    said = 'kind: money, about: [Lorne], says: ["budget"]'
    assert _verdicts(said, "€1.11 billion", "The budget of Lorne is €1,115.4 million.") == [
        ("€1,115.4 million", "loose")
    ]
