"""Nothing that is quoted acts on a terminal, and every report can be written."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import fields, is_dataclass, replace
from typing import Any
from xml.etree import ElementTree

import makers
import pytest

from claimcheck.model import Edit, ExampleResult, Problem, Report, Rule
from claimcheck.model.authoring import Explanation
from claimcheck.reporters import (
    CLAIM_REPORTERS,
    REPORTERS,
    UNCONFIRMED_REPORTERS,
    Look,
    render_examples,
    render_github_summary,
    render_rule,
    render_rules,
    render_statistics,
)
from claimcheck.reporters.explanation import explanation_data, render_markdown, render_rulebook
from claimcheck.reporters.machine import json_text
from claimcheck.reporters.problems import MAX_A_FILE, render_problems
from claimcheck.reporters.report import PAGES, build_page

# An escape, a C1 escape, a bell, a delete, a half character, a mark that turns a line round.
EVIL = "\x1b[31m\x9b1m\x07\x7f\udcff\u202e"
_ACTING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]")
KEPT = {
    "kind",
    "severity",
    "confidence",
    "safety",
    "verdict",
    "status",
    "encoding",
    "language",
    "unit",
    "fingerprint",
}
LOOK = Look(color=False, width=80, judgements=True, verbose=True)
MACHINE = ("json", "json-lines", "sarif", "gitlab", "rdjson")


def spoilt(value: Any, name: str = "") -> Any:
    """A noun in which every text that may come from outside has characters that act."""
    if isinstance(value, str):
        return value if name in KEPT else f"{value}{EVIL}"
    if isinstance(value, tuple):
        return tuple(spoilt(one, name) for one in value)
    if isinstance(value, Edit):  # what a repair puts in is ours
        return replace(value, uri=value.uri + EVIL)
    if isinstance(value, Rule):  # ids and codes have letters and digits alone
        return replace(value, title=value.title + EVIL, why=value.why + EVIL)
    if is_dataclass(value) and not isinstance(value, type):
        own = [field for field in fields(value) if field.init]
        return replace(value, **{one.name: spoilt(getattr(value, one.name), one.name) for one in own})
    return value


@pytest.fixture
def evil(report: Report) -> Report:
    made = spoilt(report)
    assert isinstance(made, Report)
    return made


def is_harmless(text: str) -> bool:
    text.encode()  # no strict reader refuses it
    return _ACTING.search(text) is None


@pytest.mark.parametrize("form", sorted(REPORTERS))
def test_no_report_acts_on_who_reads_it(evil: Report, form: str) -> None:
    assert is_harmless(REPORTERS[form](evil, LOOK))


@pytest.mark.parametrize("form", ["gitlab", "rdjson", "sarif"])
def test_no_forge_is_handed_what_acts(evil: Report, form: str) -> None:
    """Also after decoding: a forge shows it in its logs."""

    def texts(value: Any, name: str = "") -> list[str]:
        if isinstance(value, dict):
            return [text for key, one in value.items() for text in texts(one, key)]
        if isinstance(value, list):
            return [text for one in value for text in texts(one, name)]
        return [value] if isinstance(value, str) and name != "uri" else []

    data = json.loads(REPORTERS[form](evil, LOOK))
    assert [text for text in texts(data) if _ACTING.search(text)] == []


@pytest.mark.parametrize("form", MACHINE)
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_a_file_name_that_is_no_text_breaks_no_strict_reader(form: str, encoding: str) -> None:
    body = "It cost $5 million."
    finding = makers.finding("b\udcff.txt", body, "$5 million", "wrong")
    report = makers.report((makers.article("b\udcff.txt", body),), (), (finding,), (Problem("c\udcfe", "x"),))
    text = REPORTERS[form](report, replace(LOOK, encoding=encoding))
    assert not re.search(r"\\ud[89a-f]", text)
    assert text.encode(encoding)
    assert "b\ufffd.txt" in text or r"b\ufffd.txt" in text or "b%FF.txt" in text


@pytest.mark.parametrize("form", ["junit", "checkstyle"])
def test_xml_stays_xml(evil: Report, form: str) -> None:
    assert len(list(ElementTree.fromstring(REPORTERS[form](evil, LOOK)).iter())) > 3


def test_csv_stays_csv(evil: Report) -> None:
    assert len(list(csv.reader(io.StringIO(REPORTERS["csv"](evil, LOOK))))) == 4


@pytest.mark.parametrize("render", [*CLAIM_REPORTERS.values(), *UNCONFIRMED_REPORTERS.values()])
def test_no_list_of_claims_does(evil: Report, render: Any) -> None:
    assert is_harmless(render(evil, LOOK))


@pytest.mark.parametrize("form", sorted(PAGES))
def test_no_page_does(evil: Report, form: str) -> None:
    page = build_page(evil, title=EVIL, made=EVIL)
    assert is_harmless(PAGES[form](page))


def test_neither_summaries_nor_counts_do(evil: Report) -> None:
    assert is_harmless(render_github_summary(evil, LOOK))
    assert is_harmless(render_statistics(evil, LOOK))


def test_no_explanation_of_a_rule_does(evil: Report) -> None:
    rule = evil.findings[0].rule
    one = Explanation(rule, EVIL, ())
    assert is_harmless(render_rule(one, LOOK))
    assert is_harmless(render_rules([rule], LOOK))
    assert is_harmless(render_markdown([one]))
    assert is_harmless(render_rulebook([one]))
    assert is_harmless(json_text(explanation_data(one)))


def test_no_outcome_of_examples_does(evil: Report) -> None:
    from claimcheck.model import Example, Passage

    example = Example((Passage(EVIL),), True, EVIL)
    result = ExampleResult(evil.findings[0].rule, example, False, EVIL)
    assert is_harmless(render_examples([result], LOOK))


def test_no_problem_does(evil: Report) -> None:
    problem = Problem(EVIL, EVIL, 1, 1, EVIL)
    assert is_harmless("\n".join(render_problems([problem], LOOK)))


def test_of_one_file_not_too_many_mistakes_are_told() -> None:
    problems = [Problem("r.yaml", f"mistake {n}", n, 1) for n in range(1, 5001)]
    said = list(render_problems([*problems, Problem("s.yaml", "another", 1, 1), Problem("", "last")], LOOK))
    assert said[MAX_A_FILE - 1 :] == [
        "r.yaml:50:1: mistake 50",
        "r.yaml: … and 4,950 more",
        "s.yaml:1:1: another",
        "last",
    ]
