"""What the words beside a figure say of it: whether it is all of the thing, or only that of a part."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimcheck.engine.binding.roles import Placed
from claimcheck.locale.grammar import Grammar
from claimcheck.model.pattern import PLACEHOLDERS
from claimcheck.startup.expressions import compiled

# Words that tell of no part: "for the year", "in local currency".
_TIMES = ("SPANS", "CALENDAR", "OF_A_TIME", "MONEYS_TOLD_IN")
AROUND = 60  # characters beside a figure in which its noun stands
_FIGURE = compiled(f"[{PLACEHOLDERS}]")
_WORDS = compiled(r"[^\W\d_]+(?:['-][^\W\d_]+)*|\S")


def words_of(text: str) -> list[str]:
    """The words and signs of a masked text; figures are signs."""
    return list(_WORDS.findall(text))


def _is_figure(word: str) -> bool:
    return _FIGURE.match(word) is not None


def is_definite(anchor: Placed, text: str, grammar: Grammar, *, own: bool = True) -> bool:
    """ "of the ships", "of these ships", and with `own`, "of its ships"."""
    words = words_of(text[anchor.at + 1 : anchor.at + 1 + AROUND])
    return len(words) > 1 and (
        grammar.has("THE", words[1])
        or grammar.has("POINTED_AT", words[1])
        or (own and grammar.part(words[1]) == "possessive")
    )


def is_every(anchor: Placed, text: str, grammar: Grammar) -> bool:
    """ "of total revenue", "of our consolidated sales"."""
    words = words_of(text[anchor.at + 1 : anchor.at + 1 + AROUND])[:5]
    return any(grammar.has("EVERY", word) for word in words)


def opens(anchor: Placed, text: str, grammar: Grammar) -> bool:
    """Does nothing but small words stand before the share in its sentence?"""
    return all(
        grammar.part(word) not in ("word", "verb")
        for word in words_of(text[: anchor.at])
        if word[0].isalpha()
    )


def is_placed(text: str, grammar: Grammar) -> bool:
    """Does a sentence begin with a part of which it tells: "In the north,", "Its plant in"?"""
    words = words_of(text)[:6]
    if len(words) > 1 and grammar.part(words[0]) == "possessive" and grammar.part(words[1]) == "word":
        return True
    return bool(words) and grammar.has("OF_A_PART", words[0]) and narrows(words, grammar)


def owner_of(anchor: Placed, text: str, grammar: Grammar) -> str:
    """ "of the world's ships", "of Kenya's revenue": who is named there to own it; "" for "the company's"."""
    words = words_of(text[anchor.at + 1 : anchor.at + 1 + AROUND])[:5]
    owned = (grammar.unshortened(word) for word in words if word.endswith(grammar.endings.own))
    return next((word for word in owned if word not in grammar.firms), "")


def part_behind(anchor: Placed, noun: str, text: str, grammar: Grammar) -> bool:
    """ "of our revenue in Peru", "of sales and costs", "of the ships built by", "of those that came"."""
    words = words_of(text[anchor.at + 1 : anchor.at + 1 + AROUND])
    last = noun.rpartition(" ")[2]
    at = next((n for n, word in enumerate(words) if grammar.singular(word) == last), None)
    if at is None:
        return True
    behind = words[at + 1 :]
    if not behind:
        return False
    if is_participle(behind[0], grammar) and len(behind) > 1:
        return grammar.part(behind[1]) == "preposition"
    if any(grammar.has(kind, word) for word in behind[:2] for kind in ("SINCE_THEN", "TAKEN_OFF")):
        return True  # "of its jobs since January", "of profit before tax"
    if grammar.has("THERE", behind[0]) or grammar.has("WITH", behind[0]):
        return True
    joined = grammar.has("AND_OR", behind[0]) and len(behind) > 1 and grammar.part(behind[1]) == "word"
    return joined or grammar.has("WHO", behind[0]) or narrows(behind[:4], grammar)


def is_participle(word: str, grammar: Grammar) -> bool:
    """ "derived from", "taking part", but not "came from"."""
    known = grammar.verbs.get(word)
    regular = any(form == "past" and word.endswith(end) for end, form in grammar.verb_endings)
    return known is not None and (known[1] in ("participle", "ing") or (known[1] == "past" and regular))


def narrows(words: Sequence[str], grammar: Grammar) -> bool:
    """Is a part meant by "in", "from" or the like, with something else than a time behind it?"""
    if words and grammar.has("EACH", words[0]):
        return True
    for n, word in enumerate(words):
        if not grammar.has("OF_A_PART", word):
            if not word[0].isalpha() or grammar.part(word) != "word":
                return False
            continue
        rest = [one for one in words[n + 1 : n + 5] if grammar.part(one) != "determiner"]
        telling = [one for one in rest if not grammar.has("LIGHT", one)]
        if not telling or _is_figure(telling[0]):
            return False
        return not any(grammar.has(kind, grammar.singular(one)) for one in rest for kind in _TIMES)
    return False


def has_branch(words: Iterable[str], grammar: Grammar) -> bool:
    return any(grammar.has("BRANCHES", grammar.singular(word)) for word in words)


def stands_before(one: Placed, text: str, grammar: Grammar) -> bool:
    """Does the noun stand before the amount, with nothing that makes it narrower: "its revenue rose to"?"""
    *head, last = one.claim.measure.split() or [""]
    words = words_of(text[: one.at])[-14:]
    n = next((n for n in range(len(words) - 1, -1, -1) if grammar.singular(words[n]) == last), None)
    if n is None or not _only_tells_how_much(words[n + 1 :], grammar):
        return False
    if grammar.verbs.get(words[n], ("", "base"))[1] in ("present", "past"):
        return True  # "the council spends"
    n -= 1
    kept = set(head)
    while n >= 0 and (words[n] in kept or grammar.has("LIGHT", words[n]) or _is_figure(words[n])):
        n -= 1
    if n < 0 or not words[n][0].isalpha():
        return True
    if grammar.has("WITH", words[n]):
        return False  # "a lab with sales of"
    part, known = grammar.part(words[n]), grammar.verbs.get(words[n])
    if part == "verb" and known is not None and known[1] == "base":
        return False  # "flow control sales"
    return part != "word" or _is_its_owner(words[n], one, grammar)


def _is_its_owner(word: str, one: Placed, grammar: Grammar) -> bool:
    known = {part.lower() for name in one.claim.subject for part in name.split()}
    owner = grammar.unshortened(word)
    return owner in known or (word.endswith(grammar.endings.own) and owner in grammar.firms)


def _only_tells_how_much(words: Sequence[str], grammar: Grammar) -> bool:
    """ "for the quarter rose by 4 % to", but not "past due were", "returned to owners was", "in Peru was"."""
    if narrows(words, grammar):
        return False
    acted = False
    for word in words:
        part = grammar.part(word)
        if part in ("auxiliary", "modal", "verb"):
            if acted and part != "verb":
                return False
            acted = acted or part == "verb"
        timed = any(grammar.has(kind, grammar.singular(word)) for kind in (*_TIMES, "LIGHT"))
        ended = any(word.endswith(end) for end, form in grammar.verb_endings if form is not None)
        if part == "word" and word[0].isalpha() and not timed and not ended:
            return False
    return True


def is_plural_whole(one: Placed, noun: str, text: str, grammar: Grammar) -> bool:
    """Are they called no more than the noun says, and not what somebody has "a margin of"?"""
    figure = one.claim.figure
    said = set(noun.split()) | set(one.claim.measure.split()) | {figure.unit}
    words = [grammar.singular(word) for word in words_of(figure.surface.lower()) if word[0].isalpha()]
    scale = figure.surface.lower()[: figure.scale.end - figure.span.start] if figure.scale else ""
    named = [word for word in words if word not in words_of(scale)]
    said |= grammar.sets["ANYBODY"]
    if any(word not in said and not grammar.has("LIGHT", word) for word in named):
        return False
    *_, before, led = ["", "", *words_of(text[: one.at])]
    return not (
        grammar.has("OF", led)
        and grammar.part(before) == "word"
        and not grammar.has("VAGUE", before)
        and not grammar.has("LIGHT", before)
    )
