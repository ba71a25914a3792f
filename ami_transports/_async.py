"""The asynchronous driver: the loops as tasks of anyio, which the client's context owns.

Whatever is not awaited runs to its end, so a cancellation finds a whole state everywhere: no
message is half sent, and who is cancelled while waiting can clean up without waiting.
"""

from __future__ import annotations

import logging
import socket
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING

import anyio
from anyio import CancelScope, create_task_group, wait_writable

from ami_proto import Directive, SessionConfig

from ._async_primitives import AsyncFlag, AsyncPrimitives, open_link
from ._driver import Driver
from ._event_loops import read_each
from ._wire import READ_BYTES, Wire

if TYPE_CHECKING:
    import ssl

__all__ = ["AsyncDriver", "Spawned"]

_log = logging.getLogger("ami_transports")


class Spawned:
    """A task that the driver owns."""

    def __init__(self) -> None:
        self.scope = CancelScope()
        self.ended = AsyncFlag()


class AsyncDriver(Driver[AsyncFlag]):
    """Runs a session on the event loop in which it was made; its methods belong to that, too."""

    def __init__(self, config: SessionConfig, ssl_context: ssl.SSLContext | None) -> None:
        super().__init__(config, ssl_context, AsyncPrimitives())
        self._tasks = create_task_group()
        self._spawned: dict[Spawned, None] = {}
        self._obeyed = self.session.directive
        self._obeying = CancelScope()
        self._nap = CancelScope()

    async def open(self) -> None:
        """Run the loops, and wait until it is logged in. Raises the error that it stopped by."""
        await self._tasks.__aenter__()
        try:
            self._tasks.start_soon(self._guarded, self._supervise)
            self._tasks.start_soon(self._guarded, self._clock)
            await self.settled.wait()
            if self.session.error is not None:
                raise self.session.error
        except BaseException:
            await self.shut(gently=False)
            raise

    async def shut(self, *, gently: bool) -> None:
        """Stop, and wait for the end of all tasks, so that none outlives the context.

        ``gently`` waits for what is pending, and for listeners to be done with what has come.
        """
        try:
            if gently:
                self.begin_end()
                await self.stopped.wait()
                while self._spawned:
                    await next(iter(self._spawned)).ended.wait()
        finally:
            self.begin_close()
            for task in self._spawned:
                task.scope.cancel()
            # the loops end by themselves now, and soon, even if this here is being cancelled
            self._tasks.cancel_scope.shield = True
            try:
                await self._tasks.__aexit__(None, None, None)
            except BaseExceptionGroup as group:
                # Ctrl-C in one of them: nothing else comes out of any
                raise group.exceptions[0] from None

    def spawn(self, function: Callable[[], Awaitable[None]]) -> Spawned:
        """Run ``function`` until it ends, or the context does after an exception."""
        task = Spawned()

        async def run() -> None:
            try:
                with task.scope:
                    await function()
            finally:
                self._spawned.pop(task, None)
                task.ended.set()

        self._spawned[task] = None
        self._tasks.start_soon(run)
        return task

    async def _guarded(self, loop: Callable[[], Awaitable[None]]) -> None:
        try:
            # whoever cancels the block may still need the link to clean up: shut() ends the loops
            with CancelScope(shield=True):
                await loop()
        except Exception:  # noqa: BLE001  # logged, with all it says
            # not raised: it would come out as a group, and as the fault of the body
            _log.exception("the driver failed; the session is closed")
        finally:
            self._loop_ended()

    # as the runtime does it

    def _wake_clock(self, deadline: float | None) -> None:
        if deadline is not None and deadline < self._nap.deadline:
            self._nap.deadline = deadline

    def _wake_supervisor(self, directive: Directive) -> None:
        if directive is not self._obeyed:
            self._obeying.cancel()
        if directive is Directive.STOP:
            self._nap.cancel()

    def _close(self, connection: socket.socket) -> None:
        """Nothing: the scope of the loops that wait for it is cancelled, and then it is closed."""

    # the loops

    async def _supervise(self) -> None:
        while (directive := self.session.directive) is not Directive.STOP:
            self._obeyed = directive
            with CancelScope() as self._obeying:
                match directive:
                    case Directive.CONNECT:
                        await self._connect()
                    case Directive.RUN if self._socket is not None:
                        await self._run(self._socket)
                    case Directive.HANG_UP if self._socket is not None:
                        self._link_lost(self._socket, None)
                    case _:
                        await anyio.sleep_forever()

    async def _connect(self) -> None:
        outcome: tuple[socket.socket, Wire] | Exception
        try:
            outcome = await open_link(self.session.config, self._ssl_context)
        except Exception as error:  # noqa: BLE001  # besides OSError, names and contexts fail oddly
            outcome = error
        self._link_opened(outcome)

    async def _run(self, connection: socket.socket) -> None:
        try:
            async with create_task_group() as link:
                link.start_soon(self._write, connection)
                await read_each(connection, partial(self._read, connection))
                link.cancel_scope.cancel()
        finally:
            connection.close()

    def _read(self, connection: socket.socket) -> bool:
        """Whether to go on. A cancellation alone would not end it: what is always readable can
        outrun that, on asyncio."""
        if self._socket is not connection or self.session.directive is not Directive.RUN:
            return False
        try:
            data = connection.recv(READ_BYTES)
        except BlockingIOError:
            return True
        except OSError as error:
            self._link_lost(connection, error)
        else:
            self._link_read(connection, data)
        return True

    async def _write(self, connection: socket.socket) -> None:
        while True:
            await self._clogged.wait()
            self._clogged.clear()
            await wait_writable(connection)
            self._link_writable(connection)

    async def _clock(self) -> None:
        while not self.stopped.is_set():
            deadline = self.session.next_deadline()
            with CancelScope() as self._nap:
                if deadline is not None:
                    self._nap.deadline = deadline
                await anyio.sleep_forever()
            if not self.stopped.is_set():
                self._deadline_come(self._nap.deadline)
