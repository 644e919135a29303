"""A pattern that a matcher could try in too many ways is refused when it is loaded."""

from __future__ import annotations

import pytest

from claimcheck.locale.en.wordlists import WORDLISTS
from claimcheck.model.pattern import SINGLE
from claimcheck.rules.pattern import MAX_WAYS, PatternError, compile_pattern, prefixes
from claimcheck.rules.ways import NOTHING, Shape, of_choice, of_list, of_sequence, of_word

MONEY = SINGLE["money"]
GAP = Shape(None, empty=True, reach=70, stops=frozenset(MONEY))


def ways(*parts: Shape) -> int:
    return of_sequence(parts, whole=True).ways


def option(shape: Shape) -> Shape:
    return of_choice([shape], optional=True)


def test_words_that_differ_can_be_read_in_one_way() -> None:
    assert ways(of_word("rose"), option(of_word("by")), of_word(MONEY)) == 1
    assert of_choice([of_word("up"), of_word("down")]).ways == 1


def test_an_option_that_begins_as_what_follows_counts_twice() -> None:
    assert ways(option(of_word("so")), of_word("so")) == 2
    assert ways(*[option(of_word("so"))] * 10, of_word("so")) == 2**10
    assert ways(option(of_word("ris*")), of_word("rising")) == 2


def test_branches_that_begin_alike_add_up() -> None:
    assert of_choice([of_word("so"), of_word("so")]).ways == 2
    assert of_choice([of_word("clim*"), of_word("climbed")]).ways == 2


def test_a_list_counts_twice_where_its_longer_phrase_could_be_what_follows() -> None:
    base = of_list(("a", "a revised", "the"))
    assert ways(base, of_word("revised"), of_word(MONEY)) == 2
    assert ways(option(base), option(of_word("revis*")), of_word(MONEY)) == 2
    assert ways(base, of_word(MONEY)) == 1
    assert ways(of_list(("a", "the")), of_word("revised")) == 1


def test_a_gap_ends_once_before_a_figure_and_often_before_a_word() -> None:
    assert ways(of_word("rose"), GAP, of_word(MONEY)) == 1
    assert ways(of_word("rose"), GAP, of_word("to")) == 70 // 3
    assert ways(GAP, option(of_word("to")), of_word(MONEY)) == 70 // 3
    assert ways(NOTHING) == 1


@pytest.mark.parametrize(
    "pattern",
    [
        "[so] " * 40 + "so {a:money}",
        "a ... a ... a ... a ... a {x:money}",
        "(so|so) " * 40 + "{a:money}",
        "(so|s*) " * 40 + "{a:money}",
        "a .. a .. a .. a .. a {a:money}".replace("..", "... [a|a] [a|a] [a|a]", 2),
        "[[so] [so] so] " * 25 + "{a:money}",
    ],
)
def test_a_pattern_that_could_run_away_is_refused(pattern: str) -> None:
    with pytest.raises(PatternError, match="ways at one place"):
        compile_pattern(pattern, WORDLISTS)


def test_a_long_pattern_of_distinct_words_is_not() -> None:
    pattern = " ".join(f"[word{n}] (left{n}|right{n})" for n in range(20)) + " {a:money}"
    compiled, _ = compile_pattern(pattern, WORDLISTS)
    text = " ".join(f"left{n}" for n in range(20))
    assert compiled.regex.search(text * 3) is None
    assert compiled.regex.search(f"{text} {MONEY}") is not None
    assert MAX_WAYS > 1


def test_the_beginnings_of_a_pattern_grow_to_the_whole() -> None:
    text = "rose [by] {p:percent} ... to {a:money}"
    compiled, _ = compile_pattern(text, WORDLISTS)
    found = prefixes(text, WORDLISTS)
    assert [text[: one.end] for one in found] == [
        "rose",
        "rose [by]",
        "rose [by] {p:percent}",
        "rose [by] {p:percent} ...",
        "rose [by] {p:percent} ... to",
        text,
    ]
    assert found[-1].expression == compiled.expression
