"""The event loops to test on, and waiting for what happens on one."""

from __future__ import annotations

import asyncio
import importlib.util
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

import anyio
import sniffio
import trio

from tests.blocking.waiting import uncollected

__all__ = ["LOOPS", "WAIT_S", "Loop", "Ticker", "count_tasks", "ticking", "until"]

WAIT_S = 10.0
"""Far more than anything here takes: only a failure waits so long."""


@dataclass(frozen=True)
class Loop:
    """An event loop, as anyio names it."""

    name: str
    backend: tuple[str, dict[str, object]]


LOOPS = [Loop("asyncio", ("asyncio", {})), Loop("trio", ("trio", {}))]
if importlib.util.find_spec("uvloop") is not None:
    LOOPS.append(Loop("uvloop", ("asyncio", {"use_uvloop": True})))


def count_tasks() -> int:
    """How many tasks the loop has."""
    if sniffio.current_async_library() == "trio":
        return trio.lowlevel.current_statistics().tasks_living
    return len(asyncio.all_tasks())


async def until(condition: Callable[[], object], what: str = "it") -> None:
    """Wait, letting others run, until ``condition`` is true; AssertionError if it never is."""
    deadline = time.monotonic() + WAIT_S
    while not condition():
        assert time.monotonic() < deadline, f"waited {WAIT_S:g} s for {what}"
        await anyio.sleep(0.005)


@asynccontextmanager
async def ticking() -> AsyncIterator[Ticker]:
    """A ticker in a task of its own."""
    ticker = Ticker()
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(ticker.run)
        with uncollected():
            yield ticker
        tasks.cancel_scope.cancel()


class Ticker:
    """Wants to run every millisecond, and counts how often it does.

    What it measures is the work of its own thread: how busy the machine is does not show.
    """

    def __init__(self) -> None:
        self.ticks = 0
        self.longest_work_s = 0.0

    async def run(self) -> None:
        before = time.thread_time()
        while True:
            await anyio.sleep(0.001)
            now = time.thread_time()
            self.longest_work_s = max(self.longest_work_s, now - before)
            self.ticks += 1
            before = now
