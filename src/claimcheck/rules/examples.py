"""The examples of a rule: sentences that it must report, and sentences that it must not."""

from __future__ import annotations

import re

import yaml

from claimcheck.model.period import parse_period
from claimcheck.model.rule import Example
from claimcheck.rules.source import Source

_MARK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


def load_examples(source: Source, node: yaml.Node | None) -> tuple[Example, ...]:
    """The examples at `node`, in order, without their marks; problems go to `source`."""
    examples = []
    for item in source.items(node, "examples"):
        fields = source.fields(item, ("good", "bad", "published", "becomes"), "an example")
        if not fields:
            continue  # no example at all, which is said already
        if ("good" in fields) == ("bad" in fields):
            source.refuse(item, "an example is either `good:` or `bad:`")
            continue
        node = fields.get("good") or fields.get("bad")
        text = source.text_of(node, "a sentence") or ""
        plain, marked = _unmark(text)
        if node is not None and (at := max(plain.find("[["), plain.find("]]"))) >= 0:
            source.refuse(node, f"`{plain[at : at + 2]}` has no partner: `[[` and `]]` stand around a figure")
        examples.append(
            Example(
                plain,
                "bad" in fields,
                marked,
                source.text_of(fields.get("becomes"), "a sentence"),
                _published(source, fields.get("published")),
                source.place(item),
            )
        )
    return tuple(examples)


def _published(source: Source, node: yaml.Node | None) -> str | None:
    text = source.text_of(node, "a date")
    if text is None or node is None:
        return None
    try:
        parse_period(text)
    except ValueError as error:
        source.refuse(node, str(error))
    return text


def _unmark(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text without its `[[ ]]`, and where they stood."""
    plain, marked, at = "", [], 0
    for match in _MARK.finditer(text):
        plain += text[at : match.start()]
        marked.append((len(plain), len(plain) + len(match[1])))
        plain += match[1]
        at = match.end()
    return plain + text[at:], tuple(marked)
