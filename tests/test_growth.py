"""Work grows as the text does: counted in calls and in steps, never in seconds."""

from __future__ import annotations

import importlib
from collections import Counter
from collections.abc import Callable
from cProfile import Profile
from dataclasses import replace
from functools import partial
from typing import Any

import pytest
from growing import HTML, SENTENCES, SHAPES, TABLES, grown

from claimcheck import formats, pipeline
from claimcheck.config import Config
from claimcheck.engine.diagnosis.trials import DRAFTED, JUDGED, MADE
from claimcheck.model import STOPPED, Report, parse_period

CONFIG = Config()
SMALL, LARGE = 1000, 4000
SLACK = 1.5  # not each piece is as wrong as the next
ONE_FIGURE = 400  # candidates at most

diagnose = importlib.import_module("claimcheck.engine.diagnosis.diagnose")
options = importlib.import_module("claimcheck.engine.diagnosis.options")
trials = importlib.import_module("claimcheck.engine.diagnosis.trials")


def check(text: str, suffix: str = ".txt") -> Report | None:
    """The report on a text; None for one that holds nothing to read."""
    try:
        document = formats.read_bytes(text.encode(), f"grown{suffix}")
    except formats.ReadError:
        return None
    document = replace(document, language="en", published=parse_period("2021-02-03"))
    return pipeline.judge_articles((pipeline.read_article(document),), pipeline.load_rules(CONFIG), CONFIG)


def calls(work: Callable[[], object]) -> int:
    """How many functions the work calls, Python's and its library's, regular expressions among them."""
    profile = Profile(builtins=True)
    profile.runcall(work)
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.parametrize("name", SHAPES)
def test_four_times_the_text_is_four_times_the_work(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diagnose, "AN_ARTICLE", 0)  # all but the search, which has a bound of its own
    suffix, piece = SHAPES[name]
    small, large = (partial(check, grown(piece, size), suffix) for size in (SMALL, LARGE))
    large()  # what is remembered is remembered
    assert calls(large) <= LARGE / SMALL * SLACK * calls(small) + 1000


@pytest.mark.parametrize("name", TABLES)
def test_four_times_the_table_is_four_times_the_work(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of tables that are longer than the stretch in which it is sought what a row is the sum of."""
    monkeypatch.setattr(diagnose, "AN_ARTICLE", 0)
    suffix, piece = TABLES[name]
    small, large = (partial(check, grown(piece, 3 * size), suffix) for size in (SMALL, LARGE))
    large()
    assert calls(large) <= LARGE / SMALL * SLACK * calls(small) + 1000


@pytest.mark.parametrize("name", HTML)
def test_a_page_is_read_in_so_many_calls_a_character(name: str) -> None:
    source = grown(HTML[name], 20_000).encode()

    def read() -> None:
        formats.read_bytes(b"<p>Text" + source, "grown.html")

    read()
    assert calls(read) <= 40 * len(source)


@pytest.mark.parametrize("name", ["lengths", "speeds of ranges", "rises"])
def test_the_work_for_an_article_is_bounded(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    done: Counter[str] = Counter()

    def counting(name: str, real: Callable[..., Any], many: Callable[[Any], int]) -> Callable[..., Any]:
        def work(*given: Any, **named: Any) -> Any:
            result = real(*given, **named)
            done[name] += many(result)
            return result

        return work

    monkeypatch.setattr(trials, "judge_scene", counting("verdicts", trials.judge_scene, lambda _: 1))
    monkeypatch.setattr(options, "drafts", counting("drafts", options.drafts, len))
    monkeypatch.setattr(options.Draft, "of", counting("candidates", options.Draft.of, lambda _: 1))
    monkeypatch.setattr(diagnose, "AN_ARTICLE", 50_000)
    report = check(grown(SENTENCES[name], 10_000))
    assert report is not None
    steps = JUDGED * done["verdicts"] + MADE * done["candidates"] + DRAFTED * done["drafts"]
    assert 20_000 < steps <= 50_000 + ONE_FIGURE * (JUDGED + MADE + DRAFTED)


def test_what_comes_after_the_bound_is_told_without_repairs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diagnose, "AN_ARTICLE", 50_000)
    report = check(grown(SENTENCES["lengths"], 3000))
    assert report is not None
    first, last = report.findings[0], report.findings[-1]
    assert (bool(first.repairs), STOPPED in first.working) == (True, False)
    assert (last.repairs, last.working[-1]) == ((), STOPPED)
    wrong = [one for one in report.judgements if one.verdict == "violated"]
    assert len(report.findings) == len(wrong)
