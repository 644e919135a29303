"""Consistent sentences of several families, and typing slips planted in their figures.

Everything is drawn from one seed, so that a case that fails can be had again.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from claimcheck.units import ecb_rates

DAY = date(2019, 6, 14)
PUBLISHED = DAY.isoformat()
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
# Words that are put for each other, by the kind of slip.
_WORDS = {
    "currency": ("¥", "$", "€", "£"),
    "currency word": ("dollars", "euros", "pounds", "yen"),
    "length": ("miles", "km"),
    "area": ("acres", "hectares"),
    "mass": ("kg", "lb"),
    "scale": ("million", "billion", "trillion"),
    "month": _MONTHS,
}
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NUMERAL = re.compile(r"\{([^}]*)\}")


@dataclass(frozen=True)
class Case:
    """A true text, and the same with `original` misprinted as `written` at offset `at`.

    `relations` is how many relations the text's figures stand in.
    """

    family: str
    slip: str
    text: str
    planted: str
    at: int
    original: str
    written: str
    relations: int


def cases(seed: int, count: int) -> Iterator[Case]:
    """`count` cases, the families in turn, the figure and its slip by lot."""
    rng = random.Random(seed)
    names = tuple(FAMILIES)
    for number in range(count):
        family = names[number % len(names)]
        template = FAMILIES[family](rng)
        numeral = rng.choice(list(_NUMERAL.finditer(template)))
        tenfold, original = numeral[1].startswith("10*"), numeral[1].removeprefix("10*")
        slips = {"tenfold": _times_ten(original)} if tenfold else misprints(original, rng)
        slip = rng.choice(sorted(slips))
        text = _plain(template)
        at = len(_plain(template[: numeral.start()]))
        planted = text[:at] + slips[slip] + text[at + len(original) :]
        relations = 2 if family in TWO_RELATIONS else 1
        yield Case(family, slip, text, planted, at, original, slips[slip], relations)


def _plain(template: str) -> str:
    return template.replace("{10*", "").replace("{", "").replace("}", "")


# Each family writes a true text; the numerals that may slip stand in braces.


def _conversion(rng: random.Random) -> str:
    yen = Fraction(rng.randint(1100, 9890), 10)
    dollars = yen * _rate("JPY", "USD")
    return f"The bridge will cost ¥{_n(yen, 1)} billion (${_n(dollars, 2)} billion), the city said."


def _bequest(rng: random.Random) -> str:
    pounds = Fraction(rng.randint(2100, 8790), 10)
    euros = pounds * _rate("GBP", "EUR")
    return f"The museum was left £{_n(pounds, 1)} million ({_n(euros, 1)} million euros)."


def _rise(rng: random.Random) -> str:
    before = Fraction(rng.randint(2010, 8990), 10)
    after = round(before * (1 + Fraction(rng.randint(21, 280), 1000)), 1)
    share = (after / before - 1) * 100
    change = f"rose {_n(share, 1)} percent to {_n(after, 1)} million tonnes"
    return f"Output {change} from {_n(before, 1)} million tonnes."


def _fall(rng: random.Random) -> str:
    before = rng.randint(21_001, 98_999)
    after = round(before * rng.uniform(0.6, 0.97))
    share = (1 - Fraction(after, before)) * 100
    return f"Arrivals fell {_n(share, 1)} percent to {_n(after)} visitors from {_n(before)} visitors."


def _stocks(rng: random.Random) -> str:
    before = Fraction(rng.randint(20_100, 38_900), 100)
    change = Fraction(rng.randint(115, 1990), 100)
    rise = f"rose {_n(change, 2)} million barrels to {_n(before + change, 2)} million barrels"
    return f"Crude stocks {rise} from {_n(before, 2)} million."


def _length(rng: random.Random) -> str:
    miles = rng.randint(121, 987)
    return f"The new line is {_n(miles)} miles ({_n(round(miles * 1.609344))} km) long."


def _area(rng: random.Random) -> str:
    acres = rng.randint(1211, 9873)
    return f"The fire burned {_n(acres)} acres ({_n(round(acres * 0.40468564224))} hectares) of forest."


def _budget(rng: random.Random) -> str:
    before = Fraction(rng.randint(1510, 2890), 10)
    after = round(before * (1 + Fraction(rng.randint(12, 90), 1000)), 1)
    share = (after / before - 1) * 100
    sum_ = f"¥{_n(after, 1)} billion (${_n(after * _rate('JPY', 'USD'), 2)} billion)"
    rise = f"a {_n(share, 1)}% increase from the ¥{_n(before, 1)} billion of last year"
    return f"The city has set aside {sum_} for its ports. This is {rise}."


def _bridge(rng: random.Random) -> str:
    yen = Fraction(rng.randint(1100, 9890), 10)
    sum_ = yen * 1000 * _rate("JPY", "EUR")
    return f"The bridge will cost {{¥}}{_n(yen, 1)} billion ({{€}}{_n(sum_)} million), the city said."


def _prize(rng: random.Random) -> str:
    euros = rng.randint(211, 879)
    yen = Fraction(euros, 1000) * _rate("EUR", "JPY")
    return f"The prize is {euros} {{million}} {{euros}} ({_n(yen, 1)} {{billion}} {{yen}}) this year."


def _road(rng: random.Random) -> str:
    miles = rng.randint(121, 987)
    return f"The new road is {_n(miles)} {{miles}} ({_n(round(miles * 1.609344))} {{km}}) long."


def _park(rng: random.Random) -> str:
    acres = rng.randint(1211, 9873)
    return f"The park has {_n(acres)} {{acres}} ({_n(round(acres * 0.40468564224))} {{hectares}}) of forest."


def _catch(rng: random.Random) -> str:
    kilos = rng.randint(121, 987)
    return f"The largest fish weighed {_n(kilos)} {{kg}} ({_n(round(kilos / 0.45359237))} {{lb}}) on land."


def _wells(rng: random.Random) -> str:
    """A sum in lakh, put into English: ten times as much where a lakh is taken for a million."""
    rupees = Fraction(rng.randint(211, 989), 10)
    dollars = rupees * 1000 * _rate("INR", "USD")
    return f"The state spent ₹{_tenfold(rupees, 1)} million (${_n(dollars)},000) on wells."


def _ferries(rng: random.Random) -> str:
    """A sum in 億, ten times as much where 億 is taken for a billion."""
    yen = Fraction(rng.randint(211, 989), 10)
    dollars = yen * 1000 * _rate("JPY", "USD")
    return f"The ferries brought in {_tenfold(yen, 1)} billion yen (${_n(dollars)} million) last year."


def _term(rng: random.Random) -> str:
    day = DAY + timedelta(days=rng.randint(-300, 300))
    return f"The term begins on {day:%A}, {day.day} {{{day:%B}}} {day.year}."


def _hearing(rng: random.Random) -> str:
    day = DAY + timedelta(days=rng.randint(-300, 300))
    return f"The court will rule on {{{day:%A}}}, {{{day.day}}} {day:%B} {{{day.year}}}."


FAMILIES: dict[str, Callable[[random.Random], str]] = {
    "money-conversion": _conversion,
    "bequest": _bequest,
    "rise": _rise,
    "fall": _fall,
    "stocks": _stocks,
    "length": _length,
    "area": _area,
    "budget": _budget,
    "weekday": _hearing,
    "symbol": _bridge,
    "word": _prize,
    "road": _road,
    "park": _park,
    "catch": _catch,
    "lakh": _wells,
    "oku": _ferries,
    "month": _term,
}
TWO_RELATIONS = ("budget",)


def _rate(base: str, quote: str) -> Fraction:
    rate = ecb_rates().on(base, quote, DAY)
    assert rate is not None
    return rate.point


def _n(value: Fraction | int, places: int = 0) -> str:
    """A numeral that may slip."""
    return f"{{{float(round(Fraction(value), places)):,.{places}f}}}"


def _tenfold(value: Fraction, places: int = 0) -> str:
    """A numeral that may slip to ten times its value."""
    return f"{{10*{float(round(value, places)):,.{places}f}}}"


def misprints(number: str, rng: random.Random) -> dict[str, str]:
    """One misprint of each kind that the numeral (or word) allows."""
    for kind, words in _WORDS.items():
        if number in words:
            return {kind: rng.choice([word for word in words if word != number])}
    if number in _WEEKDAYS:
        return {"weekday": rng.choice([name for name in _WEEKDAYS if name != number])}
    if re.fullmatch(r"(?:19|20)[0-9]{2}", number):
        return _year_misprints(number, rng)
    plain = number.replace(",", "")
    if len(plain) <= 2:  # the day of a month
        return {"digit-changed": plain[:-1] + _other(plain[-1], rng)}
    at = rng.choice([n for n, char in enumerate(number) if char.isdigit()])
    found = {
        "digit-changed": number[:at] + _other(number[at], rng) + number[at + 1 :],
        "zero-added": _regroup(plain + "0"),
        "digit-doubled": _regroup(plain[0] + plain),
        "digit-lost": _regroup(plain[1:]) if plain[1] not in ".0" else number,
        "digits-swapped": _swapped(plain, rng),
    }
    whole, point, part = plain.partition(".")
    if point:
        found["point-lost"] = whole + part
        found["point-moved"] = _regroup(
            f"{whole}{part[0]}.{part[1:]}" if len(part) > 1 else f"{whole}0.{part}"
        )
    if "," in number and not point:
        found["separator"] = number.replace(",", ".", 1)
    return {slip: text for slip, text in found.items() if _value(text) != _value(number)}


def _times_ten(number: str) -> str:
    return f"{float(number.replace(',', '')) * 10:,.0f}"


def _value(number: str) -> float:
    return float(number.replace(",", ""))


def _year_misprints(year: str, rng: random.Random) -> dict[str, str]:
    found = {"digit-changed": year[:3] + _other(year[3], rng)}
    if year[2] != year[3]:
        found["digits-swapped"] = year[:2] + year[3] + year[2]
    return found


def _other(digit: str, rng: random.Random) -> str:
    return rng.choice([one for one in "123456789" if one != digit])


def _swapped(plain: str, rng: random.Random) -> str:
    pairs = [
        n
        for n in range(len(plain) - 1)
        if plain[n : n + 2].isdigit() and plain[n] != plain[n + 1] and (n or plain[1] != "0")
    ]
    if not pairs:
        return _regroup(plain)
    n = rng.choice(pairs)
    return _regroup(plain[:n] + plain[n + 1] + plain[n] + plain[n + 2 :])


def _regroup(plain: str) -> str:
    whole, point, part = plain.partition(".")
    return f"{int(whole):,}{point}{part}"
