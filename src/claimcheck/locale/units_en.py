"""The units of English prose beside those that CLDR knows: names, signs of trade and rates in one word.
Kept by hand, as `gaps_en` is. Of a name every other form follows: its plural, its American spelling, and
hyphens for its blanks."""

from __future__ import annotations

# Units whose own name is what they are called.
SPELLED = (
    *("part_per_million", "part_per_billion", "part_per_trillion", "megapixel", "decibel"),
    *("angstrom", "fathom", "nautical_mile", "astronomical_unit", "parsec", "light_year"),
    *("square_millimetre", "square_centimetre", "square_metre", "square_kilometre", "square_inch"),
    *("square_foot", "square_yard", "square_mile", "cubic_millimetre", "cubic_centimetre", "cubic_metre"),
    *("cubic_kilometre", "cubic_inch", "cubic_foot", "cubic_yard", "cubic_mile", "acre_foot"),
    *("microlitre", "megalitre", "gigalitre", "imperial_gallon", "imperial_pint", "imperial_quart"),
    *("fluid_ounce", "nanogram", "kilotonne", "megatonne", "gigatonne", "troy_ounce", "hundredweight"),
    *("metric_ton", "short_ton", "long_ton", "deadweight_ton", "gross_ton", "quintal", "millennium"),
    *("picosecond", "nanosecond", "kilometre_per_second", "foot_per_second", "foot_per_minute"),
    *("mile_per_second", "metre_per_second", "kilometre_per_hour", "mile_per_hour", "metre_per_second_squared"),
    *("mile_per_gallon", "kilometre_per_litre", "terahertz", "revolution_per_minute", "kilonewton"),
    *("meganewton", "newton_metre", "pound_foot", "gigapascal", "millimetre_of_mercury", "inch_of_mercury"),
    *("megajoule", "gigajoule", "terajoule", "petajoule", "british_thermal_unit", "therm"),
    *("tonne_of_oil_equivalent", "barrel_of_oil_equivalent", "watt_hour", "kilowatt_hour", "megawatt_hour"),
    *("gigawatt_hour", "terawatt_hour", "milliwatt", "terawatt", "metric_horsepower", "kilovolt_ampere"),
    *("megavolt_ampere", "milliampere", "kiloampere", "milliampere_hour", "ampere_hour", "millivolt"),
    *("kilovolt", "megavolt", "farad", "microfarad", "lumen", "candela", "becquerel", "sievert"),
    *("millisievert", "microsievert", "arcminute", "arcsecond", "kilobit", "terabit", "zettabyte"),
    *("kibibyte", "mebibyte", "gibibyte", "tebibyte", "kilobit_per_second", "megabit_per_second"),
    *("gigabit_per_second", "terabit_per_second", "kilobyte_per_second", "megabyte_per_second"),
    *("gigabyte_per_second", "dot_per_inch", "pixel_per_inch", "frame_per_second"),
    *("twenty_foot_equivalent_unit", "degree_celsius", "degree_fahrenheit"),
)
# Other names, of which the same forms follow.
CALLED = {
    "micron": "micrometre", "foot_pound": "pound_foot", "metric_ton": "tonne", "degree_celsius": "celsius",
    "degree_fahrenheit": "fahrenheit", "brake_horsepower": "horsepower", "atmosphere": "atmosphere",
    "pound_per_square_inch": "psi", "pound_of_thrust": "pound_force", "pound_of_force": "pound_force",
    "kilo_per_hour": "kilometre_per_hour", "megaton": "megatonne", "kiloton": "kilotonne", "gigaton": "gigatonne",
    "milliamp": "milliampere", "milliamp_hour": "milliampere_hour", "amp_hour": "ampere_hour",
    "imperial_ton": "long_ton", "us_ton": "short_ton", "metric_tonne": "tonne", "dead_weight_ton": "deadweight_ton",
    "kilogramme": "kilogram", "milligramme": "milligram", "microgramme": "microgram",
}  # fmt: skip
# Signs, by the unit; those of one or two letters, or with a capital, are read in their own case.
SIGNS = {
    "part_per_million": "ppm", "part_per_billion": "ppb", "megapixel": "MP", "decibel": "dBA|dB(A)", "angstrom": "Å",
    "micrometre": "µm", "microgram": "µg|mcg", "nanogram": "ng", "microsecond": "µs", "microlitre": "µl|µL",
    "megalitre": "ML", "gigalitre": "GL", "square_millimetre": "mm2|mm²|sq mm", "square_centimetre": "cm2|sq cm",
    "square_metre": "sqm|sq.m|sq.m.|sq metres|sq meters|sq. metres|sq. meters|sq mt|sq mtr",
    "square_kilometre": "sq.km|sqkm|sq kms|sq kilometres|sq kilometers", "square_yard": "sq yd|sq yards|sq. yards",
    "square_foot": "ft2|ft²|sqft|sq.ft|sq.ft.|sf|sq foot|sq. feet|square-feet", "square_mile": "sq. mi.|sq.mi|sq mi.",
    "square_inch": "sq in|sq. in.|sq inches|in2", "cubic_metre": "cbm|cu m|cu. m|cu.m|cu metres",
    "cubic_foot": "ft3|cu. ft.|cu.ft|cu feet", "cubic_inch": "cu in|cu. in.|cu.in.", "cubic_yard": "cu yd|yd3",
    "cubic_centimetre": "cm3|ccm", "fluid_ounce": "fl. oz.|fl.oz.|fl.oz|floz|fl oz.", "troy_ounce": "ozt|troy oz",
    "hundredweight": "cwt", "kilotonne": "kt", "megatonne": "Mt", "gigatonne": "Gt", "deadweight_ton": "dwt|deadweight",
    "gross_ton": "GRT|gross register tons", "kilometre_per_hour": "k.p.h.|KPH|km per hour|kms per hour|km an hour",
    "mile_per_hour": "m.p.h.|m.p.h|mi/hr|mile-an-hour", "kilometre_per_second": "km/s|km/sec", "metre_per_second": "m/sec",
    "foot_per_second": "ft/s|ft/sec", "mile_per_gallon": "mpg|m.p.g.|mi/gal", "kilometre_per_litre": "kmpl|km/l|kpl",
    "metre_per_second_squared": "m/s2|m/s²", "hertz": "HZ|hz", "kilohertz": "khz", "revolution_per_minute": "r.p.m.|revs",
    "newton": "N", "kilonewton": "kN", "newton_metre": "Nm|N·m|N⋅m|N-m|newton-meters of torque",
    "pound_foot": "lb-ft|lb.-ft.|lb.ft|lb.-ft|lb ft|lbft|lbs-ft|lb-feet|ft-lb|ft-lbs|ft.-lb.|ft.-lbs.|ft lb|ft lbs|pounds-feet",
    "pound_force": "lbf|lbs of thrust|lb of thrust", "kilogram_force": "kgf", "ksi": "ksi", "psi": "p.s.i.", "gigapascal": "GPa",
    "millimetre_of_mercury": "mmHg|mm Hg|mm of mercury", "inch_of_mercury": "inHg|in Hg|in. Hg", "atmosphere": "atm",
    "millibar": "mbar", "megajoule": "MJ", "gigajoule": "GJ", "terajoule": "TJ", "petajoule": "PJ",
    "british_thermal_unit": "BTU|BTUs|Btu", "tonne_of_oil_equivalent": "toe|tonnes of oil equivalent",
    "barrel_of_oil_equivalent": "boe|barrels of oil equivalent", "kilowatt_hour": "kWhr|kW-h|kW-hr|kW hours|kW hour",
    "megawatt_hour": "MW-h|MW hours|MWhr", "kilowatt": "KW|kWp|kWe", "megawatt": "MWe|MWp|MWac|MWdc",
    "gigawatt": "GWe|GWp", "terawatt": "TW", "milliwatt": "mW", "horsepower": "HP|b.h.p.|h.p.|horse power|horse-power",
    "metric_horsepower": "PS", "kilovolt_ampere": "kVA|KVA", "megavolt_ampere": "MVA", "milliampere": "mA", "kiloampere": "kA",
    "milliampere_hour": "mAh|mah", "ampere_hour": "Ah", "millivolt": "mV", "kilovolt": "kV|KV", "lux": "lux", "nit": "nits",
    "lumen": "lm", "becquerel": "Bq", "sievert": "Sv", "millisievert": "mSv", "microsievert": "µSv", "milligray": "mGy",
    "gray": "Gy", "kelvin": "K", "kilobit": "Kb|kbit", "kilobit_per_second": "kbps|kb/s|kbit/s|Kb/s",
    "megabit_per_second": "mbps|Mb/s|Mbit/s|megabits a second", "gigabit_per_second": "gbps|Gb/s|Gbit/s",
    "terabit_per_second": "tbps|Tb/s", "kilobyte_per_second": "KB/s|kB/s", "megabyte_per_second": "MB/s",
    "gigabyte_per_second": "GB/s", "gigabit": "Gbit", "megabit": "Mbit", "kilobyte": "KB", "zettabyte": "ZB",
    "exabyte": "EB", "petabyte": "PB", "dot_per_inch": "dpi", "pixel_per_inch": "ppi", "frame_per_second": "fps",
    "twenty_foot_equivalent_unit": "teu|teus", "astronomical_unit": "AU", "barrel": "bbl.", "knot": "kts",
    "litre": "lt|ltrs|litr", "hour": "hr.", "inch": "''", "degree": "degs", "tablespoon": "tbs", "calorie": "cals",
    "kilometre": "KM|Km|klicks", "kilogram": "KG|Kg", "centimetre": "cms|CM", "millimetre": "mms|MM", "metre": "mtrs|mtr",
    "mile": "mi.", "yard": "yds|yd.|yds.", "gallon": "gal.", "gram": "grms", "milligram": "mgs",
    "minute": "mins.", "second": "secs.", "week": "wk.", "year": "yr.|yrs.", "month": "mos.", "nautical_mile": "naut. miles",
    "turn": "turn|turns", "light_year": "ly", "decade": "decades'", "century": "centuries'",
}  # fmt: skip
# A scale and a unit in one word: "3.2 bcf", "40 mmboe".
SCALED_UNITS = {
    "mcf": ("cubic_foot", 3), "Mcf": ("cubic_foot", 3), "mmcf": ("cubic_foot", 6), "MMcf": ("cubic_foot", 6),
    "bcf": ("cubic_foot", 9), "Bcf": ("cubic_foot", 9), "tcf": ("cubic_foot", 12), "Tcf": ("cubic_foot", 12),
    "bcm": ("cubic_metre", 9), "tcm": ("cubic_metre", 12), "MMBtu": ("british_thermal_unit", 6),
    "mmBtu": ("british_thermal_unit", 6), "MMBTU": ("british_thermal_unit", 6), "mmbtu": ("british_thermal_unit", 6),
    "mmboe": ("barrel_of_oil_equivalent", 6), "MMboe": ("barrel_of_oil_equivalent", 6),
    "mboe": ("barrel_of_oil_equivalent", 3), "Mtoe": ("tonne_of_oil_equivalent", 6), "mtoe": ("tonne_of_oil_equivalent", 6),
    "ktoe": ("tonne_of_oil_equivalent", 3), "mmbbl": ("barrel", 6), "MMbbl": ("barrel", 6), "mbbl": ("barrel", 3),
}  # fmt: skip
# Units that say two things at once.
RATED_UNITS = {
    "bpd": ("barrel", "day"), "b/d": ("barrel", "day"), "bbl/d": ("barrel", "day"), "bbls/d": ("barrel", "day"),
    "bopd": ("barrel", "day"), "boe/d": ("barrel_of_oil_equivalent", "day"), "boed": ("barrel_of_oil_equivalent", "day"),
    "boepd": ("barrel_of_oil_equivalent", "day"), "tpd": ("ton", "day"), "tpy": ("ton", "year"), "tpa": ("tonne", "year"),
    "t/y": ("tonne", "year"), "cfs": ("cubic_foot", "second"), "cfm": ("cubic_foot", "minute"), "gpm": ("gallon", "minute"),
    "gpd": ("gallon", "day"), "kWh/yr": ("kilowatt_hour", "year"),
}  # fmt: skip
# American spellings of the words in names.
SPELLINGS = {"metre": "meter", "litre": "liter"}
