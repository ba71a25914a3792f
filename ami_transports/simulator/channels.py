"""Channel: one end of a call, and how events show it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .bridges import Bridge
    from .scripts import Task

__all__ = ["CAUSES", "CallerID", "Channel", "ChannelState", "Fields"]

Fields = list[tuple[str, str]]
"""Names and values in the order of the wire."""


class ChannelState(IntEnum):
    """The states that simulated channels have, with Asterisk's numbers (channelstate.h)."""

    DOWN = 0
    RING = 4
    RINGING = 5
    UP = 6

    @property
    def text(self) -> str:
        """As ``ChannelStateDesc`` says it."""
        return self.name.capitalize()


CAUSES: Final = {
    0: "Unknown",
    1: "Unallocated (unassigned) number",
    16: "Normal Clearing",
    17: "User busy",
    18: "No user responding",
    19: "User alerting, no answer",
    21: "Call Rejected",
    26: "Answered elsewhere",
    27: "Destination out of order",
    34: "Circuit/channel congestion",
}
"""What ``Cause-txt`` says of each ``Cause`` (main/channel.c)."""


@dataclass(frozen=True, slots=True)
class CallerID:
    """A number and a name; both empty if unknown."""

    number: str = ""
    name: str = ""

    @classmethod
    def parse(cls, text: str) -> CallerID:
        """``Name <number>``, ``"Name" <number>`` or a bare number."""
        name, bracket, rest = text.partition("<")
        if not bracket:
            return cls(text.strip())
        return cls(rest.partition(">")[0].strip(), name.strip().strip('"'))

    def __bool__(self) -> bool:
        return bool(self.number or self.name)


NOBODY: Final = CallerID()
UNKNOWN: Final = "<unknown>"
"""What events show instead of an empty number, name or identity."""


@dataclass(eq=False, slots=True)
class Channel:
    """A channel. Changed only by the world and by the script that serves it.

    ``task`` is the script that this channel runs (dialplan or application), ``dialer`` the one
    that dialed it and waits for its signals, ``far`` the person at the phone. ``partner`` is the
    other half of a Local channel; ``optimizes`` says whether the two were asked to vanish once
    bridged, which they never do here.
    """

    name: str
    uniqueid: str
    linkedid: str
    device: str
    context: str
    exten: str
    created_at: float
    shown_variables: tuple[str, ...] = ()
    state: ChannelState = ChannelState.DOWN
    caller: CallerID = NOBODY
    connected: CallerID = NOBODY
    priority: int = 1
    account: str = ""
    application: str = ""
    data: str = ""
    variables: dict[str, str] = field(default_factory=dict[str, str])
    answered_at: float | None = None
    cause: int = 0
    tech_cause: str = ""
    is_dialed: bool = False
    optimizes: bool = False
    gone: bool = False
    bridge: Bridge | None = None
    peer_name: str = ""
    task: Task | None = None
    dialer: Task | None = None
    far: Task | None = None
    partner: Channel | None = None

    @property
    def technology(self) -> str:
        """``PJSIP`` or ``Local``."""
        return self.name.partition("/")[0]

    def read_variable(self, name: str) -> str | None:
        """A variable of this channel, or one of the few functions that are known; else None."""
        functions = {
            "CHANNEL(name)": self.name,
            "CHANNEL(state)": self.state.text,
            "CHANNEL(uniqueid)": self.uniqueid,
            "CHANNEL(linkedid)": self.linkedid,
            "CALLERID(num)": self.caller.number,
            "CALLERID(name)": self.caller.name,
            "CDR(src)": self.caller.number,
            "CHANNEL": self.name,
            "EXTEN": self.exten,
            "CONTEXT": self.context,
            "UNIQUEID": self.uniqueid,
        }
        return self.variables.get(name, functions.get(name))

    def snapshot(self, prefix: str = "") -> Iterator[tuple[str, str]]:
        """The fields that every event about a channel has (main/manager_channels.c)."""
        values = (
            ("Channel", self.name),
            ("ChannelState", str(int(self.state))),
            ("ChannelStateDesc", self.state.text),
            ("CallerIDNum", self.caller.number or UNKNOWN),
            ("CallerIDName", escape_c(self.caller.name) or UNKNOWN),
            ("ConnectedLineNum", self.connected.number or UNKNOWN),
            ("ConnectedLineName", escape_c(self.connected.name) or UNKNOWN),
            ("Language", "en"),
            ("AccountCode", self.account),
            ("Context", self.context),
            ("Exten", self.exten),
            ("Priority", str(self.priority)),
            ("Uniqueid", self.uniqueid),
            ("Linkedid", self.linkedid),
        )
        for name, value in values:
            yield prefix + name, value
        for name in self.shown_variables:
            shown = escape_c(self.read_variable(name) or "")
            yield prefix + "ChanVariable", f"{name}={shown}"


def escape_c(text: str) -> str:
    """Control characters, quotes and backslashes as in C: how Asterisk shields values in events."""
    for plain, escaped in _ESCAPES:
        text = text.replace(plain, escaped)
    return text


_ESCAPES: Final = (
    ("\\", "\\\\"),
    ('"', '\\"'),
    ("\n", "\\n"),
    ("\r", "\\r"),
    ("\t", "\\t"),
    ("\a", "\\a"),
    ("\b", "\\b"),
    ("\f", "\\f"),
    ("\v", "\\v"),
)
