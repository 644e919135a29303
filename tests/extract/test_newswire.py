"""Sentences as news agencies write them, and every figure that a reader would take from them."""

from __future__ import annotations

import pytest
from saying import read, say

MARKETS = (
    ("The blue-chip index rose 41.6 points, or 0.3 percent, to 13,204.18.",
     "41.6 points: count 41.6 point; 0.3 percent: percent 0.3 percent; 13,204.18: count 13204.18 point"),
    ("Shares fell 6.1 percent to $27.45 in premarket trading.",
     "6.1 percent: percent 6.1 percent; $27.45: money 27.45 USD"),
    ("The S&P 500 shed 14 points to close at 2,611.07.",
     "14 points: count 14 point; 2,611.07: count 2611.07 point"),
    ("The yield on the 10-year note rose 4 basis points to 2.91 percent.",
     "10-year: duration 10 year; 4 basis points: points 4 basis_point; 2.91 percent: percent 2.91 percent"),
    ("The spread between two-year and 10-year yields was 31 basis points.",
     "two-year: duration 2 year; 10-year: duration 10 year; 31 basis points: points 31 basis_point"),
    ("Crude was up 52 cents at $68.14 a barrel by 0730 GMT.",
     "52 cents: money 52 cent; $68.14: money 68.14 USD/barrel; 0730 GMT: time 450"),
    ("Gold slipped 0.4 percent to $1,312.20 an ounce.",
     "0.4 percent: percent 0.4 percent; $1,312.20: money 1312.2 USD/ounce"),
    ("Futures lost 2.5 cents to $5.4125 a bushel.",
     "2.5 cents: money 2.5 cent; $5.4125: money 5.4125 USD/bushel"),
    ("The euro was at $1.1187, while the dollar bought 108.35 yen.",
     "$1.1187: money 1.1187 USD; 108.35 yen: money 108.35 JPY"),
    ("The FTSE 100 closed up 0.7 percent at 7,406.",
     "0.7 percent: percent 0.7 percent; 7,406: plain 7406"),
    ("The stock trades at 14.2 times forward earnings.", "14.2 times: count 14.2 time"),
    ("The shares, which have lost half their value, rose 3p to 151p.",
     "half: plain 0.5; 3p: money 3 penny; 151p: money 151 penny"),
    ("The gauge climbed to 53.1 from 52.6.", "53.1: plain 53.1; 52.6: plain 52.6"),
    ("Volume was 7.15 billion shares, against an average of 6.8 billion.",
     "7.15 billion shares: count 7150000000 share; 6.8 billion: count 6800000000 share"),
)  # fmt: skip
COMPANIES = (
    ("It earned $1.35 per share on revenue of $5.2 billion, compared with 94 cents a share a year earlier.",
     "$1.35: money 1.35 USD/share; $5.2 billion: money 5200000000 USD; 94 cents: money 94 cent/share"),
    ("The loss narrowed to $13.7 million, or 8 cents a share.",
     "$13.7 million: money 13700000 USD; 8 cents: money 8 cent/share"),
    ("The retailer will cut 2,600 jobs, about 7 percent of its workforce.",
     "2,600 jobs: count 2600 job; 7 percent: percent 7 percent about"),
    ("The fund owns a 5.8 percent stake worth $420 million.",
     "5.8 percent: percent 5.8 percent; $420 million: money 420000000 USD"),
    ("The $3.4 billion deal is worth $52 per share, a 21 percent premium.",
     "$3.4 billion: money 3400000000 USD; $52: money 52 USD/share; 21 percent: percent 21 percent"),
    ("Sales rose from $2.7 billion to $2.9 billion in May.",
     "$2.7 billion: money 2700000000 USD; $2.9 billion: money 2900000000 USD"),
    ("Its market value exceeds $800 billion.", "$800 billion: money 800000000000 USD above"),
    ("It plans to open 40 to 45 stores and spend between $150 million and $180 million.",
     "40 to 45 stores: count 40–45 store; $150 million and $180 million: money 150000000–180000000 USD"),
    ("The carrier has ordered 35 Airbus A320neo jets.", "35 Airbus A320neo jets: count 35 jet"),
    ("The maker sold 180,000 F-150 trucks.",
     "180,000 F-150 trucks: count 180000 truck"),
    ("It bought back 3.6 million of its shares.", "3.6 million: plain 3600000 share"),
    ("The site has 1.86 billion monthly active users.",
     "1.86 billion monthly active users: count 1860000000 user"),
    ("It has cut its debt by a third to 7 billion euros.",
     "a third: plain 1/3; 7 billion euros: money 7000000000 EUR"),
    ("Margins widened 120 bps to 22.6%.",
     "120 bps: points 120 basis_point; 22.6%: percent 22.6 percent"),
    ("The mine made 280,000 ounces of gold at a cost of $810 per ounce.",
     "280,000 ounces: measure 280000 ounce; $810: money 810 USD/ounce"),
    ("The film took in $48.5 million from 3,912 theaters.",
     "$48.5 million: money 48500000 USD; 3,912 theaters: count 3912 theater"),
    ("The line cost 40 million birr to mend.", "40 million birr: money 40000000 ETB"),
    ("Its sales have more than doubled and its profit quadrupled to 1.1 billion pounds.",
     "doubled: multiple 2 above; quadrupled: multiple 4; 1.1 billion pounds: money 1100000000 GBP"),
)  # fmt: skip
ECONOMY = (
    ("It runs to August 11, 2017, Monday through Thursday. On July 18, 2015, Sun drove home.",
     "August 11, 2017: date 2017-08-11; July 18, 2015: date 2015-07-18"),
    ("A room costs $255 a night, up 6% over 2014, and is dearer than 2013 prices.",
     "$255: money 255 USD; 6%: percent 6 percent; 2014: date 2014; 2013: date 2013"),
    ("They were seen by more than 2014 people, and rents rose 5 percent over 2010 levels.",
     "2014 people: count 2014 people above; 5 percent: percent 5 percent; 2010: date 2010"),
    ("It fell to #89.7 million ($141.9 million).", "$141.9 million: money 141900000 USD"),
    ("Unemployment fell to 4.2 percent from 4.4 percent, with 187,000 jobs added.",
     "4.2 percent: percent 4.2 percent; 4.4 percent: percent 4.4 percent; 187,000 jobs: count 187000 job"),
    ("The bank raised its key rate by a quarter of a percentage point to 2.25 percent.",
     "a quarter of a percentage point: points 0.25 percentage_point; 2.25 percent: percent 2.25 percent"),
    ("A quarter-point cut is priced in; a half-point move is not.",
     "quarter-point: points 0.25 percentage_point; half-point: points 0.5 percentage_point"),
    ("The cartel pumped 31.7 million barrels per day in March, down 150,000 bpd.",
     "31.7 million barrels: measure 31700000 barrel/day; 150,000 bpd: measure 150000 barrel/day"),
    ("Stocks fell by 4.9 million barrels to 411.2 million barrels.",
     "4.9 million barrels: measure 4900000 barrel; 411.2 million barrels: measure 411200000 barrel"),
    ("The deficit was 2.8 percent of GDP.", "2.8 percent: percent 2.8 percent"),
    ("The 19-member bloc grew at a 1.6 percent annualized rate.",
     "19-member: count 19 member; 1.6 percent: percent 1.6 percent"),
    ("The plan will cost up to $1.2 trillion over 10 years.",
     "$1.2 trillion: money 1200000000000 USD below; 10 years: duration 10 year"),
    ("Angola got 400 tonnes and Zambia 650.", "400 tonnes: measure 400 tonne; 650: measure 650 tonne"),
)  # fmt: skip
PEOPLE = (
    ("A gunman killed 11 people and wounded at least 40 others.",
     "11 people: count 11 people; 40 others: count 40 other above"),
    ("The 27-year-old striker and a 3-month-old baby survived.",
     "27-year-old: age 27 year; 3-month-old: age 3 month"),
    ("Police held three men, aged 18, 23 and 34.",
     "three men: count 3 man; 18: age 18 year; 23: age 23 year; 34: age 34 year"),
    ("Jane Miller, 47, said so.", "47: age 47 year"),
    ("Two-thirds of voters and more than half of Texans agree.",
     "Two-thirds: plain 2/3 voter; half: plain 0.5 texan above"),
    ("Five of the seven banks passed; 61 of the 120 seats are empty.",
     "Five: plain 5 bank; seven banks: count 7 bank; 61: plain 61 seat; 120 seats: count 120 seat"),
    ("Nearly one in four households has no savings.", "one in four: plain 0.25 household nearly"),
    ("The bill passed by 221 votes to 204.", "221 votes: count 221 vote; 204: count 204 vote"),
    ("In a poll of 1,200 likely voters, 49 percent backed her.",
     "1,200 likely voters: count 1200 voter; 49 percent: percent 49 percent"),
    ("A dozen lawmakers, including six women, opposed it.",
     "A dozen lawmakers: count 12 lawmaker; six women: count 6 woman"),
    ("They have met four times in the past two years.",
     "four times: count 4 time; two years: duration 2 year"),
    ("About 250,000 customers in 14 counties lost power.",
     "250,000 customers: count 250000 customer about; 14 counties: count 14 county"),
    ("He was jailed for 12 years and fined $2.5 million.",
     "12 years: duration 12 year; $2.5 million: money 2500000 USD"),
    ("The 6-foot-4 forward scored 26 points.", "6-foot-4: measure 76 inch; 26 points: count 26 point"),
    ("She won in three sets 6-4 3-6 7-6.", "three sets: count 3 set"),
    ("The shelter holds 150-200 people.", "150-200 people: count 150–200 people"),
)  # fmt: skip
PLACES = (
    ("The fire has burned 88,000 acres and destroyed 410 homes.",
     "88,000 acres: measure 88000 acre; 410 homes: count 410 home"),
    ("A quake struck 130 km southeast of the capital.", "130 km: measure 130 kilometre"),
    ("The storm packed winds of 140 mph and dumped 12 inches of rain.",
     "140 mph: measure 140 mile_per_hour; 12 inches: measure 12 inch"),
    ("The walk is 10-13 km (6.2–8.1 mi), some say (6-7.5 miles).",
     "10-13 km: measure 10–13 kilometre; 6.2–8.1 mi: measure 6.2–8.1 mile; 6-7.5 miles: measure 6–7.5 mile"),
    ("The park covers 240 square km.", "240 square km: measure 240 square_kilometre"),
    ("The boxer weighs 9 st 4 lb.", "9 st 4 lb.: measure 130 pound_mass"),
    ("The 5,200-square-foot house sold for $2.8m.",
     "5,200-square-foot: measure 5200 square_foot; $2.8m: money 2800000 USD"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), MARKETS + COMPANIES + ECONOMY + PEOPLE + PLACES)
def test_newswire(text: str, figures: str) -> None:
    assert "; ".join(map(say, read(text))) == figures


@pytest.mark.parametrize(
    "text",
    [
        "two ships and a Boeing 737",
        "three films, Toy Story 3 and Rocky 4",
        "12 jets of the type Airbus 320",
        "300 people, Channel 450 and others",
    ],
)
def test_a_number_in_a_name_borrows_nothing(text: str) -> None:
    assert len(read(text)) == 1


def test_a_third_party_is_no_share() -> None:
    assert read("It was done by a third party.") == ()


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The stove cost EUR 1900.", "EUR 1900: money 1900 EUR"),
        ("USD 1950 was paid.", "USD 1950: money 1950 USD"),
    ],
)
def test_a_sum_that_looks_like_a_year_is_a_sum_behind_a_currency(text: str, figures: str) -> None:
    assert "; ".join(map(say, read(text))) == figures


def test_a_year_behind_a_sum_is_still_a_year() -> None:
    assert [figure.kind for figure in read("The 10 EUR 2015 issue is rare.")] == ["money", "date"]


# Names, telephones and dates among figures; signs, marks and words that belong to them.
AROUND = (
    ("Ring the mill on (03) 9418 2277 or write to it.", "nothing"),
    ("4 www.mill.example.org The mill is shut.", "nothing"),
    ("See www.mill.example.org/New%20Mill%20Shut for more.", "nothing"),
    ("The lift was mended on the 9 th May 2019.", "9 th May 2019: date 2019-05-09"),
    ("They met on June 3 and 17 in Oslo.", "June 3: date --06-03; 17: date --06-17"),
    ("Around 2013, the mill turned to oats.", "2013: date 2013"),
    ("Around 2000 came.", "2000: plain 2000 about"),
    ("The mill is in building 417, behind the yard.", "nothing"),
    ("27725 Mill Fwy, Katy", "nothing"),
    ("She flew home aboard a 747 to Lagos.", "nothing"),
    ("The Falcon 9 rockets stand ready.", "nothing"),
    ("The Society's 32 clubs met.", "32 clubs: count 32 club"),
    ("That gave the Greens 53 seats.", "53 seats: count 53 seat"),
    ("It left the Dutch 30 ships.", "30 ships: count 30 ship"),
    ("Norms ISO 9 & 14 hold.", "nothing"),
    ("The shed doubled as a chapel.", "nothing"),
    ("The COP27 talks failed; it paid COP 40,000.", "COP 40,000: money 40000 COP"),
    ("It sees growth of 3% now, and 4% to 7% later.",
     "3%: percent 3 percent; 4% to 7%: percent 4–7 percent"),
    ("It raised its forecast of growth to 4% to 7% from 3%.",
     "4% to 7%: percent 4–7 percent; 3%: percent 3 percent"),
    ("The result went from negative $41,877 to $9,290.",
     "negative $41,877: money -41877 USD; $9,290: money 9290 USD"),
    ("The page has 12+ million readers.", "12+ million readers: count 12000000 reader above"),
    ("The fleet burned 310.5 dry metric tonnes of straw.", "310.5 dry metric tonnes: measure 310.5 tonne"),
    ("It filled three oak barrels.", "three oak barrels: count 3 barrel"),
    ("Scrip worth Rs 12k cr changed hands.", "Rs 12k cr: money 120000000000 INR"),
    ("It wants one more week.", "one more week: duration 1 week"),
    ("Its thousand-plus branches are shut.", "thousand-plus branches: count 1000 branch above"),
    ("The flood caused one U.S. death.", "one U.S. death: count 1 death"),
    ("Kowalski, 41, said so.", "41: age 41 year"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), AROUND)
def test_what_stands_around_a_figure_is_told_from_it(text: str, figures: str) -> None:
    assert ("; ".join(map(say, read(text))) or "nothing") == figures


# One sentence for each way of writing that a table, a wire or a catalogue has.
WRITTEN = (
    ("It cost £28million, or Rs1.5lakh each.",
     "£28million: money 28000000 GBP; Rs1.5lakh: money 150000 INR/item"),
    ("Of these 3.7million people walk.", "3.7million people: count 3700000 people"),
    ("It makes 310 lb-ft at 41 mpg.", "310 lb-ft: measure 310 pound_foot; 41 mpg: measure 41 mile/gallon"),
    ("It does 38 m.p.h. at most.", "38 m.p.h.: measure 38 mile_per_hour"),
    ("She is 5'9\" or 5 ft 9 in tall and weighs 11 stone 4 pounds.",
     "5'9\": measure 69 inch; 5 ft 9 in: measure 69 inch; 11 stone 4 pounds: measure 158 pound_mass"),
    ("The gap is US $89 to $93 billion.", "US $89 to $93 billion: money 89000000000–93000000000 USD"),
    ("It rose by 0.6m to 1.2m tonnes.", "0.6m to 1.2m tonnes: measure 600000–1200000 tonne"),
    ("The duct is 0.6m and the bill $2m.", "0.6m: measure 0.6 metre; $2m: money 2000000 USD"),
    ("A 7- or 8-inch pipe costs $8 or $9.", "7- or 8-inch: measure 7–8 inch; $8 or $9: money 8–9 USD"),
    ("They did 12 heart transplants for 5,000 eligible pensioners.",
     "12 heart transplants: count 12 transplant; 5,000 eligible pensioners: count 5000 pensioner"),
    ("Net cash used 12,345 (252,361) 9,820",
     "12,345: plain 12345; (252,361): plain -252361; 9,820: plain 9820"),
    ("Twenty thousand (20,000) came.", "Twenty thousand (20,000): plain 20000"),
    ("1. First, the mill. 2. Then, the yard.", "nothing"),
    ("He paid Rs. 5. The rest was free.", "Rs. 5: money 5 INR"),
    ("It costs 28円 or 29元.", "28円: money 28 JPY; 29元: money 29 CNY"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "figures"), WRITTEN)
def test_figures_are_read_however_they_are_written(text: str, figures: str) -> None:
    assert ("; ".join(map(say, read(text))) or "nothing") == figures
