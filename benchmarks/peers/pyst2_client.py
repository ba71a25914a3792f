"""pyst2: threads; answers are taken in order, not by ActionID."""

from __future__ import annotations

import io
import threading
import time
import warnings
from collections.abc import Callable

# pyright: reportMissingImports=false
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from asterisk.manager import Event, Manager, ManagerMsg

from benchmarks.server import BURST_END, SECRET, USER

WRONG = "Every ChanVariable is an AttributeError on Python 3."
warnings.simplefilter("ignore")


def parse(data: bytes, size: int) -> list[object]:
    manager = Manager()
    manager.title = "recording"
    manager._connected.set()
    manager._running.set()
    manager._sock = io.BytesIO(data.partition(b"\r\n")[2])
    messages: list[object] = []

    class _Taken:
        """Instead of its queue to the next thread: what that thread would do."""

        def put(self, lines: list[str] | None) -> None:
            if lines is None:
                manager._running.clear()
            else:
                messages.append(ManagerMsg(lines))

    manager._message_queue = _Taken()
    manager._receive_data()
    manager._connected.clear()
    return messages


def fields(message: ManagerMsg) -> list[tuple[str, str]]:
    return list(message.headers.items())


def _connected(port: int) -> Manager:
    manager = Manager()
    manager.connect("127.0.0.1", port)
    manager.login(USER, SECRET)
    return manager


def end_to_end(port: int) -> float:
    manager = _connected(port)
    ended = threading.Event()

    def on_event(event: Event, source: object) -> None:
        if event.name == BURST_END:
            ended.set()

    manager.register_event("*", on_event)
    begin = time.perf_counter()
    manager.send_action({"Action": "Burst"})
    if not ended.wait(20):
        raise TimeoutError("the last event did not come: its thread died of a ChanVariable")
    return time.perf_counter() - begin


def calls(port: int, count: int, *, pipelined: bool) -> Callable[[], object]:
    manager = _connected(port)

    def one_by_one() -> None:
        for _ in range(count):
            manager.send_action({"Action": "Ping"})

    return one_by_one
