# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Events: fax."""

from __future__ import annotations

from ami_proto.fields import BooleanField, IntegerField, TextField, TextsField
from ami_proto.message import Event

from .snapshots import ChannelFields

__all__ = [
    "FAXSession",
    "FAXSessionsComplete",
    "FAXSessionsEntry",
    "FAXStats",
    "FAXStatus",
    "ReceiveFAX",
    "SendFAX",
]


class FAXSession(Event, name="FAXSession"):
    """The event ``FAXSession``.

    Module: res_fax. Class: reporting. Since: 13.0.0.
    """

    __slots__ = ()

    session_number = TextField("SessionNumber")
    operation = TextField("Operation")
    """Seen: ``gateway``, ``V.21``, ``send``, ``receive``, ``none``."""
    state = TextField("State")
    error_correction_mode = BooleanField("ErrorCorrectionMode")
    data_rate = TextField("DataRate")
    image_resolution = TextField("ImageResolution")
    page_number = TextField("PageNumber")
    filename = TextField("FileName")
    pages_transmitted = TextField("PagesTransmitted")
    pages_received = TextField("PagesReceived")
    total_bad_lines = TextField("TotalBadLines")


class FAXSessionsComplete(Event, name="FAXSessionsComplete"):
    """The event ``FAXSessionsComplete``.

    Module: res_fax. Class: call. Since: 13.0.0. Item of: ``FAXSessions``.
    """

    __slots__ = ()

    total = IntegerField("Total")
    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class FAXSessionsEntry(Event, name="FAXSessionsEntry"):
    """The event ``FAXSessionsEntry``.

    Module: res_fax. Class: reporting. Since: 13.0.0. Item of: ``FAXSessions``.
    """

    __slots__ = ()

    channel = TextField("Channel")
    technology = TextField("Technology")
    session_number = TextField("SessionNumber")
    session_type = TextField("SessionType")
    """Seen: ``G.711``, ``T.38``."""
    operation = TextField("Operation")
    """Seen: ``gateway``, ``V.21``, ``send``, ``receive``, ``none``."""
    state = TextField("State")
    files = TextField("Files")


class FAXStats(Event, name="FAXStats"):
    """The event ``FAXStats``.

    Module: res_fax. Class: reporting. Since: 13.0.0.
    """

    __slots__ = ()

    current_sessions = IntegerField("CurrentSessions")
    reserved_sessions = IntegerField("ReservedSessions")
    transmit_attempts = IntegerField("TransmitAttempts")
    receive_attempts = IntegerField("ReceiveAttempts")
    completed_faxes = IntegerField("CompletedFAXes")
    failed_faxes = IntegerField("FailedFAXes")


class FAXStatus(ChannelFields, name="FAXStatus"):
    """The event ``FAXStatus``.

    Module: builtin. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    operation = TextField("Operation")
    """Seen: ``gateway``, ``receive``, ``send``."""
    status = TextField("Status")
    local_station_id = TextField("LocalStationID")
    filename = TextsField("FileName")


class ReceiveFAX(ChannelFields, name="ReceiveFAX"):
    """The event ``ReceiveFAX``.

    Module: builtin. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    local_station_id = TextField("LocalStationID")
    remote_station_id = TextField("RemoteStationID")
    pages_transferred = IntegerField("PagesTransferred")
    resolution = TextField("Resolution")
    transfer_rate = IntegerField("TransferRate")
    filename = TextsField("FileName")


class SendFAX(ChannelFields, name="SendFAX"):
    """The event ``SendFAX``.

    Module: builtin. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    local_station_id = TextField("LocalStationID")
    remote_station_id = TextField("RemoteStationID")
    pages_transferred = IntegerField("PagesTransferred")
    resolution = TextField("Resolution")
    transfer_rate = IntegerField("TransferRate")
    filename = TextsField("FileName")
