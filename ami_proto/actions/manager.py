"""Actions of main/manager.c."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import ClassVar, Final

from ami_proto.action import Action, Scalar
from ami_proto.events.channels import CoreShowChannel, OriginateResponse
from ami_proto.message import Event, Response
from ami_proto.reply import Reply
from ami_proto.responses.manager import ChallengeResponse, PingResponse
from ami_proto.shapes import ReplyShape, ShapeKind

__all__ = [
    "Challenge",
    "Command",
    "CoreShowChannels",
    "Events",
    "Filter",
    "Login",
    "Logoff",
    "Originate",
    "OriginateAndWait",
    "Ping",
]

_ORIGINATE_TIMEOUT_MS: Final = 30_000
"""How long Asterisk lets a channel ring if the action does not say it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Plain(Action[Response]):
    """An action whose answer is one response without fields of its own."""

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True)
class Ping(Action[PingResponse], name="Ping"):
    """Ask for a sign of life."""

    def result(self, reply: Reply[Event]) -> PingResponse:
        """The Pong, with the server's time."""
        return reply.response_as(PingResponse)


@dataclass(frozen=True, kw_only=True, slots=True)
class Challenge(Action[ChallengeResponse], name="Challenge"):
    """Ask for what a login by MD5 is made with. A session does it by itself."""

    wire_headers: ClassVar[Mapping[str, str]] = {"auth_type": "AuthType"}

    auth_type: str = "MD5"

    def result(self, reply: Reply[Event]) -> ChallengeResponse:
        """The challenge: the same one for the whole connection."""
        return reply.response_as(ChallengeResponse)


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class Login(_Plain, name="Login"):
    """Log in with a secret, or with a key made from a challenge. A session does it by itself."""

    wire_headers: ClassVar[Mapping[str, str]] = {
        "auth_type": "AuthType",
        "username": "Username",
        "secret": "Secret",
        "key": "Key",
        "events": "Events",
    }

    username: str
    secret: str | None = None
    auth_type: str | None = None
    key: str | None = None
    events: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Logoff(_Plain, name="Logoff"):
    """Have the server close the connection. ``end()`` of a client does it when all is answered."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Events(_Plain, name="Events"):
    """Choose which classes of events come: ``on``, ``off``, or names joined by commas.

    A name that the server does not know silently means off. The session remembers the mask and
    restores it on a new link.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"event_mask": "EventMask"}

    event_mask: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Filter(_Plain, name="Filter"):
    """Let the server send only events that match; or not those that do, behind a ``!``.

    The session restores its filters on a new link. ``match_criteria`` is read since 18.20, 20.5
    and 22, and silently ignored before.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "operation": "Operation",
        "filter": "Filter",
        "match_criteria": "MatchCriteria",
    }

    filter: str
    match_criteria: str | None = None
    operation: str = "Add"


@dataclass(frozen=True, slots=True)
class Command(_Plain, name="Command"):
    """Run a command of Asterisk's command line; the lines that it prints are ``.output``."""

    wire_headers: ClassVar[Mapping[str, str]] = {"command": "Command"}

    command: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CoreShowChannels(Action[Reply[CoreShowChannel]], name="CoreShowChannels"):
    """The channels that exist now."""

    def result(self, reply: Reply[Event]) -> Reply[CoreShowChannel]:
        """The channels."""
        return reply.of(CoreShowChannel)


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
        return replace(self.originate, async_=True).headers

    @property
    def patience_s(self) -> float:
        """How long the call may ring."""
        return self.originate.patience_s

    def result(self, reply: Reply[Event]) -> OriginateResponse:
        """The outcome, also that of a call that failed: see its ``succeeded``."""
        return reply.of(OriginateResponse).items[0]
