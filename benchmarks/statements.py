"""How many slips are found in statements that hang together, and how many sound ones are accused.

Each text has a statement of income, a balance sheet and cash flows of one firm, made by a seed: in full, or
as the key lines that data vendors print; of two or three years, the latest alone in some cash flows; with
what real statements have: cash that may not be spent, shares of others, a part given up in one year, effects
of exchange rates that key lines leave out. Each is checked as it is, and again with one figure changed: by a
slip of the fingers, by some per cent, in size.

    python benchmarks/statements.py --texts 100 --seed 1
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from tables import Made, Score, as_html, as_markdown, as_text, misspelt

from claimcheck import Config, Finding, formats
from claimcheck.pipeline import judge_articles, load_rules, read_article

Line = tuple[str, list[float]]
NEGATIVE = ("({})", "-{}", "−{}")
# Lines that others of the same text surely bind, in full statements and in key lines.
BOUND = frozenset(
    ["Gross profit", "Operating income", "Income before taxes", "Net income", "Total current assets",
     "Total assets", "Total liabilities", "Total liabilities and equity", "Net cash from operating activities",
     "Net cash from investing activities", "Net cash from financing activities", "Net change in cash",
     "Cash at beginning of year", "Cash at end of year", "Revenue", "Cost of sales"]
)  # fmt: skip
UNBOUND = {"Total current assets", "Operating income"}  # where only key lines are printed
EQUITY = ("Total equity", "Total stockholders' equity", "Total shareholders’ equity")


@dataclass
class Firm:
    """What a firm prints: lines by statement, and which of them are in the key figures."""

    years: list[str]
    income: list[Line] = field(default_factory=list)
    balance: list[Line] = field(default_factory=list)
    cash: list[Line] = field(default_factory=list)
    key: set[str] = field(default_factory=set)


def firm(rng: random.Random) -> Firm:
    count = rng.choice([2, 2, 3])
    last = rng.randint(2014, 2025)
    made = Firm([str(last - n) for n in range(count)])
    size = 10 ** rng.uniform(3.2, 5.2)

    def item(low: float, high: float) -> list[float]:
        first = size * rng.uniform(low, high)
        return [float(round(first * rng.uniform(0.8, 1.25))) for _ in made.years]

    def total(*parts: list[float]) -> list[float]:
        return [sum(values) for values in zip(*parts, strict=True)]

    def less(one: list[float], *others: list[float]) -> list[float]:
        return [value - sum(taken) for value, *taken in zip(one, *others, strict=True)]

    sales, cost = item(0.9, 1.1), item(0.3, 0.55)
    gross = less(sales, cost)
    research, selling = item(0.03, 0.1), item(0.08, 0.15)
    operating = less(gross, research, selling)
    interest, other = item(0.005, 0.02), item(0.001, 0.01)
    before = total(less(operating, interest), other)
    tax = [float(round(value * rng.uniform(0.15, 0.27))) for value in before]
    profit = less(before, tax)
    gone = [0.0] * count
    if rng.random() < 0.2:
        gone[rng.randrange(count)] = float(round(size * rng.uniform(0.01, 0.2)))
    net = total(profit, gone)
    made.income = [("Revenue", sales), ("Cost of sales", cost), ("Gross profit", gross)]
    made.income += [("Research and development", research), ("Selling, general and administrative", selling)]
    made.income += [("Operating income", operating), ("Interest expense", interest), ("Other income", other)]
    made.income += [("Income before taxes", before), ("Income tax expense", tax)]
    if any(gone):
        made.income += [("Income from continuing operations", profit), ("Discontinued operations", gone)]
    made.income.append(("Net income", net))
    # Cash flows come first, since they tell what the balance sheet begins and ends with.
    wear, pay = item(0.03, 0.08), item(0.01, 0.03)
    working = [float(round(size * rng.uniform(-0.05, 0.05))) for _ in made.years]
    flow = total(net, wear, pay, working)
    plant, bought = [-x for x in item(0.04, 0.1)], [-x for x in item(0.01, 0.05)]
    invested = total(plant, bought)
    paid, debt = [-x for x in item(0.01, 0.05)], [float(round(size * rng.uniform(-0.06, 0.04))) for _ in gone]
    financed = total(paid, debt)
    rates = [float(round(size * rng.uniform(-0.003, 0.003))) for _ in gone] if rng.random() < 0.5 else []
    change = total(flow, invested, financed, *([rates] if rates else []))
    opening, at = [0.0] * count, float(round(size * rng.uniform(0.2, 0.5)))
    at += max(0.0, -2 * min(change)) * count
    for place in reversed(range(count)):
        opening[place] = at
        at += change[place]
    closing = total(opening, change)
    made.cash = [
        ("Net income", net),
        ("Depreciation and amortization", wear),
        ("Stock-based compensation", pay),
    ]
    made.cash += [("Change in working capital", working), ("Net cash from operating activities", flow)]
    made.cash += [("Capital expenditures", plant), ("Acquisitions", bought)]
    made.cash += [("Net cash from investing activities", invested), ("Dividends paid", paid)]
    made.cash += [("Change in debt", debt), ("Net cash from financing activities", financed)]
    made.cash += [("Effect of exchange rates on cash", rates)] if rates else []
    made.cash += [("Net change in cash", change), ("Cash at beginning of year", opening)]
    made.cash += [("Cash at end of year", closing)]
    held = rng.choice([0, 0, 1, 2])  # cash that may not be spent: none, in all years, in some
    bound = [float(round(size * rng.uniform(0.001, 0.02))) for _ in gone] if held else [0.0] * count
    if held > 1:
        bound[0] = 0.0
    cash = less(closing, bound)
    owed, stock, rest = item(0.08, 0.15), item(0.05, 0.12), item(0.01, 0.04)
    rest = total(rest, bound)
    current = total(cash, owed, stock, rest)
    works, goodwill, more = item(0.2, 0.5), item(0.1, 0.3), item(0.05, 0.1)
    assets = total(current, works, goodwill, more)
    payable, short = item(0.05, 0.12), item(0.05, 0.1)
    due = total(payable, short)
    long, later = item(0.1, 0.25), item(0.05, 0.1)
    debts = total(due, long, later)
    others = [float(round(size * rng.uniform(0.0005, 0.004))) for _ in gone] if rng.random() < 0.25 else []
    if others and rng.random() < 0.5:
        others[0] = 0.0
    own = less(assets, debts, *([others] if others else []))
    retained = [float(round(value * rng.uniform(0.4, 0.8))) for value in own]
    made.balance = [
        ("Cash and cash equivalents", cash),
        ("Accounts receivable", owed),
        ("Inventories", stock),
    ]
    made.balance += [("Prepaid and other", rest), ("Total current assets", current)]
    made.balance += [("Property, plant and equipment", works), ("Goodwill", goodwill), ("Other assets", more)]
    made.balance += [("Total assets", assets), ("Accounts payable", payable), ("Short-term debt", short)]
    made.balance += [
        ("Total current liabilities", due),
        ("Long-term debt", long),
        ("Other liabilities", later),
    ]
    made.balance += [("Total liabilities", debts)]
    made.balance += [("Redeemable noncontrolling interests", others)] if others else []
    made.balance += [("Retained earnings", retained), ("Paid-in capital and other", less(own, retained))]
    made.balance += [(rng.choice(EQUITY), own), ("Total liabilities and equity", assets)]
    hidden = {"Research and development", "Interest expense", "Other income", "Discontinued operations",
              "Income from continuing operations", "Change in working capital", "Acquisitions", "Change in debt",
              "Prepaid and other", "Other assets", "Other liabilities", "Short-term debt",
              "Paid-in capital and other", "Redeemable noncontrolling interests"}  # fmt: skip
    every = (*made.income, *made.balance, *made.cash)
    made.key = {name for name, _ in every} - hidden
    if rng.random() < 0.4:
        made.key.discard("Effect of exchange rates on cash")
    return made


def tables_of(made: Firm, rng: random.Random, *, key: bool) -> list[Made]:
    style = rng.choice(NEGATIVE)
    heads = list(made.years)
    if key and len(heads) == 2 and rng.random() < 0.5:
        heads = ["Current", "Prior"]
    alone = key and rng.random() < 0.3  # cash flows of the latest year only
    unit = rng.choice(["in $ millions", "in thousands", "in EUR m"])
    found = []
    for name, lines in (
        ("Income statement", made.income),
        ("Balance sheet", made.balance),
        ("Cash flows", made.cash),
    ):
        columns = 1 if alone and name == "Cash flows" else len(heads)
        rows = [
            [label, *(_said(value, style) for value in values[:columns])]
            for label, values in lines
            if not key or label in made.key
        ]
        places = {
            (n, c)
            for n, row in enumerate(rows)
            for c in range(1, columns + 1)
            if row[0] in BOUND and not (key and row[0] in UNBOUND)
        }
        found.append(Made(name, f"{name} ({unit})", [["", *heads[:columns]]], rows, places))
    return found


def _said(value: float, style: str) -> str:
    text = f"{abs(value):,.0f}"
    return "–" if text == "0" else style.format(text) if value < 0 else text


def changed(written: str, rng: random.Random) -> str | None:
    """The figure with a slip of the fingers, off by some per cent, or of another size."""
    kind = rng.choice(["slip", "slip", "share", "size"])
    if kind == "slip":
        return misspelt(written, rng)
    digits = "".join(char for char in written if char.isdigit())
    times = (
        rng.choice([0.8, 0.9, 0.95, 0.98, 1.02, 1.05, 1.1, 1.2])
        if kind == "share"
        else rng.choice([0.1, 2, 10])
    )
    new = f"{int(digits) * times:,.0f}"
    start, end = written.index(digits[0]), len(written.rstrip(")"))
    return None if new == written[start:end] else written[:start] + new + written[end:]


def written(tables: list[Made], form: object, rng: random.Random) -> tuple[str, str, int]:
    texts = [form(one, rng) for one in tables]  # type: ignore[operator]
    return "\n".join(text for text, _, _ in texts), texts[0][1], texts[0][2]


def texts(count: int, seed: int) -> Iterator[tuple[str, list[Made], random.Random]]:
    for number in range(count):
        rng = random.Random(f"{seed}/{number}")
        key = rng.random() < 0.6
        yield "key lines" if key else "in full", tables_of(firm(rng), rng, key=key), rng


def run(count: int, seed: int, show: bool) -> None:
    config = Config()
    rules = load_rules(config)
    scores: dict[str, Score] = {}
    for kind, tables, rng in texts(count, seed):
        score = scores.setdefault(kind, Score())
        form = rng.choice([as_markdown, as_html, as_text])
        text, suffix, heads = written(tables, form, rng)
        for finding, _ in found(text, suffix, rules, config):
            score.errors += finding.severity == "error"
            score.warnings += finding.severity == "warning"
            if show:
                print(f"clean: {finding.message}")
        number = rng.randrange(len(tables))
        made = tables[number]
        place = rng.choice(sorted(made.bound))
        right = made.rows[place[0]][place[1]]
        wrong = changed(right, rng) if any(map(str.isdigit, right)) else None
        if wrong is None or _apart(right, wrong) < 5:
            continue
        rows = [list(row) for row in made.rows]
        rows[place[0]][place[1]] = wrong
        bad = [replace(made, rows=rows) if n == number else one for n, one in enumerate(tables)]
        said = found(written(bad, form, rng)[0], suffix, rules, config)
        own = [one for one, where in said if where == (number, place[0] + heads, place[1])]
        score.made += 1
        score.caught += bool(said)
        first = bool(own) and said[0][0] is own[0]
        score.first += first
        value = first and bool(own[0].repairs) and own[0].repairs[0].edits[0].text == right
        score.value += value
        if show and not value:
            verdict = "value" if first else "culprit" if said else "missed"
            message = said[0][0].message if said else ""
            print(
                f"{verdict}: {kind} {made.sort}{suffix} {rows[place[0]][0]}/{place[1]} {right} -> {wrong}: {message}"
            )
    print(f"{'text':12}{'slips':>6}{'caught':>9}{'culprit':>9}{'value':>9}{'errors':>8}{'warnings':>10}")
    for kind, one in sorted(scores.items()):
        shares = [100 * n / one.made if one.made else 0.0 for n in (one.caught, one.first, one.value)]
        print(
            f"{kind:12}{one.made:6}"
            + "".join(f"{n:8.1f}%" for n in shares)
            + f"{one.errors:8}{one.warnings:10}"
        )


def _apart(one: str, other: str) -> int:
    first, second = (int("".join(filter(str.isdigit, text)) or 0) for text in (one, other))
    return abs(first - second)


def found(text: str, suffix: str, rules, config) -> list[tuple[Finding, tuple[int, int, int] | None]]:  # type: ignore[no-untyped-def]
    article = read_article(replace(formats.read_bytes(text.encode(), f"a{suffix}"), language="en"))
    report = judge_articles([article], rules, config)
    order = {"error": 0, "warning": 1}
    said = sorted(
        (one for one in report.findings if one.severity in order), key=lambda one: order[one.severity]
    )
    placed = []
    for one in said:
        cells = ((n, table.cell_at(one.span)) for n, table in enumerate(article.document.tables))
        placed.append((one, next(((n, cell.row, cell.column) for n, cell in cells if cell), None)))
    return placed


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--texts", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true")
    asked = parser.parse_args()
    run(asked.texts, asked.seed, asked.show)
