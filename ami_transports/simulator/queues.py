"""Queues as data: members, callers, figures, and which members to ring next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .channels import Channel
from .devices import DeviceState
from .setup import QueueSetup

if TYPE_CHECKING:
    from .world import World

__all__ = ["Caller", "Member", "Queue"]


@dataclass(eq=False, slots=True)
class Member:
    """Someone who takes calls of a queue."""

    interface: str
    name: str
    penalty: int
    membership: str
    login_time: int
    device: str
    paused: bool = False
    paused_reason: str = ""
    calls_taken: int = 0
    last_call: int = 0
    last_pause: int = 0
    in_call: bool = False
    ring_in_use: bool = False


@dataclass(eq=False, slots=True)
class Caller:
    """A channel that waits in a queue, since ``since`` on the clock of ``now``."""

    channel: Channel
    since: float


@dataclass(eq=False, slots=True)
class Queue:
    """A queue and its figures."""

    world: World
    setup: QueueSetup
    members: list[Member] = field(default_factory=list[Member])
    callers: list[Caller] = field(default_factory=list[Caller])
    completed: int = 0
    abandoned: int = 0
    hold_time: int = 0
    talk_time: int = 0
    last_rung: int = -1

    def __post_init__(self) -> None:
        for member in self.setup.members:
            self.add_member(member.interface, member.name, member.penalty, membership="static")

    @property
    def name(self) -> str:
        """Its name, as in queues.conf."""
        return self.setup.name

    def add_member(
        self, interface: str, name: str, penalty: int, *, membership: str = "dynamic"
    ) -> Member:
        """A new member at the end."""
        login_time = int(self.world.wall_clock())
        device = interface.removesuffix("/n")
        name = name or interface
        member = Member(interface, name, penalty, membership, login_time, device)
        self.members.append(member)
        return member

    def find(self, interface: str) -> Member | None:
        """The member with this interface, in any case."""
        wanted = interface.lower()
        return next((m for m in self.members if m.interface.lower() == wanted), None)

    def is_available(self, member: Member) -> bool:
        """Whether a call may be offered."""
        state = self.world.devices.state_of(member.device)
        idle = state in (DeviceState.NOT_INUSE, DeviceState.UNKNOWN)
        in_use = member.ring_in_use and state is DeviceState.INUSE
        return not member.paused and not member.in_call and (idle or in_use)

    def next_members(self) -> list[Member]:
        """Whom to ring: available, of the lowest penalty, chosen by the strategy."""
        available = [member for member in self.members if self.is_available(member)]
        if not available:
            return []
        lowest = min(member.penalty for member in available)
        candidates = [member for member in available if member.penalty == lowest]
        match self.setup.strategy:
            case "ringall":
                return candidates
            case "random":
                return [self.world.random.choice(candidates)]
            case "rrmemory":
                return [self._next_in_turn(candidates)]
            case strategy:
                return [min(candidates, key=_ORDERS.get(strategy, _first))]

    def _next_in_turn(self, candidates: list[Member]) -> Member:
        places = [self.members.index(member) for member in candidates]
        place = next((p for p in places if p > self.last_rung), places[0])
        self.last_rung = place
        return self.members[place]

    def member_fields(self, member: Member) -> list[tuple[str, str]]:
        """As the events QueueMember... show a member (apps/app_queue.c)."""
        return [
            ("Queue", self.name),
            ("MemberName", member.name),
            ("Interface", member.interface),
            *self._state_of(member),
            ("Ringinuse", str(int(member.ring_in_use))),
            ("Wrapuptime", "0"),
        ]

    def listed_member(self, member: Member) -> list[tuple[str, str]]:
        """As ``QueueStatus`` lists a member: some names differ from those of the events."""
        return [
            ("Queue", self.name),
            ("Name", member.name),
            ("Location", member.interface),
            *self._state_of(member),
            ("Wrapuptime", "0"),
        ]

    def _state_of(self, member: Member) -> list[tuple[str, str]]:
        return [
            ("StateInterface", member.interface),
            ("Membership", member.membership),
            ("Penalty", str(member.penalty)),
            ("CallsTaken", str(member.calls_taken)),
            ("LastCall", str(member.last_call)),
            ("LastPause", str(member.last_pause)),
            ("LoginTime", str(member.login_time)),
            ("InCall", str(int(member.in_call))),
            ("Status", str(self.world.devices.state_of(member.device).value)),
            ("Paused", str(int(member.paused))),
            ("PausedReason", member.paused_reason),
        ]

    def params(self) -> list[tuple[str, str]]:
        """As ``QueueParams`` shows the queue."""
        share = 100.0 if self.completed and not self.abandoned else 0.0
        return [
            ("Queue", self.name),
            ("Max", "0"),
            ("Strategy", self.setup.strategy),
            ("Calls", str(len(self.callers))),
            ("Holdtime", str(self.hold_time)),
            ("TalkTime", str(self.talk_time)),
            ("Completed", str(self.completed)),
            ("Abandoned", str(self.abandoned)),
            ("ServiceLevel", "0"),
            ("ServicelevelPerf", f"{share:.1f}"),
            ("ServicelevelPerf2", f"{share:.1f}"),
            ("Weight", "0"),
        ]


def _first(_member: Member) -> int:
    return 0


def _last_call(member: Member) -> int:
    return member.last_call


def _calls_taken(member: Member) -> int:
    return member.calls_taken


_ORDERS: dict[str, Callable[[Member], int]] = {
    "leastrecent": _last_call,
    "fewestcalls": _calls_taken,
    "linear": _first,
}
