"""How often what rules bind comes out, counted once for each wording and source."""

from __future__ import annotations

from dataclasses import replace

from reading import article

from claimcheck.authoring.counting import count, survey_article, worth_writing
from claimcheck.config import Config
from claimcheck.model import Problem
from claimcheck.model.calibration import Calibration, ClassCount, Surveyed
from claimcheck.pipeline import Ruleset, read_figure
from claimcheck.rules import RuleFile, load_rules
from claimcheck.rules.calibration import calibration_text, reach, read_calibration
from claimcheck.units import shipped_rates

RULES = """
frames:
  change:
    slots:
      percent: percent as rise|fall
      after: amount as result
      before: amount as base, like after
    within: [sentence, neighbours]
rules:
  - id: change
    frame: change
    check: growth(before, after) ~ directed(percent)
  - id: length
    match: "{a:measure} ({b:measure})"
    check: a ~ b
"""
CUES = """
turns: [while]
rise: ["rose _"]
fall: ["fell _"]
result: ["to _"]
base: ["from _"]
"""
KNOWN, _ = load_rules([RuleFile("rules.yaml", RULES), RuleFile("cues/en.yaml", CUES)], read_figure)
RULESET = Ruleset(Config(), KNOWN, KNOWN, shipped_rates())
RIGHT = "Sales rose 5% to £210.4m from £200.4m."
WRONG = "Sales rose 9% to £210.4m from £200.4m."


def surveyed(text: str, source: str = "wire", file: str = "", gaps: bool = False) -> Surveyed:
    return survey_article(article(text), RULESET, source, file or source, gaps=gaps)


def counted(*seen: Surveyed | Problem, show: int = 0) -> Calibration:
    return count(seen, show)


def of(calibration: Calibration, rule: str = "change") -> ClassCount:
    (found,) = (one for one in calibration.classes if one.binding.rule == rule)
    return found


def test_a_class_is_a_rule_its_frame_how_far_apart_and_the_shape_of_the_reading() -> None:
    binding = of(counted(surveyed(RIGHT))).binding
    assert (binding.frame, binding.scope, binding.shape) == ("change", "alone", "rise result base 0+0")


def test_what_came_out_is_counted_with_the_lower_bound_of_its_share() -> None:
    texts = [f"{name} {RIGHT}" for name in ("In May", "At the pier", "Abroad")]
    one = of(counted(*map(surveyed, texts), surveyed("At home " + WRONG)))
    assert (one.bound, one.decided, one.held) == (4, 4, 3)
    assert one.least == reach(3, 4)


def test_what_only_the_laxest_reading_saves_counts_as_held_and_is_told() -> None:
    one = of(counted(surveyed("Sales rose 45% to £50m from £40m."), surveyed("Now " + RIGHT)))
    assert (one.decided, one.held, one.loose) == (2, 2, 1)


def test_a_wording_counts_once_a_source_whatever_its_digits() -> None:
    other = RIGHT.replace("210.4", "1,050.2").replace("200.4", "1,000.2")
    assert of(counted(surveyed(RIGHT), surveyed(other))).bound == 1
    assert of(counted(surveyed(RIGHT), surveyed(other, "radio"))).bound == 2
    assert of(counted(surveyed(RIGHT), surveyed("Now " + RIGHT))).bound == 2


def test_rows_of_tables_are_left_out() -> None:
    assert len(surveyed(RIGHT).sightings) == 1
    assert surveyed("Sales rose 5% to £210.4m £205.1m £208.3m £202.2m from £200.4m.").sightings == ()


def test_a_pattern_is_a_class_of_its_own_that_is_not_written() -> None:
    found = counted(*(surveyed("A length of 4 km (4,000 m).", name) for name in ("wire", "radio")))
    assert (of(found, "length").binding.shape, of(found, "length").held) == ("", 2)
    assert worth_writing(found) == {}


def test_a_reading_that_only_charity_takes_says_nothing_of_its_class() -> None:
    """Around the percentage the nearest base does not fit, and a farther one does."""
    text = "Sales rose 48.15% to £611.42m from £280.91m in June and from £412.71m a year before."
    assert surveyed(text).sightings == ()
    assert [one.verdict for one in surveyed(text.replace("412.71", "402.71")).sightings] == ["violated"]


def test_examples_of_what_did_not_come_out_are_ready_to_read() -> None:
    (passage,) = of(counted(surveyed(WRONG), surveyed("Now " + WRONG), show=1)).missed
    assert (passage.place, passage.text) == ("a.txt:1", WRONG)
    assert passage.working.endswith("not 9%")
    assert of(counted(surveyed(WRONG))).missed == ()


def test_a_class_is_written_when_it_was_decided_twice_in_the_words_of_several_files() -> None:
    shape = "change", "alone", "rise result base 0+0"
    assert worth_writing(counted(surveyed(RIGHT), surveyed("Now " + RIGHT))) == {}
    assert worth_writing(counted(surveyed(RIGHT), surveyed(WRONG, "radio"))) == {shape: (1, 2)}
    folder = [surveyed(RIGHT, file="a.txt"), surveyed("Now " + WRONG, file="b.txt")]
    assert worth_writing(counted(*folder)) == {shape: (1, 2)}


def test_what_is_written_is_read_back_in_any_order() -> None:
    counts = {("b", "sentence", "rise base 0+0"): (9, 10), ("a", "neighbours", "any base 4+3"): (1, 2)}
    text = calibration_text(counts, "2 articles of 1 file: news of a town")
    assert read_calibration("calibration.toml", text) == (counts, ())
    assert calibration_text(dict(reversed(counts.items())), "2 articles of 1 file: news of a town") == text
    assert "# Counted in 2 articles of 1 file: news of a town.\n" in text


def test_what_evidently_belongs_together_and_is_not_bound_is_grouped_by_its_words() -> None:
    text = "The pier of {} has taken £61.14 million where £41.27 million came in before, a plus of 48.1%."
    seen = [surveyed(text.format(name), gaps=True) for name in ("Aden", "Bari")]
    (gap,) = counted(*seen, surveyed(RIGHT, gaps=True)).gaps
    assert (gap.kind, gap.times) == ("change", 2)
    assert gap.around == "has taken {after} where {before} came in … plus of {percent}"
    assert gap.example.working == "£61.14 million ÷ £41.27 million − 1 ≈ 48.1%"


def test_what_is_bound_is_no_gap() -> None:
    text = "Sales {} 48.1% to £61.14 million from £41.27 million."
    assert surveyed(text.format("rose"), gaps=True).gaps == ()
    assert len(surveyed(text.format("hopped"), gaps=True).gaps) == 1


def test_what_could_not_be_read_is_kept() -> None:
    problem = Problem("news.jsonl", "not JSON", 3, 1)
    found = counted(surveyed(RIGHT), problem)
    assert (found.articles, found.problems) == (1, (problem,))
    assert replace(found, problems=()) == counted(surveyed(RIGHT))
