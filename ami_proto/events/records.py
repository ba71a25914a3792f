# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Events: records."""

from __future__ import annotations

from ami_proto.fields import IntegerField, TextField, TimeField
from ami_proto.message import Event

__all__ = ["CEL", "Cdr"]


class Cdr(Event, name="Cdr"):
    """The event ``Cdr``.

    Module: cdr_manager. Class: cdr. Since: 13.2.0.
    """

    __slots__ = ()

    account_code = TextField("AccountCode")
    source = TextField("Source")
    destination = TextField("Destination")
    destination_context = TextField("DestinationContext")
    caller_id = TextField("CallerID")
    channel = TextField("Channel")
    destination_channel = TextField("DestinationChannel")
    last_application = TextField("LastApplication")
    last_data = TextField("LastData")
    start_time = TimeField("StartTime")
    answer_time = TimeField("AnswerTime")
    end_time = TimeField("EndTime")
    duration = IntegerField("Duration")
    """In seconds."""
    billable_seconds = IntegerField("BillableSeconds")
    """In seconds."""
    disposition = TextField("Disposition")
    """Seen: ``NO ANSWER``, ``FAILED``, ``BUSY``, ``ANSWERED``, ``CONGESTION``."""
    ama_flags = TextField("AMAFlags")
    """Seen: ``OMIT``, ``BILLING``, ``DOCUMENTATION``."""
    uniqueid = TextField("UniqueID")
    user_field = TextField("UserField")


class CEL(Event, name="CEL"):
    """The event ``CEL``.

    Module: cel_manager. Class: call. Since: 13.2.0.
    """

    __slots__ = ()

    event_name = TextField("EventName")
    account_code = TextField("AccountCode")
    caller_id_num = TextField("CallerIDnum")
    caller_id_name = TextField("CallerIDname")
    caller_id_ani = TextField("CallerIDani")
    caller_id_rdnis = TextField("CallerIDrdnis")
    caller_id_dnid = TextField("CallerIDdnid")
    exten = TextField("Exten")
    context = TextField("Context")
    application = TextField("Application")
    app_data = TextField("AppData")
    event_time = TimeField("EventTime")
    ama_flags = TextField("AMAFlags")
    """Seen: ``OMIT``, ``BILLING``, ``DOCUMENTATION``."""
    uniqueid = TextField("UniqueID")
    linkedid = TextField("LinkedID")
    user_field = TextField("Userfield")
    peer = TextField("Peer")
    peer_account = TextField("PeerAccount")
    extra = TextField("Extra")
    channel = TextField("Channel")
