"""Work for several processes, in order, a bounded heap of it at a time."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import parent_process
from multiprocessing.connection import wait
from threading import Thread
from typing import Any, TypeVar

from claimcheck.batch.processes import Died

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

_CHUNK = 8  # files handed over at once
_AHEAD = 4  # chunks waiting for each process: enough that none idles, few enough for the memory


def run_all(
    work: Callable[[_Item], _Result],
    items: Sequence[_Item],
    processes: int,
    start: Callable[..., object],
    arguments: tuple[Any, ...],
) -> Iterator[_Result | Died]:
    """`work` on each item, in order of the items; each process begins with `start(*arguments)`.

    A process that dies takes with it only the item that it died of. None outlives this one.
    """
    chunks = [items[at : at + _CHUNK] for at in range(0, len(items), _CHUNK)]
    at = 0
    while at < len(chunks):
        done = 0
        with ProcessPoolExecutor(processes, initializer=_begin, initargs=(start, arguments)) as pool:
            try:
                for results in _in_order(pool, work, chunks[at:], processes):
                    done += 1
                    yield from results
            except BrokenProcessPool:
                pool.shutdown(wait=False, cancel_futures=True)
        at += done
        if at < len(chunks):
            yield from _one_by_one(work, chunks[at], start, arguments)
            at += 1


def _in_order(
    pool: ProcessPoolExecutor,
    work: Callable[[_Item], _Result],
    chunks: Sequence[Sequence[_Item]],
    processes: int,
) -> Iterator[list[_Result]]:
    waiting: deque[Future[list[_Result]]] = deque()
    for chunk in chunks:
        waiting.append(pool.submit(_work_on, work, chunk))
        if len(waiting) >= processes * _AHEAD:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _one_by_one(
    work: Callable[[_Item], _Result],
    chunk: Sequence[_Item],
    start: Callable[..., object],
    arguments: tuple[Any, ...],
) -> Iterator[_Result | Died]:
    """Yield each item in a process of its own, to see which of them kills it."""
    for item in chunk:
        with ProcessPoolExecutor(1, initializer=_begin, initargs=(start, arguments)) as pool:
            try:
                yield pool.submit(work, item).result()
            except BrokenProcessPool:
                yield Died()


def _begin(start: Callable[..., object], arguments: tuple[Any, ...]) -> None:
    """What a process does first."""
    end_with_parent()
    start(*arguments)


def end_with_parent() -> None:
    """End this process when its parent ends: it would wait for work for ever."""
    parent = parent_process()
    if parent is not None:
        Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(parent: int) -> None:
    wait([parent])
    os._exit(1)


def _work_on(work: Callable[[_Item], _Result], chunk: Sequence[_Item]) -> list[_Result]:
    return [work(item) for item in chunk]
