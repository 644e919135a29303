"""Rules explained: as the rulebook's Markdown, and as data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Any

from claimcheck.model.authoring import Explanation, Precision, WorkedExample
from claimcheck.model.rule import Passage
from claimcheck.reporters.text import harmless

_MAX_EXAMPLES = 4  # of a kind, on the page of a rule


def explanation_data(explanation: Explanation) -> dict[str, Any]:
    """Return a rule explained, for programs."""
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
    """Return a page for each rule, one below the other."""
    return harmless("\n".join("\n".join(_page(one)) for one in explanations))


def render_rulebook(explanations: Sequence[Explanation]) -> str:
    """Return all rules as one document: a table with how often each was right, then a page for each."""
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
    """Yield what a rule reports, why, an example, what to write instead, and when it is silent."""
    rule = explanation.rule
    bad, good = (
        [one for one in explanation.examples if one.example.bad is bad][:_MAX_EXAMPLES]
        for bad in (True, False)
    )
    yield from (f"## {rule.id}", "", f"`{rule.code or 'no code'}`, {rule.severity}", "")
    yield from (f"**What it reports:** {_prose(rule.title)}.", "")
    if rule.why:
        yield from (f"**Why:** {_prose(rule.why)}", "")
    if bad:
        yield from _first(bad[0])
    if bad[1:]:
        yield from ("**Also reported:**", "", *_examples(bad[1:]))
    if good:
        yield from ("**When it stays silent:**", "", *_examples(good))
    yield from (f"**Precision:** {_right(explanation.precision)}.", "")
    if rule.aliases:
        yield from (f"Also known as {', '.join(f'`{name}`' for name in rule.aliases)}.", "")
    if rule.place is not None:
        yield from (f"Written in `{rule.place.path}`.", "")


def _first(worked: WorkedExample) -> Iterator[str]:
    """Yield an example by itself, with what is said of it and how it should read."""
    yield from ("**Example:**", "", *_quoted(worked))
    if worked.messages:
        yield from (f"It is told: {_prose('; '.join(worked.messages[:2]))}.", "")
    mended = worked.example.becomes or worked.mended
    if mended:
        reason = f" ({_prose(worked.repairs[0])})" if worked.repairs else ""
        yield from (f"**Use instead**{reason}**:**", "", *_quote(mended), "")


def _examples(several: Sequence[WorkedExample]) -> Iterator[str]:
    """Yield examples as a list, or one below the other where some have lines of their own."""
    if any("\n" in passage.text.strip() for one in several for passage in one.example.passages):
        for one in several:
            yield from _quoted(one)
            if one.example.bad and one.messages:
                yield from (_prose(_told(one)), "")
        return
    for one in several:
        for number, passage in enumerate(one.example.passages):
            yield f"{'  and: ' if number else '- '}{_prose(passage.text)}{_published(passage)}"
        if one.example.bad and one.messages:
            yield f"  {_prose(_told(one))}"
        if one.example.becomes:
            yield f"  → {_prose(one.example.becomes)}"
    yield ""


def _told(worked: WorkedExample) -> str:
    instead = f" ({worked.repairs[0]})" if worked.repairs else ""
    return "; ".join(worked.messages[:2]) + instead


def _quoted(worked: WorkedExample) -> Iterator[str]:
    for number, passage in enumerate(worked.example.passages):
        if number:
            yield from ("and:", "")
        published = _published(passage)
        if published and passage.text.strip().rsplit("\n", 1)[-1].startswith("|"):
            yield from (
                *_quote(passage.text),
                "",
                published.strip(),
                "",
            )  # a row of a table ends with its cells
        else:
            yield from (*_quote(passage.text, published), "")


def _quote(text: str, after: str = "") -> Iterator[str]:
    """Yield the lines of a text as a quotation; tables stay tables."""
    lines = f"{text.strip()}{after}".split("\n")
    for line, following in zip_longest(lines, lines[1:], fillvalue=""):
        table = line.startswith("|")
        breaks = "\\" if line and following and not table else ""
        yield f"> {line if table else _prose(line)}".rstrip() + breaks


def _published(passage: Passage) -> str:
    return f" (published {passage.published})" if passage.published else ""


def _precision(precision: Precision | None) -> str:
    if precision is None:
        return "not reviewed yet"
    return f"{precision.right} of {precision.reviewed}"


def _right(precision: Precision | None) -> str:
    counted = _precision(precision)
    return counted if precision is None else f"right in {counted} reviewed findings"


def _prose(text: str) -> str:
    """Return text in which nothing but code spans is markup."""
    parts = " ".join(text.split()).split("`")
    for n in range(0, len(parts), 2):
        for sign in "\\*_[]<>":
            parts[n] = parts[n].replace(sign, f"\\{sign}")
    return "`".join(parts)
