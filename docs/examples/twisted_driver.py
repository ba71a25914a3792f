"""A complete driver of ami_proto.Session: a Twisted Protocol, for one link after another."""

from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import TypeVar

from twisted.internet import endpoints, reactor
from twisted.internet.defer import Deferred, succeed
from twisted.internet.protocol import Protocol
from twisted.internet.ssl import Certificate, optionsForClientTLS
from twisted.protocols.tls import TLSMemoryBIOProtocol
from twisted.python.failure import Failure

from ami_proto import Action, ActionEnded, ActionFailed, Directive, Notice, Session, tls_records

R = TypeVar("R")


class AmiProtocol(Protocol):
    def __init__(self, session: Session, tell: Callable[[Notice], object]) -> None:
        self.session, self.tell, self.answers = session, tell, {}
        self.connecting, self.alarm = succeed(None), reactor.callLater(0, self.follow_up)

    def call(self, action: Action[R]) -> Deferred[R]:
        action_id = self.session.send(action, now=monotonic())
        answer = self.answers[action_id] = Deferred()
        self.follow_up()
        return answer.addCallback(action.result)

    def enter(self, method: Callable[..., object], *what: object) -> None:
        method(*what, now=monotonic())  # the reactor's own clock may go back
        self.follow_up()

    def follow_up(self) -> None:
        while (notice := self.session.next_notice()) is not None:
            if isinstance(notice, ActionEnded):
                answer, outcome = self.answers.pop(notice.action_id), notice.outcome
                (answer.errback if isinstance(outcome, ActionFailed) else answer.callback)(outcome)
            else:
                self.tell(notice)
        match self.session.directive:
            case Directive.CONNECT if self.connecting.called:
                self.connect()
            case Directive.RUN:
                for record in tls_records(self.session.data_to_send()):
                    self.write(record)
            case Directive.HANG_UP:
                self.transport.abortConnection()
            case Directive.STOP:
                self.connecting.cancel()
        if self.alarm.active():
            self.alarm.cancel()
        if (deadline := self.session.next_deadline()) is not None:
            wait_s = max(0.0, deadline - monotonic())
            self.alarm = reactor.callLater(wait_s, self.enter, self.session.handle_timeout)

    def connect(self) -> None:
        config = self.session.config
        endpoint = endpoints.HostnameEndpoint(reactor, *config.address)
        if config.tls:
            ca = config.tls_ca_file and Certificate.loadPEM(Path(config.tls_ca_file).read_bytes())
            endpoint = endpoints.wrapClientTLS(optionsForClientTLS(config.host, ca), endpoint)
        self.connecting = endpoints.connectProtocol(endpoint, self)
        self.connecting.addTimeout(config.connect_timeout_s, reactor)
        self.connecting.addErrback(self.connectionLost)

    def connectionMade(self) -> None:
        self.write = self.transport.write
        if self.session.config.tls:  # Twisted would join small records to ones that are too long
            self.write = lambda record: TLSMemoryBIOProtocol.write(self.transport, record)
        if self.session.directive is Directive.CONNECT:  # else it was closed meanwhile
            self.enter(self.session.connection_made)

    def dataReceived(self, data: bytes) -> None:
        self.enter(self.session.receive_data, data)

    def connectionLost(self, reason: Failure) -> None:
        self.enter(self.session.connection_lost, reason.value)
