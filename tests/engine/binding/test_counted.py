"""What so much for each is told of ties the number of them, though no word beside it does."""

from __future__ import annotations

import pytest

import claimcheck


def verdicts(text: str) -> list[str]:
    report = claimcheck.check(text, published="2021-05-03")
    return [one.verdict for one in report.judgements if one.relation.rule.id == "rate-times-number"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The scheme cost £9 million and made 150 jobs, or £60,000 per job.", ["held"]),
        ("The scheme cost £9 million and made 150 jobs, or £6,000 per job.", ["violated"]),
        ("It used 4,500 tonnes of steel, at $600 a tonne, for a total of $2.7 million.", ["held"]),
        # A rate of something else ties nothing.
        ("The scheme cost £9 million and made 150 jobs, or £6,000 per pupil.", []),
    ],
)
def test_a_number_is_tied_by_the_rate_of_what_it_counts(text: str, expected: list[str]) -> None:
    assert verdicts(text) == expected


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("She bought 3,000 shares at $45.20 each, spending $1,356,000.", "$135,600"),
        ("It paid £2.6 billion to 130,000 farmers, or £2,000 per farmer.", "£20,000"),
    ],
)
def test_what_is_told_last_is_what_was_worked_out(text: str, first: str) -> None:
    (finding,) = claimcheck.check(text).findings
    assert finding.repairs[0].edits[0].text == first
