"""What the asynchronous driver needs of anyio: a clock, flags, and sockets to wait for.

The sockets are our own, and not anyio's streams, which give no say in what a ``send`` is: a record
of TLS must go out by one of its own (see ``_tls.py``), and whoever asks shall send at once.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Generator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from typing import TYPE_CHECKING

import anyio
from anyio import wait_readable, wait_writable

from ami_proto import SessionConfig

from ._addresses import attempts, send_at_once
from ._event_loops import clock, new_event
from ._wire import READ_BYTES, Plain, Wire

if TYPE_CHECKING:
    import asyncio
    import ssl

    from ._tls import Tls

__all__ = ["AsyncFlag", "AsyncPrimitives", "open_link"]


class AsyncFlag:
    """Something to await. It costs nothing until somebody does."""

    def __init__(self) -> None:
        self._is_set = False
        self._awaited: anyio.Event | asyncio.Event | None = None

    def set(self) -> None:
        """Wake everybody who waits, now and later."""
        self._is_set = True
        if self._awaited is not None:
            self._awaited.set()

    def clear(self) -> None:
        """Let the next wait wait."""
        self._is_set = False
        self._awaited = None

    def is_set(self) -> bool:
        """Whether it is set."""
        return self._is_set

    async def wait(self) -> None:
        """Wait until it is set."""
        if not self._is_set:
            if self._awaited is None:
                self._awaited = new_event()
            await self._awaited.wait()


class AsyncPrimitives:
    """The event loop of the caller. Its tasks give way only where they wait: no need of a lock."""

    def __init__(self) -> None:
        self.now = clock()

    def lock(self) -> AbstractContextManager[object]:
        """None."""
        return nullcontext()

    def flag(self) -> AsyncFlag:
        """A new flag, not set."""
        return AsyncFlag()

    def try_send(self, connection: socket.socket, data: bytes | memoryview, flags: int) -> int:
        """Send what can be sent without waiting; how many bytes that was. Raises OSError."""
        try:
            return connection.send(data, flags)
        except BlockingIOError:
            return 0


async def open_link(
    config: SessionConfig, ssl_context: ssl.SSLContext | None
) -> tuple[socket.socket, Wire]:
    """A connected socket that never blocks, and what its bytes go through. Raises OSError."""
    wire: Wire = Plain()
    with _limited(config.connect_timeout_s):
        connection = await _connected(config)
        try:
            if ssl_context is not None:
                wire = await _open_tls(connection, ssl_context, config)
        except BaseException:
            connection.close()
            raise
    return connection, wire


@contextmanager
def _limited(time_s: float) -> Generator[None, None, None]:
    with anyio.move_on_after(time_s) as scope:
        yield
    if scope.cancelled_caught:
        raise TimeoutError("timed out")


async def _connected(config: SessionConfig) -> socket.socket:
    address = config.unix_path or config.address
    infos = []
    if not isinstance(address, str):
        infos = await anyio.getaddrinfo(*address, type=socket.SOCK_STREAM)
    deadline = anyio.current_effective_deadline()
    failure: OSError | None = None
    for family, target, share_s in attempts(address, infos, deadline, anyio.current_time):
        connection = socket.socket(family, socket.SOCK_STREAM)
        connection.setblocking(False)
        try:
            with _limited(share_s):
                await _connect(connection, target)
            send_at_once(connection)
        except BaseException as error:
            connection.close()
            if not isinstance(error, OSError):
                raise
            failure = failure or error
        else:
            return connection
    raise failure or OSError("the name has no address")


async def _connect(connection: socket.socket, target: tuple[object, ...] | str) -> None:
    with suppress(BlockingIOError):
        connection.connect(target)
    await wait_writable(connection)
    if number := connection.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR):
        raise OSError(number, os.strerror(number))
    # a Unix socket that did not even begin, its server being busy, has no error but no peer either
    connection.getpeername()


async def _open_tls(
    connection: socket.socket, context: ssl.SSLContext, config: SessionConfig
) -> Tls:
    import ssl

    from ._tls import Tls

    tls = Tls(context, config)
    data = None
    try:
        while True:
            done = tls.shake_hands(data)
            await _send_all(connection, tls.handshake_to_send())
            if done:
                return tls
            data = await _receive(connection)
    except ssl.SSLError:
        # it may not listen any more
        with suppress(OSError):
            await _send_all(connection, tls.handshake_to_send())
        raise


async def _send_all(connection: socket.socket, data: bytes) -> None:
    while data:
        await wait_writable(connection)
        with suppress(BlockingIOError):
            data = data[connection.send(data) :]


async def _receive(connection: socket.socket) -> bytes:
    while True:
        await wait_readable(connection)
        with suppress(BlockingIOError):
            return connection.recv(READ_BYTES)
