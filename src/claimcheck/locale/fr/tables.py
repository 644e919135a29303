"""What rows and columns of French tables are called; in lower case."""

from __future__ import annotations

TABLE_NUMBERS = (
    "note", "notes", "réf", "réf.", "référence", "n°", "no", "rang", "place", "page", "code", "code postal",
    "cp", "#", "tél",
)  # fmt: skip
TABLE_PERCENT = ("pour cent", "pourcentage", "p. 100")
TABLE_NO_PERCENT = ("sauf pourcentage", "hors pourcentage", "sauf %", "hors %")
TABLE_TOTALS = (
    "total", "totaux", "sous-total", "sous-totaux", "ensemble", "somme", "au total", "total général", "tous",
    "toutes", "net", "brut", "année", "exercice",
)  # fmt: skip
TABLE_TOTAL_STARTS = ("total", "totaux", "sous-total", "ensemble", "somme")
TABLE_MINUS = (
    "moins", "coût", "coûts", "charge", "charges", "impôt", "impôts", "amortissements", "dotations",
    "intérêts", "perte", "pertes", "provision", "provisions", "dividendes", "dividendes versés", "dépenses",
    "achats", "remboursement", "remboursements", "décaissements", "frais", "à déduire",
)  # fmt: skip
TABLE_CHANGE = (
    "variation", "var", "évolution", "évol", "écart", "différence", "diff", "+/-", "±", "hausse", "baisse",
    "croissance", "solde", "excédent", "déficit",
)  # fmt: skip
TABLE_SHARE = (
    "part$",
    "part du total",
    "part en %$",
    "part %$",
    "part dans",
    "poids",
    "répartition",
    "% du total",
)
TABLE_EACH_SHARE = ("de la part", "par part")
TABLE_MARGIN = ("marge", "taux", "ratio")
TABLE_OF_WHICH = ("dont", "y compris")
TABLE_RATIO = (
    "par", "marge", "ratio", "taux", "moyenne", "rendement", "participation", "/", "%", "densité",
)  # fmt: skip
TABLE_OTHERWISE = (
    "constant", "constants", "organique", "comparable", "comparables", "courant", "ajusté", "ajustée",
    "retraité", "pro forma", "réel",
)  # fmt: skip
TABLE_MEAN = ("moyenne", "moyen")
TABLE_OPENING = ("ouverture", "début", "1er janvier", "à nouveau")
TABLE_CLOSING = ("clôture", "fin", "31 décembre")
TABLE_PRODUCT = ("montant", "total", "valeur", "prix total", "sous-total", "somme")
TABLE_POINTS = ("pts", "points", "pt")
TABLE_ASSETS = ("actif",)
TABLE_FUNDING = ("passif",)
TABLE_SCALED = ("k€", "m€", "md€", "ke", "me", "milliers", "arrondi", "arrondis", "estimations", "tonnes")
TABLE_THOUSANDS = ("milliers", "k€", "ke")
TABLE_RUNNING = ("cumul", "cumulé", "cumulée", "cumulés", "cumulées", "solde")
TABLE_LATEST = ("exercice en cours", "exercice", "année en cours")
TABLE_LINES = {
    "revenue": ("chiffre d'affaires", "chiffre d'affaires net", "produits des activités ordinaires", "total des produits"),
    "cost": ("coût des ventes", "coût des produits vendus"),
    "gross": ("marge brute",),
    "operating-profit": ("résultat opérationnel", "résultat d'exploitation"),
    "before-tax": ("résultat avant impôt", "résultat avant impôts", "résultat courant avant impôt"),
    "tax": ("impôt sur les bénéfices", "impôt sur le résultat", "impôts sur les résultats", "charge d'impôt"),
    "net": ("résultat net", "bénéfice net", "résultat de l'exercice"),
    "current-assets": ("total actif courant", "total des actifs courants"),
    "fixed-assets": ("total actif non courant", "total des actifs non courants"),
    "assets": ("total actif", "total de l'actif", "total des actifs"),
    "current-liabilities": ("total passif courant", "total des passifs courants"),
    "long-liabilities": ("total passif non courant", "total des passifs non courants"),
    "liabilities": ("total des dettes", "total des passifs"),
    "equity": ("capitaux propres", "total capitaux propres", "total des capitaux propres"),
    "funding": ("total du passif et des capitaux propres", "total passif et capitaux propres"),
    "operating": ("flux … activités opérationnelles", "flux … activité", "flux … exploitation"),
    "investing": ("flux … investissement", "flux … opérations d'investissement"),
    "financing": ("flux … financement", "flux … opérations de financement"),
    "exchange": ("… variation des cours …", "… variations des cours …", "… taux de change"),
    "change": ("variation de la trésorerie …", "variation de trésorerie …", "variation nette de la trésorerie …"),
    "opening": ("trésorerie … ouverture …", "trésorerie … début …"),
    "closing": ("trésorerie … clôture …", "trésorerie … fin …"),
    "retained-before": ("réserves … ouverture …", "réserves … début …"),
    "dividends": ("dividendes", "dividendes versés", "distribution de dividendes"),
    "retained-after": ("réserves … clôture …", "réserves … fin …"),
    "cash": ("trésorerie et équivalents de trésorerie",),
}  # fmt: skip
# What is kept on another weekday than the day falls on.
TABLE_MOVED_DAYS = (
    "férié",
    "fériés",
    "reporté",
    "reportée",
    "fermé",
    "fermée",
    "fermetures",
    "chômé",
    "chômés",
)
TABLE_HOLIDAYS = (
    "noël", "jour de l'an", "nouvel an", "pâques", "lundi de pâques", "ascension", "pentecôte", "fête nationale",
    "fête du travail", "assomption", "toussaint", "armistice", "épiphanie",
)  # fmt: skip
