"""A sentence as tokens: every word with its part of speech, every name, figure and mark."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.claims.scan import Word
from claimcheck.locale.grammar import Form, Grammar, Part
from claimcheck.model import Figure, Span
from claimcheck.startup.expressions import compiled

_TOKEN = compiled(r"[^\W0-9_]+(?:['’-][^\W0-9_]+)*+|[,;:()\[\]—–.!?\"“”$€£%/]|[0-9][^\s,;:()]*")
# What a word between a noun and these can hardly be but a verb.
_AFTER_VERB = frozenset(("figure", "determiner", "possessive"))
_BEFORE_DOING = frozenset((")", ","))  # "non-performing loans (NPLs) easing to", ", rising to"
_AFTER_UNKNOWN = _AFTER_VERB | {"preposition", "name"}


class Token(NamedTuple):
    """`value` is the lower-case word, a verb's lemma, a name, or a figure's kind; `form` a verb's; `own`
    marks a possessive name; `number` counts the sentence's figures."""

    start: int
    end: int
    part: Part
    word: str
    value: str
    form: Form | None = None
    own: bool = False
    number: int = -1


def tokens(
    text: str, span: Span, names: Sequence[Word], figures: Sequence[Figure], grammar: Grammar
) -> tuple[Token, ...]:
    """The tokens of `text[span]`, linear in its length. A figure is one token, with its hedge and rate."""
    found: list[Token] = []
    known: list[tuple[int, int, Word | None, int]] = [
        (f.whole.start, f.whole.end, None, n) for n, f in enumerate(figures) if not _is_article(f, grammar)
    ]
    known += [(name.start, name.end, name, -1) for name in names]
    known.sort(key=lambda one: one[:2])
    at, n = span.start, 0
    for match in _pattern(grammar).finditer(text, span.start, span.end):
        if match.start() < at:
            continue
        while n < len(known) and known[n][0] < match.start():
            n += 1
        if n < len(known) and known[n][0] < match.end():
            start, end, name, number = known[n]
            at, n = end, n + 1
            if name is None:
                found.append(Token(start, end, "figure", "", figures[number].kind, number=number))
            else:
                found.append(Token(start, end, "name", name.value, name.value, own=name.own))
            continue
        said = _said(match[0], grammar)
        if said.part == "word" and text[match.end() : match.end() + 1].isdigit():
            said = _Said("mark", said.word, said.word)  # "CLc1", "SVR12"
        if (
            grammar.capital_nouns
            and said.part == "verb"
            and match[0][0].isupper()
            and match.start() > span.start
        ):
            said = _Said("word", said.word, said.word)
        if said.part in ("word", "verb") and _owns(text, match.end(), said.word, grammar):
            said = _Said("word", said.word, said.word, own=True)
        found.append(Token(match.start(), match.end(), *said))
    return tuple(_settled(found, grammar))


@functools.cache  # once per language
def _pattern(grammar: Grammar) -> re.Pattern[str]:
    """Words, but for those that another is glued to ("l'entreprise") and those that belong together."""
    together = sorted(grammar.compounds, key=len, reverse=True)
    joined = [rf"\b{re.escape(one)}(?!\w)" for one in together]
    glued = [rf"\b(?:{grammar.elided})['’]"] if grammar.elided else []
    if not joined and not glued:
        return _TOKEN
    return compiled("|".join((*joined, *glued, _TOKEN.pattern)), re.IGNORECASE)


def _is_article(figure: Figure, grammar: Grammar) -> bool:
    """ "einen Umsatz": no number where the article is the same word."""
    first, _, _ = figure.surface.partition(" ")
    return grammar.capital_nouns and figure.kind == "count" and grammar.part(first.lower()) == "determiner"


def _owns(text: str, end: int, word: str, grammar: Grammar) -> bool:
    """ "the carmakers' profits"."""
    plural = bool(grammar.plural_ending) and word.endswith(grammar.plural_ending)
    return plural and bool(grammar.endings.own) and text.startswith(("' ", "’ "), end)


class _Said(NamedTuple):
    """A token wherever it stands."""

    part: Part
    word: str
    value: str
    form: Form | None = None
    own: bool = False


@functools.lru_cache(maxsize=1 << 15)  # words come back: eight of nine are known
def _said(raw: str, grammar: Grammar) -> _Said:
    if not raw[0].isalpha():
        return _Said("mark", raw, raw)
    word = raw.lower().replace("’", "'")
    dated = grammar.has("CALENDAR", word) or grammar.has("MONTHS_TOO", word)  # "May"
    part = grammar.part(word) if raw.islower() or not dated else "word"
    if part == "word" and "'" in word:
        return _shortened(word, grammar)
    if part == "verb":
        return _Said("verb", word, *grammar.verbs[word])
    ended = next((form for end, form in grammar.verb_endings if word.endswith(end)), None)
    if part == "word" and ended is not None:
        return _Said("verb", word, word, ended)
    return _Said(part, word, word)


def _shortened(word: str, grammar: Grammar) -> _Said:
    """ "they've", "it's", "didn't", or a noun that owns: "the company's"."""
    own = bool(grammar.endings.own) and word.endswith(grammar.endings.own)
    stem = grammar.unshortened(word)
    part = grammar.part(stem)
    if part in ("pointing", "speaking"):
        return _Said(part, word, word)
    if part in ("auxiliary", "modal"):
        return _Said("auxiliary", word, word)
    return _Said("word", stem, stem, own=own)


def _settled(found: list[Token], grammar: Grammar) -> list[Token]:
    """What looks like a verb and is a noun or an adjective where it stands becomes a word."""
    for n, token in enumerate(found):
        if (
            token.part == "figure"
            and n > 2
            and all(grammar.has("AS_AS", found[m].word) for m in (n - 3, n - 1))
        ):
            found[n - 3 : n] = [one._replace(part="adverb") for one in found[n - 3 : n]]  # "as high as"
        before = found[n - 1] if n else None
        if token.part == "word" and before is not None and before.part == "modal":
            found[n] = token._replace(part="verb", form="base")  # "will supply"
        if token.part != "verb":
            continue
        m = n + 1
        while m < len(found) and found[m].part == "adverb":
            m += 1
        after = found[m] if m < len(found) else None
        if not _is_verb(token, before, after, grammar):
            found[n] = token._replace(part="word")
    return found


def _goes_far(after: Token | None, grammar: Grammar) -> bool:
    """ ", rising to", but not ", growing at a rate of"."""
    return after is not None and (grammar.has("FROM_TO", after.word) or grammar.has("BY", after.word))


def _is_verb(token: Token, before: Token | None, after: Token | None, grammar: Grammar) -> bool:
    led = before.part if before is not None else "mark"
    if led in ("determiner", "possessive") or (before is not None and before.own):
        return False
    if before is not None and before.word == grammar.infinitive:
        return token.form not in ("present", "past")  # "cuts to schools", "due to increased sales"
    if led in ("modal", "pointing", "speaking"):
        return True
    follows = after.part if after is not None else "mark"
    if grammar.verb_last and follows in ("mark", "conjunction") and token.word in grammar.verbs:
        return True  # "wird … erhöht"
    if token.form == "base" and grammar.bases_are_verbs:
        return True
    if token.form == "present" and token.word not in grammar.verbs:
        return led in ("name", "relative", "pointing") and follows in _AFTER_VERB  # "Acme captures a"
    if led == "figure" and before is not None and before.value == "count":
        led = "word"
    if grammar.has("OF_PREMIUMS", token.word) and before is not None and grammar.has("NET", before.word):
        return follows not in ("word", "verb")  # "net written premiums"
    if token.form in ("past", "participle"):
        # "the company reported", but "at established shops"
        if token.value == token.word and token.word not in grammar.verbs:
            return led in ("name", "word", "auxiliary", "conjunction") and follows in _AFTER_UNKNOWN
        return led != "preposition" and not (before is None and follows == "word")  # "Reported earnings"
    if token.form == "ing":
        moved = follows == "preposition" and after is not None and grammar.has("MOVED", after.word)
        named = led in ("word", "adverb") or (
            before is not None and before.word in _BEFORE_DOING and _goes_far(after, grammar)
        )
        if named and token.word in grammar.verbs and (follows == "figure" or moved):
            return True  # "projects totaling $8 billion", "sales rising to"
        if led == "auxiliary" and follows != "word":
            return True  # "is targeting"
        return led not in ("word", "determiner", "possessive", "verb") and follows in _AFTER_VERB
    if led == "auxiliary" and token.form == "base" and token.value in grammar.unchanging:
        return True  # "has hit"
    if before is not None and before.part == "verb" and token.form == "base":
        return grammar.has("HELPING_TO", before.value)  # "help cut"
    if led in ("preposition", "verb", "auxiliary", "figure"):
        return False
    if token.value in grammar.nouns_too:
        moved = after is not None and grammar.has("MOVED", after.word)
        if token.form == "base":
            many = before is not None and before.word.endswith(grammar.plural_ending)
            moved = moved and (many or token.value in grammar.unchanging)
            return led in ("word", "adverb") and (follows in _AFTER_VERB or moved)
        if led == "name" and after is not None and after.form == "present":
            return True  # "the $3 million Kenya pays covers fuel"
        return led in ("name", "word", "adverb", "relative") and (follows in _AFTER_VERB or moved)
    return led in ("name", "word", "adverb", "relative", "conjunction", "mark")
