"""What the synchronous driver needs of threads and sockets."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

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


class TestFlag:
    def test_it_says_what_it_is(self) -> None:
        flag = ThreadPrimitives().flag()
        assert not flag.is_set()
        assert not flag.wait(0.0)
        assert not flag.wait(-1.0)
        for _ in range(2):
            flag.set()
            flag.set()
            assert flag.is_set()
            assert flag.wait(0.0)
            assert flag.wait()
            flag.clear()
            flag.clear()
            assert not flag.is_set()
            assert not flag.wait(0.001)

    def test_everybody_who_waits_is_woken(self) -> None:
        flag = ThreadPrimitives().flag()
        with ThreadPoolExecutor(20) as pool:
            waits = [pool.submit(flag.wait, 30.0 if n % 2 else None) for n in range(20)]
            flag.set()
            assert all(wait.result(30.0) for wait in waits)

    def test_no_setting_is_missed_by_one_who_clears_and_then_looks(self) -> None:
        flag = ThreadPrimitives().flag()
        sent: list[int] = []

        def take_all() -> int:
            taken = 0
            while taken < 20_000:
                assert flag.wait(30.0)
                flag.clear()
                taken = len(sent)
            return taken

        with ThreadPoolExecutor(1) as pool:
            taking = pool.submit(take_all)
            for number in range(20_000):
                sent.append(number)
                flag.set()
            assert taking.result(30.0) == 20_000
