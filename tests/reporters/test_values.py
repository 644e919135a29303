"""Exact numbers, places and cells for other programs."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from fractions import Fraction

import makers
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import figure

from claimcheck.model import Figure, Number, Period, Report, Span, Stamp
from claimcheck.reporters import CLAIM_REPORTERS, REPORTERS, Look
from claimcheck.reporters.source_lines import Lines
from claimcheck.reporters.values import decimal_text, figure_bounds, figure_value, printed_value, said_value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(8_000_000_000), "8000000000"),
        (Fraction(12, 10), "1.2"),
        (Fraction(-1, 8), "-0.125"),
        (Fraction(0), "0"),
        (Fraction(1, 3), "0.333333333333"),
        (Fraction(2_000_000, 3), "666666.666667"),
        (Fraction(1, 10**9), "0.000000001"),
    ],
)
def test_decimals(value: Fraction, text: str) -> None:
    assert decimal_text(value) == text


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6))
def test_a_finite_decimal_is_exact(value: Decimal) -> None:
    assert Fraction(decimal_text(Fraction(value))) == Fraction(value)


@given(st.fractions())
def test_any_other_is_close(value: Fraction) -> None:
    assert abs(Fraction(decimal_text(value)) - value) <= abs(value) / 10**11


def test_a_number_that_nobody_can_read_is_still_written() -> None:
    assert decimal_text(Fraction(10**6000)) == "1E+6000"


def test_what_figures_say() -> None:
    low, high = (Figure(Span(0, 1), "5", "money", Number(n, 6), "USD") for n in (5, 7))
    day = Period(Stamp(2021, 2, 3))
    assert figure_value(low) == "5000000"
    assert figure_value(Figure(Span(0, 9), "5-7", "money", None, "USD", ends=(low, high))) == [
        "5000000",
        "7000000",
    ]
    assert figure_value(Figure(Span(0, 9), "5 up", "money", None, "USD", ends=(low, None))) == [
        "5000000",
        None,
    ]
    assert figure_value(Figure(Span(0, 9), "3 Feb", "date", period=day)) == "2021-02-03"
    assert figure_value(Figure(Span(0, 9), "tens", "count")) is None
    assert figure_bounds(Figure(Span(0, 9), "2021", "date", period=Period(Stamp(2021)))) == (
        "2021-01-01",
        "2021-12-31",
    )
    assert figure_bounds(low) == ("4450000", "5550000")


@pytest.mark.parametrize(
    ("text", "printed", "bound", "shown"),
    [
        ("over 300 km", "300", "above", "≥ 300 kilometre"),
        ("more than 5 km", "5", "above", "≥ 5 kilometre"),
        ("more than $5 million", "5000000", "above", "≥ 5,000,000 USD"),
        ("at least six", "6", "above", "≥ 6"),
        ("fewer than 12,000 boats", "12000", "below", "≤ 12,000"),
        ("less than 40 percent", "40", "below", "≤ 40%"),
        ("under two years", "2", "below", "≤ 2 year"),
        ("tens of thousands of people", "10000", "above", "≥ 10,000"),
        ("just over 2 tonnes", "2", "above", "≥ 2 tonne"),
        ("nearly 40 percent", "40", None, "40%"),
        ("5 to 7 km", None, None, "5 – 7 kilometre"),
        ("3 February 2021", None, None, "2021-02-03"),
    ],
)
def test_a_bounded_figure_of_any_kind_has_one_form(
    text: str, printed: str | None, bound: str | None, shown: str
) -> None:
    one = figure(text)
    assert (printed_value(one), one.open_side, said_value(one)) == (printed, bound, shown)


TEXT = st.text(st.sampled_from("a1é兆\r\n\x0b\u2028"), max_size=60)


@given(TEXT, st.data())
def test_places_find_their_offset_again(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    lines = Lines(text)
    line, column = lines.place(offset)
    start = lines.span(line).start
    assert start + column - 1 == offset
    assert lines.byte(offset) == len(text[:offset].encode())
    assert "\n" not in text[start:offset].rstrip("\r\n")


def test_line_ends_are_those_of_editors() -> None:
    lines = Lines("a\r\nb\rc\nd\x0be")
    assert [lines.place(offset) for offset in (0, 3, 5, 7, 9)] == [(1, 1), (2, 1), (3, 1), (4, 1), (4, 3)]


def test_json_is_escaped_where_the_encoding_needs_it(report: Report) -> None:
    plain = REPORTERS["json"](report, Look(encoding="ascii"))
    assert plain.isascii()
    assert json.loads(plain) == json.loads(REPORTERS["json"](report, Look()))


def test_judgements_only_when_asked_for(report: Report) -> None:
    assert json.loads(REPORTERS["json"](report, Look()))["judgements"] == []
    assert len(json.loads(REPORTERS["json"](report, Look(judgements=True)))["judgements"]) == 3


def test_a_claim_names_what_confirms_it(report: Report) -> None:
    claims = json.loads(CLAIM_REPORTERS["json"](report, Look()))["claims"]
    confirmed = {claim["surface"]: claim["confirmed_by"] for claim in claims}
    assert confirmed["3017 billion yen"] == []
    (witness,) = confirmed["293 billion yen"]
    assert witness["rule"] == "change-from-to"
    assert [figure["surface"] for figure in witness["figures"]] == ["1.2%"]


@pytest.mark.parametrize(
    ("surface", "cell"), [("=1+1", "'=1+1"), ("-5", "-5"), ("+3.5", "+3.5"), ("@a", "'@a")]
)
def test_no_cell_is_a_formula(surface: str, cell: str) -> None:
    text = f"It is {surface} now"
    report = makers.report((makers.article("a.txt", text, [makers.figure(text, surface)]),))
    (row,) = csv.DictReader(io.StringIO(CLAIM_REPORTERS["csv"](report, Look())))
    assert row["surface"] == cell
