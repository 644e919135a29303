"""What was found comes back from bytes as it was, and bytes make nothing else."""

from __future__ import annotations

import pickle
import random
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path
from types import NoneType
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import pipeline
from claimcheck.batch import Unpackable, pack, unpack
from claimcheck.batch.forms import MAX_DIGITS, Reading, Writing, form_of, row_of
from claimcheck.batch.packing import seal, unsealed
from claimcheck.config import Config
from claimcheck.model import Brief, Checked, Number, Rule, Span, UsedRate, brief_of
from claimcheck.pipeline.article_archive import Archive

ARTICLES = Path(__file__).parents[2] / "fixtures" / "articles"
RULESET = pipeline.ruleset_of(Config())
RULES = {rule.id: rule for rule in RULESET.known}
MUTATIONS = 2_000
# What a program that was smuggled in would be made of.
HOSTILE = [b"", b"no data", b"\xc1", b"\x80\x04cposix\nsystem\n(S'id'\ntR.", pickle.dumps(print)]


@cache
def checked(name: str) -> Checked:
    found = pipeline.check_file(ARTICLES / name, name, RULESET)
    assert isinstance(found, Checked)
    return found


def tram() -> Checked:
    return checked("tram.txt")


@pytest.mark.parametrize("name", ["tram.txt", "ferry-monday.txt"])
def test_all_that_was_found_comes_back(name: str) -> None:
    found = checked(name)
    uri = found.article.document.uri
    assert unpack(pack(found), RULES, Checked, uri) == found
    assert unpack(pack(brief_of(found)), RULES, Brief, uri) == brief_of(found)
    assert unpack(pack(found.compared), RULES, tuple, uri) == found.compared


def test_what_was_one_is_one_again() -> None:
    """Figures and claims are known by what they are, not by what they say."""
    again = unpack(pack(tram()), RULES, Checked, "tram.txt")
    claims = {id(claim) for claim in again.article.claims}
    assert all(
        claim.figure is figure
        for claim, figure in zip(again.article.claims, again.article.figures, strict=True)
    )
    bound = [claim for one in again.judgements for _, claim in one.relation.roles]
    assert bound
    assert all(id(claim) in claims for claim in bound)
    assert again.findings[0].rule is RULES[tram().findings[0].rule.id]


def test_neither_rules_nor_paths_are_written() -> None:
    data = unsealed(pack(tram()))
    assert tram().findings[0].rule.why.encode() not in data
    assert b"tram.txt" not in data
    assert unpack(pack(tram()), RULES, Checked, "b\udcff.txt").findings[0].uri == "b\udcff.txt"


def back(hint: Any, value: Any) -> Any:
    """A value after writing it as `hint` and reading it again."""
    form = row_of(hint) if isinstance(hint, type) and is_dataclass(hint) else form_of(hint)
    said = msgspec.msgpack.encode(form.write(value, Writing("")))
    return form.read(msgspec.msgpack.decode(said, type=form.wire), Reading("", RULES, 10**6))


@given(st.integers() | st.integers(-(10**40), 10**40) | st.fractions())
def test_exact_numbers_stay_exact(mantissa: int | Fraction) -> None:
    again = back(Number, Number(mantissa, -3))
    assert again == Number(mantissa, -3)
    assert type(again.mantissa) is type(mantissa)


def test_a_long_number_stays_itself_and_an_endless_one_is_not_written() -> None:
    assert back(Number, Number(10**5000 + 1)).mantissa == 10**5000 + 1
    with pytest.raises(Unpackable):
        back(Number, Number(16**MAX_DIGITS))


def test_a_rate_stays_exact() -> None:
    rate = UsedRate("EUR", "USD", Fraction(11234, 9999), date(2021, 2, 3), date(2021, 2, 3), "ECB")
    assert back(UsedRate, rate) == rate


@pytest.mark.parametrize("data", HOSTILE)
@pytest.mark.parametrize("sealed", [True, False])
def test_bytes_of_another_kind_make_nothing(data: bytes, sealed: bool) -> None:
    with pytest.raises(Unpackable):
        unpack(seal(data) if sealed else data, RULES, Checked)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (Number, (1, 10**9, False)),  # a power that takes all memory to work out
        (Number, ("1/0", 0, False)),
        (Number, ("0x10", 0, False)),
        (Number, (1, 0, "no")),
        (Span, (5, 4)),
        (Span, (0, 10**12)),
        (Span, (True, 4)),
        (Rule, "no-such-rule"),
    ],
)
def test_what_has_the_type_and_no_sense_makes_nothing(kind: Any, said: Any) -> None:
    form = row_of(kind) if kind is not Rule else form_of(Rule)
    with pytest.raises((Unpackable, ArithmeticError, LookupError, msgspec.ValidationError)):
        form.read(
            msgspec.msgpack.decode(msgspec.msgpack.encode(said), type=form.wire), Reading("", RULES, 99)
        )


def test_a_rule_that_is_gone_is_a_miss() -> None:
    with pytest.raises(Unpackable):
        unpack(pack(tram()), {}, Checked)


def test_an_article_never_speaks_of_another() -> None:
    finding = replace(tram().findings[0], uri="other.txt")
    with pytest.raises(Unpackable):
        pack(replace(tram(), findings=(finding,)))


def test_another_version_is_a_miss() -> None:
    version, *rest = msgspec.msgpack.decode(unsealed(pack(tram())))
    with pytest.raises(Unpackable):
        unpack(seal(msgspec.msgpack.encode([version + 1, *rest])), RULES, Checked)


def test_what_swells_when_it_is_unpacked_is_a_miss() -> None:
    assert unsealed(seal(bytes(1_000)), 1_000) == bytes(1_000)
    with pytest.raises(Unpackable, match="too large"):
        unsealed(seal(bytes(100_000)), 1_000)


def mutated(data: bytes, chance: random.Random) -> bytes:
    """`data` with a few bits, bytes or stretches of it changed, lost, doubled or put in."""
    found = bytearray(data)
    for _ in range(chance.choice([1, 1, 1, 2, 4, 16])):
        at = chance.randrange(len(found) + 1)
        wild = bytes(chance.randrange(256) for _ in range(chance.choice([1, 2, 9])))
        match chance.randrange(5):
            case 0 if at < len(found):
                found[at] ^= 1 << chance.randrange(8)
            case 1:
                found[at : at + len(wild)] = wild
            case 2:
                del found[at : at + chance.choice([1, 2, 8, 100])]
            case 3:
                found[at:at] = found[at : at + 8]
            case _:
                found[at : at + 9] = b"\xcf" + chance.choice([bytes(8), b"\xff" * 8, wild[:8].rjust(8)])
    return bytes(found)


def made_of(value: Any) -> Iterator[type]:
    """The types of all that a value is made of; a rule is one that was there before."""
    yield type(value)
    if isinstance(value, tuple | frozenset):
        for one in value:
            yield from made_of(one)
    elif isinstance(value, Rule):
        assert RULES[value.id] is value
    elif is_dataclass(value):
        for field in fields(value):
            yield from made_of(getattr(value, field.name))


PLAIN = {int, str, float, bool, NoneType, tuple, frozenset, Fraction, date}


def test_whatever_becomes_of_stored_bytes_they_make_nouns_or_nothing() -> None:
    """Fuzzing: most mutations are sealed anew, as one would who forges an entry."""
    chance = random.Random(12)
    packed = {kind: pack(one) for kind, one in ((Brief, brief_of(tram())), (Checked, tram()))}
    read = 0
    for number in range(MUTATIONS):
        kind: type[Any] = chance.choice([Brief, Checked])
        data = mutated(packed[kind], chance)
        if number % 5:
            data = seal(mutated(unsealed(packed[kind]), chance))
        try:
            found = unpack(data, RULES, kind, "tram.txt", 4_000)
        except Unpackable:
            continue
        read += 1
        assert type(found) is kind
        types = {*made_of(found)} - PLAIN
        assert {one for one in types if not one.__module__.startswith("claimcheck.")} == set()
        brief = found if kind is Brief else brief_of(found)
        lost = Archive([brief], lambda number: None, lambda number: ())
        pipeline.gather(lost, RULESET)
    assert read > MUTATIONS / 50  # else nothing was tried
