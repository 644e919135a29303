"""Words of a language, as data, and how it writes numbers.

`get_locale` gives the tables; `parse_numeral`, `grouped_well` and `reword` read and write
numerals the way the language does.
"""

from claimcheck.locale.lexicon import LANGUAGES, Locale, Unit, get_locale
from claimcheck.locale.numerals import LONGEST, grouped_well, number_of, parse_numeral
from claimcheck.locale.wording import reword

__all__ = [
    "LANGUAGES",
    "LONGEST",
    "Locale",
    "Unit",
    "get_locale",
    "grouped_well",
    "number_of",
    "parse_numeral",
    "reword",
]
