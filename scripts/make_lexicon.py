"""Writes `src/claimcheck/locale/<language>/cldr.py` from CLDR (by way of babel).

Run it by `make lexicon`; the output depends on the babel release alone. What CLDR lacks
or knows too much of stands in `claimcheck.locale.<language>.gaps`, by hand.
"""

from __future__ import annotations

import pathlib
import pprint
from typing import Any

import babel

from claimcheck.locale.currency_codes import CODES

LANGUAGES = ("de", "en", "es", "fr", "ja", "ko")
SPELLINGS = {"en": ("en_GB",)}  # kilometres beside kilometers
FOLDER = pathlib.Path(__file__).parent.parent / "src" / "claimcheck" / "locale"

# CLDR's unit -> ours (British spelling, as in units.txt). Not listed is not wanted: a newspaper
# does not write dots per inch, and every short symbol more is a word misread.
UNITS = {
    "angle-degree": "degree", "area-acre": "acre", "area-hectare": "hectare",
    "area-square-centimeter": "square_centimetre", "area-square-foot": "square_foot",
    "area-square-inch": "square_inch", "area-square-kilometer": "square_kilometre",
    "area-square-meter": "square_metre", "area-square-mile": "square_mile",
    "area-square-yard": "square_yard", "concentr-percent": "percent", "digital-bit": "bit",
    "digital-byte": "byte", "digital-gigabit": "gigabit", "digital-gigabyte": "gigabyte",
    "digital-kilobyte": "kilobyte", "digital-megabit": "megabit", "digital-megabyte": "megabyte",
    "digital-petabyte": "petabyte", "digital-terabyte": "terabyte", "duration-century": "century",
    "duration-day": "day", "duration-decade": "decade", "duration-hour": "hour",
    "duration-microsecond": "microsecond", "duration-millisecond": "millisecond",
    "duration-minute": "minute", "duration-month": "month", "duration-quarter": "quarter",
    "duration-second": "second", "duration-week": "week", "duration-year": "year",
    "electric-ampere": "ampere", "electric-ohm": "ohm", "electric-volt": "volt",
    "energy-calorie": "calorie", "energy-electronvolt": "electronvolt", "energy-joule": "joule",
    "energy-kilocalorie": "kilocalorie", "energy-kilojoule": "kilojoule",
    "energy-kilowatt-hour": "kilowatt_hour", "force-newton": "newton",
    "frequency-gigahertz": "gigahertz", "frequency-hertz": "hertz", "frequency-kilohertz": "kilohertz",
    "frequency-megahertz": "megahertz", "length-centimeter": "centimetre",
    "length-decimeter": "decimetre", "length-foot": "foot", "length-inch": "inch",
    "length-kilometer": "kilometre", "length-light-year": "light_year", "length-meter": "metre",
    "length-micrometer": "micrometre", "length-mile": "mile", "length-millimeter": "millimetre",
    "length-nanometer": "nanometre", "length-nautical-mile": "nautical_mile",
    "length-picometer": "picometre", "length-yard": "yard", "mass-carat": "carat", "mass-gram": "gram",
    "mass-kilogram": "kilogram", "mass-microgram": "microgram", "mass-milligram": "milligram",
    "mass-ounce": "ounce", "mass-stone": "stone", "mass-tonne": "tonne", "power-gigawatt": "gigawatt",
    "power-horsepower": "horsepower", "power-kilowatt": "kilowatt", "power-megawatt": "megawatt",
    "power-watt": "watt", "pressure-bar": "bar", "pressure-hectopascal": "hectopascal",
    "pressure-kilopascal": "kilopascal", "pressure-megapascal": "megapascal",
    "pressure-millibar": "millibar", "pressure-pascal": "pascal",
    "pressure-pound-force-per-square-inch": "psi", "speed-kilometer-per-hour": "kilometre_per_hour",
    "speed-knot": "knot", "speed-meter-per-second": "metre_per_second",
    "speed-mile-per-hour": "mile_per_hour", "temperature-celsius": "celsius",
    "temperature-fahrenheit": "fahrenheit", "temperature-kelvin": "kelvin", "volume-barrel": "barrel",
    "volume-bushel": "bushel", "volume-centiliter": "centilitre",
    "volume-cubic-centimeter": "cubic_centimetre", "volume-cubic-foot": "cubic_foot",
    "volume-cubic-kilometer": "cubic_kilometre", "volume-cubic-meter": "cubic_metre",
    "volume-cubic-mile": "cubic_mile", "volume-cup": "cup", "volume-deciliter": "decilitre",
    "volume-fluid-ounce": "fluid_ounce", "volume-gallon": "gallon", "volume-hectoliter": "hectolitre",
    "volume-liter": "litre", "volume-milliliter": "millilitre", "volume-pint": "pint",
    "volume-quart": "quart", "volume-tablespoon": "tablespoon", "volume-teaspoon": "teaspoon",
}  # fmt: skip


def plain(text: str) -> str:
    """CLDR's several kinds of space as one."""
    return " ".join(text.split())


def forms(patterns: dict[str, Any], lengths: tuple[str, ...]) -> list[str]:
    """What stands with the number in each plural form: "{0} kilometers" -> "kilometers"."""
    found = []
    for length in lengths:
        for count, pattern in dict(patterns.get(length, {})).items():
            if isinstance(pattern, str) and "{0}" in pattern and count != "per":
                found.append(plain(pattern.replace("{0}", "")))
    return found


def units(*tables: dict[str, Any]) -> dict[str, str]:
    out: dict[str, str] = {}
    for data in tables:
        add_units(out, data)
    return {form: out[form] for form in sorted(out) if form}


def add_units(out: dict[str, str], data: dict[str, Any]) -> None:
    for key, name in UNITS.items():
        patterns = dict(data["unit_patterns"].get(key, {}))
        for form in forms(patterns, ("long",)):
            out.setdefault(form.lower(), name)
        for form in forms(patterns, ("short",)):
            out.setdefault(form, name)


def currencies(locale: babel.Locale, data: dict[str, Any]) -> dict[str, str]:
    out: dict[str, str] = {}
    for code in CODES:
        names = [locale.currencies.get(code, "")]
        names += list(dict(data["currency_names_plural"].get(code, {})).values())
        for name in names:
            if isinstance(name, str) and name:
                out.setdefault(plain(name).lower(), code)
    return CODES | dict(sorted(out.items()))


def symbols(locale: babel.Locale) -> dict[str, str]:
    found = {plain(locale.currency_symbols.get(code, code)): code for code in CODES}
    return {symbol: code for symbol, code in sorted(found.items()) if symbol != code and len(symbol) < 5}


def scales(data: dict[str, Any]) -> dict[str, int]:
    """Scale word -> power of ten, of the long and short compact formats."""
    out: dict[str, int] = {}
    for length in ("long", "short"):
        for patterns in dict(data["compact_decimal_formats"].get(length) or {}).values():
            for size, pattern in dict(patterns).items():
                digits = pattern.pattern if hasattr(pattern, "pattern") else str(pattern)
                word = plain(digits.replace("0", "").replace("'", ""))
                if (word and "0" in digits and len(word) > 1) or ord(word[:1] or " ") > 0x2FF:
                    out.setdefault(word.lower(), len(size) - digits.count("0"))
    return dict(sorted(out.items()))


def calendar(tables: Any) -> dict[str, int]:
    """Full and short names in running text, lower case, without the dot."""
    out: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in dict(tables[context].get(width, {})).items():
                out.setdefault(plain(name).lower().rstrip("."), number)
    return dict(sorted(out.items(), key=lambda pair: (pair[1], pair[0])))


def _data(locale: babel.Locale) -> Any:
    """What babel has loaded of CLDR: it gives no other door to units and compact forms."""
    return locale._data  # type: ignore[attr-defined]


def lexicon(language: str) -> dict[str, Any]:
    locale = babel.Locale(language)
    data = _data(locale)
    marks = dict(data["number_symbols"]["latn"])
    return {
        "DECIMAL": marks["decimal"],
        "GROUP": marks["group"],
        "MONTHS": calendar(locale.months),
        "WEEKDAYS": calendar(locale.days),
        "SCALES": scales(data),
        "SYMBOLS": symbols(locale),
        "CURRENCIES": currencies(locale, data),
        "UNITS": units(data, *(_data(babel.Locale.parse(other)) for other in SPELLINGS.get(language, ()))),
    }


def module(language: str) -> str:
    lines = [
        f'"""The words of {babel.Locale(language).english_name}, from CLDR. Written by make_lexicon.py."""',
        "",
        "from claimcheck.locale.currency_codes import CODES",
        "",
    ]
    for name, value in lexicon(language).items():
        kind = "str" if isinstance(value, str) else f"dict[str, {type(next(iter(value.values()))).__name__}]"
        codes = ""
        if name == "CURRENCIES":  # the codes stand once for all languages
            codes, value = "CODES | ", {word: code for word, code in value.items() if word not in CODES}
        lines.append(f"{name}: {kind} = {codes}{pprint.pformat(value, width=100, sort_dicts=False)}")
    return "\n".join(lines) + "\n"


def main() -> None:
    for language in LANGUAGES:
        (FOLDER / language / "cldr.py").write_text(module(language), encoding="utf-8")


if __name__ == "__main__":
    main()
