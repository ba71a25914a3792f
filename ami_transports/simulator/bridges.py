"""Bridges: what joins two channels, and the events of joining and parting."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .channels import UNKNOWN, Channel

if TYPE_CHECKING:
    from .world import World

__all__ = ["Bridge", "create", "join", "part"]


@dataclass(eq=False, slots=True)
class Bridge:
    """A bridge of two parties, always of the simple technology."""

    uniqueid: str
    channels: list[Channel] = field(default_factory=list[Channel])

    def snapshot(self) -> Iterator[tuple[str, str]]:
        """The fields of every event about a bridge (main/manager_bridges.c)."""
        yield "BridgeUniqueid", self.uniqueid
        yield "BridgeType", "basic"
        yield "BridgeTechnology", "simple_bridge"
        yield "BridgeCreator", UNKNOWN
        yield "BridgeName", UNKNOWN
        yield "BridgeNumChannels", str(len(self.channels))
        yield "BridgeVideoSourceMode", "none"


def create(world: World) -> Bridge:
    """A new bridge without channels."""
    bridge = Bridge(world.make_uuid())
    world.bridges[bridge.uniqueid] = bridge
    world.emit("BridgeCreate", ("call",), bridge.snapshot())
    return bridge


def join(world: World, bridge: Bridge, first: Channel, second: Channel) -> None:
    """Put both into the bridge, and tell each its peer."""
    for channel in (first, second):
        bridge.channels.append(channel)
        channel.bridge = bridge
        world.emit("BridgeEnter", ("call",), [*bridge.snapshot(), *channel.snapshot()])
    world.set_variable(first, "BRIDGEPEER", second.name)
    world.set_variable(second, "BRIDGEPEER", first.name)
    first.peer_name, second.peer_name = second.name, first.name


def part(
    world: World, bridge: Bridge, leaver: Channel, on_parting: Callable[[Channel], None]
) -> None:
    """Take all out again, the leaver first, and destroy the bridge.

    ``on_parting`` is told who leaves first, at the moment when Asterisk tells of it.
    """
    channels = sorted(bridge.channels, key=lambda channel: channel is not leaver)
    for channel in channels:
        world.set_variable(channel, "BRIDGEPEER", "")
        if channel is leaver:
            on_parting(leaver)
    for channel in channels:
        bridge.channels.remove(channel)
        channel.bridge = None
        world.emit("BridgeLeave", ("call",), [*bridge.snapshot(), *channel.snapshot()])
    del world.bridges[bridge.uniqueid]
    world.emit("BridgeDestroy", ("call",), bridge.snapshot())
