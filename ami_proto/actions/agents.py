# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Actions: agents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

import ami_proto.events as events
from ami_proto.action import Action
from ami_proto.message import Event, Response
from ami_proto.reply import Reply

__all__ = ["AgentLogoff", "Agents"]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class AgentLogoff(Action[Response], name="AgentLogoff"):
    """The action ``AgentLogoff``.

    Module: app_agent_pool. Privilege: agent. Since: 1.2.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"agent": "Agent", "soft": "Soft"}

    agent: str
    soft: bool | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class Agents(Action[Reply[events.Agents]], name="Agents"):
    """The action ``Agents``.

    Module: app_agent_pool. Privilege: agent. Since: 1.2.0.
    """

    def result(self, reply: Reply[Event]) -> Reply[events.Agents]:
        """The list."""
        return reply.of(events.Agents)
