"""What an author of rules does first, and the exact words that answer."""

from __future__ import annotations

from pathlib import Path

import pytest
from desk_page import Command

RULE = """rules:
  - id: seats-and-fares
    title: The fares don't add up
    why: Readers multiply.
    severity: error
    match:
      - {match}
    check: {check}
    message: "{message}"
{examples}"""
SOLD = '"{n:count} at {price:money} make {total:money}"'
GOOD = """    examples:
      - good: "They sold 20 seats at $3 make $60."
      - bad: "They sold [[20 seats at $3 make $900]]."
"""


def written(desk: Path, match: str, check: str, examples: str = "", message: str = "wrong") -> str:
    text = RULE.format(match=match, check=check, message=message, examples=examples)
    (desk / "own.yaml").write_text(text, encoding="utf-8")
    return "own.yaml"


@pytest.mark.parametrize(
    "check", ["n * price ~ total", "n × price ≈ total", "n · price = total", "total ÷ n ≈ price"]
)
def test_so_many_things_at_a_price_come_to_money_in_any_signs(
    desk: Path, claimcheck: Command, check: str
) -> None:
    run = claimcheck("test", written(desk, SOLD, check, GOOD))
    assert (run.out, run.code) == ("2 examples of 1 rule: all passed.\n", 0)


def test_a_pack_without_examples_is_not_tested(desk: Path, claimcheck: Command) -> None:
    run = claimcheck("test", written(desk, SOLD, "n * price ~ total"))
    assert (run.out, run.code) == ("1 rule, no examples.\n", 1)


@pytest.mark.parametrize(
    ("match", "check", "said"),
    [
        (
            '"he said "{a:money}" or {b:money}"',
            "a ~ b",
            (
                "own.yaml:7:19: not YAML: while parsing a block collection, did not find expected '-' "
                "indicator; a quotation mark within quotes is written \\\", or the text stands in '…'"
            ),
        ),
        (
            '"{year:number} billion yen and {b:money}"',
            "year ~ b",
            (
                "own.yaml:7:23: in the pattern `{year:number} billion yen and {b:money}`: `{year:number} "
                "billion` is one figure in a text; bind it whole, as money, count or measure"
            ),
        ),
        (
            SOLD,
            "n + price ~ total",
            "own.yaml:8:14: in the check `n + price ~ total`: count and money can't be added",
        ),
        (
            '"{a:percent} and {b:percent}"',
            "a + b ~ 100",
            (
                "own.yaml:8:20: in the check `a + b ~ 100`: `100` stands beside percentages, and 100% is 1: "
                "write `100%`"
            ),
        ),
    ],
)
def test_a_mistake_is_told_with_the_way_out(
    desk: Path, claimcheck: Command, match: str, check: str, said: str
) -> None:
    run = claimcheck("test", written(desk, match, check, GOOD))
    assert run.code == 2
    assert f"claimcheck: {said}" in run.err.splitlines()


def test_a_failed_example_that_needs_a_date_says_so(desk: Path, claimcheck: Command) -> None:
    example = '    examples:\n      - bad: "It cost [[$5 million or 9 million euros]]."\n'
    run = claimcheck("test", written(desk, '"{a:money} or {b:money}"', "a ~ b", example))
    assert run.code == 1
    assert (
        "  found:    nothing was reported; undecided: no publication date "
        "(give the example one: `published: 2021-02-03`)" in run.out.splitlines()
    )
