"""How a simulated call is compared with a recorded one.

Asterisk sends the events of a call from several threads, so only the order within one channel,
one dialing, one bridge, one device is the same each time. An event is compared by its name, its
field names in their order, and all values but those of time, identity and bridge technology.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from ami_proto import Event, Parser
from ami_transports.simulator import World

RECORDED = Path(__file__).parent / "recorded"

Line = tuple[str, tuple[tuple[str, str], ...]]
Story = dict[str, list[Line]]

_VOLATILE = re.compile(
    r".*(Uniqueid|Linkedid|UniqueID|Time|LoginTime|LastCall|BridgeTechnology|Duration|Seconds)$"
)
_TIMES = re.compile(r".*(TIME|WAIT)(_MS)?$")
_NOT_COMPARED = {"Cdr", "ExtensionStatus", "QueueMemberStatus"}
"""Call records and hints depend on configuration; the states of members follow the devices'."""


def recorded(name: str) -> list[Event]:
    messages = Parser().feed(b"Banner\r\n" + (RECORDED / f"{name}.rx").read_bytes())
    return [message for message in messages if isinstance(message, Event)]


def simulated(world: World) -> list[Event]:
    """The events that the world has to tell, as they look on the wire."""
    events: list[Event] = []
    while (event := world.next_event()) is not None:
        head = [("Event", event.name), ("Privilege", ",".join([*event.privileges, "all"]))]
        text = "\r\n".join(f"{name}: {value}" for name, value in [*head, *event.fields])
        events.append(Event(text, event.name))
    return events


def story(events: Iterable[Event]) -> Story:
    """The events by what they are about, with channels called by the order they came in."""
    channels: dict[str, str] = {}
    told: Story = {}
    for event in events:
        if event.name == "Newchannel":
            channels[event["Channel"]] = f"channel {len(channels)}"
        if event.name in _NOT_COMPARED:
            continue
        line = (event.name, tuple(_field(event, *field, channels) for field in event.fields))
        lines = told.setdefault(_subject(event, channels), [])
        if line not in lines[-3:]:  # told again as the bridge's technology changes
            lines.append(line)
    return told


def _subject(event: Event, channels: dict[str, str]) -> str:
    if event.name.startswith("Dial"):
        return f"dialing {channels[event['DestChannel']]}"
    if event.name.startswith("Bridge") and "Channel" not in event:
        return "bridge"
    for name in ("Channel", "LocalOneChannel"):
        if (channel := event.get(name)) in channels and event.name != "OriginateResponse":
            return f"{event.name if name != 'Channel' else ''}{channels[channel]}"
    return f"{event.name} {event.get('Device', '')}"


def _field(event: Event, name: str, value: str, channels: dict[str, str]) -> tuple[str, str]:
    for channel, label in channels.items():
        name, value = name.replace(channel, label), value.replace(channel, label)
    if event.name == "DialState" and name.startswith("DestChannelState"):
        return name, "..."  # told before or after the channel's own Newstate
    if _VOLATILE.match(name) and value not in ("", "<unknown>"):
        return name, "..."
    if name == "Value" and _TIMES.match(event["Variable"]):
        return name, "..." if value else ""
    if value.startswith("CDR(src)="):  # the record is made by another thread, a moment later
        return name, "CDR(src)=..."
    return name, value


def differences(told: Story, wanted: Story) -> list[str]:
    """What differs, a line each: ``+`` is simulated only, ``-`` is recorded only."""
    found: list[str] = []
    for subject in sorted({*told, *wanted}):
        here, there = told.get(subject, []), wanted.get(subject, [])
        for number in range(max(len(here), len(there))):
            ours = here[number] if number < len(here) else None
            theirs = there[number] if number < len(there) else None
            if ours is not None and theirs is not None and ours[0] == theirs[0]:
                mine, other = dict.fromkeys(ours[1]), dict.fromkeys(theirs[1])
                found += [f"{subject} #{number} {ours[0]}: + {f}" for f in mine if f not in other]
                found += [f"{subject} #{number} {ours[0]}: - {f}" for f in other if f not in mine]
                if not found and ours != theirs:
                    found.append(f"{subject} #{number} {ours[0]}: the order of fields")
            else:
                found += [f"{subject} #{number}: + {ours}"] if ours is not None else []
                found += [f"{subject} #{number}: - {theirs}"] if theirs is not None else []
    return found
