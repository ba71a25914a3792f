"""From a socket to the user's loop: a server in its own process sends as fast as it is read."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

from ami_proto import Action, Gap, Parser
from ami_transports import blocking

from .inputs import BANNER, burst_events, chunks
from .server import BURST_END, BURST_EVENTS, BURSTS, SECRET, USER, start_server
from .timing import Bench, Contender, Goal, wall_us

TITLE = "Events end to end, over loopback, to the user's loop"
UNIT = "µs an event"
GOALS = (Goal("blocking", "Parser.feed, 64 KiB chunks", times_the_cost=3.0),)
_BURST = Action("Burst")
_QUEUE_SIZE = 1_000_000
"""Enough for all that is sent: nothing may be dropped for want of time."""


def _parse() -> None:
    for _ in range(BURSTS):
        parser = Parser()
        parser.feed(BANNER)
        for chunk in chunks(burst_events(), 65_536):
            parser.feed(chunk)


def _blocking(client: blocking.Client) -> float:
    seen = 0
    with client.subscribe(size=_QUEUE_SIZE) as events:
        begin = time.perf_counter()
        client.submit(_BURST)
        for event in events:
            if isinstance(event, Gap):
                raise RuntimeError(f"events were dropped: {event}")
            if event.name == BURST_END:
                break
            seen += 1
        return _per_event(begin, seen)


def _per_event(begin: float, seen: int) -> float:
    spent = time.perf_counter() - begin
    if seen != BURST_EVENTS:
        raise RuntimeError(f"{seen} events came, not {BURST_EVENTS}")
    return spent / seen * 1e6


def contenders(bench: Bench) -> list[Contender]:
    port = start_server(bench.stack)
    url = f"ami://{USER}:{SECRET}@127.0.0.1:{port}"
    client = bench.stack.enter_context(blocking.connect(url))
    run: Callable[[], float] = partial(_blocking, client)
    return [
        Contender("Parser.feed, 64 KiB chunks", partial(wall_us, _parse, BURST_EVENTS)),
        Contender("blocking", run),
        *(bench.peers.contenders(bench.stack, "end_to_end", port) if bench.peers else ()),
    ]
