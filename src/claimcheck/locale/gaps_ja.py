"""What CLDR does not know of Japanese prose; `lexicon_ja` is generated, this is kept by hand."""

from __future__ import annotations

# Inside a number: 2千5百億; the big ones (万 億 兆) come from CLDR.
SMALL_SCALES = {"十": 1, "百": 2, "千": 3}
MYRIADS = {"万": 4, "億": 8, "兆": 12, "京": 16}
CARDINALS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
SCALES = {"百万": 6, "千万": 7, "百億": 10, "千億": 11, "ミリオン": 6}
MONEY_SCALES: dict[str, int] = {}
SYMBOLS = {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "￥": "JPY", "₩": "KRW"}
CURRENCIES = {
    "円": "JPY", "ドル": "USD", "米ドル": "USD", "ユーロ": "EUR", "ウォン": "KRW", "元": "CNY", "人民元": "CNY", "ポンド": "GBP",
    "豪ドル": "AUD", "香港ドル": "HKD", "台湾ドル": "TWD", "ルーブル": "RUB", "ルピー": "INR", "スイスフラン": "CHF", "セント": "cent",
}  # fmt: skip
UNITS = {
    "%": "percent", "％": "percent", "パーセント": "percent", "ポイント": "percentage_point", "年": "year", "年間": "year",
    "カ月": "month", "か月": "month", "ヶ月": "month", "ヵ月": "month", "カ月間": "month", "週間": "week", "日間": "day",
    "時間": "hour", "分": "minute", "秒": "second", "キロ": "kilometre", "メートル": "metre", "センチ": "centimetre",
    "トン": "tonne", "キログラム": "kilogram", "グラム": "gram", "リットル": "litre", "バレル": "barrel", "ヘクタール": "hectare",
    "平方キロ": "square_kilometre", "平方キロメートル": "square_kilometre", "平方メートル": "square_metre", "度": "degree",
    "ワット": "watt", "キロワット": "kilowatt", "時速": "kilometre_per_hour",
}  # fmt: skip
TENTHS = {"割": "percent"}
COUNTERS = {
    "人": "person", "名": "person", "社": "company", "件": "case", "台": "vehicle", "隻": "ship", "機": "aircraft",
    "カ国": "country", "か国": "country", "ヶ国": "country", "回": "time", "世帯": "household",
}  # fmt: skip
DROPPED = frozenset("A J K N c cal d g h l m s t V W b L 時 月 日 四半期 点 桁 夜".split())
CAREFUL = frozenset(("m", "g", "l", "t", "s", "h"))
RATES = {"／年": "year", "/年": "year"}
POINT_WORDS = ("ポイント", "ポイント")
PER = ("/", "／")
HEDGES = {
    **dict.fromkeys(("約", "およそ", "おおよそ", "ざっと", "~"), ("about", "")),
    **dict.fromkeys(("ほぼ", "近く"), ("nearly", "")), "推定": ("estimated", ""), "最大": ("", "below"), "最低": ("", "above"),
}  # fmt: skip
AFTER = {
    "以上": ("", "above"), "超": ("", "above"), "余り": ("", "above"), "以下": ("", "below"), "未満": ("", "below"),
    "前後": ("about", ""), "程度": ("about", ""), "ほど": ("about", ""), "近く": ("nearly", ""), "弱": ("nearly", ""),
    "強": ("", "above"),
}  # fmt: skip
TIMES = ("倍",)
WEEKDAYS = {"月": 0, "火": 1, "水": 2, "木": 3, "金": 4, "土": 5, "日": 6}
CALENDAR = {"year": "年", "month": "月", "day": "日", "fiscal": "年度"}
BORROWS = ("、", "と", "から", "に対し")
CONFUSED_UNITS = ("$|€|£|¥", "ドル|円|ユーロ|ウォン", "USD|EUR|GBP")
