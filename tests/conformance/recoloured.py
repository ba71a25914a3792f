"""The synchronous colour, as the interpreter sees it.

There is one interpreter, and it is written in the asynchronous colour. For the synchronous clients
it never suspends: each ``await`` in it waits inside, as such a client does, and :func:`drive` runs
it to its end like any function.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TypeVar

from ami_proto import Action, Event, Overflow, Topic
from ami_proto.actions import Originate
from ami_transports import blocking
from tests.conformance.runtimes import AnyListener, AnyPending, AnyStream, Callback

__all__ = ["Recoloured", "drive"]

T = TypeVar("T")


def drive(coroutine: Coroutine[object, object, T]) -> T:
    """Run a coroutine that never suspends."""
    try:
        coroutine.send(None)
    except StopIteration as end:
        value: T = end.value
        return value
    raise AssertionError("it suspended, and there is nobody to wake it")


class _Pending:
    def __init__(self, pending: blocking.PendingReply[object]) -> None:
        self._pending = pending

    async def result(self) -> object:
        return self._pending.result()

    def abandon(self) -> None:
        self._pending.abandon()


class _Stream:
    def __init__(self, stream: blocking.Stream[object]) -> None:
        self._stream = stream

    @property
    def dropped(self) -> int:
        return self._stream.dropped

    async def next(self) -> object:
        try:
            return next(self._stream)
        except StopIteration:
            raise StopAsyncIteration from None

    async def close(self) -> None:
        self._stream.close()


class _Listener:
    def __init__(self, listener: blocking.Listener) -> None:
        self._listener = listener

    @property
    def errors(self) -> int:
        return self._listener.errors

    async def cancel(self) -> None:
        self._listener.cancel()


class Recoloured:
    """A synchronous client as the interpreter calls it."""

    def __init__(self, client: blocking.Client) -> None:
        self._client = client

    async def call(self, action: Action[object], timeout_s: float | None) -> object:
        return self._client.call(action, timeout=timeout_s)

    async def originate(self, originate: Originate, timeout_s: float | None) -> object:
        return self._client.originate(originate, timeout=timeout_s)

    def submit(
        self, action: Action[object], timeout_s: float | None, action_id: str | None
    ) -> AnyPending:
        return _Pending(self._client.submit(action, timeout=timeout_s, action_id=action_id))

    def subscribe(
        self,
        *topics: Topic,
        where: Callable[[Event], object] | None,
        size: int | None,
        overflow: Overflow,
        gaps: bool,
    ) -> AnyStream:
        subscribe = self._client.subscribe
        if gaps:
            return _Stream(subscribe(*topics, where=where, size=size, overflow=overflow))
        return _Stream(subscribe(*topics, where=where, size=size, overflow=overflow, gaps=False))

    def watch(self) -> AnyStream:
        return _Stream(self._client.watch())

    def listen(self, callback: Callback, *topics: Topic) -> AnyListener:
        return _Listener(self._client.listen(lambda e: drive(callback(e)), *topics))

    @property
    def figures(self) -> tuple[object, ...]:
        return (self._client, self._client.diagnostics)

    async def wait_ready(self, timeout_s: float | None) -> bool:
        return self._client.wait_ready(timeout_s)

    async def end(self) -> None:
        self._client.end()

    async def close(self) -> None:
        self._client.close()
