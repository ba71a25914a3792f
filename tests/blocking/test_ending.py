"""Ends, asked for and not: what is pending ends, and nothing is left behind."""

from __future__ import annotations

import gc
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from ami_proto import (
    Action,
    ActionFailed,
    ActionTimeout,
    ConnectionLost,
    LinkLost,
    LocalProtocolError,
    LoggedIn,
    Outcome,
)
from ami_proto.actions import Ping
from ami_proto.responses import PingResponse
from ami_transports._sync import SyncDriver
from ami_transports.blocking import Client, PendingReply, connect
from ami_transports.simulator import Faults, Simulator
from tests.blocking.waiting import open_files, until


def test_end_waits_for_what_is_pending(simulator: Simulator, ami: Client) -> None:
    simulator.set_faults(Faults(latency_s=0.1))
    pending = [ami.submit(Ping()) for _ in range(10)]
    ami.end()
    assert all(one.done for one in pending)
    assert all(one.result().ok for one in pending)
    assert not ami.is_ready
    assert ami.error is None


def test_close_fails_what_is_pending(simulator: Simulator, ami: Client) -> None:
    simulator.drop_replies(2)
    pending = [ami.submit(Ping()) for _ in range(2)]
    simulator.wait_for_action("Ping", 2)
    with ThreadPoolExecutor(1) as other:
        waiting = other.submit(pending[0].result)
        ami.close()
        with pytest.raises(ConnectionLost) as lost:
            waiting.result(5)
    assert lost.value.outcome is Outcome.UNKNOWN
    with pytest.raises(ConnectionLost):
        pending[1].result()
    assert ami.pending_count == 0


def test_after_the_end_nothing_is_sent(ami: Client) -> None:
    ami.end()
    ami.end()
    ami.close()
    with pytest.raises(ConnectionLost, match="stopped") as lost:
        ami.call(Ping())
    assert lost.value.outcome is Outcome.NEVER_SENT
    assert not ami.wait_ready(0.0)


def test_a_with_block_ends_softly_and_after_an_exception_at_once(simulator: Simulator) -> None:
    with connect(simulator.url) as ami:
        simulator.set_faults(Faults(latency_s=0.05))
        pending = ami.submit(Ping())
    assert pending.result().ok
    given: list[PendingReply[PingResponse]] = []

    def submit_and_fail() -> None:
        with connect(simulator.url) as ami:
            simulator.drop_replies(1)
            given.append(ami.submit(Ping()))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        submit_and_fail()
    with pytest.raises(ConnectionLost):
        given[0].result()


def test_a_call_that_times_out_leaves_nothing(simulator: Simulator, ami: Client) -> None:
    simulator.drop_replies(1)
    with pytest.raises(ActionTimeout):
        ami.call(Ping(), timeout=0.05)
    assert ami.pending_count == 0
    assert ami.call(Ping()).ok


def test_one_that_is_abandoned_leaves_nothing(simulator: Simulator, ami: Client) -> None:
    simulator.drop_replies(1)
    pending = ami.submit(Ping(), action_id="mine")
    assert pending.action_id == "mine"
    with pytest.raises(LocalProtocolError, match="in use"):
        ami.submit(Ping(), action_id="mine")
    pending.abandon()
    with pytest.raises(ActionFailed, match="abandoned"):
        pending.result()
    assert ami.pending_count == 0


def test_a_lost_link_is_made_anew(simulator: Simulator, ami: Client) -> None:
    simulator.drop_replies(1)
    with ami.watch() as news:
        pending = ami.submit(Ping())
        simulator.wait_for_action("Ping")
        simulator.drop_connections()
        with pytest.raises(ConnectionLost) as lost:
            pending.result()
        assert lost.value.outcome is Outcome.UNKNOWN
        assert isinstance(news.poll(10), LinkLost)
        assert isinstance(news.poll(10), LoggedIn)
    assert ami.wait_ready(10)
    assert ami.call(Ping()).ok
    # nothing is ever sent again by itself
    assert len(simulator.received("Ping")) == 2


def test_a_server_that_is_gone_for_a_while(simulator: Simulator, ami: Client) -> None:
    simulator.stop_listening()
    simulator.drop_connections()
    until(lambda: not ami.is_ready, "the loss to be noticed")
    with pytest.raises(ConnectionLost) as lost:
        ami.call(Ping())
    assert lost.value.outcome is Outcome.NEVER_SENT
    assert not ami.wait_ready(0.05)
    simulator.start_listening()
    assert ami.wait_ready(10)
    assert ami.call(Ping()).ok


def test_a_silent_peer_is_left(simulator: Simulator) -> None:
    with connect(
        simulator.url, idle_timeout_s=0.05, pong_timeout_s=0.05, reconnect_first_s=0.01
    ) as ami:
        with ami.watch() as news:
            simulator.set_faults(Faults(silent=True), simulator.connections[0].number)
            lost = news.poll(10)
            assert isinstance(lost, LinkLost)
            assert "silent" in lost.reason
            assert isinstance(news.poll(10), LoggedIn)
        assert ami.call(Ping()).ok


def test_a_peer_that_reads_nothing_holds_up_nobody(simulator: Simulator, ami: Client) -> None:
    """More is asked than the socket takes; what else happens goes on, and close() ends it."""
    simulator.set_faults(Faults(latency_s=0.2))
    pad = {"UserEvent": "x", "Pad": "x" * 1000}
    pending = [ami.submit(Action("UserEvent", pad)) for _ in range(20_000)]
    begin = time.monotonic()
    ami.close()
    assert time.monotonic() - begin < 5
    assert all(one.done for one in pending)


def test_50_threads(ami: Client) -> None:
    def ask(number: int) -> None:
        for turn in range(20):
            name = f"V{number}x{turn}"
            assert ami.call(Action("Setvar", {"Variable": name, "Value": name})).response.ok
            got = ami.call(Action("Getvar", {"Variable": name})).response
            assert got["Value"] == name

    with ThreadPoolExecutor(50) as threads:
        for done in [threads.submit(ask, number) for number in range(50)]:
            done.result()
    assert ami.pending_count == 0


def test_50_connections_leave_no_file_open(simulator: Simulator) -> None:
    def connect_once() -> None:
        with connect(simulator.url) as ami:
            ami.listen(lambda event: None)
            assert ami.call(Ping()).ok
        simulator.wait_for_connections(0)

    connect_once()
    gc.collect()
    files = open_files()
    for _ in range(50):
        connect_once()
    assert open_files() == files


def test_an_action_whose_end_was_not_told_ends_with_the_link(
    simulator: Simulator, ami: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C can tear the loop that hands out the notices, between two of them."""
    monkeypatch.setattr(SyncDriver, "_tell", lambda _driver, _notice: None)
    pending = ami.submit(Ping())
    simulator.wait_for_action("Ping")
    until(lambda: ami.pending_count == 0, "the answer to come")
    monkeypatch.undo()
    simulator.drop_connections()
    with pytest.raises(ActionFailed, match="abandoned"):
        pending.result()
