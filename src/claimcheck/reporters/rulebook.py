"""Rules and the outcome of their examples, for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from claimcheck.model import Example, ExampleResult, Rule
from claimcheck.model.authoring import Explanation, Trial, WorkedExample
from claimcheck.reporters.look import Look
from claimcheck.reporters.rule_trial import MAX_PATTERNS, MAX_READINGS, reach_rows, slot_rows, trial_data
from claimcheck.reporters.text import clean, display_width, paint, plural, wrap


def render_rule(explanation: Explanation, look: Look) -> str:
    """Why a rule is, its examples at work, and what its file says."""
    rule = explanation.rule
    rows = [f"{paint(rule.label, 'strong', look.color)}: {clean(rule.title, look.encoding)}", ""]
    if rule.why:
        rows += [*_paragraph(rule.why, look, ""), ""]
    rows.append(f"severity: {paint(rule.severity, rule.severity, look.color)}")
    if rule.aliases:
        rows.append(f"also known as: {', '.join(rule.aliases)}")
    if (precision := explanation.precision) is not None:
        rows.append(f"right in {precision.right} of {precision.reviewed} reviewed findings")
    if rule.place is not None:
        rows.append(f"defined in {clean(rule.place.path, look.encoding)}:{rule.place.line}")
    for bad, title in ((True, "Reported"), (False, "Not reported")):
        examples = [one for one in explanation.examples if one.example.bad is bad]
        if examples:
            rows += ["", paint(f"{title}:", "strong", look.color)]
            rows += [row for one in examples for row in _example(one, look)]
    if explanation.definition:
        rows += ["", paint("In its file:", "strong", look.color)]
        rows += [f"  {clean(line, look.encoding)}" for line in explanation.definition.split("\n")]
    return "\n".join(rows) + "\n"


def render_rules(rules: Sequence[Rule], look: Look) -> str:
    """Return one line for each rule."""
    width = max((display_width(rule.id) for rule in rules), default=0)
    return "".join(
        f"{rule.code:<7} {rule.id:<{width}}  "
        f"{paint(f'{rule.severity:<7}', rule.severity, look.color)}  {clean(rule.title, look.encoding)}\n"
        for rule in rules
    )


def render_examples(
    results: Sequence[ExampleResult],
    look: Look,
    trials: Mapping[int, Trial] | None = None,
    *,
    rules: int = 0,
) -> str:
    """Return each example that failed: what was expected, what was found, how far the rule got.

    `trials` has the rule tried on the example by the result's number; `rules` is how many were tested.
    """
    if not results:
        return f"{plural(rules, 'rule')}, no examples.\n"
    rows: list[str] = []
    for number, result in enumerate(results):
        if result.passed and not look.verbose:
            continue
        outcome = (
            paint("passed", "good", look.color) if result.passed else paint("FAILED", "error", look.color)
        )
        kind = "bad" if result.example.bad else "good"
        rows.append(f"{_where(result)}{outcome} {result.rule.label}, {kind} example")
        for passage in result.example.passages:
            rows += _paragraph(passage.text, look, "    ")
        if not result.passed:
            rows += _failure(result, look, (trials or {}).get(number))
    failed = sum(not result.passed for result in results)
    told = plural(len({result.rule.id for result in results}), "rule")
    verdict = f"{failed} of {plural(len(results), 'example')} failed" if failed else "all passed"
    rows.append(f"{plural(len(results), 'example')} of {told}: {verdict}.")
    return "\n".join(rows) + "\n"


def examples_data(results: Sequence[ExampleResult], trials: Mapping[int, Trial]) -> dict[str, Any]:
    """Return the same for programs."""
    return {
        "passed": sum(result.passed for result in results),
        "failed": sum(not result.passed for result in results),
        "examples": [
            {
                "rule": result.rule.id,
                "code": result.rule.code,
                "path": place.path if (place := result.example.place) else None,
                "line": place.line if place else None,
                "texts": [passage.text for passage in result.example.passages],
                "bad": result.example.bad,
                "passed": result.passed,
                "message": result.message.strip(),
                "trial": trial_data(trials[number]) if number in trials else None,
            }
            for number, result in enumerate(results)
        ],
    }


def _failure(result: ExampleResult, look: Look, trial: Trial | None) -> Iterator[str]:
    yield from _paragraph(f"expected: {_expected(result.example)}", look, "  ")
    for line in result.message.splitlines():
        yield f"  found:    {clean(line, look.encoding)}"
    if trial is None or not result.example.bad:
        return
    if not trial.figures:
        yield "  no figure was found in it"
    elif not trial.relations:
        yield f"  {clean(trial.silenced, look.encoding)}" if trial.silenced else "  how far it got:"
        for row in slot_rows(trial.frame) if trial.frame else ():
            yield f"    {clean(row, look.encoding)}"
        for reach in trial.reaches[:MAX_PATTERNS]:
            yield from (f"    {clean(row, look.encoding)}" for row in reach_rows(reach))
    for reading in trial.frame.readings[:MAX_READINGS] if trial.frame else ():
        said = ", ".join(f"{slot} = {surface}" for slot, _, surface in reading.figures)
        yield f"  {clean(f'{said}: {reading.fate}', look.encoding)}"
    for relation in trial.relations:
        if relation.verdict is None and trial.frame is None:
            yield f"  the pattern matched, and {clean(relation.reason, look.encoding)}"
        for step in relation.steps:
            yield f"    {clean(f'{step.expression} → {step.value}', look.encoding)}"


def _expected(example: Example) -> str:
    if not example.bad:
        return "silence"
    about = " and ".join(f"“{mark}”" for mark in example.marks)
    becomes = f", a repair of which makes it “{example.becomes}”" if example.becomes else ""
    return f"a finding{f' about {about}' if about else ''}{becomes}"


def _example(worked: WorkedExample, look: Look) -> Iterator[str]:
    example = worked.example
    for number, passage in enumerate(example.passages):
        yield from _paragraph(passage.text, look, "    and: " if number else "  - ")
        if passage.published:
            yield f"    published {passage.published}"
    for message in worked.messages if example.bad else ():
        yield from _paragraph(message, look, "    ")
    for line in worked.working if example.bad else ():
        yield from _paragraph(line, look, "      ")
    if example.becomes:
        yield from _paragraph(f"becomes: {example.becomes}", look, "    ")


def _where(result: ExampleResult) -> str:
    place = result.example.place or result.rule.place
    return f"{place.path}:{place.line}:{place.column}: " if place else ""


def _paragraph(text: str, look: Look, indent: str) -> list[str]:
    said = clean(" ".join(text.split()), look.encoding)
    return wrap(indent + said, look.width, " " * len(indent))
