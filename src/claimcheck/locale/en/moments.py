"""English words of what is otherwise an hour or a year later, so that two articles may differ in it."""

from __future__ import annotations

# What may be otherwise within the hour, and what is to be reached.
RUNNING = """
lead leads leading ahead trail trails trailing trend trends intraday trading traded quoting quoted hovering opened
opening so-far as-of early-trade open-interest
"""
TOLLS = "arrest die displace hurt kill"  # events that are counted for days
BARS = """
need needs needed require requires required majority magic halfway threshold target targets stake quorum
must eligible
"""
# Said of what was so before.
FORMERLY = """
year-ago year-earlier previous-year prior-year preceding-year last-year corresponding-period corresponding-quarter
same-period same-quarter previous-quarter preceding-quarter
"""
INDICES = "index sector"
