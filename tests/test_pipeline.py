"""The whole way through, in Python: text in, report out."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import article

import claimcheck
from claimcheck import formats, pipeline
from claimcheck.batch import Store
from claimcheck.config import Config
from claimcheck.model import parse_period
from claimcheck.pipeline import RuleErrors, read_figure

WRONG = "The bridge cost €20 million (£168.8 million)."
SHIPPED = pipeline.load_rules(Config())
ONLY = "- {id: r, match: '{a:money} ({b:money})', check: a ~ b, severity: error}"
TROOPS = "- {id: across, scope: corpus, match: {same: [subject, measure, unit], kind: [count]}, check: a ~ b}"


@pytest.fixture
def own(tmp_path: Path) -> Config:
    """Settings with one rule of our own in force."""
    path = tmp_path / "rules.yaml"
    path.write_text(ONLY, encoding="utf-8")
    return Config(rules=(str(path),))


def test_a_text_is_checked(own: Config) -> None:
    report = claimcheck.check(WRONG, published="2022-05-17", config=own)
    (finding,) = report.findings
    assert finding.span.of(WRONG) == finding.surface
    assert [one.verdict for one in report.judgements] == ["violated"]
    assert len(report.articles) == 1


@pytest.mark.parametrize("published", ["2022-05-17", "2022-05", "2022-Q2", "2022", "2021/2022"])
def test_a_publication_may_be_dated_loosely(own: Config, published: str) -> None:
    assert len(claimcheck.check(WRONG, published=published, config=own).findings) == 1
    period = parse_period(published)
    assert claimcheck.check(WRONG, published=period, config=own).articles[0].document.published == period


def test_a_publication_may_be_a_date(own: Config) -> None:
    for day in (datetime.date(2022, 5, 17), datetime.datetime(2022, 5, 17, 8, 30)):
        report = claimcheck.check(WRONG, published=day, config=own)
        assert len(report.findings) == 1
        assert report.problems == ()
        assert report.articles[0].document.published == parse_period("2022-05-17")
    with pytest.raises(TypeError, match="published is a date, a string or a Period, not int: 2022"):
        claimcheck.check(WRONG, published=2022, config=own)  # type: ignore[arg-type]


def test_a_date_that_cannot_be_read_is_refused(own: Config) -> None:
    with pytest.raises(ValueError, match="not a date"):
        claimcheck.check(WRONG, published="yesterday", config=own)


def test_rules_with_mistakes_stop_the_run(tmp_path: Path) -> None:
    path = tmp_path / "rules.yaml"
    path.write_text(ONLY.replace("check", "chekc"), encoding="utf-8")
    with pytest.raises(RuleErrors) as stopped:
        claimcheck.check(WRONG, config=Config(rules=(str(path),)))
    assert "did you mean `check`?" in str(stopped.value)


def test_every_figure_has_its_claim_in_text_order() -> None:
    read = article("It paid €20 million in 2019, or 4% more, for 11 miles (17.7 km).")
    assert [claim.figure for claim in read.claims] == list(read.figures)
    assert list(read.figures) == sorted(read.figures, key=lambda figure: figure.span)


@pytest.mark.parametrize("text", ["$8 billion", " $8 billion ", "about 4%", "two years", "54,000 troops"])
def test_a_figure_written_by_itself(text: str) -> None:
    figure = read_figure(text)
    assert figure is not None
    assert figure.surface in text


@pytest.mark.parametrize("text", ["", "money", "$8 and $9", "pay $8 billion", "$8 billion more"])
def test_what_is_more_or_less_than_a_figure_is_none(text: str) -> None:
    assert read_figure(text) is None


def test_a_run_compares_articles_unless_told_not_to(tmp_path: Path) -> None:
    rules = tmp_path / "rules.yaml"
    rules.write_text(TROOPS, encoding="utf-8")
    for name, number in (("a.txt", "1,250"), ("b.txt", "1,520")):
        (tmp_path / name).write_text(f"Norland Line employs {number} sailors.", encoding="utf-8")
    config = Config(rules=(str(rules),))
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    together, apart = pipeline.run(paths, config), pipeline.run(paths, config, corpus=False)
    assert [Path(one.uri).name for one in together.findings] in (["a.txt"], ["b.txt"])
    assert apart.findings == ()


SAILORS = {
    "a.txt": "Norland Line employs 1,250 sailors.",
    "b.txt": "Norland Line employs 1,520 sailors. It has 12 ships.",
    "c.txt": "The bridge cost €20 million (£168.8 million).",
    "d.txt": "Sudland Line employs 900 sailors.",
}


@pytest.fixture
def fleet(tmp_path: Path) -> Config:
    """Articles of which two contradict each other and one itself."""
    (tmp_path / "rules.yaml").write_text(f"{ONLY}\n{TROOPS}", encoding="utf-8")
    for name, text in SAILORS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return Config(tmp_path, rules=(str(tmp_path / "rules.yaml"),), published=parse_period("2022-05-17"))


def test_a_run_for_findings_alone_finds_the_same(fleet: Config) -> None:
    whole, brief = (pipeline.run([fleet.root], fleet, whole=wanted) for wanted in (True, False))
    assert len(whole.findings) == 2
    assert brief.findings == whole.findings
    assert brief.outlines == whole.outlines


def test_a_run_for_findings_alone_keeps_excerpts(fleet: Config) -> None:
    brief = pipeline.run([fleet.root], fleet, whole=False)
    kept = {Path(one.document.uri).name: one for one in brief.articles}
    assert set(kept) == {"a.txt", "b.txt", "c.txt"}
    assert [figure.surface for figure in kept["b.txt"].figures] == ["1,520 sailors"]
    assert not any(one.claims for one in kept.values())
    assert [one.figures for one in brief.outlines] == [1, 2, 2, 1]


def test_a_run_for_findings_alone_needs_no_store(fleet: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> Store:
        return Store(None)

    found = pipeline.run([fleet.root], fleet, whole=False)
    monkeypatch.setattr("claimcheck.batch.open_store", broken)
    assert pipeline.run([fleet.root], fleet, whole=False) == found


def test_a_run_is_the_same_twice(own: Config) -> None:
    once, again = (claimcheck.check(WRONG, published="2022-05-17", config=own) for _ in range(2))
    assert once == again


_PIECES = st.sampled_from(
    [
        "€20 million", "(£17 million)", "2017 billion yen", "4%", "rose", "to", "from", "four times", "the",
        "current", ",", ".", "\n\n", "11 miles", "(17.7 km)", "Monday, 3 February 2021", "31 June", "fell",
        "by", "1,250 sailors", "between", "and", "$3", "-", "“", "”", "of", "which is", "2021", "億",
    ]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(_PIECES, min_size=1, max_size=25).map(lambda pieces: " ".join(["It", *pieces])))
def test_whatever_a_text_says_the_report_points_into_it(text: str) -> None:
    """Property: no text stops a check; all that is said is said of a place in the text."""
    report = pipeline.judge_articles((article(text, "2021-02-03"),), SHIPPED, Config())
    for finding in report.findings:
        assert finding.span.of(text) == finding.surface
        assert finding.message
        assert all(edit.span.end <= len(text) for repair in finding.repairs for edit in repair.edits)
        assert all(other.span.of(text) == other.surface for other in finding.related)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60))
def test_any_text_at_all_is_checked(text: str) -> None:
    """Property: a document is read or refused in words, never with a crash."""
    assert _checked(text) in (0, 1)


def _checked(text: str) -> int:
    """How many articles the report has; none when the text is refused."""
    try:
        return len(claimcheck.check(text, config=Config(rules=())).articles)
    except formats.ReadError:
        return 0


@pytest.mark.parametrize("day", ["2021-13-15", "2021-00-15"])
def test_a_month_that_there_is_not_keeps_no_other_date_from_being_told(day: str) -> None:
    report = claimcheck.check(f"The vault opened on {day}. Rents rose on 30 February 2021.")
    assert [one.surface for one in report.findings] == [day, "30 February 2021"]
    assert report.problems == ()


def test_a_printed_nothing_is_a_figure_like_others() -> None:
    report = claimcheck.check("Sales were $11 million, up 0% from $7 million.")
    assert [one.rule.id for one in report.findings] == ["change-from-to"]
    assert report.problems == ()
