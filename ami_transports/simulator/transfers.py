"""Transfers: taking a channel out of what it is in, and giving it something else to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .applications import run_dialplan
from .bridges import create, join
from .channels import Channel
from .dialing import release, talk
from .parking import park
from .scripts import HungUp, SignalKind, Steps, Taken

if TYPE_CHECKING:
    from .world import World

__all__ = ["bridge_channels", "park_channel", "redirect"]


def _take(world: World, channel: Channel) -> None:
    """Tell the script that serves a channel to let go of it.

    That script's turn comes before the turn of any script that is started now.
    """
    if channel.task is not None and not channel.task.done:
        channel.task.interrupt(Taken())
    else:
        world.tell_dialer(channel, SignalKind.LEFT)
    channel.task = channel.dialer = None
    channel.is_dialed = False


def redirect(world: World, channel: Channel, context: str, exten: str, priority: int) -> None:
    """Let a channel go on elsewhere in the dialplan. Who talked with it is hung up."""
    _take(world, channel)
    channel.task = world.start(run_dialplan(world, channel, context, exten, priority))


def bridge_channels(world: World, first: Channel, second: Channel) -> None:
    """Let two channels talk with each other; when one hangs up, so does the other.

    Asterisk lets the one that is left go on in its dialplan.
    """
    _take(world, first)
    _take(world, second)
    first.task = second.dialer = world.start(_talk(world, first, second))
    second.is_dialed = True


def _talk(world: World, first: Channel, second: Channel) -> Steps[None]:
    if first.gone or second.gone:
        return
    bridge = create(world)
    join(world, bridge, first, second)
    try:
        yield from talk(world, bridge, first, second)
    except Taken:
        release(world, second)
        return
    except HungUp as hung_up:
        first.cause = first.cause if hung_up.cause is None else hung_up.cause
    release(world, second)
    world.end_channel(first, first.cause or 16)


def park_channel(world: World, channel: Channel, timeout_s: float) -> None:
    """Park a channel; when the time is over, it is hung up. Asterisk calls back who parked it."""
    _take(world, channel)
    channel.task = world.start(_parked(world, channel, timeout_s))


def _parked(world: World, channel: Channel, timeout_s: float) -> Steps[None]:
    if channel.gone:
        return
    try:
        yield from park(world, channel, timeout_s)
    except Taken:
        return
    except HungUp as hung_up:
        channel.cause = channel.cause if hung_up.cause is None else hung_up.cause
    world.end_channel(channel, channel.cause or 16)
