"""What stands between the bytes of a session and those of its socket: nothing, or TLS."""

from __future__ import annotations

from typing import Protocol

__all__ = ["Plain", "Wire"]


class Wire(Protocol):
    """What stands between the session's bytes and the socket's."""

    def received(self, data: bytes) -> bytes:
        """The session's bytes in what the socket gave."""
        ...

    def to_send(self, data: bytes) -> bytes:
        """The socket's bytes for what the session gives, and for the layer's own needs."""
        ...


class Plain:
    """Nothing: the session's bytes are the socket's."""

    def received(self, data: bytes) -> bytes:
        """The same bytes."""
        return data

    def to_send(self, data: bytes) -> bytes:
        """The same bytes."""
        return data
