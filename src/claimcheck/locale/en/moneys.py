"""The moneys of English prose: marks, names, and what tells apart those that share one."""

from __future__ import annotations

# Codes of currencies that CLDR keeps from English, and that are no words in capitals.
CODES = frozenset(
    """
    AFN AMD AOA AZN BBD BND BOB BSD BTC BTN BWP BYN BZD CDF DOP ETH FJD GEL GMD GNF GTQ GYD HNL HRK HTG JMD
    KGS KHR KYD LAK LRD LSL LYD MDL MGA MKD MOP MUR MVR MWK MZN NAD NIO PAB PGK PYG RWF SCR SRD SYP TJS TMT
    TTD UZS VES XAF XCD XDR XOF XPF YER ZMW ZWL DEM FRF ITL ESP NLG BEF FIM IEP PTE GRD
    """.split()
)
# Before or after a number, by currency.
MARKS = {
    "USD": "$US|US$|US $|U.S.$|U.S. $|USD$|Us$", "AUD": "$A|A$|AU$|AU $|AUD$|Aus$|AU\u00a0$|$AU|$AUD",
    "CAD": "C$|CA$|Can$|CAN$|CDN$|Cdn$|$C|$CAN|CAD$|C $", "NZD": "NZ$|$NZ|NZ $|NZD$",
    "SGD": "S$|S $|$S|SG$|SGD$", "HKD": "HK$|HK $|$HK|HKD$", "TWD": "NT$|NT $|TW$",
    "MXN": "Mex$|MX$|Mx$|mxn$|MXN$", "BRL": "R$|R $|BRL$", "ARS": "AR$|ARS$", "CLP": "CLP$|Ch$|CH$",
    "COP": "COP$|Col$|COL$", "UYU": "$U|UY$", "JMD": "J$|JA$", "TTD": "TT$", "XCD": "EC$",
    "BBD": "Bds$|BBD$", "BZD": "BZ$", "FJD": "FJ$|F$", "NAD": "N$", "ZWL": "ZW$|Z$", "BND": "B$|BN$",
    "JPY": "Y=|円|JP¥|¥|￥", "CNY": "Rmb|RMB|CN¥|RMB¥|Yn", "GBP": "£|￡|GB£|stg£|UK£|£stg", "EUR": "€|EU€",
    "KRW": "₩|W₩", "INR": "₹|Rs|Rs.|INR|Re|Rupees", "PKR": "Pak Rs|PKRs|PKR|Rs PKR", "LKR": "SLRs|LKR",
    "NPR": "NRs|NPR|NRs.", "IDR": "Rp|Rp.|IDR", "MYR": "RM|MYR", "PHP": "₱|Php|PhP|PHP", "THB": "฿|Bt.|THB",
    "VND": "₫|VND", "LAK": "₭", "KHR": "៛", "MNT": "₮", "KZT": "₸", "GEL": "₾", "AZN": "₼", "AMD": "֏",
    "AFN": "؋", "UAH": "₴", "RUB": "₽", "TRY": "₺", "ILS": "₪|NIS", "PYG": "₲", "CRC": "₡", "NGN": "₦|NGN",
    "GHS": "GH₵|GH¢|₵|GHS|GH₡|GHC", "BDT": "৳|Tk|Tk.",
    "KES": "KSh|Ksh|KShs|Kshs|KSh.|Ksh.|Kshs.|Sh|Sh.|KES", "TZS": "TSh|Tsh|TShs|Tshs|TZS",
    "UGX": "USh|Ush|UShs|Ushs|UGX", "EGP": "E£|£E|LE|L.E.|EGP", "LBP": "L£", "IEP": "IR£|I£",
    "FRF": "FFr|Ffr|FFr.", "DEM": "DM|Dm", "BEF": "BFr|Bfr", "CHF": "SFr|Sfr|SFr.|SwFr|Swfr|sFr",
    "ESP": "Ptas|Pta|ptas", "NLG": "Dfl", "SEK": "SKr|Skr|SKr.", "NOK": "NKr|Nkr", "DKK": "DKr|Dkr",
    "PLN": "zł", "CZK": "Kč", "SAR": "SAR|SRs", "AED": "Dh|Dhs|Dh.|Dhs.|AED", "QAR": "QAR", "KWD": "KWD",
    "BHD": "BHD", "OMR": "OMR", "JOD": "JOD", "PEN": "S/|S/.", "BOB": "Bs|Bs.", "VEF": "BsF",
    "XOF": "FCFA|CFA", "ETB": "ETB", "ZAR": "ZAR", "cent": "US¢|¢", "BTC": "₿",
}  # fmt: skip
# Before a number, but only of one with a scale word: "PS6m", "N500 million", "R5.2 billion", "Y50bn".
SCALED_MARKS = {
    "PS": "GBP", "N": "NGN", "R": "ZAR", "Y": "JPY", "KD": "KWD", "SR": "SAR", "QR": "QAR", "JD": "JOD",
    "BD": "BHD", "RO": "OMR", "Fl": "NLG", "FF": "FRF", "Lit": "ITL", "L": "ITL", "Br": "ETB", "Bt": "THB",
    "Ft": "HUF", "COP": "COP", "Euro": "EUR",
}  # fmt: skip
# Of whom the money is, and what it is called: "Pakistani rupees", "U.S. cents".
PEOPLES = {
    "USD": "us|u.s.|u.s|american|united states", "AUD": "australian|aussie", "CAD": "canadian",
    "NZD": "new zealand|kiwi", "SGD": "singapore|singaporean", "HKD": "hong kong",
    "TWD": "taiwan|taiwanese|new taiwan", "JMD": "jamaican", "NAD": "namibian",
    "ZWL": "zimbabwe|zimbabwean", "FJD": "fiji|fijian", "BND": "brunei", "TTD": "trinidad",
    "GBP": "british|uk|u.k.", "EGP": "egyptian", "LBP": "lebanese", "SYP": "syrian", "SDG": "sudanese",
    "INR": "indian", "PKR": "pakistani|pakistan", "LKR": "sri lankan|sri lanka", "NPR": "nepali|nepalese",
    "MUR": "mauritian", "MXN": "mexican", "PHP": "philippine|philippines",
    "ARS": "argentine|argentinian|argentinean", "CLP": "chilean", "COP": "colombian", "CUP": "cuban",
    "UYU": "uruguayan", "DOP": "dominican", "CHF": "swiss", "FRF": "french", "BEF": "belgian",
    "LUF": "luxembourg", "XOF": "cfa|west african", "RWF": "rwandan", "CDF": "congolese", "SEK": "swedish",
    "NOK": "norwegian", "DKK": "danish", "CZK": "czech", "ISK": "icelandic", "IQD": "iraqi",
    "KWD": "kuwaiti", "JOD": "jordanian", "RSD": "serbian", "DZD": "algerian", "TND": "tunisian",
    "LYD": "libyan", "BHD": "bahraini", "MKD": "macedonian", "SAR": "saudi", "QAR": "qatari|qatar",
    "IRR": "iranian", "OMR": "omani", "YER": "yemeni", "KES": "kenyan|kenya", "TZS": "tanzanian|tanzania",
    "UGX": "ugandan|uganda", "SOS": "somali", "ATS": "austrian", "AED": "uae|u.a.e.|emirati",
    "MAD": "moroccan", "DEM": "german|west german", "FIM": "finnish", "NLG": "dutch", "TRY": "turkish",
    "ITL": "italian", "RUB": "russian", "BYN": "belarusian|belarussian", "BRL": "brazilian",
    "ZAR": "south african", "CNY": "chinese", "JPY": "japanese", "KRW": "south korean|korean",
    "KPW": "north korean", "MYR": "malaysian", "IDR": "indonesian", "THB": "thai", "VND": "vietnamese",
    "PLN": "polish", "HUF": "hungarian", "RON": "romanian", "MDL": "moldovan", "BGN": "bulgarian",
    "UAH": "ukrainian", "KZT": "kazakh", "ILS": "israeli", "NGN": "nigerian", "GHS": "ghanaian|ghana",
    "BDT": "bangladeshi", "ESP": "spanish", "PTE": "portuguese", "GRD": "greek", "IEP": "irish", "EUR": "",
}  # fmt: skip
MONEY_NAMES = {
    "dollar": "USD AUD CAD NZD SGD HKD TWD JMD NAD ZWL FJD BND TTD", "pound": "GBP EGP LBP SYP SDG",
    "rupee": "INR PKR LKR NPR MUR", "peso": "MXN PHP ARS CLP COP CUP UYU DOP",
    "franc": "CHF FRF BEF LUF XOF RWF CDF", "krona": "SEK ISK", "krone": "NOK DKK",
    "crown": "SEK NOK DKK CZK ISK", "koruna": "CZK", "dinar": "IQD KWD JOD RSD DZD TND LYD BHD MKD",
    "riyal": "SAR QAR", "rial": "IRR OMR YER", "shilling": "KES TZS UGX SOS", "schilling": "ATS",
    "dirham": "AED MAD", "mark": "DEM FIM", "guilder": "NLG", "lira": "TRY ITL", "rouble": "RUB BYN",
    "ruble": "RUB BYN", "rand": "ZAR", "ringgit": "MYR", "rupiah": "IDR", "baht": "THB", "dong": "VND",
    "zloty": "PLN", "forint": "HUF", "leu": "RON MDL", "lev": "BGN", "hryvnia": "UAH", "tenge": "KZT",
    "shekel": "ILS", "naira": "NGN", "cedi": "GHS", "taka": "BDT", "yuan": "CNY", "renminbi": "CNY",
    "yen": "JPY", "won": "KRW KPW", "real": "BRL", "peseta": "ESP", "escudo": "PTE", "drachma": "GRD",
    "punt": "IEP",
}  # fmt: skip
MONEY_PLURALS = {
    "krona": "kronor", "krone": "kroner", "lira": "lire", "leu": "lei", "lev": "leva", "koruna": "koruny",
    "real": "reais",
    **{name: name for name in """
    yuan renminbi yen won baht rand ringgit rupiah dong taka naira tenge
    """.split()},
}  # fmt: skip
# Names that no other money has: without its people, too.
OWN_NAMES = frozenset(
    [
        "ringgit",
        "rupiah",
        "baht",
        "dong",
        "zloty",
        "forint",
        "hryvnia",
        "tenge",
        "shekel",
        "naira",
        "cedi",
        "taka",
        "yuan",
        "renminbi",
        "yen",
        "won",
        "rouble",
        "ruble",
        "lev",
        "drachma",
        "peseta",
        "schilling",
    ]
)
SMALL_CHANGE = {
    "us cent": "cent", "u.s. cent": "cent", "american cent": "cent", "euro cent": "euro_cent",
    "eurocent": "euro_cent", "australian cent": "australian_cent", "canadian cent": "canadian_cent",
    "paisa": "paisa", "kopeck": "kopeck", "kopek": "kopeck", "kopeyka": "kopeck",
}  # fmt: skip
CHANGE_PLURALS = {"paisa": "paise"}

_RUPEES = {
    "INR": "india|delhi|mumbai", "PKR": "pakistan|karachi|islamabad|lahore", "LKR": "sri lanka|colombo",
           "NPR": "nepal|kathmandu", "MUR": "mauriti"}  # fmt: skip
_PESOS = {"MXN": "mexic", "PHP": "philippine|filipin|manila", "ARS": "argentin|buenos aires", "CLP": "chile",
          "COP": "colombia|bogota", "CUP": "cuba|havana", "UYU": "uruguay|montevideo",
          "DOP": "dominican"}  # fmt: skip
_POUNDS = {
    "GBP": "£|sterling|pence|brit|uk|u.k.|england|english|scot|wales|welsh|london|bank of england|gbp|ulster",
           "EGP": "egypt|cairo", "LBP": "leban|beirut", "SYP": "syria|damascus",
           "SDG": "sudan|khartoum"}  # fmt: skip
_FRANCS = {
    "CHF": "swiss|switzerland|zurich|geneva|basel", "FRF": "french|france|paris", "BEF": "belgi|brussels",
           "XOF": "senegal|ivory coast|mali|benin|togo|niger", "XAF": "cameroon|gabon|chad",
           "RWF": "rwanda"}  # fmt: skip
_CROWNS = {
    "SEK": "swed|stockholm", "NOK": "norw|oslo", "DKK": "danish|denmark|copenhagen", "CZK": "czech|prague",
           "ISK": "iceland|reykjavik"}  # fmt: skip
_DINARS = {"IQD": "iraq|baghdad", "KWD": "kuwait", "JOD": "jordan|amman", "RSD": "serbia|belgrade",
           "DZD": "algeria|algiers", "TND": "tunis", "LYD": "libya|tripoli", "BHD": "bahrain",
           "MKD": "macedonia"}  # fmt: skip
_RIYALS = {
    "SAR": "saudi|riyadh",
    "QAR": "qatar|doha",
    "IRR": "iran|tehran",
    "OMR": "oman|muscat",
    "YER": "yemen|sanaa",
}
_SHILLINGS = {
    "KES": "kenya|nairobi", "TZS": "tanzania|dar es salaam", "UGX": "uganda|kampala", "SOS": "somali",
              "ATS": "austria|vienna"}  # fmt: skip
_DIRHAMS = {"AED": "uae|emirat|dubai|abu dhabi", "MAD": "morocc|rabat|casablanca"}
_MARKS = {"DEM": "german|bonn|bundesbank|frankfurt", "FIM": "finland|finnish|helsinki"}
_PUNTS = {"IEP": "irish|ireland|dublin"}
_DOLLARS = {
    "AUD": "australia|sydney|melbourne|canberra|brisbane|perth|adelaide|queensland",
    "CAD": "canad|toronto|ottawa|montreal|vancouver|calgary|alberta|ontario|quebec|british columbia",
    "NZD": "new zealand|auckland|wellington|christchurch",
    "SGD": "singapore", "HKD": "hong kong", "TWD": "taiwan|taipei", "JMD": "jamaica|kingston",
    "NAD": "namibia|windhoek", "ZWL": "zimbabwe|harare", "FJD": "fiji|suva", "BND": "brunei",
    "TTD": "trinidad",
}  # fmt: skip
# What joins two sides of a conversion, and may stand before the second.
SIDES = (" or ", ", or ", " - ")
SIDE_HEDGES = ("about ", "around ", "roughly ", "nearly ", "some ")
# Whose money a name of many is where no place is named and another money stands beside it.
LIKELIEST_MONEY = {
    "pound": "GBP", "pounds": "GBP", "mark": "DEM", "marks": "DEM", "krona": "SEK", "kronor": "SEK",
    "franc": "CHF", "francs": "CHF",
}  # fmt: skip
# The words of an article that tell whose money a name is.
PLACES_OF_MONEY = {
    **dict.fromkeys(("dollar", "dollars", "$"), _DOLLARS),
    **dict.fromkeys(("rupee", "rupees"), _RUPEES), **dict.fromkeys(("peso", "pesos"), _PESOS),
    **dict.fromkeys(("pound", "pounds"), _POUNDS), **dict.fromkeys(("franc", "francs"), _FRANCS),
    **dict.fromkeys(("crown", "crowns", "krona", "kronor", "krone", "kroner"), _CROWNS),
    **dict.fromkeys(("dinar", "dinars"), _DINARS),
    **dict.fromkeys(("riyal", "riyals", "rial", "rials"), _RIYALS),
    **dict.fromkeys(("shilling", "shillings"), _SHILLINGS), **dict.fromkeys(("dirham", "dirhams"), _DIRHAMS),
    **dict.fromkeys(("mark", "marks"), _MARKS),
    **dict.fromkeys(("punt", "punts"), _PUNTS),
}  # fmt: skip
_AMERICA = {"USD": "united states|u.s.|america|washington|new york|wall street", **_DOLLARS}
# Marks that stand for one money unless the article speaks of the place of another.
SHARED_MARKS = {**dict.fromkeys(("$", "dollar", "dollars"), _AMERICA), "£": _POUNDS,
                "rs": _RUPEES, "rs.": _RUPEES}  # fmt: skip
# Money only where a place, a scale word or another money beside it says so; else things of that name.
SELDOM_MONEY = frozenset(["punt", "punts", "mark", "marks", "crown", "crowns"])
# Weights as well, and what is said of a weight.
ALSO_WEIGHTS = {"pound": "pound_mass", "pounds": "pound_mass"}
WEIGHT_LEADS = frozenset(
    [
        "weigh",
        "weighs",
        "weighed",
        "weighing",
        "weight",
        "lose",
        "loses",
        "lost",
        "losing",
        "gain",
        "gained",
        "gaining",
        "shed",
        "drop",
        "dropped",
        "lift",
        "lifts",
        "lifted",
        "lifting",
        "carry",
        "carries",
        "carrying",
    ]
)
OF_STUFF = ("of",)  # "pounds of silver", but not "pounds of last year"
WEIGHT_TAILS = frozenset(["of", "heavier", "lighter", "overweight", "underweight", "heavy", "lift"])
