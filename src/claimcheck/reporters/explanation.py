"""Rules explained: as the rulebook's Markdown, and as data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from claimcheck.model.authoring import Explanation, Precision, WorkedExample
from claimcheck.reporters.text import harmless


def explanation_data(explanation: Explanation) -> dict[str, Any]:
    """A rule explained, for programs."""
    rule, precision = explanation.rule, explanation.precision
    return {
        "id": rule.id,
        "code": rule.code,
        "title": rule.title,
        "why": rule.why,
        "family": rule.family,
        "severity": rule.severity,
        "also_known_as": list(rule.aliases),
        "definition": explanation.definition,
        "precision": None
        if precision is None
        else {"reviewed": precision.reviewed, "right": precision.right},
        "examples": [_example_data(one) for one in explanation.examples],
        "place": None if rule.place is None else {"path": rule.place.path, "line": rule.place.line},
    }


def _example_data(worked: WorkedExample) -> dict[str, Any]:
    example = worked.example
    return {
        "texts": [{"text": one.text, "published": one.published} for one in example.passages],
        "bad": example.bad,
        "becomes": example.becomes,
        "messages": list(worked.messages),
        "working": list(worked.working),
        "repairs": list(worked.repairs),
    }


def render_markdown(explanations: Sequence[Explanation]) -> str:
    """A page for each rule, one below the other."""
    return harmless("\n".join("\n".join(_page(one)) for one in explanations))


def render_rulebook(explanations: Sequence[Explanation]) -> str:
    """All rules as one document: a table with how often each was right, then a page for each."""
    rows = [
        "# Rules",
        "",
        "Every rule that is shipped, made from the rule files by `make docs`; the examples are worked by the",
        "program. *Right* says how many findings were right, of those on real sentences and articles that",
        "were reviewed (the rules were tuned on some of them, and few are wrong, so the numbers are small).",
        "",
        "| code | rule | severity | right |",
        "|---|---|---|---|",
    ]
    for one in explanations:
        rule = one.rule
        rows.append(
            f"| {rule.code} | [{rule.id}](#{rule.id}) | {rule.severity} | {_precision(one.precision)} |"
        )
    return "\n".join(rows) + "\n\n" + render_markdown(explanations)


def _page(explanation: Explanation) -> Iterator[str]:
    rule = explanation.rule
    known = ", ".join((rule.code or "no code", rule.severity, _right(explanation.precision)))
    yield from (
        f"## {rule.id}",
        "",
        f"**{_prose(rule.title)}** ({known})",
        "",
    )
    if rule.why:
        yield from (_prose(rule.why), "")
    for bad, title in ((True, "Reported"), (False, "Not reported")):
        worked = [one for one in explanation.examples if one.example.bad is bad][:4]
        if worked:
            yield from (f"{title}:", "")
            for example in worked:
                yield from _example(example)
            yield ""
    if rule.aliases:
        yield from (f"Also known as {', '.join(f'`{name}`' for name in rule.aliases)}.", "")
    if rule.place is not None:
        yield from (f"Written in `{rule.place.path}`.", "")


def _example(worked: WorkedExample) -> Iterator[str]:
    example = worked.example
    for number, passage in enumerate(example.passages):
        published = f" (published {passage.published})" if passage.published else ""
        yield f"{'  and: ' if number else '- '}{_prose(passage.text)}{published}"
    if example.bad and worked.messages:
        instead = f" ({worked.repairs[0]})" if worked.repairs else ""
        yield f"  {_prose('; '.join(worked.messages[:2]) + instead)}"
    if example.becomes:
        yield f"  → {_prose(example.becomes)}"


def _precision(precision: Precision | None) -> str:
    if precision is None:
        return "not reviewed yet"
    return f"{precision.right} of {precision.reviewed}"


def _right(precision: Precision | None) -> str:
    return _precision(precision) if precision is None else f"right: {_precision(precision)}"


def _prose(text: str) -> str:
    """Text in which nothing but code spans is markup."""
    parts = " ".join(text.split()).split("`")
    for n in range(0, len(parts), 2):
        for sign in "\\*_[]<>":
            parts[n] = parts[n].replace(sign, f"\\{sign}")
    return "`".join(parts)
