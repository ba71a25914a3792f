"""Following: which events go where, slow consumers, gaps, watching the link, and the end."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ami_proto.errors import LinkFailed, LocalProtocolError, SubscriptionOverflow
from ami_proto.message import Event
from ami_proto.notices import (
    Gap,
    GapReason,
    LinkLost,
    LoggedIn,
    Stopped,
    SubscriptionReady,
    UnknownReply,
)
from ami_proto.session import Session
from ami_proto.states import Directive
from ami_proto.subscription import Overflow, Subscription, Topic
from tests.session.talk import CONFIG, Talk, event, ready, success

NAMES = ("Hangup", "QueueMemberAdded", "queuememberpause", "TestRing", "TESTLONGRING")


class Ring(Event, name="TestRing"):
    __slots__ = ()


class LongRing(Ring, name="TestLongRing"):
    __slots__ = ()


def texts(subscription: Subscription[Event]) -> list[str]:
    """What it has got: an event as its number, a gap as ``reason since-until dropped``."""
    return [
        f"{one.reason.name} {one.since:g}-{one.until:g} {one.dropped}"
        if isinstance(one, Gap)
        else one["N"]
        for one in subscription.take()
    ]


def receive_numbers(talk: Talk, *numbers: int) -> None:
    """An event with each number, a second apart."""
    for number in numbers:
        talk.now += 1.0
        talk.receive(event("Tick", f"N: {number}"))


class TestTopics:
    @pytest.mark.parametrize(
        ("topics", "expected"),
        [
            ((), set(NAMES)),
            ((Event,), set(NAMES)),
            (("Hangup",), {"Hangup"}),
            (("HANGUP",), {"Hangup"}),
            (("Queue*",), {"QueueMemberAdded", "queuememberpause"}),
            (("*added", "h?ng[tu]p"), {"Hangup", "QueueMemberAdded"}),
            ((Ring,), {"TestRing", "TESTLONGRING"}),
            ((LongRing, "Hangup"), {"TESTLONGRING", "Hangup"}),
            (("Hang",), set[str]()),
        ],
    )
    def test_names_in_any_case_patterns_and_classes(
        self, topics: tuple[Topic, ...], expected: set[str]
    ) -> None:
        talk = ready()
        seen = talk.session.subscribe(*topics)
        for name in NAMES:
            talk.receive(event(name))
        assert {one.name for one in seen.take() if isinstance(one, Event)} == expected

    def test_in_order_without_duplicates_to_everyone(self) -> None:
        talk = ready()
        one, other = talk.session.subscribe("Tick", "T*"), talk.session.subscribe(Event)
        receive_numbers(talk, 1, 2, 3)
        assert texts(one) == texts(other) == ["1", "2", "3"]
        assert texts(one) == []

    def test_whoever_comes_later_gets_what_comes_later(self) -> None:
        talk = ready()
        receive_numbers(talk, 1)
        seen = talk.session.subscribe("Tick")
        receive_numbers(talk, 2)
        assert texts(seen) == ["2"]

    def test_more_names_than_are_remembered(self) -> None:
        talk = ready()
        seen = talk.session.subscribe("Tick")
        for number in range(4200):
            talk.receive(event(f"Made-up-{number}"))
        receive_numbers(talk, 1, 2)
        assert texts(seen) == ["1", "2"]


class TestPredicates:
    def test_are_asked_when_taken(self) -> None:
        talk = ready()
        asked: list[str] = []

        def odd(one: Event) -> bool:
            asked.append(one["N"])
            return int(one["N"]) % 2 == 1

        seen = talk.session.subscribe("Tick", where=odd)
        receive_numbers(talk, 1, 2, 3)
        assert asked == []
        assert texts(seen) == ["1", "3"]
        assert asked == ["1", "2", "3"]

    def test_an_exception_comes_out_in_its_turn_and_costs_one_event(self) -> None:
        talk = ready()
        seen = talk.session.subscribe("Tick", where=lambda one: 1 / (int(one["N"]) - 2))
        receive_numbers(talk, 1, 2, 3)
        assert texts(seen) == ["1"]
        with pytest.raises(ZeroDivisionError):
            seen.take()
        assert texts(seen) == ["3"]
        assert talk.directive() is Directive.RUN


class TestWaking:
    def test_once_until_taken(self) -> None:
        talk = ready()
        seen = talk.session.subscribe("Tick")
        receive_numbers(talk, 1, 2)
        assert talk.told(SubscriptionReady) == [SubscriptionReady(seen)]
        seen.take()
        receive_numbers(talk, 3)
        assert len(talk.told(SubscriptionReady)) == 2

    def test_not_for_events_of_others(self) -> None:
        talk = ready()
        talk.session.subscribe("Hangup")
        receive_numbers(talk, 1)
        assert talk.notices == []


class TestSlowConsumers:
    def test_the_oldest_give_way(self) -> None:
        talk = ready()
        seen = talk.session.subscribe("Tick", size=2)
        receive_numbers(talk, 1, 2, 3, 4)
        assert seen.dropped == 2
        assert talk.session.diagnostics.dropped_events == 2
        assert texts(seen) == ["OVERFLOW 3-4 2", "3", "4"]
        receive_numbers(talk, 5)
        assert texts(seen) == ["5"]

    def test_the_newest_are_let_go(self) -> None:
        talk = ready()
        seen = talk.session.subscribe("Tick", size=2, overflow=Overflow.DROP_NEWEST)
        receive_numbers(talk, 1, 2, 3, 4)
        assert seen.dropped == 2
        assert texts(seen) == ["1", "2", "OVERFLOW 3-4 2"]
        receive_numbers(talk, 5, 6, 7)
        assert texts(seen) == ["5", "6", "OVERFLOW 7-7 1"]
        assert talk.session.diagnostics.dropped_events == 3

    def test_the_session_ends(self) -> None:
        talk = ready()
        seen = talk.session.subscribe("Tick", size=1, overflow=Overflow.DISCONNECT)
        other = talk.session.subscribe("Tick")
        receive_numbers(talk, 1)
        sent = talk.send("Ping")
        talk.receive(event("Tick", "N: 2") + event("Tick", "N: 3"))
        talk.failure_of(sent)
        talk.hang_up()
        (stopped,) = talk.told(Stopped)
        assert isinstance(stopped.error, SubscriptionOverflow)
        assert talk.session.error is seen.error is other.error is stopped.error
        assert len(talk.told(LinkLost)) == 1
        assert texts(seen) == ["1"]
        assert texts(other) == ["1", "2"]

    def test_replies_are_never_dropped_for_events(self) -> None:
        talk = ready()
        talk.session.subscribe("Tick", size=1)
        sent = [talk.send("Ping") for _ in range(10)]
        for action_id in sent:
            receive_numbers(talk, 1, 2)
            talk.receive(success(action_id))
        assert all(talk.reply_to(action_id) for action_id in sent)

    def test_by_default_as_many_as_configured(self) -> None:
        talk = ready(replace(CONFIG, queue_size=1))
        seen = talk.session.subscribe("Tick")
        receive_numbers(talk, 1, 2)
        assert texts(seen) == ["OVERFLOW 2-2 1", "2"]

    @pytest.mark.parametrize("size", [0, -1])
    def test_a_queue_that_holds_none_is_refused(self, size: int) -> None:
        session = Session(CONFIG)
        with pytest.raises(LocalProtocolError, match="can hold none"):
            session.subscribe(size=size)
        with pytest.raises(LocalProtocolError, match="can hold none"):
            session.watch(size=size)

    @pytest.mark.parametrize(
        ("overflow", "expected"),
        [
            (Overflow.DROP_OLDEST, ["OVERFLOW 5-5 2", "LINK_LOST 2-3 0", "3", "4"]),
            (Overflow.DROP_NEWEST, ["1", "2", "LINK_LOST 2-5 2"]),
        ],
    )
    def test_a_gap_keeps_its_place(self, overflow: Overflow, expected: list[str]) -> None:
        talk = ready()
        seen = talk.session.subscribe("Tick", size=3, overflow=overflow)
        if overflow is Overflow.DROP_NEWEST:
            seen = talk.session.subscribe("Tick", size=2, overflow=overflow)
        receive_numbers(talk, 1, 2)
        talk.lose()
        talk.pass_until(3.0)
        talk.log_in()
        receive_numbers(talk, 3, 4)
        assert texts(seen) == expected

    def test_a_gap_that_gives_way_is_told_with_what_gave_way_before_it(self) -> None:
        talk = ready()
        seen = talk.session.subscribe("Tick", size=1)
        receive_numbers(talk, 1, 2)
        talk.lose()
        talk.pass_until(3.0)
        talk.log_in()
        receive_numbers(talk, 3)
        assert texts(seen) == ["LINK_LOST 2-3 2", "3"]
        assert seen.dropped == 2

    def test_a_gap_that_gives_way_first(self) -> None:
        talk = ready()
        seen = talk.session.subscribe("Tick", size=1)
        talk.lose()
        talk.pass_until(3.0)
        talk.log_in()
        receive_numbers(talk, 3, 4)
        assert texts(seen) == ["LINK_LOST 0-5 1", "4"]

    def test_what_was_let_go_before_the_link_was_lost(self) -> None:
        talk = ready()
        seen = talk.session.subscribe("Tick", size=1, overflow=Overflow.DROP_NEWEST)
        receive_numbers(talk, 1, 2)
        talk.lose()
        talk.pass_until(9.0)
        talk.log_in()
        assert texts(seen) == ["1", "LINK_LOST 2-9 1"]


class TestWatch:
    def test_tells_what_happens_to_the_link_as_the_notices_do(self) -> None:
        talk = Talk()
        seen = talk.session.watch()
        talk.log_in()
        talk.receive(success("stranger"))
        receive_numbers(talk, 1)
        talk.lose("gone")
        talk.close()
        kinds = [type(one) for one in seen.take()]
        assert kinds == [LoggedIn, UnknownReply, LinkLost, Stopped]
        assert seen.ended
        assert seen.error is None

    def test_a_slow_watcher_is_told_of_what_he_missed(self) -> None:
        talk = ready()
        seen = talk.session.watch(size=1)
        talk.receive(success("a") + success("b") + success("c"))
        gap, last = seen.take()
        assert gap == Gap(GapReason.OVERFLOW, 0.0, 0.0, 2)
        assert isinstance(last, UnknownReply)
        assert talk.session.diagnostics.dropped_events == 0

    def test_can_be_left(self) -> None:
        talk = ready()
        seen = talk.session.watch()
        talk.session.unsubscribe(seen)
        talk.receive(success("stranger"))
        assert (seen.take(), seen.ended) == ([], True)


class TestLeaving:
    def test_nothing_more_comes_and_what_came_can_be_taken(self) -> None:
        talk = ready()
        seen = talk.session.subscribe("Tick")
        receive_numbers(talk, 1)
        talk.session.unsubscribe(seen)
        talk.session.unsubscribe(seen)
        receive_numbers(talk, 2)
        assert (texts(seen), seen.ended, seen.error) == (["1"], True, None)

    def test_wakes_who_waits(self) -> None:
        talk = ready()
        seen = talk.session.subscribe("Tick")
        talk.session.unsubscribe(seen)
        assert talk.session.next_notice() == SubscriptionReady(seen)

    def test_after_the_session_failed_keeps_the_reason(self) -> None:
        talk = ready(replace(CONFIG, reconnect=False))
        seen = talk.session.subscribe("Tick")
        talk.lose()
        talk.session.unsubscribe(seen)
        assert isinstance(seen.error, LinkFailed)


class TestAfterTheEnd:
    def test_everyone_is_told(self) -> None:
        talk = ready(replace(CONFIG, reconnect=False))
        seen, watching = talk.session.subscribe("Tick"), talk.session.watch()
        receive_numbers(talk, 1)
        talk.lose()
        for subscription in (seen, watching):
            assert subscription.ended
            assert subscription.error is talk.session.error
            assert SubscriptionReady(subscription) in talk.notices
        assert texts(seen) == ["1"]

    @pytest.mark.parametrize("reconnect", [True, False])
    def test_a_new_one_has_ended(self, reconnect: bool) -> None:
        talk = ready(replace(CONFIG, reconnect=reconnect))
        talk.lose()
        talk.close()
        seen, watching = talk.session.subscribe("Tick"), talk.session.watch()
        for subscription in (seen, watching):
            assert subscription.ended
            assert subscription.error is talk.session.error
            assert subscription.take() == []
