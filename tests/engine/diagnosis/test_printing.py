"""What is odd about a figure as it is printed, and which of two mends is the likelier for it."""

from __future__ import annotations

import pytest
from reading import CHANGE, CONVERSION, article, figure, findings, offered, rules

from claimcheck.engine.diagnosis.printing import newly_ungrouped, odd, off_grid
from claimcheck.model.interval import Number


@pytest.mark.parametrize(
    ("usual", "unusual"),
    [
        ("22.9 million euros", "22.89 million euros"),
        ("42 million euros", "42.0 million euros"),
        ("1,525 sailors", "1,525.0 sailors"),
        ("3 million euros", "3 billion euros"),
        ("3.1%", "3.12%"),
    ],
)
def test_one_way_to_print_is_commoner(usual: str, unusual: str) -> None:
    assert odd(figure(usual)) < odd(figure(unusual))


def test_separators_are_not_left_out_where_they_stood() -> None:
    assert newly_ungrouped(figure("7880 euros"), figure("78,800 euros")) > 0
    assert newly_ungrouped(figure("7880 euros"), figure("78800 euros")) == 0
    assert newly_ungrouped(figure("7,880 euros"), figure("788 euros")) == 0


def test_words_are_printed_as_they_are() -> None:
    assert odd(figure("two miles")) == 0


def test_figures_are_rounded_to_ones_hundreds_or_thousands() -> None:
    def grid(*values: int) -> float:
        return off_grid([Number(value, 0) for value in values])

    assert grid(53_643, 55_190) == grid(350_000, 274_000) == 0
    assert grid(536_430, 551_900) > grid(35_000, 27_400) > 0
    assert grid(50, 30) == off_grid([]) == 0


PACK = rules(CHANGE, CONVERSION)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Sales rose 11.7% to 204.9 million euros from 18.34 million euros.", "183.4 million euros"),
        ("Sales rose 2.9% to 55,190 tonnes from 536,430 tonnes.", "53,643 tonnes"),
        ("Sales rose 23% to €139.7 mn from €113.6 billion.", "€113.6 mn"),
        ("Output rose 3.4% to 6.75 million barrels from 6.33 million.", "6.53 million"),
    ],
)
def test_the_mend_that_leaves_usual_figures_comes_first(text: str, right: str) -> None:
    (one,) = findings(PACK, article(text))
    assert offered(one)[0] == right
