"""What is known of all that a cue matches, by which it is passed over."""

from __future__ import annotations

import pytest

from claimcheck.model.pattern import RANGE, SINGLE
from claimcheck.rules.cueparts import passing
from claimcheck.rules.cues import compile_cue

LISTS = {
    "up": ("rose", "was up"),
    "down": ("fell",),
    "against": ("compared with", "against"),
    "blank": (" ", "at"),
}


@pytest.mark.parametrize(
    ("cue", "left", "right"),
    [
        ("from _", {"from"}, set()),
        ("@against _", {"against", "compared"}, set()),
        ("(from|against) [the] _", {"from", "against"}, set()),
        ("[about] _ of the total", set(), {"total"}),
        ("contribut* _", {"con*"}, set()),
        ("re* _", set(), set()),
        ("(up|contribut*) _", {"up", "con*"}, set()),
        ("by _ \\(", {"by"}, {"("}),
        ("[a] .. _ in all", set(), {"all"}),
    ],
)
def test_a_cue_names_words_without_which_it_fits_nowhere(cue: str, left: set[str], right: set[str]) -> None:
    """Of a list or a choice one of several; a star stands for words that begin so."""
    read = compile_cue("role", cue, LISTS, passing(("and", "to")))
    assert [*read.left_hint.words[:1], *read.right_hint.words[:1]] == [
        words for words in (left, right) if words
    ]


@pytest.mark.parametrize(
    ("cue", "words"),
    [
        ("a year .. from _", [{"year"}, {"from"}]),
        ("(up|down) [a lot] against _", [{"against"}, {"up", "down"}]),
        ("@against [@up] _", [{"against", "compared"}]),
        ("a b c _", [{"a"}, {"b"}]),
    ],
)
def test_of_several_words_that_a_cue_needs_those_count_that_tell_most(
    cue: str, words: list[set[str]]
) -> None:
    assert list(compile_cue("role", cue, LISTS, passing(("and",))).left_hint.words) == words


@pytest.mark.parametrize(
    ("cue", "left", "right"),
    [
        ("rose from _", {"from"}, set()),
        ("@against _", {"against", "with"}, set()),
        ("from [the] _", {"from", "the"}, set()),
        ("from .. _", set(), set()),
        ("[from] _ ago", set(), {"ago"}),
        ("_ (contribut*|, [too,] ago)", set(), {"con*", ","}),
        ("contribut* _", set(), set()),
        ("_ [{money}] year-ago", set(), {*SINGLE["money"], *RANGE["money"], "year"}),
        ("year-ago's _", {"s"}, set()),
        ("_ [so] [far]", set(), set()),
        ("re* _ re*", set(), set()),
        ("@blank _ @blank", set(), set()),
    ],
)
def test_a_cue_names_what_can_stand_right_beside_its_figure(
    cue: str, left: set[str], right: set[str]
) -> None:
    """Nothing where that may be anything: behind a gap, or a word of which but the beginning is known."""
    read = compile_cue("role", cue, LISTS, passing(("and", "to")))
    assert (read.left_hint.heads, read.right_hint.heads) == (left, right)
