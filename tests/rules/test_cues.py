"""Cues: words beside a figure, read into one expression for its left and one for its right."""

from __future__ import annotations

import re

import pytest
from binding import CUES, cues, loaded

from claimcheck.model.pattern import RANGE, SINGLE
from claimcheck.rules.cueparts import passing
from claimcheck.rules.cues import CueError, compile_cue, is_cue_file, load_cues
from claimcheck.rules.source import Source

LISTS = {"up": ("rose", "was up"), "down": ("fell",), "against": ("compared with", "against")}
P, M = SINGLE["percent"], SINGLE["money"]


def fits(cue: str, before: str, after: str = "") -> bool:
    """Do the words before and after a figure read as the cue says?"""
    read = compile_cue("role", cue, LISTS, passing(("and", "to")))
    return bool(re.match(read.left, before[::-1]) and re.match(read.right, after))


@pytest.mark.parametrize(
    ("cue", "before", "after", "fit"),
    [
        ("from _", "it rose from ", "", True),
        ("from _", "it rose from about ", "", False),
        ("from _", "a wherefrom ", "", False),
        ("_ ago", "", " ago.", True),
        ("_ ago", "", " agog", False),
        ("from [the] _", "from the ", "", True),
        ("from [the] _", "from ", "", True),
        ("(from|against) _", "against ", "", True),
        ("(from|against) _", "at ", "", False),
        ("@up by _", "it was up by ", "", True),
        ("@up by _", "it fell by ", "", False),
        ("@against _", "compared with ", "", True),
        ("_[,] or {money}", "", f", or {M}", True),
        ("_[,] or {money}", "", f" or {RANGE['money']}", True),
        ("_[,] or {money}", "", f" or {P}", False),
        ("contribut* _", "they contributed ", "", True),
        ("contribut* _", "they distributed ", "", False),
        ("\\( _ \\)", "(", ")", True),
        ("\\( _ \\)", "(", ".", False),
        ("rise .. of _", "a rise for the brewers of ", "", True),
        ("rise .. of _", "a rise and loss of ", "", False),
        ("rise .. of _", f"a rise {M} of ", "", False),
        ("rise .. of _", "a rise, of ", "", False),
    ],
)
def test_what_a_cue_fits(cue: str, before: str, after: str, fit: bool) -> None:
    """`..` steps over no figure, no comma and no word that says what a figure is to another."""
    assert fits(cue, before, after) is fit


@pytest.mark.parametrize(
    ("cue", "said", "column"),
    [
        ("from", "words and one `_`", 4),
        ("from _ to _", "this one has more", 10),
        ("_", "has words beside its figure", 0),
        ("@ups _", "unknown word list `@ups`: did you mean `up`", 0),
        ("to {mony}, _", "unknown kind `mony`: did you mean `money`", 3),
        ("(to|at _", "`(` is to be closed before the `_`", 0),
        ("to [the _", "`[` is to be closed before the `_`", 3),
        ("to (the] _", "`(` is closed by `]`", 3),
        ("to) _", "`)` closes nothing", 2),
        ("to _ & more", "unexpected `&`", 4),
        ("x" * 161 + " _", "a cue may have 160 characters, this one has 163", 0),
        (".. a .. b .. c .. _", "more than 100,000 ways", 0),
        ("[a] " * 20 + "_", "more than 100,000 ways", 0),
    ],
)
def test_a_cue_that_cannot_be_read_says_where_and_why(cue: str, said: str, column: int) -> None:
    with pytest.raises(CueError) as error:
        fits(cue, "")
    assert said in str(error.value)
    assert error.value.column == column


def test_a_mirrored_role_has_the_same_cues_with_the_opposite_lists() -> None:
    of_rise = [cue.text for cue in cues().cues if cue.role == "rise"]
    of_fall = [cue.text for cue in cues().cues if cue.role == "fall"]
    assert of_rise == of_fall == ["@up [by] _", "@up .. _", "_ @more"]
    assert cues().straight("fall") == "rise"
    assert cues().straight("base") == "base"


def test_several_files_of_a_language_are_read_as_one() -> None:
    own = "lists: {up: [rose, grew, up, ballooned]}\nrise:\n  - ballooned past _\nquote: [per _]\n"
    sources = [Source("shipped/cues/en.yaml", CUES), Source("desk/cues/en.yaml", own)]
    (both,) = load_cues(sources)
    assert [one.problems for one in sources] == [[], []]
    assert {"quote", "base"} <= {cue.role for cue in both.cues}
    assert [cue.text for cue in both.cues if cue.role == "fall"][-1] == "ballooned past _"
    assert any(
        "denoollab" in cue.left for cue in both.cues if cue.text == "@up [by] _" and cue.role == "rise"
    )


def test_each_language_has_its_own() -> None:
    found = load_cues([Source("cues/en.yaml", "base: [from _]"), Source("cues/de.yaml", "base: [von _]")])
    assert [(one.language, one.cues[0].text) for one in found] == [("en", "from _"), ("de", "von _")]


def test_a_role_that_is_broken_is_told_once_even_where_it_is_mirrored() -> None:
    _, problems = loaded(cues=CUES.replace('"@up [by] _"', '"@upp [by] _"'))
    assert [one.message for one in problems] == [
        "in the cue `@upp [by] _`: unknown word list `@upp`: did you mean `up`?"
    ]


@pytest.mark.parametrize(
    ("path", "cue_file"),
    [
        ("shipped/cues/en.yaml", True),
        ("cues/en.yaml", True),
        ("desk\\cues\\de.yaml", True),
        ("cues.yaml", False),
        ("cues/old/en.yaml", False),
        ("rescues/en.yaml", False),
    ],
)
def test_files_of_cues_lie_in_a_folder_of_that_name(path: str, cue_file: bool) -> None:
    assert is_cue_file(path) is cue_file
