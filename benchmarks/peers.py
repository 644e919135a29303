"""Speed of other extractors on the text of standard input; run by throughput.py in their own environment."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable


def quantulum3(text: str) -> object:
    from quantulum3 import parser

    return parser.parse(text)


def recognizers(text: str) -> object:
    from recognizers_number import recognize_number, recognize_percentage
    from recognizers_number_with_unit import recognize_currency, recognize_dimension
    from recognizers_text import Culture

    finders = (recognize_number, recognize_percentage, recognize_currency, recognize_dimension)
    return [find(text, Culture.English) for find in finders]


def main() -> None:
    text = sys.stdin.read()
    finders: tuple[Callable[[str], object], ...] = (quantulum3, recognizers)
    for find in finders:
        try:
            find("It cost $3 million.")
            start = time.perf_counter()
            find(text)
        except Exception as error:  # a peer that cannot run says why, and the other still runs
            print(f"{find.__name__:20} could not run: {error}")
            continue
        print(f"{find.__name__:20} {len(text.encode()) / 1e6 / (time.perf_counter() - start):9.4f} MB/s")


if __name__ == "__main__":
    main()
