"""Subscription: a bounded queue with its gaps; Router: which names go where."""

from __future__ import annotations

import pytest

from ami_proto.errors import AMIError, LocalProtocolError
from ami_proto.message import EVENTS, Event
from ami_proto.notices import Gap, GapReason
from ami_proto.subscription import AnySubscription, Overflow, Router, Subscription, Topic

LOST = Gap(GapReason.LINK_LOST, 10.0, 20.0)


class Tune(Event, name="SubscriptionTune"):
    __slots__ = ()


class LongTune(Tune, name="SubscriptionLongTune"):
    __slots__ = ()


def routed(router: Router, name: str) -> tuple[Subscription[Event], ...]:
    return router.routes[name]


def of(size: int, overflow: Overflow = Overflow.DROP_OLDEST) -> Subscription[int]:
    return Subscription(size=size, overflow=overflow)


def offer(subscription: Subscription[int], *items: int) -> bool:
    """Offer each at the moment of its own number; whether all went well."""
    return all(subscription.offer(item, float(item)) for item in items)


def overflow(since: float, until: float, dropped: int) -> Gap:
    return Gap(GapReason.OVERFLOW, since, until, dropped)


def test_gaps_stand_where_they_do_also_among_what_is_chosen() -> None:
    chosen: list[Subscription[int]] = [
        Subscription(size=2, overflow=one, where=lambda number: number % 2 == 0)
        for one in (Overflow.DROP_OLDEST, Overflow.DROP_NEWEST)
    ]
    for one in chosen:
        offer(one, 1, 2, 3, 4)
    oldest, newest = (one.take() for one in chosen)
    assert oldest == [overflow(3, 4, 2), 4]
    assert newest == [2, overflow(3, 4, 2)]


class TestQueue:
    def test_in_order_and_once(self) -> None:
        one = of(3)
        assert offer(one, 1, 2, 3)
        assert len(one) == 3
        assert one.take() == [1, 2, 3]
        assert one.take() == []
        assert (len(one), one.dropped) == (0, 0)

    def test_a_size_that_holds_none(self) -> None:
        with pytest.raises(LocalProtocolError, match="a queue of 0 events"):
            of(0)

    def test_the_oldest_give_way(self) -> None:
        one = of(2)
        assert offer(one, 1, 2, 3, 4, 5)
        assert one.dropped == 3
        assert one.take() == [overflow(3, 5, 3), 4, 5]
        assert offer(one, 6, 7, 8)
        assert one.take() == [overflow(8, 8, 1), 7, 8]

    def test_the_newest_are_let_go(self) -> None:
        one = of(2, Overflow.DROP_NEWEST)
        assert offer(one, 1, 2, 3, 4)
        assert one.take() == [1, 2, overflow(3, 4, 2)]
        assert offer(one, 5)
        assert one.take() == [5]

    def test_nothing_may_be_missing(self) -> None:
        one = of(2, Overflow.DISCONNECT)
        assert offer(one, 1, 2)
        assert not offer(one, 3)
        assert one.take() == [1, 2]
        assert one.dropped == 0


class TestGaps:
    @pytest.mark.parametrize("policy", Overflow)
    def test_lie_between_what_came_before_and_after(self, policy: Overflow) -> None:
        one = of(9, policy)
        offer(one, 1)
        one.tell(LOST)
        offer(one, 2)
        one.tell(LOST)
        assert one.take() == [1, LOST, 2, LOST]

    def test_are_not_told_who_does_not_want_them(self) -> None:
        one = Subscription[int](size=1, gaps=False)
        one.tell(LOST)
        offer(one, 1, 2)
        assert one.take() == [2]

    def test_one_after_the_other_are_one(self) -> None:
        one = of(1)
        one.tell(LOST)
        one.tell(Gap(GapReason.LINK_LOST, 30.0, 40.0))
        assert one.take() == [Gap(GapReason.LINK_LOST, 10.0, 40.0)]

    def test_of_a_full_queue_keep_their_place(self) -> None:
        oldest, newest = of(2), of(2, Overflow.DROP_NEWEST)
        for one in (oldest, newest):
            offer(one, 1, 2)
            one.tell(LOST)
            offer(one, 30)
        assert oldest.take() == [overflow(30, 30, 2), LOST, 30]
        assert newest.take() == [1, 2, Gap(GapReason.LINK_LOST, 10.0, 30.0, 1)]

    def test_that_give_way_are_told_with_what_gave_way_around_them(self) -> None:
        one = of(1)
        one.tell(LOST)
        offer(one, 30, 40)
        assert one.take() == [Gap(GapReason.LINK_LOST, 10.0, 40.0, 1), 40]
        offer(one, 50, 60)
        one.tell(Gap(GapReason.LINK_LOST, 65.0, 69.0))
        offer(one, 70)
        assert one.take() == [Gap(GapReason.LINK_LOST, 60.0, 69.0, 2), 70]

    def test_of_an_overflow_and_then_of_a_lost_link(self) -> None:
        one = of(1, Overflow.DROP_NEWEST)
        offer(one, 1, 2)
        one.tell(LOST)
        assert one.take() == [1, Gap(GapReason.LINK_LOST, 2.0, 20.0, 1)]


class TestPredicates:
    def test_are_asked_when_taken_and_not_about_gaps(self) -> None:
        asked: list[int] = []

        def is_wanted(item: int) -> bool:
            asked.append(item)
            return item != 2

        one = Subscription[int](size=9, where=is_wanted)
        offer(one, 1, 2)
        one.tell(LOST)
        offer(one, 3)
        assert asked == []
        assert one.take() == [1, LOST, 3]
        assert asked == [1, 2, 3]

    def test_an_exception_comes_in_its_turn(self) -> None:
        one = Subscription[int](size=9, where=lambda item: 1 // (item - 2) or True)
        offer(one, 1, 2, 3)
        assert one.take() == [1]
        with pytest.raises(ZeroDivisionError):
            one.take()
        assert one.take() == [3]
        offer(one, 2)
        with pytest.raises(ZeroDivisionError):
            one.take()
        assert one.take() == []

    def test_an_attribute_that_the_item_lacks_means_no(self) -> None:
        one = Subscription[Event](size=9, where=lambda item: item.nosuch == 1)  # type: ignore[attr-defined]  # which is what is shown
        one.offer(Event("Event: X", "X"), 0.0)
        assert one.take() == []

    def test_one_that_something_else_lacks_is_an_error(self) -> None:
        one = Subscription[int](size=9, where=lambda _: "".nosuch)  # type: ignore[attr-defined]  # which is what is shown
        offer(one, 1)
        with pytest.raises(AttributeError):
            one.take()


class TestEnd:
    def test_the_first_one_counts(self) -> None:
        one, error = of(1), AMIError("x")
        one.finish(error)
        one.finish(None)
        assert one.ended
        assert one.error is error

    def test_what_is_queued_can_be_taken(self) -> None:
        one = of(1)
        offer(one, 1)
        one.finish(None)
        assert one.take() == [1]

    def test_announced_once_until_taken(self) -> None:
        one = of(1)
        assert one.announce()
        assert not one.announce()
        one.take()
        assert one.announce()

    def test_of_anything(self) -> None:
        assert list(AnySubscription().take()) == []


class TestRouter:
    @pytest.mark.parametrize(
        ("topics", "name", "wanted"),
        [
            ((), "Any", True),
            ((Event,), "Any", True),
            (("hangup",), "Hangup", True),
            (("Hangup",), "HangupRequest", False),
            (("Hang*",), "HANGUPREQUEST", True),
            (("Queue*", "Hang[tu]p"), "Hangup", True),
            (("Hang?",), "Hangup", False),
            ((Tune,), "SubscriptionTUNE", True),
            ((Tune,), "SubscriptionLongTune", True),
            ((LongTune,), "SubscriptionTune", False),
            ((Tune,), "Unknown", False),
        ],
    )
    def test_names(self, topics: tuple[Topic, ...], name: str, wanted: bool) -> None:
        router, one = Router(), Subscription[Event](size=1)
        router.add(one, topics)
        assert routed(router, name) == ((one,) if wanted else ())
        assert routed(router, name) == ((one,) if wanted else ())

    def test_subscriptions_come_and_go(self) -> None:
        router, one, two = Router(), Subscription[Event](size=1), Subscription[Event](size=1)
        router.add(one, ())
        assert routed(router, "X") == (one,)
        router.add(two, ("X",))
        assert routed(router, "X") == tuple(router) == (one, two)
        router.remove(one)
        router.remove(one)
        assert routed(router, "X") == (two,)
        router.remove(AnySubscription())
        assert list(router) == [two]

    def test_made_up_names_do_not_fill_the_memory(self) -> None:
        router, one = Router(), Subscription[Event](size=1)
        router.add(one, ("X*",))
        assert [routed(router, f"Y{number}") for number in range(5000)] == [()] * 5000
        assert routed(router, "X") == (one,)
        assert EVENTS.find("Y1") is None
