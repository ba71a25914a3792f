"""Threads."""

from __future__ import annotations

import queue
import signal
import sys
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Mapping
from contextlib import asynccontextmanager
from types import FrameType
from typing import TypeVar

from ami_transports import _primitives, blocking
from tests.conformance.peer import PATIENCE_S
from tests.conformance.recoloured import Recoloured, drive
from tests.conformance.runtimes import Act, AnyClient, Mailbox

__all__ = ["Threads"]

T = TypeVar("T")


class _Mailbox:
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
            yield Recoloured(client)

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
        return _Mailbox()


def _until_main_waits(over: threading.Event) -> None:
    """Until the main thread has done its part: in the middle of it, Ctrl-C costs the link."""
    main = threading.main_thread().ident or 0
    deadline = time.monotonic() + PATIENCE_S
    while not over.is_set() and time.monotonic() < deadline:
        # there is no other way to see where a thread is
        code = sys._current_frames()[main].f_code  # noqa: SLF001
        if code.co_name == "wait" and code.co_filename == _primitives.__file__:
            return
        time.sleep(0.001)
