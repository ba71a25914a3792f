# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Actions: skinny."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

import ami_proto.events as events
import ami_proto.responses as responses
from ami_proto.action import Action
from ami_proto.message import Event
from ami_proto.reply import Reply

__all__ = ["SKINNYdevices", "SKINNYlines", "SKINNYshowdevice", "SKINNYshowline"]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class SKINNYdevices(Action[Reply[events.DeviceEntry]], name="SKINNYdevices"):
    """The action ``SKINNYdevices``.

    Module: chan_skinny. Privilege: system, reporting. Until: 20.
    """

    def result(self, reply: Reply[Event]) -> Reply[events.DeviceEntry]:
        """The list."""
        return reply.of(events.DeviceEntry)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class SKINNYlines(Action[Reply[events.LineEntry]], name="SKINNYlines"):
    """The action ``SKINNYlines``.

    Module: chan_skinny. Privilege: system, reporting. Until: 20.
    """

    def result(self, reply: Reply[Event]) -> Reply[events.LineEntry]:
        """The list."""
        return reply.of(events.LineEntry)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class SKINNYshowdevice(Action[responses.SKINNYshowdeviceResponse], name="SKINNYshowdevice"):
    """The action ``SKINNYshowdevice``.

    Module: chan_skinny. Privilege: system, reporting. Until: 20.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"device": "Device"}

    device: str

    def result(self, reply: Reply[Event]) -> responses.SKINNYshowdeviceResponse:
        """The response, with its fields typed."""
        return reply.response_as(responses.SKINNYshowdeviceResponse)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class SKINNYshowline(Action[responses.SKINNYshowlineResponse], name="SKINNYshowline"):
    """The action ``SKINNYshowline``.

    Module: chan_skinny. Privilege: system, reporting. Until: 20.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"line": "Line"}

    line: str

    def result(self, reply: Reply[Event]) -> responses.SKINNYshowlineResponse:
        """The response, with its fields typed."""
        return reply.response_as(responses.SKINNYshowlineResponse)
