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
TABLE_MARGIN = ("marge", "quote", "umsatzrendite", "ebit-marge", "ebitda-marge", "rate", "eigenkapitalquote")
TABLE_OF_WHICH = ("davon", "darunter", "einschließlich", "inkl", "inkl.")
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
TABLE_NO_PERCENT = ("außer prozent", "ohne prozent", "außer %")
TABLE_OTHERWISE = (
    "währungsbereinigt", "bereinigt", "organisch", "vergleichbar", "flächenbereinigt", "real", "pro forma",
    "konstant",
)  # fmt: skip
TABLE_RUNNING = ("kumuliert", "kumulierte", "laufend", "aufgelaufen", "saldo")
TABLE_THOUSANDS = ("tsd", "teur", "t€")
TABLE_LATEST = ("laufendes jahr", "berichtsjahr", "aktuell")
TABLE_LINES = {
    "revenue": ("umsatz", "umsatzerlöse", "umsatzerlöse gesamt", "nettoumsatz"),
    "cost": ("umsatzkosten", "herstellungskosten des umsatzes", "kosten der umsatzerlöse"),
    "gross": ("bruttoergebnis", "bruttoergebnis vom umsatz", "rohertrag", "rohergebnis"),
    "operating-profit": ("betriebsergebnis", "operatives ergebnis", "ebit", "ergebnis der betrieblichen tätigkeit"),
    "before-tax": ("ergebnis vor steuern", "ergebnis vor ertragsteuern", "gewinn vor steuern"),
    "tax": ("ertragsteuern", "steuern vom einkommen und ertrag", "steueraufwand", "steuern vom einkommen und vom ertrag"),
    "net": ("jahresüberschuss", "konzernjahresüberschuss", "konzernergebnis", "periodenergebnis", "ergebnis nach steuern"),
    "current-assets": ("summe kurzfristige vermögenswerte", "kurzfristige vermögenswerte gesamt"),
    "fixed-assets": ("summe langfristige vermögenswerte", "langfristige vermögenswerte gesamt"),
    "assets": ("bilanzsumme", "summe aktiva", "summe vermögenswerte", "vermögenswerte gesamt"),
    "current-liabilities": ("summe kurzfristige schulden", "kurzfristige schulden gesamt"),
    "long-liabilities": ("summe langfristige schulden", "langfristige schulden gesamt"),
    "liabilities": ("summe schulden", "schulden gesamt"),
    "equity": ("summe eigenkapital", "eigenkapital", "eigenkapital gesamt"),
    "funding": ("summe passiva", "summe eigenkapital und schulden", "eigenkapital und schulden gesamt"),
    "operating": ("cashflow aus … geschäftstätigkeit", "cashflow aus der betrieblichen tätigkeit", "operativer cashflow"),
    "investing": ("cashflow aus … investitionstätigkeit",),
    "financing": ("cashflow aus … finanzierungstätigkeit",),
    "exchange": ("wechselkursbedingte … des finanzmittelfonds", "… wechselkursänderungen …"),
    "change": ("zahlungswirksame veränderung …", "veränderung des finanzmittelfonds", "veränderung der zahlungsmittel …"),
    "opening": ("finanzmittelfonds am anfang …", "zahlungsmittel … am anfang …", "zahlungsmittel … zu beginn …"),
    "closing": ("finanzmittelfonds am ende …", "zahlungsmittel … am ende …", "zahlungsmittel … zum ende …"),
    "retained-before": ("gewinnrücklagen am anfang …", "gewinnrücklagen … zu beginn …", "gewinnrücklagen … 1. januar"),
    "dividends": ("dividenden", "ausschüttung", "ausschüttungen", "gezahlte dividenden", "dividendenausschüttung"),
    "retained-after": ("gewinnrücklagen am ende …", "gewinnrücklagen … 31. dezember"),
    "cash": ("zahlungsmittel und zahlungsmitteläquivalente", "liquide mittel"),
}  # fmt: skip
# What is kept on another weekday than the day falls on.
TABLE_MOVED_DAYS = (
    "feiertag", "feiertage", "nachgeholt", "verschoben", "verlegt", "geschlossen", "schließtage", "frei",
)  # fmt: skip
TABLE_HOLIDAYS = (
    "weihnachten", "weihnachtstag", "neujahr", "karfreitag", "ostern", "ostermontag", "pfingstmontag",
    "tag der arbeit", "tag der deutschen einheit", "heilige drei könige", "allerheiligen", "nationalfeiertag",
)  # fmt: skip
