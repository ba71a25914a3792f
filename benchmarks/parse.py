"""Bytes to messages: the parser, and up to a subscription's queue, against the naive dict."""

from __future__ import annotations

import gc
import time
from functools import partial

from ami_proto import Parser

from .inputs import burst, chunks, message_count, naive, ready_session
from .timing import Bench, Contender, Goal, cpu_us

TITLE = "Parsing a busy exchange"
UNIT = "µs a message"
GOALS = (
    Goal("Parser.feed, 64 KiB chunks", "naive dict", times_as_fast=4.5),
    Goal("Parser.feed, 411 byte chunks", "naive dict", times_as_fast=3.0),
    Goal("Session, up to a subscription's queue", "Parser.feed, 64 KiB chunks", times_the_cost=2.0),
    Goal("Parser.feed, 64 KiB chunks", "asterisk-ami", times_as_fast=8.5),
    Goal("Parser.feed, 64 KiB chunks", "panoramisk", times_as_fast=13.0),
)
_REPEATS = 5


def _feed(size: int) -> None:
    for _ in range(_REPEATS):
        parser = Parser()
        for chunk in chunks(burst(), size):
            parser.feed(chunk)


def _to_queue() -> float:
    """A session with one subscription to everything, whose consumer's share is not counted."""
    session = ready_session()
    subscription = session.subscribe()
    spent = 0.0
    gc.collect()
    for chunk in chunks(burst(), 65_536) * _REPEATS:
        begin = time.process_time()
        session.receive_data(chunk, now=0.0)
        while session.next_notice() is not None:
            pass
        spent += time.process_time() - begin
        subscription.take()
    return spent / _REPEATS / message_count(burst()) * 1e6


def _to_consumer() -> None:
    session = ready_session()
    subscription = session.subscribe()
    for chunk in chunks(burst(), 65_536) * _REPEATS:
        session.receive_data(chunk, now=0.0)
        while session.next_notice() is not None:
            pass
        for _event in subscription.take():
            pass


def contenders(bench: Bench) -> list[Contender]:
    count = message_count(burst())
    parsing = [
        Contender(
            f"Parser.feed, {name} chunks",
            partial(cpu_us, partial(_feed, size), count * _REPEATS),
        )
        for name, size in (("64 KiB", 65_536), ("411 byte", 411))
    ]
    return [
        Contender("naive dict", partial(cpu_us, naive, count)),
        *parsing,
        Contender("Session, up to a subscription's queue", _to_queue),
        Contender("Session, up to its consumer", partial(cpu_us, _to_consumer, count * _REPEATS)),
        *(bench.peers.contenders(bench.stack, "parse") if bench.peers else ()),
    ]
