"""The check language: text to tree.

A hand-written Pratt parser (Pratt 1973, "Top down operator precedence"): the grammar
is a dozen lines, errors carry a column and name what was expected, and depth and
size are bounded. There is no `eval` anywhere.

    or < and < not < (~ = != < <= > >=) [within P%] < + - < * / < unary - < in
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from fractions import Fraction

from claimcheck.checks.functions import ATTRIBUTES, FUNCTIONS
from claimcheck.model.expression import (
    Arithmetic,
    ArithmeticOp,
    Attribute,
    Call,
    Compare,
    CompareOp,
    Constant,
    Convert,
    Expression,
    Logic,
    Name,
    Negative,
    Quoted,
    Text,
)
from claimcheck.model.figure import Figure
from claimcheck.startup.lean import dataclass

MAX_LENGTH = 1000
MAX_DEPTH = 30

ReadFigure = Callable[[str], Figure | None]

_RESERVED = ("and", "or", "not", "in", "within", "true", "false")
_TOKEN = re.compile(
    r"""(?P<space>\s+)
      | (?P<string>"[^"]*"|'[^']*')
      | (?P<figure>(?:[A-Z]{0,3}[$€£¥₩₹]\ ?)[0-9][0-9.,]*
            (?:\ (?!(?:and|or|not|in|within)\b)[A-Za-z][A-Za-z.]*)*
          | [0-9][0-9.,]*[0-9]?(?:\ (?!(?:and|or|not|in|within)\b)[A-Za-z][A-Za-z.]*)+ )
      | (?P<number>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?\ ?%?)
      | (?P<name>[A-Za-z_][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*)
      | (?P<op><=|>=|!=|[~=<>+\-*/(),.≈≠≤≥×·÷−])
    """,
    re.VERBOSE,
)
_COMPARE: tuple[CompareOp, ...] = ("~", "=", "!=", "<", "<=", ">", ">=")
_WRITTEN = {"≈": "~", "≠": "!=", "≤": "<=", "≥": ">=", "×": "*", "·": "*", "÷": "/", "−": "-"}
_INFIX = frozenset((*_COMPARE, "or", "and", "+", "-", "*", "/", "in"))


class ExpressionError(ValueError):
    """A check that can't be read; `column` counts from 0 within its text."""

    def __init__(self, message: str, column: int) -> None:
        super().__init__(message)
        self.column = column


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    column: int


def parse(text: str, read_figure: ReadFigure) -> Expression:
    """Parse one expression; `read_figure` turns a written figure ("$8 billion") into a Figure.

    Raises ExpressionError with the column and what was expected.
    """
    if len(text) > MAX_LENGTH:
        raise ExpressionError(f"an expression may have {MAX_LENGTH} characters, this one has {len(text)}", 0)
    parser = _Parser(_tokens(text), read_figure)
    tree = parser.expression(0)
    parser.expect_end()
    return tree


def _tokens(text: str) -> list[_Token]:
    tokens, at = [], 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise ExpressionError(f"unexpected character {text[at]!r}", at)
        kind = match.lastgroup or ""
        if kind != "space":
            said = match.group()
            tokens.append(_Token(kind, _WRITTEN.get(said, said), at))
        at = match.end()
    tokens.append(_Token("end", "", len(text)))
    return tokens


class _Parser:
    def __init__(self, tokens: list[_Token], read_figure: ReadFigure) -> None:
        self.tokens = tokens
        self.at = 0
        self.depth = 0
        self.read_figure = read_figure

    @property
    def token(self) -> _Token:
        return self.tokens[self.at]

    def advance(self) -> _Token:
        token = self.token
        self.at += token.kind != "end"
        return token

    def accept(self, *texts: str) -> _Token | None:
        if self.token.kind in ("op", "name") and self.token.text in texts:
            return self.advance()
        return None

    def expect(self, text: str) -> _Token:
        token = self.accept(text)
        if token is None:
            raise ExpressionError(f"expected `{text}`, found {_describe(self.token)}", self.token.column)
        return token

    def expect_end(self) -> None:
        if self.token.kind != "end":
            raise ExpressionError(f"expected an operator, found {_describe(self.token)}", self.token.column)

    def expression(self, power: int) -> Expression:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise ExpressionError(f"nested deeper than {MAX_DEPTH}", self.token.column)
        left = self.prefix()
        while (step := self.infix(left, power)) is not None:
            left = step
        self.depth -= 1
        return left

    def infix(self, left: Expression, power: int) -> Expression | None:
        """The next operator that binds tighter than `power`, with its right side."""
        if self.token.text not in _INFIX:
            return None
        column = self.token.column
        if power < 1 and self.accept("or"):
            return Logic("or", (left, self.expression(1)), column)
        if power < 2 and self.accept("and"):
            return Logic("and", (left, self.expression(2)), column)
        if power < 4 and (token := self.accept(*_COMPARE)):
            if isinstance(left, Compare):
                raise ExpressionError("comparisons don't chain: join two with `and`", column)
            op: CompareOp = next(op for op in _COMPARE if op == token.text)
            right = self.expression(4)
            return Compare(op, left, right, self.tolerance(), column)
        for level, operators in ((5, ("+", "-")), (6, ("*", "/"))):
            if power < level and (token := self.accept(*operators)):
                arithmetic: ArithmeticOp = {"+": "+", "-": "-", "*": "*", "/": "/"}[token.text]  # type: ignore[assignment]
                return Arithmetic(arithmetic, left, self.expression(level), column)
        if power < 8 and self.accept("in"):
            return Convert(left, self.unit(), column)
        return None

    def prefix(self) -> Expression:
        column = self.token.column
        if self.accept("not"):
            return Logic("not", (self.expression(3),), column)
        if self.accept("-"):
            return Negative(self.expression(7), column)
        if self.accept("("):
            inner = self.expression(0)
            self.expect(")")
            return inner
        return self.atom()

    def atom(self) -> Expression:
        token = self.advance()
        match token.kind:
            case "number":
                return _constant(token)
            case "figure":
                return self.quoted(token.text, token.column)
            case "string":
                return self.string(token)
            case "name" if token.text not in _RESERVED:
                if self.accept("("):
                    return self.call(token)
                if self.accept("."):
                    return self.attribute(token)
                return Name(token.text, token.column)
        raise ExpressionError(
            f"expected a figure, a name or a number, found {_describe(token)}", token.column
        )

    def string(self, token: _Token) -> Expression:
        inner = token.text[1:-1]
        if re.match(r"[^A-Za-z]*[0-9]", inner) and self.read_figure(inner) is not None:
            return self.quoted(inner, token.column)
        return Text(inner, token.column)

    def quoted(self, text: str, column: int) -> Quoted:
        figure = self.read_figure(text)
        if figure is None:
            raise ExpressionError(f"`{text}` is not a figure with a known unit", column)
        return Quoted(figure, text, column)

    def call(self, name: _Token) -> Call:
        function = FUNCTIONS.get(name.text)
        if function is None:
            raise ExpressionError(f"unknown function `{name.text}`{hint(name.text, FUNCTIONS)}", name.column)
        arguments: list[Expression] = []
        if not self.accept(")"):
            arguments.append(self.expression(0))
            while self.accept(","):
                arguments.append(self.expression(0))
            self.expect(")")
        if not function.least <= len(arguments) <= function.most:
            raise ExpressionError(
                f"`{name.text}` takes {function.arity()}, not {len(arguments)}: {function.signature}",
                name.column,
            )
        return Call(name.text, tuple(arguments), name.column)

    def attribute(self, name: _Token) -> Attribute:
        token = self.advance()
        if token.text not in ATTRIBUTES:
            raise ExpressionError(
                f"unknown property `{token.text}` of `{name.text}`{hint(token.text, ATTRIBUTES)}",
                token.column,
            )
        return Attribute(name.text, token.text, name.column)

    def unit(self) -> Attribute | Text:
        token = self.advance()
        if token.kind == "string":
            return Text(token.text[1:-1], token.column)
        if token.kind == "name" and self.accept("."):
            return self.attribute(token)
        raise ExpressionError(
            f'expected a unit after `in`, such as b.unit or "USD", found {_describe(token)}', token.column
        )

    def tolerance(self) -> Fraction | None:
        if not self.accept("within"):
            return None
        token = self.advance()
        if token.kind != "number" or not token.text.endswith("%"):
            raise ExpressionError(
                f"expected a percentage after `within`, found {_describe(token)}", token.column
            )
        return _constant(token).value


def _constant(token: _Token) -> Constant:
    percent = token.text.endswith("%")
    value = Fraction(token.text.rstrip("% ").replace(",", ""))
    return Constant(value / 100 if percent else value, percent, token.column)


def _describe(token: _Token) -> str:
    return "the end" if token.kind == "end" else f"`{token.text}`"


def hint(word: str, known: object) -> str:
    """`: did you mean …?` for the nearest known word, or nothing."""
    near = difflib.get_close_matches(word, list(known), n=1)  # type: ignore[call-overload]
    return f": did you mean `{near[0]}`?" if near else ""
