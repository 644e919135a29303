"""What CLDR does not know of Korean prose; `lexicon_ko` is generated, this is kept by hand."""

from __future__ import annotations

# Inside a number: 2천5백억; the big ones (만 억 조) come from CLDR.
SMALL_SCALES = {"십": 1, "백": 2, "천": 3}
MYRIADS = {"만": 4, "억": 8, "조": 12, "경": 16}
CARDINALS = {"일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "칠": 7, "팔": 8, "구": 9}
SCALES = {"백만": 6, "천만": 7, "백억": 10, "천억": 11}
MONEY_SCALES: dict[str, int] = {}
SYMBOLS = {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW"}
CURRENCIES = {
    "원": "KRW", "달러": "USD", "미국 달러": "USD", "유로": "EUR", "엔": "JPY", "위안": "CNY", "파운드": "GBP", "루블": "RUB",
    "루피": "INR", "홍콩달러": "HKD", "센트": "cent",
}  # fmt: skip
UNITS = {
    "%": "percent", "％": "percent", "퍼센트": "percent", "%포인트": "percentage_point", "%p": "percentage_point",
    "퍼센트포인트": "percentage_point", "년": "year", "년간": "year", "개월": "month", "개월간": "month", "주": "week",
    "주일": "week", "주간": "week", "일간": "day", "시간": "hour", "분": "minute", "초": "second", "킬로미터": "kilometre",
    "미터": "metre", "톤": "tonne", "킬로그램": "kilogram", "그램": "gram", "리터": "litre", "배럴": "barrel", "헥타르": "hectare",
    "평": "pyeong", "제곱미터": "square_metre", "제곱킬로미터": "square_kilometre", "도": "degree", "와트": "watt",
}  # fmt: skip
COUNTERS = {
    "명": "person", "인": "person", "건": "case", "대": "vehicle", "척": "ship", "개국": "country", "개사": "company",
    "가구": "household", "차례": "time", "회": "time",
}  # fmt: skip
DROPPED = frozenset("A J K N c cal d g h l m s t V W b L 월 일 시 점 분기 박".split())
CAREFUL = frozenset(("m", "g", "l", "t", "s", "h"))
RATES = {"씩": "item"}
POINT_WORDS = ("%포인트", "%포인트")
PER = ("/",)
HEDGES = {
    **dict.fromkeys(("약", "대략", "대충", "~"), ("about", "")), **dict.fromkeys(("거의",), ("nearly", "")),
    "추정": ("estimated", ""), "최대": ("", "below"), "최소": ("", "above"),
}  # fmt: skip
AFTER = {
    "이상": ("", "above"), "초과": ("", "above"), "이하": ("", "below"), "미만": ("", "below"), "가량": ("about", ""),
    "정도": ("about", ""), "안팎": ("about", ""), "여": ("", "above"),
}  # fmt: skip
TIMES = ("배",)
WEEKDAYS = {"월": 0, "화": 1, "수": 2, "목": 3, "금": 4, "토": 5, "일": 6}
CALENDAR = {"year": "년", "month": "월", "day": "일", "fiscal": "회계연도"}
BORROWS = (", ", "에서 ", "과 ", "와 ")
CONFUSED_UNITS = ("$|€|£|¥", "달러|엔|유로|원", "USD|EUR|GBP")
