"""What the streams and listeners of all drivers share: whatever does not wait."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar, cast

from ami_proto import AMIError, AnySubscription, Event, Gap

from ._driver import Driver
from ._runtime import F

__all__ = ["BaseListener", "BaseStream", "Item_co"]

Item_co = TypeVar("Item_co", covariant=True)
T = TypeVar("T")

_log = logging.getLogger("ami_transports")


class BaseStream(Generic[Item_co, F]):
    """The consumer's side of a subscription."""

    def __init__(self, driver: Driver[F], subscription: AnySubscription) -> None:
        """Made by the client, under the driver's lock."""
        self._driver = driver
        self._subscription = subscription
        self._woken = driver.new_flag()
        self._taken: deque[Item_co] = deque()
        driver.wake_on(subscription, self._woken)

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
    def ended(self) -> bool:
        """Whether nothing more will come; what has come can still be taken."""
        return self._subscription.ended

    @property
    def error(self) -> AMIError | None:
        """Why it ended, if the session ended by an error."""
        return self._subscription.error

    def close(self) -> None:
        """Follow no longer; what has come can still be taken."""
        self._driver.leave(self._subscription)


class BaseListener(Generic[T]):
    """A callback that is called with each event."""

    def __init__(self, callback: Callable[[Event], T], on_gap: Callable[[Gap], T] | None) -> None:
        self._callback = callback
        self._on_gap = on_gap
        self._cancelled = False
        self.errors = 0
        """How many exceptions the callbacks have let out; each was logged."""

    def _hand_out(self, item: Event | Gap) -> T | None:
        if self._cancelled:
            return None
        if not isinstance(item, Gap):
            return self._callback(item)
        return None if self._on_gap is None else self._on_gap(item)

    def _count(self) -> None:
        self.errors += 1
        _log.exception("a listener raised")
