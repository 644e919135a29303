"""Units of a newsroom's own: what a file may say, and what is told of mistakes in it."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest

from claimcheck import units
from claimcheck.units.definitions import MAX_BYTES, MAX_UNITS, read_units

DESK = """
# What the desk counts in.
furlong_per_fortnight = furlong / fortnight = fpf   # for snails
smoot = 1.7018 * metre = _ = smoots
doubloon = [currency_doubloon] = Đ = DBL
florin = 0.1 * GBP
reaumur = 5 / 4 * kelvin; offset: 273.15
township = (6 mile)**2
barn = 10**-28 metre^2
@alias kilometre = klick
""".replace("(6 mile)**2", "36 * mile**2")


@pytest.fixture(autouse=True)
def none_left() -> Iterator[None]:
    yield
    units.use(units.NO_OWN)


def read(text: str) -> units.Own:
    return read_units((("desk-units.txt", text),))


def mistakes(*texts: str) -> list[str]:
    with pytest.raises(units.UnitErrors) as raised:
        read_units(tuple((f"{number}.txt", text) for number, text in enumerate(texts, 1)))
    return [str(problem) for problem in raised.value.problems]


@pytest.mark.parametrize(
    ("unit", "measures"),
    [
        ("furlong_per_fortnight", "speed"),
        ("smoot", "length"),
        ("doubloon", "currency:doubloon"),
        ("florin", "currency:GBP"),
        ("reaumur", "temperature"),
        ("township", "area"),
        ("doubloon/smoot", "currency:doubloon/length"),
        ("penguin/smoot", "count:penguin/length"),
    ],
)
def test_they_measure_what_their_definition_says(unit: str, measures: str) -> None:
    units.use(read(DESK))
    assert units.dimension(unit) == measures


@pytest.mark.parametrize(
    ("a", "b", "factor"),
    [
        ("furlong_per_fortnight", "metre_per_second", "1397/8400000"),
        ("smoot", "metre", "1.7018"),
        ("florin", "GBP", "1/10"),
        ("florin/smoot", "penny/metre", str(Fraction(10) / Fraction("1.7018"))),
        ("township", "square_mile", "36"),
        ("barn", "square_metre", "1e-28"),
        ("reaumur", "celsius", "5/4"),
    ],
)
def test_they_convert_by_exact_factors(a: str, b: str, factor: str) -> None:
    units.use(read(DESK))
    assert units.factor(a, b) == Fraction(factor)


def test_a_scale_of_temperatures_has_its_zero() -> None:
    units.use(read(DESK))
    assert units.offset("reaumur", "celsius") == (Fraction(5, 4), 0)


def test_a_coin_is_money_of_its_own_or_so_much_of_another() -> None:
    units.use(read(DESK))
    assert (units.currency("doubloon"), units.currency("florin")) == ("doubloon", "GBP")
    assert units.factor("doubloon", "GBP") is None


def test_they_are_in_force_in_their_own_context_alone() -> None:
    units.use(read(DESK))
    elsewhere: list[bool] = []
    other = threading.Thread(target=lambda: elsewhere.append(units.known("smoot")))
    other.start()
    other.join()
    assert (units.known("smoot"), elsewhere) == (True, [False])
    units.use(units.NO_OWN)
    assert not units.known("smoot")
    assert units.dimension("smoot") == "count:smoot"


def test_the_same_text_is_read_once() -> None:
    assert read(DESK) is read(DESK)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("mile = 3 * metre", "1.txt:1:1: `mile` is a unit of claimcheck already: choose another name"),
        ("USD = 3 * EUR", "1.txt:1:1: `USD` is a currency of claimcheck already: choose another name"),
        ("a = 3 metre = mile", "1.txt:1:15: `mile` is a unit of claimcheck already: choose another name"),
        ("\n\na = 3 metre\na = 4 metre", "1.txt:4:1: `a` is defined already, as `a`"),
        ("a = 3 metre = x\nb = 4 metre = x", "1.txt:2:15: `x` is defined already, as `a`"),
        ("way = 5 * kilometer", "1.txt:1:11: no such unit: did you mean `kilometre`?"),
        ("way = 5 * hunter2xyz", "1.txt:1:11: no such unit"),
        ("a = 2 * a", "1.txt:1:1: `a` is defined by itself: a = … a"),
        (
            "way = [length]",
            "1.txt:1:7: [length] is measured in `metre` already: say how many of them this is",
        ),
        ("coin = [currency_USD]", "1.txt:1:8: expected [currency_coin], by the name of the unit"),
        ("coin = [count_penguin]", "1.txt:1:8: expected [count_coin], by the name of the unit"),
        ("a = [x]\nb = [x]", "1.txt:2:1: [x] is measured in `a` already: say how many of them this is"),
        ("a = 3 metre + 2 foot", "1.txt:1:13: expected numbers, units, `*`, `/` and `**`"),
        ("a = (3 metre", "1.txt:1:5: the brackets do not close"),
        ("a = 3 metre; offset: much", "1.txt:1:13: expected `offset:` and a number"),
        ("2a = 3 metre", "1.txt:1:1: expected a name: letters, digits and `_`"),
        ("a = 3 metre = km/h", "1.txt:1:15: expected a symbol or an alias"),
        ("@alias klick", "1.txt:1:1: expected `@alias kilometre = klick`"),
        ("@alias kilometer = klick", "1.txt:1:8: no such unit: did you mean `kilometre`?"),
        ("a = " + "3 * " * 150 + "metre", "1.txt:1:1: a line may have 400 characters, this one has 609"),
    ],
)
def test_a_mistake_is_told_at_its_place(text: str, said: str) -> None:
    assert mistakes(text) == [said]


@pytest.mark.parametrize(
    "text", ["mile", "=", "a =", "[x] = [length] / [time]", "kilo- = 1000", "@import x.txt"]
)
def test_what_is_no_definition_is_told_what_one_looks_like(text: str) -> None:
    (said,) = mistakes(text)
    assert said.endswith("expected a definition such as `furlong_per_fortnight = furlong / fortnight = fpf`")


def test_a_circle_is_told_of_each_of_its_units() -> None:
    assert mistakes("a = 2 * b\nb = c\nc = 3 / a") == [
        "1.txt:1:1: `a` is defined by itself: a = … b = … c = … a",
        "1.txt:2:1: `b` is defined by itself: b = … c = … a = … b",
        "1.txt:3:1: `c` is defined by itself: c = … a = … b = … c",
    ]


def test_all_mistakes_of_all_files_are_told_at_once() -> None:
    assert [said[:7] for said in mistakes("ok = 3 metre\nx = nothing", "ok = 4 metre\ny = ")] == [
        "1.txt:2",
        "2.txt:1",
        "2.txt:2",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "a = 10**999999 metre",
        "a = 9**9**9 metre",
        "a = (9**9)**9 metre",
        "a = 1e99999 metre",
        "a = metre**9\nb = a**9\nc = b**9",
        "\n".join(f"a{n + 1} = 1e99 * a{n}" for n in range(9)).replace("a0", "metre"),
        "a = __import__('os')",
        "a = metre.__class__",
        "a = 0x10 metre",
    ],
)
def test_nothing_that_could_run_away_reaches_pint(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pint", None)
    assert mistakes(text)


def test_there_may_be_so_many_units() -> None:
    many = "\n".join(f"a{n} = {n + 2} metre" for n in range(MAX_UNITS + 1))
    assert mistakes(many) == [f"1.txt:{MAX_UNITS + 1}:1: {MAX_UNITS} units of one's own are the most"]


def test_only_a_regular_file_of_some_length_is_read(tmp_path: Path) -> None:
    pipe, long, odd = tmp_path / "pipe", tmp_path / "long", tmp_path / "odd"
    os.mkfifo(pipe)
    long.write_text("#" * (MAX_BYTES + 1))
    odd.write_bytes(b"caf\xe9 = 3 metre")
    named = [Path("/dev/zero"), pipe, tmp_path, tmp_path / "none", long, odd]
    with pytest.raises(units.UnitErrors) as raised:
        units.load_units((path, path.name) for path in named)
    assert [problem.message.removeprefix("cannot be read: ") for problem in raised.value.problems] == [
        *["not a regular file"] * 2,
        "is a directory",
        "no such file or directory",
        f"larger than {MAX_BYTES:,} bytes",
        "not valid UTF-8",
    ]


def test_own_money_may_be_quoted_in_a_table_of_rates(tmp_path: Path) -> None:
    table = tmp_path / "rates.csv"
    table.write_text("date,base,quote,rate\n2021-02-03,doubloon,USD,120\n")
    with pytest.raises(ValueError, match="doubloon"):
        units.csv_rates(table)
    units.use(read(DESK))
    assert units.csv_rates(table)


def test_text_calls_them_by_names_aliases_and_symbols() -> None:
    units.use(read(DESK))
    said = {one.name: (one.kind, one.words, one.symbols) for one in units.own_units()}
    assert said["furlong_per_fortnight"] == ("measure", ("furlong per fortnight",), ("fpf",))
    assert said["doubloon"] == ("money", ("doubloon", "DBL"), ("Đ",))
    assert said["kilometre"] == ("measure", ("klick",), ())
