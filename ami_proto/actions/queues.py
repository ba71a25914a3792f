# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Actions: queues."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Literal

import ami_proto.events as events
import ami_proto.responses as responses
from ami_proto.action import Action
from ami_proto.message import Event, Response
from ami_proto.reply import Reply

__all__ = [
    "QueueAdd",
    "QueueChangePriorityCaller",
    "QueueLog",
    "QueueMemberRingInUse",
    "QueuePause",
    "QueuePenalty",
    "QueueReload",
    "QueueRemove",
    "QueueReset",
    "QueueRule",
    "QueueStatus",
    "QueueSummary",
    "QueueUnpause",
    "QueueWithdrawCaller",
    "Queues",
]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class QueueAdd(Action[Response], name="QueueAdd"):
    """The action ``QueueAdd``.

    Module: app_queue. Privilege: agent. Since: 1.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "queue": "Queue",
        "interface": "Interface",
        "penalty": "Penalty",
        "paused": "Paused",
        "reason": "Reason",
        "member_name": "MemberName",
        "state_interface": "StateInterface",
    }

    queue: str
    interface: str
    penalty: int | None = None
    paused: bool | None = None
    reason: str | None = None
    member_name: str | None = None
    state_interface: str | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class QueueChangePriorityCaller(Action[Response], name="QueueChangePriorityCaller"):
    """The action ``QueueChangePriorityCaller``.

    Module: app_queue. Since: 15.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "queue": "Queue",
        "caller": "Caller",
        "priority": "Priority",
        "immediate": "Immediate",
    }

    queue: str
    caller: str
    priority: int
    immediate: bool | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class QueueLog(Action[Response], name="QueueLog"):
    """The action ``QueueLog``.

    Module: app_queue. Privilege: agent. Since: 1.6.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "queue": "Queue",
        "event": "Event",
        "uniqueid": "Uniqueid",
        "interface": "Interface",
        "message": "Message",
    }

    queue: str
    event: str
    uniqueid: str | None = None
    interface: str | None = None
    message: str | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class QueueMemberRingInUse(Action[Response], name="QueueMemberRingInUse"):
    """The action ``QueueMemberRingInUse``.

    Module: app_queue. Privilege: agent. Since: 11.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "interface": "Interface",
        "ring_in_use": "RingInUse",
        "queue": "Queue",
    }

    interface: str
    ring_in_use: bool
    queue: str | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class QueuePause(Action[Response], name="QueuePause"):
    """The action ``QueuePause``.

    Module: app_queue. Privilege: agent. Since: 1.2.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "interface": "Interface",
        "paused": "Paused",
        "queue": "Queue",
        "reason": "Reason",
    }

    interface: str
    paused: bool
    queue: str | None = None
    reason: str | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class QueuePenalty(Action[Response], name="QueuePenalty"):
    """The action ``QueuePenalty``.

    Module: app_queue. Privilege: agent. Since: 1.6.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "interface": "Interface",
        "penalty": "Penalty",
        "queue": "Queue",
    }

    interface: str
    penalty: int
    queue: str | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class QueueReload(Action[Response], name="QueueReload"):
    """The action ``QueueReload``.

    Module: app_queue. Since: 1.6.2.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "queue": "Queue",
        "members": "Members",
        "rules": "Rules",
        "parameters": "Parameters",
    }

    queue: str | None = None
    members: Literal["yes", "no"] | None = None
    rules: Literal["yes", "no"] | None = None
    parameters: Literal["yes", "no"] | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class QueueRemove(Action[Response], name="QueueRemove"):
    """The action ``QueueRemove``.

    Module: app_queue. Privilege: agent. Since: 1.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"queue": "Queue", "interface": "Interface"}

    queue: str
    interface: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class QueueReset(Action[Response], name="QueueReset"):
    """The action ``QueueReset``.

    Module: app_queue. Since: 1.6.2.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"queue": "Queue"}

    queue: str | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class QueueRule(Action[responses.QueueRuleResponse], name="QueueRule"):
    """The action ``QueueRule``.

    Module: app_queue. Since: 1.6.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"rule": "Rule"}

    rule: str | None = None

    def result(self, reply: Reply[Event]) -> responses.QueueRuleResponse:
        """The response, with its fields typed."""
        return reply.response_as(responses.QueueRuleResponse)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class Queues(Action[str], name="Queues"):
    """The action ``Queues``.

    Module: app_queue. Until: 14. Replaced by: ``QueueStatus``.
    """

    def result(self, reply: Reply[Event]) -> str:
        """The bare text that the server answers."""
        return reply.text


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class QueueStatus(
    Action[Reply[events.QueueParams | events.QueueMember | events.QueueEntry]],
    name="QueueStatus",
    aliases=("Queue",),
):
    """The action ``QueueStatus``.

    Module: app_queue. Since: 0.5.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"queue": "Queue", "member": "Member"}

    queue: str | None = None
    member: str | None = None

    def result(
        self, reply: Reply[Event]
    ) -> Reply[events.QueueParams | events.QueueMember | events.QueueEntry]:
        """The list."""
        return reply.of(events.QueueParams, events.QueueMember, events.QueueEntry)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class QueueSummary(Action[Reply[events.QueueSummary]], name="QueueSummary"):
    """The action ``QueueSummary``.

    Module: app_queue. Since: 1.6.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"queue": "Queue"}

    queue: str | None = None

    def result(self, reply: Reply[Event]) -> Reply[events.QueueSummary]:
        """The list."""
        return reply.of(events.QueueSummary)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class QueueWithdrawCaller(Action[Response], name="QueueWithdrawCaller"):
    """The action ``QueueWithdrawCaller``.

    Module: app_queue. Since: 16.25.0, 18.11.0, 19.3.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "queue": "Queue",
        "caller": "Caller",
        "withdraw_info": "WithdrawInfo",
    }

    queue: str
    caller: str
    withdraw_info: str | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class QueueUnpause(QueuePause, aliases=("QueueUnpause",)):
    """``QueuePause`` with what the name says."""

    paused: Literal[False] = field(default=False, init=False)
