# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Answers whose first response does not tell how they end, by lower-case action name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

__all__ = ["EVENTS", "LISTS", "TEXTS"]

LISTS: Final[Mapping[str, tuple[str, ...]]] = {
    "agents": ("AgentsComplete", "Agents"),
    "coreshowchannels": ("CoreShowChannelsComplete", "CoreShowChannel"),
    "dahdishowchannels": ("DAHDIShowChannelsComplete", "DAHDIShowChannels"),
    "dongleshowdevices": ("DongleShowDevicesComplete", "DongleDeviceEntry"),
    "iaxpeerlist": ("PeerlistComplete", "PeerEntry"),
    "iaxpeers": ("PeerlistComplete", "PeerEntry"),
    "meetmelist": ("MeetmeListComplete", "MeetmeList"),
    "parkedcalls": ("ParkedCallsComplete", "ParkedCall"),
    "queuestatus": ("QueueStatusComplete", "QueueParams", "QueueMember", "QueueEntry"),
    "queuesummary": ("QueueSummaryComplete", "QueueSummary"),
    "sippeers": ("PeerlistComplete", "PeerEntry"),
    "sipshowregistry": ("RegistrationsComplete", "RegistryEntry"),
    "status": ("StatusComplete", "Status"),
    "voicemailuserslist": ("VoicemailUserEntryComplete", "VoicemailUserEntry"),
    "zapshowchannels": ("ZapShowChannelsComplete", "ZapShowChannels"),
}
"""The event that completes the list, then its items."""

EVENTS: Final[Mapping[str, str]] = {
    "dbget": "DBGetResponse",
    "faxsession": "FAXSession",
    "faxstats": "FAXStats",
    "waitevent": "WaitEventComplete",
}
"""The one event of the answer, unless the response says that a list comes."""

TEXTS: Final[tuple[str, ...]] = (
    "iaxnetstats",
    "queues",
)
"""Text without any header."""
