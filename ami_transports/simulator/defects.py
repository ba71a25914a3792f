"""Defects: broken messages that real servers were reported to send, by name.

Each is one entry of the record of wire defects that this project keeps vectors for; the number
in the comments is the one there. ``bytes_of(defect, action_id)`` gives the bytes verbatim.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final

__all__ = ["Defect", "bytes_of"]


class Defect(Enum):
    """A way in which a message can be broken; the value says what is wrong."""

    MAP_START_ENDS_IN_LF = "a list's start ends CR LF LF, not CR LF CR LF"  # 1
    AGENTS_FIELD_ENDS_IN_LF = "a field ends in a bare LF: the next one hides in its value"  # 2
    EXTRA_BLANK_LINES = "an event ends in three empty lines"  # 3
    VALUE_ENDS_IN_CRLF = "a value ends in CR LF: the event splits, an orphan tail follows"  # 4
    NAME_WITHOUT_VALUE = "a header without value and without blank"  # 5
    RESPONSE_WITHOUT_ACTION_ID = "a response that does not say to what"  # 6
    NO_RESPONSE = "nothing at all is answered"  # 7
    ITEMS_WITHOUT_HEADERS = "list items with neither Event nor ActionID"  # 8
    BARE_TEXT = "an answer of text without any header"  # 9
    LONE_CRLF = "an answer that is one empty line (IAXnetstats without calls)"  # 9
    TORN_MESSAGE = "a message torn in the middle and continued by another"  # 10
    BLANK_LINE_IN_OUTPUT = "an empty line in old Command output, right after the headers"  # 11
    OTHER_END_MARKER = "a line that looks like an end marker, then the real one after blanks"  # 12
    TWO_FULLY_BOOTED = "FullyBooted twice, the second without ActionID"  # 13
    ASYNC_AGI_RESULT = "an AsyncAGI result that is no AGI line"  # 14
    EVENT_WITHOUT_ITS_ACTION_ID = "an event of an action that lacks its ActionID"  # 15
    EVENT_WITH_RESPONSE = "an event with a field Response"  # 16
    CUT_UTF8 = "text cut in the middle of a character"  # 17
    SECOND_BANNER = "a banner line of another make"  # 18
    OLD_CHANNEL_VARIABLES = "both spellings of channel variables in one event"  # 19
    FOREIGN_REPLY = "a response and a list of somebody else"  # 20
    MISLEADING_MESSAGE = "a plain answer whose text sounds like the start of a list"  # 21


_FULLY_BOOTED = b"Event: FullyBooted\r\nPrivilege: system,all\r\nStatus: Fully Booted\r\n\r\n"

_TEMPLATES: Final[Mapping[Defect, bytes]] = {
    Defect.MAP_START_ENDS_IN_LF: (
        b"Response: Success\r\nActionID: @\r\nEventList: start\r\n"
        b"Message: Channel map will follow\r\n\n"
        b"Event: CoreShowChannelMap\r\nActionID: @\r\nChannel: PJSIP/100-00000001\r\n\r\n"
        b"Event: CoreShowChannelMapComplete\r\nActionID: @\r\nEventList: Complete\r\n"
        b"ListItems: 1\r\n\r\n"
    ),
    Defect.AGENTS_FIELD_ENDS_IN_LF: (
        b"Event: Agents\r\nActionID: @\r\nAgent: 1001\r\nName: One\r\nStatus: AGENT_ONCALL\r\n"
        b"TalkingToChan: PJSIP/100-00000001\r\nCallStarted: 1795286964\n"
        b"LoggedInTime: 1795280000\r\nChannel: PJSIP/101-00000002\r\n\r\n"
    ),
    Defect.EXTRA_BLANK_LINES: (
        b"Event: TestEvent\r\nPrivilege: reporting,all\r\nType: StateChange\r\n"
        b"NewState: SINGLE\r\n\r\n\r\n\r\n"
    ),
    Defect.VALUE_ENDS_IN_CRLF: (
        b"Event: RPT_NODE\r\nPrivilege: call,all\r\nTime: Sat Nov 21 20:11:00 2026\r\n\r\n"
        b"Node: 1999\r\nLinks: 0\r\n\r\n"
    ),
    Defect.NAME_WITHOUT_VALUE: (
        b"Event: RTCPReceived\r\nPrivilege: reporting,all\r\nReportBlock:\r\nSSRC: 0x1\r\n\r\n"
    ),
    Defect.RESPONSE_WITHOUT_ACTION_ID: b"Response: Success\r\n\r\n",
    Defect.NO_RESPONSE: b"",
    Defect.ITEMS_WITHOUT_HEADERS: (
        b"Response: Success\r\nActionID: @\r\nEventList: start\r\n"
        b"Message: Channels will follow\r\n\r\n"
        b"Channel: SIP/100-00000001\r\nUniqueID: 1795286964.0\r\n\r\n"
        b"Event: CoreShowChannelsComplete\r\nActionID: @\r\nEventList: Complete\r\n"
        b"ListItems: 1\r\n\r\n"
    ),
    Defect.BARE_TEXT: (
        b"support has 0 calls (max unlimited) in 'ringall' strategy\n   No Members\n\r\n\r\n"
    ),
    Defect.LONE_CRLF: b"\r\n",
    Defect.TORN_MESSAGE: (
        b"Event: Newchannel\r\nPrivilege: call,all\r\nChannel: SIP/100-00000001\r\n\r\name: Web\r\n"
        b"Uniqueid: 1795286964.0\r\n\r\n"
    ),
    Defect.BLANK_LINE_IN_OUTPUT: (
        b"Response: Follows\r\nPrivilege: Command\r\nActionID: @\r\n\r\n"
        b"one line\nanother: line\n--END COMMAND--\r\n\r\n"
    ),
    Defect.OTHER_END_MARKER: (
        b"Response: Follows\r\nPrivilege: Command\r\nActionID: @\r\n"
        b"--END SMS EVENT--\nlast line   --END COMMAND--\r\n\r\n"
    ),
    Defect.TWO_FULLY_BOOTED: (
        _FULLY_BOOTED.replace(b"\r\nPriv", b"\r\nActionID: @\r\nPriv") + _FULLY_BOOTED
    ),
    Defect.ASYNC_AGI_RESULT: (
        b"Event: AsyncAGIExec\r\nPrivilege: agi,all\r\nChannel: PJSIP/100-00000001\r\n"
        b"CommandId: @\r\nResult: %24\r\n\r\n"
    ),
    Defect.EVENT_WITHOUT_ITS_ACTION_ID: (
        b"Response: Success\r\nActionID: @\r\nMessage: Queued\r\n\r\n"
        b"Event: DongleSMSStatus\r\nPrivilege: call,all\r\nDevice: dongle0\r\nStatus: Sent\r\n\r\n"
    ),
    Defect.EVENT_WITH_RESPONSE: (
        b"Event: OriginateResponse\r\nPrivilege: call,all\r\nActionID: @\r\nResponse: Failure\r\n"
        b"Channel: PJSIP/100\r\nReason: 0\r\nUniqueid: <unknown>\r\n\r\n"
    ),
    Defect.CUT_UTF8: (
        b"Event: Newstate\r\nPrivilege: call,all\r\nCallerIDName: Zo\xc3\r\n"
        b"Uniqueid: 1795286964.0\r\n\r\n"
    ),
    Defect.SECOND_BANNER: b"Asterisk Call Manager Proxy/1.22\r\n",
    Defect.OLD_CHANNEL_VARIABLES: (
        b"Event: Newstate\r\nPrivilege: call,all\r\nChannel: SIP/100-00000001\r\n"
        b"ChanVariable(SIP/100-00000001): FOO=old\r\nChanVariable: FOO=new\r\n\r\n"
    ),
    Defect.FOREIGN_REPLY: (
        b"Response: Success\r\nActionID: foreign-1\r\nEventList: start\r\n"
        b"Message: Channels will follow\r\n\r\n"
        b"Event: CoreShowChannelsComplete\r\nActionID: foreign-1\r\nEventList: Complete\r\n"
        b"ListItems: 0\r\n\r\n"
    ),
    Defect.MISLEADING_MESSAGE: (
        b"Response: Success\r\nActionID: @\r\nMessage: Added AGI command to queue, more follow\r\n"
        b"\r\n"
    ),
}


def bytes_of(defect: Defect, action_id: str = "1") -> bytes:
    """The defect's bytes, as the answer to ``action_id`` where it answers something."""
    return _TEMPLATES[defect].replace(b"@", action_id.encode("utf-8", "surrogateescape"))
