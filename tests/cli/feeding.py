"""Feeding: events that come again and again, so that who begins late misses none for good."""

from __future__ import annotations

import threading
from collections.abc import Generator, Sequence
from contextlib import contextmanager

from ami_transports.simulator import Simulator

__all__ = ["Fields", "feeding"]

Fields = Sequence[tuple[str, str]]

_EVERY_S = 0.01


@contextmanager
def feeding(simulator: Simulator, *events: tuple[str, Fields]) -> Generator[None]:
    """Send these events, in a circle, while the block runs."""
    enough = threading.Event()

    def feed() -> None:
        while not enough.wait(_EVERY_S):
            for name, fields in events:
                simulator.emit(name, ("system",), fields)

    thread = threading.Thread(target=feed)
    thread.start()
    try:
        yield
    finally:
        enough.set()
        thread.join()
