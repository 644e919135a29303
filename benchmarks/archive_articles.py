"""Articles of an archive, made by a seed: many families, each on one matter over years, with contradictions
and honest changes planted.

    python benchmarks/archive_articles.py OUT.parquet [--articles N] [--contradictions N] [--changes N]
                                          [--size N] [--seed N]

A family is a place and what is counted there; its articles say the same figure, and 4 KB (or `--size`
characters) of what councils say without any. Of a planted contradiction the last article has a figure one
slip away from the others, of an honest change another figure a year later. What was planted is in
`OUT.planted.json`.
"""

from __future__ import annotations

import argparse
import datetime
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SIZE = 4096
A_FAMILY = 10
_STARTS = """
Ash Barn Birch Black Bright Clay Cold Cross Dun East Elm Fair Fern Glen Gold Green Hazel High Holm Iron
Kings Lake Lang Lime Long Maple March Mill Moor New North Oak Old Pine Queens Red Ridge Rock Rose Salt
Sand Silver South Stan Stone Thorn Up Well West White Wind Wood Wych York
""".split()  # noqa: SIM905
_ENDS = """
ard bank berry borough bourne bridge brook burn bury by cliff combe cote dale den don field ford gate
grove ham hampton haven hill holme hurst land leigh ley ling low mere mont mouth ness over pool port ridge
set side stead stoke ston stow thorpe ton vale view ville wark water well wich wick wood worth
""".split()  # noqa: SIM905

# What is said of a place; {n} is a count, {m} an amount of money.
_SAID = (
    *(
        f"{{place}} employs {{n}} {who}."
        for who in ["workers", "nurses", "teachers", "farmers", "doctors", "engineers", "clerks"]
    ),
    *("{place} hosts {n} refugees.", "{place} hosts {n} soldiers.", "{place} has {n} pupils."),
    *("{place} holds {n} prisoners.", "{place} sold {n} cars.", "{place} owns {n} hectares of forest."),
    *(
        "{place} spent {m} on the bridge.",
        "{place} pays {m} a year for the ferry.",
        "{place} paid {m} for the harbour.",
    ),
)
_SUMS = 20  # one article in so many says how an amount rose
_WRONG = 100  # in one of so many it does not come out
_OPENINGS = (
    "The council met on the matter again",
    "Residents have asked for a plan",
    "Nobody was surprised",
    "Officials would not be drawn on it",
    "The mayor had said as much before",
    "Critics see it otherwise",
)
_MIDDLES = (
    "after a long debate in the old hall",
    "while the opposition kept its own counsel",
    "since the works by the river began",
    "as the committee had expected of its members",
    "because the road through the valley is closed",
    "when the school by the station was named",
)
_CLOSINGS = (
    "and the minutes will be published in due course",
    "but no decision has been taken so far",
    "which the neighbours of the site regret",
    "and a further hearing is to be held in spring",
    "though the paper did not name its sources",
    "and the owners have been told in writing",
)


def prose(chance: random.Random, length: int) -> Iterator[str]:
    """Paragraphs without figures, of at least so many characters together."""
    said = 0
    while said < length:
        lines = [
            f"{chance.choice(_OPENINGS)} {chance.choice(_MIDDLES)}, {chance.choice(_CLOSINGS)}."
            for _ in range(chance.randrange(2, 5))
        ]
        text = " ".join(lines)
        said += len(text) + 2
        yield text


def slipped(number: int, chance: random.Random) -> int:
    """The number with a typing slip: a digit changed, two swapped, or one too many."""
    digits = [*str(number)]
    at = chance.randrange(1, 3)
    digits[at] = str((int(digits[at]) + chance.randrange(3, 8)) % 10)
    return int("".join(digits))


def rise(chance: random.Random, *, wrong: bool) -> str:
    """A sentence whose sum comes out, or does not."""
    before, percent = chance.randrange(200, 900), chance.randrange(3, 40)
    after = before * (100 + percent) / 100
    told = percent + (chance.randrange(4, 9) if wrong else 0)
    return f"Spending rose {told}% to ${after:.2f} million from ${before} million."


def article(said: str, number: int, chance: random.Random, size: int) -> str:
    """So many characters and some more, with what is `said` somewhere near the top."""
    paragraphs = [*prose(chance, size - len(said))]
    paragraphs.insert(chance.randrange(1, 4), said)
    if number % _SUMS == 7:
        paragraphs.insert(chance.randrange(5, 8), rise(chance, wrong=number % _WRONG == 7))
    return "\n\n".join(paragraphs)


def families(
    count: int, contradictions: int, changes: int, seed: int, size: int = SIZE
) -> Iterator[dict[str, Any]]:
    """The articles, each with what was planted in it ("", "contradiction" or "change")."""
    chance = random.Random(seed)
    many = -(-count // A_FAMILY)
    places = [start + end for start in _STARTS for end in _ENDS]
    chance.shuffle(places)
    planted = ["contradiction"] * contradictions + ["change"] * changes
    planted += [""] * (many - len(planted))
    chance.shuffle(planted)
    made = 0
    for family in range(many):
        first, second = divmod(family, len(places))
        place = (
            places[second] if not first else f"{places[second]} {places[(second * 7 + first) % len(places)]}"
        )
        form = _SAID[family % len(_SAID)]
        money = "{m}" in form
        number = chance.randrange(110, 980) * 100 if money else chance.randrange(11_000, 98_000)
        start = datetime.date(2015, 1, 1) + datetime.timedelta(days=chance.randrange(2500))
        own = min(A_FAMILY, count - made)
        for n in range(own):
            last = n == own - 1
            day = start + datetime.timedelta(days=2 * n)
            value = number
            if last and planted[family] == "contradiction":
                value = slipped(number, chance)
            elif last and planted[family] == "change":
                value, day = slipped(number, chance), day + datetime.timedelta(days=400)
            yield {
                "id": f"{family:07}-{n}",
                "text": article(
                    form.format(place=place, n=f"{value:,}", m=f"${value / 1000:.1f} million"),
                    made,
                    chance,
                    size,
                ),
                "date": day.isoformat(),
                "language": "en",
                "planted": planted[family] if last else "",
            }
            made += 1


def write(out: Path, count: int, contradictions: int, changes: int, seed: int = 7, size: int = SIZE) -> None:
    """The articles as Parquet, shuffled within blocks of a thousand families; beside it what was planted."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    chance = random.Random(seed + 1)
    planted: dict[str, list[str]] = {"contradiction": [], "change": []}
    schema = pa.schema([(name, pa.string()) for name in ("id", "text", "date", "language")])
    with pq.ParquetWriter(out, schema, compression="zstd") as writer:
        block: list[dict[str, Any]] = []

        def flush() -> None:
            chance.shuffle(block)
            writer.write_table(pa.Table.from_pylist(block, schema=schema))
            block.clear()

        for row in families(count, contradictions, changes, seed, size):
            if kind := row.pop("planted"):
                planted[kind].append(row["id"])
            block.append(row)
            if len(block) >= 10_000:
                flush()
        if block:
            flush()
    out.with_suffix(".planted.json").write_text(json.dumps(planted), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=Path)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--contradictions", type=int)
    parser.add_argument("--changes", type=int)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--size", type=int, default=SIZE)
    said = parser.parse_args()
    wrong = said.articles // 100 if said.contradictions is None else said.contradictions
    changes = said.articles // 50 if said.changes is None else said.changes
    write(said.out, said.articles, wrong, changes, said.seed, said.size)


if __name__ == "__main__":
    main()
