"""asterisk-ami: threads and callbacks."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator

# pyright: reportMissingImports=false
from asterisk.ami import AMIClient, Event, Response, SimpleAction

from benchmarks.server import BURST_END, SECRET, USER

WRONG = (
    "Repeated keys are overwritten in events (but for channel variables) and joined in responses;"
    " a message behind a surplus blank line is lost."
)


class _Recorded:
    """A socket that gives a recording."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def recv(self, size: int) -> bytes:
        self._at += size
        return self._data[self._at - size : self._at]

    def close(self) -> None:
        """Nothing to close."""


def parse(data: bytes, size: int) -> list[object]:
    """Its reading loop with its own buffer size, whatever ``size`` is: 1024."""
    messages: list[object] = []
    client = AMIClient(
        on_event=lambda source, event: messages.append(event),
        on_response=lambda source, response: messages.append(response),
    )
    client.finished = threading.Event()
    client._socket = _Recorded(data)
    client.listen()
    return messages


def fields(message: Event | Response) -> list[tuple[str, str]]:
    return list(_fields(message))


def _fields(message: Event | Response) -> Iterator[tuple[str, str]]:
    yield ("Event", message.name) if isinstance(message, Event) else ("Response", message.status)
    for name, value in message.keys.items():
        if isinstance(value, dict):
            for variable, setting in value.items():
                yield name, f"{variable}={setting}"
        else:
            yield name, value


def _connected(port: int) -> AMIClient:
    client = AMIClient("127.0.0.1", port, timeout=60)
    client.login(USER, SECRET).response  # noqa: B018  # waits
    return client


def end_to_end(port: int) -> float:
    client = _connected(port)
    ended = threading.Event()

    def on_event(source: object, event: Event) -> None:
        if event.name == BURST_END:
            ended.set()

    client.add_event_listener(on_event)
    begin = time.perf_counter()
    client.send_action(SimpleAction("Burst"))
    ended.wait()
    spent = time.perf_counter() - begin
    # its disconnect() would wait a minute for its thread, which waits for bytes
    client._socket.shutdown(socket.SHUT_RDWR)
    return spent


def calls(port: int, count: int, *, pipelined: bool) -> Callable[[], object]:
    client = _connected(port)

    def one_by_one() -> None:
        for _ in range(count):
            assert client.send_action(SimpleAction("Ping")).response

    def many() -> None:
        for future in [client.send_action(SimpleAction("Ping")) for _ in range(count)]:
            assert future.response

    return many if pipelined else one_by_one
