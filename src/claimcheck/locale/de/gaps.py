"""What CLDR does not know of German prose; `cldr` is generated, this is kept by hand."""

from __future__ import annotations

CARDINALS = {
    "null": 0, "eins": 1, "ein": 1, "eine": 1, "einen": 1, "einem": 1, "einer": 1, "zwei": 2, "drei": 3, "vier": 4,
    "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwölf": 12, "dreizehn": 13,
    "vierzehn": 14, "fünfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19, "zwanzig": 20,
    "dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90,
}  # fmt: skip
# German "Billion" is 10¹², "Milliarde" 10⁹.
MULTIPLIERS = {
    "hundert": 2, "tausend": 3, "million": 6, "millionen": 6, "milliarde": 9, "milliarden": 9, "billion": 12,
    "billionen": 12,
}  # fmt: skip
CONTEXT_ONLY_NUMBERS = frozenset(("ein", "eine", "einen", "einem", "einer", "eins"))
ARTICLES = ("ein", "eine", "einen", "einem", "einer")
SAME_PLURALS = frozenset("drittel viertel fünftel zehntel".split())
DOZENS = {"dutzend": 12}
DENOMINATORS = {
    "hälfte": 2,
    "halbe": 2,
    "halben": 2,
    "halber": 2,
    "drittel": 3,
    "viertel": 4,
    "fünftel": 5,
    "zehntel": 10,
}
SCALES = {"mrd": 9, "mio": 6, "bio": 12, "mill.": 6, "tsd.": 3}
MONEY_SCALES: dict[str, int] = {}
CURRENCIES = {
    "dollar": "USD", "us-dollar": "USD", "euro": "EUR", "yen": "JPY", "won": "KRW", "yuan": "CNY", "rubel": "RUB",
    "cent": "cent", "franken": "CHF", "schweizer franken": "CHF", "britische pfund": "GBP", "hongkong-dollar": "HKD",
    "zloty": "PLN",
}  # fmt: skip
AMBIGUOUS = {"pfund": "GBP", "kronen": "SEK", "krone": "SEK", "mark": "DEM", "rupien": "INR", "pesos": "MXN"}
UNITS = {
    "prozent": "percent", "%": "percent", "v.h.": "percent", "prozentpunkte": "percentage_point",
    "prozentpunkten": "percentage_point", "prozentpunkt": "percentage_point", "basispunkte": "basis_point",
    "basispunkten": "basis_point", "jahre": "year", "jahren": "year", "jahr": "year", "jährige": "year",
    "jähriger": "year", "jährigen": "year", "monate": "month", "monaten": "month", "wochen": "week", "tage": "day",
    "tagen": "day", "tonnen": "tonne", "kilo": "kilogram", "stundenkilometer": "kilometre_per_hour", "grad": "degree",
    "grad celsius": "celsius", "quadratkilometer": "square_kilometre", "quadratmeter": "square_metre",
    "kubikmeter": "cubic_metre", "barrel": "barrel", "kilowattstunden": "kilowatt_hour", "hektar": "hectare",
}  # fmt: skip
COUNTERS = {
    "menschen": "person", "personen": "person", "soldaten": "soldier", "euro-scheine": "note",
    "punkt": "point", "punkte": "point", "punkten": "point", "zähler": "point", "zählern": "point",
}  # fmt: skip
DROPPED = frozenset(
    "A J K N c cal d dz g h l m s t V W B b L st pt Pkt Mo. J. u in Cal dpi Karat Kn ly".split()
)
CAREFUL = frozenset(("m", "g", "l", "t", "s", "h", "in"))
RATES = {
    "im monat": "month", "am tag": "day", "in der woche": "week", "in der stunde": "hour", "je quadratmeter": "square_metre",
    "pro jahr": "year", "jährlich": "year", "im jahr": "year", "pro monat": "month", "monatlich": "month",
    "pro tag": "day", "täglich": "day", "pro woche": "week", "pro stunde": "hour", "pro kopf": "person",
    "je aktie": "share", "pro aktie": "share", "je barrel": "barrel", "pro barrel": "barrel", "je tonne": "tonne",
}  # fmt: skip
NO_RATE = frozenset(("zuvor", "davor", "vorher", "danach", "darauf", "später"))  # "200 Euro im Jahr zuvor"
POINT_WORDS = (" Prozentpunkt", " Prozentpunkte")
PER = ("pro", "je", "/")
HEDGES = {
    **dict.fromkeys("rund etwa circa ca. ungefähr zirka gut~ ~".split(), ("about", "")),
    **dict.fromkeys(("fast", "nahezu", "knapp", "beinahe"), ("nearly", "")),
    "schätzungsweise": ("estimated", ""), "geschätzt": ("estimated", ""), "genau": ("exactly", ""),
    **dict.fromkeys(("mehr als", "über", "mindestens", "wenigstens"), ("", "above")),
    **dict.fromkeys(("weniger als", "unter", "höchstens", "bis zu", "maximal"), ("", "below")),
    "etwas mehr als": ("just", "above"), "etwas weniger als": ("just", "below"),
}  # fmt: skip
AFTER = {"oder mehr": ("", "above"), "oder weniger": ("", "below")}
MULTIPLES = {
    "doppelte": (2, 1), "zweifache": (2, 1), "dreifache": (3, 1), "vierfache": (4, 1), "fünffache": (5, 1),
    "zehnfache": (10, 1), "verdoppelt": (2, 1), "verdoppeln": (2, 1), "verdreifacht": (3, 1), "verdreifachen": (3, 1),
    "vervierfacht": (4, 1), "vervierfachen": (4, 1), "verfünffacht": (5, 1), "verfünffachen": (5, 1),
    "halbiert": (1, 2), "halbieren": (1, 2), "zweimal": (2, 1), "dreimal": (3, 1), "viermal": (4, 1), "fünfmal": (5, 1),
}  # fmt: skip
SHY_MULTIPLES = frozenset(("zweimal", "dreimal", "viermal", "fünfmal"))
# A noun is written with a capital; adjectives before it end like this.
NOUN = r" (?:[a-zäöüß]+(?:e|en|er|es) ){0,2}([A-ZÄÖÜ][a-zäöüß][\w-]+)"
NO_NOUNS = frozenset("uhr mal prozent vorwoche vorjahres vormonats vorquartals vorsaison vortages".split())
SHARERS = (" und ", " oder ", " auf ", " bzw. ")
NO_BOUND_LEADS = frozenset("verfügt verfügen verfügte verfügten".split())
YEAR_RIVALS = frozenset("weniger mehr höher niedriger prozent % besser schlechter".split())
MULTIPLE_OF = frozenset(("so", "mehr", "höher", "größer"))
MINUS = ("minus",)
TIMES = ("mal",)
QUARTERS = {
    **dict.fromkeys(("erste", "ersten", "erstes"), 1), **dict.fromkeys(("zweite", "zweiten", "zweites"), 2),
    **dict.fromkeys(("dritte", "dritten", "drittes"), 3), **dict.fromkeys(("vierte", "vierten", "viertes"), 4),
}  # fmt: skip
QUARTER = "quartal"
QUARTER_OF = "(?: (?:des )?(?:(geschäftsjahr)(?:e?s)? )?)"
QUARTER_ENDINGS = (r"\.",)  # "3. Quartal"
DECADE = "er"  # "1990er"
FISCAL = ("geschäftsjahr", "haushaltsjahr", "fiskaljahr")
COUNT_LEADS = frozenset("rund etwa über fast knapp als circa".split())
YEAR_LEADS = frozenset(
    "jahr jahre jahres wurde wurden geboren seit bis von vor ab im anfang ende mitte sommer herbst frühjahr winter".split()
)
CHANGES = tuple(
    "stieg stiegen gestiegen steigt fiel fielen gefallen sank sanken gesunken erhöht erhöhte wuchs".split()
)
BORROWS = (" und ", " von ", " auf ", " gegenüber ", " als ", ", ")
ABBREVIATIONS = frozenset(
    "z.b bzw ca dr prof nr mio mrd jan feb apr aug sept okt nov dez st usw vgl u.a d.h".split()
)
BELOW_ZERO = " unter null"
PART_JOINTS = (" und ",)
RANGES = {
    "between": ("zwischen",),
    "from": ("von",),
    "to": ("bis", "bis zu"),
    "and": ("und",),
    "or": ("oder",),
}
CLOCK_MARKS = ("uhr",)
CLOCK_LEADS = frozenset(("um", "ab", "bis", "gegen", "von"))
CLOCK_VERBS = frozenset(
    "beginn beginnt begann start startet startete öffnet schließt abfahrt ankunft".split()
)
DAYTIMES = ("heute", "morgen", "gestern", "abend", "nachmittag", "vormittag", "nacht", "täglich")
CONFUSED_UNITS = ("$|€|£|¥", "Dollar|Euro|Pfund|Franken", "Kilometer|Meilen", "USD|EUR|GBP")
BY = ("mal", "x", "×")
AND = "und"
RANGE_HEDGES = ("rund", "etwa", "knapp", "gut", "fast", "circa", "ca.")
OUT_OF = (" von ",)  # "einer von fünf"
OF_MANY = (" der", " des", " aller", " von")
DAY_ARTICLES = ("den", "dem")
DATE_JOINT = r"(?:\.)? ?|-"
DAY_JOINTS = tuple(
    f"{dot} {joint}{the} "
    for dot in ("", ".")
    for joint in ("und", "bis", "oder")
    for the in ("", " dem", " zum")
)
NO_DAYS = ("prozent", "millionen", "milliarden")
WHOLE_MONTHS = frozenset(("mai", "juni", "juli", "märz"))
ALONE = ("hälfte",)
HALVES = frozenset(("hälfte",))
BEFORE_HALVES = frozenset("erste ersten zweite zweiten letzte letzten andere anderen oberen unteren".split())
