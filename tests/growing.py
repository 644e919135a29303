"""Texts that grow: each shape is a piece that is written again and again, with another number each time.

What a shape asks of the program must grow as its length does, whatever the program makes of it.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

Piece = Callable[[int], str]

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "March", "May", "July", "August", "October", "December")
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "hundred")

# Sentences of each family of rules; in most of them something is wrong, each time in another figure.
SENTENCES: dict[str, Piece] = {
    "speeds of ranges": lambda k: (
        f"Between {k + 400} and {k + 900} km in {k + 28} hours, at {k + 937} km/h. "
    ),
    "speeds": lambda k: f"The tram ran {k + 300} km in {k % 9 + 2} hours, at {k + 50} km/h. ",
    "lengths": lambda k: f"The {k} canal is {k + 10} miles ({3 * k + 190} km) long. ",
    "areas": lambda k: f"The park has {k + 1210} acres ({7 * k + 100} hectares) of reed. ",
    "money": lambda k: f"The pier will cost ¥{k + 300}.5 billion (${k + 9} million), the city said. ",
    "rises": lambda k: f"Sales rose {k % 70 + 3}% to ${k + 20} million from ${k + 7} million. ",
    "falls": lambda k: f"Arrivals fell {k % 50 + 2}.5 percent to {k + 8000:,} from {k + 9100:,} visitors. ",
    "differences": lambda k: (
        f"Stocks rose {k + 11}.15 million barrels to {k + 300}.25 million barrels from {k + 200}.25 million. "
    ),
    "points": lambda k: (
        f"Turnout was {k % 40 + 50}.3%, up {k % 20 + 3} percentage points from {k % 30 + 41}.2%. "
    ),
    "multiples": lambda k: f"The plan would quadruple the current ${k + 2}.1 billion to ${k + 5}.8 billion. ",
    "shares": lambda k: f"Of {k + 412} trees felled in spring, {k + 103} ({k % 80 + 9} percent) were sound. ",
    "shares of so few": lambda k: f"In a survey of {k % 60 + 20} doctors, {k % 70 + 13} percent said yes. ",
    "shares of what is named": lambda k: (
        f"Revenue was ${k + 1200}.5 million. Fees were ${k + 310}.2 million, or {k % 9 + 30}% of revenue. "
    ),
    "totals": lambda k: f"In all {k + 25} people died, {k + 15} men and {k + 12} women. ",
    "parts": lambda k: f"The two parts, {k + 2217:,} and {k + 314}, add up to {k + 2558:,}. ",
    "ages": lambda k: f"The potter, born in {k % 90 + 1830}, died in {k % 90 + 1900}, aged {k % 50 + 30}. ",
    "terms": lambda k: (
        f"The siege began in {k % 90 + 1830} and ended in {k % 80 + 1860}, lasting {_WORDS[k % 10]} years. "
    ),
    "weekdays": lambda k: (
        f"The court rules on {_DAYS[k % 7]}, {k % 28 + 1} {_MONTHS[k % 7]} {k % 40 + 1990}. "
    ),
    "clocks": lambda k: f"The gates open at {k % 24:02}:{k % 30 + 65:02} on Tuesday. ",
    "fiscal years": lambda k: f"The yard's 2017 fiscal year ({k % 30 + 1990}.4-{k % 30 + 1991}.3) was poor. ",
    "rates": lambda k: (
        f"The well gives {k + 40},000 barrels a day, or {k % 9 + 1}.46 million barrels a year. "
    ),
    "ranges turned round": lambda k: f"A flat costs between £{k + 310},000 and £{k + 260},000. ",
    "one claim": lambda k: f"Japan hosts {k % 200 + 53},700 US troops. ",
    "headline": lambda k: f"Bank to shed {k + 1200} jobs\n\nThe bank said it would shed {k + 2100} jobs.\n\n",
    "lists in words": lambda k: (
        f"The farm has {_WORDS[k % 10]} crops: oats, barley, rye, flax, hay and beets. "
    ),
    "misgrouped": lambda k: f"The mine shipped {k % 90 + 1},{k % 900 + 1000},{k % 900 + 100} tonnes. ",
    "prices": lambda k: f"It sells at ${k + 249} (£{k + 1590}) in shops. ",
    "by a pronoun": lambda k: (
        f"The fair drew {k + 71},200 visitors. That is {k % 90}% more than the {k + 65},300 of last year. "
    ),
}

# One sentence without an end.
ENDLESS: dict[str, Piece] = {
    "endless rises": lambda k: f"sales rose {k % 70 + 3}% to ${k + 20} million from ${k + 7} million and ",
    "endless lengths": lambda k: f"a road of {k + 10} miles ({3 * k + 190} km), ",
    "endless list": lambda k: f"{k + 12} cats, ",
    "endless sums": lambda k: f"${k + 12} million for schools, ",
    "endless shares": lambda k: f"{k % 90 + 1} percent said no, ",
    "endless range": lambda k: f"{k + 5}-",
    "endless from and to": lambda k: f"from {k + 5} to {k + 9} ",
    "endless between": lambda k: f"between {k + 5} and ",
    "endless word": lambda k: "a",
    "endless capitals": lambda k: "Mr ",
    "endless clauses": lambda k: "which, as he said, ",
}

# Figures alone, and what looks like them.
SOUPS: dict[str, Piece] = {
    "numbers": lambda k: f"{k} ",
    "digits": lambda k: "9",
    "digits and commas": lambda k: "1,",
    "digits and points": lambda k: "1.",
    "percentages": lambda k: f"{k % 100}% ",
    "sums": lambda k: f"${k} ",
    "scales": lambda k: f"{k} million ",
    "million million": lambda k: "million ",
    "number words": lambda k: f"{_WORDS[k % 12]} and ",
    "number words in a row": lambda k: f"{_WORDS[k % 12]}-",
    "days": lambda k: f"{k % 28 + 1} May {k % 60 + 1960}, ",
    "iso days": lambda k: f"{k % 60 + 1960}-05-{k % 28 + 1:02} ",
    "years": lambda k: f"{k % 60 + 1960}-{k % 60 + 1961} ",
    "times": lambda k: f"{k % 24}:{k % 60:02} ",
    "hedges": lambda k: "about nearly more than ",
    "units": lambda k: f"{k} km/h ",
    "currencies": lambda k: "$€£¥",
    "signs": lambda k: "−+-–",
}

SIGNS: dict[str, Piece] = {
    "brackets": lambda k: "(",
    "brackets with figures": lambda k: f"${k} (",
    "brackets closed": lambda k: f"{k} km) ",
    "square brackets": lambda k: "[",
    "sic": lambda k: f"{k} km [sic] ",
    "quotes": lambda k: "“",
    "plain quotes": lambda k: '"',
    "quoted speech": lambda k: f"“It cost ${k},” he said. ",
    "stops": lambda k: ". ",
    "dots": lambda k: ".",
    "initials": lambda k: "J. ",
    "blanks": lambda k: " ",
    "lines": lambda k: "\n",
    "lines of figures": lambda k: f"{k} km\n",
    "fractions": lambda k: f"{k}½ ",
    "wide digits": lambda k: "１２,",
    "arabic digits": lambda k: "٣٤ ",
    "joined marks": lambda k: "1\u0301",
    "nothing wide": lambda k: "\u200b5",
    "myriads": lambda k: f"{k}億{k}万円",
    "emoji": lambda k: "👍5",
}

HTML: dict[str, Piece] = {
    "html tags begun": lambda k: "<a ",
    "html tags begun and closed": lambda k: "<a <b> ",
    "html attributes": lambda k: '<a b="',
    "html attributes in quotes": lambda k: "<a b='\"",
    "html attribute names": lambda k: "b=c ",
    "html meta": lambda k: "<meta ",
    "html meta dates": lambda k: "<meta name=date content=x>",
    "html entities": lambda k: "&amp;",
    "html entities begun": lambda k: "&am",
    "html numbers begun": lambda k: "&#",
    "html open": lambda k: "<div>",
    "html inline": lambda k: "<b><i>",
    "html ends": lambda k: "</b>",
    "html ends begun": lambda k: "</a ",
    "html comments begun": lambda k: "<!--",
    "html comments": lambda k: "<!-- claimcheck: ",
    "html declarations": lambda k: "<!a ",
    "html sections": lambda k: "<![CDATA[",
    "html instructions": lambda k: "<?",
    "html scripts": lambda k: "<script>",
    "html texts": lambda k: "<textarea></",
    "html cells": lambda k: f"<td>{k} km",
    "html raised": lambda k: "<sup>2</sup>",
    "html less": lambda k: "<",
}

MARKDOWN: dict[str, Piece] = {
    "md stars": lambda k: "*",
    "md stars and words": lambda k: "*a ",
    "md lines under": lambda k: "_a",
    "md links begun": lambda k: "[",
    "md links": lambda k: "[a](",
    "md images": lambda k: "![a](b",
    "md ticks": lambda k: "`" * (k % 9 + 1) + "a",
    "md quotes": lambda k: "> ",
    "md rows": lambda k: "| ",
    "md rows of figures": lambda k: f"| {k} km |\n|---|\n",
    "md lists": lambda k: "- ",
    "md fences": lambda k: "```\n",
    "md headings": lambda k: f"# {k} km\n",
    "md references": lambda k: "[a]: b\n",
    "md backslashes": lambda k: "\\",
    "md matter": lambda k: "---\n",
    "md tags": lambda k: "<a ",
    "md tildes": lambda k: "~",
}

# Tables whose totals are wrong in every row.
TABLES: dict[str, tuple[str, Piece]] = {
    "broken totals": (
        ".csv",
        lambda k: f"{'' if k else 'North,South,Total'}\n{k + 300},{2 * k + 500},{3 * k + 913}",
    ),
    "columns in a text": (".txt", lambda k: f"Quay {k}  {k + 300}  {2 * k + 500}  {3 * k + 913}\n"),
}

SHAPES: dict[str, tuple[str, Piece]] = {
    name: (suffix, piece)
    for suffix, shapes in (
        (".txt", SENTENCES | ENDLESS | SOUPS | SIGNS),
        (".html", HTML),
        (".md", MARKDOWN),
    )
    for name, piece in shapes.items()
}


def grown(piece: Piece, size: int) -> str:
    """The piece, with one number after the other, up to so many characters."""
    pieces: list[str] = []
    length = 0
    for k in count():
        one = piece(k)
        length += len(one)
        if length > size:
            return "".join(pieces)
        pieces.append(one)
    raise AssertionError
