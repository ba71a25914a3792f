# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Typed actions by family. A family is imported when a name of it is first met."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from ami_proto.action import ACTIONS, Action

if TYPE_CHECKING:
    from .agents import AgentLogoff, Agents
    from .agi import AGI
    from .bridges import (
        Bridge,
        BridgeDestroy,
        BridgeInfo,
        BridgeKick,
        BridgeList,
        BridgeTechnologyList,
        BridgeTechnologySuspend,
        BridgeTechnologyUnsuspend,
    )
    from .calls import (
        AbsoluteTimeout,
        AOCMessage,
        Atxfer,
        BlindTransfer,
        CancelAtxfer,
        CoreShowChannelMap,
        CoreShowChannels,
        Hangup,
        LocalOptimizeAway,
        MessageSend,
        Redirect,
        SendText,
        Status,
    )
    from .conferences import (
        ConfbridgeKick,
        ConfbridgeList,
        ConfbridgeListRooms,
        ConfbridgeLock,
        ConfbridgeMute,
        ConfbridgeSetSingleVideoSrc,
        ConfbridgeStartRecord,
        ConfbridgeStopRecord,
        ConfbridgeUnlock,
        ConfbridgeUnmute,
    )
    from .configuration import (
        CreateConfig,
        GetConfig,
        GetConfigJSON,
        ListCategories,
        ModuleCheck,
        ModuleLoad,
        ModuleReload,
        ModuleUnload,
        Reload,
    )
    from .dahdi import (
        DAHDIDialOffhook,
        DAHDIDNDoff,
        DAHDIDNDon,
        DAHDIHangup,
        DAHDIRestart,
        DAHDIShowChannels,
        DAHDIShowStatus,
        DAHDITransfer,
        PRIDebugFileSet,
        PRIDebugFileUnset,
        PRIDebugSet,
        PRIShowSpans,
    )
    from .database import DBDel, DBDelTree, DBGet, DBGetTree, DBPut
    from .dialplan import (
        DialplanExtensionAdd,
        DialplanExtensionRemove,
        Getvar,
        Setvar,
        ShowDialPlan,
    )
    from .dongle import (
        DongleReload,
        DongleReset,
        DongleRestart,
        DongleSendPDU,
        DongleSendSMS,
        DongleSendUSSD,
        DongleShowDevices,
        DongleStart,
        DongleStop,
    )
    from .fax import FAXSession, FAXSessions, FAXStats
    from .iax import IAXnetstats, IAXpeerlist, IAXpeers, IAXregistry
    from .jabber import JabberSend
    from .media import ControlPlayback, MuteAudio, PlayDTMF, PlayMF, SendFlash
    from .meetme import MeetmeList, MeetmeListRooms, MeetmeMute, MeetmeUnmute
    from .parking import Park, ParkedCalls, Parkinglots
    from .pjsip import (
        PJSIPHangup,
        PJSIPNotify,
        PJSIPQualify,
        PJSIPRegister,
        PJSIPSetMaintenance,
        PJSIPShowAors,
        PJSIPShowAuths,
        PJSIPShowContacts,
        PJSIPShowEndpoint,
        PJSIPShowEndpoints,
        PJSIPShowMaintenance,
        PJSIPShowRegistrationInboundContactStatuses,
        PJSIPShowRegistrationsInbound,
        PJSIPShowRegistrationsOutbound,
        PJSIPShowResourceLists,
        PJSIPShowSubscriptionsInbound,
        PJSIPShowSubscriptionsOutbound,
        PJSIPUnregister,
    )
    from .queues import (
        QueueAdd,
        QueueChangePriorityCaller,
        QueueLog,
        QueueMemberRingInUse,
        QueuePause,
        QueuePenalty,
        QueueReload,
        QueueRemove,
        QueueReset,
        QueueRule,
        Queues,
        QueueStatus,
        QueueSummary,
        QueueUnpause,
        QueueWithdrawCaller,
    )
    from .recording import (
        ChangeMonitor,
        MixMonitor,
        MixMonitorMute,
        Monitor,
        PauseMonitor,
        StopMixMonitor,
        StopMonitor,
        UnpauseMonitor,
    )
    from .sip import (
        SIPnotify,
        SIPpeers,
        SIPpeerstatus,
        SIPqualifypeer,
        SIPshowpeer,
        SIPshowregistry,
    )
    from .skinny import SKINNYdevices, SKINNYlines, SKINNYshowdevice, SKINNYshowline
    from .sorcery import (
        SorceryMemoryCacheExpire,
        SorceryMemoryCacheExpireObject,
        SorceryMemoryCachePopulate,
        SorceryMemoryCacheStale,
        SorceryMemoryCacheStaleObject,
    )
    from .states import (
        DeviceStateList,
        ExtensionState,
        ExtensionStateList,
        PresenceState,
        PresenceStateList,
    )
    from .system import (
        Challenge,
        CoreSettings,
        CoreStatus,
        Events,
        Filter,
        FilterList,
        ListCommands,
        LoggerRotate,
        Login,
        Logoff,
        Ping,
        WaitEvent,
    )
    from .vgsm import VgsmSmsTx
    from .voicemail import (
        MailboxCount,
        MailboxStatus,
        MWIDelete,
        MWIGet,
        MWIUpdate,
        VoicemailBoxSummary,
        VoicemailForward,
        VoicemailMove,
        VoicemailRefresh,
        VoicemailRemove,
        VoicemailUsersList,
        VoicemailUserStatus,
    )
    from .written import Command, Originate, OriginateAndWait, UpdateConfig, UserEvent

__all__ = [
    "AGI", "AOCMessage", "AbsoluteTimeout", "AgentLogoff", "Agents", "Atxfer", "BlindTransfer",
    "Bridge", "BridgeDestroy", "BridgeInfo", "BridgeKick", "BridgeList", "BridgeTechnologyList",
    "BridgeTechnologySuspend", "BridgeTechnologyUnsuspend", "CancelAtxfer", "Challenge",
    "ChangeMonitor", "Command", "ConfbridgeKick", "ConfbridgeList", "ConfbridgeListRooms",
    "ConfbridgeLock", "ConfbridgeMute", "ConfbridgeSetSingleVideoSrc", "ConfbridgeStartRecord",
    "ConfbridgeStopRecord", "ConfbridgeUnlock", "ConfbridgeUnmute", "ControlPlayback",
    "CoreSettings", "CoreShowChannelMap", "CoreShowChannels", "CoreStatus", "CreateConfig",
    "DAHDIDNDoff", "DAHDIDNDon", "DAHDIDialOffhook", "DAHDIHangup", "DAHDIRestart",
    "DAHDIShowChannels", "DAHDIShowStatus", "DAHDITransfer", "DBDel", "DBDelTree", "DBGet",
    "DBGetTree", "DBPut", "DeviceStateList", "DialplanExtensionAdd", "DialplanExtensionRemove",
    "DongleReload", "DongleReset", "DongleRestart", "DongleSendPDU", "DongleSendSMS",
    "DongleSendUSSD", "DongleShowDevices", "DongleStart", "DongleStop", "Events", "ExtensionState",
    "ExtensionStateList", "FAXSession", "FAXSessions", "FAXStats", "Filter", "FilterList",
    "GetConfig", "GetConfigJSON", "Getvar", "Hangup", "IAXnetstats", "IAXpeerlist", "IAXpeers",
    "IAXregistry", "JabberSend", "ListCategories", "ListCommands", "LocalOptimizeAway",
    "LoggerRotate", "Login", "Logoff", "MWIDelete", "MWIGet", "MWIUpdate", "MailboxCount",
    "MailboxStatus", "MeetmeList", "MeetmeListRooms", "MeetmeMute", "MeetmeUnmute", "MessageSend",
    "MixMonitor", "MixMonitorMute", "ModuleCheck", "ModuleLoad", "ModuleReload", "ModuleUnload",
    "Monitor", "MuteAudio", "Originate", "OriginateAndWait", "PJSIPHangup", "PJSIPNotify",
    "PJSIPQualify", "PJSIPRegister", "PJSIPSetMaintenance", "PJSIPShowAors", "PJSIPShowAuths",
    "PJSIPShowContacts", "PJSIPShowEndpoint", "PJSIPShowEndpoints", "PJSIPShowMaintenance",
    "PJSIPShowRegistrationInboundContactStatuses", "PJSIPShowRegistrationsInbound",
    "PJSIPShowRegistrationsOutbound", "PJSIPShowResourceLists", "PJSIPShowSubscriptionsInbound",
    "PJSIPShowSubscriptionsOutbound", "PJSIPUnregister", "PRIDebugFileSet", "PRIDebugFileUnset",
    "PRIDebugSet", "PRIShowSpans", "Park", "ParkedCalls", "Parkinglots", "PauseMonitor", "Ping",
    "PlayDTMF", "PlayMF", "PresenceState", "PresenceStateList", "QueueAdd",
    "QueueChangePriorityCaller", "QueueLog", "QueueMemberRingInUse", "QueuePause", "QueuePenalty",
    "QueueReload", "QueueRemove", "QueueReset", "QueueRule", "QueueStatus", "QueueSummary",
    "QueueUnpause", "QueueWithdrawCaller", "Queues", "Redirect", "Reload", "SIPnotify", "SIPpeers",
    "SIPpeerstatus", "SIPqualifypeer", "SIPshowpeer", "SIPshowregistry", "SKINNYdevices",
    "SKINNYlines", "SKINNYshowdevice", "SKINNYshowline", "SendFlash", "SendText", "Setvar",
    "ShowDialPlan", "SorceryMemoryCacheExpire", "SorceryMemoryCacheExpireObject",
    "SorceryMemoryCachePopulate", "SorceryMemoryCacheStale", "SorceryMemoryCacheStaleObject",
    "Status", "StopMixMonitor", "StopMonitor", "UnpauseMonitor", "UpdateConfig", "UserEvent",
    "VgsmSmsTx", "VoicemailBoxSummary", "VoicemailForward", "VoicemailMove", "VoicemailRefresh",
    "VoicemailRemove", "VoicemailUserStatus", "VoicemailUsersList", "WaitEvent", "by_name",
]  # fmt: skip

_NAMES: Final = {
    "agents": (
        "AgentLogoff", "Agents",
    ),
    "agi": (
        "AGI",
    ),
    "bridges": (
        "Bridge", "BridgeDestroy", "BridgeInfo", "BridgeKick", "BridgeList", "BridgeTechnologyList",
        "BridgeTechnologySuspend", "BridgeTechnologyUnsuspend",
    ),
    "calls": (
        "AOCMessage", "AbsoluteTimeout", "Atxfer", "BlindTransfer", "CancelAtxfer",
        "CoreShowChannelMap", "CoreShowChannels", "Hangup", "LocalOptimizeAway", "MessageSend",
        "Redirect", "SendText", "Status",
    ),
    "conferences": (
        "ConfbridgeKick", "ConfbridgeList", "ConfbridgeListRooms", "ConfbridgeLock",
        "ConfbridgeMute", "ConfbridgeSetSingleVideoSrc", "ConfbridgeStartRecord",
        "ConfbridgeStopRecord", "ConfbridgeUnlock", "ConfbridgeUnmute",
    ),
    "configuration": (
        "CreateConfig", "GetConfig", "GetConfigJSON", "ListCategories", "ModuleCheck", "ModuleLoad",
        "ModuleReload", "ModuleUnload", "Reload",
    ),
    "dahdi": (
        "DAHDIDNDoff", "DAHDIDNDon", "DAHDIDialOffhook", "DAHDIHangup", "DAHDIRestart",
        "DAHDIShowChannels", "DAHDIShowStatus", "DAHDITransfer", "PRIDebugFileSet",
        "PRIDebugFileUnset", "PRIDebugSet", "PRIShowSpans",
    ),
    "database": (
        "DBDel", "DBDelTree", "DBGet", "DBGetTree", "DBPut",
    ),
    "dialplan": (
        "DialplanExtensionAdd", "DialplanExtensionRemove", "Getvar", "Setvar", "ShowDialPlan",
    ),
    "dongle": (
        "DongleReload", "DongleReset", "DongleRestart", "DongleSendPDU", "DongleSendSMS",
        "DongleSendUSSD", "DongleShowDevices", "DongleStart", "DongleStop",
    ),
    "fax": (
        "FAXSession", "FAXSessions", "FAXStats",
    ),
    "iax": (
        "IAXnetstats", "IAXpeerlist", "IAXpeers", "IAXregistry",
    ),
    "jabber": (
        "JabberSend",
    ),
    "media": (
        "ControlPlayback", "MuteAudio", "PlayDTMF", "PlayMF", "SendFlash",
    ),
    "meetme": (
        "MeetmeList", "MeetmeListRooms", "MeetmeMute", "MeetmeUnmute",
    ),
    "parking": (
        "Park", "ParkedCalls", "Parkinglots",
    ),
    "pjsip": (
        "PJSIPHangup", "PJSIPNotify", "PJSIPQualify", "PJSIPRegister", "PJSIPSetMaintenance",
        "PJSIPShowAors", "PJSIPShowAuths", "PJSIPShowContacts", "PJSIPShowEndpoint",
        "PJSIPShowEndpoints", "PJSIPShowMaintenance", "PJSIPShowRegistrationInboundContactStatuses",
        "PJSIPShowRegistrationsInbound", "PJSIPShowRegistrationsOutbound", "PJSIPShowResourceLists",
        "PJSIPShowSubscriptionsInbound", "PJSIPShowSubscriptionsOutbound", "PJSIPUnregister",
    ),
    "queues": (
        "QueueAdd", "QueueChangePriorityCaller", "QueueLog", "QueueMemberRingInUse", "QueuePause",
        "QueuePenalty", "QueueReload", "QueueRemove", "QueueReset", "QueueRule", "QueueStatus",
        "QueueSummary", "QueueUnpause", "QueueWithdrawCaller", "Queues",
    ),
    "recording": (
        "ChangeMonitor", "MixMonitor", "MixMonitorMute", "Monitor", "PauseMonitor",
        "StopMixMonitor", "StopMonitor", "UnpauseMonitor",
    ),
    "sip": (
        "SIPnotify", "SIPpeers", "SIPpeerstatus", "SIPqualifypeer", "SIPshowpeer",
        "SIPshowregistry",
    ),
    "skinny": (
        "SKINNYdevices", "SKINNYlines", "SKINNYshowdevice", "SKINNYshowline",
    ),
    "sorcery": (
        "SorceryMemoryCacheExpire", "SorceryMemoryCacheExpireObject", "SorceryMemoryCachePopulate",
        "SorceryMemoryCacheStale", "SorceryMemoryCacheStaleObject",
    ),
    "states": (
        "DeviceStateList", "ExtensionState", "ExtensionStateList", "PresenceState",
        "PresenceStateList",
    ),
    "system": (
        "Challenge", "CoreSettings", "CoreStatus", "Events", "Filter", "FilterList", "ListCommands",
        "LoggerRotate", "Login", "Logoff", "Ping", "WaitEvent",
    ),
    "vgsm": (
        "VgsmSmsTx",
    ),
    "voicemail": (
        "MWIDelete", "MWIGet", "MWIUpdate", "MailboxCount", "MailboxStatus", "VoicemailBoxSummary",
        "VoicemailForward", "VoicemailMove", "VoicemailRefresh", "VoicemailRemove",
        "VoicemailUserStatus", "VoicemailUsersList",
    ),
    "written": (
        "Command", "Originate", "OriginateAndWait", "UpdateConfig", "UserEvent",
    ),
}  # fmt: skip
_FAMILIES: Final = {name: family for family, names in _NAMES.items() for name in names}
_ALIASES: Final = {
    "dahdidialoffhookaction": "DAHDIDialOffhook",
    "queue": "QueueStatus",
    "vgsm_sms_tx": "VgsmSmsTx",
}

ACTIONS.families.update(
    {name.lower(): f"{__name__}.{family}" for name, family in _FAMILIES.items()}
)
ACTIONS.families.update(
    {alias: f"{__name__}.{_FAMILIES[name]}" for alias, name in _ALIASES.items()}
)


def by_name(name: str) -> type[Action[object]] | None:
    """The class for the action of this wire name, in any case; None if none is known."""
    return ACTIONS.find(name)


def __getattr__(name: str) -> object:
    family = _FAMILIES.get(name)
    if family is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    # found by itself from the second time on: importing again costs more than a small answer
    found = globals()[name] = getattr(import_module(f".{family}", __name__), name)
    return found


def __dir__() -> list[str]:
    return __all__
