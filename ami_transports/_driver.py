"""What all drivers share: a session, its socket, and who waits for what. Nothing here waits.

A driver adds the waiting, in loops of its own runtime:

supervise
    does what the session's directive says; while a link is up, it reads.
write
    waits until the socket takes bytes again, after it once did not.
clock
    wakes the session when its next deadline has come.
(the caller)
    whoever hands something to the session also sends what comes out of it, as far as the socket
    takes it at once; so a call costs no switch of tasks on its way out.

All that belongs to the session is touched under one lock, and nothing waits under it. Where tasks
give way only when they wait, the lock is none.
"""

from __future__ import annotations

import logging
import socket
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

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

from ._runtime import F, Runtime, Signal
from ._wire import Plain, Wire

if TYPE_CHECKING:
    import ssl

__all__ = ["Driver", "Settled"]

R = TypeVar("R")

_log = logging.getLogger("ami_transports")


class Settled(Protocol):
    """Who waits for the end of an action."""

    def settle(self, outcome: Reply[Event] | ActionFailed | None) -> None:
        """Take the outcome, None if it got lost; called under the driver's lock."""


class Driver(ABC, Generic[F]):
    """Runs a session; its subclasses know on which runtime."""

    def __init__(
        self,
        config: SessionConfig,
        ssl_context: ssl.SSLContext | None,
        runtime: Runtime[F],
    ) -> None:
        self.session = Session(config)
        self.now = runtime.now
        self.lock = runtime.lock()
        self.new_flag = runtime.flag
        self.ready = self.new_flag()
        self.settled = self.new_flag()
        """Set when the session is ready for the first time, or has stopped before."""
        self.stopped = self.new_flag()
        """Set when the session has stopped and has no link any more."""
        self._try_send = runtime.try_send
        self._ssl_context = ssl_context
        if config.tls and ssl_context is None:
            from ._tls import client_context

            self._ssl_context = client_context(config)
        self._socket: socket.socket | None = None
        self._wire: Wire = Plain()
        self._unsent: deque[bytes | memoryview] = deque()
        self._waiting: dict[ActionID, Settled] = {}
        self._wakers: dict[AnySubscription, Signal] = {}
        self._clogged = self.new_flag()
        """Set when the socket takes no more, so that the loop that writes waits for it."""

    # what a runtime does in its own way

    @abstractmethod
    def _wake_clock(self, deadline: float | None) -> None:
        """See to it that the loop of the clock wakes no later than at ``deadline``."""

    @abstractmethod
    def _wake_supervisor(self, directive: Directive) -> None:
        """See to it that the loop that supervises leaves whatever is not asked for any more."""

    @abstractmethod
    def _close(self, connection: socket.socket) -> None:
        """Close it, or have it closed as soon as no loop waits for it."""

    # the callers' side

    def enter(self, function: Callable[[float], R]) -> R:
        """Call ``function`` with the time, under the lock, and do what follows from it."""
        with self.lock:
            try:
                result = function(self.now())
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
        # enter(), written out: a function made for each call costs 0.5 us
        with self.lock:
            try:
                chosen = self.session.send(
                    action, now=self.now(), timeout=timeout, action_id=action_id
                )
                self._waiting[chosen] = waiting
                self._follow_up()
            except Exception:
                raise
            except BaseException:
                self._shut_down()
                raise
            return chosen

    def abandon(self, action_id: ActionID) -> None:
        """Wait no longer for an action; whoever does is told that nobody knows how it ended."""

        def abandon(_now: float) -> None:
            self.session.abandon(action_id)
            waiting = self._waiting.pop(action_id, None)
            if waiting is not None:
                waiting.settle(None)

        self.enter(abandon)

    def wake_on(self, subscription: AnySubscription, flag: Signal) -> None:
        """Set ``flag`` when the subscription has something. Call it under the lock."""
        self._wakers[subscription] = flag

    def leave(self, subscription: AnySubscription) -> None:
        """Follow no longer."""
        self.enter(lambda _: self.session.unsubscribe(subscription))
        with self.lock:
            self._wakers.pop(subscription, None)

    def begin_end(self) -> None:
        """End softly; ``stopped`` tells when it is done."""
        self.enter(lambda now: self.session.end(now=now))

    def begin_close(self) -> None:
        """End at once; ``stopped`` tells when it is done."""
        self.enter(lambda now: self.session.close(now=now))

    # what the loops have seen; each takes the lock

    def _link_opened(self, outcome: tuple[socket.socket, Wire] | Exception) -> None:
        """An attempt to connect has ended."""
        with self.lock:
            if self.session.directive is not Directive.CONNECT:
                # nobody wants it any more, nor hears of it
                if not isinstance(outcome, Exception):
                    outcome[0].close()
                return
            now = self.now()
            if isinstance(outcome, Exception):
                self.session.connection_lost(outcome, now=now)
            else:
                self._socket, self._wire = outcome
                self.session.connection_made(now=now)
                # what came in one piece with the end of a handshake is not in the socket any more
                self.session.receive_data(self._wire.received(b""), now=now)
            self._follow_up()

    def _link_read(self, connection: socket.socket, data: bytes) -> None:
        """``data`` came, or the end if it is empty."""
        with self.lock:
            if not data:
                self._lose(connection, None)
                return
            try:
                plain = self._wire.received(data)
            except OSError as error:
                self._lose(connection, error)
                return
            self.session.receive_data(plain, now=self.now())
            self._follow_up()

    def _link_lost(self, connection: socket.socket, failure: OSError | None) -> None:
        with self.lock:
            self._lose(connection, failure)

    def _link_writable(self, connection: socket.socket) -> None:
        with self.lock:
            if self._socket is connection and self._unsent:
                self._push(connection)

    def _deadline_come(self, deadline: float | None) -> None:
        with self.lock:
            now = self.now()
            # a clock that woke a little early must not be asked again and again
            self.session.handle_timeout(now=now if deadline is None else max(now, deadline))
            self._follow_up()

    def _loop_ended(self) -> None:
        """A loop that ends before its time must not leave anybody waiting."""
        self.begin_close()
        if (connection := self._socket) is not None:
            self._link_lost(connection, None)

    # what follows from whatever happened to the session; all of it under the lock

    def _follow_up(self) -> None:
        self._send()
        while (notice := self.session.next_notice()) is not None:
            self._tell(notice)
        self._wake_clock(self.session.next_deadline())
        self._wake_supervisor(self.session.directive)

    def _shut_down(self) -> None:
        """Wake the loops that wait for the socket: closing alone would not."""
        if self._socket is not None:
            with suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)

    def _send(self) -> None:
        data = self.session.data_to_send()
        connection, unsent = self._socket, self._unsent
        if connection is None:
            return
        idle = not unsent
        unsent += self._wire.to_send(data)
        if idle and unsent:
            self._push(connection)

    def _push(self, connection: socket.socket) -> None:
        unsent, flags = self._unsent, self._wire.send_flags
        try:
            while unsent:
                piece = unsent[0]
                sent = self._try_send(connection, piece, flags)
                if sent < len(piece):
                    unsent[0] = memoryview(piece)[sent:]
                    self._clogged.set()
                    return
                unsent.popleft()
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
                for flag in (self.stopped, self.ready, self.settled, self._clogged):
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
        self._close(connection)
        self.session.connection_lost(reason, now=self.now())
        self._follow_up()
        # every action has ended now; if Ctrl-C tore this loop, somebody may not have been told
        for waiting in self._waiting.values():
            waiting.settle(None)
        self._waiting.clear()
