"""pystrix: threads; a dispatcher that looks every 20 ms."""

from __future__ import annotations

import io
import threading
import time
from collections.abc import Callable

# pyright: reportMissingImports=false
from pystrix.ami import Manager, core
from pystrix.ami.ami import _Request, _SynchronisedSocket

from benchmarks.server import BURST_END, SECRET, USER

WRONG = "Repeated keys are overwritten."
ONE_BY_ONE = 10  # it looks for the answer every 50 ms


class _Recorded(_SynchronisedSocket):  # type: ignore[misc]  # its package has no types
    """Its socket, reading a recording."""

    def _connect(self, host: str, port: int) -> None:
        self._connected = True


def parse(data: bytes, size: int) -> list[object]:
    reader = _Recorded("recording")
    file = io.BufferedReader(io.BytesIO(data))
    file.readline()
    reader._socket_file = file
    reader._socket = file
    messages: list[object] = []
    # at the end it would read empty lines for ever
    while file.peek(1):
        messages.append(reader.read_message())
    return messages


def fields(message: dict[str, str]) -> list[tuple[str, str]]:
    return list(message.items())


def _connected(port: int, timeout: int) -> Manager:
    """A read that waits for longer breaks the connection; to close it takes as long."""
    manager = Manager()
    manager.connect("127.0.0.1", port, timeout=timeout)
    manager.send_action(core.Login(USER, SECRET))
    return manager


def end_to_end(port: int) -> float:
    manager = _connected(port, timeout=5)
    ended = threading.Event()

    def on_event(event: object, source: object) -> None:
        if getattr(event, "name", "") == BURST_END:
            ended.set()

    # its universal callback: ""
    manager.register_callback("", on_event)
    request = _Request("Burst")
    begin = time.perf_counter()
    manager.send_action(request)
    ended.wait()
    return time.perf_counter() - begin


def calls(port: int, count: int, *, pipelined: bool) -> Callable[[], object]:
    manager = _connected(port, timeout=3600)

    def one_by_one() -> None:
        for _ in range(count):
            manager.send_action(_Request("Ping"))

    return one_by_one
