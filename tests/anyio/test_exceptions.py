"""What comes out of the block of a client is what was raised in it, and never a group of ours."""

from __future__ import annotations

import asyncio
import logging

import anyio
import pytest

from ami_proto import ConnectionLost, Event, LinkFailed, LocalProtocolError, LoginRefused
from ami_proto.actions import Ping
from ami_proto.responses import PingResponse
from ami_transports.anyio import Client, PendingReply, connect
from ami_transports.simulator import Simulator
from tests.anyio.loops import count_tasks, until


@pytest.mark.anyio
async def test_the_blocks_own_exception(simulator: Simulator) -> None:
    error = ZeroDivisionError("the user's own")
    pending: list[PendingReply[PingResponse]] = []

    async def fail() -> None:
        async with connect(simulator.url) as ami:
            simulator.drop_replies(1)
            pending.append(ami.submit(Ping()))
            raise error

    with pytest.raises(ZeroDivisionError) as raised:
        await fail()
    assert raised.value is error
    with pytest.raises(ConnectionLost):
        await pending[0].result()


@pytest.mark.anyio
async def test_the_blocks_own_group_stays_what_it_is(simulator: Simulator) -> None:
    group = ExceptionGroup("the user's own", [ValueError("one"), TypeError("two")])
    with pytest.raises(ExceptionGroup) as raised:
        async with connect(simulator.url):
            raise group
    assert raised.value is group


@pytest.mark.anyio
async def test_a_group_of_the_users_tasks_stays_one(simulator: Simulator) -> None:
    async def fail() -> None:
        raise ZeroDivisionError

    with pytest.raises(ExceptionGroup) as raised:
        async with connect(simulator.url), anyio.create_task_group() as tasks:
            tasks.start_soon(fail)
    assert [type(error) for error in raised.value.exceptions] == [ZeroDivisionError]


@pytest.mark.anyio
async def test_why_there_is_no_client(simulator: Simulator) -> None:
    before = count_tasks()
    refused = simulator.url.replace("secret", "wrong")
    for url, error in [
        ("ami://admin:secret@127.0.0.1:1", LinkFailed),
        ("ami://admin:secret@no-such-host.invalid", LinkFailed),
        ("ami://admin:secret@/no/such/socket", LinkFailed),
        (refused, LoginRefused),
    ]:
        with pytest.raises(error) as raised:
            async with connect(url):
                pytest.fail("it is not there")
        assert raised.type is error
    assert count_tasks() == before


@pytest.mark.anyio
async def test_settings_that_cannot_be_are_refused_before_it_is_entered() -> None:
    with pytest.raises(LocalProtocolError):
        connect("ami://admin:secret@pbx.example", no_such_setting=1)


@pytest.mark.anyio
async def test_a_client_is_entered_once(simulator: Simulator) -> None:
    connecting = connect(simulator.url)
    async with connecting:
        with pytest.raises(LocalProtocolError, match="once"):
            await connecting.__aenter__()


@pytest.mark.anyio
async def test_a_session_that_failed_does_not_end_the_block(simulator: Simulator) -> None:
    async with connect(simulator.url, reconnect=False) as ami:
        simulator.drop_connections()
        await until(lambda: ami.error is not None, "the loss")
        with pytest.raises(ConnectionLost):
            await ami.call(Ping())
        with pytest.raises(LinkFailed):
            await ami.wait_ready()
        async with ami.subscribe() as events:
            with pytest.raises(LinkFailed):
                await anext(events)
    assert isinstance(ami.error, LinkFailed)


@pytest.mark.anyio
async def test_a_cancellation_from_outside(simulator: Simulator) -> None:
    before = count_tasks()
    with anyio.CancelScope() as scope:
        async with connect(simulator.url):
            scope.cancel()
            await anyio.sleep_forever()
    assert scope.cancelled_caught
    assert count_tasks() == before


@pytest.mark.anyio
async def test_an_exception_while_it_is_cancelled(simulator: Simulator) -> None:
    async def fail() -> None:
        async with connect(simulator.url):
            scope.cancel()
            raise ZeroDivisionError

    with anyio.CancelScope() as scope, pytest.raises(ZeroDivisionError):
        await fail()


@pytest.mark.anyio
async def test_an_interrupt_of_a_listener_comes_out(simulator: Simulator) -> None:
    """As Ctrl-C does that strikes within it, where the loop does not raise it elsewhere."""

    class Interrupt(BaseException):
        pass

    def interrupt(_event: Event) -> None:
        raise Interrupt

    async def follow() -> None:
        async with connect(simulator.url) as ami:
            ami.listen(interrupt, "Tick")
            simulator.emit("Tick", ["user"], [("Number", "1")])
            await anyio.sleep_forever()

    with pytest.raises(Interrupt):
        await follow()


@pytest.mark.anyio
async def test_a_driver_that_fails_leaves_nobody_waiting(
    simulator: Simulator, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with connect(simulator.url) as ami:
        simulator.drop_replies(1)
        pending = ami.submit(Ping())

        def fail(_session: object, _data: bytes, *, now: float) -> None:
            raise RuntimeError(f"a defect of the driver at {now}")

        with monkeypatch.context() as patch:
            patch.setattr("ami_proto.Session.receive_data", fail)
            simulator.emit("Tick", ["user"], [])
            with pytest.raises(ConnectionLost):
                await pending.result()
        assert not ami.is_ready
    assert "a defect of the driver" in caplog.text


@pytest.mark.anyio
class TestOfAsyncio:
    """Its own ways to cancel, which know nothing of scopes."""

    @pytest.fixture(params=[{}, {"use_uvloop": True}], ids=["asyncio", "uvloop"])
    def anyio_backend(self, request: pytest.FixtureRequest) -> object:
        if request.param:
            pytest.importorskip("uvloop")
        return "asyncio", request.param

    async def test_a_timeout(self, simulator: Simulator) -> None:
        async with connect(simulator.url) as ami:
            simulator.drop_replies(1)
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.05):
                    await ami.call(Ping())
            assert ami.pending_count == 0
            assert (await ami.call(Ping())).ok

    async def test_a_timeout_of_the_whole_block(self, simulator: Simulator) -> None:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05), connect(simulator.url):
                await asyncio.sleep(10)
        assert asyncio.current_task().cancelling() == 0  # type: ignore[union-attr]  # there is one

    async def test_a_cancelled_task(self, simulator: Simulator) -> None:
        before = count_tasks()
        clients: list[Client] = []

        async def use() -> None:
            async with connect(simulator.url) as ami:
                clients.append(ami)
                await asyncio.sleep(10)

        task = asyncio.create_task(use())
        await until(lambda: clients, "the client")
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert not clients[0].is_ready
        assert count_tasks() == before

    async def test_in_a_task_group(self, simulator: Simulator) -> None:
        async with connect(simulator.url) as ami:
            async with asyncio.TaskGroup() as tasks:
                asked = [tasks.create_task(ami.call(Ping())) for _ in range(100)]
            assert all(one.result().ok for one in asked)

    async def test_with_gather(self, simulator: Simulator) -> None:
        async with connect(simulator.url) as ami:
            replies = await asyncio.gather(*(ami.call(Ping()) for _ in range(100)))
            assert all(reply.ok for reply in replies)


def test_without_a_plugin_or_a_scope(
    simulator: Simulator, caplog: pytest.LogCaptureFixture
) -> None:
    """The plainest program there is."""
    caplog.set_level(logging.WARNING)

    async def main() -> bool:
        async with connect(simulator.url) as ami:
            return (await ami.call(Ping())).ok

    assert asyncio.run(main(), debug=True)
    assert caplog.text == ""
