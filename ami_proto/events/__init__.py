# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Typed events by family. A family is imported when a name of it is first met."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from ami_proto.message import EVENTS, Event

if TYPE_CHECKING:
    from .agents import AgentLogin, AgentLogoff, Agents, AgentsComplete
    from .agi import AGIExecEnd, AGIExecStart, AsyncAGIEnd, AsyncAGIExec, AsyncAGIStart
    from .bridges import (
        BridgeCreate,
        BridgeDestroy,
        BridgeEnter,
        BridgeInfoChannel,
        BridgeInfoComplete,
        BridgeLeave,
        BridgeListComplete,
        BridgeListItem,
        BridgeMerge,
        BridgeTechnologyListComplete,
        BridgeTechnologyListItem,
        BridgeVideoSourceUpdate,
    )
    from .calls import (
        AOCD,
        AOCE,
        AOCS,
        AttendedTransfer,
        BlindTransfer,
        ChanSpyStart,
        ChanSpyStop,
        DialBegin,
        DialEnd,
        DialState,
        LocalBridge,
        LocalOptimizationBegin,
        LocalOptimizationEnd,
        OriginateResponse,
        Pickup,
    )
    from .channels import (
        ChannelHungup,
        ChannelsHungupListComplete,
        ChannelTalkingStart,
        ChannelTalkingStop,
        CoreShowChannel,
        CoreShowChannelMap,
        CoreShowChannelMapComplete,
        CoreShowChannelsComplete,
        Hangup,
        HangupHandlerPop,
        HangupHandlerPush,
        HangupHandlerRun,
        HangupRequest,
        Hold,
        NewAccountCode,
        NewCallerid,
        Newchannel,
        NewConnectedLine,
        Newstate,
        Rename,
        SoftHangupRequest,
        Status,
        StatusComplete,
        Unhold,
    )
    from .conferences import (
        ConfbridgeEnd,
        ConfbridgeJoin,
        ConfbridgeLeave,
        ConfbridgeList,
        ConfbridgeListComplete,
        ConfbridgeListRooms,
        ConfbridgeListRoomsComplete,
        ConfbridgeMute,
        ConfbridgeRecord,
        ConfbridgeStart,
        ConfbridgeStopRecord,
        ConfbridgeTalking,
        ConfbridgeUnmute,
    )
    from .dahdi import (
        MCID,
        Alarm,
        AlarmClear,
        DAHDIChannel,
        DAHDIShowChannels,
        DAHDIShowChannelsComplete,
        DAHDIShowStatus,
        DAHDIShowStatusComplete,
        DNDState,
        PRIShowSpans,
        PRIShowSpansComplete,
        SpanAlarm,
        SpanAlarmClear,
    )
    from .database import DBGetComplete, DBGetResponse, DBGetTreeComplete, DBGetTreeResponse
    from .dialplan import ListDialplan, Newexten, ShowDialPlanComplete, UserEvent, VarSet
    from .dongle import (
        DongleDeviceEntry,
        DongleNewCUSD,
        DongleNewUSSD,
        DongleNewUSSDBase64,
        DongleShowDevicesComplete,
        DongleSMSStatus,
        DongleStatus,
        DongleUSSDStatus,
    )
    from .fax import (
        FAXSession,
        FAXSessionsComplete,
        FAXSessionsEntry,
        FAXStats,
        FAXStatus,
        ReceiveFAX,
        SendFAX,
    )
    from .iax import PeerEntry, PeerlistComplete, RegistrationsComplete, RegistryEntry
    from .jabber import JabberEvent
    from .legacy import (
        DTMF,
        AGIExec,
        AsyncAGI,
        Bridge,
        ChannelUpdate,
        Dial,
        Join,
        Leave,
        Link,
        Masquerade,
        MusicOnHold,
        QueueMemberPaused,
        RTCPReceiverStat,
        RTPReceiverStat,
        RTPSenderStat,
        Transfer,
        Unlink,
    )
    from .media import (
        DTMFBegin,
        DTMFEnd,
        Flash,
        MusicOnHoldStart,
        MusicOnHoldStop,
        RTCPReceived,
        RTCPSent,
        Wink,
    )
    from .meetme import (
        MeetmeEnd,
        MeetmeJoin,
        MeetmeLeave,
        MeetmeList,
        MeetmeListComplete,
        MeetmeListRooms,
        MeetmeListRoomsComplete,
        MeetmeMute,
        MeetmeTalking,
        MeetmeTalkRequest,
    )
    from .parking import (
        ParkedCall,
        ParkedCallGiveUp,
        ParkedCallsComplete,
        ParkedCallSwap,
        ParkedCallTimeOut,
        Parkinglot,
        ParkinglotsComplete,
        UnParkedCall,
    )
    from .pjsip import (
        AorList,
        AorListComplete,
        AuthList,
        AuthListComplete,
        ContactList,
        ContactListComplete,
        ContactStatus,
        EndpointList,
        EndpointListComplete,
        InboundRegistrationDetail,
        InboundRegistrationDetailComplete,
        InboundSubscriptionDetail,
        InboundSubscriptionDetailComplete,
        OutboundRegistrationDetail,
        OutboundRegistrationDetailComplete,
        OutboundSubscriptionDetail,
        OutboundSubscriptionDetailComplete,
        PJSIPMaintenanceStatus,
        PJSIPMaintenanceStatusComplete,
        ResourceListDetail,
        ResourceListDetailComplete,
    )
    from .pjsip_details import (
        AorDetail,
        AuthDetail,
        ContactStatusDetail,
        ContactStatusDetailComplete,
        EndpointDetail,
        EndpointDetailComplete,
        IdentifyDetail,
        TransportDetail,
    )
    from .queues import (
        AgentCalled,
        AgentComplete,
        AgentConnect,
        AgentDump,
        AgentRingNoAnswer,
        QueueCallerAbandon,
        QueueCallerJoin,
        QueueCallerLeave,
        QueueEntry,
        QueueMember,
        QueueMemberAdded,
        QueueMemberPause,
        QueueMemberPenalty,
        QueueMemberRemoved,
        QueueMemberRinginuse,
        QueueMemberStatus,
        QueueParams,
        QueueStatusComplete,
        QueueSummary,
        QueueSummaryComplete,
    )
    from .recording import (
        MixMonitorMute,
        MixMonitorStart,
        MixMonitorStop,
        MonitorStart,
        MonitorStop,
    )
    from .records import CEL, Cdr
    from .security import (
        AuthMethodNotAllowed,
        ChallengeResponseFailed,
        ChallengeSent,
        FailedACL,
        InvalidAccountID,
        InvalidPassword,
        InvalidTransport,
        LoadAverageLimit,
        MemoryLimit,
        RequestBadFormat,
        RequestNotAllowed,
        RequestNotSupported,
        SessionLimit,
        SuccessfulAuth,
        UnexpectedAddress,
    )
    from .sip import SessionTimeout, SIPpeerstatusComplete, SIPQualifyPeerDone
    from .skinny import DeviceEntry, DevicelistComplete, LineEntry, LinelistComplete
    from .snapshots import (
        BridgeFields,
        BridgeSnapshot,
        ChannelFields,
        ChannelSnapshot,
        DestChannelFields,
        FromBridgeFields,
        LocalOneChannelFields,
        LocalTwoChannelFields,
        OrigBridgeFields,
        OrigTransfererChannelFields,
        ParkeeChannelFields,
        ParkerChannelFields,
        RetrieverChannelFields,
        SecondBridgeFields,
        SecondTransfererChannelFields,
        SourceChannelFields,
        SpyeeChannelFields,
        SpyerChannelFields,
        TargetChannelFields,
        ToBridgeFields,
        TransfereeChannelFields,
        TransfererChannelFields,
        TransferTargetChannelFields,
    )
    from .states import (
        DeviceStateChange,
        DeviceStateListComplete,
        ExtensionStateListComplete,
        ExtensionStatus,
        PeerStatus,
        PresenceStateChange,
        PresenceStateListComplete,
        PresenceStatus,
        Registry,
    )
    from .system import (
        DeadlockStart,
        FullyBooted,
        Load,
        LogChannel,
        Reload,
        Shutdown,
        TestEvent,
        Unload,
    )
    from .vgsm import VgsmMeState, VgsmNetState, VgsmSmsRx
    from .voicemail import (
        MessageWaiting,
        MiniVoiceMail,
        MWIGet,
        MWIGetComplete,
        VoicemailBoxDetail,
        VoicemailBoxDetailComplete,
        VoicemailPasswordChange,
        VoicemailUserDetail,
        VoicemailUserDetailComplete,
        VoicemailUserEntry,
        VoicemailUserEntryComplete,
    )

__all__ = [
    "AOCD", "AOCE", "AOCS", "CEL", "DTMF", "MCID", "AGIExec", "AGIExecEnd", "AGIExecStart",
    "AgentCalled", "AgentComplete", "AgentConnect", "AgentDump", "AgentLogin", "AgentLogoff",
    "AgentRingNoAnswer", "Agents", "AgentsComplete", "Alarm", "AlarmClear", "AorDetail", "AorList",
    "AorListComplete", "AsyncAGI", "AsyncAGIEnd", "AsyncAGIExec", "AsyncAGIStart",
    "AttendedTransfer", "AuthDetail", "AuthList", "AuthListComplete", "AuthMethodNotAllowed",
    "BlindTransfer", "Bridge", "BridgeCreate", "BridgeDestroy", "BridgeEnter", "BridgeFields",
    "BridgeInfoChannel", "BridgeInfoComplete", "BridgeLeave", "BridgeListComplete",
    "BridgeListItem", "BridgeMerge", "BridgeSnapshot", "BridgeTechnologyListComplete",
    "BridgeTechnologyListItem", "BridgeVideoSourceUpdate", "Cdr", "ChallengeResponseFailed",
    "ChallengeSent", "ChanSpyStart", "ChanSpyStop", "ChannelFields", "ChannelHungup",
    "ChannelSnapshot", "ChannelTalkingStart", "ChannelTalkingStop", "ChannelUpdate",
    "ChannelsHungupListComplete", "ConfbridgeEnd", "ConfbridgeJoin", "ConfbridgeLeave",
    "ConfbridgeList", "ConfbridgeListComplete", "ConfbridgeListRooms",
    "ConfbridgeListRoomsComplete", "ConfbridgeMute", "ConfbridgeRecord", "ConfbridgeStart",
    "ConfbridgeStopRecord", "ConfbridgeTalking", "ConfbridgeUnmute", "ContactList",
    "ContactListComplete", "ContactStatus", "ContactStatusDetail", "ContactStatusDetailComplete",
    "CoreShowChannel", "CoreShowChannelMap", "CoreShowChannelMapComplete",
    "CoreShowChannelsComplete", "DAHDIChannel", "DAHDIShowChannels", "DAHDIShowChannelsComplete",
    "DAHDIShowStatus", "DAHDIShowStatusComplete", "DBGetComplete", "DBGetResponse",
    "DBGetTreeComplete", "DBGetTreeResponse", "DNDState", "DTMFBegin", "DTMFEnd", "DeadlockStart",
    "DestChannelFields", "DeviceEntry", "DeviceStateChange", "DeviceStateListComplete",
    "DevicelistComplete", "Dial", "DialBegin", "DialEnd", "DialState", "DongleDeviceEntry",
    "DongleNewCUSD", "DongleNewUSSD", "DongleNewUSSDBase64", "DongleSMSStatus",
    "DongleShowDevicesComplete", "DongleStatus", "DongleUSSDStatus", "EndpointDetail",
    "EndpointDetailComplete", "EndpointList", "EndpointListComplete", "ExtensionStateListComplete",
    "ExtensionStatus", "FAXSession", "FAXSessionsComplete", "FAXSessionsEntry", "FAXStats",
    "FAXStatus", "FailedACL", "Flash", "FromBridgeFields", "FullyBooted", "Hangup",
    "HangupHandlerPop", "HangupHandlerPush", "HangupHandlerRun", "HangupRequest", "Hold",
    "IdentifyDetail", "InboundRegistrationDetail", "InboundRegistrationDetailComplete",
    "InboundSubscriptionDetail", "InboundSubscriptionDetailComplete", "InvalidAccountID",
    "InvalidPassword", "InvalidTransport", "JabberEvent", "Join", "Leave", "LineEntry",
    "LinelistComplete", "Link", "ListDialplan", "Load", "LoadAverageLimit", "LocalBridge",
    "LocalOneChannelFields", "LocalOptimizationBegin", "LocalOptimizationEnd",
    "LocalTwoChannelFields", "LogChannel", "MWIGet", "MWIGetComplete", "Masquerade", "MeetmeEnd",
    "MeetmeJoin", "MeetmeLeave", "MeetmeList", "MeetmeListComplete", "MeetmeListRooms",
    "MeetmeListRoomsComplete", "MeetmeMute", "MeetmeTalkRequest", "MeetmeTalking", "MemoryLimit",
    "MessageWaiting", "MiniVoiceMail", "MixMonitorMute", "MixMonitorStart", "MixMonitorStop",
    "MonitorStart", "MonitorStop", "MusicOnHold", "MusicOnHoldStart", "MusicOnHoldStop",
    "NewAccountCode", "NewCallerid", "NewConnectedLine", "Newchannel", "Newexten", "Newstate",
    "OrigBridgeFields", "OrigTransfererChannelFields", "OriginateResponse",
    "OutboundRegistrationDetail", "OutboundRegistrationDetailComplete",
    "OutboundSubscriptionDetail", "OutboundSubscriptionDetailComplete", "PJSIPMaintenanceStatus",
    "PJSIPMaintenanceStatusComplete", "PRIShowSpans", "PRIShowSpansComplete", "ParkedCall",
    "ParkedCallGiveUp", "ParkedCallSwap", "ParkedCallTimeOut", "ParkedCallsComplete",
    "ParkeeChannelFields", "ParkerChannelFields", "Parkinglot", "ParkinglotsComplete", "PeerEntry",
    "PeerStatus", "PeerlistComplete", "Pickup", "PresenceStateChange", "PresenceStateListComplete",
    "PresenceStatus", "QueueCallerAbandon", "QueueCallerJoin", "QueueCallerLeave", "QueueEntry",
    "QueueMember", "QueueMemberAdded", "QueueMemberPause", "QueueMemberPaused",
    "QueueMemberPenalty", "QueueMemberRemoved", "QueueMemberRinginuse", "QueueMemberStatus",
    "QueueParams", "QueueStatusComplete", "QueueSummary", "QueueSummaryComplete", "RTCPReceived",
    "RTCPReceiverStat", "RTCPSent", "RTPReceiverStat", "RTPSenderStat", "ReceiveFAX",
    "RegistrationsComplete", "Registry", "RegistryEntry", "Reload", "Rename", "RequestBadFormat",
    "RequestNotAllowed", "RequestNotSupported", "ResourceListDetail", "ResourceListDetailComplete",
    "RetrieverChannelFields", "SIPQualifyPeerDone", "SIPpeerstatusComplete", "SecondBridgeFields",
    "SecondTransfererChannelFields", "SendFAX", "SessionLimit", "SessionTimeout",
    "ShowDialPlanComplete", "Shutdown", "SoftHangupRequest", "SourceChannelFields", "SpanAlarm",
    "SpanAlarmClear", "SpyeeChannelFields", "SpyerChannelFields", "Status", "StatusComplete",
    "SuccessfulAuth", "TargetChannelFields", "TestEvent", "ToBridgeFields", "Transfer",
    "TransferTargetChannelFields", "TransfereeChannelFields", "TransfererChannelFields",
    "TransportDetail", "UnParkedCall", "UnexpectedAddress", "Unhold", "Unlink", "Unload",
    "UserEvent", "VarSet", "VgsmMeState", "VgsmNetState", "VgsmSmsRx", "VoicemailBoxDetail",
    "VoicemailBoxDetailComplete", "VoicemailPasswordChange", "VoicemailUserDetail",
    "VoicemailUserDetailComplete", "VoicemailUserEntry", "VoicemailUserEntryComplete", "Wink",
    "by_name",
]  # fmt: skip

_NAMES: Final = {
    "agents": (
        "AgentLogin", "AgentLogoff", "Agents", "AgentsComplete",
    ),
    "agi": (
        "AGIExecEnd", "AGIExecStart", "AsyncAGIEnd", "AsyncAGIExec", "AsyncAGIStart",
    ),
    "bridges": (
        "BridgeCreate", "BridgeDestroy", "BridgeEnter", "BridgeInfoChannel", "BridgeInfoComplete",
        "BridgeLeave", "BridgeListComplete", "BridgeListItem", "BridgeMerge",
        "BridgeTechnologyListComplete", "BridgeTechnologyListItem", "BridgeVideoSourceUpdate",
    ),
    "calls": (
        "AOCD", "AOCE", "AOCS", "AttendedTransfer", "BlindTransfer", "ChanSpyStart", "ChanSpyStop",
        "DialBegin", "DialEnd", "DialState", "LocalBridge", "LocalOptimizationBegin",
        "LocalOptimizationEnd", "OriginateResponse", "Pickup",
    ),
    "channels": (
        "ChannelHungup", "ChannelTalkingStart", "ChannelTalkingStop", "ChannelsHungupListComplete",
        "CoreShowChannel", "CoreShowChannelMap", "CoreShowChannelMapComplete",
        "CoreShowChannelsComplete", "Hangup", "HangupHandlerPop", "HangupHandlerPush",
        "HangupHandlerRun", "HangupRequest", "Hold", "NewAccountCode", "NewCallerid",
        "NewConnectedLine", "Newchannel", "Newstate", "Rename", "SoftHangupRequest", "Status",
        "StatusComplete", "Unhold",
    ),
    "conferences": (
        "ConfbridgeEnd", "ConfbridgeJoin", "ConfbridgeLeave", "ConfbridgeList",
        "ConfbridgeListComplete", "ConfbridgeListRooms", "ConfbridgeListRoomsComplete",
        "ConfbridgeMute", "ConfbridgeRecord", "ConfbridgeStart", "ConfbridgeStopRecord",
        "ConfbridgeTalking", "ConfbridgeUnmute",
    ),
    "dahdi": (
        "Alarm", "AlarmClear", "DAHDIChannel", "DAHDIShowChannels", "DAHDIShowChannelsComplete",
        "DAHDIShowStatus", "DAHDIShowStatusComplete", "DNDState", "MCID", "PRIShowSpans",
        "PRIShowSpansComplete", "SpanAlarm", "SpanAlarmClear",
    ),
    "database": (
        "DBGetComplete", "DBGetResponse", "DBGetTreeComplete", "DBGetTreeResponse",
    ),
    "dialplan": (
        "ListDialplan", "Newexten", "ShowDialPlanComplete", "UserEvent", "VarSet",
    ),
    "dongle": (
        "DongleDeviceEntry", "DongleNewCUSD", "DongleNewUSSD", "DongleNewUSSDBase64",
        "DongleSMSStatus", "DongleShowDevicesComplete", "DongleStatus", "DongleUSSDStatus",
    ),
    "fax": (
        "FAXSession", "FAXSessionsComplete", "FAXSessionsEntry", "FAXStats", "FAXStatus",
        "ReceiveFAX", "SendFAX",
    ),
    "iax": (
        "PeerEntry", "PeerlistComplete", "RegistrationsComplete", "RegistryEntry",
    ),
    "jabber": (
        "JabberEvent",
    ),
    "legacy": (
        "AGIExec", "AsyncAGI", "Bridge", "ChannelUpdate", "DTMF", "Dial", "Join", "Leave", "Link",
        "Masquerade", "MusicOnHold", "QueueMemberPaused", "RTCPReceiverStat", "RTPReceiverStat",
        "RTPSenderStat", "Transfer", "Unlink",
    ),
    "media": (
        "DTMFBegin", "DTMFEnd", "Flash", "MusicOnHoldStart", "MusicOnHoldStop", "RTCPReceived",
        "RTCPSent", "Wink",
    ),
    "meetme": (
        "MeetmeEnd", "MeetmeJoin", "MeetmeLeave", "MeetmeList", "MeetmeListComplete",
        "MeetmeListRooms", "MeetmeListRoomsComplete", "MeetmeMute", "MeetmeTalkRequest",
        "MeetmeTalking",
    ),
    "parking": (
        "ParkedCall", "ParkedCallGiveUp", "ParkedCallSwap", "ParkedCallTimeOut",
        "ParkedCallsComplete", "Parkinglot", "ParkinglotsComplete", "UnParkedCall",
    ),
    "pjsip": (
        "AorList", "AorListComplete", "AuthList", "AuthListComplete", "ContactList",
        "ContactListComplete", "ContactStatus", "EndpointList", "EndpointListComplete",
        "InboundRegistrationDetail", "InboundRegistrationDetailComplete",
        "InboundSubscriptionDetail", "InboundSubscriptionDetailComplete",
        "OutboundRegistrationDetail", "OutboundRegistrationDetailComplete",
        "OutboundSubscriptionDetail", "OutboundSubscriptionDetailComplete",
        "PJSIPMaintenanceStatus", "PJSIPMaintenanceStatusComplete", "ResourceListDetail",
        "ResourceListDetailComplete",
    ),
    "pjsip_details": (
        "AorDetail", "AuthDetail", "ContactStatusDetail", "ContactStatusDetailComplete",
        "EndpointDetail", "EndpointDetailComplete", "IdentifyDetail", "TransportDetail",
    ),
    "queues": (
        "AgentCalled", "AgentComplete", "AgentConnect", "AgentDump", "AgentRingNoAnswer",
        "QueueCallerAbandon", "QueueCallerJoin", "QueueCallerLeave", "QueueEntry", "QueueMember",
        "QueueMemberAdded", "QueueMemberPause", "QueueMemberPenalty", "QueueMemberRemoved",
        "QueueMemberRinginuse", "QueueMemberStatus", "QueueParams", "QueueStatusComplete",
        "QueueSummary", "QueueSummaryComplete",
    ),
    "recording": (
        "MixMonitorMute", "MixMonitorStart", "MixMonitorStop", "MonitorStart", "MonitorStop",
    ),
    "records": (
        "CEL", "Cdr",
    ),
    "security": (
        "AuthMethodNotAllowed", "ChallengeResponseFailed", "ChallengeSent", "FailedACL",
        "InvalidAccountID", "InvalidPassword", "InvalidTransport", "LoadAverageLimit",
        "MemoryLimit", "RequestBadFormat", "RequestNotAllowed", "RequestNotSupported",
        "SessionLimit", "SuccessfulAuth", "UnexpectedAddress",
    ),
    "sip": (
        "SIPQualifyPeerDone", "SIPpeerstatusComplete", "SessionTimeout",
    ),
    "skinny": (
        "DeviceEntry", "DevicelistComplete", "LineEntry", "LinelistComplete",
    ),
    "snapshots": (
        "BridgeFields", "BridgeSnapshot", "ChannelFields", "ChannelSnapshot", "DestChannelFields",
        "FromBridgeFields", "LocalOneChannelFields", "LocalTwoChannelFields", "OrigBridgeFields",
        "OrigTransfererChannelFields", "ParkeeChannelFields", "ParkerChannelFields",
        "RetrieverChannelFields", "SecondBridgeFields", "SecondTransfererChannelFields",
        "SourceChannelFields", "SpyeeChannelFields", "SpyerChannelFields", "TargetChannelFields",
        "ToBridgeFields", "TransferTargetChannelFields", "TransfereeChannelFields",
        "TransfererChannelFields",
    ),
    "states": (
        "DeviceStateChange", "DeviceStateListComplete", "ExtensionStateListComplete",
        "ExtensionStatus", "PeerStatus", "PresenceStateChange", "PresenceStateListComplete",
        "PresenceStatus", "Registry",
    ),
    "system": (
        "DeadlockStart", "FullyBooted", "Load", "LogChannel", "Reload", "Shutdown", "TestEvent",
        "Unload",
    ),
    "vgsm": (
        "VgsmMeState", "VgsmNetState", "VgsmSmsRx",
    ),
    "voicemail": (
        "MWIGet", "MWIGetComplete", "MessageWaiting", "MiniVoiceMail", "VoicemailBoxDetail",
        "VoicemailBoxDetailComplete", "VoicemailPasswordChange", "VoicemailUserDetail",
        "VoicemailUserDetailComplete", "VoicemailUserEntry", "VoicemailUserEntryComplete",
    ),
}  # fmt: skip
_FAMILIES: Final = {name: family for family, names in _NAMES.items() for name in names}
_ALIASES: Final = {
    "aoc-d": "AOCD",
    "aoc-e": "AOCE",
    "aoc-s": "AOCS",
    "coreshowchannelcomplete": "CoreShowChannelsComplete",
    "dahdishowchannel": "DAHDIShowChannels",
    "extension": "ExtensionStatus",
    "rtcpreceiver": "RTCPReceiverStat",
    "vgsm_me_state": "VgsmMeState",
    "vgsm_net_state": "VgsmNetState",
    "vgsm_sms_rx": "VgsmSmsRx",
}

EVENTS.families.update({name.lower(): f"{__name__}.{family}" for name, family in _FAMILIES.items()})
EVENTS.families.update({alias: f"{__name__}.{_FAMILIES[name]}" for alias, name in _ALIASES.items()})


def by_name(name: str) -> type[Event] | None:
    """The class for the event of this wire name, in any case; None if none is known."""
    return EVENTS.find(name)


def __getattr__(name: str) -> object:
    family = _FAMILIES.get(name)
    if family is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    # found by itself from the second time on: importing again costs more than a small answer
    found = globals()[name] = getattr(import_module(f".{family}", __name__), name)
    return found


def __dir__() -> list[str]:
    return __all__
