"""Streams and listeners: the consumers' side of subscriptions, for the synchronous driver."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Generic, Self, TypeVar, cast

from ami_proto import AMIError, AnySubscription, Event, Gap

from ._sync import SyncDriver

__all__ = ["Listener", "Stream"]

Item_co = TypeVar("Item_co", covariant=True)

_log = logging.getLogger("ami_transports")


class Stream(Generic[Item_co]):
    """What comes of a subscription: an iterator that waits, and a context manager.

    It ends when it is closed or the session stops; if that stopped by an error, iterating raises
    it. One consumer at a time.
    """

    def __init__(self, driver: SyncDriver, subscription: AnySubscription) -> None:
        """Made by the client, under the driver's lock."""
        self._driver = driver
        self._subscription = subscription
        self._woken = driver.primitives.flag()
        self._taken: deque[Item_co] = deque()
        driver.wake_on(subscription, self._woken)

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Item_co:
        """Wait for the next item."""
        while not self._fill():
            if self._subscription.ended:
                raise self._subscription.error or StopIteration
            self._woken.wait()
        return self._taken.popleft()

    def poll(self, timeout: float = 0.0) -> Item_co | None:
        """The next item, or None if none comes within ``timeout`` seconds or ever."""
        deadline = self._driver.primitives.now() + timeout
        while not self._fill() and not self._subscription.ended:
            if not self._woken.wait(max(deadline - self._driver.primitives.now(), 0.0)):
                return None
        return self._taken.popleft() if self._taken else None

    def _fill(self) -> bool:
        """Whether there is an item to hand out, taking what has come if need be."""
        if not self._taken:
            self._woken.clear()
            with self._driver.lock:
                # a cast, for that only events of the topics come here is known to the core alone
                self._taken.extend(cast("Sequence[Item_co]", self._subscription.take()))
                if self._subscription.ended:
                    self._woken.set()
        return bool(self._taken)

    @property
    def dropped(self) -> int:
        """How many events were let go because this consumer was too slow."""
        return self._subscription.dropped

    @property
    def error(self) -> AMIError | None:
        """Why it ended, if the session ended by an error."""
        return self._subscription.error

    def close(self) -> None:
        """Follow no longer; what has come can still be taken."""
        self._driver.leave(self._subscription)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class Listener:
    """A callback that is called with each event, in a thread (or greenlet) of its own."""

    def __init__(
        self,
        driver: SyncDriver,
        stream: Stream[Event | Gap],
        callback: Callable[[Event], object],
        on_gap: Callable[[Gap], object] | None,
    ) -> None:
        self._driver = driver
        self._stream = stream
        self._callback = callback
        self._on_gap = on_gap
        self.errors = 0
        """How many exceptions the callbacks have let out; each was logged."""
        self._task = driver.primitives.spawn(self._run, "ami_listener")

    def _run(self) -> None:
        while True:
            try:
                self._hand_out()
            except StopIteration:
                return
            except Exception as error:  # noqa: BLE001  # whatever a callback does, the next comes
                if error is self._stream.error:
                    return
                self.errors += 1
                _log.exception("a listener raised")

    def _hand_out(self) -> None:
        item = next(self._stream)
        if not isinstance(item, Gap):
            self._callback(item)
        elif self._on_gap is not None:
            self._on_gap(item)

    def cancel(self) -> None:
        """Have it called no more, and wait for a call that is going on; not from within it."""
        self._stream.close()
        if self._driver.primitives.current() is not self._task:
            self._task.join()
