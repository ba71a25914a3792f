# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Events: channels."""

from __future__ import annotations

from ami_proto.fields import ClockField, IntegerField, TextField, TextsField
from ami_proto.message import Event

from .snapshots import ChannelFields

__all__ = [
    "ChannelHungup",
    "ChannelTalkingStart",
    "ChannelTalkingStop",
    "ChannelsHungupListComplete",
    "CoreShowChannel",
    "CoreShowChannelMap",
    "CoreShowChannelMapComplete",
    "CoreShowChannelsComplete",
    "Hangup",
    "HangupHandlerPop",
    "HangupHandlerPush",
    "HangupHandlerRun",
    "HangupRequest",
    "Hold",
    "NewAccountCode",
    "NewCallerid",
    "NewConnectedLine",
    "Newchannel",
    "Newstate",
    "Rename",
    "SoftHangupRequest",
    "Status",
    "StatusComplete",
    "Unhold",
]


class ChannelHungup(Event, name="ChannelHungup"):
    """The event ``ChannelHungup``.

    Item of: ``Hangup``.
    """

    __slots__ = ()

    channel = TextField("Channel")


class ChannelsHungupListComplete(Event, name="ChannelsHungupListComplete"):
    """The event ``ChannelsHungupListComplete``.

    Item of: ``Hangup``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class ChannelTalkingStart(ChannelFields, name="ChannelTalkingStart"):
    """The event ``ChannelTalkingStart``.

    Module: builtin. Class: class. Since: 12.4.0.
    """

    __slots__ = ()


class ChannelTalkingStop(ChannelFields, name="ChannelTalkingStop"):
    """The event ``ChannelTalkingStop``.

    Module: builtin. Class: class. Since: 12.4.0.
    """

    __slots__ = ()

    duration = IntegerField("Duration")
    """In milliseconds."""


class CoreShowChannel(ChannelFields, name="CoreShowChannel"):
    """The event ``CoreShowChannel``.

    Module: builtin. Class: call. Since: 18.26.0, 20.11.0, 21.6.0, 22.1.0. Item of:
    ``CoreShowChannels``.
    """

    __slots__ = ()

    bridge_id = TextField("BridgeId")
    application = TextField("Application")
    application_data = TextField("ApplicationData")
    duration = ClockField("Duration")
    """In seconds."""


class CoreShowChannelMap(Event, name="CoreShowChannelMap"):
    """The event ``CoreShowChannelMap``.

    Module: builtin. Item of: ``CoreShowChannelMap``.
    """

    __slots__ = ()

    channel = TextField("Channel")
    connected_channel = TextField("ConnectedChannel")


class CoreShowChannelMapComplete(Event, name="CoreShowChannelMapComplete"):
    """The event ``CoreShowChannelMapComplete``.

    Module: builtin. Class: call. Since: 18.26.0, 20.11.0, 21.6.0, 22.1.0. Item of:
    ``CoreShowChannelMap``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class CoreShowChannelsComplete(
    Event, name="CoreShowChannelsComplete", aliases=("CoreShowChannelComplete",)
):
    """The event ``CoreShowChannelsComplete``.

    Module: builtin. Class: call. Since: 18.26.0, 20.11.0, 21.6.0, 22.1.0. Item of:
    ``CoreShowChannels``.
    """

    __slots__ = ()

    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class Hangup(ChannelFields, name="Hangup"):
    """The event ``Hangup``.

    Module: builtin. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    cause = IntegerField("Cause")
    cause_txt = TextField("Cause-txt")
    tech_cause = TextField("TechCause")


class HangupHandlerPop(ChannelFields, name="HangupHandlerPop"):
    """The event ``HangupHandlerPop``.

    Module: builtin. Class: dialplan. Since: 12.0.0.
    """

    __slots__ = ()

    handler = TextField("Handler")


class HangupHandlerPush(ChannelFields, name="HangupHandlerPush"):
    """The event ``HangupHandlerPush``.

    Module: builtin. Class: dialplan. Since: 12.0.0.
    """

    __slots__ = ()

    handler = TextField("Handler")


class HangupHandlerRun(ChannelFields, name="HangupHandlerRun"):
    """The event ``HangupHandlerRun``.

    Module: builtin. Class: dialplan. Since: 12.0.0.
    """

    __slots__ = ()

    handler = TextField("Handler")


class HangupRequest(ChannelFields, name="HangupRequest"):
    """The event ``HangupRequest``.

    Module: builtin. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    cause = IntegerField("Cause")


class Hold(ChannelFields, name="Hold"):
    """The event ``Hold``.

    Module: builtin. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    music_class = TextField("MusicClass")


class NewAccountCode(ChannelFields, name="NewAccountCode"):
    """The event ``NewAccountCode``.

    Module: builtin. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    old_account_code = TextField("OldAccountCode")


class NewCallerid(ChannelFields, name="NewCallerid"):
    """The event ``NewCallerid``.

    Module: builtin. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    cid_calling_pres = TextField("CID-CallingPres")


class Newchannel(ChannelFields, name="Newchannel"):
    """The event ``Newchannel``.

    Module: builtin. Class: call. Since: 12.0.0.
    """

    __slots__ = ()


class NewConnectedLine(ChannelFields, name="NewConnectedLine"):
    """The event ``NewConnectedLine``.

    Module: builtin. Class: call. Since: 13.13.0, 14.2.0.
    """

    __slots__ = ()


class Newstate(ChannelFields, name="Newstate"):
    """The event ``Newstate``.

    Module: builtin. Class: call. Since: 12.0.0.
    """

    __slots__ = ()


class Rename(Event, name="Rename"):
    """The event ``Rename``.

    Module: builtin. Class: call. Since: 16.24.0, 18.10.0, 19.2.0.
    """

    __slots__ = ()

    channel = TextField("Channel")
    newname = TextField("Newname")
    uniqueid = TextField("Uniqueid")


class SoftHangupRequest(ChannelFields, name="SoftHangupRequest"):
    """The event ``SoftHangupRequest``.

    Module: builtin. Class: call. Since: 12.0.0.
    """

    __slots__ = ()

    cause = IntegerField("Cause")


class Status(ChannelFields, name="Status"):
    """The event ``Status``.

    Module: builtin. Class: call. Since: 18.26.0, 20.11.0, 21.6.0, 22.1.0. Item of: ``Status``.
    """

    __slots__ = ()

    type = TextField("Type")
    dnid = TextField("DNID")
    effective_connected_line_num = TextField("EffectiveConnectedLineNum")
    effective_connected_line_name = TextField("EffectiveConnectedLineName")
    time_to_hangup = IntegerField("TimeToHangup", absent=("0",))
    bridge_id = TextField("BridgeID")
    application = TextField("Application")
    data = TextField("Data")
    nativeformats = TextField("Nativeformats")
    readformat = TextField("Readformat")
    readtrans = TextField("Readtrans")
    writeformat = TextField("Writeformat")
    writetrans = TextField("Writetrans")
    call_group = TextField("Callgroup")
    pickup_group = TextField("Pickupgroup")
    seconds = IntegerField("Seconds")
    """In seconds."""
    variables = TextsField("Variable")


class StatusComplete(Event, name="StatusComplete"):
    """The event ``StatusComplete``.

    Module: builtin. Class: call. Since: 18.26.0, 20.11.0, 21.6.0, 22.1.0. Item of: ``Status``.
    """

    __slots__ = ()

    items = IntegerField("Items")
    event_list = TextField("EventList")
    list_items = IntegerField("ListItems")


class Unhold(ChannelFields, name="Unhold"):
    """The event ``Unhold``.

    Module: builtin. Class: call. Since: 12.0.0.
    """

    __slots__ = ()
