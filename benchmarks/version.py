"""One version of claimcheck, measured: a process that goals.py starts for each and asks in turn.

It reads a file of texts, then a word a line from standard input, and answers with JSON. Every time is of
this process's processor and the least of all that were measured; those of a text count one by one.
"""

from __future__ import annotations

import hashlib
import importlib
import json
import random
import re
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from claimcheck import formats
from claimcheck.config import Config
from claimcheck.extract import find_figures
from claimcheck.locale import get_locale
from claimcheck.model import Checked, Document, Finding, Judgement, parse_period
from claimcheck.pipeline import Session, ruleset_of

try:
    from claimcheck.pipeline.one_article import diagnose_article, judge_article, read_article
except ModuleNotFoundError:  # as versions before December 2026 call it
    _before = importlib.import_module("claimcheck.pipeline.article")
    diagnose_article, judge_article = _before.diagnose_article, _before.judge_article
    read_article = _before.read_article

BARE = re.compile("[0-9][0-9.,]*")
SMALL, LARGE = 80_000, 8_000_000
EDITS = 8
RULESET = replace(ruleset_of(Config()), comparing=())  # as for one text: there is no other article


def document(text: str, published: str | None) -> Document:
    read = formats.from_text(text, "text.txt")
    return replace(read, language="en", published=parse_period(published) if published else read.published)


def judged(text: str, published: str | None) -> Checked:
    return judge_article(read_article(document(text, published)), RULESET)


def timed(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def bare_search(text: str) -> int:
    return sum(1 for _ in BARE.finditer(text))


def told(one: Judgement) -> object:
    """All that a verdict says."""
    relation = one.relation
    roles = [(role, claim.figure.span, claim.subject, claim.measure) for role, claim in relation.roles]
    return relation.rule.id, roles, relation.place, one.verdict, one.working, one.reason, one.severity


def digests(text: str, published: str | None) -> dict[str, str]:
    """What is found in a text, as digests."""
    checked = judged(text, published)
    found = diagnose_article(checked, RULESET).findings
    figures = [(one.span, one.kind, one.number, one.unit, one.ends) for one in checked.article.figures]
    said = {
        "figures": figures,
        "verdicts": [told(one) for one in checked.judgements],
        "findings": [one.to_dict() for one in found],
    }
    return {name: hashlib.sha256(repr(one).encode()).hexdigest()[:16] for name, one in said.items()}


class Version:
    """Answers what goals.py asks; the words that it knows are the names of the methods."""

    def __init__(self, texts: dict[str, Any]) -> None:
        self.texts = texts
        self.least: dict[str, dict[int, float]] = {}

    def measure(self, name: str, number: int, work: Callable[[], object]) -> None:
        known = self.least.setdefault(name, {})
        known[number] = min(known.get(number, 1e9), timed(work))

    def round(self) -> None:
        """Measure all that is short once more."""
        locale = get_locale()
        for n, text in enumerate(self.texts["news"]):
            plain = Document("text", text)
            self.measure("bare", n, lambda text=text: bare_search(text))  # type: ignore[misc]
            self.measure("figures", n, lambda plain=plain: find_figures(plain, locale))  # type: ignore[misc]
            self.measure("news", n, lambda text=text: judged(text, "2021-02-03"))  # type: ignore[misc]
        for n, text in enumerate(self.texts["plain"]):
            self.measure("bare plain", n, lambda text=text: bare_search(text))  # type: ignore[misc]
            self.measure("plain", n, lambda text=text: judged(text, "2021-02-03"))  # type: ignore[misc]
        for n, (text, day) in enumerate(self.texts["slips"]):
            checked = judged(text, day)
            if any(one.verdict == "violated" for one in checked.judgements):
                self.measure("slips", n, lambda checked=checked: diagnose_article(checked, RULESET))  # type: ignore[misc]
        long = judged(self.texts["long"], "2019-06-14")
        self.measure("long", 0, lambda: judged(self.texts["long"], "2019-06-14"))
        self.measure("long diagnosis", 0, lambda: diagnose_article(long, RULESET))
        self.archive_round()

    def archive_round(self) -> None:
        try:
            import pyarrow as pa

            from claimcheck.archives import check_batch
        except ImportError:
            return  # without the extra there are no archives
        batch = pa.RecordBatch.from_pylist(self.texts["archive"])
        self.measure("archive", 0, lambda: check_batch(batch, Config()))

    def times(self) -> dict[str, list[float]]:
        """The least seconds of everything, text by text."""
        return {name: list(found.values()) for name, found in self.least.items()}

    def found(self) -> list[dict[str, str]]:
        """Digests of what is found in each text."""
        return [digests(text, day) for text, day in self.texts["all"]]

    def edits(self) -> dict[str, float]:
        """A long text after one edit after another: seconds for a fresh check, for the verdicts of a session
        that knows the text before, for its repairs besides, and how many reports differ from fresh ones."""
        dice = random.Random(7)
        text = self.texts["long"]
        session = Session(RULESET)
        session.diagnose(document(text, "2019-06-14"))
        spent: dict[str, list[float]] = {"fresh": [], "again": [], "repairs": []}
        differ = 0
        for _ in range(EDITS):
            at = dice.choice([match.start() for match in re.finditer("[0-9]", text)])
            text = text[:at] + dice.choice("0123456789") + text[at + 1 :]
            now = document(text, "2019-06-14")
            spent["fresh"].append(timed(lambda now=now: judge_article(read_article(now), RULESET)))  # type: ignore[misc]
            spent["again"].append(timed(lambda now=now: session.judge(now)))  # type: ignore[misc]
            start = time.process_time()
            report = session.diagnose(now)
            spent["repairs"].append(time.process_time() - start)
            fresh = Session(RULESET).diagnose(now)
            differ += [*map(Finding.to_dict, fresh.findings)] != [*map(Finding.to_dict, report.findings)]
        return {name: sorted(found)[EDITS // 2] for name, found in spent.items()} | {"differ": differ}

    def growth(self) -> dict[str, float]:
        """Seconds a byte of a small and of a large text, and megabytes of memory for one of the large."""
        whole = "\n\n".join(self.texts["news"])
        large = ((whole + "\n\n") * (LARGE // len(whole) + 1))[:LARGE]
        small = min(timed(lambda: judged(large[:SMALL], "2021-02-03")) for _ in range(3)) / SMALL
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        spent = timed(lambda: judged(large, "2021-02-03")) / LARGE
        memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
        return {"small": small, "large": spent, "memory": memory / LARGE * 1e6}


def main() -> None:
    version = Version(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    for line in sys.stdin:
        print(json.dumps(getattr(version, line.strip())()), flush=True)


if __name__ == "__main__":
    main()
