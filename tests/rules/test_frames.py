"""Frames: slots with kinds and roles, and rules that say what must hold between them."""

from __future__ import annotations

import pytest
from binding import CHANGE, SUM, loaded, matcher, rule

from claimcheck.checks.written import written
from claimcheck.model.expression import names
from claimcheck.model.frame import Slot
from claimcheck.model.pattern import RANGE, SINGLE
from claimcheck.rules.frames import SLOT_FORM


def slot(text: str) -> Slot:
    """The slot that `text` says, beside one named `other`."""
    rules = f"frames: {{f: {{slots: {{other: amount as base, own: '{text}'}}}}}}\n"
    rules += "rules: [{id: r, frame: f, check: number_of(other) < number_of(own)}]\n"
    return next(one for one in matcher(rules).slots if one.name == "own")


def test_a_slot_takes_figures_of_its_kinds_in_its_roles_best_first() -> None:
    own = slot("percent|duration as rise|fall or result or any, not yearly or base, like other")
    assert own.kind == "percent|duration"
    assert set(own.placeholders) == {
        shape[kind] for kind in ("percent", "duration") for shape in (SINGLE, RANGE)
    }
    assert own.roles == (("rise", 0), ("fall", 0), ("result", 1), ("any", 2))
    assert own.never == ("yearly", "base")
    assert (own.like, own.many) == ("other", False)


def test_all_figures_of_a_slot_may_have_to_have_its_role() -> None:
    assert (slot("many amount as rise").many, slot("many amount as rise").each) == (True, False)
    own = slot("each amount as rise, not named")
    assert (own.many, own.each, own.never) == (True, True, ("named",))


def test_a_slot_may_be_named_by_the_first_and_by_no_other() -> None:
    assert slot("amount, not base, named by other").named
    assert not slot("amount, like other").named
    _, problems = loaded("frames: {f: {slots: {a: percent, b: amount, c: 'amount, named by b'}}}")
    assert [one.message for one in problems] == ["only the first slot names another: `named by a`"]
    for kind in ("many amount", "amount as base"):
        _, problems = loaded(f"frames: {{f: {{slots: {{a: percent, b: '{kind}, named by a'}}}}}}")
        assert ["in whatever role" in one.message for one in problems] == [True]


def test_what_a_slot_does_not_say_it_does_not_ask() -> None:
    own = slot("many  amount")
    assert (own.roles, own.never, own.like, own.many) == ((), (), "", True)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "percent as",
        "as rise",
        "percent, rise",
        "percent as rise and fall",
        "percent like other",
        "Percent",
    ],
)
def test_what_is_no_slot_is_refused_with_its_form(text: str) -> None:
    _, problems = loaded(f"frames: {{f: {{slots: {{a: '{text}'}}}}}}")
    (problem,) = problems
    assert problem.message == f"a slot reads `{SLOT_FORM}`, not `{text}`"


def test_a_rule_seeks_the_slots_of_its_check_in_the_order_of_the_frame() -> None:
    assert [one.name for one in matcher().slots] == ["percent", "after", "before"]
    backwards = CHANGE.replace("growth(before, after) ~ directed(percent)", "before < after")
    backwards = backwards.replace(", not {percent}", "")
    assert [one.name for one in matcher(backwards).slots] == ["after", "before"]


def test_what_a_rule_says_besides_speaks_of_the_slots_of_its_check() -> None:
    check = "growth(before, after) ~ directed(percent)"
    _, problems = loaded(CHANGE.replace(check, "before < after"))
    assert ["unknown name `percent`" in one.message for one in problems] == [True]


def test_several_figures_of_one_slot_are_written_out_and_read_back() -> None:
    check = rule(SUM).check
    assert {f"parts_{n}" for n in range(1, 9)} < set(names(check))
    assert written(check) == "sum(parts) ~ total"


def test_frames_of_one_file_are_known_in_all() -> None:
    frames, rules = CHANGE.split("rules:\n")
    assert rule("rules:\n" + rules + frames).id == "rise-does-not-follow"


def test_a_mistake_in_a_frame_is_told_alone() -> None:
    """Rules that name the frame, and their names of its slots, are not called unknown on top."""
    _, problems = loaded(CHANGE.replace("rise|fall", "rise|fal"))
    assert [one.message for one in problems] == ["no cue gives the role `fal`: did you mean `fall`?"]


def test_a_witness_and_what_is_doubtful_are_the_rules_own() -> None:
    found = matcher(CHANGE.replace("    frame: change\n", "    frame: change\n    doubtful: [level]\n"))
    assert (found.witness, found.doubtful, found.frame.doubtful) == (False, {"level"}, {"like-for-like"})
    assert matcher(SUM).witness


def test_a_role_that_figures_have_of_themselves_needs_no_cue() -> None:
    assert slot("amount as per-day").roles == (("per-day", 0),)
    text = "frames: {f: {slots: {a: amount as base, b: amount}, doubtful: [per-dollar]}}\n"
    made = matcher(text + "rules: [{id: r, frame: f, check: number_of(a) < number_of(b)}]\n")
    assert made.frame.doubtful == {"per-dollar"}
