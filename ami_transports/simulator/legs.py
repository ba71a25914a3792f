"""Legs: the channels that are dialed, and the phone or dialplan at their far end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .channels import CallerID, Channel, ChannelState
from .scripts import HungUp, SignalKind, Steps
from .setup import Conduct, Phone

if TYPE_CHECKING:
    from .world import World

__all__ = [
    "answer",
    "call_phone",
    "make_leg",
    "show_dialing",
    "show_local_bridge",
    "split_local",
    "tell_caller",
    "tell_partner",
]

_SIGNALLING_S: Final = 0.02
"""How long a phone takes to say that it rings, or that it is busy."""
_REJECTIONS: Final = {
    Conduct.BUSY: (17, "486", SignalKind.BUSY),
    Conduct.CONGESTION: (34, "503", SignalKind.CONGESTION),
}
"""Cause, SIP status and signal of a phone that rejects (recorded from chan_pjsip 22.10.1)."""


def split_local(destination: str) -> tuple[str, str]:
    """Extension and context of ``exten@context/n``; the context is ``default`` if not given."""
    exten, _, context = destination.partition("/")[0].partition("@")
    return exten, context or "default"


def make_leg(
    world: World,
    destination: str,
    *,
    linkedid: str = "",
    uniqueid: str = "",
    other_uniqueid: str = "",
) -> Channel | None:
    """The channel for ``PJSIP/100`` or ``Local/100@default``; None where there can be none."""
    technology, _, rest = destination.partition("/")
    match technology.upper():
        case "PJSIP":
            phone = world.phones.get(rest)
            if phone is None or phone.conduct is Conduct.UNREACHABLE:
                return None
            leg = _make(world, f"PJSIP/{rest}", "s", "default", linkedid, uniqueid)
        case "LOCAL":
            leg = _make_pair(world, rest, linkedid, uniqueid, other_uniqueid)
        case _:
            return None
    leg.dialer = world.scripts.current
    leg.is_dialed = True
    return leg


def _make(
    world: World, device: str, exten: str, context: str, linkedid: str, uniqueid: str
) -> Channel:
    uniqueid = uniqueid or world.make_uniqueid()
    name = f"{device}-{world.count('PJSIP'):08x}"
    channel = Channel(name, uniqueid, linkedid or uniqueid, device, context, exten, world.now)
    return world.add_channel(channel)


def _make_pair(
    world: World, destination: str, linkedid: str, uniqueid: str, other_uniqueid: str
) -> Channel:
    exten, context = split_local(destination)
    device = f"Local/{exten}@{context}"
    base = f"{device}-{world.count('Local'):08x}"
    first_id = uniqueid or world.make_uniqueid()
    second_id = other_uniqueid or (f"{uniqueid};2" if uniqueid else world.make_uniqueid())
    linkedid = linkedid or first_id
    one = Channel(f"{base};1", first_id, linkedid, device, context, exten, world.now)
    two = Channel(f"{base};2", second_id, linkedid, device, context, exten, world.now)
    two.state = ChannelState.RING
    one.partner, two.partner = two, one
    one.optimizes = not destination.endswith("/n")
    world.add_channel(one)
    world.add_channel(two)
    return one


def show_dialing(
    world: World, name: str, caller: Channel | None, leg: Channel, **fields: str
) -> None:
    """DialBegin, DialState or DialEnd: the caller if there is one, the dialed leg, and more."""
    shown = [] if caller is None else list(caller.snapshot())
    world.emit(name, ("call",), [*shown, *leg.snapshot("Dest"), *fields.items()])


def tell_caller(world: World, leg: Channel, caller: CallerID, connected: CallerID) -> None:
    """Give a channel its caller id and connected line."""
    leg.caller = caller
    pres = {"CID-CallingPres": "0 (Presentation Allowed, Not Screened)"}
    world.emit_for(leg, "NewCallerid", "call", **pres)
    leg.connected = connected
    world.emit_for(leg, "NewConnectedLine", "call")


def tell_partner(world: World, partner: Channel, caller: CallerID, connected: CallerID) -> None:
    """The same to the far half of a Local channel, which knows both before it tells."""
    partner.connected = connected
    tell_caller(world, partner, caller, connected)


def show_local_bridge(world: World, leg: Channel) -> None:
    """LocalBridge: the two halves of a Local channel are joined."""
    if leg.partner is None:
        return
    where = [("Context", leg.partner.context), ("Exten", leg.partner.exten)]
    shown = [*leg.snapshot("LocalOne"), *leg.partner.snapshot("LocalTwo"), *where]
    optimizes = ("LocalOptimization", "Yes" if leg.optimizes else "No")
    world.emit("LocalBridge", ("call",), [*shown, optimizes])


def call_phone(world: World, leg: Channel) -> None:
    """Let the phone of a ``PJSIP/`` leg ring."""
    phone = world.phones[leg.device.partition("/")[2]]
    leg.far = world.start(_be_called(world, leg, phone))


def _be_called(world: World, leg: Channel, phone: Phone) -> Steps[None]:
    yield from _wait(_SIGNALLING_S)
    if phone.conduct in _REJECTIONS and (phone.ring_s <= 0 or phone.conduct is Conduct.CONGESTION):
        _reject(world, leg, phone.conduct)
        return
    world.set_state(leg, ChannelState.RINGING)
    world.tell_dialer(leg, SignalKind.RINGING)
    if phone.conduct is Conduct.NO_ANSWER:
        return
    yield from _wait(phone.ring_s)
    if phone.conduct is Conduct.BUSY:
        _reject(world, leg, phone.conduct)
        return
    answer(world, leg)
    if phone.talk_s is not None:
        yield from _wait(phone.talk_s)
        leg.far = None
        world.far_end_hangs_up(leg)


def _wait(seconds: float) -> Steps[None]:
    yield seconds


def _reject(world: World, leg: Channel, conduct: Conduct) -> None:
    leg.cause, leg.tech_cause, kind = _REJECTIONS[conduct]
    extra = {"Cause": str(leg.cause), "TechCause": leg.tech_cause}
    world.emit_for(leg, "HangupRequest", "call", **extra)
    world.tell_dialer(leg, kind)


def answer(world: World, channel: Channel) -> None:
    """A channel is answered, and through a Local pair whoever dialed that."""
    if channel.state is ChannelState.UP:
        return
    if channel.gone:
        raise HungUp
    world.set_state(channel, ChannelState.UP)
    partner = channel.partner
    if partner is not None and partner.state is not ChannelState.UP:
        world.set_state(partner, ChannelState.UP)
        world.tell_dialer(partner, SignalKind.ANSWER)
    else:
        world.tell_dialer(channel, SignalKind.ANSWER)
