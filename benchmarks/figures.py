"""What a figure costs to read, in this tree and in others, in one process and in turn.

    python benchmarks/figures.py [SRC …] [--text FILE …] [--rounds N]

SRC are `src` folders of other versions ("git archive" makes one). Each version is imported by itself, then
all read the same texts (the fixtures unless --text) in turn, so that what slows the machine slows them alike.
Printed are the figures found and the microseconds of each, in the best round and in the middle one.
"""

from __future__ import annotations

import argparse
import importlib
import pathlib
import statistics
import sys
import time
from collections.abc import Callable

ROOT = pathlib.Path(__file__).parent.parent
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
    parser.add_argument("--rounds", type=int, default=10)
    options = parser.parse_args()
    paths = options.text or sorted((ROOT / "fixtures" / "articles").rglob("*.txt"))
    texts = [path.read_text(encoding="utf-8") for path in paths]
    readers = {str(src): reader(src.resolve()) for src in (*options.src, ROOT / "src")}
    print(f"{'version':40} {'figures':>8} {'best µs':>8} {'median':>8}")
    for name, (figures, seconds) in measured(readers, texts, options.rounds).items():
        best, middle = min(seconds), statistics.median(seconds)
        print(f"{name[-40:]:40} {figures:8,} {best / figures * 1e6:8.1f} {middle / figures * 1e6:8.1f}")


if __name__ == "__main__":
    main()
