"""Actions that need code: calls that are waited for, free and numbered headers, a command."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import ClassVar, Final

from ami_proto.action import Action, Scalar, header_lines
from ami_proto.errors import LocalProtocolError
from ami_proto.events.calls import OriginateResponse
from ami_proto.message import Event, Response
from ami_proto.reply import Reply
from ami_proto.shapes import ReplyShape, ShapeKind

from .changes import Change

__all__ = ["Command", "Originate", "OriginateAndWait", "UpdateConfig", "UserEvent"]

_ORIGINATE_TIMEOUT_MS: Final = 30_000
"""How long Asterisk lets a channel ring if the action does not say it."""


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class _Plain(Action[Response]):
    """An action whose answer is one response without fields of its own."""

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Command(_Plain, name="Command"):
    """Run a command of Asterisk's command line; the lines that it prints are ``.output``."""

    wire_headers: ClassVar[Mapping[str, str]] = {"command": "Command"}

    command: str


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
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
    needs: ClassVar[tuple[tuple[str, ...], ...]] = (
        ("application", "exten"),
        ("application", "context"),
        ("application", "priority"),
    )

    channel: str
    exten: str | None = None
    context: str | None = None
    priority: int | str | None = None
    application: str | None = None
    data: str | None = None
    timeout_ms: int | None = None
    """How long the channel may ring; Asterisk's default is 30,000."""
    caller_id: str | None = None
    variables: Mapping[str, Scalar] = field(default_factory=dict[str, Scalar])
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


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class OriginateAndWait(Action[OriginateResponse]):
    """An ``Originate`` that the server works on in the background, and its outcome.

    The connection is free meanwhile. The outcome is an event of the class ``call``: with events off
    it never comes, and the action times out.
    """

    reply_shape: ClassVar[ReplyShape | None] = ReplyShape(ShapeKind.EVENT, ("OriginateResponse",))
    in_background: ClassVar[bool] = True

    originate: Originate

    def __post_init__(self) -> None:
        """Refuse what is no call."""
        if not isinstance(self.originate, Originate):  # pyright: ignore[reportUnnecessaryIsInstance]  # callers without a type checker
            raise LocalProtocolError(f"OriginateAndWait takes an Originate, not {self.originate!r}")
        super(OriginateAndWait, self).__post_init__()

    @property
    def name(self) -> str:
        """The action's name on the wire."""
        return self.originate.name

    def own_headers(self) -> Iterator[tuple[str, str]]:
        """Those of the call, and ``Async: true``."""
        yield from (line for line in self.originate.headers if line[0].lower() != "async")
        yield "Async", "true"

    @property
    def patience_s(self) -> float:
        """How long the call may ring."""
        return self.originate.patience_s

    def result(self, reply: Reply[Event]) -> OriginateResponse:
        """The outcome, also that of a call that failed: see its ``succeeded``."""
        return reply.of(OriginateResponse).items[0]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class UpdateConfig(_Plain, name="UpdateConfig"):
    """Change a configuration file: all of the changes in their order, or, if one fails, none.

    The changes are made of the classes in :mod:`ami_proto.actions.changes`. Both files must exist
    (make a new one with ``CreateConfig``), else the answer is ``File requires escalated
    privileges``. One action holds some 25 changes: it may have 128 lines.
    Source: main/manager.c action_updateconfig(), handle_updates().
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "src_filename": "SrcFilename",
        "dst_filename": "DstFilename",
        "reload": "Reload",
        "preserve_effective_context": "PreserveEffectiveContext",
    }

    src_filename: str
    dst_filename: str
    reload: str | bool | None = None
    """Whether to reload everything afterwards, or the one module to reload."""
    preserve_effective_context: bool | None = None
    changes: Sequence[Change] = ()

    def __post_init__(self) -> None:
        """Check the values, and keep the changes as they are now."""
        super(UpdateConfig, self).__post_init__()
        object.__setattr__(self, "changes", tuple(self.changes))
        for change in self.changes:
            if not isinstance(change, Change):  # pyright: ignore[reportUnnecessaryIsInstance]  # callers without a type checker
                raise LocalProtocolError(
                    f"UpdateConfig.changes takes those of ami_proto.actions.changes, not {change!r}"
                )

    def own_headers(self) -> Iterator[tuple[str, str]]:
        """The files, then the numbered headers of each change."""
        # Asterisk takes any other word than a true one for the name of a module
        yield from (
            line for line in super(UpdateConfig, self).own_headers() if line != ("Reload", "false")
        )
        for number, change in enumerate(self.changes):
            for name, value in change.headers:
                yield f"{name}-{number:06}", value


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class UserEvent(_Plain, name="UserEvent"):
    """Send an event of your own to every client that follows events of the class ``user``.

    All of them get it, with the ActionID of this action in it, as a
    :class:`~ami_proto.events.UserEvent`.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"user_event": "UserEvent"}

    user_event: str
    """Its name, for those who follow it."""
    fields: Mapping[str, Scalar | Sequence[Scalar]] = field(
        default_factory=dict[str, Scalar | Sequence[Scalar]]
    )
    """The fields that the event carries besides; a sequence gives a field for each value."""

    def own_headers(self) -> Iterator[tuple[str, str]]:
        """The name, then the fields."""
        yield "UserEvent", self.user_event
        yield from header_lines(self.fields)
