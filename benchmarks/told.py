"""How many slips between sentences and the tables beside them are found, and how many clean texts accused.

Each text has a statement or a budget made by `tables.py` and some sentences that tell of it: most repeat
cells, rounded as prose rounds; others name a quarter, a part of the firm, an adjusted figure or a forecast,
which the table does not print. Each is checked clean, and again with one slip in a figure that a sentence
took from a cell.

    python benchmarks/told.py --texts 300 --seed 1
"""

from __future__ import annotations

import argparse
import random
from dataclasses import dataclass, replace

from tables import (
    Made,
    Score,
    as_html,
    as_markdown,
    as_text,
    balance,
    budget,
    cash,
    districts,
    election,
    income,
    medals,
    misspelt,
    people,
    segments,
    weather,
)

from claimcheck import Config, Finding, formats
from claimcheck.pipeline import judge_articles, load_rules, read_article

TELLERS = (income, income, balance, cash, budget, segments, districts, election, medals, people, weather)
UP = ("rose", "climbed", "increased", "grew", "improved", "jumped")
DOWN = ("fell", "declined", "dropped", "decreased", "slipped")
AWAY = (
    "In the fourth quarter, {row} was {money}.",
    "Adjusted {row} came to {money} in {year}.",
    "{Row} in the northern region was {money} in {year}.",
    "Analysts had expected {row} of {money}.",
    "{Row} should reach {money} next year.",
    "At its larger rival, {row} was {money}.",
    "{Row} is expected to come to {money} in {next}.",
    "Excluding one-off items, {row} was {money}.",
    "A decade ago, {row} was {money}.",
    "For the first half, {row} amounted to {money}.",
    "{Row} per head was {money} in {year}.",
    "Monthly {row} averaged {money}.",
    "Of {row}, {money} came from the new plant.",
    "{Row} has risen by {money} since 2009.",
    "The board raised its target for {row} to {money}.",
    "{Row} at constant currency was {money} in {year}.",
    "The unit in Ghent contributed {money} to {row}.",
    "{Row} for the month of May was {money}.",
    "{Row} missed the target by {money}.",
    "It had promised {row} of {money} by {next}.",
)


@dataclass
class Text:
    """A table, sentences with a gap each, and the figures that fill them; `cells` are those of the table."""

    made: Made
    sentences: list[str]
    figures: list[str]
    cells: list[tuple[int, int] | None]

    def written(self) -> list[str]:
        return [one.replace("@", figure) for one, figure in zip(self.sentences, self.figures, strict=True)]


def number(text: str) -> float:
    digits = "".join(char for char in text if char.isdigit() or char == ".")
    return float(digits) if digits.strip(".") else 0.0


def told(made: Made, rng: random.Random) -> Text:
    """The table with some sentences that tell of its cells, and some that tell of something else."""
    head, years = made.heads[-1], [n for n, one in enumerate(made.heads[-1]) if one.isdecimal()]
    money, scale = _money(made.caption, rng)
    text = Text(made, [], [], [])

    def add(sentence: str, figure: str, cell: tuple[int, int] | None) -> None:
        text.sentences.append(sentence)
        text.figures.append(figure)
        text.cells.append(cell)

    def amount(written: str) -> str:
        return f"{money}{written.strip('()-−')}{scale}"

    rows = [n for n, row in enumerate(made.rows) if any(number(one) for one in row[1:])]
    rng.shuffle(rows)
    for row in rows[: rng.randint(2, 6)]:
        name = made.rows[row][0]
        if len(years) > 1:
            new, old = sorted(years, key=lambda n: head[n], reverse=True)[:2]
            a, b = made.rows[row][new], made.rows[row][old]
            if not number(a) or not number(b) or "per share" in name or name == "Employees":
                continue
            way = rng.choice(UP if number(a) >= number(b) else DOWN)
            change = abs(100 * (number(a) / number(b) - 1))
            forms = [
                (f"{name} {way} to @ in {head[new]}.", amount(a), (row, new)),
                (f"{name} {way} {change:.1f}% to @.", amount(a), (row, new)),
                (f"{name} {way} to @, from {amount(b)} a year earlier.", amount(a), (row, new)),
                (f"In {head[old]}, {low(name)} was @.", amount(b), (row, old)),
                (f"The group reported {low(name)} of @ for {head[new]}.", amount(a), (row, new)),
                (f"{name} came to {amount(a)} ({head[old]}: @).", amount(b), (row, old)),
                (f"{name} {way} @ to {amount(a)} in {head[new]}.", f"{change:.1f}%", (row, new)),
            ]
            if head[new] and int(head[new]) - int(head[old]) == 1 and change < 400:
                add(*rng.choice(forms))
            else:
                add(*rng.choice([forms[0], forms[3]]))
            continue
        columns = [n for n in range(1, len(head)) if number(made.rows[row][n]) and head[n]]
        if not columns:
            continue
        column = rng.choice(columns)
        cell = made.rows[row][column]
        plain = cell.strip("()-−+")
        if head[column].endswith("%"):
            plain = plain.rstrip("%") + "%"
        said = head[column].rstrip("%").strip(" ,")
        form = rng.choice(
            [f"{name} had @ in {said}.", f"{said} in {name} was @.", f"{name} recorded @ for {said}."]
        )
        add(form, plain, (row, column))
    for _ in range(rng.randint(1, 4)):
        if not rows or len(years) < 2:
            break
        name = low(made.rows[rng.choice(rows)][0])
        sentence = rng.choice(AWAY).format(
            row=name, Row=name.capitalize(), year=head[years[0]], next=int(head[years[0]]) + 1, money="@"
        )
        add(sentence, amount(f"{rng.uniform(2, 900):.{rng.randint(0, 1)}f}"), None)
    return text


def low(name: str) -> str:
    return name[:1].lower() + name[1:]


def _money(caption: str, rng: random.Random) -> tuple[str, str]:
    for sign, words in (("$", "$"), ("€", "EUR"), ("£", "£")):
        if words in caption or (words == "$" and "dollars" in caption):
            million = "million" in caption or " m" in caption
            return sign, rng.choice(
                [" million", "m"]
            ) if million else ",000" if "000" in caption else " thousand"
    return "", " million" if "million" in caption else ""


def main(count: int, seed: int, show: int) -> None:
    config = Config()
    rules = load_rules(config)
    score = Score()
    ours = found_ours = 0
    for n in range(count):
        rng = random.Random(f"told/{seed}/{n}")
        text = told(TELLERS[n % len(TELLERS)](rng), rng)
        order = list(range(len(text.sentences)))
        rng.shuffle(order)
        form = rng.choice([as_markdown, as_html, as_text])
        clean = check(text, order, form, rng, rules, config)
        score.errors += sum(one.severity == "error" for one in clean)
        score.warnings += sum(one.severity == "warning" for one in clean)
        ours += sum(one.rule.id.startswith("table-told") for one in clean)
        if show:
            for one in clean:
                print(f"--- {n} {one.severity} {one.rule.id}: {one.message}")
        places = [k for k, cell in enumerate(text.cells) if cell is not None]
        rng.shuffle(places)
        for place in places:
            wrong = misspelt(text.figures[place], rng)
            if wrong is None:
                continue
            right, text.figures[place] = text.figures[place], wrong
            found = check(text, order, form, rng, rules, config)
            score.made += 1
            score.caught += bool(found)
            found_ours += any(one.rule.id.startswith("table-told") for one in found)
            first = bool(found) and found[0].surface in wrong
            score.first += first
            score.value += first and bool(found[0].repairs) and found[0].repairs[0].edits[0].text in right
            if show and not found:
                print(f"missed {n}: {text.written()[place]} ({right})")
            break
    share = [100 * one / max(score.made, 1) for one in (score.caught, score.first, score.value)]
    print(
        f"{count} clean texts: {score.errors} errors, {score.warnings} warnings, {ours} of these rules\n"
        f"{score.made} slips: {share[0]:.1f} % caught ({found_ours} by these rules), its figure "
        f"first {share[1]:.1f} %, its right value first {share[2]:.1f} %"
    )


def check(text: Text, order: list[int], form, rng, rules, config) -> list[Finding]:  # type: ignore[no-untyped-def]
    table, suffix, _ = form(text.made, random.Random(0))
    written = text.written()
    prose = " ".join(written[n] for n in order)
    whole = f"<p>{prose}</p>\n{table}" if suffix == ".html" else f"{prose}\n\n{table}"
    article = read_article(replace(formats.read_bytes(whole.encode(), f"told{suffix}"), language="en"))
    found = judge_articles([article], rules, config).findings
    order_of = {"error": 0, "warning": 1}
    return sorted((one for one in found if one.severity != "info"), key=lambda one: order_of[one.severity])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--texts", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0)
    said = parser.parse_args()
    main(said.texts, said.seed, said.show)
