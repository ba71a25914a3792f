"""What events have in code rather than from the catalogue's data."""

from __future__ import annotations

from ami_proto.message import Event

__all__ = ["OriginateOutcome"]


class OriginateOutcome(Event):
    """What became of an ``Originate`` with ``Async: true``. Every session sees everybody's.

    ``response`` is ``Success`` or ``Failure``; ``reason`` a control frame's number (4 answered, 5
    busy, 8 congestion, 3 ringing to the last, 0 failed): include/asterisk/frame.h.
    """

    __slots__ = ()

    @property
    def succeeded(self) -> bool:
        """Whether the channel answered."""
        return (self.get("Response") or "").lower() == "success"
