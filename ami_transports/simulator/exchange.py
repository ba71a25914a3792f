"""Exchange: a world and those connected to it. No socket, clock or thread; all policy is here."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from ami_proto.requests import Request
from ami_proto.server import ServerConnection
from ami_proto.server_settings import ServerSettings, User

from .answers import ANSWERS
from .defects import Defect, bytes_of
from .faults import NO_FAULTS, Cut, Faults, Wire
from .world import World

__all__ = ["Exchange", "Peer", "Received"]

_MAX_RECEIVED: Final = 10_000
"""How many actions are remembered for tests to look at."""


@dataclass(frozen=True, slots=True)
class Received:
    """An action that reached the exchange: from which connection, and what it said."""

    connection: int
    request: Request


class Peer:
    """One accepted connection: its protocol, and the wire that may misbehave."""

    def __init__(
        self, exchange: Exchange, number: int, settings: ServerSettings, faults: Faults, now: float
    ) -> None:
        self._exchange = exchange
        self.number = number
        self.connection = ServerConnection(settings, now=now)
        self.wire = Wire(faults)
        self.usual_faults = faults
        """Those that were asked for, whatever mishap may add for a while."""
        self.replies_to_drop = faults.drop_replies
        self.spoiled_replies: deque[Defect] = deque()
        """With which defects the next actions are answered."""
        self.blocked = False
        """Whether the socket takes no more now: set by who writes, who will then come by itself."""
        self._unconfirmed = False
        self._give_up_at: float | None = None
        self._given_up = False

    # Inputs; after them, Exchange.handle_timeout() is due

    def receive_data(self, data: bytes, *, now: float) -> None:
        """Bytes came from the peer."""
        if not self.wire.faults.silent:
            self.connection.receive_data(data, now=now)

    def receive_eof(self, *, now: float) -> None:
        """The peer sends no more."""
        self.connection.receive_eof(now=now)

    def connection_lost(self, *, now: float) -> None:
        """The peer is gone."""
        self.connection.connection_lost(now=now)
        self._exchange.forget(self)

    def data_sent(self, *, now: float) -> None:
        """All that was taken so far has been written."""
        if self._unconfirmed and self.wire.is_empty:
            self._unconfirmed = False
            self.connection.data_sent(now=now)
            self.pull(now=now)

    def send_defect(self, defect: Defect) -> None:
        """Send a defect's bytes, unasked."""
        self.connection.send_raw(bytes_of(defect))

    # Outputs

    def next_piece(self, *, now: float) -> bytes | None:
        """What to write next, by itself; None while there is nothing."""
        return self.wire.take(now=now)

    @property
    def ending(self) -> Cut | None:
        """How to end the connection now that all pieces are written; None to keep it."""
        if self._given_up:
            return Cut.RESET
        if self.wire.cut is None and self.connection.closing and self.wire.is_empty:
            return Cut.CLOSE
        return self.wire.cut

    def next_deadline(self) -> float | None:
        """When it has something to do."""
        wire = None if self.blocked else self.wire.next_deadline()
        deadlines = (self.connection.next_deadline(), wire, self._give_up_at)
        return min((deadline for deadline in deadlines if deadline is not None), default=None)

    def handle_timeout(self, *, now: float) -> None:
        """Do what is due."""
        self.connection.handle_timeout(now=now)
        if self._give_up_at is not None and now >= self._give_up_at:
            self._give_up_at = None
            self._given_up = self.blocked
        elif self.connection.closing and self.blocked and not self._given_up:
            # its last words are not read either; nobody waits for that longer than for others
            write_timeout_s = self._exchange.settings.write_timeout_s
            self._give_up_at = self._give_up_at or now + write_timeout_s

    def pull(self, *, now: float) -> None:
        """Put on the wire what the protocol wants to send, once what came before is gone."""
        if self._unconfirmed and not self.wire.holds_back:
            return
        if data := self.connection.data_to_send():
            self.wire.put(data, now=now)
            self._unconfirmed = not (self.wire.holds_back or self.wire.is_empty)
            if not self._unconfirmed:
                self.connection.data_sent(now=now)


class Exchange:
    """Everything behind the sockets. ``now`` is in seconds, monotonic.

    For each accepted connection ask :meth:`accept` for a :class:`Peer` and join it to the socket;
    call :meth:`handle_timeout` after every input and at :meth:`next_deadline`; obey ``listening``.
    """

    def __init__(self, world: World, settings: ServerSettings, faults: Faults = NO_FAULTS) -> None:
        self.world = world
        self.settings = settings
        world.ami_version = settings.dialect.banner.rpartition("/")[2]
        self.faults = faults
        """Those of the connections to come."""
        self.peers: dict[int, Peer] = {}
        self.received: deque[Received] = deque(maxlen=_MAX_RECEIVED)
        self.listening = True
        """Whether there should be a listening socket; without, connections are refused."""
        self.refusing = False
        """Whether connections are accepted only to be closed at once, as over ``authlimit``."""
        self.accepted = 0

    def accept(self, *, now: float) -> Peer | None:
        """A connection was accepted; None: close it without a word."""
        if self.refusing:
            return None
        self.accepted += 1
        users: Mapping[str, User] = {} if self.faults.refuse_logins else self.settings.users
        settings = replace(self.settings, users=users)
        peer = Peer(self, self.accepted, settings, self.faults, now)
        self.peers[peer.number] = peer
        peer.pull(now=now)
        return peer

    def forget(self, peer: Peer) -> None:
        """A connection is over."""
        self.peers.pop(peer.number, None)

    def set_faults(self, faults: Faults, connection: int | None = None) -> None:
        """From now on this is wrong with one connection, or with all, those to come included."""
        if connection is None:
            self.faults = faults
        for peer in self._choose(connection):
            peer.wire.faults = peer.usual_faults = faults
            peer.replies_to_drop = faults.drop_replies

    def drop_replies(self, count: int, connection: int | None = None) -> None:
        """Never answer the next actions."""
        for peer in self._choose(connection):
            peer.replies_to_drop += count

    def spoil_reply(self, defect: Defect, connection: int | None = None) -> None:
        """Answer the next action with a defect instead of what is right."""
        for peer in self._choose(connection):
            peer.spoiled_replies.append(defect)

    def cut(self, how: Cut, connection: int | None = None, *, mid_message: bool = False) -> None:
        """Cut the link now, or in the middle of the next message that is sent."""
        for peer in self._choose(connection):
            if mid_message:
                peer.wire.cut_next_message = how
            else:
                peer.wire.cut = how

    def send_raw(self, data: bytes, connection: int | None = None) -> None:
        """Send bytes as they are."""
        for peer in self._choose(connection):
            peer.connection.send_raw(data)

    def send_defect(self, defect: Defect, connection: int | None = None) -> None:
        """Send a defect's bytes, unasked."""
        for peer in self._choose(connection):
            peer.send_defect(defect)

    def _choose(self, connection: int | None) -> list[Peer]:
        if connection is None:
            return list(self.peers.values())
        peer = self.peers.get(connection)
        return [] if peer is None else [peer]

    def next_deadline(self) -> float | None:
        """When to call :meth:`handle_timeout` at the latest."""
        deadlines = [peer.next_deadline() for peer in self.peers.values()]
        deadlines.append(self.world.next_deadline())
        return min((deadline for deadline in deadlines if deadline is not None), default=None)

    def handle_timeout(self, *, now: float) -> None:
        """Do what is due: answer what was asked, let the world move on, tell what happened."""
        for peer in self.peers.values():
            peer.handle_timeout(now=now)
        while True:
            self.world.advance(now)
            while (event := self.world.next_event()) is not None:
                for peer in self.peers.values():
                    peer.connection.send_event(event.name, event.privileges, event.fields)
            answered = [self._answer_next(peer) for peer in list(self.peers.values())]
            if not any(answered):
                break
        for peer in self.peers.values():
            peer.pull(now=now)

    def _answer_next(self, peer: Peer) -> bool:
        """Answer one action, if there is one: those of all connections take turns."""
        request = peer.connection.next_request()
        if request is None:
            return False
        self.received.append(Received(peer.number, request))
        if peer.replies_to_drop > 0:
            peer.replies_to_drop -= 1
            peer.connection.finish(request)
        elif peer.spoiled_replies:
            defect = peer.spoiled_replies.popleft()
            peer.connection.send_raw(bytes_of(defect, request.action_id or ""))
            peer.connection.finish(request)
        else:
            ANSWERS[request.name].run(self.world, peer.connection, request)
        return True
