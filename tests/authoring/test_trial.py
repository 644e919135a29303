"""A rule tried on a sentence: the figures, how far each pattern got, the check step by step."""

from __future__ import annotations

import binding
import pytest
from reading import rule
from syrupy.assertion import SnapshotAssertion

from claimcheck.authoring import try_rule
from claimcheck.config import Config
from claimcheck.model import Trial, parse_period
from claimcheck.reporters import Look
from claimcheck.reporters.rule_trial import render_trial

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


def framed(text: str, rules: str = binding.CHANGE, **said: str) -> Trial:
    return try_rule(binding.rule(rules, **said), text, Config())


def fates(text: str, rules: str = binding.CHANGE, **said: str) -> list[tuple[str, bool, str]]:
    """The first figure of each reading, whether it was chosen, and why or why not."""
    frame = framed(text, rules, **said).frame
    assert frame is not None
    return [(one.figures[0][2], one.chosen, one.fate) for one in frame.readings]


def test_a_frame_shows_which_cue_gave_which_role() -> None:
    frame = framed("Sales fell 5% compounded to €28.5 million from €30 million.").frame
    assert frame is not None
    given = {one.surface: [(role.role, role.cue, role.mirrored) for role in one.roles] for one in frame.cued}
    assert given == {
        "5%": [("fall", "@up [by] _", "rise")],  # "yearly" by "_ compounded" makes no difference here
        "€28.5 million": [("result", "to _", "")],
        "€30 million": [("base", "from _", "")],
    }


def test_a_role_that_another_rules_out_says_so() -> None:
    yearly = binding.CHANGE.replace("rise|fall or any", "rise|fall or any, not yearly")
    frame = framed("Sales rose 5% compounded.", yearly).frame
    assert frame is not None
    (figure,) = frame.cued
    assert [(one.role, one.ruled_out) for one in figure.roles] == [("rise", "yearly"), ("yearly", "")]


def test_each_slot_says_what_fits_and_what_does_not() -> None:
    trial = framed("Sales rose 5% to €31.5 million.")
    assert trial.frame is not None
    assert [(one.fitting, one.others) for one in trial.frame.slots] == [
        (("5% (rise)",), ()),
        (("€31.5 million (result)",), ()),
        ((), ("no cue says so of €31.5 million",)),
    ]
    assert trial.silenced == "no figures that stand near each other fill all slots"


@pytest.mark.parametrize(
    ("text", "fate"),
    [
        ("Sales rose 5% to €31.5 million from €30.0 million.", "chosen: it comes out"),
        (
            "Sales rose 15% to €31.5 million from €30.0 million.",
            "chosen: it is the nearest, told as an error: at least 98% of such readings come out in print",
        ),
        (
            "Sales were 15%; to €31.5 million from €30.0 million.",
            "not told: nobody counted how often such readings come out in print",
        ),
        (
            "Sales rose 15% same-store to €31.5 million from €30.0 million.",
            "not told: 15% is like-for-like, perhaps of something else than the rest",
        ),
    ],
)
def test_the_reading_that_counts_says_why(text: str, fate: str) -> None:
    assert fates(text)[0][2] == fate


def test_what_is_trusted_too_little_says_how_little() -> None:
    ((_, chosen, fate),) = fates("Sales were 15% to €31.5 million from €30.0 million.")
    assert (chosen, fate) == (
        False,
        "not told: at least 26% of such readings come out in print, 60% are asked for",
    )


def test_one_that_comes_out_is_taken_before_a_nearer_one() -> None:
    text = "Sales rose 5% to €31.5 million, from €31.43 million a month ago, €30.0 million a year ago."
    assert [(chosen, fate) for _, chosen, fate in fates(text)] == [
        (False, "set aside: another comes out"),
        (True, "chosen: it comes out, and none that is nearer does"),
    ]


def test_what_is_used_up_is_set_aside() -> None:
    text = "Sales rose 9% in a year, and rose 5% to €31.5 million from €30.0 million."
    assert fates(text)[1] == ("9%", False, "set aside: its figures come out in another reading")


def test_a_rule_that_is_a_witness_accuses_none() -> None:
    witness = binding.CHANGE.replace("    frame: change\n", "    frame: change\n    witness: true\n")
    text = "Sales rose 15% to €31.5 million from €30.0 million."
    assert fates(text, witness) == [("15%", False, "not told: this rule bears figures out and accuses none")]


def test_a_rule_that_speaks_of_other_figures_passes_them_over() -> None:
    rules = binding.CHANGE.replace("    check:", "    when: percent > 50%\n    check:")
    text = "Sales rose 15% to €31.5 million from €30.0 million."
    assert fates(text, rules) == [("15%", False, "passed over: the rule speaks only when percent > 50%")]


def test_the_sum_is_shown_as_exactly_as_it_is_judged() -> None:
    """3,000 boats beside 3,150 are no 2,600, whatever round numbers are elsewhere."""
    (relation,) = framed("It rose 15% to 3,150 boats from 3,000 boats.").relations
    shown = {step.expression: step.value for step in relation.steps}
    assert shown["growth(before, after)"] == "5% (1.435% to 7.301%)"


def test_a_sum_that_is_not_told_is_shown_with_why() -> None:
    (relation,) = framed("Sales rose 15% same-store to €31.5 million from €30.0 million.").relations
    assert relation.verdict == "violated"
    assert relation.reason.startswith("not told: 15% is like-for-like")
    assert (relation.message, relation.repairs) == ("", ())


def test_a_language_without_cues_says_so() -> None:
    config = Config(language="de")
    trial = try_rule(binding.rule(), "Umsatz stieg um 5 %.", config)
    assert trial.silenced == "there are no cues for the language `de`"


def test_a_frame_as_text(snapshot: SnapshotAssertion) -> None:
    texts = [
        render_trial(framed("Sales rose 15% to €31.5 million from €30.0 million; costs fell 4%."), Look()),
        render_trial(framed("Sales rose 15% to €31.5 million."), Look()),
        render_trial(
            framed("It has 90 boats, including 40 barges and 50 tugs.", binding.SUM), Look(width=70)
        ),
    ]
    assert "\n".join(texts) == snapshot
