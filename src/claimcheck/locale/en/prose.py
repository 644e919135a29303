"""The words around figures in English prose: what makes a number a year, a time of day, a title or a
count, and what it is said of. Kept by hand, as `gaps` is."""

from __future__ import annotations

FISCAL = ("fiscal year", "fiscal", "financial year", "fy", "budget year")
QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
QUARTER = "quarter"
ORDINALS = ("st", "nd", "rd", "th")
# After an ordinal, which is then a figure.
COUNTED_BY_YEAR = ("anniversary", "birthday", "jubilee", "wedding anniversary", "year")
# Before a bare number of four digits: it is a year.
YEAR_LEADS = frozenset(
    """in since by until till during through throughout before after from year mid early late spring summer autumn
    winter fall pre post between and to fiscal of christmas election season circa vintage class end for the a an its
    his her our their this that
    """.split()
)
# Before a bare number of four digits that counts something after all: "about 2000 people".
COUNT_LEADS = frozenset(
    "about around some over nearly almost roughly approximately than least most only just".split()
)
# … unless it is a year to compare with: "up 6 percent over 2014", "lower than 2018", "over 2008 levels".
YEAR_RIVALS = frozenset(
    """percent pct % points higher lower better worse rise increase gain improvement growth fall decline drop earlier
    later stronger weaker warmer colder wetter drier""".split()
)
AFTER_YEARS = frozenset(("year",))  # a count of years would be plural
YEAR_TAILS = frozenset("level levels figure figures prices rates total totals".split())
# Times of day: what marks one, what stands before one, which days and beginnings make "at 9:30" one.
CLOCK_MARKS = (
    r"o'clock", "(?:hrs |hours )?(?:gmt|utc|local time)",
    "(?:[bc]e?st|cet|[emp][sd]t|[jk]st)(?= |[,;)]|\\.?$)",
)  # fmt: skip
CLOCK_INITIALS = "oh"  # of those of these marks that no other language has
CLOCK_TAILS = ("(?:(?:this|that|in the|yesterday|tomorrow) )(?:morning|afternoon|evening)", "tonight")
CLOCK_LEADS = frozenset(("at", "by", "from", "until", "till"))
CLOCK_VERBS = frozenset(
    """begin begins began begun beginning start starts started starting open opens opened opening arrive arrives arrived
    depart departs departed departing leave leaves left leaving sail sails sailed due scheduled called dawned woke
    """.split()
)
DAYTIMES = (
    "today", "tomorrow", "tonight", "yesterday", "morning", "afternoon", "evening", "night", "weekdays",
    "daily",
    "local time", "noon", "midnight", "clock", "alarm",
)  # fmt: skip
WEEKDAYS = {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
MONTHS = {"sept": 9}

# A bare number after one of these is part of a name.
TITLES = frozenset(
    """article articles section sections chapter chapters page pages rule rules no no. nos nos. number numbers nrs nrs.
    note notes route highway interstate room flight channel windows iphone ipad galaxy pixel model version release s&p ftse nikkei
    dax cac dow nasdaq russell stoxx formula apollo boeing airbus type resolution proposition prop phase category
    categories gate pier title form core figure fig fig. table exhibit appendix volume vol vol. part act bill clause
    paragraph para annex schedule protocol catch catch-22 area block lot unit platform track terminal exit junction
    street st avenue ave road rd group pool grade tier stage level step item lesson episode season voyager sputnik
    playstation topic game motel local crew art art. slide slides fortune expedition subsection xbox android ios python topix kospi sensex nifty hang-seng grupo kosdaq brent lane psalm tel tel. phone
    fax passcode password pin id isbn nº n° № building suite apt zone ward district precinct division battalion brigade regiment squadron ch ch. pp pp. p. §
    """.split()
)
# A capital word before a bare number that names nothing: the sentence begins so.
OPENERS = frozenset(
    """a all about around some over nearly almost roughly approximately more fewer less only just another other at in
    on by of for from to with and but or the these those this that its his her their our when while as if since
    after before between among both last next first than up down under above below out per including excluding total
    every each is are was were has have had least most an estimated another nearly the
    """.split()
)
# Words that a count never has for a noun, nor reaches across.
STOPS = frozenset(
    """a about above across after again against ago all almost along already also although always am among an and
    another any anyway apart are around as at away back be because been before behind being below beside besides
    between beyond both but by can cannot could did do does done down due during each either else even ever every
    except far for from further get gets given go goes going gone got had has have he hence her here hers him his
    how however if in including inside instead into is it its itself just last late later least lest like made
    makes many may me meanwhile might mine most much must my near nearly neither never next no nor not
    nothing now of off often on once only onto or otherwise our out over own per perhaps plus quite
    rather said same says see seems shall she should since so some sometimes soon still than that the their
    them themselves then there thereby therefore these they this those though through throughout thus till to
    today together tomorrow tonight too toward towards under unless unlike until up upon us used versus very via vs
    was we well went were what whatever when where whereas whether which while who whom whose why will with within
    without would yes yesterday yet you your yours left remaining am pm gmt est edt bst cet
    first second third fourth fifth sixth seventh eighth ninth tenth
    rose fell gained lost jumped climbed dropped slipped surged soared declined increased decreased grew shrank
    compared respectively apiece old ahead equals equal minus plus points_
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december i'm it's don't percent percentage strong odd x
    """.split()
)
# Who may be counted with a capital: "one Norwegian", "two Democrats".
COUNTED_CAPITALS = ("ian", "ean", "ese", "can", "crat")
DIALS = tuple(rf"\b{word}\b" for word in "call ring phone telephone dial tel fax hotline helpline".split())
# What no noun in the singular ends in: verbs, adverbs, plurals.
NO_NOUN_ENDINGS = ("ed", "ing", "ly", "s", "est")
# Irregular verbs and comparatives: "one told police", "one step closer" count nothing.
VERBS = frozenset(
    """became began bid broke brought built bought came caught chose cost cut drew drove felt found gave hit kept knew led
    meant met paid put ran read sat saw sent set shot showed sold spent spoke stood struck took thought threw told
    understood went won wrote closer further better worse longer higher lower want think know say see hear feel need hope wish find
    """.split()
)
# Before "one" as a pronoun, and what "one" does not count: "this one", "one thing".
BEFORE_PRONOUNS = frozenset(
    """a an the this that these those any no which every each another some such or first last next new other
    right wrong big good better best day number no. phase
    """.split()
)
FINITE = frozenset(
    """comes goes says makes takes remains includes follows brings gives adds gets keeps leaves seems appears becomes
    begins happens helps puts suggests tells
    """.split()
)
# Between a number and its unit: "two extra miles".
ADDED = frozenset("more extra additional further full whole consecutive straight solid".split())
NO_THINGS = frozenset(
    "thing way another point time day side hand moment such respect sense word example instance reason example".split()
)
# Before and after a number whose noun is not said again: "435 homes by auction and 187 by tender".
ELISION_LEADS = frozenset(
    "which whom and or to from than against with versus vs but while just only another".split()
)
# "To 31 per cent from 36": before what a percentage came to, and before what it was.
ELISION_REACHED = frozenset("to at is was are were".split())
ELISION_BASES = frozenset("from than against with versus vs".split())
PLACE_LEADS = frozenset(
    "in at from of near to into around across outside on for and or the by with through via".split()
)  # before a name that is a place's: "in Ohio, 20, and"
ELISION_OWNERS = ("its", "his", "her", "their", "the")  # "120 seats and its rival 87"
ELISION_TAILS = frozenset(
    """in on by from to for with at after before during last this is were was are have had have has a an and or but while
    between among through since until when who which as did died remained came went voted per
    """.split()
)
# The verbs of "rose from 10 to 12 percent": two figures, not a range.
CHANGES = (
    "rose rise rises rising risen fell fall falls falling fallen grew grow grows growing grown up down gain gains gained "
    "gaining lost cut cuts cutting raise raises raised raising lower lowers lowered lowering increase increases increased "
    "increasing decrease decreases decreased decreasing decline declines declined declining drop drops dropped dropping "
    "jump jumps jumped jumping climb climbs climbed climbing surge surges surged surging soar soared slide slid slipped "
    "slip slump slumped plunge plunged shrank shrink shrunk expand expanded widen widened narrow narrowed reduce reduces "
    "reduced reducing double doubled doubles doubling triple tripled triples tripling treble trebled quadruple quadrupled "
    "quadruples quintuple quintupled halve halved halves halving twofold threefold fourfold fivefold sixfold tenfold went go goes gone going moved move improve improved change changed changes "
    "advance advanced upgrade upgraded downgraded boost boosted boosting trim trimmed slash slashed hike hiked revised "
    "revise edged eased dipped sank sunk sinks sinking slumped sagged crept nudged inched ticked tumbled rebounded recovered swelled swell swollen quadrupled growth rate"
).split()
VAGUE = {
    "tens": 1,
    "dozens": 1,
    "scores": 1,
    "hundreds": 2,
    "thousands": 3,
    "millions": 6,
    "billions": 9,
    "trillions": 12,
}

# Common abbreviations: the dot after them ends no sentence.
# What opens a sentence after an abbreviation: "in the U.S. The army".
# Words with a capital of which no name is made: in the midst of a sentence they begin another one.
RUN_ON = ("We", "Our", "This", "These", "It's", "They")
OPENING = ("The", "A", "An", "It", "He", "She", "They", "But", "In", "On", "This", "That")
ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof gen lt col maj capt sgt cpl adm cmdr rev hon sen rep gov pres st jr sr inc corp co ltd llc plc
    no nos vs etc u.s u.k u.n e.u u.s.a d.c a.m p.m e.g i.e approx dept est fig figs jan feb mar apr jun jul aug sep
    sept oct nov dec mon tue tues wed thu thur thurs fri sat sun bros messrs mme mt ft ave blvd rd vol pp al cf ed eds
    ph.d assn intl govt dist
    """.split()
)

# "a dollar", "an hour and a half", "half a mile": units in words that an article may count.
COUNTED_BY_ARTICLE = frozenset(
    """dollar euro penny cent pound buck kilogram kilometre kilometer litre liter gallon tonne mile acre barrel hectare
    metre meter inch lb kilo gram fortnight hour minute day week month year decade century second
    """.split()
)
ALWAYS_COUNTED = frozenset(
    "dollar euro penny buck kilogram kilometre kilometer litre liter gallon tonne lb kilo fortnight".split()
)
WHOLE = ("all", "full", "another", "whole")
AGED = frozenset(("age", "aged", "ages"))
AT_AGE = frozenset(("at",))  # after one of these, and not "died at 70 clinics"
DYING = frozenset(("die", "dies", "died", "dead"))
# "$2.89bn a year ago": no rate but a time.
NO_RATE = frozenset("ago earlier before later after from hence prior previously other".split())
# Before any noun, what the figure is a rate of.
PER_EACH = ("per", "for each", "for every", "to each", "to every", "from each", "from every")
# Between two figures of one sentence: the second borrows the unit of the first.
BORROWS = (
    " from ",
    " to ",
    " against ",
    " compared with ",
    " compared to ",
    " versus ",
    " vs ",
    " and ",
    " while ",
    " than ",
    ", ",
)
# "by a third", "more than a quarter": a share although no "of" follows.
SHARE_LEADS = frozenset("by about nearly almost roughly around than over only least".split())
# "a third party", "a second quarter": no share before a noun.
SUPERLATIVES = ("most", "least", "top")
WHOLES = ("the", "its", "their", "all", "all the", "these", "those", "his", "her", "our", "his or her")
OF = ("of a ", "of an ", "of ", "a ", "an ")  # "half a mile", "three million of dollars"
CONTEXT_ONLY_NUMBERS = frozenset(("one",))
# "One day he will return": some day, not one, but for "in one day" and "one day later".
SOME_DAYS = frozenset("day night morning afternoon evening".split())
DAY_LEADS = frozenset(
    "and in for within than least most just only about after every per by of under over nearly".split()
)
DAY_TAILS = frozenset("later longer more after before from earlier ago of off away per old".split())
OF_NAMES = ("of",)
RANGES = {
    "between": ("between",), "from": ("from", "range of"), "to": ("to", "through"), "and": ("and",),
    "or": ("or",),
}  # fmt: skip
# Of the titles, those that make a name in small letters too.
SMALL_TITLES = frozenset(
    """article section chapter page rule no. nos. route highway interstate room flight channel model version resolution
    subsection paragraph clause item footnote slide category passcode password pin id isbn nº n° № psalm gate type core figure fig. table volume vol. part paragraph nrs. clause exit phase § pp. p. lane grade
    number numbers
    """.split()
)
SPANS = frozenset(
    "about around some from between of is aged ages age roughly approximately".split()
)  # before "6-12"
# Nouns that no year goes before: "2000 troops".
HEADS = frozenset(
    """people troops soldiers men women children workers employees jobs households homes houses families residents
    students passengers patients civilians refugees migrants voters protesters marines sailors officers prisoners
    inmates fans spectators delegates participants votes seats shares ships cars vehicles trucks aircraft companies
    schools hospitals deaths casualties injuries words pages
    """.split()
)
# After "1.95 m": only a length is followed by these.
STRETCHES = {
    "m": frozenset(
        "tall long high wide deep away apart above below from north south east west in of and or by".split()
    )
}
PAPERS = frozenset(("sun",))  # weekdays' short forms that papers are called by: "the Toronto Sun, Aug. 16"
# Where these are spoken of, a mile may be a nautical one.
AT_SEA = (
    "nautical", "knots", "offshore", "at sea", "the sea", "coast", "ocean", "vessel", "ship", "sail", "boat",
    "navy", "naval", "maritime", "exclusive economic zone", "fishing", "fleet", "island", "reef", "strait",
)  # fmt: skip
BY = ("by", "x", "×")  # between the sides of what is measured: "5 by 10 feet"
PREFIXES = ("mid", "pre", "post", "early", "late", "sub", "near")  # "mid-2020", "sub-5%"
STREETS = frozenset(
    "street st fwy freeway hwy expressway turnpike pkwy cir trail avenue ave road rd drive dr lane boulevard blvd court place square terrace way parkway highway".split()
)
PERIODS = frozenset(("quarter", "quarters"))  # of a year as well as of a whole
LASTING = frozenset("for in over during within after".split())  # "for three quarters"
BEFORE_PERIODS = frozenset("first last past next previous all these those consecutive final".split())
BEFORE_NUMBERS = frozenset("negative minus than about least only exactly over".split())  # "one" is a number
AFTER_PRONOUNS = frozenset("that who which of to in left".split())
ERAS = ("BCE", "B.C.E.", "BC", "B.C.", "AD", "A.D.", "CE")
SERIAL_TITLES = frozenset(
    """volume chapter section article page table figure exhibit rule part episode flight room lot lane gate verse lesson
    unit act item schedule clause slide season stage phase route highway interstate channel paragraph subsection
    """.split()
)
EXCHANGED = ("for",)  # "a 2-for-1 split", "8-for-13 shooting"
NUMBERED_ROADS = frozenset("freeway fwy expressway highway hwy turnpike parkway".split())  # "the 91 Freeway"
SHARERS = (" and ", " or ", " and/or ", "/", " to ")  # "10 and 20 percent": one unit for both
BELOW_ZERO = " below zero"
PART_JOINTS = (" and ", ", and ")  # "two years and six months"
NO_HYPHENED = frozenset(
    "way wheeler wheelers some time timer footer pounder ply seater pointer pointers".split()
)
ADJECTIVES = ("sided", "legged", "pronged", "dimensional", "layered", "tiered", "headed", "sized", "handed")
CLAUSE_JOINTS = ("and", "but", "while")
PAST = "ed"
VERB_PARTICLES = frozenset("out off away back".split())
NUMBERED_STAGES = ("round of ",)  # of a cup: no count
WHOLE_LEADS = ("of",)  # "Page 4 of 8"
COUPLES = {"couple": "about", "pair": ""}
# After a sign of one or two letters that is a unit: "100,000 N of thrust".
OPENS_PHRASE = frozenset("of and or per by from at to with for".split())
AND = "and"  # between the parts of one number: "3 hundred and 21", "5 and a half"
HALF_MORE = (" and a half", " and half", "-and-a-half")
THAN = "than"
# Between a hedge and its number: "at least another 5"; those after which "less than the 5" compares.
FILLERS = ("a ", "an ", "the ", "another ", "its ", "some ")
DEFINITE = frozenset(("the ", "its "))
ADDING = frozenset(("add", "adds", "added", "adding"))  # "the parts add up to 90": their sum, not its bound
ADDED_TO = "up to"
GLUED_BOUNDS = frozenset(("plus",))  # a bound in "1,000-plus", not in "1,000 plus"
OPPOSED = (" and ", " but ")  # "larger than 20 and less than 35"
RANGE_HEDGES = (
    "about", "around", "roughly", "approximately", "some", "nearly", "almost", "an estimated", "more than",
    "as much as",
)  # fmt: skip
# "one in five", "one out of every 100", "1 over 3".
OUT_OF = (" in ", " in every ", " out of ", " out of every ")
OVER = (" over ",)
A_HUNDRED = "a hundred"
OF_MANY = (" of",)  # "tens of thousands", "a third of"
STOPS_AS_NAMES = frozenset(("US", "U.S"))
# "216 votes to 208 on": what joins two counts, and follows the second.
SCORE_JOINTS = ("to", "against", "from")
SCORE_HEDGES = ("just", "only", "about", "around", "nearly", "almost")
COUNT_TAILS = frozenset("from in on by and after last this".split())
LIST_JOINTS = ("and",)
NAME_ARTICLES = ("the",)
BARE_HEADS = frozenset("thing way reason time".split())  # that are part of no longer noun
# Those who are named in the plural without an "s": "it left the Dutch 30 ships".
NATIONS = frozenset(
    "british chinese danish dutch english finnish french irish japanese polish portuguese scottish spanish "
    "swedish swiss turkish vietnamese welsh".split()
)
PERSONS = (
    "man", "woman", "boy", "girl", "driver", "father", "mother", "son", "daughter", "husband", "wife", "brother",
    "sister", "student", "teacher", "officer", "victim", "suspect", "teenager", "passenger", "pilot", "farmer", "worker",
)  # fmt: skip
PERSON_TITLES = ("Mr", "Mrs", "Ms", "Dr")
AFTER_LENT = "and while but in on last so".split()  # after "and Kenya 700"
# Units that are other words too.
SPELLED_UNITS = frozenset("won real sen quid min sec lb".split())  # units after a number in words, too
HARMLESS_UNITS = frozenset("pc sec min lb mt quid rm LE le".split())
BEFORE_POUNDS = frozenset(("stone", "st"))
UNITS_LIKE_NOUNS = frozenset(("stone",))
UNITS_LIKE_VERBS = {"won": (" the ", " a ", " in ")}
UNITS_LIKE_PREPOSITIONS = frozenset(("in",))
UNITS_LIKE_WORDS = frozenset("in C F p c".split())
# Halves, and what else a word for a share may be.
HALVES = frozenset(("half", "halves"))
HALVED = ("-hour", "-mile", "-day", "-century")
BEFORE_HALVES = frozenset(
    "first second other latter the each their this that last its top bottom upper lower better back front opening closing".split()
)
NO_SHARES = frozenset(("second",))
BEFORE_ONE = frozenset("this that any no which every another each the".split())  # "this one percent"
NUMBERED = frozenset(("number", "no.", "numbers"))
PLURAL = "s"
DECADE = "s"  # "the 1990s"
POSSESSIVES = ("'s", "s'")
ODD_DECIMALS = "yes"  # three of them that end in zeros are rather a misplaced mark: "8.900 billion"
POINTS = ("percentage[ -]points?", "points?")
NO_WHOLES = frozenset(("full year",))
ARTICLE_LEADS = frozenset("than about nearly almost least under".split())  # "more than a mile"
PER_ARTICLE_LEADS = frozenset("to cents dollars yen dlrs cts pct".split())  # "150 yen to a dollar"
# Dates. What follows a bare day of the month is one of a few words; what makes another number of it.
LARGE_MONTHS = "yes"  # a small "march" or "may" is no month
MONTH_FIRST = "/"  # 12/25/2020
DAY_ARTICLES = ("the",)
DATE_OF = ("of",)
DATE_JOINT = "(?: of)? |[-/]"
DAY_JOINTS = (" and ", " to ", " or ")
AFTER_DAYS = (" a",)
NO_DAYS = ("percent", "pct", "million", "billion")
NTH_LEADS = ("on the ", "until the ", "by the ", "since the ", "from the ")
NTH_TAILS = frozenset("of and in at by after with when as that".split())
WHOLE_MONTHS = frozenset(("may", "june", "july"))  # no abbreviations
# "… to August 11, Monday through Thursday", and "on July 18, Sun drove": no weekdays of the date before.
WEEKDAY_GOES_ON = r"(?! (?:through|thru|to|till|until) )(?!(?<=\bsun) [a-z])(?!(?<=\bsat) [a-z])"
YEAR_OWNERS = frozenset("the in its their his her".split())
QUARTER_OF = "(?:,? (?:of )?(?:the )?(fiscal )?(?:year )?)"
# A list in words: what joins its last items, what an aside begins with ("Ito, the mayor, and Sato"), what leaves it open.
ITEM_JOINTS = ("and", "or", "&")
LIST_ASIDES = tuple(
    """the a an his her its their our my who which whose where when that as such including led both but not with for in
    at of to by from who's plus all each then or""".split()
)
OPEN_LISTS = tuple(
    "other|others|more|so on|so forth|etc|elsewhere|among|like|beyond|the rest|several|many|some".split("|")
)
NAME_JOINTS = ("and", "or")  # "Kia and Hyundai vehicles"
ALTERNATIVES = (" or ",)  # "five or six people"
LONE_TITLES = frozenset("building suite apartment hangar hall terminal".split())  # "housed in building 419"
# … after one of the second words only: "on day 5", not "last week 5".
LED_TITLES = frozenset("day week round lap hole floor aisle bay row heat leg race number".split())
TITLE_LEADS = frozenset("in on at by from until till after before during of since flight into".split())
LABELS = frozenset("id pin passcode password code isbn tel phone fax telephone".split())  # before a colon
# Numbers of emergency services, and what tells them from counts: "a 911 call", "dialled 999".
EMERGENCY_NUMBERS = frozenset("911 999 112 000".split())
BEFORE_EMERGENCY = frozenset(
    "emergency called call calls calling dial dials dialed dialled dialing dialling rang".split()
)
AFTER_EMERGENCY = frozenset(
    "call calls caller callers dispatcher dispatchers operator operators recording tape".split()
)
# Before a share that is no number of goals: "nearly 3 in 4", "says that six in 10".
SHARE_OPENERS = frozenset("that than and but as some with while although where because only".split())
YEAR_HEDGES = frozenset("about around circa over".split())
NO_MULTIPLE_TAILS = (" as a ", " as an ", " as the ")
RANGE_TAILS = frozenset(("range", "band"))  # "in the 6 to 7.5 range"
SURE_RANGES = frozenset("anywhere somewhere range ranges ranged ranging vary varies varied varying".split())
RANGE_LEADS = frozenset("by to of at now".split())  # "to grow by 4% to 5%", "now 6% to 8%"
UNITS_LIKE_THINGS = frozenset(
    "foot yard barrel stone degree carat point bushel bar cup pound_mass pint bit byte".split()
)
FEET = frozenset(("ft", "feet", "foot"))  # before inches: "6 ft 2 in tall"
