"""English words by which parts, wholes and those asked in surveys are told apart."""

from __future__ import annotations

# Between an amount and other words, these say of which part it is.
OF_A_PART = "from in of for at on across among within by under outside inside near"
EACH = "each apiece"
BRANCHES = "branch category channel division line product region segment subsidiary unit"
TOLD_BESIDE = "versus vs against compared compares comparing from than"
THEM = "them which whom"
POINTING_AT = "this that"
# "40 % of whom", behind those who were just told of.
OF_WHOM_TOLD = "whom"
# How much more or less: "of this increase" is of what was just told.
CHANGES_TOLD = "change decline decrease drop fall gain growth increase reduction rise"
CHANGES_EITHER_WAY = "change"
# "In local currency" tells of no part.
MONEYS_TOLD_IN = "constant currency dollar local"
# "Of respondents" is of those whom a survey asked.
THOSE_ASKED = "interviewee participant respondent"
SURVEYED = "asked interviewed polled questioned surveyed"
SURVEYS = "analysis interview poll pollster questionnaire study survey trial"
PEOPLE = """
adult american australian briton child citizen consumer customer driver employee employer executive family household
homeowner leader likely-voter man manager marketer owner parent patient people person physician professional resident
shopper student teacher teen teenager user voter woman worker children men women
"""
ALL_OVER = "companywide global group worldwide"
THERE = "there here abroad elsewhere locally"
SINCE_THEN = "since"
YEARS = "year"
SERVING = "offer"
STOCKS = "stock share shares"
EVERY = "aggregate all combined consolidated entire overall total"
