"""Typing slips, undone: what a printed figure may have been meant to be."""

from claimcheck.slips.candidates import Candidate, Draft, candidates, drafts
from claimcheck.slips.costs import COSTS, NOTATION
from claimcheck.slips.manner import PLAIN, Manner, manner_of
from claimcheck.slips.misprints import is_slip_of, one_slip_from
from claimcheck.slips.rewrite import with_digits, with_value
from claimcheck.slips.scales import power_told, rescaled

__all__ = [
    "COSTS",
    "NOTATION",
    "PLAIN",
    "Candidate",
    "Draft",
    "Manner",
    "candidates",
    "drafts",
    "is_slip_of",
    "manner_of",
    "one_slip_from",
    "power_told",
    "rescaled",
    "with_digits",
    "with_value",
]
