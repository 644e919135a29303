"""Many processes give what one gives, in the same order, whatever becomes of them."""

from __future__ import annotations

import os

import pytest

from claimcheck.batch import Died, processes_for, run_all


def start() -> None:
    """Nothing to prepare."""


def square(number: int) -> int:
    return number * number


def dies_at_seven(number: int) -> int:
    if number == 7:
        os._exit(1)
    return number


def test_results_come_in_order() -> None:
    assert list(run_all(square, range(100), 2, start, ())) == [number * number for number in range(100)]


def test_a_process_that_dies_takes_one_item_with_it() -> None:
    found = list(run_all(dies_at_seven, range(20), 2, start, ()))
    assert found == [*range(7), Died(), *range(8, 20)]


@pytest.mark.parametrize(("files", "wanted", "processes"), [(1, None, 1), (5, 1, 1), (3, 8, 3), (0, 4, 1)])
def test_no_more_processes_than_files(files: int, wanted: int | None, processes: int) -> None:
    assert processes_for(files, wanted) == processes


def test_few_files_are_not_worth_a_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(8)), raising=False)
    assert [processes_for(files, None) for files in (2, 20, 40, 4000)] == [1, 1, 2, 8]
