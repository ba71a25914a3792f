"""Traffic: calls that happen by themselves, so that there is life on the line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from .channels import CallerID
from .originate import OriginateOrder, OriginateResult, call_in, originate
from .scripts import Steps
from .setup import Conduct

if TYPE_CHECKING:
    from .world import World

__all__ = ["Traffic", "start_traffic"]

_OUTGOING: Final = 0.2
"""The share of calls that the exchange makes, as for a click in a program; the rest come in."""
_TO_QUEUE: Final = 0.4
"""The share of incoming calls that go to a queue."""


@dataclass(frozen=True, kw_only=True)
class Traffic:
    """Calls at a rate. The same seed of the world gives the same calls at the same moments.

    ``calls_per_minute`` is the mean; the moments are random, as callers are. ``talk_s`` is the
    mean time after which a caller hangs up, counted from dialing.
    """

    calls_per_minute: float
    talk_s: float = 20.0

    def __post_init__(self) -> None:
        if self.calls_per_minute <= 0 or self.talk_s <= 0:
            raise ValueError(f"{self!r}: both must be more than 0")


def start_traffic(world: World, traffic: Traffic) -> None:
    """Let calls happen from now on."""
    world.start(_make_calls(world, traffic))


def _make_calls(world: World, traffic: Traffic) -> Steps[None]:
    while True:
        yield world.random.expovariate(traffic.calls_per_minute / 60.0)
        _make_call(world, 1.0 + world.random.expovariate(1.0 / traffic.talk_s))


def _make_call(world: World, talk_s: float) -> None:
    reachable = [p.number for p in world.phones.values() if p.conduct is not Conduct.UNREACHABLE]
    entrances = _queue_entrances(world)
    if not reachable:
        return
    caller = world.random.choice(reachable)
    others = [number for number in reachable if number != caller] or reachable
    kind = world.random.random()
    if kind < _OUTGOING:
        number = world.random.choice(others)
        order = OriginateOrder(
            channel=f"PJSIP/{caller}",
            application="Dial",
            data=f"PJSIP/{number},20",
            caller=CallerID(number, world.phones[number].name),
        )

        def hang_up_later(result: OriginateResult) -> None:
            world.emit("OriginateResponse", ("call",), result.fields())
            if result.channel is not None:
                result.channel.far = world.start(_end_after(world, result, talk_s))

        originate(world, order, hang_up_later)
    elif entrances and kind < _OUTGOING + (1.0 - _OUTGOING) * _TO_QUEUE:
        outside = f"0{world.random.randrange(10**9):09}"
        call_in(world, outside, world.random.choice(entrances), talk_s=talk_s)
    else:
        call_in(world, caller, world.random.choice(others), talk_s=talk_s)


def _end_after(world: World, result: OriginateResult, talk_s: float) -> Steps[None]:
    yield talk_s
    if result.channel is not None:
        result.channel.far = None
        world.far_end_hangs_up(result.channel)


def _queue_entrances(world: World) -> list[str]:
    extensions = world.setup.dialplan.get("default", {})
    return [e for e, steps in extensions.items() if any(s.startswith("Queue(") for s in steps)]
