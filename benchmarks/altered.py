"""What becomes of sums that come out, once a digit is altered: `altered.py PATH… [--limit N] [--seed S]`.

Real text is nearly always right, so what a sum of three figures and more says there is true. One digit of one
figure is made another, or a percentage is drawn anew, and the article is read again: is the sum still taken
for one that comes out (*rescued*), told (*told*, with which severity), or is nothing said (*silent*)? PATH is
a folder or file of texts, or of lines of JSON with `text` and `date`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from claimcheck import engine, formats, pipeline
from claimcheck.config import Config
from claimcheck.model import Article, Judgement, parse_period
from claimcheck.model.figure import Figure
from claimcheck.pipeline.one_article import judge_all

RULESET = pipeline.ruleset_of(Config())
MIN = 3  # figures of a sum


def texts(paths: list[Path]) -> Iterator[tuple[str, str]]:
    """Every text with its date, "" where none is said."""
    for path in paths:
        for file in sorted(path.rglob("*") if path.is_dir() else [path]):
            if file.suffix == ".txt":
                yield file.read_text(encoding="utf-8", errors="replace"), ""
            elif file.suffix in (".gz", ".jsonl"):
                with (gzip.open if file.suffix == ".gz" else open)(file, "rt", encoding="utf-8") as lines:
                    yield from ((row["text"], row.get("date") or "") for row in map(json.loads, lines))


def judged(text: str, date: str) -> tuple[Article, list[Judgement]]:
    """The article and all that is said of its sums."""
    document = replace(formats.from_text(text, "altered.txt"), language="en")
    if date:
        document = replace(document, published=parse_period(date))
    article = pipeline.read_article(document)
    context = RULESET.context({document.uri: article})
    judgements, _ = judge_all(engine.relate(article, RULESET.in_force), context)
    return article, list(judgements)


def altered(figure: Figure, text: str, draw: random.Random, *, anew: bool) -> str:
    """The text with one digit of the figure made another, or all of them drawn anew."""
    numeral = figure.digits
    assert numeral is not None
    places = [at for at in range(numeral.start, numeral.end) if text[at].isdigit()]
    letters = list(text)
    for at in places if anew else [draw.choice(places)]:
        least = "1" if at == places[0] else "0"
        letters[at] = draw.choice([one for one in "0123456789" if one >= least and (anew or one != text[at])])
    return "".join(letters)


def fate(before: Judgement, text: str, date: str) -> str:
    """What is said now of the figures that came out before."""
    _, judgements = judged(text, date)
    spans = {claim.figure.span for _, claim in before.relation.roles}
    same = [one for one in judgements if spans == {claim.figure.span for _, claim in one.relation.roles}]
    wrong = [
        one
        for one in judgements
        if one.verdict == "violated" and spans & {claim.figure.span for _, claim in one.relation.roles}
    ]
    if any(one.verdict == "held" for one in same):
        return "rescued"
    if wrong:
        return f"told: {min(one.severity or one.relation.rule.severity for one in wrong)}"
    return "loose" if any(one.verdict == "loose" for one in same) else "silent"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--limit", type=int, default=300, help="articles, drawn at random")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    draw = random.Random(given.seed)
    articles = list(texts(given.paths))
    draw.shuffle(articles)
    fates: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for text, date in articles[: given.limit]:
        article, judgements = judged(text, date)
        for one in judgements:
            figures = [claim.figure for _, claim in one.relation.roles]
            if one.verdict != "held" or one.relation.reading is None or len(figures) < MIN:
                continue
            rule, own = one.relation.rule.id, article.document.text
            written = [one for one in figures if one.digits and any(map(str.isdigit, one.digits.of(own)))]
            if not written:
                continue
            figure = draw.choice(written)
            how = "a digit"
            fates[how, rule][fate(one, altered(figure, own, draw, anew=False), date)] += 1
            for figure in written:
                if figure.kind == "percent":
                    fates["a percentage", rule][fate(one, altered(figure, own, draw, anew=True), date)] += 1
                    break
    for how in ("a digit", "a percentage"):
        total: Counter[str] = Counter()
        for (which, rule), counts in sorted(fates.items()):
            if which == how:
                total += counts
                print(f"{how:14}{rule:28}", dict(counts.most_common()))
        print(
            f"{how:14}{'all':28}",
            dict(total.most_common()),
            f"{100 - 100 * total['rescued'] / max(1, total.total()):.0f} % not held",
        )


if __name__ == "__main__":
    main()
