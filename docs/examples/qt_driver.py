"""A complete driver of ami_proto.Session in Qt's event loop: a QTcpSocket and a QTimer."""

from collections.abc import Callable
from time import monotonic
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtNetwork import QAbstractSocket, QSslSocket

from ami_proto import Action, ActionEnded, ActionFailed, Directive, Session, tls_records

R = TypeVar("R")
UNCONNECTED = QAbstractSocket.SocketState.UnconnectedState


class QtDriver(QObject):
    told = Signal(object)  # each notice

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.answers: dict[str, Callable[[ActionEnded], object]] = {}
        self.alarm, self.patience = QTimer(self, singleShot=True), QTimer(self, singleShot=True)
        self.alarm.timeout.connect(lambda: self.enter(session.handle_timeout))
        socket = self.socket = QSslSocket(self)  # a QTcpSocket that can do TLS
        self.patience.timeout.connect(socket.abort)
        made = socket.encrypted if session.config.tls else socket.connected
        made.connect(lambda: self.enter(session.connection_made))
        socket.readyRead.connect(lambda: self.enter(session.receive_data, socket.readAll().data()))
        # queued, for on the spot the socket does not know yet why
        socket.stateChanged.connect(self.state_changed, Qt.ConnectionType.QueuedConnection)
        QTimer.singleShot(0, self.follow_up)

    def call(self, action: Action[R], done: Callable[[R | ActionFailed], object]) -> None:
        self.answers[self.session.send(action, now=monotonic())] = lambda ended: done(
            ended.outcome
            if isinstance(ended.outcome, ActionFailed)
            else action.result(ended.outcome)
        )
        self.follow_up()

    def enter(self, method: Callable[..., object], *what: object) -> None:
        method(*what, now=monotonic())
        self.follow_up()

    def follow_up(self) -> None:
        while (notice := self.session.next_notice()) is not None:
            if isinstance(notice, ActionEnded):
                self.answers.pop(notice.action_id)(notice)
            else:
                self.told.emit(notice)
        match self.session.directive:
            case Directive.CONNECT if self.socket.state() is UNCONNECTED:
                self.begin_to_connect()
            case Directive.RUN:
                self.patience.stop()
                for record in tls_records(self.session.data_to_send()):
                    self.socket.write(record)
                    self.socket.flush()
            case Directive.HANG_UP | Directive.STOP:
                self.socket.abort()
        self.alarm.stop()
        if (deadline := self.session.next_deadline()) is not None:
            wait_s = min(max(0.0, deadline - monotonic()), 3600.0)  # a QTimer takes no month
            self.alarm.start(int(wait_s * 1000) + 1)

    def begin_to_connect(self) -> None:
        config, tls = self.session.config, self.socket.sslConfiguration()
        if config.tls_ca_file is not None:
            tls.addCaCertificates(config.tls_ca_file)
            self.socket.setSslConfiguration(tls)
        self.patience.start(int(config.connect_timeout_s * 1000))
        connect = self.socket.connectToHostEncrypted if config.tls else self.socket.connectToHost
        connect(*config.address)

    def state_changed(self, state: QAbstractSocket.SocketState) -> None:
        if state is UNCONNECTED:
            self.enter(self.session.connection_lost, self.socket.errorString())
