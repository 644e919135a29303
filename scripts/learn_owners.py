"""Learn who has a figure from labelled text, and write the weights as data of the language.

    python scripts/learn_owners.py SHEET.jsonl ... > src/claimcheck/locale/en/owners.py

Each line of a sheet is one figure, as `benchmarks/claims.py` reads it: `text`, `start` and `subject`, a
list of the answers that pass. What holds on text that was not learnt from is measured by leaving out an
eighth at a time and printed to standard error: of the figures that somebody has for certain, how many are
told rightly, and of all figures how many wrongly, at each threshold.
"""

from __future__ import annotations

import json
import math
import pathlib
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple
from unittest import mock

import claimcheck.claims.likely as room
from claimcheck import formats
from claimcheck.claims.likely import KINDS, candidates
from claimcheck.locale.places import places
from claimcheck.pipeline import read_article

NOBODY = "-"
LANGUAGE = "en"
PENALTY = 3.0  # of the square of a weight
RAREST = 15  # occurrences of a feature
ROUNDS = 25
SMALLEST = 0.03  # weights below say nothing
FOLDS = 8


class Example(NamedTuple):
    """A figure: its candidates' names and features, and which of them pass; `asked` if somebody has it for
    certain. The last candidate is nobody."""

    names: tuple[str, ...]
    features: tuple[tuple[str, ...], ...]
    right: tuple[bool, ...]
    asked: bool


def normal(name: str) -> str:
    known = places(LANGUAGE).get(name.strip())
    return (known[0] if known else name.strip()).lower()


def read(rows: Iterable[dict[str, Any]]) -> Iterator[Example]:
    """The figures of the rows that the program finds, and of which something can be learnt."""
    met: list[tuple[int, Any]] = []

    def note(context: Any, *read: Any) -> dict[str, float]:
        if context.figure.kind in KINDS and context.story.is_long:
            met.append((context.figure.span.start, candidates(context, *read)))
        return {}

    with mock.patch.object(room, "likely", note):  # the program itself says what it ranks
        for row in rows:
            met.clear()
            article = read_article(formats.from_text(row["text"], "sheet"))
            claim = next((one for one in article.claims if one.figure.span.start == row["start"]), None)
            if claim is None:
                continue
            assert claim.whose == claim.subject  # which is read when it is asked for
            found = next((known for start, known in met if start == row["start"]), None)
            if found is None:
                continue
            answers = {
                normal(n) for one in row["subject"] for n in one.split(";") if not n.strip().startswith("(")
            }
            nobody = NOBODY in answers
            right = tuple(normal(one.name) in answers if one.name else nobody for one in found)
            if not any(right):
                right = (*right[:-1], True)  # whoever has it is no candidate
            yield Example(
                tuple(one.name for one in found), tuple(one.features for one in found), right, not nobody
            )


def learn(examples: Sequence[Example], seed: int = 1) -> dict[str, float]:
    """The weights under which what is right is most probable, by AdaGrad in batches, with a penalty."""
    known = Counter(feature for one in examples for features in one.features for feature in set(features))
    weights = {feature: 0.0 for feature, number in known.items() if number >= RAREST}
    data = [
        ([[f for f in features if f in weights] for features in one.features], one.right) for one in examples
    ]
    squares = dict.fromkeys(weights, 1e-8)
    shuffled = random.Random(seed)
    size = 64
    for turn in range(ROUNDS):
        shuffled.shuffle(data)
        rate = 0.3 / (1 + turn / 6)
        for at in range(0, len(data), size):
            slope: dict[str, float] = {}
            batch = data[at : at + size]
            for features, right in batch:
                chances = distribution([sum(map(weights.__getitem__, one)) for one in features])
                total = sum(chance for chance, good in zip(chances, right, strict=True) if good) or 1e-12
                for one, chance, good in zip(features, chances, right, strict=True):
                    change = chance - (chance / total if good else 0.0)
                    if abs(change) > 1e-6:
                        for feature in one:
                            slope[feature] = slope.get(feature, 0.0) + change
            share = PENALTY * len(batch) / len(data)
            for feature, change in slope.items():
                change += share * weights[feature]
                squares[feature] += change * change
                weights[feature] -= rate * change / math.sqrt(squares[feature])
    return weights


def distribution(scores: Sequence[float]) -> list[float]:
    highest = max(scores)
    raised = [math.exp(score - highest) for score in scores]
    total = sum(raised)
    return [one / total for one in raised]


def guess(example: Example, weights: dict[str, float]) -> tuple[int, float]:
    """Which candidate, other than nobody, is most probable, and how much so; (-1, 0) for none."""
    chances = distribution([sum(weights.get(f, 0.0) for f in one) for one in example.features])[:-1]
    best = max(range(len(chances)), key=chances.__getitem__, default=-1)
    return best, chances[best] if chances else 0.0


def validate(examples: list[Example]) -> None:
    """Print what holds on the eighths that were left out."""
    shuffled = random.Random(2)
    folds = [shuffled.randrange(FOLDS) for _ in examples]
    told: list[tuple[Example, int, float]] = []
    for fold in range(FOLDS):
        weights = learn([one for one, n in zip(examples, folds, strict=True) if n != fold])
        told += [(one, *guess(one, weights)) for one, n in zip(examples, folds, strict=True) if n == fold]
    asked = sum(one.asked for one, _, _ in told)
    for threshold in (0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8):
        said = [(one, best) for one, best, chance in told if best >= 0 and chance >= threshold]
        right = sum(one.right[best] and one.asked for one, best in said)
        wrong = sum(not one.right[best] for one, best in said)
        print(
            f"from {threshold}: {right / asked:.1%} of {asked} told rightly, "
            f"{wrong / len(told):.1%} of {len(told)} wrongly",
            file=sys.stderr,
        )


def main() -> None:
    sheets = (pathlib.Path(path).read_text(encoding="utf-8") for path in sys.argv[1:])
    rows = [json.loads(line) for sheet in sheets for line in sheet.splitlines()]
    examples = list(read(rows))
    print(f"{len(examples)} of {len(rows)} figures", file=sys.stderr)
    validate(examples)
    weights = {name: round(value, 2) for name, value in learn(examples).items()}
    kept = {name: value for name, value in sorted(weights.items()) if abs(value) >= SMALLEST}
    print(f'"""Weights of what tells who has a figure, learnt from {len(examples):,} labelled figures of')
    print('English articles by `scripts/learn_owners.py`; `claims.likely` says what the features are."""\n')
    print("OWNERS = {")
    for name, value in kept.items():
        print(f"    {json.dumps(name, ensure_ascii=False)}: {value},")
    print("}")


if __name__ == "__main__":
    main()
