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


def test_nor_is_what_came_together_over_some_years() -> None:
    said = "kind: money, about: [Norland], says: [aid]"
    text = "{} Norland gave €91 million in aid to Lorne."
    assert _verdicts(said, "€23 million", text.format("Over the last three years")) == []
    assert _verdicts(said, "€23 million", text.format("Again,")) == [("€91 million", "violated")]


def test_a_unit_is_no_name() -> None:
    said = 'kind: money, about: [Norland], says: ["enterprise value"]'
    text = "The holdings of Norland total 6.87 million SOL, at an enterprise value of €1.58 billion."
    assert _verdicts(said, "€1.85 billion", text) == [("€1.58 billion", "violated")]


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


def test_a_comma_between_two_figures_of_one_thing_parts_nothing() -> None:
    said = 'kind: money, about: ["wind farm"], says: ["wind farm"]'
    text = "The $442 million, 484 MW wind farm at Lorne was approved, and $19 million was paid."
    assert _verdicts(said, "$424 million", text) == [("$442 million", "violated")]


def test_nor_does_another_unit_after_or() -> None:
    text = "Lorne lies 360 kilometers, or 224 miles, north of Oban."
    assert _verdicts(PORT, "360 km", text) == [("360 kilometers", "held"), ("224 miles", "held")]


def test_a_noun_right_behind_a_figure_says_whose_it_is() -> None:
    said = "kind: money, about: [stimulus], says: [stimulus]"
    text = "It spent $2.4 billion of the $787 billion stimulus bill on ferries."
    assert _verdicts(said, "$878 billion", text) == [("$787 billion", "violated")]


def test_what_is_counted_stands_behind_the_number_and_not_behind_a_verb() -> None:
    said = "kind: count, about: [deck], says: [deck]"
    assert _verdicts(said, "81 cards", "The deck has 4 suits, and each simply makes the deck richer.") == []


def test_while_begins_another_part() -> None:
    said = "kind: count, about: [Hall], says: [saved]"
    text = "Lee saved 72 people while Hall saved 21 people."
    assert _verdicts(said, "12 people", text) == [("21 people", "violated")]


def test_what_was_so_a_year_before_is_neither_meant_nor_in_the_way() -> None:
    said = 'kind: percent, about: [Greens], says: ["valid votes"]'
    text = (
        "The Greens polled 6.34 percent of the valid votes as against 4.3 percent in the elections of 2020."
    )
    assert _verdicts(said, "6.43 percent", text) == [("6.34 percent", "violated")]
    said = "kind: money, about: [Norland], says: [losses]"
    assert (
        _verdicts(said, "€5.25 million", "Norland had losses of €9.30 million in the year-ago period.") == []
    )


def test_a_name_of_an_aside_has_no_figure_behind_it() -> None:
    said = 'kind: count, about: [Lee], says: ["delegate*"]'
    text = "Rubio, who is seen as an option to Lee, has won 151 delegates and Kasich 37."
    assert _verdicts(said, "348 delegates", text) == []


def test_a_place_is_nobody_who_has_the_figure() -> None:
    said = "kind: percent, about: [Dog Head Fire], says: [contained]"
    text = "The Dog Head Fire in central New Mexico was 46 percent contained."
    assert _verdicts(said, "64 percent", text) == [("46 percent", "violated")]


def test_an_opening_phrase_is_said_of_the_subject_behind_it() -> None:
    said = "kind: count, about: [Bikeshare], says: [trips]"
    text = "With 12.8 million trips in all, the Bikeshare of Lorne is a success."
    assert _verdicts(said, "18.2 million trips", text) == [("12.8 million trips", "violated")]
    assert _verdicts(said, "18.2 million trips", "After 12.8 million trips, Lorne closed Bikeshare.") == []


def test_a_figure_in_brackets_is_that_of_the_name_before_them() -> None:
    said = "kind: percent, about: [Lorne], says: [market]"
    text = "Oban holds 0.05 percent of the market, far behind Arran (47 percent) and Lorne (30 percent)."
    assert _verdicts(said, "13 percent", text) == [("30 percent", "violated")]
    assert _verdicts(said.replace("Lorne", "Oban"), "0.05 percent", text) == [("0.05 percent", "held")]


def test_a_fact_of_a_change_is_held_against_changes() -> None:
    text = "The economy of Lorne contracted by 7.1 percent, the bank said."
    said = "kind: percent, about: [Lorne], says: [{}]"
    assert _verdicts(said.format("contracted"), "7.7 percent", text) == [("7.1 percent", "violated")]
    assert _verdicts(said.format("economy"), "7.7 percent", text) == []
