"""The synchronous driver: one session, one socket, four loops. Threads and gevent share it.

supervise
    does what the session's directive says; while a link is up, it reads.
write
    waits until the socket takes bytes again, after it once did not.
clock
    wakes the session when its next deadline has come.
(the caller)
    whoever hands something to the session also sends what comes out of it, as far as the socket
    takes it at once; so a call costs no switch of threads on its way out.

All that belongs to the session is touched under one lock, and nothing waits under it.
"""

from __future__ import annotations

import logging
import socket
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from ami_proto import (
    Action,
    ActionEnded,
    ActionFailed,
    ActionID,
    AnySubscription,
    Directive,
    Event,
    LinkLost,
    LoggedIn,
    Notice,
    Reply,
    Session,
    SessionConfig,
    Stopped,
    SubscriptionReady,
)

from ._primitives import Flag, Primitives, Task
from ._wire import Plain, Wire

if TYPE_CHECKING:
    import ssl

__all__ = ["Settled", "SyncDriver"]

R = TypeVar("R")

_READ_BYTES: Final = 65_536
_log = logging.getLogger("ami_transports")


class Settled(Protocol):
    """Who waits for the end of an action."""

    def settle(self, outcome: Reply[Event] | ActionFailed | None) -> None:
        """Take the outcome, None if it got lost; called once, under the driver's lock."""


class SyncDriver:
    """Runs a session on one runtime's primitives. Its methods may be called from anywhere."""

    def __init__(
        self, config: SessionConfig, ssl_context: ssl.SSLContext | None, primitives: Primitives
    ) -> None:
        self.primitives = primitives
        self.session = Session(config)
        self.ready: Final[Flag] = primitives.flag()
        self.settled: Final[Flag] = primitives.flag()
        """Set when the session is ready for the first time, or has stopped before."""
        self.stopped: Final[Flag] = primitives.flag()
        """Set when the session has stopped and has no socket any more."""
        self.lock = primitives.lock()
        self._ssl_context = ssl_context
        if config.tls and ssl_context is None:
            from ._tls import client_context

            self._ssl_context = client_context(config)
        self._tasks: list[Task] = []
        self._connecting = False
        self._socket: socket.socket | None = None
        self._wire: Wire = Plain()
        self._unsent: deque[bytes | memoryview] = deque()
        self._waiting: dict[ActionID, Settled] = {}
        self._wakers: dict[AnySubscription, Flag] = {}
        self._alarm: float | None = None
        self._changed: Final = primitives.flag()
        self._clogged: Final = primitives.flag()
        self._rearmed: Final = primitives.flag()

    def start(self) -> None:
        """Run the loops."""
        self._tasks = [
            self.primitives.spawn(self._guarded(loop), f"ami{loop.__name__}")
            for loop in (self._supervise, self._write, self._clock)
        ]

    def _guarded(self, loop: Callable[[], None]) -> Callable[[], None]:
        """A loop that fails must not leave anybody waiting."""

        def run() -> None:
            try:
                loop()
            except BaseException:  # a greenlet that was killed, too
                _log.exception("the driver failed; the session is closed")
                self.enter(lambda now: self.session.close(now=now))
                if self._socket is not None:
                    with self.lock:
                        self._lose(self._socket, None)
                raise

        return run

    # the callers' side

    def enter(self, function: Callable[[float], R]) -> R:
        """Call ``function`` with the time, under the lock, and do what follows from it."""
        with self.lock:
            try:
                result = function(self.primitives.now())
                self._follow_up()
            except Exception:
                raise
            except BaseException:
                # Ctrl-C in the middle: nobody knows what has gone out, so this link must go, too
                self._shut_down()
                raise
            return result

    def send(
        self,
        action: Action[object],
        waiting: Settled,
        *,
        timeout: float | None,
        action_id: str | None,
    ) -> ActionID:
        """Send an action; ``waiting`` gets its outcome. Raises as ``Session.send``."""

        def send(now: float) -> ActionID:
            chosen = self.session.send(action, now=now, timeout=timeout, action_id=action_id)
            self._waiting[chosen] = waiting
            return chosen

        return self.enter(send)

    def abandon(self, action_id: ActionID) -> None:
        """Wait no longer for an action."""

        def abandon(_now: float) -> None:
            self._waiting.pop(action_id, None)
            self.session.abandon(action_id)

        self.enter(abandon)

    def wake_on(self, subscription: AnySubscription, flag: Flag) -> None:
        """Set ``flag`` when the subscription has something. Call it under the lock."""
        self._wakers[subscription] = flag

    def leave(self, subscription: AnySubscription) -> None:
        """Follow no longer."""
        self.enter(lambda _: self.session.unsubscribe(subscription))
        with self.lock:
            self._wakers.pop(subscription, None)

    def join(self) -> None:
        """Wait until the session has stopped and the loops have ended.

        Not for an attempt to connect that is still going on: nobody will hear how it ends.
        """
        self.stopped.wait()
        if not self._connecting:
            for task in self._tasks:
                task.join()

    # what follows from whatever happened to the session; all of it under the lock

    def _follow_up(self) -> None:
        self._send()
        while (notice := self.session.next_notice()) is not None:
            self._tell(notice)
        deadline = self.session.next_deadline()
        if deadline is not None and (self._alarm is None or deadline < self._alarm):
            self._rearmed.set()
        if self.session.directive is not Directive.RUN:
            self._changed.set()
            self._shut_down()

    def _shut_down(self) -> None:
        """Wake the loops that wait for the socket: closing alone would not."""
        if self._socket is not None:
            with suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)

    def _send(self) -> None:
        data = self.session.data_to_send()
        if self._socket is None:
            return
        idle = not self._unsent
        self._unsent.extend(self._wire.to_send(data))
        if idle and self._unsent:
            self._push(self._socket)

    def _push(self, connection: socket.socket) -> None:
        try:
            while self._unsent:
                piece = self._unsent[0]
                sent = self.primitives.try_send(connection, piece, self._wire.send_flags)
                if sent < len(piece):
                    self._unsent[0] = memoryview(piece)[sent:]
                    self._clogged.set()
                    return
                self._unsent.popleft()
        except OSError as error:
            self._lose(connection, error)

    def _tell(self, notice: Notice) -> None:
        match notice:
            case ActionEnded():
                waiting = self._waiting.pop(notice.action_id, None)
                if waiting is not None:
                    waiting.settle(notice.outcome)
                return
            case SubscriptionReady():
                flag = self._wakers.get(notice.subscription)
                if flag is not None:
                    flag.set()
                return
            case LoggedIn():
                self.ready.set()
                self.settled.set()
            case LinkLost():
                self.ready.clear()
            case Stopped():
                for flag in (self.stopped, self.ready, self.settled, self._clogged, self._rearmed):
                    flag.set()
            case _:
                pass
        _log.info("%s: %s", self.session.config.host, notice)

    def _lose(self, connection: socket.socket, reason: BaseException | None) -> None:
        if self._socket is not connection:
            return
        self._shut_down()
        self._socket = None
        self._unsent.clear()
        connection.close()
        self.session.connection_lost(reason, now=self.primitives.now())
        self._follow_up()
        # every action has ended now; if Ctrl-C tore this loop, somebody may not have been told
        for waiting in self._waiting.values():
            waiting.settle(None)
        self._waiting.clear()

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
                    self._read(connection)
                case Directive.HANG_UP if connection is not None:
                    with self.lock:
                        self._lose(connection, None)
                case Directive.STOP:
                    break
                case _:
                    self._changed.wait()

    def _connect(self) -> None:
        config = self.session.config
        connection: socket.socket | None = None
        wire: Wire = Plain()
        failure: Exception | None = None
        self._connecting = True
        try:
            connection = self.primitives.connect(
                config.unix_path or config.address, config.connect_timeout_s
            )
            if self._ssl_context is not None:
                from ._tls import open_tls

                wire = open_tls(connection, self._ssl_context, config)
            connection.settimeout(None)
        except Exception as error:  # noqa: BLE001  # besides OSError, names and contexts fail oddly
            failure = error
        with self.lock:
            self._connecting = False
            wanted = self.session.directive is Directive.CONNECT
            if connection is not None and (failure is not None or not wanted):
                connection.close()
            if not wanted:
                return
            now = self.primitives.now()
            if connection is None or failure is not None:
                self.session.connection_lost(failure, now=now)
            else:
                self._socket, self._wire = connection, wire
                self.session.connection_made(now=now)
                # what came in one piece with the end of a handshake is not in the socket any more
                self.session.receive_data(wire.received(b""), now=now)
            self._follow_up()

    def _read(self, connection: socket.socket) -> None:
        data = b""
        failure: OSError | None = None
        try:
            data = self.primitives.receive(connection, _READ_BYTES)
        except OSError as error:
            failure = error
        with self.lock:
            if not data:
                self._lose(connection, failure)
                return
            try:
                plain = self._wire.received(data)
            except OSError as error:
                self._lose(connection, error)
                return
            self.session.receive_data(plain, now=self.primitives.now())
            self._follow_up()

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
            with self.lock:
                if self._socket is connection and self._unsent:
                    self._push(connection)

    def _clock(self) -> None:
        while True:
            with self.lock:
                if self.stopped.is_set():
                    return
                self._rearmed.clear()
                deadline = self._alarm = self.session.next_deadline()
            now = self.primitives.now()
            if self._rearmed.wait(None if deadline is None else max(deadline - now, 0.0)):
                continue
            with self.lock:
                now = self.primitives.now()
                self.session.handle_timeout(now=now if deadline is None else max(now, deadline))
                self._follow_up()
