"""What CLDR does not know of English prose; `cldr` is generated, this is kept by hand."""

from __future__ import annotations

CARDINALS = {
    "zero": 0, "nought": 0, "nil": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
    "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
# Words that multiply what stands before them inside a number in words.
MULTIPLIERS = {
    "hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "quadrillion": 15, "quintillion": 18,
    "hundreds": 2, "thousands": 3, "millions": 6, "billions": 9, "trillions": 12,
    "lakh": 5, "lakhs": 5, "lac": 5, "lacs": 5, "crore": 7, "crores": 7, "krore": 7, "krores": 7,
}  # fmt: skip
FIRST_ORDINALS = {"first": 1, "second": 2}  # that end the name of a fraction: "a twenty-first"
DOZENS = {"dozen": 12, "dozens": 12, "doz": 12, "dozs": 12, "dz": 12, "dzs": 12}
JOINERS = ("and", "&")  # "two hundred and four"
ARTICLES = ("a", "an")
ALONE = ("half", "quarter")  # fractions that need no article: "half a million"
MINUS = ("minus", "negative")
POINT = "point"
DENOMINATORS = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "twelfth": 12, "fifteenth": 15, "sixteenth": 16, "twentieth": 20,
    "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100, "thousandth": 1000,
    "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip

# After digits only; "m", "b", "t" and "k" mean a scale only beside a currency (see TIGHT_SCALES).
SCALES = {
    "mln": 6, "mn": 6, "mio": 6, "mil": 6, "bln": 9, "bn": 9, "tn": 12, "trn": 12, "tln": 12,
    "lakh": 5, "lakhs": 5, "lac": 5, "lacs": 5, "lkh": 5, "lkhs": 5, "crore": 7, "crores": 7, "krore": 7,
    "krores": 7, "cr": 7, "lakh crore": 12, "lakh cr": 12, "thousand crore": 10,
    "thousand cr": 10, "k crore": 10, "k cr": 10, "hundred": 2, "hundred thousand": 5, "hundred million": 8,
    "hundred billion": 11, "thousand million": 9, "thousand billion": 12, "million million": 12,
    "millions": 6, "billions": 9, "trillions": 12, "quadrillion": 15, "quintillion": 18, "Bn": 9, "BN": 9, "Tn": 12, "TN": 12,
    "Mn": 6, "MN": 6, "Cr": 7, "CR": 7, "Kr": 7, "MM": 6,
}  # fmt: skip
MONEY_SCALES = {"m": 6, "b": 9, "t": 12, "k": 3, "mm": 6}  # "$11m": beside a currency
CODE_SCALES = frozenset("B")  # a scale only after decimals: "1.2B", not "Block 4B"
PLAIN_SCALES = {"K": 3, "k": 3, "M": 6, "MM": 6, "B": 9}  # "100K", "-1.2M": attached, no currency needed

SYMBOLS = {
    "US$": "USD", "U.S.$": "USD", "U.S. $": "USD", "U.S $": "USD", "USD$": "USD", "$US": "USD", "$": "USD",
    "C$": "CAD", "Can$": "CAD", "CAD$": "CAD", "A$": "AUD", "AU$": "AUD", "AUD$": "AUD", "Aus$": "AUD",
    "HK$": "HKD", "S$": "SGD", "SGD$": "SGD", "NZ$": "NZD", "NT$": "TWD", "R$": "BRL", "Mex$": "MXN",
    "RMB": "CNY", "Rs.": "INR", "Rs": "INR", "RM": "MYR", "Rp": "IDR", "Tk": "BDT",
    "CHF": "CHF", "SFr": "CHF", "Sfr": "CHF", "DKr": "DKK", "SKr": "SEK", "NKr": "NOK", "฿": "THB",
    "₺": "TRY", "₽": "RUB", "₴": "UAH", "₦": "NGN", "₡": "CRC", "¢": "cent", "₿": "BTC", "元": "CNY",
    "usd$": "USD", "aud$": "AUD", "cad$": "CAD", "us$": "USD", "c $": "CAD", "hk $": "HKD", "u.s $": "USD", "u.s. $": "USD", "us $": "USD", "¥": "JPY", "￥": "JPY", "￡": "GBP", "€": "EUR", "£": "GBP", "₩": "KRW", "L.E.": "EGP", "LE": "EGP",
}  # fmt: skip
CURRENCIES = {
    "dollar": "USD", "dollars": "USD", "dlr": "USD", "dlrs": "USD", "dllr": "USD", "buck": "USD", "bucks": "USD",
    "u.s. dollar": "USD", "u.s. dollars": "USD", "u.s. dlrs": "USD", "u.s dollars": "USD", "us$": "USD",
    "american dollars": "USD", "american dollar": "USD", "usd": "USD", "aud": "AUD", "cad": "CAD", "eur": "EUR", "gbp": "GBP", "united states dollars": "USD",
    "canadian dlrs": "CAD", "australian dlrs": "AUD", "hong kong dlrs": "HKD", "singapore dlrs": "SGD",
    "u.s. cents": "cent", "u.s. cent": "cent", "us cents": "cent", "cent": "cent", "cents": "cent", "ct": "cent",
    "cts": "cent", "¢": "cent", "c": "cent", "pence": "penny", "penny": "penny", "pennies": "penny", "p": "penny",
    "euro": "EUR", "euros": "EUR", "yen": "JPY", "won": "KRW", "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY",
    "kuai": "CNY", "sterling": "GBP", "stg": "GBP", "pounds sterling": "GBP", "pound sterling": "GBP",
    "british pounds": "GBP", "quid": "GBP", "rouble": "RUB", "roubles": "RUB", "ruble": "RUB", "rubles": "RUB",
    "baht": "THB", "ringgit": "MYR", "ringgits": "MYR", "malaysia ringgit": "MYR", "malaysia ringgits": "MYR",
    "malaysian ringgits": "MYR", "sen": "sen", "dong": "VND", "shekel": "ILS", "shekels": "ILS", "rand": "ZAR",
    "zloty": "PLN", "zlotys": "PLN", "forint": "HUF", "forints": "HUF", "lira": "TRY", "liras": "TRY",
    "real": "BRL", "reais": "BRL", "hryvnia": "UAH", "hryvnias": "UAH", "naira": "NGN", "rupiah": "IDR",
    "rupiahs": "IDR", "taka": "BDT", "tenge": "KZT", "tugrik": "MNT", "tugriks": "MNT", "swiss francs": "CHF", "french francs": "FRF", "french franc": "FRF", "belgian francs": "BEF", "belgian franc": "BEF",
    "luxembourg francs": "LUF", "german marks": "DEM", "west german marks": "DEM", "d-marks": "DEM", "deutschmarks": "DEM",
    "finnish marks": "FIM", "finnish markka": "FIM", "dutch guilders": "NLG", "austrian schillings": "ATS",
    "italian lire": "ITL", "lire": "ITL", "irish punts": "IEP", "spanish pesetas": "ESP",
    "portuguese escudos": "PTE", "greek drachmas": "GRD", "finnish markkas": "FIM", "markka": "FIM", "markkas": "FIM", "icelandic crowns": "ISK", "colón": "CRC", "colones": "CRC",
    "colons": "CRC",
    "swiss franc": "CHF", "sfr": "CHF", "canadian dollars": "CAD", "australian dollars": "AUD",
    "hong kong dollars": "HKD", "singapore dollars": "SGD", "taiwan dollars": "TWD", "new taiwan dollars": "TWD",
    "new zealand dollars": "NZD", "indian rupees": "INR", "pakistani rupees": "PKR", "rmb yuan": "CNY",
    "turkish lira": "TRY", "russian roubles": "RUB", "brazilian reais": "BRL", "mexican pesos": "MXN",
    "danish crowns": "DKK", "swedish crowns": "SEK", "norwegian crowns": "NOK", "czech crowns": "CZK",
    "saudi riyals": "SAR", "saudi riyal": "SAR", "saudiriyal": "SAR", "kuwaiti dinar": "KWD",
    "kuwaiti dinars": "KWD", "egyptian pounds": "EGP", "geneh": "EGP", "l.e.": "EGP", "l.e": "EGP", "le": "EGP",
    "rs": "INR", "birr": "ETB", "birrs": "ETB", "bitcoin": "BTC", "bitcoins": "BTC", "rm": "MYR", "Dollars": "USD",
}  # fmt: skip
# Names that several countries (or a measure) share: the likeliest, and marked as ambiguous.
AMBIGUOUS = {
    "pound": "GBP", "pounds": "GBP", "crown": "SEK", "crowns": "SEK", "kronor": "SEK", "krona": "SEK",
    "krone": "NOK", "kroner": "NOK", "franc": "CHF", "francs": "CHF", "rupee": "INR", "rupees": "INR",
    "peso": "MXN", "pesos": "MXN", "dirham": "AED", "dirhams": "AED", "dinar": "dinar", "dinars": "dinar",
    "riyal": "riyal", "riyals": "riyal", "rial": "rial", "rials": "rial", "shilling": "KES", "shillings": "KES",
    "lei": "RON", "mark": "DEM", "marks": "DEM", "guilder": "NLG", "guilders": "NLG", "escudo": "PTE",
    "escudos": "PTE", "punt": "IEP", "punts": "IEP", "ton": "ton", "tons": "ton",
}  # fmt: skip

UNITS = {
    "%": "percent", "percent": "percent", "percents": "percent", "per cent": "percent", "pct": "percent",
    "percentage": "percent", "pc": "percent", "% percent": "percent",
    "percentage point": "percentage_point", "percentage points": "percentage_point",
    "percentage-point": "percentage_point", "percentage-points": "percentage_point",
    "percent point": "percentage_point", "percent points": "percentage_point", "pct point": "percentage_point",
    "pct points": "percentage_point", "per cent points": "percentage_point", "ppt": "percentage_point",
    "% point": "percentage_point", "% points": "percentage_point", "pp": "percentage_point",
    "basis point": "basis_point", "basis points": "basis_point", "basis-point": "basis_point",
    "bps": "basis_point", "bp": "basis_point",
    "°": "degree", "deg.": "degree", "deg celsius": "celsius", "deg fahrenheit": "fahrenheit", "deg c": "celsius",
    "deg f": "fahrenheit", "degrees c": "celsius", "degrees f": "fahrenheit", "degree c": "celsius",
    "degree f": "fahrenheit", "° c": "celsius", "° f": "fahrenheit", "° celsius": "celsius",
    "° fahrenheit": "fahrenheit", "°celsius": "celsius", "°fahrenheit": "fahrenheit", "celsius": "celsius",
    "celcius": "celsius", "centigrade": "celsius", "centigrate": "celsius", "degrees centigrade": "celsius",
    "fahrenheit": "fahrenheit", "farenheit": "fahrenheit", "C": "celsius", "F": "fahrenheit",
    "kms": "kilometre", "m2": "square_metre", "km2": "square_kilometre", "km^2": "square_kilometre",
    "m^2": "square_metre", "km squared": "square_kilometre", "sq km": "square_kilometre", "square km": "square_kilometre", "square kms": "square_kilometre",
    "square m": "square_metre", "square cm": "square_centimetre", "square ft": "square_foot", "sq m": "square_metre",
    "sq. km": "square_kilometre", "sq. m": "square_metre", "sq. ft": "square_foot", "sq. ft.": "square_foot",
    "sq. miles": "square_mile", "sq miles": "square_mile", "sq feet": "square_foot", "square-mile": "square_mile",
    "square-foot": "square_foot", "square-metre": "square_metre", "square-meter": "square_metre",
    "square-kilometre": "square_kilometre", "square-kilometer": "square_kilometre", "m3": "cubic_metre",
    "cu ft": "cubic_foot", "cubic centimetres": "cubic_centimetre", "cc": "cubic_centimetre",
    "kph": "kilometre_per_hour", "kmph": "kilometre_per_hour", "km/hr": "kilometre_per_hour",
    "km per hour": "kilometre_per_hour", "kmh": "kilometre_per_hour", "kilometre per hour": "kilometre_per_hour",
    "miles an hour": "mile_per_hour", "mile-an-hour": "mile_per_hour", "mile-per-hour": "mile_per_hour",
    "mi/h": "mile_per_hour", "metre per second": "metre_per_second",
    "st": "stone", "stone": "stone", "lb": "pound_mass", "lbs": "pound_mass", "lbs.": "pound_mass", "lb.": "pound_mass", "oz.": "ounce", "ozs": "ounce",
    "kgs": "kilogram", "kilo": "kilogram", "kilos": "kilogram",
    "k.g": "kilogram", "k.gs": "kilogram", "gs": "gram", "g.": "gram", "grammes": "gram", "gramme": "gram",
    "kilogramme": "kilogram", "kilogrammes": "kilogram", "milligramme": "milligram", "milligrammes": "milligram",
    "microgramme": "microgram", "microgrammes": "microgram", "gm": "gram", "gms": "gram",
    "tonnes": "tonne", "tonne": "tonne", "mt": "tonne", "metric tonnes": "tonne", "metric-ton": "tonne",
    "short ton": "short_ton", "short tons": "short_ton", "long ton": "long_ton", "long tons": "long_ton",
    "ft.": "foot", "'": "foot", "′": "foot", '"': "inch", "″": "inch", "in.": "inch", "inchs": "inch",
    "mls": "millilitre", "ml": "millilitre", "l": "litre", "cl": "centilitre", "gals": "gallon", "ltr": "litre",
    "barrel": "barrel", "barrels": "barrel", "bbls": "barrel", "tbsps": "tablespoon", "tsps": "teaspoon",
    "hectolitre": "hectolitre", "hectolitres": "hectolitre", "decilitre": "decilitre",
    "Wh": "watt_hour", "kwh": "kilowatt_hour", "mwh": "megawatt_hour", "gwh": "gigawatt_hour",
    "twh": "terawatt_hour", "watt hours": "watt_hour", "watt-hours": "watt_hour", "kilowatt-hour": "kilowatt_hour",
    "kilowatt hours": "kilowatt_hour", "megawatt hours": "megawatt_hour", "megawatt-hours": "megawatt_hour",
    "gigawatt hours": "gigawatt_hour", "gigawatt-hours": "gigawatt_hour", "terawatt hours": "terawatt_hour",
    "terawatt-hours": "terawatt_hour", "exabyte": "exabyte", "exabytes": "exabyte", "gb": "gigabyte",
    "tb": "terabyte", "kb": "kilobyte", "mb": "megabyte", "ghz": "gigahertz", "mhz": "megahertz", "kw": "kilowatt",
    "volts": "volt", "amps": "ampere", "amp": "ampere", "bhp": "horsepower", "rpm": "revolution_per_minute", "decibels": "decibel", "dB": "decibel",
    "s": "second", "secs": "second", "mins": "minute", "min.": "minute", "h": "hour", "hrs": "hour", "hrs.": "hour",
    "sec.": "second", "yr": "year", "yrs": "year", "mo": "month", "mos": "month",
    "week's": "week", "weeks'": "week", "day's": "day", "days'": "day", "month's": "month", "months'": "month",
    "year's": "year", "years'": "year", "hour's": "hour", "hours'": "hour", "minutes'": "minute",
    "business days": "day", "calendar days": "day", "trading days": "day", "working days": "day",
    "fortnight": "fortnight", "fortnights": "fortnight", "furlong": "furlong", "furlongs": "furlong", "cups": "cup", "cup": "cup",
}  # fmt: skip
# Words that are put for each other; of each unit the first in a group is taken, of each word its first group.
CONFUSED_UNITS = (
    "$|€|£|US$|¥", "dollars|euros|pounds|yen", "dollar|euro|pound|yen", "USD|EUR|GBP|JPY", "dlrs|stg|yen",
    "miles|km|kilometres|kilometers", "mile|km|kilometre|kilometer", "mph|km/h|kph", "feet|metres|meters",
    "foot|metre|meter", "ft|m", "yards|metres|meters", "inches|cm|centimetres|centimeters", "inch|cm", "lb|kg",
    "metres|kilometres|centimetres|millimetres", "meters|kilometers|centimeters|millimeters", "m|km|cm|mm",
    "grams|kilograms|tonnes", "litres|millilitres", "liters|milliliters",
    "lbs|kg", "kilograms|lb|kilogrammes|kilos", "grams|kg", "ounces|grams", "acres|hectares", "acre|hectare",
    "square miles|square km|square kilometres|square kilometers", "sq miles|sq km", "square miles|acres|hectares",
    "square kilometres|hectares|acres", "square kilometers|hectares|acres", "nautical miles|miles|km",
    "nautical miles|kilometres", "nautical miles|kilometers",
    "square feet|square metres|square meters", "sq ft|sq m", "gallons|litres|liters", "°C|°F", "C|F",
    "degrees Celsius|degrees Fahrenheit", "minutes|hours", "days|weeks|months|years", "day|week|month|year",
    "kilowatts|megawatts|gigawatts", "kW|MW|GW", "kWh|MWh|GWh|TWh",
)  # fmt: skip

# CLDR's symbols that in running English are mostly something else.
DROPPED = frozenset(
    "A CD J K N c cal dec deg st ac kn ly pt bu am pm qtr qtrs quarter quarters stone stones bars".split()
)
# Understood only right after digits and not before another word: "5 in", "9m", "42 LE".
CAREFUL = frozenset(
    """st stone in m h s c p C F V W L l t g pc pp bp mo mos min sec gs ' " ′ ″ ” real le mt LE rm sen quid N J K MP PS AU ML GL PJ TJ Mt Gt kt sf atm HP EB PB ZB TW ly toe boe
    KM Km KG Kg CM MM lt teu teus mi. nits revs GRT deadweight tbs pts Gy cals degs mms
    """.split()
)
COUNTERS = {"pts": "point"}
# Signs that are a unit only before a phrase or at its end: "100,000 N of thrust", not "443 N. Main Street".
THE_OTHERS = frozenset(("others", "more"))  # "Room 3 and 4 others"
SHY_SIGNS = frozenset("N J".split())
AGES = ("old", "of age")
RATES = {
    "annually": "year", "yearly": "year", "a year": "year", "per year": "year", "each year": "year",
    **{f"{every} {time}": time for every in ("every", "every single") for time in "second minute hour day week month quarter year".split()}, "per annum": "year", "annual": "year", "a-year": "year", "an year": "year", "/year": "year",
    "a day": "day", "per day": "day", "daily": "day", "each day": "day", "/day": "day", "a-day": "day",
    "a month": "month", "per month": "month", "monthly": "month", "each month": "month", "/month": "month",
    "a-month": "month", "a-week": "week", "a week": "week", "per week": "week", "weekly": "week",
    "each week": "week", "/week": "week", "an hour": "hour", "per hour": "hour", "/hour": "hour", "an-hour": "hour",
    "hourly": "hour", "a quarter": "quarter", "per quarter": "quarter", "quarterly": "quarter", "a minute": "minute",
    "per minute": "minute", "a second": "second", "per second": "second", "apiece": "item", "each": "item",
    "a piece": "item", "a share": "share", "per share": "share", "a-share": "share", "per common share": "share",
    "per ordinary share": "share", "/share": "share", "a shr": "share", "per shr": "share", "per capita": "person",
    "per head": "person", "a head": "person", "per person": "person", "a person": "person", "per household": "household",
    "a barrel": "barrel", "per barrel": "barrel", "a-barrel": "barrel", "/barrel": "barrel", "/bbl": "barrel",
    "a bbl": "barrel", "per bbl": "barrel", "a tonne": "tonne", "per tonne": "tonne", "/tonne": "tonne",
    "a ton": "ton", "per ton": "ton", "/ton": "ton", "an ounce": "ounce", "per ounce": "ounce", "/ounce": "ounce",
    "a lb": "pound_mass", "per lb": "pound_mass", "a pound": "pound_mass", "per pound": "pound_mass",
    "a kilo": "kilogram", "a kilogram": "kilogram", "per kilogram": "kilogram", "per kg": "kilogram",
    "a kg": "kilogram", "/kg": "kilogram", "a gallon": "gallon", "per gallon": "gallon", "/gallon": "gallon",
    "a litre": "litre", "per litre": "litre", "a liter": "litre", "per liter": "litre", "a bushel": "bushel",
    "per bushel": "bushel", "per mile": "mile", "a mile": "mile", "per unit": "unit", "a unit": "unit",
    "per ads": "share", "per security": "share", "a square metre": "square_metre", "a square meter": "square_metre",
    "a square foot": "square_foot", "a square mile": "square_mile", "a square kilometre": "square_kilometre",
    "a square kilometer": "square_kilometre", "a hectare": "hectare", "an acre": "acre",
    "a cubic metre": "cubic_metre", "a cubic meter": "cubic_metre",
}  # fmt: skip
POINT_WORDS = (" percentage point", " percentage points")
# Before any unit, what the figure is a rate of; the first also stands in names of units.
PER = ("per", "/")
HEAD_FIRST = ("per", "of")  # the word before it has the plural: "pounds per square inch"
# Regular plurals, for units that a newsroom adds: ending, how much of it goes, what comes.
PLURALS = {
    "foot": (3, "eet"), "hertz": (0, ""), "lux": (0, ""),
    **dict.fromkeys(("ay", "ey", "oy", "uy"), (0, "s")), "y": (1, "ies"),
    **dict.fromkeys(("s", "x", "z", "ch", "sh"), (0, "es")), "": (0, "s"),
}  # fmt: skip
# Phrase before the figure -> (hedge, bound).
HEDGES: dict[str, tuple[str, str]] = {
    **dict.fromkeys(
        "about around some roughly approximately circa approx approx. c. ca. ~ ≈".split(), ("about", "")
    ),
    "in the region of": ("about", ""), "in the neighborhood of": ("about", ""), "as many as": ("estimated", "below"),
    "as much as": ("estimated", "below"), "estimated": ("estimated", ""), "an estimated": ("estimated", ""),
    "estimated at": ("estimated", ""), "expected": ("estimated", ""), "an expected": ("estimated", ""),
    "close to": ("nearly", ""), "nearly": ("nearly", ""), "almost": ("nearly", ""), "exactly": ("exactly", ""),
    "precisely": ("exactly", ""), "equals": ("exactly", ""), "equal to": ("exactly", ""), "equals to": ("exactly", ""),
    "equaling": ("exactly", ""), "equaling to": ("exactly", ""), "equalling": ("exactly", ""), "just over": ("just", "above"), "just above": ("just", "above"),
    "a little over": ("just", "above"), "slightly over": ("just", "above"), "slightly more than": ("just", "above"),
    "a little more than": ("just", "above"), "just more than": ("just", "above"), "little more than": ("just", "above"),
    "just under": ("just", "below"), "just below": ("just", "below"), "slightly less than": ("just", "below"),
    "slightly under": ("just", "below"), "a little less than": ("just", "below"), "a little under": ("just", "below"),
    **dict.fromkeys(
        ("more than", "over", "above", "at least", "upwards of", "upward of", "in excess of", "exceeding", "exceeds",
         "exceed", "exceeded", "greater than", "larger than", "bigger than", "higher than", "no less than",
         "no fewer than", "not less than", "no lower than", "minimum of", "surpass", "surpassed", "surpassing",
         "well over", "well above", "longer than", "older than", "greater than or equal to", "more than or equal to",
         "at least or equal to", "equal to or more than", "equal to or greater than", "larger than or equal to",
         "topped", "topping", ">", ">=", "≥", "> ="), ("", "above")),
    **dict.fromkeys(
        ("less than", "fewer than", "under", "below", "up to", "at most", "no more than", "not more than",
         "lower than", "smaller than", "maximum of", "a maximum of", "no greater than", "no higher than",
         "well under", "well below", "shorter than", "younger than", "less than or equal to", "lower than or equal to",
         "smaller than or equal to", "less or equal than", "equal to or less than", "equal to or fewer than",
         "short of", "<", "<=", "≤", "< ="), ("", "below")),
}  # fmt: skip
# Those that set a figure beside another one, whatever they say of its bound.
COMPARES = (
    "more than", "less than", "fewer than", "higher than", "lower than", "greater than", "larger than",
    "bigger than", "smaller than", "longer than", "shorter than", "older than", "younger than",
    "as many as", "as much as", "over", "under", "above", "below", "up on", "down on",
)  # fmt: skip
AFTER = {
    "or more": ("", "above"), "or greater": ("", "above"), "or above": ("", "above"), "or higher": ("", "above"),
    "or over": ("", "above"), "and above": ("", "above"), "and over": ("", "above"), "or less": ("", "below"),
    "or fewer": ("", "below"), "or below": ("", "below"), "or lower": ("", "below"), "or under": ("", "below"),
    "or so": ("about", ""), "or thereabouts": ("about", ""), "-plus": ("", "above"), "plus": ("", "above"),
    "-odd": ("about", ""), "or more than": ("", "above"), "or greater than": ("", "above"),
}  # fmt: skip

# Verbs and adjectives that are multiples by themselves.
MULTIPLES = {
    "twice": (2, 1), "thrice": (3, 1),
    "doubled": (2, 1), "doubles": (2, 1), "doubling": (2, 1), "double": (2, 1), "twofold": (2, 1),
    "tripled": (3, 1), "triples": (3, 1), "tripling": (3, 1), "triple": (3, 1), "trebled": (3, 1), "treble": (3, 1),
    "trebles": (3, 1), "trebling": (3, 1),
    "quadrupled": (4, 1), "quadruples": (4, 1), "quadrupling": (4, 1), "quadruple": (4, 1), "quintuple": (5, 1),
    "quintupled": (5, 1), "quintupling": (5, 1), "sextuple": (6, 1), "sextupled": (6, 1),
    "halved": (1, 2), "halve": (1, 2), "halves": (1, 2), "halving": (1, 2),
}  # fmt: skip
# These are often no multiple ("double standard", "two halves"): only before one of MULTIPLE_OF.
SHY_MULTIPLES = frozenset("twice thrice double triple treble doubles triples halves".split())
MULTIPLE_OF = frozenset(
    """the that its his her their our my your as this these those what last from to in since over every more less
    higher larger greater bigger faster longer current normal previous usual a an year-earlier
    """.split()
)
# "Profit doubles at Acme": after one of these it is a verb, unless a thing of two or three parts follows.
GROWING = frozenset(
    """profit profits sales revenue revenues earnings exports imports output income losses prices demand turnover
    spending production traffic debt deficit surplus costs orders shipments deaths cases arrivals numbers
    """.split()
)
NOUNS_OF_TWO = frozenset("digits digit figures figure bottom standards standard shifts glazing dip".split())
TIMES = ("times", "time")
OCCASIONS = frozenset(("in", "since", "over"))  # "four times in two years": so often
POINT_PARTS = {"half": 2, "quarter": 4}  # "a quarter-point cut": of a percentage point
FOLD = "fold"
