# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Actions: pjsip."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

import ami_proto.events as events
from ami_proto.action import Action, Scalar
from ami_proto.message import Event, Response
from ami_proto.reply import Reply

__all__ = [
    "PJSIPHangup",
    "PJSIPNotify",
    "PJSIPQualify",
    "PJSIPRegister",
    "PJSIPSetMaintenance",
    "PJSIPShowAors",
    "PJSIPShowAuths",
    "PJSIPShowContacts",
    "PJSIPShowEndpoint",
    "PJSIPShowEndpoints",
    "PJSIPShowMaintenance",
    "PJSIPShowRegistrationInboundContactStatuses",
    "PJSIPShowRegistrationsInbound",
    "PJSIPShowRegistrationsOutbound",
    "PJSIPShowResourceLists",
    "PJSIPShowSubscriptionsInbound",
    "PJSIPShowSubscriptionsOutbound",
    "PJSIPUnregister",
]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class PJSIPHangup(Action[Response], name="PJSIPHangup"):
    """The action ``PJSIPHangup``.

    Module: chan_pjsip. Privilege: system, call. Since: 18.21.0, 20.6.0, 21.1.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"channel": "Channel", "cause": "Cause"}

    channel: str
    cause: int | str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class PJSIPNotify(Action[Response], name="PJSIPNotify"):
    """The action ``PJSIPNotify``.

    Module: res_pjsip_notify. Privilege: system. Since: 12.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "endpoint": "Endpoint",
        "uri": "URI",
        "channel": "channel",
        "option": "Option",
        "variables": "Variable",
    }

    needs: ClassVar[tuple[tuple[str, ...], ...]] = (("endpoint", "uri", "channel"),)

    endpoint: str | None = None
    uri: str | None = None
    channel: str | None = None
    option: str | None = None
    variables: Mapping[str, Scalar] | Sequence[str] | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class PJSIPQualify(Action[Response], name="PJSIPQualify"):
    """The action ``PJSIPQualify``.

    Module: res_pjsip. Privilege: system, reporting. Since: 12.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"endpoint": "Endpoint"}

    endpoint: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class PJSIPRegister(Action[Response], name="PJSIPRegister"):
    """The action ``PJSIPRegister``.

    Module: res_pjsip_outbound_registration. Privilege: system, reporting. Since: 13.2.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"registration": "Registration"}

    registration: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class PJSIPSetMaintenance(Action[Response], name="PJSIPSetMaintenance"):
    """The action ``PJSIPSetMaintenance``.

    Module: res_pjsip_maintenance. Privilege: system. Since: 20.20.0, 22.10.0, 23.4.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"endpoint": "Endpoint", "state": "State"}

    endpoint: str
    state: Literal["on", "off"]

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class PJSIPShowAors(Action[Reply[events.AorList]], name="PJSIPShowAors"):
    """The action ``PJSIPShowAors``.

    Module: res_pjsip. Privilege: system. Since: 16.0.0.
    """

    def result(self, reply: Reply[Event]) -> Reply[events.AorList]:
        """The list."""
        return reply.of(events.AorList)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class PJSIPShowAuths(Action[Reply[events.AuthList]], name="PJSIPShowAuths"):
    """The action ``PJSIPShowAuths``.

    Module: res_pjsip. Privilege: system. Since: 16.0.0.
    """

    def result(self, reply: Reply[Event]) -> Reply[events.AuthList]:
        """The list."""
        return reply.of(events.AuthList)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class PJSIPShowContacts(Action[Reply[events.ContactList]], name="PJSIPShowContacts"):
    """The action ``PJSIPShowContacts``.

    Module: res_pjsip. Privilege: system. Since: 16.0.0.
    """

    def result(self, reply: Reply[Event]) -> Reply[events.ContactList]:
        """The list."""
        return reply.of(events.ContactList)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class PJSIPShowEndpoint(
    Action[
        Reply[
            events.EndpointDetail
            | events.IdentifyDetail
            | events.ContactStatusDetail
            | events.AuthDetail
            | events.TransportDetail
            | events.AorDetail
        ]
    ],
    name="PJSIPShowEndpoint",
):
    """The action ``PJSIPShowEndpoint``.

    Module: res_pjsip. Privilege: system. Since: 12.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"endpoint": "Endpoint"}

    endpoint: str

    def result(
        self, reply: Reply[Event]
    ) -> Reply[
        events.EndpointDetail
        | events.IdentifyDetail
        | events.ContactStatusDetail
        | events.AuthDetail
        | events.TransportDetail
        | events.AorDetail
    ]:
        """The list."""
        return reply.of(
            events.EndpointDetail,
            events.IdentifyDetail,
            events.ContactStatusDetail,
            events.AuthDetail,
            events.TransportDetail,
            events.AorDetail,
        )


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class PJSIPShowEndpoints(Action[Reply[events.EndpointList]], name="PJSIPShowEndpoints"):
    """The action ``PJSIPShowEndpoints``.

    Module: res_pjsip. Privilege: system. Since: 12.0.0.
    """

    def result(self, reply: Reply[Event]) -> Reply[events.EndpointList]:
        """The list."""
        return reply.of(events.EndpointList)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class PJSIPShowMaintenance(
    Action[Reply[events.PJSIPMaintenanceStatus]], name="PJSIPShowMaintenance"
):
    """The action ``PJSIPShowMaintenance``.

    Module: res_pjsip_maintenance. Privilege: system, reporting. Since: 20.20.0, 22.10.0, 23.4.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"endpoint": "Endpoint"}

    endpoint: str | None = None

    def result(self, reply: Reply[Event]) -> Reply[events.PJSIPMaintenanceStatus]:
        """The list."""
        return reply.of(events.PJSIPMaintenanceStatus)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class PJSIPShowRegistrationInboundContactStatuses(
    Action[Reply[events.ContactStatusDetail]], name="PJSIPShowRegistrationInboundContactStatuses"
):
    """The action ``PJSIPShowRegistrationInboundContactStatuses``.

    Module: res_pjsip_registrar. Privilege: system. Since: 13.14.0, 14.3.0.
    """

    def result(self, reply: Reply[Event]) -> Reply[events.ContactStatusDetail]:
        """The list."""
        return reply.of(events.ContactStatusDetail)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class PJSIPShowRegistrationsInbound(
    Action[Reply[events.InboundRegistrationDetail]], name="PJSIPShowRegistrationsInbound"
):
    """The action ``PJSIPShowRegistrationsInbound``.

    Module: res_pjsip_registrar. Privilege: system. Since: 12.0.0.
    """

    def result(self, reply: Reply[Event]) -> Reply[events.InboundRegistrationDetail]:
        """The list."""
        return reply.of(events.InboundRegistrationDetail)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class PJSIPShowRegistrationsOutbound(
    Action[Reply[events.OutboundRegistrationDetail | events.AuthDetail]],
    name="PJSIPShowRegistrationsOutbound",
):
    """The action ``PJSIPShowRegistrationsOutbound``.

    Module: res_pjsip_outbound_registration. Privilege: system, reporting. Since: 12.0.0.
    """

    def result(
        self, reply: Reply[Event]
    ) -> Reply[events.OutboundRegistrationDetail | events.AuthDetail]:
        """The list."""
        return reply.of(events.OutboundRegistrationDetail, events.AuthDetail)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class PJSIPShowResourceLists(
    Action[Reply[events.ResourceListDetail]], name="PJSIPShowResourceLists"
):
    """The action ``PJSIPShowResourceLists``.

    Module: res_pjsip_pubsub. Privilege: system. Since: 13.0.0.
    """

    def result(self, reply: Reply[Event]) -> Reply[events.ResourceListDetail]:
        """The list."""
        return reply.of(events.ResourceListDetail)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class PJSIPShowSubscriptionsInbound(
    Action[Reply[events.InboundSubscriptionDetail]], name="PJSIPShowSubscriptionsInbound"
):
    """The action ``PJSIPShowSubscriptionsInbound``.

    Module: res_pjsip_pubsub. Privilege: system. Since: 12.0.0.
    """

    def result(self, reply: Reply[Event]) -> Reply[events.InboundSubscriptionDetail]:
        """The list."""
        return reply.of(events.InboundSubscriptionDetail)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class PJSIPShowSubscriptionsOutbound(
    Action[Reply[events.OutboundSubscriptionDetail]], name="PJSIPShowSubscriptionsOutbound"
):
    """The action ``PJSIPShowSubscriptionsOutbound``.

    Module: res_pjsip_pubsub. Privilege: system. Since: 12.0.0.
    """

    def result(self, reply: Reply[Event]) -> Reply[events.OutboundSubscriptionDetail]:
        """The list."""
        return reply.of(events.OutboundSubscriptionDetail)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class PJSIPUnregister(Action[Response], name="PJSIPUnregister"):
    """The action ``PJSIPUnregister``.

    Module: res_pjsip_outbound_registration. Privilege: system, reporting. Since: 12.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"registration": "Registration"}

    registration: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response
