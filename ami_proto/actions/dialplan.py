# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Actions: dialplan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

import ami_proto.events as events
import ami_proto.responses as responses
from ami_proto.action import Action
from ami_proto.message import Event, Response
from ami_proto.reply import Reply

__all__ = ["DialplanExtensionAdd", "DialplanExtensionRemove", "Getvar", "Setvar", "ShowDialPlan"]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class DialplanExtensionAdd(Action[Response], name="DialplanExtensionAdd"):
    """The action ``DialplanExtensionAdd``.

    Module: pbx_config. Privilege: system. Since: 13.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "context": "Context",
        "extension": "Extension",
        "priority": "Priority",
        "application": "Application",
        "application_data": "ApplicationData",
        "replace": "Replace",
    }

    context: str
    extension: str
    priority: int | str
    application: str
    application_data: str | None = None
    replace: bool | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class DialplanExtensionRemove(Action[Response], name="DialplanExtensionRemove"):
    """The action ``DialplanExtensionRemove``.

    Module: pbx_config. Privilege: system. Since: 13.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "context": "Context",
        "extension": "Extension",
        "priority": "Priority",
    }

    context: str
    extension: str
    priority: int | str | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class Getvar(Action[responses.GetvarResponse], name="Getvar"):
    """The action ``Getvar``.

    Module: builtin. Privilege: call, reporting. Since: 1.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"channel": "Channel", "variable": "Variable"}

    channel: str | None = None
    variable: str

    def result(self, reply: Reply[Event]) -> responses.GetvarResponse:
        """The response, with its fields typed."""
        return reply.response_as(responses.GetvarResponse)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class Setvar(Action[Response], name="Setvar"):
    """The action ``Setvar``.

    Module: builtin. Privilege: call. Since: 1.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "channel": "Channel",
        "variable": "Variable",
        "value": "Value",
    }

    channel: str | None = None
    variable: str
    value: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class ShowDialPlan(Action[Reply[events.ListDialplan]], name="ShowDialPlan"):
    """The action ``ShowDialPlan``.

    Module: builtin. Privilege: config, reporting. Since: 1.6.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"extension": "Extension", "context": "Context"}

    extension: str | None = None
    context: str | None = None

    def result(self, reply: Reply[Event]) -> Reply[events.ListDialplan]:
        """The list."""
        return reply.of(events.ListDialplan)
