"""How many slips in tables are found, and how many clean tables are accused.

Tables of twenty-one sorts are made by a seed: statements, budgets, elections, weather, leagues, price lists,
rankings, squads, calendars and others, some with merged heads, notes, section headings and rounded figures,
written as Markdown, HTML, CSV or aligned text. Each is checked clean, and again with one slip that its own
sums can tell.

    python benchmarks/tables.py --tables 300 --seed 1
    python benchmarks/tables.py --tables 2000 --seed 1 --clean
"""

from __future__ import annotations

import argparse
import datetime
import random
import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from html import escape

from claimcheck import Config, Finding, formats
from claimcheck.model import Rule
from claimcheck.pipeline import judge_articles, load_rules, read_article

Random = random.Random


@dataclass
class Made:
    """A table that adds up: its heads, its rows, and which cells some sum of it speaks of."""

    sort: str
    caption: str
    heads: list[list[str]]
    rows: list[list[str]]
    bound: set[tuple[int, int]] = field(default_factory=set)
    spans: dict[tuple[int, int], int] = field(default_factory=dict)  # of heads: columns that they reach over
    least: int = 3  # steps of the last digit by which a slip must be off to be told from rounding


def grouped(value: float, decimals: int = 0) -> str:
    return f"{abs(value):,.{decimals}f}"


class Style:
    """How figures of one table are written."""

    def __init__(self, rng: Random, decimals: int) -> None:
        self.decimals = decimals
        self.negative = rng.choice(["({})", "-{}", "−{}"])
        self.nothing = rng.choice(["–", "-", "—", "", "n/a"])

    def __call__(self, value: float, decimals: int | None = None) -> str:
        places = self.decimals if decimals is None else decimals
        text = grouped(value, places)
        if not text.strip("0.,"):
            return self.nothing
        return self.negative.format(text) if value < 0 else text

    def percent(self, value: float, sign: bool) -> str:
        text = f"{abs(value):.1f}{'%' if sign else ''}"
        return self.negative.format(text) if value < 0 and text.strip("0.%") else text


def amounts(rng: Random, count: int, low: float = 20, high: float = 4000) -> list[float]:
    return [low * (high / low) ** rng.random() for _ in range(count)]


def years_of(rng: Random, most: int = 4) -> list[str]:
    last = rng.randint(2012, 2025)
    found = [str(last - n) for n in range(rng.randint(2, most))]
    return found if rng.random() < 0.7 else found[::-1]


class Statement:
    """Rows over periods, each worked out from those before it; amounts are rounded one by one, or so that
    they add up as printed."""

    def __init__(self, rng: Random, columns: int, decimals: int) -> None:
        self.rng, self.columns = rng, columns
        self.unit = 10.0**-decimals
        self.forced = rng.random() < 0.5
        self.names: list[str] = []
        self.values: list[list[float] | None] = []
        self.bound: set[int] = set()

    def item(self, name: str, low: float, high: float, sign: int = 1) -> int:
        first = low * (high / low) ** self.rng.random() * sign
        values = [first * self.rng.uniform(0.75, 1.3) for _ in range(self.columns)]
        return self._add(name, [self._rounded(value) for value in values])

    def _rounded(self, value: float) -> float:
        return round(value / self.unit) * self.unit if self.forced else value

    def result(self, name: str, parts: list[tuple[int, int]]) -> int:
        values = []
        for column in range(self.columns):
            values.append(sum(sign * (self.values[part] or [])[column] for part, sign in parts))
        self.bound |= {part for part, _ in parts} | {len(self.names)}
        return self._add(name, values)

    def heading(self, name: str) -> None:
        self.names.append(name)
        self.values.append(None)

    def _add(self, name: str, values: list[float]) -> int:
        self.names.append(name)
        self.values.append(values)
        return len(self.names) - 1


def with_changes(rng: Random, years: list[str], statement: Statement, style: Style) -> Made:
    """The statement as a table, often with a column of changes and one of notes."""
    change = rng.random() < 0.55
    notes = rng.random() < 0.25
    sign = rng.random() < 0.5
    newer, older = (0, 1) if years[0] > years[1] else (len(years) - 1, len(years) - 2)
    head = ["", *(["Note"] if notes else []), *years]
    if change:
        head.append(rng.choice(["Change, %", "% change", "Change (%)"]) if not sign else "Change")
    rows, bound = [], set()
    for number, (name, values) in enumerate(zip(statement.names, statement.values, strict=True)):
        row = [name]
        if notes:
            row.append(str(rng.randint(3, 29)) if values and rng.random() < 0.5 else "")
        if values is None:
            rows.append(row + [""] * (len(head) - len(row)))
            continue
        start = len(row)
        row += [style(value) for value in values]
        if number in statement.bound:
            bound |= {(number, start + n) for n in range(len(values))}
        if change:
            before, after = values[older], values[newer]
            usual = before > 0 and after > 0 and after / before < 4
            row.append(style.percent(100 * (after / before - 1), sign) if usual else "n.m.")
            if usual:
                bound |= {(number, start + newer), (number, start + older), (number, len(row) - 1)}
        rows.append(row)
    return Made("", "", [head], rows, bound)


def income(rng: Random) -> Made:
    decimals = rng.choice([0, 0, 1])
    years, style = years_of(rng), Style(rng, decimals)
    s = Statement(rng, len(years), decimals)
    scale = rng.choice([1, 10, 100])
    negative = -1 if rng.random() < 0.5 else 1
    revenue = s.item(rng.choice(["Revenue", "Net sales", "Sales"]), 800 * scale, 9000 * scale)
    size = max(s.values[revenue] or [0])
    cost = s.item(rng.choice(["Cost of sales", "Cost of goods sold"]), 0.4 * size, 0.6 * size, negative)
    gross = s.result("Gross profit", [(revenue, 1), (cost, negative)])
    names = ["Selling and marketing", "General and administrative", "Research and development",
        "Depreciation",
             "Restructuring", "Logistics", "Other operating expenses"]  # fmt: skip
    rng.shuffle(names)
    costs = [s.item(name, 0.01 * size, 0.06 * size, negative) for name in names[: rng.randint(2, len(names))]]
    total = s.result("Total operating expenses", [(one, 1) for one in costs])
    operating = s.result(
        rng.choice(["Operating profit", "Operating income"]), [(gross, 1), (total, negative)]
    )
    interest = s.item("Interest expense", 0.005 * size, 0.02 * size, negative)
    other = s.item("Other income", 0.002 * size, 0.01 * size)
    before = s.result("Profit before tax", [(operating, 1), (interest, negative), (other, 1)])
    tax = s.item("Income tax", 0.01 * size, 0.04 * size, negative)
    s.result("Net profit", [(before, 1), (tax, negative)])
    made = with_changes(rng, years, s, style)
    if rng.random() < 0.5:
        made.rows.append(["Earnings per share", *[""] * (len(made.heads[0]) - 1)])
        for n in range(len(years)):
            made.rows[-1][made.heads[0].index(years[n])] = f"{rng.uniform(0.5, 9):.2f}"
    return replace(
        made, sort="income", caption=f"Income statement (in {rng.choice(['$ million', 'EUR m', '£000'])})"
    )


def balance(rng: Random) -> Made:
    decimals = rng.choice([0, 0, 1])
    years, style = years_of(rng, 3), Style(rng, decimals)
    s = Statement(rng, len(years), decimals)
    scale = rng.choice([1, 10, 100])

    def block(names: list[str], total: str) -> int:
        rng.shuffle(names)
        return s.result(
            total, [(s.item(n, 30 * scale, 3000 * scale), 1) for n in names[: rng.randint(2, len(names))]]
        )

    headings = rng.random() < 0.5
    if headings:
        s.heading("Assets")
    current = block(["Cash and cash equivalents", "Receivables", "Inventories", "Prepaid items",
    "Securities"],
                    "Total current assets")  # fmt: skip
    fixed = block(["Property and plant", "Goodwill", "Intangible assets", "Deferred tax assets",
    "Other assets"],
                  "Total non-current assets")  # fmt: skip
    assets = s.result("Total assets", [(current, 1), (fixed, 1)])
    if headings:
        s.heading("Liabilities and equity")
    short = block(
        ["Trade payables", "Short-term debt", "Accruals", "Tax payable"], "Total current liabilities"
    )
    long = block(
        ["Long-term debt", "Pensions", "Deferred tax", "Lease liabilities"], "Total non-current liabilities"
    )
    debts = s.result("Total liabilities", [(short, 1), (long, 1)])
    equity = s.result(rng.choice(["Total equity", "Shareholders' equity"]), [(assets, 1), (debts, -1)])
    s.result("Total liabilities and equity", [(debts, 1), (equity, 1)])
    made = with_changes(rng, years, s, style)
    return replace(made, sort="balance", caption="Balance sheet at 31 December (in millions)")


def cash(rng: Random) -> Made:
    years, style = years_of(rng), Style(rng, 0)
    style.negative = "({})"
    s = Statement(rng, len(years), 0)
    s.forced = True
    scale = rng.choice([1, 10, 100])

    def block(names: list[str], total: str) -> int:
        rng.shuffle(names)
        parts = [
            s.item(n, 20 * scale, 900 * scale, rng.choice([1, 1, -1]))
            for n in names[: rng.randint(2, len(names))]
        ]
        return s.result(total, [(one, 1) for one in parts])

    one = block(["Net income", "Depreciation", "Stock-based pay", "Change in receivables",
    "Change in payables"],
                "Net cash from operating activities")  # fmt: skip
    two = block(["Capital expenditure", "Acquisitions", "Sale of assets", "Purchase of securities"],
                "Net cash used in investing activities")  # fmt: skip
    three = block(["Dividends paid", "Proceeds of debt", "Repayment of debt", "Share buybacks"],
                  "Net cash from financing activities")  # fmt: skip
    net = s.result("Net change in cash", [(one, 1), (two, 1), (three, 1)])
    changes = s.values[net] or []
    order = range(len(years)) if years[0] < years[-1] else reversed(range(len(years)))
    at, opening = float(rng.randint(3000, 9000) * scale), [0.0] * len(years)
    for column in order:
        opening[column] = at
        at += changes[column]
    first = s._add("Cash at beginning of year", opening)
    s.result("Cash at end of year", [(net, 1), (first, 1)])
    made = with_changes(rng, years, s, style)
    return replace(made, sort="cash flow", caption="Cash flows (in $ thousands)")


def budget(rng: Random) -> Made:
    names = ["Education", "Health", "Police", "Fire service", "Libraries", "Parks", "Roads", "Housing",
        "Culture",
             "Sanitation", "Courts", "Transit", "Planning", "Elections", "Debt service", "Pensions",
             "Water", "Sports",
             "Youth services", "Museums", "Harbour", "Tourism", "Archives", "Legal", "Fleet", "IT",
             "Audit"]  # fmt: skip
    rng.shuffle(names)
    names = names[: rng.randint(4, len(names))]
    decimals = rng.choice([0, 0, 1])
    unit = 10.0**-decimals
    old = [round(value / unit) * unit for value in amounts(rng, len(names), 50, 20_000)]
    new = [round(value * rng.uniform(0.85, 1.25) / unit) * unit for value in old]
    first = rng.random() < 0.25
    style, last = Style(rng, decimals), rng.randint(2015, 2025)
    columns = rng.sample(["change", "percent", "share"], rng.randint(0, 3))
    sign = rng.random() < 0.5
    heads = {"change": "Change", "percent": "Change %", "share": "Share of total, %"}
    head = ["Department", f"{last - 1} budget", f"{last} budget", *(heads[one] for one in columns)]
    lines = list(zip(names, old, new, strict=True))
    total = (rng.choice(["Total", "Total spending", "All departments"]), sum(old), sum(new))
    lines = [total, *lines] if first else [*lines, total]
    rows = []
    for name, a, b in lines:
        row = [name, style(a), style(b)]
        for one in columns:
            if one == "change":
                row.append(style(b - a))
            elif one == "percent":
                row.append(style.percent(100 * (b / a - 1), sign))
            else:
                row.append(f"{100 * b / total[2]:.1f}")
        rows.append(row)
    bound = {(row, column) for row in range(len(rows)) for column in range(1, len(head))}
    return Made("budget", "Budget by department, in thousands of dollars", [head], rows, bound)


def segments(rng: Random) -> Made:
    names = ["Europe", "North America", "South America", "Asia", "Africa", "Oceania", "Corporate", "Services"]
    rng.shuffle(names)
    names = names[: rng.randint(3, len(names))]
    last = rng.randint(2015, 2025)
    heads = [f"Q{n} {last}" for n in range(1, 5)]
    values = [[float(round(v)) for v in amounts(rng, 4, 40, 9000)] for _ in names]
    style = Style(rng, 0)
    rows = [[name, *map(style, row), style(sum(row))] for name, row in zip(names, values, strict=True)]
    sums = [sum(column) for column in zip(*values, strict=True)]
    rows.append(["Total", *map(style, sums), style(sum(sums))])
    bound = {(row, column) for row in range(len(rows)) for column in range(1, 6)}
    two = rng.random() < 0.4
    head = [
        "Revenue",
        *(heads if not two else [f"Q{n}" for n in range(1, 5)]),
        f"FY {last}" if not two else "Full year",
    ]
    made = Made("segments", "Revenue by segment (in EUR m)", [head], rows, bound)
    if two:
        made.heads.insert(0, ["", str(last), "", "", "", ""])
        made.spans[0, 1] = 5
    if rng.random() < 0.5:
        staff = [rng.randint(900, 9000)]
        for _ in range(3):
            staff.append(round(staff[-1] * rng.uniform(0.93, 1.1)))
        made.rows.append(["Employees", *map(style, (*staff, staff[-1]))])
    return made


def election(rng: Random) -> Made:
    parties = [
        "Labour",
        "Conservative",
        "Liberal",
        "Green",
        "Reform",
        "Unionist",
        "Farmers",
        "Pirates",
        "Others",
    ]
    rng.shuffle(parties)
    parties = parties[: rng.randint(3, len(parties))]
    votes = [round(value) for value in amounts(rng, len(parties), 900, 200_000)]
    votes.sort(reverse=True)
    total = sum(votes)
    shares = [100 * vote / total for vote in votes]
    before = [max(0.3, share + rng.uniform(-6, 6)) for share in shares]
    head = ["Party", "Votes", "Share, %", "Previous, %", "Change, pp"]
    style = Style(rng, 0)
    rows = []
    for party, vote, share, old in zip(parties, votes, shares, before, strict=True):
        now, then = round(share, 1), round(old, 1)
        change = round(now - then, 1)
        rows.append(
            [
                party,
                style(vote),
                f"{now:.1f}",
                f"{then:.1f}",
                f"{'+' if change > 0 else '−' if change < 0 else ''}{abs(change):.1f}",
            ]
        )
    rows.append(["Valid votes" if rng.random() < 0.3 else "Total", style(total), "100.0", "", ""])
    bound = {(row, column) for row in range(len(parties)) for column in range(1, 5)} | {(len(parties), 1)}
    if rng.random() < 0.5:
        rows.append(["Registered voters", style(round(total * rng.uniform(1.2, 2))), "", "", ""])
    return Made("election", "Results of the election", [head], rows, bound)


def districts(rng: Random) -> Made:
    parties = ["Labour", "Conservative", "Green", "Reform", "Others"][: rng.randint(3, 5)]
    places = ["North", "South", "East", "West", "Harbour", "Hill", "Lake", "Centre", "Mill", "Park",
        "Quay", "Vale",
              "Cross", "Field", "Moor", "Wood", "Bridge", "Castle"]  # fmt: skip
    rng.shuffle(places)
    places = places[: rng.randint(3, len(places))]
    votes = [[round(v) for v in amounts(rng, len(parties), 100, 20_000)] for _ in places]
    style = Style(rng, 0)
    rows = [[place, *map(style, row), style(sum(row))] for place, row in zip(places, votes, strict=True)]
    sums = [sum(column) for column in zip(*votes, strict=True)]
    rows.append(["Total", *map(style, sums), style(sum(sums))])
    head = ["District", *parties, "Total"]
    bound = {(row, column) for row in range(len(rows)) for column in range(1, len(head))}
    return Made("districts", "Votes by district", [head], rows, bound, least=1)


def weather(rng: Random) -> Made:
    months = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October",
              "November", "December"]  # fmt: skip
    rain = [round(rng.uniform(8, 190), 1) for _ in months]
    normal = [round(rng.uniform(20, 140), 1) for _ in months]
    high = [round(rng.uniform(2, 33), 1) for _ in months]
    style = Style(rng, 1)
    style.nothing = "0.0"
    head = ["Month", "Mean high, °C", "Rain, mm", "Normal, mm", "Difference, mm"]
    rows = [
        [month, f"{a:.1f}", style(b), style(c), style(b - c)]
        for month, a, b, c in zip(months, high, rain, normal, strict=True)
    ]
    rows.append(
        [
            "Year",
            f"{sum(high) / 12:.1f}",
            style(sum(rain)),
            style(sum(normal)),
            style(sum(rain) - sum(normal)),
        ]
    )
    bound = {(row, column) for row in range(13) for column in (2, 3, 4)}
    return Made("weather", "Rainfall at the station", [head], rows, bound, least=8)


def league(rng: Random) -> Made:
    clubs = ["Rovers", "United", "City", "Athletic", "Town", "Wanderers", "County", "Albion", "Rangers",
        "Villa",
             "Forest", "Orient", "Harriers", "Celtic", "Vale", "Argyle", "Thistle", "Hearts", "Swifts",
             "Saints"]  # fmt: skip
    rng.shuffle(clubs)
    rows = []
    for club in clubs[: rng.randint(5, 20)]:
        won, drawn, lost = rng.randint(2, 20), rng.randint(1, 12), rng.randint(1, 18)
        made, let = rng.randint(15, 90), rng.randint(15, 80)
        apart = made - let
        rows.append(
            [
                club,
                *map(str, (won + drawn + lost, won, drawn, lost, made, let)),
                f"{'−' if apart < 0 else ''}{abs(apart)}",
                str(3 * won + drawn),
            ]
        )
    rows.sort(key=lambda row: -int(row[-1]))
    if rng.random() < 0.6:
        rows = [[str(n), *row] for n, row in enumerate(rows, 1)]
    shift = len(rows[0]) - 9
    head = [*["Pos"] * shift, "Club", "P", "W", "D", "L", "F", "A", "GD", "Pts"]
    bound = {(row, column + shift) for row in range(len(rows)) for column in range(1, 9)}
    return Made("league", "League table", [head], rows, bound, least=1)


def prices(rng: Random) -> Made:
    goods = ["Bread", "Milk", "Butter", "Rice", "Flour", "Sugar", "Coffee", "Tea", "Eggs", "Salt",
        "Oil", "Honey", "Jam",
             "Cheese", "Ham", "Beans", "Oats", "Pasta", "Nuts", "Figs"]  # fmt: skip
    rng.shuffle(goods)
    size = rng.randint(3, len(goods))
    columns = rng.randint(1, 4)
    head = ["Item", *[f"Shop {n}" for n in "ABCD"[:columns]]]
    rows = [[good, *(f"{rng.uniform(0.4, 15):.2f}" for _ in range(columns))] for good in goods[:size]]
    return Made("prices", "Prices in dollars", [head], rows)


def people(rng: Random) -> Made:
    places = ["Ashby", "Brook", "Carlow", "Denby", "Elton", "Fenwick", "Garth", "Holm", "Ilford",
        "Kirby", "Leven",
              "Marsh", "Norton", "Oakham", "Penrith"]  # fmt: skip
    rng.shuffle(places)
    style, rows = Style(rng, 0), []
    totals = rng.random() < 0.5
    lines = []
    for place in places[: rng.randint(4, len(places))]:
        old = round(rng.uniform(2_000, 400_000))
        lines.append((place, old, round(old * rng.uniform(0.85, 1.3)), round(rng.uniform(10, 900), 1)))
    if totals:
        lines.append(
            (
                "Total",
                sum(one[1] for one in lines),
                sum(one[2] for one in lines),
                round(sum(one[3] for one in lines), 1),
            )
        )
    for place, old, new, area in lines:
        rows.append(
            [
                place,
                style(old),
                style(new),
                style(new - old),
                style.percent(100 * (new / old - 1), False),
                style(area, 1),
                style(new / area, 1),
            ]
        )
    head = ["Town", "2011", "2021", "Change", "Change, %", "Area, km²", "People per km²"]
    bound = {(row, column) for row in range(len(rows)) for column in range(1, 7) if column != 5 or totals}
    return Made("people", "Population", [head], rows, bound, least=6)


def invoice(rng: Random) -> Made:
    goods = [
        "Desks",
        "Chairs",
        "Lamps",
        "Shelves",
        "Boards",
        "Cables",
        "Screens",
        "Phones",
        "Printers",
        "Paper",
    ]
    rng.shuffle(goods)
    rows, total = [], 0.0
    for good in goods[: rng.randint(3, len(goods))]:
        number, price = rng.randint(2, 400), round(rng.uniform(1.5, 600), 2)
        total += round(number * price, 2)
        rows.append([good, str(number), grouped(price, 2), grouped(number * price, 2)])
    rows.append(["Total", "", "", grouped(total, 2)])
    bound = {(row, column) for row in range(len(rows) - 1) for column in (1, 2, 3)} | {(len(rows) - 1, 3)}
    return Made("invoice", "Order", [["Item", "Quantity", "Unit price", "Amount"]], rows, bound, least=3)


def top(rng: Random) -> Made:
    places = [
        "China",
        "India",
        "Brazil",
        "Egypt",
        "Spain",
        "Italy",
        "Kenya",
        "Peru",
        "Chile",
        "Japan",
        "Ghana",
    ]
    rng.shuffle(places)
    size = rng.randint(3, 9)
    values = sorted(amounts(rng, size, 100, 9000), reverse=True)
    rest = sum(values) * rng.uniform(0.1, 0.9)
    style = Style(rng, rng.choice([0, 1]))
    world = sum(values) + rest
    years = [str(2000 + rng.randint(10, 24))]
    years.append(str(int(years[0]) - 1))
    rows = [
        [place, style(v), style(v * rng.uniform(0.8, 1.2))] for place, v in zip(places, values, strict=False)
    ]
    rows.append(
        [rng.choice(["World", "World total", "Total"]), style(world), style(world * rng.uniform(0.9, 1.1))]
    )
    return Made("top", "Largest producers, in million tonnes", [["Country", *years]], rows)


def survey(rng: Random) -> Made:
    groups = ["All", "Men", "Women", "18–34", "35–54", "55+"][: rng.randint(2, 6)]
    answers = ["Agree strongly", "Agree", "Disagree", "Disagree strongly", "Don't know"]
    columns = []
    for _ in groups:
        parts = [rng.random() + 0.1 for _ in answers]
        columns.append([round(100 * part / sum(parts)) for part in parts])
    rows = [[answer, *(str(column[n]) for column in columns)] for n, answer in enumerate(answers)]
    return Made("survey", "Answers in per cent", [["", *groups]], rows)


def medals(rng: Random) -> Made:
    places = [
        "Norway",
        "Germany",
        "Canada",
        "France",
        "Sweden",
        "Japan",
        "Italy",
        "Austria",
        "Finland",
        "Latvia",
    ]
    rng.shuffle(places)
    rows = []
    for place in places[: rng.randint(4, 10)]:
        parts = [rng.randint(0, 19), rng.randint(1, 19), rng.randint(0, 19)]
        rows.append([place, *map(str, parts), str(sum(parts))])
    bound = {(row, column) for row in range(len(rows)) for column in range(1, 5)}
    return Made("medals", "Medals", [["Country", "Gold", "Silver", "Bronze", "Total"]], rows, bound, least=1)


def ranking(rng: Random) -> Made:
    """A list by places, in the order of a figure that may be the same for some; beside it what runs alike."""
    names = ["Alder", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Larch", "Maple", "Oak", "Pine", "Rowan",
             "Willow", "Yew", "Ash"]  # fmt: skip
    rng.shuffle(names)
    size = rng.randint(6, len(names))
    decimals = rng.choice([0, 1])
    style = Style(rng, decimals)
    values = sorted((round(v, decimals) for v in amounts(rng, size, 100, 9000)), reverse=True)
    if rng.random() < 0.3:
        n = rng.randrange(size - 1)
        values[n + 1] = values[n]
    places = [1 + sum(other > value for other in values) for value in values]
    rows = [
        [str(place), name, style(v), style(v * rng.uniform(0.2, 0.5))]
        for place, name, v in zip(places, names, values, strict=False)
    ]
    # A figure must move by two places at the least, and a place must not be the last.
    bound = {(row, 0) for row in range(1, size - 1) if values.count(values[row]) == 1}
    head = [rng.choice(["Rank", "Pos", "Place"]), "Firm", "Sales, $m", "Profit, $m"]
    return Made("ranking", "The largest firms", [head], rows, bound, least=1)


def squad(rng: Random) -> Made:
    names = ["Adair", "Bruce", "Cairns", "Duff", "Ewing", "Forbes", "Grant", "Hume", "Innes", "Keith"]
    year, rows = rng.randint(2008, 2025), []
    own = rng.random() < 0.5
    for name in names[: rng.randint(6, len(names))]:
        born = year - rng.randint(18, 36)
        when = born + rng.randint(17, year - born) if own else year
        age = when - born - (rng.random() < 0.5)
        rows.append([name, str(born), *([str(when)] if own else []), str(age), str(rng.randint(0, 80))])
    head = ["Player", "Born", *(["Debut"] if own else []), "Age", "Caps"]
    bound = {(row, 2 + own) for row in range(len(rows))}
    return Made("squad", f"Squad of {year}", [head], rows, bound, least=3)


def calendar(rng: Random) -> Made:
    day = datetime.date(rng.randint(2012, 2026), rng.randint(1, 12), rng.randint(1, 28))
    form, short = rng.choice(["{0.day} {0:%B} {0.year}", "{0:%Y-%m-%d}"]), rng.random() < 0.5
    rows = []
    for town in ["Anse", "Brek", "Cale", "Dorn", "Esk", "Fell", "Gare", "Holm"][: rng.randint(5, 8)]:
        seats = str(rng.randint(200, 9000))
        rows.append([day.strftime("%a" if short else "%A"), form.format(day), town, seats])
        day += datetime.timedelta(rng.randint(1, 12))
    bound = {(row, 1) for row in range(len(rows))}
    return Made("calendar", "Concerts", [["Day", "Date", "Town", "Seats"]], rows, bound, least=1)


def per_share(rng: Random) -> Made:
    years = years_of(rng, 6) if rng.random() < 0.5 else [str(2018 + n) for n in range(5)]
    scale, unit = rng.choice([(1, "$m"), (1000, "$ thousand")])
    profit = [round(one * scale) for one in amounts(rng, len(years), 90, 300)]
    shares = [round(rng.uniform(35, 45), 1) for _ in years]
    dividends = [round(rng.uniform(0.5, 1.5), 2) for _ in years]
    rows = [
        [f"Net profit, {unit}", *(f"{one:,}" for one in profit)],
        ["Average shares, m", *(f"{one:.1f}" for one in shares)],
        ["Earnings per share, $", *(f"{p / scale / s:.2f}" for p, s in zip(profit, shares, strict=True))],
        ["Dividend per share, $", *(f"{one:.2f}" for one in dividends)],
    ]
    bound = {(2, n) for n in range(1, len(years) + 1)} if len(years) > 3 else set()
    return Made("per share", "Key figures", [["", *years]], rows, bound, least=20)


def standings(rng: Random) -> Made:
    names = ["Sato", "Weber", "Costa", "Novak", "Lind", "Byrne", "Petit", "Ito", "Moreau", "Haas"]
    rng.shuffle(names)
    points = sorted((rng.randint(20, 400) for _ in names[: rng.randint(5, 10)]), reverse=True)
    mark = rng.choice(["", "-", "−"])
    rows = [
        [str(n), name, str(p), f"{mark}{points[0] - p}" if p < points[0] else "", str(rng.randint(0, 9))]
        for n, (name, p) in enumerate(zip(names, points, strict=False), 1)
    ]
    bound = {(row, 3) for row in range(1, len(rows)) if points[row] < points[0]}
    head = ["No", "Driver", "Points", rng.choice(["Gap", "Behind", "To leader"]), "Wins"]
    return Made("standings", "After the last race", [head], rows, bound, least=1)


def averages(rng: Random) -> Made:
    towns = ["Ashby", "Brook", "Carlow", "Denby", "Elton", "Fenwick"][: rng.randint(3, 6)]
    years = [str(2019 + n) for n in range(rng.randint(3, 5))]
    style, lines = Style(rng, 0), []
    for town in towns:
        first = 50 * 60 ** rng.random()
        lines.append((town, [round(first * rng.uniform(0.7, 1.4)) for _ in years]))
    if rng.random() < 0.5:
        lines.append(("Total", [sum(line[n] for _, line in lines) for n in range(len(years))]))
    rows = [[town, *map(style, line), style(sum(line) / len(line))] for town, line in lines]
    bound = {(row, column) for row in range(len(rows)) for column in range(1, len(years) + 2)}
    head = ["Town", *years, rng.choice(["Average", "Mean"])]
    return Made("averages", "Visitors", [head], rows, bound, least=3)


SORTS: tuple[Callable[[Random], Made], ...] = (
    income, balance, cash, budget, segments, election, districts, weather, league, prices, people,
    invoice, top, survey, medals, ranking, squad, calendar, per_share, standings, averages,
)  # fmt: skip


# How tables are written.


def as_markdown(made: Made, rng: Random) -> tuple[str, str, int]:
    lines = [made.caption, ""]
    head = made.heads[-1]
    first = made.heads[:-1]
    lines.append("| " + " | ".join(first[0] if first else head) + " |")
    lines.append("|" + "---|" * len(head))
    if first:
        lines.append("| " + " | ".join(head) + " |")
    lines += ["| " + " | ".join(row) + " |" for row in made.rows]
    return "\n".join(lines) + "\n", ".md", len(made.heads)


def as_html(made: Made, rng: Random) -> tuple[str, str, int]:
    text = [f"<p>{escape(made.caption)}</p><table>"]
    for level, head in enumerate(made.heads):
        text.append("<tr>")
        skip = 0
        for n, words in enumerate(head):
            if skip:
                skip -= 1
                continue
            span = made.spans.get((level, n), 1)
            skip = span - 1
            text.append(f"<th{f' colspan={span}' if span > 1 else ''}>{escape(words)}</th>")
        text.append("</tr>")
    for row in made.rows:
        text.append("<tr>" + "".join(f"<td>{escape(words)}</td>" for words in row) + "</tr>")
    return "\n".join(text) + "</table>\n", ".html", len(made.heads)


def as_csv(made: Made, rng: Random) -> tuple[str, str, int]:
    def quoted(words: str) -> str:
        return '"' + words.replace('"', '""') + '"' if "," in words or '"' in words else words

    lines = [",".join(map(quoted, row)) for row in (*made.heads, *made.rows)]
    return "\n".join(lines) + "\n", ".csv", len(made.heads)


def as_text(made: Made, rng: Random) -> tuple[str, str, int]:
    rows = [*made.heads, *made.rows]
    widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]))]
    lines = [
        "  ".join(
            words.ljust(width) if n == 0 else words.rjust(width + 1)
            for n, (words, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
    return f"{made.caption}\n\n" + "\n".join(lines) + "\n\nEnd of the report.\n", ".txt", len(made.heads)


FORMS = (as_markdown, as_html, as_csv, as_text)


# Slips.


def slipped(made: Made, rng: Random) -> tuple[Made, tuple[int, int], str] | None:
    """The table with one slip in a figure that a sum speaks of: where it is, and what stood there."""
    places = sorted(place for place in made.bound if sum(map(str.isdigit, made.rows[place[0]][place[1]])) > 0)
    rng.shuffle(places)
    for row, column in places[:30]:
        written = made.rows[row][column]
        for _ in range(6):
            wrong = misspelt(written, rng)
            if wrong is None or _steps(written, wrong) < max(
                made.least, 1 if made.least == 1 else len(made.rows) / 2
            ):
                continue
            rows = [list(one) for one in made.rows]
            rows[row][column] = wrong
            return replace(made, rows=rows), (row, column), written
    return None


def misspelt(written: str, rng: Random) -> str | None:
    at = [n for n, char in enumerate(written) if char.isdigit()]
    if re.fullmatch(r"[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}", written):
        return another_day(written, rng)
    kind = rng.choice(["swap", "change", "change", "lose", "double"])
    digits = [written[n] for n in at]
    if kind == "change":
        n = rng.randrange(len(at))
        new = rng.choice([d for d in "0123456789" if d != digits[n] and (n or d != "0")])
        return written[: at[n]] + new + written[at[n] + 1 :]
    if kind == "swap":
        pairs = [n for n in range(len(at) - 1) if digits[n] != digits[n + 1] and (n or digits[1] != "0")]
        if not pairs:
            return None
        n = rng.choice(pairs)
        chars = list(written)
        chars[at[n]], chars[at[n + 1]] = chars[at[n + 1]], chars[at[n]]
        return "".join(chars)
    whole = written.replace(",", "")
    if len(digits) < 3:
        return None
    places = [n for n, char in enumerate(whole) if char.isdigit() and (n == 0 or whole[n - 1] != ".")]
    n = rng.choice(places)
    changed = whole[:n] + whole[n + 1 :] if kind == "lose" else whole[:n] + whole[n] + whole[n:]
    number = "".join(char for char in changed if char.isdigit() or char == ".")
    if not number or number[0] in "0." or number.endswith("."):
        return None
    decimals = len(number.partition(".")[2])
    shown = (
        f"{float(number):,.{decimals}f}" if "," in written or len(number.partition(".")[0]) > 3 else number
    )
    start, end = at[0], at[-1] + 1
    return written[:start] + shown + written[end:]


def another_day(written: str, rng: Random) -> str | None:
    """The date with a digit of its day changed, or two swapped, so that it falls on another weekday."""
    iso = written.count("-") > 1
    day = written[-2:] if iso else written.partition(" ")[0]
    found = {day[:n] + digit + day[n + 1 :] for n in range(len(day)) for digit in "0123456789"} | {day[::-1]}
    fit = sorted(one for one in found if 1 <= int(one) <= 28 and (int(one) - int(day)) % 7 and one[0] != "0")
    if not fit:
        return None
    return written[:-2] + rng.choice(fit) if iso else rng.choice(fit) + written[len(day) :]


def _steps(one: str, other: str) -> float:
    if any(map(str.isalpha, one)) or one.count("-") > 1:
        return 1.0  # days

    def value(text: str) -> float:
        return float("".join(char for char in text if char.isdigit() or char == ".") or 0)

    decimals = len(one.partition(".")[2].rstrip("%)") if "." in one else "")
    return abs(value(one) - value(other)) * float(10**decimals)


# Scores.


@dataclass
class Score:
    made: int = 0
    caught: int = 0
    first: int = 0
    value: int = 0
    errors: int = 0
    warnings: int = 0


def tables(count: int, seed: int) -> Iterator[tuple[int, Made, Random]]:
    for number in range(count):
        rng = Random(f"{seed}/{number}")
        yield number, SORTS[number % len(SORTS)](rng), rng


def run(count: int, seed: int, show: int, clean_only: bool) -> None:
    config = Config()
    rules = load_rules(config)
    scores: dict[str, Score] = {}
    began = time.perf_counter()
    for number, made, rng in tables(count, seed):
        score = scores.setdefault(made.sort, Score())
        form = FORMS[rng.randrange(len(FORMS))]
        text, suffix, heads = form(made, rng)
        clean = _found(text, f"clean{number}{suffix}", rules, config)
        score.errors += sum(one.severity == "error" for one, _ in clean)
        score.warnings += sum(one.severity == "warning" for one, _ in clean)
        if clean and show:
            print(f"--- {made.sort} {number}{suffix}: {clean[0][0].message}")
        wrong = None if clean_only else slipped(made, rng)
        if wrong is None:
            continue
        made, place, right = wrong
        text, suffix, heads = form(made, rng)
        found = _found(text, f"slip{number}{suffix}", rules, config)
        score.made += 1
        at = (place[0] + heads, place[1])
        own = [one for one, where in found if where == at]
        score.caught += bool(found)
        first = bool(found) and found[0][1] == at
        score.first += first
        value = first and bool(own[0].repairs) and own[0].repairs[0].edits[0].text == right
        score.value += value
        if show and not value:
            said = found[0][0].message if found else "nothing"
            offered = found[0][0].repairs[0].edits[0].text if found and found[0][0].repairs else "-"
            verdict = "value" if first else "culprit" if found else "missed"
            wrote = made.rows[place[0]][place[1]]
            print(
                f"{verdict}: {made.sort} {number}{suffix} {made.rows[place[0]][0]}/{place[1]} "
                f"{right} -> {wrote}: {said} [{offered}]"
            )
    seconds = time.perf_counter() - began
    print(f"{'sort':12}{'slips':>6}{'caught':>8}{'culprit':>9}{'value':>7}{'errors':>8}{'warnings':>10}")
    every = Score()
    for sort, one in sorted(scores.items()):
        _line(sort, one)
        for name in ("made", "caught", "first", "value", "errors", "warnings"):
            setattr(every, name, getattr(every, name) + getattr(one, name))
    _line("all", every)
    print(f"{count} clean tables, {every.made} with a slip, {seconds:.0f} s")


def _line(sort: str, one: Score) -> None:
    share = [100 * n / one.made if one.made else 0.0 for n in (one.caught, one.first, one.value)]
    print(
        f"{sort:12}{one.made:6}{share[0]:7.1f}%{share[1]:8.1f}%{share[2]:6.1f}%{one.errors:8}{one.warnings:10}"
    )


Place = tuple[int, int] | None


def _found(text: str, uri: str, rules: Sequence[Rule], config: Config) -> list[tuple[Finding, Place]]:
    article = read_article(replace(formats.read_bytes(text.encode(), uri), language="en"))
    report = judge_articles([article], rules, config)
    found: list[tuple[Finding, Place]] = []
    for one in report.findings:
        cell = next((cell for table in article.document.tables if (cell := table.cell_at(one.span))), None)
        if one.severity != "info":
            found.append((one, (cell.row, cell.column) if cell else None))
    order = {"error": 0, "warning": 1}
    return sorted(found, key=lambda one: order[one[0].severity])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--tables", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--clean", action="store_true", help="plant no slips")
    said = parser.parse_args()
    run(said.tables, said.seed, said.show, said.clean)
