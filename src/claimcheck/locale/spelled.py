"""Numbers in words: "two hundred and four", "three million and a half", "two-thirds"."""

from __future__ import annotations

import functools
from fractions import Fraction

from claimcheck.locale.lexicon import Locale
from claimcheck.model import Number
from claimcheck.startup.expressions import compiled

_LONGEST = 24  # words; "million million million" must not grow without end

_WORD = compiled(r"[ \u00a0-]*((?:(?![²³¹½¼¾])[^\W\d_]|&)+)")


def read_words(low: str, at: int, locale: Locale) -> tuple[int, Number] | None:
    """End and value of the longest number in words at `at` of a lower-case text.

    `exponent` is that of the last scale word when nothing smaller follows it, so "two
    million" is as rough as "2 million".
    """
    return _Reader(low, locale).read(at)


def read_share(low: str, at: int, locale: Locale) -> tuple[int, Fraction] | None:
    """End and value of " and a half" at `at`, after a numeral in digits."""
    return _Reader(low, locale).read_part(at)


def parse_words(low: str, locale: Locale) -> Number | None:
    """The number that the whole of `low` spells."""
    found = read_words(low, 0, locale)
    return found[1] if found is not None and found[0] == len(low) else None


@functools.cache  # once per language
def _ordinals(locale: Locale) -> dict[str, int]:
    """The words that end the name of a fraction: "fifth" in "twenty-fifth"."""
    denominators = locale.gaps.table("DENOMINATORS")
    return {word: below for word, below in denominators.items() if 2 < below < 10} | dict(
        locale.gaps.table("FIRST_ORDINALS")
    )


class _Reader:
    """A small left-to-right grammar; `total` holds finished groups, `group` the open one."""

    def __init__(self, low: str, locale: Locale) -> None:
        self.low = low
        self.numbers = locale.numbers
        self.multipliers = locale.multipliers
        self.joiners = locale.gaps.list("JOINERS")
        self.articles = locale.gaps.list("ARTICLES")
        self.denominators = locale.gaps.table("DENOMINATORS")
        self.periods = locale.gaps.set("PERIODS")
        self.ordinals = _ordinals(locale)
        self.same_plurals = locale.gaps.set("SAME_PLURALS")
        self.dozens = locale.gaps.table("DOZENS")
        self.alone = locale.gaps.list("ALONE")
        self.point = locale.gaps.word("POINT")
        self.of_many = locale.gaps.list("OF_MANY") or ("\0",)

    def word(self, at: int) -> tuple[str, int] | None:
        """The next word, over one space, hyphen, or comma and space."""
        match = _WORD.match(self.low, at)
        return None if match is None else (match[1], match.end())

    def read_part(self, at: int) -> tuple[int, Fraction] | None:
        """ "and a half" at `at`."""
        word = self.word(at)
        return self.part(word[1]) if word is not None and word[0] in self.joiners else None

    def read(self, at: int) -> tuple[int, Number] | None:
        first = self.word(at)
        if first is None:
            return None
        if first[0] in self.articles or first[0] in self.alone:
            found = self.article(at, first)
            if found is not None or first[0] not in self.numbers:
                return found
        found = self.cardinal(at)
        if found is None:
            return None
        return self.fraction(found)

    def article(self, at: int, first: tuple[str, int]) -> tuple[int, Number] | None:
        """ "a hundred", "a dozen", "a half", "half a million", "a quarter of a million"."""
        word, end = first
        if word in self.articles:
            after = self.word(end)
            if after is None:
                return None
            if after[0] in self.multipliers and not after[0].endswith("s"):
                found = self.cardinal(end, one=True)
                return None if found is None else self.fraction(found)
            if after[0] in self.dozens:
                return after[1], Number(self.dozens[after[0]])
            compound = self.compound(after)
            if compound is not None:
                return compound[0], Number(Fraction(1, compound[1]))
            if after[0] not in self.denominators:
                return None
            word, end = after
        below = self.denominators.get(word)
        if below is None:
            return None
        scale, dozen = self.scale_of(end), self.dozens_at(end)
        if scale is not None:
            return scale[0], Number(Fraction(1, below), scale[1])
        if dozen is not None and dozen[1] % below == 0:
            return dozen[0], Number(dozen[1] // below)
        return end, Number(Fraction(1, below))

    def scale_of(self, at: int) -> tuple[int, int] | None:
        """ "(of) (a) million" after a fraction."""
        word = self.word(at)
        if word is not None and word[0] == "of":
            word = self.word(word[1])
        if word is not None and word[0] in self.articles:
            word = self.word(word[1])
        if word is not None and self.multipliers.get(word[0], 0) > 2 and not word[0].endswith("s"):
            return word[1], self.multipliers[word[0]]
        return None

    def dozens_at(self, at: int) -> tuple[int, int] | None:
        """ "a dozen" after "half"."""
        word = self.word(at)
        if word is not None and word[0] in self.articles:
            word = self.word(word[1])
        return None if word is None or word[0] not in self.dozens else (word[1], self.dozens[word[0]])

    def cardinal(self, at: int, one: bool = False) -> tuple[int, Number] | None:
        total, group, end, last = 0, 1 if one else None, at, "unit"
        scale = exponent = 0
        top: int | None = None
        place = at
        for _ in range(_LONGEST):
            word = self.word(self.over_comma(place, top) if group is None and top else place)
            if word is None:
                break
            text, stop = word
            if text in self.joiners and (total or group):
                follow = self.word(stop)
                if follow is None or follow[0] not in self.numbers or not (last == "scale" or scale):
                    break
                if self.part(stop) is not None:
                    break  # "two million and one half"
                text, stop = follow
            value = self.numbers.get(text)
            if value is not None:
                if group is not None and not self.fits(group, value):
                    break
                if last == "scale" and exponent and total % 10**exponent and value >= 10**exponent:
                    break
                group = (group or 0) + value if last != "tens" or value < 10 else None
                if group is None:
                    break
                last, exponent = ("tens" if value >= 20 else "unit"), 0
                if top is not None and group >= 10**top:
                    break
            elif text in self.multipliers:
                power = self.multipliers[text]
                if group is None and not total and not one:
                    if text.endswith("s") or at != place:
                        break
                    group = 1
                if power == 2:
                    if group is None or group >= 100:
                        break
                    group *= 100
                elif group is None:
                    total *= 10**power  # "three thousand million"
                    top = power
                elif top is not None and power >= top:
                    total = (total + group) * 10**power  # "two hundred and two thousand" is one group
                    group, top = None, power
                else:
                    total += group * 10**power
                    group, top = None, power
                last, scale, exponent = "scale", scale + 1, power
            elif text in self.dozens and group is not None:
                group *= self.dozens[text]
                end = stop
                break
            else:
                break
            end = place = stop
        if end == at:
            return None
        value = total + (group or 0)
        return self.decimals(end, value, exponent, bool(scale))

    def over_comma(self, at: int, top: int) -> int:
        """Past the comma of "five thousand, two hundred and six"; "two hundred of them" is another one."""
        word = self.word(at + 1) if self.low.startswith(", ", at) else None
        if word is None or word[0] not in self.numbers:
            return at
        scale = self.word(word[1])
        if scale is None or not self.multipliers.get(scale[0], top) < top:
            return at
        return at if self.low.startswith(self.of_many, scale[1]) else at + 1

    @staticmethod
    def fits(group: int, value: int) -> bool:
        """May `value` follow inside an open group? "twenty two", "hundred four", "one twenty two"."""
        if value < 10:
            return group % 10 == 0 and group % 100 != 10 and value > 0
        if value < 20:
            return group % 100 == 0
        return group % 100 == 0

    def decimals(self, end: int, value: int, exponent: int, scaled: bool) -> tuple[int, Number]:
        """ "five point five", "three million and a half"."""
        word = self.word(end)
        if word is not None and word[0] == self.point and not scaled:
            digits, place = "", word[1]
            while True:
                more = self.word(place)
                if more is None or self.numbers.get(more[0], 10) > 9:
                    break
                digits += str(self.numbers[more[0]])
                place = more[1]
            if digits:
                number = Number(int(str(value) + digits), -len(digits))
                return self.scaled(place, number)
        if exponent and value % 10**exponent == 0:
            return end, Number(value // 10**exponent, exponent, False)
        return end, Number(value, 0, (not scaled and value < 20) or value < 20)

    def scaled(self, end: int, number: Number) -> tuple[int, Number]:
        word = self.word(end)
        if word is not None and self.multipliers.get(word[0], 0) > 2:
            return word[1], number.shift(self.multipliers[word[0]])
        return end, number

    def fraction(self, found: tuple[int, Number]) -> tuple[int, Number]:
        """A denominator after a cardinal ("two thirds"), or "and a half" after it."""
        end, number = found
        word = self.word(end)
        if word is None:
            return found
        single = word[0].rstrip("s") if word[0] not in self.denominators else word[0]
        below = self.denominators.get(single)
        if word[0] in self.periods and below is not None and number.value not in (1, below - 1):
            return found  # "two quarters" of a year: two fourths would be a half
        compound = self.compound(word)
        if compound is not None and number.value == 1:
            return compound[0], Number(Fraction(1, compound[1]))
        if (
            below is not None
            and number.value != 0
            and (word[0].endswith("s") or number.value == 1 or word[0] in self.same_plurals)
        ):
            part = Number(number.value / below)
            scale = self.scale_of(word[1])
            if scale is not None and below <= 10:
                return scale[0], part.shift(scale[1])
            return word[1], part
        if word[0] in self.joiners or word[0] == "and":
            return self.and_part(found, word[1])
        return found

    def compound(self, tens: tuple[str, int]) -> tuple[int, int] | None:
        """ "twenty-fifth" as a denominator."""
        unit = self.word(tens[1]) if self.numbers.get(tens[0], 0) >= 20 else None
        if unit is None or unit[0] not in self.ordinals:
            return None
        return unit[1], self.numbers[tens[0]] + self.ordinals[unit[0]]

    def and_part(self, found: tuple[int, Number], at: int) -> tuple[int, Number]:
        """ "two and a half (million)", "one hundred and two thirds", "two million and a half"."""
        number = found[1]
        part = self.part(at)
        if part is None:
            return found
        stop, share = part
        scale = self.scale_of(stop)
        if number.exponent > 2 and scale is not None and scale[1] < number.exponent:
            # "two billion and a quarter million"
            return scale[0], Number(number.value + share * 10 ** scale[1])
        if number.exponent > 2:
            return stop, Number(number.mantissa + share, number.exponent)
        whole = Number(number.value + share)
        word = self.word(stop)
        if word is not None and self.multipliers.get(word[0], 0) > 2:
            return word[1], whole.shift(self.multipliers[word[0]])
        return stop, whole

    def part(self, at: int) -> tuple[int, Fraction] | None:
        word = self.word(at)
        if word is None:
            return None
        count = 1
        if word[0] in self.articles:
            word = self.word(word[1])
        elif word[0] in self.numbers and self.numbers[word[0]] < 20:
            count = self.numbers[word[0]]
            word = self.word(word[1])
        elif word[0] not in self.alone:
            return None
        if word is None:
            return None
        single = word[0] if word[0] in self.denominators else word[0].rstrip("s")
        below = self.denominators.get(single)
        return None if below is None or count == 0 else (word[1], Fraction(count, below))
