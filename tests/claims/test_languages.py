"""Claims in other languages: the same fields, by the grammar or the particles of the language."""

from __future__ import annotations

import pytest

from claimcheck.claims import find_claims
from claimcheck.extract import find_figures, find_sentences
from claimcheck.locale import get_locale
from claimcheck.model import Claim, Document, Period, Stamp

PUBLISHED = Period(Stamp(2025, 5, 14))


def claim(text: str, surface: str, language: str) -> Claim:
    """The claim of the figure that is printed as `surface`."""
    locale = get_locale(language)
    document = Document("x.txt", text, language=language, published=PUBLISHED)
    figures = find_figures(document, locale)
    found = find_claims(document, find_sentences(document, figures, locale), figures, locale)
    return next(one for one in found if one.figure.surface == surface)


def said(text: str, surface: str, language: str) -> tuple[str, str, str, str]:
    one = claim(text, surface, language)
    return ";".join(one.subject), one.measure, one.period.iso() if one.period else "", one.status


@pytest.mark.parametrize(
    ("text", "surface", "subject", "measure", "period", "status"),
    [
        (
            "Der Umsatz stieg um 5,3 Prozent auf 3,2 Milliarden Euro.",
            "5,3 Prozent",
            "",
            "umsatz anstieg",
            "",
            "stated",
        ),
        (
            "Der Umsatz stieg um 5,3 Prozent auf 3,2 Milliarden Euro.",
            "3,2 Milliarden Euro",
            "",
            "umsatz",
            "",
            "stated",
        ),
        (
            "Im vergangenen Jahr erzielte Lornetal einen Gewinn von 210 Millionen Euro.",
            "210 Millionen Euro",
            "Lornetal",
            "gewinn",
            "2024",
            "stated",
        ),
        (
            "Die Lorne AG beschäftigt 320.000 Mitarbeiter.",
            "320.000 Mitarbeiter",
            "Lorne",
            "Mitarbeiter",
            "2025-05-14",
            "stated",
        ),
        (
            "Das Unternehmen hat seine Kosten um 40 Millionen Euro gesenkt.",
            "40 Millionen Euro",
            "",
            "kosten rückgang",
            "",
            "stated",
        ),
        (
            "LVB erwartet für 2025 einen Umsatz von 140 Milliarden Euro.",
            "140 Milliarden Euro",
            "LVB",
            "umsatz",
            "",
            "forecast",
        ),
        (
            "Deutschlands Exporte sanken 2024 um 1,2 Prozent.",
            "1,2 Prozent",
            "Deutschland",
            "export rückgang",
            "2024",
            "stated",
        ),
        (
            "Die Arbeitslosenquote in Italien lag bei 6,8 Prozent.",
            "6,8 Prozent",
            "Italien",
            "arbeitslosenquote",
            "",
            "stated",
        ),
        (
            "Die Regierung will 3 Milliarden Euro in die Bahn investieren.",
            "3 Milliarden Euro",
            "",
            "investieren",
            "",
            "proposed",
        ),
        (
            "Der Gewinn der Lorne AG betrug 1,4 Milliarden Euro.",
            "1,4 Milliarden Euro",
            "Lorne",
            "gewinn",
            "",
            "stated",
        ),
        ("Der Preis wird um 20 Cent erhöht.", "20 Cent", "", "preis anstieg", "", "stated"),
        ("Die Inflation wird auf 3 Prozent steigen.", "3 Prozent", "", "inflation", "", "forecast"),
        ("Der Konzern hat nicht 5 Millionen Euro gezahlt.", "5 Millionen Euro", "", "zahlen", "", "denied"),
        (
            "Norwegen zahlte 2023 rund 12 Millionen Euro.",
            "12 Millionen Euro",
            "Norwegen",
            "zahlen",
            "2023",
            "stated",
        ),
        (
            "Der operative Gewinn fiel von 12 Millionen Euro auf 9 Millionen Euro.",
            "12 Millionen Euro",
            "",
            "operativ gewinn",
            "",
            "former",
        ),
        (
            "Ein Rückgang der Mieten um 4 Prozent ist möglich.",
            "4 Prozent",
            "",
            "miete rückgang",
            "2025-05-14",
            "stated",
        ),
    ],
)
def test_german(text: str, surface: str, subject: str, measure: str, period: str, status: str) -> None:
    assert said(text, surface, "de") == (subject, measure, period, status)


@pytest.mark.parametrize(
    ("text", "surface", "subject", "measure", "period", "status"),
    [
        (
            "Le chiffre d'affaires a augmenté de 5,3 % en 2024, à 3,2 milliards d'euros.",
            "5,3 %",
            "",
            "chiffre d'affaires hausse",
            "2024",
            "stated",
        ),
        (
            "Le chiffre d'affaires a augmenté de 5,3 % en 2024, à 3,2 milliards d'euros.",
            "3,2 milliards d'euros",
            "",
            "chiffre d'affaires",
            "2024",
            "stated",
        ),
        (
            "L'an dernier, Lorneval a réalisé un bénéfice net de 210 millions d'euros.",
            "210 millions d'euros",
            "Lorneval",
            "bénéfice net",
            "2024",
            "stated",
        ),
        (
            "Lorneval emploie 125 000 salariés.",
            "125 000 salariés",
            "Lorneval",
            "salarié",
            "2025-05-14",
            "stated",
        ),
        (
            "Le groupe a réduit ses coûts de 40 millions d'euros.",
            "40 millions d'euros",
            "",
            "coût baisse",
            "",
            "stated",
        ),
        (
            "Lorneval SA prévoit un bénéfice de 2 milliards d'euros en 2026.",
            "2 milliards d'euros",
            "Lorneval",
            "bénéfice",
            "2026",
            "forecast",
        ),
        (
            "Les exportations de la France ont reculé de 1,2 % en 2024.",
            "1,2 %",
            "France",
            "exportation baisse",
            "2024",
            "stated",
        ),
        (
            "Le taux de chômage en Espagne s'élève à 11,2 %.",
            "11,2 %",
            "Espagne",
            "taux de chômage",
            "2025-05-14",
            "stated",
        ),
        (
            "Le gouvernement veut investir 3 milliards d'euros.",
            "3 milliards d'euros",
            "",
            "investir",
            "",
            "proposed",
        ),
        (
            "Le bénéfice net de Lorneval s'est établi à 1,4 milliard d'euros.",
            "1,4 milliard d'euros",
            "Lorneval",
            "bénéfice net",
            "",
            "stated",
        ),
        ("L'inflation atteindra 3 % en 2026.", "3 %", "", "inflation", "2026", "forecast"),
        (
            "La Norvège a versé 12 millions d'euros en 2023.",
            "12 millions d'euros",
            "Norvège",
            "payer",
            "2023",
            "stated",
        ),
        (
            "Le bénéfice est passé de 12 millions d'euros à 9 millions d'euros.",
            "9 millions d'euros",
            "",
            "bénéfice",
            "",
            "stated",
        ),
        (
            "Le bénéfice est passé de 12 millions d'euros à 9 millions d'euros.",
            "12 millions d'euros",
            "",
            "bénéfice",
            "",
            "former",
        ),
        (
            "30 % des salariés travaillent à temps partiel.",
            "30 %",
            "",
            "part de salarié travailler",
            "2025-05-14",
            "stated",
        ),
        ("La société n'a pas payé 5 millions d'euros.", "5 millions d'euros", "", "payer", "", "denied"),
    ],
)
def test_french(text: str, surface: str, subject: str, measure: str, period: str, status: str) -> None:
    assert said(text, surface, "fr") == (subject, measure, period, status)


@pytest.mark.parametrize(
    ("text", "surface", "subject", "measure", "period", "status"),
    [
        (
            "Los ingresos de Lornetal subieron un 5,3 % hasta 3.200 millones de euros.",
            "5,3 %",
            "Lornetal",
            "ingreso aumento",
            "",
            "stated",
        ),
        (
            "Los ingresos de Lornetal subieron un 5,3 % hasta 3.200 millones de euros.",
            "3.200 millones de euros",
            "Lornetal",
            "ingreso",
            "",
            "stated",
        ),
        (
            "Lornetal obtuvo en 2024 un beneficio neto de 210 millones de euros.",
            "210 millones de euros",
            "Lornetal",
            "beneficio neto",
            "2024",
            "stated",
        ),
        (
            "El Banco Borne prevé una inflación del 3,5 % para 2026.",
            "3,5 %",
            "Banco Borne",
            "inflación",
            "2026",
            "forecast",
        ),
        (
            "La empresa emplea a 3.200 trabajadores.",
            "3.200 trabajadores",
            "",
            "trabajador",
            "2025-05-14",
            "stated",
        ),
        ("Lorne vendió 1.200 coches en marzo.", "1.200 coches", "Lorne", "coche", "", "stated"),
        ("El paro bajó al 11,2 %.", "11,2 %", "", "paro", "", "stated"),
        (
            "Chile tiene 19 millones de habitantes.",
            "19 millones de habitantes",
            "Chile",
            "inhabitant",
            "2025-05-14",
            "stated",
        ),
        (
            "El año pasado, España exportó 4.200 toneladas de aceite.",
            "4.200 toneladas",
            "",
            "aceite",
            "2024",
            "stated",
        ),
        (
            "La deuda de Grecia asciende a 340.000 millones de euros.",
            "340.000 millones de euros",
            "Grecia",
            "deuda",
            "2025-05-14",
            "stated",
        ),
        (
            "Lorne SA invertirá 40 millones de euros en una planta.",
            "40 millones de euros",
            "Lorne",
            "invertir planta",
            "",
            "forecast",
        ),
        ("Las ventas cayeron un 4 %, según Borne.", "4 %", "", "venta descenso", "", "stated"),
        ("El sindicato exige un aumento del 6 %.", "6 %", "", "", "", "demanded"),
        (
            "Lornetal perdió 12 millones de euros, frente a los 8 millones de 2023.",
            "12 millones de euros",
            "Lornetal",
            "perder",
            "",
            "stated",
        ),
        (
            "El déficit de Portugal se situó en el 2,1 % en 2024.",
            "2,1 %",
            "Portugal",
            "déficit",
            "2024",
            "stated",
        ),
        (
            "Perú pagó 3.400 millones de dólares por los barcos.",
            "3.400 millones de dólares",
            "Perú",
            "pagar",
            "",
            "stated",
        ),
        ("Su facturación creció un 8 %.", "8 %", "", "facturación aumento", "", "stated"),
        (
            "El gobierno propone gastar 200 millones de euros en carreteras.",
            "200 millones de euros",
            "",
            "gastar carreteras",
            "",
            "proposed",
        ),
    ],
)
def test_spanish(text: str, surface: str, subject: str, measure: str, period: str, status: str) -> None:
    assert said(text, surface, "es") == (subject, measure, period, status)


@pytest.mark.parametrize(
    ("text", "surface", "subject", "measure", "period", "status"),
    [
        (
            "ローネ電機の2024年度の売上高は3兆2000億円だった。",
            "3兆2000億円",
            "ローネ電機",
            "売上高",
            "FY2024",
            "stated",
        ),
        (
            "ベルカ銀行は来期の純利益が450億円になる見込みだ。",
            "450億円",
            "ベルカ銀行",
            "純利益",
            "",
            "forecast",
        ),
        ("ペルーの人口は3400万人だ。", "3400万人", "ペルー", "人口", "", "stated"),
        ("ローネ電機は従業員1200人を削減する計画だ。", "1200人", "ローネ電機", "従業員", "", "proposed"),
        ("営業利益は前年同期比12%増の540億円だった。", "12%", "", "営業利益 増加", "", "stated"),
        ("営業利益は前年同期比12%増の540億円だった。", "540億円", "", "営業利益", "", "stated"),
        ("政府は2025年の予算を115兆円とする方針だ。", "115兆円", "政府", "予算", "2025", "proposed"),
        ("ボルネ社の純損失は80億円だった。", "80億円", "ボルネ社", "純損失", "", "stated"),
        ("失業率は2.6%だった。", "2.6%", "", "失業率", "", "stated"),
        ("チリの輸出額は950億ドルに達した。", "950億ドル", "チリ", "輸出額", "", "stated"),
        ("ベルカ銀行は補助金として3億円を寄付した。", "3億円", "ベルカ銀行", "", "", "stated"),
        ("LVBは2024年に売上高を8%伸ばした。", "8%", "LVB", "売上高 増加", "2024", "stated"),
        ("ローネ電機の株価は3200円だった。", "3200円", "ローネ電機", "株価", "", "stated"),
        ("家賃は月8万円だ。", "8万円", "", "家賃", "", "stated"),
        ("ケニアでは患者4500人が確認された。", "4500人", "ケニア", "患者", "", "stated"),
        ("新しい橋の全長は1200メートルだ。", "1200メートル", "", "全長", "", "stated"),
        ("前年は売上高が2兆円だった。", "2兆円", "", "売上高", "", "former"),
    ],
)
def test_japanese(text: str, surface: str, subject: str, measure: str, period: str, status: str) -> None:
    assert said(text, surface, "ja") == (subject, measure, period, status)


@pytest.mark.parametrize(
    ("text", "surface", "subject", "measure", "period", "status"),
    [
        (
            "로네전자의 2024년 매출은 3조 2000억 원이었다.",
            "3조 2000억 원",
            "로네전자",
            "매출",
            "2024",
            "stated",
        ),
        (
            "벨카은행은 내년 순이익이 4500억 원에 이를 것으로 전망했다.",
            "4500억 원",
            "벨카은행",
            "순이익",
            "",
            "forecast",
        ),
        ("페루의 인구는 3400만 명이다.", "3400만 명", "페루", "인구", "", "stated"),
        ("로네전자는 직원 1200명을 감축할 계획이다.", "1200명", "로네전자", "직원", "", "proposed"),
        ("영업이익은 지난해보다 12% 증가한 540억 원이었다.", "12%", "", "영업이익 증가", "", "stated"),
        ("영업이익은 지난해보다 12% 증가한 540억 원이었다.", "540억 원", "", "영업이익", "", "stated"),
        ("정부는 2025년 예산을 677조 원으로 잡았다.", "677조 원", "정부", "예산", "2025", "stated"),
        ("실업률은 2.6%였다.", "2.6%", "", "실업률", "", "stated"),
        ("칠레의 수출액은 950억 달러에 달했다.", "950억 달러", "칠레", "수출액", "", "stated"),
        ("LVB는 2024년에 매출을 8% 늘렸다.", "8%", "LVB", "매출 증가", "2024", "stated"),
        ("보르네화학의 순손실은 80억 원이었다.", "80억 원", "보르네화학", "순손실", "", "stated"),
        ("로네전자 주가는 3만 2000원이었다.", "3만 2000원", "로네전자", "주가", "", "stated"),
        ("새 다리의 길이는 1200미터이다.", "1200미터", "", "길이", "", "stated"),
        ("케냐에서는 환자 4500명이 확인됐다.", "4500명", "케냐", "환자", "", "stated"),
        ("임대료는 80만 원이다.", "80만 원", "", "임대료", "", "stated"),
        (
            "벨카은행의 당기순이익은 3000억 원으로 예상된다.",
            "3000억 원",
            "벨카은행",
            "당기순이익",
            "",
            "forecast",
        ),
        ("지난해에는 매출이 2조 원이었다.", "2조 원", "", "매출", "", "former"),
    ],
)
def test_korean(text: str, surface: str, subject: str, measure: str, period: str, status: str) -> None:
    assert said(text, surface, "ko") == (subject, measure, period, status)


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("同社は3億円を投じた。", "3億円"),
        ("親会社の売上高は8億円だった。", "8億円"),
        ("ビールの価格は300円だ。", "300円"),
        ("GDPは540兆円だ。", "540兆円"),
        ("地方銀行の純利益は40億円だった。", "40億円"),
    ],
)
def test_japanese_words_that_are_no_names(text: str, surface: str) -> None:
    assert claim(text, surface, "ja").subject == ()


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("회사는 3억 원을 투자했다.", "3억 원"),
        ("중앙은행의 순이익은 40억 원이었다.", "40억 원"),
        ("맥주 가격은 3000원이다.", "3000원"),
    ],
)
def test_korean_words_that_are_no_names(text: str, surface: str) -> None:
    assert claim(text, surface, "ko").subject == ()


@pytest.mark.parametrize(
    ("language", "text", "surface"),
    [
        ("ja", "営業利益は120億円と、市場予想を上回った。", "120億円"),
        ("ja", "売上高は100億円で、計画を達成した。", "100億円"),
        ("ko", "영업이익은 12조원으로 시장 전망을 웃돌았다.", "12조원"),
        ("ko", "매출은 70조원으로 목표를 달성했다.", "70조원"),
    ],
)
def test_what_is_held_against_a_forecast_is_none(language: str, text: str, surface: str) -> None:
    assert claim(text, surface, language).status == "stated"
