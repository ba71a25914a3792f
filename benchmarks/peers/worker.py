"""A peer's process: ``python -m benchmarks.peers.worker MODULE ROLE PORT``.

It tries the role once and says what is wrong, as a line of JSON. Then, for each line that it
reads, it does one round and prints the figure.
"""

from __future__ import annotations

import json
import logging
import math
import os
import sys
from collections import Counter
from collections.abc import Callable
from functools import cache, partial
from importlib import import_module
from types import ModuleType

from ami_proto import Parser
from benchmarks.inputs import burst, capture, message_count
from benchmarks.memory import held_bytes
from benchmarks.server import BURST_EVENTS
from benchmarks.timing import cpu_us, wall_us

CHUNK_BYTES = 65_536
ONE_BY_ONE, PIPELINED = 200, 1000

Pairs = tuple[tuple[str, str], ...]


def _shape(pairs: list[tuple[str, str]]) -> Pairs:
    """The fields without what does not matter: their order, white space, the case of names."""
    return tuple(sorted((name.strip().lower(), value.strip()) for name, value in pairs))


def _what_is_wrong(peer: ModuleType) -> str:
    """Hold all fields of a recorded conversation of all kinds against ours."""
    data = capture("asterisk-22-calls")
    ours = Counter(_shape(list(message.fields)) for message in Parser().feed(data))
    messages = peer.parse(data, CHUNK_BYTES)
    theirs = Counter(_shape(peer.fields(message)) for message in messages)
    right = (ours & theirs).total()
    return f"{right} of {ours.total()} messages right. {peer.WRONG}"


def _keep(peer: ModuleType) -> list[object]:
    kept: list[object] = []
    while len(kept) < 6_000:
        kept += peer.parse(burst(), CHUNK_BYTES)
    return kept


@cache  # it is the same every time
def _kept_bytes(peer: ModuleType) -> float:
    count = len(_keep(peer))
    return held_bytes(partial(_keep, peer)) / count


def _round(peer: ModuleType, role: str, port: int) -> Callable[[], float]:
    match role:
        case "parse":
            parse = partial(peer.parse, burst(), CHUNK_BYTES)
            return partial(cpu_us, parse, message_count(burst()))
        case "memory":
            return partial(_kept_bytes, peer)
        case "end_to_end":
            # seconds, of which the peer's module counts those from the asking to the last event
            return lambda: peer.end_to_end(port) / BURST_EVENTS * 1e6
        case "one_by_one":
            count: int = getattr(peer, "ONE_BY_ONE", ONE_BY_ONE)
            return partial(wall_us, peer.calls(port, count, pipelined=False), count)
        case _:
            return partial(wall_us, peer.calls(port, PIPELINED, pipelined=True), PIPELINED)


def main(module: str, role: str, port: str) -> None:
    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # some print
    logging.disable()
    run: Callable[[], float] = float
    try:
        peer = import_module(f"benchmarks.peers.{module}")
        run = _round(peer, role, int(port))
        run()
        wrong = _what_is_wrong(peer) if role == "parse" else ""
    except Exception as error:  # noqa: BLE001  # whatever it is, it is the answer
        wrong = f"fails: {type(error).__name__}: {error}"
    print(json.dumps({"wrong": wrong}), file=out, flush=True)
    for _ in sys.stdin:
        try:
            figure = run()
        except Exception as error:  # noqa: BLE001  # the others go on without it
            print(f"{module} {role}: {type(error).__name__}: {error}", file=sys.stderr)
            figure = math.nan
        print(figure, file=out, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
