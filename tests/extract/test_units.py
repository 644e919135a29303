"""Every unit and mark of money, in six ways of writing each."""

from __future__ import annotations

from fractions import Fraction

import pytest
from saying import read

# What a figure is read in, and its signs and words; signs are written on to the number as well.
SIGNS = {
    "percent": "%", "kilometre": "km kms", "centimetre": "cm", "millimetre": "mm", "micrometre": "µm",
    "nanometre": "nm", "foot": "ft", "mile": "mi mpg", "yard": "yd", "square_metre": "m2 m² sqm",
    "square_kilometre": "km2 km²", "hectare": "ha", "square_foot": "sqft", "cubic_metre": "m3",
    "cubic_centimetre": "cc cm3", "millilitre": "ml mL", "centilitre": "cl", "megalitre": "ML",
    "kilogram": "kg kgs", "milligram": "mg", "microgram": "mcg µg", "pound_mass": "lb lbs", "ounce": "oz",
    "megatonne": "Mt", "gigatonne": "Gt", "kilotonne": "kt", "hundredweight": "cwt",
    "deadweight_ton": "dwt", "kilometre_per_hour": "km/h kph kmph", "mile_per_hour": "mph",
    "metre_per_second": "m/s", "hertz": "Hz HZ", "kilohertz": "kHz",
    "megahertz": "MHz", "gigahertz": "GHz", "terahertz": "THz", "revolution_per_minute": "rpm",
    "celsius": "°C", "fahrenheit": "°F", "newton_metre": "Nm", "kilonewton": "kN", "pound_foot": "lb-ft",
    "psi": "psi", "ksi": "ksi", "kilopascal": "kPa", "megapascal": "MPa", "gigapascal": "GPa",
    "hectopascal": "hPa", "millibar": "mbar", "millimetre_of_mercury": "mmHg", "inch_of_mercury": "inHg",
    "kilojoule": "kJ", "megajoule": "MJ", "gigajoule": "GJ", "kilocalorie": "kcal", "kilowatt_hour": "kWh",
    "megawatt_hour": "MWh", "gigawatt_hour": "GWh", "terawatt_hour": "TWh", "british_thermal_unit": "BTU",
    "kilowatt": "kW KW", "megawatt": "MW", "gigawatt": "GW", "milliwatt": "mW", "horsepower": "hp HP bhp",
    "metric_horsepower": "PS", "kilovolt_ampere": "kVA", "megavolt_ampere": "MVA", "milliampere": "mA",
    "milliampere_hour": "mAh", "ampere_hour": "Ah", "kilovolt": "kV", "millivolt": "mV", "lux": "lux",
    "millisievert": "mSv", "part_per_million": "ppm", "part_per_billion": "ppb", "decibel": "dB dBA",
    "megapixel": "MP", "dot_per_inch": "dpi", "pixel_per_inch": "ppi", "frame_per_second": "fps",
    "kilobyte": "KB", "megabyte": "MB", "gigabyte": "GB", "terabyte": "TB", "petabyte": "PB",
    "megabit": "Mb", "gigabit": "Gb", "kilobit_per_second": "kbps", "megabit_per_second": "Mbps",
    "gigabit_per_second": "Gbps", "megabyte_per_second": "MB/s", "millisecond": "ms", "hour": "hrs",
    "minute": "mins", "week": "wks", "basis_point": "bps", "twenty_foot_equivalent_unit": "teu",
    "knot": "kts", "fluid_ounce": "floz",
}  # fmt: skip
WORDS = {
    "percent": "percent pct", "percentage_point": "percentage_points", "basis_point": "basis_points",
    "metre": "metres meters", "kilometre": "kilometers kilometres", "inch": "inches", "foot": "feet",
    "mile": "miles", "yard": "yards", "nautical_mile": "nautical_miles",
    "light_year": "light-years light_years", "parsec": "parsecs", "fathom": "fathoms",
    "micrometre": "microns", "acre": "acres", "hectare": "hectares", "square_metre": "square_meters",
    "square_mile": "square_miles", "square_foot": "square_feet sq._ft.", "cubic_foot": "cubic_feet",
    "acre_foot": "acre-feet", "litre": "liters litres", "gigalitre": "gigalitres", "gallon": "gallons",
    "pint": "pints", "fluid_ounce": "fluid_ounces fl_oz", "barrel": "barrels", "bushel": "bushels",
    "tablespoon": "tablespoons", "gram": "grams", "kilogram": "kilos kilograms",
    "tonne": "tonnes metric_tons", "short_ton": "short_tons", "troy_ounce": "troy_ounces",
    "ounce": "ounces", "carat": "carats", "stone": "stone", "quintal": "quintals", "second": "seconds",
    "fortnight": "fortnights", "decade": "decades", "century": "centuries",
    "metre_per_second": "metres_per_second metres_a_second",
    "kilometre_per_hour": "kilometers_an_hour kilometres_per_hour",
    "mile_per_hour": "miles_per_hour m.p.h.", "foot_per_second": "feet_per_second", "knot": "knots",
    "celsius": "degrees_Celsius", "fahrenheit": "degrees_Fahrenheit", "degree": "degrees",
    "kelvin": "kelvins", "pascal": "pascals", "psi": "pounds_per_square_inch", "atmosphere": "atmospheres",
    "joule": "joules", "calorie": "calories", "kilowatt_hour": "kilowatt-hours kilowatt_hours",
    "watt": "watts", "megawatt": "megawatts", "horsepower": "horsepower", "volt": "volts", "ampere": "amps",
    "ohm": "ohms", "lumen": "lumens", "sievert": "sieverts", "part_per_million": "parts_per_million",
    "decibel": "decibels", "megapixel": "megapixels", "byte": "bytes", "gigabyte": "gigabytes",
    "megabit_per_second": "megabits_per_second", "barrel_of_oil_equivalent": "barrels_of_oil_equivalent",
    "pound_force": "pounds_of_thrust", "furlong": "furlongs",
}  # fmt: skip
MARKS = {
    "USD": "$ US$ US_$ $US", "AUD": "A$ AU$ $A AU_$", "CAD": "C$ Can$", "NZD": "NZ$", "SGD": "S$ S_$",
    "HKD": "HK$", "TWD": "NT$", "MXN": "Mex$ mxn$", "BRL": "R$", "JMD": "J$", "TTD": "TT$", "GBP": "£",
    "EUR": "€ EUR", "JPY": "¥ Y= JPY", "CNY": "Rmb RMB CNY CN¥", "KRW": "₩", "INR": "₹ Rs Rs.",
    "PKR": "PKR", "IDR": "Rp", "MYR": "RM", "PHP": "₱ Php", "THB": "฿", "VND": "₫", "LAK": "₭", "MNT": "₮",
    "KZT": "₸", "GEL": "₾", "AZN": "₼", "UAH": "₴", "RUB": "₽", "TRY": "₺", "ILS": "₪ NIS", "PYG": "₲",
    "CRC": "₡", "NGN": "₦", "GHS": "GH₵", "BDT": "৳ Tk", "KES": "KSh Ksh", "TZS": "TSh", "UGX": "USh",
    "EGP": "E£ LE", "IEP": "IR£", "DEM": "DM", "CHF": "SFr CHF", "SEK": "SKr SEK", "NOK": "NKr",
    "DKK": "DKr", "PLN": "zł", "CZK": "Kč", "AED": "Dh AED", "ZAR": "ZAR", "XOF": "CFA", "BTC": "₿",
    "PEN": "S/.",
}  # fmt: skip
NAMES = {
    "USD": "dollars US_dollars U.S._dollars bucks dlrs", "AUD": "Australian_dollars",
    "CAD": "Canadian_dollars", "HKD": "Hong_Kong_dollars", "TWD": "Taiwan_dollars", "EUR": "euros",
    "GBP": "British_pounds quid", "JPY": "yen", "KRW": "won", "CNY": "yuan renminbi", "CHF": "Swiss_francs",
    "INR": "Indian_rupees", "PKR": "Pakistani_rupees", "LKR": "Sri_Lankan_rupees", "RUB": "roubles rubles",
    "SEK": "Swedish_kronor Swedish_crowns", "DKK": "Danish_kroner", "PHP": "Philippine_pesos",
    "ARS": "Argentine_pesos", "MXN": "Mexican_pesos", "MYR": "ringgit", "THB": "baht", "ILS": "shekels",
    "PLN": "zlotys", "TRY": "Turkish_lira", "ZAR": "rand", "NGN": "naira", "KES": "Kenyan_shillings",
    "EGP": "Egyptian_pounds", "SAR": "Saudi_riyals", "KWD": "Kuwaiti_dinars", "AED": "UAE_dirhams",
    "XOF": "CFA_francs", "IEP": "Irish_punts", "cent": "cents US_cents American_cents",
    "euro_cent": "euro_cents", "penny": "pence", "paisa": "paise", "IDR": "rupiah", "VND": "dong",
}  # fmt: skip

_BEHIND = (
    ("It was 12 {}.", (12,)),
    ("They said so (12.5 {}).", (Fraction("12.5"),)),
    ("It came to 1,200 {}, they said.", (1200,)),
    ("It was between 5 and 7 {}.", (5, 7)),
    ("It is 5 to 7 {}.", (5, 7)),
)
_BEFORE = (
    ("It paid {}12.", (12,)),
    ("They paid less ({}12.50).", (Fraction("12.5"),)),
    ("It came to {}1,200 in all.", (1200,)),
    ("It paid {}5 million.", (5_000_000,)),
    ("It pays {}5-{}7.", (5, 7)),
    ("It paid {} 12 then.", (12,)),
)


def _forms(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(form.replace("_", " "), unit) for unit, forms in table.items() for form in forms.split()]


def test_the_table_is_long() -> None:
    assert sum(len(_forms(table)) for table in (SIGNS, WORDS, MARKS, NAMES)) >= 250


@pytest.mark.parametrize(("form", "unit"), _forms(SIGNS))
def test_a_sign(form: str, unit: str) -> None:
    _is_read(form, unit, (*_BEHIND, ("It was 12{}, they said.", (12,))))


@pytest.mark.parametrize(("form", "unit"), _forms(WORDS))
def test_a_word(form: str, unit: str) -> None:
    _is_read(form, unit, (*_BEHIND, ("It was half a million {}.", (500_000,))))


@pytest.mark.parametrize(("form", "unit"), _forms(NAMES))
def test_a_name_of_money(form: str, unit: str) -> None:
    _is_read(form, unit, (*_BEHIND, ("It was 3 billion {}.", (3_000_000_000,))))


@pytest.mark.parametrize(("form", "unit"), _forms(MARKS))
def test_a_mark_of_money(form: str, unit: str) -> None:
    _is_read(form, unit, _BEFORE)


def _is_read(form: str, unit: str, ways: tuple[tuple[str, tuple[int | Fraction, ...]], ...]) -> None:
    for way, values in ways:
        text = way.replace("{}", form)
        figures = read(text)
        assert len(figures) == 1, text
        ends = figures[0].ends or figures
        assert [end and end.stated for end in ends] == list(values), text
        assert figures[0].unit == unit, text
