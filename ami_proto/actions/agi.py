# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Actions: agi."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from ami_proto.action import Action
from ami_proto.message import Event, Response
from ami_proto.reply import Reply

__all__ = ["AGI"]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class AGI(Action[Response], name="AGI"):
    """The action ``AGI``.

    Module: res_agi. Privilege: agi. Since: 1.6.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "channel": "Channel",
        "command": "Command",
        "command_id": "CommandID",
    }

    channel: str
    command: str
    command_id: str | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response
