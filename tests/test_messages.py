"""What an editor reads: every message and working of every example, in one file to be read line by line.

`make snapshots` writes it anew; a line that a copy chief would not say so is a defect.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from syrupy.assertion import SnapshotAssertion
from telling import told


def lines() -> Iterator[str]:
    named = ""
    for rule, example, _, report in told():
        if rule.id != named:
            named = rule.id
            yield f"\n{rule.code} {rule.id}: {rule.title}"
        yield f"  {' / '.join(example.text.split(chr(10) * 2))}"
        for finding in report.findings:
            yield f"    {finding.message}"
            yield from (f"      {line}" for line in finding.working)
            yield from (f"      > {repair.title}" for repair in finding.repairs[:1])
            yield from (f"        {line}" for repair in finding.repairs[:1] for line in repair.working)


def test_every_message_and_working(snapshot: SnapshotAssertion) -> None:
    assert "\n".join(lines()) == snapshot


@pytest.mark.parametrize("sign", ["<=", ">=", " < ", " > ", "which is not <", "undecided"])
def test_conditions_are_no_part_of_a_sum(sign: str) -> None:
    assert [line for line in lines() if sign in line.replace("  > “", "") and line.startswith("      ")] == []
