"""Claims of two articles whose sentences tell one thing, whatever their own fields say."""

from __future__ import annotations

import pytest
from reading import article, rules

from claimcheck import engine
from claimcheck.engine.matching.one_event import ARTICLES_AT_ONCE
from claimcheck.model import Article

DAY = "2021-05-06"
PROFIT = "Profit at Norland rose 14.2 percent to €312.7 million, from €273.8 million."
PAID = "The council of Lorne paid Norland €41.37 million for two ferries and their crews."


def bound(*texts: str | Article, sharing: str = "figures") -> list[tuple[str, str]]:
    """The pairs of figures that are taken for one, of articles of one day or of days of their own."""
    articles = [
        text if isinstance(text, Article) else article(text, DAY, uri=f"{n}.txt")
        for n, text in enumerate(texts)
    ]
    text = f"- {{id: r, scope: corpus, match: {{same: [unit, per], sharing: {sharing}}}, check: a ~ b}}"
    relations = engine.match_corpus(articles, rules(text))
    return [(one.roles[0][1].figure.surface, one.roles[1][1].figure.surface) for one in relations]


def test_sentences_that_share_two_other_figures_tell_one_thing() -> None:
    other = "Its profit rose by 14.2 percent, from €273.8 million to €321.7 million."
    assert ("€312.7 million", "€321.7 million") in bound(PROFIT, other)


def test_sentences_of_the_same_names_and_much_the_same_words_do() -> None:
    other = "For two ferries with crews the council of Lorne paid Norland €43.17 million."
    assert bound(PAID, other) == [("€41.37 million", "€43.17 million")]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(PAID.replace("Lorne", "Arran").replace("41.37", "43.17"), id="another name"),
        pytest.param(PAID.replace("€41.37 million", "$43.17 million"), id="another unit"),
        pytest.param(PAID.replace("two ferries", "16 ferries").replace("41.37", "43.17"), id="another count"),
        pytest.param(PAID.replace("€41.37", "more than €43.17"), id="a bound"),
        pytest.param("Norland got €43.17 million from Lorne last week.", id="few words"),
        pytest.param(
            PAID.replace("€41.37 million", "€41.37 million, not the €43.17 million it had asked,"), id="both"
        ),
    ],
)
def test_others_tell_of_something_else(other: str) -> None:
    assert ("€41.37 million", "€43.17 million") not in bound(PAID, other)


def test_so_do_those_of_other_days() -> None:
    later = PAID.replace("41.37", "43.17")
    for day, found in (("2021-05-08", 1), ("2021-05-20", 0)):
        assert len(bound(PAID, article(later, day, uri="later.txt"))) == found


def test_what_is_of_the_moment_is_held_against_nothing() -> None:
    said = "In Lorne the Greens are ahead in {} districts, the count of Thursday shows."
    assert bound(said.format(23), said.format(32)) == []
    assert bound(*(f"{PAID[:-1]} at 10:30 a.m., it said." for _ in range(2))) == []
    done = said.replace("are ahead in", "won")
    assert bound(done.format(23), done.format(32)) == [("23 districts", "32 districts")]


def test_what_shares_words_says_nearly_the_same_on_one_day() -> None:
    said = "Voters in Lorne rejected the bridge to Oban by {} percent, the council of Arran announced."
    assert bound(said.format(62), said.format(85), sharing="words") == [("62 percent", "85 percent")]
    later = article(said.format(85), "2021-05-07", uri="later.txt")
    assert bound(said.format(62), later, sharing="words") == []
    other = "The bridge from Oban was rejected in Lorne, where 85 percent voted against it, said Arran."
    assert bound(said.format(62), other, sharing="words") == []


def test_a_pair_with_several_names_in_common_is_told_once() -> None:
    assert len(bound(PAID, PAID.replace("41.37", "43.17"))) == 1


def test_no_more_are_held_against_one_than_fit_in_a_window() -> None:
    many = ARTICLES_AT_ONCE + 2
    texts = [PAID.replace("41.37", f"{41 + n}.37") for n in range(many)]
    assert len(bound(*texts)) == ARTICLES_AT_ONCE * (many - 1) - sum(range(ARTICLES_AT_ONCE))


def test_sentences_of_the_same_words_say_the_same_beside_the_figure() -> None:
    one = "In Lorne 58 percent of women and 47 percent of men back the bridge, a poll by Novus showed for us."
    other = (
        "In Lorne 55 percent of voters back the bridge, as do 58 percent of women, a poll by Novus showed."
    )
    assert not bound(one, other, sharing="words")


def test_counts_that_go_on_are_not_held_against_each_other() -> None:
    one = "The fire at the Norland hotel in Lorne killed 14 guests and destroyed 320 rooms, the police said."
    assert not bound(one, one.replace("14", "16"))
