"""claimcheck: a linter for the figures in news prose."""

__version__ = "0.1.0"
