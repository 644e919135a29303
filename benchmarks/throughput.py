"""How fast figures are found and articles checked, against a bare scan and against peers.

    python benchmarks/throughput.py            # everything but the peers
    python benchmarks/throughput.py --peers    # also quantulum3 and ms-recognizers, in their own environment

All rows of a table come from one process and one text: the fixtures, repeated to the size.
Speeds are the best of several rounds, in megabytes of UTF-8 a second on one core.
"""

from __future__ import annotations

import argparse
import gc
import json
import pathlib
import re
import subprocess
import sys
import time
import venv
from collections.abc import Callable

from claimcheck import check
from claimcheck.extract import find_figures
from claimcheck.locale import get_locale
from claimcheck.model import Document
from claimcheck.pipeline import read_article

ROOT = pathlib.Path(__file__).parent.parent
ARTICLES = ROOT / "fixtures" / "articles"
EXPECTED = ROOT / "fixtures" / "expected.json"
PEERS = ROOT / "build" / "peers"
BARE = re.compile("[0-9][0-9.,]*")
SMALL, LARGE = 80_000, 8_000_000
CHECKED = 10_000  # a long article: rules of the scope "article" compare every figure with every other


def text_of(size: int, *, sound: bool = False) -> str:
    """The fixtures, end to end, as often as it takes; or those of them without a slip."""
    wrong = {one["article"] for one in json.loads(EXPECTED.read_text(encoding="utf-8"))["findings"]}
    articles = [
        path.read_text(encoding="utf-8")
        for path in sorted(ARTICLES.rglob("*.txt"))
        if not (sound and path.name in wrong)
    ]
    whole = "\n\n".join(articles)
    return (whole + "\n\n") * (size // len(whole) + 1)


def best(work: Callable[[], object], rounds: int) -> float:
    """Seconds of the fastest round."""
    times = []
    for _ in range(rounds):
        gc.collect()
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def table() -> None:
    small = text_of(SMALL)[:SMALL]
    article, sound = small[:CHECKED], text_of(CHECKED, sound=True)[:CHECKED]
    locale = get_locale()
    document = Document("bench", small)
    stages: list[tuple[str, Callable[[], object], int]] = [
        ("bare scan", lambda: sum(1 for _ in BARE.finditer(small)), 20),
        ("figures", lambda: find_figures(document, locale), 10),
        ("figures and claims", lambda: [claim.measure for claim in read_article(document).claims], 3),
        ("whole check, no slips", lambda: check(sound), 3),
        ("whole check, all slips", lambda: check(article, published="2021-02-03"), 3),
    ]
    print(f"{len(small):,} characters, {len(find_figures(document, locale)):,} figures")
    bare = 0.0
    for name, work, rounds in stages:
        size = (CHECKED if name.startswith("whole") else len(small.encode())) / 1e6
        speed = size / best(work, rounds)
        bare = bare or speed
        print(f"{name:24} {speed:9.3f} MB/s   1/{bare / speed:.0f} of the bare scan", flush=True)


def growth() -> None:
    """Is the time of a byte the same in a large document?"""
    locale = get_locale()
    rates = []
    for size, rounds in ((SMALL, 5), (LARGE, 1)):
        text = text_of(size)[:size]
        document = Document("bench", text)
        rates.append(best(lambda document=document: find_figures(document, locale), rounds) / size)  # type: ignore[misc]
    print(f"time per byte at {LARGE:,} against {SMALL:,}: {rates[1] / rates[0]:.2f} x")


def peers() -> None:
    python = PEERS / "bin" / "python"
    if not python.exists():
        venv.create(PEERS, with_pip=True)
        packages = ["quantulum3", "inflect", "stemming", "recognizers-text-suite", "emoji<2", "setuptools<81"]
        subprocess.run([python, "-m", "pip", "install", "--quiet", *packages], check=True)
    text = text_of(SMALL)[:20_000]
    subprocess.run([python, ROOT / "benchmarks" / "peers.py"], input=text, text=True, check=False)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--peers", action="store_true")
    options = parser.parse_args()
    if not any(ARTICLES.rglob("*.txt")):
        sys.exit(f"no articles in {ARTICLES}")
    table()
    growth()
    if options.peers:
        peers()


if __name__ == "__main__":
    main()
