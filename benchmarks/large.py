"""One answer that is very long, in small reads: what an exchange's whole dialplan is."""

from __future__ import annotations

from functools import partial
from typing import Final

from ami_proto import Parser, Response

from .timing import Bench, Contender, Goal, cpu_us

__all__ = ["MEGABYTE", "receive"]

TITLE = "One large answer, in reads of 1 KiB"
UNIT = "ns a byte"
GOALS = (Goal("64 MB", "1 MB", times_the_cost=1.3),)
_READ_BYTES: Final = 1024
_LINE: Final = (
    b"Output: exten => 1234,1,Dial(PJSIP/1234,30) ; a line of a long dialplan, and so on\r\n"
)
_LINES: Final = _LINE * (1_000_000 // len(_LINE))
MEGABYTE: Final = len(_LINES)


def receive(megabytes: int) -> Response:
    """Read the answer to a ``Command`` that printed so much.

    It comes as from a socket: each read is a new object, of what has just been in the cache.
    """
    parser = Parser()
    parser.feed(b"Response: Success\r\nActionID: 1\r\n")
    lines = memoryview(_LINES)
    for _ in range(megabytes):
        for at in range(0, MEGABYTE, _READ_BYTES):
            parser.feed(bytes(lines[at : at + _READ_BYTES]))
    (message,) = parser.feed(b"\r\n")
    assert isinstance(message, Response)
    return message


def _ns_a_byte(megabytes: int) -> float:
    return cpu_us(partial(receive, megabytes), MEGABYTE * megabytes) * 1000


def contenders(bench: Bench) -> list[Contender]:
    return [Contender(f"{size} MB", partial(_ns_a_byte, size)) for size in (1, 8, 64)]
