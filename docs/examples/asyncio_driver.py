"""A complete driver of ami_proto.Session: a plain asyncio.Protocol, for one link after another."""

import asyncio
import ssl
from collections.abc import Callable
from typing import TypeVar

from ami_proto import Action, ActionEnded, ActionFailed, Directive, Notice, Session, tls_records

R = TypeVar("R")


class AmiProtocol(asyncio.Protocol):
    def __init__(self, session: Session, tell: Callable[[Notice], object]) -> None:
        self.session, self.tell, self.loop = session, tell, asyncio.get_running_loop()
        self.transport: asyncio.WriteTransport
        self.answers: dict[str, asyncio.Future[ActionEnded]] = {}
        self.connecting: asyncio.Task[None] | None = None
        self.alarm: asyncio.Handle = self.loop.call_soon(self.follow_up)

    async def call(self, action: Action[R]) -> R:
        action_id = self.session.send(action, now=self.loop.time())
        answer = self.answers[action_id] = self.loop.create_future()
        try:
            self.follow_up()
            outcome = (await answer).outcome
        finally:
            del self.answers[action_id]
            self.session.abandon(action_id)  # where this was cancelled
            self.follow_up()
        if isinstance(outcome, ActionFailed):
            raise outcome
        return action.result(outcome)

    def enter(self, method: Callable[..., object], *what: object) -> None:
        method(*what, now=self.loop.time())
        self.follow_up()

    def follow_up(self) -> None:
        while (notice := self.session.next_notice()) is not None:
            if not isinstance(notice, ActionEnded):
                self.tell(notice)
            elif not (answer := self.answers[notice.action_id]).done():
                answer.set_result(notice)
        match self.session.directive:
            case Directive.CONNECT if self.connecting is None:
                self.connecting = self.loop.create_task(self.connect())
            case Directive.RUN:
                for record in tls_records(self.session.data_to_send()):
                    self.transport.write(record)
            case Directive.HANG_UP:
                self.transport.abort()
            case Directive.STOP if self.connecting is not None:
                self.connecting.cancel()
        self.alarm.cancel()
        if (deadline := self.session.next_deadline()) is not None:
            self.alarm = self.loop.call_at(deadline, self.enter, self.session.handle_timeout)

    async def connect(self) -> None:
        config = self.session.config
        context = ssl.create_default_context(cafile=config.tls_ca_file) if config.tls else None
        try:
            async with asyncio.timeout(config.connect_timeout_s):
                await self.loop.create_connection(lambda: self, *config.address, ssl=context)
        except (OSError, ValueError) as error:  # a name that cannot be one is a ValueError
            self.connecting = None
            self.enter(self.session.connection_lost, error)

    # typeshed knows less than asyncio's documentation: a connection's transport can write
    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        self.transport, self.connecting = transport, None
        if self.session.directive is Directive.CONNECT:  # else it was closed meanwhile
            self.enter(self.session.connection_made)

    def data_received(self, data: bytes) -> None:
        self.enter(self.session.receive_data, data)

    def connection_lost(self, exc: Exception | None) -> None:
        self.enter(self.session.connection_lost, exc)
