"""Device states: derived from the channels of a device, and told on to hints and queues."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from .channels import ChannelState
from .setup import Conduct

if TYPE_CHECKING:
    from .world import World

__all__ = ["DEVICE_TEXTS", "DeviceState", "Devices"]


class DeviceState(Enum):
    """Device states by the names of the wire; the value is the number that queues show."""

    UNKNOWN = 0
    NOT_INUSE = 1
    INUSE = 2
    BUSY = 3
    INVALID = 4
    UNAVAILABLE = 5
    RINGING = 6
    RINGINUSE = 7


EXTENSION_STATES: Final = {
    DeviceState.UNKNOWN: (0, "Idle"),
    DeviceState.NOT_INUSE: (0, "Idle"),
    DeviceState.INUSE: (1, "InUse"),
    DeviceState.BUSY: (2, "Busy"),
    DeviceState.INVALID: (4, "Unavailable"),
    DeviceState.UNAVAILABLE: (4, "Unavailable"),
    DeviceState.RINGING: (8, "Ringing"),
    DeviceState.RINGINUSE: (9, "InUse&Ringing"),
}
"""``Status`` and ``StatusText`` of an extension whose hint is a device in that state."""

DEVICE_TEXTS: Final = {
    DeviceState.UNKNOWN: "Unknown",
    DeviceState.NOT_INUSE: "Not in use",
    DeviceState.INUSE: "In use",
    DeviceState.BUSY: "Busy",
    DeviceState.INVALID: "Invalid",
    DeviceState.UNAVAILABLE: "Unavailable",
    DeviceState.RINGING: "Ringing",
    DeviceState.RINGINUSE: "Ring+Inuse",
}
"""As the command line and the lists of endpoints say it (main/devicestate.c)."""

_BY_CHANNELS: Final = {
    (False, False): DeviceState.NOT_INUSE,
    (False, True): DeviceState.INUSE,
    (True, False): DeviceState.RINGING,
    (True, True): DeviceState.RINGINUSE,
}
"""By whether a channel rings and whether one is in use."""


class Devices:
    """The states of all devices that were ever heard of."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.states: dict[str, DeviceState] = {}
        for phone in world.setup.phones:
            unreachable = phone.conduct is Conduct.UNREACHABLE
            state = DeviceState.UNAVAILABLE if unreachable else DeviceState.NOT_INUSE
            self.states[f"PJSIP/{phone.number}"] = state

    def state_of(self, device: str) -> DeviceState:
        """The state of a device; Local ones are not in use until they are."""
        if (state := self.states.get(device)) is not None:
            return state
        return DeviceState.NOT_INUSE if device.startswith("Local/") else DeviceState.INVALID

    def refresh(self, device: str) -> None:
        """Derive a device's state from its channels."""
        channels = [c for c in self._world.channels.values() if c.device == device]
        rings = any(c.state is ChannelState.RINGING for c in channels)
        in_use = any(c.state is ChannelState.UP for c in channels)
        self.set(device, _BY_CHANNELS[rings, in_use])

    def set(self, device: str, state: DeviceState) -> None:
        """Set a state, and if it is new tell it: the device, its hints, its queue members."""
        if self.state_of(device) is state:
            return
        self.states[device] = state
        self._world.emit("DeviceStateChange", ("call",), self.fields_of(device))
        for queue in self._world.queues.values():
            for member in queue.members:
                if member.device == device:
                    self._world.emit("QueueMemberStatus", ("agent",), queue.member_fields(member))
        for exten, hint in self._world.setup.hints.items():
            if hint == device:
                self._world.emit("ExtensionStatus", ("call",), self.hint_fields(exten))

    def fields_of(self, device: str) -> list[tuple[str, str]]:
        """As ``DeviceStateChange`` shows a device."""
        return [("Device", device), ("State", self.state_of(device).name)]

    def hint_fields(self, exten: str, context: str = "default") -> list[tuple[str, str]]:
        """As ``ExtensionStatus`` shows an extension: status -1 where it has no hint."""
        hint = self._world.setup.hints.get(exten, "") if context == "default" else ""
        status, text = EXTENSION_STATES[self.state_of(hint)] if hint else (-1, "Unknown")
        return [
            ("Exten", exten),
            ("Context", context),
            ("Hint", hint),
            ("Status", str(status)),
            ("StatusText", text),
        ]
