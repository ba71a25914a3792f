"""World: the state of a simulated exchange, and the few verbs that change it and tell it.

What is modelled: channels of phones (``PJSIP/``) and ``Local/`` pairs, dialplan, bridges of two,
queues, device and extension states, variables, the key database, parking, call records. The
events of a call and their fields are those that Asterisk 22.10.1 was recorded to send, in the
order of each channel. Left out: CEL, RTP and security events, media, Local optimisation (every
Local channel behaves as with ``/n``), attended transfer, conferences, voicemail contents,
realtime; and variables that only media sets (``RTPAUDIOQOS...``, ``BRIDGEPVTCALLID``).
"""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from ami_proto.privileges import mask_of

from .channels import CAUSES, Channel, ChannelState, escape_c
from .devices import Devices
from .queues import Queue
from .scripts import HungUp, Scripts, Signal, SignalKind, Steps, Task
from .setup import Phone, Setup

if TYPE_CHECKING:
    from .bridges import Bridge
    from .parking import ParkedCall

__all__ = ["World", "WorldEvent"]


@dataclass(frozen=True, slots=True)
class WorldEvent:
    """What happened: an event's name, the privilege classes it belongs to, and its fields."""

    name: str
    privileges: tuple[str, ...]
    fields: tuple[tuple[str, str], ...]


class World:
    """A simulated exchange without any connection. No clock, no socket: ``now`` is given.

    Call :meth:`advance` when :meth:`next_deadline` has come and after whatever changed it, then
    take :meth:`next_event` until None.
    """

    def __init__(
        self, setup: Setup | None = None, *, seed: int = 0, epoch: float = 0.0, now: float = 0.0
    ) -> None:
        """``epoch``: the Unix time at ``now=0``, which unique ids and call records are made of."""
        self.setup = setup or Setup()
        self.random = random.Random(seed)
        self.scripts = Scripts(now)
        self.started_at = now
        self._epoch = epoch
        self.events: deque[WorldEvent] = deque()
        self.channels: dict[str, Channel] = {}
        self.bridges: dict[str, Bridge] = {}
        self.phones: dict[str, Phone] = {phone.number: phone for phone in self.setup.phones}
        self.globals: dict[str, str] = dict(self.setup.globals)
        self.database: dict[str, str] = {}
        self.parked: dict[int, ParkedCall] = {}
        self.presence: dict[str, str] = {}
        self.calls_made = 0
        self.ami_version = "11.0.0"
        self._counters: dict[str, int] = {}
        self.queues: dict[str, Queue] = {}
        self.devices = Devices(self)
        for queue in self.setup.queues:
            self.queues[queue.name] = Queue(self, queue)

    # Time

    @property
    def now(self) -> float:
        """The moment the world is in: seconds, monotonic."""
        return self.scripts.now

    def wall_clock(self, now: float | None = None) -> float:
        """The Unix time, now or at a moment."""
        return self._epoch + (self.now if now is None else now)

    def advance(self, now: float) -> None:
        """Let everything happen that is due."""
        self.scripts.advance(now)

    def next_deadline(self) -> float | None:
        """When to call :meth:`advance` at the latest."""
        return self.scripts.next_deadline()

    # Telling

    def emit(self, name: str, privileges: Sequence[str], fields: Iterable[tuple[str, str]]) -> None:
        """Tell everyone. Raises LocalProtocolError for what is no privilege class."""
        mask_of(privileges)
        self.events.append(WorldEvent(name, tuple(privileges), tuple(fields)))

    def next_event(self) -> WorldEvent | None:
        """The next thing to tell, in order; None if there is none."""
        return self.events.popleft() if self.events else None

    # Identities

    def count(self, what: str) -> int:
        """0, 1, 2, ... for each thing that is counted."""
        number = self._counters.get(what, 0)
        self._counters[what] = number + 1
        return number

    def make_uniqueid(self) -> str:
        """As Asterisk makes it: Unix time, and a number that counts channels."""
        return f"{int(self.wall_clock())}.{self.count('channel')}"

    def make_uuid(self) -> str:
        """A random identity, the same for the same seed."""
        return str(UUID(int=self.random.getrandbits(128), version=4))

    # Channels

    def add_channel(self, channel: Channel) -> Channel:
        """A channel begins."""
        channel.shown_variables = self.setup.channel_variables
        self.channels[channel.name] = channel
        self.emit("Newchannel", ("call",), channel.snapshot())
        return channel

    def find_channel(self, name: str) -> Channel | None:
        """By name, in any case, or by unique id."""
        if (channel := self.channels.get(name)) is not None:
            return channel
        wanted = name.lower()
        return next(
            (c for c in self.channels.values() if wanted in (c.name.lower(), c.uniqueid.lower())),
            None,
        )

    def emit_for(self, channel: Channel, name: str, privilege: str, **fields: str) -> None:
        """Tell something about a channel: its snapshot, then these fields."""
        self.emit(name, (privilege,), [*channel.snapshot(), *fields.items()])

    def set_variable(self, channel: Channel | None, name: str, value: str) -> None:
        """Set a variable of a channel, or a global one."""
        if channel is None:
            self.globals[name] = value
            shown = [("Channel", "none"), ("Uniqueid", "none")]
        else:
            channel.variables[name] = value
            shown = list(channel.snapshot())
        shown += [("Variable", name), ("Value", escape_c(value))]
        self.emit("VarSet", ("dialplan",), shown)

    def set_state(self, channel: Channel, state: ChannelState) -> None:
        """A channel rings or is answered."""
        channel.state = state
        if state is ChannelState.UP:
            channel.answered_at = self.now
        self.emit_for(channel, "Newstate", "call")
        self.devices.refresh(channel.device)

    def enter_step(self, channel: Channel, application: str, data: str) -> None:
        """A channel begins an application of the dialplan."""
        channel.application, channel.data = application, data
        extra = {"Extension": channel.exten, "Application": application, "AppData": data}
        self.emit_for(channel, "Newexten", "dialplan", **extra)

    def start(self, script: Steps[None]) -> Task:
        """Run a script on the world's time."""
        return self.scripts.start(script)

    def tell_dialer(self, channel: Channel, kind: SignalKind) -> None:
        """What a dialed channel does, told to the script that dialed it."""
        if channel.dialer is not None:
            channel.dialer.post(Signal(kind, channel))

    def ask_to_hang_up(self, channel: Channel, cause: int | None = None) -> None:
        """Let the script that serves a channel end it: nobody else may while it works."""
        if cause is not None:
            channel.cause = cause
        elif channel.bridge is not None:
            channel.cause = 16
        if channel.task is not None and not channel.task.done:
            channel.task.interrupt(HungUp())
        else:
            self.tell_dialer(channel, SignalKind.HANGUP)

    def far_end_hangs_up(self, channel: Channel, cause: int | None = None) -> None:
        """The phone, or the other half of a Local channel, hangs up."""
        if channel.gone:
            return
        if cause is not None:
            channel.cause = cause
        elif channel.is_dialed and channel.bridge is not None:
            channel.cause = cause = 16
        extra = {} if cause is None else {"Cause": str(cause)}
        if channel.tech_cause:
            extra["TechCause"] = channel.tech_cause
        self.emit_for(channel, "HangupRequest", "call", **extra)
        self.ask_to_hang_up(channel, cause)

    def end_channel(self, channel: Channel, cause: int | None = None) -> None:
        """A channel is gone. Only the script that serves it, or that dialed it, calls this."""
        if channel.gone:
            return
        channel.gone = True
        if cause is not None:
            channel.cause = cause
        if channel.far is not None:
            channel.far.interrupt(HungUp())
        del self.channels[channel.name]
        if channel.partner is not None and not channel.partner.gone:
            self.far_end_hangs_up(channel.partner, channel.cause)
        extra = {"Cause": str(channel.cause), "Cause-txt": CAUSES.get(channel.cause, "Unknown")}
        if channel.tech_cause:
            extra["TechCause"] = channel.tech_cause
        self.emit_for(channel, "Hangup", "call", **extra)
        self.devices.refresh(channel.device)
        if channel.answered_at is not None and not channel.is_dialed:
            self.emit("Cdr", ("cdr",), self._call_record(channel, channel.answered_at))

    def _call_record(self, channel: Channel, answered_at: float) -> list[tuple[str, str]]:
        def time(at: float) -> str:
            return datetime.fromtimestamp(self.wall_clock(at), UTC).strftime("%Y-%m-%d %H:%M:%S")

        caller = channel.caller
        shown = f'"{caller.name}" <{caller.number}>' if caller.name else caller.number
        return [
            ("AccountCode", channel.account),
            ("Source", caller.number),
            ("Destination", channel.exten),
            ("DestinationContext", channel.context),
            ("CallerID", shown),
            ("Channel", channel.name),
            ("DestinationChannel", channel.peer_name),
            ("LastApplication", channel.application),
            ("LastData", channel.data),
            ("StartTime", time(channel.created_at)),
            ("AnswerTime", time(answered_at)),
            ("EndTime", time(self.now)),
            ("Duration", str(int(self.now - channel.created_at))),
            ("BillableSeconds", str(int(self.now - answered_at))),
            ("Disposition", "ANSWERED"),
            ("AMAFlags", "DOCUMENTATION"),
            ("UniqueID", channel.uniqueid),
            ("UserField", ""),
        ]
