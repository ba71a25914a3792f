# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Actions: fax."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

import ami_proto.events as events
from ami_proto.action import Action
from ami_proto.message import Event
from ami_proto.reply import Reply

__all__ = ["FAXSession", "FAXSessions", "FAXStats"]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class FAXSession(Action[events.FAXSession], name="FAXSession"):
    """The action ``FAXSession``.

    Module: res_fax. Privilege: call. Since: 13.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"session_number": "SessionNumber"}

    session_number: str

    def result(self, reply: Reply[Event]) -> events.FAXSession:
        """The one event of the answer."""
        return reply.single(events.FAXSession)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class FAXSessions(Action[Reply[events.FAXSessionsEntry]], name="FAXSessions"):
    """The action ``FAXSessions``.

    Module: res_fax. Privilege: call. Since: 13.0.0.
    """

    def result(self, reply: Reply[Event]) -> Reply[events.FAXSessionsEntry]:
        """The list."""
        return reply.of(events.FAXSessionsEntry)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class FAXStats(Action[events.FAXStats], name="FAXStats"):
    """The action ``FAXStats``.

    Module: res_fax. Privilege: reporting. Since: 13.0.0.
    """

    def result(self, reply: Reply[Event]) -> events.FAXStats:
        """The one event of the answer."""
        return reply.single(events.FAXStats)
