"""The pattern language: what each construct matches, and that matching can't run away.

A masked sentence is written here as `<kind>` for a figure's placeholder.
"""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.figure import KINDS
from claimcheck.model.pattern import RANGE, SENTENCE_END, SINGLE
from claimcheck.rules.pattern import GAP, MAX_GAPS, MAX_LENGTH, PatternError, compile_pattern, compile_words

LISTS = {"up": ("rose", "went up", "climb*"), "approx": ("about", "roughly")}
_MASK = re.compile(r"<([a-z]+)(_range)?>")


def masked(text: str) -> str:
    return _MASK.sub(lambda m: (RANGE if m[2] else SINGLE)[m[1]], text).replace("//", SENTENCE_END)  # type: ignore[index]


def bound(pattern: str, text: str) -> dict[str, int] | None:
    """Which of the text's placeholders each role is bound to, counted from 0; None without a match."""
    compiled, _ = compile_pattern(pattern, LISTS)
    text = masked(text)
    found = compiled.regex.search(text)
    if found is None:
        return None
    marks = {*SINGLE.values(), *RANGE.values()}
    places = [at for at, char in enumerate(text) if char in marks]
    return {role: places.index(found.start(role)) for role in compiled.roles if found[role]}


@pytest.mark.parametrize(
    ("pattern", "text", "roles"),
    [
        # a role binds a figure of its kind, single or a range
        ("{a:money}", "it cost <money>.", {"a": 0}),
        ("{a:money}", "it cost <money_range>.", {"a": 0}),
        ("{a:money}", "it took <duration>.", None),
        ("{a:money_range}", "it cost <money>.", None),
        ("{a:money_range}", "it cost <money_range>.", {"a": 0}),
        ("{a:money|count}", "it took <count>.", {"a": 0}),
        ("{a}", "it took <ordinal>.", {"a": 0}),
        ("{a:amount}", "from <plain>", {"a": 0}),
        ("{a:amount}", "from <percent>", None),
        # printed punctuation is itself
        ("{a:money} ({b:money})", "about <money> (<money>) a year", {"a": 0, "b": 1}),
        ("{a:money} ({b:money})", "about <money> and <money>", None),
        ("{a:money}, or {b:money}", "<money>, or <money>", {"a": 0, "b": 1}),
        # a word is a whole word, a star its beginning
        ("fee {a:money}", "a fee <money>", {"a": 0}),
        ("fee {a:money}", "coffee <money>", None),
        ("fee* {a:money}", "two fees <money>", {"a": 0}),
        ("fee {a:money}", "two fees <money>", None),
        # choices and options
        ("(from|of) {a:money}", "of <money>", {"a": 0}),
        ("(from|of) {a:money}", "by <money>", None),
        ("rose [by] {a:percent}", "rose <percent>", {"a": 0}),
        ("rose [by] {a:percent}", "rose by <percent>", {"a": 0}),
        ("[about] {a:percent}", "<percent>", {"a": 0}),
        ("{a:percent} [({b:money})] more", "<percent> more", {"a": 0}),
        ("{a:percent} [({b:money})] more", "<percent> (<money>) more", {"a": 0, "b": 1}),
        ("to|at {a:money}", "at <money>", {"a": 0}),
        # word lists, with phrases and beginnings
        ("@up [by] {a:percent}", "went up by <percent>", {"a": 0}),
        ("@up [by] {a:percent}", "climbing <percent>", {"a": 0}),
        ("@up|fell {a:percent}", "fell <percent>", {"a": 0}),
        # a gap steps over words and dates, not over another amount, nor a sentence's end
        ("rose ... to {a:money}", "rose last year to <money>", {"a": 0}),
        ("rose ... to {a:money}", "rose in <date> to <money>", {"a": 1}),
        ("rose ... to {a:money}", "rose from <money> to <money>", None),
        ("rose ... to {a:money}", "rose; it went to <money>", None),
        ("rose ... to {a:money}", "rose // it went to <money>", None),
        ("{a:money} // this is {b:percent}", "<money> // this is <percent>", {"a": 0, "b": 1}),
        # a bracket without a choice is a printed bracket; an escape is itself
        (r"\[{a:money}\]", "[<money>]", {"a": 0}),
    ],
)
def test_the_constructs(pattern: str, text: str, roles: dict[str, int] | None) -> None:
    assert bound(pattern, text) == roles


def test_a_gap_is_short() -> None:
    words = "x" * (GAP - 2)
    assert bound("rose ... {a:money}", f"rose {words} <money>") == {"a": 0}
    assert bound("rose ... {a:money}", f"rose {words}{words} <money>") is None


@pytest.mark.parametrize(
    ("pattern", "column", "said"),
    [
        ("{a:money", 0, "`{` is never closed"),
        ("rose {a:money} (to|at", 15, "`(` is never closed"),
        ("rose [by {a:money}", 5, "`[` is never closed: expected `]`"),
        ("rose] {a:money}", 4, "unexpected `]`"),
        ("{a:mony}", 3, "unknown kind `mony`: did you mean `money`?"),
        ("{a:money} {a:money}", 10, "the role `a` is bound twice"),
        ("@upp {a:money}", 0, "unknown word list `@upp`: did you mean `up`?"),
        ("@ {a:money}", 0, "expected the name of a word list"),
        ("rose quickly", 0, "binds at least one figure"),
        ("{:money}", 0, "a role reads {name:kind}"),
        ("{a:money} € {b:money}", 10, "unexpected `€`"),
        ("", 0, "binds at least one figure"),
    ],
)
def test_every_error_names_its_column(pattern: str, column: int, said: str) -> None:
    with pytest.raises(PatternError) as error:
        compile_pattern(pattern, LISTS)
    assert said in str(error.value)
    assert error.value.column == column


def test_gaps_length_and_depth_are_bounded() -> None:
    with pytest.raises(PatternError, match=f"may have {MAX_GAPS} gaps"):
        compile_pattern("{a:money}" + " ... so" * (MAX_GAPS + 1), LISTS)
    with pytest.raises(PatternError, match=f"may have {MAX_LENGTH} characters"):
        compile_pattern("{a:money}" + " so" * MAX_LENGTH, LISTS)
    with pytest.raises(PatternError, match="nested deeper"):
        compile_pattern("[" * 20 + "{a:money}" + "]" * 20, LISTS)


def test_a_pattern_reaches_over_two_sentences_and_no_more() -> None:
    compiled, _ = compile_pattern("// {a} // {b}", LISTS)
    assert compiled.sentences == 2
    with pytest.raises(PatternError, match="may reach over 2 sentences"):
        compile_pattern("{a} // {b} // {c}", LISTS)


def test_needed_figures_are_those_outside_of_options() -> None:
    compiled, kinds = compile_pattern("{a:money} [({b:money})] (or {c:percent}|no) {d}", LISTS)
    assert compiled.roles == ("a", "b", "c", "d")
    assert len(compiled.needs) == 2
    assert kinds == {"a": "money", "b": "money", "c": "percent", "d": "any"}


def test_words_are_phrases_with_beginnings() -> None:
    words = compile_words(["cost share", "contribut*"])
    assert words.search("its contribution")
    assert words.search("the cost share of")
    assert not words.search("the cost shares of")


def test_a_text_made_to_be_tried_in_every_way_is_given_up_on() -> None:
    """Every word of the text could be any word of the pattern. Without bounds on the gaps the ways
    to try grow with the cube of the text, some 10^10 here; with them, only with its length."""
    compiled, _ = compile_pattern("rose ... rose ... rose ... to {a:money}", LISTS)
    text = "rose " * 2000
    assert compiled.regex.search(text) is None
    assert compiled.regex.search(text + masked("to <money>")) is not None


@given(st.text(alphabet="ab {}[]()|@.:*\\/upmoney", max_size=50))
def test_any_text_is_compiled_or_refused_in_its_bounds(pattern: str) -> None:
    """Property: a pattern binds figures, or is refused at a place within it."""
    assert 0 <= _column(pattern) <= len(pattern)


def _column(pattern: str) -> int:
    """Where the pattern is refused; its end when it is compiled."""
    try:
        compiled, _ = compile_pattern(pattern, LISTS)
    except PatternError as error:
        return error.column
    assert compiled.roles
    return len(pattern)


@given(st.lists(st.sampled_from(KINDS), min_size=1, max_size=4))
def test_roles_bind_the_figures_of_their_kind_in_order(kinds: list[str]) -> None:
    pattern = " and ".join(f"{{r{n}:{kind}}}" for n, kind in enumerate(kinds))
    text = " and ".join(f"<{kind}>" for kind in kinds)
    assert bound(pattern, text) == {f"r{n}": n for n in range(len(kinds))}


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        ("it ends in <date>", True),
        ("it ends at the end of <date>", True),
        ("it ends <date>", True),
        ("it ends in the end of <date>", False),  # a branch is all of its words
    ],
)
def test_an_optional_part_may_have_branches_of_several_words(text: str, matches: bool) -> None:
    assert (bound("ends [in|at the end of] {d:date}", text) is not None) == matches


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("<count>: oats, rye and flax.", "oats, rye and flax"),
        ("<count>: oats, rye, and flax", "oats, rye, and flax"),
        ("<count>: oats and rye; wheat failed.", "oats and rye"),
        ("<count>: oats.", None),  # one item is no list
        ("<count>: oats, <count> and flax.", None),  # a figure among them
    ],
)
def test_a_list_role_takes_words_to_the_end_of_the_clause(text: str, items: str | None) -> None:
    compiled, kinds = compile_pattern("{n:count}: {items:list}", LISTS)
    found = compiled.regex.search(masked(text))
    assert kinds["items"] == "count"
    assert (found and found["items"]) == items
