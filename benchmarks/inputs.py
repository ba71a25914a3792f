"""What the benchmarks read: a recorded busy exchange, and a session that is ready for it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from ami_proto import Parser, Session, SessionConfig

__all__ = [
    "BANNER",
    "burst",
    "burst_events",
    "capture",
    "chunks",
    "message_count",
    "naive",
    "ready_session",
]

CAPTURES: Final = Path(__file__).resolve().parent.parent / "tests" / "corpus" / "captures"
BANNER: Final = b"Asterisk Call Manager/11.0.0\r\n"


@cache
def capture(name: str) -> bytes:
    """A recorded conversation: what the server sent."""
    return (CAPTURES / f"{name}.rx").read_bytes()


def burst() -> bytes:
    """What Asterisk 22 sent during 60 calls at once: 3006 messages, 411 bytes each."""
    return capture("asterisk-22-burst")


@cache
def burst_events() -> bytes:
    """Its events alone, 2944, without the banner: what any client may be sent."""
    events = [block for block in burst().split(b"\r\n\r\n") if block.startswith(b"Event: ")]
    return b"\r\n\r\n".join([*events, b""])


@cache
def chunks(data: bytes, size: int) -> tuple[bytes, ...]:
    """The data in pieces of ``size`` bytes."""
    return tuple(data[at : at + size] for at in range(0, len(data), size))


@cache
def message_count(data: bytes) -> int:
    """How many messages the data holds."""
    return len(Parser().feed(data))


@cache
def _burst_text() -> str:
    return burst().removeprefix(BANNER).decode().removesuffix("\r\n\r\n")


def naive() -> None:
    """The yardstick: a dict of each block of the decoded text, as everybody writes it at first.

    It finds no end in a stream, loses repeated keys and breaks on lines without colon and space.
    """
    for block in _burst_text().split("\r\n\r\n"):
        dict(line.split(": ", 1) for line in block.split("\r\n"))


def ready_session(config: SessionConfig | None = None) -> Session:
    """A session that is logged in (as nobody: then there is no login), at the time 0."""
    session = Session(config or SessionConfig())
    session.connection_made(now=0.0)
    session.receive_data(BANNER, now=0.0)
    while session.next_notice() is not None:
        pass
    return session
