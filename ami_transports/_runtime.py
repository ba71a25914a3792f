"""What every driver needs of its runtime."""

from __future__ import annotations

import socket
from contextlib import AbstractContextManager
from typing import Protocol, TypeVar

__all__ = ["F", "Runtime", "Signal"]


class Signal(Protocol):
    """What can be waited for: by blocking, or by awaiting."""

    def set(self) -> None:
        """Wake everybody who waits, now and later."""

    def clear(self) -> None:
        """Let the next wait wait."""

    def is_set(self) -> bool:
        """Whether it is set."""
        ...


F = TypeVar("F", bound=Signal)
F_co = TypeVar("F_co", bound=Signal, covariant=True)


class Runtime(Protocol[F_co]):
    """A clock, locks, flags, and sending without waiting."""

    def now(self) -> float:
        """Seconds on a clock that never goes back."""
        ...

    def lock(self) -> AbstractContextManager[object]:
        """A new mutual exclusion."""
        ...

    def flag(self) -> F_co:
        """A new flag, not set."""
        ...

    def try_send(self, connection: socket.socket, data: bytes | memoryview, flags: int) -> int:
        """Send what can be sent without waiting; how many bytes that was. Raises OSError."""
        ...
