# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Events: sip."""

from __future__ import annotations

from ami_proto.fields import IntegerField, TextField
from ami_proto.message import Event

from .snapshots import ChannelFields

__all__ = ["SIPQualifyPeerDone", "SIPpeerstatusComplete", "SessionTimeout"]


class SessionTimeout(ChannelFields, name="SessionTimeout"):
    """The event ``SessionTimeout``.

    Class: call.
    """

    __slots__ = ()

    source = TextField("Source")
    """Seen: ``RTPTimeout``, ``SIPSessionTimer``."""


class SIPpeerstatusComplete(Event, name="SIPpeerstatusComplete"):
    """The event ``SIPpeerstatusComplete``.

    Module: chan_sip. Until: 20. Item of: ``SIPpeerstatus``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class SIPQualifyPeerDone(Event, name="SIPQualifyPeerDone"):
    """The event ``SIPQualifyPeerDone``.

    Module: chan_sip. Class: call. Until: 20.
    """

    __slots__ = ()

    peer = TextField("Peer")
