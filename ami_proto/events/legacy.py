# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Events: legacy."""

from __future__ import annotations

from ami_proto.fields import TextField, UriField
from ami_proto.message import Event

__all__ = [
    "DTMF",
    "AGIExec",
    "AsyncAGI",
    "Bridge",
    "ChannelUpdate",
    "Dial",
    "Join",
    "Leave",
    "Link",
    "Masquerade",
    "MusicOnHold",
    "QueueMemberPaused",
    "RTCPReceiverStat",
    "RTPReceiverStat",
    "RTPSenderStat",
    "Transfer",
    "Unlink",
]


class AGIExec(Event, name="AGIExec"):
    """The event ``AGIExec``.

    Module: res_agi. Until: 11. Replaced by: ``AGIExecStart``, ``AGIExecEnd``.
    """

    __slots__ = ()

    sub_event = TextField("SubEvent")
    channel = TextField("Channel")
    command_id = TextField("CommandId")
    command = TextField("Command")
    result = TextField("Result")
    result_code = TextField("ResultCode")


class AsyncAGI(Event, name="AsyncAGI"):
    """The event ``AsyncAGI``.

    Module: res_agi. Until: 11. Replaced by: ``AsyncAGIStart``, ``AsyncAGIExec``, ``AsyncAGIEnd``.
    """

    __slots__ = ()

    sub_event = TextField("SubEvent")
    channel = TextField("Channel")
    env = UriField("Env")
    result = UriField("Result")
    command_id = TextField("CommandId")


class Bridge(Event, name="Bridge"):
    """The event ``Bridge``.

    Module: channel. Until: 11. Replaced by: ``BridgeEnter``.
    """

    __slots__ = ()

    bridgestate = TextField("Bridgestate")
    bridge_type = TextField("Bridgetype")
    channel1 = TextField("Channel1")
    channel2 = TextField("Channel2")
    caller_id1 = TextField("CallerID1")
    caller_id2 = TextField("CallerID2")
    uniqueid1 = TextField("UniqueID1")
    uniqueid2 = TextField("UniqueID2")


class ChannelUpdate(Event, name="ChannelUpdate"):
    """The event ``ChannelUpdate``.

    Module: chan_ooh323. Until: 11.
    """

    __slots__ = ()

    channel = TextField("Channel")
    channel_type = TextField("ChannelType")
    sip_callid = TextField("SIPcallid")
    sip_full_contact = TextField("SIPfullcontact")
    uniqueid = TextField("UniqueID")


class Dial(Event, name="Dial"):
    """The event ``Dial``.

    Module: app_dial. Until: 11. Replaced by: ``DialBegin``, ``DialEnd``.
    """

    __slots__ = ()

    sub_event = TextField("SubEvent")
    channel = TextField("Channel")
    destination = TextField("Destination")
    caller_id_num = TextField("CallerIDNum")
    caller_id_name = TextField("CallerIDName")
    uniqueid = TextField("UniqueID")
    dest_uniqueid = TextField("DestUniqueID")
    dial_string = TextField("DialString")
    dial_status = TextField("DialStatus")


class DTMF(Event, name="DTMF"):
    """The event ``DTMF``.

    Replaced by: ``DTMFBegin``, ``DTMFEnd``.
    """

    __slots__ = ()

    channel = TextField("Channel")
    digit = TextField("Digit")
    direction = TextField("Direction")
    end = TextField("End")
    begin = TextField("Begin")
    uniqueid = TextField("UniqueID")


class Join(Event, name="Join"):
    """The event ``Join``.

    Module: app_queue. Until: 11. Replaced by: ``QueueCallerJoin``.
    """

    __slots__ = ()

    channel = TextField("Channel")
    count = TextField("Count")
    queue = TextField("Queue")
    position = TextField("Position")
    uniqueid = TextField("UniqueID")
    caller_id_num = TextField("CallerIdNum")
    caller_id_name = TextField("CallerIdName")


class Leave(Event, name="Leave"):
    """The event ``Leave``.

    Module: app_queue. Until: 11. Replaced by: ``QueueCallerLeave``.
    """

    __slots__ = ()

    channel = TextField("Channel")
    count = TextField("Count")
    queue = TextField("Queue")
    uniqueid = TextField("UniqueID")


class Link(Event, name="Link"):
    """The event ``Link``.

    Module: channel. Until: 1.4. Replaced by: ``BridgeEnter``.
    """

    __slots__ = ()

    channel1 = TextField("Channel1")
    channel2 = TextField("Channel2")
    caller_id1 = TextField("CallerID1")
    caller_id2 = TextField("CallerID2")
    uniqueid1 = TextField("UniqueID1")
    uniqueid2 = TextField("UniqueID2")


class Masquerade(Event, name="Masquerade"):
    """The event ``Masquerade``.

    Module: channel. Until: 11.
    """

    __slots__ = ()

    clone = TextField("Clone")
    clone_state = TextField("CloneState")
    original = TextField("Original")
    original_state = TextField("OriginalState")


class MusicOnHold(Event, name="MusicOnHold"):
    """The event ``MusicOnHold``.

    Module: res_musiconhold. Until: 11. Replaced by: ``MusicOnHoldStart``, ``MusicOnHoldStop``.
    """

    __slots__ = ()

    channel = TextField("Channel")
    state = TextField("State")
    uniqueid = TextField("UniqueID")


class QueueMemberPaused(Event, name="QueueMemberPaused"):
    """The event ``QueueMemberPaused``.

    Module: app_queue. Until: 11. Replaced by: ``QueueMemberPause``.
    """

    __slots__ = ()

    queue = TextField("Queue")
    location = TextField("Location")
    member_name = TextField("MemberName")
    paused = TextField("Paused")


class RTCPReceiverStat(Event, name="RTCPReceiverStat", aliases=("RTCPReceiver",)):
    """The event ``RTCPReceiverStat``.

    Replaced by: ``RTCPReceived``.
    """

    __slots__ = ()

    ssrc = TextField("SSRC")
    received_packets = TextField("ReceivedPackets")
    lost_packets = TextField("LostPackets")
    jitter = TextField("Jitter")
    transit = TextField("Transit")
    rr_count = TextField("RRCount")


class RTPReceiverStat(Event, name="RTPReceiverStat"):
    """The event ``RTPReceiverStat``.

    Module: rtp. Until: 1.6.2. Replaced by: ``RTCPReceived``.
    """

    __slots__ = ()

    ssrc = TextField("SSRC")
    received_packets = TextField("ReceivedPackets")
    lost_packets = TextField("LostPackets")
    jitter = TextField("Jitter")
    transit = TextField("Transit")
    rr_count = TextField("RRCount")


class RTPSenderStat(Event, name="RTPSenderStat"):
    """The event ``RTPSenderStat``.

    Module: rtp. Until: 1.6.2. Replaced by: ``RTCPSent``.
    """

    __slots__ = ()

    ssrc = TextField("SSRC")
    sent_packets = TextField("SentPackets")
    lost_packets = TextField("LostPackets")
    jitter = TextField("Jitter")
    rtt = TextField("RTT")
    sr_count = TextField("SRCount")


class Transfer(Event, name="Transfer"):
    """The event ``Transfer``.

    Module: chan_sip. Until: 11. Replaced by: ``BlindTransfer``, ``AttendedTransfer``.
    """

    __slots__ = ()

    transfer_method = TextField("TransferMethod")
    transfer_type = TextField("TransferType")
    channel = TextField("Channel")
    target_channel = TextField("TargetChannel")
    sip_callid = TextField("SIP-Callid")
    uniqueid = TextField("UniqueID")
    target_uniqueid = TextField("TargetUniqueid")
    transfer_exten = TextField("TransferExten")
    transfer_context = TextField("TransferContext")


class Unlink(Event, name="Unlink"):
    """The event ``Unlink``.

    Module: channel. Until: 1.8. Replaced by: ``BridgeLeave``.
    """

    __slots__ = ()

    channel1 = TextField("Channel1")
    channel2 = TextField("Channel2")
    caller_id1 = TextField("CallerID1")
    caller_id2 = TextField("CallerID2")
    uniqueid1 = TextField("UniqueID1")
    uniqueid2 = TextField("UniqueID2")
