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

__all__ = ["LOOPS", "WAIT_S", "Loop", "count_tasks", "longest_pause", "until"]

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
async def longest_pause() -> AsyncIterator[list[float]]:
    """A task that wants to run every millisecond; what it is told is how late it ever was."""
    longest = [0.0]

    async def tick() -> None:
        before = time.monotonic()
        while True:
            await anyio.sleep(0.001)
            now = time.monotonic()
            longest[0] = max(longest[0], now - before)
            before = now

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(tick)
        yield longest
        tasks.cancel_scope.cancel()
