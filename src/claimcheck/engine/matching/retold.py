"""Two figures of an article whose sentences tell one thing, by the words or figures that they share.

What two claims say of themselves is often too little to take them for one. But sentences that share words
of substance, or two other figures, and that each have a figure of one sort which nothing else of the
article comes near, most likely tell the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations, islice

from claimcheck.engine.matching.shared import (
    MIN,
    TELLING_DIGITS,
    InCommon,
    Sort,
    are_like,
    sort_of,
    telling,
)
from claimcheck.locale.grammar import get_grammar
from claimcheck.model.article import Article
from claimcheck.model.claim import Claim
from claimcheck.model.figure import Figure
from claimcheck.model.interval import Exact, Number
from claimcheck.model.pattern import SameMatcher
from claimcheck.model.span import Span

MAX_FIGURES = 120  # of an article; more are a table, in which all is like all
MAX_TOLD = 600  # of one whose figures are only borne out
MAX_ALIKE = 6  # of one value are compared, the last ones
MANY = 60  # figures of a sort, among which none is the only one of its size
MAX_EARLIER = 20  # of one first digit and size are looked at, the last ones
DASHES = ("-", "–")
LEAD = 4  # sentences at the top, of which the first is the headline
SENTENCE = 300  # characters; longer ones share words by chance
TENS = 10
WORD = 12  # characters before a figure in which "the" may stand
_LIKE = 2  # times as large is another matter
BULLET = 3  # characters before the first word of an item
_NOT_ALSO = ("former", "demanded")
_NAMING = ("count", "duration")  # kinds whose unit says of what they are


def pairs(matcher: SameMatcher, article: Article) -> Iterator[tuple[Claim, Claim]]:
    """Claims of two sentences that tell the same, with values of their own."""
    if len(article.claims) > (MAX_TOLD if matcher.sharing == "value" else MAX_FIGURES):
        return
    groups: dict[Sort, list[Claim]] = {}
    for claim in article.claims:
        if claim.figure.stated is not None and claim.figure.digits is not None:
            groups.setdefault(sort_of(claim.figure), []).append(claim)
    may, shared = _WAYS[matcher.sharing or "words"]
    common = InCommon(article)
    for sort, group in groups.items():
        if len(group) > 1 and (not matcher.kinds or sort[0] in matcher.kinds) and may(group, article):
            yield from shared(group, common)


def _may_by_words(group: Sequence[Claim], article: Article) -> bool:
    """Have figures of two sentences the same digits? That is asked before what claims are about is read."""
    found: dict[str, Span] = {}
    return any(
        len(digits := _digits(claim)) >= TELLING_DIGITS
        and found.setdefault(digits, claim.sentence) != claim.sentence
        for claim in group
    )


def _may_by_figures(group: Sequence[Claim], article: Article) -> bool:
    """Have two of their sentences as many figures in common?"""
    told = [told for told in _told({claim.sentence for claim in group}, article).values() if len(told) >= MIN]
    return any(len(one & other) >= MIN for one, other in combinations(told, 2))


def _may_by_value(group: Sequence[Claim], article: Article) -> bool:
    """Are figures of two sentences the same, or one the other one rounded?"""
    found: dict[str, list[Claim]] = {}
    for claim in group:
        found.setdefault(_rounded(claim, 1), []).append(claim)
    return any(
        len(alike) > MAX_EARLIER
        or any(
            one.sentence != other.sentence and (_same(one, other) or _rounds(one, other))
            for one, other in combinations(alike, 2)
        )
        for alike in found.values()
    )


def _told(sentences: Iterable[Span], article: Article) -> dict[Span, frozenset[tuple[Sort, Exact]]]:
    """The telling figures of each of the sentences."""
    claims: dict[Span, list[Claim]] = {sentence: [] for sentence in sentences}
    for claim in article.claims:
        if claim.sentence in claims:
            claims[claim.sentence].append(claim)
    return {sentence: telling(own) for sentence, own in claims.items()}


def _by_words(group: Sequence[Claim], common: InCommon) -> Iterator[tuple[Claim, Claim]]:
    """Of figures with the same digits, in another order or of another scale."""
    alike: dict[str, list[Claim]] = {}
    for claim in group:
        if len(digits := _digits(claim)) >= TELLING_DIGITS and not _ends_a_range(claim, common.article):
            alike.setdefault(digits, []).append(claim)
    for found in alike.values():
        for a, b in combinations(found, 2):
            if a.sentence == b.sentence or _same(a, b) or not are_like(a.figure, b.figure):
                continue
            if _opens(a) and _opens(b):
                continue  # items of a list, each of something else
            if not (_is_said(a) and _is_said(b)):
                continue
            if _is_alone(a, b, group) and _share_words_of_clauses(common, a, b):
                yield a, b


def _by_figures(group: Sequence[Claim], common: InCommon) -> Iterator[tuple[Claim, Claim]]:
    """Of sentences that have two other figures in common, and in which each has only the one."""
    own: dict[Span, list[Claim]] = {}
    for claim in group:
        own.setdefault(claim.sentence, []).append(claim)
    told = _told(own, common.article)
    for one, other in combinations([span for span in own if len(told[span]) >= MIN], 2):
        if len(told[one] & told[other]) < MIN:
            continue
        ours, theirs = ([*filter(_is_said, own[sentence])] for sentence in (one, other))
        left = [claim for claim in ours if not any(_same(claim, its) for its in theirs)]
        right = [claim for claim in theirs if not any(_same(claim, its) for its in ours)]
        if len(left) == len(right) == 1 and are_like(left[0].figure, right[0].figure):
            yield left[0], right[0]


def _by_value(group: Sequence[Claim], common: InCommon) -> Iterator[tuple[Claim, Claim]]:
    """Of one value, or of one that rounds to it, each against the nearest before that tells the same."""
    alike: dict[str, list[Claim]] = {}
    for claim in group:
        earlier = alike.setdefault(_rounded(claim, 1), [])
        others = [one for one in _first(earlier, MAX_EARLIER) if one.sentence != claim.sentence]
        agreeing = [one for one in others if _same(one, claim) or _rounds(one, claim)]
        for one in _first(agreeing, MAX_ALIKE):
            if _tell_one_thing(common, group, one, claim) and _is_said(one) and _is_said(claim):
                yield one, claim
                break
        earlier.insert(0, claim)


def _is_said(claim: Claim) -> bool:
    """Is it neither what was nor what is asked for? That is asked last, since the sentence has to be read."""
    return claim.status not in _NOT_ALSO


def _first(claims: Sequence[Claim], most: int) -> Sequence[Claim]:
    """The claims, or if there are more the first so many of what is said."""
    return claims if len(claims) <= most else [*islice(filter(_is_said, claims), most)]


def _tell_one_thing(common: InCommon, group: Sequence[Claim], one: Claim, other: Claim) -> bool:
    """Do they share the more words the fewer digits agree?"""
    digits, like = len(_digits(one)), are_like(one.figure, other.figure)
    if not _same(one, other):
        return like and _share_much(common, one, other) and _is_alone(one, other, group)
    if digits > TELLING_DIGITS:
        return common.words(one.sentence, other.sentence)
    if not like:
        return digits == TELLING_DIGITS and _share_much(common, one, other)
    if _is_headline(common.article, one) and other.sentence in common.article.sentences[:LEAD]:
        return _share_much(common, one, other)
    named = bool(one.figure.unit) and one.figure.unit == other.figure.unit
    if _is_telling(one.figure):
        may_be_only = named and one.figure.kind in _NAMING and digits == TELLING_DIGITS
        return (
            _share_much_briefly(common, one, other)
            or (may_be_only and _of_one_number(group, one.figure))
            or _share_words_of_clauses(common, one, other)
        )
    if named and one.figure.kind in _NAMING and one.figure.stated != 1:
        if _is_definite(common.article, other):
            return True
        least = 1 if _of_one_number(group, one.figure) else MIN
        shared = common.any(one.sentence, other.sentence)
        return shared and common.much(one.clause, other.clause, least)
    two_digits = abs(float(_number(one).mantissa)) >= TENS
    return one.figure.kind == "percent" and two_digits and _share_much_briefly(common, one, other)


def _rounds(one: Claim, other: Claim) -> bool:
    """Is one of them the other one rounded to the digits that it has: "nearly 300" and "297"?"""
    rough, fine = sorted((one, other), key=lambda claim: len(_digits(claim)))
    digits = len(_digits(rough))
    near = digits >= TELLING_DIGITS or rough.figure.hedge is not None
    return near and _rounded(fine, digits) == _rounded(rough, digits)


def _rounded(claim: Claim, digits: int) -> str:
    return f"{float(claim.figure.stated or 0):.{digits - 1}e}"


def _share_much(common: InCommon, one: Claim, other: Claim) -> bool:
    """Do their sentences share several words? A headline tells what the text tells, in few."""
    if _is_headline(common.article, one):
        return common.words(one.sentence, other.sentence)
    return common.much(one.sentence, other.sentence, MIN)


def _share_words_of_clauses(common: InCommon, one: Claim, other: Claim) -> bool:
    """Do their clauses share words? Sentences that share none need not be read for their clauses."""
    return common.any(one.sentence, other.sentence) and common.words(one.clause, other.clause)


def _share_much_briefly(common: InCommon, one: Claim, other: Claim) -> bool:
    short = max(len(one.sentence), len(other.sentence)) <= SENTENCE
    return short and common.much(one.sentence, other.sentence, MIN)


def _is_headline(article: Article, claim: Claim) -> bool:
    first = article.document.blocks[0]
    return first.kind == "heading" and first.span.contains(claim.figure.span)


def _of_one_number(group: Sequence[Claim], figure: Figure) -> bool:
    """Does the article never name another number of these?"""
    others = (one for one in group if one.figure.unit == figure.unit and one.figure.stated != figure.stated)
    return not _are_many(group) and not any(_is_said(one) for one in others)


def _is_definite(article: Article, claim: Claim) -> bool:
    """Is it said of so many that they were named before: "the two homes"?"""
    start = claim.figure.whole.start
    before = article.document.text[max(0, start - WORD) : start].split()
    grammar = get_grammar(article.document.language)
    return bool(before) and grammar is not None and grammar.has("THE", before[-1].casefold())


def _is_telling(figure: Figure) -> bool:
    """Has it two digits of its own, or, as an amount of something, two at all or a scale word?"""
    assert figure.number is not None
    written = str(abs(figure.number.mantissa))
    amount = figure.unit and figure.kind in ("money", "count", "measure")
    return len(written.rstrip("0")) >= TELLING_DIGITS or bool(
        amount and (figure.power or len(written) >= TELLING_DIGITS)
    )


def _ends_a_range(claim: Claim, article: Article) -> bool:
    """Does it stand right behind another number and a dash ("985-975")? It is told together with that one."""
    start = claim.figure.whole.start
    before = article.document.text[max(0, start - 2) : start]
    return before[-1:] in DASHES and before[:1].isdigit()


def _opens(claim: Claim) -> bool:
    """Does the figure stand first in its sentence, but for a bullet?"""
    return claim.figure.whole.start - claim.sentence.start <= BULLET


def _digits(claim: Claim) -> str:
    return "".join(sorted(str(_number(claim).mantissa).strip("-0")))


def _number(claim: Claim) -> Number:
    number = claim.figure.number
    assert number is not None
    return number


def _same(a: Claim, b: Claim) -> bool:
    return a.figure.stated == b.figure.stated


def _is_alone(a: Claim, b: Claim, group: Sequence[Claim]) -> bool:
    """Has nothing else of their sort a size like theirs?"""
    if _are_many(group):
        return False
    sizes = [Fraction(claim.figure.stated or 0) for claim in (a, b)]
    others = ((Fraction(claim.figure.stated or 0), claim) for claim in group)
    return not any(
        any(size and 1 / Fraction(_LIKE) < abs(other / size) < _LIKE for size in sizes) and _is_said(claim)
        for other, claim in others
        if other not in sizes
    )


def _are_many(group: Sequence[Claim]) -> bool:
    return len(group) > MANY and sum(map(_is_said, group)) > MANY


_WAYS = {
    "words": (_may_by_words, _by_words),
    "figures": (_may_by_figures, _by_figures),
    "value": (_may_by_value, _by_value),
}
