"""Whom "it", "its" and "the company" mean: the last one spoken of in the paragraph that fits."""

from __future__ import annotations

from claimcheck.claims.context import Context
from claimcheck.claims.names import Named
from claimcheck.claims.nouns import phrase_after
from claimcheck.claims.scan import Word

_AROUND = 8  # letters behind a name in which the form of its company may stand
_DOERS = frozenset(("actor", "own", "speaker"))


def antecedent(context: Context, at: int) -> str:
    """Whom the word at place `at` of the tokens means, "" when unsure."""
    token = context.said.tokens[at]
    if token.part == "speaking" or context.grammar.has("PERSONS", token.word):
        return _same_sentence(context, token.start, token.word)
    firm = token.part == "word" or _is_of_firms(context, at)
    found = _last(context, context.placed, token.start, firm, same=True)
    if found is not None:
        return found
    for placed in context.story.names_before(token.start):
        if not firm and (opening := context.story.opening(placed)) and not _is_body(context, opening):
            if context.story.is_defined(opening) or context.story.is_thing(opening.value):
                return opening.value
            if not context.story.is_person(opening.value):
                return ""
        if firm and (opening := context.story.opening(placed)) and _is_doing(context, opening, placed):
            return opening.value
        sure = tuple((name, role) for name, role in placed if role == "joined" or _is_body(context, name))
        found = _last(context, sure, token.start, firm, same=False)
        if found is not None:
            return found
    topic = context.story.topic
    if not topic and firm:
        return _before_paragraph(context, token.start)
    return "" if context.story.is_person(topic, certain=True) else topic


def _before_paragraph(context: Context, start: int) -> str:
    """The company with which each sentence of the paragraph before begins that begins with a name."""
    floor, first = context.story.reach(start), context.story.paragraph(start)
    if floor == first or any(name.end <= start for name, _ in context.placed):
        return ""
    found: set[str] = set()
    for placed in context.story.names_before(start, floor):
        opening = context.story.opening(placed)
        if opening is not None and _is_doing(context, opening, placed):
            found.add(opening.value)
    return found.pop() if len(found) == 1 else ""


def _is_of_the(context: Context, n: int, start: int) -> bool:
    """ "the Acme share price", but not "the Acme chief's salary": is nothing else behind the name?"""
    tokens, grammar = context.said.tokens, context.grammar
    phrase = phrase_after(tokens, start) if n and grammar.has("THE", tokens[n - 1].word) else None
    return phrase is not None and all(
        one.word in grammar.nouns or grammar.has("FIRM_THINGS", one.word) or grammar.has("CALLED", one.word)
        for one in tokens[phrase.start : phrase.end]
    )


def _is_of_firms(context: Context, at: int) -> bool:
    """ "its stock", "its operating profit": is it a firm's?"""
    phrase = phrase_after(context.said.tokens, at + 1)
    if phrase is None or context.said.tokens[at].part != "possessive":
        return False
    return context.grammar.has("FIRM_THINGS", context.said.tokens[context.grammar.head(phrase)].word)


def _same_sentence(context: Context, start: int, word: str) -> str:
    """They, he: the one doer before in the sentence, if there is but one."""
    if context.grammar.has("OF_SPEAKER", word):
        return context.story.host
    doers = [(name, role) for name, role in context.placed if name.end <= start and role in _DOERS]
    if not doers and context.grammar.has("PERSON", word):
        return _person_before(context, start)
    if len({name.value for name, _ in doers}) != 1:
        return ""
    name, role = doers[0]
    return name.value if role == "speaker" or name.start == context.said.tokens[0].start else ""


def _person_before(context: Context, start: int) -> str:
    """He, she: the person with whom the nearest sentence before begins, or who speaks in it."""
    for placed in context.story.names_before(start):
        opening = context.story.opening(placed)
        doers = [name for name, role in placed if role == "speaker" or name is opening]
        persons = {one.value for one in doers if one.form == "other" and context.story.is_person(one.value)}
        if doers:
            return persons.pop() if len(persons) == 1 else ""
    return ""


def _last(context: Context, placed: Named, start: int, firm: bool, *, same: bool) -> str | None:
    """The last doer that fits; "" when one that may fit as well stands in the way; None for none."""
    doers = [(name, role) for name, role in placed if role in _DOERS and name.end <= start]
    if same:
        doers = [(name, role) for name, role in doers if not _only_tells_which(context, name)]
    if same and doers and _is_turned(context, doers[-1][0].end, start):
        return ""
    fitting = [name for name, role in doers if _fits(context, name, role, firm)]
    if not fitting:
        return None if not any(role == "joined" for _, role in placed) else ""
    values = list(dict.fromkeys(name.value for name in fitting))
    return values[-1] if len(values) == 1 or same else ""


def _only_tells_which(context: Context, name: Word) -> bool:
    """ "its Kansas headquarters": is it but which of somebody's?"""
    tokens = context.said.tokens
    n = next((n for n, token in enumerate(tokens) if token.start == name.start), 0)
    led, after = tokens[n - 1] if n else None, tokens[n + 1] if n + 1 < len(tokens) else None
    owned = led is not None and (led.part == "possessive" or led.own)
    return owned and not name.own and after is not None and after.part == "word"


def _is_body(context: Context, name: Word) -> bool:
    """A country, a company, or the one that the article is about: no person, as far as can be seen."""
    if name.form != "other" or name.value == context.story.topic:
        return True
    return context.grammar.is_firm(context.text[name.start : name.end + _AROUND])


def _is_doing(context: Context, name: Word, placed: Named) -> bool:
    """Is it the one body of its sentence, and shown to act: no person, nobody who only tells of another?"""
    others = {one.value for one, role in placed if role in _DOERS and one.form == "other"} - {name.value}
    alone = name.form == "other" and placed[0][1] == "actor" and not others
    return alone and context.story.does(name.value) and not context.story.is_person(name.value)


def _does(context: Context, name: Word) -> bool:
    """Is it a body, or does the text say elsewhere what it does: "CBS said", "CBS has", "CBS's"?"""
    return _is_body(context, name) or context.story.does(name.value)


def _is_turned(context: Context, end: int, start: int) -> bool:
    """Does a clause of something else begin between: "Acme built a plant that raised its"?"""
    tokens = context.said.tokens
    return any(
        context.grammar.has("TURNING", token.word)
        and end < token.start < start
        and n
        and tokens[n - 1].part == "word"
        for n, token in enumerate(tokens)
    )


def _fits(context: Context, name: Word, role: str, firm: bool) -> bool:
    if name.form != "other":
        return not firm
    if context.grammar.is_firm(context.text[name.start : name.end + _AROUND]):
        return True
    # Who speaks, and has a first and a last name, is a person.
    return role != "speaker" or " " not in name.value


def _related(context: Context, at: int) -> str:
    """The name before "whose" at place `at`, and before the comma there."""
    tokens, n = context.said.tokens, at - 1
    while n >= 0 and tokens[n].part == "mark":
        n -= 1
    if n < 0 or tokens[n].part != "name" or tokens[n].own:
        return ""
    role = next((role for name, role in context.placed if name.start == tokens[n].start), "")
    return "" if role in ("joined", "aside") else tokens[n].value


def owner_before(context: Context, start: int) -> str:
    """Who stands as owner before the phrase at place `start`: "Acme's", "Acme", "its", "the company's"."""
    tokens = context.said.tokens
    n = start - 1
    while n >= 0 and (tokens[n].part == "adverb" or tokens[n].value == "date"):
        n -= 1  # "Acme's second-quarter profit"
    if n < 0:
        return ""
    token = tokens[n]
    if token.word == ")" and n > 2 and tokens[n - 2].word == "(":  # "Acme Adding (AA) shares"
        token = tokens[n := n - 3]
    if token.part == "possessive":
        return antecedent(context, n)
    if context.grammar.has("WHOSE", token.word):
        return _related(context, n)
    if token.part == "word" and token.own and token.word in context.firms:
        return antecedent(context, n)
    if token.part != "name":
        return ""
    role, name = next(
        ((role, name) for name, role in context.placed if name.start == token.start), ("", None)
    )
    if name is None or role in ("joined", "aside") or context.grammar.has("TERMS", name.value):
        return ""
    led = tokens[n - 1] if n else None
    if token.own:
        return name.value
    topical = name.value in (context.story.topic, context.story.host)
    if n == 0 and name.form == "other" and " " not in name.value and not topical and not _does(context, name):
        return ""  # "DRAM shipments", "Execution services"
    if name.form == "other":  # "Acme operating profit", but not "the Acme chief"
        plain = led is None or led.part in ("mark", "preposition", "relative", "conjunction", "verb")
        return name.value if plain or _is_of_the(context, n, start) else ""
    return name.value if role == "adjective" and tokens[start].word in context.nouns else ""
