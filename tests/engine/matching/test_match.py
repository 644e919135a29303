"""Rules bind figures: which ones, in which roles, and when they had better not."""

from __future__ import annotations

import pytest
from reading import CONVERSION, article, judged, rule, rules

from claimcheck import engine
from claimcheck.engine.matching import Wanted
from claimcheck.model import Article, Relation, Rule


def bound(one: Rule, *articles: Article) -> list[dict[str, str]]:
    """The surfaces that the rule binds, relation by relation."""
    relations: list[Relation] = [relation for each in articles for relation in engine.relate(each, [one])]
    relations += engine.match_corpus(articles, [one]) if len(articles) > 1 else []
    return [{role: claim.figure.surface for role, claim in relation.roles} for relation in relations]


def test_a_pattern_binds_its_roles() -> None:
    one = rule(CONVERSION)
    text = "The bridge cost €20 million (£17 million) and the road €3 million (£2.6 million)."
    assert bound(one, article(text)) == [
        {"a": "€20 million", "b": "£17 million"},
        {"a": "€3 million", "b": "£2.6 million"},
    ]


def test_the_place_of_a_relation_holds_all_of_its_figures() -> None:
    text = "The bridge cost about €20 million (£17 million) in all."
    (relation,) = engine.relate(article(text), [rule(CONVERSION)])
    assert relation.place.of(text) == "about €20 million (£17 million"


def test_a_word_of_unless_silences_the_sentence_and_no_other() -> None:
    one = rule(CONVERSION + '  unless: ["list price"]\n')
    text = "The list price is €20 (£17). It cost €30 (£26)."
    assert bound(one, article(text)) == [{"a": "€30", "b": "£26"}]


def test_a_role_with_an_underscore_is_looked_for_and_not_bound() -> None:
    one = rule('- {id: r, match: "{a:money} ({_x:money}, {b:money})", check: a ~ b}')
    assert bound(one, article("It cost €20 (£17, $22).")) == [{"a": "€20", "b": "$22"}]


def test_an_earlier_pattern_s_figures_are_not_bound_again() -> None:
    one = rule('- {id: r, match: ["{a:money} ({b:money})", "{b:money} ({a:money})"], check: a ~ b}')
    assert len(bound(one, article("It cost €20 (£17)."))) == 1


def test_a_pattern_may_begin_where_a_sentence_begins() -> None:
    one = rule('- {id: r, match: "// ... {a:money} and {b:money}", check: a ~ b}')
    assert bound(one, article("It cost €20, £17 and $22.")) == []
    assert bound(one, article("It cost €20 and £17.")) == [{"a": "€20", "b": "£17"}]
    assert bound(one, article("€20 and £17 were paid.")) == [{"a": "€20", "b": "£17"}]


def test_patterns_of_one_rule_reach_over_one_sentence_and_over_two() -> None:
    one = rule(
        "- {id: r, scope: paragraph, check: a ~ b, match: ["
        '"{a:money} ... // the {b:money}", "{a:money} ({b:money})"]}'
    )
    assert bound(one, article("It cost €20. The €30 is a loan.")) == [{"a": "€20", "b": "€30"}]
    assert bound(one, article("It cost €20 (£17).")) == [{"a": "€20", "b": "£17"}]


def test_overlapping_matches_are_all_found() -> None:
    one = rule('- {id: r, match: "{a:money}, {b:money}", check: a ~ b}')
    assert bound(one, article("It cost €20, £17, $22.")) == [
        {"a": "€20", "b": "£17"},
        {"a": "£17", "b": "$22"},
    ]


_FRAGMENTS = (
    "- {id: r, check: 'growth(before, after) ~ p', match: [{all: ["
    "'(up|fell) [by] {p:percent}', '(to|at) {after:count}', 'from {before:count}']}]}"
)


@pytest.mark.parametrize(
    "text",
    [
        "Visits fell 8 percent to 46,000 visits from 50,000 visits.",
        "From 50,000 visits they fell by 8 percent to 46,000 visits.",
        "It went from 50,000 visits to 46,000 visits and so fell 8 percent.",
    ],
)
def test_fragments_bind_in_any_order(text: str) -> None:
    assert bound(rule(_FRAGMENTS), article(text)) == [
        {"p": "8 percent", "after": "46,000 visits", "before": "50,000 visits"}
    ]


def test_a_missing_fragment_binds_nothing() -> None:
    assert bound(rule(_FRAGMENTS), article("Visits fell 8 percent to 46,000 visits.")) == []


def test_a_paragraph_rule_looks_over_one_full_stop() -> None:
    one = rule(
        "- {id: r, scope: paragraph, check: 'growth(before, after) ~ p',"
        ' match: "{after:money} ... // this is {p:percent} more than {before:money}"}'
    )
    text = "It pays €21 million now. This is 5% more than €20 million."
    assert bound(one, article(text)) == [{"after": "€21 million", "p": "5%", "before": "€20 million"}]
    assert bound(one, article(text.replace(" This", " Nobody smiled. This"))) == bound(one, article(text))
    paid = article(text.replace(" This", " Nobody paid £3 for it. This"))
    assert bound(one, paid) == [{"after": "£3", "p": "5%", "before": "€20 million"}]


def test_when_decides_whether_the_rule_speaks() -> None:
    one = rule(CONVERSION + "  when: a.unit != b.unit\n")
    assert judged([one], article("It cost €20 (€17).", "2020-05-05")) == ()
    assert len(judged([one], article("It cost €20 (£17).", "2020-05-05"))) == 1


CLAIMS = """
claims:
  asked: {kind: money, says: [ask*, demand*]}
  paid: {kind: money, about: [Lorne], says: [pays, paid], not: [ask*]}
rules:
  - {id: four-times, check: asked ~ 4 * paid}
"""


def test_named_claims_are_found_anywhere_in_an_article() -> None:
    text = "The operator asks for €80 million. Nobody smiled. Lorne pays €20 million."
    assert bound(rule(CLAIMS), article(text)) == [{"asked": "€80 million", "paid": "€20 million"}]


def test_a_claim_said_twice_is_one_and_two_different_ones_are_two() -> None:
    twice = "The operator asks for €80 million. Lorne pays €20 million. Yes, Lorne pays €20 million."
    other = twice.replace("Yes, Lorne pays €20", "No, Lorne pays €21")
    assert len(bound(rule(CLAIMS), article(twice))) == 1
    assert len(bound(rule(CLAIMS), article(other))) == 2


def test_a_claim_that_is_not_made_binds_nothing() -> None:
    assert bound(rule(CLAIMS), article("The operator asks for €80 million.")) == []


def test_a_literal_figure_stands_for_whoever_states_it() -> None:
    one = rule("""- {id: r, check: '"€8 billion" ~ 4 * "€2 billion"'}""")
    assert bound(one, article("They want €8 billion. It was €2.0 billion.")) == [
        {"€8 billion": "€8 billion", "€2 billion": "€2.0 billion"}
    ]
    assert bound(one, article("They want €8 billion. It was €3 billion.")) == []


SAME = "- {id: r, scope: SCOPE, match: {same: [subject, measure, unit], kind: [count]}, check: a ~ b}"


def test_the_same_claim_in_two_articles_is_a_corpus_relation() -> None:
    one = rule(SAME.replace("SCOPE", "corpus"))
    articles = [
        article("Norland Line employs 1,250 sailors.", "2020-05-05", "a.txt"),
        article("Norland Line employs 1,520 sailors.", "2020-05-06", "b.txt"),
    ]
    assert bound(one, *articles) == [{"a": "1,250 sailors", "b": "1,520 sailors"}]
    assert [each.relation.uri for each in judged([one], *articles)] == ["b.txt"]


def test_a_corpus_rule_is_silent_within_one_article() -> None:
    one = rule(SAME.replace("SCOPE", "corpus"))
    assert (
        bound(one, article("Norland Line employs 1,250 sailors. Norland Line employs 1,520 sailors.")) == []
    )


def test_no_rule_no_relation() -> None:
    assert engine.relate(article("It cost €20 (£17)."), rules(CONVERSION)[:0]) == ()


WRITTEN = """
- id: odd
  match: ["{a:any}"]
  when: noted(a, "grouping")
  check: grouped_somewhere(a)
"""


def test_patterns_whose_rule_asks_for_another_figure_bind_for_repairs_alone() -> None:
    one, plain, odd = rule(WRITTEN), article("It has 5,000 votes."), article("It has 6,5000,000 votes.")
    wanted: tuple[Wanted, ...] = ("all", "spoken", "silent")
    assert [len(engine.relate(plain, [one], wanted=each)) for each in wanted] == [1, 0, 1]
    assert [len(engine.relate(odd, [one], wanted=each)) for each in wanted] == [1, 1, 0]
