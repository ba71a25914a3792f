# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Actions: recording."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

import ami_proto.responses as responses
from ami_proto.action import Action
from ami_proto.message import Event, Response
from ami_proto.reply import Reply

__all__ = [
    "ChangeMonitor",
    "MixMonitor",
    "MixMonitorMute",
    "Monitor",
    "PauseMonitor",
    "StopMixMonitor",
    "StopMonitor",
    "UnpauseMonitor",
]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class ChangeMonitor(Action[Response], name="ChangeMonitor"):
    """The action ``ChangeMonitor``.

    Module: res_monitor. Privilege: call. Until: 20. Replaced by: ``MixMonitor``.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"channel": "Channel", "file": "File"}

    channel: str
    file: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class MixMonitor(Action[responses.MixMonitorResponse], name="MixMonitor"):
    """The action ``MixMonitor``.

    Module: app_mixmonitor. Privilege: system. Since: 11.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "channel": "Channel",
        "file": "File",
        "options": "Options",
        "command": "Command",
    }

    channel: str
    file: str | None = None
    options: str | None = None
    command: str | None = None

    def result(self, reply: Reply[Event]) -> responses.MixMonitorResponse:
        """The response, with its fields typed."""
        return reply.response_as(responses.MixMonitorResponse)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class MixMonitorMute(Action[Response], name="MixMonitorMute"):
    """The action ``MixMonitorMute``.

    Module: app_mixmonitor. Privilege: system, call. Since: 1.8.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "channel": "Channel",
        "direction": "Direction",
        "state": "State",
    }

    channel: str
    direction: str | None = None
    state: bool | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class Monitor(Action[Response], name="Monitor"):
    """The action ``Monitor``.

    Module: res_monitor. Privilege: call. Until: 20. Replaced by: ``MixMonitor``.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "channel": "Channel",
        "file": "File",
        "format": "Format",
        "mix": "Mix",
    }

    channel: str
    file: str | None = None
    format: str | None = None
    mix: bool | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class PauseMonitor(Action[Response], name="PauseMonitor"):
    """The action ``PauseMonitor``.

    Module: res_monitor. Privilege: call. Until: 20. Replaced by: ``MixMonitorMute``.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"channel": "Channel"}

    channel: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class StopMixMonitor(Action[Response], name="StopMixMonitor"):
    """The action ``StopMixMonitor``.

    Module: app_mixmonitor. Privilege: system, call. Since: 11.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "channel": "Channel",
        "mix_monitor_id": "MixMonitorID",
    }

    channel: str
    mix_monitor_id: str | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class StopMonitor(Action[Response], name="StopMonitor"):
    """The action ``StopMonitor``.

    Module: res_monitor. Privilege: call. Until: 20. Replaced by: ``StopMixMonitor``.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"channel": "Channel"}

    channel: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class UnpauseMonitor(Action[Response], name="UnpauseMonitor"):
    """The action ``UnpauseMonitor``.

    Module: res_monitor. Privilege: call. Until: 20. Replaced by: ``MixMonitorMute``.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"channel": "Channel"}

    channel: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response
