"""Greenlets: which there are, waiting for what they do, and one that tells whether others wait."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import gevent
from gevent import Greenlet

__all__ = ["alive", "longest_pause", "until"]

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


@contextmanager
def longest_pause() -> Iterator[list[float]]:
    """A greenlet that wants to run every millisecond; what it is told is how late it ever was."""
    longest = [0.0]

    def tick() -> None:
        before = time.monotonic()
        while True:
            gevent.sleep(0.001)
            now = time.monotonic()
            longest[0] = max(longest[0], now - before)
            before = now

    ticker = gevent.spawn(tick)
    try:
        yield longest
    finally:
        ticker.kill()
