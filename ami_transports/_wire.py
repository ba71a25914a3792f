"""What stands between the bytes of a session and those of its socket: nothing, or TLS."""

from __future__ import annotations

from typing import ClassVar, Final, Protocol

__all__ = ["READ_BYTES", "Plain", "Wire"]

READ_BYTES: Final = 65_536
"""How much to read at once: what a busy server says within some milliseconds."""


class Wire(Protocol):
    """What stands between the session's bytes and the socket's."""

    send_flags: ClassVar[int]
    """What ``send`` is to be told about each piece."""

    def received(self, data: bytes) -> bytes:
        """The session's bytes in what the socket gave."""
        ...

    def to_send(self, data: bytes) -> list[bytes]:
        """The socket's bytes for what the session gives, and for the layer's own needs.

        Each piece is for a ``send`` of its own, with ``send_flags``.
        """
        ...


class Plain:
    """Nothing: the session's bytes are the socket's."""

    send_flags: ClassVar[int] = 0

    def received(self, data: bytes) -> bytes:
        """The same bytes."""
        return data

    def to_send(self, data: bytes) -> list[bytes]:
        """The same bytes, if any."""
        return [data] if data else []
