"""Events of channels (main/manager_channels.c, main/manager.c)."""

from __future__ import annotations

from ami_proto.fields import IntegerField, TextField
from ami_proto.message import Event

__all__ = ["CoreShowChannel", "Hangup", "Newchannel", "Newstate", "OriginateResponse"]


class _ChannelSnapshot(Event):
    """The fields of one channel, as every event about one has them."""

    __slots__ = ()

    channel = TextField("Channel")
    channel_state = IntegerField("ChannelState")
    channel_state_desc = TextField("ChannelStateDesc")
    caller_id_num = TextField("CallerIDNum")
    caller_id_name = TextField("CallerIDName")
    connected_line_num = TextField("ConnectedLineNum")
    connected_line_name = TextField("ConnectedLineName")
    language = TextField("Language")
    account_code = TextField("AccountCode")
    context = TextField("Context")
    exten = TextField("Exten")
    priority = IntegerField("Priority")
    uniqueid = TextField("Uniqueid")
    linkedid = TextField("Linkedid")


class CoreShowChannel(_ChannelSnapshot, name="CoreShowChannel"):
    """A channel, as an item of the list ``CoreShowChannels``."""

    __slots__ = ()

    bridge_id = TextField("BridgeId")
    application = TextField("Application")
    application_data = TextField("ApplicationData")
    duration = TextField("Duration")
    """Hours, minutes and seconds since the channel was made: ``00:01:23``."""


class Newchannel(_ChannelSnapshot, name="Newchannel"):
    """A channel was made."""

    __slots__ = ()


class Newstate(_ChannelSnapshot, name="Newstate"):
    """A channel's state changed."""

    __slots__ = ()


class Hangup(_ChannelSnapshot, name="Hangup"):
    """A channel is gone."""

    __slots__ = ()

    cause = IntegerField("Cause")
    """The Q.850 cause: 16 is a normal clearing, 17 busy, 19 no answer."""
    cause_txt = TextField("Cause-txt")


class OriginateResponse(Event, name="OriginateResponse"):
    """What became of an ``Originate`` with ``Async: true``. Every session sees everybody's.

    ``response`` is ``Success`` or ``Failure``; ``reason`` a control frame's number (4 answered, 5
    busy, 8 congestion, 3 ringing to the last, 0 failed): include/asterisk/frame.h.
    """

    __slots__ = ()

    response = TextField("Response")
    channel = TextField("Channel")
    context = TextField("Context")
    exten = TextField("Exten")
    application = TextField("Application")
    data = TextField("Data")
    reason = IntegerField("Reason")
    uniqueid = TextField("Uniqueid")
    caller_id_num = TextField("CallerIDNum")
    caller_id_name = TextField("CallerIDName")

    @property
    def succeeded(self) -> bool:
        """Whether the channel answered."""
        return (self.response or "").lower() == "success"
