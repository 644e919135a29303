"""Conversions of moneys and years of which no day's rate is known, judged by the range of the year."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.model import Finding

RIGHT = (
    ("2015-06-10", "The plant cost 4.8 trillion dong ($220 million)."),
    ("2008-09-02", "The firm was fined 33 million dong ($2,000)."),
    ("2023-05-20", "The road will cost 1.2 trillion dong ($50.6 million)."),
    ("2023-07-11", "Spending reached 5.5 trillion roubles ($61bn)."),
    ("2022-06-29", "The yard owes 2.6 billion roubles ($50 million)."),
    ("2024-10-15", "The mill was sold for 480 million roubles ($5 million)."),
    ("1998-10-20", "The bank needs 1.6 billion roubles ($100 million)."),
    ("2008-03-03", "The port cost 11.7 billion naira ($100 million)."),
    ("2014-02-11", "He was paid N500 million ($3.1 million)."),
    ("2018-08-01", "The bank raised 36 billion naira ($100 million)."),
    ("2024-06-18", "The budget grew by 1.5 trillion naira ($1.01 billion)."),
    ("2013-04-09", "The stadium cost 1.2 billion Kenyan shillings ($14 million)."),
    ("2024-01-22", "The ferry cost 790 million Kenyan shillings ($5 million)."),
    ("2019-11-05", "The loan is worth 10.3 billion Kenyan shillings ($100 million)."),
    ("2019-11-05", "The loan is worth 1.15 billion Kenyan shillings (10 million euros)."),
    ("2010-05-14", "The hotel was sold for 56 million Egyptian pounds ($10 million)."),
    ("2016-12-14", "The hotel was sold for 185 million Egyptian pounds ($10 million)."),
    ("2016-02-08", "The bridge cost 783 million Egyptian pounds ($100 million)."),
    ("2024-04-30", "The bakery chain owes 950 million Egyptian pounds ($20 million)."),
    ("2009-10-01", "The dam cost 8.2 billion Pakistani rupees ($100 million)."),
    ("2018-12-20", "The dam cost 13.9 billion Pakistani rupees ($100 million)."),
    ("2023-09-05", "The state borrowed 305 billion Pakistani rupees ($1 billion)."),
    ("1999-06-15", "The school cost 500 million Pakistani rupees ($10 million)."),
    ("2012-08-19", "The mill cost 820 million taka ($10 million)."),
    ("2018-03-12", "The bridge cost 83.5 billion taka ($1 billion)."),
    ("2023-08-12", "The fund holds 10.9 billion taka ($100 million)."),
    ("2008-07-07", "The estate was sold for 315 million Argentine pesos ($100 million)."),
    ("2002-06-25", "The bank lost 36 million Argentine pesos ($10 million)."),
    ("2014-09-09", "The line cost 810 million Argentine pesos ($100 million)."),
    ("2020-10-05", "He paid 150 million Argentine pesos ($1 million) for the flat."),
    ("2023-10-10", "The debt came to 35 billion Argentine pesos ($100 million)."),
    ("1996-05-05", "The villa cost 5 million Argentine pesos ($5 million)."),
    ("2009-11-11", "The chip maker earned NT$3.2 billion ($100 million)."),
    ("2023-03-08", "The chip maker earned NT$310 million (US$10 million)."),
    ("1988-03-08", "The chip maker earned NT$282 million (US$10 million)."),
    ("1985-03-01", "The paper was sold for 10 million pounds ($11 million)."),
    ("1990-09-01", "The works were sold for 162 million marks ($100 million)."),
    ("1984-05-01", "The yard owes 870 million French francs ($100 million)."),
    ("1993-08-01", "The state sold bonds for 1.57 trillion lire ($1 billion)."),
    ("1988-05-02", "The tower cost 12.8 billion yen ($100 million)."),
    ("1990-06-01", "The pay is A$21 (US$16.40) an hour."),
    ("2017-07-07", "The library cost 26.6 million hryvnias ($1 million)."),
    ("2016-05-30", "The clinic cost 30.5 billion Colombian pesos ($10 million)."),
)  # fmt: skip
WRONG = (
    ("2015-06-10", "The plant cost 4.8 trillion dong ($22 million)."),
    ("2008-09-02", "The firm was fined 33 million dong ($20,000)."),
    ("2023-07-11", "Spending reached 5.5 trillion roubles ($6.1bn)."),
    ("2024-10-15", "The mill was sold for 480 million roubles ($16 million)."),
    ("1998-10-20", "The bank needs 1.6 billion roubles ($1.6 billion)."),
    ("2008-03-03", "The port cost 11.7 billion naira ($250 million)."),
    ("2014-02-11", "He was paid N500 million ($31 million)."),
    ("2013-04-09", "The stadium cost 1.2 billion Kenyan shillings ($140 million)."),
    ("2019-11-05", "The loan is worth 10.3 billion Kenyan shillings ($50 million)."),
    ("2010-05-14", "The hotel was sold for 56 million Egyptian pounds ($100 million)."),
    ("2009-10-01", "The dam cost 8.2 billion Pakistani rupees ($300 million)."),
    ("2018-12-20", "The dam cost 13.9 billion Pakistani rupees ($1.39 billion)."),
    ("2012-08-19", "The mill cost 820 million taka ($100 million)."),
    ("2018-03-12", "The bridge cost 83.5 billion taka ($500 million)."),
    ("2008-07-07", "The estate was sold for 315 million Argentine pesos ($315 million)."),
    ("2014-09-09", "The line cost 810 million Argentine pesos ($810 million)."),
    ("2009-11-11", "The chip maker earned NT$3.2 billion ($1 billion)."),
    ("1988-03-08", "The chip maker earned NT$282 million (US$100 million)."),
    ("1990-09-01", "The works were sold for 162 million marks ($262 million)."),
    ("1984-05-01", "The yard owes 870 million French francs ($1 billion)."),
)  # fmt: skip


def findings(published: str, text: str) -> tuple[Finding, ...]:
    return tuple(one for one in claimcheck.check(text, published=published).findings)


@pytest.mark.parametrize(("published", "text"), RIGHT)
def test_a_right_conversion_is_no_finding(published: str, text: str) -> None:
    assert findings(published, text) == ()


@pytest.mark.parametrize(("published", "text"), WRONG)
def test_a_conversion_that_is_off_by_a_factor_is_found(published: str, text: str) -> None:
    (finding,) = findings(published, text)
    assert finding.rule.id in ("money-conversion", "inverted-rate")


def test_it_is_told_that_the_rate_is_of_a_year() -> None:
    (finding,) = findings("2015-06-10", "The plant cost 4.8 trillion dong ($22 million).")
    assert "VND per USD in 2015" in " ".join(finding.working)


def test_where_much_was_changed_beside_the_official_market_only_a_large_slip_is_found() -> None:
    text = "He paid 150 million Argentine pesos ({}) for the flat."
    assert findings("2020-10-05", text.format("$1 million")) == ()
    assert findings("2020-10-05", text.format("$100,000"))
