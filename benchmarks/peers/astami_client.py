"""astami: asyncio, one call at a time; events are thrown away."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

# pyright: reportMissingImports=false
from astami import AMIError, AMIResponse, AsyncAMIClient

from benchmarks.server import SECRET, USER

WRONG = (
    "A last field that is empty is lost, repeated keys are overwritten, and a message of more than"
    " 64 KiB is an error. It has no events."
)


def parse(data: bytes, size: int) -> list[object]:
    async def run() -> list[object]:
        client = AsyncAMIClient()
        client._reader = asyncio.StreamReader(limit=2**26)
        client._reader.feed_data(data)
        client._reader.feed_eof()
        await client._read_until("\r\n")
        messages: list[object] = []
        try:
            while True:
                messages.append(AMIResponse.from_raw(await client._read_until("\r\n\r\n")))
        except AMIError:
            return messages

    return asyncio.run(run())


def fields(message: AMIResponse) -> list[tuple[str, str]]:
    return [*message.data.items(), *(("Output", line) for line in message.output)]


def calls(port: int, count: int, *, pipelined: bool) -> Callable[[], object]:
    loop = asyncio.new_event_loop()
    client = AsyncAMIClient("127.0.0.1", port, USER, SECRET)
    loop.run_until_complete(client.connect())
    loop.run_until_complete(client.login())

    async def one_by_one() -> None:
        for _ in range(count):
            await client.send_action({"Action": "Ping"})

    return lambda: loop.run_until_complete(one_by_one())
