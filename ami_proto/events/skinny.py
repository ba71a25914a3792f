# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Events: skinny."""

from __future__ import annotations

from ami_proto.fields import IntegerField, TextField
from ami_proto.message import Event

__all__ = ["DeviceEntry", "DevicelistComplete", "LineEntry", "LinelistComplete"]


class DeviceEntry(Event, name="DeviceEntry"):
    """The event ``DeviceEntry``.

    Module: chan_skinny. Until: 20. Item of: ``SKINNYdevices``.
    """

    __slots__ = ()

    channel_type = TextField("Channeltype")
    object_name = TextField("ObjectName")
    channel_object_type = TextField("ChannelObjectType")
    device_id = TextField("DeviceId")
    ip_address = TextField("IPaddress")
    type = TextField("Type")
    devicestatus = TextField("Devicestatus")
    number_of_lines = TextField("NumberOfLines")


class DevicelistComplete(Event, name="DevicelistComplete"):
    """The event ``DevicelistComplete``.

    Module: chan_skinny. Until: 20. Item of: ``SKINNYdevices``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class LineEntry(Event, name="LineEntry"):
    """The event ``LineEntry``.

    Module: chan_skinny. Until: 20. Item of: ``SKINNYlines``.
    """

    __slots__ = ()

    channel_type = TextField("Channeltype")
    object_name = TextField("ObjectName")
    channel_object_type = TextField("ChannelObjectType")
    device = TextField("Device")
    instance = TextField("Instance")
    label = TextField("Label")


class LinelistComplete(Event, name="LinelistComplete"):
    """The event ``LinelistComplete``.

    Module: chan_skinny. Until: 20. Item of: ``SKINNYlines``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")
