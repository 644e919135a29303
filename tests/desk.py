"""A desk for tests of commands: a rule of its own, so that no test hangs on a shipped one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

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
