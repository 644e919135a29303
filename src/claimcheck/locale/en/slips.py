"""The English words in which typing slips are undone. Kept by hand, as `gaps` is."""

from __future__ import annotations

# The words that are put for each other: what a multiple is called without its ending, and small numbers.
MULTIPLE_STEMS = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5, "sextuple": 6}
MULTIPLE_ENDINGS = ("d", "s")  # "doubled", "doubles"
SMALL_NUMBERS = (
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
SHORT_SCALES = {"m": 6, "bn": 9, "tn": 12}
# Slip, currencies, the scale as printed and as it was meant, where the scale word of another way of counting
# is put into English by its sound or its looks: a crore is no billion, nor is 億 (10⁸).
MISREAD_SCALES = {
    "lakh-as-million": (("INR", "PKR", "BDT", "NPR", "LKR"), 6, 5),
    "crore-as-billion": (("INR", "PKR", "BDT", "NPR", "LKR"), 9, 7),
    "oku-as-billion": (("JPY", "KRW", "CNY", "TWD"), 9, 8),
}
DAY_ENDINGS = {
    "st": (1, 21, 31),
    "nd": (2, 22),
    "rd": (3, 23),
    "th": (*range(4, 21), *range(24, 31)),
}  # of which days
WEEKDAY_LENGTHS = (4, 3)  # letters to which a weekday is cut: "Thur", "Thu"
