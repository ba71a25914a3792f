"""What the synchronous driver needs of threads and sockets."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from ami_transports import _primitives
from ami_transports._primitives import ThreadPrimitives


@pytest.fixture
def pair() -> Iterator[tuple[socket.socket, socket.socket]]:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield ours, theirs


@pytest.mark.parametrize("flag", [getattr(socket, "MSG_DONTWAIT", 0), 0])
def test_sending_never_waits(
    pair: tuple[socket.socket, socket.socket], flag: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_primitives, "_DONT_WAIT", flag)
    primitives = ThreadPrimitives()
    ours, theirs = pair
    sent = 0
    while (taken := primitives.try_send(ours, b"x" * 4096)) > 0:
        sent += taken
    assert sent > 0
    received = 0
    while received < sent:
        received += len(theirs.recv(65_536))
    primitives.wait_writable(ours)
    assert primitives.try_send(ours, b"y") == 1


def test_a_name_without_an_answer_is_an_os_error() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(ConnectionRefusedError):
        ThreadPrimitives().connect(("127.0.0.1", port), 5.0)
    with pytest.raises(socket.gaierror):
        ThreadPrimitives().connect(("no-such-host.invalid", port), 5.0)
