"""German and French tables are held against what they add up to, by the words of their languages."""

from __future__ import annotations

import pytest
from made_tables import findings_of

STATEMENT = {
    "de": """
    Mio. EUR; 2025; 2024; Veränderung in %
    Umsatzerlöse; 1.614,2; 1.492,0; 8,2
    Umsatzkosten; (1.021,7); (960,1); 6,4
    Bruttoergebnis; 592,5; 531,9; 11,4
    Vertriebskosten; (101,3); (98,2); 3,2
    Verwaltungskosten; (88,8); (81,0); 9,6
    Betriebsergebnis; 402,4; 352,7; 14,1
    Finanzergebnis; (20,3); (22,1); (8,1)
    Ergebnis vor Steuern; 382,1; 330,6; 15,6
    Ertragsteuern; (95,5); (82,7); 15,5
    Jahresüberschuss; 286,6; 247,9; 15,6
    """,
    "fr": """
    En M€; 2025; 2024; Variation en %
    Chiffre d'affaires; 1 614,2; 1 492,0; 8,2
    Coût des ventes; (1 021,7); (960,1); 6,4
    Marge brute; 592,5; 531,9; 11,4
    Frais commerciaux; (101,3); (98,2); 3,2
    Frais administratifs; (88,8); (81,0); 9,6
    Résultat opérationnel; 402,4; 352,7; 14,1
    Résultat financier; (20,3); (22,1); (8,1)
    Résultat avant impôt; 382,1; 330,6; 15,6
    Impôts sur les résultats; (95,5); (82,7); 15,5
    Résultat net; 286,6; 247,9; 15,6
    """,
}
BUDGET = {
    "de": """
    Ressort; Soll 2024; Soll 2025; Differenz; Anteil in %
    Bildung; 12.410; 13.022; 612; 40,9
    Polizei; 4.377; 4.518; 141; 14,2
    Verkehr; 8.064; 7.953; −111; 25,0
    Kultur; 6.101; 6.350; 249; 19,9
    Insgesamt; 30.952; 31.843; 891; 100,0
    """,
    "fr": """
    Ministère; Budget 2024; Budget 2025; Écart; Part du total, %
    Éducation; 12 410; 13 022; 612; 40,9
    Police; 4 377; 4 518; 141; 14,2
    Transports; 8 064; 7 953; −111; 25,0
    Culture; 6 101; 6 350; 249; 19,9
    Ensemble; 30 952; 31 843; 891; 100,0
    """,
}


@pytest.mark.parametrize("language", ["de", "fr"])
def test_what_adds_up_is_left_alone(language: str) -> None:
    assert findings_of(STATEMENT[language], language) == ()
    assert findings_of(BUDGET[language], language) == ()


@pytest.mark.parametrize("language", ["de", "fr"])
@pytest.mark.parametrize(
    ("right", "wrong"), [("(1 021,7)", "(1 201,7)"), ("531,9", "513,9"), ("402,4", "420,4"), ("15,5", "25,5")]
)
def test_a_slip_in_a_statement_is_found(language: str, right: str, wrong: str) -> None:
    found_and_mended(STATEMENT[language], language, right, wrong)


@pytest.mark.parametrize("language", ["de", "fr"])
@pytest.mark.parametrize(
    ("right", "wrong"), [("8 064", "8 604"), ("31 843", "31 483"), ("141", "411"), ("25,0", "52,0")]
)
def test_a_slip_in_a_budget_is_found(language: str, right: str, wrong: str) -> None:
    found_and_mended(BUDGET[language], language, right, wrong)


def found_and_mended(table: str, language: str, right: str, wrong: str) -> None:
    if language == "de":
        right, wrong = right.replace(" ", "."), wrong.replace(" ", ".")
    (finding,) = findings_of(table.replace(right, wrong), language)
    assert finding.surface == wrong
    assert finding.repairs[0].edits[0].text == right


@pytest.mark.parametrize(
    ("language", "total"), [("de", "Insgesamt"), ("de", "Summe"), ("fr", "Total"), ("fr", "Ensemble")]
)
def test_the_word_alone_makes_a_total(language: str, total: str) -> None:
    """Of one column, where a slip of the fingers explains what is wrong."""
    mark = "." if language == "de" else " "
    table = f"; Euro\nA; 1{mark}240\nB; 3{mark}615\nC; 18{mark}072\n{total}; 29{mark}227"
    (finding,) = findings_of(table, language)
    assert finding.rule.id == "table-total-by-name"
    assert findings_of(table.replace(f"29{mark}227", f"22{mark}927"), language) == ()
