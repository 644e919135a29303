"""Is a figure stated, demanded, forecast, proposed, or of an earlier time?"""

from __future__ import annotations

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
    if demand_word(context) is not None:
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


def demand_word(context: Context) -> Word | None:
    """The nearest word of asking before the figure, or just behind it ("the $5 billion it sought")."""
    for n in range(len(context.before) - 1, -1, -1):
        word = context.before[n]
        if word.tag == "demand" and (word.value not in _PHYSICAL or _urges(context, n)):
            return word
        if is_plain_present(word):
            break
    for word in context.after:
        if word.tag == "demand":
            return word
        if word.tag not in _ASIDE:
            return None
    return None


def _urges(context: Context, n: int) -> bool:
    """ "pushed Peru to pay", "pressed for", but not "pushed prices to"."""
    word, after = context.before[n], context.before[n + 1 : n + 2]
    asked = [w for w in after if w.tag in ("name", "actor") or w.value == "for"]
    return any(context.text[word.end : w.start] in (" ", " the ") for w in asked)


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
