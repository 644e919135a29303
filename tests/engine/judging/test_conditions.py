"""What is left of a condition, once the forms of the figures are known, says what the whole of it says."""

from __future__ import annotations

import copy
from dataclasses import replace

import pytest
from reading import article, rule

from claimcheck import checks, engine
from claimcheck.checks import Scene
from claimcheck.engine.judging import form_of, left_to_ask, speaks
from claimcheck.locale import get_locale
from claimcheck.model import Relation
from claimcheck.slips import candidates

TEXT = "It cost about $314 million (£250 million), said Ito."


def relation(when: str, text: str = TEXT) -> tuple[Relation, checks.Context]:
    one = rule(
        f"- {{id: x, match: '{{a:money}} ({{b:money}})', when: '{when}', check: a ~ b, severity: error}}"
    )
    read = article(text, "2019-06-14")
    (found,) = engine.relate(read, (one,))
    return found, checks.Context({read.document.uri: read})


def scene_of(found: Relation, context: checks.Context) -> Scene:
    return Scene(found, context, {role: claim.figure for role, claim in found.roles})


@pytest.mark.parametrize(
    ("when", "left"),
    [
        ('a.unit = "USD"', True),
        ('a.unit = "EUR" and written(a) > 5', False),
        ('a.unit = "EUR" or b.hedge != ""', False),
        ('not (b.unit = "GBP" and written(b) < 5)', True),  # of b, which is not edited
        ('said("cost") and noted(a, "word")', False),
        ("one_slip_apart(a, b)", False),
    ],
)
def test_what_hangs_on_no_edited_value_is_decided(when: str, left: bool) -> None:
    assert left_to_ask(scene_of(*relation(when)), {"a"}) is left


def test_what_is_remembered_of_a_rule_serves_its_equal() -> None:
    """As where the same pack is read twice in one process."""
    found, context = relation('a.unit = "USD" and written(a) > 100')
    again = replace(found, rule=replace(found.rule, when=copy.deepcopy(found.rule.when)))
    assert again.rule == found.rule
    assert left_to_ask(scene_of(again, context), {"a"}) == left_to_ask(scene_of(found, context), {"a"})


@pytest.mark.parametrize(
    "when",
    [
        'a.unit = "USD" and written(a) > 100',
        'not (a.hedge != "" and written(a) > 300 and b.unit = "GBP")',
        'a.unit = "EUR" or written(a) < 400 and b.hedge = ""',
        'not (a.unit = "EUR" or stated(a) > 1000 * stated(b)) and a.per = ""',
        'a.scale = "million" and not (b.scale = "" and a ~ b within 70%)',
        "a ~ b or written(a) > 400",  # undecided, since no rates are known
    ],
)
def test_the_rest_says_for_each_candidate_what_the_whole_says(when: str) -> None:
    found, context = relation(when)
    scene = scene_of(found, context)
    written = scene.figures["a"]
    said = set()
    left = left_to_ask(scene, {"a"})
    for candidate in candidates(written, get_locale()):
        if form_of(candidate.figure) != form_of(written):
            continue
        tried = Scene(found, context, {**scene.figures, "a": candidate.figure}, brief=True)
        whole = speaks(found.rule.when, tried)
        assert (left if isinstance(left, bool) else speaks(left, tried)) is whole, candidate.text
        said.add(whole)
    assert said
