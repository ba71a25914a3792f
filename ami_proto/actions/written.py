"""Actions that need code: calls that are waited for, and a command's one argument."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Final

from ami_proto.action import Action, Scalar
from ami_proto.events.calls import OriginateResponse
from ami_proto.message import Event, Response
from ami_proto.reply import Reply
from ami_proto.shapes import ReplyShape, ShapeKind

__all__ = ["Command", "Originate", "OriginateAndWait"]

_ORIGINATE_TIMEOUT_MS: Final = 30_000
"""How long Asterisk lets a channel ring if the action does not say it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Plain(Action[Response]):
    """An action whose answer is one response without fields of its own."""

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, slots=True)
class Command(_Plain, name="Command"):
    """Run a command of Asterisk's command line; the lines that it prints are ``.output``."""

    wire_headers: ClassVar[Mapping[str, str]] = {"command": "Command"}

    command: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Originate(_Plain, name="Originate"):
    """Make a call: ring ``channel``, and when it answers, run an extension or an application.

    Without ``async_`` the answer comes when the call is answered or given up, and the server does
    nothing else for this connection meanwhile. A client's ``originate()`` is asynchronous and
    waits for the :class:`~ami_proto.events.OriginateResponse`.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "channel": "Channel",
        "exten": "Exten",
        "context": "Context",
        "priority": "Priority",
        "application": "Application",
        "data": "Data",
        "timeout_ms": "Timeout",
        "caller_id": "CallerID",
        "variables": "Variable",
        "account": "Account",
        "early_media": "EarlyMedia",
        "async_": "Async",
        "codecs": "Codecs",
        "channel_id": "ChannelId",
        "other_channel_id": "OtherChannelId",
        "pre_dial_go_sub": "PreDialGoSub",
    }

    channel: str
    exten: str | None = None
    context: str | None = None
    priority: int | str | None = None
    application: str | None = None
    data: str | None = None
    timeout_ms: int | None = None
    """How long the channel may ring; Asterisk's default is 30,000."""
    caller_id: str | None = None
    variables: Mapping[str, Scalar] = field(default_factory=dict[str, Scalar], hash=False)
    """Channel variables; any text arrives as it is."""
    account: str | None = None
    early_media: bool | None = None
    async_: bool | None = None
    codecs: str | None = None
    """Names joined by commas."""
    channel_id: str | None = None
    other_channel_id: str | None = None
    pre_dial_go_sub: str | None = None

    @property
    def patience_s(self) -> float:
        """Until the channel answers or is given up, the server may take its time."""
        return (self.timeout_ms or _ORIGINATE_TIMEOUT_MS) / 1000


@dataclass(frozen=True, slots=True)
class OriginateAndWait(Action[OriginateResponse]):
    """An ``Originate`` that the server works on in the background, and its outcome.

    The connection is free meanwhile. The outcome is an event of the class ``call``: with events off
    it never comes, and the action times out.
    """

    reply_shape: ClassVar[ReplyShape | None] = ReplyShape(ShapeKind.EVENT, ("OriginateResponse",))

    originate: Originate

    @property
    def name(self) -> str:
        """The action's name on the wire."""
        return self.originate.name

    @property
    def headers(self) -> tuple[tuple[str, str], ...]:
        """Those of the call, and ``Async: true``."""
        given = (line for line in self.originate.headers if line[0].lower() != "async")
        return (*given, ("Async", "true"))

    @property
    def patience_s(self) -> float:
        """How long the call may ring."""
        return self.originate.patience_s

    def result(self, reply: Reply[Event]) -> OriginateResponse:
        """The outcome, also that of a call that failed: see its ``succeeded``."""
        return reply.of(OriginateResponse).items[0]
