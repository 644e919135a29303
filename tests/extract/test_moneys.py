"""Whose money a name is that several moneys share."""

from __future__ import annotations

import pytest
from saying import read


def moneys(text: str) -> list[str]:
    """The unit of every sum; in brackets when the text leaves it open."""
    return [
        f"({one.unit})" if "ambiguous-unit" in one.notes else one.unit
        for one in read(text)
        if one.kind == "money"
    ]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        # the other side of a conversion is other money
        ("SYDNEY, May 3 - The grocer lost $12 million (US$9 million).", "AUD USD"),
        ("The grocer, of Auckland, lost 12 million dollars (US$9 million).", "NZD USD"),
        ("The grocer lost $12 million (US$9 million).", "(USD) USD"),
        ("The grocer lost $12 million (£9 million).", "USD GBP"),
        # ... worth so much
        ("The mill cost 10 million francs ($1.7 million).", "FRF USD"),
        ("The mill cost 10 million francs ($11.7 million).", "CHF USD"),
        ("The mill cost 70 million francs, or 2.1 million dollars.", "BEF USD"),
        ("The canal cost 300 million pounds ($19 million), Egypt told a court in London.", "EGP USD"),
        ("The bank lent $12 million (7 million pounds).", "USD GBP"),
        ("The bank lent $12 million (2 million pounds).", "USD GBP"),  # a slip is no other money
        ("The bank lent 800 million kroner (€107 million).", "(NOK) EUR"),  # Danish or Norwegian
        ("The hall cost 96 million euros (109 million francs).", "EUR CHF"),
        ("The hall cost 96 million euros (630 million francs).", "EUR FRF"),
        ("The hall cost 96 million euros (1,090 million francs).", "EUR CHF"),
        # the place of the sentence, of the dateline, of the article
        ("He paid 4,000 rupees in Karachi and got 30 pounds sterling.", "PKR GBP"),
        ("He paid 4,000 rupees in Karachi. In Delhi it was 3,000 rupees.", "PKR INR"),
        ("MANILA, May 3 - A litre is 60 pesos. Mexico sells more.", "PHP"),
        ("A litre is 60 pesos. Nobody in Chile pays that.", "CLP"),
        ("A litre is 60 pesos. Nobody pays that in Chile or Mexico.", "(MXN)"),
        # its other sums
        ("A bus costs 90 Sri Lankan rupees. A coach costs 400 rupees.", "LKR LKR"),
        ("A guard earns C$20 an hour, or $21 (US$15) at night.", "CAD CAD USD"),
        ("The yard cost 60 million francs ($10 million). Repairs took 2 million francs.", "FRF USD FRF"),
    ],
)
def test_a_shared_name_is_settled_by_what_stands_around_it(text: str, units: str) -> None:
    assert moneys(text) == units.split()


@pytest.mark.parametrize("text", ["She lost 20 pounds (9 kg).", "a 200-pound man"])
def test_pounds_beside_a_weight_are_one(text: str) -> None:
    assert moneys(text) == []


@pytest.mark.parametrize(
    "text", ["The firm made $40 million in Canada.", "Australia lent it 5 million dollars."]
)
def test_a_place_alone_makes_no_other_dollars(text: str) -> None:
    assert moneys(text) == ["USD"]
