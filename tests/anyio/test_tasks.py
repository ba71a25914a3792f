"""Streams, listeners, and many tasks at once."""

from __future__ import annotations

import logging
import socket
import ssl
from pathlib import Path

import anyio
import pytest
import trustme
from anyio.lowlevel import checkpoint

from ami_proto import Action, Event, Gap, LinkFailed, LinkLost, LoggedIn, Reply
from ami_proto.actions import Ping
from ami_transports.anyio import Listener, PendingReply, connect
from ami_transports.simulator import Simulator
from tests.anyio.loops import count_tasks, ticking, until

pytestmark = pytest.mark.anyio


def tick(simulator: Simulator, *numbers: int) -> None:
    for number in numbers:
        simulator.emit("Tick", ["user"], [("Number", str(number))])


async def test_a_loss_and_what_follows(simulator: Simulator) -> None:
    async with (
        connect(simulator.url, reconnect_first_s=0.01) as ami,
        ami.watch() as news,
        ami.subscribe("Tick") as events,
    ):
        simulator.drop_connections()
        assert isinstance(await anext(news), LinkLost)
        assert isinstance(await anext(news), LoggedIn)
        assert await ami.wait_ready(10)
        tick(simulator, 1)
        assert isinstance(await anext(events), Gap)
        assert isinstance(await events.poll(10), Event)
        assert await events.poll(0.01) is None
        await ami.end()
        assert [event async for event in events] == []
        assert not ami.is_ready


async def test_waiting_for_a_link_that_does_not_come(simulator: Simulator) -> None:
    async with connect(simulator.url, reconnect_first_s=60) as ami:
        simulator.drop_connections()
        await until(lambda: not ami.is_ready, "the loss")
        assert not await ami.wait_ready(0.05)


async def test_polling_gives_others_their_turn(simulator: Simulator) -> None:
    async with connect(simulator.url) as ami, ami.subscribe("Tick", gaps=False) as events:
        tick(simulator, 1)
        while (event := await events.poll()) is None:
            pass
        assert event["Number"] == "1"


async def test_a_ticker_keeps_time_while_1000_calls_run(simulator: Simulator) -> None:
    async def ask() -> None:
        for _ in range(20):
            assert (await ami.call(Ping())).ok

    async with (
        connect(simulator.url) as ami,
        ticking() as ticker,
        anyio.create_task_group() as tasks,
    ):
        for _ in range(50):
            tasks.start_soon(ask)
    assert ticker.ticks > 10
    assert ticker.longest_work_s < 0.2


async def test_a_flood_of_events_lets_others_run(simulator: Simulator) -> None:
    async with (
        connect(simulator.url) as ami,
        ami.subscribe("Tick", size=40_000, gaps=False) as events,
        ticking() as ticker,
    ):
        with anyio.fail_after(30):
            tick(simulator, *range(40_000))
            got = [int((await anext(events))["Number"]) for _ in range(40_000)]
    assert got == list(range(40_000))
    # one read's worth of events at a time, and the 40,000 that the simulator is told of
    assert ticker.ticks > 6


async def test_clogged_for_a_while_everything_arrives(simulator: Simulator) -> None:
    pad = Action("UserEvent", {"UserEvent": "x", "Pad": "x" * 1000})
    pending: list[PendingReply[Reply[Event]]] = []
    async with connect(simulator.url) as ami:
        for _ in range(100):
            pending += [ami.submit(pad) for _ in range(50)]
            # a server cuts off who does not read its answers, so the client must have its turn
            await checkpoint()
        assert all([(await one.result()).response.ok for one in pending])
        assert len(simulator.connections) == 1


async def test_listeners_of_both_colours(simulator: Simulator) -> None:
    got: list[tuple[str, str]] = []

    async def ask(event: Event) -> None:
        assert (await ami.call(Ping())).ok
        got.append(("coroutine", event["Number"]))

    def note(event: Event) -> None:
        got.append(("function", event["Number"]))

    async with connect(simulator.url) as ami:
        ami.listen(ask, "Tick")
        ami.listen(note, "Tick")
        tick(simulator, 1, 2)
        await until(lambda: len(got) == 4, "all events")
    assert sorted(got) == [(kind, n) for kind in ("coroutine", "function") for n in ("1", "2")]


async def test_exceptions_of_listeners_are_counted(
    simulator: Simulator, caplog: pytest.LogCaptureFixture
) -> None:
    got: list[str] = []

    async def fail(event: Event) -> None:
        got.append(event["Number"])
        raise ValueError("the user's own mistake")

    def stop(_event: Event) -> None:
        raise StopAsyncIteration

    async with connect(simulator.url) as ami:
        first, second = ami.listen(fail, "Tick"), ami.listen(stop, "Tick")
        third = ami.listen(fail, "Tick", where=lambda event: 1 / 0)
        tick(simulator, 1, 2)
        await until(lambda: first.errors == second.errors == third.errors == 2, "all events")
        assert (await ami.call(Ping())).ok
    assert got == ["1", "2"]
    assert "the user's own mistake" in caplog.text


async def test_cancelling_a_listener_waits_for_its_call(simulator: Simulator) -> None:
    begun, done = anyio.Event(), anyio.Event()
    got: list[str] = []

    async def slow(event: Event) -> None:
        begun.set()
        await done.wait()
        got.append(event["Number"])

    async with connect(simulator.url) as ami, anyio.create_task_group() as tasks:
        listener = ami.listen(slow, "Tick")
        tick(simulator, 1, 2)
        await begun.wait()
        await ami.call(Ping())
        with anyio.move_on_after(0.01) as scope:
            await listener.cancel()
        assert scope.cancelled_caught
        tasks.start_soon(listener.cancel)
        done.set()
    assert got == ["1"]


async def test_a_listener_may_cancel_itself_and_end_the_client(simulator: Simulator) -> None:
    got: list[str] = []
    listeners: list[Listener] = []

    async def once(event: Event) -> None:
        got.append(event["Number"])
        await listeners[0].cancel()
        await ami.end()

    async with connect(simulator.url) as ami:
        listeners.append(ami.listen(once, "Tick"))
        tick(simulator, 1, 2)
        await until(lambda: not ami.is_ready, "the end")
    assert got == ["1"]


async def test_leaving_softly_lets_listeners_finish(simulator: Simulator) -> None:
    got: list[str] = []

    async def slow(event: Event) -> None:
        await anyio.sleep(0.01)
        got.append(event["Number"])

    before = count_tasks()
    async with connect(simulator.url) as ami:
        ami.listen(slow, "Tick")
        tick(simulator, 1, 2, 3)
        await ami.call(Ping())
    assert got == ["1", "2", "3"]
    assert count_tasks() == before


async def test_leaving_with_an_exception_cancels_them(simulator: Simulator) -> None:
    begun = anyio.Event()

    async def endless(_event: Event) -> None:
        begun.set()
        await anyio.sleep_forever()

    async def fail() -> None:
        async with connect(simulator.url) as ami:
            ami.listen(endless, "Tick")
            tick(simulator, 1)
            await begun.wait()
            raise ZeroDivisionError

    before = count_tasks()
    with pytest.raises(ZeroDivisionError):
        await fail()
    assert count_tasks() == before


async def test_the_failure_of_the_session_is_not_the_listeners(
    simulator: Simulator, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    async with connect(simulator.url, reconnect=False) as ami:
        listener = ami.listen(lambda event: None)
        simulator.drop_connections()
        await until(lambda: ami.error is not None, "the failure")
    assert listener.errors == 0
    assert caplog.text == ""


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


async def test_tls(authority: trustme.CA, tmp_path: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    ca_file = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(ca_file))
    with Simulator(ssl_context=context) as simulator:
        async with connect(simulator.url, tls_ca_file=str(ca_file)) as ami:
            pad = Action("UserEvent", {"UserEvent": "x", "Pad": "x" * 900})
            pending: list[PendingReply[Reply[Event]]] = []
            for _ in range(20):
                pending += [ami.submit(pad) for _ in range(50)]
                await checkpoint()
            assert all([(await one.result()).response.ok for one in pending])
        with pytest.raises(LinkFailed, match="CERTIFICATE_VERIFY_FAILED"):
            async with connect(simulator.url):
                pytest.fail("nobody vouches for it")
    with Simulator() as plain, pytest.raises(LinkFailed, match=r"(?i)wrong.version"):
        async with connect(plain.url.replace("ami:", "amis:")):
            pytest.fail("it speaks no TLS")


async def test_an_attempt_has_its_time() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"amis://admin:secret@127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(LinkFailed, match="timed out"):
            async with connect(url, connect_timeout_s=0.05):
                pytest.fail("nobody has shaken hands")
