"""Actions of apps/app_queue.c."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from ami_proto.action import Action
from ami_proto.events.queues import QueueEntry, QueueMember, QueueParams
from ami_proto.message import Event
from ami_proto.reply import Reply

__all__ = ["QueueStatus"]


@dataclass(frozen=True, kw_only=True, slots=True)
class QueueStatus(Action[Reply[QueueParams | QueueMember | QueueEntry]], name="QueueStatus"):
    """The queues with their members and callers; of one queue or member, if given."""

    wire_headers: ClassVar[Mapping[str, str]] = {"queue": "Queue", "member": "Member"}

    queue: str | None = None
    member: str | None = None

    def result(self, reply: Reply[Event]) -> Reply[QueueParams | QueueMember | QueueEntry]:
        """The queues, each followed by its members and its callers."""
        return reply.of(QueueParams, QueueMember, QueueEntry)
