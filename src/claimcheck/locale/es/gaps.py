"""What CLDR does not know of Spanish prose; `cldr` is generated, this is kept by hand."""

from __future__ import annotations

CARDINALS = {
    "cero": 0, "uno": 1, "un": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7,
    "ocho": 8, "nueve": 9, "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "veinte": 20,
    "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90,
}  # fmt: skip
MULTIPLIERS = {"cien": 2, "mil": 3, "millón": 6, "millones": 6, "billón": 12, "billones": 12}
CONTEXT_ONLY_NUMBERS = frozenset(("un", "una", "uno"))
JOINERS = ("y",)
ARTICLES = ("un", "una")
ALONE = ("medio", "media", "mitad")
DOZENS = {"docena": 12, "docenas": 12}
DENOMINATORS = {
    "mitad": 2,
    "medio": 2,
    "media": 2,
    "tercio": 3,
    "cuarto": 4,
    "tercios": 3,
    "cuartos": 4,
    "quintos": 5,
    "décimas": 10,
}
SCALES = {"mill.": 6, "mdd": 6}
MONEY_SCALES: dict[str, int] = {}
SYMBOLS = {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW"}
CURRENCIES = {
    "dólar": "USD", "dólares": "USD", "dólares estadounidenses": "USD", "euro": "EUR", "euros": "EUR", "yen": "JPY",
    "yenes": "JPY", "won": "KRW", "wones": "KRW", "yuan": "CNY", "yuanes": "CNY", "rublos": "RUB", "reales": "BRL",
    "libras esterlinas": "GBP", "francos suizos": "CHF", "pesos mexicanos": "MXN", "pesos argentinos": "ARS",
    "pesos chilenos": "CLP", "pesos colombianos": "COP", "soles": "PEN",
}  # fmt: skip
AMBIGUOUS = {
    "libras": "GBP",
    "pesos": "MXN",
    "coronas": "SEK",
    "francos": "CHF",
    "rupias": "INR",
    "centavos": "cent",
    "céntimos": "cent",
    "céntimo": "cent",
}
UNITS = {
    "%": "percent", "por ciento": "percent", "puntos porcentuales": "percentage_point",
    "punto porcentual": "percentage_point", "puntos básicos": "basis_point", "años": "year", "año": "year",
    "meses": "month", "mes": "month", "semanas": "week", "días": "day", "horas": "hour", "toneladas": "tonne",
    "kilos": "kilogram", "kilómetros cuadrados": "square_kilometre", "metros cuadrados": "square_metre",
    "kilómetros por hora": "kilometre_per_hour", "grados": "degree", "barriles": "barrel", "hectáreas": "hectare",
}  # fmt: skip
COUNTERS = {
    "punto": "point",
    "puntos": "point",
    "personas": "person",
    "habitantes": "inhabitant",
    "soldados": "soldier",
    "militares": "soldier",
}
DROPPED = frozenset("A J K N c cal d g h l m s t V W b L a pt st".split())
CAREFUL = frozenset(("m", "g", "l", "t", "h", "mes"))
OF = ("de ",)
RATES = {
    "al año": "year", "anuales": "year", "por año": "year", "al mes": "month", "mensuales": "month", "al día": "day",
    "por día": "day", "a la semana": "week", "por hora": "hour", "por persona": "person", "por habitante": "person",
    "por acción": "share", "por barril": "barrel", "el barril": "barrel",
}  # fmt: skip
SCALE_JOINTS = {"": "de "}  # joins a scale word to what is counted
POINT_WORDS = (" punto porcentual", " puntos porcentuales")
PER = ("por", "/")
PLURALS = {"z": (1, "ces"), **dict.fromkeys("aeiouáéó", (0, "s")), "": (0, "es")}
HEDGES = {
    **dict.fromkeys(("unos", "unas", "cerca de", "alrededor de", "aproximadamente", "~"), ("about", "")),
    "casi": ("nearly", ""), "estimado en": ("estimated", ""), "exactamente": ("exactly", ""),
    **dict.fromkeys(("cerca del", "alrededor del"), ("about", "")),
    "más del": ("", "above"), "menos del": ("", "below"),
    **dict.fromkeys(("más de", "al menos", "por lo menos", "por encima de"), ("", "above")),
    **dict.fromkeys(("menos de", "como máximo", "por debajo de"), ("", "below")),
    "poco más de": ("just", "above"), "poco menos de": ("just", "below"),
}  # fmt: skip
AFTER = {"o más": ("", "above"), "o menos": ("", "below")}
MULTIPLES = {
    "duplicado": (2, 1), "duplicar": (2, 1), "duplicó": (2, 1), "triplicar": (3, 1), "triplicó": (3, 1),
    "cuadruplicar": (4, 1), "cuadruplicó": (4, 1), "cuádruple": (4, 1), "quintuplicar": (5, 1),
}  # fmt: skip
MINUS = ("menos",)
TIMES = ("veces",)
MULTIPLE_OF = frozenset("el la los las más mayor superior lo su".split())
PLURAL = "s"
QUARTERS = {"primer": 1, "segundo": 2, "tercer": 3, "cuarto": 4}
QUARTER = "trimestre"
QUARTER_OF = "(?: (?:de |del )?(?:(ejercicio) )?)"
QUARTER_ENDINGS = ("er", "º", r"\.º")
HALF_MORE = (" y media", " y medio")  # "dos horas y media"
HALVES_OF_UNITS = frozenset(("media", "medio"))  # "media hora", but "la media"
FISCAL = ("ejercicio", "año fiscal", "ejercicio fiscal")
COUNT_LEADS = frozenset("unos unas casi de cerca alrededor".split())
YEAR_LEADS = frozenset(
    "en desde hasta año entre antes después finales principios mediados verano invierno".split()
)
CHANGES = tuple(
    "aumentó aumentado aumentar subió subido cayó caído bajó bajado pasó pasar creció crecido".split()
)
BORROWS = (" y ", " frente a ", " a ", ", ")
ABBREVIATIONS = frozenset(
    "sr sra srta dr dra ud uds etc ee.uu p.ej núm pág art ene feb abr ago sept oct nov dic".split()
)
NO_RATE = frozenset("pasado siguiente anterior".split())
PART_JOINTS = (" y ",)
RANGES = {
    "between": ("entre", "entre el", "entre los"), "from": ("de", "desde"), "to": ("a", "hasta"), "and": ("y", "y el", "y los"), "or": ("o", "u"),
}  # fmt: skip
SHARERS = (" y ", " o ", " a ")
BELOW_ZERO = " bajo cero"
# A noun in the plural: its ending, and what of it goes for what in the singular.
NOUN_ENDINGS = {
    **dict.fromkeys(("ores", "ales", "iles", "oles", "eles", "enes", "ares", "eres", "ades", "udes"), (2, "")), "ones": (4, "ón"), "ces": (3, "z"), "s": (1, ""),
}  # fmt: skip
NO_NOUNS = frozenset(
    """más menos veces desde hasta antes después meses tres seis entonces además mientras las los sus unos unas ellos
    ellas estos estas esos esas otros otras""".split()
)
CONFUSED_UNITS = ("$|€|£|¥", "dólares|euros|libras", "USD|EUR|GBP")
BY = ("por", "x", "×")
AND = "y"
RANGE_HEDGES = ("unos", "unas", "cerca de", "casi", "más de")
OUT_OF = (" de cada ",)  # "uno de cada cinco"
OF_MANY = (" de", " del")
SMALL_WEEKDAYS = "yes"
DAY_ARTICLES = ("el",)
DATE_OF = ("de", "del")
DATE_JOINT = r"(?: de|\.)? ?|-"
DAY_JOINTS = (" y ", " y el ", " al ", " o ", " o el ")
AFTER_DAYS = (" a",)
NO_DAYS = ("por ciento", "millones")
WHOLE_MONTHS = frozenset(("mayo",))
HALVES = frozenset(("mitad",))
BEFORE_HALVES = frozenset("primera segunda otra última".split())
