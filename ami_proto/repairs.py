"""Events that are known to leave Asterisk with a line end missing, put right by name.

A bare LF is data everywhere else, so that a value with one in it cannot forge a header.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from .diagnostics import Diagnostics
from .message import Event, Message

__all__ = ["JoinedAgents"]

_JOINED_LINES: Final = re.compile(r"(\r\nCallStarted: [0-9]+)\n(?!\r\n|\Z)")
"""The value is a number that Asterisk prints, so nothing that a caller says can end up here."""


class JoinedAgents(Event):
    """An agent, as an item of the list that ``Agents`` gives.

    While the agent is on a call, ``CallStarted`` ends in a bare LF and the next header stands on
    the same line (apps/app_agent_pool.c as of 2015, PAMI issue 89). Here both are fields of their
    own; ``text`` and ``raw`` are as received.
    """

    __slots__ = ()

    def __init__(self, text: str, name: str, *, diagnostics: Diagnostics | None = None) -> None:
        """As for any :class:`~ami_proto.Event`."""
        super().__init__(text, name, diagnostics=diagnostics)
        # at once: what is searched for in the text ends with the line
        self.read_values()

    def _read_fields(self) -> tuple[tuple[str, str], ...]:
        return Message(_JOINED_LINES.sub("\\1\r\n", self.text, count=1)).fields

    def _read_backwards(self) -> Iterable[tuple[str, str]]:
        return reversed(self.fields)

    def get_exact(self, name: str) -> str | None:
        """The first value of the field that is spelled exactly ``name``, or None."""
        return self.values.get(name)
