"""A desk for tests of commands: a rule of its own, so that no test hangs on a shipped one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

RULE = """
rules:
  - id: sum-and-conversion
    code: XX101
    title: A sum and its conversion disagree
    why: Readers take the second figure for the same length.
    match: "{a:measure} ({b:measure})"
    check: a ~ b
    severity: error
    message: "{a} is not {b}"
    examples:
      - good: "It is 110 miles (177 km) long."
      - bad: "It is [[110 miles (1,770 km)]] long."
"""
GOOD = "The new line is 110 miles (177 km) long."
BAD = "The new line is 110 miles (1,770 km) long."


@dataclass(frozen=True, slots=True)
class Outcome:
    code: int
    out: str
    err: str


Command = Callable[..., Outcome]


def likely(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every first repair counts as likely: here we ask what is done with it, not when it is."""
    from dataclasses import replace

    from claimcheck import pipeline
    from claimcheck.model import Report

    run = pipeline.run

    def sure(*arguments: object, **options: object) -> Report:
        report = run(*arguments, **options)  # type: ignore[arg-type]
        return replace(
            report,
            findings=tuple(
                replace(
                    one,
                    repairs=tuple(
                        replace(repair, safety="likely") if repair.safety == "possible" else repair
                        for repair in one.repairs[:1]
                    ),
                )
                for one in report.findings
            ),
        )

    monkeypatch.setattr(pipeline, "run", sure)
