"""Following events: what comes, what is dropped, and callbacks."""

from __future__ import annotations

from typing import Final

from ami_proto import Event, Overflow
from ami_proto.actions import Ping
from ami_proto.events import Hangup, Newchannel
from tests.conformance.steps import (
    Begin,
    Call,
    Cancel,
    Close,
    Connect,
    Count,
    Do,
    Dropped,
    End,
    Finished,
    Leave,
    Listen,
    Mistake,
    Next,
    Release,
    Result,
    Scenario,
    Step,
    Submit,
    Subscribe,
    Told,
    scenario,
)

__all__ = ["EVENTS", "ticks"]

_NUMBER: Final = ("Number",)


def ticks(*numbers: int) -> tuple[Step, ...]:
    """The server sends these events, and they have come in."""
    emitted = (Do("emit", "Tick", ("user",), (("Number", str(n)),)) for n in numbers)
    # replies keep their order: when the Pong is there, so are the events
    return (*emitted, Call(Ping()))


def _emit(name: str, **fields: str) -> Do:
    return Do("emit", name, ("call",), tuple(fields.items()))


def _is_normal(event: Event) -> bool:
    return isinstance(event, Hangup) and event.cause == 16


def _is_odd(event: Event) -> bool:
    return int(event["Number"]) % 2 == 1


def _fails_at_1(event: Event) -> bool:
    if event["Number"] == "1":
        raise Mistake("where")
    return True


_WANTED: Final = (
    scenario(
        "by class",
        Connect(),
        Subscribe("one", (Hangup,)),
        _emit("Newchannel", Channel="a"),
        _emit("Hangup", Channel="b"),
        _emit("hangup", Channel="c"),
        Next("one", 2, show=("Channel",), expect="Hangup b; hangup c"),
    ),
    scenario(
        "by several classes",
        Connect(),
        Subscribe("one", (Hangup, Newchannel)),
        _emit("Newchannel", Channel="a"),
        _emit("Newstate", Channel="a"),
        _emit("Hangup", Channel="b"),
        Next("one", 2, show=("Channel",), expect="Newchannel a; Hangup b"),
    ),
    scenario(
        "by name in any case, be it unknown",
        Connect(),
        Subscribe("one", ("SOMETHINGnew",)),
        _emit("SomethingElse"),
        _emit("SomethingNew", Number="1"),
        Next("one", show=_NUMBER, expect="SomethingNew 1"),
    ),
    scenario(
        "by wildcard",
        Connect(),
        Subscribe("one", ("queue*",)),
        _emit("QueueCallerJoin"),
        _emit("Hangup"),
        _emit("QueueMemberAdded"),
        Next("one", 2, expect="QueueCallerJoin; QueueMemberAdded"),
    ),
    scenario(
        "by predicate",
        Connect(),
        Subscribe("one", (Hangup,), where=_is_normal),
        _emit("Hangup", Cause="17", Channel="a"),
        _emit("Hangup", Cause="16", Channel="b"),
        Next("one", show=("Channel",), expect="Hangup b"),
    ),
    scenario(
        "all of them, in order",
        Connect(),
        Call(Ping()),
        Subscribe("one"),
        _emit("Hangup"),
        *ticks(1, 2),
        Next("one", 3, show=_NUMBER, expect="Hangup; Tick 1; Tick 2"),
    ),
    scenario(
        "as they come, to who waits for them beside",
        Connect(),
        Subscribe("one", ("Tick",)),
        Begin("follow", Next("one", 100)),
        *ticks(*range(100)),
        Finished("follow", expect="Tick*100"),
        Dropped("one", expect="0"),
    ),
    scenario(
        "each subscription by itself",
        Connect(),
        Subscribe("odd", ("Tick",), where=_is_odd),
        Subscribe("all", ("Tick",)),
        *ticks(1, 2, 3),
        Next("odd", 2, show=_NUMBER, expect="Tick 1; Tick 3"),
        Next("all", 3, show=_NUMBER, expect="Tick 1; Tick 2; Tick 3"),
    ),
    scenario(
        "only of the classes in the mask",
        Connect({"events": "user"}),
        Subscribe("one"),
        _emit("Hangup"),
        *ticks(1),
        Next("one", show=_NUMBER, expect="Tick 1"),
    ),
    scenario(
        "no longer, once it is left, but what had come",
        Connect(),
        Subscribe("one", ("Tick",)),
        *ticks(1),
        Leave("one"),
        *ticks(2),
        Next("one", show=_NUMBER, expect="Tick 1"),
        Next("one", expect="ended"),
    ),
    scenario(
        "up to a soft end",
        Connect(),
        Subscribe("one", ("Tick",)),
        *ticks(1),
        End(),
        Next("one", show=_NUMBER, expect="Tick 1"),
        Next("one", expect="ended"),
        Subscribe("late"),
        Next("late", expect="ended"),
    ),
    scenario(
        "up to a hard end",
        Connect(),
        Subscribe("one", ("Tick",)),
        *ticks(1),
        Close(),
        Next("one", show=_NUMBER, expect="Tick 1"),
        Next("one", expect="ended"),
    ),
    scenario(
        "a predicate that raises costs one event",
        Connect(),
        Subscribe("one", ("Tick",), where=_fails_at_1),
        *ticks(0, 1, 2),
        Next("one", show=_NUMBER, expect="Tick 0"),
        Next("one", expect="Mistake: where"),
        Next("one", show=_NUMBER, expect="Tick 2"),
        Call(Ping()),
    ),
)

_TOO_SLOW: Final = (
    scenario(
        "too slow: the oldest are dropped",
        Connect(),
        Subscribe("one", ("Tick",), size=2, overflow=Overflow.DROP_OLDEST),
        *ticks(1, 2, 3, 4, 5),
        Dropped("one", expect="3"),
        Next("one", 3, show=_NUMBER, expect="gap, 3 dropped; Tick 4; Tick 5"),
        *ticks(6),
        Next("one", show=_NUMBER, expect="Tick 6"),
        Count("dropped_events", expect="3"),
    ),
    scenario(
        "too slow: the newest are dropped",
        Connect(),
        Subscribe("one", ("Tick",), size=2, overflow=Overflow.DROP_NEWEST),
        *ticks(1, 2, 3, 4, 5),
        Dropped("one", expect="3"),
        Next("one", 3, show=_NUMBER, expect="Tick 1; Tick 2; gap, 3 dropped"),
        *ticks(6),
        Next("one", show=_NUMBER, expect="Tick 6"),
    ),
    scenario(
        "too slow: the session ends",
        Connect(),
        Subscribe("one", ("Tick",), size=2, overflow=Overflow.DISCONNECT),
        Do("drop_replies", 1),
        Submit("pending", Ping()),
        Do("wait_for_action", "Ping"),
        Do("emit", "Tick", ("user",), (("Number", "1"),)),
        Do("emit", "Tick", ("user",), (("Number", "2"),)),
        Do("emit", "Tick", ("user",), (("Number", "3"),)),
        Do("wait_for_connections", 0),
        Next("one", 2, show=_NUMBER, expect="Tick 1; Tick 2"),
        Next("one", expect="SubscriptionOverflow: ..."),
        Result("pending", expect="ConnectionLost: outcome unknown"),
        Call(Ping(), expect="ConnectionLost: never sent"),
        Count("error", expect="a subscription with Overflow.DISCONNECT was full..."),
    ),
    scenario(
        "too slow, without gaps",
        Connect(),
        Subscribe("one", ("Tick",), size=1, gaps=False),
        *ticks(1, 2, 3),
        Next("one", show=_NUMBER, expect="Tick 3"),
        Dropped("one", expect="2"),
    ),
    scenario(
        "too slow: nobody else is",
        Connect(),
        Subscribe("slow", ("Tick",), size=1),
        Subscribe("quick", ("Tick",)),
        *ticks(*range(200)),
        Next("quick", 200, expect="Tick*200"),
        Next("slow", 2, show=_NUMBER, expect="gap, 199 dropped; Tick 199"),
        Dropped("quick", expect="0"),
    ),
)

_LISTENERS: Final = (
    scenario(
        "a listener is called with each, in order",
        Connect(),
        Listen("one", ("Tick",), show=_NUMBER),
        _emit("Hangup"),
        *ticks(1, 2, 3),
        Told("one", 3, expect="Tick 1; Tick 2; Tick 3"),
        Cancel("one"),
    ),
    scenario(
        "a listener that raises is called again",
        Connect(),
        Listen("one", ("Tick",), show=_NUMBER, fails_at="Tick 2"),
        *ticks(1, 2, 3),
        Told("one", 3, expect="Tick 1; Tick 2; Tick 3"),
        Call(Ping()),
        Cancel("one", expect="1"),
    ),
    scenario(
        "a listener that is slow delays only itself",
        Connect(),
        Listen("slow", ("Tick",), show=_NUMBER, waits_at="Tick 1"),
        Listen("quick", ("Tick",), show=_NUMBER),
        *ticks(1, 2),
        Told("quick", 2, expect="Tick 1; Tick 2"),
        Call(Ping()),
        Told("slow", expect="waits"),
        Release("slow"),
        Told("slow", 2, expect="Tick 1; Tick 2"),
    ),
    scenario(
        "a listener that is cancelled in the middle of a call comes to the end of that",
        Connect(),
        Listen("one", ("Tick",), show=_NUMBER, waits_at="Tick 1"),
        *ticks(1, 2),
        Told("one", expect="waits"),
        Begin("cancel", Cancel("one")),
        Release("one"),
        Told("one", expect="Tick 1"),
        Finished("cancel", expect="0"),
        Call(Ping()),
    ),
    scenario(
        "a listener that is cancelled is called no more",
        Connect(),
        Listen("one", ("Tick",), show=_NUMBER),
        Listen("two", ("Tick",), show=_NUMBER),
        *ticks(1),
        Told("one", expect="Tick 1"),
        Cancel("one"),
        *ticks(2),
        Told("two", 2, expect="Tick 1; Tick 2"),
        Listen("one", ("Tick",), show=_NUMBER),
        *ticks(3),
        Told("one", expect="Tick 3"),
    ),
)

EVENTS: Final[tuple[Scenario, ...]] = (*_WANTED, *_TOO_SLOW, *_LISTENERS)
