"""How long texts take that are made to take long: `make bench`.

    python benchmarks/growth.py [SHAPE ...]

Each shape of `tests/growing.py` is checked at 5 and at 20 KB. Times are of this process's processor;
none may be over the limit, and what grows faster than the text is marked.
"""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from growing import SHAPES, grown

from claimcheck import formats, pipeline
from claimcheck.config import Config
from claimcheck.model import parse_period

SMALL, LARGE = 5_000, 20_000
LIMIT = 5.0  # seconds for the large one
STEEP = 6.0  # times as long for four times the text
CONFIG = Config()
PUBLISHED = parse_period("2021-02-03")


def seconds(text: str, suffix: str) -> float:
    rules = pipeline.load_rules(CONFIG)
    start = time.process_time()
    try:
        document = formats.read_bytes(text.encode(), f"grown{suffix}")
        document = replace(document, language="en", published=PUBLISHED)
        pipeline.judge_articles((pipeline.read_article(document),), rules, CONFIG)
    except formats.ReadError:
        pass  # "only white space" is an answer, too
    return time.process_time() - start


def main() -> None:
    names = sys.argv[1:] or list(SHAPES)
    seconds("Sales rose 5% to $5 million from $3 million.", ".txt")  # rules and expressions are compiled
    slow = 0
    print(f"{'shape':32}{f'{SMALL // 1000} KB':>9}{f'{LARGE // 1000} KB':>9}    seconds of the processor")
    for name in names:
        suffix, piece = SHAPES[name]
        small, large = (seconds(grown(piece, size), suffix) for size in (SMALL, LARGE))
        slow += large > LIMIT
        mark = "  OVER THE LIMIT" if large > LIMIT else "  steep" if large > max(0.2, STEEP * small) else ""
        print(f"{name:32}{small:9.2f}{large:9.2f}{mark}", flush=True)
    print(f"{len(names)} shapes, {slow} over {LIMIT:.0f} s")


if __name__ == "__main__":
    main()
