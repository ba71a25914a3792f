# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Actions: bridges."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

import ami_proto.events as events
from ami_proto.action import Action
from ami_proto.message import Event, Response
from ami_proto.reply import Reply

__all__ = [
    "Bridge",
    "BridgeDestroy",
    "BridgeInfo",
    "BridgeKick",
    "BridgeList",
    "BridgeTechnologyList",
    "BridgeTechnologySuspend",
    "BridgeTechnologyUnsuspend",
]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class Bridge(Action[Response], name="Bridge"):
    """The action ``Bridge``.

    Module: builtin. Privilege: call. Since: 1.6.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "channel1": "Channel1",
        "channel2": "Channel2",
        "tone": "Tone",
    }

    channel1: str
    channel2: str
    tone: Literal["no", "Channel1", "Channel2", "Both"] | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class BridgeDestroy(Action[Response], name="BridgeDestroy"):
    """The action ``BridgeDestroy``.

    Module: builtin. Since: 12.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"bridge_uniqueid": "BridgeUniqueid"}

    bridge_uniqueid: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class BridgeInfo(Action[Reply[events.BridgeInfoChannel]], name="BridgeInfo"):
    """The action ``BridgeInfo``.

    Module: builtin. Since: 12.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"bridge_uniqueid": "BridgeUniqueid"}

    bridge_uniqueid: str

    def result(self, reply: Reply[Event]) -> Reply[events.BridgeInfoChannel]:
        """The list."""
        return reply.of(events.BridgeInfoChannel)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class BridgeKick(Action[Response], name="BridgeKick"):
    """The action ``BridgeKick``.

    Module: builtin. Since: 12.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "bridge_uniqueid": "BridgeUniqueid",
        "channel": "Channel",
    }

    bridge_uniqueid: str | None = None
    channel: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class BridgeList(Action[Reply[events.BridgeListItem]], name="BridgeList"):
    """The action ``BridgeList``.

    Module: builtin. Since: 12.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"bridge_type": "BridgeType"}

    bridge_type: str | None = None

    def result(self, reply: Reply[Event]) -> Reply[events.BridgeListItem]:
        """The list."""
        return reply.of(events.BridgeListItem)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class BridgeTechnologyList(
    Action[Reply[events.BridgeTechnologyListItem]], name="BridgeTechnologyList"
):
    """The action ``BridgeTechnologyList``.

    Module: builtin. Since: 12.0.0.
    """

    def result(self, reply: Reply[Event]) -> Reply[events.BridgeTechnologyListItem]:
        """The list."""
        return reply.of(events.BridgeTechnologyListItem)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class BridgeTechnologySuspend(Action[Response], name="BridgeTechnologySuspend"):
    """The action ``BridgeTechnologySuspend``.

    Module: builtin. Since: 12.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"bridge_technology": "BridgeTechnology"}

    bridge_technology: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class BridgeTechnologyUnsuspend(Action[Response], name="BridgeTechnologyUnsuspend"):
    """The action ``BridgeTechnologyUnsuspend``.

    Module: builtin. Since: 12.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"bridge_technology": "BridgeTechnology"}

    bridge_technology: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response
