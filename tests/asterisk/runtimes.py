"""The four runtimes, each with clients that block: one test, written plainly, runs on all.

The interpreter of ``tests/conformance`` lives inside the runtime; these tests stay outside. What
they do to a client is done where that lives, in a thread of the runtime's own, and they wait.
"""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from concurrent.futures import Future
from contextlib import AbstractContextManager, ExitStack
from functools import partial
from inspect import isawaitable
from queue import SimpleQueue
from ssl import SSLContext
from types import TracebackType
from typing import Final, Protocol, Self, TypeVar
from weakref import WeakSet

import anyio
import gevent
import gevent.event
from anyio.from_thread import BlockingPortal, start_blocking_portal
from gevent import Greenlet

from ami_proto import Action, SessionConfig
from ami_transports import anyio as ami_anyio
from ami_transports import blocking
from ami_transports import gevent as ami_gevent
from ami_transports.blocking import Client

__all__ = ["RUNTIMES", "THREADS", "Runtime", "ask_all"]

R = TypeVar("R")

Inside = Callable[[Callable[[], object]], object]
"""Calls a function where the clients live, and waits: also for what it returns to be awaited."""


class Runtime(Protocol):
    """Where clients live."""

    def connect(
        self,
        url: str | None = None,
        *,
        config: SessionConfig | None = None,
        ssl_context: SSLContext | None = None,
        **overrides: object,
    ) -> Client:
        """A client of this runtime that can be used like the blocking one, by any thread."""
        ...

    def running_count(self) -> int:
        """How many threads, greenlets or tasks there are."""
        ...


class _Threads:
    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    # as it is: a test beside this one would only show that it can be called
    connect = staticmethod(blocking.connect)

    def running_count(self) -> int:
        return threading.active_count()


class _Ported:
    """What lives in a runtime: a client, or something that one has returned."""

    def __init__(self, there: object, inside: Inside) -> None:
        self._there = there
        self._inside = inside

    def __getattr__(self, name: str) -> object:
        if callable(getattr(type(self._there), name, None)):
            return partial(self._call, name)
        return self._inside(lambda: getattr(self._there, name))

    def _call(self, name: str, *arguments: object, **keywords: object) -> object:
        result = self._inside(lambda: getattr(self._there, name)(*arguments, **keywords))
        return _Ported(result, self._inside) if isinstance(result, _RETURNED) else result

    def ask_all(self, actions: Sequence[Action[R]]) -> list[R]:
        """See the function of this name."""
        results: list[R] = []

        async def ask(client: ami_anyio.Client) -> None:
            pending = [client.submit(action) for action in actions]
            results.extend([await one.result() for one in pending])

        match self._there:
            case ami_anyio.Client() as of_tasks:
                self._inside(lambda: ask(of_tasks))
            case blocking.Client() as of_greenlets:
                self._inside(lambda: results.extend(ask_all(of_greenlets, actions)))
        return results

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> object:
        name = "__anext__" if isinstance(self._there, AsyncIterator) else "__next__"
        try:
            return self._call(name)
        except StopAsyncIteration:
            raise StopIteration from None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        name = "__aexit__" if hasattr(self._there, "__aexit__") else "__exit__"
        self._call(name, kind, error, traceback)


_RETURNED: Final = (
    *(blocking.PendingReply, blocking.Stream, blocking.Listener),
    *(ami_anyio.PendingReply, ami_anyio.Stream, ami_anyio.Listener),
)
"""What is used where the client lives, and so are those of gevent: they are the blocking ones."""


class _PortedBlock(_Ported):
    """A client that lives in a block: to end it is to leave that."""

    def __init__(self, block: AbstractContextManager[object], inside: Inside) -> None:
        super().__init__(block.__enter__(), inside)
        self._block = block

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._block.__exit__(kind, error, traceback)

    def end(self) -> None:
        self._call("end")
        self.__exit__(None, None, None)

    def close(self) -> None:
        self._call("close")
        self.__exit__(None, None, None)


def ask_all(client: Client, actions: Sequence[Action[R]]) -> list[R]:
    """Submit all at once and wait for each, where the client lives, as a program there would."""
    whoever: object = client
    if isinstance(whoever, _Ported):
        return whoever.ask_all(actions)
    pending = [client.submit(action) for action in actions]
    return [one.result() for one in pending]


def _as_client(ported: _Ported) -> Client:
    # its methods are those of the client that it stands for, found when they are called
    return ported  # type: ignore[return-value]


class _Tasks:
    """Tasks of an event loop of one of anyio's backends."""

    def __init__(self, backend: str) -> None:
        self._backend = backend
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        self._portal = self._stack.enter_context(start_blocking_portal(self._backend))
        # a client that a failed test has left must not hold up those behind it
        self._stack.callback(self._portal.call, BlockingPortal.stop, self._portal, True)
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def _inside(self, function: Callable[[], object]) -> object:
        async def run() -> object:
            result = function()
            return await result if isawaitable(result) else result

        return self._portal.call(run)

    def connect(
        self,
        url: str | None = None,
        *,
        config: SessionConfig | None = None,
        ssl_context: SSLContext | None = None,
        **overrides: object,
    ) -> Client:
        connecting = ami_anyio.connect(url, config=config, ssl_context=ssl_context, **overrides)
        block = self._portal.wrap_async_context_manager(connecting)
        return _as_client(_PortedBlock(block, self._inside))

    def running_count(self) -> int:
        async def count() -> int:
            return len(anyio.get_running_tasks())

        return self._portal.call(count)


class _Greenlets:
    """Greenlets of a thread of their own. Nothing is patched."""

    def __init__(self) -> None:
        self._asked: SimpleQueue[tuple[Callable[[], object], Future[object]]] = SimpleQueue()
        self._begun: Future[None] = Future()
        self._greenlets: WeakSet[Greenlet[..., object]] = WeakSet()
        self._thread = threading.Thread(target=self._live, daemon=True)

    def __enter__(self) -> Self:
        Greenlet.add_spawn_callback(self._greenlets.add)
        self._thread.start()
        self._begun.result()
        return self

    def __exit__(self, *_: object) -> None:
        self._inside(self._over.set)
        self._thread.join()
        Greenlet.remove_spawn_callback(self._greenlets.add)

    def _live(self) -> None:
        hub = gevent.get_hub()
        self._over = gevent.event.Event()
        # the one thing of gevent that another thread may touch
        self._bell = hub.loop.async_()
        self._bell.start(self._begin)
        self._begun.set_result(None)
        self._over.wait()
        self._bell.stop()
        self._bell.close()
        hub.destroy(destroy_loop=True)

    def _begin(self) -> None:
        while not self._asked.empty():
            gevent.spawn(_answer, *self._asked.get())

    def _inside(self, function: Callable[[], object]) -> object:
        answer: Future[object] = Future()
        self._asked.put((function, answer))
        self._bell.send()
        return answer.result()

    def connect(
        self,
        url: str | None = None,
        *,
        config: SessionConfig | None = None,
        ssl_context: SSLContext | None = None,
        **overrides: object,
    ) -> Client:
        connect = partial(
            ami_gevent.connect, url, config=config, ssl_context=ssl_context, **overrides
        )
        return _as_client(_Ported(self._inside(connect), self._inside))

    def running_count(self) -> int:
        return sum(not one.dead for one in list(self._greenlets))


def _answer(function: Callable[[], object], answer: Future[object]) -> None:
    try:
        answer.set_result(function())
    except BaseException as error:  # noqa: BLE001  # raised where it was asked for
        answer.set_exception(error)


THREADS: Final = "threads"
RUNTIMES: Final[Mapping[str, Callable[[], AbstractContextManager[Runtime]]]] = {
    THREADS: _Threads,
    "gevent": _Greenlets,
    "asyncio": partial(_Tasks, "asyncio"),
    "trio": partial(_Tasks, "trio"),
}
"""By their names: each to be entered, and left when its clients have ended."""
