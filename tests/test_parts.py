"""What came of parts of a text is kept by all that it rests on."""

from __future__ import annotations

from claimcheck.parts import Parts


def test_what_was_found_of_a_part_is_not_found_again() -> None:
    parts, found = Parts(), []

    def find() -> str:
        found.append(1)
        return "an outcome"

    assert [parts.of("roles", "a sentence", find) for _ in range(3)] == ["an outcome"] * 3
    assert len(found) == 1


def test_kinds_do_not_know_of_each_other() -> None:
    parts = Parts()
    parts.keep("roles", "a sentence", 1)
    assert parts.recall("patterns", "a sentence") is None


def test_what_was_asked_for_least_lately_is_forgotten_first() -> None:
    parts = Parts(most=2)
    parts.keep("roles", "one", 1)
    parts.keep("roles", "two", 2)
    assert parts.recall("roles", "one") == 1
    parts.keep("roles", "three", 3)
    assert [parts.recall("roles", key) for key in ("one", "two", "three")] == [1, None, 3]


def test_a_number_is_never_that_of_another_key() -> None:
    parts = Parts(most=1)
    first = parts.number("sentence", "one")
    assert parts.number("sentence", "one") == first
    assert parts.number("sentence", "two") != first
    assert parts.number("sentence", "one") not in (first, parts.number("sentence", "two"))
