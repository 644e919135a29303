"""What is said of a figure: the verb over it, what stands before that verb, and what between the two.

"Acme's net profit has fallen by 3 percent" is owner and thing before the verb group "has fallen", with
nothing but "by" before the figure. Nothing is looked for beyond a word that opens another clause.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.tokens import Token
from claimcheck.locale.grammar import Grammar
from claimcheck.startup.lean import dataclass

_GROUP = frozenset(("auxiliary", "modal", "verb", "adverb"))
_LEADING = frozenset(("preposition", "mark"))
_STOPS = frozenset(";:—–")
_ASIDE = 12  # tokens between two commas


@dataclass(frozen=True, slots=True)
class Predicate:
    """`at` is the figure's place among `tokens`. `verbs` is the verb group over it, empty when there is none.

    `before` is what stands before that group in its clause, behind any other verb ("expects costs to be"
    has the costs before "to be", and the expecting `above`), `between` what stands between the group and
    the figure, `after` what follows the figure in its clause; `relative` the word that opened the clause;
    `closing` the verb at its end, where the language splits them ("hat … gesteigert").
    """

    tokens: tuple[Token, ...]
    at: int
    verbs: tuple[Token, ...]
    above: tuple[Token, ...]
    before: tuple[Token, ...]
    between: tuple[Token, ...]
    after: tuple[Token, ...]
    relative: str = ""
    closing: Token | None = None

    def governs(self, token: Token | None) -> bool:
        """Is it the verb, or what stands for one that closes the clause: "will … investieren"?"""
        if token is None:
            return False
        return token is self.verb or (
            self.verb is self.closing and bool(self.verbs) and token is self.verbs[-1]
        )

    @property
    def verb(self) -> Token | None:
        """The verb that carries the meaning: the one that closes the clause, or the last of its group."""
        if self.closing is not None and self.verbs and all(one.part != "verb" for one in self.verbs):
            return self.closing
        return next((one for one in reversed(self.verbs) if one.part != "adverb"), None)


def predicate(tokens: Sequence[Token], at: int, grammar: Grammar) -> Predicate:
    floor, relative = _floor(tokens, at, grammar)
    last = _verb_before(tokens, floor, at)
    after = tuple(tokens[at + 1 : _ceiling(tokens, at)])
    closing = next((one for one in after if one.part == "verb"), None) if grammar.verb_last else None
    if last is None:
        return Predicate(tuple(tokens), at, (), (), (), tuple(tokens[floor:at]), after, relative, closing)
    first = last
    while first > floor and (
        tokens[first - 1].part in _GROUP or grammar.has("IN_GROUP", tokens[first - 1].word)
    ):
        first -= 1
    while first < last and tokens[first].part == "adverb":
        first += 1
    begin = next(
        (
            n + 1
            for n in range(_before_aside(tokens, first), floor - 1, -1)
            if tokens[n].part in ("verb", "auxiliary", "modal") and not _narrows(tokens, n)
        ),
        floor,
    )
    if begin > floor:  # "halted its work after the freeze cut"
        begin = next(
            (n + 1 for n in range(first - 1, begin - 1, -1) if grammar.has("MEANWHILE", tokens[n].word)),
            begin,
        )
    led = tokens[first - 1] if first else None
    if tokens[first].form == "ing" and led is not None and led.word != ")" and led.part in _LEADING:
        begin = first  # "sold ships after raising": no ships are raised
    return Predicate(
        tuple(tokens),
        at,
        tuple(tokens[first : last + 1]),
        tuple(tokens[floor:begin]),
        tuple(tokens[begin:first]),
        tuple(tokens[last + 1 : at]),
        after,
        relative,
        closing,
    )


def _verb_before(tokens: Sequence[Token], floor: int, at: int) -> int | None:
    """The nearest verb before the figure; a participle that only narrows a noun is none."""
    for n in range(at - 1, floor - 1, -1):
        token = tokens[n]
        if token.part in ("auxiliary", "modal"):
            return n
        if token.part != "verb":
            continue
        if token.form == "participle" and not _has_helper(tokens, floor, n):
            continue
        return n
    return None


def _before_aside(tokens: Sequence[Token], first: int) -> int:
    """The place before a verb at `first`, or before what stands between commas there."""
    closed = first and tokens[first - 1].word == ","
    opening = _aside(tokens, first - 1) if closed else None
    return (first if opening is None else opening) - 1


def _narrows(tokens: Sequence[Token], n: int) -> bool:
    """ "the price of homes sold in May was": does the participle only say which homes?"""
    m = n + 1
    while m + 1 < len(tokens) and tokens[m].part == "adverb":
        m += 1
    before, after = tokens[n - 1] if n else None, tokens[m]
    return (
        tokens[n].form in ("past", "participle")
        and before is not None
        and before.part == "word"
        and after.part == "preposition"
    )


def _has_helper(tokens: Sequence[Token], floor: int, n: int) -> bool:
    while n > floor and tokens[n - 1].part in ("adverb", "auxiliary", "modal"):
        n -= 1
        if tokens[n].part == "auxiliary":
            return True
    return False


def _floor(tokens: Sequence[Token], at: int, grammar: Grammar) -> tuple[int, str]:
    """Where the figure's clause begins, and the word that opens it. Commas that enclose something are
    passed over; one that only ends an opening ("In May, …") begins the clause."""
    verb_seen = False
    n = at - 1
    while n >= 0:
        token = tokens[n]
        if token.word == ")" and (opening := _bracket(tokens, n)) is not None:
            n = opening - 1  # "profit after tax (PAT) grew"
            continue
        if token.word == "," and verb_seen and tokens[n + 1].part in _GROUP:
            opening = _aside(tokens, n)
            if opening is not None:  # "The orders, or bookings, are"
                n = opening - 1
                continue
        if token.part == "mark" and token.word in _STOPS | {".", "!", "?", '"', "“", "”", "("}:
            return n + 1, ""
        if token.part == "relative":
            return n + 1, token.word
        if token.part == "mark" and token.word == "," and verb_seen:
            return n + 1, ""
        if (
            token.part == "conjunction"
            and verb_seen
            and not grammar.has("OR", token.word)
            and _has_verb(tokens, n)
        ):
            return n + 1, ""
        verb_seen = verb_seen or token.part in ("verb", "auxiliary", "modal")
        n -= 1
    return 0, ""


def _bracket(tokens: Sequence[Token], closing: int) -> int | None:
    """The bracket that opens what `closing` closes."""
    found = (n for n in range(closing - 1, max(-1, closing - _ASIDE), -1) if tokens[n].word == "(")
    return next(found, None)


def _aside(tokens: Sequence[Token], comma: int) -> int | None:
    """The comma that opens what `comma` closes, if no verb stands between them but that of a relative
    clause; of two asides one after the other ("The index, VIX, which measures …,") the first's."""
    verb_seen = False
    for n in range(comma - 1, max(-1, comma - _ASIDE), -1):
        token = tokens[n]
        if token.word == "," and tokens[n + 1].part == "relative":
            earlier = None if tokens[0].part == "preposition" else _aside(tokens, n)
            return n if earlier is None else earlier
        if token.word == "," or (token.part == "mark" and token.word in _STOPS):
            return n if token.word == "," and not verb_seen else None
        verb_seen = verb_seen or token.part in ("verb", "auxiliary", "modal")
    return None


def _has_verb(tokens: Sequence[Token], end: int) -> bool:
    """Does a verb stand before `end`: are clauses joined there, and not nouns?"""
    for n in range(end - 1, -1, -1):
        if tokens[n].word in _STOPS or tokens[n].part == "relative":
            return False
        if tokens[n].part in ("verb", "auxiliary", "modal"):
            return True
    return False


def _ceiling(tokens: Sequence[Token], at: int) -> int:
    for n in range(at + 1, len(tokens)):
        token = tokens[n]
        if token.part in ("mark", "relative") and token.word not in ("%", "$", "€", "£"):
            return n
        if token.part == "conjunction":
            return n
    return len(tokens)
