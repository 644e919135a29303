"""Figures that nothing else contradicts: counts that still run, prices of the moment, bars to be cleared."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from claimcheck.locale.grammar import Grammar, get_grammar
from claimcheck.model.article import Article
from claimcheck.model.claim import Claim
from claimcheck.model.span import Span
from claimcheck.startup.expressions import compiled

BESIDE = 40  # characters on either side of a figure in which it is called a bar

_WORD = compiled(r"[^\W\d_]+")


def is_of_the_moment(claim: Claim, article: Article) -> bool:
    """May it be another within the hour: seats in which a party leads, a price while it is traded, what stood
    at 10:30? Two such figures of one day are no contradiction."""
    grammar = get_grammar(article.document.language)
    return grammar is not None and (
        says(grammar, "RUNNING", claim.clause, article) or _has_time(claim.sentence, article)
    )


def is_tally(claim: Claim, article: Article) -> bool:
    """Is it a count that goes on for days: those who were killed, signatures that "have been collected"?"""
    grammar = get_grammar(article.document.language)
    if grammar is None or claim.figure.kind != "count":
        return False
    words = _words(claim.clause, article)
    if any(grammar.has("TOLLS", grammar.events.get(word, "")) for word in words):
        return True
    led = [word for word in words if grammar.part(word) != "adverb"]
    return any(grammar.has("HAVING", one) and _is_done(other, grammar) for one, other in pairwise(led))


def _is_done(word: str, grammar: Grammar) -> bool:
    known = grammar.verbs.get(word)
    return grammar.has("BEING", word) or (known is not None and known[1] in ("past", "participle"))


def is_bar(claim: Claim, article: Article) -> bool:
    """Is it what is needed, and so another thing than what there is: "the magic figure of 36 seats"?"""
    grammar, whole, clause = get_grammar(article.document.language), claim.figure.whole, claim.clause
    if grammar is None or not clause:
        return False
    near = Span(max(clause.start, whole.start - BESIDE), min(clause.end, whole.end + BESIDE))
    return near.start <= near.end and says(grammar, "BARS", near, article)


def says(grammar: Grammar, name: str, where: Span, article: Article) -> bool:
    """Does one of the words that are kept under a name stand there, or two of them ("so-far")?"""
    words = _words(where, article)
    return any(grammar.has(name, word) for word in words) or any(
        grammar.has(name, f"{one}-{other}") for one, other in pairwise(words)
    )


def _words(where: Span, article: Article) -> list[str]:
    return [match[0].casefold() for match in _WORD.finditer(where.of(article.document.text))]


def _has_time(sentence: Span, article: Article) -> bool:
    figures = article.figures
    first, last = (
        bisect_left(figures, at, key=lambda figure: figure.span.start)
        for at in (sentence.start, sentence.end)
    )
    return any(figure.kind == "time" for figure in figures[first:last])
