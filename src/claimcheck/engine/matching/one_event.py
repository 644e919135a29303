"""Claims of two articles whose sentences tell of one event, by the words, names and figures around them.

What two claims say of themselves is seldom read in both articles. But sentences of the same days that speak
of the same names, with the same other figures or in the same words, most likely tell one thing. Of all that a
claim takes along no more than digests, so that articles are compared without their texts.
"""

from __future__ import annotations

import datetime
from collections import deque
from collections.abc import Iterable, Iterator
from functools import lru_cache

from claimcheck.engine.matching.running import is_of_the_moment, is_tally
from claimcheck.engine.matching.shared import Sort, digits_of, figures_in, sort_of, words_of
from claimcheck.locale.grammar import Grammar, get_grammar
from claimcheck.model.article import Article
from claimcheck.model.checked import Around, Comparable
from claimcheck.model.claim import Claim
from claimcheck.model.figure import Figure
from claimcheck.model.pattern import Sharing
from claimcheck.model.span import Span
from claimcheck.startup.digest import blake2b
from claimcheck.startup.expressions import compiled

LONGEST = 500  # characters of a sentence; longer ones share words by chance
BESIDE = 45  # characters on either side of a figure in which what it says stands
ARTICLES_AT_ONCE = 40  # claims, or articles, before one that it is held against
DAYS = datetime.timedelta(days=3)  # between articles that tell of one event

_MOST = 2  # keys of a claim by names, and as many by figures
_DIGITS = 2  # of a figure that is compared, and of one that tells sentences apart
_FEW, _SOME, _MANY = 2, 4, 5  # words that both have
_NAME = compiled(r"(?<=[\w,;)] )[A-Z][\w&]+")
_NEVER = ("date", "time", "ordinal", "plain")

Digest = int


@lru_cache(maxsize=1 << 14)  # words and names come back
def digest(key: object) -> Digest:
    """The same in every process, which `hash` is not."""
    said = repr(key).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(said, digest_size=7).digest())


def surroundings(article: Article) -> Iterator[tuple[Claim, Around]]:
    """Yield those claims of an article that may be told again elsewhere, with what stands around them."""
    grammar = get_grammar(article.document.language)
    if grammar is None or grammar.capital_nouns:
        return
    read: dict[Span, tuple[tuple[Figure, ...], frozenset[str], tuple[Digest, ...]]] = {}
    for claim in article.claims:
        figure, sentence = claim.figure, claim.sentence
        if not _is_telling(figure) or len(sentence) > LONGEST:
            continue
        if sentence not in read:
            read[sentence] = (
                tuple(figures_in(article, sentence)),
                _names(article, sentence, grammar),
                _digests(words_of(article, sentence, grammar)),
            )
        figures, names, words = read[sentence]
        others = [one for one in figures if one is not figure and one.number is not None]
        if not names and len(others) < _FEW:
            continue
        if is_of_the_moment(claim, article) or is_tally(claim, article):
            continue
        yield (
            claim,
            Around(
                names=tuple(sorted(_digests(names))),
                words=words,
                beside=_digests(words_of(article, _beside(figure, sentence), grammar)),
                figures=_digests(sorted({_told(one) for one in others}, reverse=True)),
                alike=_digests(str(one.stated) for one in figures if sort_of(one) == sort_of(figure)),
                short=all(len(name) <= _SOME for name in names),
            ),
        )


def keys_of(claim: Claim, around: Around, sharing: Sharing) -> Iterator[Digest]:
    """Yield what two claims that tell one thing have in common, or at least one of it."""
    sort = sharing, sort_of(claim.figure), claim.figure.unit
    if sharing == "words":
        yield digest((sort, around.names, around.figures))
        return
    for name in around.names[:_MOST]:
        yield digest((sort, "name", name))
    for told in around.figures[:_MOST]:
        yield digest((sort, "figure", told))


def pairs(ordered: Iterable[Comparable], sharing: Sharing) -> Iterator[tuple[Comparable, Comparable]]:
    """Of claims with one key, which come by day and then by article, yield those of two articles that tell
    one thing. Two that have several keys in common are told of the first alone."""
    before: deque[Comparable] = deque(maxlen=ARTICLES_AT_ONCE)
    for later in ordered:
        for earlier in before:
            if earlier.claim.uri == later.claim.uri or not tell_one_thing(earlier, later, sharing):
                continue
            if later.key == min({*_keys(earlier, sharing)} & {*_keys(later, sharing)}):
                yield earlier, later
        before.append(later)


def tell_one_thing(one: Comparable, other: Comparable, sharing: Sharing) -> bool:
    """Do the two most likely tell the same, whatever their own figures? Neither sentence has the other's
    figure as well, and one has no name and no other figure that the other lacks. If they are `sharing` words,
    they say nearly the same."""
    ours, theirs = one.around, other.around
    if ours is None or theirs is None or not _are_of_one_time(one, other):
        return False
    if one.claim.status != other.claim.status:
        return False  # what is planned, and what came of it
    if one.claim.figure.stated != other.claim.figure.stated and (
        _own(other) in ours.alike or _own(one) in theirs.alike
    ):
        return False
    names, figures, words, beside = (
        ({*getattr(ours, field)}, {*getattr(theirs, field)})
        for field in ("names", "figures", "words", "beside")
    )
    if not (_one_holds_other(*names) and _one_holds_other(*figures)):
        return False
    same, near = len(words[0] & words[1]), len(beside[0] & beside[1])
    less, more = sorted((len(words[0]), len(words[1])))
    told = len(figures[0] & figures[1])
    if sharing == "words":
        most = max(map(len, beside))
        alike = same * 4 >= more * 3 and near * 4 >= most * 3
        return same >= _MANY and near >= _FEW and alike and _are_of_one_day(one, other)
    if told >= _FEW:
        return same >= _FEW and near > 0
    if not names[0] & names[1]:
        return False
    if told:
        return same >= _FEW and same * 2 >= less and near > 0
    telling = not (ours.short or theirs.short) or _are_of_one_day(one, other)
    return same >= _SOME and same * 5 >= less * 3 and near >= _FEW and telling


def _keys(one: Comparable, sharing: Sharing) -> Iterator[Digest]:
    return keys_of(one.claim, one.around, sharing) if one.around is not None else iter(())


def _one_holds_other(one: set[Digest], other: set[Digest]) -> bool:
    return one <= other or other <= one


def _are_of_one_time(one: Comparable, other: Comparable) -> bool:
    """Are the articles of the same days, and name no times that do not meet?"""
    if not _are_near(one, other, DAYS):
        return False
    spans = [each.claim.period for each in (one, other) if each.claim.period != each.published]
    told = [span.bounds() for span in spans if span is not None]
    if len(told) < len((one, other)) or told[0] is None or told[1] is None:
        return True
    return told[0][0] <= told[1][1] and told[1][0] <= told[0][1]


def _are_of_one_day(one: Comparable, other: Comparable) -> bool:
    return _are_near(one, other, datetime.timedelta(0))


def _are_near(one: Comparable, other: Comparable, days: datetime.timedelta) -> bool:
    first, second = (said.bounds() if said else None for said in (one.published, other.published))
    return first is not None and second is not None and abs(first[0] - second[0]) <= days


def _own(one: Comparable) -> Digest:
    return digest(str(one.claim.figure.stated))


def _is_telling(figure: Figure) -> bool:
    if figure.kind in _NEVER or figure.number is None or figure.bound or figure.is_range:
        return False
    return digits_of(figure) >= _DIGITS


def _names(article: Article, sentence: Span, grammar: Grammar) -> frozenset[str]:
    said = sentence.of(article.document.text)
    found = (match[0] for match in _NAME.finditer(said))
    return frozenset(
        name.casefold()
        for name in found
        if grammar.part(name.casefold()) == "word"
        and not (grammar.has("TERMS", name) or grammar.has("ABBREVIATIONS", name))
    )


def _beside(figure: Figure, sentence: Span) -> Span:
    whole = figure.whole
    return Span(max(sentence.start, whole.start - BESIDE), min(sentence.end, whole.end + BESIDE))


def _told(figure: Figure) -> tuple[int, Sort, str]:
    """The figure, after how many digits it has: the most telling is the greatest."""
    return digits_of(figure), sort_of(figure), str(figure.stated)


def _digests(said: Iterable[object]) -> tuple[Digest, ...]:
    return tuple(dict.fromkeys(map(digest, said)))
