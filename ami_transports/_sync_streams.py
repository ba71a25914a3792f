"""Streams and listeners that block, for the synchronous driver."""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType
from typing import Self

from ami_proto import Event, Gap

from ._primitives import Flag
from ._streams import BaseListener, BaseStream, Item_co
from ._sync import SyncDriver

__all__ = ["Listener", "Stream"]


class Stream(BaseStream[Item_co, Flag]):
    """What comes of a subscription: an iterator that waits, and a context manager.

    It ends when it is closed or the session stops; if that stopped by an error, iterating raises
    it. One consumer at a time.
    """

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Item_co:
        """Wait for the next item."""
        # what was taken first, without a call: 0.1 us an event, not 0.4
        while not self._taken and not self._fill():
            if self._subscription.ended:
                raise self._subscription.error or StopIteration
            self._woken.wait()
        return self._taken.popleft()

    def poll(self, timeout: float = 0.0) -> Item_co | None:
        """The next item, or None if none comes within ``timeout`` seconds or ever."""
        deadline = self._driver.now() + timeout
        while not self._fill() and not self._subscription.ended:
            if not self._woken.wait(max(deadline - self._driver.now(), 0.0)):
                return None
        return self._taken.popleft() if self._taken else None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


class Listener(BaseListener[object]):
    """A callback that is called with each event, in a thread (or greenlet) of its own."""

    def __init__(
        self,
        driver: SyncDriver,
        stream: Stream[Event | Gap],
        callback: Callable[[Event], object],
        on_gap: Callable[[Gap], object] | None,
    ) -> None:
        super().__init__(callback, on_gap)
        self._primitives = driver.primitives
        self._stream = stream
        self._task = self._primitives.spawn(self._run, "ami_listener")

    def _run(self) -> None:
        while True:
            try:
                item = next(self._stream)
            except StopIteration:
                return
            except Exception as error:  # noqa: BLE001  # of the session, or of the predicate
                if error is self._stream.error:
                    return
                self._count()
                continue
            try:
                self._hand_out(item)
            except Exception:  # noqa: BLE001  # whatever a callback does, the next comes
                self._count()

    def cancel(self) -> None:
        """Have it called no more, and wait for a call that is going on; not from within it."""
        self._cancelled = True
        self._stream.close()
        if self._primitives.current() is not self._task:
            self._task.join()
