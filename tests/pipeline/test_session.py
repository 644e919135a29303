"""A session tells what a fresh check would, and seeks anew only what has changed."""

from __future__ import annotations

import importlib
import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import formats, pipeline
from claimcheck.config import Config
from claimcheck.model import Document, Relation, Report, parse_period

STORIES = (
    "The ferry line carried 12,400 people in May, up 10% from 9,000 in April.",
    "The new line is 110 miles (1,770 km) long.",
    "Rents rose by 5% to 840 euros from 700 euros.",
    "The council has allocated 1846 million euros (about £155.8 million) to the operator.",
    "It sold 40 boats in 2020, 55 in 2021 and 60 in 2022, a total of 165 boats.",
    "The bridge cost $3.2 million. The bridge cost $32 million to build, the mayor said.",
    "Of the 45 schools, 15, or half, have a library.",
)
# What is said here hangs on other sentences: whose dollar, whom "it" means, what is a name.
LOCAL = (
    "Harbour Office employs 1,200 people. It cut 15% of its workforce, or 180 jobs, in 2021.",
    "Canada's dollar fell. The sale brought 40 million dollars (£24 million), C$45 million less tax.",
    "Revenue was $840 million, up from $700 million. That is 20% more than a year earlier.",
    "Of them, 45 were sold. Profit at Nordhaven rose 5% to 21 million euros from 20 million.",
    "The first quarter of its fiscal 2022 brought Nordhaven 3.2 million pounds, half of it abroad.",
    "| port | ships | tons |\n|---|---|---|\n| Ro | 12 | 340 |\n| Ulm | 8 | 110 |\n| total | 20 | 460 |",
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


def told(report: Report) -> object:
    """All of a report, and what its claims say, which is read when it is asked for."""
    (article,) = report.articles
    says = [(one.clause, one.subject, one.measure, one.whole, one.period) for one in article.claims]
    return report, says, [(one.status, one.source) for one in article.claims]


@st.composite
def drafts(draw: st.DrawFn) -> str:
    """A draft as it may stand in an editor: a headline, stories, prose, names, a table, in some order."""
    parts = draw(st.lists(st.sampled_from((*STORIES, *LOCAL, PROSE)), min_size=2, max_size=6))
    gap = draw(st.sampled_from(("\n\n", "\n\n", "\n", " ")))
    return draw(st.sampled_from(("", "Harbour Office Sees 12% Rise\n\n"))) + gap.join(parts)


@st.composite
def edits(draw: st.DrawFn) -> tuple[float, int, str]:
    """Where, as a share of the text, how much is taken out, and what is put in."""
    put = st.sampled_from((*FIGURES, "", *STORIES, *LOCAL))
    return draw(st.floats(0, 1)), draw(st.sampled_from((0, 0, 1, 3, 40, 400))), draw(put)


def edited(text: str, dice: random.Random) -> str:
    at = dice.randrange(len(text) + 1)
    gone = dice.choice((0, 0, 1, 3, 40))
    put = dice.choice((*FIGURES, "", dice.choice(STORIES)))
    return text[:at] + put + text[at + gone :]


@pytest.mark.parametrize("seed", range(6))
def test_after_any_edit_it_tells_what_a_fresh_check_would(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diagnose, "A_COMPONENT", 40_000)  # steps: some searches end at the bound, for both
    dice = random.Random(seed)
    text = "\n\n".join(dice.sample(STORIES, 4))
    session = pipeline.Session(RULESET)
    for _ in range(12):
        assert session.diagnose(document(text)) == fresh(text)
        text = edited(text, dice)


@settings(max_examples=12)
@given(drafts(), st.lists(edits(), min_size=1, max_size=4), st.booleans())
def test_whatever_is_typed_pasted_or_undone_it_tells_what_a_fresh_check_would(
    draft: str, changes: list[tuple[float, int, str]], undone: bool
) -> None:
    session = pipeline.Session(RULESET)
    texts = [draft]
    for share, gone, put in changes:
        at = round(share * len(texts[-1]))
        texts.append(texts[-1][:at] + put + texts[-1][at + gone :])
    for text in (*texts, *(reversed(texts) if undone else ())):
        assert told(session.diagnose(document(text))) == told(fresh(text))


def test_what_is_said_twice_is_told_twice() -> None:
    session, twice = pipeline.Session(RULESET), f"{STORIES[0]}\n\nA line.\n\n{STORIES[0]}"
    for text in (twice, f"{twice}\n\n{STORIES[2]} {STORIES[2]} {STORIES[2]}", twice):
        assert told(session.diagnose(document(text))) == told(fresh(text))


def test_what_was_asked_of_the_beginning_is_asked_anew_where_it_has_moved() -> None:
    session, day = pipeline.Session(RULESET), "It met on Monday, 4 May, for an hour."
    for text in (day, f"In 2015 the club was new. {day}"):
        assert told(session.diagnose(document(text))) == told(fresh(text))


def test_what_did_not_change_is_not_judged_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    judged: list[str] = []
    module = importlib.import_module("claimcheck.engine.judging.recalled")
    judge = module.judge

    def noting(relation: Relation, context: object) -> object:
        judged.append(relation.rule.id)
        return judge(relation, context)

    monkeypatch.setattr(module, "judge", noting)
    session = pipeline.Session(RULESET)
    text = "\n\n".join(one for one in STORIES if "£" not in one)  # that asks of all other sums
    session.judge(document(text))
    every = len(judged)
    session.judge(document(f"{PROSE}\n\n{text}"))
    assert len(judged) <= every + 1  # what stands in two places is judged each time
    session.judge(document(f"{PROSE}\n\n{text}".replace("12,400 people", "12,500 people")))
    assert every < len(judged) < 1.5 * every


def test_words_that_no_slip_of_a_figure_can_use_let_nothing_be_sought_anew() -> None:
    session = pipeline.Session(RULESET)
    session.diagnose(document(STORIES[1]))
    text = f"{STORIES[1]} It took 12 years and 40 workers."
    assert session.diagnose(document(text)) == fresh(text)
    assert session.memory.sought == 1


def test_a_day_that_no_year_has_is_no_failure_of_a_rule() -> None:
    dates = "It met on Monday 3 January, Tuesday 4 January, Wednesday 5 January and Thursday 6 January."
    text = f"{dates} It is to meet on Friday 31 February."
    assert not pipeline.check_article(pipeline.read_article(document(text)), RULESET).faults


def test_the_same_words_are_told_in_the_language_of_the_draft() -> None:
    session = pipeline.Session(RULESET)
    for language in ("en", "de", "en"):
        one = replace(document(STORIES[1]), language=language)
        alone = pipeline.Session(RULESET).diagnose(one)
        assert told(session.diagnose(one)) == told(alone)


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
