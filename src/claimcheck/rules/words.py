"""Word lists as regular expressions, as tries: common beginnings are tried once.

A list of a hundred verbs becomes an expression that looks at each letter once, instead
of a hundred alternatives that each begin anew.
"""

from __future__ import annotations

import re
from functools import lru_cache

_END = ""  # a key of a node: a phrase ends here
_STAR = "*"  # a key of a node: a word's beginning ends here, any endings may follow

Node = dict[str, "Node"]


@lru_cache(maxsize=512)  # lists that many patterns name
def words_regex(phrases: tuple[str, ...]) -> str:
    """An expression for any of the phrases; `contribut*` stands for a word's beginning.

    The longest reading comes first. Phrases are in lower case with single spaces.
    """
    root: Node = {}
    for phrase in phrases:
        text = " ".join(phrase.lower().split())
        starred = text.endswith("*")
        node = root
        for char in text.removesuffix("*"):
            node = node.setdefault(char, {})
        node[_STAR if starred else _END] = {}
    starts = {char.isalnum() for char in root}
    before = r"\b" if starts == {True} else r"(?:(?<!\w)|(?!\w))" if True in starts else ""
    if all(phrase.rstrip()[-1:].isalnum() or phrase.endswith("*") for phrase in phrases):
        # One look ahead for all: a word that goes on sends the match back to a shorter one.
        return f"{before}(?:{_emit(root, '', ended=True)})(?!\\w)"
    return before + _emit(root, "", ended=False)


def _emit(node: Node, last: str, *, ended: bool) -> str:
    """The expression of what may follow `last`; where nothing branches, letters are just joined.

    `ended` says that the end of the word is looked after once, outside.
    """
    run: list[str] = []
    while len(node) == 1:
        ((char, child),) = node.items()
        if char in (_END, _STAR):
            break
        run.append(char if char.isalnum() or char == " " else re.escape(char))
        last, node = char, child
    choices = [
        (char if char.isalnum() else re.escape(char)) + _emit(child, char, ended=ended)
        for char, child in node.items()
        if char not in (_END, _STAR)
    ]
    choices.sort(key=len, reverse=True)
    if _STAR in node:
        choices.append("[\\w'-]*")
    elif _END in node:
        choices.append("(?!\\w)" if last.isalnum() and not ended else "")
    tail = choices[0] if len(choices) == 1 else f"(?:{'|'.join(choices)})"
    return "".join(run) + tail
