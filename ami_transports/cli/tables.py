"""Tables: the items of a list, a row for each, with the columns that tell something."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from ami_proto import Event

from .lines import NOISE, UNKNOWN
from .output import Line, shown

__all__ = ["table", "tables_of"]

_COLUMNS: Final[Mapping[str, str]] = {
    "coreshowchannel": "Channel ChannelStateDesc CallerIDNum ConnectedLineNum Context Exten"
    " Application ApplicationData Duration BridgeId",
    "status": "Channel ChannelStateDesc CallerIDNum ConnectedLineNum Context Exten Application"
    " Seconds BridgeID",
    "queueparams": "Queue Strategy Calls Holdtime TalkTime Completed Abandoned ServiceLevelPerf",
    "queuemember": "Queue Name Location Membership Penalty CallsTaken LastCall Status Paused",
    "queueentry": "Queue Position Channel CallerIDNum CallerIDName Wait",
    "queuesummary": "Queue LoggedIn Available Callers HoldTime TalkTime LongestHoldTime",
    "endpointlist": "ObjectName Transport Aor DeviceState ActiveChannels",
    "peerentry": "Channeltype ObjectName IPaddress IPport Dynamic Status",
    "extensionstatus": "Exten Context Hint Status StatusText",
    "devicestatechange": "Device State",
    "parkedcall": "ParkingSpace Parkinglot ParkeeChannel ParkeeCallerIDNum ParkingTimeout",
}
_MOST_COLUMNS: Final = 8
_WIDEST: Final = 48


def tables_of(items: Sequence[Event]) -> Iterator[Line]:
    """The lines of one table for each kind of item, with an empty line between two of them."""
    kinds: dict[str, list[Event]] = {}
    for item in items:
        kinds.setdefault(item.name, []).append(item)
    for number, (name, rows) in enumerate(kinds.items()):
        if number:
            yield []
        if len(kinds) > 1:
            yield [(shown(name), "bold cyan")]
        columns = _columns(rows)
        yield from table(columns, [[_cell(row.get(c, "")) for c in columns] for row in rows])


def table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[Line]:
    """The lines of one table, with the names of its columns above."""
    widths = [max(len(column), *(len(row[i]) for row in rows)) for i, column in enumerate(columns)]
    yield _row([shown(column) for column in columns], widths, "bold")
    for row in rows:
        yield _row(row, widths, "")


def _row(cells: Sequence[str], widths: Sequence[int], style: str) -> Line:
    return [(f"{cell:<{width}}  ", style) for cell, width in zip(cells, widths, strict=True)]


def _cell(value: str) -> str:
    text = shown(value)
    if text.lower() in UNKNOWN:
        return "-"
    return text if len(text) <= _WIDEST else text[: _WIDEST - 1] + "…"


def _columns(items: Sequence[Event]) -> list[str]:
    """The columns known to tell, or else the first ones that do; those with a value in some row."""
    known = _COLUMNS.get(items[0].name.lower())
    names = known.split() if known is not None else _all_names(items)
    used = [
        name for name in names if any(item.get(name, "").lower() not in UNKNOWN for item in items)
    ]
    return used[: len(names) if known is not None else _MOST_COLUMNS] or names[:_MOST_COLUMNS]


def _all_names(items: Sequence[Event]) -> list[str]:
    names = dict.fromkeys(name for item in items for name in item)
    return [name for name in names if name.lower() not in NOISE]
