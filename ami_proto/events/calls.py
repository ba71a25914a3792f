# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Events: calls."""

from __future__ import annotations

from ami_proto.events.written import OriginateOutcome
from ami_proto.fields import BooleanField, IntegerField, TextField

from .snapshots import (
    BridgeFields,
    ChannelFields,
    DestChannelFields,
    LocalOneChannelFields,
    LocalTwoChannelFields,
    OrigBridgeFields,
    OrigTransfererChannelFields,
    SecondBridgeFields,
    SecondTransfererChannelFields,
    SourceChannelFields,
    SpyeeChannelFields,
    SpyerChannelFields,
    TargetChannelFields,
    TransfereeChannelFields,
    TransfererChannelFields,
    TransferTargetChannelFields,
)

__all__ = [
    "AOCD",
    "AOCE",
    "AOCS",
    "AttendedTransfer",
    "BlindTransfer",
    "ChanSpyStart",
    "ChanSpyStop",
    "DialBegin",
    "DialEnd",
    "DialState",
    "LocalBridge",
    "LocalOptimizationBegin",
    "LocalOptimizationEnd",
    "OriginateResponse",
    "Pickup",
]


class AOCD(ChannelFields, name="AOC-D"):
    """The event ``AOC-D``.

    Module: builtin. Class: aoc. Since: 12.0.0.
    """

    __slots__ = ()

    charge = TextField("Charge")
    type = TextField("Type")
    """Seen: ``NotAvailable``, ``Free``, ``Currency``, ``Units``."""
    billing_id = TextField("BillingID")
    total_type = TextField("TotalType")
    """Seen: ``SubTotal``, ``Total``."""
    currency = TextField("Currency")
    name_ = TextField("Name")
    cost = TextField("Cost")
    multiplier = TextField("Multiplier")
    """Seen: ``1/1000``, ``1/100``, ``1/10``, ``1``, ``10``, ``100``, ``1000``."""
    units = TextField("Units")
    number_of = TextField("NumberOf")
    type_of = TextField("TypeOf")


class AOCE(ChannelFields, name="AOC-E"):
    """The event ``AOC-E``.

    Module: builtin. Class: aoc. Since: 12.0.0.
    """

    __slots__ = ()

    charging_association = TextField("ChargingAssociation")
    number = TextField("Number")
    plan = TextField("Plan")
    id = TextField("ID")
    charge = TextField("Charge")
    type = TextField("Type")
    """Seen: ``NotAvailable``, ``Free``, ``Currency``, ``Units``."""
    billing_id = TextField("BillingID")
    total_type = TextField("TotalType")
    """Seen: ``SubTotal``, ``Total``."""
    currency = TextField("Currency")
    name_ = TextField("Name")
    cost = TextField("Cost")
    multiplier = TextField("Multiplier")
    """Seen: ``1/1000``, ``1/100``, ``1/10``, ``1``, ``10``, ``100``, ``1000``."""
    units = TextField("Units")
    number_of = TextField("NumberOf")
    type_of = TextField("TypeOf")


class AOCS(ChannelFields, name="AOC-S"):
    """The event ``AOC-S``.

    Module: builtin. Class: aoc. Since: 12.0.0.
    """

    __slots__ = ()

    chargeable = TextField("Chargeable")
    rate_type = TextField("RateType")
    currency = TextField("Currency")
    name_ = TextField("Name")
    cost = TextField("Cost")
    multiplier = TextField("Multiplier")
    """Seen: ``1/1000``, ``1/100``, ``1/10``, ``1``, ``10``, ``100``, ``1000``."""
    charging_type = TextField("ChargingType")
    step_function = TextField("StepFunction")
    granularity = TextField("Granularity")
    length = TextField("Length")
    scale = TextField("Scale")
    unit = TextField("Unit")
    """Seen: ``Octet``, ``Segment``, ``Message``, ``Octect``."""
    special_code = TextField("SpecialCode")


class AttendedTransfer(
    LocalOneChannelFields,
    LocalTwoChannelFields,
    OrigBridgeFields,
    OrigTransfererChannelFields,
    SecondBridgeFields,
    SecondTransfererChannelFields,
    TransferTargetChannelFields,
    TransfereeChannelFields,
    name="AttendedTransfer",
):
    """The event ``AttendedTransfer``.

    Module: builtin. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    result = TextField("Result")
    """Seen: ``Fail``, ``Invalid``, ``Not Permitted``, ``Success``."""
    dest_type = TextField("DestType")
    """Seen: ``Bridge``, ``App``, ``Link``, ``Threeway``, ``Fail``."""
    dest_bridge_uniqueid = TextField("DestBridgeUniqueid")
    dest_app = TextField("DestApp")
    dest_transferer_channel = TextField("DestTransfererChannel")


class BlindTransfer(
    BridgeFields, TransfereeChannelFields, TransfererChannelFields, name="BlindTransfer"
):
    """The event ``BlindTransfer``.

    Module: builtin. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    result = TextField("Result")
    """Seen: ``Fail``, ``Invalid``, ``Not Permitted``, ``Success``."""
    is_external = BooleanField("IsExternal")
    context = TextField("Context")
    extension = TextField("Extension")


class ChanSpyStart(SpyeeChannelFields, SpyerChannelFields, name="ChanSpyStart"):
    """The event ``ChanSpyStart``.

    Module: builtin. Class: call. Since: 12.0.0.
    """

    __slots__ = ()


class ChanSpyStop(SpyeeChannelFields, SpyerChannelFields, name="ChanSpyStop"):
    """The event ``ChanSpyStop``.

    Module: builtin. Class: call. Since: 12.0.0.
    """

    __slots__ = ()


class DialBegin(ChannelFields, DestChannelFields, name="DialBegin"):
    """The event ``DialBegin``.

    Module: builtin. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    dial_string = TextField("DialString")


class DialEnd(ChannelFields, DestChannelFields, name="DialEnd"):
    """The event ``DialEnd``.

    Module: builtin. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    dial_status = TextField("DialStatus")
    forward = TextField("Forward")


class DialState(ChannelFields, DestChannelFields, name="DialState"):
    """The event ``DialState``.

    Module: builtin. Class: call. Since: 14.0.0.
    """

    __slots__ = ()

    dial_status = TextField("DialStatus")
    """Seen: ``RINGING``, ``PROCEEDING``, ``PROGRESS``."""
    forward = TextField("Forward")


class LocalBridge(LocalOneChannelFields, LocalTwoChannelFields, name="LocalBridge"):
    """The event ``LocalBridge``.

    Module: builtin. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    context = TextField("Context")
    exten = TextField("Exten")
    local_optimization = BooleanField("LocalOptimization")


class LocalOptimizationBegin(
    LocalOneChannelFields, LocalTwoChannelFields, SourceChannelFields, name="LocalOptimizationBegin"
):
    """The event ``LocalOptimizationBegin``.

    Module: builtin. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    dest_uniqueid = TextField("DestUniqueId")
    id = TextField("Id")


class LocalOptimizationEnd(
    LocalOneChannelFields, LocalTwoChannelFields, name="LocalOptimizationEnd"
):
    """The event ``LocalOptimizationEnd``.

    Module: builtin. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    success = TextField("Success")
    id = TextField("Id")


class OriginateResponse(OriginateOutcome, name="OriginateResponse"):
    """The event ``OriginateResponse``.

    Module: builtin. Class: call. Since: 18.26.0, 20.11.0, 21.6.0, 22.1.0.
    """

    __slots__ = ()

    response = TextField("Response")
    """Seen: ``Failure``, ``Success``."""
    channel = TextField("Channel")
    context = TextField("Context")
    exten = TextField("Exten")
    application = TextField("Application")
    data = TextField("Data")
    reason = IntegerField("Reason")
    uniqueid = TextField("Uniqueid")
    caller_id_num = TextField("CallerIDNum")
    caller_id_name = TextField("CallerIDName")


class Pickup(ChannelFields, TargetChannelFields, name="Pickup"):
    """The event ``Pickup``.

    Module: builtin. Class: call. Since: 12.0.0.
    """

    __slots__ = ()
