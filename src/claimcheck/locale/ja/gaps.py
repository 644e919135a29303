"""What CLDR does not know of Japanese prose; `cldr` is generated, this is kept by hand."""

from __future__ import annotations

# Inside a number: 2千5百億; the big ones (万 億 兆) come from CLDR.
SMALL_SCALES = {"十": 1, "百": 2, "千": 3}
MYRIADS = {"万": 4, "億": 8, "兆": 12, "京": 16}
CARDINALS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
SCALES = {"百万": 6, "千万": 7, "百億": 10, "千億": 11, "ミリオン": 6}
MONEY_SCALES: dict[str, int] = {}
SYMBOLS = {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "￥": "JPY", "₩": "KRW"}
CURRENCIES = {
    "円": "JPY", "ドル": "USD", "米ドル": "USD", "ユーロ": "EUR", "ウォン": "KRW", "元": "CNY", "人民元": "CNY", "銭": "japanese_sen", "ポンド": "GBP",
    "豪ドル": "AUD", "香港ドル": "HKD", "台湾ドル": "TWD", "ルーブル": "RUB", "ルピー": "INR", "スイスフラン": "CHF", "セント": "cent",
}  # fmt: skip
UNITS = {
    "%": "percent", "％": "percent", "パーセント": "percent", "ポイント": "percentage_point", "年": "year", "年間": "year",
    "カ月": "month", "か月": "month", "ヶ月": "month", "ヵ月": "month", "カ月間": "month", "週間": "week", "日間": "day",
    "時間": "hour", "分": "minute", "秒": "second", "キロ": "kilometre", "メートル": "metre", "センチ": "centimetre",
    "トン": "tonne", "キログラム": "kilogram", "グラム": "gram", "リットル": "litre", "バレル": "barrel", "ヘクタール": "hectare",
    "平方キロ": "square_kilometre", "平方キロメートル": "square_kilometre", "平方メートル": "square_metre", "度": "degree",
    "ワット": "watt", "キロワット": "kilowatt", "ミリ": "millimetre", "ノット": "knot",
    "㎜": "millimetre", "㎝": "centimetre", "㎞": "kilometre", "㎡": "square_metre", "㎢": "square_kilometre",
    "㎎": "milligram", "㎏": "kilogram", "㎾": "kilowatt", "㎿": "megawatt", "ℓ": "litre",
}  # fmt: skip
TENTHS = {"割": "percent"}
COUNTERS = {
    "人": "person", "名": "person", "社": "company", "件": "case", "台": "vehicle", "隻": "ship", "機": "aircraft",
    "カ国": "country", "か国": "country", "ヶ国": "country", "回": "time", "世帯": "household",
    **dict.fromkeys(("カ所", "か所", "ヶ所", "ヵ所", "箇所"), "place"), "個": "item", "つ": "item", "枚": "sheet", "頭": "animal",
    "匹": "animal", "軒": "house", "戸": "house", "棟": "building", "冊": "book", "票": "vote", "議席": "seat", "席": "seat",
    "校": "school", "店": "shop", "店舗": "shop", "便": "flight", "本": "item", "両": "car", "曲": "song", "羽": "bird", "点": "point", "拠点": "base",
}  # fmt: skip
DROPPED = frozenset("A J K N c cal d g h l m s t V W b L 時 月 日 四半期 点 桁 夜".split())
CAREFUL = frozenset(("m", "g", "l", "t", "s", "h"))
RATES = {"／年": "year", "/年": "year"}
POINT_WORDS = ("ポイント", "ポイント")
PER = ("/", "／")
HEDGES = {
    **dict.fromkeys(("約", "およそ", "おおよそ", "ざっと", "~"), ("about", "")),
    **dict.fromkeys(("ほぼ", "近く"), ("nearly", "")), "推定": ("estimated", ""), "最大": ("", "below"), "最低": ("", "above"),
    "少なくとも": ("", "above"), "最大で": ("", "below"),
}  # fmt: skip
AFTER = {
    "以上": ("", "above"), "超": ("", "above"), "余り": ("", "above"), "以下": ("", "below"), "未満": ("", "below"),
    "前後": ("about", ""), "程度": ("about", ""), "ほど": ("about", ""), "近く": ("nearly", ""), "弱": ("nearly", ""),
    "強": ("", "above"), "を超え": ("", "above"), "を上回る": ("", "above"), "を下回る": ("", "below"), "を切る": ("", "below"),
}  # fmt: skip
TIMES = ("倍",)
WEEKDAYS = {"月": 0, "火": 1, "水": 2, "木": 3, "金": 4, "土": 5, "日": 6}
CALENDAR = {
    "year": "年", "month": "月", "day": "日", "fiscal": "年度", "weekday": "曜日", "quarter": "四半期", "lasting": "間", "no day": "間|本",
}  # fmt: skip
BORROWS = ("、", "と", "から", "に対し")
CONFUSED_UNITS = ("$|€|£|¥", "ドル|円|ユーロ|ウォン", "USD|EUR|GBP")
# What stands before a number: so much an hour, a month or of each thing; below zero; on the scales.
SPEED_LEADS = {
    "時速": "hour",
    "毎時": "hour",
    "分速": "minute",
    "毎分": "minute",
    "秒速": "second",
    "毎秒": "second",
}
RATE_LEADS = {
    "月額": "month", "毎月": "month", "月給": "month", "月間": "month", "年額": "year", "年間": "year", "毎年": "year", "年収": "year",
    "日額": "day", "毎日": "day", "日給": "day", "時給": "hour", "毎時": "hour", "毎分": "minute", "毎秒": "second",
}  # fmt: skip
RATE_START = "(?<![0-9])"
EACH = ("当たり", "あたり", "につき")
BELOW = ("氷点下", "零下", "マイナス")
WEIGHED = ("体重", "重さ", "重量")
WEIGHT_TOO = {"kilometre": "kilogram"}  # "キロ" is either
AGE_UNITS = ("[歳才](?!未満児)",)
PART_OF = "分の"
WHOLE_BEFORE_ONE = ("に",)
ERA_YEARS = {
    "令和": 2018,
    "平成": 1988,
    "昭和": 1925,
    "大正": 1911,
    "明治": 1867,
}  # the year before the first
# The time of day; digits that order or score; what makes them a name.
CLOCK = {
    "time": "(?P<hour>[0-9]{1,2})時(?![間期代点給速価])(?:(?P<minute>[0-9]{1,2})分|(?P<half>半))?",
    "before": "午前", "after": "午後",
}  # fmt: skip
ORDERING = (
    "位(?!置)", "番(?!組)", "号", "[回度人年日件台社期番]目", "代(?!金)", "四半期", "次(?!元)", "回戦", "丁目", "章", "条(?!件)", "項(?!目)",
    "階", "年生", "級", "月(?!間)", "対[0-9]{1,2}(?![0-9.,])",
)  # fmt: skip
NAMING = ("第", "国道", "県道", "都道", "震度")
# Numbers in letters, and what follows them where they are no part of a word.
HALVES = ("半分", "半数")
OWN_NUMBERS = {
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "百": 100, "千": 1000, "万": 10_000,
    "億": 100_000_000,
}  # fmt: skip
OWN_RUN_ON = "+"
OWN_GAP = ""
OWN_TAILS = tuple("人 年 カ月 か月 社 カ国 か国 件 倍 割 円 ドル 時間 日間 週間 台 匹 頭 枚 歳 世帯".split())
NO_OWN_TAILS = tuple("目 生 称 忌 力 草 性 一".split())
NO_OWN_LEADS = "0-9数第何幾同過明昭治正和一二三四五六七八九十百千万億兆"
