"""Scripts: generators that wait for a signal or for time, over a clock that only others move.

What a channel does one after the other (ring, be answered, talk) reads best one after the other.
A script yields how many seconds it is willing to wait, None for ever, and gets the next signal
posted to it, or None when the time is over. Nothing here reads a clock.
"""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Generator
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar

if TYPE_CHECKING:
    from .channels import Channel

__all__ = [
    "HungUp",
    "Interruption",
    "Scripts",
    "Signal",
    "SignalKind",
    "Steps",
    "Taken",
    "Task",
    "pause",
]

T = TypeVar("T")

_COMPACT_AT: Final = 256
"""Deadlines that may be kept before void ones among them are looked for."""


class SignalKind(Enum):
    """What a leg tells the one who dialed it."""

    RINGING = "ringing"
    ANSWER = "answer"
    BUSY = "busy"
    CONGESTION = "congestion"
    HANGUP = "hangup"
    LEFT = "left"
    """It was taken away: it lives on, but no longer for who dialed it."""


@dataclass(frozen=True, slots=True)
class Signal:
    """A leg's news."""

    kind: SignalKind
    leg: Channel


Steps: TypeAlias = Generator[float | None, Signal | None, T]
"""A script, or a part of one that returns ``T``."""


class Interruption(Exception):
    """Raised inside a script where it waits."""


class HungUp(Interruption):
    """The script's own channel is to end. ``cause`` is None where it has one already."""

    def __init__(self, cause: int | None = None) -> None:
        super().__init__(cause)
        self.cause = cause


class Taken(Interruption):
    """The script's own channel lives on, but serves another script now."""


class Task:
    """A running script: others post signals to it or interrupt it; it goes on when its turn comes.

    Never resumed from inside another script, so that scripts can talk to each other freely.
    """

    __slots__ = ("_scripts", "done", "inbox", "interruption", "script", "version")

    def __init__(self, scripts: Scripts, script: Steps[None]) -> None:
        self._scripts = scripts
        self.script = script
        self.inbox: deque[Signal] = deque()
        self.interruption: Interruption | None = None
        self.done = False
        self.version = 0
        """Counts the times it went on: a deadline of an older version is void."""

    def post(self, signal: Signal) -> None:
        """Give it a signal, kept until it waits for one."""
        if not self.done:
            self.inbox.append(signal)
            self._scripts.make_ready(self)

    def interrupt(self, interruption: Interruption) -> None:
        """Raise this where it waits. Of several before it goes on, the first counts."""
        if not self.done and self.interruption is None:
            self.interruption = interruption
            self._scripts.make_ready(self)


class Scripts:
    """All running scripts and the time they live in."""

    def __init__(self, now: float) -> None:
        self.now = now
        """Seconds, monotonic: the moment that the running script is in."""
        self.current: Task | None = None
        """The script that is running, while one is."""
        self._ready: deque[Task] = deque()
        self._waiting: list[tuple[float, int, int, Task]] = []
        self._sequence = 0
        self._compact_at = _COMPACT_AT

    def start(self, script: Steps[None]) -> Task:
        """Run a script; its first step is done when :meth:`advance` is next called."""
        task = Task(self, script)
        self.make_ready(task)
        return task

    def make_ready(self, task: Task) -> None:
        """Let it go on as soon as those before it have."""
        self._ready.append(task)

    def next_deadline(self) -> float | None:
        """When :meth:`advance` has something to do; None if only from outside."""
        if self._ready:
            return self.now
        waiting = self._waiting
        while waiting and waiting[0][3].version != waiting[0][2]:
            heapq.heappop(waiting)
        return waiting[0][0] if waiting else None

    def advance(self, now: float) -> None:
        """Move the time to ``now`` and run everything due until then, each at its own time."""
        while (deadline := self.next_deadline()) is not None and (self._ready or deadline <= now):
            if self._ready:
                task = self._ready.popleft()
                if task.inbox or task.interruption or not task.version:
                    self._go_on(task)
            else:
                _, _, _, task = heapq.heappop(self._waiting)
                self.now = max(self.now, deadline)
                self._go_on(task)
        self.now = max(self.now, now)

    def _go_on(self, task: Task) -> None:
        if task.done:
            return
        first = not task.version
        task.version += 1
        self.current = task
        try:
            if first:  # even if interrupted: what has not begun could not clean up after itself
                wait_s = next(task.script)
            elif (interruption := task.interruption) is not None:
                task.interruption = None
                wait_s = task.script.throw(interruption)
            else:
                wait_s = task.script.send(task.inbox.popleft() if task.inbox else None)
        except (StopIteration, Interruption):
            task.done = True
            return
        finally:
            self.current = None
        if task.inbox or task.interruption:
            self.make_ready(task)
        elif wait_s is not None:
            self._sequence += 1
            entry = (self.now + wait_s, self._sequence, task.version, task)
            heapq.heappush(self._waiting, entry)
            if len(self._waiting) >= self._compact_at:
                self._drop_void_deadlines()

    def _drop_void_deadlines(self) -> None:
        """Forget those who went on before their time: that time may be a day away."""
        self._waiting = [entry for entry in self._waiting if entry[3].version == entry[2]]
        heapq.heapify(self._waiting)
        self._compact_at = max(_COMPACT_AT, 2 * len(self._waiting))


def pause(scripts: Scripts, seconds: float) -> Steps[None]:
    """Wait for so long, whatever signals come."""
    until = scripts.now + seconds
    while (left := until - scripts.now) > 0:
        yield left
