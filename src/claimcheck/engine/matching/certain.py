"""Which claims a reference figure may be held against: those of which it is sure that they are meant.

What a claim says of itself counts first. What it leaves open is read from its part of the sentence, from one
comma or conjunction to the next, where no other figure may stand that could be meant as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.engine.matching.mask import fold
from claimcheck.engine.matching.running import says
from claimcheck.locale.grammar import Grammar, get_grammar
from claimcheck.model.article import Article
from claimcheck.model.claim import Claim
from claimcheck.model.figure import Kind
from claimcheck.model.pattern import Selector, Words
from claimcheck.model.span import Span
from claimcheck.startup.expressions import compiled

_SUMS: frozenset[Kind] = frozenset(("count", "money"))  # that come together over a time
# What a bare number may be: "has 29 of the whales", "Lewis, 71, said".
_PLAIN: frozenset[Kind] = frozenset(("count", "age"))
_BRACKET = compiled(r"\([^()]*\)")
_CUT = compiled(r"[—―]|[,;:–](?=\s)|(?<=\s)-(?=\s)|(?<=\w{3})\.(?=\s+[A-Z])|[^\W\d_]+")
_NAME = compiled(r"\b[A-Z][\w&]+")
_NEXT = compiled(r"\s([^\W\d_]+)")
_ENDED = compiled(r"[;:!?]|\.\s+[A-Z]")
_PART_OF_NAME = compiled(r"[\s.&'’-]*(?:[a-z]{1,3}\s)?")
_CODE = compiled(r"\s[A-Z]{2,5}\b")  # that a unit is written with
_LOWER = compiled(r"(?<!\S)[a-z]+(?!\S)")
_FULL_NAME = compiled(r"[A-Z][\w&]+(?:\s[A-Z][\w&.]*){2,}")
_BETWEEN = compiled(r"\s*,\s*")  # nothing but a comma
_OR = compiled(r"\s*(,)\s*([^\W\d_]+)\s*")
_BEHIND_NAME = compiled(r"([A-Z][\w&]+(?:\s[A-Z][\w&]+)*)\s\([^()\w]*$")
_AFTER_ASIDE = compiled(r"\s*,\s+([^\W\d_]+)")
_WORDS = compiled(r"\s*[^\W\d_]+(?:-[^\W\d_]+)*")
SPAN = 3  # words in which "over the last" may stand before a span of time
_OPENING = ("WITH", "AT")
PLACE = 4  # words from a preposition to the end of a name
NOUN_PHRASE = 6  # words behind a number in which it is said what is counted


def fits_kind(selector: Selector, kind: Kind) -> bool:
    """Is it one of the selector's kinds, or a bare number that may stand for one of them?"""
    kinds = selector.kinds
    return not kinds or kind in kinds or (kind == "plain" and not _PLAIN.isdisjoint(kinds))


def is_surely(selector: Selector, claim: Claim, article: Article) -> bool:
    """Does the claim surely mean what the selector names?"""
    text, about = article.document.text, selector.about
    owner = _name_before(claim, article)
    if owner and about is not None:  # "Arran (47 percent)", whatever else was read
        named = about.search(owner) is not None
        if not named:
            return False
    else:
        named = about is None or any(about.search(name.lower()) for name in claim.subject)
    if claim.subject and not named:
        return False
    if selector.never is not None and selector.never.search(fold(claim.clause.of(text))):
        return False
    grammar = get_grammar(article.document.language)
    if claim.period is None and grammar is not None and says(grammar, "FORMERLY", claim.clause, article):
        return False  # of another time, which nobody can tell
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
    if not _is_called_so(selector, claim, article) and any(
        _may_be_meant(one, claim, selector, text) for one in _within(part, claim, article)
    ):
        return False
    alone = not any(
        _may_be_meant(one, claim, selector, text) for one in _within(claim.clause, claim, article)
    )
    told = (claim.clause if alone else part).cover(part).of(text)
    if owner:
        return True  # of a sentence that says of what
    if not measured and not (selector.says is not None and selector.says.search(fold(told))):
        return False
    where = claim.clause.cover(part) if alone and not _is_led(claim, article) else part
    return named or (about is not None and _is_about(selector, about, claim, where, article))


def _name_before(claim: Claim, article: Article) -> str:
    """The name that a figure in brackets stands right behind, in lower case."""
    found = _BEHIND_NAME.search(article.document.text[claim.sentence.start : claim.figure.whole.start])
    grammar = get_grammar(article.document.language)
    name = found[1].lower() if found is not None else ""
    return "" if grammar is None or grammar.part(name) != "word" else name


def _within(span: Span, claim: Claim, article: Article) -> Iterator[Claim]:
    """The other claims of the claim's sentence that stand in a span."""
    for one in article.claims:
        if one is not claim and one.sentence == claim.sentence and span.contains(one.figure.span):
            yield one


def _may_be_meant(other: Claim, claim: Claim, selector: Selector, text: str) -> bool:
    """Could the selector mean this one as well? What stands in brackets behind a figure is that figure, and
    what was so before is another ("as against 4.3 percent in 2020")."""
    one, figure = other.figure, claim.figure
    if not fits_kind(selector, one.kind):
        return False
    if selector.status and other.status == "former" and other.status not in selector.status:
        return False
    if one.kind == figure.kind == "count" and one.unit and figure.unit and one.unit != figure.unit:
        return False  # boats beside people
    if figure.kind == "count" and figure.unit_at is not None and one.unit_at is None:
        return False  # "eight of the 520 sailors"
    first, last = sorted((one.whole, figure.whole), key=lambda span: span.start)
    return text[first.end : last.start].strip() not in ("(", ", or")


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
    grammar = get_grammar(article.document.language)
    told = article.document.text[figure.span.start : min(later, default=part.end)]
    noun = told[: len(figure.surface)] + _noun_phrase(told[len(figure.surface) :], grammar)
    return selector.says is not None and bool(selector.says.search(fold(noun)))


def _is_called_so(selector: Selector, claim: Claim, article: Article) -> bool:
    """Does a word of `says` stand right behind the figure: "the $787 billion stimulus bill"?"""
    text, end = article.document.text, claim.figure.whole.end
    grammar = get_grammar(article.document.language)
    behind = _noun_phrase(text[end : claim.sentence.end], grammar, linked=False)
    return selector.says is not None and bool(selector.says.search(fold(behind)))


def _noun_phrase(said: str, grammar: Grammar | None, *, linked: bool = True) -> str:
    """What follows a number up to a verb, a mark or a preposition; if `linked`, but for "of"."""
    at = 0
    for _ in range(NOUN_PHRASE):
        word = _WORDS.match(said, at)
        if word is None:
            break
        lower = word[0].strip().lower()
        part = "word" if grammar is None else grammar.part(lower)
        of = linked and grammar is not None and grammar.has("OF", lower)
        if not of and part not in ("word", "determiner", "possessive", "adverb", "name"):
            break
        at = word.end()
    return said[:at]


def _is_of_span(claim: Claim, part: Span, article: Article) -> bool:
    """ "350 people arrived in two days", "Over two years Lorne gave €20 million": is it what came together in
    a time of its own?"""
    grammar, figure = get_grammar(article.document.language), claim.figure
    if grammar is None:
        return False
    for one in _within(claim.sentence, claim, article):
        if one.figure.kind != "duration":
            continue
        led = article.document.text[claim.sentence.start : one.figure.whole.start].lower().split()
        if one.figure.span.start > figure.span.end:
            if part.contains(one.figure.span) and led and grammar.part(led[-1]) == "preposition":
                return True
        elif figure.kind in _SUMS and any(grammar.has("DURING", word) for word in led[-SPAN:]):
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
    joined = _joining(claim, article)
    cuts = [
        match.span()
        for match in _CUT.finditer(text)
        if _divides(match[0], grammar) and sentence.start + match.start() not in joined
    ]
    before = [after for _, after in cuts if after <= at]
    start = max(before, default=0)
    led = text[start:at].strip().lower()
    if grammar is not None and grammar.has("WITH", led) and len(before) > 1:
        start = before[-2]  # "record levels of investment, with $21 billion received"
    elif grammar is not None and grammar.has("WITH", led):
        start = 0
    stop = min((before for before, _ in cuts if before >= end), default=len(text))
    return Span(sentence.start + start, sentence.start + stop)


def _divides(word: str, grammar: Grammar | None) -> bool:
    if not word[0].isalpha():
        return True
    lower = word.lower()
    return grammar is not None and (grammar.part(lower) == "conjunction" or grammar.has("BUT", lower))


def _joining(claim: Claim, article: Article) -> frozenset[int]:
    """Where commas and words stand that part nothing: "the $442 million, 484 MW wind farm", "240 miles, or
    386 km, south of Lorne"."""
    text, figure = article.document.text, claim.figure
    grammar = get_grammar(article.document.language)
    found: set[int] = set()
    for one in _within(claim.sentence, claim, article):
        first, last = sorted((one.figure, figure), key=lambda each: each.whole.start)
        if first.whole.end > last.whole.start or one.figure.kind in ("date", "time"):
            continue
        at, end = first.whole.end, last.whole.end
        gap = text[at : last.whole.start]
        either = _OR.fullmatch(gap) if one.figure.kind == figure.kind else None
        if either is not None and grammar is not None and grammar.has("OR", either[2].lower()):
            found.update((at + either.start(1), at + either.start(2), end))
        elif one.figure.kind != figure.kind and _BETWEEN.fullmatch(gap):
            found.add(at + gap.index(","))
    return frozenset(found)


def _is_about(selector: Selector, about: Words, claim: Claim, part: Span, article: Article) -> bool:
    """Does a name that is meant stand in the figure's part of the sentence, or before it with no other name
    between, where no other such figure is that one's?"""
    text, figure = article.document.text, claim.figure
    behind = f"{text[figure.span.end : part.end]} {_opened(claim, part, article)}"
    if not about.search(fold(behind)) and not _led_by(about, claim, article):
        return False
    alike = (
        one for one in _within(claim.sentence, claim, article) if _may_be_meant(one, claim, selector, text)
    )
    return not any(about.search(name.lower()) for one in alike for name in one.subject)


def _opened(claim: Claim, part: Span, article: Article) -> str:
    """The subject that an opening phrase is said of: "With 12 million trips since 2008, Bikeshare is …"."""
    grammar, sentence = get_grammar(article.document.language), claim.sentence
    first = _NEXT.match(f" {part.of(article.document.text).strip()}")
    if grammar is None or first is None or article.document.text[sentence.start : part.start].strip():
        return ""
    form = grammar.verbs.get(first[1].lower(), ("", None))[1]
    word = first[1].lower()
    if form != "ing" and not word.endswith("ing") and not any(grammar.has(one, word) for one in _OPENING):
        return ""
    rest = article.document.text[part.end : sentence.end].removeprefix(",")
    verb = next(
        (
            found.start()
            for found in _LOWER.finditer(rest)
            if grammar.part(found[0]) in ("auxiliary", "modal", "verb")
        ),
        0,
    )
    return rest[:verb]


def _led_by(about: Words, claim: Claim, article: Article) -> bool:
    before = _without_figures(Span(claim.sentence.start, claim.figure.whole.start), claim, article)
    lower, at = before.lower(), 0
    while (found := about.search(lower[at:])) is not None:
        at += found.end()
    if not at or len(lower) != len(before):
        return False
    between = _BRACKET.sub(" ", before[at:])
    if _ENDED.search(between):
        return False
    grammar = get_grammar(article.document.language)
    aside = _AFTER_ASIDE.match(between)
    if aside is not None and grammar is not None and "," in before[: at - 1]:
        verb = grammar.part(aside[1].lower()) in ("auxiliary", "modal", "verb")
    else:
        verb = False
    if verb or _FULL_NAME.search(between) is not None:
        return False  # "Mr Lee, a critic of Acme, has 20 shares"
    return not any(_acts(between, match.span(), grammar) for match in _NAME.finditer(between))


def _without_figures(span: Span, claim: Claim, article: Article) -> str:
    """The text of a stretch of the claim's sentence with blanks for figures: "SOL" of "6.87 million SOL" is
    nobody's name."""
    said = span.of(article.document.text)
    for one in _within(span, claim, article):
        start, end = one.figure.span.start - span.start, one.figure.span.end - span.start
        code = _CODE.match(said, end)
        end = code.end() if code is not None else end
        if one.figure.kind not in ("date", "ordinal"):
            said = f"{said[:start]}{' ' * (end - start)}{said[end:]}"
    return said


def _is_led(claim: Claim, article: Article) -> bool:
    """Does a name stand before the figure in its clause, so that one behind it may be another's?"""
    before = article.document.text[claim.clause.start : claim.figure.whole.start]
    grammar = get_grammar(article.document.language)
    return any(grammar is None or grammar.part(one[0].lower()) == "word" for one in _NAME.finditer(before))


def _acts(text: str, name: tuple[int, int], grammar: Grammar | None) -> bool:
    """May a name be that of somebody else who has the figure, rather than a part of the name before it or
    what a noun is called after ("US currency")?"""
    start, end = name
    if _PART_OF_NAME.fullmatch(text, 0, start) or _is_place(text[:start], grammar):
        return False
    after = _NEXT.match(text, end)
    return after is None or grammar is None or grammar.part(after[1]) != "word"


def _is_place(before: str, grammar: Grammar | None) -> bool:
    """Does a preposition of places stand before a name, and no verb between: "in central New Mexico"?"""
    for word in reversed(before.split()[-PLACE:]):
        if grammar is None or not word[-1].isalnum():
            return False
        if grammar.has("PLACED", word.lower()):
            return True
        if grammar.part(word.lower()) not in ("word", "determiner", "adverb"):
            return False
    return False
