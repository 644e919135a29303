"""An archive made up for tests: who employs how many, told by many articles over two years.

It holds contradictions (one article of a month has a slip), honest changes (another time has
another figure), and rounding variants (the same figure, more and less exact). What should be found
is known, since each firm has one of these fates alone.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

START = date(2018, 1, 8)
_FIRST = """
Vel Nor Har Tam Bri Kos Lun Dor Mar Fen Gar Pel Sto Wen Ald Cor Est Hol Jar Rud
"""
_LAST = """
mark land wick berg stad field ford haven dale moor ness burn gate holm
"""
_NOUNS = ("sailors", "nurses", "drivers", "miners", "teachers")
_TAILS = (
    "Talks over pay go on this week.",
    "The weather was dry for most of the day.",
    "Neither side would say more.",
    "A spokesman declined to comment.",
)


@dataclass(frozen=True, slots=True)
class Archive:
    """`texts` by file name; the firms by their fate."""

    texts: dict[str, str]
    contradicted: frozenset[str]
    changed: frozenset[str]
    rounded: frozenset[str]


def make_archive(articles: int, contradictions: int, changes: int, roundings: int, seed: int = 7) -> Archive:
    """An archive of `articles`, each with up to three firms; the rest of the firms agree."""
    dice = random.Random(seed)
    names = _names(dice)
    told: list[tuple[date, str, str]] = []  # day, firm, sentence
    fates: dict[str, list[str]] = {"contradicted": [], "changed": [], "rounded": [], "steady": []}
    plan = ["contradicted"] * contradictions + ["changed"] * changes + ["rounded"] * roundings
    plan += ["steady"] * (
        articles * 2 - sum({"contradicted": 3, "changed": 2, "rounded": 2}[f] for f in plan)
    )
    for fate in plan:
        if len(told) >= articles * 2:
            break
        firm = next(names)
        fates[fate].append(firm)
        told += _said(fate, firm, dice)
    told.sort()
    texts: dict[str, str] = {}
    for n in range(articles):
        mine = (
            told[n::articles] if False else told[n * len(told) // articles : (n + 1) * len(told) // articles]
        )
        day = mine[0][0] if mine else START
        sentences = [sentence for _, _, sentence in mine]
        body = "\n\n".join(f"{sentence} {dice.choice(_TAILS)}" for sentence in sentences)
        texts[f"{n:05}.txt"] = f"date {day.isoformat()}\n\nNews of the day\n\n{body or dice.choice(_TAILS)}\n"
    return Archive(texts, *(frozenset(fates[fate]) for fate in ("contradicted", "changed", "rounded")))


def write_archive(archive: Archive, folder: Path) -> None:
    for name, text in archive.texts.items():
        (folder / name).write_text(text, encoding="utf-8")


def _names(dice: random.Random) -> Iterator[str]:
    firsts = _FIRST.split()
    pairs = [a + b.lower() + last for a in firsts for b in firsts for last in _LAST.split()]
    kinds = ("Line", "Trust", "Group", "Mines", "Works", "Motors", "Steel", "Foods", "Energy", "Rail")
    every = [f"{pair} {kind}" for kind in kinds for pair in pairs]
    dice.shuffle(every)
    return iter(every)


def _said(fate: str, firm: str, dice: random.Random) -> list[tuple[date, str, str]]:
    noun = dice.choice(_NOUNS)
    number = _number(dice)
    day = START + timedelta(days=dice.randrange(400))
    near = [day + timedelta(days=step) for step in (0, dice.randrange(2, 20), dice.randrange(21, 40))]
    if fate == "contradicted":
        figures = [number, number, _slip(number)]
        dice.shuffle(figures)
        return [
            (when, firm, _employs(firm, f"{figure:,}", noun))
            for when, figure in zip(near, figures, strict=True)
        ]
    if fate == "changed":
        later = day + timedelta(days=dice.randrange(200, 320))
        other = _slip(number) if dice.random() < 0.3 else round(number * dice.uniform(1.1, 1.6))
        return [
            (day, firm, _employs(firm, f"{number:,}", noun)),
            (later, firm, _employs(firm, f"{other:,}", noun)),
        ]
    if fate == "rounded":
        blunt = round(number, -2) if number < 10_000 else round(number, -3)
        said = f"about {blunt:,}" if dice.random() < 0.5 else f"{blunt:,}"
        return [
            (near[0], firm, _employs(firm, f"{number:,}", noun)),
            (near[1], firm, _employs(firm, said, noun)),
        ]
    return [(near[0], firm, _employs(firm, f"{number:,}", noun))]


def _employs(firm: str, figure: str, noun: str) -> str:
    return f"{firm} employs {figure} {noun}."


def _number(dice: random.Random) -> int:
    """Four or five digits, the second and third far enough apart that swapping them shows."""
    while True:
        digits = str(dice.randrange(1_100, 60_000))
        if abs(int(digits[1]) - int(digits[2])) >= 3 and digits[-1] != "0":
            return int(digits)


def _slip(number: int) -> int:
    digits = str(number)
    return int(digits[0] + digits[2] + digits[1] + digits[3:])
