"""What a slip costs: those that the tests plant, one by one, and forty in one long article.

Times are of this process's processor. `tests/planting.py` has the sentences; around the forty stand
true ones, and prose without a figure, so that figures stand as thick as in news.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from planting import PUBLISHED, cases

from claimcheck import check, engine, formats, pipeline
from claimcheck.config import Config
from claimcheck.model import parse_period
from claimcheck.pipeline.one_article import judge_all

SLIPS, FINDINGS, TRUE, WORDS = 340, 40, 60, 10_000
PROSE = (
    "Nobody at the harbour wished to say on Tuesday how long the work would take, or who was to pay for it."
)
RULESET = pipeline.ruleset_of(Config())


def timed(text: str) -> tuple[float, float]:
    """Milliseconds for the verdicts on a text, from reading on, and for its diagnosis."""
    start = time.process_time()
    document = replace(
        formats.from_text(text, "planted.txt"), language="en", published=parse_period(PUBLISHED)
    )
    article = pipeline.read_article(document)
    context = RULESET.context({document.uri: article})
    judgements, not_applicable = judge_all(engine.relate(article, RULESET.in_force), context)
    judged = time.process_time()
    engine.diagnose(judgements, context, not_applicable)
    return (judged - start) * 1000, (time.process_time() - judged) * 1000


def main() -> None:
    found = [(one.planted, check(one.planted, published=PUBLISHED).findings) for one in cases(11, SLIPS)]
    wrong = [text for text, findings in found if findings]
    spent = sorted(timed(text)[1] for text in wrong)
    middle, most = statistics.median(spent), spent[len(spent) * 95 // 100]
    print(f"{len(wrong)} planted slips: {middle:.0f} ms in the median, {most:.0f} ms at the 95th percentile")
    parts = [text for text, findings in found if len(findings) == 1][:FINDINGS]
    parts += [one.text for one in cases(12, TRUE)]
    parts += [PROSE] * ((WORDS - sum(len(part.split()) for part in parts)) // len(PROSE.split()))
    random.Random(7).shuffle(parts)
    verdicts, repairs = min(timed("\n\n".join(parts)) for _ in range(3))
    print(
        f"{WORDS:,} words with {FINDINGS} slips: verdicts {verdicts:.0f} ms, "
        f"with repairs {verdicts + repairs:.0f} ms"
    )


if __name__ == "__main__":
    main()
