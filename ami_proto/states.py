"""The states of a session, as tables: what each input leads to, and what each asks of the driver.

Everything that decides where a session goes next stands here; what it does on the way stands in
``session.py``.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from typing import Final

from .errors import LocalProtocolError

__all__ = ["DIRECTIVES", "TRANSITIONS", "Directive", "Input", "State", "Timer", "next_state"]


class Directive(Enum):
    """What the driver is to do now. The only thing of a session that a driver compares."""

    CONNECT = auto()
    """Make a connection, then call ``connection_made``, or ``connection_lost`` if it fails."""
    RUN = auto()
    """Read and write."""
    WAIT = auto()
    """Do nothing until ``next_deadline``, then call ``handle_timeout``."""
    HANG_UP = auto()
    """Close the connection, then call ``connection_lost``."""
    STOP = auto()
    """Close everything and leave; nothing more will happen."""


class State(Enum):
    """Where a session is; the values are for texts."""

    # a key in what is looked up for every message; the hash of Enum is a call of Python code
    __hash__ = object.__hash__

    CONNECTING = "connecting"
    GREETING = "waiting for the banner"
    """Connected; the banner has not come."""
    LOGGING_IN = "logging in"
    """And restoring the filters of the link before."""
    READY = "ready"
    ENDING = "ending"
    """Asked to end softly: no new actions, and Logoff when the pending ones have ended."""
    DROPPING = "giving up its link"
    """This side ends the link, because something is wrong with it."""
    CLOSING = "closing"
    """This side ends the link, and the session with it."""
    WAITING = "waiting to reconnect"
    """Between two attempts."""
    STOPPED = "stopped"


class Input(Enum):
    """What can happen to a session."""

    MADE = auto()
    """The driver made a connection."""
    GREETED = auto()
    """The banner came."""
    ADMITTED = auto()
    """The login, if any, was accepted, and the filters are in place."""
    END = auto()
    """The user wants to end when all is answered."""
    DROP = auto()
    """The link is of no use any more, but another may be."""
    CLOSE = auto()
    """The session shall end now."""
    LOST = auto()
    """The link is gone, or could not be made; there will be another."""
    LOST_FOR_GOOD = auto()
    """The same, and there will be none."""
    RETRY = auto()
    """The wait is over."""


class Timer(Enum):
    """The times that a session keeps, beside one for each action."""

    # as above: it is looked up for every action
    __hash__ = object.__hash__

    LOGIN = auto()
    """When a link that is not ready by then is given up."""
    KEEPALIVE = auto()
    """When to look whether the link is alive."""
    RETRY = auto()
    """When to try again to connect."""
    STABLE = auto()
    """When the link has held for so long that the backoff starts over."""
    LOGOFF = auto()
    """When to look whether a session that ends softly has anything left to wait for."""
    END = auto()
    """When to close after Logoff, if the server has not."""


_LINKED: Final = (State.GREETING, State.LOGGING_IN, State.READY, State.ENDING)

TRANSITIONS: Final[Mapping[tuple[State, Input], State]] = {
    (State.CONNECTING, Input.MADE): State.GREETING,
    (State.GREETING, Input.GREETED): State.LOGGING_IN,
    (State.LOGGING_IN, Input.ADMITTED): State.READY,
    (State.READY, Input.END): State.ENDING,
    (State.ENDING, Input.END): State.ENDING,
    # whatever else is asked for, a session that ends softly ends
    (State.ENDING, Input.DROP): State.CLOSING,
    (State.ENDING, Input.LOST): State.STOPPED,
    **{(state, Input.DROP): State.DROPPING for state in _LINKED if state is not State.ENDING},
    **{(state, Input.CLOSE): State.CLOSING for state in (*_LINKED, State.DROPPING)},
    **{
        (state, Input.LOST): State.WAITING
        for state in (State.CONNECTING, *_LINKED, State.DROPPING)
        if state is not State.ENDING
    },
    **{
        (state, Input.LOST_FOR_GOOD): State.STOPPED
        for state in (State.CONNECTING, *_LINKED, State.DROPPING, State.CLOSING)
    },
    (State.CLOSING, Input.CLOSE): State.CLOSING,
    (State.CLOSING, Input.LOST): State.STOPPED,
    (State.WAITING, Input.RETRY): State.CONNECTING,
    (State.WAITING, Input.CLOSE): State.STOPPED,
    (State.CONNECTING, Input.CLOSE): State.STOPPED,
    (State.STOPPED, Input.CLOSE): State.STOPPED,
    # the connection of a session that stopped while it was made, or was hung up, goes at last
    (State.STOPPED, Input.LOST): State.STOPPED,
    (State.STOPPED, Input.LOST_FOR_GOOD): State.STOPPED,
}

DIRECTIVES: Final[Mapping[State, Directive]] = {
    State.CONNECTING: Directive.CONNECT,
    **dict.fromkeys(_LINKED, Directive.RUN),
    State.DROPPING: Directive.HANG_UP,
    State.CLOSING: Directive.HANG_UP,
    State.WAITING: Directive.WAIT,
    State.STOPPED: Directive.STOP,
}


def next_state(state: State, received: Input) -> State:
    """The state after ``received`` in ``state``; LocalProtocolError if it cannot happen there."""
    try:
        return TRANSITIONS[state, received]
    except KeyError:
        raise LocalProtocolError(f"{received.name} cannot happen in state {state.name}") from None
