"""Typing slips, undone: what a printed figure may have been meant to be."""

from claimcheck.slips.candidates import Candidate, Draft, candidates, drafts
from claimcheck.slips.costs import COSTS, NOTATION
from claimcheck.slips.manner import PLAIN, SCALED, Manner, UnitWord, manner_of, unit_word
from claimcheck.slips.misprints import (
    chance_between,
    is_slip_of,
    may_mean_between,
    one_slip_apart,
    one_slip_from,
)
from claimcheck.slips.rewrite import with_digits, with_value
from claimcheck.slips.scales import power_told, rescaled

__all__ = [
    "COSTS",
    "NOTATION",
    "PLAIN",
    "SCALED",
    "Candidate",
    "Draft",
    "Manner",
    "UnitWord",
    "candidates",
    "chance_between",
    "drafts",
    "is_slip_of",
    "manner_of",
    "may_mean_between",
    "one_slip_apart",
    "one_slip_from",
    "power_told",
    "rescaled",
    "unit_word",
    "with_digits",
    "with_value",
]
