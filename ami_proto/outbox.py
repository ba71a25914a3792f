"""Outbox: what is to be sent, and which actions are still untouched by the transport."""

from __future__ import annotations

from .pending import Pending, PendingState

__all__ = ["Outbox"]


class Outbox:
    """Bytes in order, each lot with the action that it belongs to."""

    def __init__(self) -> None:
        self._lots: list[tuple[Pending, bytes]] = []

    def add(self, pending: Pending, data: bytes) -> None:
        """Queue the bytes of one action, whole."""
        self._lots.append((pending, data))

    def take(self) -> bytes:
        """All bytes that are queued; from now on their actions count as sent."""
        lots = self._lots
        if not lots:
            return b""
        self._lots = []
        queued, sent = PendingState.QUEUED, PendingState.SENT
        for pending, _ in lots:
            if pending.state is queued:
                pending.state = sent
        return b"".join([data for _, data in lots])

    def discard(self, pending: Pending) -> None:
        """Do not send what is queued of this action: nobody waits for it any more."""
        if pending.state is PendingState.QUEUED:
            self._lots = [lot for lot in self._lots if lot[0] is not pending]

    def clear(self) -> None:
        """Forget what is queued: the connection is gone."""
        self._lots.clear()
