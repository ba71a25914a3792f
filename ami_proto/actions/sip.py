# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Actions: sip."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

import ami_proto.events as events
import ami_proto.responses as responses
from ami_proto.action import Action, Scalar
from ami_proto.message import Event, Response
from ami_proto.reply import Reply

__all__ = [
    "SIPnotify",
    "SIPpeers",
    "SIPpeerstatus",
    "SIPqualifypeer",
    "SIPshowpeer",
    "SIPshowregistry",
]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class SIPnotify(Action[Response], name="SIPnotify"):
    """The action ``SIPnotify``.

    Module: chan_sip. Privilege: system. Until: 20. Replaced by: ``PJSIPNotify``.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "channel": "Channel",
        "variables": "Variable",
        "call_id": "Call-ID",
    }

    channel: str
    variables: Mapping[str, Scalar] | Sequence[str]
    call_id: str | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class SIPpeers(Action[Reply[events.PeerEntry]], name="SIPpeers"):
    """The action ``SIPpeers``.

    Module: chan_sip. Privilege: system, reporting. Until: 20. Replaced by: ``PJSIPShowEndpoints``.
    """

    def result(self, reply: Reply[Event]) -> Reply[events.PeerEntry]:
        """The list."""
        return reply.of(events.PeerEntry)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class SIPpeerstatus(Action[Reply[events.PeerStatus]], name="SIPpeerstatus"):
    """The action ``SIPpeerstatus``.

    Module: chan_sip. Privilege: system. Until: 20.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"peer": "Peer"}

    peer: str | None = None

    def result(self, reply: Reply[Event]) -> Reply[events.PeerStatus]:
        """The list."""
        return reply.of(events.PeerStatus)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class SIPqualifypeer(Action[Response], name="SIPqualifypeer"):
    """The action ``SIPqualifypeer``.

    Module: chan_sip. Privilege: system, reporting. Until: 20. Replaced by: ``PJSIPQualify``.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"peer": "Peer"}

    peer: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class SIPshowpeer(Action[responses.SIPshowpeerResponse], name="SIPshowpeer"):
    """The action ``SIPshowpeer``.

    Module: chan_sip. Privilege: system, reporting. Until: 20. Replaced by: ``PJSIPShowEndpoint``.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"peer": "Peer"}

    peer: str

    def result(self, reply: Reply[Event]) -> responses.SIPshowpeerResponse:
        """The response, with its fields typed."""
        return reply.response_as(responses.SIPshowpeerResponse)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class SIPshowregistry(Action[Reply[events.RegistryEntry]], name="SIPshowregistry"):
    """The action ``SIPshowregistry``.

    Module: chan_sip. Privilege: system, reporting. Until: 20. Replaced by:
    ``PJSIPShowRegistrationsOutbound``.
    """

    def result(self, reply: Reply[Event]) -> Reply[events.RegistryEntry]:
        """The list."""
        return reply.of(events.RegistryEntry)
