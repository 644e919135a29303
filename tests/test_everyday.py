"""What a copy editor works out in passing: each sentence with a figure that is right and one that is not."""

from __future__ import annotations

import pytest

import claimcheck
from claimcheck.model import Report

PAIRS = [
    ("The chain has 212 shops; 37 of them are to close and {} stay open.", "175", "157"),
    ("The fare slid from 16p to {}, a cut of a quarter.", "12p", "10p"),
    ("The harbour fund of £{}, made up of £35m, £28m and £21m, was agreed in May.", "84m", "94m"),
    ("She was fined for 23 visits to the weir and six more to the lock, {}.", "all 29 trips", "all 31 trips"),
    ("Of the 84 runners who set out, 71 finished and {} gave up.", "13", "16"),
    ("Mr Adeyemi kept the seat by {} votes, 18,412 to 18,099.", "313", "331"),
    (
        "Asked for a tree, 41 per cent chose oak, 26 per cent elm, 19 per cent lime and {} per cent yew.",
        "14",
        "24",
    ),
    ("Some 65 per cent of the loan has been drawn; the remaining {} per cent is for the roof.", "35", "25"),
    ("Turnout was 32,000, down from 48,000, a fall of {}.", "33%", "43%"),
    ("Of the 6 million euros voted, 1.5 million euros ({}) has been spent.", "25%", "35%"),
    ("A day pass will treble from {} to £3.60 in June.", "£1.20", "£1.60"),
    ("The crash left {} people hurt: 14 in the tram, 9 in the bus and 5 on foot.", "28", "26"),
    ("The sum for roads goes up by {}, from €40m to €60m.", "a half", "a third"),
    ("The club has drawn 9 of its 36 matches ({} percent).", "25", "35"),
    ("The rate stood at 5.2 percent, up from 4.7 percent, a rise of {} points.", "0.5", "1.5"),
    ("Backing for the bridge is at 57 percent, {} from 52 percent in June.", "up", "down"),
    ("Three out of five pupils ({}) cycle to school.", "60%", "65%"),
    (
        "The fee is £45 a month, against £60 a month for members of the old club. That is {} percent lower.",
        "25",
        "35",
    ),
    ("The mill spun 61,400 bales, {} here and 22,500 at the coast.", "38,900", "39,800"),
    ("The dairy, which opened in {}, is celebrating its 75th anniversary with a parade.", "1946", "1964"),
    ("This week marks the {} anniversary of the great fire of 1921.", "100th", "110th"),
    ("The scheme cost £9 million and made 150 jobs, or £{} per job.", "60,000", "6,000"),
    ("She bought 3,000 shares at $45.20 each, spending ${}.", "135,600", "1.356 million"),
    ("He was paid £3,600 for 12 columns, or £{} a column.", "300", "30"),
    ("Lorne, home to 50,000 people, has had 250 thefts, a rate of {} per 100,000.", "500", "50"),
    ("The index lost {} points, or 1.3 percent, to 5213.40.", "68.67", "686.7"),
    ("The town lent £18.2m in March, {} more than the £14.9m that was planned.", "£3.3m", "£2.1m"),
    (
        "The fee for a boat is £6,200, £700 less than the yearly average of {}.",
        "£6,900",
        "£6,500",
    ),
    ("The grant of $640 million is {} percent larger than last year's $610 million.", "5", "9"),
    (
        "The ferry had 2.11 million riders in May, 14% more than in May 2019, when it had {}.",
        "1.85 million",
        "1.58 million",
    ),
    (
        "Readers came to 126.2 million in June, increasing from {} a year ago.",
        "121.6 million",
        "129.6 million",
    ),
    ("The loss widened to $41m from {}.", "$32m", "$52m"),
    (
        "The board has £4.3 million. Of this, £1.7 million goes to schools and the remaining {} to roads.",
        "£2.6 million",
        "£2.9 million",
    ),
    ("The vote was 52 to 48, a margin of {}.", "four votes", "six votes"),
    ("The yard makes 1,200 bricks a day, or about {} a month.", "36,000", "360,000"),
    ("Profit more than doubled to {} from £22m.", "£46m", "£41m"),
    ("The picture sold for {}, more than twice its estimate of £8m.", "£16.6m", "£14.6m"),
    ("The share of late trains fell seven points to 31 per cent from {}.", "38", "36"),
    ("The rate has gone up by 75 basis points, from 4 per cent to {} per cent.", "4.75", "4.5"),
    ("In 2012, 310 boats called. Last year the figure was 248, a drop of {} per cent.", "20", "30"),
]


@pytest.mark.parametrize(("sentence", "right", "wrong"), PAIRS, ids=[pair[0][:40] for pair in PAIRS])
def test_the_right_figure_is_borne_out_and_the_wrong_one_told(sentence: str, right: str, wrong: str) -> None:
    borne_out, told = (_read(sentence.format(figure)) for figure in (right, wrong))
    assert "held" in [one.verdict for one in borne_out.judgements]
    assert borne_out.findings == ()
    assert told.findings


def _read(text: str) -> Report:
    return claimcheck.check(text, published="2021-05-03")
