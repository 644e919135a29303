"""What rows and columns of English tables are called; in lower case."""

from __future__ import annotations

# Columns of numbers that state nothing: of notes, places, pages.
TABLE_NUMBERS = (
    "note", "notes", "ref", "refs", "reference", "no", "nr", "#", "rank", "pos", "position", "page",
    "id", "code", "item no", "place", "zip", "postcode", "phone", "rk",
)  # fmt: skip
TABLE_PERCENT = ("per cent", "percent", "pct")
# A row or column that these name is the total of others.
TABLE_TOTALS = (
    "total", "totals", "sub-total", "subtotal", "sum", "overall", "all", "altogether", "grand total",
    "aggregate", "combined", "net", "gross", "full year", "year", "ytd", "fy",
)  # fmt: skip
# One that these name, and that is the last of its part, is surely the total of what stands before it.
TABLE_TOTAL_STARTS = ("total", "totals", "grand total", "subtotal", "sub-total", "sum")
# What these name is taken away from what stands before it.
TABLE_MINUS = (
    "less", "minus", "cost", "costs", "expense", "expenses", "tax", "taxes", "taxation", "deduct",
    "deductions", "charge", "charges", "depreciation", "amortisation", "amortization", "interest",
    "loss", "losses", "provision", "impairment", "impairments", "dividends", "repayment", "repayments",
    "purchase", "purchases", "payments", "outflow", "outflows", "expenditure", "spending", "allowance",
    "allowances", "withdrawals",
)  # fmt: skip
TABLE_CHANGE = (
    "change", "chg", "chng", "var", "variance", "difference", "diff", "+/-", "±", "growth", "increase",
    "decrease", "delta", "δ", "swing", "rise", "yoy", "y/y", "gd", "deviation", "balance", "surplus",
    "deficit", "anomaly",
)  # fmt: skip
# What ends in "$" ends the name: "Share buybacks" are no shares of anything.
TABLE_SHARE = (
    "share$", "share of", "share %$", "share in", "of total", "weight", "mix", "proportion", "% of",
    "part of",
)  # fmt: skip
TABLE_RATIO = (
    "per", "margin", "ratio", "rate", "average", "avg", "yield", "turnout", "/", "pct", "percentage",
    "intensity", "density", "coverage", "%", "mean",
)  # fmt: skip
TABLE_MEAN = ("average", "mean", "avg", "avg.")
TABLE_OPENING = ("opening", "beginning", "start", "brought forward", "1 january", "january 1", "beg.")
TABLE_CLOSING = ("closing", "end", "carried forward", "31 december", "december 31", "ending")
TABLE_PRODUCT = (
    "amount",
    "total",
    "value",
    "cost",
    "line total",
    "subtotal",
    "revenue",
    "sum",
    "turnover",
    "sales",
)
TABLE_POINTS = ("pts", "points", "pt")
TABLE_ASSETS = ("assets",)
TABLE_FUNDING = ("liabilities", "equity")
# That what is printed is a rounded number of these, besides the scales that a language knows.
TABLE_SCALED = (
    "000",
    "000s",
    "thousands",
    "m",
    "bn",
    "k",
    "rounded",
    "estimates",
    "estimated",
    "tonnes",
    "percent",
)
