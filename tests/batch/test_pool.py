"""Many processes give what one gives, in the same order, whatever becomes of them."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from claimcheck import batch
from claimcheck.batch import Died, processes_for, run_all

_Seen = TypeVar("_Seen")


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


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc who is there")
def test_no_process_outlives_a_parent_that_is_killed(tmp_path: Path) -> None:
    code = (
        "import os, time; from claimcheck.batch import run_all\n"
        "def start(): open(f'worker-{os.getpid()}', 'w').close()\n"
        "def wait(number): time.sleep(60)\n"
        "list(run_all(wait, range(30), 3, start, ()))\n"
    )
    source = str(Path(batch.__file__).parents[2])
    parent = subprocess.Popen(
        [sys.executable, "-c", code], cwd=tmp_path, env=os.environ | {"PYTHONPATH": source}
    )
    workers = wait_for(lambda: [*tmp_path.glob("worker-*")], lambda found: len(found) == 3)
    pids = [int(path.name.removeprefix("worker-")) for path in workers]
    assert all(map(alive, pids))
    parent.kill()
    parent.wait()
    assert wait_for(lambda: [pid for pid in pids if alive(pid)], lambda left: not left) == []


def alive(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


def wait_for(look: Callable[[], _Seen], enough: Callable[[_Seen], bool]) -> _Seen:
    """What is seen once it is enough, or after all too long a time."""
    for _ in range(300):
        if enough(look()):
            break
        time.sleep(0.1)
    return look()
