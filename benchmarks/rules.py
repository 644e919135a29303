"""How long the shipped rules take to load: `make bench`."""

from __future__ import annotations

import time
from collections.abc import Callable

from claimcheck.config import Config
from claimcheck.pipeline import read_figure
from claimcheck.rules import find_rule_files, load_rules

WANTED = 60.0  # milliseconds, warm


def milliseconds(work: Callable[[], object]) -> tuple[float, float]:
    """Time on the clock, and time of the processor, which a busy machine leaves alone."""
    clock, processor = time.perf_counter(), time.process_time()
    work()
    return (time.perf_counter() - clock) * 1000, (time.process_time() - processor) * 1000


def load() -> int:
    files, _ = find_rule_files(Config().rules)
    return len(load_rules(files, read_figure)[0])


def main() -> None:
    first = milliseconds(load)
    rest = [milliseconds(load) for _ in range(9)]
    print(f"{load()} shipped rules, read and compiled; wanted: {WANTED:.0f} ms")
    print(f"  in a fresh process  {first[0]:6.1f} ms, of the processor {first[1]:6.1f} ms")
    clock, processor = (min(column) for column in zip(*rest, strict=True))
    print(f"  again in it         {clock:6.1f} ms, of the processor {processor:6.1f} ms")


if __name__ == "__main__":
    main()
