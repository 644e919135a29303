"""The names of a sentence, and the part that each plays in it."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.numbered import with_numbers
from claimcheck.claims.scan import Word
from claimcheck.locale.grammar import Grammar
from claimcheck.model import Figure, Span
from claimcheck.startup.expressions import compiled

_BRACKETED = compiled(r"\([^()]*")
# After a name, these show that it is the one who does something.
_DOES = frozenset(
    ("actor", "conjunction", "demand", "down", "event", "forecast", "former", "function", "now")
) | frozenset(("preposition", "proposed", "speech", "state", "up", "verb"))

Named = tuple[tuple[Word, str], ...]


def place_names(text: str, words: Sequence[Word], figures: Sequence[Figure], grammar: Grammar) -> Named:
    """The names among `words` that are part of no figure ("EUR"), with their roles.

    A role is "actor", "own" (Japan's), "adjective" (US troops), "speaker", "joined" (one of
    several), "aside" (a ticker in brackets), or the preposition before the name.
    """
    taken = [_with_currency(text, figure) for figure in figures]
    asides = _brackets(text, words)
    words = with_numbers(text, words, taken, grammar)
    return tuple(
        (
            word,
            "aside"
            if _is_nobody(text, word, grammar) or any(s.start < word.start < s.end for s in asides)
            else _role(text, words, n, grammar),
        )
        for n, word in enumerate(words)
        if word.tag == "name" and not any(s.start <= word.start < s.end for s in taken)
    )


def _with_currency(text: str, figure: Figure) -> Span:
    """ "AUD 3 million", where the figure is read without it, is nobody's name."""
    start = figure.span.start
    code = text[max(0, start - 4) : start - 1]
    led = figure.kind == "money" and len(code) == 3 and code.isupper() and text[start - 1].isspace()
    return Span(start - 4, figure.span.end) if led else figure.span


def _is_nobody(text: str, word: Word, grammar: Grammar) -> bool:
    """ "QUESTION: …": who speaks, as a transcript says it; "GAAP", "EVs": what is nobody."""
    if word.form == "other" and (
        grammar.has("TERMS", word.value) or grammar.has("TERMS", word.value.removesuffix("s"))
    ):
        return True
    if not text.startswith(":", word.end):
        return False
    label = text[word.start : word.end]
    return label.isupper() or grammar.has("ASKERS", label.lower())


def _brackets(text: str, words: Sequence[Word]) -> list[Span]:
    if not words:
        return []
    start, end = words[0].start, words[-1].end
    return [Span(*match.span()) for match in _BRACKETED.finditer(text, start, end)]


def _is_joined(text: str, words: Sequence[Word], n: int, grammar: Grammar) -> bool:
    """One of several: "Japan and Peru", "Chile, Peru". Neither alone is what is spoken of."""
    for step in (1, -1):
        at = n + step
        while 0 <= at < len(words) and grammar.has("AND_OR", words[at].value):
            at += step
        if not (0 <= at < len(words) and words[at].tag == "name"):
            continue
        first, last = sorted((words[n], words[at]))
        gap = text[first.end : last.start]
        ended = step < 0 and at > 0 and grammar.has("AND_OR", words[at - 1].value)
        if at == n + step and gap in (", ", "/") and not ended:  # not "with Ann and Bo, Cy paid"
            return True
        if (
            step < 0
            and at > 0
            and words[at - 1].tag == "name"
            and text[words[at - 1].end : first.start] == ", "
        ):
            gap = gap.removeprefix(",")  # "Japan, Peru, and Chile"
        between = gap.replace("/", " ").split()
        if at != n + step and all(grammar.has("AND_OR", one) or grammar.has("THE", one) for one in between):
            return True
    return False


def _role(text: str, words: Sequence[Word], n: int, grammar: Grammar) -> str:
    name = words[n]
    if _is_joined(text, words, n, grammar):
        return "joined"
    nearest = words[n + 1] if n + 1 < len(words) else None
    after = nearest if nearest is not None and text[name.end : nearest.start] == " " else None
    if not name.own and _is_adjective(text, name, after, grammar):
        return "adjective"
    if name.own:
        return "own"
    before = words[n - 1] if n else None
    if (
        before is not None
        and before.tag == "preposition"
        and text[before.end : name.start] in grammar.gaps.owned
    ):
        return before.value
    if after is not None and after.tag == "speech":
        return "speaker"
    if before is not None and before.value == "say" and text[before.end : name.start] == " ":
        return "speaker"
    return "actor"


def _is_adjective(text: str, name: Word, after: Word | None, grammar: Grammar) -> bool:
    following = text[name.end : name.end + 2]
    if following[:1] == "-":
        return True
    if after is not None:
        return (
            after.tag not in _DOES
            and after.tag != "speech"
            and (after.tag == "noun" or name.form != "capital")
        )
    if name.form == "people" or grammar.has("SHORT_NAMES", name.value):
        return following[:1] == " " and following[1:].islower()
    return False
