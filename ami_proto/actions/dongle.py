# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Actions: dongle."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

import ami_proto.events as events
import ami_proto.responses as responses
from ami_proto.action import Action
from ami_proto.message import Event, Response
from ami_proto.reply import Reply

__all__ = [
    "DongleReload",
    "DongleReset",
    "DongleRestart",
    "DongleSendPDU",
    "DongleSendSMS",
    "DongleSendUSSD",
    "DongleShowDevices",
    "DongleStart",
    "DongleStop",
]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class DongleReload(Action[Response], name="DongleReload"):
    """The action ``DongleReload``."""

    wire_headers: ClassVar[Mapping[str, str]] = {"when": "when"}

    when: Literal["now", "gracefully", "when convenient"]

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class DongleReset(Action[Response], name="DongleReset"):
    """The action ``DongleReset``."""

    wire_headers: ClassVar[Mapping[str, str]] = {"device": "device"}

    device: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class DongleRestart(Action[Response], name="DongleRestart"):
    """The action ``DongleRestart``."""

    wire_headers: ClassVar[Mapping[str, str]] = {"when": "when", "device": "device"}

    when: Literal["now", "gracefully", "when convenient"]
    device: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class DongleSendPDU(Action[responses.DongleSendPDUResponse], name="DongleSendPDU"):
    """The action ``DongleSendPDU``."""

    wire_headers: ClassVar[Mapping[str, str]] = {"device": "Device", "pdu": "Pdu"}

    device: str
    pdu: str

    def result(self, reply: Reply[Event]) -> responses.DongleSendPDUResponse:
        """The response, with its fields typed."""
        return reply.response_as(responses.DongleSendPDUResponse)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class DongleSendSMS(Action[responses.DongleSendSMSResponse], name="DongleSendSMS"):
    """The action ``DongleSendSMS``."""

    wire_headers: ClassVar[Mapping[str, str]] = {
        "device": "Device",
        "number": "Number",
        "message": "Message",
        "validity": "Validity",
        "report": "Report",
    }

    device: str
    number: str
    message: str
    validity: str | None = None
    report: str | None = None

    def result(self, reply: Reply[Event]) -> responses.DongleSendSMSResponse:
        """The response, with its fields typed."""
        return reply.response_as(responses.DongleSendSMSResponse)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class DongleSendUSSD(Action[responses.DongleSendUSSDResponse], name="DongleSendUSSD"):
    """The action ``DongleSendUSSD``."""

    wire_headers: ClassVar[Mapping[str, str]] = {"device": "Device", "ussd": "Ussd"}

    device: str
    ussd: str

    def result(self, reply: Reply[Event]) -> responses.DongleSendUSSDResponse:
        """The response, with its fields typed."""
        return reply.response_as(responses.DongleSendUSSDResponse)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class DongleShowDevices(Action[Reply[events.DongleDeviceEntry]], name="DongleShowDevices"):
    """The action ``DongleShowDevices``."""

    wire_headers: ClassVar[Mapping[str, str]] = {"device": "Device"}

    device: str | None = None

    def result(self, reply: Reply[Event]) -> Reply[events.DongleDeviceEntry]:
        """The list."""
        return reply.of(events.DongleDeviceEntry)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class DongleStart(Action[Response], name="DongleStart"):
    """The action ``DongleStart``."""

    wire_headers: ClassVar[Mapping[str, str]] = {"device": "device"}

    device: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class DongleStop(Action[Response], name="DongleStop"):
    """The action ``DongleStop``."""

    wire_headers: ClassVar[Mapping[str, str]] = {"when": "when", "device": "device"}

    when: Literal["now", "gracefully", "when convenient"]
    device: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response
