"""What a synchronous driver needs of its runtime: a clock, locks, flags, tasks and sockets."""

from __future__ import annotations

import select
import selectors
import socket
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from typing import Final, Protocol

from ._addresses import AddressInfo, attempts, send_at_once
from ._runtime import Runtime, Signal

__all__ = ["Flag", "Primitives", "Task", "ThreadPrimitives", "connected"]


# a plain number: the socket's own is an enum, with which an "or" takes 1.5 us
_DONT_WAIT: Final = int(getattr(socket, "MSG_DONTWAIT", 0))
_SMALL_BYTES: Final = 16_384
"""Windows has no such flag, but its sockets take so little at once when they are writable."""
_SHORTEST_S: Final = 0.001
"""For a socket, a timeout of nothing would mean not to wait at all."""

_SIGNALS_SEEN_S: Final = 0.5
"""A signal that comes when CPython is about to wait for a lock, and has looked for signals already,
is only seen when that wait ends: seen with SIGTERM once in some 60 runs on a busy machine."""


class Flag(Signal, Protocol):
    """Something to wait for by blocking; ``threading.Event`` is one."""

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until it is set, at most ``timeout`` seconds; whether it is."""
        ...


class Task(Protocol):
    """A running function."""

    def join(self) -> None:
        """Wait until it has returned."""


class Primitives(Runtime[Flag], Protocol):
    """One runtime. Whatever waits, waits without holding up others of the same runtime."""

    def spawn(self, function: Callable[[], None], name: str) -> Task:
        """Run ``function`` beside the caller; it does not keep the program alive."""
        ...

    def current(self) -> object:
        """The task inside which the caller runs."""
        ...

    def connect(self, address: tuple[str, int] | str, timeout_s: float) -> socket.socket:
        """A connected TCP socket, or a Unix one if the address is a path. Raises OSError."""
        ...

    def receive(self, connection: socket.socket, max_bytes: int) -> bytes:
        """Wait for bytes, and let others have their turn; none at the end. Raises OSError."""
        ...

    def wait_writable(self, connection: socket.socket) -> None:
        """Wait until the socket takes bytes again, or has failed."""


class _ThreadFlag:
    """A flag whose waiter in the main thread is sure to see a signal.

    A lock is its gate, open while the flag is set: made, set and waited for in 0.6 us, where a
    ``threading.Event`` takes 3. It is cleared only by the one who waits for it, or under the lock
    under which it is set.
    """

    def __init__(self) -> None:
        self._is_set = False
        self._gate = threading.Lock()
        self._gate.acquire()

    def set(self) -> None:
        if not self._is_set:
            self._is_set = True
            self._open()

    def _open(self) -> None:
        try:  # noqa: SIM105  # suppress() would cost as much as all of set()
            self._gate.release()
        except RuntimeError:
            pass  # somebody else has opened it meanwhile

    def clear(self) -> None:
        self._is_set = False
        self._gate.acquire(blocking=False)

    def is_set(self) -> bool:
        return self._is_set

    def wait(self, timeout: float | None = None) -> bool:
        longest_s = -1.0 if timeout is None else max(timeout, 0.0)
        if timeout is None and threading.current_thread() is threading.main_thread():
            longest_s = _SIGNALS_SEEN_S
        # by the method, for type checkers believe that an attribute stays as it was seen
        while not self.is_set():
            try:
                was_let_in = self._gate.acquire(timeout=longest_s)
            finally:
                # for the next one who waits, also where Ctrl-C came just now
                if self.is_set():
                    self._open()
            if not was_let_in and timeout is not None:
                break
        return self._is_set


class ThreadPrimitives:
    """Threads and blocking sockets of the standard library."""

    def __init__(self, socket_class: type[socket.socket] = socket.socket) -> None:
        self._open = socket_class

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

    def current(self) -> object:
        """The thread of the caller."""
        return threading.current_thread()

    def connect(self, address: tuple[str, int] | str, timeout_s: float) -> socket.socket:
        """A connected socket, its timeout being what is left of ``timeout_s``. Raises OSError."""
        return connected(address, timeout_s, self.now, socket.getaddrinfo, self._open)

    def receive(self, connection: socket.socket, max_bytes: int) -> bytes:
        """Wait for bytes; none at the end. Raises OSError."""
        return connection.recv(max_bytes)

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


def connected(
    address: tuple[str, int] | str,
    timeout_s: float,
    now: Callable[[], float],
    resolve: Callable[..., Iterable[AddressInfo]],
    open_socket: Callable[[int, int], socket.socket],
) -> socket.socket:
    """A connected socket, its timeout being what is left of ``timeout_s``. Raises OSError.

    If none of several addresses can be connected to, the first error is raised.
    """
    deadline = now() + timeout_s
    infos = () if isinstance(address, str) else resolve(*address, type=socket.SOCK_STREAM)
    failure: OSError | None = None
    for family, target, share_s in attempts(address, infos, deadline, now):
        connection = open_socket(family, socket.SOCK_STREAM)
        try:
            connection.settimeout(max(share_s, _SHORTEST_S))
            connection.connect(target)
            connection.settimeout(max(deadline - now(), _SHORTEST_S))
            send_at_once(connection)
        except BaseException as error:
            connection.close()
            if not isinstance(error, OSError):
                raise
            failure = failure or error
        else:
            return connection
    raise failure or OSError("the name has no address")
