"""Is a figure stated, demanded, forecast, proposed, or of an earlier time?"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.context import Context
from claimcheck.claims.scan import Word
from claimcheck.model import Status

_BASE = frozenset(("from", "than"))
_ASIDE = frozenset(("preposition", "function", "now", "former", "state", "name"))
# Words of asking only when someone is asked: prices are pushed too.
_PHYSICAL = frozenset(("press", "pressed", "pressing", "push", "pushed", "pushing"))
_HELPING = frozenset(("is", "are", "has", "have", "will"))


def status(context: Context) -> Status:
    """By the words of the clause before the figure, or of the relative clause behind it."""
    if context.demand is not None:
        return "demanded"
    if is_former(context):
        return "former"
    for word in reversed(context.before):
        if word.tag == "proposed":
            return "proposed"
        if word.tag == "forecast":
            return "forecast"
        if is_plain_present(word):
            return "stated"
    return "stated"


def demand_word(text: str, before: Sequence[Word], after: Sequence[Word]) -> Word | None:
    """The nearest word of asking before the figure, or just behind it ("the $5 billion it sought")."""
    following: Word | None = None
    for word in reversed(before):
        if word.tag == "demand" and (word.value not in _PHYSICAL or _urges(text, word, following)):
            return word
        if is_plain_present(word):
            break
        following = word
    for word in after:
        if word.tag == "demand":
            return word
        if word.tag not in _ASIDE:
            return None
    return None


def _urges(text: str, word: Word, following: Word | None) -> bool:
    """ "pushed Peru to pay", "pressed for", but not "pushed prices to"."""
    if following is None or (following.tag not in ("name", "actor") and following.value != "for"):
        return False
    return text[word.end : following.start] in (" ", " the ")


def is_plain_present(word: Word) -> bool:
    """A verb by which something simply is so, whatever was asked or planned before it."""
    return word.now and word.value not in _HELPING


def is_former(context: Context) -> bool:
    """Right after "from", "than", "compared with", or said to be earlier."""
    before, start = context.before, context.figure.whole.start
    following = min((f.span.start for f in context.around if f.span.start > start), default=None)
    behind = [word for word in context.after[:2] if following is None or word.end <= following]
    if any(word.tag == "former" for word in (*before[-2:], *behind)):
        return True
    if not before or context.text[before[-1].end : start].strip(" the") != "":
        return False
    last = before[-1]
    if last.value == "than":
        return True
    return last.value in _BASE and any(word.tag in ("up", "down") for word in before)
