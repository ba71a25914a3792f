"""Greenlets: which there are, waiting for what they do, and one that tells whether others wait."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import gevent
from gevent import Greenlet

from tests.blocking.waiting import uncollected

__all__ = ["Ticker", "alive", "ticking", "until"]

WAIT_S = 10.0


def alive() -> set[Greenlet[..., object]]:
    """The greenlets that have begun, or will, and have not ended."""
    return {one for one in gc.get_objects() if isinstance(one, Greenlet) and not one.dead}


def until(condition: Callable[[], object], what: str = "it") -> None:
    """Wait, letting others run, until ``condition`` is true; AssertionError if it never is."""
    deadline = time.monotonic() + WAIT_S
    while not condition():
        assert time.monotonic() < deadline, f"waited {WAIT_S:g} s for {what}"
        gevent.sleep(0.005)


class Ticker:
    """Wants to run every millisecond, and counts how often it does.

    What it measures is the work of its own thread: how busy the machine is does not show.
    """

    def __init__(self) -> None:
        self.ticks = 0
        self.longest_work_s = 0.0

    def run(self) -> None:
        before = time.thread_time()
        while True:
            gevent.sleep(0.001)
            now = time.thread_time()
            self.longest_work_s = max(self.longest_work_s, now - before)
            self.ticks += 1
            before = now


@contextmanager
def ticking() -> Iterator[Ticker]:
    """A ticker in a greenlet of its own."""
    ticker = Ticker()
    greenlet = gevent.spawn(ticker.run)
    try:
        with uncollected():
            yield ticker
    finally:
        greenlet.kill()
