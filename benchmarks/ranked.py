"""How often a slip in the figure that a list is sorted by is told, and how often other lists are accused.

Lists by places are made by a seed, of which most have another column beside the figure. In one half a digit
of some ranked figure is random, swapped, lost or doubled; most such slips leave it where it was or move it by
a row, and then nobody can know. Those of the other half are sound, and sorted by what they do not print: the
printed figure runs alike, more or less nearly, and now and then stands far from its place.

    python benchmarks/ranked.py --lists 1000 --seed 1
"""

from __future__ import annotations

import argparse
import math
import random
from dataclasses import replace

from tables import FORMS, Made, Style, misspelt

from claimcheck import Config, Finding, formats
from claimcheck.pipeline import judge_articles, load_rules, read_article

NAMES = ("Alder", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Larch", "Maple", "Oak", "Pine", "Rowan", "Willow",
         "Yew", "Ash", "Beech", "Holly", "Aspen", "Linden", "Myrtle", "Spruce")  # fmt: skip
SPREADS = (0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4)
FIGURE = 2  # the column of it


def ranked(rng: random.Random, spread: float) -> Made:
    """A list by places of a figure that strays so far, in logarithms, from what the list is sorted by. What
    strays does so by Student's distribution of two degrees, in which few are far off."""
    names = rng.sample(NAMES, rng.randint(6, len(NAMES)))
    low = rng.choice([5, 40, 100, 900])
    high, decimals = low * rng.choice([5, 20, 90, 900]), rng.choice([0, 0, 1])
    style, rows = Style(rng, decimals), []
    sizes = sorted((low * (high / low) ** rng.random() for _ in names), reverse=True)
    printed = [size * math.exp(max(-3, min(3, spread * _stray(rng)))) for size in sizes]
    if not spread:
        printed = sorted((round(one, decimals) for one in printed), reverse=True)
    beside = rng.choice(["nothing", "founded", "like"])
    for place, (name, size) in enumerate(zip(names, printed, strict=True), 1):
        row = [str(place), name, style(size)]
        if beside == "founded":
            row.append(str(rng.randint(1850, 2015)))
        elif beside == "like":
            row.append(style(size * rng.uniform(0.2, 0.5)))
        rows.append(row)
    head = [rng.choice(["Rank", "Pos", "Place"]), "Firm", "Sales, $m"]
    head += {"nothing": [], "founded": ["Founded"], "like": ["Profit, $m"]}[beside]
    return Made("ranked", "The largest firms", [head], rows)


def _stray(rng: random.Random) -> float:
    return rng.gauss(0, 1) / math.sqrt(rng.expovariate(1.0))


def found_in(made: Made, rng: random.Random) -> list[tuple[Finding, tuple[int, int] | None]]:
    text, suffix, heads = FORMS[rng.randrange(len(FORMS))](made, rng)
    document = replace(formats.read_bytes(text.encode(), f"list{suffix}"), language="en")
    article = read_article(document)
    found = []
    for one in judge_articles([article], RULES, CONFIG).findings:
        cell = next((cell for table in article.document.tables if (cell := table.cell_at(one.span))), None)
        found.append((one, (cell.row - heads, cell.column) if cell else None))
    return found


def far(made: Made, row: int) -> int:
    """By how many rows a figure has left its place."""
    values = [float(one[FIGURE].replace(",", "")) for one in made.rows]
    return abs(sum(other > values[row] for n, other in enumerate(values) if n != row) - row)


def run(lists: int, seed: int, show: int) -> None:
    slips = moved = told = first = value = accused = clean = 0
    for number in range(lists):
        rng = random.Random(f"ranked/{seed}/{number}")
        made = ranked(rng, 0.0)
        clean += bool(found_in(made, rng))
        row = rng.randrange(len(made.rows))
        right = made.rows[row][FIGURE]
        wrong = misspelt(right, rng)
        if wrong is not None:
            slips += 1
            made.rows[row][FIGURE] = wrong
            moved += far(made, row) > 1
            found = found_in(made, rng)
            told += bool(found)
            if found:
                own = found[0][1] == (row, FIGURE)
                first += own
                offers = found[0][0].repairs
                put_back = own and bool(offers) and offers[0].edits[0].text == right
                value += put_back
                if show and not put_back:
                    print(f"{right} -> {wrong}: {found[0][0].message}")
        rng = random.Random(f"unsorted/{seed}/{number}")
        found = found_in(ranked(rng, rng.choice(SPREADS)), rng)
        accused += bool(found)
        if show and found:
            print(f"unsorted {number}: {found[0][0].message}")
    print(f"{slips} slips, {moved} of them two rows away or more: {told} told, {first} of the culprit first,")
    print(f"{value} with what stood there first; {clean} of {lists} sorted lists accused,")
    print(f"and {accused} of {lists} that are sorted by something else")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--lists", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0)
    said = parser.parse_args()
    CONFIG = Config()
    RULES = load_rules(CONFIG)
    run(said.lists, said.seed, said.show)
