"""Where to connect to, one after the other, and how long to try each."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

__all__ = ["AddressInfo", "attempts", "send_at_once"]

AddressInfo: TypeAlias = tuple[int, int, int, str, tuple[object, ...]]
"""What ``getaddrinfo`` gives."""


def attempts(
    address: tuple[str, int] | str,
    infos: Iterable[AddressInfo],
    deadline: float,
    now: Callable[[], float],
) -> Iterator[tuple[int, tuple[object, ...] | str, float]]:
    """Family, target and time of each attempt: a Unix socket's path, or what its name resolved to.

    Each has its share of the time that is left: one that swallows everything leaves some for the
    next.
    """
    if isinstance(address, str):
        yield socket.AF_UNIX, address, deadline - now()
        return
    targets = [(family, target) for family, _, _, _, target in infos]
    while targets:
        family, target = targets[0]
        yield family, target, (deadline - now()) / len(targets)
        del targets[0]


def send_at_once(connection: socket.socket) -> None:
    """Have the system send what it is given without waiting for more."""
    if connection.family in (socket.AF_INET, socket.AF_INET6):
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)
