"""The last known rate, at most a week old; never a future one, never a guess."""

from __future__ import annotations

import gzip
import os
import runpy
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Period, Stamp
from claimcheck.units import Rates, Source, csv_rates, ecb_rates

ECB = ecb_rates()
ROOT = Path(__file__).parents[2]
days = st.dates(date(1999, 1, 4), date(2024, 12, 31))
codes = st.sampled_from(["USD", "JPY", "KRW", "GBP", "EUR", "DEM", "LTL", "RUB", "TWD"])


def test_a_day_has_the_rate_fixed_on_it() -> None:
    rate = ECB.on("EUR", "USD", date(1999, 1, 4))
    assert rate is not None
    assert rate.point == rate.low == rate.high == Fraction("1.1789")
    assert (rate.base, rate.quote, rate.first) == ("EUR", "USD", date(1999, 1, 4))
    assert rate.source == "ECB reference rate"


def test_a_cross_rate_goes_through_the_euro() -> None:
    rate = ECB.on("USD", "JPY", date(1999, 1, 4))
    assert rate is not None
    assert rate.point == Fraction("133.73") / Fraction("1.1789")


def test_a_weekend_takes_the_rate_of_friday() -> None:
    saturday, friday = (ECB.on("USD", "JPY", date(2020, 10, day)) for day in (3, 2))
    assert saturday == friday
    assert saturday is not None
    assert saturday.first == date(2020, 10, 2)


@pytest.mark.parametrize(
    ("a", "b", "day"),
    [
        ("USD", "JPY", date(1998, 12, 31)),  # before the data
        ("USD", "JPY", date(2199, 1, 1)),  # after it: no extrapolation
        ("USD", "RUB", date(2022, 3, 20)),  # no longer quoted
        ("USD", "TWD", date(2020, 10, 2)),  # never quoted
        ("USD", "troop", date(2020, 10, 2)),
        ("USD", "JPY", date.min),
    ],
)
def test_what_is_not_known_is_not_guessed(a: str, b: str, day: date) -> None:
    assert ECB.on(a, b, day) is None


@pytest.mark.parametrize(
    ("code", "day", "rate"),
    [
        ("DEM", date(2001, 6, 1), "1.95583"),
        ("ITL", date(1999, 1, 4), "1936.27"),
        ("LTL", date(2016, 2, 1), "3.4528"),
        ("HRK", date(2023, 5, 2), "7.5345"),
    ],
)
def test_a_currency_that_joined_the_euro_keeps_its_last_rate(code: str, day: date, rate: str) -> None:
    fixed = ECB.on("EUR", code, day)
    assert fixed is not None
    assert fixed.point == Fraction(rate)


def test_a_period_is_an_interval_with_its_average() -> None:
    month = ECB.during("EUR", "USD", Period(Stamp(2021, 3)))
    assert month is not None
    fixings = [rate for _, rate in ECB.window("EUR", "USD", date(2021, 3, 1), date(2021, 3, 31))]
    assert (month.low, month.high) == (min(fixings), max(fixings))
    assert (month.first, month.last) == (date(2021, 3, 1), date(2021, 3, 31))
    assert abs(month.point - sum(fixings, Fraction(0)) / len(fixings)) < Fraction(1, 10**12)
    assert month.point == ECB.average("EUR", "USD", date(2021, 3, 1), date(2021, 3, 31))


def test_a_period_that_is_one_day_is_that_day() -> None:
    day = Period(Stamp(2020, 10, 3))
    assert ECB.during("USD", "JPY", day) == ECB.on("USD", "JPY", date(2020, 10, 3))


def test_a_period_that_starts_on_a_holiday_includes_the_rate_known_then() -> None:
    quotes = (
        (date(2020, 12, 31), Fraction(9)),
        (date(2021, 1, 4), Fraction(5)),
        (date(2021, 1, 29), Fraction(6)),
    )
    rate = _only(quotes).during("USD", "JPY", Period(Stamp(2021, 1)))
    assert rate is not None
    assert (rate.low, rate.high, rate.point) == (5, 9, Fraction(11, 2))


@pytest.mark.parametrize(
    "period",
    [
        Period(Stamp(1998), Stamp(1999)),  # begins before the data
        Period(Stamp(2199)),
        Period(Stamp(None, 3)),  # March, of no year
        Period(Stamp(2021), fiscal=True),  # whose fiscal year?
        Period(Stamp(2021, 2, 30)),
    ],
)
def test_a_period_not_wholly_known_has_no_rate(period: Period) -> None:
    assert ECB.during("USD", "JPY", period) is None


def test_a_half_known_year_has_no_rate() -> None:
    quotes = tuple((date(2021, month, 1), Fraction(5)) for month in range(1, 10))
    assert _only(quotes).during("USD", "JPY", Period(Stamp(2021))) is None


@given(codes, codes, days)
def test_a_rate_is_recent_and_inverts(a: str, b: str, day: date) -> None:
    rate, back = ECB.on(a, b, day), ECB.on(b, a, day)
    if rate is None or back is None:
        assert rate is back
        return
    assert timedelta(0) <= day - rate.first <= timedelta(7)
    assert rate.point * back.point == 1


@given(codes, codes, days, st.integers(0, 40))
def test_a_window_is_in_order_and_inside(a: str, b: str, start: date, length: int) -> None:
    end = start + timedelta(length)
    found = [day for day, _ in ECB.window(a, b, start, end)]
    assert found == sorted(set(found))
    assert all(start <= day <= end for day in found)


def test_a_file_of_rates_answers_first_and_the_others_after_it(tmp_path: Path) -> None:
    own = tmp_path / "desk.csv"
    own.write_text("date,base,quote,rate\n2020-10-02,USD,TWD,29\n2020-10-02,USD,VND,23200\n")
    rates = csv_rates(own).otherwise(ECB)
    dollar = rates.on("USD", "TWD", date(2020, 10, 3))
    assert dollar is not None
    assert (dollar.point, dollar.source) == (29, "desk.csv")
    turned = rates.on("TWD", "USD", date(2020, 10, 3))
    assert turned is not None
    assert turned.point == Fraction(1, 29)
    crossed = rates.on("TWD", "VND", date(2020, 10, 3))
    assert crossed is not None
    assert crossed.point == 800
    yen = rates.on("USD", "JPY", date(2020, 10, 3))
    assert yen is not None
    assert yen.source == "ECB reference rate"
    assert rates.on("USD", "TWD", date(2020, 10, 1)) is None


def test_the_bank_s_own_file_brings_newer_days(tmp_path: Path) -> None:
    """As it offers them: newest first, "N/A" where there is none, a comma at the end of each line."""
    own = tmp_path / "eurofxref-hist.csv"
    own.write_text(
        "Date,USD,JPY,CYP,GBP,\n2031-03-04,1.25,150,N/A,0.8,\n2031-03-03, 1.2, 160, N/A, 0.75,\n", "utf-8"
    )
    rates = csv_rates(own).otherwise(ECB)
    newest = rates.on("USD", "JPY", date(2031, 3, 4))
    assert newest is not None
    assert (newest.point, newest.source) == (120, "eurofxref-hist.csv")
    before = rates.on("EUR", "GBP", date(2031, 3, 3))
    assert before is not None
    assert before.point == Fraction("0.75")
    assert rates.on("EUR", "HUF", date(2031, 3, 4)) is None
    assert rates.on("USD", "JPY", date(2020, 10, 2)) == ECB.on("USD", "JPY", date(2020, 10, 2))


def test_the_shipped_rates_are_what_the_script_writes() -> None:
    script = runpy.run_path(str(ROOT / "scripts" / "make_daily_rates.py"))
    shipped = gzip.decompress((ROOT / "src/claimcheck/units/rates_by_day.csv.gz").read_bytes()).decode(
        "ascii"
    )
    said, table = shipped.split("Date,", 1)
    assert "Source: European Central Bank" in said
    columns, rows = script["lean"]("Date," + table)
    assert "\n".join([",".join(columns), *rows, ""]) == "Date," + table
    with pytest.raises(ValueError, match=r"was at 1\.5990 USD on 2008-07-15, not 1\.6990"):
        script["lean"](("Date," + table).replace("2008-07-15,1.599,", "2008-07-15,1.6990,"))


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("Date,USD,JPY\n2031-03-04,1.25,150\n3 March,1.2,160\n", ":3: '3 March' is not a day"),
        ("Date,USD,JPY\n2031-03-04,1.25,n.a.\n", ":2: 'n.a.' is not a rate"),
        ("", ":1: the first line must be date,base,quote,rate"),
        ("day,from,to,rate\n", ":1: the first line"),
        ("date,base,quote,rate\n2020-10-02,USD,TWD\n", ":2: expected"),
        ("date,base,quote,rate\n\n02.10.2020,USD,TWD,29\n", ":3: '02.10.2020' is not a day"),
        ("date,base,quote,rate\n2020-10-02,USD,Taiwan,29\n", ":2: 'Taiwan' is not a currency"),
        ("date,base,quote,rate\n2020-10-02,USD,TWD,29,5\n", ":2: expected"),
        ("date,base,quote,rate\n2020-10-02,USD,TWD,-29\n", ":2: '-29' is not a rate"),
        ("date,base,quote,rate\n2020-10-02,USD,TWD,0\n", ":2: '0' is not a rate"),
        (f"date,base,quote,rate\n2020-10-02,USD,TWD,{'9' * 5000}\n", "9' is not a rate"),
        (f"date,base,quote,rate\n2020-10-02,USD,TWD,{'9' * 200_000}\n", ":2: field larger"),
    ],
)
def test_bad_rates_are_refused_with_their_line(tmp_path: Path, text: str, complaint: str) -> None:
    own = tmp_path / "desk.csv"
    own.write_text(text)
    with pytest.raises(ValueError, match=r"desk\.csv") as problem:
        csv_rates(own)
    assert complaint in str(problem.value)


@pytest.mark.skipif(os.name == "nt", reason="pipes and devices of POSIX")
@pytest.mark.parametrize("named", ["/dev/zero", "pipe", ".", "9" * 5000])
def test_rates_are_a_regular_file(tmp_path: Path, named: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ValueError, match=r"cannot be read: "):
        csv_rates(tmp_path / named)


def _only(quotes: tuple[tuple[date, Fraction], ...]) -> Rates:
    def daily(a: str, b: str, start: date, end: date) -> tuple[tuple[date, Fraction], ...]:
        return tuple((day, rate) for day, rate in quotes if start <= day <= end)

    return Rates((Source("own", daily),))
