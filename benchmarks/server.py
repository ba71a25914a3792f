"""The other end of the sockets, in a process of its own: it knows a few actions, and is fast.

``Login`` lets everybody in, ``Challenge`` and whatever else (``Ping``) is answered with Success,
and ``Burst`` with Success and then the events of the recorded exchange, ``BURSTS`` times, behind
them one event ``BurstEnd``. All that came in one read is answered with one write.
"""

from __future__ import annotations

import multiprocessing
import re
import socket
import threading
from contextlib import ExitStack, suppress
from multiprocessing.connection import Connection
from typing import Final

from .inputs import BANNER, burst_events, message_count

__all__ = ["BURSTS", "BURST_END", "BURST_EVENTS", "SECRET", "USER", "start_server"]

BURSTS: Final = 5
BURST_END: Final = "BurstEnd"
BURST_EVENTS: Final = message_count(BANNER + burst_events()) * BURSTS
"""How many events one ``Burst`` sends, without the ``BurstEnd``."""
USER, SECRET = "admin", "secret"

_ACTION: Final = re.compile(rb"^Action: (\w+)\r\n", re.MULTILINE | re.IGNORECASE)
_ACTION_ID: Final = re.compile(rb"^ActionID: ([^\r]*)\r\n", re.MULTILINE | re.IGNORECASE)
_ANSWERS: Final = {
    b"Login": b"Message: Authentication accepted\r\n",
    b"Challenge": b"Challenge: 123456789\r\n",
    b"Ping": b"Ping: Pong\r\nTimestamp: 1700000000.000000\r\n",
}


def _answer(request: bytes, burst: bytes) -> bytes:
    name, action_id = _ACTION.search(request), _ACTION_ID.search(request)
    if name is None or action_id is None:
        return b""
    answer = b"Response: Success\r\nActionID: %s\r\n%s\r\n" % (
        action_id[1],
        _ANSWERS.get(name[1], b""),
    )
    return answer + burst if name[1] == b"Burst" else answer


def _serve(connection: socket.socket, burst: bytes) -> None:
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)
    rest = b""
    with connection, suppress(OSError):
        connection.sendall(BANNER)
        while data := connection.recv(65_536):
            *requests, rest = (rest + data).split(b"\r\n\r\n")
            answers = b"".join([_answer(request + b"\r\n", burst) for request in requests])
            connection.sendall(answers)


def _run(pipe: Connection) -> None:
    burst = burst_events() * BURSTS + b"Event: %s\r\n\r\n" % BURST_END.encode()
    with socket.create_server(("127.0.0.1", 0)) as listening:
        pipe.send(listening.getsockname()[1])
        while True:
            connection, _ = listening.accept()
            threading.Thread(target=_serve, args=(connection, burst), daemon=True).start()


def start_server(stack: ExitStack) -> int:
    """Start the server; it ends with the stack. Returns its port on 127.0.0.1."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_run, args=(theirs,), daemon=True)
    process.start()
    stack.callback(process.join)
    stack.callback(process.terminate)
    port: int = ours.recv()
    return port
