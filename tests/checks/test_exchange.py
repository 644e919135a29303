"""How far two sums in different money may be apart, in rates made for the purpose."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from reading import CONVERSION, article, figure, judged, rules

from claimcheck.checks.exchange import Exchanged, compare
from claimcheck.checks.quantity import value_of
from claimcheck.locale import get_locale
from claimcheck.model import Judgement, parse_period
from claimcheck.model.interval import WIDTHS
from claimcheck.units import Rates, Source, shipped_rates

DAY = date(2020, 6, 17)
Series = dict[int, Fraction]  # days before DAY: rate


def rates(series: Series) -> Rates:
    """ "EUR/USD" on some days; every other day has none."""

    def daily(a: str, b: str, start: date, end: date) -> tuple[tuple[date, Fraction], ...]:
        if (a, b) != ("EUR", "USD"):
            return ()
        days = sorted((DAY - timedelta(before), rate) for before, rate in series.items())
        return tuple((day, rate) for day, rate in days if start <= day <= end)

    return Rates((Source("test", daily),))


def exchanged(
    dollars: str,
    series: Series | None = None,
    published: str = "2020-06-17",
    tolerance: Fraction | None = None,
) -> Exchanged:
    """€100,000,001 (a figure without round zeros, at 2 dollars a euro) against `dollars`."""
    left, right = (value_of(figure(text), WIDTHS) for text in ("€100,000,001", dollars))
    period = parse_period(published) if published else None
    known = rates(series or {0: Fraction(2)})
    return compare(left, right, ("EUR", "USD"), known, period, tolerance, get_locale())


@pytest.mark.parametrize(
    ("dollars", "verdict", "severity"),
    [
        ("$200,000,002", "held", None),
        ("$203,800,001", "held", None),  # 1.9 % above
        ("$196,200,001", "held", None),
        ("$207,000,001", "loose", None),  # 3.5 %
        ("$193,500,001", "loose", None),
        ("$215,000,001", "violated", "warning"),  # 7.5 %
        ("$255,000,001", "violated", None),  # 27.5 %
        ("$2,000,000,002", "violated", None),
        ("$20,000,002", "violated", None),
    ],
)
def test_the_thresholds(dollars: str, verdict: str, severity: str | None) -> None:
    outcome = exchanged(dollars)
    assert (outcome.verdict, outcome.severity) == (verdict, severity)


@pytest.mark.parametrize("dollars", ["$2,000,000,002", "$20,000,002", "$2,150,000,001", "$200,002"])
def test_a_power_of_ten_is_named(dollars: str) -> None:
    assert exchanged(dollars).note == "off by a power of ten"


def test_a_rate_of_the_month_before_makes_it_held() -> None:
    series = {0: Fraction(2), 21: Fraction(207, 100)}
    assert exchanged("$207,000,001", series).verdict == "held"
    assert exchanged("$207,000,001", {0: Fraction(2), 45: Fraction(207, 100)}).verdict == "loose"


def test_a_rate_of_the_year_before_is_named_and_eases_the_error() -> None:
    outcome = exchanged("$224,000,001", {0: Fraction(2), 300: Fraction(224, 100)})
    assert (outcome.verdict, outcome.severity) == ("violated", "warning")
    assert outcome.note == "the rate of 22 August 2019 would fit"


def test_a_later_rate_is_never_used() -> None:
    assert exchanged("$200,000,002", {-1: Fraction(2)}).verdict == "undecided"


def test_a_weekend_takes_the_rate_before_and_a_gap_of_a_week_none() -> None:
    assert exchanged("$200,000,002", {3: Fraction(2)}).verdict == "held"
    assert exchanged("$200,000,002", {8: Fraction(2)}).verdict == "undecided"


def test_without_a_date_nothing_near_is_judged() -> None:
    assert exchanged("$300,000,001", published="").verdict == "undecided"
    assert exchanged("$300,000,001", published="").reason == "no publication date"
    far = exchanged("$90,000,000,001", published="")
    assert (far.verdict, far.note) == ("violated", "no day since 1999 comes near")


def test_a_pair_that_nobody_quotes_is_undecided() -> None:
    left, right = (value_of(figure(text), WIDTHS) for text in ("€100", "¥300"))
    known, period = rates({0: Fraction(2)}), parse_period("2020-06-17")
    outcome = compare(left, right, ("EUR", "JPY"), known, period, None, get_locale())
    assert (outcome.verdict, outcome.reason) == ("undecided", "no EUR/JPY rate for that day")


def test_a_rule_s_own_tolerance_replaces_the_usual_one() -> None:
    assert exchanged("$215,000,001", tolerance=Fraction(8, 100)).verdict == "held"


def test_a_month_of_publication_makes_the_rate_an_interval() -> None:
    series = {before: Fraction(200 + before, 100) for before in range(-14, 20)}
    assert exchanged("$185,000,001", series, "2020-06").verdict == "held"  # 13 days later, at 1.87
    assert exchanged("$245,000,001", series, "2020-06").verdict == "violated"


@pytest.mark.parametrize(
    ("pounds", "dollars", "verdict", "severity"),
    [
        ("£50.3 million", "$82.5 million", "held", None),  # near the mean of 1987, 1.64
        ("£50.3 million", "$92.5 million", "loose", None),  # 1.84: a day in December
        ("£50.3 million", "$95.5 million", "loose", None),  # a day beyond every month's average
        ("£50.3 million", "$72.9 million", "loose", None),  # 1.45, of the year before
        ("£50.3 million", "$106 million", "violated", "warning"),  # 2.11
        ("£50.3 million", "$28.5 million", "violated", None),
        ("£50.3 million", "$825 million", "violated", None),
    ],
)
def test_a_year_without_daily_rates_is_judged_by_its_range(
    pounds: str, dollars: str, verdict: str, severity: str | None
) -> None:
    left, right = (value_of(figure(text), WIDTHS) for text in (pounds, dollars))
    when = parse_period("1987-05-06")
    outcome = compare(left, right, ("GBP", "USD"), shipped_rates(), when, None, get_locale())
    assert (outcome.verdict, outcome.severity) == (verdict, severity)


def test_what_a_year_is_judged_by_is_told() -> None:
    (judgement,) = judgements("The quarry was sold for £50.3 million ($28.5 million).", "1987-05-06")
    assert judgement.working == (
        "£50.3 million = $82.23 million, not $28.5 million (1.505 to 1.829 USD per GBP in 1987)",
    )


def test_a_sum_of_an_older_year_may_be_of_any_rate_since() -> None:
    (then,) = judgements("In 1974, the quarry was sold for £50.3 million ($116 million).", "1987-05-06")
    (never,) = judgements("In 1974, the quarry was sold for £50.3 million ($186 million).", "1987-05-06")
    assert (then.verdict, never.verdict) == ("undecided", "violated")


def judgements(text: str, published: str) -> tuple[Judgement, ...]:
    return judged(rules(CONVERSION), article(text, published))
