"""Asking and getting the answer: over a socket one by one and many at once, and in the core."""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import Callable
from functools import partial

from ami_proto import Session
from ami_proto.actions import Ping
from ami_transports import blocking

from .inputs import ready_session
from .server import SECRET, USER, start_server
from .timing import Bench, Contender, Goal, cpu_us, wall_us

TITLE = "Calls: a Ping and its answer"
UNIT = "µs a call"
GOALS = (
    Goal("blocking, one by one", "bare socket, one by one", times_the_cost=2.0),
    Goal("core, 10,000 others pending", "core, 10 others pending", times_the_cost=1.2),
    Goal("blocking, pipelined", "asterisk-ami, pipelined", times_as_fast=5.0),
    Goal("asyncio, pipelined", "panoramisk, pipelined", times_as_fast=5.0),
)
_ONE_BY_ONE = 500
_PIPELINED = 2000
_CORE = 1000
_PING = b"Action: Ping\r\nActionID: 1\r\n\r\n"


def _bare(connection: socket.socket) -> None:
    for _ in range(_ONE_BY_ONE):
        connection.sendall(_PING)
        connection.recv(65_536)


def _bare_pipelined(connection: socket.socket) -> None:
    for _ in range(_PIPELINED):
        connection.sendall(_PING)
    missing = _PIPELINED
    while missing:
        missing -= connection.recv(65_536).count(b"Pong")


def _one_by_one(client: blocking.Client) -> None:
    for _ in range(_ONE_BY_ONE):
        client.call(Ping())


def _pipelined(client: blocking.Client) -> None:
    pending = [client.submit(Ping()) for _ in range(_PIPELINED)]
    for one in pending:
        one.result()


async def _asyncio(port: int, *, pipelined: bool) -> float:
    # here, for it is an extra
    from ami_transports import anyio

    async with anyio.connect(f"ami://{USER}:{SECRET}@127.0.0.1:{port}") as client:
        begin = time.perf_counter()
        if pipelined:
            for one in [client.submit(Ping()) for _ in range(_PIPELINED)]:
                await one.result()
        else:
            for _ in range(_ONE_BY_ONE):
                await client.call(Ping())
        count = _PIPELINED if pipelined else _ONE_BY_ONE
        return (time.perf_counter() - begin) / count * 1e6


def _core(pending: int) -> Callable[[], float]:
    """One more call while ``pending`` others wait; as a driver would do it, without a socket."""
    session = ready_session()
    for _ in range(pending):
        session.send(Ping(), now=0.0)
    session.data_to_send()
    return partial(cpu_us, partial(_core_calls, session), _CORE)


def _core_calls(session: Session) -> None:
    for _ in range(_CORE):
        action_id = session.send(Ping(), now=0.0)
        session.data_to_send()
        session.receive_data(
            b"Response: Success\r\nActionID: %s\r\nPing: Pong\r\n"
            b"Timestamp: 1700000000.000000\r\n\r\n" % action_id.encode(),
            now=0.0,
        )
        while session.next_notice() is not None:
            pass
        session.next_deadline()


def contenders(bench: Bench) -> list[Contender]:
    port = start_server(bench.stack)
    bare = bench.stack.enter_context(socket.create_connection(("127.0.0.1", port)))
    bare.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)
    bare.recv(65_536)
    client = bench.stack.enter_context(blocking.connect(f"ami://{USER}:{SECRET}@127.0.0.1:{port}"))
    return [
        Contender("bare socket, one by one", partial(wall_us, partial(_bare, bare), _ONE_BY_ONE)),
        Contender(
            "blocking, one by one", partial(wall_us, partial(_one_by_one, client), _ONE_BY_ONE)
        ),
        Contender(
            "bare socket, pipelined", partial(wall_us, partial(_bare_pipelined, bare), _PIPELINED)
        ),
        Contender("blocking, pipelined", partial(wall_us, partial(_pipelined, client), _PIPELINED)),
        Contender("asyncio, one by one", lambda: asyncio.run(_asyncio(port, pipelined=False))),
        Contender("asyncio, pipelined", lambda: asyncio.run(_asyncio(port, pipelined=True))),
        Contender("core, 10 others pending", _core(10)),
        Contender("core, 10,000 others pending", _core(10_000)),
        *(bench.peers.contenders(bench.stack, "calls", port) if bench.peers else ()),
    ]
