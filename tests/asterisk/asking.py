"""How each action is asked of a server so that it has something to answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from ami_proto import Action, actions
from tests.asterisk.scene import Scene

__all__ = ["ASKED", "Ask"]


def given(*_: object, then: Action[object]) -> Action[object]:
    """An action that has more to answer when these things are there."""
    return then


Ask = Callable[[Scene], Action[object]]

ASKED: Final[Mapping[str, tuple[Ask, ...]]] = {
    # channels
    "AbsoluteTimeout": (lambda s: actions.AbsoluteTimeout(channel=s.channel, timeout_s=60),),
    "AOCMessage": (
        lambda s: actions.AOCMessage(
            channel=s.channel,
            msg_type="D",
            charge_type="Currency",
            currency_amount=5,
            currency_name="EUR",
            currency_multiplier="OneHundredth",
            total_type="SubTotal",
        ),
    ),
    "Setvar": (
        lambda s: actions.Setvar(channel=s.channel, variable="X", value="a: b"),
        lambda _: actions.Setvar(variable="AMITEST", value="1"),
    ),
    "Getvar": (
        lambda s: actions.Getvar(channel=s.channel, variable="OWNER"),
        lambda _: actions.Getvar(variable="NOSUCH"),
    ),
    "SendText": (lambda s: actions.SendText(channel=s.pair, message="Hello"),),
    "PlayDTMF": (
        lambda s: actions.PlayDTMF(channel=s.channel, digit="5", duration_ms=100, receive=True),
    ),
    "PlayMF": (lambda s: actions.PlayMF(channel=s.channel, digit="5", duration_ms=100),),
    "SendFlash": (lambda s: actions.SendFlash(channel=s.channel, receive=True),),
    "MuteAudio": (lambda s: actions.MuteAudio(channel=s.channel, direction="in", state=False),),
    "MixMonitor": (
        lambda s: actions.MixMonitor(channel=s.channel, file=f"{s.name}.wav", options="i(ID)"),
    ),
    "MixMonitorMute": (
        lambda s: actions.MixMonitorMute(channel=s.channel, direction="both", state=True),
    ),
    "StopMixMonitor": (lambda s: actions.StopMixMonitor(channel=s.channel),),
    "Monitor": (
        lambda s: actions.Monitor(channel=s.channel, file=s.name, format="wav", mix=False),
    ),
    "ChangeMonitor": (lambda s: actions.ChangeMonitor(channel=s.channel, file=f"{s.name}2"),),
    "PauseMonitor": (lambda s: actions.PauseMonitor(channel=s.channel),),
    "UnpauseMonitor": (lambda s: actions.UnpauseMonitor(channel=s.channel),),
    "StopMonitor": (lambda s: actions.StopMonitor(channel=s.channel),),
    "ControlPlayback": (
        lambda s: actions.ControlPlayback(
            channel=s.new_channel("ControlPlayback", "demo-congrats"), control="pause"
        ),
    ),
    "AGI": (
        lambda s: actions.AGI(channel=s.asked_by_agi, command="GET VARIABLE FOO", command_id="1"),
    ),
    "Originate": (
        lambda s: actions.Originate(
            channel="Local/answer@default/n",
            application="Wait",
            data="0",
            async_=True,
            channel_id=f"{s.name}-a",
            other_channel_id=f"{s.name}-b",
            variables={"A": 'b,"c"'},
        ),
    ),
    "Redirect": (
        lambda s: actions.Redirect(
            channel=s.new_channel(), context="default", exten="wait", priority=1
        ),
    ),
    "Hangup": (
        lambda s: actions.Hangup(channel=s.new_channel(), cause=17),
        lambda s: actions.Hangup(channel=f"/^{s.new_channel()}$/"),
    ),
    "LocalOptimizeAway": (lambda s: actions.LocalOptimizeAway(channel=s.channel),),
    "CoreShowChannels": (lambda s: given(s.channel, then=actions.CoreShowChannels()),),
    "CoreShowChannelMap": (lambda s: actions.CoreShowChannelMap(channel=s.pair),),
    "Status": (
        lambda s: actions.Status(channel=s.pair, variables="OWNER,CHANNEL(state)"),
        lambda s: actions.Status(channel=s.pair, all_variables=True),
        lambda _: actions.Status(),
    ),
    # bridges
    "Bridge": (
        lambda s: actions.Bridge(channel1=s.new_channel(), channel2=s.new_channel(), tone="no"),
    ),
    "BridgeList": (lambda s: given(s.bridge, then=actions.BridgeList()),),
    "BridgeInfo": (lambda s: actions.BridgeInfo(bridge_uniqueid=s.bridge),),
    "BridgeKick": (lambda s: actions.BridgeKick(channel=s.new_pair()),),
    "BridgeDestroy": (lambda s: actions.BridgeDestroy(bridge_uniqueid=s.bridge_of(s.new_pair())),),
    "BridgeTechnologyList": (lambda _: actions.BridgeTechnologyList(),),
    "BridgeTechnologySuspend": (
        lambda _: actions.BridgeTechnologySuspend(bridge_technology="native_rtp"),
    ),
    "BridgeTechnologyUnsuspend": (
        lambda _: actions.BridgeTechnologyUnsuspend(bridge_technology="native_rtp"),
    ),
    "BlindTransfer": (
        lambda s: actions.BlindTransfer(channel=s.new_pair(), context="default", exten="wait"),
    ),
    "Atxfer": (lambda s: actions.Atxfer(channel=s.pair, context="default", exten="wait"),),
    "CancelAtxfer": (lambda s: actions.CancelAtxfer(channel=s.pair),),
    # conferences
    "ConfbridgeListRooms": (lambda s: given(s.conferee, then=actions.ConfbridgeListRooms()),),
    "ConfbridgeList": (lambda s: actions.ConfbridgeList(conference=s.conference),),
    "ConfbridgeLock": (lambda s: actions.ConfbridgeLock(conference=s.conference),),
    "ConfbridgeUnlock": (lambda s: actions.ConfbridgeUnlock(conference=s.conference),),
    "ConfbridgeMute": (
        lambda s: actions.ConfbridgeMute(conference=s.conference, channel=s.conferee),
    ),
    "ConfbridgeUnmute": (
        lambda s: actions.ConfbridgeUnmute(conference=s.conference, channel=s.conferee),
    ),
    "ConfbridgeSetSingleVideoSrc": (
        lambda s: actions.ConfbridgeSetSingleVideoSrc(conference=s.conference, channel=s.conferee),
    ),
    "ConfbridgeStartRecord": (
        lambda s: actions.ConfbridgeStartRecord(
            conference=s.conference, record_file=f"{s.name}-conference.wav"
        ),
    ),
    "ConfbridgeStopRecord": (lambda s: actions.ConfbridgeStopRecord(conference=s.conference),),
    "ConfbridgeKick": (
        lambda s: actions.ConfbridgeKick(conference=s.conference, channel=s.conferee),
    ),
    # parking
    "Park": (
        lambda s: actions.Park(channel=s.new_channel(), timeout_ms=60_000, announce_channel=""),
    ),
    "ParkedCalls": (lambda _: actions.ParkedCalls(),),
    "Parkinglots": (lambda _: actions.Parkinglots(),),
    # queues
    "QueueAdd": (
        lambda s: actions.QueueAdd(
            queue=s.queue,
            interface=f"Local/{s.name}-added@default",
            penalty=1,
            paused=True,
            member_name="A: B",
            state_interface="Local/wait@default",
        ),
    ),
    "QueueRemove": (
        lambda s: actions.QueueRemove(queue=s.queue, interface=f"Local/{s.name}-added@default"),
    ),
    "QueuePause": (
        lambda s: actions.QueuePause(
            queue=s.queue, interface=s.member, paused=True, reason="lunch"
        ),
    ),
    "QueuePenalty": (lambda s: actions.QueuePenalty(queue=s.queue, interface=s.member, penalty=2),),
    "QueueMemberRingInUse": (
        lambda s: actions.QueueMemberRingInUse(
            queue=s.queue, interface=s.member, ring_in_use=False
        ),
    ),
    "QueueChangePriorityCaller": (
        lambda s: actions.QueueChangePriorityCaller(queue=s.queue, caller=s.caller, priority=3),
    ),
    "QueueStatus": (
        lambda s: given(s.member, s.caller, then=actions.QueueStatus()),
        lambda s: actions.QueueStatus(queue=s.queue, member=s.member),
        lambda s: actions.QueueStatus(queue=s.name),
    ),
    "QueueSummary": (lambda _: actions.QueueSummary(),),
    "QueueWithdrawCaller": (
        lambda s: actions.QueueWithdrawCaller(queue=s.queue, caller=s.caller, withdraw_info="x"),
    ),
    "QueueLog": (
        lambda s: actions.QueueLog(queue=s.queue, event="AMITEST", uniqueid="1", message="x"),
    ),
    "QueueReload": (lambda s: actions.QueueReload(queue=s.queue, parameters="yes"),),
    "QueueReset": (lambda s: actions.QueueReset(queue=s.queue),),
    "QueueRule": (lambda _: actions.QueueRule(),),
    "Agents": (lambda _: actions.Agents(),),
    "AgentLogoff": (lambda _: actions.AgentLogoff(agent="1001", soft=True),),
    # the database, states, mailboxes
    "DBPut": (lambda s: actions.DBPut(family=s.entry, key="k", val="a: b"),),
    "DBGet": (lambda s: actions.DBGet(family=s.entry, key=s.entry),),
    "DBGetTree": (lambda s: actions.DBGetTree(family=s.entry),),
    "DBDel": (lambda s: actions.DBDel(family=s.entry, key=s.entry),),
    "DBDelTree": (lambda s: actions.DBDelTree(family=s.entry),),
    "DeviceStateList": (lambda s: given(s.device, then=actions.DeviceStateList()),),
    "ExtensionState": (
        lambda _: actions.ExtensionState(context="default", exten="600"),
        lambda _: actions.ExtensionState(context="default", exten="nosuch"),
    ),
    "ExtensionStateList": (lambda _: actions.ExtensionStateList(),),
    "PresenceState": (lambda s: actions.PresenceState(provider=s.presence),),
    "PresenceStateList": (lambda _: actions.PresenceStateList(),),
    "MailboxCount": (lambda _: actions.MailboxCount(mailbox="100@default"),),
    "MailboxStatus": (lambda _: actions.MailboxStatus(mailbox="100@default"),),
    # dialplan, configuration, modules
    "DialplanExtensionAdd": (
        lambda s: actions.DialplanExtensionAdd(
            context="default",
            extension=s.name,
            priority=1,
            application="NoOp",
            application_data="a: b",
            replace=True,
        ),
    ),
    "ShowDialPlan": (
        lambda s: actions.ShowDialPlan(context="default", extension=s.name),
        lambda _: actions.ShowDialPlan(),
    ),
    "DialplanExtensionRemove": (
        lambda s: actions.DialplanExtensionRemove(context="default", extension=s.name),
    ),
    "CreateConfig": (lambda s: actions.CreateConfig(filename=s.config_file),),
    "UpdateConfig": (
        lambda s: actions.UpdateConfig(
            src_filename=s.config_file, dst_filename=s.config_file
        ).with_headers(
            {
                "Action-000000": "NewCat",
                "Cat-000000": "one",
                "Action-000001": "Append",
                "Cat-000001": "one",
                "Var-000001": "x",
                "Value-000001": "a=b: c",
            }
        ),
    ),
    "GetConfig": (
        lambda s: actions.GetConfig(filename=s.config_file),
        lambda _: actions.GetConfig(filename="queues.conf", category="support"),
    ),
    "GetConfigJSON": (lambda s: actions.GetConfigJSON(filename=s.config_file),),
    "ListCategories": (lambda s: actions.ListCategories(filename=s.config_file),),
    "ModuleCheck": (lambda _: actions.ModuleCheck(module="app_queue"),),
    "ModuleLoad": (
        lambda _: actions.ModuleLoad(load_type="unload", module="app_morsecode.so"),
        lambda _: actions.ModuleLoad(load_type="load", module="app_morsecode.so"),
        lambda _: actions.ModuleReload(module="res_musiconhold.so"),
    ),
    "Reload": (lambda _: actions.Reload(module="cdr"),),
    "LoggerRotate": (lambda _: actions.LoggerRotate(),),
    # the session and the server
    "Ping": (lambda _: actions.Ping(),),
    "Challenge": (lambda _: actions.Challenge(),),
    "Login": (lambda _: actions.Login(username="nobody", secret="none"),),
    "Events": (
        lambda _: actions.Events(event_mask="off"),
        lambda _: actions.Events(event_mask="on"),
    ),
    "Filter": (lambda s: actions.Filter(filter=f"!UserEvent: {s.name}"),),
    "ListCommands": (lambda _: actions.ListCommands(),),
    "Command": (lambda _: actions.Command("core show uptime"),),
    "CoreSettings": (lambda _: actions.CoreSettings(),),
    "CoreStatus": (lambda _: actions.CoreStatus(),),
    "UserEvent": (lambda s: actions.UserEvent(user_event=s.name),),
    "WaitEvent": (lambda _: actions.WaitEvent(timeout_s=1),),
    "MessageSend": (
        lambda _: actions.MessageSend(
            to="pjsip:alice", from_="sip:amitest@localhost", body="Hello", variables={"A": "b"}
        ),
    ),
    # fax
    "FAXSession": (lambda s: actions.FAXSession(session_number=s.name),),
    "FAXSessions": (lambda s: given(s.faxed, then=actions.FAXSessions()),),
    "FAXStats": (lambda _: actions.FAXStats(),),
    # IAX
    "IAXnetstats": (lambda _: actions.IAXnetstats(),),
    "IAXpeerlist": (lambda _: actions.IAXpeerlist(),),
    "IAXpeers": (lambda _: actions.IAXpeers(),),
    "IAXregistry": (lambda _: actions.IAXregistry(),),
    # SIP
    "SIPnotify": (lambda _: actions.SIPnotify(channel="127.0.0.1", variables={"Event": "test"}),),
    "SIPpeers": (lambda _: actions.SIPpeers(),),
    "SIPpeerstatus": (lambda _: actions.SIPpeerstatus(),),
    "SIPqualifypeer": (lambda _: actions.SIPqualifypeer(peer="carol"),),
    "SIPshowpeer": (lambda _: actions.SIPshowpeer(peer="carol"),),
    "SIPshowregistry": (lambda _: actions.SIPshowregistry(),),
    # PJSIP
    "PJSIPNotify": (lambda _: actions.PJSIPNotify(endpoint="alice", variables={"Event": "test"}),),
    "PJSIPQualify": (lambda _: actions.PJSIPQualify(endpoint="alice"),),
    "PJSIPRegister": (lambda _: actions.PJSIPRegister(registration="amitest"),),
    "PJSIPUnregister": (lambda _: actions.PJSIPUnregister(registration="amitest"),),
    "PJSIPHangup": (lambda s: actions.PJSIPHangup(channel=s.channel, cause="Busy Here"),),
    "PJSIPShowMaintenance": (
        lambda s: given(s.maintained, then=actions.PJSIPShowMaintenance()),
        lambda s: actions.PJSIPShowMaintenance(endpoint=s.maintained),
    ),
    "PJSIPSetMaintenance": (
        lambda s: actions.PJSIPSetMaintenance(endpoint=s.maintained, state="off"),
    ),
    "PJSIPShowAors": (lambda _: actions.PJSIPShowAors(),),
    "PJSIPShowAuths": (lambda _: actions.PJSIPShowAuths(),),
    "PJSIPShowContacts": (lambda s: given(s.registered, then=actions.PJSIPShowContacts()),),
    "PJSIPShowEndpoint": (
        lambda _: actions.PJSIPShowEndpoint(endpoint="alice"),
        lambda _: actions.PJSIPShowEndpoint(endpoint="bob"),
    ),
    "PJSIPShowEndpoints": (lambda _: actions.PJSIPShowEndpoints(),),
    "PJSIPShowRegistrationInboundContactStatuses": (
        lambda _: actions.PJSIPShowRegistrationInboundContactStatuses(),
    ),
    "PJSIPShowRegistrationsInbound": (lambda _: actions.PJSIPShowRegistrationsInbound(),),
    "PJSIPShowRegistrationsOutbound": (lambda _: actions.PJSIPShowRegistrationsOutbound(),),
    "PJSIPShowResourceLists": (lambda _: actions.PJSIPShowResourceLists(),),
    "PJSIPShowSubscriptionsInbound": (
        lambda s: given(s.subscribed, then=actions.PJSIPShowSubscriptionsInbound()),
    ),
    "PJSIPShowSubscriptionsOutbound": (lambda _: actions.PJSIPShowSubscriptionsOutbound(),),
    # caches of sorcery
    "SorceryMemoryCacheExpire": (lambda _: actions.SorceryMemoryCacheExpire(cache="amitest"),),
    "SorceryMemoryCacheExpireObject": (
        lambda _: actions.SorceryMemoryCacheExpireObject(cache="amitest", object="x"),
    ),
    "SorceryMemoryCachePopulate": (lambda _: actions.SorceryMemoryCachePopulate(cache="amitest"),),
    "SorceryMemoryCacheStale": (lambda _: actions.SorceryMemoryCacheStale(cache="amitest"),),
    "SorceryMemoryCacheStaleObject": (
        lambda _: actions.SorceryMemoryCacheStaleObject(cache="amitest", object="x"),
    ),
    # the last word
    "Logoff": (lambda _: actions.Logoff(),),
}
