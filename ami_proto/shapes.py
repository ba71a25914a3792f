"""What the answer to an action is made of, for those whose first response does not tell.

Since Asterisk 13 a list says ``EventList: start`` and ``EventList: Complete``, and needs no entry
here. What stands here does not: lists of older versions, answers of one event, and bare text.
Nothing is ever guessed from the prose in ``Message:``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

__all__ = ["RESPONSE", "SHAPES", "ReplyShape", "ShapeKind", "shape_of"]


class ShapeKind(Enum):
    """How the end of an answer is recognised."""

    RESPONSE = auto()
    """One response; or a list, if the response says ``EventList: start``."""
    LIST = auto()
    """A response, items, and the event that completes it, with or without ``EventList``."""
    EVENT = auto()
    """A response, then exactly one event; or a list, if the response says so."""
    TEXT = auto()
    """No response and no ActionID: text, up to the answer of a ``Ping`` sent right behind."""


@dataclass(frozen=True, slots=True)
class ReplyShape:
    """``items`` are the wire names of the items, ``complete`` that of the event that ends them."""

    kind: ShapeKind
    items: tuple[str, ...] = ()
    complete: str | None = None


RESPONSE: Final = ReplyShape(ShapeKind.RESPONSE)


def _list(complete: str, *items: str) -> ReplyShape:
    return ReplyShape(ShapeKind.LIST, items, complete)


def _event(name: str) -> ReplyShape:
    return ReplyShape(ShapeKind.EVENT, (name,))


_TEXT: Final = ReplyShape(ShapeKind.TEXT)

SHAPES: Final[Mapping[str, ReplyShape]] = {
    # without EventList in 1.4 to 12: main/manager.c, apps/app_queue.c, channels/chan_agent.c,
    # chan_sip.c, chan_iax2.c, chan_dahdi.c, apps/app_voicemail.c, res/res_parking.c of those
    "agents": _list("AgentsComplete", "Agents"),
    "coreshowchannels": _list("CoreShowChannelsComplete", "CoreShowChannel"),
    "dahdishowchannels": _list("DAHDIShowChannelsComplete", "DAHDIShowChannels"),
    "iaxpeerlist": _list("PeerlistComplete", "PeerEntry"),
    "iaxpeers": _list("PeerlistComplete", "PeerEntry"),
    "meetmelist": _list("MeetmeListComplete", "MeetmeList"),
    "parkedcalls": _list("ParkedCallsComplete", "ParkedCall"),
    "queuestatus": _list("QueueStatusComplete", "QueueParams", "QueueMember", "QueueEntry"),
    "queuesummary": _list("QueueSummaryComplete", "QueueSummary"),
    "sippeers": _list("PeerlistComplete", "PeerEntry"),
    "sipshowregistry": _list("RegistrationsComplete", "RegistryEntry"),
    "status": _list("StatusComplete", "Status"),
    "voicemailuserslist": _list("VoicemailUserEntryComplete", "VoicemailUserEntry"),
    "zapshowchannels": _list("ZapShowChannelsComplete", "ZapShowChannels"),
    # without EventList to this day, in chan_dongle's manager.c
    "dongleshowdevices": _list("DongleShowDevicesComplete", "DongleDeviceEntry"),
    # one event and no EventList: res/res_fax.c; DBGet up to 1.6 (main/db.c), which later became
    # a list and then says so; main/manager.c action_waitevent()
    "dbget": _event("DBGetResponse"),
    "faxsession": _event("FAXSession"),
    "faxstats": _event("FAXStats"),
    "waitevent": _event("WaitEventComplete"),
    # text without any header: channels/chan_iax2.c; apps/app_queue.c up to 14
    "iaxnetstats": _TEXT,
    "queues": _TEXT,
}
"""The shapes by lower-case action name."""


def shape_of(action_name: str) -> ReplyShape:
    """The shape of the answer to the action of this wire name, in any case."""
    return SHAPES.get(action_name.lower(), RESPONSE)
