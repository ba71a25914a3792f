"""gevent: the synchronous colour in greenlets, un-patched."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Mapping
from contextlib import asynccontextmanager
from typing import TypeVar

import gevent
from gevent import Greenlet, GreenletExit
from gevent.queue import SimpleQueue

from ami_transports import gevent as ami_gevent
from tests.conformance.peer import PATIENCE_S
from tests.conformance.recoloured import Recoloured, drive
from tests.conformance.runtimes import Act, AnyClient, Mailbox

__all__ = ["Greenlets"]

T = TypeVar("T")


class _Mailbox:
    def __init__(self) -> None:
        self._queue: SimpleQueue[str] = SimpleQueue()

    def put(self, text: str) -> None:
        self._queue.put(text)

    async def get(self) -> str:
        return self._queue.get(timeout=PATIENCE_S)


class Greenlets:
    """Greenlets of the main thread; what is stopped is killed."""

    name = "gevent"

    def run(self, main: Callable[[], Coroutine[object, object, None]]) -> None:
        with gevent.Timeout(2 * PATIENCE_S):
            drive(main())

    @asynccontextmanager
    async def connect(self, url: str, settings: Mapping[str, object]) -> AsyncIterator[AnyClient]:
        with ami_gevent.connect(url, config=None, ssl_context=None, **settings) as client:
            yield Recoloured(client)

    async def beside(self, function: Callable[[], T]) -> T:
        result: T = gevent.get_hub().threadpool.apply(function)
        return result

    async def spawn(self, act: Act) -> Callable[[], Awaitable[str]]:
        outcome = self.mailbox()
        gevent.spawn(lambda: outcome.put(drive(act())))
        return outcome.get

    async def interrupted(self, act: Act, once: Callable[[], None]) -> str:
        greenlet: Greenlet[[], str] = gevent.spawn(lambda: drive(act()))
        await self.beside(once)
        greenlet.kill()
        outcome: object = greenlet.get()
        return "interrupted" if isinstance(outcome, GreenletExit) else str(outcome)

    def mailbox(self) -> Mailbox:
        return _Mailbox()
