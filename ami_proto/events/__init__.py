"""Typed events by family. A family is imported when a name of it is first met.

``from ami_proto.events import Hangup``, or :func:`by_name` for a wire name in any case. Any other
event is a plain ``ami_proto.Event``; type your own with ``class MyEvent(Event, name="MyEvent")``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from ami_proto.message import EVENTS, Event

if TYPE_CHECKING:
    from .channels import CoreShowChannel, Hangup, Newchannel, Newstate, OriginateResponse
    from .queues import QueueEntry, QueueMember, QueueParams

__all__ = [
    "CoreShowChannel",
    "Hangup",
    "Newchannel",
    "Newstate",
    "OriginateResponse",
    "QueueEntry",
    "QueueMember",
    "QueueParams",
    "by_name",
]

_FAMILIES: Final = {
    "CoreShowChannel": "channels",
    "Hangup": "channels",
    "Newchannel": "channels",
    "Newstate": "channels",
    "OriginateResponse": "channels",
    "QueueEntry": "queues",
    "QueueMember": "queues",
    "QueueParams": "queues",
}

EVENTS.families.update({name.lower(): f"{__name__}.{family}" for name, family in _FAMILIES.items()})


def by_name(name: str) -> type[Event] | None:
    """The class for the event of this wire name, in any case; None if none is known."""
    return EVENTS.find(name)


def __getattr__(name: str) -> object:
    family = _FAMILIES.get(name)
    if family is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{family}", __name__), name)
