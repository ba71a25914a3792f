"""Parking: the one lot "default", spaces 701 to 720."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from .channels import Channel
from .scripts import Interruption, Steps, pause

if TYPE_CHECKING:
    from .world import World

__all__ = ["FIRST_SPACE", "LAST_SPACE", "PARKING_TIMEOUT_S", "ParkedCall", "park"]

FIRST_SPACE: Final = 701
LAST_SPACE: Final = 720
PARKING_TIMEOUT_S: Final = 45


@dataclass(frozen=True, slots=True)
class ParkedCall:
    """A channel that is parked until ``until``, on the clock of ``now``."""

    channel: Channel
    space: int
    parker: str
    since: float
    until: float

    def fields(self, now: float) -> list[tuple[str, str]]:
        """As the events ParkedCall... show it (res_parking/parking_manager.c)."""
        return [
            *self.channel.snapshot("Parkee"),
            ("ParkerDialString", self.parker),
            ("Parkinglot", "default"),
            ("ParkingSpace", str(self.space)),
            ("ParkingTimeout", str(round(self.until - now))),
            ("ParkingDuration", str(round(now - self.since))),
        ]


def park(world: World, channel: Channel, timeout_s: float = PARKING_TIMEOUT_S) -> Steps[None]:
    """The application Park: until the time is over or the channel ends."""
    spaces = range(FIRST_SPACE, LAST_SPACE + 1)
    space = next((space for space in spaces if space not in world.parked), None)
    if space is None:
        return
    parked = ParkedCall(channel, space, channel.device, world.now, world.now + timeout_s)
    world.parked[space] = parked
    world.emit("ParkedCall", ("call",), parked.fields(world.now))
    ending = "ParkedCallTimeOut"
    try:
        yield from pause(world.scripts, timeout_s)
    except Interruption:
        ending = "ParkedCallGiveUp"
        raise
    finally:
        del world.parked[space]
        world.emit(ending, ("call",), parked.fields(world.now))
