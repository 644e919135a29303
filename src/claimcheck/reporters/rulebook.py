"""Rules and the outcome of their examples, for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.model import Example, ExampleResult, Rule
from claimcheck.reporters.look import Look
from claimcheck.reporters.text import clean, display_width, paint, plural, wrap


def render_rule(rule: Rule, look: Look) -> str:
    """What a rule checks, why, and its examples."""
    rows = [
        f"{paint(rule.id, 'strong', look.color)} ({rule.code}): {rule.title}",
        "",
        *_paragraph(rule.why, look, ""),
        "",
        f"severity: {paint(rule.severity, rule.severity, look.color)}, scope: {rule.scope}",
    ]
    if rule.place is not None:
        rows.append(f"defined in {clean(rule.place.path, look.encoding)}:{rule.place.line}")
    for bad, title in ((True, "Reported"), (False, "Not reported")):
        examples = [example for example in rule.examples if example.bad is bad]
        if examples:
            rows += ["", paint(f"{title}:", "strong", look.color)]
            rows += [row for example in examples for row in _example(example, look)]
    return "\n".join(rows) + "\n"


def render_rules(rules: Sequence[Rule], look: Look) -> str:
    """One line for each rule."""
    width = max((display_width(rule.id) for rule in rules), default=0)
    return "".join(
        f"{rule.code:<7} {rule.id:<{width}}  "
        f"{paint(f'{rule.severity:<7}', rule.severity, look.color)}  {clean(rule.title, look.encoding)}\n"
        for rule in rules
    )


def render_examples(results: Sequence[ExampleResult], look: Look) -> str:
    """Each example that failed, with why, and how many passed."""
    rows: list[str] = []
    for result in results:
        if result.passed and not look.verbose:
            continue
        outcome = (
            paint("passed", "good", look.color) if result.passed else paint("FAILED", "error", look.color)
        )
        kind = "bad" if result.example.bad else "good"
        rows.append(f"{_where(result)}{outcome} {result.rule.id} ({result.rule.code}), {kind} example")
        rows += _paragraph(result.example.text, look, "    ")
        rows += [
            f"  {clean(line, look.encoding)}"
            for line in ([] if result.passed else result.message.splitlines())
        ]
    failed = sum(not result.passed for result in results)
    rules = len({result.rule.id for result in results})
    verdict = f"{failed} of {plural(len(results), 'example')} failed" if failed else "all passed"
    rows.append(f"{plural(len(results), 'example')} of {plural(rules, 'rule')}: {verdict}.")
    return "\n".join(rows) + "\n"


def _example(example: Example, look: Look) -> Iterator[str]:
    yield from _paragraph(example.text, look, "  - ")
    if example.published:
        yield f"    published {example.published}"
    if example.becomes:
        yield from _paragraph(f"becomes: {example.becomes}", look, "    ")


def _where(result: ExampleResult) -> str:
    place = result.example.place or result.rule.place
    return f"{place.path}:{place.line}:{place.column}: " if place else ""


def _paragraph(text: str, look: Look, indent: str) -> list[str]:
    said = clean(" ".join(text.split()), look.encoding)
    return wrap(indent + said, look.width, " " * len(indent))
