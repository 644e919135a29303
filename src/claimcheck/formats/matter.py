"""Front matter: what a Markdown file says of itself between `---` lines, in YAML."""

from __future__ import annotations

import re
from typing import Any

from claimcheck.formats.dates import read_date
from claimcheck.model import Period, Span
from claimcheck.startup.expressions import compiled
from claimcheck.startup.lean import dataclass

_MATTER = compiled(r"---[ \t]*\r?\n(.*?)(?<=\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_DATES = ("published", "date", "pubdate", "publishdate", "published_at", "publication_date")
_LANGUAGES = ("language", "lang", "locale")
_PROSE = ("title", "headline", "subtitle", "description", "summary", "standfirst", "lead", "excerpt")


@dataclass(frozen=True, slots=True)
class Matter:
    """What front matter says: `end` is where the text begins, `prose` where titles and the like
    stand, `ignored` the rules that the file asks to be spared, with their place."""

    end: int = 0
    published: Period | None = None
    language: str = ""
    prose: tuple[Span, ...] = ()
    ignored: tuple[tuple[Span, str], ...] = ()


def read_matter(source: str) -> Matter:
    """The front matter at the beginning of `source`; what is no YAML is passed over."""
    match = _MATTER.match(source)
    if match is None:
        return Matter()
    import yaml

    try:
        node = yaml.compose(match[1], Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError):
        return Matter(match.end())
    entries = _entries(node)
    shift, prose = match.start(1), []
    for name in _PROSE:
        place = _prose(entries.get(name), match[1])
        if place is not None:
            prose.append(place.shift(shift))
    dates = (read_date(text) for name in _DATES if (text := _text(entries.get(name))))
    ours = _entries(entries.get("claimcheck"))
    return Matter(
        match.end(),
        next((date for date in dates if date), None),
        next((text for name in _LANGUAGES if (text := _text(entries.get(name)))), ""),
        tuple(sorted(prose)),
        tuple((place.shift(shift), words) for place, words in _ignored(ours.get("ignore"))),
    )


def _entries(node: Any) -> dict[str, Any]:
    """The nodes of a mapping by their keys, in lower case."""
    pairs = getattr(node, "value", None)
    if node is None or node.id != "mapping" or not isinstance(pairs, list):
        return {}
    return {key.value.lower(): value for key, value in pairs if isinstance(key.value, str)}


def _text(node: Any) -> str:
    return node.value.strip() if node is not None and isinstance(node.value, str) else ""


def _prose(node: Any, text: str) -> Span | None:
    """Where a scalar stands, if it stands there letter by letter."""
    if node is None or not isinstance(node.value, str) or not node.value.strip():
        return None
    start, end = node.start_mark.index, node.end_mark.index
    if node.style in ("'", '"'):
        start, end = start + 1, end - 1
    return Span(start, end) if text[start:end] == node.value else None


def _ignored(node: Any) -> list[tuple[Span, str]]:
    if node is None:
        return []
    nodes = node.value if node.id == "sequence" else [node]
    return [
        (Span(one.start_mark.index, one.end_mark.index), f"file-ignore[{one.value}]")
        for one in nodes
        if isinstance(one.value, str)
    ]
