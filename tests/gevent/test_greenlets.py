"""Greenlets that are killed, run out of time, or keep time beside the client."""

from __future__ import annotations

import socket
import threading

import gevent
import pytest

from ami_proto import Action, ConnectionLost, Event, LinkFailed, LocalProtocolError, Reply
from ami_proto.actions import Ping
from ami_transports.gevent import Client, PendingReply, connect
from ami_transports.simulator import Faults, Simulator
from tests.gevent.greenlets import alive, ticking, until


def assert_usable(ami: Client) -> None:
    assert ami.pending_count == 0
    assert ami.call(Ping()).ok
    assert ami.is_ready


def test_a_call_out_of_time_is_abandoned(simulator: Simulator, ami: Client) -> None:
    simulator.drop_replies(1)
    with pytest.raises(gevent.Timeout), gevent.Timeout(0.05):
        ami.call(Ping())
    assert_usable(ami)
    assert len(simulator.connections) == 1


def test_a_killed_call_is_abandoned(simulator: Simulator, ami: Client) -> None:
    simulator.drop_replies(1)
    asking = gevent.spawn(ami.call, Ping())
    until(lambda: simulator.received("Ping"), "the call to be sent")
    asking.kill()
    assert_usable(ami)
    assert len(simulator.connections) == 1


def test_one_that_was_killed_before_it_began(simulator: Simulator, ami: Client) -> None:
    asking = gevent.spawn(ami.call, Ping())
    asking.kill()
    assert_usable(ami)
    assert len(simulator.received("Ping")) == 1, "only that which showed that it is usable"


def test_many_killed_at_any_moment(simulator: Simulator, ami: Client) -> None:
    """Some before they ask, some while they wait, some when the answer has come."""
    simulator.set_faults(Faults(latency_s=0.002))
    pad = Action("UserEvent", {"UserEvent": "x", "Pad": "x" * 1000})
    for turn in range(50):
        asking = [gevent.spawn(ami.call, pad) for _ in range(20)]
        gevent.sleep(turn / 10_000)
        gevent.killall(asking)
    assert_usable(ami)
    assert len(simulator.connections) == 1


def test_a_consumer_out_of_time_misses_nothing(simulator: Simulator, ami: Client) -> None:
    with ami.subscribe("Tick", gaps=False) as events:
        for number in range(20):
            with pytest.raises(gevent.Timeout), gevent.Timeout(0.001):
                next(events)
            simulator.emit("Tick", ["user"], [("Number", str(number))])
            assert next(events)["Number"] == str(number)


def test_a_killed_consumer_leaves_the_link(simulator: Simulator, ami: Client) -> None:
    def follow() -> None:
        with ami.subscribe() as events:
            for _ in events:
                pass

    following = gevent.spawn(follow)
    gevent.sleep(0)
    following.kill()
    assert_usable(ami)


def test_an_end_out_of_time_can_be_asked_for_again(simulator: Simulator, ami: Client) -> None:
    simulator.drop_replies(1)
    pending = ami.submit(Ping())
    with pytest.raises(gevent.Timeout), gevent.Timeout(0.05):
        ami.end()
    pending.abandon()
    ami.end()
    assert ami.error is None


def test_connecting_out_of_time_leaves_nothing() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        with pytest.raises(gevent.Timeout), gevent.Timeout(0.05):
            connect(f"ami://admin:secret@127.0.0.1:{port}")


def test_connecting_fails_in_its_own_time() -> None:
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full:
        port = full.getsockname()[1]
        waiting = [socket.socket() for _ in range(8)]
        for one in waiting:
            one.setblocking(False)
            one.connect_ex(("127.0.0.1", port))
        with ticking() as ticker, pytest.raises(LinkFailed):
            connect(f"ami://admin:secret@127.0.0.1:{port}", connect_timeout_s=0.2)
        assert ticker.ticks > 5
        for one in waiting:
            one.close()


def test_names_are_looked_up(simulator: Simulator) -> None:
    with connect(f"ami://admin:secret@localhost:{simulator.port}") as ami:
        assert ami.call(Ping()).ok
    with pytest.raises(LinkFailed, match="gaierror"):
        connect("ami://admin:secret@no-such-host.invalid")


def test_a_ticker_keeps_time_while_1000_calls_run(simulator: Simulator, ami: Client) -> None:
    # fifty at a time, for the encoding of one is work that no driver can hand to others
    def ask() -> None:
        for _ in range(20):
            assert ami.call(Ping()).ok

    with ticking() as ticker:
        asking = [gevent.spawn(ask) for _ in range(50)]
        gevent.joinall(asking, raise_error=True)
    assert ticker.ticks > 10
    assert ticker.longest_work_s < 0.2


def test_a_ticker_keeps_time_while_nothing_comes(simulator: Simulator, ami: Client) -> None:
    simulator.drop_replies(1)
    with ticking() as ticker, pytest.raises(TimeoutError):
        ami.call(Ping(), timeout=0.5)
    assert ticker.ticks > 10


def test_a_flood_of_events_lets_others_run(simulator: Simulator, ami: Client) -> None:
    with ami.subscribe("Tick", size=10_000, gaps=False) as events, ticking() as ticker:
        for number in range(10_000):
            simulator.emit("Tick", ["user"], [("Number", str(number))])
        assert [int(next(events)["Number"]) for _ in range(10_000)] == list(range(10_000))
    # one read's worth of events at a time, and the 10,000 that the simulator is told of
    assert ticker.ticks > 3


def test_a_peer_that_reads_nothing_holds_up_nobody(simulator: Simulator, ami: Client) -> None:
    simulator.set_faults(Faults(latency_s=0.1))
    pad = Action("UserEvent", {"UserEvent": "x", "Pad": "x" * 1000})
    with ticking():
        pending = [ami.submit(pad) for _ in range(20_000)]
        gevent.sleep(0.05)
        ami.close()
    assert all(one.done for one in pending)
    with pytest.raises(ConnectionLost):
        pending[-1].result()


def test_clogged_for_a_while_everything_arrives(simulator: Simulator, ami: Client) -> None:
    pad = Action("UserEvent", {"UserEvent": "x", "Pad": "x" * 1000})
    pending: list[PendingReply[Reply[Event]]] = []
    for _ in range(100):
        pending += [ami.submit(pad) for _ in range(50)]
        # a server cuts off who does not read its answers, so the client must have its turn
        gevent.sleep(0.001)
    assert all(one.result().response.ok for one in pending)
    assert len(simulator.connections) == 1


def test_a_listener_in_a_greenlet_of_its_own(simulator: Simulator, ami: Client) -> None:
    got: list[tuple[str, bool]] = []
    here = gevent.getcurrent()

    def note(event: Event) -> None:
        gevent.sleep(0)
        got.append((event["Number"], gevent.getcurrent() is not here and ami.call(Ping()).ok))

    listener = ami.listen(note, "Tick")
    for number in range(3):
        simulator.emit("Tick", ["user"], [("Number", str(number))])
    until(lambda: len(got) == 3, "all events")
    listener.cancel()
    assert got == [("0", True), ("1", True), ("2", True)]


def test_another_thread_is_told_where_it_belongs(ami: Client) -> None:
    pending = ami.submit(Ping())
    told: list[str] = []

    def ask() -> None:
        for ask in (lambda: ami.call(Ping()), pending.result, ami.subscribe, ami.close):
            try:
                ask()
            except LocalProtocolError as error:
                told.append(str(error))

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join()
    assert len(told) == 4
    assert all("blocking" in text for text in told)
    assert pending.result().ok
    assert_usable(ami)


def test_a_driver_that_is_killed_leaves_nobody_waiting(
    simulator: Simulator, caplog: pytest.LogCaptureFixture
) -> None:
    before = alive()
    ami = connect(simulator.url)
    simulator.drop_replies(1)
    pending = ami.submit(Ping())
    # as a program does that ends all its greenlets
    gevent.killall(alive() - before)
    with pytest.raises(ConnectionLost):
        pending.result()
    ami.close()
    assert not ami.is_ready
    assert "the driver failed" in caplog.text
