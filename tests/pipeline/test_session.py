"""A session tells what a fresh check would, and seeks anew only what has changed."""

from __future__ import annotations

import importlib
import random
from dataclasses import replace

import pytest

from claimcheck import formats, pipeline
from claimcheck.config import Config
from claimcheck.model import Document, Report, parse_period

STORIES = (
    "The ferry line carried 12,400 people in May, up 10% from 9,000 in April.",
    "The new line is 110 miles (1,770 km) long.",
    "Rents rose by 5% to 840 euros from 700 euros.",
    "The council has allocated 1846 million euros (about £155.8 million) to the operator.",
    "It sold 40 boats in 2020, 55 in 2021 and 60 in 2022, a total of 165 boats.",
    "The bridge cost $3.2 million. The bridge cost $32 million to build, the mayor said.",
    "Of the 45 schools, 15, or half, have a library.",
)
PROSE = "The harbour office keeps its books by hand, as it always has."
diagnose = importlib.import_module("claimcheck.engine.diagnosis.diagnose")
CONFIG = Config(published=parse_period("2022-05-17"))
RULESET = pipeline.ruleset_of(CONFIG)
FIGURES = ("7", "0", ",", " ", "12 ", "%", "million ", "10 miles (16 km) ", "[sic]", "\n\n", "é", "😀", ".")


def document(text: str) -> Document:
    return replace(formats.from_text(text, "draft.txt"), language="en", published=CONFIG.published)


def fresh(text: str) -> Report:
    article = pipeline.read_article(document(text))
    return pipeline.judge_articles((article,), RULESET.in_force, CONFIG, corpus=False, known=RULESET.known)


def edited(text: str, dice: random.Random) -> str:
    at = dice.randrange(len(text) + 1)
    gone = dice.choice((0, 0, 1, 3, 40))
    put = dice.choice((*FIGURES, "", dice.choice(STORIES)))
    return text[:at] + put + text[at + gone :]


@pytest.mark.parametrize("seed", range(12))
def test_after_any_edit_it_tells_what_a_fresh_check_would(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diagnose, "A_COMPONENT", 40_000)  # steps: some searches end at the bound, for both
    dice = random.Random(seed)
    text = "\n\n".join(dice.sample(STORIES, 4))
    session = pipeline.Session(RULESET)
    for _ in range(12):
        assert session.diagnose(document(text)) == fresh(text)
        text = edited(text, dice)


def test_only_the_component_that_changed_is_sought_anew() -> None:
    session = pipeline.Session(RULESET)
    text = "\n\n".join(STORIES)
    session.diagnose(document(text))
    every = session.memory.sought
    assert every >= 4
    text = PROSE + "\n\n" + text.replace("1,770 km", "1,771 km")
    assert session.diagnose(document(text)) == fresh(text)
    assert session.memory.sought == every + 1


def test_a_figure_that_bears_on_a_diagnosis_lets_it_be_sought_anew() -> None:
    session = pipeline.Session(RULESET)
    text = STORIES[1]
    session.diagnose(document(text))
    witness = f"{text} On the old maps it is 177 km long."
    assert session.diagnose(document(witness)) == fresh(witness)
    assert session.memory.sought == 2


def test_verdicts_come_before_any_search() -> None:
    session = pipeline.Session(RULESET)
    text = "\n\n".join(STORIES)
    at_once = session.judge(document(text))
    assert session.memory.sought == 0
    found = session.diagnose(document(text))
    assert at_once.judgements == found.judgements
    assert {one.component for one in at_once.findings} == {one.component for one in found.findings}
    assert not any(one.repairs for one in at_once.findings)
    assert session.judge(document(text + " " + PROSE)).findings == found.findings


def test_a_search_that_nobody_waits_for_is_abandoned_and_what_was_found_is_kept() -> None:
    session = pipeline.Session(RULESET)
    text = "\n\n".join(STORIES)
    answers = iter((True, True, False))
    with pytest.raises(pipeline.Abandoned):
        session.diagnose(document(text), lambda: next(answers))
    assert session.memory.sought == 2
    assert session.diagnose(document(text)) == fresh(text)


def test_what_a_first_text_would_wait_for_is_done_before_in_steps() -> None:
    session = pipeline.Session(RULESET)
    steps = 1
    while session.warm_next():
        steps += 1
    assert steps > 5
    assert not session.warm_next()
    text = "\n\n".join(STORIES)
    assert session.diagnose(document(text)) == fresh(text)
