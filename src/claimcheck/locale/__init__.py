"""Words of a language, as data, and how it writes numbers.

`get_locale` gives the tables; `parse_numeral`, `grouped_well` and `reword` read and write
numerals the way the language does; `saying` says numbers, dates and money in it.
"""

from claimcheck.locale import saying
from claimcheck.locale.lexicon import LANGUAGES, Locale, Unit, get_locale
from claimcheck.locale.numerals import LONGEST, grouped_well, number_of, parse_numeral
from claimcheck.locale.spellings import plural
from claimcheck.locale.wording import group_mark, joined, rejoined, reword, unjoined

__all__ = [
    "LANGUAGES",
    "LONGEST",
    "Locale",
    "Unit",
    "get_locale",
    "group_mark",
    "grouped_well",
    "joined",
    "number_of",
    "parse_numeral",
    "plural",
    "rejoined",
    "reword",
    "saying",
    "unjoined",
]
