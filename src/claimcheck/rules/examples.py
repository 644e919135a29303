"""The examples of a rule: texts that it must report, and texts that it must not.

An example of a rule that compares articles holds a list of texts, each a sentence or a mapping
with `text:` and `published:`; the date of the example is that of all texts without one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from claimcheck.model.period import parse_period
from claimcheck.model.rule import Example, Passage
from claimcheck.rules.source import Source

KEYS = ("good", "bad", "published", "becomes")
PASSAGE_KEYS = ("text", "published")
_MARK = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)


def load_examples(source: Source, node: yaml.Node | None, *, several: bool = False) -> tuple[Example, ...]:
    """The examples at `node`, in order, without their marks; problems go to `source`.

    With `several`, each must hold two texts at least; otherwise it must be one.
    """
    examples = []
    for item in source.items(node, "examples"):
        fields = source.fields(item, KEYS, "an example")
        if not fields:
            continue  # no example at all, which is said already
        if ("good" in fields) == ("bad" in fields):
            source.refuse(item, "an example is either `good:` or `bad:`")
            continue
        published = _published(source, fields.get("published"))
        passages = tuple(_passages(source, fields.get("good") or fields["bad"], published, several=several))
        becomes = source.text_of(fields.get("becomes"), "a sentence")
        examples.append(Example(passages, "bad" in fields, becomes, source.place(item)))
    return tuple(examples)


def _passages(source: Source, node: yaml.Node, published: str | None, *, several: bool) -> Iterator[Passage]:
    listed = isinstance(node, yaml.SequenceNode)
    if listed and not several:
        source.refuse(node, "only a rule with `scope: corpus` compares texts: expected one")
        return
    items = source.items(node, "texts") if listed else [node]
    if several and len(items) < 2:
        source.refuse(node, "a rule with `scope: corpus` compares texts: expected a list of two or more")
        return
    for item in items:
        if listed and isinstance(item, yaml.MappingNode):
            fields = source.fields(item, PASSAGE_KEYS, "a text")
            if fields and "text" not in fields:
                source.refuse(item, "a text of an example has a `text:`")
            said = _published(source, fields.get("published")) or published
            yield _passage(source, fields.get("text"), said)
        else:
            yield _passage(source, item, published)


def _passage(source: Source, node: yaml.Node | None, published: str | None) -> Passage:
    plain, marked = _unmark(source.text_of(node, "a sentence") or "")
    if node is not None and (at := max(plain.find("[["), plain.find("]]"))) >= 0:
        source.refuse(node, f"`{plain[at : at + 2]}` has no partner: `[[` and `]]` stand around a figure")
    return Passage(plain, marked, published)


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
