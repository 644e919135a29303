"""Where the keys of a TOML file stand, which `tomllib` does not tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

Place = tuple[int, int]

_KEY = re.compile(r'[ \t]*([A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\')[ \t]*(\.?)')
_TOKEN = re.compile(
    r'"""(?:[^"\\]|\\.|"{1,2}(?!"))*"{3,5}'
    r"|'''(?:[^']|'{1,2}(?!'))*'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|\#[^\n]*|[\[\]{}]|\n|[^"\'#\[\]{}\n]+',
    re.DOTALL,
)
_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)+")


def key_places(source: str) -> dict[tuple[str, ...], Place]:
    """Line and column, from 1, of each key and table header of a TOML text that is well formed.

    Keys inside inline tables are not told apart from the key that holds the table.
    """
    places: dict[tuple[str, ...], Place] = {}
    for path, offset in _keys(source):
        line_start = source.rfind("\n", 0, offset) + 1
        places.setdefault(path, (source.count("\n", 0, offset) + 1, offset - line_start + 1))
    return places


def nearest_place(places: dict[tuple[str, ...], Place], path: tuple[str, ...]) -> Place:
    """The place of `path`, or of what holds it; (0, 0) when there is none."""
    while path:
        if path in places:
            return places[path]
        path = path[:-1]
    return 0, 0


def word_place(source: str, key: Place, word: str) -> Place | None:
    """The place of `word`, a string or a key, behind the key that stands at `key`; None if it isn't there."""
    start = sum(len(line) for line in source.splitlines(keepends=True)[: key[0] - 1]) + key[1] - 1
    found = re.search(rf"(?<![\w-])[\"']?{re.escape(word)}(?![\w-])", source[start:])
    if found is None:
        return None
    offset = start + found.start()
    return source.count("\n", 0, offset) + 1, offset - source.rfind("\n", 0, offset)


def _keys(source: str) -> Iterator[tuple[tuple[str, ...], int]]:
    position = 0
    table: tuple[str, ...] = ()
    while True:
        blank = _BLANK.match(source, position)
        position = blank.end() if blank else position
        if position >= len(source):
            return
        start = position
        if source[position] == "[":
            brackets = 2 if source.startswith("[[", position) else 1
            table, position = _path(source, position + brackets)
            yield table, start
        else:
            path, position = _path(source, position)
            yield (*table, *path), start
        position = _line_end(source, position)


def _path(source: str, position: int) -> tuple[tuple[str, ...], int]:
    parts: list[str] = []
    while match := _KEY.match(source, position):
        parts.append(_unquote(match[1]))
        position = match.end()
        if not match[2]:
            break
    return tuple(parts), position


def _line_end(source: str, position: int) -> int:
    """The end of the value that starts at `position`: a line end outside of brackets."""
    depth = 0
    for token in _TOKEN.finditer(source, position):
        text = token[0]
        if text == "\n" and depth <= 0:
            return token.end()
        depth += (text in "[{") - (text in "]}")
    return len(source)


def _unquote(key: str) -> str:
    if key[0] == "'":
        return key[1:-1]
    if key[0] != '"':
        return key
    import tomllib

    return str(tomllib.loads(f"key = {key}")["key"])
