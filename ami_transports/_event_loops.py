"""What asyncio does better by itself than through anyio: to watch a socket, and to tell the time.

All that is here works through anyio, too, on trio and on loops that cannot watch a socket.
"""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import anyio
from anyio import wait_readable

if TYPE_CHECKING:
    import asyncio

__all__ = ["clock", "new_event", "read_each"]


def _asyncio_loop() -> asyncio.AbstractEventLoop | None:
    """The loop of asyncio that runs the calling task; None on trio, be it a guest of asyncio."""
    asyncio = sys.modules.get("asyncio")
    if asyncio is None:
        return None
    try:
        task = asyncio.current_task()
    except RuntimeError:
        return None
    return None if task is None else task.get_loop()


def clock() -> Callable[[], float]:
    """The clock of the running loop: 0.1 us a look, where anyio's takes 1."""
    loop = _asyncio_loop()
    return anyio.current_time if loop is None else loop.time


def new_event() -> anyio.Event | asyncio.Event:
    """An event of the running loop: 0.6 us, where anyio's takes 3."""
    loop = _asyncio_loop()
    return anyio.Event() if loop is None else sys.modules["asyncio"].Event()


async def read_each(connection: socket.socket, read: Callable[[], bool]) -> None:
    """Call ``read`` whenever there may be something to read, until it returns False.

    Others always have their turn between two calls. On asyncio the loop itself calls it: a read
    takes two thirds of the time of one for which a task is woken.
    """
    loop = _asyncio_loop()
    # on Windows, asyncio's usual loop cannot watch a socket
    if loop is not None and sys.platform != "win32":
        await _called_by(loop, connection, read)
        return
    going_on = True
    while going_on:
        await wait_readable(connection)
        going_on = read()


async def _called_by(
    loop: asyncio.AbstractEventLoop, connection: socket.socket, read: Callable[[], bool]
) -> None:
    ended = loop.create_future()

    def readable() -> None:
        try:
            going_on = read()
        except Exception as error:
            if ended.done():  # the read itself has ended all: then the loop tells of the error
                raise
            loop.remove_reader(connection)
            ended.set_exception(error)
        else:
            if not going_on and not ended.done():
                ended.set_result(None)

    loop.add_reader(connection, readable)
    try:
        await ended
    finally:
        loop.remove_reader(connection)
