"""What a synchronous driver needs of gevent: greenlets, and sockets that wait in its hub."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Final

import gevent
import gevent.event
import gevent.socket
from gevent import Greenlet
from gevent.lock import Semaphore

from ami_proto import LocalProtocolError

from ._primitives import Flag, Task, connected

__all__ = ["GeventPrimitives"]

_NEXT_TURN_S: Final = 1e-9
"""Not 0: that gives way to other greenlets only, fifty times before the hub looks at timers and
sockets again. This is over in the hub's next turn, and costs no more."""


class GeventPrimitives:
    """The greenlets of the thread in which it was made. Nothing is patched, and nothing need be."""

    def __init__(self) -> None:
        self._hub = gevent.get_hub()

    def now(self) -> float:
        """Seconds on a clock that never goes back."""
        return time.monotonic()

    def lock(self) -> AbstractContextManager[object]:
        """A new mutual exclusion; LocalProtocolError to whoever takes it in another thread."""
        return _Lock(self._check_thread)

    def flag(self) -> Flag:
        """A new flag, not set; LocalProtocolError to whoever waits for it in another thread."""
        return _Flag(self._check_thread)

    def _check_thread(self) -> None:
        if gevent.get_hub() is not self._hub:
            raise LocalProtocolError(
                "this client belongs to the greenlets of another thread; for threads there is "
                "ami_transports.blocking"
            )

    def spawn(self, function: Callable[[], None], name: str) -> Task:
        """Run ``function`` in a greenlet."""
        greenlet = Greenlet(function)
        # its documentation says that it may be set; its stubs do not
        greenlet.name = name  # pyright: ignore[reportAttributeAccessIssue]
        greenlet.start()
        return greenlet

    def current(self) -> object:
        """The greenlet of the caller."""
        return gevent.getcurrent()

    def connect(self, address: tuple[str, int] | str, timeout_s: float) -> socket.socket:
        """A connected socket, its timeout being what is left of ``timeout_s``. Raises OSError."""
        with gevent.Timeout(timeout_s, TimeoutError(f"no connection within {timeout_s:g} s")):
            return connected(
                address, timeout_s, self.now, gevent.socket.getaddrinfo, gevent.socket.socket
            )

    def receive(self, connection: socket.socket, max_bytes: int) -> bytes:
        """Wait for bytes, and let others have their turn; none at the end. Raises OSError."""
        # what is there is given at once: under a flood, nobody else would ever run
        gevent.sleep(_NEXT_TURN_S)
        return connection.recv(max_bytes)

    def try_send(self, connection: socket.socket, data: bytes | memoryview, flags: int = 0) -> int:
        """Send what can be sent without waiting; how many bytes that was. Raises OSError."""
        try:
            # its third argument, how long to wait, is gevent's own and unknown to its stubs
            return connection.send(data, flags, 0.0)  # type: ignore[call-arg]
        except BlockingIOError:
            return 0

    def wait_writable(self, connection: socket.socket) -> None:
        """Wait until the socket takes bytes again, or has failed."""
        # a duplicate, for nobody is woken for a descriptor that is closed meanwhile
        with connection.dup() as own:
            gevent.socket.wait_write(own.fileno())


class _Flag:
    def __init__(self, check_thread: Callable[[], None]) -> None:
        event = gevent.event.Event()
        self.set, self.clear, self.is_set = event.set, event.clear, event.is_set
        self._event = event
        self._check_thread = check_thread

    def wait(self, timeout: float | None = None) -> bool:
        self._check_thread()
        return self._event.wait(timeout)


class _Lock:
    def __init__(self, check_thread: Callable[[], None]) -> None:
        self._check_thread = check_thread
        self._semaphore = Semaphore()

    def __enter__(self) -> None:
        self._check_thread()
        self._semaphore.acquire()

    def __exit__(self, *_: object) -> None:
        self._semaphore.release()
