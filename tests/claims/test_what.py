"""What a figure measures, how it is meant and when it was, where the words do not stand side by side."""

from __future__ import annotations

import pytest

from claimcheck.claims import find_claims
from claimcheck.extract import find_figures, find_sentences
from claimcheck.locale import get_locale
from claimcheck.model import Claim, Document, Period, Stamp

PUBLISHED = Period(Stamp(2025, 2, 13))


def _claim(text: str, surface: str) -> Claim:
    locale = get_locale("en")
    document = Document("x.txt", text, published=PUBLISHED)
    figures = find_figures(document, locale)
    found = find_claims(document, find_sentences(document, figures, locale), figures, locale)
    return next(claim for claim in found if claim.figure.surface == surface)


@pytest.mark.parametrize(
    ("text", "surface", "measure"),
    [
        # Before the word that opens the clause.
        ("There was a leap in the mill's paper revenues that rose 40%.", "40%", "paper revenue increase"),
        ("Nobody paid the toll, which was $12.", "$12", "toll"),
        ("They run a loan scheme, which amounts to $7 million a week.", "$7 million", "loan scheme"),
        # Far before an infinitive.
        (
            "The tile market was $8 million in 2022 and is expected to grow by 4% to reach $9.6 million.",
            "$9.6 million",
            "tile market",
        ),
        # Behind a quarter, and between two verbs.
        ("Total first-quarter revenue was $184 million.", "$184 million", "revenue"),
        ("The plan will help cut the death rate by 50%.", "50%", "death rate decrease"),
        # The noun before "of" and not what lies in it; what the figure describes and not a verb of that form.
        ("The fund had outflows of $3 million in bank loans.", "$3 million", "outflow"),
        ("Orlan signed a $3 million contract with Hall.", "$3 million", "contract"),
        ("They want 20% cuts to schools.", "20%", "school decrease"),
        ("It made $2 million in sales proceeds.", "$2 million", "sales proceeds"),
        ("Net written premiums were $7 million.", "$7 million", "net written premium"),
        ("The court (LC) has fined Orlan (ORL) $3,000.", "$3,000", "fine"),
        ("The offer would value Orlan at $3 million.", "$3 million", "value"),
        ("The price of eggs fell; it dropped to 39% of sales.", "39%", "share of sales"),
        ("With 40% of bakers heading to Lima, bread is dear.", "40%", "share of bakers"),
        # Shares of which something is said; of people; of what somebody owns; of a number of them.
        ("Of the jars, 30% of the green lids have rust.", "30%", "share of green lids"),
        ("In 2023, 13% of Peruvians were abroad.", "13%", "share of peruvian"),
        ("They mapped 70% of the ringed planet's surface.", "70%", "share of surface"),
        ("He would sell 9% of his Orlan shares.", "9%", "sell share of shares"),
        ("We are at 57% of the number of bakers.", "57%", "share of bakers"),
        ("More than 50% of the target 400 bakers came.", "50%", "share of baker come"),
        ("With 36% of bakers polled saying so, nobody slept.", "36%", "share of bakers"),
        # Words that say something with another noun before them.
        ("Bread fraud cases surged by 300%.", "300%", "bread fraud case increase"),
        ("It had reported a credit line of $3 million.", "$3 million", "credit line"),
        # Behind what is left of an object, right before the figure, and behind a change told on the year.
        ("The south had the lowest turnout at 56%.", "56%", "turnout"),
        ("The drought drove the market value beyond $3 million.", "$3 million", "market value"),
        ("Jars sell well, with the jar market estimated at $750 million.", "$750 million", "jar market"),
        ("The board cut the bakers' budget 17% in May.", "17%", "budget decrease"),
        ("It has a plan to cut $3 million in costs.", "$3 million", "cost decrease"),
        ("The app saw a 14% year-on-year increase in bookings.", "14%", "booking increase"),
        ("Orlan expects 30% volume growth in the jar segment.", "30%", "volume increase"),
        ("The mill shares lost 4% in May.", "4%", "mill share decrease"),
        # Worth.
        ("They bought $3 million worth of water.", "$3 million", "water"),
        ("It paid for 50 projects worth $4 million.", "$4 million", "project"),
        ("The mill is worth $9 billion.", "$9 billion", "worth"),
        # Of what the clause before spoke.
        ("The margin was 3.5%, although it has declined from 3.6%.", "3.6%", "margin"),
        ("The jar market was a surprise, growing 50% in May.", "50%", "jar market increase"),
        ("The jar market is expected to triple to $9 million.", "triple", "jar market"),
        ("It leads to 30% less fuel consumption.", "30%", "fuel consumption decrease"),
        ("The jar market fell in 2022 and was $7 million in May.", "$7 million", "jar market"),
        ("Bread sales were $2 million in May, rising to $3 million.", "$3 million", "bread sale"),
        # Behind a percentage; of those who said so, of the others, and of what "that" points at.
        ("Hall won with 42% support.", "42%", "support"),
        ("The plan is a further 7% divestment.", "7%", "further divestment"),
        ("Asked about it, 60% of bakers said no, while 35% said yes.", "60%", "share of baker say"),
        ("Asked about it, 60% of bakers said no, while 35% said yes.", "35%", "share of baker say"),
        ("Some 60% of that energy is lost.", "60%", "share of energy"),
        ("They were 21 basis points of total loans.", "21 basis points", "share of loans"),
        # Behind a place, a code, an aside and another verb.
        ("In Lima bread prices will go up 5%.", "5%", "bread price increase"),
        ("Brent crude futures LCOc1 fell to as low as $38.", "$38", "brent crude future"),
        ("The brand value recorded an increase of 8%.", "8%", "brand value increase"),
        ("With bad loans (BLs) easing to 3%, the bank is calm.", "3%", "bad loan"),
        # What was done with it, whoever's it was.
        ("With a record $3 million spent on ovens, they rest.", "$3 million", "spend"),
        ("They paid a total of $75,000 to the bakers.", "$75,000", "pay"),
        ("Hall was fined $175,000.", "$175,000", "fine"),
        ("They spent it: $3 million of taxpayers' money.", "$3 million", "money"),
        ("It bought the $3 million telecom API market.", "$3 million", "market"),
        # Of what the cost is, but not for what it was.
        ("Cost of revenue increased to $37 million.", "$37 million", "cost of revenue"),
        ("It will cost $800 for a jar and a lid.", "$800", "cost"),
    ],
)
def test_the_words_that_are_measured(text: str, surface: str, measure: str) -> None:
    assert _claim(text, surface).measure == measure


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Couriers spread to 8,000 firms, squeezing margins to 5 percent.", "5 percent"),
        ("Table games may contribute 10%.", "10%"),
        ("The $6 million border protection and rescue package was cut.", "$6 million"),
        ("The share of our volume that is sold to schools is less than 10%.", "10%"),
        ("The new tax bill, which is half the length of the old one, passed.", "half"),
        ("He spoke of tax cuts to firms which will total $50 million.", "$50 million"),
        ("Of the beds, 88% of them are made.", "88%"),
        ("They sold it four hours prior to noon.", "four hours"),
        ("It came in at 5% due to the rain.", "5%"),
        ("Rye is 9% cheaper here.", "9%"),
        ("Bread bakers are 35% more likely to sing.", "35%"),
        ("A whopping 75% believe the bread rises.", "75%"),
        ("It was told 8 times.", "8 times"),
        ("A bird in the hand is worth two in the bush.", "two"),
        ("The volcano rose with a force 10 times more lethal than before.", "10 times"),
    ],
)
def test_no_words_that_only_stand_near(text: str, surface: str) -> None:
    assert _claim(text, surface).measure == ""


def test_the_profit_of_seven_banks_is_no_fall_of_banks() -> None:
    assert _claim("The net profit of seven banks fell by 4%.", "seven banks").measure == "bank"


def test_what_pumps_remove_does_not_befall_the_pumps() -> None:
    assert _claim("Two new pumps clear the air in the room.", "Two new pumps").measure == "pump"


def test_a_percentage_of_a_share_of_overall_revenue_has_that_revenue_as_its_whole() -> None:
    assert _claim("Wings made 16% of our overall operating revenue.", "16%").whole == "operating revenue"


@pytest.mark.parametrize(
    ("text", "surface", "status"),
    [
        ("We think we'll settle at 10%.", "10%", "forecast"),
        ("As we said, $75 million of that would come this year.", "$75 million", "forecast"),
        (
            "The market is expected to grow at a rate of 7% to reach $16 million.",
            "$16 million",
            "forecast",
        ),
        ("Profit was $2 million, compared to a profit of $3 million.", "$3 million", "former"),
        ("The expected return ranges from 9%.", "9%", "forecast"),
        ("They said Peru should pay $3 million.", "$3 million", "proposed"),
        ("They said sales should reach $3 million.", "$3 million", "forecast"),
        ("They made a request for $3 million.", "$3 million", "demanded"),
        # So, whatever stands around.
        ("You'll find 300 shops in town.", "300 shops", "stated"),
        ("It will take a year to fill these eight wards.", "eight wards", "stated"),
        ("The change request was $5 million.", "$5 million", "stated"),
        ("They made $30 million, above the previously given outlook.", "$30 million", "stated"),
        ("Did you seek advice from Lima given they have taken 34,000 people?", "34,000 people", "stated"),
        ("They bought 74 bales against the offer size of 14 bales.", "14 bales", "stated"),
    ],
)
def test_how_it_is_meant(text: str, surface: str, status: str) -> None:
    assert _claim(text, surface).status == status


@pytest.mark.parametrize(
    ("text", "surface", "period"),
    [
        ("Three men were hurt in a fire on Sunday.", "Three men", "2025-02-09"),
        ("Revenue was $5 million in 2023, a 60% climb.", "60%", "2023"),
        ("Sales may reach $5 million by 2040 according to Orlan.", "$5 million", "2040"),
        # Of nothing that the calendar names.
        ("Shares rose 5 percent in the last month.", "5 percent", ""),
        ("Sales fell to 39% this quarter.", "39%", ""),
        ("The quarterly results include a loss of $3 million.", "$3 million", ""),
        ("Profit leaps 38% to $2 million.", "$2 million", ""),
        ("The man charged with fraud last month has filed a $10 million suit.", "$10 million", ""),
        ("Two suits were filed over a test conducted in December 2022.", "Two suits", ""),
        ("When I speak of three parts, that is all.", "three parts", ""),
        ("The plans announced in the 2010 budget rest on the $6 million scheme.", "$6 million", ""),
    ],
)
def test_when_it_was(text: str, surface: str, period: str) -> None:
    found = _claim(text, surface).period
    assert (found.iso() if found else "") == period
