"""A figure that other articles of the run have as well has a second witness."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

from reading import CHANGE, article, offered, rules

from claimcheck import pipeline
from claimcheck.config import Config
from claimcheck.model import Article, Finding

PACK = rules(CHANGE)
ODD = article("Sales rose 4.9% to 27,300 cars from 26,300 cars.", uri="odd.txt")
SAME_STORY = article("At the port, sales rose 4.9% to 27,300 cars from 26,030 cars.", uri="same.txt")
OTHER_STORY = article("At the port, sales rose 4.8% to 51,300 cars from 48,950 cars.", uri="other.txt")


def told(*articles: Article, corpus: bool = True) -> tuple[Finding, ...]:
    return pipeline.judge_articles(articles, PACK, Config(), corpus=corpus).findings


def test_a_repair_that_another_article_prints_comes_first() -> None:
    (alone,) = told(ODD)
    assert (alone.surface, offered(alone)[0]) == ("26,300 cars", "26,030 cars")
    (one,) = told(ODD, article("At the port, sales rose 4.9% to 27,600 cars from 26,300 cars.", uri="b.txt"))
    assert (one.surface, offered(one)[0]) == ("27,300 cars", "27,600 cars")


def test_figures_that_another_article_has_are_hardly_touched() -> None:
    (one,) = told(ODD, SAME_STORY)
    assert all(edit.span == one.span for edit in one.repairs[0].edits)
    touched = [repair.cost for repair in one.repairs for edit in repair.edits if edit.span != one.span]
    assert all(cost > one.repairs[0].cost + 1 for cost in touched)


def test_articles_of_another_story_say_nothing() -> None:
    assert told(ODD, OTHER_STORY) == told(ODD)


def test_articles_that_are_not_compared_say_nothing() -> None:
    assert told(ODD, SAME_STORY, corpus=False) == told(ODD)


def test_the_order_of_the_articles_is_of_no_account() -> None:
    orders = {told(*order) for order in permutations((ODD, SAME_STORY, OTHER_STORY))}
    assert len(orders) == 1


def test_articles_that_were_put_by_bear_the_same_witness(tmp_path: Path) -> None:
    """In a run of files, whole or in brief, in one process or in two."""
    (tmp_path / "rules.yaml").write_text(CHANGE)
    config = Config(root=tmp_path, rules=(str(tmp_path / "rules.yaml"),))
    for one in (ODD, SAME_STORY, OTHER_STORY):
        (tmp_path / one.document.uri).write_text(one.document.text)
    ways = [(True, 1), (False, 1), (False, 2)]
    reports = [pipeline.run([tmp_path], config, whole=whole, jobs=jobs) for whole, jobs in ways]
    assert {offered(one)[0] for report in reports for one in report.findings} == {"26,030 cars"}
