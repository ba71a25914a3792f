"""From a socket to the user's loop: a server in its own process sends as fast as it is read."""

from __future__ import annotations

import time
from collections.abc import Iterable
from functools import partial

from ami_proto import Action, Event, Gap, Parser
from ami_transports import blocking

from .inputs import BANNER, burst_events, chunks
from .server import BURST_END, BURST_EVENTS, BURSTS, SECRET, USER, start_server
from .timing import Bench, Contender, Goal, wall_us

TITLE = "Events end to end, over loopback, to the user's loop"
UNIT = "µs an event"
_PARSING = "Parser.feed, 64 KiB chunks"
GOALS = (
    Goal("blocking", _PARSING, times_the_cost=3.0),
    Goal("gevent", _PARSING, times_the_cost=3.0),
    Goal("asyncio", _PARSING, times_the_cost=4.0),
    Goal("trio", _PARSING, times_the_cost=4.0),
    *(
        Goal(ours, peer, times_as_fast=8.0)
        for ours, peers in (
            ("blocking", ("asterisk-ami", "pystrix")),
            ("gevent", ("asterisk-ami", "pystrix")),
            ("asyncio", ("panoramisk", "pyami-asterisk")),
            ("trio", ("panoramisk", "pyami-asterisk")),
        )
        for peer in peers
    ),
)
_BURST = Action("Burst")
_QUEUE_SIZE = 1_000_000
"""Enough for all that is sent: nothing may be dropped for want of time."""


def _parse() -> None:
    for _ in range(BURSTS):
        parser = Parser()
        parser.feed(BANNER)
        for chunk in chunks(burst_events(), 65_536):
            parser.feed(chunk)


def _count(events: Iterable[Event | Gap]) -> int:
    """The user's loop."""
    seen = 0
    for event in events:
        if isinstance(event, Gap):
            raise RuntimeError(f"events were dropped: {event}")
        if event.name == BURST_END:
            break
        seen += 1
    return seen


def _sync(client: blocking.Client) -> float:
    with client.subscribe(size=_QUEUE_SIZE) as events:
        begin = time.perf_counter()
        client.submit(_BURST)
        return _per_event(begin, _count(events))


def _gevent(url: str) -> float:
    # here, for it has a loop of its own, which sleeps from round to round
    from ami_transports import gevent

    with gevent.connect(url) as client:
        return _sync(client)


async def _async(url: str) -> float:
    from ami_transports import anyio

    seen = 0
    async with (
        anyio.connect(url) as client,
        client.subscribe(size=_QUEUE_SIZE) as events,
    ):
        begin = time.perf_counter()
        client.submit(_BURST)
        async for event in events:
            if isinstance(event, Gap):
                raise RuntimeError(f"events were dropped: {event}")
            if event.name == BURST_END:
                break
            seen += 1
        return _per_event(begin, seen)


def _on(backend: str, url: str) -> float:
    import anyio

    return anyio.run(_async, url, backend=backend)


def _per_event(begin: float, seen: int) -> float:
    spent = time.perf_counter() - begin
    if seen != BURST_EVENTS:
        raise RuntimeError(f"{seen} events came, not {BURST_EVENTS}")
    return spent / seen * 1e6


def contenders(bench: Bench) -> list[Contender]:
    port = start_server(bench.stack)
    url = f"ami://{USER}:{SECRET}@127.0.0.1:{port}"
    client = bench.stack.enter_context(blocking.connect(url))
    return [
        Contender(_PARSING, partial(wall_us, _parse, BURST_EVENTS)),
        Contender("blocking", partial(_sync, client)),
        Contender("gevent", partial(_gevent, url)),
        Contender("asyncio", partial(_on, "asyncio", url)),
        Contender("trio", partial(_on, "trio", url)),
        *(bench.peers.contenders(bench.stack, "end_to_end", port) if bench.peers else ()),
    ]
