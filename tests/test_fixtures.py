"""The articles of this repository: what must be found in them, and nothing else."""

from __future__ import annotations

import json
import random
import re
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from telling import ARTICLES, fixtures

from claimcheck import pipeline
from claimcheck.cli.app import run_app
from claimcheck.config import load
from claimcheck.model import Figure, Finding, Judgement, Span

ROOT = Path(__file__).resolve().parent.parent
EXPECTED = json.loads((ROOT / "fixtures" / "expected.json").read_text(encoding="utf-8"))["findings"]


def _told() -> dict[tuple[str, str, int], Finding]:
    return {(Path(one.uri).name, one.surface, one.span.start): one for one in fixtures().findings}


def _place(expected: dict[str, str]) -> tuple[str, str, int]:
    text = (ARTICLES / expected["article"]).read_text(encoding="utf-8")
    start = text.index(expected["text"]) + expected["text"].index(expected["surface"])
    return expected["article"], expected["surface"], start


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda one: f"{one['article']}:{one['surface']}")
def test_what_must_be_found(expected: dict[str, str]) -> None:
    told = _told()
    assert _place(expected) in told
    found = told[_place(expected)]
    assert (found.rule.id, found.severity) == (expected["rule"], expected["severity"])
    assert expected["repair"] in [edit.text for repair in found.repairs[:3] for edit in repair.edits]


def test_nothing_else_is_found() -> None:
    expected = {_place(one) for one in EXPECTED}
    told = {place for place, one in _told().items() if one.severity != "info"}
    assert told - expected == set()


def test_one_story_is_one_component() -> None:
    told = [one for one in fixtures().findings if one.uri.endswith("tram.txt") and one.severity == "error"]
    assert len({one.component for one in told}) == 1


@pytest.mark.parametrize("form", ["full", "concise", "json"])
def test_the_whole_output(
    form: str,
    snapshot: SnapshotAssertion,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(ROOT)
    assert run_app(["run", "fixtures/articles", "--exit-zero", "--output-format", form]) == 0
    # Costs are tuned and components only numbered: what shows is order and wording.
    said = re.sub(r'"(cost|component)": [0-9.]+', r'"\1": …', capsys.readouterr().out)
    assert said == snapshot


def _tenfold() -> list[tuple[Judgement, str]]:
    """Every held relation with each of its roles whose figure can be written ten times as large."""
    cases = []
    for judgement in fixtures().judgements:
        if judgement.verdict != "held":
            continue
        for role, claim in judgement.relation.roles:
            alone = judgement.relation.rule.scope != "corpus"  # each text is checked by itself below
            if alone and _times_ten(claim.figure) is not None and claim.uri == judgement.relation.uri:
                cases.append((judgement, role))
    return cases


def _times_ten(figure: Figure) -> tuple[Span, str] | None:
    """The digits and what stands for ten times them; None for words, dates and hedged figures."""
    if figure.number is None or figure.digits is None or figure.hedge or figure.bound:
        return None
    if figure.kind not in ("money", "count", "measure"):
        return None
    written = figure.surface[figure.digits.start - figure.span.start : figure.digits.end - figure.span.start]
    if not written.isascii() or not written[0].isdigit():
        return None
    digits = figure.number.value / Fraction(10) ** figure.power * 10
    decimals = max(0, len(written.partition(".")[2]) - 1)
    return figure.digits, f"{Decimal(digits.numerator) / digits.denominator:,.{decimals}f}"


def test_there_are_relations_to_break() -> None:
    assert len(_tenfold()) >= 20


@pytest.mark.parametrize("number", range(12))
def test_a_tenfold_figure_is_found_and_undone(number: int) -> None:
    """Ten times one figure of a relation that held: the relation is violated, the figure or its
    partner is named, and what stood there is among the repairs."""
    judgement, role = random.Random(20).sample(_tenfold(), 12)[number]
    relation = judgement.relation
    claim = relation.role(role)
    assert claim is not None
    changed = _times_ten(claim.figure)
    assert changed is not None
    span, digits = changed
    (before,) = (one.document for one in fixtures().articles if one.document.uri == relation.uri)
    text = before.text[: span.start] + digits + before.text[span.end :]
    after = pipeline.check(text, published=before.published, config=load(ARTICLES / "claimcheck.toml"))
    surface = claim.figure.surface
    at = span.start - claim.figure.span.start
    tenfold = surface[:at] + digits + surface[at + len(span) :]
    named = [
        one
        for one in after.findings
        if tenfold in (one.surface, *(other.surface for other in one.related))
        and surface in [edit.text for repair in one.repairs for edit in repair.edits]
    ]
    assert named, [(one.surface, [repair.title for repair in one.repairs]) for one in after.findings]
