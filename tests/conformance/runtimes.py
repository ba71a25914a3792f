"""What the interpreter needs of a runtime, and threads as the first of them.

There is one interpreter, and it is written in the asynchronous colour. For the synchronous clients
it never suspends: each ``await`` in it waits inside, as such a client does, and :func:`drive` runs
it to its end like any function.
"""

from __future__ import annotations

import queue
import signal
import sys
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from types import FrameType
from typing import Protocol, TypeAlias, TypeVar

from ami_proto import Action, Event, Overflow, Topic
from ami_proto.actions import Originate
from ami_transports import blocking
from tests.conformance.peer import PATIENCE_S

__all__ = [
    "Act",
    "AnyClient",
    "AnyListener",
    "AnyPending",
    "AnyStream",
    "Callback",
    "Mailbox",
    "Runtime",
    "SyncClientInTheOtherColour",
    "Threads",
    "drive",
]

T = TypeVar("T")
Callback: TypeAlias = Callable[[Event], Awaitable[None]]
Act: TypeAlias = Callable[[], Coroutine[object, object, str]]


class AnyPending(Protocol):
    """An action in flight."""

    async def result(self) -> object: ...
    def abandon(self) -> None: ...


class AnyStream(Protocol):
    """A subscription; StopAsyncIteration at its end."""

    @property
    def dropped(self) -> int: ...
    async def next(self) -> object: ...
    async def close(self) -> None: ...


class AnyListener(Protocol):
    """A callback that is called."""

    @property
    def errors(self) -> int: ...
    async def cancel(self) -> None: ...


class AnyClient(Protocol):
    """The client of whatever runtime."""

    async def call(self, action: Action[object], timeout_s: float | None) -> object: ...
    async def originate(self, originate: Originate, timeout_s: float | None) -> object: ...
    def submit(
        self, action: Action[object], timeout_s: float | None, action_id: str | None
    ) -> AnyPending: ...
    def subscribe(
        self,
        *topics: Topic,
        where: Callable[[Event], object] | None,
        size: int | None,
        overflow: Overflow,
        gaps: bool,
    ) -> AnyStream: ...
    def watch(self) -> AnyStream: ...
    def listen(self, callback: Callback, *topics: Topic) -> AnyListener: ...
    def figure(self, name: str) -> object: ...
    async def wait_ready(self, timeout_s: float | None) -> bool: ...
    async def end(self) -> None: ...
    async def close(self) -> None: ...


class Mailbox(Protocol):
    """A queue of texts, filled from inside the runtime."""

    def put(self, text: str) -> None: ...
    async def get(self) -> str: ...


class Runtime(Protocol):
    """One of the runtimes."""

    @property
    def name(self) -> str:
        """As it is shown."""
        ...

    def run(self, main: Callable[[], Coroutine[object, object, None]]) -> None:
        """Run a scenario, and fail rather than wait for ever."""

    def connect(
        self, url: str, settings: Mapping[str, object]
    ) -> AbstractAsyncContextManager[AnyClient]:
        """The client, connected, in an ``async with``."""
        ...

    async def beside(self, function: Callable[[], T]) -> T:
        """Call a function that blocks, while the runtime goes on."""
        ...

    async def spawn(self, act: Act) -> Callable[[], Awaitable[str]]:
        """Begin something beside; what is returned waits for its outcome."""
        ...

    async def interrupted(self, act: Act, once: Callable[[], None]) -> str:
        """Begin something and stop it once ``once`` has returned; its outcome, if it was faster."""
        ...

    def mailbox(self) -> Mailbox:
        """An empty one."""
        ...


# the synchronous colour


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


async def _called(callback: Callback, event: Event) -> None:
    await callback(event)


class SyncClientInTheOtherColour:
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
        return _Listener(self._client.listen(lambda e: drive(_called(callback, e)), *topics))

    def figure(self, name: str) -> object:
        owner: object = self._client if hasattr(self._client, name) else self._client.diagnostics
        figure: object = getattr(owner, name)
        return figure

    async def wait_ready(self, timeout_s: float | None) -> bool:
        return self._client.wait_ready(timeout_s)

    async def end(self) -> None:
        self._client.end()

    async def close(self) -> None:
        self._client.close()


# threads


class _ThreadMailbox:
    def __init__(self) -> None:
        self._queue: queue.SimpleQueue[str] = queue.SimpleQueue()

    def put(self, text: str) -> None:
        self._queue.put(text)

    async def get(self) -> str:
        return self._queue.get(timeout=PATIENCE_S)


class Threads:
    """Threads; the interpreter runs in the main thread, whom Ctrl-C strikes."""

    name = "threads"

    def run(self, main: Callable[[], Coroutine[object, object, None]]) -> None:
        drive(main())

    @asynccontextmanager
    async def connect(self, url: str, settings: Mapping[str, object]) -> AsyncIterator[AnyClient]:
        with blocking.connect(url, config=None, ssl_context=None, **settings) as client:
            yield SyncClientInTheOtherColour(client)

    async def beside(self, function: Callable[[], T]) -> T:
        return function()

    async def spawn(self, act: Act) -> Callable[[], Awaitable[str]]:
        outcome = self.mailbox()
        run = threading.Thread(target=lambda: outcome.put(drive(act())), daemon=True)
        run.start()
        return outcome.get

    async def interrupted(self, act: Act, once: Callable[[], None]) -> str:
        struck, over = threading.Event(), threading.Event()

        def strike(_number: int, _frame: FrameType | None) -> None:
            if not struck.is_set():
                struck.set()
                raise KeyboardInterrupt

        def press() -> None:
            once()
            _until_main_waits(over)
            # again, for CPython overlooks a signal that comes just before it begins to wait
            while not over.wait(0.02):
                signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGUSR1)

        before = signal.signal(signal.SIGUSR1, strike)
        presser = threading.Thread(target=press, daemon=True)
        try:
            presser.start()
            return await act()
        except KeyboardInterrupt:
            return "interrupted"
        finally:
            over.set()
            presser.join()
            signal.signal(signal.SIGUSR1, before)

    def mailbox(self) -> Mailbox:
        return _ThreadMailbox()


def _until_main_waits(over: threading.Event) -> None:
    """Until the main thread has done its part: in the middle of it, Ctrl-C costs the link."""
    main = threading.main_thread().ident or 0
    deadline = time.monotonic() + PATIENCE_S
    while not over.is_set() and time.monotonic() < deadline:
        # there is no other way to see where a thread is
        code = sys._current_frames()[main].f_code  # noqa: SLF001
        if code.co_name == "wait" and code.co_filename == threading.__file__:
            return
        time.sleep(0.001)
