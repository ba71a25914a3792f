"""Streams: events to iterate over, from the first to the end of the session."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from ami_proto import (
    Event,
    Gap,
    GapReason,
    LinkFailed,
    LoggedIn,
    Overflow,
    Stopped,
    SubscriptionOverflow,
)
from ami_proto.actions import Ping
from ami_transports.blocking import Client, connect
from ami_transports.simulator import Simulator
from tests.blocking.waiting import until


def _tick(simulator: Simulator, *numbers: int) -> None:
    for number in numbers:
        simulator.emit("Tick", ["user"], [("Number", str(number))])


def _numbers(items: list[Event | Gap]) -> list[int]:
    return [int(item["Number"]) for item in items if isinstance(item, Event)]


def test_they_come_in_order(simulator: Simulator, ami: Client) -> None:
    with ami.subscribe("tick", gaps=False) as events:
        _tick(simulator, *range(100))
        assert [int(next(events)["Number"]) for _ in range(100)] == list(range(100))


def test_polling(simulator: Simulator, ami: Client) -> None:
    with ami.subscribe("Tick", gaps=False) as events:
        assert events.poll() is None
        begin = time.monotonic()
        assert events.poll(0.05) is None
        assert time.monotonic() - begin >= 0.05
        _tick(simulator, 1)
        event = events.poll(10)
        assert event is not None
        assert event["Number"] == "1"
    assert events.poll(10) is None, "one that is closed waits for nothing"


def test_polling_wakes_when_an_event_comes(simulator: Simulator, ami: Client) -> None:
    with ami.subscribe("Tick") as events, ThreadPoolExecutor(1) as other:
        polling = other.submit(events.poll, 10)
        _tick(simulator, 1)
        assert polling.result(5) is not None


def test_an_end_that_is_given(simulator: Simulator, ami: Client) -> None:
    """What has come can still be taken after close()."""
    events = ami.subscribe("Tick", gaps=False)
    _tick(simulator, 1, 2)
    ami.call(Ping())
    events.close()
    _tick(simulator, 3)
    ami.call(Ping())
    assert [event["Number"] for event in events] == ["1", "2"]
    assert list(events) == []


def test_closing_ends_the_iteration_of_another_thread(simulator: Simulator, ami: Client) -> None:
    events = ami.subscribe("Tick")
    with ThreadPoolExecutor(1) as other:
        iterating = other.submit(list, events)
        _tick(simulator, 1)
        ami.call(Ping())
        events.close()
        assert _numbers(iterating.result(5)) == [1]


def test_the_end_of_the_session_ends_it(ami: Client) -> None:
    events, news = ami.subscribe(), ami.watch()
    with ThreadPoolExecutor(2) as others:
        seen, told = others.submit(list, events), others.submit(list, news)
        ami.end()
        assert seen.result(5) == []
        assert [type(notice) for notice in told.result(5)] == [Stopped]
    assert list(ami.subscribe()) == []
    assert events.error is None


def test_the_failure_of_the_session_is_raised(simulator: Simulator) -> None:
    ami = connect(simulator.url, reconnect=False)
    events = ami.subscribe("Tick")
    _tick(simulator, 1)
    ami.call(Ping())
    with ThreadPoolExecutor(1) as other:
        iterating = other.submit(list, ami.subscribe())
        simulator.drop_connections()
        with pytest.raises(LinkFailed):
            iterating.result(5)
    assert _numbers([next(events)]) == [1]
    for _ in range(2):
        with pytest.raises(LinkFailed):
            next(events)
    assert events.poll(10) is None
    assert isinstance(events.error, LinkFailed)
    with pytest.raises(LinkFailed):
        ami.wait_ready()
    ami.close()


def test_an_error_of_the_predicate_comes_out_and_it_goes_on(
    simulator: Simulator, ami: Client
) -> None:
    with ami.subscribe("Tick", where=lambda e: 1 / (int(e["Number"]) - 2), gaps=False) as events:
        _tick(simulator, 1, 2, 3)
        assert next(events)["Number"] == "1"
        with pytest.raises(ZeroDivisionError):
            next(events)
        assert next(events)["Number"] == "3"
    assert ami.call(Ping()).ok


def test_the_predicate_runs_in_the_consumers_thread(simulator: Simulator, ami: Client) -> None:
    asked: list[threading.Thread] = []

    def note(_event: Event) -> bool:
        asked.append(threading.current_thread())
        return True

    with ami.subscribe("Tick", where=note) as events:
        _tick(simulator, 1)
        next(events)
    assert asked == [threading.current_thread()]


@pytest.mark.parametrize(
    ("overflow", "expected"),
    [(Overflow.DROP_OLDEST, ["gap", 7, 8, 9]), (Overflow.DROP_NEWEST, [0, 1, 2, "gap"])],
)
def test_what_is_too_much_is_dropped_and_told(
    simulator: Simulator, ami: Client, overflow: Overflow, expected: list[object]
) -> None:
    with ami.subscribe("Tick", size=3, overflow=overflow) as events:
        _tick(simulator, *range(10))
        ami.call(Ping())
        taken: list[Event | Gap] = list(iter(events.poll, None))
        assert ["gap" if isinstance(t, Gap) else int(t["Number"]) for t in taken] == expected
        assert events.dropped == 7
    assert ami.diagnostics.dropped_events == 7


def test_who_asked_for_it_is_disconnected_by_one_too_many(
    simulator: Simulator, ami: Client
) -> None:
    events = ami.subscribe("Tick", size=1, overflow=Overflow.DISCONNECT, gaps=False)
    _tick(simulator, 1, 2)
    # taken in time, the first would leave room for the second
    until(lambda: ami.error is not None, "the session to end")
    with pytest.raises(SubscriptionOverflow):
        list(events)
    assert isinstance(ami.error, SubscriptionOverflow)


def test_a_lost_link_is_a_gap_in_the_stream(simulator: Simulator, ami: Client) -> None:
    with ami.subscribe("Tick") as events, ami.watch() as news:
        _tick(simulator, 1)
        ami.call(Ping())
        simulator.restart()
        while not isinstance(news.poll(10), LoggedIn):
            pass
        _tick(simulator, 2)
        first, gap, second = (next(events) for _ in range(3))
    assert _numbers([first, second]) == [1, 2]
    assert isinstance(gap, Gap)
    assert gap.reason is GapReason.LINK_LOST
    assert gap.since <= gap.until
