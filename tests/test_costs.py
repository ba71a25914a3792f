"""What the hot paths cost, without a clock: instructions of Python, and bytes held.

A run of the same code executes the same instructions on every machine, so these bounds hold or
break for everybody alike. They lie some 25 % above what the slowest of Python 3.11 to 3.14 does.
What is spent inside C (searching, copying) is not seen here; ``python -m benchmarks`` sees it.
"""

from __future__ import annotations

import sys
import tracemalloc
from collections.abc import Callable
from types import FrameType
from typing import TYPE_CHECKING, Any

import pytest

from ami_proto import Parser, Session, SubscriptionReady, encode
from ami_proto.actions import Originate, Ping
from ami_proto.events import Hangup
from ami_proto.message import EVENTS
from benchmarks.inputs import (
    burst,
    burst_events,
    chunks,
    message_count,
    ready_session,
)
from benchmarks.large import MEGABYTE, receive
from benchmarks.memory import held_bytes
from tests.blocking.waiting import uncollected

if TYPE_CHECKING:
    from _typeshed import TraceFunction

SENT = burst_events()[: 4 * 65_536]
CHUNKS = chunks(SENT, 65_536)
COUNT = message_count(SENT)


@pytest.fixture(autouse=True)
def _names_that_other_tests_made_up_are_forgotten() -> None:
    EVENTS.by_spelling.clear()


def instructions(work: Callable[[], object]) -> int:
    """How many instructions of Python run in the functions that ``work`` calls.

    It is called twice, and the second time counts: only then does Python from 3.12 on tell of all
    instructions of a function that has not been looked at before.
    """
    count = 0

    # Any, for so the standard library types what it hands in
    def count_opcodes(frame: FrameType, event: str, _argument: Any) -> TraceFunction:
        nonlocal count
        frame.f_trace_lines = False
        frame.f_trace_opcodes = True
        count += event == "opcode"
        return count_opcodes

    before = sys.gettrace()
    with uncollected():  # a collection runs the callbacks of whoever wants to know of it
        sys.settrace(count_opcodes)
        try:
            work()
            count = 0
            work()
        finally:
            sys.settrace(before)
    return count


def feed(size: int) -> Callable[[], object]:
    parser = Parser()
    pieces = chunks(SENT, size)

    def work() -> None:
        for piece in pieces:
            parser.feed(piece)

    return work


@pytest.mark.parametrize(
    ("read", "most"),
    [
        (lambda event: event.get("Uniqueid"), 60),
        (lambda event: event.uniqueid, 75),
        (lambda event: event.get("No such"), 115),
    ],
    ids=["by name", "typed", "not there"],
)
def test_reading_a_field_reads_no_other(read: Callable[[Hangup], object], most: int) -> None:
    event = next(event for event in Parser().feed(burst()) if isinstance(event, Hangup))
    assert instructions(lambda: read(event)) < most
    assert not event.values


def receive_all(session: Session) -> None:
    for chunk in CHUNKS:
        session.receive_data(chunk, now=0.0)
        while session.next_notice() is not None:
            pass


def per_event(work: Callable[[], object]) -> float:
    work()  # what is made once for each name, and imported
    return instructions(work) / COUNT


@pytest.mark.parametrize(("size", "most"), [(65_536, 46), (411, 150)])
def test_parsing(size: int, most: int) -> None:
    assert per_event(feed(size)) < most


def test_a_session_adds_little_to_its_parser() -> None:
    session = ready_session()
    subscription = session.subscribe(size=100_000)
    cost = per_event(lambda: receive_all(session))
    assert cost - per_event(feed(65_536)) < 52
    assert len(subscription) > COUNT


def test_a_read_wakes_a_consumer_once() -> None:
    session = ready_session()
    subscription = session.subscribe(size=100_000)
    for chunk in CHUNKS:
        session.receive_data(chunk, now=0.0)
        assert isinstance(session.next_notice(), SubscriptionReady)
        assert session.next_notice() is None
        assert len(subscription.take()) > 10


def test_taking_costs_nothing_an_event() -> None:
    session = ready_session()
    subscriptions = [session.subscribe(size=100_000) for _ in range(2)]
    receive_all(session)
    others = iter(subscriptions)
    assert instructions(lambda: next(others).take()) < 100


@pytest.mark.parametrize("topic", ["Other{}", "Other{}*"])
def test_other_subscriptions_cost_nothing(topic: str) -> None:
    alone, among_many = ready_session(), ready_session()
    for session in (alone, among_many):
        session.subscribe(size=100_000)
    for number in range(1000):
        among_many.subscribe(topic.format(number))
    cost = per_event(lambda: receive_all(alone))
    assert per_event(lambda: receive_all(among_many)) <= cost


def call_cost(pending: int) -> int:
    session = ready_session()
    for _ in range(pending):
        session.send(Ping(), now=0.0)
    session.data_to_send()

    def call() -> None:
        action_id = session.send(Ping(), now=0.0)
        session.data_to_send()
        answer = f"Response: Success\r\nActionID: {action_id}\r\nPing: Pong\r\n\r\n"
        session.receive_data(answer.encode(), now=0.0)
        while session.next_notice() is not None:
            pass
        session.next_deadline()

    call()

    def calls() -> None:
        for _ in range(100):
            call()

    return instructions(calls) // 100


def test_a_call_costs_the_same_whatever_is_pending() -> None:
    with_few = call_cost(10)
    assert with_few < 1500
    # setting a timer among many costs a few comparisons more, and those are in C
    assert call_cost(10_000) < 1.2 * with_few


def originate() -> Originate:
    return Originate(
        channel="PJSIP/100",
        context="outbound",
        exten="5551234",
        priority=1,
        caller_id='"Support" <100>',
        timeout_ms=30_000,
        variables={f"VARIABLE_{number}": f"value {number}" for number in range(5)},
    )


def test_making_and_encoding() -> None:
    action = originate()
    encode(action, "id-1")
    assert instructions(originate) < 950
    assert instructions(lambda: encode(action, "id-1")) < 1110


def test_a_kept_event_is_its_text_and_little_more() -> None:
    messages = message_count(burst())
    assert held_bytes(lambda: Parser().feed(burst())) / messages < 650


def test_a_large_answer_is_held_less_than_three_times() -> None:
    assert not tracemalloc.is_tracing()
    assert held_bytes(lambda: receive(4), peak=True) < 3 * 4 * MEGABYTE
