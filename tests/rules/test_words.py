"""Word lists as one expression, in any language's letters."""

from __future__ import annotations

import re

import pytest

from claimcheck.rules.words import words_regex


@pytest.mark.parametrize(
    ("phrases", "text", "found"),
    [
        (("and", ", with"), "on demand and more", "and"),  # not the end of "demand"
        (("and", ", with"), "sold, with care", ", with"),
        (("de", "d'"), "monde", None),
        (("de", "d'"), "hausse d'un", "d'"),
        (("augment",), "augmenté", None),  # a letter with an accent goes on with the word
        (("augment*",), "augmentés", "augmentés"),
        (("erhöh*",), "erhöhte", "erhöhte"),
    ],
)
def test_words_are_found_whole(phrases: tuple[str, ...], text: str, found: str | None) -> None:
    match = re.search(words_regex(phrases), text)
    assert (match and match[0]) == found
