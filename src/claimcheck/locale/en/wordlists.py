"""Word lists that rule patterns speak of as `@name`.

Phrases in lower case; a trailing `*` stands for a word's endings. Kept by hand: these
are the wordings of news prose, which no reference data lists.
"""

from __future__ import annotations

from collections.abc import Mapping

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)


def _listed(phrases: str) -> tuple[str, ...]:
    """What stands between the commas."""
    return tuple(" ".join(phrase.split()) for phrase in phrases.split(","))


# What opens another clause, or another base to compare with: no narrow gap of a pattern goes over it.
TURNS = _listed("""
    and, but, while, whereas, although, though, which, who, whose, when, after, before, if, than,
    from, against, compared, versus, vs, excluding, including, bringing, causing, driving, forced,
    forcing, helping, leading, leaving, lifting, pushing, resulting, sending, taking
""")

WORDLISTS: Mapping[str, tuple[str, ...]] = {
    "up": _listed("""
        up, rise, rises, rose, risen, rising, increase, increases, increased, increasing, grow, grows,
        grew, grown, growing, gain, gains, gained, gaining, climb, climbs, climbed, climbing, jump,
        jumps, jumped, jumping, soar, soars, soared, soaring, surge, surges, surged, surging, advance,
        advanced, advancing, expand, expands, expanded, expanding, swell, swelled, swollen, higher,
        growth, go up, goes up, went up, gone up, going up, raise, raises, raised, raising, boosted,
        leap, leapt, leaped, rocketed, edged up, inched up, ticked up, widen, widens, widened,
        widening, rally, rallied, add, adds, added
    """),
    "down": _listed("""
        down, fall, falls, fell, fallen, falling, decrease, decreases, decreased, decreasing, drop,
        drops, dropped, dropping, decline, declines, declined, declining, dip, dips, dipped, slip,
        slips, slipped, slipping, slide, slid, sliding, sink, sank, sunk, plunge, plunges, plunged,
        plunging, tumble, tumbles, tumbled, tumbling, shrink, shrinks, shrank, shrunk, shrinking,
        lower, lowered, reduced, reduction, cut, cuts, off, ease, eased, retreat, retreated, contract,
        contracted, lose, lost, slump, slumped, slash, slashed, reduce, reduces, reducing, go down,
        goes down, went down, gone down, edged down, inched down, narrowed, shed, trimmed, crashed,
        collapsed, halving
    """),
    "rise": _listed("""
        rise, increase, gain, jump, growth, climb, surge, advance, hike, raise, expansion,
        improvement, leap, upswing, boost
    """),
    "fall": _listed("fall, decrease, drop, decline, dip, slide, plunge, reduction, cut, slump, contraction"),
    "was": _listed("""
        is, are, was, were, be, been, stands at, stood at, reached, reaching, totaled, totalled,
        totaling, totalling, came to, amounted to
    """),
    "to": _listed("to, at, reaching, totaling, totalling, to reach, to stand at, to total"),
    # What says that a change is against the year before, not the month before.
    "on_the_year": _listed("""
        on the year, on an annual basis, on a yearly basis, year on year, year-on-year,
        year over year, year-over-year, from a year earlier, from a year ago, from a year before,
        from the year before, from the previous year, from last year
    """),
    "compared": _listed("""
        compared with, compared to, as compared with, as compared to, against, versus, vs, vs., in
        comparison with, in comparison to, when compared with
    """),
    "approx": _listed("""
        about, around, approximately, roughly, some, nearly, almost, circa, equivalent to, the
        equivalent of, equal to, or about, or approximately, or roughly, or some, equal to about, or
        around, just over, just under, more than, worth, approx, approx., i.e., or
    """),
    "months": _listed("""
        january, february, march, april, may, june, july, august, september, october, november,
        december
    """),
    "agreement": _listed("""
        agreement, deal, contract, pact, accord, treaty, arrangement, settlement, lease, truce,
        extension, licence, license, concession, programme, program, plan, term
    """),
    "agreed": _listed("""
        agreed, negotiated, signed, struck, reached, concluded, sealed, inked, clinched, hammered out,
        finalised, finalized
    """),
    "ends": _listed("""
        end, ends, ending, ended, expire, expires, expiring, expired, run out, runs out, running out,
        lapse, lapses, conclude, concludes, set to expire, due to end, due to expire
    """),
    "lasts": _listed("lasts, lasting, runs, running, ran, spans, spanning, covers, covering"),
    # Between "rose" and its figure.
    "extra": _listed("""
        a further, further, another, an additional, a seasonally adjusted, seasonally adjusted, an
        unadjusted, a provisional, a preliminary, a revised, a net, a total of, a modest, a mere, a
        sharp, a record, a massive, a whopping, a hefty, a steep, a similarly steep, a surprising, an
        estimated, a strong, a slight, a healthy, a robust, sharply, slightly, steeply, only, just, in
        total, overall, year-on-year, on the year, steadily, sharply by, slightly by, steeply by, on
        average by, fully, as expected by
    """),
    # Between "to" and the figure reached.
    "level": _listed("""
        a seasonally adjusted, an adjusted, an unadjusted, a provisional, a preliminary, a revised, a
        record, a new record of, a record high of, a record of, an all-time high of, a high of, a low
        of, a record low of, a net, a total of, a total, the, a, an, a level of, the level of, a
        combined, a figure of, a value of, a daily, a daily average of, an average of, an average, its
        current, this year's
    """),
    # Between "from" and the figure before.
    "base": _listed("""
        the, a, an, its, their, a revised, the revised, an upwardly revised, a downwardly revised, an
        upward revised, a downward revised, a restated, an adjusted, a seasonally adjusted, a
        provisional, a previous, the previous, a previously reported, the previously reported, an
        earlier, a year-earlier, a year-ago, the year-earlier, the year-ago, the prior year's, the
        previous year's, the previous day's, the same period's, yesterday's, today's, january's,
        february's, march's, april's, may's, june's, july's, august's, september's, october's,
        november's, december's, last year's, last month's, last week's, last quarter's, a net, a
        record, the current, an average, what was, the earlier, the original, the present, the
        preceding week's, the preceding month's, the preceding year's, the preceding quarter's, the
        previous week's, the previous month's
    """),
    # Between "a 5%" and "rise".
    "goods": _listed("""
        sales, revenue, profit, profits, earnings, price, dividend, pay, output, volume, production,
        net, annual, quarterly, overall, seasonally adjusted, year-on-year
    """),
    # Between "from last year's" and the figure: what was counted.
    "tally": _listed("""
        capacity of, average of, closing price of, high of, low of, consumption of, costs of, crop of,
        deficit of, deliveries of, earnings of, estimate of, expenditure of, exports of, figure of,
        forecast of, harvest of, imports of, income of, level of, losses of, loss of, market price of,
        net income of, net profit of, net sales of, number of, operating profit of, orders of, output
        of, period of, peak of, plantings of, price of, production of, profit of, profits of, rate of,
        receipts of, record of, record harvest of, record high of, revenue of, revenues of, sales of,
        shipments of, spending of, stocks of, surplus of, tally of, total of, total sales of, traffic
        of, turnover of, volume of, record
    """),
    # Verbs that by themselves say which way: "growth" or "increase" may themselves slow.
    "rose": _listed("""
        rose, risen, increased, grew, grown, climbed, jumped, soared, surged, rocketed, swelled, went
        up, gone up, was raised, were raised, has been raised, was increased, were increased, edged
        up, inched up, ticked up, crept up, shot up, expanded, widened
    """),
    "fell": _listed("""
        fell, fallen, decreased, dropped, declined, dipped, slid, sank, sunk, plunged, tumbled,
        slumped, shrank, shrunk, went down, gone down, was cut, were cut, was lowered, were lowered,
        was reduced, were reduced, edged down, inched down, ticked down, collapsed, narrowed,
        slipped, eased, retreated, tanked, sagged, crept down
    """),
    # Before "by 4C": a difference of temperatures, not a temperature.
    "warmed": _listed("""
        warm, warms, warmed, warming, cool, cools, cooled, cooling, rise, rises, rose, risen, rising,
        increase, increases, increased, increasing, fall, falls, fell, fallen, falling, drop, drops,
        dropped, dropping, up, down, climb, climbed, vary, varies, varied, differ, differs, differed
    """),
    "warming": _listed("""
        warming, cooling, rise, rises, increase, increases, drop, drops, fall, decline, difference,
        change, variation, swing, jump
    """),
    "made_up_of": _listed("""
        made up of, consisting of, consists of, comprising, comprises, comprised of, composed of,
        split into, divided into, that is
    """),
    # Before the colon of a list.
    "listing": _listed("""
        are, were, as follows, are these, in all, to choose from, at stake, to consider, on the table
    """),
    "scale_letters": _listed("k, m, mn, mln, bn, b, tn, trn, million, billion, trillion"),
    "spend": _listed("""
        spend, spends, spent, spending, invest, invests, invested, investing, spend a total, invest a
        total, forecast spending
    """),
    # What only grown people do.
    "grown_deed": _listed("""
        graduated, was graduated, married, was elected, elected, enlisted, was appointed, was admitted
        to, was called to the bar, was ordained, was commissioned, earned a degree, earned a
        doctorate, received a doctorate, founded, retired, was promoted
    """),
    # What has a term without being agreed.
    "undertaking": _listed("course, mandate, project, study, mission, tour, apprenticeship, secondment"),
    # Before the members of a group.
    "whose": _listed("""
        the, all, all the, its, their, our, those, registered, eligible, adult, local, british,
        american, the country's, the town's
    """),
    # Groups of which a percentage may be meant.
    "members": _listed("""
        voters, people, residents, respondents, households, pupils, students, teachers,
        patients, employees, workers, staff, women, men, children, adults, families, members,
        drivers, passengers, inhabitants, citizens, prisoners, soldiers, farmers, parents,
        teenagers, users, readers, viewers, homes, schools, hospitals, companies, firms,
        population, electorate, workforce
    """),
    # What is counted and cannot fall by more than all of it.
    "dwindles": _listed("""
        sales, exports, imports, prices, price, visitors, visits, output, production, turnout,
        rents, wages, fares, deaths, cases, crimes, arrivals, numbers, orders, deliveries,
        shipments, traffic, unemployment, emissions, costs, births, bookings, harvest, crop,
        spending, ridership, enrolment, enrollment, audience, circulation, membership
    """),
    # What is cut, and cannot be cut by more than all of it.
    "curbed": _listed("""
        sales, exports, imports, prices, price, output, production, rents, wages, fares, deaths,
        cases, crime, staff, jobs, emissions, costs, spending, traffic, waste
    """),
    # Those who spend more than hundreds.
    "spenders": _listed("""
        companies, firms, industry, producers, miners, government, ministry, banks, carmakers,
        airlines, utilities, states
    """),
    # With a figure of the whole.
    "everywhere": _listed("""
        worldwide, globally, world-wide, nationwide, nationally, around the world, across the
        world, in the world, in all, in total, altogether
    """),
    # Between a time and a distance.
    "to_cover": _listed("""
        for, to cover, to cross, to do, to travel, to go, to sail, to ride, to run, to swim, to
        fly
    """),
    # Before the first day of a term.
    "starting": _listed("""
        from, starting, starting in, starting on, beginning, beginning in, covering, between
    """),
    # Before the last day of a term.
    "ending_in": _listed("""
        to, until, till, through, and, and ending in, and ending on
    """),
    # Before a speed.
    "own": _listed("""
        a, an, its, his, her, their
    """),
    # Of a speed that is the distance by the time.
    "steady": _listed("""
        average, mean, steady, constant
    """),
    # Before the time for a distance.
    "needs": _listed("""
        takes, took, needs, needed, will take, will need
    """),
    # Before the time that is left.
    "there_remain": _listed("""
        there is, there are, that leaves, leaving, it has, they have, with
    """),
    # Of a term, before its first day.
    "running": _listed("""
        run, runs, ran, running, effective, lasting, valid
    """),
    # Before the year since which something has been there.
    "founded": _listed("""
        founded, established, opened, launched, built, formed, created, published, released, incorporated,
        born, first held, set up, opened its doors, started
    """),
    # Before the years that something has been there now.
    "turns": _listed("""
        turns, turn, will turn, is turning, celebrates its, celebrates her, celebrates his, will celebrate
        its, will celebrate her, will celebrate his, is celebrating its, celebrating, is celebrating, marks
        its, marks her, marks his, will mark its, is marking its, is marking, will mark,
        is preparing to celebrate its, is preparing to mark its, is in its, is now in
        its, enters its, is entering its
    """),
    # When it was so before, and when it is so now.
    "once": _listed("""
        last year, a year ago, a year earlier, a year before, the year before, the previous year, last month,
        the month before, last season, last week, the week before, previously, used to, two years ago,
        a decade ago,
        last time
    """),
    "now": _listed("""
        this year, now, today, this month, this season, this week, this time, currently, next year, so far
        this year
    """),
    # Between two figures that are compared.
    "bigger": _listed(
        "more, higher, greater, larger, bigger, longer, taller, heavier, wider, deeper, better"
    ),
    "smaller": _listed("fewer, less, lower, smaller, shorter, lighter, narrower, lesser, weaker"),
    "slightly": _listed(
        "slightly, well, far, much, just, a little, significantly, still, even, only, also, sharply"
    ),
    "owner": _listed("""
        the, its, last year's, last month's, analysts', the previous, the prior, the old, the previous
        record of, the old record of, the record of, a record of, the average of, the forecast of, the
        target of, its
        target of, an estimate of, the year-earlier, the official, wall street's, economists'
    """),
    "estimate": _listed(
        "estimates, estimate, forecasts, forecast, expectations, consensus estimate, average estimate, record"
    ),
    # Before a sum of which a share is then told, and what such a share is.
    "raises": _listed("raise, raises, raised, raising, sell, sold, paid, pay, borrowed, borrow, cost, costs"),
    "fees": _listed("""
        fee, fees, commission, commissions, levy, tax, duty, royalty, royalties, deposit, interest, discount,
        premium, surcharge, cut
    """),
    # What comes in, what goes out, and what is left of both.
    "taken_in": _listed("""
        income, revenue, revenues, receipts, credits, exports, assets, takings, earnings, sales, turnover
    """),
    "paid_out": _listed("""
        spending, expenditure, expenses, outlays, debits, costs, imports, liabilities, debts, payments
    """),
    "net": _listed("""
        deficit, surplus, debit, credit, balance, gap, shortfall, profit, loss, difference, net worth
    """),
    "chamber": _listed(
        "house, senate, parliament, assembly, council, chamber, diet, board, duma, legislature"
    ),
    "party": _listed("independent, independents, others, liberals, greens, centrists, socialists"),
    # A change that is spoken of again: "the drop of 2 points was …".
    "rise_of": _listed("""
        rise of, increase of, gain of, jump of, growth of, climb of, surge of, advance of, leap of, improvement of
    """),
    "fall_of": _listed("""
        fall of, decrease of, drop of, decline of, dip of, slide of, plunge of, reduction of, cut of, slump of,
        loss of
    """),
    # How a list begins that goes from the most to the least.
    "top": _listed("top, largest, biggest, leading, main, most populous, most visited, busiest, highest"),
    "a_few": _listed("two, three, four, five, six, seven, eight, nine, ten"),
    # What is said of a rise or fall that is the one just told: "the drop of 2 points was …".
    "is_said": _listed("""
        is, was, were, has, had, came, comes, marks, marked, surprised, surprises, follows, followed, reflects,
        reflected, means, meant, took, takes, left, leaves, makes, made, worries, worried, caused, causes, hurts,
        hurt, will, would, can, could, may, ended, ends, puts, put, gives, gave, exceeds, exceeded, beat, matches
    """),
    # Who or what the sentence before speaks of.
    "it": _listed("""
        it, they, this, that, its price, its value, its population, its membership, its size, the number, the figure, the total, the price, the rate, the population,
        the sum, the amount, the cost, the toll, the bill, that number, that figure, that sum
    """),
    "as_against": _listed("""
        compared with, compared to, as compared with, as compared to, against, as against, versus, vs, up from,
        down from, instead of, rather than
    """),
    # What came of games, how many there were, and by how much the score says that they were won.
    "won": _listed("won, win, wins, winning"),
    "drew": _listed("drawn, drew, draw, draws, drawing, tied, tying"),
    "lost": _listed("lost, lose, loses, losing"),
    "so_that_is": _listed("""
        so, so that, so that is, so this is, so only, meaning, which means, that means, meaning that, which
        means that, or, which is, that is, which makes, so it is, so they are, so they make up
    """),
    # What temperatures are told against.
    "baseline": _listed("""
        average, averages, normal, level, levels, baseline, mean, norm, pre-industrial, preindustrial, usual
    """),
    # All of whom or of which a share may be.
    "body": _listed("""
        crowd, crowds, group, lot, number, fleet, flock, herd, class, sample, audience, membership, intake, cohort,
        stock, field, panel, roll, rolls, register, network, chain, estate, population
    """),
    "took_part": _listed("""
        cast, voted, vote, went, turned out, took part, passed, succeeded, survived, replied, responded, answered,
        attended, showed up, came, are occupied, were occupied, are taken, were taken, returned, finished, completed
    """),
    "only": _listed("only, just, in all, in total, altogether, some, a total of, no more than"),
    # What says how much so many a year, or each of several, are.
    "works_out": _listed("""
        that is, that's, that was, that makes, that means, that meant, that equals, that would be, that amounts to,
        that comes to, that works out at, that works out to, that worked out at, this is, this means, this makes,
        this works out at, this works out to, this comes to, which means, in other words
    """),
    # Before the number of those who work somewhere.
    "staffed": _listed("""
        employ, employs, employed, employing, has a staff of, has a workforce of, staff of, workforce of, with
        a staff of, with a workforce of, employer of
    """),
    # Of what people take part in, in percent.
    "taking_part": _listed("""
        turnout, pass rate, success rate, response rate, survival rate, occupancy, attendance, acceptance
        rate, completion rate
    """),
    # Somebody of whom an age is told, where another sentence says when that one was born.
    "somebody": _listed("""
        man, woman, boy, girl, teenager, suspect, defendant, accused, driver, officer, teacher, doctor, nurse,
        singer, actor, actress, writer, author, painter, composer, footballer, player, striker, midfielder,
        goalkeeper, coach, champion, runner, swimmer, politician, lawmaker, senator, businessman,
        businesswoman, pilot, soldier, student, farmer, priest, mother of two, father of two, native, victim,
        gunman, prisoner, inmate, hostage, patient, survivor, billionaire, entrepreneur, scientist, artist
    """),
    "kept_years": _listed("""
        marked its, marked his, marked her, marked their, marked the, celebrated its, celebrated his,
        celebrated her, celebrated their, celebrated the, observed its, kept its, marks its, marks his, marks her,
        celebrates its, celebrates his, celebrates her, will mark its, will celebrate its, is marking its,
        kept their, marked its own,
        is celebrating its, is preparing to celebrate its, is preparing to mark its, prepares to celebrate its
    """),
    "anniversary": _listed("anniversary, birthday, jubilee, wedding anniversary"),
}
