"""Talking to an exchange without a socket, at a time of one's own choosing."""

from __future__ import annotations

from ami_proto import Message, Parser
from ami_proto.server_settings import ServerSettings, User
from ami_transports.simulator import Faults, Setup, World
from ami_transports.simulator.answers import ANSWERS
from ami_transports.simulator.exchange import Exchange, Peer


def make_exchange(setup: Setup | None = None, faults: Faults | None = None) -> Exchange:
    settings = ServerSettings(
        users={"admin": User("secret")},
        commands={name: answer.command for name, answer in ANSWERS.items()},
    )
    world = World(setup, epoch=1_795_291_841.0)
    return Exchange(world, settings, faults or Faults())


class Talker:
    """A client of an exchange: what it says is answered at once, at ``now``."""

    def __init__(self, exchange: Exchange, *, login: bool = True, events: str = "off") -> None:
        self.exchange = exchange
        peer = exchange.accept(now=0.0)
        assert peer is not None
        self.peer: Peer = peer
        self.parser = Parser()
        self.now = exchange.world.now
        if login:
            self.ask("Action: Login", "Username: admin", "Secret: secret", f"Events: {events}")

    def ask(self, *lines: str) -> list[Message]:
        """Say something and hear what comes of it."""
        self.peer.receive_data("\r\n".join([*lines, "", ""]).encode(), now=self.now)
        return self.listen()

    def listen(self, seconds: float = 0.0) -> list[Message]:
        """Let time pass and hear what came."""
        return self.parser.feed(b"".join(self.pieces(seconds)))

    def pieces(self, seconds: float = 0.0) -> list[bytes]:
        """The same, as pieces of bytes."""
        until, heard = self.now + seconds, list[bytes]()
        while True:
            self.exchange.handle_timeout(now=self.now)
            while True:
                piece = self.peer.next_piece(now=self.now)
                if piece is None:
                    self.peer.data_sent(now=self.now)
                    piece = self.peer.next_piece(now=self.now)
                if piece is None:
                    break
                heard.append(piece)
            if self.now >= until:
                return heard
            deadline = self.exchange.next_deadline()
            self.now = until if deadline is None else min(until, max(deadline, self.now + 1e-6))
