"""One answer that is very long, in small reads: what an exchange's whole dialplan is."""

from __future__ import annotations

from functools import cache, partial

from ami_proto import Parser, Response

from .timing import Bench, Contender, Goal, cpu_us

TITLE = "One large answer, in reads of 1 KiB"
UNIT = "ns a byte"
GOALS = (Goal("64 MB", "1 MB", times_the_cost=1.3),)
READ_BYTES = 1024
_LINE = b"Output: exten => 1234,1,Dial(PJSIP/1234,30) ; a line of a long dialplan, and so on\r\n"


@cache
def answer(megabytes: int) -> bytes:
    """The answer to a ``Command`` that printed so much."""
    lines = megabytes * 1_000_000 // len(_LINE)
    return b"Response: Success\r\nActionID: 1\r\n" + _LINE * lines + b"\r\n"


def receive(data: bytes) -> Response:
    """Feed it in small reads, as they come from a socket: each a new object."""
    parser = Parser()
    view = memoryview(data)
    for at in range(0, len(data), READ_BYTES):
        for message in parser.feed(bytes(view[at : at + READ_BYTES])):
            if isinstance(message, Response):
                return message
    raise RuntimeError("the answer did not end")


def _ns_a_byte(megabytes: int) -> float:
    repeats = max(1, 8 // megabytes)
    data = answer(megabytes)

    def work() -> None:
        for _ in range(repeats):
            receive(data)

    return cpu_us(work, len(data) * repeats) * 1000


def contenders(bench: Bench) -> list[Contender]:
    return [Contender(f"{size} MB", partial(_ns_a_byte, size)) for size in (1, 8, 64)]
