"""One check at a time, and a bound on how many wait and how long.

Checking is work for the processor, which Python threads cannot share; so one thread does it, with one
session: what it found in a text that is sent again is not sought anew.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event, Lock
from typing import Any, TypeVar

from starlette.types import Receive

from claimcheck.pipeline import Ruleset, Session
from claimcheck.serve.guard import Bounds
from claimcheck.serve.parameters import Refused

_Found = TypeVar("_Found")
Wanted = Callable[[], bool]


class Worker:
    """Does what is asked with its session, in turn; each work is told whether it is still waited for."""

    def __init__(self, ruleset: Ruleset, bounds: Bounds) -> None:
        self._session = Session(ruleset)
        self._warming: asyncio.Task[None] | None = None
        self._bounds = bounds
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="check")
        self.waiting = 0
        self._lock = Lock()

    async def run(self, work: Callable[[Session, Wanted], _Found]) -> _Found:
        """What `work` gives; raises Refused (503) when too many wait, or it takes too long. When this is
        cancelled, a work that waits is not begun, and one under way ends where it asks."""
        if self.waiting >= self._bounds.waiting:
            raise Refused(503, "too many requests wait already; try again", {"Retry-After": "1"})
        with self._lock:
            self.waiting += 1
        stopped = Event()
        future = self._thread.submit(work, self._session, lambda: not stopped.is_set())
        future.add_done_callback(self._done)
        try:
            async with asyncio.timeout(self._bounds.checking):
                return await asyncio.wrap_future(future)
        except TimeoutError as error:
            said = f"this took more than {self._bounds.checking:g} seconds, and was given up"
            raise Refused(503, said, {"Retry-After": "5"}) from error
        finally:
            stopped.set()

    async def start(self) -> None:
        """Do what any text would have to wait for, and begin what only a long one would."""
        await self._step()
        self._warming = asyncio.create_task(self._warm())

    async def _warm(self) -> None:
        while await self._step():
            pass

    async def _step(self) -> bool:
        """Warm the next part, in its turn; return whether any is left."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._session.warm_next)

    def _done(self, future: Future[_Found]) -> None:
        with self._lock:
            self.waiting -= 1

    def close(self) -> None:
        if self._warming is not None:
            self._warming.cancel()
        self._thread.shutdown(wait=False, cancel_futures=True)


async def until_gone(work: Coroutine[Any, Any, _Found], receive: Receive) -> _Found | None:
    """Return what `work` gives; None, and it is cancelled, when its client leaves first."""
    tasks = asyncio.create_task(work), asyncio.create_task(_gone(receive))
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        return tasks[0].result() if tasks[0].done() else None
    finally:
        for task in tasks:
            task.cancel()


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
