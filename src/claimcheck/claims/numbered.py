"""Names that go on over numbers: "Apollo 9", "Boeing 737 Max", "3D Systems"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.joining import Word
from claimcheck.locale.grammar import Grammar
from claimcheck.model import Span
from claimcheck.startup.expressions import compiled

_BEHIND = compiled(
    r" (?:[1-9][0-9]{0,3}[A-Za-z]?(?:[-–][0-9]{1,3})?|[A-Z]?[0-9]{1,3}[A-Z])(?![\w%/$€£]|[.,:-]\w|['’]?s\b)"
)
_LED = compiled(r"(?:^|(?<=[\s“\"(]))(?:[0-9]+[A-Z][A-Za-z]*|[A-Z]+[0-9]+[A-Za-z]*|[0-9]+(?:st|nd|rd|th)) $")
_LEADING = 12  # letters of what may stand in front


def with_numbers(
    text: str, words: Sequence[Word], taken: Sequence[Span], grammar: Grammar
) -> tuple[Word, ...]:
    """The words, with names as far as they go over numbers outside the figures, which stand at `taken`."""
    found: list[Word] = []
    for word in words:
        last = found[-1] if found else None
        if last is not None and word.start < last.end:
            continue
        if word.tag != "name" or word.form != "other":
            found.append(word)
            continue
        if (
            last is not None
            and any(char.isdigit() for char in last.value.rpartition(" ")[2])
            and last.tag == "name"
            and not last.own
            and text[last.end : word.start] == " "
        ):
            whole = f"{last.value} {word.value}"  # "Boeing 737 Max"
            found[-1] = word._replace(start=last.start, value=whole)
            continue
        floor = max(last.end if last is not None else 0, word.start - _LEADING)
        led = _LED.search(text, floor, word.start)
        if (
            led is not None
            and not _is_taken(led.start(), taken)
            and not grammar.has("OF_CALLS", led[0].strip().lower())
        ):
            word = word._replace(start=led.start(), value=led[0] + word.value)
        behind = None if word.own else _BEHIND.match(text, word.end)
        if behind is not None and not _is_taken(behind.start() + 1, taken):
            word = word._replace(
                end=behind.end(),
                value=word.value + behind[0],
                own=text.startswith(grammar.endings.own, behind.end()),
            )
        found.append(word)
    return tuple(found)


def _is_taken(at: int, taken: Sequence[Span]) -> bool:
    return any(span.start <= at < span.end for span in taken)
