"""Wrong rule files, each with just what its author is told.

`make snapshots` writes the messages anew: read the difference.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from claimcheck.pipeline import read_figure
from claimcheck.reporters import Look
from claimcheck.reporters.problems import render_problem
from claimcheck.rules import RuleFile, load_rules

HERE = Path(__file__).parent / "broken"
BROKEN = sorted(one for ending in ("yaml", "toml") for one in HERE.rglob(f"*.{ending}"))
# Cues that are right, so that frames have roles to name.
CUES = RuleFile("cues/en.yaml", "rise: [up _, rose _]\nbase: [from _]\nresult: [to _]\n")


def said(path: str, text: str) -> str:
    _, problems = load_rules([CUES, RuleFile(path, text)], read_figure)
    return "\n".join(render_problem(problem, Look()) for problem in problems)


def in_our_words(message: str, text: str) -> str:
    """What PyYAML says of a text, left out: it is PyYAML's to change."""
    try:
        yaml.compose(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.MarkedYAMLError as error:
        return message.replace(", ".join(filter(None, (error.context, error.problem))), "(says PyYAML)")
    return message


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.relative_to(HERE).with_suffix("").as_posix())
def test_what_is_said_of_a_wrong_file(path: Path, snapshot: SnapshotAssertion) -> None:
    text = path.read_text(encoding="utf-8")
    message = said(path.relative_to(HERE).as_posix(), text)
    assert message != ""
    assert in_our_words(message, text) == snapshot


def test_there_are_fifty() -> None:
    assert len(BROKEN) >= 50


def test_all_mistakes_of_a_file_are_told_in_their_order() -> None:
    message = said(
        "r.yaml", "- {id: A, check: b}\n- {id: c, match: '{x:mony}', check: y ~ , severity: bad}\n"
    )
    places = [
        tuple(map(int, line.split(":")[1:3])) for line in message.splitlines() if line.startswith("r.yaml")
    ]
    assert len(places) >= 4
    assert places == sorted(places)


@given(st.binary(max_size=120))
@example(b"[" * 5000)
@example(b"\xff\xfe-\x00 \x00")
@example(b"- {id: a, match: '{a:money}', check: '((((((('}")
def test_no_bytes_raise(data: bytes) -> None:
    """Property: any bytes are rules, or problems at places."""
    text = data.decode("utf-8", "surrogateescape")
    for path in ("r.yaml", "cues/en.yaml", "calibration.toml"):
        rules, problems = load_rules([RuleFile(path, text)], read_figure)
        assert rules or problems or text.strip() or path == "calibration.toml"
        assert all(problem.line > 0 and problem.column > 0 for problem in problems)


_WORDS = st.sampled_from(
    ["a", "b", "~", "+", "*", "in", "within", "5%", "(", ")", ",", '"$8 billion"', "a.unit", "growth", "not",
     "and", "sum(", "'", '"', "1e9", "-", ".", "in 'km'", "{", "}", "0", "9" * 50, "published()"]
)  # fmt: skip


@given(st.lists(_WORDS, max_size=14).map(" ".join), st.lists(_WORDS, max_size=6).map(" ".join))
def test_no_check_raises(check: str, message: str) -> None:
    """Property: whatever stands in a check or a message, it is read or refused at a place."""
    quoted = [part.replace("'", "''") for part in (check, message)]
    text = (
        f"- id: r\n  match: '{{a:money}} {{b:percent}}'\n  check: '{quoted[0]}'\n  message: '{quoted[1]}'\n"
    )
    rules, problems = load_rules([RuleFile("r.yaml", text)], read_figure)
    assert bool(rules) != bool(problems)


_SIGNS = st.sampled_from(
    ["_", "..", "from", "@up", "@nothing", "(", ")", "[", "]", "|", "{amount}", "{mony}", ",", ":", "\\(",
     "\\", "a*", "%", "'"]
)  # fmt: skip


@given(st.lists(_SIGNS, max_size=30).map(" ".join))
@example("(" * 79 + "_")
@example(".. a .. b .. c .. d _")
def test_no_cue_raises(cue: str) -> None:
    """Property: whatever stands in a cue, it is read, and then runs, or is refused at a place."""
    quoted = cue.replace("'", "''")
    file = RuleFile("cues/en.yaml", f"lists: {{up: [up, rose]}}\nrise:\n  - '{quoted}'\n")
    frames = "frames: {f: {slots: {p: percent as rise}}}\nrules: [{id: r, frame: f, check: p < 5%}]\n"
    (*found,), problems = load_rules([file, RuleFile("r.yaml", frames)], read_figure)
    assert bool(found) != bool(problems)
    assert len({str(problem) for problem in problems}) == len(problems)
