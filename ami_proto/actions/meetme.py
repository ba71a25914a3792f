# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Actions: meetme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

import ami_proto.events as events
from ami_proto.action import Action
from ami_proto.message import Event, Response
from ami_proto.reply import Reply

__all__ = ["MeetmeList", "MeetmeListRooms", "MeetmeMute", "MeetmeUnmute"]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class MeetmeList(Action[Reply[events.MeetmeList]], name="MeetmeList"):
    """The action ``MeetmeList``.

    Module: app_meetme. Privilege: reporting. Since: 1.6.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"conference": "Conference"}

    conference: str | None = None

    def result(self, reply: Reply[Event]) -> Reply[events.MeetmeList]:
        """The list."""
        return reply.of(events.MeetmeList)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class MeetmeListRooms(Action[Reply[events.MeetmeListRooms]], name="MeetmeListRooms"):
    """The action ``MeetmeListRooms``.

    Module: app_meetme. Privilege: reporting. Since: 10.0.0.
    """

    def result(self, reply: Reply[Event]) -> Reply[events.MeetmeListRooms]:
        """The list."""
        return reply.of(events.MeetmeListRooms)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class MeetmeMute(Action[Response], name="MeetmeMute"):
    """The action ``MeetmeMute``.

    Module: app_meetme. Privilege: call. Since: 1.4.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"meetme": "Meetme", "usernum": "Usernum"}

    meetme: str
    usernum: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class MeetmeUnmute(Action[Response], name="MeetmeUnmute"):
    """The action ``MeetmeUnmute``.

    Module: app_meetme. Privilege: call. Since: 1.4.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"meetme": "Meetme", "usernum": "Usernum"}

    meetme: str
    usernum: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response
