"""Asking: every shape of answer, and many at once."""

from __future__ import annotations

from typing import Final

from ami_proto import Action
from ami_proto.actions import FAXStats, Getvar, IAXnetstats, Originate, Ping
from ami_transports.simulator import Conduct, Phone, Setup
from tests.conformance.peer import (
    LOG_IN,
    AnswerAll,
    Await,
    Hear,
    Raw,
    Say,
)
from tests.conformance.scenarios.messages import (
    COMPLETE,
    ITEM,
    LARGE,
    MANY_LARGE,
    QUEUE,
    START,
    TICK,
    saying,
)
from tests.conformance.servers import Scripted, Simulated
from tests.conformance.steps import (
    Abandon,
    Begin,
    Call,
    Connect,
    Count,
    Do,
    Finished,
    Next,
    Place,
    Result,
    Scenario,
    Submit,
    Subscribe,
    scenario,
)

__all__ = ["ANSWERS"]

_MANY: Final = 1000
_CALLERS: Final = 200
_PHONES: Final = (
    Phone(number="100", ring_s=0.0),
    Phone(number="104", ring_s=0.0, conduct=Conduct.BUSY),
    Phone(number="105", conduct=Conduct.NO_ANSWER),
)


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
            QUEUE,
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
        server=saying(
            Hear("PJSIPShowContacts"),
            Say("Response: Error\nActionID: {id}\nMessage: No Contacts found\n\n"),
        ),
    ),
    scenario(
        "a list that fails in the middle",
        Connect(),
        Call(
            QUEUE,
            show=("Queue",),
            expect="ActionRejected: it broke; kept Success; QueueParams one",
        ),
        Call(Ping()),
        server=saying(
            Hear("QueueStatus"),
            Say(START % "id" + ITEM % ("id", "one")),
            Say("Response: Error\nActionID: {id}\nMessage: it broke\n\n"),
            AnswerAll(),
        ),
    ),
    scenario(
        "a list that is cancelled",
        Connect(),
        Call(QUEUE, expect="ActionFailed: ...cancelled the list; kept Success; QueueParams"),
        server=saying(
            Hear("QueueStatus"),
            Say(START % "id" + ITEM % ("id", "one")),
            Say((COMPLETE % "id").replace("EventList: Complete", "EventList: cancelled")),
        ),
    ),
    scenario(
        "a list that is longer than is allowed",
        Connect({"max_list_items": 2}),
        Call(QUEUE, expect="ActionFailed: ...max_list_items=2...; kept Success; QueueParams..."),
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
        server=saying(
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
        server=saying(
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
        server=saying(
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
                Submit(f"list{n}", QUEUE),
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
        "200 callers at once share a client",
        Connect(),
        *(
            Begin(f"{n}", Call(Action("Getvar", {"Variable": f"V{n}"}), show=("Value",)))
            for n in range(_CALLERS)
        ),
        *(Finished(f"{n}", expect=f"Success {n}") for n in range(_CALLERS)),
        Count(),
        server=Simulated({"setup": Setup(globals={f"V{n}": str(n) for n in range(_CALLERS)})}),
    ),
    scenario(
        "more than the socket takes, and the peer reads at last",
        Connect(),
        *(Submit(f"{n}", LARGE) for n in range(MANY_LARGE)),
        Do("release", "read"),
        *(Result(f"{n}") for n in range(MANY_LARGE)),
        Count(),
        server=Scripted((*LOG_IN, Await("read"), AnswerAll())),
    ),
    scenario(
        "two lists interleaved, and events between",
        Connect(),
        Subscribe("ticks", ("Tick",)),
        Submit("a", QUEUE),
        Submit("b", QUEUE),
        Result("b", show=("Queue",), expect="Success; QueueParams b1; QueueStatusComplete"),
        Result("a", show=("Queue",), expect="Success; QueueParams a1; QueueParams a2; ...Complete"),
        Next("ticks", 2, show=("Number",), expect="Tick 1; Tick 2"),
        server=saying(
            Hear("QueueStatus", "a"),
            Hear("QueueStatus", "b"),
            Say(START % "a" + START % "b" + ITEM % ("a", "a1") + TICK % 1),
            Say(ITEM % ("b", "b1") + TICK % 2 + COMPLETE % "b"),
            Say(ITEM % ("a", "a2") + COMPLETE % "a"),
        ),
    ),
    scenario(
        "answers in another order than the questions",
        Connect(),
        Submit("first", Getvar(variable="A")),
        Submit("second", Getvar(variable="B")),
        Result("first", show=("Value",), expect="Success a"),
        Result("second", show=("Value",), expect="Success b"),
        server=saying(
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

ANSWERS: Final[tuple[Scenario, ...]] = (*_SHAPES, *_MANY_AT_ONCE)
