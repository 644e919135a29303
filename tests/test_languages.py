"""An article in another language: what is said of it is said as that language writes."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.model import Finding


def finding(text: str, language: str, rule: str) -> Finding:
    report = claimcheck.check(text, published="2021-02-03", language=language)
    return next(one for one in report.findings if one.rule.id == rule)


def said(text: str) -> str:
    return text.replace("\u202f", " ").replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("language", "text", "message", "repair"),
    [
        (
            "de",
            "Am Montag, 3. Februar 2021, begann der Bau.",
            "Montag, 3. Februar 2021 falls on a Mittwoch",
            "Mittwoch, 3. Februar 2021",
        ),
        (
            "fr",
            "Le chantier a ouvert lundi 3 février 2021.",
            "lundi 3 février 2021 falls on a mercredi",
            "mercredi 3 février 2021",
        ),
        (
            "es",
            "La obra empezó el lunes, 3 de febrero de 2021.",
            "lunes, 3 de febrero de 2021 falls on a miércoles",
            "miércoles, 3 de febrero de 2021",
        ),
        (
            "ja",
            "工事は2021年2月3日(月)に始まった。",
            "2021年2月3日(月) falls on a 水曜日",
            "2021年2月3日(水)",
        ),
        (
            "ko",
            "공사는 2021년 2월 3일(월)에 시작됐다.",
            "2021년 2월 3일(월) falls on a 수요일",
            "2021년 2월 3일(수)",
        ),
        (
            "en",
            "Work began on Monday, 3 February 2021.",
            "Monday, 3 February 2021 falls on a Wednesday",
            "Wednesday, 3 February 2021",
        ),
    ],
)
def test_a_weekday_is_told_and_repaired(language: str, text: str, message: str, repair: str) -> None:
    found = finding(text, language, "wrong-weekday")
    assert found.message == message
    assert repair in [edit.text for one in found.repairs for edit in one.edits]


@pytest.mark.parametrize(
    ("language", "text", "told", "repair"),
    [
        (
            "de",
            "Der Bau kostet 5,3 Millionen Dollar (44,1 Millionen Euro).",
            "4,41 Millionen Euro (1,202 USD per EUR, 3. Februar 2021)",
            "4,41 Millionen Euro",
        ),
        (
            "de",
            "Der Bau kostet 5,3 Millionen Dollar (4,41 Euro).",
            "4,41 Millionen Euro (1,202 USD per EUR, 3. Februar 2021)",
            "4,41 Millionen Euro",
        ),
        (
            "fr",
            "Le chantier coûte 5,3 millions de dollars (4,41 euros).",
            "4,41 millions d'euros (1,202 USD per EUR, 3 février 2021)",
            "4,41 millions d'euros",
        ),
        (
            "fr",
            "Le chantier coûte 53 000 dollars (441 000 euros).",
            "44 104 euros (1,202 USD per EUR, 3 février 2021)",
            "44 100 euros",
        ),
        (
            "es",
            "La obra cuesta 5,3 millones de dólares (4,41 euros).",
            "4,41 millones de euros (1,202 USD per EUR, 3 de febrero de 2021)",
            "4,41 millones de euros",
        ),
        (
            "ja",
            "工事費は 20億ドル (210億円)である。",
            "2,101億円 (105.1 JPY per USD, 2021年2月3日)",
            "2,100億円",
        ),
        (
            "ko",
            "공사비는 20억 달러 (223억 원)다.",
            "22,319억 원 (1,116 KRW per USD, 2021년 2월 3일)",
            "2.232조 원",
        ),
    ],
)
def test_money_is_told_and_repaired(language: str, text: str, told: str, repair: str) -> None:
    found = finding(text, language, "money-conversion")
    assert told in said(found.message)
    assert repair in [said(edit.text) for one in found.repairs for edit in one.edits]
