"""Faults: what can be wrong with a link, as a value, and the wire that does it."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from enum import Enum
from typing import Final

__all__ = ["Cut", "Faults", "Wire"]


class Cut(Enum):
    """How a link is cut."""

    CLOSE = "close"
    """In good order: what was sent still arrives, then the end of the stream."""
    RESET = "reset"
    """Abruptly: the peer may see a reset, and lose what it had not read."""


@dataclass(frozen=True, kw_only=True)
class Faults:
    """How a link misbehaves. The default is not at all. Durations are in seconds.

    ``latency_s``: all that is sent arrives so much later.
    ``chunk_bytes``: it is sent in pieces of at most so many bytes, ``chunk_gap_s`` apart.
    ``cut_after_bytes``: the link is cut when so many bytes were sent, counted from the banner on.
    ``cut``: how it is cut then.
    ``silent``: what comes is read and nothing answered, nothing at all is sent.
    ``refuse_logins``: no login succeeds. Counts for links that are accepted afterwards.
    ``drop_replies``: so many of the next actions are never answered. Login, Events and what else
    the connection answers by itself is not among them.
    """

    latency_s: float = 0.0
    chunk_bytes: int | None = None
    chunk_gap_s: float = 0.0
    cut_after_bytes: int | None = None
    cut: Cut = Cut.CLOSE
    silent: bool = False
    refuse_logins: bool = False
    drop_replies: int = 0

    def __post_init__(self) -> None:
        if self.chunk_bytes is not None and self.chunk_bytes < 1:
            raise ValueError(f"chunk_bytes={self.chunk_bytes!r} must be at least 1")
        for name in ("latency_s", "chunk_gap_s", "drop_replies"):
            if getattr(self, name) < 0:
                raise ValueError(f"{name}={getattr(self, name)!r} must not be negative")


NO_FAULTS: Final = Faults()


class Wire:
    """What is on its way to one peer: delayed, in pieces, and perhaps cut. No clock, no socket."""

    def __init__(self, faults: Faults = NO_FAULTS) -> None:
        self.faults = faults
        """May be replaced at any time; what is on its way keeps its delay."""
        self.cut: Cut | None = None
        """How the link is to be cut, once it is to be."""
        self.cut_next_message: Cut | None = None
        """If set, half of the next message is sent, and then the link is cut."""
        self._queue: deque[tuple[float, bytes]] = deque()
        self._offset = 0  # in the first of the queue
        self._not_before = 0.0
        self._sent_bytes = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing is on its way."""
        return not self._queue

    @property
    def holds_back(self) -> bool:
        """Whether the faults keep data waiting: no sign of a peer that does not read."""
        return self.faults.latency_s > 0 or self.faults.chunk_gap_s > 0

    def put(self, data: bytes, *, now: float) -> None:
        """Send data."""
        if not data or self.cut is not None or self.faults.silent:
            return
        if self.cut_next_message is not None:
            message = data.partition(b"\r\n\r\n")[0]
            self._enqueue(data[: max(1, len(message) // 2)], now)
            self._enqueue(b"", now)
            return
        self._enqueue(data, now)

    def _enqueue(self, data: bytes, now: float) -> None:
        at = now + self.faults.latency_s
        # what is sent later does not overtake, even if the latency was taken away meanwhile
        self._queue.append((max(at, self._queue[-1][0]) if self._queue else at, data))

    def next_deadline(self) -> float | None:
        """When :meth:`take` has something to give."""
        return max(self._queue[0][0], self._not_before) if self._queue else None

    def take(self, *, now: float) -> bytes | None:
        """The next piece to write by itself; None while there is none, or once ``cut`` is set."""
        due = self.next_deadline()
        if self.cut is not None or due is None or due > now:
            return None
        piece = self._next_piece(due)
        if not piece:  # the mark behind half a message
            self.cut = self.cut_next_message
            return None
        limit = self.faults.cut_after_bytes
        if limit is not None and self._sent_bytes + len(piece) >= limit:
            piece = piece[: max(0, limit - self._sent_bytes)]
            self.cut = self.faults.cut
        self._sent_bytes += len(piece)
        return piece or None

    def _next_piece(self, due: float) -> bytes:
        _, data = self._queue[0]
        size = self.faults.chunk_bytes
        if size is None:
            size = len(data)
        else:
            self._not_before = due + self.faults.chunk_gap_s
        piece = data[self._offset : self._offset + size]
        self._offset += size
        if self._offset >= len(data):
            self._queue.popleft()
            self._offset = 0
        return piece
