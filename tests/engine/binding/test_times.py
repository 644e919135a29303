"""When a share and its whole are of."""

from __future__ import annotations

import pytest
from binding import whole_of


@pytest.mark.parametrize(
    "text",
    [
        "Revenue for the quarter was $40 million. In the first quarter 30% of revenue came from Peru.",
        "Revenue in the first quarter was $40 million. It was dry. Wages were 30% of first-quarter revenue.",
        (
            "Revenue in the first quarter of 2017 was $40 million. It was dry. Wages in the first "
            "quarter were 30% of revenue."
        ),
        (
            "Revenue was $40 million, up from $30 million in the second quarter of 2016. It was dry. Wages "
            "in the second quarter of 2017 were 30% of revenue."
        ),
        "Revenue rose by 4% in local currency to $40 million. Wages were 30% of revenue.",
        "Revenue was $40 million. Wages fell by $2 million from the first quarter and were 30% of revenue.",
    ],
)
def test_they_may_say_one_time_in_many_ways(text: str) -> None:
    assert whole_of(text) == "$40 million"


@pytest.mark.parametrize(
    "text",
    [
        "Revenue in the first quarter was $40 million. Wages were 30% of second-quarter revenue.",
        (
            "Revenue was $40 million, up from $30 million in the first quarter of 2017. It was dry. Wages in "
            "the first quarter of 2017 were 30% of revenue."
        ),
        "Revenue for the nine months was $40 million. For the quarter wages were 30% of revenue.",
        "Revenue was $40 million. Wages were $9 million, compared with $8 million, or 30% of revenue.",
        "Profit was $40 million. Tax took 30% of profit before tax.",
        "Revenue was $40 million. Abroad, revenue rose by 4%. Wages were 30% of revenue.",
    ],
)
def test_another_time_is_another_whole(text: str) -> None:
    assert whole_of(text) == ""
