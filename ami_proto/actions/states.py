# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Actions: states."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

import ami_proto.events as events
import ami_proto.responses as responses
from ami_proto.action import Action
from ami_proto.message import Event
from ami_proto.reply import Reply

__all__ = [
    "DeviceStateList",
    "ExtensionState",
    "ExtensionStateList",
    "PresenceState",
    "PresenceStateList",
]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class DeviceStateList(Action[Reply[events.DeviceStateChange]], name="DeviceStateList"):
    """The action ``DeviceStateList``.

    Module: res_manager_devicestate. Privilege: call, reporting. Since: 13.0.0.
    """

    def result(self, reply: Reply[Event]) -> Reply[events.DeviceStateChange]:
        """The list."""
        return reply.of(events.DeviceStateChange)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class ExtensionState(Action[responses.ExtensionStateResponse], name="ExtensionState"):
    """The action ``ExtensionState``.

    Module: builtin. Privilege: call, reporting. Since: 0.4.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"exten": "Exten", "context": "Context"}

    exten: str
    context: str

    def result(self, reply: Reply[Event]) -> responses.ExtensionStateResponse:
        """The response, with its fields typed."""
        return reply.response_as(responses.ExtensionStateResponse)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class ExtensionStateList(Action[Reply[events.ExtensionStatus]], name="ExtensionStateList"):
    """The action ``ExtensionStateList``.

    Module: builtin. Privilege: call, reporting. Since: 13.0.0.
    """

    def result(self, reply: Reply[Event]) -> Reply[events.ExtensionStatus]:
        """The list."""
        return reply.of(events.ExtensionStatus)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class PresenceState(Action[responses.PresenceStateResponse], name="PresenceState"):
    """The action ``PresenceState``.

    Module: builtin. Privilege: call, reporting. Since: 11.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"provider": "Provider"}

    provider: str

    def result(self, reply: Reply[Event]) -> responses.PresenceStateResponse:
        """The response, with its fields typed."""
        return reply.response_as(responses.PresenceStateResponse)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class PresenceStateList(Action[Reply[events.PresenceStateChange]], name="PresenceStateList"):
    """The action ``PresenceStateList``.

    Module: res_manager_presencestate. Privilege: call, reporting. Since: 13.0.0.
    """

    def result(self, reply: Reply[Event]) -> Reply[events.PresenceStateChange]:
        """The list."""
        return reply.of(events.PresenceStateChange)
