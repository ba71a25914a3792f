"""Queueing: the application Queue, from the caller's side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .arguments import number
from .bridges import create, join
from .channels import CallerID, Channel
from .devices import DeviceState
from .dialing import CallOut, release, ring, talk
from .legs import make_leg, show_dialing, tell_partner
from .queues import Caller, Member, Queue
from .scripts import HungUp, Interruption, Steps, pause

if TYPE_CHECKING:
    from .world import World

__all__ = ["queue_up"]

_CLEARED: Final = (
    "ANSWEREDTIME", "ANSWEREDTIME_MS", "DIALEDTIME", "DIALEDTIME_MS", "QUEUEWAIT", "QUEUEWAIT_MS",
)  # fmt: skip


def queue_up(world: World, channel: Channel, data: str, call_out: CallOut) -> Steps[None]:
    """The application Queue: ``support,,,,60``; it goes on in the dialplan after 60 seconds."""
    name, *options = data.split(",")
    queue = world.queues.get(name)
    if queue is None:
        world.set_variable(channel, "QUEUESTATUS", "UNKNOWN")
        return
    for variable in _CLEARED:
        world.set_variable(channel, variable, "")
    timeout_s = number(options[3] if len(options) > 3 else "", float("inf"))
    caller = Caller(channel, world.now)
    queue.callers.append(caller)
    _show_load(world, queue)
    place = str(len(queue.callers))
    _tell(world, caller, "QueueCallerJoin", Queue=name, Position=place, Count=place)
    try:
        yield from _be_served(world, queue, caller, timeout_s, call_out)
    except Interruption:
        if caller in queue.callers:
            queue.abandoned += 1
            fields = {"Queue": name, "Position": _place(queue, caller), "OriginalPosition": place}
            held = str(int(world.now - caller.since))
            _tell(world, caller, "QueueCallerAbandon", **fields, HoldTime=held)
            _leave(world, queue, caller)
        raise
    _leave(world, queue, caller)
    world.set_variable(channel, "QUEUESTATUS", "TIMEOUT")


def _be_served(
    world: World, queue: Queue, caller: Caller, timeout_s: float, call_out: CallOut
) -> Steps[None]:
    """Offer the caller to members until one talked with him or the time is over."""
    until = caller.since + timeout_s
    while (left := until - world.now) > 0:
        is_first = queue.callers[0] is caller
        legs = _call_members(world, queue, caller, call_out) if is_first else {}
        if legs:
            ring_s = min(queue.setup.timeout_s, left)
            begun = world.now
            rung = yield from ring(world, [*legs], ring_s, caller.channel)
            if rung.leg is not None:
                yield from _connect(world, queue, caller, rung.leg, legs[rung.leg], begun)
            for leg, member in legs.items():
                held = str(round((world.now - begun) * 1000))
                fields = _agent_fields(queue, caller, leg, member, RingTime=held)
                world.emit("AgentRingNoAnswer", ("agent",), fields)
        yield from pause(world.scripts, min(queue.setup.retry_s, left))


def _call_members(
    world: World, queue: Queue, caller: Caller, call_out: CallOut
) -> dict[Channel, Member]:
    legs: dict[Channel, Member] = {}
    for member in queue.next_members():
        leg = _call_member(world, queue, caller.channel, member, call_out)
        if leg is not None:
            legs[leg] = member
    return legs


def _call_member(
    world: World, queue: Queue, caller: Channel, member: Member, call_out: CallOut
) -> Channel | None:
    leg = make_leg(world, member.interface, linkedid=caller.linkedid)
    if leg is None:
        return None
    number = member.interface.partition("/")[2]
    leg.caller = CallerID(caller.connected.number or caller.exten, caller.connected.name)
    world.enter_step(leg, "AppQueue", "(Outgoing Line)")
    pres = {"CID-CallingPres": "0 (Presentation Allowed, Not Screened)"}
    world.emit_for(leg, "NewCallerid", "call", **pres)
    leg.connected, leg.exten = caller.caller, caller.exten
    world.enter_step(leg, "AppQueue", "(Outgoing Line)")
    world.emit_for(leg, "NewConnectedLine", "call")
    world.set_variable(leg, "DIALEDPEERNUMBER", number)
    if leg.partner is not None:
        world.set_variable(leg.partner, "DIALEDPEERNUMBER", number)
        tell_partner(world, leg.partner, caller.caller, leg.caller)
    if not call_out(world, leg):
        world.end_channel(leg)
        return None
    fields = _agent_fields(queue, Caller(caller, world.now), leg, member)
    world.emit("AgentCalled", ("agent",), fields)
    show_dialing(world, "DialBegin", caller, leg, DialString=member.interface)
    return leg


def _connect(
    world: World, queue: Queue, caller: Caller, leg: Channel, member: Member, begun: float
) -> Steps[None]:
    channel, answered = caller.channel, world.now
    held_s = int(answered - caller.since)
    show_dialing(world, "DialEnd", channel, leg, DialStatus="ANSWER")
    place = _place(queue, caller)
    _leave(world, queue, caller)
    world.set_variable(channel, "QUEUEPOSITION", place)
    world.set_variable(channel, "QUEUEWAIT", str(held_s))
    world.set_variable(channel, "QUEUEWAIT_MS", str(round((answered - caller.since) * 1000)))
    times = {"HoldTime": str(held_s), "RingTime": str(int(answered - begun))}
    fields = _agent_fields(queue, caller, leg, member, **times)
    world.emit("AgentConnect", ("agent",), fields)
    member.in_call = True
    bridge = create(world)
    join(world, bridge, leg, channel)

    def complete(leaver: Channel) -> None:
        _complete(world, queue, member, held_s, int(world.now - answered))
        times = {"HoldTime": str(held_s), "TalkTime": str(queue.talk_time)}
        reason = "agent" if leaver is leg else "caller"
        fields = _agent_fields(queue, caller, leg, member, **times, Reason=reason)
        world.emit("AgentComplete", ("agent",), fields)

    try:
        yield from talk(world, bridge, channel, leg, complete)
    finally:
        world.set_variable(channel, "ANSWEREDTIME", str(queue.talk_time))
        world.set_variable(channel, "ANSWEREDTIME_MS", str(round((world.now - answered) * 1000)))
        world.set_variable(channel, "DIALEDTIME", str(int(world.now - begun)))
        world.set_variable(channel, "DIALEDTIME_MS", str(round((world.now - begun) * 1000)))
        release(world, leg)
    raise HungUp(16)


def _complete(world: World, queue: Queue, member: Member, held_s: int, talked_s: int) -> None:
    member.in_call = False
    member.calls_taken += 1
    member.last_call = int(world.wall_clock())
    queue.completed += 1
    queue.hold_time, queue.talk_time = held_s, talked_s


def _agent_fields(
    queue: Queue, caller: Caller, leg: Channel, member: Member, **more: str
) -> list[tuple[str, str]]:
    who = [("Queue", queue.name), ("Interface", member.interface), ("MemberName", member.name)]
    return [*caller.channel.snapshot(), *leg.snapshot("Dest"), *who, *more.items()]


def _tell(world: World, caller: Caller, event: str, **fields: str) -> None:
    world.emit(event, ("agent",), [*caller.channel.snapshot(), *fields.items()])


def _place(queue: Queue, caller: Caller) -> str:
    return str(queue.callers.index(caller) + 1)


def _leave(world: World, queue: Queue, caller: Caller) -> None:
    place = _place(queue, caller)
    queue.callers.remove(caller)
    _show_load(world, queue)
    count = str(len(queue.callers))
    _tell(world, caller, "QueueCallerLeave", Queue=queue.name, Position=place, Count=count)


def _show_load(world: World, queue: Queue) -> None:
    state = DeviceState.RINGING if queue.callers else DeviceState.NOT_INUSE
    world.devices.set(f"Queue:{queue.name}", state)
