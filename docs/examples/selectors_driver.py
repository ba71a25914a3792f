"""A complete driver of ami_proto.Session on the standard library's selectors, in one thread."""

import selectors
import socket
from time import monotonic, sleep

from ami_proto import Directive, Session


class SelectorsDriver:
    """Call ``step`` until the session's directive is STOP, and take the notices after each."""

    def __init__(self, session: Session) -> None:
        self.session, self.unsent = session, b""
        self.socket: socket.socket
        self.selector = selectors.DefaultSelector()

    def step(self, longest_s: float = 1.0) -> None:
        deadline = self.session.next_deadline()
        due_s = longest_s if deadline is None else deadline - monotonic()
        match self.session.directive:
            case Directive.CONNECT:
                self.connect()
            case Directive.RUN:
                self.exchange(max(0.0, min(longest_s, due_s)))
            case Directive.WAIT:
                sleep(max(0.0, min(longest_s, due_s)))
            case Directive.HANG_UP:
                self.hang_up()
        self.session.handle_timeout(now=monotonic())

    def connect(self) -> None:
        config = self.session.config
        try:
            self.socket = socket.create_connection(config.address, config.connect_timeout_s)
        except OSError as error:
            return self.session.connection_lost(error, now=monotonic())
        self.selector.register(self.socket, selectors.EVENT_READ)
        self.session.connection_made(now=monotonic())

    def exchange(self, wait_s: float) -> None:
        self.unsent += self.session.data_to_send()
        writing = selectors.EVENT_WRITE if self.unsent else 0
        self.selector.modify(self.socket, selectors.EVENT_READ | writing)
        try:
            for _, ready in self.selector.select(wait_s):
                if ready & selectors.EVENT_WRITE:
                    self.unsent = self.unsent[self.socket.send(self.unsent) :]
                if ready & selectors.EVENT_READ and (data := self.socket.recv(65_536)):
                    self.session.receive_data(data, now=monotonic())
                elif ready & selectors.EVENT_READ:
                    self.hang_up()
        except OSError as error:
            self.hang_up(error)

    def hang_up(self, reason: OSError | None = None) -> None:
        self.selector.unregister(self.socket)
        self.socket.close()
        self.unsent = b""
        self.session.connection_lost(reason, now=monotonic())
