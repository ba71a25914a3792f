"""What only a caller inside the program can show of the asyncio driver: he may change his mind."""

from __future__ import annotations

import asyncio
import socket

from asyncio_driver import AmiProtocol

from ami_proto import LoggedIn, Notice, Session, SessionConfig, Stopped
from ami_proto.actions import Ping
from ami_transports.simulator import Simulator


async def _reach(wanted: type[Notice], notices: asyncio.Queue[Notice]) -> None:
    async with asyncio.timeout(10):
        while not isinstance(await notices.get(), wanted):
            pass


def test_a_call_that_is_cancelled_is_abandoned() -> None:
    async def cancel_one(simulator: Simulator) -> None:
        notices: asyncio.Queue[Notice] = asyncio.Queue()
        session = Session(SessionConfig.from_url(simulator.url))
        client = AmiProtocol(session, notices.put_nowait)
        await _reach(LoggedIn, notices)
        simulator.drop_replies()
        calling = asyncio.create_task(client.call(Ping()))
        await asyncio.to_thread(simulator.wait_for_action, "Ping")
        calling.cancel()
        await asyncio.wait([calling])
        assert calling.cancelled()
        assert session.pending_count == 0
        assert (await client.call(Ping())).ok
        client.enter(session.end)
        await _reach(Stopped, notices)

    with Simulator() as simulator:
        asyncio.run(cancel_one(simulator))


def test_closed_while_it_connects_it_leaves_nothing_behind() -> None:
    async def close_early(silent: socket.socket) -> None:
        notices: asyncio.Queue[Notice] = asyncio.Queue()
        # the server never says a word of TLS, so this goes on until it is closed
        session = Session(SessionConfig(host="127.0.0.1", port=silent.getsockname()[1], tls=True))
        client = AmiProtocol(session, notices.put_nowait)
        accepted, _ = await asyncio.to_thread(silent.accept)
        with accepted:
            client.enter(session.close)
            await _reach(Stopped, notices)
            assert client.connecting is not None
            await asyncio.wait([client.connecting])
        assert asyncio.all_tasks() == {asyncio.current_task()}

    with socket.create_server(("127.0.0.1", 0)) as silent:
        asyncio.run(close_early(silent))
