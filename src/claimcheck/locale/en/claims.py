"""English grammar for claims: its small words, and the roles that they play. Its verbs stand in `verbs`, what
words say of a figure in `tags`.

A verb may be a noun, too; `NOUNS_TOO` are those of which only the words around tell.
"""

DETERMINERS = """
a an the this that these those its their his her our my your all both each every some any no another
such what whose
"""
POSSESSIVES = "its their his her our my your"
# Who is meant is said before; "we" and "I" are whoever speaks.
POINTING = "it they he she"
SPEAKING = "i we you us me"
PREPOSITIONS = """
about above across after against along alongside among amid around as at before behind below beneath beside
besides between beyond by despite down during excluding for from in including inside into like near of
off on onto out outside over past per since than through throughout to toward towards under until till
unlike up upon versus via vs with within without
"""
RELATIVES = "who whom which that where when whose because although though while whereas if unless as why how"
CONJUNCTIONS = "and but or nor yet so plus"
AUXILIARIES = """
am is are was were be been being has have had having do does did is's
"""
PAST_AUXILIARIES = "was were had did"
PRESENT_AUXILIARIES = "am is are has have do does"
MODALS = "will would shall should can could may might must cannot won't wouldn't can't couldn't"
ADVERBS = """
about again ago almost already also always around back ever even far first here however just last later
less likely low more most much nearly never not now n't often once only over overall quite rather roughly
so sometimes somewhat somewhere soon still then there thereby therefore thus today together too under up upwards very well
yesterday tomorrow yet instead meanwhile moreover perhaps further furthermore currently presently
year-on-year year-over-year y-o-y yoy sequentially quarter-on-quarter qoq q-o-q respectively each
"""
# Words that are not known are verbs by these endings, where they stand as verbs do.
VERB_ENDINGS = {"ing": "ing", "ed": "past", "ss": None, "us": None, "s": "present"}
ADVERB_ENDINGS = ("ly",)
NOT_ADVERBS = """
family supply monthly quarterly daily weekly yearly hourly italy july assembly anomaly reply ally rally
belly bully jelly fly only early elderly friendly costly likely monopoly
"""
# What says nothing of which revenue or cost it is.
LIGHT = """
about above-mentioned actual additional aggregate all-time already annual approximate annualised
annualized average big biggest combined consolidated current cumulative enormous entire equivalent
estimated expected extra fifth first first-half first-quarter full full-year further fourth
fourth-quarter good great half half-year healthy heavy high higher highest huge impressive incremental initial
large larger last latest less low lower lowest major mammoth massive mere minimum modest monthly more new next overall
previous prior projected quarterly recent record reported respectable resulting robust same second second-quarter
same-store broadest significant similar sizable small smaller solid staggering standalone steep strong
third third-quarter
total weekly weighted whopping year year-ago yearly year-to-date
"""
# Which revenue it is: that of some time.
OF_A_TIME = """
annual annualised annualized first-half first-quarter fourth-quarter full-year half-year last monthly next
previous prior projected quarterly second-quarter third-quarter weekly year-ago yearly year-to-date
"""
# Nouns that mean one thing, where one text uses both of them for it.
SAME_THINGS = (
    ("revenue", "sale", "turnover"),
    ("staff", "job", "workforce", "employee", "headcount", "payroll"),
    ("population", "inhabitant", "resident"),
    ("vote", "ballot"),
    ("gdp", "gross domestic product", "economy"),
    ("net income", "net profit", "net earning"),
    ("spend", "spending", "expenditure", "outlay"),
)
# "a total of", "the amount of": the thing stands elsewhere.
VAGUE = """
that him them addition amount average bit case date combination couple course end estimate excess favor favour figure front
group instead kind light line list lot majority maximum minimum number one ones order
outside pace pair part piece point portion proportion quarter range
record result series set size sort spite stretch sum term terms north south shy higher lower bigger
better worse more less tens time times top total
away apart type tune extent use variety way week worth year month day thing things rest half third target
"""
# They say something with another noun before them: "fraud cases", "a credit line", "the price target".
VAGUE_ALONE = "case group level limit line list order range round target time"
# Nouns of amounts that `MEASURED` lacks, for they say nothing of a figure elsewhere in its sentence.
AMOUNTS = """
allowance benefit capacity commission concentration contribution discount earning flow fortune guidance holding interest
inventory latency liquidity occupancy penetration percentage population proportion ratio return round score
speed target temperature tuition utilisation utilization
"""
AS_AS = "as"  # "as high as"
HOW_MUCH = "amount figure level number range sum total"  # of what stands before: "the growth figure"
# Behind "5 percent", no nouns: "at 5 percent due to".
NO_THINGS = """
abroad according ahead apart compared depending due earlier fixed later lower nationwide overseas pursuant relative
statewide thanks variable worldwide
"""
CHEAPER = "cheaper faster fewer older slower stronger weaker younger"  # "is 9 % cheaper"
LIKELY = "likely often"
LOSING = "lose"  # "shares lost 5 %"
SEEING_CHANGES = (
    "enjoy experience log mark post record reflect register report represent see show suffer witness"
)
NO_COUNTS = "part time"  # "one of our", "three times"
TOTALS = "amount figure maximum minimum money number sum total"  # "paid a total of", "of this total"
MORE_OF = "more less"
OF_WHAT = "cost share value volume"  # of what, tells the next word: "cost of sales"
# "driving the brand value beyond", "had a turnout at": between an amount's noun and its figure.
ON_THE_YEAR = "year-on-year year-over-year y-o-y yoy sequentially quarter-on-quarter qoq q-o-q annually"
NOUN_AT = "at to beyond above below past near around"
# Whoever is spoken of.
FIRMS = """
airline agency automaker bank brand broker brokerage bureau carmaker chain chipmaker club company
conglomerate corporation department drugmaker exchange firm group insurer lender maker manufacturer
business division miner ministry operator organisation organization producer provider regulator retailer startup store
studio subsidiary utility
"""

EXPECTING = """
anticipate expect forecast predict project likely projected forecasts outlook guidance guide
"""
PLANNING = "seek aim intend offer plan plan propose promise pledge suggest target hope want pledge"
DENYING = "deny reject dispute"
NEGATING = "not n't never no"
INFINITIVE = "to"
# "sales to", "fall by": between a noun and these a word is rather a verb.
MOVED = "by to from at"
GOALS = "target goal plan plans guidance outlook forecast forecasts proposal"

# What a notion is called in a measure.
NAMES = {
    "increase": "increase", "decrease": "decrease", "share": "share of {}", "of": "{} of {}",
    "persons": "people", "pay": "pay", "be": "be",
}  # fmt: skip
# Done to those who are counted: "cut 50 jobs", but not "advanced 50 arguments".
CHANGES_OF_COUNTS = "cut decrease halve increase reduce shed slash trim"
ANYBODY = "people person persons them us those everyone"  # of whom a share is one of all the world
PARTS = "percentage percent proportion"
CHANGE_ALONE = "increase decrease reduction rise fall drop high low peak"
CHANGES_AS_VERBS = "contract"  # a noun of another thing
CHANGE_TO = "to"  # "cuts to services"
GROWTH = "growth improvement uptick uplift upswing expansion"
DECLINE = "reduction downturn contraction"
DIRECTIONS = {"up": "increase", "down": "decrease"}
COMPARATIVES = {"higher": "increase", "lower": "decrease", "more": "increase", "less": "decrease"}
THINKING = "think believe know mean guess suppose hope feel realise realize"
ASKING = "insist demand ask urge request recommend seek"
HOLDING = "hold own have has enjoy boast control take capture receive win get represent"
RESULTS = """
bookings capex cash dividend earnings ebitda eps income loss margin margins profit profits revenue revenues sales turnover
"""
FIRM_THINGS = """
earnings ebitda headquarters loss losses margin margins profit profits revenue revenues sales share shares stock
turnover workforce
"""
GIVING = "pay offer give lend owe cost grant award"
SETTING = "bring take push put set value price keep leave limit restrain cap"
MULTIPLYING = "double triple quadruple"
# "it can be 3 miles long" foretells nothing.
ABLE = "can cannot can't could couldn't"
GOING = "going set poised slated due"
BEING = "is are was were be been being"
FORESEEN = "seen tipped"
# "in the quarter" is not now.
SPANS = "quarter year month week period half session"
QUARTERS = "quarter"
# By the month in which it ends, whatever quarter of its fiscal year a company calls it.
FUTURE_ENDINGS = ("'ll",)
NO_FUTURE = "you'll"  # "you'll find"
OF_CALLS = """
and annual calendar company conference corp corporation earnings end financial first fiscal fourth full full-year
group half inc investor operating quarter quarterly release results s second the third update year year-end
first-quarter second-quarter third-quarter fourth-quarter q1 q2 q3 q4
"""
CALLS = "call conference teleconference webcast"
ASKING_IN = "welcome thank thanks joining"
AMOUNTING = "amount cost total reach"  # of anything
HELPING_TO = "help let"
HOME = "ahead home"  # "is home to", "is ahead on"
BOARDS = "board management leadership directors"
NET = "net gross"
OF_PREMIUMS = "written earned ceded"  # "gross earned premiums"
BY_THEMSELVES = "die displace"  # what befalls who is the subject of the verb
ASKS_AS_NOUNS = "request requests demand demands"
ASKED_FOR = "for of that to from"
OUGHT = "should"
WHENEVER = "when whenever"
POINTED_AT = "these those"
NAMED_QUARTERS = {"march quarter": 1, "june quarter": 2, "september quarter": 3, "december quarter": 4}
# They open a clause that has a time of its own.
MEANWHILE = "since when after before until while as once"
# A time behind them is only that since or until which something is so.
SINCE = "since after before until till"
# What a profit is told before or after: no time.
TAKEN_OFF = "tax taxes taxation interest depreciation amortisation amortization"
FALLING_DUE = "due maturing matures mature matured expiring expires"
TOWARDS = "to"
# "It costs $3 to", of nothing that was named.
TAKING = "cost take"
# "is seen at": what is said to be at a level.
SEEING = "anticipate estimate expect forecast peg predict price project put record see set target value"
# Before a figure, these make it no whole: "an additional 300 places".
ADDING = "additional extra further more"
IFS = "if unless"
UNREAL = "would could should"
ACTORS = """
administration army authorities cabinet congress council court forces government governments military
ministry nations navy parliament senate
"""
COMPARING = "than from over versus vs against compared double twice of above below"

# The small words by what they join.
AND = "and"
OR = "or"
AND_OR = "and or"
BUT = "but while whereas although though"
GOES_ON = "and but"  # the same subject
WHO = "who which that"
WHOSE = "whose"
TURNING = "who which that where"  # to another subject
THAT = "that"
THAT_THE = "the that which"
THE = "the"
A = "a an"
THE_ITS = "the its"
IN_GROUP = "to not"  # inside a group of verbs
GOING_TO = "to"  # "is projected to [surpass] $3 million"
HAVING = "has have"
HAVE = "have 've"
PERSONS = "he she his her i they their our my your"
PERSON = "he she his her"  # one
THINGS = "it its"  # no persons
# Before the name of a person.
TITLES = """
chancellor chairman chairwoman col dr general gov governor judge king lord lt minister miss mr mrs ms president
prince princess prof professor queen rep representative secretary sen senator sgt sheriff sir
"""
# Capital letters that are no names.
TERMS = """
3D 5G 4G AI AGM AGR AM API APE APR AR ARPU ARR ASP AUM B2B B2C BPS BST CAGR CapEx Capex CBM CDT CE CEO CEST CET CFO CGI CHRO
CIO CMO COO CPI CPU CRM CSR CST CTO CV D2C DC DEI DIY DNA DOI DTC DTA DVD EBIT EBITA EBITDA EBITDAR ED EDT EHR ELISA EMEA EMI EMR EPC EPS
ERP ESG EST ET ETF EV F&B FAQ FCF FDI FFO FII FPI FPO FX FY FYI G&A GAAP GDP GHG GLP GMT GMV GNP GP GPS GPU GST H&S HD HDTV
HIV HQ HR HTML HTTP HVAC ICU ID IFRS IP IPO IoT IQ IR IRR IST IT IVF JV KOL KPI LED LGBTQ LLM LNG LPG LTE LTM LTV
M&A MBA MD MoU MOU MRI NAV NII NIM NOI NOL NOx NPA NPS NPV OEM OPEX OTC P&C P&L PAT PBT PC PCR PDF PDT PE PhD PIN PLI PM POS PPA PPE PPP PR
PSA PST PT PTSD Q&A QA QIP QoQ QR R&D RFP ROA ROE ROI ROIC RPO RSS RSU RV RevPAR SAAR SaaS SAR SBC SEO SG&A SIM SKU SLA SMB SME SMS SOFR SUV SWOT
TAM TB TV UI URL USB USP UTC UV VAT VC VIP VNB VPN VR WiFi WASH XR YoY YTD ZIP
"""
# Those who ask in a transcript.
ASKERS = "answer interviewer journalist moderator operator presenter question reporter"
# What is said of others, and what is done with them.
OF_OTHERS = "target targets rating"
SALES = "sale purchase acquisition takeover buyout disposal lease"
# What a name before it is the name of.
CALLED = """
administration app band brand campaign company festival foundation fund government group index initiative institute
mission museum platform program programme project report series society spacecraft study survey system team telescope
"""
OF_SPEAKER = "our my your"
OF = "of"
MADE_OF = "of in"
SHARE_OF = "of"
SHARE_FOR = "on for"
WORTH = "worth"
WITH = "with"
TELLING = "show shows showing showed find found suggest reveal disclose indicate say describe"
DECISIONS = "decision plan move proposal bid promise pledge effort attempt"  # "Acme's decision to"
FOR_TO = "for"  # "for sales to rise"
BEATING = "beat best defeat edge outpoll outscore thrash trail trounce"
LISTED_FOR = "for"  # "and 37 percent for Acme"
PRICED = "for"  # "bought it for"
SUCH = "operating recurring outstanding remaining existing lending trading manufacturing funding housing"
AT = "at"
AT_LEVEL = "at to in"
SET_AT = "to at"
BY = "by"
FROM_TO = "from to"
MOVES_TO = "to from at"
PER = "per year-on-year"
CHANGE_ON = "in on to"
PURPOSES = "for on to toward towards"
PLACED = "in at across inside within throughout"
OF_WHOM = "of at in by for against"
ASKED_OF = "from of for"
SIDE = "for between with"
NO_SCOPE = "to than from over since"
AGAINST = "against versus vs"
THAN = "than"
DURING = "during over throughout since after before until"
BASE = "from than"
DATING = "in for during at on by throughout of"
LOOSELY_DATING = "for at on by of"
# After a date, these begin no thing that it names.
AFTER_DATE = """
and or to from with by as at in on for of but while when after before compared against the a is was
are were would will could has had it than up down ended ending according amid because despite due
during following if including into is onto plus since so thanks that through under until when where which
while who within without
"""
GAPS = {
    "owned": (" ", " the ", " its ", " their "),
    "owners": (" ", "'s ", "’s "),
    "in_names": (
        " ",
        " of ",
        " of the ",
        " & ",
        " de ",
        " del ",
        " da ",
        " von ",
        " van ",
        " van der ",
        " bin ",
        " al-",
    ),
    "asked": (" ", " that ", " for ", " of "),
    "there": (" in the country", " there", " stationed there"),
    "according": ("according to",),
    "compared": ("compared with", "compared to"),
    "within": ("in the",),
    "welcome": ("welcome to the ", "welcome to "),
    "calling": (
        "welcome everyone to ",
        "welcome, everyone, to ",
        "welcome you to ",
        "call for the ",
        "call for ",
        "call of ",
    ),
    "ours": (
        "your interest in ",
        "your continued interest in ",
        "your continued support of ",
        "your support of ",
        "your confidence in ",
        "your investment in ",
        " here at ",
        " us at ",
        " us here at ",
        "everyone at ",
        " we at ",
        "another strong quarter for ",
        "another great quarter for ",
        "another good quarter for ",
        "another solid quarter for ",
        "another record quarter for ",
    ),
    "fiscal": (
        "fiscal year",
        "financial year",
        "this fiscal",
        "last fiscal",
        "next fiscal",
        "current fiscal",
    ),
}
# Not "past": "the past year" is no year of the calendar.
STEPS = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1}
TIME_UNITS = {"year": "year", "month": "month", "quarter": "quarter"}
# "the last month" is no month of the calendar.
NO_TIME_BEHIND = "the"
NO_TIME_BEFORE = "(?!['’]s)"  # "last year's"
# Words of asking only when someone is asked: prices are pushed too.
PHYSICAL = "press pressed pressing push pushed pushing"
PRESSED_FOR = "for"
TRYING = "seek seeks sought seeking"  # "sought to cut" asks nobody
HELPING = "is are has have will"
BEFALLEN = "killed dead hurt injured wounded arrested detained"
SHORT_NAMES = "US UK EU UN"  # as often an adjective as a name

# What words end on.
PLURAL_ENDING = ("s",)
OWN = ("'s", "’s")
SHORTENED = "^(?:I|we|you|they|he|she|it|that|there|here|what|who|let|where|how|this)['’]|n['’]t$"
SHORT_ENDINGS = "['’](?:ve|re|m|ll|d|t)?$"
NEGATING_ENDINGS = ("n't",)
# Of those who act for another: "the spokesman", "lawyers", "the wife".
DOER_ENDINGS = """
er ers or ors ist ists man men woman women ian ians ant ants chief ceo president family wife husband son daughter
mother father team staff police agency ministry group firm company bank unit
"""
NO_NAME_ENDINGS = ("ing", "ed", "s", "ly")

SINGULARS = {
    "women": "woman",
    "children": "child",
    "ies": "y",
    "sses": "ss",
    "ches": "ch",
    "shes": "sh",
    "xes": "x",
    "ss": "ss",
    "us": "us",
    "is": "is",
    "news": "news",
    "series": "series",
    "s": "",
}
KEPT_PLURALS = """
earnings proceeds savings goods news gross business premises series species headquarters means
"""
