"""Many articles: how many a second, with one process and two, with a cold store and a warm one.

python benchmarks/many.py [ARTICLES]     (10,000, if not said)
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ARTICLES = 10_000
SLIPS = 50  # one article in so many has a slip
PLACES = [
    a + b
    for a in ("North", "South", "East", "West", "Upper ", "Lower ")
    for b in ("field", "port", "ham", "wick")
]
MEASURE = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)
sys.exit(0 if code in (0, 1) else code)
"""


def article(chance: random.Random, number: int) -> str:
    """A council's report with a dozen figures that agree, or nearly."""
    place = f"{chance.choice(PLACES)} {number}"
    before = chance.randrange(200, 900)
    percent = chance.randrange(2, 40)
    after = round(before * (1 + percent / 100), 1)
    miles = chance.randrange(3, 90)
    kilometres = round(miles * 1.609344)
    people = chance.randrange(20, 90) * 1000
    if number % SLIPS == 0:
        kilometres *= 10
    return (
        f"{place} to spend more on its tramway\n\n"
        f"The council of {place} said on Tuesday that spending would rise {percent}% to "
        f"${after} million from ${before} million.\n\n"
        f"The line is {miles} miles ({kilometres} km) long and carries {people:,} people a day. "
        f"It was opened in {chance.randrange(1880, 1990)} and has {chance.randrange(12, 40)} stops.\n\n"
        f"Nobody at {place} wished to say how the other ${chance.randrange(20, 90)} million would be found.\n"
    )


def timed(folder: Path, store: Path, *options: str) -> tuple[float, int]:
    """Seconds, and the most memory of any one process in MB."""
    command = [sys.executable, "-c", "from claimcheck.cli import main; main()", "run", str(folder)]
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, *command, "--output-format", "json", *options],
        env=os.environ | {"CLAIMCHECK_CACHE_DIR": str(store)},
        capture_output=True,
        text=True,
        check=True,
    )
    return time.perf_counter() - start, int(done.stdout)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES
    chance = random.Random(7)
    with tempfile.TemporaryDirectory() as place:
        folder, store = Path(place, "articles"), Path(place, "store")
        folder.mkdir()
        for number in range(count):
            (folder / f"{number:05}.txt").write_text(article(chance, number), encoding="utf-8")
        print(f"{count:,} articles, one in {SLIPS} with a slip")
        print(f"{'':<24}{'articles/s':>12}{'seconds':>10}{'peak MB':>10}")
        for name, options in (
            ("1 process, no store", ("-j1", "--no-cache")),
            ("2 processes, no store", ("-j2", "--no-cache")),
            ("2 processes, cold store", ("-j2",)),
            ("1 process, warm store", ("-j1",)),
        ):
            seconds, memory = timed(folder, store, *options)
            print(f"{name:<24}{count / seconds:>12,.0f}{seconds:>10.1f}{memory:>10,}", flush=True)


if __name__ == "__main__":
    main()
