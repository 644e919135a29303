"""Units, currencies and exchange rates: exact, and the one door to pint.

Unit names are singular, lower case and British ("kilometre", "square_foot"), currencies
are ISO 4217 codes, "" is a plain number, any other noun is counted ("troop"), and
compounds are written "KRW/JPY", "USD/year". Nothing here imports pint but `quantity`
and `registry`, when they are called.
"""

from claimcheck.units.algebra import dimension, factor, is_currency, known, offset, per, readings
from claimcheck.units.currencies import CURRENCIES
from claimcheck.units.ecb import ecb_rates
from claimcheck.units.rates import Rate, Rates, Source
from claimcheck.units.registry import quantity, registry
from claimcheck.units.suggest import suggest
from claimcheck.units.user_rates import csv_rates

__all__ = [
    "CURRENCIES",
    "Rate",
    "Rates",
    "Source",
    "csv_rates",
    "dimension",
    "ecb_rates",
    "factor",
    "is_currency",
    "known",
    "offset",
    "per",
    "quantity",
    "readings",
    "registry",
    "suggest",
]
