"""Broken messages that servers were seen to send: what the caller sees of each, and of the next."""

from __future__ import annotations

from typing import Final

from ami_proto import Action
from ami_proto.actions import Ping
from ami_transports.simulator import Defect
from tests.conformance.peer import LOG_IN, AnswerAll, Say
from tests.conformance.servers import Scripted
from tests.conformance.steps import (
    Call,
    Connect,
    Count,
    Do,
    Next,
    Scenario,
    Step,
    Subscribe,
    Watch,
    scenario,
)
from tests.conformance.telling import joined

__all__ = ["DEFECTS"]

_BANNERS: Final = (
    "PBX Call Manager",
    "Asterisk Call Manager Proxy/1.27",
    "OpenPBX Call Manager/1.0",
    "CallWeaver Call Manager/1.0",
)


def _answered(defect: Defect, *steps: Step) -> Scenario:
    """The answer to the next action is so; the one after it is as ever."""
    return scenario(
        f"as an answer: {defect.value}",
        Connect(),
        # behind its Pong nothing comes any more that the login caused
        Call(Ping()),
        Subscribe("all"),
        Watch("news"),
        Do("spoil_reply", defect),
        *steps,
        Call(Ping(), show=("Ping",), expect="Success Pong"),
        Count(),
    )


def _unasked(
    defect: Defect, *steps: Step, show: str = "", expect: tuple[str, ...] = ()
) -> Scenario:
    """So many events come of it, and the answer after it is as ever."""
    return scenario(
        f"unasked: {defect.value}",
        Connect(),
        Call(Ping()),
        Subscribe("all"),
        Watch("news"),
        Do("send_defect", defect),
        Call(Ping(), show=("Ping",), expect="Success Pong"),
        Do("emit", "Behind", ("user",)),
        Next("all", len(expect) + 1, show=(show,), expect=joined([*expect, "Behind"])),
        *steps,
        Count(),
    )


DEFECTS: Final[tuple[Scenario, ...]] = (
    _answered(
        Defect.MAP_START_ENDS_IN_LF,
        Call(
            Action("CoreShowChannels"),
            expect="Success; CoreShowChannelMap; CoreShowChannelMapComplete",
        ),
        Count("split_messages", expect="1"),
    ),
    _unasked(
        Defect.AGENTS_FIELD_ENDS_IN_LF,
        show="LoggedInTime",
        expect=("Agents 1795280000",),
    ),
    _unasked(
        Defect.EXTRA_BLANK_LINES,
        Count("stray_line_ends", expect="2"),
        show="NewState",
        expect=("TestEvent SINGLE",),
    ),
    _unasked(
        Defect.VALUE_ENDS_IN_CRLF,
        Next("news", show=("Node",), expect="unparsed: ... 1999"),
        show="Time",
        expect=("RPT_NODE Sat Nov 21 20:11:00 2026",),
    ),
    _unasked(Defect.NAME_WITHOUT_VALUE, show="SSRC", expect=("RTCPReceived 0x1",)),
    _answered(
        Defect.RESPONSE_WITHOUT_ACTION_ID,
        Call(Ping()),
        Count("replies_without_action_id", expect="1"),
    ),
    _answered(Defect.NO_RESPONSE, Call(Ping(), timeout=0.05, expect="ActionTimeout: no answer")),
    _answered(
        Defect.ITEMS_WITHOUT_HEADERS,
        Call(
            Action("CoreShowChannels"),
            show=("Channel",),
            expect="Success; CoreShowChannel SIP/100-00000001; CoreShowChannelsComplete",
        ),
        Count("adopted_items", expect="1"),
    ),
    _answered(
        Defect.BARE_TEXT,
        Call(Action("IAXnetstats"), expect='Success; "support has 0 calls...'),
    ),
    _answered(Defect.LONE_CRLF, Call(Action("IAXnetstats"), expect="Success")),
    _unasked(
        Defect.TORN_MESSAGE,
        Next("news", show=("Uniqueid",), expect="unparsed: ... 1795286964.0"),
        show="Channel",
        expect=("Newchannel SIP/100-00000001",),
    ),
    _answered(
        Defect.BLANK_LINE_IN_OUTPUT,
        Call(Action("Command", {"Command": "x"}), expect="Follows; ['one line', 'another: line']"),
    ),
    _answered(
        Defect.OTHER_END_MARKER,
        Call(
            Action("Command", {"Command": "x"}),
            expect="Follows; ['--END SMS EVENT--', 'last line']",
        ),
    ),
    _unasked(
        Defect.TWO_FULLY_BOOTED,
        show="Status",
        expect=("FullyBooted Fully Booted",) * 2,
    ),
    _unasked(Defect.ASYNC_AGI_RESULT, show="Result", expect=("AsyncAGIExec %24",)),
    _answered(
        Defect.EVENT_WITHOUT_ITS_ACTION_ID,
        Call(Ping(), show=("Message",), expect="Success Queued"),
        Next("all", show=("Status",), expect="DongleSMSStatus Sent"),
    ),
    _answered(
        Defect.EVENT_WITH_RESPONSE,
        Call(Ping(), timeout=0.05, expect="ActionTimeout: no answer"),
        Next("all", show=("Response",), expect="OriginateResponse Failure"),
    ),
    _unasked(Defect.CUT_UTF8, show="CallerIDName", expect=("Newstate Zo\udcc3",)),
    _unasked(Defect.SECOND_BANNER, Count("bare_texts", expect="1")),
    _unasked(
        Defect.OLD_CHANNEL_VARIABLES,
        show="ChanVariable(SIP/100-00000001)",
        expect=("Newstate FOO=old",),
    ),
    _unasked(
        Defect.FOREIGN_REPLY,
        Next("news", expect="unknown reply: Success"),
        show="ListItems",
        expect=("CoreShowChannelsComplete 0",),
    ),
    _answered(
        Defect.MISLEADING_MESSAGE,
        Call(Action("Ping"), show=("Message",), expect="Success Added AGI command to queue..."),
    ),
    *(
        scenario(
            f"a banner of another make: {banner}",
            Connect(),
            Call(Ping()),
            Count("banner", expect=banner),
            server=Scripted((Say(f"{banner}\n"), *LOG_IN[1:], AnswerAll())),
        )
        for banner in _BANNERS
    ),
)
