"""Answers that go astray: late, doubled, a stranger's, or none at all."""

from __future__ import annotations

from typing import Final

from ami_proto import Action
from ami_proto.actions import Getvar, Ping
from tests.conformance.peer import Answer, AnswerAll, Await, Hear, Mark, Say
from tests.conformance.scenarios.messages import COMPLETE, ITEM, QUEUE, START, TICK, saying
from tests.conformance.steps import (
    Abandon,
    Call,
    Connect,
    Count,
    Do,
    Next,
    Result,
    Scenario,
    Submit,
    Subscribe,
    Watch,
    scenario,
)

__all__ = ["ASTRAY"]

ASTRAY: Final[tuple[Scenario, ...]] = (
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
            QUEUE,
            timeout=0.5,
            expect="ActionTimeout: answer not complete, 1 items so far; kept Success; QueueParams",
        ),
        server=saying(Hear("QueueStatus"), Say(START % "id" + ITEM % ("id", "one"))),
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
        server=saying(
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
        Call(QUEUE, timeout=0.5, expect="ActionTimeout: ...; kept Success; QueueParams"),
        Do("release", "late"),
        Next("news", 2, expect="unknown reply: QueueParams; unknown reply: QueueStatusComplete"),
        Next("all", expect="Tick"),
        server=saying(
            Hear("QueueStatus"),
            Say(START % "id" + ITEM % ("id", "one")),
            Await("late"),
            Say(ITEM % ("id", "two") + COMPLETE % "id" + TICK % 1),
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
        server=saying(
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
        server=saying(
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
        server=saying(
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
