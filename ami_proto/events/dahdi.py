# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Events: dahdi."""

from __future__ import annotations

from ami_proto.fields import BooleanField, IntegerField, TextField
from ami_proto.message import Event

from .snapshots import ChannelFields

__all__ = [
    "MCID",
    "Alarm",
    "AlarmClear",
    "DAHDIChannel",
    "DAHDIShowChannels",
    "DAHDIShowChannelsComplete",
    "DAHDIShowStatus",
    "DAHDIShowStatusComplete",
    "DNDState",
    "PRIShowSpans",
    "PRIShowSpansComplete",
    "SpanAlarm",
    "SpanAlarmClear",
]


class Alarm(Event, name="Alarm"):
    """The event ``Alarm``.

    Module: chan_dahdi. Class: system. Since: 12.0.0.
    """

    __slots__ = ()

    dahdi_channel = TextField("DAHDIChannel")
    alarm = TextField("Alarm")


class AlarmClear(Event, name="AlarmClear"):
    """The event ``AlarmClear``.

    Module: chan_dahdi. Class: system. Since: 12.0.0.
    """

    __slots__ = ()

    dahdi_channel = TextField("DAHDIChannel")


class DAHDIChannel(ChannelFields, name="DAHDIChannel"):
    """The event ``DAHDIChannel``.

    Module: chan_dahdi. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    dahdi_group = TextField("DAHDIGroup")
    dahdi_span = TextField("DAHDISpan")
    dahdi_channel = TextField("DAHDIChannel")


class DAHDIShowChannels(Event, name="DAHDIShowChannels", aliases=("DAHDIShowChannel",)):
    """The event ``DAHDIShowChannels``.

    Module: chan_dahdi. Item of: ``DAHDIShowChannels``.
    """

    __slots__ = ()

    dahdi_channel = TextField("DAHDIChannel")
    channel = TextField("Channel")
    uniqueid = TextField("Uniqueid")
    account_code = TextField("AccountCode")
    signalling = TextField("Signalling")
    signalling_code = TextField("SignallingCode")
    context = TextField("Context")
    dnd = TextField("DND")
    alarm = TextField("Alarm")
    description = TextField("Description")


class DAHDIShowChannelsComplete(Event, name="DAHDIShowChannelsComplete"):
    """The event ``DAHDIShowChannelsComplete``.

    Module: chan_dahdi. Item of: ``DAHDIShowChannels``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")
    items = TextField("Items")


class DAHDIShowStatus(Event, name="DAHDIShowStatus"):
    """The event ``DAHDIShowStatus``.

    Module: chan_dahdi. Item of: ``DAHDIShowStatus``.
    """

    __slots__ = ()

    span = TextField("Span")
    description = TextField("Description")
    alarms = TextField("Alarms")
    irq = TextField("IRQ")
    bpviol = TextField("bpviol")
    crc = TextField("CRC")
    framing = TextField("Framing")
    coding = TextField("Coding")
    options = TextField("Options")
    lbo = TextField("LBO")


class DAHDIShowStatusComplete(Event, name="DAHDIShowStatusComplete"):
    """The event ``DAHDIShowStatusComplete``.

    Module: chan_dahdi. Item of: ``DAHDIShowStatus``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")
    items = TextField("Items")


class DNDState(Event, name="DNDState"):
    """The event ``DNDState``.

    Module: chan_dahdi. Class: system. Since: 12.0.0.
    """

    __slots__ = ()

    dahdi_channel = TextField("DAHDIChannel", "Channel")
    status = BooleanField("Status")


class MCID(ChannelFields, name="MCID"):
    """The event ``MCID``.

    Module: sig_pri. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    m_caller_id_num_valid = TextField("MCallerIDNumValid")
    m_caller_id_num = TextField("MCallerIDNum")
    m_caller_id_ton = TextField("MCallerIDton")
    m_caller_id_num_plan = TextField("MCallerIDNumPlan")
    m_caller_id_num_pres = TextField("MCallerIDNumPres")
    m_caller_id_name_valid = TextField("MCallerIDNameValid")
    m_caller_id_name = TextField("MCallerIDName")
    m_caller_id_name_char_set = TextField("MCallerIDNameCharSet")
    m_caller_id_name_pres = TextField("MCallerIDNamePres")
    m_caller_id_subaddr = TextField("MCallerIDSubaddr")
    m_caller_id_subaddr_type = TextField("MCallerIDSubaddrType")
    m_caller_id_subaddr_odd = TextField("MCallerIDSubaddrOdd")
    m_caller_id_pres = TextField("MCallerIDPres")
    m_connected_id_num_valid = TextField("MConnectedIDNumValid")
    m_connected_id_num = TextField("MConnectedIDNum")
    m_connected_id_ton = TextField("MConnectedIDton")
    m_connected_id_num_plan = TextField("MConnectedIDNumPlan")
    m_connected_id_num_pres = TextField("MConnectedIDNumPres")
    m_connected_id_name_valid = TextField("MConnectedIDNameValid")
    m_connected_id_name = TextField("MConnectedIDName")
    m_connected_id_name_char_set = TextField("MConnectedIDNameCharSet")
    m_connected_id_name_pres = TextField("MConnectedIDNamePres")
    m_connected_id_subaddr = TextField("MConnectedIDSubaddr")
    m_connected_id_subaddr_type = TextField("MConnectedIDSubaddrType")
    m_connected_id_subaddr_odd = TextField("MConnectedIDSubaddrOdd")
    m_connected_id_pres = TextField("MConnectedIDPres")


class PRIShowSpans(Event, name="PRIShowSpans"):
    """The event ``PRIShowSpans``.

    Module: chan_dahdi. Item of: ``PRIShowSpans``.
    """

    __slots__ = ()

    span = TextField("Span")
    d_channel = TextField("DChannel")
    order = TextField("Order")
    active = TextField("Active")
    alarm = TextField("Alarm")
    up = TextField("Up")


class PRIShowSpansComplete(Event, name="PRIShowSpansComplete"):
    """The event ``PRIShowSpansComplete``.

    Module: chan_dahdi. Item of: ``PRIShowSpans``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")
    items = TextField("Items")


class SpanAlarm(Event, name="SpanAlarm"):
    """The event ``SpanAlarm``.

    Module: chan_dahdi. Class: system. Since: 12.0.0.
    """

    __slots__ = ()

    span = TextField("Span")
    alarm = TextField("Alarm")


class SpanAlarmClear(Event, name="SpanAlarmClear"):
    """The event ``SpanAlarmClear``.

    Module: chan_dahdi. Class: system. Since: 12.0.0.
    """

    __slots__ = ()

    span = TextField("Span")
