"""What comes out by chance is no structure: small numbers, zeros, lists that run alike."""

from __future__ import annotations

from made_tables import findings

MEDALS = """
Rank; Country; Gold; Silver; Bronze; Total
1; Brine; 7; 5; 3; 15
2; Ostland; 2; 3; 8; 13
3; Carrow; 2; 3; 4; 9
4; Dunes; 2; 2; 4; 8
5; Elm Isle; 1; 2; 4; 7
; Total; 14; 15; 23; 52
"""
PLAYS = """
Season; Games; Carries; Yards; Catches; Longest
2019; 14; 61; 402; 122; 31
2020; 16; 88; 517; 131; 76
2021; 16; 74; 388; 118; 25
2022; 15; 102; 611; 140; 44
Total; 61; 325; 1,918; 511; 76
"""
BIRTHS = """
Years; Births; Deaths; Natural change
1960–65; 262 000; 157 000; 106 000
1965–70; 271 000; 160 000; 111 000
1970–75; 285 000; 166 000; 119 000
1975–80; 301 000; 170 000; 130 000
1980–85; 322 000; 178 000; 145 000
1985–90; 318 000; 183 000; 135 000
"""
LAPS = """
Year; Start; Finish; Laps; Led
1926; 31; 12; 142; 0
1927; 27; 3; 200; 0
1928; 8; 10; 200; 33
1929; 23; 17; 91; 0
1930; 9; 20; 79; 0
1931; 37; 18; 167; 0
1932; 25; 13; 184; 0
1933; 34; 7; 200; 0
"""
JUMPS = """
Rank; Name; 1st (m); 2nd (m); Points
1; Ahde; 132.0; 131.5; 274.3
2; Bly; 128.5; 130.5; 264.7
3; Cass; 127.0; 130.5; 264.0
4; Dorn; 127.0; 130.5; 261.5
11; Eck; 123.5; 128.5; 252.6
"""


def test_medals_of_two_kinds_are_not_multiplied() -> None:
    assert findings(MEDALS) == ()


def test_the_longest_of_a_career_is_no_sum() -> None:
    assert findings(PLAYS) == ()
    assert [one.surface for one in findings(PLAYS.replace("1,918", "1,981"))] == ["1,981"]


def test_figures_that_all_end_in_zeros_are_rounded_to_them() -> None:
    assert findings(BIRTHS) == ()
    assert [one.surface for one in findings(BIRTHS.replace("145 000", "154 000"))] == ["154 000"]


def test_ratios_that_are_rounded_to_nothing_prove_nothing() -> None:
    assert findings(LAPS) == ()


def test_a_head_of_an_ordinal_is_a_head() -> None:
    assert findings(JUMPS) == ()
