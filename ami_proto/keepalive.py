"""Keepalive: when to probe a silent link, and when silence is death."""

from __future__ import annotations

from enum import Enum, auto

__all__ = ["Keepalive", "Pulse"]


class Pulse(Enum):
    """What a check of the link says."""

    ALIVE = auto()
    """Nothing to do."""
    PROBE = auto()
    """Silent for long enough: send a Ping."""
    LOST = auto()
    """Silent after the Ping too."""


class Keepalive:
    """Watches one link. Check it at ``deadline``; anything that comes is a sign of life.

    Asterisk answers one action at a time, so behind a synchronous ``Originate`` or a ``Reload`` the
    Ping waits its turn: ``busy_until`` tells up to when that is no sign of death.
    """

    def __init__(self, *, idle_s: float | None, pong_s: float, now: float) -> None:
        """Probe after ``idle_s`` of silence (None: never); lost after ``pong_s`` more."""
        self._idle_s = idle_s
        self._pong_s = pong_s
        self._probed_at: float | None = None
        self.last_sign_of_life = now
        self.deadline = None if idle_s is None else now + idle_s

    def received(self, now: float) -> None:
        """Something came."""
        self.last_sign_of_life = now
        self._probed_at = None

    def check(self, now: float, busy_until: float) -> Pulse:
        """Say how the link is at ``now``, and set the next ``deadline``."""
        if self._idle_s is None:
            return Pulse.ALIVE
        if self._probed_at is None:
            self.deadline = self.last_sign_of_life + self._idle_s
            if now < self.deadline:
                return Pulse.ALIVE
            self._probed_at = now
            self.deadline = now + self._pong_s
            return Pulse.PROBE
        self.deadline = max(self._probed_at, busy_until) + self._pong_s
        return Pulse.ALIVE if now < self.deadline else Pulse.LOST
