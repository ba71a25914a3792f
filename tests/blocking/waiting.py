"""Waiting for what other threads do: bounded, and as short as it can be."""

from __future__ import annotations

import gc
import os
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager

__all__ = ["WAIT_S", "open_files", "uncollected", "until", "what_runs"]

WAIT_S = 10.0
"""Far more than anything here takes: only a failure waits so long."""


def until(condition: Callable[[], object], what: str = "it", *, timeout_s: float = WAIT_S) -> None:
    """Wait until ``condition`` is true; an AssertionError names ``what`` did not come true."""
    deadline = time.monotonic() + timeout_s
    while not condition():
        assert time.monotonic() < deadline, f"waited {timeout_s:g} s for {what}"
        time.sleep(0.005)


def what_runs() -> set[threading.Thread]:
    """The threads that are alive."""
    return set(threading.enumerate())


def open_files() -> int:
    """How many file descriptors this process has open."""
    return len(os.listdir("/proc/self/fd"))


@contextmanager
def uncollected() -> Generator[None]:
    """No garbage is collected meanwhile: what thousands of tests have left can take 0.3 s."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
