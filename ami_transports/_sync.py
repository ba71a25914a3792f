"""The synchronous driver: the loops as threads or greenlets, whatever its primitives are."""

from __future__ import annotations

import logging
import socket
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from ami_proto import Directive, SessionConfig

from ._driver import Driver
from ._primitives import Flag, Primitives, Task
from ._wire import READ_BYTES, Plain, Wire

if TYPE_CHECKING:
    import ssl

__all__ = ["SyncDriver"]

_log = logging.getLogger("ami_transports")


class SyncDriver(Driver[Flag]):
    """Runs a session on one runtime's primitives. Its methods may be called from anywhere."""

    def __init__(
        self, config: SessionConfig, ssl_context: ssl.SSLContext | None, primitives: Primitives
    ) -> None:
        super().__init__(config, ssl_context, primitives)
        self.primitives = primitives
        self._tasks: list[Task] = []
        self._connecting = False
        self._alarm: float | None = None
        self._changed: Final = primitives.flag()
        self._rearmed: Final = primitives.flag()

    def start(self) -> None:
        """Run the loops."""
        self._tasks = [
            self.primitives.spawn(self._guarded(loop), f"ami{loop.__name__}")
            for loop in (self._supervise, self._write, self._clock)
        ]

    def _guarded(self, loop: Callable[[], None]) -> Callable[[], None]:
        def run() -> None:
            try:
                loop()
            except BaseException:  # a greenlet that was killed, too
                _log.exception("the driver failed; the session is closed")
                self._loop_ended()
                raise

        return run

    def join(self) -> None:
        """Wait until the session has stopped and the loops have ended.

        Not for an attempt to connect that is still going on: nobody will hear how it ends.
        """
        self.stopped.wait()
        if not self._connecting:
            for task in self._tasks:
                task.join()

    # as the runtime does it

    def _wake_clock(self, deadline: float | None) -> None:
        if deadline is not None and (self._alarm is None or deadline < self._alarm):
            self._rearmed.set()

    def _wake_supervisor(self, directive: Directive) -> None:
        if directive is Directive.RUN:
            return
        self._changed.set()
        self._shut_down()
        if directive is Directive.STOP:
            self._rearmed.set()

    def _close(self, connection: socket.socket) -> None:
        connection.close()

    # the loops

    def _supervise(self) -> None:
        while True:
            with self.lock:
                directive, connection = self.session.directive, self._socket
                self._changed.clear()
            match directive:
                case Directive.CONNECT:
                    self._connect()
                case Directive.RUN if connection is not None:
                    self._run(connection)
                case Directive.HANG_UP if connection is not None:
                    self._link_lost(connection, None)
                case Directive.STOP:
                    break
                case _:
                    self._changed.wait()

    def _connect(self) -> None:
        outcome: tuple[socket.socket, Wire] | Exception
        self._connecting = True
        try:
            outcome = self._open_link()
        except Exception as error:  # noqa: BLE001  # besides OSError, names and contexts fail oddly
            outcome = error
        finally:
            self._connecting = False
        self._link_opened(outcome)

    def _open_link(self) -> tuple[socket.socket, Wire]:
        config = self.session.config
        wire: Wire = Plain()
        connection = self.primitives.connect(
            config.unix_path or config.address, config.connect_timeout_s
        )
        try:
            if self._ssl_context is not None:
                from ._tls import open_tls

                wire = open_tls(connection, self._ssl_context, config)
            connection.settimeout(None)
        except BaseException:
            connection.close()
            raise
        return connection, wire

    def _run(self, connection: socket.socket) -> None:
        while self._socket is connection and self.session.directive is Directive.RUN:
            self._read(connection)

    def _read(self, connection: socket.socket) -> None:
        try:
            data = self.primitives.receive(connection, READ_BYTES)
        except OSError as error:
            self._link_lost(connection, error)
        else:
            self._link_read(connection, data)

    def _write(self) -> None:
        while not self.stopped.is_set():
            self._clogged.wait()
            self._clogged.clear()
            connection = self._socket
            if connection is None:
                continue
            with suppress(OSError, ValueError):
                # closed by another loop meanwhile: then there is nothing to write
                self.primitives.wait_writable(connection)
            self._link_writable(connection)

    def _clock(self) -> None:
        while True:
            with self.lock:
                if self.stopped.is_set():
                    return
                self._rearmed.clear()
                deadline = self._alarm = self.session.next_deadline()
            now = self.now()
            if not self._rearmed.wait(None if deadline is None else max(deadline - now, 0.0)):
                self._deadline_come(deadline)
