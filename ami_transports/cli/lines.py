"""Lines: an event in one line, with the fields that tell something."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Final

from ami_proto import Event, Gap, GapReason

from .output import Line, shown

__all__ = ["NOISE", "UNKNOWN", "event_line", "gap_line"]

_STYLES: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (re.compile(pattern, re.IGNORECASE), style)
    for pattern, style in (
        (r"newchannel", "bold green"),
        (r".*hangup|.*hanguprequest", "red"),
        (r"dial|originate|newstate|rename|newcallerid|newconnected|localbridge", "green"),
        (r"bridge|.*transfer|musiconhold|hold|unhold|unpark|park", "cyan"),
        (r"queue|agent(?!i)", "magenta"),
        (r"devicestate|extensionstatus|presence|peer|contact|registry|endpoint", "blue"),
        (r"userevent|dtmf|cdr|cel", "yellow"),
        (r"varset|newexten|rtcp|agi|asyncagi", "bright_black"),
        (r"fullybooted|shutdown|reload|load|unload|alarm|.*fail|invalid|security", "bold yellow"),
    )
)
"""By the beginning of the event's name: what it tells of. The first that fits counts."""
_GAP_STYLE: Final = "bold white on red"

_TELLING: Final[Mapping[str, str]] = {
    "newchannel": "CallerIDNum CallerIDName Exten",
    "newstate": "ChannelStateDesc CallerIDNum ConnectedLineNum",
    "newexten": "Exten Priority Application AppData",
    "newcallerid": "CallerIDNum CallerIDName",
    "newconnectedline": "ConnectedLineNum ConnectedLineName",
    "varset": "Variable Value",
    "hangup": "Cause Cause-txt CallerIDNum",
    "hanguprequest": "Cause",
    "softhanguprequest": "Cause",
    "dialbegin": "DestChannel DialString",
    "dialstate": "DestChannel DialStatus",
    "dialend": "DestChannel DialStatus",
    "bridgecreate": "BridgeUniqueid BridgeType BridgeTechnology",
    "bridgedestroy": "BridgeUniqueid",
    "bridgeenter": "BridgeUniqueid BridgeNumChannels CallerIDNum",
    "bridgeleave": "BridgeUniqueid BridgeNumChannels",
    "originateresponse": "Response Reason Exten Application Data CallerIDNum",
    "devicestatechange": "Device State",
    "extensionstatus": "Exten StatusText Hint",
    "queuecallerjoin": "Queue Position Count CallerIDNum",
    "queuecallerleave": "Queue Position Count",
    "queuecallerabandon": "Queue Position HoldTime",
    "queuememberstatus": "Queue MemberName Interface Status InCall Paused",
    "agentcalled": "Queue MemberName DestChannel",
    "agentconnect": "Queue MemberName HoldTime RingTime",
    "agentcomplete": "Queue MemberName HoldTime TalkTime Reason",
    "cdr": "Source Destination Disposition Duration BillableSeconds",
    "dtmfbegin": "Digit Direction",
    "dtmfend": "Digit Direction DurationMs",
}
"""What each event is about, besides its channel."""

_NOISE = """
    event privilege actionid eventlist timestamp sequencenumber systemname file line func
    channelstate language accountcode context priority uniqueid linkedid bridgecreator
    bridgename bridgevideosourcemode presentation chanvariable tech
    destchannelstate destlanguage destaccountcode destcontext destpriority destuniqueid
    destlinkedid
"""
NOISE: Final = frozenset(_NOISE.split())
"""Lower-case names of fields that tell little to who looks on."""
UNKNOWN: Final = frozenset({"", "<unknown>", "(null)", "<none>", "n/a", "unknown"})
"""Lower-case values by which the server says that it has nothing to say."""

_SUBJECTS: Final = ("Channel", "DestChannel", "Device", "Interface", "Exten", "BridgeUniqueid")
"""What an event may be about, the first that it has."""
_MOST_FIELDS: Final = 6
_NAME_WIDTH: Final = 18
_SUBJECT_WIDTH: Final = 25
_ID_WIDTH: Final = 8
_UUID: Final = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


def event_line(event: Event, at: datetime) -> Line:
    """Time, name, what it is about (mostly a channel), and the telling fields as ``name=value``."""
    style = next((style for pattern, style in _STYLES if pattern.match(event.name)), "")
    subject = next((name for name in _SUBJECTS if event.get(name)), "")
    pieces = [
        (f"{at:%H:%M:%S}.{at.microsecond // 1000:03} ", "dim"),
        (f"{shown(event.name):<{_NAME_WIDTH}} ", style),
        (f"{_short(event.get(subject, '')):<{_SUBJECT_WIDTH}}", "bold"),
    ]
    for name, value in _telling(event, subject):
        pieces += [(f" {shown(name)}=", "dim"), (_quoted(value), "")]
    return pieces


def gap_line(gap: Gap, at: datetime) -> Line:
    """What a gap says, in the place of the events that may be missing."""
    lasted = f"{gap.until - gap.since:.1f} s"
    match gap.reason:
        case GapReason.LINK_LOST:
            text = f"events may be missing: the link was down for {lasted}"
        case GapReason.OVERFLOW:
            text = f"{gap.dropped} events were dropped: they came faster than they were shown"
    return [
        (f"{at:%H:%M:%S}.{at.microsecond // 1000:03} ", "dim"),
        (f"{'--gap--':<{_NAME_WIDTH}} {text}", _GAP_STYLE),
    ]


def _telling(event: Event, subject: str) -> Iterator[tuple[str, str]]:
    names = _TELLING.get(event.name.lower())
    if names is not None:
        found = [(name, event.get(name, "")) for name in names.split()]
    else:
        found = [(name, value) for name, value in event.fields if name.lower() not in NOISE]
    told = [
        (name, value)
        for name, value in found
        if value.lower() not in UNKNOWN and name.lower() != subject.lower()
    ]
    yield from told[:_MOST_FIELDS]


def _short(value: str) -> str:
    # of a UUID the beginning will do to tell two of them apart
    return _UUID.sub(lambda found: found[0][:_ID_WIDTH], shown(value))


def _quoted(value: str) -> str:
    """A value in quotes if it holds blanks, so that a line can be taken apart again."""
    short = _short(value)
    if not any(special in short for special in ' "='):
        return short
    return '"' + short.replace('"', '\\"') + '"'
