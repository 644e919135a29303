"""The slots of a frame in plain words."""

from __future__ import annotations

from claimcheck.model.frame import ANY_ROLE, Slot

_KINDS = {
    "money": "a sum of money",
    "percent": "a percentage",
    "points": "percentage points",
    "multiple": "a multiple",
    "count": "a number of things",
    "measure": "a measure",
    "duration": "a length of time",
    "age": "an age",
    "date": "a date",
    "time": "a time of day",
    "ordinal": "an ordinal",
    "plain": "a bare number",
    "amount": "an amount",
    "number": "a number",
    "any": "a figure",
}


def slot_in_words(slot: Slot) -> str:
    """“after: an amount as result, else as level, not as base; like before”."""
    kinds = " or ".join(_KINDS.get(kind, kind) for kind in slot.kind.split("|"))
    text = f"{slot.name}: {f'several figures, each {kinds}' if slot.many else kinds}"
    text += ", all" if slot.each and slot.roles else ""
    ranks: dict[int, list[str]] = {}
    for role, rank in slot.roles:
        ranks.setdefault(rank, []).append("any figure near" if role == ANY_ROLE else role)
    if ranks:
        text += " as " + ", else as ".join(" or ".join(equal) for equal in ranks.values())
        text = text.replace("as any figure", "any figure")
    if slot.never:
        text += ", not as " + " or ".join(slot.never)
    if slot.named:
        return f"{text}; anywhere in the article, if it is what {slot.like} is a share of"
    return text + (f"; of the unit of {slot.like}" if slot.like else "")
