"""What a figure is about: named only where the clause says so."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.claims import find_claims
from claimcheck.extract import find_figures, find_sentences
from claimcheck.locale import get_locale
from claimcheck.model import Claim, Document, Figure, Number, Period, Span, Stamp

_SAID = """
Kenya Canada's Acme U.S. pays demanded rose by to from $40 million 700 soldiers 4% 2016 , ; ( ) and but
in the last year said - — ’s .
"""
PUBLISHED = Period(Stamp(2019, 5, 14))


def claims(text: str, published: Period | None = PUBLISHED) -> dict[str, Claim]:
    """The claims of a text by the figures as they are printed."""
    locale = get_locale("en")
    document = Document("x.txt", text, published=published)
    figures = find_figures(document, locale)
    found = find_claims(document, find_sentences(document, figures, locale), figures, locale)
    assert [claim.figure for claim in found] == list(figures)
    return {claim.figure.surface: claim for claim in found}


def clause(text: str, surface: str) -> str:
    return claims(text)[surface].clause.of(text)


class TestClauses:
    @pytest.mark.parametrize(
        ("text", "surface", "expected"),
        [
            (
                "Peru paid $3 million, while Chile paid $5 million.",
                "$3 million",
                "Peru paid $3 million",
            ),
            (
                "Peru paid $3 million, while Chile paid $5 million.",
                "$5 million",
                "while Chile paid $5 million",
            ),
            (
                "Peru hosts 2,900 miners and Chile 1,700 miners.",
                "1,700 miners",
                "and Chile 1,700 miners",
            ),
            (
                "The bill came to $2.5 million (£1.9 million, it said) at the end.",
                "£1.9 million",
                "The bill came to $2.5 million (£1.9 million, it said) at the end",
            ),
            (
                "The port cost $1,200,000, or 8 percent more.",
                "8 percent",
                "The port cost $1,200,000, or 8 percent more",
            ),
            ("In 2016, Peru spent $3 million.", "$3 million", "In 2016, Peru spent $3 million"),
            ("Rents rose 4 percent; wages fell.", "4 percent", "Rents rose 4 percent"),
        ],
    )
    def test_a_clause_is_the_stretch_around_the_figure(self, text: str, surface: str, expected: str) -> None:
        assert clause(text, surface) == expected


class TestSubject:
    @pytest.mark.parametrize(
        ("text", "surface", "subject"),
        [
            ("Lima pays $40 million a year for the base.", "$40 million", ("Peru",)),
            ("The Norwegian government has allocated $40 million.", "$40 million", ("Norway",)),
            ("Kenya's $40 million deficit is growing.", "$40 million", ("Kenya",)),
            ("The $40 million Kenya pays covers fuel.", "$40 million", ("Kenya",)),
            ("Ottawa demanded $40 million from Kenya.", "$40 million", ("Kenya",)),
            ("Ottawa has asked Kenya to double its contribution to $40 million.", "$40 million", ("Kenya",)),
            ("Kenyan unemployment rose to 9 percent.", "9 percent", ("Kenya",)),
            ("Kenya ran a surplus of $40 million with Canada.", "$40 million", ("Kenya", "Canada")),
            (
                "Acme Corp of Boston (NYSE: ACM) said today its costs were $40 million.",
                "$40 million",
                ("Acme Corp of Boston",),
            ),
            ("Acme Corp said its revenue rose 4 percent in Europe.", "4 percent", ("Acme", "Europe")),
        ],
    )
    def test_a_sum_has_the_one_who_pays_or_owns_it(
        self, text: str, surface: str, subject: tuple[str, ...]
    ) -> None:
        assert claims(text)[surface].subject == subject

    @pytest.mark.parametrize(
        ("text", "surface", "subject"),
        [
            ("At noon, the benchmark Norex declined by 4%.", "4%", "Norex"),
            ("The port index, Lorne VIX, which measures what is feared, rose by 4%.", "4%", "Lorne VIX"),
            ("The Reserve Bank of Norland lowered rates by 4%.", "4%", "Reserve Bank of Norland"),
            ("Prices fell after the 4% rate cut by Norbank, which was awaited.", "4%", "Norbank"),
            ("Today, Lornepay captures 40% of the market.", "40%", "Lornepay"),
            ("Rolls-Royce posted a profit of $4 million.", "$4 million", "Rolls-Royce"),
            (
                "Founded in 2016, Lornesat gathers data with its seven instruments.",
                "seven instruments",
                "Lornesat",
            ),
            ("Norland results: Net profit falls 4%", "4%", ""),
        ],
    )
    def test_whoever_has_or_does_it_is_the_subject(self, text: str, surface: str, subject: str) -> None:
        assert claims(text)[surface].subject == ((subject,) if subject else ())

    @pytest.mark.parametrize(
        ("text", "surface", "subject"),
        [
            (
                "About 700 Canadian soldiers are stationed in Kenya.",
                "700 Canadian soldiers",
                ("Kenya", "Canada"),
            ),
            ("Kenya hosts 700 Canadian soldiers.", "700 Canadian soldiers", ("Kenya", "Canada")),
            ("Acme employs 700 people in Peru.", "700 people", ("Acme", "Peru")),
            (
                "Kenya pays to support the 700 Canadian soldiers in the country.",
                "700 Canadian soldiers",
                ("Kenya", "Canada"),
            ),
        ],
    )
    def test_a_count_has_its_place_and_whose_it_is(
        self, text: str, surface: str, subject: tuple[str, ...]
    ) -> None:
        assert claims(text)[surface].subject == subject

    @pytest.mark.parametrize(
        ("text", "surface", "subject"),
        [
            ("Kenya cut fares. It pays $40 million a year.", "$40 million", ("Kenya",)),
            ("Calder Corp grew. The company reported a loss of $40 million.", "$40 million", ("Calder",)),
            ("Kenya denied that its debt was $40 million.", "$40 million", ("Kenya",)),
            ("With its $40 million bid, Kenya has an ally.", "$40 million", ("Kenya",)),
            ("Kenya sold ships after raising $40 million.", "$40 million", ("Kenya",)),
            ("We've spent $40 million.", "$40 million", ()),
            ("Smith, let's look at the $40 million.", "$40 million", ()),
            ("The aide told Ford that she spent $40 million.", "$40 million", ()),
            ("Turnout in Nairobi was 40 percent.", "40 percent", ()),
        ],
    )
    def test_who_it_is_is_sure_or_nobody(self, text: str, surface: str, subject: tuple[str, ...]) -> None:
        assert claims(text)[surface].subject == subject

    @pytest.mark.parametrize(
        ("text", "surface"),
        [
            ("Kenya and Peru pay $40 million a year.", "$40 million"),
            ("There are 700 soldiers in Kenya and Peru.", "700 soldiers"),
            ("Analysts put the price at $40 million.", "$40 million"),
            ("The storm killed 700 people in Peru.", "700 people"),
            ("The Kenyan carmaker's profit was $40 million.", "$40 million"),
            ("Michael Jordan said sales were $40 million.", "$40 million"),
            ("Software revenue was $40 million.", "$40 million"),
        ],
    )
    def test_when_unsure_nobody_is_named(self, text: str, surface: str) -> None:
        assert claims(text)[surface].subject == ()

    @pytest.mark.parametrize(
        ("text", "name"),
        [
            ("The Bank of Japan lost $40 million.", "Bank of Japan"),
            ("Korean Air lost $40 million.", "Korean Air"),
            ("US President Ford spent $40 million.", "Ford"),
        ],
    )
    def test_a_country_inside_a_longer_name_is_not_the_country(self, text: str, name: str) -> None:
        assert claims(text)["$40 million"].subject == (name,)

    def test_a_fiscal_year_has_its_country(self) -> None:
        found = claims("The Japanese government has set aside $40 million for fiscal 2018.")
        assert found["fiscal 2018"].subject == ("Japan",)


class TestMeasure:
    @pytest.mark.parametrize(
        ("text", "surface", "measure"),
        [
            ("Kenya hosts 700 soldiers.", "700 soldiers", "soldier"),
            ("Kenya moved 700 soldiers to Peru.", "700 soldiers", "soldier move"),
            ("Kenya's $40 million trade surplus shrank.", "$40 million", "trade surplus"),
            ("Kenya's operating profit was $40 million.", "$40 million", "operating profit"),
            ("Operating profit was $40 million in Kenya.", "$40 million", "operating profit"),
            ("In 2016 Acme operating profit was $40 million.", "$40 million", "operating profit"),
            ("Kenya bears costs of $40 million.", "$40 million", "cost"),
            ("Kenya shoulders $40 million.", "$40 million", "pay"),
            ("Kenya contributes $40 million.", "$40 million", "pay"),
            ("Kenya spent $40 million on roads.", "$40 million", "spend roads"),
            ("Kenya's exports rose 4 percent.", "4 percent", "export increase"),
            ("Kenya reported a 4 percent drop in exports.", "4 percent", "export decrease"),
            ("Kenya pays $40 million, a 4 percent increase.", "4 percent", "pay increase"),
            ("Kenya's exports are 45 percent of output.", "45 percent", "export share of output"),
            ("Kenyan unemployment rose to 9 percent.", "9 percent", "unemployment"),
            ("Kenya spends 2 percent of its GDP on roads.", "2 percent", "spend share of gdp roads"),
            ("Kenya's revenue increased $3 million to $40 million.", "$3 million", "revenue increase"),
            ("Kenya's revenue increased $3 million to $40 million.", "$40 million", "revenue"),
            ("They signed a five-year defence pact.", "five-year", "defence pact"),
            ("The number of soldiers fell 4 percent.", "4 percent", "soldier decrease"),
            ("Ferry fares to rise 4%", "4%", "ferry fare increase"),
            ("700 jobs cut at mill", "700 jobs", "job decrease"),
            ("About 60 percent of voters in Kenya agreed.", "60 percent", "share of voter agree"),
            ("Net income came in at $40 million.", "$40 million", "net income"),
            ("The yard sold $40 million of spare wheels.", "$40 million", "spare wheel"),
            ("The yard has an error rate of only 4 percent.", "4 percent", "error rate"),
            ("Its margins widened, up 4 percent.", "4 percent", "margin increase"),
            ("Revenue grew 4 percent to $40 million, against $38 million.", "$38 million", "revenue"),
            ("Bookings are 4 percent higher.", "4 percent", "booking increase"),
            ("The bus carried 25 pupils who were not injured.", "25 pupils", "pupil"),
            ("35 killed in ferry fire", "35", "people kill"),
        ],
    )
    def test_a_measure_is_the_head_word(self, text: str, surface: str, measure: str) -> None:
        assert claims(text)[surface].measure == measure

    @pytest.mark.parametrize(
        ("text", "surface"),
        [
            ("Kenya pays another $40 million.", "$40 million"),
            ("Kenya counted $40 million.", "$40 million"),
            ("Soldiers who cut 4 percent.", "4 percent"),
            ("In all 35 killed time.", "35"),
            ("The film cost $42 million and recouped $21 million.", "$21 million"),
        ],
    )
    def test_a_part_or_an_unknown_thing_has_none(self, text: str, surface: str) -> None:
        assert claims(text)[surface].measure == ""

    @pytest.mark.parametrize(
        ("text", "surface", "measure"),
        [
            ("Funds devote 40% of their assets to mining.", "40%", "devote share of assets"),
            ("The city gets an additional $4 million in aid.", "$4 million", "additional aid"),
            ("It put up a $4 million fund.", "$4 million", "fund"),
            ("A $4 million (€3 million) tax stimulus was agreed.", "$4 million", "tax stimulus"),
            ("The median price of homes sold in May was $400,000.", "$400,000", "median price"),
            ("Growth is seen at 4%.", "4%", "growth"),
            ("Pensioners get an increase of $40 on their pension.", "$40", "pension increase"),
            ("Two old hotels stand here; those two hotels are down 4%.", "4%", "hotel decrease"),
            ("It has assets and orders of $4 million.", "$4 million", ""),
            ("The bank said 40% of the firms had begun tests.", "40%", ""),
            ("The galaxy lies 4,000 light-years away.", "4,000 light-years", ""),
        ],
    )
    def test_shares_additions_and_levels(self, text: str, surface: str, measure: str) -> None:
        assert claims(text)[surface].measure == measure

    @pytest.mark.parametrize(
        ("text", "whole"),
        [
            ("Wages were $516 million, or 30% of total revenue.", "revenue"),
            ("It will cut 30% of the bank's workforce by May.", "workforce"),
            ("Rents are 30% of all household costs.", "household cost"),
            ("Wages are 30% of $1.72 billion.", ""),
            ("Wages are 30% of annual revenue.", ""),
            ("It holds 30% of the shares of the bank.", ""),
            ("Wages rose 30% in May.", ""),
        ],
    )
    def test_a_percentage_is_a_share_of_what_is_named_behind_it(self, text: str, whole: str) -> None:
        assert claims(text)["30%"].whole == whole


class TestStatus:
    @pytest.mark.parametrize(
        ("text", "surface", "status"),
        [
            ("Income is going to grow by 4%.", "4%", "forecast"),
            ("A fox was seen 3 miles away.", "3 miles", "stated"),
            ("Those who were seen at 4 shops left.", "4 shops", "stated"),
            ("She was tipped $5 by a guest.", "$5", "stated"),
            ("Growth is seen at 4%.", "4%", "forecast"),
            ("The dish can be turned by 90 degrees.", "90 degrees", "stated"),
            ("Lornepay has seen profits double to $4 million.", "$4 million", "stated"),
        ],
    )
    def test_the_verb_says_what_is_foretold(self, text: str, surface: str, status: str) -> None:
        assert claims(text)[surface].status == status

    @pytest.mark.parametrize(
        ("text", "surface", "status"),
        [
            ("Kenya pays $40 million.", "$40 million", "stated"),
            ("Canada demanded $40 million from Kenya.", "$40 million", "demanded"),
            ("Canada pushed Kenya to pay $40 million.", "$40 million", "demanded"),
            ("Bad weather pushed prices to $40 million.", "$40 million", "stated"),
            ("It was less than the $40 million Canada had sought.", "$40 million", "demanded"),
            ("Canada expects costs of $40 million.", "$40 million", "forecast"),
            ("Canada has proposed a budget of $40 million.", "$40 million", "proposed"),
            ("Kenya did not pay $40 million.", "$40 million", "denied"),
            ("Kenya denied that it had paid $40 million.", "$40 million", "denied"),
            ("If rates fell, Kenya would save $40 million.", "$40 million", "conditional"),
            ("Kenya would have saved $40 million.", "$40 million", "conditional"),
            ("Kenya sought to cut $40 million.", "$40 million", "proposed"),
            ("Kenya insists that Peru pays $40 million.", "$40 million", "demanded"),
            ("Some $40 million in savings that Kenya is targeting.", "$40 million", "proposed"),
            ("Sales rose to $40 million from $30 million a year earlier.", "$40 million", "stated"),
            ("Sales rose to $40 million from $30 million a year earlier.", "$30 million", "former"),
        ],
    )
    def test_asked_expected_and_past_are_told_apart(self, text: str, surface: str, status: str) -> None:
        assert claims(text)[surface].status == status


class TestPeriod:
    @pytest.mark.parametrize(
        ("text", "iso"),
        [
            ("Kenya's surplus was $40 million in 2016.", "2016"),
            ("In 2016, Kenya's surplus was $40 million.", "2016"),
            ("Kenya's surplus was $40 million last year.", "2018"),
            ("Kenya will raise $40 million next year.", "2020"),
            ("Kenya spent $40 million last quarter.", "2019-Q1"),
            ("Kenya spent $40 million this month.", "2019-05"),
            ("Kenya spent $40 million in the first quarter.", "2019-Q1"),
            ("Kenya spent $40 million in the fourth quarter.", "2018-Q4"),
            ("Kenya spent $40 million on 2 June.", "2018-06-02"),
            ("Kenya spent $40 million on Monday.", "2019-05-13"),
            ("Kenya currently pays $40 million.", "2019-05-14"),
            ("Kenya pays $40 million under a 2016 pact.", "2019-05-14"),
        ],
    )
    def test_a_period_is_what_the_clause_dates(self, text: str, iso: str) -> None:
        period = claims(text)["$40 million"].period
        assert period is not None
        assert period.iso() == iso

    @pytest.mark.parametrize(
        "text",
        [
            "Kenya paid $40 million under a 2016 pact.",
            "Kenya paid $40 million before the 2016 election.",
            "Canada demanded $40 million.",
            "Kenya paid $9 million in 2016 and lost $40 million.",
        ],
    )
    def test_a_year_that_names_a_thing_dates_nothing(self, text: str) -> None:
        assert claims(text)["$40 million"].period is None

    @pytest.mark.parametrize(
        "text",
        [
            "If you look at the 4% rate, it is high.",
            "Two hotels are down 4% in the quarter.",
            "It bought 4% of the shares since the limit was raised in 2015.",
        ],
    )
    def test_what_is_supposed_or_of_another_clause_is_not_now(self, text: str) -> None:
        assert claims(text)["4%"].period is None

    def test_without_a_publication_date_now_is_not_known(self) -> None:
        assert claims("Kenya currently pays $40 million.", None)["$40 million"].period is None
        assert claims("Kenya paid $40 million last year.", None)["$40 million"].period is None


class TestWhatGovernsTheFigure:
    @pytest.mark.parametrize(
        ("text", "surface", "subject"),
        [
            ("In June, Calder Corp, whose fees have fallen 4%, grew.", "4%", ("Calder",)),
            ("In Kenya, 40% of the farms closed.", "40%", ("Kenya",)),
            ("The Bank of Norland last Friday lowered rates by 4%.", "4%", ("Bank of Norland",)),
            ("Calder Corp is one of 700 firms.", "700 firms", ()),
            ("The pact was signed by 12 states on Monday in Peru.", "12 states", ()),
            ("Calder Corp disrupts the $40 million market.", "$40 million", ()),
            ("It is one of the hottest in Peru (about 40 °C).", "40 °C", ()),
        ],
    )
    def test_who_has_or_does_it(self, text: str, surface: str, subject: tuple[str, ...]) -> None:
        assert claims(text)[surface].subject == subject

    @pytest.mark.parametrize(
        ("text", "surface", "measure"),
        [
            ("Profit was a record $40 million.", "$40 million", "profit"),
            ("Profit rose by a staggering 4%.", "4%", "profit increase"),
            ("The carmakers’ costs rose 4%.", "4%", "cost increase"),
            ("Projects totaling $40 million were sold.", "$40 million", "project"),
            ("Guides advanced seven arguments.", "seven arguments", "argument"),
            ("The firm will cut 4% of its staff.", "4%", "cut share of staff"),
            ("Its costs as a percentage of sales were 4%.", "4%", ""),
            ("It has $40 million in funding.", "$40 million", "funding"),
        ],
    )
    def test_what_is_measured(self, text: str, surface: str, measure: str) -> None:
        assert claims(text)[surface].measure == measure

    @pytest.mark.parametrize(
        ("text", "whole"),
        [("30% of bakers featuring rye came.", "baker"), ("30% of people agreed.", "")],
    )
    def test_what_it_is_a_share_of(self, text: str, whole: str) -> None:
        assert claims(text)["30%"].whole == whole

    @pytest.mark.parametrize(
        ("text", "surface", "status"),
        [
            ("If prices rise to $40 million, it sells.", "$40 million", "conditional"),
            ("If you look at the figures, 40% of them are low.", "40%", "stated"),
            ("It set a goal to cut costs to $40 million.", "$40 million", "proposed"),
            ("He did not fly her $12 kite.", "$12", "stated"),
            ("The river lost 50% of the prior rise.", "50%", "stated"),
            ("The rate eased to 2.3% in May from 2.4%.", "2.4%", "former"),
            ("Earlier, 30 guards had left.", "30 guards", "stated"),
            ("A petition urging peace had gathered 400 names.", "400 names", "stated"),
        ],
    )
    def test_how_it_is_meant(self, text: str, surface: str, status: str) -> None:
        assert claims(text)[surface].status == status

    @pytest.mark.parametrize(
        ("text", "iso"),
        [
            ("For 2018, it gave this: revenue of $40 million.", "2018"),
            ("Fees rose to $40 million in the past year.", ""),
            ("It made $40 million in the third quarter of this fiscal year.", ""),
        ],
    )
    def test_when_it_was(self, text: str, iso: str) -> None:
        period = claims(text)["$40 million"].period
        assert (period.iso() if period else "") == iso


class TestOneClaimInManyWordings:
    @pytest.mark.parametrize(
        "text",
        [
            "Kenya hosts 1,700 Canadian soldiers.",
            "Currently, some 1,700 Canadian soldiers are stationed in Kenya.",
            "Nairobi's critics say Kenya pays to support the 1,700 Canadian soldiers in the country.",
            "Peru hosts 2,900 Canadian soldiers and Kenya 1,700.",
        ],
    )
    def test_a_garrison(self, text: str) -> None:
        (claim,) = [claim for surface, claim in claims(text).items() if surface.startswith("1,700")]
        assert (claim.subject, claim.measure, claim.period) == (("Kenya", "Canada"), "soldier", PUBLISHED)

    @pytest.mark.parametrize(
        "text",
        [
            "The prime minister has asked Kenya to pay $40 million.",
            "Canada demanded $40 million a year from Kenya.",
            "Canada had urged Kenya to raise its contribution to $40 million annually.",
        ],
    )
    def test_a_demand(self, text: str) -> None:
        claim = claims(text)["$40 million"]
        assert (claim.subject, claim.measure, claim.status) == (("Kenya",), "pay", "demanded")


class TestWhereAFigureStands:
    """No noun of its own says whose it is, and its place in the clause does."""

    @pytest.mark.parametrize(
        ("text", "surface", "subject"),
        [
            ("Orlan won 44 per cent, and the LVB 4.8 per cent. The LVB has lost.", "4.8 per cent", "LVB"),
            ("Ann Lorne, a nurse with 12 cats, moved.", "12 cats", "Ann Lorne"),
            ("They crossed the 11-acre Borne Park.", "11-acre", "Borne Park"),
            ("The fine could reach 10 percent of Orlan's operating revenue.", "10 percent", "Orlan"),
            ("Acme Corp faces a $3 million bill.", "$3 million", "Acme"),
            ("The Lorne programme launched 10 missions.", "10 missions", "Lorne"),
            ("Trade grew, with Kenya posting a surplus of $32 million.", "$32 million", "Kenya"),
            ("The Nifty was down 4 percent at noon.", "4 percent", "Nifty"),
            ("The market value (MV) of Orlan fell $3 million.", "$3 million", "Orlan"),
            ("Kenya's policy has cost $3 million.", "$3 million", "Kenya"),
            ("Andra is a large galaxy. It is located 4 light-years from us.", "4 light-years", "Andra"),
        ],
    )  # fmt: skip
    def test_the_name_that_it_stands_with(self, text: str, surface: str, subject: str) -> None:
        assert ";".join(claims(text)[surface].subject) == subject

    @pytest.mark.parametrize(
        ("text", "surface"),
        [
            ("Orlan has sold the other 27 ships.", "27 ships"),
            ("In May GAAP net income was $4 million.", "$4 million"),
            ("They blamed Orlan, a fresh $3 million blow.", "$3 million"),
            ("Builders use the 50-person Borne station.", "50-person"),
            ("Orlan announced the $3 million sale of shops in Peru.", "$3 million"),
            ("Orlan has set a target price of $40.", "$40"),
            ("Kenya's lawyers have paid $3 million.", "$3 million"),
            ("Orlan closed three years ago.", "three years"),
            ("Orlan builds ships of 300 tonnes.", "300 tonnes"),
            ("President Orlan spoke. It has paid $3 million.", "$3 million"),
        ],
    )
    def test_no_name_that_only_stands_near(self, text: str, surface: str) -> None:
        assert claims(text)[surface].subject == ()

    def test_of_a_call_we_are_who_welcomes(self) -> None:
        text = (
            "Good morning and welcome to Orlan's second quarter call. We had 300 shops. Our revenue rose 4%."
        )
        assert claims(text)["4%"].subject == ("Orlan",)
        assert claims(text)["300 shops"].subject == ("Orlan",)

    def test_an_opening_act_has_a_time_of_its_own(self) -> None:
        assert claims("Founded in 1984, Acme Corp employs 300 people.")["300 people"].period == PUBLISHED

    def test_a_person_is_no_it(self) -> None:
        text = "Ann Lorne joined in May. Lorne is a chemist. She paid $3 million."
        assert claims(text)["$3 million"].subject == ("Lorne",)


class TestReading:
    def test_a_language_without_a_grammar_has_sentence_and_clause_only(self) -> None:
        text = "Kenia betaalt 40 miljoen dollar."
        figure = Figure(Span(11, 30), text[11:30], "money", Number(40, 6), "USD")
        document = Document("x.txt", text, language="nl")
        (claim,) = find_claims(document, (Span(0, len(text)),), (figure,))
        assert claim.clause.of(text) == text[:-1]
        assert (claim.subject, claim.measure, claim.period) == ((), "", None)

    def test_a_claim_can_be_compared_copied_and_pickled(self) -> None:
        (claim,) = claims("Kenya pays $40 million.").values()
        (again,) = claims("Kenya pays $40 million.").values()
        assert claim == again
        assert hash(claim) == hash(again)
        assert pickle.loads(pickle.dumps(claim)) == claim
        assert replace(claim, measure="cost").measure == "cost"
        assert not hasattr(claim, "colour")

    def test_what_is_too_long_for_a_sentence_is_not_read(self) -> None:
        text = "Kenya pays $40 million, " * 500
        amount = Figure(Span(11, 22), text[11:22], "money", Number(40, 6), "USD")
        (claim,) = find_claims(Document("x.txt", text), (Span(0, len(text)),), (amount,))
        assert (claim.subject, claim.measure) == ((), "")
        assert claim.clause == Span(0, 122)

    def test_a_figure_outside_all_sentences_is_by_itself(self) -> None:
        text = "Kenya pays $40 million."
        figure = Figure(Span(11, 22), text[11:22], "money", Number(40, 6), "USD")
        (claim,) = find_claims(Document("x.txt", text), (), (figure,))
        assert claim.sentence == claim.clause == figure.span

    @settings(max_examples=60, deadline=None)
    @given(
        st.lists(
            st.sampled_from(_SAID.split()),
            max_size=30,
        )
    )
    def test_any_text_gives_one_sound_claim_for_each_figure(self, words: list[str]) -> None:
        text = " ".join(words)
        locale = get_locale("en")
        document = Document("x.txt", text, published=PUBLISHED)
        figures = find_figures(document, locale)
        sentences = find_sentences(document, figures, locale)
        found = find_claims(document, sentences, figures, locale)
        assert [claim.figure for claim in found] == list(figures)
        for claim in found:
            assert claim.sentence.contains(claim.clause)
            assert claim.clause.contains(claim.figure.whole)
            assert all(claim.subject)


def test_of_one_of_several_whose_name_is_not_sure_nobody_else_is_the_subject() -> None:
    assert claims("Orlan won 44 percent, and Borne 37 percent.")["37 percent"].subject == ()
