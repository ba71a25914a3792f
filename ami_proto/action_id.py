"""ActionIDs: unique across clients and reconnects, short, and hard to guess."""

from __future__ import annotations

import os
from typing import Final, NewType

from .errors import LocalProtocolError

__all__ = ["MAX_ACTION_ID_BYTES", "ActionID", "ActionIDs", "checked_action_id"]

ActionID = NewType("ActionID", str)
"""The text that ties an answer to its action."""

MAX_ACTION_ID_BYTES: Final = 64
"""Longer ones corrupt Asterisk's own framing: from 68 bytes on in ``ConfbridgeList``, from 138 in
``CoreStatus``, from 244 in most lists (measured on 16.28 and 22.10)."""

_PREFIX_BYTES: Final = 5
"""Random bytes per session: an id that others see in a broadcast event must not let them guess
another session's, and two clients behind one proxy must not collide."""


class ActionIDs:
    """Gives one session its ActionIDs: a random prefix, a dash, and a counter."""

    def __init__(self, prefix: str | None = None) -> None:
        """``prefix`` replaces the random one, for tests and for tracing."""
        self.prefix = (os.urandom(_PREFIX_BYTES).hex() if prefix is None else prefix) + "-"
        self._last = 0
        checked_action_id(self.prefix + "0" * 20)

    def next_action_id(self) -> ActionID:
        """An id that this session has not used before."""
        self._last += 1
        return ActionID(f"{self.prefix}{self._last}")

    def is_ours(self, action_id: str) -> bool:
        """Whether the id was made here; ids that callers gave of their own are not."""
        return action_id.startswith(self.prefix)


def checked_action_id(action_id: str) -> ActionID:
    """The id, if Asterisk carries it unharmed; else LocalProtocolError."""
    if not action_id or len(action_id) > MAX_ACTION_ID_BYTES:
        raise LocalProtocolError(
            f"an ActionID has 1 to {MAX_ACTION_ID_BYTES} characters, not {len(action_id)}"
        )
    if not (action_id.isascii() and action_id.isprintable()) or " " in action_id:
        raise LocalProtocolError(
            f"an ActionID is printable ASCII without blanks, not {action_id!r}"
        )
    return ActionID(action_id)
