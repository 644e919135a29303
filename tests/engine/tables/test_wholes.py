"""Where the shares of lines come to 100, their amounts come to the whole, though no other column says so."""

from __future__ import annotations

from made_tables import findings

VOTES = """
Party; Votes; Share, %
Labour; 88,417; 44.6
Green; 61,204; 30.9
Farmers; 30,118; 15.2
Others; 18,591; 9.4
Valid votes; 198,330; 100.0
Registered voters; 260,412;
"""


def test_votes_that_come_to_the_whole_are_left_alone() -> None:
    assert findings(VOTES) == ()


def test_a_whole_that_its_parts_do_not_come_to_is_told() -> None:
    (finding,) = findings(VOTES.replace("198,330", "193,830"))
    assert (finding.rule.id, finding.surface) == ("table-total", "193,830")
    assert finding.repairs[0].edits[0].text == "198,330"


def test_a_part_may_be_wrong_by_so_little_that_its_share_is_not() -> None:
    (finding,) = findings(VOTES.replace("30,118", "30,181"))
    assert finding.rule.id == "table-total"
    assert "30,118" in [repair.edits[0].text for repair in finding.repairs]


def test_small_parties_may_be_left_out() -> None:
    """The shares of those that are printed come to 100.1, of which rounding may have made as much."""
    assert findings(VOTES.replace("198,330", "198,504")) == ()


def test_some_of_all_have_no_whole_here() -> None:
    table = """
    Country; Million tonnes; Share, %
    China; 131.4; 27.1
    India; 107.6; 22.2
    Egypt; 91.2; 18.8
    World; 484.9; 100.0
    """
    assert findings(table) == ()
