"""What one connection of a server has to send: how much may wait, and for how long."""

from __future__ import annotations

from enum import Enum, auto

__all__ = ["ServerOutput"]


class _Writing(Enum):
    """RESTING ─► TAKEN by take() ─► TIMED by the next mark() ─► RESTING by confirm()."""

    RESTING = auto()
    TAKEN = auto()
    """Bytes were taken; since when is not known, for nobody told the time."""
    TIMED = auto()
    """The write timeout runs."""


class ServerOutput:
    """Bytes to write, events held back behind an unfinished action, and the write timeout.

    When ``failed`` is true, because more waited than ``max_pending_bytes`` or the peer did not
    read within ``write_timeout_s``, all is thrown away and the connection must end.
    """

    def __init__(self, *, write_timeout_s: float, max_pending_bytes: int, now: float) -> None:
        self._write_timeout_s = write_timeout_s
        self._max_pending_bytes = max_pending_bytes
        self._ready = bytearray()
        self._held = bytearray()
        self._writing = _Writing.RESTING
        self._marked = self._deadline = now
        self.failed = False

    @property
    def deadline(self) -> float | None:
        """When :meth:`mark` must be called at the latest, or None."""
        return None if self._writing is _Writing.RESTING else self._deadline

    def write(self, data: bytes) -> None:
        """Let ``data`` be sent next."""
        self._ready += data
        self._check_limit()

    def hold(self, data: bytes) -> None:
        """Keep ``data`` until :meth:`release`."""
        self._held += data
        self._check_limit()

    def release(self) -> None:
        """Let what was held be sent next."""
        self._ready += self._held
        self._held.clear()

    def drop_held(self) -> None:
        """Forget what was held."""
        self._held.clear()

    def take(self) -> bytes:
        """The bytes to write; :meth:`confirm` when they are written."""
        data = bytes(self._ready)
        self._ready.clear()
        if data and self._writing is _Writing.RESTING:
            self._writing = _Writing.TAKEN
            # already past: a mark() is asked for at once, and starts the timeout
            self._deadline = self._marked
        return data

    def confirm(self) -> None:
        """All that was taken is written."""
        self._writing = _Writing.RESTING

    def mark(self, now: float) -> None:
        """Tell the time: start the write timeout, or see whether it has come."""
        self._marked = now
        if self._writing is _Writing.TAKEN:
            self._writing = _Writing.TIMED
            self._deadline = now + self._write_timeout_s
        elif self._writing is _Writing.TIMED and now >= self._deadline:
            self.fail()

    def fail(self) -> None:
        """Throw everything away."""
        self._ready.clear()
        self._held.clear()
        self._writing = _Writing.RESTING
        self.failed = True

    def _check_limit(self) -> None:
        if len(self._ready) + len(self._held) > self._max_pending_bytes:
            self.fail()
