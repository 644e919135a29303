"""What CLDR does not know of Korean prose; `cldr` is generated, this is kept by hand."""

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
    "노트": "knot", "㎜": "millimetre", "㎝": "centimetre", "㎞": "kilometre", "㎡": "square_metre",
    "㎢": "square_kilometre", "㎎": "milligram", "㎏": "kilogram", "㎾": "kilowatt", "㎿": "megawatt", "ℓ": "litre",
}  # fmt: skip
COUNTERS = {
    "명": "person", "인": "person", "건": "case", "대": "vehicle", "척": "ship", "개국": "country", "개사": "company",
    "가구": "household", "차례": "time", "회": "time", "번": "time",
    "사람": "person", "포인트": "point", "점": "point", "개": "item", "곳": "place", "장": "sheet", "마리": "animal", "채": "house", "권": "book", "표": "vote", "석": "seat",
    "동": "building", "그루": "tree", "가지": "kind", "개교": "school",
}  # fmt: skip
DROPPED = frozenset("A J K N c cal d g h l m s t V W b L 월 일 시 점 분기 박".split())
CAREFUL = frozenset(("m", "g", "l", "t", "s", "h"))
RATES = {"씩": "item"}
POINT_WORDS = ("%포인트", "%포인트")
PER = ("/",)
HEDGES = {
    **dict.fromkeys(("약", "대략", "대충", "~"), ("about", "")), **dict.fromkeys(("거의",), ("nearly", "")),
    "추정": ("estimated", ""), "최대": ("", "below"), "최소": ("", "above"),
    "적어도": ("", "above"), "최소한": ("", "above"),
}  # fmt: skip
AFTER = {
    "이상": ("", "above"), "초과": ("", "above"), "이하": ("", "below"), "미만": ("", "below"), "가량": ("about", ""),
    "정도": ("about", ""), "안팎": ("about", ""), "여": ("", "above"),
    **{f"{particle} {verb}": ("", "above") for particle in "을를" for verb in ("넘는", "웃도는", "넘을", "웃돌")},
    **{f"{particle} {verb}": ("", "below") for particle in "을를" for verb in ("밑도는", "밑돌")},
}  # fmt: skip
TIMES = ("배",)
WEEKDAYS = {"월": 0, "화": 1, "수": 2, "목": 3, "금": 4, "토": 5, "일": 6}
CALENDAR = {
    "year": "년", "month": "월", "day": "일", "fiscal": "회계연도", "weekday": "요일", "quarter": "분기", "lasting": "간", "no day": "간",
}  # fmt: skip
BORROWS = (", ", "에서 ", "과 ", "와 ")
CONFUSED_UNITS = ("$|€|£|¥", "달러|엔|유로|원", "USD|EUR|GBP")
# What stands before a number: so much an hour, a month or of each thing; below zero.
SPEED_LEADS = {"시속": "hour", "분속": "minute", "초속": "second"}
RATE_LEADS = {
    "월": "month", "매월": "month", "매달": "month", "월급": "month", "연": "year", "연간": "year", "매년": "year", "연봉": "year",
    "하루": "day", "매일": "day", "일당": "day", "시급": "hour",
}  # fmt: skip
RATE_START = "(?<![가-힣0-9])"
EACH = ("당",)
BELOW = ("영하", "마이너스")
AGE_UNITS = ("세(?![대기계])", "살")
PART_OF = "분의"
WHOLE_BEFORE_ONE = (" 중 ",)
# The time of day; digits that order or score; what makes them a name.
CLOCK = {
    "time": "(?P<hour>[0-9]{1,2}) ?시(?![간기군도장민내즌리])(?: ?(?P<minute>[0-9]{1,2})분(?!기)|(?P<half> ?반(?![가-힣])))?",
    "before": "오전", "after": "오후",
}  # fmt: skip
ORDERING = (
    "위(?!안)", "번째", "호(?!주)", "분기", "차(?![례량원])", "층", "학년", "등(?!급)", "월(?!간)", "번 국도",
    "대(?= ?(?:남|여|청년|초반|중반|후반|직장인|부부|운전자|회사원|대학생|주부|환자|노인))", "대 ?[0-9]{1,2}(?=로|으로|의|[^가-힣0-9.,]|$)",
)  # fmt: skip
NAMING = ("(?<![가-힣])제",)
# Numbers in letters, and what follows them where they are no part of a word.
HALVES = ("절반",)
OWN_NUMBERS = {
    "두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10, "스무": 20, "백": 100, "천": 1000,
    "만": 10_000, "백만": 1_000_000, "천만": 10_000_000, "억": 100_000_000,
}  # fmt: skip
OWN_GAP = " "
OWN_TAILS = tuple("사람 명 살 시간 달 배 번 곳 개 차례 대 마리 가지 그루 원 달러 유로 엔".split())
NO_OWN_TAILS = ("째",)
NO_OWN_LEADS = "가-힣0-9"
