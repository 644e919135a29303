"""Claims: who and what a figure is about, when, and whether it is stated or asked for."""

from claimcheck.claims.find import find_claims

__all__ = ["find_claims"]
