"""panoramisk: asyncio."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

# pyright: reportMissingImports=false
import panoramisk
from panoramisk.ami_protocol import AMIProtocol

from benchmarks.inputs import chunks
from benchmarks.server import BURST_END, SECRET, USER

WRONG = (
    "A last field that is empty is lost; of a character that is cut by a read, the bytes vanish."
)


def parse(data: bytes, size: int) -> list[object]:
    messages: list[object] = []
    protocol = AMIProtocol()
    protocol.connection_made(None)
    protocol.encoding = "utf8"
    protocol.handle_message = messages.append
    for chunk in chunks(data, size):
        protocol.data_received(chunk)
    return messages


def fields(message: panoramisk.message.Message) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for name, value in message.items():
        values = value if isinstance(value, list) else [value]
        pairs += [(name, one) for one in values if name != "content"]
    return pairs


async def _connected(port: int) -> panoramisk.Manager:
    logged_in = asyncio.Event()
    manager = panoramisk.Manager(
        loop=asyncio.get_running_loop(),
        port=port,
        username=USER,
        secret=SECRET,
        ping_delay=3600,
        on_login=lambda _: logged_in.set(),
    )
    await manager.connect()
    await logged_in.wait()
    return manager


def end_to_end(port: int) -> float:
    async def run() -> float:
        manager = await _connected(port)
        ended = asyncio.get_running_loop().create_future()
        manager.register_event("*", lambda _, event: None)
        manager.register_event(BURST_END, lambda _, event: ended.set_result(None))
        begin = time.perf_counter()
        manager.send_action({"Action": "Burst"})
        await ended
        spent = time.perf_counter() - begin
        manager.close()
        return spent

    return asyncio.run(run())


def calls(port: int, count: int, *, pipelined: bool) -> Callable[[], object]:
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    manager = loop.run_until_complete(_connected(port))

    async def one_by_one() -> None:
        for _ in range(count):
            await manager.send_action({"Action": "Ping"})

    async def many() -> None:
        await asyncio.gather(*[manager.send_action({"Action": "Ping"}) for _ in range(count)])

    return lambda: loop.run_until_complete(many() if pipelined else one_by_one())
