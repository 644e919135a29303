"""Claims in languages that mark the parts of a sentence by particles and write names as any other word.

A figure's measure is the known noun before it that a particle ends, its subject who owns that noun, or else
the topic of the sentence; what is meant by it stands at the sentence's end. Nothing else is read.
"""

from __future__ import annotations

import functools
import re
from typing import Any

from claimcheck.locale.particles import Particles, get_particles
from claimcheck.model import Document, Figure, Span, Status
from claimcheck.startup.expressions import compiled

_PLAIN = frozenset(("date", "time", "ordinal", "duration", "age", "plain"))
_NEAR = 6  # letters


def fields_by_particles(
    document: Document, sentence: Span, figures: tuple[Figure, ...]
) -> list[dict[str, Any]]:
    """The fields of the figures of one sentence, [] in a language of which no particles are kept."""
    kept = get_particles(document.language)
    if kept is None:
        return []
    return [_fields(document, sentence, figures, n, kept) for n in range(len(figures))]


def _fields(
    document: Document, sentence: Span, figures: tuple[Figure, ...], n: int, kept: Particles
) -> dict[str, Any]:
    figure = figures[n]
    if figure.kind in _PLAIN:
        return {}
    text = document.text
    earlier = [one.whole for one in figures[:n] if one.kind not in _PLAIN]
    if earlier and _carried(kept).fullmatch(text, earlier[-1].end, figure.whole.start):
        earlier.pop()  # "12 % more, 540 million"
    last = earlier[-1].end if earlier else sentence.start
    nouns = [*_nouns(kept).finditer(text, last, figure.whole.start)]
    noun = nouns[-1] if nouns else None
    measure = noun["noun"] if noun is not None else ""
    if not measure and figure.kind == "count":
        counted = _counted(kept).search(text, last, figure.whole.start)
        measure = counted["noun"] if counted is not None else ""
    topic = _topic(kept).match(text, sentence.start, figure.whole.start)
    owner = _owner(kept).search(text, last, noun.start()) if noun is not None else None
    name = owner["name"] if owner is not None else topic["name"] if topic is not None else ""
    dates = [one.period for one in figures[:n] if one.kind == "date" and one.whole.start >= last]
    return {
        "subject": (name,) if name else (),
        "measure": measure and f"{measure} {_change(text[figure.whole.end : sentence.end], kept)}".rstrip(),
        "period": dates[0] if len(dates) == 1 else None,
        "status": _status(text[figure.whole.end : sentence.end], text[last : figure.whole.start], kept),
    }


def _change(behind: str, kept: Particles) -> str:
    """What the figure's noun does by it, as the words right behind tell."""
    near = behind[:_NEAR].lstrip()
    if near.startswith(kept.up):
        return kept.up_name
    return kept.down_name if near.startswith(kept.down) else ""


def _status(behind: str, before: str, kept: Particles) -> Status:
    meanings: tuple[tuple[Status, tuple[str, ...]], ...] = (
        ("denied", kept.denied), ("proposed", kept.proposed), ("forecast", kept.forecast),
    )  # fmt: skip
    if any(words in before for words in kept.former) and not any(words in before for words in kept.than):
        return "former"
    found: Status = next(
        (status for status, said in meanings if any(words in behind for words in said)), "stated"
    )
    compared = found != "denied" and any(words in behind for words in kept.met)
    return "stated" if compared else found


@functools.cache  # once per language
def _carried(kept: Particles) -> re.Pattern[str]:
    return compiled(kept.carried)


@functools.cache  # once per language
def _nouns(kept: Particles) -> re.Pattern[str]:
    nouns = "|".join(re.escape(one) for one in sorted(kept.measured, key=len, reverse=True))
    return compiled(rf"(?P<noun>{nouns})(?={kept.ends})")


@functools.cache  # once per language
def _counted(kept: Particles) -> re.Pattern[str]:
    nouns = "|".join(re.escape(one) for one in sorted(kept.counted, key=len, reverse=True))
    return compiled(rf"(?P<noun>{nouns})(?:{kept.linking})?$")


@functools.cache  # once per language
def _topic(kept: Particles) -> re.Pattern[str]:
    return compiled(rf"\s*(?P<name>{kept.names})(?:{kept.topics})")


@functools.cache  # once per language
def _owner(kept: Particles) -> re.Pattern[str]:
    """The owner, between whom and the noun only a time may stand."""
    return compiled(rf"(?:^|(?<=[\s、，。,]))(?P<name>{kept.names})(?:{kept.owners})(?:{kept.times})?$")
