"""Originate: calls that the exchange makes, and calls that come in from a phone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from .applications import call_out, has_exten, run_application, run_dialplan
from .channels import NOBODY, UNKNOWN, CallerID, Channel, ChannelState
from .dialing import ring
from .legs import make_leg, show_dialing, tell_caller, tell_partner
from .scripts import Interruption, SignalKind, Steps

if TYPE_CHECKING:
    from .world import World

__all__ = ["OriginateOrder", "OriginateResult", "call_in", "originate"]

_REASONS: Final = {SignalKind.BUSY: 5, SignalKind.CONGESTION: 8, SignalKind.HANGUP: 1}
"""``Reason`` by how a Local channel failed (``enum ast_control_frame_type``). A phone that
rejects gives 0: chan_pjsip hangs up instead of telling (recorded from 22.10.1)."""
_ANSWERED: Final = 4
_RANG: Final = 3


@dataclass(frozen=True, kw_only=True)
class OriginateOrder:
    """A call to make: ``channel`` first, then ``context`` and ``exten``, or ``application``."""

    channel: str
    context: str = "default"
    exten: str = ""
    priority: int = 1
    application: str = ""
    data: str = ""
    caller: CallerID = NOBODY
    variables: tuple[tuple[str, str], ...] = ()
    timeout_s: float = 30.0
    channel_id: str = ""
    other_channel_id: str = ""
    account: str = ""


@dataclass(frozen=True, slots=True)
class OriginateResult:
    """How it ended: ``reason`` 4 is answered. ``channel`` is None unless it was."""

    order: OriginateOrder
    reason: int
    channel: Channel | None

    def fields(self) -> list[tuple[str, str]]:
        """As ``OriginateResponse`` tells it, without ActionID (main/manager.c)."""
        order, channel = self.order, self.channel
        uniqueid = order.channel_id or UNKNOWN if channel is None else channel.uniqueid
        fields = [
            ("Response", "Failure" if channel is None else "Success"),
            ("Channel", order.channel if channel is None else channel.name),
        ]
        if order.application:
            fields += [("Application", order.application), ("Data", order.data)]
        else:
            fields += [("Context", order.context), ("Exten", order.exten)]
        fields += [
            ("Reason", str(self.reason)),
            ("Uniqueid", uniqueid),
            ("CallerIDNum", order.caller.number or UNKNOWN),
            ("CallerIDName", order.caller.name or UNKNOWN),
        ]
        if channel is not None:
            shown = channel.shown_variables
            name = f"ChanVariable({channel.name})"
            fields += [(name, f"{v}={channel.read_variable(v) or ''}") for v in shown]
        return fields


Done: TypeAlias = Callable[[OriginateResult], None]


def originate(world: World, order: OriginateOrder, done: Done) -> None:
    """Make a call; ``done`` is called once when it was answered or failed."""
    world.start(_originate(world, order, done))


def _originate(world: World, order: OriginateOrder, done: Done) -> Steps[None]:
    ids = {"uniqueid": order.channel_id, "other_uniqueid": order.other_channel_id}
    leg = make_leg(world, order.channel, **ids)
    if leg is None:
        done(OriginateResult(order, 0, None))
        return
    leg.account = order.account
    _prepare(world, leg, order)
    if not call_out(world, leg):
        world.end_channel(leg)
        done(OriginateResult(order, 0, None))
        return
    world.calls_made += 1
    dialed = order.channel.partition("/")[2]
    show_dialing(world, "DialBegin", None, leg, DialString=dialed)
    rung = yield from ring(world, [leg], order.timeout_s, None)
    if rung.leg is None:
        reason = _RANG if rung.failure is None and rung.rang else 0
        if rung.failure is not None and leg.partner is not None:
            reason = _REASONS[rung.failure]
        done(OriginateResult(order, reason, None))
        return
    show_dialing(world, "DialEnd", None, leg, DialStatus="ANSWER")
    leg.is_dialed, leg.dialer = False, None
    done(OriginateResult(order, _ANSWERED, leg))
    if order.application:
        script = run_application(world, leg, order.application, order.data)
    else:
        script = run_dialplan(world, leg, order.context, order.exten, order.priority)
    leg.task = world.start(script)


def _prepare(world: World, leg: Channel, order: OriginateOrder) -> None:
    world.enter_step(leg, "AppDial2", "(Outgoing Line)")
    for name, value in reversed(order.variables):  # Asterisk keeps them in a list, newest first
        world.set_variable(leg, name, value)
    if order.caller:
        tell_caller(world, leg, order.caller, order.caller)
    if leg.partner is not None:
        for name, value in order.variables:
            world.set_variable(leg.partner, name, value)
        if order.caller:
            tell_partner(world, leg.partner, order.caller, order.caller)


def call_in(
    world: World, number: str, exten: str, *, context: str = "default", talk_s: float | None = None
) -> Channel | None:
    """A phone calls an extension, and hangs up after ``talk_s``; None where there is no such."""
    if not has_exten(world, context, exten):
        return None
    device, uniqueid = f"PJSIP/{number}", world.make_uniqueid()
    name = f"{device}-{world.count('PJSIP'):08x}"
    channel = Channel(name, uniqueid, uniqueid, device, context, exten, world.now)
    channel.state = ChannelState.RING
    phone = world.phones.get(number)
    channel.caller = CallerID(number, phone.name if phone else "")
    world.add_channel(channel)
    world.set_variable(channel, "SIPDOMAIN", "127.0.0.1")
    world.calls_made += 1
    channel.task = world.start(run_dialplan(world, channel, context, exten))
    if talk_s is not None:
        channel.far = world.start(_hang_up_after(world, channel, talk_s))
    return channel


def _hang_up_after(world: World, channel: Channel, talk_s: float) -> Steps[None]:
    try:
        yield talk_s
    except Interruption:
        return
    channel.far = None
    world.far_end_hangs_up(channel)
