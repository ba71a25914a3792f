"""Notices: what the core reports. ``Event`` is Asterisk's word; these are ours.

``session.next_notice()`` gives them in order. A :class:`Gap` comes in a subscription instead,
between the events before it and those after it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from .action import Action
from .action_id import ActionID
from .errors import ActionFailed, ActionRejected, AMIError
from .message import Event, Message
from .reply import Reply

if TYPE_CHECKING:
    from .subscription import AnySubscription

__all__ = [
    "ActionEnded",
    "AttemptFailed",
    "Gap",
    "GapReason",
    "LinkLost",
    "LinkNotice",
    "LoggedIn",
    "NotRestored",
    "Notice",
    "Stopped",
    "SubscriptionReady",
    "UnknownReply",
    "Unparsed",
    "described",
]


class GapReason(Enum):
    """Why events may be missing."""

    LINK_LOST = "the link was lost and made anew"
    OVERFLOW = "the subscription was full"


@dataclass(frozen=True, slots=True)
class Gap:
    """Told in a subscription: events may be missing here, so read the state anew.

    ``since`` and ``until`` are on the session's clock (seconds, monotonic): the last sign of life
    before the gap, and the moment from which events are whole again. For an overflow both are the
    moments of the first and the last event dropped, as the session knew them. ``dropped`` counts
    the events let go by the subscription; what a lost link hid, nobody can count.
    """

    reason: GapReason
    since: float
    until: float
    dropped: int = 0


# a tuple, for there is one for every action: made in half the time of a frozen dataclass
class ActionEnded(NamedTuple):
    """An action ended, with its reply or with an error. Every action sent gets one, and only one,
    but for those that were abandoned."""

    action_id: ActionID
    """What ``Session.send`` returned."""
    action: Action[object]
    """What was asked."""
    outcome: Reply[Event] | ActionFailed
    """The reply, or why there is none."""


@dataclass(frozen=True, slots=True)
class SubscriptionReady:
    """A subscription that was empty has something to take. Told once until it is emptied."""

    subscription: AnySubscription


@dataclass(frozen=True, slots=True)
class LoggedIn:
    """The session is ready: logged in, with mask and filters restored."""

    at: float
    banner: str | None


@dataclass(frozen=True, slots=True)
class LinkLost:
    """A link that was ready is gone. ``retry_at`` is when the next attempt begins, or None.

    Not told where the session was asked to end: then :class:`Stopped` says it all.
    """

    at: float
    reason: str
    retry_at: float | None


@dataclass(frozen=True, slots=True)
class AttemptFailed:
    """An attempt to connect and log in did not succeed. ``retry_at`` as for a lost link."""

    at: float
    reason: str
    retry_at: float | None


@dataclass(frozen=True, slots=True)
class NotRestored:
    """After a reconnect the server refused a filter that it had accepted before."""

    error: ActionRejected


@dataclass(frozen=True, slots=True)
class UnknownReply:
    """A response, or an item of a list, that nobody waits for (any more): late, or a stranger's."""

    message: Message


@dataclass(frozen=True, slots=True)
class Unparsed:
    """Text that is neither a response nor an event nor part of an answer."""

    message: Message


@dataclass(frozen=True, slots=True)
class Stopped:
    """The session has ended for good: as it was asked to (``error`` is None) or by an error."""

    at: float
    error: AMIError | None


LinkNotice: TypeAlias = (
    LoggedIn | LinkLost | AttemptFailed | NotRestored | UnknownReply | Unparsed | Stopped
)
"""What ``session.watch()`` tells."""

Notice: TypeAlias = ActionEnded | SubscriptionReady | LinkNotice
"""All that ``session.next_notice()`` gives."""


def described(reason: BaseException | str | None) -> str:
    """The reason for a lost connection, as a text; None is a plain end."""
    match reason:
        case None:
            return "the peer closed the connection"
        case str():
            return reason
        case _:
            return f"{type(reason).__name__}: {reason}"
