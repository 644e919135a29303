"""Signs of the calendar that every language takes over, so that each may stand in a text of any other."""

from __future__ import annotations

FISCAL_LABEL = "FY"  # "FY21": right before the digits
QUARTER_LABEL = "Q"  # "Q3"
ZONES = ("gmt", "utc")  # after a time in four digits without a colon: "0930 UTC"
# Expressions for the marks of a time of day: half a day, and all that also makes a number none.
HALF_DAY = r"[ap](?:m\b|\.m\.?(?![a-z]))"
CLOCK_INITIALS = "apgeckm"  # of those marks
CLOCK_MARKS = (r"[ap]\.?m\b\.?", r"gmt\b", r"[eckm]st\b")
# 2016年12月29日(木), 4월 23일, as East Asia writes dates.
YEAR_SIGNS, MONTH_SIGNS, DAY_SIGNS = "年년", "月월", "日일"
SIGNED_WEEKDAYS = ("月火水木金土日", "월화수목금토일")  # from Monday on
WEEKDAY_SIGNS = {sign: n for signs in SIGNED_WEEKDAYS for n, sign in enumerate(signs)}
WEEKDAY_ENDINGS = ("曜日?", "요일")
NUMERAL_END = "(?![0-9]|[.,][0-9])"  # behind digits that are a whole numeral
# Signs of units that another word may follow ("5 t steel"), one that a stroke makes a letter of ("C/C++"),
# and that of kelvins.
RUN_ON_SIGNS = frozenset(("t", "l"))
LETTER_SIGN = "C"
KELVINS = "K"
