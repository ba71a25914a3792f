"""Listeners: callbacks in threads of their own."""

from __future__ import annotations

import logging
import threading
from queue import Queue

import pytest

from ami_proto import Event, Gap, GapReason, Overflow
from ami_proto.actions import Ping
from ami_transports.blocking import Client, Listener, connect
from ami_transports.simulator import Simulator
from tests.blocking.waiting import WAIT_S, until


def _tick(simulator: Simulator, number: int) -> None:
    simulator.emit("Tick", ["user"], [("Number", str(number))])


def test_each_event_in_order_in_one_thread_of_its_own(simulator: Simulator, ami: Client) -> None:
    got: Queue[tuple[str, str]] = Queue()
    ami.listen(lambda e: got.put((e["Number"], threading.current_thread().name)), "Tick")
    for number in range(5):
        _tick(simulator, number)
    seen = [got.get(timeout=WAIT_S) for _ in range(5)]
    assert [number for number, _ in seen] == list("01234")
    assert len({name for _, name in seen}) == 1
    assert seen[0][1] != threading.current_thread().name


def test_an_exception_is_logged_and_it_goes_on(
    simulator: Simulator, ami: Client, caplog: pytest.LogCaptureFixture
) -> None:
    got: Queue[int] = Queue()

    def fail_at_one(event: Event) -> None:
        got.put(int(event["Number"]))
        if event["Number"] == "1":
            raise RuntimeError("the user's own mistake")

    listener = ami.listen(fail_at_one, "Tick")
    for number in range(3):
        _tick(simulator, number)
    assert [got.get(timeout=WAIT_S) for _ in range(3)] == [0, 1, 2]
    assert listener.errors == 1
    assert "the user's own mistake" in caplog.text
    assert ami.call(Ping()).ok


def test_an_error_of_the_predicate_counts_as_its_own(simulator: Simulator, ami: Client) -> None:
    got: Queue[str] = Queue()
    listener = ami.listen(
        lambda e: got.put(e["Number"]), "Tick", where=lambda e: 1 / int(e["Number"])
    )
    _tick(simulator, 0)
    _tick(simulator, 1)
    assert got.get(timeout=WAIT_S) == "1"
    assert listener.errors == 1


def test_a_slow_one_delays_only_itself(simulator: Simulator, ami: Client) -> None:
    release = threading.Event()
    slow: Queue[str] = Queue()
    quick: Queue[str] = Queue()

    def wait(event: Event) -> None:
        release.wait(WAIT_S)
        slow.put(event["Number"])

    ami.listen(wait, "Tick")
    ami.listen(lambda e: quick.put(e["Number"]), "Tick")
    for number in range(3):
        _tick(simulator, number)
    assert [quick.get(timeout=WAIT_S) for _ in range(3)] == ["0", "1", "2"]
    assert ami.call(Ping()).ok
    assert slow.empty()
    release.set()
    assert [slow.get(timeout=WAIT_S) for _ in range(3)] == ["0", "1", "2"]


def test_cancelled_from_within_it_is_called_no_more(simulator: Simulator, ami: Client) -> None:
    got: Queue[str] = Queue()
    listeners: list[Listener] = []

    def once(event: Event) -> None:
        listeners[0].cancel()
        got.put(event["Number"])

    listeners.append(ami.listen(once, "Tick"))
    _tick(simulator, 0)
    assert got.get(timeout=WAIT_S) == "0"
    _tick(simulator, 1)
    ami.call(Ping())
    listeners[0].cancel()
    assert got.empty()


def test_cancel_waits_for_the_call_that_goes_on(simulator: Simulator, ami: Client) -> None:
    begun, release = threading.Event(), threading.Event()
    done: list[str] = []

    def slow(event: Event) -> None:
        begun.set()
        release.wait(WAIT_S)
        done.append(event["Number"])

    listener = ami.listen(slow, "Tick")
    _tick(simulator, 0)
    assert begun.wait(WAIT_S)
    threading.Timer(0.05, release.set).start()
    listener.cancel()
    assert done == ["0"]


def test_it_may_call_and_it_may_close_the_client(simulator: Simulator, ami: Client) -> None:
    got: Queue[bool] = Queue()

    def ask_and_close(_event: Event) -> None:
        got.put(ami.call(Ping()).ok)
        ami.close()

    ami.listen(ask_and_close, "Tick")
    _tick(simulator, 0)
    assert got.get(timeout=WAIT_S)
    until(lambda: not ami.is_ready, "the client to be closed")


def test_gaps_are_told_apart(simulator: Simulator, ami: Client) -> None:
    begun, release = threading.Event(), threading.Event()
    told: Queue[Gap | str] = Queue()

    def wait(event: Event) -> None:
        begun.set()
        release.wait(WAIT_S)
        told.put(event["Number"])

    ami.listen(wait, "Tick", on_gap=told.put, size=1, overflow=Overflow.DROP_OLDEST)
    _tick(simulator, 0)
    assert begun.wait(WAIT_S)
    for number in range(1, 4):
        _tick(simulator, number)
    ami.call(Ping())
    release.set()
    first, gap, last = (told.get(timeout=WAIT_S) for _ in range(3))
    assert (first, last) == ("0", "3")
    assert isinstance(gap, Gap)
    assert (gap.reason, gap.dropped) == (GapReason.OVERFLOW, 2)


def test_the_failure_of_the_session_is_not_its_error(
    simulator: Simulator, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    ami = connect(simulator.url, reconnect=False)
    listener = ami.listen(lambda event: None)
    simulator.drop_connections()
    until(lambda: ami.error is not None, "the session to fail")
    ami.close()
    listener.cancel()
    assert listener.errors == 0
    assert caplog.text == ""
