"""What is held: by events that are kept, and while a large answer comes in."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Callable
from functools import cache

from ami_proto import Message, Parser

from .inputs import burst, chunks, message_count
from .large import MEGABYTE, receive
from .timing import Bench, Contender, Goal

TITLE = "Memory"
UNIT = "bytes a kept event; of a large answer, peak bytes a byte"
GOALS = (
    Goal("100,000 kept events", "allowed for a kept event", times_the_cost=1.0),
    Goal("64 MB answer in 1 KiB reads, peak", "allowed for a byte of it", times_the_cost=1.0),
)
_EVENTS = 100_000


def held_bytes(make: Callable[[], object], *, peak: bool = False) -> int:
    """How many bytes more are held by what ``make`` returns; ``peak``: or at most meanwhile."""
    gc.collect()
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        tracemalloc.reset_peak()
        made = make()
        now, highest = tracemalloc.get_traced_memory()
        del made
        return (highest if peak else now) - before
    finally:
        tracemalloc.stop()


def _keep() -> list[Message]:
    kept: list[Message] = []
    while len(kept) < _EVENTS:
        parser = Parser()
        for chunk in chunks(burst(), 65_536):
            kept += parser.feed(chunk)
    return kept


@cache  # it is the same every time
def _kept_event_bytes() -> float:
    count = -(-_EVENTS // message_count(burst())) * message_count(burst())
    return held_bytes(_keep) / count


@cache
def _answer_peak() -> float:
    return held_bytes(lambda: receive(64), peak=True) / (64 * MEGABYTE)


def contenders(bench: Bench) -> list[Contender]:
    return [
        Contender("100,000 kept events", _kept_event_bytes),
        Contender("allowed for a kept event", lambda: 650.0),
        Contender("64 MB answer in 1 KiB reads, peak", _answer_peak),
        Contender("allowed for a byte of it", lambda: 3.0),
        *(bench.peers.contenders(bench.stack, "memory") if bench.peers else ()),
    ]
