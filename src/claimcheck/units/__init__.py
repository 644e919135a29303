"""Units, currencies and exchange rates: exact, and the one door to pint.

pint is the truth for every unit. What it says of our own is kept in a table, so that a run which has no
others need not import it; a newsroom's own units are read by it (`load_units`, put in force by `use`).

Unit names are singular, lower case and British ("kilometre", "square_foot"), currencies
are ISO 4217 codes, "" is a plain number, any other noun is counted ("troop"), and
compounds are written "KRW/JPY", "USD/year". pint is imported when `quantity` or `registry` is called,
or what a newsroom's unit measures is asked.
"""

from typing import TYPE_CHECKING

from claimcheck.startup.late import late
from claimcheck.units.algebra import (
    currency,
    dimension,
    dimensions,
    factor,
    is_currency,
    known,
    offset,
    per,
    readings,
)
from claimcheck.units.currencies import CURRENCIES
from claimcheck.units.ecb import ecb_rates
from claimcheck.units.own import NO_OWN, Own, in_force, use
from claimcheck.units.rates import Rate, Rates, Source, Years
from claimcheck.units.registry import quantity, quantity_of, registry
from claimcheck.units.rough_rates import thinkable
from claimcheck.units.spoken import called, own_units
from claimcheck.units.suggest import suggest
from claimcheck.units.terms import terms
from claimcheck.units.yearly import shipped_rates

if TYPE_CHECKING:
    from claimcheck.units.definitions import UnitErrors, load_units
    from claimcheck.units.user_rates import csv_rates

__all__ = [
    "CURRENCIES",
    "NO_OWN",
    "Own",
    "Rate",
    "Rates",
    "Source",
    "UnitErrors",
    "Years",
    "called",
    "csv_rates",
    "currency",
    "dimension",
    "dimensions",
    "ecb_rates",
    "factor",
    "in_force",
    "is_currency",
    "known",
    "load_units",
    "offset",
    "own_units",
    "per",
    "quantity",
    "quantity_of",
    "readings",
    "registry",
    "shipped_rates",
    "suggest",
    "terms",
    "thinkable",
    "use",
]
__getattr__ = late(
    __name__, {"UnitErrors": "definitions", "load_units": "definitions", "csv_rates": "user_rates"}
)
