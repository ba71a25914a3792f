"""A complete driver of ami_proto.Session on Tornado's IOStream."""

import ssl
from collections.abc import Callable
from time import monotonic
from typing import TypeVar

from tornado.concurrent import Future, future_set_result_unless_cancelled
from tornado.ioloop import IOLoop
from tornado.iostream import IOStream
from tornado.tcpclient import TCPClient
from tornado.util import TimeoutError

from ami_proto import Action, ActionEnded, ActionFailed, Directive, Notice, Session, tls_records

R = TypeVar("R")


class TornadoDriver:
    def __init__(self, session: Session, tell: Callable[[Notice], object]) -> None:
        self.session, self.tell, self.loop = session, tell, IOLoop.current()
        self.stream: IOStream
        self.linking = False
        self.answers: dict[str, Future[ActionEnded]] = {}
        self.alarm = self.loop.call_later(0, self.follow_up)

    async def call(self, action: Action[R]) -> R:
        action_id = self.session.send(action, now=monotonic())
        answer = self.answers[action_id] = Future()
        self.follow_up()
        outcome = (await answer).outcome
        if isinstance(outcome, ActionFailed):
            raise outcome
        return action.result(outcome)

    def enter(self, method: Callable[..., object], *what: object) -> None:
        method(*what, now=monotonic())
        self.follow_up()

    def follow_up(self) -> None:
        while (notice := self.session.next_notice()) is not None:
            if isinstance(notice, ActionEnded):
                answer = self.answers.pop(notice.action_id)
                future_set_result_unless_cancelled(answer, notice)
            else:
                self.tell(notice)
        match self.session.directive:
            case Directive.CONNECT if not self.linking:
                self.linking = True
                self.loop.add_callback(self.link)
            case Directive.RUN if not self.stream.closed():
                for record in tls_records(self.session.data_to_send()):
                    self.stream.write(record)
            case Directive.HANG_UP:
                self.stream.close()
        self.loop.remove_timeout(self.alarm)
        if (deadline := self.session.next_deadline()) is not None:
            wait_s = max(0.0, deadline - monotonic())
            self.alarm = self.loop.call_later(wait_s, self.enter, self.session.handle_timeout)

    async def link(self) -> None:
        """One connection from its beginning to its end."""
        config = self.session.config
        context = ssl.create_default_context(cafile=config.tls_ca_file) if config.tls else None
        try:
            self.stream = await TCPClient().connect(
                *config.address, ssl_options=context, timeout=config.connect_timeout_s
            )
            if self.session.directive is not Directive.CONNECT:  # it was closed meanwhile
                return self.stream.close()
            self.enter(self.session.connection_made)
            while True:
                data = await self.stream.read_bytes(65_536, partial=True)
                self.enter(self.session.receive_data, data)
        except (OSError, ValueError, TimeoutError) as error:  # a closed stream is an OSError
            self.linking = False
            reason = getattr(error, "real_error", None) or error
            self.enter(self.session.connection_lost, reason)
