"""How often claims say rightly who, what, when and whether it is so, by a sheet made by hand.

    python benchmarks/claims.py SHEET.jsonl [--show FIELD]

Each line of the sheet is one figure: `text` (of the whole article; a leading "date YYYY-MM-DD" is its
date) and optionally `language`, `start` and `surface` of the figure, and for each field a list of the
answers that a careful reader would let pass, the best first; "-" is an empty field.

* subject: names divided by ";", of which one must be said and no others; "(NAME)" may be said with them.
* measure: words that must be said; those in brackets at the end may be. Order and plurals don't matter.
* period: as `claimcheck claims` writes it, or "now" for the day of publication.
* status: its name.

A field is right, empty or wrong; it is filled when it is right and says something. What share is filled
is told of the figures whose best answer says something, what share is wrong of all.
"""

from __future__ import annotations

import argparse
import json
import pathlib
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from claimcheck import formats
from claimcheck.model import Article, Claim
from claimcheck.pipeline import read_article

FIELDS = ("subject", "measure", "period", "status", "source")
SMALL = frozenset(["a", "an", "and", "for", "in", "of", "on", "the", "to", "with"])
NOTHING = "-"


def said(claim: Claim, field: str) -> str:
    """A field as the sheet would write it, "" when empty."""
    if field == "subject":
        return ";".join(claim.whose)
    value: Any = getattr(claim, field)
    if field == "period":
        return value.iso() if value is not None else ""
    return str(value)


def passes(answer: str, said: str, field: str, published: str) -> bool:
    if field == "subject":
        names = {name.strip() for name in answer.lower().split(";")}
        beside = {name.strip("()") for name in names if name.startswith("(")}
        found = set(said.lower().split(";"))
        return bool(found & names) and found <= names | beside
    if field == "measure":
        needed, _, more = answer.partition("(")
        found = tokens(said)
        return tokens(needed) <= found <= tokens(needed) | tokens(more)
    return said == (published if answer == "now" else answer)


def tokens(phrase: str) -> set[str]:
    words = re.findall(r"[^\s()]+", phrase.lower())
    return {word.removesuffix("s") for word in words if word not in SMALL}


def grade(answers: list[str], said: str, field: str, published: str) -> str:
    if not said:
        return "right" if NOTHING in answers else "empty"
    good = any(passes(answer, said, field, published) for answer in answers if answer != NOTHING)
    return "right" if good else "wrong"


def read(rows: Iterable[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], Article, Claim]]:
    """Each row with its article and the claim of its figure."""
    for row in rows:
        document = formats.from_text(row["text"], row.get("article", "sheet"))
        article = read_article(document)
        claim = next((one for one in article.claims if one.figure.span.start == row["start"]), None)
        if claim is None:
            print(f"{row.get('article')}: no figure at {row['start']} ({row['surface']})", file=sys.stderr)
            continue
        yield row, article, claim


def score(rows: list[dict[str, Any]], show: str | None) -> None:
    counts: dict[str, Counter[str]] = {field: Counter() for field in FIELDS}
    for row, article, claim in read(rows):
        published = article.document.published
        for field in (one for one in FIELDS if one in row):
            answers = row[field]
            found = said(claim, field)
            result = grade(answers, found, field, published.iso() if published else "")
            counts[field][result] += 1
            if answers[0] != NOTHING:
                counts[field]["asked"] += 1
                counts[field]["filled"] += result == "right" and bool(found)
            if result != "right" and show == field:
                print(f"{result:5} {row.get('article')} {row['surface']!r}: {found!r}, not {answers}")
    print(f"{len(rows)} figures\nfield    right  empty  wrong   filled")
    for field, one in counts.items():
        filled = f"{one['filled']} of {one['asked']} ({one['filled'] / max(1, one['asked']):.0%})"
        print(f"{field:8} {one['right']:5}  {one['empty']:5}  {one['wrong']:5}   {filled}")


def speed(rows: list[dict[str, Any]]) -> None:
    """Seconds for every field of every claim of the sheet's articles, beside finding the figures."""
    documents = [formats.from_text(row["text"], "sheet") for row in rows]
    best: dict[str, float] = {}
    for _ in range(3):
        start = time.process_time()
        articles = [read_article(document) for document in documents]
        read_at = time.process_time()
        number = sum(
            bool(claim.status) and claim.whose is not None for article in articles for claim in article.claims
        )
        done = time.process_time()
        best["figures"] = min(best.get("figures", 9e9), read_at - start)
        best["claims"] = min(best.get("claims", 9e9), done - read_at)
    print(
        f"{len(documents)} articles, {number} claims: "
        f"figures {1000 * best['figures'] / len(documents):.1f} ms, "
        f"claims {1000 * best['claims'] / len(documents):.1f} ms an article"
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sheet", type=pathlib.Path)
    parser.add_argument("--show", choices=FIELDS, help="list what was not right of one field")
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.sheet.open(encoding="utf-8")]
    score(rows, options.show)
    speed(rows)


if __name__ == "__main__":
    main()
