"""What a synchronous driver needs of its runtime: a clock, locks, flags, tasks and sockets."""

from __future__ import annotations

import select
import selectors
import socket
import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Final, Protocol

__all__ = ["Flag", "Primitives", "Task", "ThreadPrimitives"]

_DONT_WAIT: Final[int] = getattr(socket, "MSG_DONTWAIT", 0)
_SMALL_BYTES: Final = 16_384
"""Windows has no such flag, but its sockets take so little at once when they are writable."""

_SIGNALS_SEEN_S: Final = 0.5
"""A signal that comes when CPython is about to wait for a lock, and has looked for signals already,
is only seen when that wait ends: seen with SIGTERM once in some 60 runs on a busy machine."""


class Flag(Protocol):
    """Something to wait for; ``threading.Event`` is one."""

    def set(self) -> None:
        """Wake everybody who waits, now and later."""

    def clear(self) -> None:
        """Let the next wait wait."""

    def is_set(self) -> bool:
        """Whether it is set."""
        ...

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until it is set, at most ``timeout`` seconds; whether it is."""
        ...


class Task(Protocol):
    """A running function."""

    def join(self) -> None:
        """Wait until it has returned."""


class Primitives(Protocol):
    """One runtime. Whatever waits, waits without holding up others of the same runtime."""

    def now(self) -> float:
        """Seconds on a clock that never goes back."""
        ...

    def lock(self) -> AbstractContextManager[object]:
        """A new mutual exclusion."""
        ...

    def flag(self) -> Flag:
        """A new flag, not set."""
        ...

    def spawn(self, function: Callable[[], None], name: str) -> Task:
        """Run ``function`` beside the caller; it does not keep the program alive."""
        ...

    def is_current(self, task: Task) -> bool:
        """Whether the caller runs inside ``task``."""
        ...

    def connect(self, address: tuple[str, int] | str, timeout_s: float) -> socket.socket:
        """A connected TCP socket, or a Unix one if the address is a path. Raises OSError."""
        ...

    def try_send(self, connection: socket.socket, data: bytes | memoryview, flags: int = 0) -> int:
        """Send what can be sent without waiting; how many bytes that was. Raises OSError."""
        ...

    def wait_writable(self, connection: socket.socket) -> None:
        """Wait until the socket takes bytes again, or has failed."""


class _ThreadFlag(threading.Event):
    """A ``threading.Event`` whose waiter in the main thread is sure to see a signal."""

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until it is set, at most ``timeout`` seconds; whether it is."""
        if timeout is None and threading.current_thread() is threading.main_thread():
            while not super().wait(_SIGNALS_SEEN_S):
                pass
            return True
        return super().wait(timeout)


class ThreadPrimitives:
    """Threads and blocking sockets of the standard library."""

    def now(self) -> float:
        """Seconds on a clock that never goes back."""
        return time.monotonic()

    def lock(self) -> AbstractContextManager[object]:
        """A new mutual exclusion."""
        return threading.Lock()

    def flag(self) -> Flag:
        """A new flag, not set."""
        return _ThreadFlag()

    def spawn(self, function: Callable[[], None], name: str) -> threading.Thread:
        """Run ``function`` in a daemon thread."""
        thread = threading.Thread(target=function, name=name, daemon=True)
        thread.start()
        return thread

    def is_current(self, task: Task) -> bool:
        """Whether the caller runs inside ``task``."""
        return threading.current_thread() is task

    def connect(self, address: tuple[str, int] | str, timeout_s: float) -> socket.socket:
        """A connected socket, its timeout being what is left of ``timeout_s``. Raises OSError."""
        deadline = self.now() + timeout_s
        if isinstance(address, str):
            return self._connect_to(socket.AF_UNIX, address, deadline)
        failure: OSError | None = None
        for family, _, _, _, resolved in socket.getaddrinfo(*address, type=socket.SOCK_STREAM):
            try:
                connection = self._connect_to(family, resolved, deadline)
            except OSError as error:
                failure = failure or error
            else:
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)
                return connection
        raise failure or OSError("the name has no address")

    def _connect_to(
        self, family: socket.AddressFamily, address: tuple[object, ...] | str, deadline: float
    ) -> socket.socket:
        connection = socket.socket(family, socket.SOCK_STREAM)
        try:
            connection.settimeout(max(deadline - self.now(), 0.001))
            connection.connect(address)
            connection.settimeout(max(deadline - self.now(), 0.001))
        except BaseException:
            connection.close()
            raise
        return connection

    def try_send(self, connection: socket.socket, data: bytes | memoryview, flags: int = 0) -> int:
        """Send what can be sent without waiting; how many bytes that was. Raises OSError."""
        if not _DONT_WAIT:
            if not select.select([], [connection], [], 0)[1]:
                return 0
            data = data[:_SMALL_BYTES]
        try:
            return connection.send(data, _DONT_WAIT | flags)
        except BlockingIOError:
            return 0

    def wait_writable(self, connection: socket.socket) -> None:
        """Wait until the socket takes bytes again, or has failed."""
        # a duplicate, for a selector never wakes for a descriptor that is closed meanwhile
        with connection.dup() as own, selectors.DefaultSelector() as selector:
            selector.register(own, selectors.EVENT_WRITE)
            selector.select()
