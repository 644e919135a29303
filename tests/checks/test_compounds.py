"""A measure by a time is a speed, in whatever units the article has them."""

from __future__ import annotations

import pytest
from reading import verdict

SPEED = '- {id: r, match: "{d:measure} in {t:duration} at {v:measure}", check: d / t ~ v}'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The train ran 344 km in four hours at 86 km/h.", "held"),
        ("The train ran 344 km in 240 minutes at 86 km/h.", "held"),
        ("The train ran 344 km in four hours at 53.4 mph.", "held"),
        ("The train ran 344 km in four hours at 96 km/h.", "violated"),
        ("The train ran 344 km in four hours at 96 kg.", "undecided"),
    ],
)
def test_distance_time_and_speed(text: str, expected: str) -> None:
    assert verdict(SPEED, text) == expected
