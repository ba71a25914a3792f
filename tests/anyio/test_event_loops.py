"""The short ways through asyncio, the long way through anyio, and trio as a guest of asyncio."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable

import pytest
import trio
from outcome import Outcome

from ami_proto import ConnectionLost
from ami_proto.actions import Ping
from ami_transports import _event_loops
from ami_transports._async import AsyncDriver
from ami_transports.anyio import connect
from ami_transports.simulator import Simulator


async def ask_and_follow(simulator: Simulator) -> None:
    async with connect(simulator.url) as ami, ami.subscribe("Tick", gaps=False) as events:
        assert (await ami.call(Ping())).ok
        for number in range(3):
            simulator.emit("Tick", ["user"], [("Number", str(number))])
            assert (await anext(events))["Number"] == str(number)


@pytest.mark.anyio
async def test_where_the_loop_cannot_watch_a_socket(
    simulator: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_event_loops, "_asyncio_loop", lambda: None)
    await ask_and_follow(simulator)


@pytest.mark.anyio
async def test_a_failure_within_a_read_ends_the_session(
    simulator: Simulator, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    async with connect(simulator.url) as ami:
        monkeypatch.setattr(AsyncDriver, "_link_read", fail)
        with pytest.raises(ConnectionLost):
            await ami.call(Ping())
    assert "the driver failed" in caplog.text
    assert "ZeroDivisionError" in caplog.text


def test_an_error_in_a_read_that_ended_all_is_not_lost() -> None:
    told: list[dict[str, object]] = []

    async def main() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _, about: told.append(about))
        ours, theirs = socket.socketpair()

        def read() -> bool:
            task.cancel()
            raise ZeroDivisionError

        with ours, theirs:
            task = asyncio.create_task(_event_loops.read_each(ours, read))
            theirs.send(b"x")
            with pytest.raises(asyncio.CancelledError):
                await task

    asyncio.run(main())
    assert [type(about["exception"]) for about in told] == [ZeroDivisionError]


def test_trio_as_a_guest_of_asyncio(simulator: Simulator) -> None:
    async def host() -> None:
        loop = asyncio.get_running_loop()
        done: asyncio.Future[Outcome[None]] = loop.create_future()

        def run_soon(function: Callable[[], object]) -> None:
            loop.call_soon_threadsafe(function)

        trio.lowlevel.start_guest_run(
            ask_and_follow,
            simulator,
            run_sync_soon_threadsafe=run_soon,
            done_callback=done.set_result,
            host_uses_signal_set_wakeup_fd=True,
        )
        (await asyncio.wait_for(done, 10)).unwrap()

    asyncio.run(host())
