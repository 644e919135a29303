"""A rule tried on a sentence: the figures, how far each pattern got, the check step by step."""

from __future__ import annotations

import pytest
from reading import rule
from syrupy.assertion import SnapshotAssertion

from claimcheck.authoring import try_rule
from claimcheck.config import Config
from claimcheck.model import Trial, parse_period
from claimcheck.reporters import Look
from claimcheck.reporters.trial import render_trial

FARES = """
- id: fares-do-not-follow
  match:
    - "rose [by] {p:percent} to {after:money} from {before:money}"
    - "{after:money}, {p:percent} more than {before:money}"
  unless: [forecast]
  when: p.hedge = ""
  check: growth(before, after) ~ p
  severity: error
  message: "{after} is {growth(before, after)} on {before}, not {p}"
"""
CLAIMS = """
claims:
  asked: {kind: money, says: ["ask*"]}
  paid: {kind: money, unit: [EUR], about: [Lorne], says: [pays], not: [ask*]}
rules:
  - {id: not-four-times, check: asked ~ 4 * paid}
"""


def tried(text: str, source: str = FARES, published: str = "") -> Trial:
    return try_rule(rule(source), text, Config(), parse_period(published) if published else None)


def test_a_pattern_that_matches_binds_its_figures_and_shows_the_sum() -> None:
    trial = tried("Fares rose by 5% to €4.41 from €4.20.")
    assert trial.reaches[0].found == "rose by 5% to €4.41 from €4.20"
    assert not trial.reaches[0].lacks
    (relation,) = trial.relations
    assert [(one.role, one.surface) for one in relation.figures] == [
        ("p", "5%"), ("after", "€4.41"), ("before", "€4.20"),
    ]  # fmt: skip
    assert relation.verdict == "held"
    assert relation.steps[-1].expression == "growth(before, after) ~ p"
    assert "4.45% to 5.55%" in next(one.stands_for for one in relation.figures if one.role == "p")


def test_a_violated_check_has_its_message_and_repairs() -> None:
    (relation,) = tried("Fares rose by 5% to €4.71 from €4.20.").relations
    assert relation.verdict == "violated"
    assert relation.message == "€4.71 is 12.14% on €4.20, not 5%"
    assert any("€4.41" in repair for repair in relation.repairs)


@pytest.mark.parametrize(
    ("text", "matched", "found", "lacks"),
    [
        ("It rose by 5% to €4.41.", "rose [by] {p:percent} to {after:money}", "rose by 5% to €4.41", "from"),
        ("Fares rose 5% to 440 riders.", "rose [by] {p:percent} to", "rose 5% to", "{after:money}"),
        ("Fares rose.", "", "", "rose"),
        ("It cost €3, 5 percent less than €4.", "{after:money}, {p:percent}", "€3, 5 percent", "more"),
    ],
)  # fmt: skip
def test_how_far_a_pattern_got(text: str, matched: str, found: str, lacks: str) -> None:
    """A sentence without a figure is not masked, so nothing of a pattern stands in it."""
    reach = tried(text).reaches[0]
    assert (reach.pattern[: reach.matched], reach.found, reach.lacks) == (matched, found, lacks)


def test_why_a_rule_is_silent() -> None:
    assert "forecast" in tried("By forecast, fares rose 5% to €4.71 from €4.20.").silenced
    (relation,) = tried("Fares rose about 5% to €4.71 from €4.20.").relations
    assert relation.verdict is None
    assert relation.reason == 'the rule speaks only when p.hedge = ""'


def test_named_claims_say_what_keeps_a_figure_out() -> None:
    trial = tried(
        "Lorne pays €20 million. Sula pays €9 million, and $3 million more. They ask for €80 million.", CLAIMS
    )
    assert {one.pattern: one.found for one in trial.reaches}["asked"] == "€80 million"
    nobody = tried("Sula pays €9 million. Lorne pays $3 million.", CLAIMS)
    assert {one.pattern: one.lacks for one in nobody.reaches} == {
        "asked": "€9 million: its clause has none of the words of `says`; "
        "$3 million: its clause has none of the words of `says`",
        "paid": "€9 million: it is not said of any of `about`; $3 million: another unit",
    }


def test_a_rule_across_articles_says_that_one_text_is_not_enough() -> None:
    source = "- {id: r, scope: corpus, match: {same: [subject, measure, unit]}, check: a ~ b}"
    assert "compares articles" in tried("Lorne pays €20 million.", source).silenced


def test_the_whole_as_text(snapshot: SnapshotAssertion) -> None:
    texts = [
        render_trial(tried("Fares rose by 5% to €4.71 from €4.20."), Look()),
        render_trial(tried("Fares rose by 5% to €4.41."), Look(width=60)),
        render_trial(tried("Nothing at all."), Look(encoding="ascii")),
    ]
    assert "\n".join(texts) == snapshot


def test_a_sentence_cannot_act_on_the_terminal() -> None:
    shown = render_trial(tried("Fares \x1b[2J rose by 5% to €4.41 from €4.20."), Look(color=True))
    assert "\x1b[2J" not in shown
    assert "\x1b[1mFigures\x1b[0m:" in shown
