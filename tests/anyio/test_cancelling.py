"""Cancellation, at any moment: the link goes on, or goes away whole, and nothing is left behind."""

from __future__ import annotations

import socket
import threading
from collections.abc import Awaitable, Callable

import anyio
import pytest
from anyio.lowlevel import checkpoint

from ami_proto import Action
from ami_proto.actions import Originate, Ping
from ami_proto.responses import PingResponse
from ami_transports.anyio import Client, PendingReply, connect
from ami_transports.simulator import Faults, Simulator
from tests.anyio.loops import count_tasks, until
from tests.blocking.scripted import Peer, ScriptedServer

pytestmark = pytest.mark.anyio

CALL = Originate(channel="Local/100@default", application="Wait", data="1", timeout_ms=10_000)


async def assert_usable(ami: Client) -> None:
    assert ami.pending_count == 0
    assert (await ami.call(Ping())).ok
    assert ami.is_ready


async def cut_short(use: Callable[[], Awaitable[object]], steps: int) -> bool:
    """Cancel ``use`` after so many turns of the others; whether it was in time to."""
    cancelled = True

    async def run() -> None:
        nonlocal cancelled
        await use()
        cancelled = False
        tasks.cancel_scope.cancel()

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(run)
        for _ in range(steps):
            await checkpoint()
        tasks.cancel_scope.cancel()
    return cancelled


async def test_a_cancelled_call_is_abandoned(simulator: Simulator) -> None:
    async with connect(simulator.url) as ami:
        simulator.drop_replies(1)
        with anyio.move_on_after(0.05) as scope:
            await ami.call(Ping())
        assert scope.cancelled_caught
        await assert_usable(ami)
    assert len(simulator.received("Ping")) == 2


async def test_what_is_cancelled_already_is_not_sent(simulator: Simulator) -> None:
    async with connect(simulator.url) as ami:
        with anyio.CancelScope() as scope:
            scope.cancel()
            await ami.call(Ping())
        await assert_usable(ami)
    assert len(simulator.received("Ping")) == 1


async def test_a_call_cancelled_at_every_step(simulator: Simulator) -> None:
    simulator.set_faults(Faults(latency_s=0.001))
    pad = Action("UserEvent", {"UserEvent": "x", "Pad": "x" * 1000})

    async with connect(simulator.url) as ami:

        async def use() -> None:
            await ami.call(pad)
            await ami.originate(CALL)

        cut = [await cut_short(use, steps) for steps in [*range(30), *range(30, 1000, 97)]]
        assert any(cut)
        await assert_usable(ami)
    assert len(simulator.connections) == 0


async def test_a_consumer_cancelled_at_every_step_misses_nothing(simulator: Simulator) -> None:
    got: list[int] = []
    async with connect(simulator.url) as ami, ami.subscribe("Tick", gaps=False) as events:

        async def follow() -> None:
            async for event in events:
                got.append(int(event["Number"]))

        for number in range(40):
            simulator.emit("Tick", ["user"], [("Number", str(number))])
            assert await cut_short(follow, number % 20)
        await ami.call(Ping())
        while (event := await events.poll()) is not None:
            got.append(int(event["Number"]))
        await assert_usable(ami)
    assert got == list(range(40))


@pytest.mark.usefixtures("_no_file_is_left")
async def test_a_client_cancelled_at_every_step_leaves_nothing(simulator: Simulator) -> None:
    async def use() -> None:
        async with connect(simulator.url) as ami, ami.subscribe() as events:
            ami.listen(lambda event: None)
            await ami.call(Ping())
            await anext(events)

    before = count_tasks()
    for steps in [*range(30), *range(30, 300, 19)]:
        assert await cut_short(use, steps)
        assert count_tasks() == before
    await until(lambda: not simulator.connections, "the server to see the ends")


async def test_who_is_cancelled_can_still_clean_up(simulator: Simulator) -> None:
    with anyio.CancelScope() as scope:
        async with connect(simulator.url) as ami:
            try:
                scope.cancel()
                await anyio.sleep_forever()
            finally:
                with anyio.CancelScope(shield=True):
                    await anyio.sleep(0.05)
                    assert (await ami.call(Ping())).ok
    assert scope.cancelled_caught
    assert len(simulator.received("Ping")) == 1


async def test_cancelled_while_it_ends_softly(simulator: Simulator) -> None:
    before = count_tasks()
    pending: list[PendingReply[PingResponse]] = []
    with anyio.move_on_after(0.05) as scope:
        async with connect(simulator.url) as ami:
            simulator.drop_replies(1)
            pending.append(ami.submit(Ping()))
    assert scope.cancelled_caught
    assert pending[0].done
    assert count_tasks() == before


async def test_an_end_that_was_cancelled_can_be_asked_for_again(simulator: Simulator) -> None:
    async with connect(simulator.url) as ami:
        simulator.drop_replies(1)
        pending = ami.submit(Ping())
        with anyio.move_on_after(0.05):
            await ami.end()
        pending.abandon()
        await ami.end()
        assert ami.error is None


@pytest.mark.parametrize("scheme", ["ami", "amis"])
@pytest.mark.usefixtures("_no_file_is_left")
async def test_cancelled_while_it_connects(scheme: str) -> None:
    before = count_tasks()
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        with anyio.move_on_after(0.05) as scope:
            async with connect(f"{scheme}://admin:secret@127.0.0.1:{port}", tls_verify=False):
                pytest.fail("nobody has greeted")
        assert scope.cancelled_caught
    assert count_tasks() == before


async def test_cancelled_between_two_attempts() -> None:
    with anyio.move_on_after(0.05) as scope:
        async with connect("ami://admin:secret@127.0.0.1:1", wait=True, reconnect_first_s=60):
            pytest.fail("nobody is there")
    assert scope.cancelled_caught


async def test_closed_while_what_it_sends_is_not_taken() -> None:
    """Half a message may have gone out; then the link goes, too."""

    def read_no_more(peer: Peer) -> None:
        peer.log_in()
        released.wait(10)

    released = threading.Event()
    with ScriptedServer(read_no_more) as server:
        async with connect(server.url) as ami:
            pad = Action("UserEvent", {"UserEvent": "x", "Pad": "x" * 1000})
            pending = [ami.submit(pad) for _ in range(9_000)]
            with anyio.move_on_after(0.05) as scope:
                await pending[-1].result()
            assert scope.cancelled_caught
            await ami.close()
            assert all(one.done for one in pending)
        released.set()
