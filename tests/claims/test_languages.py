"""Claims in German and French: the same fields, by the grammar of the language."""

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
            "Lorne AG",
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
            "",
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
