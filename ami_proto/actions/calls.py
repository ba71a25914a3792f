# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Actions: calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

import ami_proto.events as events
from ami_proto.action import Action, Scalar
from ami_proto.message import Event, Response
from ami_proto.reply import Reply

__all__ = [
    "AOCMessage",
    "AbsoluteTimeout",
    "Atxfer",
    "BlindTransfer",
    "CancelAtxfer",
    "CoreShowChannelMap",
    "CoreShowChannels",
    "Hangup",
    "LocalOptimizeAway",
    "MessageSend",
    "Redirect",
    "SendText",
    "Status",
]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class AbsoluteTimeout(Action[Response], name="AbsoluteTimeout"):
    """The action ``AbsoluteTimeout``.

    Module: builtin. Privilege: system, call. Since: 0.5.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"channel": "Channel", "timeout_s": "Timeout"}

    channel: str
    timeout_s: int

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class AOCMessage(Action[Response], name="AOCMessage"):
    """The action ``AOCMessage``.

    Module: builtin. Privilege: aoc. Since: 1.8.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "channel": "Channel",
        "channel_prefix": "ChannelPrefix",
        "msg_type": "MsgType",
        "charge_type": "ChargeType",
        "unit_amounts": "UnitAmount({})",
        "unit_types": "UnitType({})",
        "currency_name": "CurrencyName",
        "currency_amount": "CurrencyAmount",
        "currency_multiplier": "CurrencyMultiplier",
        "total_type": "TotalType",
        "aoc_billing_id": "AOCBillingId",
        "charging_association_id": "ChargingAssociationId",
        "charging_association_number": "ChargingAssociationNumber",
        "charging_association_plan": "ChargingAssociationPlan",
        "charged_item": "ChargedItem",
        "rate_type": "RateType",
        "time": "Time",
        "time_scale": "TimeScale",
        "granularity": "Granularity",
        "granularity_time_scale": "GranularityTimeScale",
        "charging_type": "ChargingType",
        "volume_unit": "VolumeUnit",
        "code": "Code",
    }

    needs: ClassVar[tuple[tuple[str, ...], ...]] = (("channel", "channel_prefix"),)

    channel: str | None = None
    channel_prefix: str | None = None
    msg_type: Literal["S", "D", "E"]
    charge_type: Literal["NA", "FREE", "Currency", "Unit"] | None = None
    unit_amounts: Sequence[int] | None = None
    unit_types: Sequence[int] | None = None
    currency_name: str | None = None
    currency_amount: int | None = None
    currency_multiplier: (
        Literal["OneThousandth", "OneHundredth", "OneTenth", "One", "Ten", "Hundred", "Thousand"]
        | None
    ) = None
    total_type: Literal["Total", "SubTotal"] | None = None
    aoc_billing_id: (
        Literal[
            "Normal",
            "ReverseCharge",
            "CreditCard",
            "CallFwdUnconditional",
            "CallFwdBusy",
            "CallFwdNoReply",
            "CallDeflection",
            "CallTransfer",
        ]
        | None
    ) = None
    charging_association_id: str | None = None
    charging_association_number: str | None = None
    charging_association_plan: str | None = None
    charged_item: (
        Literal[
            "NA",
            "SpecialArrangement",
            "BasicCommunication",
            "CallAttempt",
            "CallSetup",
            "UserUserInfo",
            "SupplementaryService",
        ]
        | None
    ) = None
    rate_type: (
        Literal["NA", "Free", "FreeFromBeginning", "Duration", "Flat", "Volume", "SpecialCode"]
        | None
    ) = None
    time: int | None = None
    time_scale: (
        Literal[
            "OneHundredthSecond",
            "OneTenthSecond",
            "Second",
            "TenSeconds",
            "Minute",
            "Hour",
            "Day",
        ]
        | None
    ) = None
    granularity: int | None = None
    granularity_time_scale: (
        Literal[
            "OneHundredthSecond",
            "OneTenthSecond",
            "Second",
            "TenSeconds",
            "Minute",
            "Hour",
            "Day",
        ]
        | None
    ) = None
    charging_type: Literal["ContinuousCharging", "StepFunction"] | None = None
    volume_unit: Literal["Octet", "Segment", "Message"] | None = None
    code: int | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class Atxfer(Action[Response], name="Atxfer"):
    """The action ``Atxfer``.

    Module: builtin. Privilege: call. Since: 1.6.1.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "channel": "Channel",
        "exten": "Exten",
        "context": "Context",
    }

    channel: str
    exten: str
    context: str | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class BlindTransfer(Action[Response], name="BlindTransfer"):
    """The action ``BlindTransfer``.

    Module: builtin. Privilege: call. Since: 12.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "channel": "Channel",
        "context": "Context",
        "exten": "Exten",
    }

    channel: str
    context: str | None = None
    exten: str | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class CancelAtxfer(Action[Response], name="CancelAtxfer"):
    """The action ``CancelAtxfer``.

    Module: builtin. Privilege: call. Since: 13.18.0, 14.7.0, 15.1.0, 16.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"channel": "Channel"}

    channel: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class CoreShowChannelMap(Action[Reply[events.CoreShowChannelMap]], name="CoreShowChannelMap"):
    """The action ``CoreShowChannelMap``.

    Module: builtin. Privilege: system, reporting. Since: 18.19.0, 20.4.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"channel": "Channel"}

    channel: str | None = None

    def result(self, reply: Reply[Event]) -> Reply[events.CoreShowChannelMap]:
        """The list."""
        return reply.of(events.CoreShowChannelMap)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class CoreShowChannels(Action[Reply[events.CoreShowChannel]], name="CoreShowChannels"):
    """The action ``CoreShowChannels``.

    Module: builtin. Privilege: system, reporting. Since: 1.6.0.
    """

    def result(self, reply: Reply[Event]) -> Reply[events.CoreShowChannel]:
        """The list."""
        return reply.of(events.CoreShowChannel)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class Hangup(Action[Reply[events.ChannelHungup]], name="Hangup"):
    """The action ``Hangup``.

    Module: builtin. Privilege: system, call. Since: 0.2.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"channel": "Channel", "cause": "Cause"}

    channel: str
    cause: int | None = None

    def result(self, reply: Reply[Event]) -> Reply[events.ChannelHungup]:
        """The list."""
        return reply.of(events.ChannelHungup)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class LocalOptimizeAway(Action[Response], name="LocalOptimizeAway"):
    """The action ``LocalOptimizeAway``.

    Module: builtin. Privilege: system, call. Since: 1.8.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"channel": "Channel"}

    channel: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class MessageSend(Action[Response], name="MessageSend"):
    """The action ``MessageSend``.

    Module: builtin. Privilege: message. Since: 11.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "destination": "Destination",
        "to": "To",
        "from_": "From",
        "body": "Body",
        "base64_body": "Base64Body",
        "variables": "Variable",
    }

    needs: ClassVar[tuple[tuple[str, ...], ...]] = (("destination", "to"),)

    destination: str | None = None
    to: str | None = None
    from_: str | None = None
    body: str | None = None
    base64_body: str | None = None
    variables: Mapping[str, Scalar] | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class Redirect(Action[Response], name="Redirect"):
    """The action ``Redirect``.

    Module: builtin. Privilege: call. Since: 0.2.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "channel": "Channel",
        "extra_channel": "ExtraChannel",
        "exten": "Exten",
        "extra_exten": "ExtraExten",
        "context": "Context",
        "extra_context": "ExtraContext",
        "priority": "Priority",
        "extra_priority": "ExtraPriority",
    }

    channel: str
    extra_channel: str | None = None
    exten: str
    extra_exten: str | None = None
    context: str
    extra_context: str | None = None
    priority: int | str
    extra_priority: int | str | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class SendText(Action[Response], name="SendText"):
    """The action ``SendText``.

    Module: builtin. Privilege: call. Since: 1.6.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "channel": "Channel",
        "message": "Message",
        "content_type": "Content-Type",
    }

    channel: str
    message: str
    content_type: str | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class Status(Action[Reply[events.Status]], name="Status"):
    """The action ``Status``.

    Module: builtin. Privilege: system, call, reporting. Since: 0.2.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "channel": "Channel",
        "variables": "Variables",
        "all_variables": "AllVariables",
    }

    channel: str | None = None
    variables: str | None = None
    all_variables: bool | None = None

    def result(self, reply: Reply[Event]) -> Reply[events.Status]:
        """The list."""
        return reply.of(events.Status)
