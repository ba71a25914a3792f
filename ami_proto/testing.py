"""For tests: a session and a server joined in memory, under a clock that only you move.

No socket, no thread, no waiting: a reconnect after half an hour takes microseconds, and the same
test gives the same run every time::

    session = Session(SessionConfig(username="admin", secret="s3cret"), random=lambda: 0.5)
    link = Link(session, commands=["QueueStatus"])
    link.run_until_ready()
    reply = link.call(Action("QueueStatus"))       # answered by ``handler``, if you give one
    link.lose("the cable was pulled")
    link.run_until_ready()                         # after the backoff, at ``link.clock.now``
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from .action import Action
from .config import SessionConfig
from .message import Event
from .notices import ActionEnded, Notice
from .reply import Reply
from .requests import Request
from .server import ServerConnection
from .server_settings import CommandInfo, ServerSettings, User
from .session import Session
from .states import Directive, State

__all__ = ["ChunkSizes", "Handler", "Link", "VirtualClock", "Wire", "answer_success"]

_MAX_WAIT_S: Final = 86_400.0
"""How long, in its own time, a run waits for a condition."""

ChunkSizes: TypeAlias = int | Callable[[], int] | None
"""How the bytes of one direction are cut: into pieces of this size, of the size that the callable
gives for each (such as ``partial(Random(7).randint, 1, 40)``), or not at all (None)."""

Handler: TypeAlias = Callable[[ServerConnection, Request], None]
"""What a server does with an action; it may finish it at once, later, or never."""


class VirtualClock:
    """Seconds that pass only when told to, and never go back."""

    def __init__(self, now: float = 0.0) -> None:
        self._now = now

    @property
    def now(self) -> float:
        """The time, in seconds."""
        return self._now

    def advance(self, seconds: float) -> None:
        """Let ``seconds`` pass, none if negative."""
        self.advance_to(self._now + seconds)

    def advance_to(self, moment: float) -> None:
        """Let it be ``moment``, if that is not past."""
        self._now = max(self._now, moment)


@dataclass(slots=True)
class Wire:
    """How bytes travel in one direction. All of it may be changed at any time."""

    latency_s: float = 0.0
    """How long every byte is under way."""
    chunks: ChunkSizes = None
    """How what was written at once is cut."""
    cut_after_bytes: int | None = None
    """The connection is lost when so many bytes more have arrived, be it on the next connection."""
    carried: bytearray = field(default_factory=bytearray)
    """All that has arrived, on every connection."""


class _Connection:
    """One connection: the server's end of it, and what is under way."""

    def __init__(self, server: ServerConnection) -> None:
        self.server = server
        self.to_server: deque[tuple[float, bytes]] = deque()
        self.to_client: deque[tuple[float, bytes]] = deque()
        self.end_is_sent = False


def answer_success(server: ServerConnection, request: Request) -> None:
    """The handler that a :class:`Link` has by default: a Pong, or a plain success."""
    if request.name == "Ping":
        server.respond(request, [("Ping", "Pong"), ("Timestamp", "1.000000")])
    else:
        server.respond(request)


class Link:
    """A :class:`~ami_proto.Session` and a :class:`~ami_proto.server.ServerConnection`, joined.

    It does what a driver does for the session (connects, carries bytes, hangs up, tells the time),
    and the same for the server. ``step()`` lets happen what comes next; ``run_until()`` lets time
    pass. In between, look at ``session``, ``server`` and ``notices``, and call what you like of
    the first two, with ``clock.now``.
    """

    def __init__(
        self,
        session: Session,
        *,
        settings: ServerSettings | None = None,
        commands: Iterable[str] = (),
        handler: Handler = answer_success,
        clock: VirtualClock | None = None,
        to_server: Wire | None = None,
        to_client: Wire | None = None,
        max_steps: int = 1_000_000,
    ) -> None:
        """``settings`` are the server's; by default it lets the session's user in, and knows Ping
        and ``commands``. ``handler`` gets every action that the server does not answer itself.
        A run that needs more than ``max_steps`` goes in circles, and fails."""
        self.session = session
        self.settings = settings or _settings_for(session.config, commands)
        self.handler = handler
        self.clock = clock or VirtualClock()
        self.to_server = to_server or Wire()
        self.to_client = to_client or Wire()
        self.refusing = False
        """Whether attempts to connect fail."""
        self.silent = False
        """Whether the server neither reads nor writes, on a connection that stands."""
        self.connections = 0
        """How many connections were made."""
        self.attempts = 0
        """How many were tried."""
        self.notices: list[Notice] = []
        """All that the session has told, in order."""
        self._connection: _Connection | None = None
        self._max_steps = max_steps

    @property
    def server(self) -> ServerConnection:
        """The server's end of the connection that stands; AssertionError if none does."""
        assert self._connection is not None, f"not connected: {self.session.directive}"
        return self._connection.server

    @property
    def connected(self) -> bool:
        """Whether a connection stands."""
        return self._connection is not None

    # time

    def step(self) -> bool:
        """Let the next thing happen, letting time pass up to it; False if nothing ever will."""
        return self._step(float("inf"))

    def run_until(self, until: float | Callable[[], object]) -> None:
        """Let everything happen up to a moment (exactly), or until a condition is true.

        Raises AssertionError when the condition does not come true for a day, or never can; and
        when too many things happened on the way.
        """
        if callable(until):
            self._run(until, self.clock.now + _MAX_WAIT_S)
            if not until():
                raise AssertionError(f"it never came true; {self._situation()}")
        else:
            self._run(lambda: False, until)
            self.clock.advance_to(until)

    def run_for(self, seconds: float) -> None:
        """Let everything happen for so long. ``run_for(0)`` does all that is due now."""
        self.run_until(self.clock.now + seconds)

    def run_until_ready(self) -> None:
        """Let everything happen until the session is ready for actions."""
        self.run_until(lambda: self.session.state is State.READY)

    def call(
        self, action: Action[object], *, timeout: float | None = None, action_id: str | None = None
    ) -> Reply[Event]:
        """Send an action, run until it ends, and return its reply.

        Raises the :class:`~ami_proto.ActionFailed` that it ended with, and what
        :meth:`Session.send <ami_proto.Session.send>` raises.
        """
        sent = self.session.send(action, now=self.clock.now, timeout=timeout, action_id=action_id)
        first = len(self.notices)
        self.run_until(lambda: any(self._endings(sent, first)))
        outcome = next(self._endings(sent, first)).outcome
        if isinstance(outcome, Reply):
            return outcome
        raise outcome

    def _endings(self, action_id: str, first: int) -> Iterator[ActionEnded]:
        for notice in self.notices[first:]:
            if isinstance(notice, ActionEnded) and notice.action_id == action_id:
                yield notice

    def _run(self, condition: Callable[[], object], limit: float) -> None:
        for _ in range(self._max_steps):
            if condition() or not self._step(limit):
                return
        raise AssertionError(f"{self._max_steps:,} steps led nowhere; {self._situation()}")

    def _situation(self) -> str:
        connection = "connected" if self.connected else "not connected"
        return f"the session is {self.session.state.value}, {connection}, at {self.clock.now} s"

    # faults

    def lose(self, reason: BaseException | str | None = "the link was cut") -> None:
        """Lose the connection now, with all that is under way."""
        assert self._connection is not None, "there is no connection to lose"
        self._disconnect(self._connection, reason)
        self._collect()

    # what happens

    def _step(self, limit: float) -> bool:
        """Let the next thing happen, unless it is after ``limit``."""
        self._collect()
        happened = self._cut() or self._obey() or self._serve() or self._wait(limit)
        self._collect()
        return happened

    def _cut(self) -> bool:
        """Cut the connection where a wire is to carry no more."""
        for wire in (self.to_server, self.to_client):
            if wire.cut_after_bytes == 0 and self._connection is not None:
                wire.cut_after_bytes = None
                self._disconnect(self._connection, "the link was cut")
                return True
        return False

    def _obey(self) -> bool:
        """Do what the session wants of its driver."""
        directive = self.session.directive
        if directive is Directive.CONNECT:
            self._connect()
        elif directive is not Directive.RUN and self._connection is not None:
            self._disconnect(self._connection, None)
        else:
            return False
        return True

    def _connect(self) -> None:
        now = self.clock.now
        self.attempts += 1
        if self.refusing:
            self.session.connection_lost(ConnectionRefusedError("refused by the test"), now=now)
            return
        self.connections += 1
        self._connection = _Connection(ServerConnection(self.settings, now=now))
        self.session.connection_made(now=now)

    def _disconnect(self, connection: _Connection, reason: BaseException | str | None) -> None:
        self._connection = None
        connection.server.connection_lost(now=self.clock.now)
        self.session.connection_lost(reason, now=self.clock.now)

    def _serve(self) -> bool:
        """Let the handler do the next action."""
        if self._connection is None or self.silent:
            return False
        request = self._connection.server.next_request()
        if request is None:
            return False
        self.handler(self._connection.server, request)
        return True

    def _wait(self, limit: float) -> bool:
        """Let time pass up to what comes next, and let that happen."""
        coming = list(self._coming())
        if not coming:
            return False
        at, happen = min(coming, key=lambda one: one[0])
        if at > limit:
            return False
        self.clock.advance_to(at)
        happen()
        return True

    def _coming(self) -> Iterator[tuple[float, Callable[[], None]]]:
        deadline = self.session.next_deadline()
        if deadline is not None:
            yield deadline, lambda: self.session.handle_timeout(now=self.clock.now)
        connection = self._connection
        if connection is None or self.silent:
            return
        server_deadline = connection.server.next_deadline()
        if server_deadline is not None:
            yield server_deadline, lambda: connection.server.handle_timeout(now=self.clock.now)
        if connection.to_server:
            yield connection.to_server[0][0], lambda: self._reach_server(connection)
        if connection.to_client:
            yield connection.to_client[0][0], lambda: self._reach_client(connection)

    def _reach_server(self, connection: _Connection) -> None:
        piece = _next_piece(connection.to_server, self.to_server)
        connection.server.receive_data(piece, now=self.clock.now)

    def _reach_client(self, connection: _Connection) -> None:
        piece = _next_piece(connection.to_client, self.to_client)
        if piece:
            self.session.receive_data(piece, now=self.clock.now)
        else:
            self._disconnect(connection, None)

    def _collect(self) -> None:
        """Take what both ends want to write, and what the session tells."""
        now, connection = self.clock.now, self._connection
        data = self.session.data_to_send()
        if connection is not None:
            if data:
                connection.to_server.append((now + self.to_server.latency_s, data))
            if not self.silent:
                self._collect_from_server(connection, now)
        while (notice := self.session.next_notice()) is not None:
            self.notices.append(notice)

    def _collect_from_server(self, connection: _Connection, now: float) -> None:
        arrival = now + self.to_client.latency_s
        if data := connection.server.data_to_send():
            connection.to_client.append((arrival, data))
            connection.server.data_sent(now=now)
        if connection.server.closing and not connection.end_is_sent:
            connection.end_is_sent = True
            connection.to_client.append((arrival, b""))


def _next_piece(under_way: deque[tuple[float, bytes]], wire: Wire) -> bytes:
    """What arrives next; the rest of what was written with it arrives at the same moment."""
    arrival, data = under_way.popleft()
    size = wire.chunks() if callable(wire.chunks) else wire.chunks
    if size is None:
        size = len(data)
    size = max(size, 1)
    if wire.cut_after_bytes is not None:
        size = min(size, wire.cut_after_bytes)
        wire.cut_after_bytes -= min(size, len(data))
    piece, rest = data[:size], data[size:]
    if rest:
        under_way.appendleft((arrival, rest))
    wire.carried += piece
    return piece


def _settings_for(config: SessionConfig, commands: Iterable[str]) -> ServerSettings:
    return ServerSettings(
        users={} if config.username is None else {config.username: User(config.secret)},
        commands={name: CommandInfo("", ()) for name in ("Ping", *commands)},
    )
