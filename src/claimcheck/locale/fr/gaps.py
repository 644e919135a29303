"""What CLDR does not know of French prose; `cldr` is generated, this is kept by hand."""

from __future__ import annotations

CARDINALS = {
    "zéro": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20,
    "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
}  # fmt: skip
MULTIPLIERS = {
    "cent": 2, "cents": 2, "mille": 3, "million": 6, "millions": 6, "milliard": 9, "milliards": 9, "billion": 12,
    "billions": 12,
}  # fmt: skip
CONTEXT_ONLY_NUMBERS = frozenset(("un", "une", "neuf"))
ARTICLES = ("un", "une")
JOINERS = ("et",)  # "un million et demi"
DOZENS = {"douzaine": 12, "douzaines": 12}
DENOMINATORS = {
    "moitié": 2,
    "demi": 2,
    "tiers": 3,
    "quart": 4,
    "quarts": 4,
    "cinquième": 5,
    "cinquièmes": 5,
    "dixième": 10,
    "dixièmes": 10,
}
SCALES = {"mds": 9, "mrd": 9, "mio": 6, "md": 9}
SCALED_UNITS = {
    "M€": ("EUR", 6),
    "m€": ("EUR", 6),
    "Md€": ("EUR", 9),
    "Mds€": ("EUR", 9),
    "k€": ("EUR", 3),
    "M$": ("USD", 6),
}
SYMBOLS = {"$": "USD"}
SHARERS = (" et ", " ou ", " à ")
# A noun in the plural: its ending, and what of it goes for what in the singular.
NOUN_ENDINGS = {"aux": (3, "al"), "x": (1, ""), "s": (1, "")}
NO_NOUNS = frozenset(
    "exprimés exprimées valables plus moins fois mois depuis dans sous vers après très pris puis alors mais jours les"
    " des ses ces nos vos aux".split()
)
COLLECTIVES = {"cas": "cas", "prix": "prix", "voix": "voix", "pays": "pays", "repas": "repas", "fois": "fois"}
MONEY_SCALES: dict[str, int] = {}
CURRENCIES = {
    "dollar": "USD", "dollars": "USD", "dollars américains": "USD", "euro": "EUR", "euros": "EUR", "yen": "JPY",
    "yens": "JPY", "won": "KRW", "wons": "KRW", "yuan": "CNY", "yuans": "CNY", "roubles": "RUB", "centimes": "euro_cent",
    "livres sterling": "GBP", "francs suisses": "CHF", "dollars canadiens": "CAD",
}  # fmt: skip
AMBIGUOUS = {"livres": "GBP", "francs": "CHF", "couronnes": "SEK", "roupies": "INR", "pesos": "MXN"}
UNITS = {
    "%": "percent", "pour cent": "percent", "points de pourcentage": "percentage_point",
    "point de pourcentage": "percentage_point", "points de base": "basis_point", "ans": "year", "an": "year",
    "années": "year", "mois": "month", "semaines": "week", "jours": "day", "heures": "hour", "tonnes": "tonne",
    "kilos": "kilogram", "kilomètres carrés": "square_kilometre", "mètres carrés": "square_metre",
    "kilomètres-heure": "kilometre_per_hour", "degrés": "degree", "barils": "barrel", "hectares": "hectare",
}  # fmt: skip
COUNTERS = {
    "personnes": "person", "habitants": "inhabitant", "soldats": "soldier", "militaires": "soldier", "point": "point",
    "points": "point",
}  # fmt: skip
DROPPED = frozenset("A J K N c cal d g h l m s t V W o b L j a pt po st quart quarts".split())
CAREFUL = frozenset(("m", "g", "l", "t", "h", "an"))
OF = ("d'", "de ")
RATES = {
    "par an": "year", "par année": "year", "annuels": "year", "l'an": "year", "par mois": "month", "par jour": "day",
    "par semaine": "week", "par heure": "hour", "par habitant": "person", "par action": "share", "le baril": "barrel",
    "par personne": "person",
}  # fmt: skip
# What joins a scale word to what is counted: before vowels, and before all else.
SCALE_JOINTS = {"aàâeéèêiîïoôuyh": "d'", "": "de "}
POINT_WORDS = (" point de pourcentage", " points de pourcentage")
PER = ("par", "le", "l'", "/")
PLURALS = {**dict.fromkeys("sxz", (0, "")), "eau": (0, "x"), "al": (1, "ux"), "": (0, "s")}
HEDGES = {
    **dict.fromkeys(("environ", "près de", "près des", "près d'", "quelque", "autour de", "~"), ("about", "")),
    **dict.fromkeys(("presque", "pratiquement"), ("nearly", "")),
    "estimé à": ("estimated", ""), "exactement": ("exactly", ""),
    **dict.fromkeys(("plus de", "plus d'", "au moins", "au-delà de"), ("", "above")),
    **dict.fromkeys(("moins de", "au plus", "jusqu'à", "sous"), ("", "below")),
    "un peu plus de": ("just", "above"), "un peu moins de": ("just", "below"),
}  # fmt: skip
AFTER = {"ou plus": ("", "above"), "ou moins": ("", "below")}
MULTIPLES = {
    "doublé": (2, 1), "doubler": (2, 1), "triplé": (3, 1), "tripler": (3, 1), "quadruplé": (4, 1), "quadrupler": (4, 1),
    "quadruple": (4, 1), "quintuplé": (5, 1), "quintupler": (5, 1),
}  # fmt: skip
MINUS = ("moins",)
TIMES = ("fois",)
MULTIPLE_OF = frozenset("le la les plus supérieur supérieure ce celui sa son leur".split())
PLURAL = "s"
QUARTERS = {
    "premier": 1, "deuxième": 2, "second": 2, "troisième": 3, "quatrième": 4,
}  # fmt: skip
QUARTER = "trimestre"
QUARTER_OF = "(?: (?:de )?(?:l'(exercice) )?)"
QUARTER_ENDINGS = ("er", "ème", "e")  # "3e trimestre"
HALF_MORE = (" et demie", " et demi")  # "deux heures et demie"
NOUN_IN_SHARE = "yes"  # "un salarié sur quatre"
FISCAL = ("exercice", "exercice fiscal", "année fiscale")
COUNT_LEADS = frozenset("environ quelque de près presque".split())
YEAR_LEADS = frozenset(
    "en depuis avant après année début fin mi entre jusqu'en dès été hiver printemps automne".split()
)
CHANGES = tuple(
    "augmenté augmente augmenter passé passée passés passées passe passer passant doublé triplé quadruplé baissé baisse progressé progresse reculé".split()
)
BORROWS = (" et ", " contre ", " à ", ", ")
ABBREVIATIONS = frozenset(
    "m mm mme mlle dr pr st ste etc env janv févr avr juil sept oct nov déc p.ex c.-à-d".split()
)
NO_RATE = frozenset("dernier dernière prochain prochaine passé passée plus".split())
PART_JOINTS = (" et ",)
RANGES = {"between": ("entre",), "from": ("de",), "to": ("à",), "and": ("et",), "or": ("ou",)}
CONFUSED_UNITS = ("$|€|£|¥", "dollars|euros|livres", "USD|EUR|GBP")
BY = ("sur", "x", "×")
AND = "et"
RANGE_HEDGES = ("environ", "quelque", "près de", "plus de")
OUT_OF = (" sur ",)  # "un sur cinq"
OF_MANY = (" de", " des", " du")
SMALL_WEEKDAYS = "yes"
DAY_ENDINGS = {"er": (1,)}  # the days that each ends: "1er mai"
DAY_ARTICLES = ("le",)
DATE_OF = ("de",)
DATE_JOINT = r"(?: de|\.)? ?|-"
DAY_JOINTS = (" et ", " et le ", " au ", " ou ", " ou le ")
AFTER_DAYS = (" a",)
NO_DAYS = ("pour cent", "millions", "milliards")
WHOLE_MONTHS = frozenset(("mars", "mai", "juin", "août"))
ALONE = ("moitié", "demi")  # "un million et demi"
HALVES = frozenset(("moitié",))
BEFORE_HALVES = frozenset("première seconde deuxième dernière autre".split())
