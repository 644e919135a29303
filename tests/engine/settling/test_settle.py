"""Findings in order, once each, with the severity that is wanted and a name that lasts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from makers import article, finding, rule

from claimcheck.config import Config
from claimcheck.engine import settle
from claimcheck.model import Article, Finding

TEXT = "One 5 apples. Two 6 pears. Three 7 plums."
ARTICLES = {"a.txt": article("a.txt", TEXT), "b.txt": article("b.txt", TEXT)}


def settled(
    findings: Iterable[Finding], articles: Mapping[str, Article] = ARTICLES, config: Config | None = None
) -> tuple[Finding, ...]:
    return settle(findings, articles, config or Config()).findings


def test_path_and_text_order() -> None:
    given = [finding("b.txt", TEXT, "5 apples", "1"), finding("a.txt", TEXT, "7 plums", "2")]
    given.append(finding("a.txt", TEXT, "5 apples", "3"))
    assert [one.message for one in settled(given)] == ["3", "2", "1"]


def test_one_finding_a_figure_the_gravest() -> None:
    grave, mild = rule("grave", "AA001"), rule("mild", "AA002", "warning")
    given = [
        finding("a.txt", TEXT, "5 apples", "m", of=mild),
        finding("a.txt", TEXT, "5 apples", "g", of=grave),
    ]
    assert [one.message for one in settled(given)] == ["g"]


def test_severities_of_the_settings_win() -> None:
    (one,) = settled(
        [finding("a.txt", TEXT, "5 apples", "m")], config=Config(severity=(("money-conversion", "info"),))
    )
    assert one.severity == "info"


def test_what_is_not_to_be_shown_is_left_out() -> None:
    given = [finding("a.txt", TEXT, "5 apples", "m", of=rule("mild", "AA002", "warning"))]
    assert settled(given, config=Config(min_severity="error")) == ()
    assert len(settled(given)) == 1


def test_a_fingerprint_outlives_moved_and_reflowed_text() -> None:
    moved = "A new first line.\n\n" + TEXT.replace("Two 6", "Two  6")
    (before,) = settled([finding("a.txt", TEXT, "6 pears", "m")])
    (after,) = settled([finding("a.txt", moved, "6 pears", "m")], {"a.txt": article("a.txt", moved)})
    assert before.span != after.span
    assert before.fingerprint == after.fingerprint


def test_fingerprints_tell_rules_paths_figures_and_occurrences_apart() -> None:
    other = rule("other", "AA001")
    given = [
        finding("a.txt", TEXT, "5 apples", "m"),
        finding("b.txt", TEXT, "5 apples", "m"),
        finding("a.txt", TEXT, "6 pears", "m", of=other),
        finding("a.txt", TEXT, "7 plums", "m"),
    ]
    names = [one.fingerprint for one in settled(given)]
    assert len(set(names)) == len(names)
    assert [one.fingerprint for one in settled(given)] == names
