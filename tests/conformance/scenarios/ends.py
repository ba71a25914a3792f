"""Ends that are asked for: softly, at once, and at odd moments."""

from __future__ import annotations

from typing import Final

from ami_proto import Action
from ami_proto.actions import Ping
from ami_transports.simulator import Faults
from tests.conformance.peer import LOG_IN, AnswerAll, Await, HangUp, Hear, Ignore, Mark, Say
from tests.conformance.scenarios.messages import LARGE, MANY_LARGE
from tests.conformance.servers import Scripted
from tests.conformance.steps import (
    Abandon,
    Begin,
    Call,
    Close,
    Connect,
    Count,
    Do,
    End,
    Finished,
    Next,
    Result,
    Scenario,
    Submit,
    Subscribe,
    Until,
    WaitReady,
    Watch,
    scenario,
)

__all__ = ["ENDS"]

_NEVER: Final = "ConnectionLost: never sent"
_UNKNOWN: Final = "ConnectionLost: outcome unknown"

_MUCH_LATER: Final = {"reconnect_first_s": 1e6, "reconnect_max_s": 1e6}

_SOFT: Final = (
    scenario(
        "softly, with nothing pending",
        Connect(),
        Watch("news"),
        End(),
        Next("news", expect="stopped"),
        Next("news", expect="ended"),
        Call(Ping(), expect=_NEVER),
        WaitReady(expect="False"),
        Count("error", expect="None"),
        Do("wait_for_connections", 0),
    ),
    scenario(
        "softly, when what is pending has ended",
        Connect(),
        Do("set_faults", Faults(latency_s=0.05)),
        *(Submit(f"{n}", Ping()) for n in range(20)),
        End(),
        *(Result(f"{n}") for n in range(20)),
    ),
    scenario(
        "softly, when a peer that takes its time has answered",
        Connect(),
        Submit("old", Ping()),
        Do("wait_for_mark", "asked"),
        Begin("end", End()),
        Do("release", "answer"),
        Finished("end"),
        Result("old"),
        Call(Ping(), expect=_NEVER),
        server=Scripted(
            (
                *LOG_IN,
                Hear("Ping"),
                Mark("asked"),
                Await("answer"),
                Say("Response: Success\nActionID: {id}\n\n"),
                AnswerAll(),
            )
        ),
    ),
    scenario(
        "softly, and what is pending is never answered",
        Connect(),
        Do("drop_replies", 1),
        Submit("one", Ping(), timeout=0.1),
        End(),
        Result("one", expect="ActionTimeout: no answer"),
    ),
    scenario(
        "softly, and what is pending is given up",
        Connect(),
        Do("drop_replies", 1),
        Submit("one", Ping()),
        Do("wait_for_action", "Ping"),
        Begin("end", End()),
        Abandon("one"),
        Finished("end"),
        Count(),
    ),
    scenario(
        "softly, by ten at once",
        Connect(),
        *(Submit(f"{n}", Ping()) for n in range(20)),
        *(Begin(f"end {n}", End()) for n in range(10)),
        *(Finished(f"end {n}") for n in range(10)),
        *(Result(f"{n}") for n in range(20)),
        Do("wait_for_connections", 0),
    ),
    scenario(
        "softly, and the link is lost meanwhile",
        Connect(),
        Watch("news"),
        Submit("one", Ping()),
        Do("wait_for_mark", "asked"),
        Begin("end", End()),
        Do("release", "lose"),
        Finished("end"),
        Result("one", expect=_UNKNOWN),
        Until("news", expect="stopped..."),
        Next("news", expect="ended"),
        Count("error", expect="None"),
        server=Scripted((*LOG_IN, Hear("Ping"), Mark("asked"), Await("lose"), HangUp())),
    ),
    scenario(
        "softly, and the server does not close",
        Connect({"end_timeout_s": 0.1}),
        End(),
        Count("error", expect="None"),
        server=Scripted((*LOG_IN, Hear("Logoff"), Ignore())),
    ),
    scenario(
        "twice, and then at once",
        Connect(),
        End(),
        End(),
        Close(),
        Close(),
        Count("error", expect="None"),
    ),
)

_HARD: Final = (
    scenario(
        "at once, failing what is pending",
        Connect(),
        Subscribe("all", ("Tick",)),
        Do("drop_replies", 2),
        Submit("one", Ping()),
        Submit("two", Action("QueueStatus")),
        Do("wait_for_action", "QueueStatus"),
        Close(),
        Result("one", expect=_UNKNOWN),
        Result("two", expect=_UNKNOWN),
        Next("all", expect="ended"),
        Count(),
        Call(Ping(), expect=_NEVER),
        Do("wait_for_connections", 0),
    ),
    scenario(
        "at once, though somebody waits for an answer",
        Connect(),
        Do("drop_replies", 1),
        Begin("call", Call(Ping())),
        Do("wait_for_action", "Ping"),
        Close(),
        Finished("call", expect=_UNKNOWN),
    ),
    scenario(
        "at once, though somebody waits for an event",
        Connect(),
        Subscribe("all", ("Tick",)),
        Begin("next", Next("all")),
        Call(Ping()),
        Close(),
        Finished("next", expect="ended"),
    ),
    scenario(
        "at once, though somebody ends softly",
        Connect(),
        Do("drop_replies", 1),
        Submit("one", Ping()),
        Do("wait_for_action", "Ping"),
        Begin("end", End()),
        Close(),
        Finished("end"),
        Result("one", expect=_UNKNOWN),
    ),
    scenario(
        "at once, between two attempts to connect",
        Connect(_MUCH_LATER),
        Watch("news"),
        Do("drop_connections"),
        Next("news", expect="link lost: ..."),
        Begin("ready", WaitReady()),
        Close(),
        Finished("ready", expect="False"),
        Next("news", expect="stopped"),
        Next("news", expect="ended"),
    ),
    scenario(
        "softly, between two attempts to connect",
        Connect(_MUCH_LATER),
        Watch("news"),
        Do("drop_connections"),
        Next("news", expect="link lost: ..."),
        End(),
        Next("news", expect="stopped"),
    ),
    scenario(
        "at once, while it waits for a banner",
        Connect({"reconnect_first_s": 0.0}),
        Watch("news"),
        Call(Ping(), expect=_UNKNOWN),
        Do("wait_for_mark", "again"),
        Close(),
        Until("news", expect="stopped"),
        Call(Ping(), expect=_NEVER),
        server=Scripted((*LOG_IN, Hear("Ping"), HangUp()), (Mark("again"), Ignore())),
    ),
    scenario(
        "at once, while it logs in",
        Connect({"reconnect_first_s": 0.0}),
        Watch("news"),
        Call(Ping(), expect=_UNKNOWN),
        Do("wait_for_mark", "again"),
        Close(),
        Until("news", expect="stopped"),
        server=Scripted(
            (*LOG_IN, Hear("Ping"), HangUp()),
            (LOG_IN[0], Hear("Challenge"), Mark("again"), Ignore()),
        ),
    ),
    scenario(
        "at once, while much waits to be sent",
        Connect(),
        *(Submit(f"{n}", LARGE) for n in range(MANY_LARGE)),
        Close(),
        Result("0", expect=_UNKNOWN),
        Result(f"{MANY_LARGE - 1}", expect=_UNKNOWN),
        server=Scripted((*LOG_IN, Await("never"))),
    ),
)

ENDS: Final[tuple[Scenario, ...]] = (*_SOFT, *_HARD)
