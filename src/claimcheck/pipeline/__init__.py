"""The order of the stages; the one place that knows it.

bytes → Document → Figures → Claims → Relations → Judgements → Findings → Report

`one_article` takes one article as far as it gets by itself, `article_archive` keeps what was found in each,
`corpus` compares them and settles what is reported, `many_files` does so for many files, `texts` for a text
at hand, `session` for one that is checked over and over; `ruleset` is what all are held against.
"""

from typing import TYPE_CHECKING

from claimcheck.pipeline.corpus import gather, gather_all, judge_articles, with_timelines
from claimcheck.pipeline.one_article import check_article, check_file, read_article
from claimcheck.pipeline.ruleset import (
    RuleErrors,
    Ruleset,
    in_force_of,
    load_all_rules,
    load_rules,
    locale_of,
    rates_of,
    read_figure,
    ruleset_of,
    use_units,
)
from claimcheck.pipeline.texts import Settings, check, check_many, find_claims, settings_of
from claimcheck.startup.late import late

if TYPE_CHECKING:
    from claimcheck.pipeline.many_files import digest_of, run, survey
    from claimcheck.pipeline.session import Abandoned, Session

__all__ = [
    "Abandoned",
    "RuleErrors",
    "Ruleset",
    "Session",
    "Settings",
    "check",
    "check_article",
    "check_file",
    "check_many",
    "digest_of",
    "find_claims",
    "gather",
    "gather_all",
    "in_force_of",
    "judge_articles",
    "load_all_rules",
    "load_rules",
    "locale_of",
    "rates_of",
    "read_article",
    "read_figure",
    "ruleset_of",
    "run",
    "settings_of",
    "survey",
    "use_units",
    "with_timelines",
]


# A text at hand needs no store, and is checked once.
_HOMES = {
    "digest_of": "many_files",
    "run": "many_files",
    "survey": "many_files",
    "Abandoned": "session",
    "Session": "session",
}
__getattr__ = late(__name__, _HOMES)
