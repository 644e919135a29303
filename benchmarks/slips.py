"""What a slip costs: those that the tests plant, one by one, and forty in one long article.

Times are of this process's processor. `tests/diagnosis/planting.py` has the sentences; what stands around the
forty are the articles of the fixtures that have no slip.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "diagnosis"))

from planting import PUBLISHED, cases
from throughput import text_of

from claimcheck import check, engine, formats, pipeline
from claimcheck.config import Config
from claimcheck.model import parse_period
from claimcheck.pipeline.article import judge_all

SLIPS, FINDINGS, WORDS = 340, 40, 10_000
STANDARD = pipeline.standard_of(Config())


def timed(text: str) -> tuple[float, float]:
    """Milliseconds for the verdicts on a text, from reading on, and for its diagnosis."""
    start = time.process_time()
    document = replace(
        formats.from_text(text, "planted.txt"), language="en", published=parse_period(PUBLISHED)
    )
    article = pipeline.read_article(document)
    context = STANDARD.context({document.uri: article})
    judgements, unspoken = judge_all(engine.match(article, STANDARD.in_force), context)
    judged = time.process_time()
    engine.diagnose(judgements, context, unspoken)
    return (judged - start) * 1000, (time.process_time() - judged) * 1000


def main() -> None:
    found = [(one.planted, check(one.planted, published=PUBLISHED).findings) for one in cases(11, SLIPS)]
    wrong = [text for text, findings in found if findings]
    spent = sorted(timed(text)[1] for text in wrong)
    middle, most = statistics.median(spent), spent[len(spent) * 95 // 100]
    print(f"{len(wrong)} planted slips: {middle:.0f} ms in the median, {most:.0f} ms at the 95th percentile")
    parts = [text for text, findings in found if len(findings) == 1][:FINDINGS]
    sound = text_of(100_000, sound=True).split("\n\n")
    while sum(len(part.split()) for part in parts) < WORDS:
        parts.append(sound.pop(0))
    random.Random(7).shuffle(parts)
    verdicts, repairs = min(timed("\n\n".join(parts)) for _ in range(3))
    print(
        f"{WORDS:,} words with {FINDINGS} slips: verdicts {verdicts:.0f} ms, "
        f"with repairs {verdicts + repairs:.0f} ms"
    )


if __name__ == "__main__":
    main()
