# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Actions: system."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

import ami_proto.responses as responses
from ami_proto.action import Action
from ami_proto.message import Event, Response
from ami_proto.reply import Reply

__all__ = [
    "Challenge",
    "CoreSettings",
    "CoreStatus",
    "Events",
    "Filter",
    "FilterList",
    "ListCommands",
    "LoggerRotate",
    "Login",
    "Logoff",
    "Ping",
    "WaitEvent",
]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class Challenge(Action[responses.ChallengeResponse], name="Challenge"):
    """The action ``Challenge``.

    Module: builtin. Since: 0.4.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"auth_type": "AuthType"}

    auth_type: str = "MD5"

    def result(self, reply: Reply[Event]) -> responses.ChallengeResponse:
        """The response, with its fields typed."""
        return reply.response_as(responses.ChallengeResponse)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class CoreSettings(Action[responses.CoreSettingsResponse], name="CoreSettings"):
    """The action ``CoreSettings``.

    Module: builtin. Privilege: system, reporting. Since: 1.6.0.
    """

    def result(self, reply: Reply[Event]) -> responses.CoreSettingsResponse:
        """The response, with its fields typed."""
        return reply.response_as(responses.CoreSettingsResponse)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class CoreStatus(Action[responses.CoreStatusResponse], name="CoreStatus"):
    """The action ``CoreStatus``.

    Module: builtin. Privilege: system, reporting. Since: 1.6.0.
    """

    def result(self, reply: Reply[Event]) -> responses.CoreStatusResponse:
        """The response, with its fields typed."""
        return reply.response_as(responses.CoreStatusResponse)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class Events(Action[responses.EventsResponse], name="Events"):
    """The action ``Events``.

    Module: builtin. Since: 0.9.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"event_mask": "EventMask"}

    event_mask: str

    def result(self, reply: Reply[Event]) -> responses.EventsResponse:
        """The response, with its fields typed."""
        return reply.response_as(responses.EventsResponse)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class Filter(Action[Response], name="Filter"):
    """The action ``Filter``.

    Module: builtin. Privilege: system. Since: 10.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "operation": "Operation",
        "match_criteria": "MatchCriteria",
        "filter": "Filter",
    }

    operation: str = "Add"
    match_criteria: str | None = None
    filter: str | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class FilterList(Action[Response], name="FilterList"):
    """The action ``FilterList``."""

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class ListCommands(Action[responses.ListCommandsResponse], name="ListCommands"):
    """The action ``ListCommands``.

    Module: builtin. Since: 1.0.0.
    """

    def result(self, reply: Reply[Event]) -> responses.ListCommandsResponse:
        """The response, with its fields typed."""
        return reply.response_as(responses.ListCommandsResponse)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class LoggerRotate(Action[Response], name="LoggerRotate"):
    """The action ``LoggerRotate``.

    Module: builtin. Privilege: system, reporting. Since: 13.0.0.
    """

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class Login(Action[Response], name="Login"):
    """The action ``Login``.

    Module: builtin. Since: 0.2.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "username": "Username",
        "auth_type": "AuthType",
        "secret": "Secret",
        "key": "Key",
        "events": "Events",
    }

    username: str
    auth_type: str | None = None
    secret: str | None = None
    key: str | None = None
    events: str | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class Logoff(Action[Response], name="Logoff"):
    """The action ``Logoff``.

    Module: builtin. Since: 0.2.0.
    """

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class Ping(Action[responses.PingResponse], name="Ping"):
    """The action ``Ping``.

    Module: builtin. Since: 0.2.0.
    """

    def result(self, reply: Reply[Event]) -> responses.PingResponse:
        """The response, with its fields typed."""
        return reply.response_as(responses.PingResponse)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class WaitEvent(Action[Event], name="WaitEvent"):
    """The action ``WaitEvent``.

    Module: builtin. Since: 1.4.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"timeout_s": "Timeout"}

    timeout_s: int

    def result(self, reply: Reply[Event]) -> Event:
        """The event that says that the waiting is over."""
        return reply.single(Event)
