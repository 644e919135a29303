"""How often the shipped rules are right on sentences that people reviewed: rules/precision.toml.

    python scripts/measure_precision.py FOLDER

FOLDER has `*.jsonl` files whose rows have a `text`, what is `expected` of a relation in it (ok or
wrong), the relation's `span`, and perhaps `published`. A finding that touches the relation is right
when it was expected to be wrong. Sets of planted slips are left out: they say nothing of real text.
What people found in whole articles (reviewed.toml, beside this file) is added. Only counts are written.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections import Counter
from dataclasses import replace
from pathlib import Path

from claimcheck import formats
from claimcheck.config import Config
from claimcheck.model import Finding, Period, Span, parse_period
from claimcheck.pipeline import judge_articles, load_rules, read_article

TARGET = Path(__file__).resolve().parent.parent / "rules" / "precision.toml"
ARTICLES = Path(__file__).resolve().with_name("reviewed.toml")
HEAD = """\
# Findings of each rule on real sentences and articles that people reviewed, and how many of them were right.
# Made by scripts/measure_precision.py; counts alone.
"""


def touches(finding: Finding, span: list[int] | None) -> bool:
    places = [finding.span, *(one.span for one in finding.related)]
    return span is None or any(place.overlaps(Span(*span)) for place in places)


def published(row: dict[str, object]) -> Period | None:
    """The row's date: a day, a month, a year, or a span START..END; None when it is none of these."""
    said = str(row.get("date") or row.get("date_hint") or row.get("publication_year") or "")
    try:
        return parse_period(re.sub(r"(?<=[0-9])(?:\.\.|-(?=[0-9]{4}))", "/", said))
    except ValueError:
        return None


def main() -> None:
    rules = load_rules(Config())
    reviewed: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for rule, counts in tomllib.loads(ARTICLES.read_text(encoding="utf-8")).items():
        reviewed[rule] += counts["reviewed"]
        right[rule] += counts["right"]
    for path in sorted(Path(sys.argv[1]).glob("*.jsonl")):
        if "injected" in path.stem:
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            document = formats.read_bytes(row["text"].encode(), "row.txt")
            document = replace(document, language="en", published=published(row))
            findings = judge_articles((read_article(document),), rules, Config()).findings
            for rule in {one.rule.id for one in findings if touches(one, row.get("span"))}:
                reviewed[rule] += 1
                right[rule] += row["expected"] == "wrong"
    rows = [f"{rule} = {{reviewed = {reviewed[rule]}, right = {right[rule]}}}" for rule in sorted(reviewed)]
    TARGET.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
