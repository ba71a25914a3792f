"""Backoff: how long to wait before the next attempt to connect."""

from __future__ import annotations

import os
from collections.abc import Callable

__all__ = ["Backoff", "random_fraction"]


def random_fraction() -> float:
    """A random number from 0 up to but not 1, from the operating system: safe across forks."""
    return int.from_bytes(os.urandom(6), "big") / (1 << 48)


class Backoff:
    """Exponential growth with full jitter: each delay is anything from zero to the bound of its
    attempt, so that a thousand clients of one restarted server do not come back at one moment."""

    def __init__(
        self,
        *,
        first_s: float,
        factor: float,
        max_s: float,
        random: Callable[[], float] = random_fraction,
    ) -> None:
        """The bound is ``first_s``, then ``factor`` times the one before, at most ``max_s``."""
        self._first_s = min(first_s, max_s)
        self._factor = factor
        self._max_s = max_s
        self._random = random
        self._bound_s = self._first_s
        self.attempts = 0

    def next_delay_s(self) -> float:
        """Seconds to wait before the next attempt; the bound of the one after it grows."""
        delay_s = self._bound_s * self._random()
        self._bound_s = min(self._bound_s * self._factor, self._max_s)
        self.attempts += 1
        return delay_s

    def reset(self) -> None:
        """Start over: the connection has been stable."""
        self._bound_s = self._first_s
        self.attempts = 0
