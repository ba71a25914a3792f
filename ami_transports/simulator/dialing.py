"""Dialing: the application Dial, and what it shares with Queue and Originate: ring, then talk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from .arguments import number
from .bridges import Bridge, create, join, part
from .channels import CallerID, Channel
from .legs import answer, make_leg, show_dialing, tell_caller, tell_partner
from .scripts import HungUp, Interruption, SignalKind, Steps

if TYPE_CHECKING:
    from .world import World

__all__ = ["CallOut", "Rung", "dial", "release", "ring", "talk"]

CallOut = Callable[["World", Channel], bool]
"""Starts the far end of a leg; False where there is none to call."""

_CLEARED: Final = (
    "DIALSTATUS", "DIALEDPEERNUMBER", "DIALEDPEERNAME", "ANSWEREDTIME", "ANSWEREDTIME_MS",
    "DIALEDTIME", "DIALEDTIME_MS", "RINGTIME", "RINGTIME_MS", "PROGRESSTIME", "PROGRESSTIME_MS",
)  # fmt: skip
"""What Dial empties before it begins, in that order."""
_STATUS: Final = {
    SignalKind.BUSY: ("BUSY", 17),
    SignalKind.CONGESTION: ("CONGESTION", 34),
    SignalKind.HANGUP: ("CONGESTION", 0),
}
"""DIALSTATUS and cause by the signal of the leg that failed last."""
_DEFAULT_TIMEOUT_S: Final = 136.0
"""How long Dial rings without a timeout (app_dial.c)."""


@dataclass(frozen=True, slots=True)
class Rung:
    """How ringing ended: the leg that answered, or how the last one failed (None: timeout)."""

    leg: Channel | None
    failure: SignalKind | None
    rang: bool


def _unnoticed(_channel: Channel) -> None:
    pass


def ring(
    world: World,
    legs: Sequence[Channel],
    timeout_s: float,
    caller: Channel | None,
    on_ringing: Callable[[Channel], None] = _unnoticed,
) -> Steps[Rung]:
    """Wait until one answers, and end the others. Without a caller it is an Originate's."""
    pending = list(legs)
    until = world.now + timeout_s
    rang, failure = False, None
    try:
        while pending and world.now < until:
            signal = yield until - world.now
            if signal is None or signal.leg not in pending:
                continue
            leg = signal.leg
            if signal.kind is SignalKind.RINGING:
                rang = True
                on_ringing(leg)
                show_dialing(world, "DialState", caller, leg, DialStatus="RINGING")
                continue
            pending.remove(leg)
            if signal.kind is SignalKind.ANSWER:
                _give_up(world, pending, caller, "CANCEL", 26)
                return Rung(leg, None, rang)
            failure = signal.kind
            status, cause = _STATUS[signal.kind]
            show_dialing(world, "DialEnd", caller, leg, DialStatus=status)
            world.end_channel(leg, leg.cause or cause)
    except Interruption:
        _give_up(world, pending, caller, "CANCEL", 0)
        raise
    if pending:
        failure = None
        _give_up(world, pending, caller, "NOANSWER", 0)
    return Rung(None, failure, rang)


def _give_up(
    world: World, legs: Sequence[Channel], caller: Channel | None, status: str, cause: int
) -> None:
    for leg in legs:
        if caller is not None:
            show_dialing(world, "DialEnd", caller, leg, DialStatus=status)
        elif leg.partner is None and not leg.cause:
            # an unanswered Originate to a phone (recorded from 22.10.1)
            cause, leg.tech_cause = 19, "480"
        world.end_channel(leg, cause)


def talk(
    world: World,
    bridge: Bridge,
    caller: Channel,
    leg: Channel,
    on_parting: Callable[[Channel], None] = _unnoticed,
) -> Steps[None]:
    """Stay until the leg hangs up or is taken away, or the caller's script is interrupted."""
    leaver = leg
    try:
        while True:
            signal = yield None
            if signal is None or signal.leg is not leg:
                continue
            if signal.kind in (SignalKind.HANGUP, SignalKind.LEFT):
                return
    except Interruption:
        leaver = caller
        raise
    finally:
        part(world, bridge, leaver, on_parting)


def release(world: World, leg: Channel) -> None:
    """End the leg after a talk, unless it was taken away and serves another."""
    if leg.is_dialed:
        world.end_channel(leg, leg.cause or 16)


def dial(world: World, caller: Channel, data: str, call_out: CallOut) -> Steps[None]:
    """The application Dial: ``PJSIP/100&PJSIP/101,30``."""
    for name in _CLEARED:
        world.set_variable(caller, name, "")
    destinations, _, options = data.partition(",")
    timeout = options.partition(",")[0]
    begun = world.now
    legs = [
        leg
        for destination in destinations.split("&")
        if (leg := _dial_leg(world, caller, destination, call_out)) is not None
    ]

    def on_ringing(_leg: Channel) -> None:
        _set_time(world, caller, "RINGTIME", world.now - begun)
        if caller.partner is not None:
            world.tell_dialer(caller.partner, SignalKind.RINGING)

    timeout_s = number(timeout, _DEFAULT_TIMEOUT_S)
    rung = yield from ring(world, legs, timeout_s, caller, on_ringing)
    if rung.leg is None:
        failed = ("NOANSWER", 0) if rung.failure is None else _STATUS[rung.failure]
        status, caller.cause = failed if legs else ("CHANUNAVAIL", 20)
        world.set_variable(caller, "DIALSTATUS", status)
        return
    yield from _connect(world, caller, rung.leg, begun)


def _dial_leg(world: World, caller: Channel, destination: str, call_out: CallOut) -> Channel | None:
    leg = make_leg(world, destination, linkedid=caller.linkedid)
    if leg is None:
        return None
    number = destination.partition("/")[2]
    world.set_variable(leg, "DIALEDPEERNUMBER", number)
    leg.caller, leg.connected = CallerID(caller.exten, caller.connected.name), caller.caller
    leg.exten = caller.exten
    world.enter_step(leg, "AppDial", "(Outgoing Line)")
    tell_caller(world, leg, leg.caller, leg.connected)
    if leg.partner is not None:
        world.set_variable(leg.partner, "DIALEDPEERNUMBER", number)
        tell_partner(world, leg.partner, caller.caller, leg.caller)
    if not call_out(world, leg):
        world.end_channel(leg)
        return None
    show_dialing(world, "DialBegin", caller, leg, DialString=number)
    if leg.partner is None:
        caller.connected = leg.caller
        world.emit_for(caller, "NewConnectedLine", "call")
    return leg


def _connect(world: World, caller: Channel, leg: Channel, begun: float) -> Steps[None]:
    answered = world.now
    world.set_variable(caller, "DIALSTATUS", "ANSWER")
    world.set_variable(caller, "DIALEDPEERNAME", leg.name)
    number = leg.variables["DIALEDPEERNUMBER"]
    world.set_variable(caller, "DIALEDPEERNUMBER", number)
    leg.exten = ""
    show_dialing(world, "DialEnd", caller, leg, DialStatus="ANSWER")
    answer(world, caller)
    bridge = create(world)
    world.enter_step(leg, "AppDial", "(Outgoing Line)")
    join(world, bridge, leg, caller)
    try:
        yield from talk(world, bridge, caller, leg)
    finally:
        _set_time(world, caller, "ANSWEREDTIME", world.now - answered)
        _set_time(world, caller, "DIALEDTIME", world.now - begun)
        release(world, leg)
        world.set_variable(caller, "DIALSTATUS", "ANSWER")
    raise HungUp(16)


def _set_time(world: World, channel: Channel, name: str, seconds: float) -> None:
    world.set_variable(channel, name, str(int(seconds)))
    world.set_variable(channel, f"{name}_MS", str(round(seconds * 1000)))
