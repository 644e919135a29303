"""The examples of a rule: sentences that it must report, and sentences that it must not."""

from __future__ import annotations

import re

import yaml

from claimcheck.model.rule import Example
from claimcheck.rules.source import Source

_MARK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


def load_examples(source: Source, node: yaml.Node | None) -> tuple[Example, ...]:
    """The examples at `node`, in order, without their marks; problems go to `source`."""
    examples = []
    for item in source.items(node, "examples"):
        fields = source.fields(item, ("good", "bad", "published", "becomes"), "an example")
        if ("good" in fields) == ("bad" in fields):
            source.refuse(item, "an example is either `good:` or `bad:`")
            continue
        text = source.text_of(fields.get("good") or fields.get("bad"), "a sentence") or ""
        plain, marked = _unmark(text)
        examples.append(
            Example(
                plain,
                "bad" in fields,
                marked,
                source.text_of(fields.get("becomes"), "a sentence"),
                source.text_of(fields.get("published"), "a date"),
                source.place(item),
            )
        )
    return tuple(examples)


def _unmark(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text without its `[[ ]]`, and where they stood."""
    plain, marked, at = "", [], 0
    for match in _MARK.finditer(text):
        plain += text[at : match.start()]
        marked.append((len(plain), len(plain) + len(match[1])))
        plain += match[1]
        at = match.end()
    return plain + text[at:], tuple(marked)
