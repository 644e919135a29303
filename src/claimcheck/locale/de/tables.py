"""What rows and columns of German tables are called; in lower case."""

from __future__ import annotations

TABLE_NUMBERS = ("anhang", "nr", "#", "rang", "platz", "seite", "code", "plz", "pl")
TABLE_PERCENT = ("prozent", "v. h.")
TABLE_TOTALS = (
    *("gesamt", "summe", "insgesamt", "zusammen", "gesamtsumme", "zwischensumme", "total", "alle", "netto"),
    *("brutto", "jahr", "rohertrag", "bruttoergebnis", "ergebnis", "überschuss", "bilanzsumme", "gesamtjahr"),
)
TABLE_TOTAL_STARTS = ("gesamt", "summe", "insgesamt", "total", "zwischensumme", "bilanzsumme")
TABLE_MINUS = (
    *("abzüglich", "minus", "aufwand", "aufwendungen", "kosten", "steuern", "abschreibungen", "zinsen"),
    *(
        "verlust",
        "ausgaben",
        "auszahlungen",
        "umsatzkosten",
        "materialaufwand",
        "personalaufwand",
        "dividenden",
    ),
)
TABLE_CHANGE = (
    "veränderung",
    "änderung",
    "differenz",
    "abweichung",
    "+/-",
    "±",
    "zuwachs",
    "saldo",
    "tordifferenz",
)
TABLE_SHARE = ("anteil", "anteile", "stimmenanteil")
TABLE_RATIO = (
    "je",
    "pro",
    "quote",
    "marge",
    "durchschnitt",
    "wahlbeteiligung",
    "/",
    "%",
    "mittel",
    "rate",
    "dichte",
)
TABLE_MEAN = ("durchschnitt", "mittel", "mittelwert")
TABLE_OPENING = ("anfang", "anfangsbestand", "beginn", "1. januar")
TABLE_CLOSING = ("ende", "endbestand", "schlussbestand", "31. dezember")
TABLE_PRODUCT = ("betrag", "summe", "gesamt", "wert", "umsatz", "gesamtpreis")
TABLE_POINTS = ("punkte", "pkt", "pkt.")
TABLE_ASSETS = ("aktiva",)
TABLE_FUNDING = ("passiva",)
TABLE_SCALED = ("tsd", "mio", "mrd", "teur", "t€", "gerundet", "prozent", "tonnen")
