"""Which claims a reference figure may be held against: those of which it is sure that they are meant.

What a claim says of itself counts first. What it leaves open is read from its part of the sentence, from one
comma or conjunction to the next, where no other figure may stand that could be meant as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.engine.matching.mask import fold
from claimcheck.locale.grammar import Grammar, get_grammar
from claimcheck.model.article import Article
from claimcheck.model.claim import Claim
from claimcheck.model.figure import Kind
from claimcheck.model.pattern import Selector, Words
from claimcheck.model.span import Span
from claimcheck.startup.expressions import compiled

# What a bare number may be: "has 29 of the whales", "Lewis, 71, said".
_PLAIN: frozenset[Kind] = frozenset(("count", "age"))
_BRACKET = compiled(r"\([^()]*\)")
_CUT = compiled(r"[,;:—–―](?=\s)|(?<=\s)-(?=\s)|(?<=\w{3})\.(?=\s+[A-Z])|[^\W\d_]+")
_NAME = compiled(r"\b[A-Z][\w&]+")
_NEXT = compiled(r"\s([^\W\d_]+)")
_ENDED = compiled(r"[;:!?]|\.\s+[A-Z]")
_PART_OF_NAME = compiled(r"[\s.&'’-]*(?:[a-z]{1,3}\s)?")


def fits_kind(selector: Selector, kind: Kind) -> bool:
    """Is it one of the selector's kinds, or a bare number that may stand for one of them?"""
    kinds = selector.kinds
    return not kinds or kind in kinds or (kind == "plain" and not _PLAIN.isdisjoint(kinds))


def is_surely(selector: Selector, claim: Claim, article: Article) -> bool:
    """Does the claim surely mean what the selector names?"""
    text, about = article.document.text, selector.about
    named = about is None or any(about.search(name.lower()) for name in claim.subject)
    if claim.subject and not named:
        return False
    if selector.never is not None and selector.never.search(fold(claim.clause.of(text))):
        return False
    measured = selector.says is None or bool(selector.says.search(claim.measure))
    if measured and named:
        return True
    sentence = fold(claim.sentence.of(text))
    if not (measured or (selector.says is not None and selector.says.search(sentence))):
        return False
    if not (named or (about is not None and about.search(sentence))):
        return False
    part = _part(claim, article)
    if not _is_of_noun(selector, claim, part, article) or _is_of_span(claim, part, article):
        return False
    if any(_may_be_meant(one, claim, selector, text) for one in _within(part, claim, article)):
        return False
    alone = not any(
        _may_be_meant(one, claim, selector, text) for one in _within(claim.clause, claim, article)
    )
    told = (claim.clause if alone else part).cover(part).of(text)
    if not measured and not (selector.says is not None and selector.says.search(fold(told))):
        return False
    where = claim.clause.cover(part) if alone and not _is_led(claim, article) else part
    return named or (about is not None and _is_about(selector, about, claim, where, article))


def _within(span: Span, claim: Claim, article: Article) -> Iterator[Claim]:
    """The other claims of the claim's sentence that stand in a span."""
    for one in article.claims:
        if one is not claim and one.sentence == claim.sentence and span.contains(one.figure.span):
            yield one


def _may_be_meant(other: Claim, claim: Claim, selector: Selector, text: str) -> bool:
    """Could the selector mean this one as well? What stands in brackets behind a figure is that figure."""
    one, figure = other.figure, claim.figure
    if not fits_kind(selector, one.kind):
        return False
    if one.kind == figure.kind == "count" and one.unit and figure.unit and one.unit != figure.unit:
        return False  # boats beside people
    first, last = sorted((one.whole, figure.whole), key=lambda span: span.start)
    return text[first.end : last.start].strip() != "("


def _is_of_noun(selector: Selector, claim: Claim, part: Span, article: Article) -> bool:
    """Does a count speak of what the selector counts: its noun, or words of `says` between it and the next
    figure?"""
    figure = claim.figure
    if figure.unit in ("", *selector.nouns) or not selector.nouns or figure.kind not in ("count", "plain"):
        return True
    later = [
        one.figure.whole.start
        for one in _within(part, claim, article)
        if one.figure.span.start > figure.span.end
    ]
    told = article.document.text[figure.span.start : min(later, default=part.end)]
    return selector.says is not None and bool(selector.says.search(fold(told)))


def _is_of_span(claim: Claim, part: Span, article: Article) -> bool:
    """ "350 people arrived in two days": is it what came together in a time of its own?"""
    grammar = get_grammar(article.document.language)
    for one in _within(part, claim, article):
        if one.figure.kind == "duration" and one.figure.span.start > claim.figure.span.end:
            led = article.document.text[: one.figure.whole.start].split(None)[-1:]
            if grammar is not None and led and grammar.part(led[0].lower()) == "preposition":
                return True
    return False


def _part(claim: Claim, article: Article) -> Span:
    """From the comma or conjunction before the figure to that behind it; brackets are passed over."""
    figure, sentence = claim.figure.whole, claim.sentence
    text = sentence.of(article.document.text)
    at, end = figure.start - sentence.start, figure.end - sentence.start
    for bracket in _BRACKET.finditer(text):
        if not (bracket.start() <= at < bracket.end()):
            text = text[: bracket.start()] + " " * len(bracket[0]) + text[bracket.end() :]
    grammar = get_grammar(article.document.language)
    cuts = [match.span() for match in _CUT.finditer(text) if _divides(match[0], grammar)]
    start = max((after for _, after in cuts if after <= at), default=0)
    stop = min((before for before, _ in cuts if before >= end), default=len(text))
    return Span(sentence.start + start, sentence.start + stop)


def _divides(word: str, grammar: Grammar | None) -> bool:
    if not word[0].isalpha():
        return True
    return grammar is not None and grammar.part(word.lower()) == "conjunction"


def _is_about(selector: Selector, about: Words, claim: Claim, part: Span, article: Article) -> bool:
    """Does a name that is meant stand in the figure's part of the sentence, or before it with no other name
    between, where no other such figure is that one's?"""
    text, figure = article.document.text, claim.figure
    own = _outside(text, part, figure.span)
    if not about.search(fold(own)) and not _led_by(about, claim, article):
        return False
    alike = (
        one for one in _within(claim.sentence, claim, article) if _may_be_meant(one, claim, selector, text)
    )
    return not any(about.search(name.lower()) for one in alike for name in one.subject)


def _outside(text: str, part: Span, figure: Span) -> str:
    """The text of a part without the figure: "billions of pennies" are not said of pennies."""
    return f"{text[part.start : figure.start]} {text[figure.end : part.end]}"


def _led_by(about: Words, claim: Claim, article: Article) -> bool:
    before = article.document.text[claim.sentence.start : claim.figure.whole.start]
    lower, at = before.lower(), 0
    while (found := about.search(lower[at:])) is not None:
        at += found.end()
    if not at or len(lower) != len(before):
        return False
    between = _BRACKET.sub(" ", before[at:])
    if _ENDED.search(between):
        return False
    grammar = get_grammar(article.document.language)
    return not any(_acts(between, match.span(), grammar) for match in _NAME.finditer(between))


def _is_led(claim: Claim, article: Article) -> bool:
    """Does a name stand before the figure in its clause, so that one behind it may be another's?"""
    before = article.document.text[claim.clause.start : claim.figure.whole.start]
    grammar = get_grammar(article.document.language)
    return any(grammar is None or grammar.part(one[0].lower()) == "word" for one in _NAME.finditer(before))


def _acts(text: str, name: tuple[int, int], grammar: Grammar | None) -> bool:
    """May a name be that of somebody else who has the figure, rather than a part of the name before it or
    what a noun is called after ("US currency")?"""
    start, end = name
    if _PART_OF_NAME.fullmatch(text, 0, start):
        return False
    after = _NEXT.match(text, end)
    return after is None or grammar is None or grammar.part(after[1]) != "word"
