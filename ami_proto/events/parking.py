# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Events: parking."""

from __future__ import annotations

from ami_proto.fields import IntegerField, TextField
from ami_proto.message import Event

from .snapshots import ParkeeChannelFields, ParkerChannelFields, RetrieverChannelFields

__all__ = [
    "ParkedCall",
    "ParkedCallGiveUp",
    "ParkedCallSwap",
    "ParkedCallTimeOut",
    "ParkedCallsComplete",
    "Parkinglot",
    "ParkinglotsComplete",
    "UnParkedCall",
]


class ParkedCall(ParkeeChannelFields, name="ParkedCall"):
    """The event ``ParkedCall``.

    Module: parking_manager. Class: call. Since: 12.0.0. Item of: ``ParkedCalls``.
    """

    __slots__ = ()

    parkee_channel = TextField("ParkeeChannel", "Channel")
    parkee_caller_id_num = TextField("ParkeeCallerIDNum", "CallerIDNum")
    parkee_caller_id_name = TextField("ParkeeCallerIDName", "CallerIDName")
    parkee_uniqueid = TextField("ParkeeUniqueid", "UniqueID")
    parker_dial_string = TextField("ParkerDialString")
    parking_lot = TextField("Parkinglot")
    parking_space = IntegerField("ParkingSpace", "Exten")
    parking_timeout = IntegerField("ParkingTimeout", "Timeout")
    """In seconds."""
    parking_duration = IntegerField("ParkingDuration")
    """In seconds."""


class ParkedCallGiveUp(ParkeeChannelFields, ParkerChannelFields, name="ParkedCallGiveUp"):
    """The event ``ParkedCallGiveUp``.

    Module: parking_manager. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    parker_dial_string = TextField("ParkerDialString")
    parking_lot = TextField("Parkinglot")
    parking_space = IntegerField("ParkingSpace")
    parking_timeout = IntegerField("ParkingTimeout")
    """In seconds."""
    parking_duration = IntegerField("ParkingDuration")
    """In seconds."""


class ParkedCallsComplete(Event, name="ParkedCallsComplete"):
    """The event ``ParkedCallsComplete``.

    Item of: ``ParkedCalls``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")
    total = IntegerField("Total")


class ParkedCallSwap(ParkeeChannelFields, ParkerChannelFields, name="ParkedCallSwap"):
    """The event ``ParkedCallSwap``.

    Module: parking_manager. Class: call. Since: 13.5.0.
    """

    __slots__ = ()

    parker_dial_string = TextField("ParkerDialString")
    parking_lot = TextField("Parkinglot")
    parking_space = IntegerField("ParkingSpace")
    parking_timeout = IntegerField("ParkingTimeout")
    """In seconds."""
    parking_duration = IntegerField("ParkingDuration")
    """In seconds."""


class ParkedCallTimeOut(ParkeeChannelFields, ParkerChannelFields, name="ParkedCallTimeOut"):
    """The event ``ParkedCallTimeOut``.

    Module: parking_manager. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    parker_dial_string = TextField("ParkerDialString")
    parking_lot = TextField("Parkinglot")
    parking_space = IntegerField("ParkingSpace")
    parking_timeout = IntegerField("ParkingTimeout")
    """In seconds."""
    parking_duration = IntegerField("ParkingDuration")
    """In seconds."""


class Parkinglot(Event, name="Parkinglot"):
    """The event ``Parkinglot``.

    Item of: ``Parkinglots``.
    """

    __slots__ = ()

    name_ = TextField("Name")
    start_space = IntegerField("StartSpace")
    stop_space = IntegerField("StopSpace")
    timeout = IntegerField("Timeout")
    """In seconds."""


class ParkinglotsComplete(Event, name="ParkinglotsComplete"):
    """The event ``ParkinglotsComplete``.

    Item of: ``Parkinglots``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class UnParkedCall(
    ParkeeChannelFields, ParkerChannelFields, RetrieverChannelFields, name="UnParkedCall"
):
    """The event ``UnParkedCall``.

    Module: parking_manager. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    parkee_channel = TextField("ParkeeChannel", "Channel")
    parkee_caller_id_num = TextField("ParkeeCallerIDNum", "CallerIDNum")
    parkee_caller_id_name = TextField("ParkeeCallerIDName", "CallerIDName")
    parkee_uniqueid = TextField("ParkeeUniqueid", "UniqueID")
    parker_dial_string = TextField("ParkerDialString")
    parking_lot = TextField("Parkinglot")
    parking_space = IntegerField("ParkingSpace", "Exten")
    parking_timeout = IntegerField("ParkingTimeout")
    """In seconds."""
    parking_duration = IntegerField("ParkingDuration")
    """In seconds."""
    retriever_channel = TextField("RetrieverChannel", "From")
