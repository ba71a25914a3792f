# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Actions: conferences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

import ami_proto.events as events
from ami_proto.action import Action
from ami_proto.message import Event, Response
from ami_proto.reply import Reply

__all__ = [
    "ConfbridgeKick",
    "ConfbridgeList",
    "ConfbridgeListRooms",
    "ConfbridgeLock",
    "ConfbridgeMute",
    "ConfbridgeSetSingleVideoSrc",
    "ConfbridgeStartRecord",
    "ConfbridgeStopRecord",
    "ConfbridgeUnlock",
    "ConfbridgeUnmute",
]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class ConfbridgeKick(Action[Response], name="ConfbridgeKick"):
    """The action ``ConfbridgeKick``.

    Module: app_confbridge. Privilege: call. Since: 10.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"conference": "Conference", "channel": "Channel"}

    conference: str
    channel: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class ConfbridgeList(Action[Reply[events.ConfbridgeList]], name="ConfbridgeList"):
    """The action ``ConfbridgeList``.

    Module: app_confbridge. Privilege: reporting. Since: 10.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"conference": "Conference"}

    conference: str

    def result(self, reply: Reply[Event]) -> Reply[events.ConfbridgeList]:
        """The list."""
        return reply.of(events.ConfbridgeList)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class ConfbridgeListRooms(Action[Reply[events.ConfbridgeListRooms]], name="ConfbridgeListRooms"):
    """The action ``ConfbridgeListRooms``.

    Module: app_confbridge. Privilege: reporting. Since: 10.0.0.
    """

    def result(self, reply: Reply[Event]) -> Reply[events.ConfbridgeListRooms]:
        """The list."""
        return reply.of(events.ConfbridgeListRooms)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class ConfbridgeLock(Action[Response], name="ConfbridgeLock"):
    """The action ``ConfbridgeLock``.

    Module: app_confbridge. Privilege: call. Since: 10.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"conference": "Conference"}

    conference: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class ConfbridgeMute(Action[Response], name="ConfbridgeMute"):
    """The action ``ConfbridgeMute``.

    Module: app_confbridge. Privilege: call. Since: 10.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"conference": "Conference", "channel": "Channel"}

    conference: str
    channel: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class ConfbridgeSetSingleVideoSrc(Action[Response], name="ConfbridgeSetSingleVideoSrc"):
    """The action ``ConfbridgeSetSingleVideoSrc``.

    Module: app_confbridge. Privilege: call. Since: 10.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"conference": "Conference", "channel": "Channel"}

    conference: str
    channel: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class ConfbridgeStartRecord(Action[Response], name="ConfbridgeStartRecord"):
    """The action ``ConfbridgeStartRecord``.

    Module: app_confbridge. Privilege: system. Since: 10.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "conference": "Conference",
        "record_file": "RecordFile",
    }

    conference: str
    record_file: str | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class ConfbridgeStopRecord(Action[Response], name="ConfbridgeStopRecord"):
    """The action ``ConfbridgeStopRecord``.

    Module: app_confbridge. Privilege: system. Since: 10.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"conference": "Conference"}

    conference: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class ConfbridgeUnlock(Action[Response], name="ConfbridgeUnlock"):
    """The action ``ConfbridgeUnlock``.

    Module: app_confbridge. Privilege: call. Since: 10.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"conference": "Conference"}

    conference: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class ConfbridgeUnmute(Action[Response], name="ConfbridgeUnmute"):
    """The action ``ConfbridgeUnmute``.

    Module: app_confbridge. Privilege: call. Since: 10.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"conference": "Conference", "channel": "Channel"}

    conference: str
    channel: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response
