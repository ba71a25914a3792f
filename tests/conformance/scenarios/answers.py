"""Asking: every shape of answer, and answers that go astray."""

from __future__ import annotations

from typing import Final

from ami_proto import Action
from ami_proto.actions import FAXStats, Getvar, IAXnetstats, Originate, Ping
from ami_transports.simulator import Conduct, Phone, Setup
from tests.conformance.peer import (
    LOG_IN,
    Answer,
    AnswerAll,
    Await,
    Hear,
    Ignore,
    Line,
    Mark,
    Raw,
    Say,
)
from tests.conformance.servers import Scripted, Simulated
from tests.conformance.steps import (
    Abandon,
    Call,
    Connect,
    Count,
    Do,
    Next,
    Place,
    Result,
    Scenario,
    Submit,
    Subscribe,
    Watch,
    scenario,
)

__all__ = ["ANSWERS"]

_MANY: Final = 1000
_LARGE: Final = Action("UserEvent", {"UserEvent": "x", "Pad": ["x" * 1000] * 8})
_MANY_LARGE: Final = 500
"""So many of the large ones are more than what lies in the buffers of two sockets."""
_QUEUE: Final = Action("QueueStatus", {"Queue": "support"})
_START: Final = "Response: Success\nActionID: {%s}\nEventList: start\n\n"
_ITEM: Final = "Event: QueueParams\nActionID: {%s}\nQueue: %s\n\n"
_COMPLETE: Final = "Event: QueueStatusComplete\nActionID: {%s}\nEventList: Complete\n\n"
_PHONES: Final = (
    Phone(number="100", ring_s=0.0),
    Phone(number="104", ring_s=0.0, conduct=Conduct.BUSY),
    Phone(number="105", conduct=Conduct.NO_ANSWER),
)
_TICK: Final = "Event: Tick\nPrivilege: user,all\nNumber: %s\n\n"


def _saying(*lines: Line) -> Scripted:
    """A server that takes the login, then does this, and answers nothing more."""
    return Scripted((*LOG_IN, *lines, Ignore()))


_SHAPES: Final = (
    scenario(
        "a single response",
        Connect(),
        Call(Action("Ping"), show=("Ping",), expect="Success Pong"),
        Call(Ping(), show=("Ping",), expect="Success Pong"),
    ),
    scenario(
        "a rejection",
        Connect(),
        Call(Action("NoSuchAction"), expect="ActionRejected: Invalid/unknown command: ..."),
        Call(
            Action("DBGet", {"Family": "f", "Key": "k"}),
            expect="ActionRejected: Database entry not found",
        ),
        Count(),
    ),
    scenario(
        "a list",
        Connect(),
        Call(
            _QUEUE,
            show=("Interface", "Location"),
            expect="Success; QueueParams; QueueMember ...100...; QueueMember ...101...;"
            " QueueStatusComplete",
        ),
    ),
    scenario(
        "an empty list",
        Connect(),
        Call(
            Action("QueueStatus", {"Queue": "nosuch"}),
            show=("ListItems",),
            expect="Success; QueueStatusComplete 0",
        ),
    ),
    scenario(
        "a list that is refused where another would be empty",
        Connect(),
        Call(Action("PJSIPShowContacts"), expect="ActionRejected: No Contacts found", timeout=5.0),
        server=_saying(
            Hear("PJSIPShowContacts"),
            Say("Response: Error\nActionID: {id}\nMessage: No Contacts found\n\n"),
        ),
    ),
    scenario(
        "a list that fails in the middle",
        Connect(),
        Call(
            _QUEUE,
            show=("Queue",),
            expect="ActionRejected: it broke; kept Success; QueueParams one",
        ),
        Call(Ping()),
        server=_saying(
            Hear("QueueStatus"),
            Say(_START % "id" + _ITEM % ("id", "one")),
            Say("Response: Error\nActionID: {id}\nMessage: it broke\n\n"),
            AnswerAll(),
        ),
    ),
    scenario(
        "a list that is cancelled",
        Connect(),
        Call(_QUEUE, expect="ActionFailed: ...cancelled the list; kept Success; QueueParams"),
        server=_saying(
            Hear("QueueStatus"),
            Say(_START % "id" + _ITEM % ("id", "one")),
            Say((_COMPLETE % "id").replace("EventList: Complete", "EventList: cancelled")),
        ),
    ),
    scenario(
        "a list that is longer than is allowed",
        Connect({"max_list_items": 2}),
        Call(_QUEUE, expect="ActionFailed: ...max_list_items=2...; kept Success; QueueParams..."),
        Call(Ping()),
    ),
    scenario(
        "a response and one event",
        Connect(),
        Call(FAXStats(), show=("CurrentSessions",), expect="FAXStats 0"),
        Call(Action("FAXStats"), expect="Success; FAXStats"),
    ),
    scenario(
        "bare text",
        Connect(),
        Call(Action("IAXnetstats"), expect="Success"),
        Call(Ping()),
        Count("unknown_replies"),
    ),
    scenario(
        "bare text, and more of it",
        Connect(),
        Call(IAXnetstats(), expect="Channel   RTT\nIAX2/a-1  20\n"),
        server=_saying(
            Hear("IAXnetstats"),
            Hear("Ping", "ping"),
            Raw(b"Channel   RTT\nIAX2/a-1  20\n\r\n"),
            Say("Response: Success\nActionID: {ping}\nPing: Pong\n\n"),
        ),
    ),
    scenario(
        "the output of a command",
        Connect(),
        Call(Action("Command", {"Command": "core show version"}), expect="Success; ['Asterisk ..."),
        Call(
            Action("Command", {"Command": "no such thing"}),
            expect="ActionRejected: Command output follows",
        ),
    ),
    scenario(
        "the output of a command before Asterisk 14",
        Connect(),
        Call(Action("Command", {"Command": "x"}), expect="Follows; ['one: 1', '', 'last']"),
        server=_saying(
            Hear("Command"),
            Say("Response: Follows\nPrivilege: Command\nActionID: {id}\n"),
            Say("one: 1\n\nlast--END COMMAND--\n\n"),
        ),
    ),
    scenario(
        "a call that is answered, and calls that are not",
        Connect(),
        Place(
            Originate(channel="PJSIP/100", application="Wait", data="5"),
            show=("Response",),
            expect="OriginateResponse Success",
        ),
        Place(
            Originate(channel="PJSIP/104", application="Wait", data="5"),
            show=("Response",),
            expect="OriginateResponse Failure",
        ),
        Place(
            Originate(channel="No/such", application="Wait", data="5"),
            show=("Response", "Reason"),
            expect="OriginateResponse Failure 0",
        ),
        Place(
            Originate(channel="PJSIP/105", application="Wait", data="5"),
            timeout=0.1,
            expect="ActionTimeout: answer not complete...",
        ),
        Call(Ping()),
        server=Simulated({"setup": Setup(phones=_PHONES)}),
    ),
    scenario(
        "a call whose outcome comes between those of others",
        Connect(),
        Place(
            Originate(channel="PJSIP/1", application="Wait"),
            show=("Response", "Channel"),
            expect="OriginateResponse Failure mine",
        ),
        server=_saying(
            Hear("Originate"),
            Say("Response: Success\nActionID: {id}\nMessage: queued\n\n"),
            Say("Event: OriginateResponse\nActionID: x-1\nResponse: Success\nChannel: his\n\n"),
            Say("Event: OriginateResponse\nActionID: {id}\nResponse: Failure\nChannel: mine\n\n"),
        ),
    ),
)

_MANY_AT_ONCE: Final = (
    scenario(
        "1,000 in flight, each with its own answer",
        Connect(),
        *(Submit(f"{n}", Action("Getvar", {"Variable": f"V{n}"})) for n in range(_MANY)),
        *(Result(f"{n}", show=("Value",), expect=f"Success {n}") for n in reversed(range(_MANY))),
        Count(),
        server=Simulated({"setup": Setup(globals={f"V{n}": str(n) for n in range(_MANY)})}),
    ),
    scenario(
        "300 in flight, of every shape",
        Connect(),
        *(
            step
            for n in range(100)
            for step in (
                Submit(f"list{n}", _QUEUE),
                Submit(f"error{n}", Action("NoSuchAction")),
                Submit(f"event{n}", Action("FAXStats")),
            )
        ),
        *(
            step
            for n in range(100)
            for step in (
                Result(f"list{n}", expect="Success; QueueParams; QueueMember*2; ...Complete"),
                Result(f"error{n}", expect="ActionRejected: Invalid..."),
                Result(f"event{n}", expect="Success; FAXStats"),
            )
        ),
        Count(),
    ),
    scenario(
        "more than the socket takes, and the peer reads at last",
        Connect(),
        *(Submit(f"{n}", _LARGE) for n in range(_MANY_LARGE)),
        Do("release", "read"),
        *(Result(f"{n}") for n in range(_MANY_LARGE)),
        Count(),
        server=Scripted((*LOG_IN, Await("read"), AnswerAll())),
    ),
    scenario(
        "two lists interleaved, and events between",
        Connect(),
        Subscribe("ticks", ("Tick",)),
        Submit("a", _QUEUE),
        Submit("b", _QUEUE),
        Result("b", show=("Queue",), expect="Success; QueueParams b1; QueueStatusComplete"),
        Result("a", show=("Queue",), expect="Success; QueueParams a1; QueueParams a2; ...Complete"),
        Next("ticks", 2, show=("Number",), expect="Tick 1; Tick 2"),
        server=_saying(
            Hear("QueueStatus", "a"),
            Hear("QueueStatus", "b"),
            Say(_START % "a" + _START % "b" + _ITEM % ("a", "a1") + _TICK % 1),
            Say(_ITEM % ("b", "b1") + _TICK % 2 + _COMPLETE % "b"),
            Say(_ITEM % ("a", "a2") + _COMPLETE % "a"),
        ),
    ),
    scenario(
        "answers in another order than the questions",
        Connect(),
        Submit("first", Getvar(variable="A")),
        Submit("second", Getvar(variable="B")),
        Result("first", show=("Value",), expect="Success a"),
        Result("second", show=("Value",), expect="Success b"),
        server=_saying(
            Hear("Getvar", "a"),
            Hear("Getvar", "b"),
            Say("Response: Success\nActionID: {b}\nValue: b\n\n"),
            Say("Response: Success\nActionID: {a}\nValue: a\n\n"),
        ),
    ),
    scenario(
        "no more in flight than is allowed",
        Connect({"max_pending": 2}),
        Do("drop_replies", 2),
        Submit("a", Ping()),
        Submit("b", Ping()),
        Submit("c", Ping(), expect="LocalProtocolError: max_pending=2..."),
        Abandon("a"),
        Abandon("b"),
        Call(Ping()),
    ),
)

_ASTRAY: Final = (
    scenario(
        "no answer in time",
        Connect(),
        Do("drop_replies", 1),
        Call(Ping(), timeout=0.05, expect="ActionTimeout: no answer"),
        Count(),
        Call(Ping()),
    ),
    scenario(
        "half an answer in time",
        Connect(),
        Call(
            _QUEUE,
            timeout=0.5,
            expect="ActionTimeout: answer not complete, 1 items so far; kept Success; QueueParams",
        ),
        server=_saying(Hear("QueueStatus"), Say(_START % "id" + _ITEM % ("id", "one"))),
    ),
    scenario(
        "an answer after its time is a stranger's, and not the next one's",
        Connect(),
        Watch("news"),
        Submit("late", Getvar(variable="A"), timeout=0.1),
        Result("late", expect="ActionTimeout: no answer"),
        Submit("next", Getvar(variable="B")),
        Do("release", "late"),
        Next("news", show=("Value",), expect="unknown reply: Success late"),
        Result("next", show=("Value",), expect="Success next"),
        Count("unknown_replies", expect="1"),
        server=_saying(
            Hear("Getvar", "late"),
            Await("late"),
            Say("Response: Success\nActionID: {late}\nValue: late\n\n"),
            Answer("Getvar", ("Value: next",)),
        ),
    ),
    scenario(
        "the rest of a list after its time is nobody's event",
        Connect(),
        Subscribe("all"),
        Watch("news"),
        Call(_QUEUE, timeout=0.5, expect="ActionTimeout: ...; kept Success; QueueParams"),
        Do("release", "late"),
        Next("news", 2, expect="unknown reply: QueueParams; unknown reply: QueueStatusComplete"),
        Next("all", expect="Tick"),
        server=_saying(
            Hear("QueueStatus"),
            Say(_START % "id" + _ITEM % ("id", "one")),
            Await("late"),
            Say(_ITEM % ("id", "two") + _COMPLETE % "id" + _TICK % 1),
        ),
    ),
    scenario(
        "an answer that is given up is a stranger's",
        Connect(),
        Watch("news"),
        Submit("one", Getvar(variable="A")),
        Do("wait_for_mark", "asked"),
        Abandon("one"),
        Result("one", expect="ActionFailed: Getvar was abandoned"),
        Count(),
        Do("release", "late"),
        Next("news", show=("Value",), expect="unknown reply: Success late"),
        server=_saying(
            Hear("Getvar"),
            Mark("asked"),
            Await("late"),
            Say("Response: Success\nActionID: {id}\nValue: late\n\n"),
        ),
    ),
    scenario(
        "the same answer twice",
        Connect(),
        Watch("news"),
        Call(Getvar(variable="A"), show=("Value",), expect="Success one"),
        Next("news", show=("Value",), expect="unknown reply: Success two"),
        Call(Ping()),
        server=_saying(
            Hear("Getvar"),
            Say("Response: Success\nActionID: {id}\nValue: one\n\n"),
            Say("Response: Success\nActionID: {id}\nValue: two\n\n"),
            AnswerAll(),
        ),
    ),
    scenario(
        "an ActionID of one's own, and the same again while it is in use",
        Connect(),
        Do("drop_replies", 1),
        Submit("mine", Ping(), action_id="mine"),
        Submit("again", Ping(), action_id="mine", expect="LocalProtocolError: ...in use"),
        Submit("long", Ping(), action_id="x" * 65, expect="LocalProtocolError: ..."),
        Do("wait_for_action", "Ping"),
        Abandon("mine"),
        Call(Ping()),
    ),
    scenario(
        "answers and lists of somebody else",
        Connect(),
        Watch("news"),
        Call(Getvar(variable="A"), show=("Value",), expect="Success mine"),
        Next("news", expect="unknown reply: Success"),
        server=_saying(
            Hear("Getvar"),
            Say("Response: Success\nActionID: his-1\nEventList: start\n\n"),
            Say("Event: QueueParams\nActionID: his-1\n\n"),
            Say("Response: Success\nActionID: {id}\nValue: mine\n\n"),
        ),
    ),
    scenario(
        "an event with our ActionID is an event",
        Connect(),
        Subscribe("events", ("UserEvent",)),
        Call(
            Action("UserEvent", {"UserEvent": "x", "Response": "Error", "Event": "Fake"}),
            show=("Message",),
            expect="Success Event Sent",
        ),
        Next("events", show=("UserEvent", "Response"), expect="UserEvent x Error"),
    ),
    scenario(
        "what would break the wire is not sent",
        Connect(),
        Call(Action("Ping", {"A": "x\r\nAction: Logoff"}), expect="LocalProtocolError: ..."),
        Call(Action("Ping", {"A": "x" * 1100}), expect="LocalProtocolError: ..."),
        Call(Action("Ping", {"A": ["x"] * 200}), expect="LocalProtocolError: ..."),
        Count(),
        Call(Ping()),
    ),
)

ANSWERS: Final[tuple[Scenario, ...]] = (*_SHAPES, *_MANY_AT_ONCE, *_ASTRAY)
