"""Pending: an action in flight, how far it has come, and what a message can be to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple, TypeAlias

from .action import Action
from .action_id import ActionID
from .errors import ActionFailed
from .message import Event, Message, Response
from .reply import Reply
from .shapes import ShapeKind

__all__ = ["Ending", "Judgement", "Pending", "PendingState", "Verdict"]


class PendingState(Enum):
    """How far an action has come."""

    QUEUED = auto()
    """Not yet handed to the transport."""
    SENT = auto()
    """Handed over; no response yet."""
    OPEN = auto()
    """The response has come, and more is to come."""


@dataclass(slots=True, eq=False)
class Pending:
    """An action in flight."""

    action_id: ActionID
    action: Action[object]
    busy_until: float
    """Up to when the server may rightly work on it and answer nothing else."""
    kind: ShapeKind
    """How the end of its answer is recognised; a LIST as soon as the response says so."""
    on_reply: Callable[[Reply[Event] | ActionFailed, float], None] | None = None
    """Who is told, and when, for an action of the session itself."""
    state: PendingState = PendingState.QUEUED
    response: Response | None = None
    items: list[Event] = field(default_factory=list[Event])
    text: list[str] = field(default_factory=list[str])
    order: int = 0
    """Its place in the order of sending."""

    @property
    def partial(self) -> tuple[Message, ...]:
        """What has come of the answer so far."""
        return (() if self.response is None else (self.response,)) + tuple(self.items)


class Ending(NamedTuple):
    """An action's end: its reply, or why it failed."""

    pending: Pending
    outcome: Reply[Event] | ActionFailed


class Verdict(Enum):
    """What a message is, if it ends nothing."""

    KEPT = auto()
    """Part of an answer that goes on."""
    EVENT = auto()
    """Not an answer: an event for whoever follows events."""
    UNKNOWN_REPLY = auto()
    """An answer that nobody waits for."""
    UNPARSED = auto()
    """Text that belongs to nothing."""


Judgement: TypeAlias = Ending | Verdict
