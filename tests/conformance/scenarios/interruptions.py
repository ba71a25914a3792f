"""Ctrl-C, a kill, or a cancelled scope, at every stage: the link is as good as before."""

from __future__ import annotations

from typing import Final

from ami_proto import Action
from ami_proto.actions import Getvar, Originate, Ping
from tests.conformance.peer import LOG_IN, AnswerAll, Await, HangUp, Hear, Ignore, Line, Mark, Say
from tests.conformance.scenarios.events import ticks
from tests.conformance.servers import Full, Scripted, Simulated
from tests.conformance.steps import (
    Call,
    Close,
    Connect,
    Count,
    Do,
    End,
    Interrupted,
    Next,
    Place,
    Result,
    Scenario,
    Submit,
    Subscribe,
    Until,
    WaitReady,
    Watch,
    scenario,
)

__all__ = ["INTERRUPTIONS"]

_NOW: Final = Do("wait_for_mark", "now")


def _connecting(name: str, *script: Line, tls: str | None = None) -> Scenario:
    """While it connects; and then another client connects as if nothing had been."""
    return scenario(
        f"while it connects: {name}",
        Interrupted(Connect(trust=tls is not None), _NOW),
        Connect(trust=tls is not None),
        Call(Ping()),
        server=Scripted((*script, Mark("now"), Ignore()), (*LOG_IN, AnswerAll()), tls=tls),
    )


INTERRUPTIONS: Final[tuple[Scenario, ...]] = (
    _connecting("before the banner"),
    _connecting("at half a banner", Say("Asterisk Call")),
    _connecting("before the challenge", LOG_IN[0], Hear("Challenge")),
    _connecting("before it is accepted", *LOG_IN[:2], Hear("Login")),
    _connecting("over TLS", LOG_IN[0], tls="127.0.0.1"),
    scenario(
        "while it connects: nobody answers",
        Interrupted(Connect({"connect_timeout_s": 1.0}), Do("pass_a_moment")),
        server=Full(),
    ),
    scenario(
        "while it connects: in the TLS handshake",
        Interrupted(Connect({"tls": True}), _NOW),
        Connect(),
        Call(Ping()),
        server=Scripted((Mark("now"), Ignore()), (*LOG_IN, AnswerAll())),
    ),
    scenario(
        "while it connects: between two attempts",
        Interrupted(
            Connect({"wait": True, "reconnect_first_s": 1e6, "reconnect_max_s": 1e6}), _NOW
        ),
        Connect(),
        Call(Ping()),
        server=Scripted((Mark("now"), HangUp()), (*LOG_IN, AnswerAll())),
    ),
    scenario(
        "while it waits for an answer",
        Connect(),
        Watch("news"),
        Interrupted(Call(Getvar(variable="A")), _NOW),
        Count(),
        Do("release", "answer"),
        Next("news", show=("Value",), expect="unknown reply: Success late"),
        Call(Ping()),
        server=Scripted(
            (
                *LOG_IN,
                Hear("Getvar"),
                Mark("now"),
                Await("answer"),
                Say("Response: Success\nActionID: {id}\nValue: late\n\n"),
                AnswerAll(),
            )
        ),
    ),
    scenario(
        "while it waits for the rest of a list",
        Connect(),
        Watch("news"),
        Interrupted(Call(Action("QueueStatus")), _NOW),
        Count(),
        Do("release", "answer"),
        Until("news", expect="unknown reply: QueueStatusComplete"),
        Call(Ping()),
        server=Scripted(
            (
                *LOG_IN,
                Hear("QueueStatus"),
                Say("Response: Success\nActionID: {id}\nEventList: start\n\n"),
                Mark("now"),
                Await("answer"),
                Say("Event: QueueParams\nActionID: {id}\n\n"),
                Say("Event: QueueStatusComplete\nActionID: {id}\nEventList: Complete\n\n"),
                AnswerAll(),
            )
        ),
    ),
    scenario(
        "while it waits for text",
        Connect(),
        Do("drop_replies", 2),
        Interrupted(Call(Action("IAXnetstats")), Do("wait_for_action", "IAXnetstats")),
        Count(),
        Call(Ping()),
        Call(Action("IAXnetstats"), expect="Success"),
        server=Simulated(),
    ),
    scenario(
        "while it waits for a call to be answered",
        Connect(),
        Interrupted(
            Place(Originate(channel="PJSIP/105", application="Wait")),
            Do("wait_for_action", "Originate"),
        ),
        Count(),
        Call(Ping()),
    ),
    scenario(
        "while it waits for what was submitted, which is still to come",
        Connect(),
        Submit("one", Getvar(variable="A")),
        Interrupted(Result("one"), _NOW),
        Count(expect="1"),
        Do("release", "answer"),
        Result("one", show=("Value",), expect="Success here"),
        Call(Ping()),
        server=Scripted(
            (
                *LOG_IN,
                Hear("Getvar"),
                Mark("now"),
                Await("answer"),
                Say("Response: Success\nActionID: {id}\nValue: here\n\n"),
                AnswerAll(),
            )
        ),
    ),
    scenario(
        "while it waits for an event, which is not lost",
        Connect(),
        Subscribe("ticks", ("Tick",)),
        Interrupted(Next("ticks"), Do("wait_for_logins")),
        *ticks(1, 2),
        Next("ticks", 2, show=("Number",), expect="Tick 1; Tick 2"),
    ),
    scenario(
        "while it waits for the link",
        Connect(),
        Watch("news"),
        Do("stop_listening"),
        Do("drop_connections"),
        Next("news", expect="link lost: ..."),
        Interrupted(WaitReady(), Do("wait_for_connections", 0)),
        Do("start_listening"),
        WaitReady(),
        Call(Ping()),
    ),
    scenario(
        "while it ends softly",
        Connect(),
        Do("drop_replies", 1),
        Submit("one", Ping()),
        Interrupted(End(), Do("wait_for_action", "Ping")),
        Count(expect="1"),
        Close(),
        Result("one", expect="ConnectionLost: outcome unknown"),
    ),
    scenario(
        "while 200 others wait for their answers",
        Connect(),
        *(Submit(f"{n}", Getvar(variable=f"{n}")) for n in range(200)),
        Interrupted(Result("0"), _NOW),
        Interrupted(Call(Ping()), _NOW),
        Do("release", "answer"),
        *(Result(f"{n}") for n in range(200)),
        Count(),
        server=Scripted(
            (
                *LOG_IN,
                Hear("Getvar"),
                Mark("now"),
                Await("answer"),
                Say("Response: Success\nActionID: {id}\n\n"),
                AnswerAll(),
            )
        ),
    ),
)
