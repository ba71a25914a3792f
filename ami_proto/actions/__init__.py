"""Typed actions by family. A family is imported when a name of it is first met.

``from ami_proto.actions import Ping``, or :func:`by_name` for a wire name in any case. Any other
action is ``ami_proto.Action("Name", {...})``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from ami_proto.action import ACTIONS, Action

if TYPE_CHECKING:
    from .manager import (
        Challenge,
        Command,
        CoreShowChannels,
        Events,
        Filter,
        Login,
        Logoff,
        Originate,
        OriginateAndWait,
        Ping,
    )
    from .queues import QueueStatus

__all__ = [
    "Challenge",
    "Command",
    "CoreShowChannels",
    "Events",
    "Filter",
    "Login",
    "Logoff",
    "Originate",
    "OriginateAndWait",
    "Ping",
    "QueueStatus",
    "by_name",
]

_FAMILIES: Final = {
    "Challenge": "manager",
    "Command": "manager",
    "CoreShowChannels": "manager",
    "Events": "manager",
    "Filter": "manager",
    "Login": "manager",
    "Logoff": "manager",
    "Originate": "manager",
    "OriginateAndWait": "manager",
    "Ping": "manager",
    "QueueStatus": "queues",
}

ACTIONS.families.update(
    {name.lower(): f"{__name__}.{family}" for name, family in _FAMILIES.items()}
)


def by_name(name: str) -> type[Action[object]] | None:
    """The class for the action of this wire name, in any case; None if none is known."""
    return ACTIONS.find(name)


def __getattr__(name: str) -> object:
    family = _FAMILIES.get(name)
    if family is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{family}", __name__), name)
