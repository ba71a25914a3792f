"""What servers were seen to send that a message should not look like: one vector for each.

``WIRE`` are the defects that users of AMI clients reported, by number; ``ESCAPES`` and ``BLANKS``
are what Asterisk 16 and 22 were measured to do with line ends in values, and with blank lines.
Each is a piece of a stream that begins and ends where a message may.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Vector:
    """``source`` says who reported it, or which Asterisk does it."""

    name: str
    source: str
    received: bytes
    banner: bytes = b"Asterisk Call Manager/11.0.0\r\n"


WIRE: dict[int, Vector] = {
    1: Vector(
        "list start that ends CR LF LF",
        "asterisk issue 761 (18.19 and later, 20.4 and later)",
        b"Response: Success\r\nActionID: a-1\r\nEventList: start\r\n"
        b"Message: Channel map will follow\r\n\n"
        b"Event: CoreShowChannelMap\r\nActionID: a-1\r\nConnectedChannel: PJSIP/b-2\r\n\r\n"
        b"Event: CoreShowChannelMapComplete\r\nActionID: a-1\r\nEventList: Complete\r\n"
        b"ListItems: 1\r\n\r\n",
    ),
    2: Vector(
        "Agents with an LF behind CallStarted",
        "PAMI issue 89",
        b"Event: Agents\r\nAgent: agent_doe\r\nName: Jane Doe\r\nStatus: AGENT_ONCALL\r\n"
        b"TalkingToChan: SIP/1010-00000073\r\nCallStarted: 1443613421\nLoggedInTime: 1443608760\r\n"
        b"Channel: SIP/1234-00000060\r\nActionID: a-1\r\n\r\n",
    ),
    3: Vector(
        "extra blank lines behind events",
        "reactphp-ami pull requests 49 and 30 (chan_dongle), app_rpt issue 395",
        b"Event: TestEvent\r\nPrivilege: test,all\r\nNewState: SINGLE\r\n\r\n\r\n"
        b"Event: DongleStatus\r\nPrivilege: call,all\r\nStatus: Free\r\n\r\n\r\n\r\n"
        b"Event: RPT_NUMLINKS\r\nEventValue: 0\r\n\r\n\r\n\r\n\r\n",
    ),
    4: Vector(
        "value that ends in CR LF",
        "app_rpt issue 395 (ctime)",
        b"Event: RPT_LINKS\r\nStarted: Thu Sep 12 11:00:00 2024\r\n\r\n"
        b"Node: 2000\r\nEventValue: 1\r\n\r\n",
    ),
    5: Vector(
        "header without value and space",
        "reactphp-ami pull request 28",
        b"Event: RTCPSent\r\nPrivilege: reporting,all\r\nReportBlock:\r\nSentPackets: 5\r\n\r\n",
    ),
    6: Vector(
        "response without its ActionID",
        "reactphp-ami issue 42 (Events on 1.6)",
        b"Response: Success\r\nEvents: On\r\n\r\n",
    ),
    7: Vector(
        "Events answered by nothing",
        "PAMI issue 13 (brokeneventsaction=yes)",
        b"Event: PeerStatus\r\nPrivilege: system,all\r\nPeer: SIP/100\r\n\r\n",
    ),
    8: Vector(
        "list items without Event and ActionID",
        "PAMI issue 1 (CoreShowChannels of 1.6 and 1.8)",
        b"Response: Success\r\nActionID: a-1\r\nEventList: start\r\n"
        b"Message: Channels will follow\r\n\r\n"
        b"Channel: SIP/100-00000001\r\nUniqueID: 1300000000.1\r\nContext: default\r\n\r\n"
        b"Channel: SIP/200-00000002\r\nUniqueID: 1300000000.2\r\nContext: default\r\n\r\n"
        b"Event: CoreShowChannelsComplete\r\nActionID: a-1\r\nEventList: Complete\r\n"
        b"ListItems: 2\r\n\r\n",
    ),
    9: Vector(
        "text without any header",
        "NodeJS-AsteriskManager issue 41 (Queues up to 14), chan_iax2.c (IAXnetstats)",
        b"support has 1 calls (max unlimited) in 'ringall' strategy (2s holdtime)\n"
        b"   Members: \n      SIP/100 (Not in use) has taken no calls yet\n"
        b"   Callers: \n      1. SIP/200-00000001 (wait: 0:07, prio: 0)\n\n\r\n\r\n"
        b"Channel               RTT  Jit  Del\nIAX2/peer-1            20    1    0\n\r\n"
        b"Response: Success\r\nActionID: a-2\r\nPing: Pong\r\n\r\n",
    ),
    10: Vector(
        "message torn and continued by another",
        "PAMI pull request 119 and issue 108 (under load)",
        b"Event: BridgeEnter\r\nChannel: SIP/TRUNK-0017d8a2\r\nUniqueid: 1480410362.10133002\r\n"
        b"\r\name: CID:100\r\nExten: s\r\nVariable: BRIDGEPEER\r\n\r\n"
        b"Event: VarSet\r\nPrivilege: dialplan,all\r\nVariable: BRIDGEPEER\r\nValue: x\r\n\r\n",
    ),
    11: Vector(
        "blank line behind the headers of old Command output",
        "PAMI issue 88",
        b"Response: Follows\r\nPrivilege: Command\r\nActionID: a-1\r\n\r\n"
        b"System uptime: 1 week\nLast reload: 2 days\n--END COMMAND--\r\n\r\n",
    ),
    12: Vector(
        "other end markers, and blanks before one",
        "NodeJS-AsteriskManager issue 42 (OpenVox and Yeastar GSM gateways)",
        b"Event: ReceivedSMS\r\nPrivilege: all,smscommand\r\nGsmSpan: 1\r\nContent: Hello\r\n"
        b"--END SMS EVENT--\r\n\r\n"
        b"Response: Follows\r\nPrivilege: SMSCommand\r\n1:sent\r\n--END SMS EVENT--\r\n\r\n"
        b"Response: Follows\r\nPrivilege: SMSCommand\r\n2:sent   --END COMMAND--\r\n\r\n",
    ),
    13: Vector(
        "two FullyBooted",
        "punchblock issue 97 (before 1.8.5)",
        b"Event: FullyBooted\r\nActionID: a-1\r\nPrivilege: system,all\r\n"
        b"Status: Fully Booted\r\n\r\n"
        b"Event: FullyBooted\r\nPrivilege: system,all\r\nStatus: Fully Booted\r\n\r\n",
    ),
    14: Vector(
        "AsyncAGI result that is no AGI line",
        "adhearsion issue 538",
        b"Event: AsyncAGI\r\nPrivilege: agi,all\r\nSubEvent: Exec\r\nChannel: SIP/100-1\r\n"
        b"CommandID: c-1\r\nResult: %24\r\n\r\n",
    ),
    15: Vector(
        "third-party event without its ActionID",
        "chan-dongle issue 104 (DongleSMSStatus)",
        b"Response: Success\r\nActionID: a-1\r\nMessage: [dongle0] SMS queued for send\r\n\r\n"
        b"Event: DongleSMSStatus\r\nPrivilege: call,all\r\nDevice: dongle0\r\nID: 0x1\r\n"
        b"Status: Sent\r\n\r\n",
    ),
    16: Vector(
        "event with a Response in it",
        "asterisk.io pull request 2 (OriginateResponse)",
        b"Event: OriginateResponse\r\nPrivilege: call,all\r\nActionID: a-1\r\nResponse: Failure\r\n"
        b"Channel: Local/1@x\r\nReason: 0\r\nUniqueid: <unknown>\r\n\r\n",
    ),
    17: Vector(
        "UTF-8 cut in the middle of a character",
        "panoramisk pull request 106",
        b"Event: NewCallerid\r\nCallerIDName: Zo\xc3\r\nChannel: SIP/100-1\r\n\r\n",
    ),
    18: Vector(
        "banner of another make",
        "asterisk-hass issue 127",
        b"Response: Success\r\nActionID: a-1\r\nMessage: Authentication accepted\r\n\r\n",
        banner=b"CallWeaver Call Manager/1.0\r\n",
    ),
    19: Vector(
        "channel variables in both spellings",
        "python-ami issue 25 (up to 11, and events of several channels to this day)",
        b"Event: Newstate\r\nChannel: SIP/100-1\r\nChanVariable: FOO=bar\r\n"
        b"ChanVariable: CDR(src)=a=b\r\nUniqueid: 1.1\r\n\r\n"
        b"Event: OriginateResponse\r\nResponse: Success\r\nChannel: Local/w@x-4b;1\r\n"
        b"ChanVariable(Local/w@x-4b;1): FOO=bar\r\nChanVariable(Local/w@x-4b;1): EMPTY=\r\n\r\n",
    ),
    20: Vector(
        "another client's list through a proxy",
        "astmanproxy issue 18",
        b"Response: Success\r\nActionID: theirs-7\r\nEventList: start\r\n"
        b"Message: Peer status list will follow\r\n\r\n"
        b"Event: PeerEntry\r\nActionID: theirs-7\r\nObjectName: 100\r\n\r\n"
        b"Event: PeerlistComplete\r\nActionID: theirs-7\r\nEventList: Complete\r\n"
        b"ListItems: 1\r\n\r\n",
    ),
    21: Vector(
        "message that sounds like the start of a list",
        "PAMI issue 182, panoramisk issue 54",
        b"Response: Success\r\nActionID: a-1\r\nMessage: Added interface to queue\r\n\r\n"
        b"Response: Success\r\nActionID: a-2\r\nMessage: Result will follow\r\n\r\n",
    ),
}

ESCAPES: dict[str, Vector] = {
    vector.name: vector
    for vector in (
        Vector(
            "VarSet",
            "main/manager_channels.c varset_to_ami(), measured on 16.28 and 22.10",
            b"Event: VarSet\r\nVariable: V\r\n"
            b'Value: a\\r\\nFake: x\\r\\n\\r\\nEvent: Evil\\t\\\\\\"\r\nUniqueid: 1.1\r\n\r\n',
        ),
        Vector(
            "channel snapshot",
            "main/manager_channels.c, measured on 16.28 and 22.10",
            b"Event: Newchannel\r\nCallerIDName: a\\r\\nFake: x\r\n"
            b"ChanVariable: V=b\\r\\nc\r\nUniqueid: 1.1\r\n\r\n",
        ),
        Vector(
            "CEL",
            "main/manager_cel.c or cel/cel_manager.c, measured on 16.28 and 22.10",
            b"Event: CEL\r\nEventName: CHAN_START\r\nCallerIDname: a\r\nFakeCID: x\r\n"
            b"UniqueID: 1.1\r\n\r\n",
        ),
        Vector(
            "UserEvent of the dialplan",
            "apps/app_userevent.c, measured on 16.28 and 22.10",
            b"Event: UserEvent\r\nUserEvent: X\r\nKey2: x\r\nInj: y\r\n\r\ntail\r\n\r\n",
        ),
        Vector(
            "UserEvent of a client",
            "main/manager.c action_userevent(), measured on 16.28 and 22.10",
            b"Event: UserEvent\r\nPrivilege: user,all\r\nUserEvent: X\r\nActionID: b-1\r\n"
            b"no colon\r\n: novalue\r\nEvent: Fake\r\nResponse: Success\r\nFoo:   a: b  \r\n\r\n",
        ),
        Vector(
            "Getvar with LF",
            "main/manager.c action_getvar(), measured on 16.28 and 22.10",
            b"Response: Success\r\nActionID: a-1\r\nVariable: URIDECODE(a%0Ab)\r\n"
            b"Value: a\nEvent: Fake\nb\r\n\r\n",
        ),
        Vector(
            "Getvar with CR LF",
            "main/manager.c action_getvar(), measured on 16.28 and 22.10",
            b"Response: Success\r\nActionID: a-1\r\nVariable: V\r\nValue: a\r\n"
            b"Injected: yes\r\n\r\nEvent: Fake\r\n\r\n\r\n",
        ),
        Vector(
            "AsyncAGI",
            "res/res_agi.c, measured on 16.28 and 22.10",
            b"Event: AsyncAGIStart\r\nChannel: Local/agi@default-9;2\r\n"
            b"Env: agi_request%3A%20async%0Aagi_channel%3A%20x%0A%0A\r\n\r\n",
        ),
        Vector(
            "Command output",
            "main/manager.c action_command() since 14, measured on 16.28 and 22.10",
            b"Response: Success\r\nActionID: a-1\r\nMessage: Command output follows\r\n"
            b"Output:   Manager (AMI):  Yes\r\nOutput: \r\nOutput: a\rb\r\r\nOutput: c: d\r\n\r\n",
        ),
        Vector(
            "message that ends in LF",
            "about 45 callers of astman_send_error() and astman_send_ack()",
            b"Response: Error\r\nActionID: a-1\r\nMessage: No Contacts found\n\r\n\r\n",
        ),
    )
}

BLANKS: dict[str, Vector] = {
    vector.name: vector
    for vector in (
        Vector(
            "IAXnetstats without calls",
            "channels/chan_iax2.c manager_iax2_show_netstats(), measured on 16.28 and 22.10",
            b"Response: Error\r\nActionID: a-1\r\nMessage: No channel specified\r\n\r\n"
            b"\r\n"
            b"Response: Success\r\nActionID: a-3\r\nPing: Pong\r\n\r\n",
        ),
        Vector(
            "IAXnetstats with calls",
            "channels/chan_iax2.c manager_iax2_show_netstats(), read in the source",
            b"Channel   RTT\nIAX2/a-1  20\n\r\nEvent: Hangup\r\nCause: 16\r\n\r\n",
        ),
        Vector(
            "Queues",
            "apps/app_queue.c manager_queues_show() up to 14, read in the source",
            b"support has 0 calls\n   No Members\n   No Callers\n\n\r\n\r\n",
        ),
        Vector(
            "QueueRule",
            "apps/app_queue.c manager_queue_rule_show(), measured on 16.28 and 22.10",
            b"Response: Success\r\nActionID: q\r\nRuleList: r\r\nRule: 30,1,10\r\n"
            b"Rule: 60,2,20\r\n\r\n\r\n",
        ),
        Vector(
            "TestEvent",
            "apps/app_confbridge.c, recorded from 16.28 and 22.10",
            b"Event: TestEvent\r\nType: StateChange\r\nState: CONF\r\nState: 1\r\n"
            b"NewState: SINGLE\r\n\r\n\r\n",
        ),
        Vector(
            "GetConfig of an unknown category",
            "main/manager.c action_getconfig(), measured on 16.28 and 22.10",
            b"Response: Success\r\nActionID: q\r\nNo categories found\r\n\r\n",
        ),
    )
}

ALL: list[Vector] = [*WIRE.values(), *ESCAPES.values(), *BLANKS.values()]
