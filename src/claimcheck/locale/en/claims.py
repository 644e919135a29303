"""English grammar for claims: its small words, its verbs, and what they say of a figure.

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
so somewhat soon still then there thereby therefore thus today together too under up upwards very well
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
fourth-quarter good great half half-year healthy heavy high higher huge impressive incremental initial
large larger last latest less low lower massive mere minimum modest monthly more new next overall
previous prior projected quarterly recent record reported respectable robust same second second-quarter
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
addition amount average bit case date combination couple course end estimate excess favor favour figure front
group instead kind light line list lot majority maximum minimum number one ones order
outside pace pair part piece point portion proportion quarter range
record result series set size sort spite stretch sum term terms north south shy higher lower bigger
better worse more less tens time times top total
away apart type tune extent use variety view way week worth year month day thing things rest half third target
"""
# Whoever is spoken of.
FIRMS = """
airline agency automaker bank brand broker brokerage bureau carmaker chain chipmaker club company
conglomerate corporation department drugmaker exchange firm group insurer lender maker manufacturer
business division miner ministry operator organisation organization producer provider regulator retailer startup store
studio subsidiary utility
"""

# Verbs whose subject is the thing that has the figure: "sales were, reached, stood at".
LEVELS = """
be stand come amount total reach hit average remain stay equal measure exceed surpass top number range
end close settle open trade near approach represent account
"""
CHANGES_UP = """
advance boost climb double expand gain grow hike increase jump leap quadruple raise rise soar surge swell
triple improve strengthen accelerate rally rebound widen lift up edge inch
"""
CHANGES_DOWN = """
contract cut decline decrease dip drop fall halve lower plummet plunge reduce shed shrink slash slide
slump tumble narrow ease slip sink soften weaken tank crash erode trim down
"""
# Done to an amount by somebody, and what that amount is then of.
DEALINGS = """
allocate borrow buy cost donate earmark earn fund invest lend lose offset owe provide save sell spend win
raise receive collect generate distribute award grant recover repay return refund contribute
"""
REPORTING = """
post report record deliver see have show register achieve generate produce book log maintain
announce reach enjoy expect forecast project anticipate predict estimate target seek include offer hold
own keep operate employ
"""
OTHER_VERBS = """
bear shoulder demand ask seek urge request guess
accept acquire add address affect agree aim allow appear apply appoint approve argue arrive ask assign
assume attend attract await base become begin believe belong bring build burn call carry cause change
charge charged claim complete comprise concern conclude confirm consider consist continue control cover create
decide define delay deny deploy describe design determine develop die disclose discover discuss drive
eat elect enable enter establish exclude exist expire explain extend face fail feel file fill find finish fly
follow force gather get give go handle happen hear help hire host hope hurt identify impact imply
impose improve indicate inform injure insist issue join kill know last launch lead learn leave let lie
live locate look love make manage mark marry mean meet miss mention move need note observe obtain occur
open order organise organize pay play plan pledge point predict prefer prepare present prevent print
proceed process promise propose prove publish pull purchase push put qualify question reflect reject
relate release rely remember remove rent repeat replace represent require reserve resign resolve
respond rest result retain retire reveal roll run say scan schedule score secure seem send serve settle
share ship shoot shut sign sit speak split sponsor start state stay steal step stop store strike strip
struggle study submit succeed suffer suggest support suppose suspect take talk teach tell test think
throw touch track transfer travel treat try turn understand undertake unveil urge use value vary view
visit vote wait walk want warn watch wear welcome withdraw wonder work worry write highlight commit
intend originate arise oversee abandon absorb accuse acknowledge adapt admit adopt advocate allege
apologise arrange assemble assess assist assure authorise authorize avoid bolster broadcast celebrate cite
collapse combine commemorate commence communicate compete complain concede conduct connect conserve construct
consult contain contend convene convict cooperate coordinate cope criticise criticize dedicate defeat defend
depart depend deteriorate devastate differ disappear dismiss divide educate eliminate embrace emphasise
emphasize enact encounter encourage endorse enforce engage enhance ensure equip erupt evaluate examine exhibit
exploit explode explore express finalise finalize focus fulfil govern grab guarantee ignore illustrate imagine
implement incorporate incur inherit initiate injure inspect inspire install integrate investigate involve
justify manufacture merge migrate monitor motivate multiply negotiate nominate notify obey oblige occupy oppose
opt outline outpace outweigh overcome overtake participate perform possess postpone praise preserve prevail
prohibit prosecute protect pursue quit quote react realise realize rebuild recognise recognize recommend recruit
recycle refer refuse regard regulate reinforce renew repair rescue resume retrieve satisfy select separate solve
specialise specialize stabilise subsidise substitute sue surround survive suspend sustain terminate threaten
thrive tighten trace transform translate transmit trigger undergo undermine unite uphold vanish violate vow
weigh worsen
describe capture comprise consume contribute convert cross curb derive devote introduce host peg wound donate
double-check emerge evacuate flee displace arrest detain
"""
IRREGULAR = """
become became become | begin began begun | bring brought brought | build built built | buy bought bought |
come came come | cost cost cost | cut cut cut | drive drove driven | eat ate eaten | fall fell fallen |
feel felt felt | find found found | flee fled fled | fly flew flown | get got gotten | give gave given | go
went gone |
grow grew grown | hear heard heard | hit hit hit | hold held held | hurt hurt hurt | keep kept kept |
know knew known | lead led led | leap leapt leapt | leave left left | lend lent lent | let let let |
lie lay lain | lose lost lost | make made made | mean meant meant | meet met met | pay paid paid |
put put put | rise rose risen | run ran run | say said said | see saw seen | seek sought sought |
sell sold sold | send sent sent | shed shed shed | shoot shot shot | show showed shown |
shrink shrank shrunk | shut shut shut | sink sank sunk | sit sat sat | slide slid slid |
speak spoke spoken | spend spent spent | split split split | stand stood stood | steal stole stolen |
strike struck struck | swell swelled swollen | take took taken | teach taught taught | tell told told |
think thought thought | throw threw thrown | undertake undertook undertaken |
understand understood understood | wear wore worn | win won won | withdraw withdrew withdrawn |
write wrote written | have had had | forecast forecast forecast | overcome overcame overcome | oversee oversaw overseen |
arise arose arisen | overtake overtook overtaken | undergo underwent undergone | uphold upheld upheld |
rebuild rebuilt rebuilt | quit quit quit | broadcast broadcast broadcast |
say said said
"""
# As often the thing as the doing.
NOUNS_TOO = """
advocate broadcast collapse convict defeat embrace exhibit exploit express focus guarantee monitor praise quote regard
repair rescue separate substitute trace trigger vow
advance average award base book boost buy call cause change charge claim demand climb close concern contract
control cost cover cut decline decrease delay design dip double drive drop ease edge end estimate exchange
exit face fall figure file fire force forecast fund gain grant group guide help hike hit hold hope hurt
impact increase issue jump lack launch lead leap lift line list log look loss lower mark match measure
move need note number offer open order pay place plan play plunge point post press process produce
project promise purchase push question rally range rank rate reach rebound record release rent report
request reserve rest result return rise roll run sale save score set share ship show sign slide slip slump
split start state stay step stop store strike study suffer supply support surge surprise target tax test
tie top total touch track trade transfer trim try turn use value view visit vote work yield up down
narrow near present rest document last store aim average top open dip sink
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
GROWTH = "growth improvement uptick uplift upswing expansion"
DECLINE = "reduction downturn contraction"
DIRECTIONS = {"up": "increase", "down": "decrease"}
COMPARATIVES = {"higher": "increase", "lower": "decrease", "more": "increase", "less": "decrease"}
THINKING = "think believe know mean guess suppose hope feel"
ASKING = "insist demand ask urge request recommend seek"
HOLDING = "hold own have has control take capture receive win get represent"
RESULTS = """
earnings ebitda income loss margin margins profit profits revenue revenues sales turnover
"""
FIRM_THINGS = """
earnings ebitda headquarters loss losses margin margins profit profits revenue revenues sales share shares stock
turnover workforce
"""
PART_OF_TIME = "ended ending"
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
# They open a clause that has a time of its own.
MEANWHILE = "since when after before until while as"
# "is seen at": what is said to be at a level.
SEEING = "anticipate estimate expect forecast peg predict price project put see set target value"
# Before a figure, these make it no whole: "an additional 300 places".
ADDING = "additional extra further more"
IFS = "if unless"
UNREAL = "would could should"
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
ACTORS = """
administration army authorities cabinet congress council court forces government governments military
ministry navy parliament senate
"""
COMPARING = "than from over versus vs against compared double twice of"

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
OF_SPEAKER = "our my your"
OF = "of"
MADE_OF = "of in"
SHARE_OF = "of"
SHARE_FOR = "on for"
WORTH = "worth"
WITH = "with"
AT = "at"
AT_OF = "at"
AT_LEVEL = "at to in"
SET_AT = "to at"
BY = "by"
FROM_TO = "from to"
MOVES_TO = "to from at"
PER = "per year-on-year"
CHANGE_ON = "in on"
PURPOSES = "for on to toward towards"
PLACED = "in at across inside within throughout"
OF_WHOM = "of at in by for"
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
are were would will could has had it than up down ended ending
"""
GAPS = {
    "owned": (" ", " the ", " its ", " their "),
    "owners": (" ", "'s ", "’s "),
    "in_names": (" ", " of ", " of the ", " & "),
    "asked": (" ", " that ", " for ", " of "),
    "there": (" in the country", " there", " stationed there"),
    "according": ("according to",),
    "compared": ("compared with", "compared to"),
    "within": ("in the",),
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
NO_NAME_ENDINGS = ("ing", "ed", "s", "ly")
FIRM_FORMS = "Co Corp Inc Ltd Plc PLC Group Holdings AG SA NV SE LLC"
FIRM_NAMES = "Bank Industries Technologies"

# Endings of a verb in the present, the past and its "-ing"; each with what it takes off and puts on.
INFLECTION = {"y": ("ies", "ied", "ying", 1), "e": ("s", "d", "ing", 0), "": ("s", "ed", "ing", 0)}
SIBILANTS = ("s", "x", "ch", "sh", "zz", "o")
DOUBLING = """
plan drop cut slip trim step stop tap top run sit get put let win begin dip hit rob shed split stun
swap wrap ship spin transfer refer occur commit submit admit permit rebut tip chip
"""
SINGULARS = {
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

# What a word says of a figure, whatever part of speech it is; of two uses the later list wins.

# Things that are measured in money, percent or points. A figure of anything else has no measure.
MEASURED = """
aid asset backlog balance bill bond bonus bounty budget cap capital cash charge compensation
consumption cost coverage credit damage deal debt deficit demand deposit dividend donation duty
earnings economy emission equity expenditure expense export exposure fee fine fund funding GDP GNP
grant gross growth import income inflation insurance investment lending levy liability loan loss
margin market mortgage output overhead package pension portfolio premium price pledge proceeds
production productivity profit profitability purchase quota ransom rate rebate receipt remittance
rent reserve revenue reward royalty salary sale saving settlement shipment share shortfall spending
stake stimulus stock subsidy subscription surplus tariff tax toll trade traffic tuition turnout
turnover EBITDA EBIT NII NIM ARR EPS IPO PAT capex unemployment valuation value volume wage wealth weight
yield
"""

# Words for one and the same payment, whoever tells of it.
PAYING = {
    "bear": "bears bore borne bearing",
    "commit": "commits committed committing",
    "contribute": "contributes contributed contributing",
    "contribution": "contributions",
    "pay": "pays paid paying",
    "payment": "payments",
    "shoulder": "shoulders shouldered shouldering",
}

DEALT = {
    "allocate": "allocates allocated allocating",
    "borrow": "borrows borrowed borrowing",
    "buy": "buys bought buying",
    "cost": "costs costing",
    "donate": "donates donated donating",
    "earmark": "earmarks earmarked earmarking",
    "earn": "earns earned earning",
    "fund": "funds funded funding",
    "invest": "invests invested investing",
    "lend": "lends lent lending",
    "lose": "loses lost losing",
    "offset": "offsets offsetting",
    "offer": "offers offered offering",
    "give": "gives gave given giving",
    "owe": "owes owed owing",
    "provide": "provides provided providing",
    "raise": "raised raising",
    "receive": "receives received receiving",
    "collect": "collects collected collecting",
    "mobilise": "mobilises mobilised mobilising mobilize mobilizes mobilized",
    "disburse": "disburses disbursed disbursing",
    "generate": "generates generated generating",
    "recover": "recovers recovered recovering",
    "repay": "repays repaid repaying",
    "distribute": "distributes distributed distributing",
    "save": "saves saved saving",
    "sell": "sells sold selling",
    "spend": "spends spent spending",
    "win": "wins won winning",
}

UP = """
advance advanced advances boost boosted boosting boosts climb climbed climbing climbs expand
expanded expanding expands gain gained gaining gains grew grow growing grown grows hike hiked hikes
increase increased increases increasing jump jumped jumping jumps leap leapt leaps quadruple
quadrupled double doubled raise raised raises raising rise risen rises rising rose soar soared surge
surged swell swelled triple tripled up
"""
DOWN = """
contract contracted cut cuts cutting decline declined declines declining decrease decreased
decreases decreasing dip dipped down drop dropped dropping drops fall fallen falling falls fell
halve halved lower lowered lowering plummeted plunge plunged reduce reduced reduces reducing
reduction reductions shed shrank shrink shrinks shrunk slash slashed slid slide slump slumped tumble
tumbled
"""

ASKED = """
ask asked asking asks demanded demanding demands press pressed pressing push pushed pushing request
requested requesting seek seeking seeks sought urge urged urging
"""
FORECAST = """
anticipate anticipated estimated expect expected expecting expects forecast forecasts likely may
might could predict predicted predicting predicts project projected projecting projects projections
shall will
"""
PROPOSED = """
offer offered offering planned propose proposed proposes proposing proposal proposals suggested
"""
FORMER_OF = "former previous prior"  # of what follows them
FORMER = "earlier former formerly previous previously prior"

# Words after which a count describes a state that lasts, the present ones first.
STATE_NOW = "are employs has have holds hosts houses includes is keeps maintains owns stations supports there"
STATE = """
based deployed employ employed had held hold home host hosted hosting house housed housing keep kept
maintain maintained own owned station stationed support was were
"""

EVENTS = {
    "arrest": "arrested arrests detained",
    "die": "died dead death deaths dies",
    "displace": "displaced fled flee fleeing evacuated",
    "hire": "hired hires hiring recruit recruited recruits recruiting",
    "hurt": "hurt injured wounded injures injuring injuries",
    "kill": "kill killed killing kills",
    "lay off": "fire fired laid lay sacked sack axe axed redundancies",
    "move": "bring move moved moves moving redeploy redeployed relocate relocated relocating relocation "
    "transfer transferred transferring",
    "send": "send sending sent dispatch dispatched deploy deploying",
    "withdraw": "withdraw withdrawal withdrawing withdrew withdrawn remove removed pull pulled pulling",
}

SCAN_PREPOSITIONS = """
about across after against among around as at before behind between by during for from in including
inside into like near of off on onto out over per since than through throughout to toward towards
under until via with within without
"""
SCAN_CONJUNCTIONS = "and but or while whereas although though because as if"
NOW = "current currently now nowadays presently today"

# "another $3 billion", "including $3 billion", "up to": a part, or not the whole of it.
PARTIAL = """
additional additionally another each every extra first further half include including included
initial more most least much other part partly plus remaining second separate subsequent such third
"""

ACTING = """
administration adviser advisers advisor advisors ambassador analyst analysts authorities cabinet
central ceo cfo chairman chancellor coo cto chief companies company congress correspondent council court defence
defense delegation department director dr economist economists economy embassy executive farmers
finance foreign government governments head house industry king lawmakers leader leaders military
minister ministers ministry mr mrs ms nation official officials parliament people police
policymakers premier president prime prince queen regulators republic secretary senate side sir
spokesman spokesperson spokeswoman state taxpayer taxpayers treasury unions voters workers
"""

FORCES = "army forces marine marines navy soldiers troops"

# These may stand before whoever says it.
SAYING = "said says"
SPEECH = "told tells added adds according wrote reported reports noted argued claimed claims"

# Words that begin sentences, stand around names, or are no measured thing.
FUNCTION = """
a all already also although an annual annually any anyone average be been being both can did do does
eight either eleven even few five four he her here his how however i i'd if in it it's its itself
just last later less many me meanwhile moreover my neither never next nine no nobody nor not nothing
of on once one our per perhaps plan plans quarterly recent recently seven several she should since
six so still ten top than that that's the their them then these they this those three thus too twelve
two us very we weekly well were what when where whether which who whom whose why would yearly yes
yesterday yet you your yoy y o qoq
"""
ARTICLES = "a an her his its our the their"
MONTHS_TOO = "may"  # a month with a capital
CALENDAR = """
january february march april june july august september october november december monday tuesday
wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec mon tue
tues wed thu thurs fri sat sun
"""

# More often a plural than a verb.
PLURALS_FIRST = {"costs": "cost"}
NOUN_FIRST = "ing"  # "spending"
PLURAL = {
    "ay": "ays", "ey": "eys", "oy": "oys", "y": "ies", "s": "ses", "x": "xes", "ch": "ches", "sh": "shes",
    "": "s",
}  # fmt: skip
