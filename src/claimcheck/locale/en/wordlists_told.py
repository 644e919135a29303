"""Word lists of the rules that hold one sentence against another, or one thing told against another.

Phrases in lower case; a trailing `*` stands for a word's endings. Kept by hand, as in `wordlists`.
"""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.locale.listed import listed

WORDLISTS: Mapping[str, tuple[str, ...]] = {
    # A change that is spoken of again: "the drop of 2 points was …".
    "rise_of": listed("""
        rise of, increase of, gain of, jump of, growth of, climb of, surge of, advance of, leap of, improvement of
    """),
    "fall_of": listed("""
        fall of, decrease of, drop of, decline of, dip of, slide of, plunge of, reduction of, cut of, slump of,
        loss of
    """),
    "it_said": listed("""
        the office said, officials said, the statistics office said, the ministry said, the company said, it said,
        she said, he said, they said, the bank said, the agency said, the council said
    """),
    # How a list begins that goes from the most to the least.
    "top": listed("top, largest, biggest, leading, main, most populous, most visited, busiest, highest"),
    "a_few": listed("two, three, four, five, six, seven, eight, nine, ten"),
    # What follows a change that is told of all there is: a time, a reason, who says so.
    "meanwhile": listed("""
        last month, last year, last week, last season, last quarter, last spring, last summer, last autumn, last
        winter, last night, this month, this year, this week, this season, this spring, this summer, this autumn,
        this winter, in the first quarter, in the second quarter, in the third quarter, in the fourth quarter, in
        the quarter, in the first half, in the second half, in the spring, in the summer, in the autumn, in the
        winter, in spring, in summer, in autumn, in winter, in the year, over the winter, over the summer, over the season, over the year, over the past year,
        on the year, year on year, from a year earlier, from a year ago, in january, in february, in march, in
        april, in may, in june, in july, in august, in september, in october, in november, in december, as, after,
        because, since the, since it, since he, since she, helped, driven, boosted, hurt, thanks to, due to,
        according to, said, says, the company said, the ministry said, figures show, official figures, on monday,
        on tuesday, on wednesday, on thursday, on friday, overall, altogether
    """),
    # What is said of a rise or fall that is the one just told: "the drop of 2 points was …".
    "is_said": listed("""
        is, was, were, has, had, came, comes, marks, marked, surprised, surprises, follows, followed, reflects,
        reflected, means, meant, took, takes, left, leaves, makes, made, worries, worried, caused, causes, hurts,
        hurt, will, would, can, could, may, ended, ends, puts, put, gives, gave, exceeds, exceeded, beat, matches
    """),
    # Who or what the sentence before speaks of.
    "it": listed("""
        it, they, this, that, its price, its value, its population, its membership, its size, the number, the figure, the total, the price, the rate, the population,
        the sum, the amount, the cost, the toll, the bill, that number, that figure, that sum
    """),
    "as_against": listed("""
        compared with, compared to, as compared with, as compared to, against, as against, versus, vs, up from,
        down from, instead of, rather than
    """),
    "bought": listed("bought, buying, purchased, acquired"),
    "sold": listed("sold, sell, sells, selling, resold, auctioned"),
    "gain": listed("profit, gain, loss, return, windfall"),
    "gap": listed("gap, difference, spread, distance, gulf"),
    # What came of games, how many there were, and by how much the score says that they were won.
    "won": listed("won, win, wins, winning"),
    "drew": listed("drawn, drew, draw, draws, drawing, tied, tying"),
    "lost": listed("lost, lose, loses, losing"),
    "outcome": listed("win, victory, defeat, loss, triumph, success"),
    # Who was it that was just counted?
    "naming": listed("""
        police named them, police have named them, police identified them, police later named them, police
        named the men, police named the victims, police identified the victims, police identified the men,
        officers named them, the court named them, the court identified them, officials named them,
        officials identified them, authorities identified them, they were named, they were identified, they
        have been named, they have been identified, the men were named, the men were identified, the women
        were named, the victims were named, the victims were identified, the dead were named, the dead were
        identified, the suspects were named, the suspects were identified, they were later named, they were
        later identified, the sheriff identified them, the coroner identified them, prosecutors named them
    """),
    # Before and after what is left when others have paid.
    "what-remains": listed("""
        the remaining, the remaining about, the rest, the other, the balance of, that leaves, this leaves,
        that leaves a gap of, leaving, the shortfall of, the remainder, the balance
    """),
    "making-up-the-rest": listed("""
        making up the rest, makes up the rest, make up the rest, making up the remainder, making up the
        balance, making up the difference, will make up the rest, makes up the difference, covering the rest
    """),
    "brought": listed("""
        was, is, gave, gives, took, takes, lifted, lifts, left, leaves, means, meant, kept, keeps, put, puts,
        moved, moves, ended, came, sent, sends, extended
    """),
    "vote_carried": listed("""
        won, win, beat, beaten, defeated, defeating, elected, re-elected, passed, approved, rejected, carried,
        voted
    """),
    "leaves": listed("""
        which leaves, leaving, this leaves, which leaves just, leaving just, leaving only, which leaves only
    """),
    # Before what several come to that were just named.
    "together": listed("""
        together, combined, between them, in all, in total, all told, altogether, taken together, thus,
        therefore, the total is, the total was, the total comes to, that makes, that made, this makes
    """),
    "voted": listed("""
        voted, vote, votes, voting, passed, passes, approved, rejected, backed, adopted, carried, defeated
    """),
    # What says again, of the figures before, how much they are.
    "that_is": listed("""
        that is, that's, that was, that makes, that means, that meant, that equals, that represents, that
        would be, that amounts to, that comes to, that came to, that works out at, that works out to, that
        leaves, this is, this was, this means, this makes, this equals, this represents, this amounts to, this
        works out at, it is, it was, it means, it makes, it represents, they are therefore, they are thus,
        they make up, they were, they represent, which means, in other words
    """),
    "so_that_is": listed("""
        so, so that, so that is, so this is, so only, meaning, which means, that means, meaning that, which
        means that, or, which is, that is, which makes, so it is, so they are, so they make up
    """),
    # To go all of a way, and what it is called when its length has been told.
    "crosses": listed("""
        pass through, passes through, passed through, cover, covers, covered, cross, crosses, crossed, do, does, did, make, makes, made, complete, completes,
        completed, travel, travels, travelled, traveled, run, runs, ran
    """),
    "the_way": listed("""
        it, the distance, the route, the journey, the trip, the line, the way, the course, the crossing, that,
        that distance, the stretch
    """),
    # Before those of whom something was asked.
    "asked": listed("""
        tested, surveyed, asked, questioned, polled, examined, checked, interviewed, sampled, inspected, screened,
        weighed, survey of, poll of, sample of, study of
    """),
    # What temperatures are told against.
    "baseline": listed("""
        average, averages, normal, level, levels, baseline, mean, norm, pre-industrial, preindustrial, usual
    """),
    # Before a sum that several have together.
    "sharing": listed("""
        share, shared, split, receive, received, gave, lost, paid, won, raised, spent, get, got, divide, divided,
        will share, will receive, will get, contributed, donated, earned
    """),
    "among": listed("among, between, across, over, by, with, amongst"),
    # Before what so much for each comes to.
    "pays_in_all": listed("""
        will pay, pays, paid, would pay, must pay, will cost, costs, cost, would cost, will collect, will receive,
        will bring in, brings in, brought in, will raise, raised, will earn, earns, earned, would earn, received,
        collected, took in, takes in, will take in, made, is worth, will be worth, would be worth, was worth, will
        owe, owes, owed, came to, comes to, will come to, is charged, are charged, spent, spends
    """),
    # Before what so many a day come to.
    "adds_up": listed("""
        adds up to, added up to, add up to, comes to, came to, would come to, amounts to, amounted to, makes,
        made, would make, is, was, would be, totals, totalled, totaled, works out at
    """),
    "for_an": listed("""
        making for an, making an, making the, for an, giving an, giving them an, or an, yielding an, which makes
        an, which makes for an, resulting in an, producing an, and thus an
    """),
    # What some of them did: no more words say of which part they are a share.
    "doing": listed("""
        is, are, was, were, have, has, had, will, would, could, can, did, do, see, saw, stayed, stay, got, get, said,
        say, failed, died, left, voted, took, take, went, go, never, live, lived, work, worked, came
    """),
    # All of whom or of which a share may be.
    "body": listed("""
        crowd, crowds, group, lot, number, fleet, flock, herd, class, sample, audience, membership, intake, cohort,
        stock, field, panel, roll, rolls, register, network, chain, estate, population
    """),
    "took_part": listed("""
        cast, voted, vote, went, turned out, took part, passed, succeeded, survived, replied, responded, answered,
        attended, showed up, came, are occupied, were occupied, are taken, were taken, returned, finished, completed
    """),
    "only": listed("""
        only, just, in all, in total, altogether, some, a total of, officials said, in all only, no more than
    """),
    # What says how much so many a year, or each of several, are.
    "works_out": listed("""
        that is, that's, that was, that makes, that means, that meant, that equals, that would be, that amounts to,
        that comes to, that works out at, that works out to, that worked out at, this is, this means, this makes,
        this works out at, this works out to, this comes to, which means, in other words
    """),
    "averaging": listed("""
        average, averages, averaged, averaging, an average of, the average gift was, the average gift is, the average
        donation was, the average payment is, the average payment was, the average loss was, the average award was,
        the average payout was, the average payout is, the average bid was, the average grant is, the average grant
        was
    """),
    # What a sum of money is called when it has been told.
    "the_sum": listed("""
        sum, amount, money, notes, bonds, loan, loans, deal, debt, offer, figure, total, price, contract,
        investment, fine, grant, package, payment, bid, issue, debts, award, prize
    """),
    # Before what each has to pay, or gets.
    "pays_each": listed("""
        owe, owes, owed, pay, pays, paid, get, gets, got, receive, received, earn, earned, gave, lost, won, spent,
        contribute, contributed, will get, will pay, will receive
    """),
    # What several do with a total.
    "carried": listed("""
        carried, carry, earned, earn, made, make, sold, sell, raised, raise, received, receive, won, paid, pay,
        produced, produce, shared, share, cost, caught, delivered, bought, built, scored, collected, took, handled
    """),
    # What each pays or gets, and what that brings.
    "charge": listed("""
        fine, fines, fee, fees, grant, grants, bonus, bonuses, payment, payments, levy, subsidy, subsidies, rebate,
        rebates, charge, voucher, vouchers, toll
    """),
    "bringing": listed("""
        bringing in, raising, costing, for a total of, a total of, at a cost of, making, which brings in, which cost,
        which brought in, which raised, at a total cost of
    """),
    # Before the number of those who work somewhere.
    "staffed": listed("""
        employ, employs, employed, employing, has a staff of, has a workforce of, staff of, workforce of, with
        a staff of, with a workforce of, employer of
    """),
    # Of what people take part in, in percent.
    "taking_part": listed("""
        turnout, pass rate, success rate, response rate, survival rate, occupancy, attendance, acceptance
        rate, completion rate
    """),
    # Somebody of whom an age is told, where another sentence says when that one was born.
    "somebody": listed("""
        man, woman, boy, girl, teenager, suspect, defendant, accused, driver, officer, teacher, doctor, nurse,
        singer, actor, actress, writer, author, painter, composer, footballer, player, striker, midfielder,
        goalkeeper, coach, champion, runner, swimmer, politician, lawmaker, senator, businessman,
        businesswoman, pilot, soldier, student, farmer, priest, mother of two, father of two, native, victim,
        gunman, prisoner, inmate, hostage, patient, survivor, billionaire, entrepreneur, scientist, artist
    """),
    # Before the years that somebody had when something befell that one.
    "aged": listed("""
        aged, aged only, aged just, at the age of, at age, when he was, when she was, when he was only,
        when she was only, when he was just, when she was just, while he was, then aged, then
    """),
    # The most that there has been, and the least.
    "most_ever": listed("""
        record, highest, hottest, warmest, largest, biggest, tallest, heaviest, most, strongest, steepest,
        all-time high, all-time record, national record, club record, world record, track record, course record,
        stadium record, house record, best ever, personal best, season's best, widest, deepest
    """),
    "least_ever": listed("""
        lowest, coldest, coolest, smallest, fewest, least, weakest, shortest, driest, record low, all-time low
    """),
    # What is done to the record before.
    "beating": listed("""
        beating, breaking, surpassing, topping, exceeding, eclipsing, bettering, smashing, shattering,
        overtaking, outdoing, outstripping, and beat, and broke, and surpassed, and topped, and exceeded,
        it beat, it broke, it surpassed, it topped, it exceeded, it eclipsed, that beat, that broke,
        that surpassed, that topped, that exceeded, which beat, which broke, which surpassed, which topped
    """),
    # The record before, up to its figure.
    "old_record": listed("""
        the, its, his, her, their, the previous, the old, the previous record of, the old record of,
        the record of, the mark of, the previous best of, the previous mark of, the previous high of,
        the high of, the peak of, the existing record of, its previous record of, his own record of,
        her own record of, the previous record, the former record of, the total of, the figure of
    """),
    # What was the record before, at the beginning of a sentence.
    "former_record": listed("""
        the previous record, the previous best, the previous high, the previous mark, the old
        record, the old best, the old high, the old mark, its previous record, its previous best,
        its previous high, its previous mark, its old record, its old best, its old high, its old
        mark, his previous record, his previous best, his previous high, his previous mark, his old
        record, his old best, his old high, his old mark, her previous record, her previous best,
        her previous high, her previous mark, her old record, her old best, her old high, her old
        mark, their previous record, their previous best, their previous high, their previous mark,
        their old record, their old best, their old high, their old mark, the prior record, the
        former record, the previous peak, the record so far
    """),
    # How what began was over.
    "came_to_end": listed("""
        ended, ended with, finished, was completed, was finished, closed, reach, to reach, will reach, reached,
        arrive, arrived, due to arrive, was released, released, was freed, freed, walked free, stepped down,
        left office, retired, left, was lifted, was over, resigned, was ousted, was sold, reopened, surrendered
    """),
    # What lasts, right behind the years that it lasted.
    "lasting_thing": listed("""
        war, conflict, struggle, siege, strike, journey, voyage, trip, flight, rule, reign, tenure, presidency,
        premiership, occupation, presence, captivity, ordeal, imprisonment, exile, construction, uprising,
        revolution, dictatorship, recession, blockade, standoff, mission, cruise, expedition, ban, closure,
        civil war, insurgency, rebellion, stint, marriage, partnership, spell in prison, stay, absence, battle
    """),
    # What comes first and what can only come after it, of one thing.
    "opening": listed("""
        opened, was opened, was built, was founded, founded, was established, was launched, was completed,
        was elected, took office, became chairman, became president, became mayor, became director, was appointed,
        was hired, began, was created, was introduced, was born, was arrested, was captured, moved in
    """),
    "closing": listed("""
        closed, was closed, shut, shut down, was demolished, burned down, burnt down, was torn down, was razed,
        was destroyed, was dissolved, retired, stepped down, left office, was replaced, was scrapped, ended,
        was abolished, died, was disbanded, went bankrupt, was sold, was freed, was released, resigned,
        was dismissed, served, governed, was executed, was cancelled, moved out, was decommissioned
    """),
    "landfall": listed("""
        came ashore, made landfall, hit land, slammed ashore, crashed ashore, hit the coast, struck the coast
    """),
    "spent_storm": listed("""
        weakened, dissipated, dissolved, died out, fizzled, been downgraded, was downgraded, broke up,
        broken up, petered out, moved out to sea, moved inland
    """),
    "setting_off": listed("sailed, set sail, departed, set off, set out, left, took off, started out"),
    "arriving": listed("arrived, reached, docked, landed, berthed, anchored, came into port, put in"),
    # What one journey by land or sea takes.
    "under_way": listed("""
        trip, journey, ride, crossing, voyage, takes, take, took, travel time, drive, passage, on board,
        aboard, lasts, lasted, trips
    """),
    "kept_years": listed("""
        marked its, marked his, marked her, marked their, marked the, celebrated its, celebrated his,
        celebrated her, celebrated their, celebrated the, observed its, kept its, marks its, marks his, marks her,
        celebrates its, celebrates his, celebrates her, will mark its, will celebrate its, is marking its,
        kept their, marked its own,
        is celebrating its, is preparing to celebrate its, is preparing to mark its, prepares to celebrate its
    """),
    "anniversary": listed("anniversary, birthday, jubilee, wedding anniversary"),
    "crowd": listed("""
        crowd of, attendance of, attendance was, audience of, sellout crowd of, crowd was, gate of,
        crowd of about, crowd of some
    """),
    "seating": listed("""
        seats, has a capacity of, with a capacity of, capacity of, capacity is, has room for, holds, can hold,
        can seat, whose capacity is, a capacity of, seating for, seating capacity of
    """),
}
