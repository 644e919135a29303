"""Typing slips: each kind undoes what it says, and all that is offered can be read again."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import article, figure

from claimcheck.locale import get_locale
from claimcheck.model import Figure
from claimcheck.pipeline import read_figure
from claimcheck.slips import COSTS
from claimcheck.slips.candidates import Candidate, candidates
from claimcheck.slips.costs import TITLES
from claimcheck.slips.manner import PLAIN, Manner, manner_of
from claimcheck.slips.misprints import (
    _TYPED,
    _bare,
    chance_between,
    may_mean_between,
    numeral_slips,
    one_slip_from,
)

ENGLISH = get_locale("en")


def meant(text: str) -> dict[str, Candidate]:
    return {candidate.text: candidate for candidate in candidates(figure(text), ENGLISH)}


@pytest.mark.parametrize(
    ("language", "printed", "right", "slip"),
    [
        ("de", "Montag, 3. Februar 2021", "Mittwoch, 3. Februar 2021", "weekday-wrong"),
        ("en", "31 June", "30 June", "day-past-the-last"),
        ("en", "29 February 2015", "28 February 2015", "day-past-the-last"),
        ("en", "29 February 2016", "28 February 2016", "day-misprinted"),
        ("de", "31. Juni 2019", "30. Juni 2019", "day-past-the-last"),
        ("de", "Mo., 3. Februar 2021", "Mi., 3. Februar 2021", "weekday-wrong"),
        ("fr", "lundi 3 mars 2021", "mercredi 3 mars 2021", "weekday-wrong"),
        ("fr", "Lundi 3 mars 2021", "Mercredi 3 mars 2021", "weekday-wrong"),
        ("es", "lunes, 3 de febrero de 2021", "miércoles, 3 de febrero de 2021", "weekday-wrong"),
        ("ja", "2021年2月3日(月)", "2021年2月3日(水)", "weekday-wrong"),
        ("ko", "2021년 2월 3일(월)", "2021년 2월 3일(수)", "weekday-wrong"),
        ("de", "1 Euro", "1 Million Euro", "scale-missing"),
        ("de", "2,5 Millionen Euro", "2,5 Milliarden Euro", "scale-wrong"),
        ("fr", "2,5 euros", "2,5 milliards d'euros", "scale-missing"),
        ("fr", "2,5 dollars", "2,5 millions de dollars", "scale-missing"),
        ("fr", "5 millions d'euros", "5 euros", "scale-added"),
        ("es", "2,5 euros", "2,5 mil millones de euros", "scale-missing"),
        ("ja", "20億円", "20兆円", "scale-wrong"),
        ("ko", "20억 달러", "20조 달러", "scale-wrong"),
        ("de", "3 Prozent", "3 Prozentpunkte", "points-for-percent"),
        ("fr", "1,5 %", "1,5 point de pourcentage", "points-for-percent"),
        ("es", "3 %", "3 puntos porcentuales", "points-for-percent"),
        ("ja", "12.5%", "12.5ポイント", "points-for-percent"),
        ("ko", "3%", "3%포인트", "points-for-percent"),
        ("de", "3 Prozentpunkte", "3\u00a0%", "percent-for-points"),
        ("fr", "5 millions d'euros", "5 millions de dollars", "currency-wrong"),
        ("es", "5 dólares estadounidenses", "5 libras esterlinas", "currency-wrong"),
        ("ja", "20億円", "20億ドル", "currency-wrong"),
        ("ko", "20억 달러", "20억 유로", "currency-wrong"),
    ],
)
def test_each_language_undoes_slips_in_its_own_words(
    language: str, printed: str, right: str, slip: str
) -> None:
    one = read_figure(printed, language)
    assert one is not None
    found = {candidate.text: candidate for candidate in candidates(one, get_locale(language))}
    assert found[right].slip == slip
    again = read_figure(right, language)
    assert again is not None
    assert (again.stated, again.unit) == (found[right].figure.stated, found[right].figure.unit)


def test_no_weekday_is_made_of_parts_of_words() -> None:
    one = read_figure("Montag, 3. Februar 2021", "de")
    assert one is not None
    found = candidates(one, get_locale("de"))
    assert [one.text for one in found if "tag" in one.text and one.slip == "weekday-wrong"] == [
        f"{day}, 3. Februar 2021" for day in ("Dienstag", "Donnerstag", "Freitag", "Samstag", "Sonntag")
    ]


@pytest.mark.parametrize(
    ("printed", "right", "slip"),
    [
        ("8.900 billion won", "8,900 billion won", "separator"),
        ("1846 million euros", "184.6 million euros", "point-lost-before-scale"),
        ("184 million euros", "18.4 million euros", "point-lost"),
        ("18.46 million euros", "184.6 million euros", "point-moved"),
        ("18.4 million euros", "184 million euros", "point-added"),
        ("€350", "€3,500", "zero-lost"),
        ("€1,230", "€123", "zero-added"),
        ("€3,052", "€352", "inner-zero-added"),
        ("€1,552", "€152", "digit-doubled"),
        ("€152", "€1,552", "twin-lost"),
        ("£15.8 million", "£155.8 million", "twin-lost"),
        ("£1.58 million", "£1.358 million", "digit-lost"),
        ("£1.358 million", "£1.58 million", "digit-added"),
        ("45,700 visits", "47,500 visits", "digits-swapped"),
        ("45,700 visits", "45,900 visits", "digit-changed"),
        ("193 billion yen", "199.3 billion yen", "digit-and-point-lost"),
        ("$1.9", "$1.9 billion", "scale-missing"),
        ("$1.9 million", "$1.9 billion", "scale-wrong"),
        ("$1.9 million", "$1.9", "scale-added"),
        ("$1.9bn", "$1.9 trillion", "scale-wrong"),
        ("$1.9bn", "$1.9tn", "scale-wrong"),
        ("half a million birds", "half a billion birds", "scale-wrong"),
        ("€20,000", "€20", "zeros-added"),
        ("€20", "€20,000", "zeros-lost"),
        ("$2.10", "$0.21", "point-moved"),
        ("between $31 million and $26 million", "$26 million and $31 million", "ends-exchanged"),
        ("3,937 to 4,291 feet", "3,937 to 4,921 feet", "digits-swapped"),
        ("3 percent", "3 percentage points", "points-for-percent"),
        ("nine months", "three months", "word-wrong"),
        ("three and a half hours", "two and a half hours", "word-wrong"),
        ("four percent", "four percentage points", "points-for-percent"),
        ("2016", "2019", "year-"),
        ("17 October 2019", "15 October 2019", "day-"),
        ("Tuesday, 17 October 2019", "Thursday, 17 October 2019", "weekday-wrong"),
        ("17 October 2019", "17 November 2019", "month-misprinted"),
        ("3 June 2020", "3 July 2020", "month-misprinted"),
        ("Oct. 17, 2019", "Apr. 17, 2019", "month-wrong"),
        ("$8 million", "£8 million", "currency-wrong"),
        ("8 million pounds", "8 million euros", "currency-wrong"),
        ("EUR 8 million", "USD 8 million", "currency-wrong"),
        ("40 km", "40 miles", "unit-wrong"),
        ("12-mile", "12-km", "unit-wrong"),
        ("three weeks", "three months", "unit-wrong"),
        ("12,340 square miles", "12,340 square km", "unit-wrong"),
        ("₹50 million", "₹5 million", "lakh-as-million"),
        ("50 billion rupees", "500 million rupees", "crore-as-billion"),
        ("¥250 billion", "¥25 billion", "oku-as-billion"),
        ("3 billion won", "300 million won", "oku-as-billion"),
        ("3 percentage points", "3 percent", "percent-for-points"),
        ("$1,2345,678", "$12,345,678", "separator"),
    ],
)
def test_each_slip_undoes_what_it_says(printed: str, right: str, slip: str) -> None:
    found = meant(printed)
    assert right in found, sorted(found)
    assert found[right].slip.startswith(slip)
    assert found[right].cost == COSTS[found[right].slip]


@pytest.mark.parametrize(
    ("text", "printed", "right"),
    [
        ("It will quadruple its fee to €9.", "quadruple", "triple"),
        ("It quadrupled its fee to €9.", "quadrupled", "tripled"),
    ],
)
def test_a_multiple_word_stands_for_another(text: str, printed: str, right: str) -> None:
    (one,) = (one for one in article(text).figures if one.surface == printed)
    found = {candidate.text: candidate.slip for candidate in candidates(one, ENGLISH)}
    assert found[right] == "multiple-wrong"


@pytest.mark.parametrize(
    ("printed", "never"),
    [
        ("€350", "€0350"),
        ("€350", "€350"),
        ("2nd May 2019", "3nd May 2019"),
        ("30 June 2019", "31 June 2019"),
        ("$1.9 billion", "$1.9 billion billion"),
        ("31 May 2019", "31 June 2019"),
        ("12-mile", "12 billion-mile"),
        ("8 cents", "8 pence"),
        ("$250 billion", "$25 billion dollars"),
    ],
)
def test_what_nobody_would_print_is_not_offered(printed: str, never: str) -> None:
    assert never not in meant(printed)


def test_the_cheapest_explanation_of_a_text_is_kept_and_comes_first() -> None:
    found = candidates(figure("2017 billion yen"), ENGLISH)
    assert [one.cost for one in found] == sorted(one.cost for one in found)
    assert len({one.text for one in found}) == len(found)


def test_the_article_s_own_scale_words_are_taken() -> None:
    texts = {one.text for one in candidates(figure("€3"), ENGLISH, Manner(((9, "bn"), (6, "mln"))))}
    assert {"€3bn", "€3 mln"} <= texts


def test_the_article_s_own_unit_words_are_taken_before_the_usual_ones() -> None:
    figures = article("It cost A$3 million, then C$5 million. The road is 4 kilometres long.").figures
    money = {
        one.text: one.slip for one in candidates(figure("$8 million"), ENGLISH, manner_of(figures, ENGLISH))
    }
    assert (money["A$8 million"], money["C$8 million"]) == ("currency-wrong", "currency-wrong")
    length = {one.text for one in candidates(figure("5 miles"), ENGLISH, manner_of(figures, ENGLISH))}
    assert "5 kilometres" in length
    assert "5 km" not in length


def test_a_word_for_several_is_not_put_to_one() -> None:
    figures = article("They walked 3 kilometres.").figures
    assert "1 kilometres" not in {
        one.text for one in candidates(figure("1 mile"), ENGLISH, manner_of(figures, ENGLISH))
    }


def test_costs_can_be_set() -> None:
    (one,) = (c for c in candidates(figure("€350"), ENGLISH, PLAIN, {"zero-lost": 5.0}) if c.text == "€3,500")
    assert one.cost == 5.0


def test_every_slip_has_a_cost_and_a_title() -> None:
    assert COSTS.keys() == TITLES.keys()


_UNITS = (
    "km",
    "miles",
    "feet",
    "ft",
    "kg",
    "lb",
    "acres",
    "hectares",
    "square miles",
    "MW",
    "weeks",
    "gallons",
)
_DAYS = ("{} {} 2019", "{} {}")
_MONTHS = ("January", "May", "June", "September", "Oct.", "Sept.", "Dec.")
_PRINTED = st.one_of(
    st.builds(
        "{}{:,}{}".format,
        st.sampled_from(["€", "$", "£", "US$", "¥", "₹", "EUR "]),
        st.integers(1, 10**7),
        st.sampled_from(["", " million", " billion"]),
    ),
    st.builds(
        "{:,}{} {}".format,
        st.integers(2, 10**7),
        st.sampled_from(["", " million", " billion"]),
        st.sampled_from(["dollars", "euros", "pounds", "yen", "won", "rupees"]),
    ),
    st.builds("${}.{} billion".format, st.integers(1, 999), st.integers(1, 99)),
    st.builds("{:,} {}".format, st.integers(2, 10**5), st.sampled_from(_UNITS)),
    st.builds("{}.{} percent".format, st.integers(0, 99), st.integers(1, 9)),
    st.builds("{}.{} percentage points".format, st.integers(2, 99), st.integers(1, 9)),
    st.builds(
        lambda form, day, month: form.format(day, month),
        st.sampled_from(_DAYS),
        st.integers(1, 28),
        st.sampled_from(_MONTHS),
    ),
)


@given(_PRINTED)
def test_every_candidate_reads_back_as_itself(printed: str) -> None:
    """Property: what a repair puts in is read again, whole, with the value that it stands for."""
    one = read_figure(printed)
    if one is None:
        return
    for candidate in candidates(one, ENGLISH):
        again = read_figure(candidate.text)
        assert again is not None, candidate.text
        assert _told(again) == _told(candidate.figure)


def _told(one: Figure) -> tuple[object, ...]:
    return one.surface, one.kind, one.stated, one.unit, one.period, one.notes & {"ambiguous-unit"}


@given(_PRINTED)
def test_the_parts_of_a_candidate_stand_where_it_says(printed: str) -> None:
    """Property: spans move along with the text before them."""
    one = read_figure(printed)
    if one is None:
        return
    for candidate in candidates(one, ENGLISH):
        meant = candidate.figure
        assert len(meant.span) == len(meant.surface)
        for part in (meant.digits, meant.scale):
            assert part is None or meant.span.contains(part)


def test_a_time_of_day_is_mended_within_its_hours_or_its_minutes() -> None:
    read = {one.text: one.slip for one in candidates(figure("9:61 p.m."), ENGLISH)}
    assert read["9:16 p.m."] == "digits-swapped"
    assert read["9:51 p.m."] == "digit-changed"
    assert "6:91 p.m." not in read


@pytest.mark.parametrize("written", ["nine", "half a", ""])
def test_a_number_in_words_has_no_misprints_of_digits(written: str) -> None:
    assert numeral_slips(written, ".", ",") == ()
    assert not one_slip_from(written, Fraction(9), ENGLISH)


@pytest.mark.parametrize(
    ("written", "meant", "slip"),
    [
        ("53.0", Fraction(58), True),
        ("53.0", Fraction(537, 10), True),
        ("53,000", Fraction(58_000), False),
        ("5.0", Fraction(8), False),
    ],
)
def test_zeros_behind_the_point_are_said_and_those_before_it_may_only_round(
    written: str, meant: Fraction, slip: bool
) -> None:
    assert one_slip_from(written, meant, ENGLISH) == slip


@pytest.mark.parametrize(
    ("printed", "low", "high", "expected"),
    [
        ("3,870", 8_000, 9_000, True),
        ("3,870", 6_000, 7_000, True),
        ("3,870", 10_000, 11_000, False),
        ("$3.87 million", 9_990_000, 9_990_000, False),
        ("$3.87 million", 3_780_000, 3_780_000, True),
        ("47", 70, 80, True),
        ("47", 90, 93, False),
    ],
)
def test_a_number_between_two_others_may_be_what_was_meant(
    printed: str, low: int, high: int, expected: bool
) -> None:
    assert may_mean_between(figure(printed), Fraction(low), Fraction(high), ENGLISH) is expected


@given(st.integers(1, 9_999_999), st.sampled_from(["{}", "{:,}", "{}.5"]), st.data())
def test_a_look_at_two_numerals_refuses_no_slip(number: int, form: str, data: st.DataObject) -> None:
    written = form.format(number)
    digits = sum(char.isdigit() for char in (written if "." in written else written.rstrip("0,")))
    slip = data.draw(st.sampled_from(numeral_slips(written, ".", ",")))
    told = slip.slip in _TYPED and (digits > 2 or slip.slip == "digits-swapped")
    if told:
        assert one_slip_from(written, Fraction(_bare(slip.text, ".", ",")), ENGLISH)


def test_a_slip_explains_most_numbers_where_much_was_possible_and_few_where_little_was() -> None:
    others = [Fraction(n) for n in range(1_050, 10_000, 300)]
    wide = chance_between(figure("3,870"), Fraction(6_000), Fraction(8_000), others, ENGLISH)
    narrow = chance_between(figure("3,870"), Fraction(7_380), Fraction(7_390), others, ENGLISH)
    assert wide > Fraction(9, 10)
    assert narrow < Fraction(1, 5)


def test_numbers_are_held_to_what_is_possible_as_the_figure_is_written() -> None:
    assert chance_between(
        figure("$3.87 million"),
        Fraction(2_410_000),
        Fraction(2_410_000),
        [Fraction(2_140_000), Fraction(9_870_000)],
        ENGLISH,
    ) == Fraction(1, 2)
