"""Followers: who is told what, and what is kept for a driver that does not ask."""

from __future__ import annotations

from dataclasses import replace

from ami_proto.action import Action
from ami_proto.action_id import ActionID
from ami_proto.config import SessionConfig
from ami_proto.diagnostics import Diagnostics
from ami_proto.errors import AMIError, SubscriptionOverflow
from ami_proto.following import Followers
from ami_proto.message import Event, Message, Response
from ami_proto.notices import (
    ActionEnded,
    Gap,
    GapReason,
    LinkLost,
    LoggedIn,
    Notice,
    Stopped,
    SubscriptionReady,
    UnknownReply,
    Unparsed,
)
from ami_proto.reply import Reply
from ami_proto.subscription import AnySubscription, Overflow, Subscription
from tests.session.talk import CONFIG

READY = LoggedIn(1.0, None)
X = Event("Event: X", "X")


class Case:
    def __init__(self, config: SessionConfig = CONFIG) -> None:
        self.diagnostics = Diagnostics()
        self.followers = Followers(config, diagnostics=self.diagnostics)

    def subscribe(
        self, *topics: str, size: int | None = None, overflow: Overflow = Overflow.DROP_OLDEST
    ) -> Subscription[Event]:
        return self.followers.subscribe(topics, where=None, size=size, overflow=overflow, gaps=True)

    def told(self) -> list[Notice]:
        notices: list[Notice] = []
        while (notice := self.followers.next_notice()) is not None:
            notices.append(notice)
        return notices


def test_events_go_to_who_wants_them() -> None:
    case = Case()
    wants, wants_not = case.subscribe("X"), case.subscribe("Y")
    assert case.followers.deliver([X], 1.0) is None
    assert case.followers.deliver([X], 1.0) is None
    assert case.told() == [SubscriptionReady(wants)]
    assert (wants.take(), wants_not.take()) == ([X, X], [])


def test_what_was_dropped_is_counted() -> None:
    case = Case(replace(CONFIG, queue_size=1))
    case.subscribe()
    case.subscribe(size=2)
    for _ in range(4):
        case.followers.deliver([X], 1.0)
    assert case.diagnostics.dropped_events == 3 + 2


def test_a_follower_who_would_rather_end_it() -> None:
    case = Case()
    case.subscribe(size=1, overflow=Overflow.DISCONNECT)
    other = case.subscribe()
    assert case.followers.deliver([X], 1.0) is None
    assert isinstance(case.followers.deliver([X], 1.0), SubscriptionOverflow)
    assert other.take() == [X, X]


def test_news_of_the_link_go_to_the_driver_and_to_watchers() -> None:
    case = Case()
    watcher = case.followers.watch(size=None)
    case.followers.tell(READY, 1.0)
    assert case.told() == [READY, SubscriptionReady(watcher)]
    assert watcher.take() == [READY]
    case.followers.leave(watcher)
    case.followers.tell(READY, 1.0)
    assert watcher.take() == []
    assert watcher.ended


def test_only_what_matters_least_is_bounded() -> None:
    case = Case(replace(CONFIG, max_notices=1))
    action = Action("Ping")
    ended = ActionEnded(ActionID("a"), action, Reply(Response("Response: Success")))
    lost = LinkLost(1.0, "gone", None)
    case.followers.tell(UnknownReply(Response("Response: Success")), 1.0)
    case.followers.tell(UnknownReply(Response("Response: Success")), 1.0)
    case.followers.tell(Unparsed(Message("x")), 1.0)
    case.followers.tell_ended(ended)
    case.followers.tell(lost, 1.0)
    assert case.told()[1:] == [ended, lost]
    assert case.diagnostics.dropped_notices == 2


def test_a_gap_is_told_when_it_has_ended() -> None:
    case = Case()
    one = case.subscribe("X")
    case.followers.end_gap(1.0)
    assert case.told() == []
    case.followers.begin_gap(2.0)
    assert case.told() == []
    case.followers.end_gap(5.0)
    case.followers.end_gap(6.0)
    assert case.told() == [SubscriptionReady(one)]
    assert one.take() == [Gap(GapReason.LINK_LOST, 2.0, 5.0)]


def test_the_end_is_told_to_all_and_is_the_end_of_those_to_come() -> None:
    case = Case()
    error = AMIError("x")
    one, watcher = case.subscribe(), case.followers.watch(size=5)
    case.followers.stop(Stopped(3.0, error))
    later = [case.subscribe(), case.followers.watch(size=1)]
    assert case.told() == [
        Stopped(3.0, error),
        SubscriptionReady(watcher),
        SubscriptionReady(one),
    ]
    assert watcher.take() == [Stopped(3.0, error)]
    for subscription in (one, watcher, *later):
        assert isinstance(subscription, AnySubscription)
        assert subscription.ended
        assert subscription.error is error
    case.followers.leave(one)
    assert one.error is error
