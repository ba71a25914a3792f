# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Actions: parking."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

import ami_proto.events as events
from ami_proto.action import Action
from ami_proto.message import Event, Response
from ami_proto.reply import Reply

__all__ = ["Park", "ParkedCalls", "Parkinglots"]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class Park(Action[Response], name="Park"):
    """The action ``Park``.

    Module: parking_manager. Privilege: call. Since: 1.4.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "channel": "Channel",
        "timeout_channel": "TimeoutChannel",
        "announce_channel": "AnnounceChannel",
        "timeout_ms": "Timeout",
        "parking_lot": "Parkinglot",
        "parking_space": "ParkingSpace",
    }

    channel: str
    timeout_channel: str | None = None
    announce_channel: str | None = None
    timeout_ms: int | None = None
    parking_lot: str | None = None
    parking_space: str | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class ParkedCalls(Action[Reply[events.ParkedCall]], name="ParkedCalls"):
    """The action ``ParkedCalls``.

    Module: parking_manager. Privilege: call. Since: 0.7.2.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"parking_lot": "ParkingLot"}

    parking_lot: str | None = None

    def result(self, reply: Reply[Event]) -> Reply[events.ParkedCall]:
        """The list."""
        return reply.of(events.ParkedCall)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class Parkinglots(Action[Reply[events.Parkinglot]], name="Parkinglots"):
    """The action ``Parkinglots``.

    Module: parking_manager. Privilege: call. Since: 11.0.0.
    """

    def result(self, reply: Reply[Event]) -> Reply[events.Parkinglot]:
        """The list."""
        return reply.of(events.Parkinglot)
