"""One report that has everything in it."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import makers
import pytest

from claimcheck.model import Number, Problem, Report, parse_period

TEXT = (
    "Quays cost more\r\n\r\n"
    "The port authority said late on Tuesday, after a meeting that several ministers attended, that it "
    "had set aside 3017 billion yen (approximately 2.4 trillion won) for the new quays, a 1.2% increase "
    "from the 293 billion yen spent a year earlier, and that the 港湾局 would pay 20億円 of the sum.\r\n\r\n"
    "Two thirds went to =masonry."
)


@pytest.fixture
def report() -> Report:
    path = "copy/port.txt"
    article = makers.article(
        path,
        TEXT,
        [
            makers.figure(TEXT, "3017 billion yen", Number(3017, 9)),
            makers.figure(TEXT, "2.4 trillion won", Number(24, 11), unit="KRW"),
            makers.figure(TEXT, "1.2%", Number(12, -1), "percent", "percent"),
            makers.figure(TEXT, "293 billion yen", Number(293, 9)),
            makers.figure(TEXT, "20億円", Number(20, 8)),
            makers.figure(TEXT, "Two thirds", Number(Fraction(2, 3)), "plain", ""),
        ],
        published=parse_period("2021-02-03"),
    )
    change = makers.rule("change-from-to", "CC201")
    findings = (
        makers.finding(
            path,
            TEXT,
            "3017 billion yen",
            '"3017 billion yen" does not follow from 293 billion yen + 1.2%',
            of=change,
            related=["293 billion yen", "1.2%"],
            repairs=[
                makers.repair(path, TEXT, ("3017", "301.7"), safety="likely"),
                makers.repair(path, TEXT, ("293", "298.1"), cost=1.25),
            ],
            working=["298.1 × 1.012 = 301.7"],
            component=1,
        ),
        makers.finding(
            path,
            TEXT,
            "2.4 trillion won",
            "3017 billion yen was 32 trillion won, not 2.4 trillion won",
            related=["3017 billion yen"],
            repairs=[makers.repair(path, TEXT, ("2.4", "3.2"))],
            working=["301.7 bn yen = 3.2 tn won (10.62 won a yen)"],
            component=1,
        ),
        makers.finding(
            path,
            TEXT,
            "20億円",
            "20億円 is more than the whole",
            of=makers.rule("part-above-whole", "CC601", "warning"),
            related=["Two thirds"],
            repairs=[replace(makers.repair(path, TEXT, ("20億円", "2億円")), title="one zero too many")],
            component=2,
        ),
    )
    judgements = (
        makers.judgement(article, "violated", 0, 1),
        makers.judgement(article, "held", 3, 2, of=change, working=["289.5 × 1.012 = 293"]),
        makers.judgement(article, "undecided", 4, reason="no publication date"),
    )
    problems = (Problem("copy/b.txt", "not valid UTF-8", 2, 3),)
    return makers.report((article,), judgements, findings, problems)
