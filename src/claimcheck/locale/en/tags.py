"""What English words say of a figure, whatever part of speech they are; of two uses the later list wins."""

from __future__ import annotations

# Things that are measured in money, percent or points. A figure of anything else has no measure.
MEASURED = """
aid asset backlog balance bill bond bonus bounty budget cap capital cash charge compensation
consumption cost coverage credit damage deal debt deficit demand deposit dividend donation duty
earnings economy emission equity expenditure expense export exposure fee fine fund funding GDP GNP
grant gross growth import income inflation inflow insurance investment lending levy liability loan loss
margin market mortgage outflow output overhead package pension portfolio premium price pledge proceeds
production productivity profit profitability purchase quota ransom rate rebate receipt remittance
rent reserve revenue reward royalty salary sale saving settlement shipment share shortfall spending
stake stimulus stock subsidy subscription surplus tariff tax toll trade traffic tuition turnout
turnover EBITDA EBIT EBITA NII NIM NOI APR ARR ARPU AUM CAGR CPI EPS FFO AFFO GMV IPO IRR NAV NPA PAT ROA ROE ROI VNB capex unemployment valuation value volume wage wealth weight
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
    "allot": "allots allotted allotting",
    "appropriate": "appropriated appropriating",
    "award": "awarded awarding",
    "borrow": "borrows borrowed borrowing",
    "buy": "buys bought buying purchased purchasing",
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
defense delegation department director dr economist economists embassy executive farmers
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
jan feb mar apr jun jul aug sep sept oct nov dec mon tue
tues wed thu thurs fri sat sun
"""

# More often a plural than a verb.
PLURALS_FIRST = {"costs": "cost"}
NOUN_FIRST = "ing"  # "spending"
PLURAL = {
    "ay": "ays", "ey": "eys", "oy": "oys", "y": "ies", "s": "ses", "x": "xes", "ch": "ches", "sh": "shes",
    "": "s",
}  # fmt: skip
