"""Links that are lost, and made anew, or not."""

from __future__ import annotations

from typing import Final

from ami_proto import Action
from ami_proto.actions import Originate, Ping
from ami_transports.simulator import Cut, Faults
from tests.conformance.peer import (
    LOG_IN,
    AnswerAll,
    Await,
    HangUp,
    Hear,
    Ignore,
    Pause,
    Raw,
    Reset,
    Say,
)
from tests.conformance.scenarios.events import ticks
from tests.conformance.scenarios.messages import LARGE, MANY_LARGE, QUEUE
from tests.conformance.servers import Scripted, Simulated
from tests.conformance.steps import (
    Begin,
    Call,
    Close,
    Connect,
    Count,
    Do,
    Finished,
    Listen,
    Next,
    Result,
    Scenario,
    Step,
    Submit,
    Subscribe,
    Told,
    Until,
    WaitReady,
    Watch,
    scenario,
)

__all__ = ["LOSSES"]

_UNKNOWN: Final = "ConnectionLost: outcome unknown"
_BACK: Final = (*LOG_IN, AnswerAll())
_AGAIN: Final[tuple[Step, ...]] = (
    Until("news", expect="logged in"),
    WaitReady(),
    Call(Ping()),
)
"""The link is made anew."""

_OF_ACTIONS: Final = (
    scenario(
        "before it is sent",
        Connect(),
        Watch("news"),
        Do("stop_listening"),
        Do("drop_connections"),
        Next("news", expect="link lost: ..."),
        Call(Ping(), expect="ConnectionLost: never sent"),
        Submit("one", Ping(), expect="ConnectionLost: never sent"),
        WaitReady(0.01, expect="False"),
        Do("start_listening"),
        *_AGAIN,
    ),
    scenario(
        "while it is sent",
        Connect(),
        Watch("news"),
        *(Submit(f"{n}", LARGE) for n in range(MANY_LARGE)),
        Do("release", "cut"),
        *(Result(f"{n}", expect=_UNKNOWN) for n in range(MANY_LARGE)),
        *_AGAIN,
        Count(),
        server=Scripted((*LOG_IN, Await("cut"), Reset()), _BACK),
    ),
    scenario(
        "after it was sent",
        Connect(),
        Watch("news"),
        Do("drop_replies", 1),
        Submit("one", Ping()),
        Do("wait_for_action", "Ping"),
        Do("drop_connections"),
        Result("one", expect=_UNKNOWN),
        Count(),
        *_AGAIN,
    ),
    scenario(
        "of all that is in flight",
        Connect(),
        Watch("news"),
        Do("drop_replies", 500),
        *(Submit(f"{n}", Ping()) for n in range(500)),
        Do("wait_for_action", "Ping", 500),
        Do("drop_connections", Cut.RESET),
        *(Result(f"{n}", expect=_UNKNOWN) for n in range(500)),
        *_AGAIN,
    ),
    scenario(
        "in the middle of an answer",
        Connect(),
        Watch("news"),
        Do("cut_next_message"),
        Call(Ping(), expect=_UNKNOWN),
        *_AGAIN,
    ),
    scenario(
        "in the middle of a list",
        Connect(),
        Watch("news"),
        Call(QUEUE, show=("Queue",), expect=f"{_UNKNOWN}; kept Success; QueueParams one"),
        *_AGAIN,
        server=Scripted(
            (
                *LOG_IN,
                Hear("QueueStatus"),
                Say("Response: Success\nActionID: {id}\nEventList: start\n\n"),
                Say("Event: QueueParams\nActionID: {id}\nQueue: one\n\n"),
                Say("Event: QueueParams\nActionID: {id}\nQueue: t"),
                HangUp(),
            ),
            _BACK,
        ),
    ),
    scenario(
        "a late answer over the link before answers nothing",
        Connect(),
        Watch("news"),
        Submit("one", Ping()),
        Result("one", expect=_UNKNOWN),
        Until("news", expect="logged in"),
        WaitReady(),
        Call(Action("Getvar"), show=("Value",), expect="Success mine"),
        Count("unknown_replies", expect="1"),
        server=Scripted(
            (*LOG_IN, Hear("Ping", "lost"), Raw(b"Response"), HangUp()),
            (
                *LOG_IN,
                Hear("Getvar"),
                Say("Response: Success\nActionID: {lost}\nValue: his\n\n"),
                Say("Response: Success\nActionID: {id}\nValue: mine\n\n"),
                Ignore(),
            ),
        ),
    ),
)

_OF_LINKS: Final = (
    scenario(
        "reset",
        Connect(),
        Watch("news"),
        Subscribe("ticks", ("Tick",)),
        Do("drop_connections", Cut.RESET),
        Next("news", 2, expect="link lost: ...; logged in"),
        WaitReady(),
        *ticks(1),
        Next("ticks", 2, show=("Number",), expect="gap: link lost, 0 dropped; Tick 1"),
    ),
    scenario(
        "and the way back takes several attempts",
        Connect(),
        Watch("news"),
        Subscribe("ticks", ("Tick",)),
        Listen("heard", ("Tick",), show=("Number",)),
        *ticks(1),
        Do("stop_listening"),
        Do("drop_connections"),
        Next("news", 3, expect="link lost: ...; attempt failed: ...refused..."),
        Do("start_listening"),
        *_AGAIN,
        *ticks(2),
        Next("ticks", 3, show=("Number",), expect="Tick 1; gap: link lost, 0 dropped; Tick 2"),
        Told("heard", 2, expect="Tick 1; Tick 2"),
    ),
    scenario(
        "and who waits for the link is woken",
        Connect(),
        Watch("news"),
        Do("stop_listening"),
        Do("drop_connections"),
        Next("news", expect="link lost: ..."),
        *(Begin(f"{n}", WaitReady()) for n in range(10)),
        Do("start_listening"),
        *(Finished(f"{n}", expect="True") for n in range(10)),
        Call(Ping()),
    ),
    scenario(
        "and the server is full for a while",
        Connect(),
        Watch("news"),
        Do("refuse_connections"),
        Do("drop_connections"),
        Next("news", 3, expect="link lost: ...; attempt failed: ..."),
        Do("refuse_connections", refuse=False),
        *_AGAIN,
    ),
    scenario(
        "and the way back is refused",
        Connect(),
        Watch("news"),
        Subscribe("ticks", ("Tick",)),
        Do("set_faults", Faults(refuse_logins=True)),
        Do("drop_connections"),
        Next("news", expect="link lost: ..."),
        Until("news", expect="stopped: LoginRefused"),
        Next("news", expect="LoginRefused: ...Authentication failed..."),
        Next("ticks", expect="LoginRefused: ...Authentication failed..."),
        WaitReady(expect="LoginRefused: ...Authentication failed..."),
        Call(Ping(), expect="ConnectionLost: never sent"),
        server=Simulated({"login_failure_delay_s": 0.01}),
    ),
    scenario(
        "five times in a row",
        Connect(),
        Watch("news"),
        Subscribe("ticks", ("Tick",)),
        *(
            step
            for n in range(5)
            for step in (
                *ticks(n),
                Do("drop_connections"),
                Next("news", 2, expect="link lost: ...; logged in"),
                WaitReady(),
                Next("ticks", 2, show=("Number",), expect=f"Tick {n}; gap: link lost, 0 dropped"),
            )
        ),
        *ticks(5),
        Next("ticks", show=("Number",), expect="Tick 5"),
    ),
    scenario(
        "over and over, before it is ready",
        Connect(),
        Watch("news"),
        Call(Ping(), expect=_UNKNOWN),
        Next("news", 4, expect="link lost: ...; attempt failed: ..."),
        *_AGAIN,
        server=Scripted(
            (*LOG_IN, Hear("Ping"), HangUp()),
            (HangUp(),),
            (LOG_IN[0], Hear("Challenge"), HangUp()),
            (LOG_IN[0], HangUp()),
            _BACK,
        ),
    ),
    scenario(
        "for good, where it is not to be made anew",
        Connect({"reconnect": False}),
        Watch("news"),
        Call(Ping()),
        Subscribe("ticks"),
        Do("drop_connections"),
        Next("news", 2, expect="link lost: ...; stopped: LinkFailed"),
        Next("news", expect="LinkFailed: ..."),
        Next("ticks", expect="LinkFailed: ..."),
        WaitReady(expect="LinkFailed: ..."),
        Call(Ping(), expect="ConnectionLost: never sent"),
    ),
    scenario(
        "the mask and the filters are restored",
        Connect({"events": "off"}),
        Watch("news"),
        Subscribe("one", gaps=False),
        Call(Action("Events", {"EventMask": "user"})),
        Call(Action("Filter", {"Operation": "Add", "Filter": "!Number: 1"})),
        Do("drop_connections"),
        *_AGAIN,
        Do("emit", "Hangup", ("call",)),
        *ticks(1, 2),
        Next("one", show=("Number",), expect="Tick 2"),
    ),
    scenario(
        "by a message that is longer than is allowed",
        Connect({"max_frame_bytes": 2000}),
        Watch("news"),
        Do("send_raw", b"Event: Tick\r\nNumber: " + b"1" * 4000),
        Next("news", expect="link lost: ...max_frame_bytes=2,000..."),
        *_AGAIN,
    ),
)

_SILENCE: Final = (
    scenario(
        "a link that is silent is probed, and lives",
        Connect({"idle_timeout_s": 0.02, "pong_timeout_s": 0.5}),
        Watch("news"),
        Do("wait_for_action", "Ping", 2),
        Call(Ping()),
        Close(),
        Next("news", expect="stopped"),
    ),
    scenario(
        "a peer that is silent even then is left",
        Connect({"idle_timeout_s": 0.05, "pong_timeout_s": 0.05}),
        Watch("news"),
        Next("news", expect="link lost: the peer is silent, even after a Ping"),
        Until("news", expect="logged in"),
        server=Scripted((*LOG_IN, Ignore()), _BACK),
    ),
    scenario(
        "silence is not death while the server works on a call",
        Connect({"idle_timeout_s": 0.05, "pong_timeout_s": 0.25}),
        Watch("news"),
        Call(Originate(channel="PJSIP/1", application="Wait")),
        Close(),
        Next("news", expect="stopped"),
        server=Scripted(
            (
                *LOG_IN,
                Hear("Originate"),
                Hear("Ping", "probe"),
                Pause(0.5),
                Say("Response: Success\nActionID: {id}\n\n"),
                Say("Response: Success\nActionID: {probe}\n\n"),
                AnswerAll(),
            )
        ),
    ),
    scenario(
        "where nothing is probed, silence is only silence",
        Connect({"idle_timeout_s": None, "pong_timeout_s": 0.01}),
        Call(Ping(), timeout=0.2, expect="ActionTimeout: no answer"),
        Count("error", expect="None"),
        Do("release", "go"),
        Call(Ping()),
        server=Scripted((*LOG_IN, Hear("Ping"), Await("go"), AnswerAll())),
    ),
)

LOSSES: Final[tuple[Scenario, ...]] = (*_OF_ACTIONS, *_OF_LINKS, *_SILENCE)
