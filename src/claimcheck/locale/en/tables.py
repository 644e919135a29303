"""What rows and columns of English tables are called; in lower case."""

from __future__ import annotations

# Columns of numbers that state nothing: of notes, places, pages.
TABLE_NUMBERS = (
    "note", "notes", "ref", "refs", "reference", "no", "nr", "#", "rank", "pos", "position", "page", "id",
    "code", "item no", "place", "zip", "postcode", "phone", "rk",
)  # fmt: skip
TABLE_PERCENT = ("per cent", "percent", "pct")
TABLE_NO_PERCENT = (
    "except percent",
    "except for percent",
    "except %",
    "excluding percent",
    "except the percent",
)
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
    "deductions", "charge", "charges", "depreciation", "amortisation", "amortization", "interest", "loss",
    "losses", "provision", "impairment", "impairments", "dividends", "repayment", "repayments", "purchase",
    "purchases", "payments", "outflow", "outflows", "expenditure", "spending", "allowance", "allowances",
    "withdrawals",
)  # fmt: skip
TABLE_CHANGE = (
    "change", "%change", "%chg", "chg", "chng", "var", "variance", "difference", "diff", "+/-", "±",
    "growth", "increase", "decrease", "delta", "δ", "swing", "rise", "yoy", "y/y", "gd", "deviation",
    "balance", "surplus", "deficit", "anomaly",
)  # fmt: skip
# What ends in "$" ends the name: "Share buybacks" are no shares of anything.
TABLE_SHARE = (
    "share$", "share of", "share %$", "share in", "of total", "weight", "mix", "proportion", "% of",
    "part of",
)  # fmt: skip
TABLE_EACH_SHARE = ("per share", "a share", "each share", "per ordinary share", "per common share")
# A percentage that these name is what one line is of another.
TABLE_MARGIN = (
    "margin",
    "margin %",
    "ratio",
    "payout",
    "rate",
    "coverage",
    "turnout",
    "as % of",
    "of sales",
    "of revenue",
)
# What begins so is part of the line before, and no part of a sum.
TABLE_OF_WHICH = (
    "of which",
    "of that",
    "thereof",
    "whereof",
    "including",
    "incl",
    "incl.",
    "included in the above",
)
TABLE_RATIO = (
    "per", "margin", "ratio", "rate", "average", "avg", "yield", "turnout", "/", "pct", "percentage",
    "intensity", "density", "coverage", "%", "mean",
)  # fmt: skip
# What these name is no sum of anything.
TABLE_EXTREME = (
    "longest", "highest", "lowest", "best", "max", "maximum", "min", "minimum", "record", "odds", "age",
    "rank", "median",
)  # fmt: skip
# A change that these name is of other figures than those that are printed.
TABLE_OTHERWISE = (
    "constant", "organic", "underlying", "normalised", "normalized", "comparable", "like-for-like",
    "adjusted", "real", "currency", "l-f-l", "lfl", "pro forma",
)  # fmt: skip
TABLE_PER = ("per", "a share", "each", "a head")
TABLE_MEAN = ("average", "mean", "avg", "avg.")
TABLE_OPENING = ("opening", "beginning", "start", "brought forward", "1 january", "january 1", "beg.")
TABLE_CLOSING = ("closing", "end", "carried forward", "31 december", "december 31", "ending")
TABLE_PRODUCT = (
    "amount", "total", "value", "cost", "line total", "subtotal", "revenue", "sum", "turnover", "sales",
)  # fmt: skip
TABLE_POINTS = ("pts", "points", "pt")
TABLE_ASSETS = ("assets",)
TABLE_FUNDING = ("liabilities", "equity")
# That what is printed is a rounded number of these, besides the scales that a language knows.
TABLE_SCALED = (
    "000", "000s", "thousands", "m", "bn", "k", "rounded", "estimates", "estimated", "tonnes", "percent",
)  # fmt: skip
# What lines are called that statements of every firm have; "…" stands for some words or none. Where two tables
# have one of them, it is the same.
TABLE_LINES = {
    "revenue": (
        "revenue", "revenues", "total revenue", "total revenues", "net revenue", "net revenues", "sales",
        "total net revenue", "net sales", "total net sales", "total sales", "turnover", "revenue net",
        "net operating revenues", "total revenues net", "revenues net",
    ),
    "cost": (
        "cost of sales", "cost of revenue", "cost of revenues", "cost of goods sold", "cost of products sold",
        "total cost of revenue", "total cost of revenues", "total cost of sales",
    ),
    "gross": ("gross profit", "gross margin", "gross income"),
    "expenses": ("total operating expenses", "total operating costs"),
    "all-costs": ("total costs and expenses", "total costs", "total expenses", "total costs and other deductions"),
    "operating-profit": (
        "operating profit", "operating income", "operating loss", "income from operations",
        "profit from operations", "loss from operations", "earnings from operations",
        "total operating income", "total operating profit",
    ),
    "before-tax": (
        "profit before tax", "profit before taxes", "loss before tax", "income before tax",
        "income before taxes", "income before … taxes", "income before … tax", "earnings before … taxes",
        "earnings before tax", "earnings before taxes", "loss before … taxes",
    ),
    "tax": (
        "income tax", "income taxes", "income tax expense", "tax expense", "taxation", "tax",
        "provision for income taxes", "provision for taxes", "provision for taxes on income", "total tax expense",
        "income tax provision", "tax provision", "income tax charge", "tax charge",
    ),
    "net": (
        "net income", "net earnings", "net profit", "profit for the year", "profit for the period", "net loss",
        "consolidated net income", "net income including noncontrolling interests",
    ),
    "current-assets": ("total current assets",),
    "fixed-assets": ("total non-current assets", "total noncurrent assets"),
    "assets": ("total assets", "assets total"),
    "current-liabilities": ("total current liabilities",),
    "long-liabilities": (
        "total non-current liabilities", "total noncurrent liabilities", "total long-term liabilities",
    ),
    "liabilities": ("total liabilities",),
    "equity": (
        "total equity", "total shareholders' equity", "total stockholders' equity", "total shareowners' equity",
        "total shareholders equity", "total stockholders equity", "total stockholders' deficit",
        "total shareholders' deficit", "shareholders' equity", "stockholders' equity",
    ),
    "funding": (
        "total liabilities and … equity", "total liabilities and … deficit", "total equity and liabilities",
        "total liabilities & … equity",
    ),
    "operating": (
        "net cash … operating activities", "cash … operating activities", "total cash … operations",
        "operating cash flow", "net cash … operations", "total … operating activities",
        "net cash flow … operating activities", "cash from operations",
    ),
    "investing": (
        "net cash … investing activities", "cash … investing activities", "total … investing activities",
        "investing cash flow", "cash … investment activities", "cash from investing",
    ),
    "financing": (
        "net cash … financing activities", "cash … financing activities", "total … financing activities",
        "financing cash flow", "cash from financing",
    ),
    "exchange": (
        "… effect of … exchange …", "… effects of … exchange …", "foreign currency effect …",
        "currency translation effect …", "exchange differences …",
    ),
    "change": (
        "net change in cash …", "change in cash …", "net increase in cash …", "net decrease in cash …",
        "increase in cash …", "decrease in cash …", "net increase/decrease in cash …",
        "increase/decrease in cash …", "net increase decrease in cash …", "net change in total cash …",
    ),
    "opening": (
        "cash … beginning of …", "cash … beginning", "cash … start of …", "beginning cash …", "opening cash …",
        "cash … beginning balances", "cash … 1 january",
    ),
    "closing": (
        "cash … end of …", "cash … end", "ending cash …", "closing cash …", "cash … ending balances",
        "cash … 31 december",
    ),
    "retained-before": (
        "retained earnings … beginning …", "opening retained earnings", "retained earnings … 1 january",
        "retained earnings … start of …", "retained earnings … brought forward",
    ),
    "dividends": ("dividends", "dividends paid", "dividends declared", "cash dividends", "less dividends"),
    "retained-after": (
        "retained earnings … end …", "closing retained earnings", "retained earnings … 31 december",
        "retained earnings … carried forward",
    ),
    "cash": ("cash and equivalents", "cash and cash equivalents", "cash & cash equivalents"),
}  # fmt: skip
# What a firm has, as balance sheets call it; lines of cash flows that are called so are changes.
TABLE_HOLDINGS = {
    "receivables": (
        "accounts receivable", "accounts receivable net", "trade receivables", "trade and other receivables",
        "receivables", "receivables net",
    ),
    "inventory": ("inventory", "inventories", "inventories net", "merchandise inventories"),
    "plant": (
        "property plant and equipment", "property plant & equipment", "property plant and equipment net",
        "property and equipment net", "property and equipment",
    ),
    "goodwill": ("goodwill",),
}  # fmt: skip
TABLE_GROSS = ("accumulated", "allowance", "at cost", "gross")  # of which something else is taken away
TABLE_RUNNING = ("cumulative", "cumulated", "running total", "running", "to date", "accumulated", "balance")
TABLE_LATEST = ("current", "current year", "this year", "current period", "latest")
# Sentences that tell of a table. Words that may stand between what a line is called and its figure, those
# between a figure and what it is of, those before and behind such a name, and what makes it another thing.
TABLE_SAID = (
    "rose", "fell", "grew", "increased", "decreased", "declined", "dropped", "climbed", "jumped", "slipped",
    "gained", "surged", "soared", "shrank", "edged", "advanced", "improved", "widened", "narrowed", "rises",
    "falls", "grows", "rise", "fall", "was", "were", "is", "are", "came", "comes", "stood", "stands",
    "amounted", "totalled", "totaled", "reached", "hit", "had", "has", "have", "been", "counted",
    "recorded", "reported", "got", "won", "received", "cast", "went", "up", "down", "to", "in", "at", "of",
    "by", "from", "against", "compared", "with", "versus", "after", "a", "year", "earlier", "ago", "before",
    "the", "previous", "prior", "and", "or", "about", "almost", "nearly", "some", "around", "roughly",
    "just", "only", "slightly", "sharply", "for", "full", "fiscal", "financial", "fy", "total", "then",
    "now", "again", "also", "year's", ",", "(", ")", ":", "–", "—",
)  # fmt: skip
TABLE_INTO = (
    "in", "of", "for", "from", "increase", "rise", "growth", "decrease", "decline", "drop", "fall", "the",
    "its", "our", "their", "total", "higher", "lower",
)  # fmt: skip
TABLE_BEFORE = (
    "the", "its", "our", "their", "and", "while", "but", "that", "with", "as", "in", "of", "for", "from",
    "because", "although", "though", "when", "where", "fy", "company's", "group's", "total", "meanwhile",
    "said", "however", "year's", "annual", "full-year", "overall", "reported", "posted", "recorded", "saw",
    "shows", "showed", "report", "post",
)  # fmt: skip
TABLE_AFTER = (
    "in", "for", "and", "while", "but", "to", "from", "was", "against", "compared", "during", "last",
)  # fmt: skip
TABLE_IN = ("in", "for", "of", "during", "fy", "year", "the", "fiscal", "financial")
TABLE_FROM = ("from", "against", "versus", "than", "with", "previously")
TABLE_MOVED = (
    "rose", "fell", "grew", "increased", "decreased", "declined", "dropped", "climbed", "jumped", "slipped",
    "gained", "surged", "soared", "shrank", "advanced", "improved", "up", "down",
)  # fmt: skip
TABLE_APART = (
    "adjusted", "underlying", "organic", "organically", "constant", "excluding", "without", "pro",
    "estimate", "estimates", "estimated", "consensus", "analysts", "expected", "expects", "expect",
    "forecast", "forecasts", "guidance", "target", "targets", "like-for-like", "comparable", "preliminary",
    "restated", "average", "per", "quarter", "quarterly", "half", "half-year", "month", "months", "monthly",
    "week", "weekly", "q", "h", "q1", "q2", "q3", "q4", "h1", "h2", "if", "would", "could", "should", "may",
    "might", "will", "each", "combined", "together", "share", "nine-month", "six-month", "three-month",
    "unadjusted", "cumulative",
)  # fmt: skip
# What a table's caption and heads say of the size of its figures, besides the scales that a language knows.
TABLE_THOUSANDS = ("000", "000s", "thousands", "k", "tsd")
# Lists: what the column of places is called, years of birth, ages, and what one is behind the first.
TABLE_RANK = ("rank", "ranking", "pos", "pos.", "position", "place", "rk", "standing")
TABLE_BORN = ("born", "birth year", "year of birth", "birth", "b.", "yob")
TABLE_AGE = ("age", "aged")
TABLE_BEHIND = ("gap", "behind", "to leader", "gap to leader", "deficit", "to first")
# What is kept on another weekday than the day falls on: what lists say of all their days, and days that are.
TABLE_MOVED_DAYS = (
    "observed", "observance", "holiday", "holidays", "moved", "moved to", "substitute", "in lieu", "transferred",
    "closed", "closure", "closures", "closing days", "day off", "days off",
)  # fmt: skip
TABLE_HOLIDAYS = (
    "christmas", "boxing day", "new year", "new year's", "independence day", "labour day", "labor day",
    "memorial day", "veterans day", "thanksgiving", "good friday", "easter", "whit monday", "national day",
    "may day", "juneteenth", "australia day", "anzac day", "canada day", "republic day", "epiphany", "assumption",
    "all saints", "birthday", "jubilee", "constitution day", "eid",
)  # fmt: skip
# Leagues in which it counts how many games one is behind the first.
TABLE_WON = ("w", "won", "wins")
TABLE_LOST = ("l", "lost", "losses")
TABLE_GAMES_BEHIND = ("gb", "games behind", "g.b.", "games back")
