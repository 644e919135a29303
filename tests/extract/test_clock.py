"""Which digits are a time of day, and which are a score, a ratio, a verse or a lap."""

from __future__ import annotations

import pytest
from saying import read

from claimcheck.model import Figure


def times(text: str, language: str = "en") -> list[Figure]:
    return [figure for figure in read(text, language) if figure.kind == "time"]


@pytest.mark.parametrize(
    ("text", "surface", "minutes"),
    [
        ("Doors open at 14:30 on Tuesday.", "14:30", 870),
        ("On Friday evening the gates closed at 22:05.", "22:05", 1325),
        ("The ferry leaves at 25:70.", "25:70", 1570),
        ("By 9.15 p.m. it was over.", "9.15 p.m.", 555),
        ("It ended at 3 pm.", "3 pm", 180),
        ("The quake struck at 10:41 GMT.", "10:41 GMT", 641),
        ("The quake struck at 1041 GMT.", "1041 GMT", 641),
        ("The leap second came at 23:59:60 UTC.", "23:59:60 UTC", 1440),
        ("The talks, due at 9:30, were put off.", "9:30", 570),
    ],
)
def test_a_time_of_day_has_its_span_and_its_minutes(text: str, surface: str, minutes: int) -> None:
    (time,) = times(text)
    assert (time.surface, time.stated) == (surface, minutes)


@pytest.mark.parametrize(
    "text",
    [
        "The Otters won 25:70 at home.",
        "It was a 60:40 split, and the map was at 1:75,000.",
        "She read from John 25:70 on Sunday.",
        "He ran it in 2:31.5 on Sunday, after 4:10 at the mark.",
        "The winner came in at 75:30 on Sunday.",
        "The lira closed at 14.75 on Tuesday.",
        "Rooms cost £40 p.m. and the bond is 7.75 pm long.",
        "Nepal is at UTC+5:45 on Tuesday.",
        "In 1972 UTC was new.",
        "The answer is in figure 3:15 of the report.",
        "See example.org:8080 at 10:30:40:50 on Tuesday.",
    ],
)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert times(text) == []


def test_a_time_lends_nothing_to_the_numbers_beside_it() -> None:
    figures = read("From 9 a.m. to 5 p.m. about 40 boats left at 10:30 on Tuesday.")
    assert [(figure.kind, figure.unit) for figure in figures] == [
        ("time", ""),
        ("time", ""),
        ("count", "boat"),
        ("time", ""),
    ]


def test_german_has_a_word_for_it() -> None:
    assert [time.surface for time in times("Die Wahllokale schließen um 18.75 Uhr.", "de")] == ["18.75 Uhr"]
