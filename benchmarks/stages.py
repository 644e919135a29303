"""What it costs to read, judge and diagnose, in this tree and in others, in one process and in turn.

    python benchmarks/stages.py [SRC …] [--text FILE …] [--first N] [--slips N] [--rounds N]

SRC are `src` folders of other versions ("git archive" makes one). Each version is imported by itself, then
all take the same texts in turn, so that what slows the machine slows them alike: as news the files of --text,
JSON lines with a `text` (*.jsonl, *.jsonl.gz), or else those of `../shared/bench/articles`, or else the
fixtures without a slip; as slips those that the tests plant. Each text counts with its best round. Printed
are the milliseconds of the processor for each stage, the diagnosis of a slip in the median and at the 95th
percentile, and how many times as long as a bare search for digits the whole check of the news took, and of
its paragraphs without a digit; at last how the time of a byte grows with the text, and the memory of one, in
this tree alone.
"""

from __future__ import annotations

import argparse
import importlib
import json
import pathlib
import random
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import replace

from figures import CUT, articles, bare_scan

ROOT = pathlib.Path(__file__).resolve().parent.parent
NEWS = ROOT.parent / "shared" / "bench" / "articles"
PUBLISHED = "2021-02-03"
SMALL, LARGE = 80_000, 2_000_000
Spent = tuple[float, float, float]  # seconds to read, to judge, to diagnose
Stages = Callable[[str, str], Spent]  # of a text and its date


def stages(src: pathlib.Path) -> Stages:
    """The stages of the version at `src`, its rules loaded."""
    for name in [name for name in sys.modules if name.partition(".")[0] == "claimcheck"]:
        del sys.modules[name]
    sys.path.insert(0, str(src))
    try:
        pipeline = importlib.import_module("claimcheck.pipeline")
        article = importlib.import_module("claimcheck.pipeline.one_article")
        formats = importlib.import_module("claimcheck.formats")
        period = importlib.import_module("claimcheck.model").parse_period
        ruleset = pipeline.ruleset_of(importlib.import_module("claimcheck.config").Config())
    finally:
        sys.path.remove(str(src))

    def check(text: str, published: str) -> Spent:
        start = time.process_time()
        document = replace(formats.from_text(text, "bench.txt"), language="en", published=period(published))
        read = article.read_article(document)
        after_reading = time.process_time()
        judged = article.judge_article(read, ruleset)
        after_judging = time.process_time()
        article.diagnose_article(judged, ruleset)
        return after_reading - start, after_judging - after_reading, time.process_time() - after_judging

    return check


def news(paths: list[pathlib.Path], first: int) -> list[str]:
    """So many of the first articles of each file, drawn by lot, or the fixtures."""
    paths = paths or sorted(NEWS.glob("*.jsonl.gz"))
    found = [text for path in paths for text in articles(path, first)]
    if found:
        return random.Random(7).sample(found, min(first, len(found)))
    wrong = {
        one["article"] for one in json.loads((ROOT / "fixtures" / "expected.json").read_text())["findings"]
    }
    fixtures = sorted((ROOT / "fixtures" / "articles").rglob("*.txt"))
    return [path.read_text(encoding="utf-8") for path in fixtures if path.name not in wrong]


def without_digits(text: str) -> str:
    """The paragraphs without a digit; a few have a number in words."""
    return "\n\n".join(one for one in text.split("\n\n") if not any(char.isdigit() for char in one))


def planted(count: int) -> list[tuple[str, str]]:
    sys.path.insert(0, str(ROOT / "src"))
    sys.path.insert(0, str(ROOT / "tests"))
    planting = importlib.import_module("planting")
    return [(one.planted, planting.PUBLISHED) for one in planting.cases(11, count)]


def best(versions: dict[str, Stages], texts: list[tuple[str, str]], rounds: int) -> dict[str, list[Spent]]:
    """The least that each text took for each version and stage, after a round that fills every cache."""
    found: dict[str, list[Spent]] = {}
    for turn in range(rounds + 1):
        order = list(versions.items())
        for at, text in enumerate(texts):
            for name, check in order if turn % 2 else reversed(order):
                spent = check(*text)
                if turn == 1:
                    found.setdefault(name, []).append(spent)
                elif turn:
                    found[name][at] = tuple(map(min, found[name][at], spent))  # type: ignore[assignment]
    return found


def row(name: str, spent: list[Spent], rest: str) -> None:
    totals = (sum(one[stage] for one in spent) * 1000 for stage in range(3))
    print(f"{name[-40:]:40} " + " ".join(f"{total:10.0f}" for total in totals) + f"  {rest}")


def growth(check: Stages, texts: list[str]) -> None:
    """The time of a byte in a large text against a small one, and the memory that the large one takes."""
    whole = "\n\n".join(texts)
    rates = []
    for size in (SMALL, LARGE):
        text = ((whole + "\n\n") * (size // len(whole) + 1))[:size]
        read, judge, _ = check(text, PUBLISHED)
        rates.append((read + judge) / size)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"time per byte, read and judged, at {LARGE:,} against {SMALL:,}: {rates[1] / rates[0]:.2f} x")
    print(f"memory at its most: {memory:.0f} MB, {memory / LARGE * 1e6:.0f} MB for each of text")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("src", nargs="*", type=pathlib.Path)
    parser.add_argument("--text", nargs="+", type=pathlib.Path, default=[])
    parser.add_argument("--first", type=int, default=60, metavar="N")
    parser.add_argument("--slips", type=int, default=100, metavar="N")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--growth", action="store_true", help="and 2 MB as one text")
    options = parser.parse_args()
    texts, slips = news(options.text, options.first), planted(options.slips)
    versions = {str(src): stages(src.resolve()) for src in (*options.src, ROOT / "src")}
    print(f"{'milliseconds':40} {'read':>10} {'judge':>10} {'diagnose':>10}")
    for what, of_news in (
        ("articles", texts),
        ("without digits", [*filter(None, map(without_digits, texts))]),
    ):
        bare = min(timed(of_news) for _ in range(20))
        for name, spent in best(versions, [(text, PUBLISHED) for text in of_news], options.rounds).items():
            times = sum(map(sum, spent)) / bare
            row(f"{len(of_news)} {what}, {name}", spent, f"1/{times:.0f} of the bare search")
    for name, spent in best(versions, slips, options.rounds).items():
        each = sorted(diagnose * 1000 for _, _, diagnose in spent if diagnose > 0.001)
        middle, most = each[len(each) // 2], each[len(each) * 95 // 100]
        row(f"{len(slips)} slips, {name}", spent, f"median {middle:.1f} ms, 95th percentile {most:.1f} ms")
    if options.growth:
        growth(versions[str(ROOT / "src")], news(options.text, LARGE // CUT))


def timed(texts: list[str]) -> float:
    start = time.process_time()
    for text in texts:
        bare_scan(text)
    return time.process_time() - start


if __name__ == "__main__":
    main()
