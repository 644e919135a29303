"""What holds for any text at all."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from saying import read

from claimcheck.extract import find_sentences
from claimcheck.locale import LANGUAGES, get_locale, reword
from claimcheck.model import Document, Figure

PIECES = """
two hundred million one and a half - – % $ € ( ) , . 1 2 10 2,017 8.900 ½ 3/4 between from to
billion mln dlrs Jan. 3 March 2021 2021-03-04 Monday (Thu) fiscal Q3 quarter third quadruple times
fold x a an of per year annually more than about less 5° C 10:30 pm ' " ~ < > İ ß 億 円 兆 約 人 조 억 원 년
0 007 1e5 2^-1 1/0 0/3 12/25/2020 99 FY21 '08 1990s 2012–13 M K k m b bn dozen couple below zero
Milliarden Prozent milliards d'euros millones de
""".split()  # noqa: SIM905
prose = st.lists(
    st.tuples(st.sampled_from(PIECES), st.sampled_from(["", " ", " ", "-", "\n"])), max_size=14
).map(lambda pairs: "".join(piece + gap for piece, gap in pairs))
texts = st.one_of(prose, st.text(max_size=80))


@given(texts, st.sampled_from(LANGUAGES))
@settings(max_examples=300)
def test_figures_stand_where_they_say_and_do_not_overlap(text: str, language: str) -> None:
    figures = read(text, language)
    for figure in figures:
        assert text[figure.span.start : figure.span.end] == figure.surface != ""
        assert figure.whole.contains(figure.span)
        for part in (figure.digits, figure.scale, figure.unit_at):
            assert part is None or figure.span.contains(part)
        for end in figure.ends:
            assert end is None or figure.span.contains(end.span)
    assert all(left.span.end <= right.span.start for left, right in pairwise(figures))


@given(texts, st.sampled_from(LANGUAGES))
@settings(max_examples=150)
def test_a_stated_value_lies_in_its_interval(text: str, language: str) -> None:
    for figure in read(text, language):
        if figure.stated is not None:
            assert figure.interval().contains(figure.stated)
            assert figure.interval(lax=True).contains(figure.stated)


def glued(text: str, figure: Figure) -> bool:
    """Do signs, letters or another numeral ("1e5 ½") hang on the figure? What they make of it in other
    words is anyone's guess."""
    left, right = text[: figure.span.start], text[figure.span.end :]
    numeral = (left.rstrip()[-1:] + right.lstrip()[:1]).strip()
    hung = left[-1:].strip(" (") or right[:1].strip(" ,.;)")
    return bool(hung) or any(char.isnumeric() for char in numeral)


@given(texts)
@example("10:30pm")
@settings(max_examples=150)
def test_saying_the_same_value_again_changes_nothing(text: str) -> None:
    for figure in read(text):
        if figure.number is None or figure.digits is None or "word" in figure.notes:
            continue
        again = reword(figure, figure.number, get_locale())
        if again is None or again == figure.surface or glued(text, figure):
            continue
        found = read(text[: figure.span.start] + again + text[figure.span.end :])
        assert any(other.number and other.number.value == figure.number.value for other in found)


@given(texts)
def test_sentences_keep_figures_whole_and_leave_no_letter_out(text: str) -> None:
    figures = read(text)
    sentences = find_sentences(Document("test", text), figures, get_locale())
    for figure in figures:
        assert not any(s.overlaps(figure.span) and not s.contains(figure.span) for s in sentences)
    covered = "".join(text[s.start : s.end] for s in sentences)
    assert "".join(covered.split()) == "".join(text.split())


@pytest.mark.parametrize(
    "unit",
    ["1", ",", "(", "million ", "two ", "1 ", "1-", "1.", "one and ", '1" ', "March ", "a ", "$", "\n", "½"],
)
def test_a_flood_of_one_thing_is_read_to_the_end(unit: str) -> None:
    text = unit * (30_000 // len(unit))
    figures = read(text)
    assert all(figure.surface in text for figure in figures)
