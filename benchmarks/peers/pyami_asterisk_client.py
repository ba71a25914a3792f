"""pyami-asterisk: asyncio, with an event loop of its own."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress

# pyright: reportMissingImports=false
from loguru import logger
from pyami_asterisk import AMIClient
from pyami_asterisk.utils import _convert_bytes_to_dict

from benchmarks.server import BURST_END, SECRET, USER

WRONG = (
    "Values of repeated keys are mixed up between keys; a line without colon and space ends its"
    " reading. Counted is its own conversion, without the task that it makes of every event."
)
logger.remove()


def parse(data: bytes, size: int) -> list[object]:
    async def run() -> list[object]:
        reader = asyncio.StreamReader(limit=2**26)
        reader.feed_data(data)
        reader.feed_eof()
        messages: list[object] = []
        try:
            while True:
                block = await reader.readuntil(b"\r\n\r\n")
                # for a line without colon and space
                with suppress(IndexError):
                    messages.append(_convert_bytes_to_dict(block))
        except asyncio.IncompleteReadError:
            return messages

    return asyncio.run(run())


def fields(message: dict[str, object]) -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for name, value in message.items():
        values = value if isinstance(value, list) else [value]
        pairs += [(name, str(one)) for one in values]
    return pairs


def end_to_end(port: int) -> float:
    begin = 0.0
    spent = 0.0
    client = AMIClient(
        host="127.0.0.1", port=port, username=USER, secret=SECRET, ping_delay=0, reconnect_timeout=0
    )

    async def on_end(event: object) -> None:
        nonlocal spent
        spent = time.perf_counter() - begin
        await client.connection_close()

    def on_answer(response: object) -> None:
        nonlocal begin
        begin = time.perf_counter()

    client.register_event(["*"], lambda event: None)
    client.register_event([BURST_END], on_end)
    client.create_action({"Action": "Burst"}, on_answer)
    # it reads on from the stream that it has closed itself
    with suppress(Exception):
        client.connect()
    return spent
