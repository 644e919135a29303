"""The check language: what it reads, how tightly its operators bind, what it refuses and where."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.checks.parse import MAX_DEPTH, MAX_LENGTH, ExpressionError, parse
from claimcheck.model.expression import (
    Arithmetic,
    Attribute,
    Call,
    Compare,
    Constant,
    Convert,
    Expression,
    Logic,
    Name,
    Negative,
    Quoted,
    Text,
    names,
)
from claimcheck.model.figure import Figure
from claimcheck.pipeline import read_figure


def no_figure(text: str) -> Figure | None:
    return None


def shape(tree: Expression) -> str:
    """The tree with a bracket for every operator: what binds to what."""
    match tree:
        case Constant(value=value, percent=percent):
            return f"{value * 100}%" if percent else str(value)
        case Name(name=name):
            return name
        case Attribute(name=name, attribute=attribute):
            return f"{name}.{attribute}"
        case Text(text=text):
            return f"'{text}'"
        case Quoted(name=name):
            return f"<{name}>"
        case Negative(operand=operand):
            return f"(-{shape(operand)})"
        case Arithmetic(op=op, left=left, right=right):
            return f"({shape(left)} {op} {shape(right)})"
        case Compare(op=op, left=left, right=right, within=within):
            tail = "" if within is None else f" within {within * 100}%"
            return f"({shape(left)} {op} {shape(right)}{tail})"
        case Convert(operand=operand, unit=unit):
            return f"({shape(operand)} in {shape(unit)})"
        case Logic(op="not", operands=(operand,)):
            return f"(not {shape(operand)})"
        case Logic(op=op, operands=(left, right)):
            return f"({shape(left)} {op} {shape(right)})"
        case Call(function=function, arguments=arguments):
            return f"{function}({', '.join(shape(argument) for argument in arguments)})"
    raise AssertionError(tree)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("a ~ b", "(a ~ b)"),
        ("a = b", "(a = b)"),
        ("a != b", "(a != b)"),
        ("a <= b", "(a <= b)"),
        ("a ~ b within 5%", "(a ~ b within 5%)"),
        ("a + b * c ~ d", "((a + (b * c)) ~ d)"),
        ("a * b + c ~ d", "(((a * b) + c) ~ d)"),
        ("(a + b) * c ~ d", "(((a + b) * c) ~ d)"),
        ("a - b - c ~ d", "(((a - b) - c) ~ d)"),
        ("a / b / c ~ d", "(((a / b) / c) ~ d)"),
        ("-a * b ~ c", "(((-a) * b) ~ c)"),
        ("a - -b ~ c", "((a - (-b)) ~ c)"),
        ("a in b.unit + c ~ d", "(((a in b.unit) + c) ~ d)"),
        ('-a in "USD" ~ b', "((-(a in 'USD')) ~ b)"),
        ("a ~ b or c ~ d and e ~ f", "((a ~ b) or ((c ~ d) and (e ~ f)))"),
        ("not a ~ b and c ~ d", "((not (a ~ b)) and (c ~ d))"),
        ("a < b and b < c and c < d", "(((a < b) and (b < c)) and (c < d))"),
        ("growth(before, after) ~ 5%", "(growth(before, after) ~ 5%)"),
        ("published() = d", "(published() = d)"),
        ('a.unit = "USD"', "(a.unit = 'USD')"),
        ("what-japan-pays ~ 1,250.5", "(what-japan-pays ~ 2501/2)"),
        ("a ~ 12.5%", "(a ~ 25/2%)"),
    ],
)
def test_the_grammar(text: str, bound: str) -> None:
    assert shape(parse(text, no_figure)) == bound


@pytest.mark.parametrize("written", ['"$8 billion"', "$8 billion", "'$8 billion'"])
def test_a_figure_may_stand_in_a_check_with_or_without_quotes(written: str) -> None:
    tree = parse(f"{written} ~ 4 * 1.9 billion euros", read_figure)
    assert shape(tree) == "(<$8 billion> ~ (4 * <1.9 billion euros>))"
    assert names(tree) == ("$8 billion", "1.9 billion euros")


def test_a_quoted_word_that_is_no_figure_is_a_word() -> None:
    assert shape(parse('noted(a, "grouping")', read_figure)) == "noted(a, 'grouping')"


@pytest.mark.parametrize(
    ("text", "column", "said"),
    [
        ("", 0, "found the end"),
        ("a ~", 3, "found the end"),
        ("a ~ b c", 6, "expected an operator, found `c`"),
        ("(a ~ b", 6, "expected `)`, found the end"),
        ("a ~ b)", 5, "found `)`"),
        ("a ~ * b", 4, "expected a figure, a name or a number, found `*`"),
        ("a ? b", 2, "unexpected character '?'"),
        ("a ~ b ~ c", 6, "comparisons don't chain"),
        ("grwoth(a, b) ~ c", 0, "unknown function `grwoth`: did you mean `growth`?"),
        ("growth(a) ~ b", 0, "takes 2 arguments, not 1"),
        ("growth(a, b ~ c", 15, "expected `)`"),
        ("a.untis = b.unit", 2, "did you mean `unit`?"),
        ("a in 3 ~ b", 5, "expected a unit after `in`"),
        ("a ~ b within 5", 13, "expected a percentage after `within`"),
        ("a ~ b within", 12, "found the end"),
        ("a ~ and", 4, "found `and`"),
        ('"4 blorps" ~ "4 blorps', 13, "unexpected character"),
        ("__import__ ~ a.__class__", 15, "unknown property `__class__`"),
    ],
)
def test_every_error_names_its_column(text: str, column: int, said: str) -> None:
    with pytest.raises(ExpressionError) as error:
        parse(text, no_figure)
    assert said in str(error.value)
    assert error.value.column == column


def test_a_figure_without_a_known_unit_is_refused_at_its_place() -> None:
    with pytest.raises(ExpressionError, match="`8 zorkmids` is not a figure with a known unit") as error:
        parse("a ~ 8 zorkmids", no_figure)
    assert error.value.column == 4


def test_size_and_depth_are_bounded() -> None:
    with pytest.raises(ExpressionError, match=f"may have {MAX_LENGTH} characters"):
        parse("a" * (MAX_LENGTH + 1), no_figure)
    with pytest.raises(ExpressionError, match=f"nested deeper than {MAX_DEPTH}"):
        parse("(" * (MAX_DEPTH + 1) + "a" + ")" * (MAX_DEPTH + 1), no_figure)
    with pytest.raises(ExpressionError, match="nested deeper"):
        parse("-" * (MAX_DEPTH + 1) + "a", no_figure)


_LEAVES = st.sampled_from(["a", "b", "c", "7", "25", "10%"])
_SUMS = st.recursive(
    _LEAVES,
    lambda inner: st.builds("({} {} {})".format, inner, st.sampled_from("+-*/"), inner),
    max_leaves=12,
)


@given(_SUMS)
def test_what_is_bracketed_stays_together(text: str) -> None:
    """Property: printing a tree with all its brackets and reading it again changes nothing."""
    once = shape(parse(text, no_figure))
    assert shape(parse(once, no_figure)) == once


@given(st.text(alphabet="ab~=<>!+-*/()., 19%$\"'in notwih", max_size=40))
def test_any_text_is_read_or_refused_in_its_bounds(text: str) -> None:
    """Property: no input does anything but give a tree or an error that points into the text."""
    assert 0 <= _column(text) <= len(text)


def _column(text: str) -> int:
    """Where the text is refused; its end when it is read."""
    try:
        tree = parse(text, no_figure)
    except ExpressionError as error:
        return error.column
    assert all(name in text for name in names(tree))
    return len(text)


def test_numbers_are_exact() -> None:
    tree = parse("a ~ 0.1", no_figure)
    assert isinstance(tree, Compare)
    assert tree.right == Constant(Fraction(1, 10), column=4)
