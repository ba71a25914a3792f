"""A session spoken to in bytes: the test is the server, the driver and the clock."""

from __future__ import annotations

from typing import TypeVar

from ami_proto.action import Action
from ami_proto.action_id import ActionID, ActionIDs
from ami_proto.config import SessionConfig
from ami_proto.errors import ActionFailed
from ami_proto.message import Event
from ami_proto.notices import ActionEnded, Notice
from ami_proto.reply import Reply
from ami_proto.requests import Request, RequestReader
from ami_proto.session import Session
from ami_proto.states import Directive

SECRET = "Distinctive-5ecret"
BANNER = b"Asterisk Call Manager/11.0.0\r\n"
CONFIG = SessionConfig(username="admin", secret=SECRET)

Told = TypeVar("Told")


def block(*lines: str) -> bytes:
    """A message of these lines."""
    return "".join(line + "\r\n" for line in (*lines, "")).encode("utf-8", "surrogateescape")


def success(action_id: str, *lines: str) -> bytes:
    return block("Response: Success", f"ActionID: {action_id}", *lines)


def error(action_id: str, message: str, *lines: str) -> bytes:
    return block("Response: Error", f"ActionID: {action_id}", f"Message: {message}", *lines)


def event(name: str, *lines: str) -> bytes:
    return block(f"Event: {name}", *lines)


def complete(name: str, action_id: str, items: int) -> bytes:
    return event(name, f"ActionID: {action_id}", "EventList: Complete", f"ListItems: {items}")


class Talk:
    """One session and what passed between it and the test. Delays of the backoff are their half."""

    def __init__(self, config: SessionConfig = CONFIG, *, fraction: float = 0.5) -> None:
        self.session = Session(config, action_ids=ActionIDs("t"), random=lambda: fraction)
        self.now = 0.0
        self.notices: list[Notice] = []
        self.written = bytearray()
        self._reader = RequestReader()

    def directive(self) -> Directive:
        """As the session's, but a type checker does not take it for a constant."""
        return self.session.directive

    # what the driver would do

    def connect(self, banner: bytes = BANNER) -> None:
        """Make the connection that is wanted, and send the banner."""
        assert self.session.directive is Directive.CONNECT
        self._reader = RequestReader()
        self.session.connection_made(now=self.now)
        self.receive(banner)

    def receive(self, data: bytes, size: int | None = None) -> None:
        """Let bytes come in, in pieces of ``size``."""
        size = size or max(len(data), 1)
        for start in range(0, len(data), size):
            self.session.receive_data(data[start : start + size], now=self.now)
        self._fetch()

    def lose(self, reason: BaseException | str | None = None) -> None:
        """End the connection, or let the attempt fail."""
        self.session.connection_lost(reason, now=self.now)
        self._fetch()

    def pass_until(self, moment: float) -> None:
        """Let time pass, as a driver would: stopping at every deadline up to then."""
        while (deadline := self.session.next_deadline()) is not None and deadline <= moment:
            self.now = max(self.now, deadline)
            self.session.handle_timeout(now=self.now)
        self.now = moment
        self._fetch()

    def pass_for(self, seconds: float) -> None:
        self.pass_until(self.now + seconds)

    def end(self) -> None:
        self.session.end(now=self.now)
        self._fetch()

    def close(self) -> None:
        self.session.close(now=self.now)
        self._fetch()

    def hang_up(self) -> None:
        """Obey HANG_UP."""
        assert self.session.directive is Directive.HANG_UP
        self.lose()

    def _fetch(self) -> None:
        while (notice := self.session.next_notice()) is not None:
            self.notices.append(notice)

    # what the session asks

    def sent(self) -> list[Request]:
        """The actions that were sent since the last call."""
        data = self.session.data_to_send()
        self.written += data
        self._reader.receive_data(data)
        requests: list[Request] = []
        while (request := self._reader.next_request()) is not None:
            requests.append(request)
        return requests

    def sent_one(self, name: str) -> str:
        """The ActionID of the one action that was sent, which must have this name."""
        (request,) = self.sent()
        assert request.name == name
        assert request.action_id is not None
        return request.action_id

    def send(
        self,
        name: str,
        *,
        timeout: float | None = None,
        action_id: str | None = None,
        fields: dict[str, str] | None = None,
    ) -> ActionID:
        """Send an action of this name, and let it be written."""
        sent = self.session.send(
            Action(name, fields), now=self.now, timeout=timeout, action_id=action_id
        )
        assert sent in [request.action_id for request in self.sent()]
        return sent

    # what the session tells

    def log_in(self) -> None:
        """Connect and log in, with whatever is restored, up to readiness; the first notices go."""
        self.connect()
        self.receive(success(self.sent_one("Challenge"), "Challenge: 123456789"))
        self.receive(success(self.sent_one("Login"), "Message: Authentication accepted"))
        for request in self.sent():
            self.receive(success(request.action_id or ""))
        self.notices.clear()

    def told(self, kind: type[Told]) -> list[Told]:
        """All notices of one class, in order."""
        return [notice for notice in self.notices if isinstance(notice, kind)]

    def end_of(self, action_id: str) -> Reply[Event] | ActionFailed | None:
        """How the action ended, None if it has not; more than one end is a failure."""
        ends = [one.outcome for one in self.told(ActionEnded) if one.action_id == action_id]
        assert len(ends) <= 1, ends
        return ends[0] if ends else None

    def reply_to(self, action_id: str) -> Reply[Event]:
        reply = self.end_of(action_id)
        assert isinstance(reply, Reply), reply
        return reply

    def failure_of(self, action_id: str) -> ActionFailed:
        failure = self.end_of(action_id)
        assert isinstance(failure, ActionFailed), failure
        return failure


def ready(config: SessionConfig = CONFIG, *, fraction: float = 0.5) -> Talk:
    """A session that is logged in."""
    talk = Talk(config, fraction=fraction)
    talk.log_in()
    return talk
