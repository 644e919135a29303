"""What a person sees of the nouns at a prompt: a line, whatever is in them; and in a table of pandas."""

from __future__ import annotations

from collections.abc import Callable

import pandas
import pytest

import claimcheck
from claimcheck.model import Report


@pytest.fixture(scope="module")
def report() -> Report:
    return claimcheck.check("The line is 10 miles (160 km) long.")


@pytest.mark.parametrize(
    ("noun", "shown"),
    [
        (lambda report: report, "<Report, findings: 1, figures: 2, articles: 1>"),
        (lambda report: report.articles[0], "<Article <text>, figures: 2>"),
        (lambda report: report.articles[0].document, "<Document <text>, letters: 35>"),
        (lambda report: report.articles[0].figures[1], "<Figure measure '160 km'>"),
        (lambda report: report.claims[1], "<Claim '160 km'>"),
        (
            lambda report: report.judgements[0].relation,
            "<Relation unit-conversion: '10 miles', '160 km'>",
        ),
        (
            lambda report: report.judgements[0],
            "<Judgement violated unit-conversion: 10 miles = 16.09 km, not 160 km>",
        ),
        (lambda report: report.judgements[0].relation.rule, "<Rule unit-conversion (CC102)>"),
        (
            lambda report: report.findings[0],
            "<Finding error unit-conversion: 10 miles is 16.09 km, not 160 km>",
        ),
    ],
)
def test_a_noun_is_shown_in_a_line(report: Report, noun: Callable[[Report], object], shown: str) -> None:
    assert repr(noun(report)) == shown


def test_pandas_takes_claims_as_they_are_and_as_plain_data(report: Report) -> None:
    assert len(pandas.DataFrame(report.claims)) == 2
    flat = pandas.DataFrame(claim.to_dict() for claim in report.claims)
    assert list(flat["surface"]) == ["10 miles", "160 km"]
    assert list(flat["value"]) == [10.0, 160.0]
