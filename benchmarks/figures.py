"""What a figure costs to read, in this tree and in others, in one process and in turn.

    python benchmarks/figures.py [SRC …] [--text FILE …] [--first N] [--rounds N]

SRC are `src` folders of other versions ("git archive" makes one). Each version is imported by itself, then
all read the same texts in turn, so that what slows the machine slows them alike: the fixtures, or the files
of --text, plain or JSON lines with a `text` (*.jsonl, *.jsonl.gz), of which --first takes so many articles,
each cut to 2 KB. Printed are the figures found, the microseconds of each in the best round and in the middle
one, and how many times as long as a bare search for digits the best round took.
"""

from __future__ import annotations

import argparse
import gzip
import importlib
import json
import pathlib
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from itertools import islice

ROOT = pathlib.Path(__file__).parent.parent
BARE = re.compile("[0-9][0-9.,]*")
CUT = 2000
Reader = Callable[[str], int]


def reader(src: pathlib.Path) -> Reader:
    """How many figures the version at `src` finds in a text."""
    for name in [name for name in sys.modules if name.partition(".")[0] == "claimcheck"]:
        del sys.modules[name]
    sys.path.insert(0, str(src))
    try:
        extract = importlib.import_module("claimcheck.extract")
        locale = importlib.import_module("claimcheck.locale").get_locale()
        document = importlib.import_module("claimcheck.model").Document
        extract.find_figures(document("warm", "It paid $5 million for 20 kg on 3 May 2021."), locale)
    finally:
        sys.path.remove(str(src))
    return lambda text: len(extract.find_figures(document("bench", text), locale))


def articles(path: pathlib.Path, first: int) -> Iterator[str]:
    """The texts of a file."""
    if ".jsonl" not in path.name:
        yield path.read_text(encoding="utf-8")
        return
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        yield from (json.loads(line)["text"][:CUT] for line in islice(lines, first))


def bare_scan(text: str) -> int:
    return sum(1 for _ in BARE.finditer(text))


def measured(readers: dict[str, Reader], texts: list[str], rounds: int) -> dict[str, tuple[int, list[float]]]:
    """By version, the figures found and the seconds of each round."""
    found = {name: sum(map(read, texts)) for name, read in readers.items()}  # fills every cache
    seconds: dict[str, list[float]] = {name: [] for name in readers}
    for turn in range(rounds):
        order = list(readers.items())
        for name, read in order if turn % 2 else reversed(order):
            start = time.process_time()
            for text in texts:
                read(text)
            seconds[name].append(time.process_time() - start)
    return {name: (found[name], seconds[name]) for name in readers}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("src", nargs="*", type=pathlib.Path)
    parser.add_argument("--text", nargs="+", type=pathlib.Path)
    parser.add_argument("--first", type=int, default=200, metavar="N")
    parser.add_argument("--rounds", type=int, default=10)
    options = parser.parse_args()
    paths = options.text or sorted((ROOT / "fixtures" / "articles").rglob("*.txt"))
    texts = [text for path in paths for text in articles(path, options.first)]
    readers = {str(src): reader(src.resolve()) for src in (*options.src, ROOT / "src")}
    results = measured({"bare search": bare_scan, **readers}, texts, options.rounds)
    bare = min(results.pop("bare search")[1])
    print(f"{'version':40} {'figures':>8} {'best µs':>8} {'median':>8} {'of bare':>8}")
    for name, (figures, seconds) in results.items():
        best, middle = min(seconds), statistics.median(seconds)
        each = f"{best / figures * 1e6:8.1f} {middle / figures * 1e6:8.1f}"
        print(f"{name[-40:]:40} {figures:8,} {each} {best / bare:8.1f}")


if __name__ == "__main__":
    main()
