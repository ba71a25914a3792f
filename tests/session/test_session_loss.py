"""Losses: what is pending, when the next attempt is, what is restored, and the gap that is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ami_proto.action import Action
from ami_proto.errors import ConnectionLost, LinkFailed, LocalProtocolError, Outcome
from ami_proto.message import Event
from ami_proto.notices import (
    ActionEnded,
    AttemptFailed,
    Gap,
    GapReason,
    LinkLost,
    LoggedIn,
    Stopped,
    SubscriptionReady,
)
from ami_proto.states import Directive, State
from tests.session.talk import BANNER, CONFIG, Talk, error, event, ready, success

FILTERS = [
    {"Operation": "Add", "Filter": "!Event: RTCP"},
    {"Operation": "Add", "Filter": "Event: Hangup"},
]


def reconnect(talk: Talk) -> None:
    """Let the wait pass, and log in again."""
    assert talk.directive() is Directive.WAIT
    deadline = talk.session.next_deadline()
    assert deadline is not None
    talk.pass_until(deadline)
    talk.log_in()


class TestPending:
    def test_what_was_sent_and_what_was_not(self) -> None:
        talk = ready()
        sent = [talk.send("Originate"), talk.send("Queues")]
        never = [talk.session.send(Action("Ping"), now=talk.now) for _ in range(2)]
        talk.lose(ConnectionResetError("reset"))
        outcomes = [(one.action_id, one.outcome) for one in talk.told(ActionEnded)]
        assert [action_id for action_id, _ in outcomes] == [*sent, *never]
        known = [one.outcome for _, one in outcomes if isinstance(one, ConnectionLost)]
        assert known == [Outcome.UNKNOWN] * 2 + [Outcome.NEVER_SENT] * 2
        failure = talk.failure_of(sent[0])
        assert isinstance(failure, ConnectionError)
        assert str(failure) == "Originate: outcome unknown: ConnectionResetError: reset"
        assert talk.session.pending_count == 0

    def test_nothing_is_sent_again(self) -> None:
        talk = ready()
        talk.send("Originate")
        never = talk.session.send(Action("Originate"), now=talk.now)
        talk.lose()
        assert talk.session.data_to_send() == b""
        talk.written.clear()
        reconnect(talk)
        talk.pass_for(1.0)
        talk.sent()
        assert b"Originate" not in talk.written
        assert never.encode() not in talk.written

    def test_answers_of_the_old_link_are_forgotten(self) -> None:
        talk = ready()
        late = talk.send("Ping", timeout=0.1)
        talk.pass_for(0.2)
        talk.lose()
        reconnect(talk)
        talk.send("Ping", action_id=late)
        talk.receive(success(late))
        talk.reply_to(late)

    def test_half_a_message_of_the_old_link_is_forgotten(self) -> None:
        talk = ready()
        talk.receive(b"Response: Success\r\nActionID: x\r\n")
        talk.lose()
        reconnect(talk)
        sent = talk.send("Ping")
        talk.receive(success(sent))
        talk.reply_to(sent)


class TestAttempts:
    def test_delays_grow_to_their_bound_and_are_random(self) -> None:
        talk = ready(replace(CONFIG, reconnect_max_s=3.0))
        delays: list[float | None] = []
        talk.lose("gone")
        for _ in range(6):
            news: list[LinkLost | AttemptFailed] = [*talk.told(LinkLost), *talk.told(AttemptFailed)]
            (lost,) = news
            assert lost.retry_at == talk.session.next_deadline()
            delays.append(lost.retry_at and lost.retry_at - talk.now)
            talk.notices.clear()
            talk.pass_until(lost.retry_at or 0.0)
            assert talk.directive() is Directive.CONNECT
            talk.lose(ConnectionRefusedError("refused"))
        # half of 0.5, 1, 2, then of 3, the bound
        assert delays == pytest.approx([0.25, 0.5, 1.0, 1.5, 1.5, 1.5])

    def test_a_link_that_held_for_long_starts_the_delays_over(self) -> None:
        talk = ready(replace(CONFIG, idle_timeout_s=None))
        for held, delay in [(59.0, 0.25), (59.0, 0.5), (61.0, 0.25), (0.0, 0.5)]:
            talk.pass_for(held)
            talk.lose()
            lost = talk.told(LinkLost)[-1]
            assert lost.retry_at == pytest.approx(talk.now + delay)
            reconnect(talk)

    def test_there_is_none_where_none_is_wanted(self) -> None:
        talk = ready(replace(CONFIG, reconnect=False))
        talk.lose("gone")
        lost, stopped = talk.notices
        assert lost == LinkLost(0.0, "gone", None)
        assert isinstance(stopped, Stopped)
        assert isinstance(stopped.error, LinkFailed)
        assert str(stopped.error) == "gone"
        assert talk.directive() is Directive.STOP
        assert talk.session.next_deadline() is None

    def test_a_first_attempt_that_fails_is_the_last(self) -> None:
        talk = Talk()
        talk.lose(OSError("no route"))
        assert talk.notices[0] == AttemptFailed(0.0, "OSError: no route", None)
        assert isinstance(talk.session.error, LinkFailed)

    def test_unless_it_is_to_wait_for_the_server(self) -> None:
        talk = Talk(replace(CONFIG, wait=True))
        for number in range(20):
            talk.lose(OSError("no route"))
            assert len(talk.told(AttemptFailed)) == number + 1
            assert talk.session.error is None
            deadline = talk.session.next_deadline()
            assert deadline is not None
            talk.pass_until(deadline)
        talk.connect(b"")
        talk.pass_for(CONFIG.login_timeout_s)
        talk.hang_up()
        assert talk.told(AttemptFailed)[-1].reason == "no banner within login_timeout_s=10"
        reconnect(talk)
        assert talk.session.state is State.READY

    def test_once_it_was_ready_only_reconnect_counts(self) -> None:
        talk = ready(replace(CONFIG, wait=True, reconnect=False))
        talk.lose()
        assert talk.directive() is Directive.STOP

    def test_wrong_frames_end_the_link_not_the_session(self) -> None:
        talk = ready(replace(CONFIG, max_frame_bytes=1024))
        sent = talk.send("Ping")
        talk.receive(success(sent) + b"Event: X\r\nA: " + b"x" * 2000)
        talk.reply_to(sent)
        assert talk.directive() is Directive.HANG_UP
        talk.receive(success("late"))
        talk.hang_up()
        (lost,) = talk.told(LinkLost)
        assert lost.reason == "a message is longer than max_frame_bytes=1,024"
        reconnect(talk)

    def test_an_overlong_banner_fails_the_attempt(self) -> None:
        talk = Talk(replace(CONFIG, max_frame_bytes=1024))
        talk.connect(b"x" * 2000)
        assert talk.sent() == []
        talk.hang_up()
        assert "max_frame_bytes" in str(talk.session.error)


class TestRestored:
    def log_in_again(self, talk: Talk) -> list[tuple[str, ...]]:
        """Lose the link, log in again up to readiness; what was asked on the way after Login."""
        talk.lose()
        talk.pass_for(60.0)
        talk.connect()
        talk.receive(success(talk.sent_one("Challenge"), "Challenge: 1"))
        (login,) = talk.sent()
        talk.receive(success(login.action_id or ""))
        asked: list[tuple[str, ...]] = [("Login", login.get("Events", ""))]
        for request in talk.sent():
            assert not talk.told(LoggedIn)
            asked.append((request.name, *(value for _, value in request.fields[2:])))
            if (request.name, self.broken) != ("Events", True):
                talk.receive(success(request.action_id or ""))
        assert talk.told(LoggedIn)
        assert talk.session.pending_count == (1 if self.broken else 0)
        talk.notices.clear()
        return asked

    broken = False

    def test_the_mask_of_the_configuration(self) -> None:
        talk = ready(replace(CONFIG, events="call", reconnect_first_s=0.1))
        assert self.log_in_again(talk) == [("Login", "call")]

    def test_the_mask_that_was_accepted_last(self) -> None:
        talk = ready()
        assert self.log_in_again(talk) == [("Login", "")]
        talk.receive(success(talk.send("Events", fields={"EventMask": "call,agent"})))
        talk.receive(error(talk.send("Events", fields={"EventMask": "-1"}), "Invalid event mask"))
        talk.receive(error(talk.send("Events"), "Invalid event mask"))
        assert self.log_in_again(talk) == [("Login", "call,agent")]

    def test_an_events_action_without_a_mask_changes_nothing(self) -> None:
        talk = ready(replace(CONFIG, events="agent"))
        talk.receive(success(talk.send("Events")))
        assert self.log_in_again(talk) == [("Login", "agent")]

    @pytest.mark.parametrize("broken", [False, True])
    def test_filters_before_any_event_is_let_through(self, broken: bool) -> None:
        """Also where ``Events`` is answered by nothing (``brokeneventsaction=yes``)."""
        talk = ready()
        for fields in FILTERS:
            talk.receive(success(talk.send("Filter", fields=fields)))
        talk.receive(error(talk.send("Filter", fields={"Operation": "Del"}), "Unknown operation"))
        self.broken = broken
        restored = [("Filter", *fields.values()) for fields in FILTERS]
        expected = [("Login", "off"), *restored, ("Events", "on"), ("Ping",)]
        assert self.log_in_again(talk) == expected

    def test_filters_with_the_mask_that_was_accepted_last(self) -> None:
        talk = ready()
        talk.receive(success(talk.send("Filter", fields=FILTERS[0])))
        talk.receive(success(talk.send("Events", fields={"EventMask": "call"})))
        assert self.log_in_again(talk)[-2:] == [("Events", "call"), ("Ping",)]
        assert self.log_in_again(talk)[-2:] == [("Events", "call"), ("Ping",)]


class TestGap:
    def test_is_told_between_what_came_before_and_what_comes_after(self) -> None:
        talk = ready()
        seen = talk.session.subscribe("Hangup")
        deaf = talk.session.subscribe("Hangup", gaps=False)
        talk.pass_for(3.0)
        talk.receive(event("Hangup", "N: 1"))
        talk.pass_for(2.0)
        talk.lose()
        talk.pass_for(30.0)
        talk.lose(OSError("refused"))
        talk.pass_for(30.0)
        talk.log_in()
        talk.receive(event("Hangup", "N: 2"))
        first, gap, second = seen.take()
        assert (first, second) == tuple(deaf.take())
        assert gap == Gap(GapReason.LINK_LOST, since=3.0, until=65.0)
        assert talk.session.diagnostics.dropped_events == 0

    def test_wakes_who_waits(self) -> None:
        talk = ready()
        seen = talk.session.subscribe()
        talk.lose()
        talk.pass_for(1.0)
        assert talk.told(SubscriptionReady) == []
        reconnect_at = talk.now
        talk.connect()
        talk.receive(success(talk.sent_one("Challenge"), "Challenge: 1"))
        talk.receive(success(talk.sent_one("Login")))
        assert [one.subscription for one in talk.told(SubscriptionReady)] == [seen]
        assert seen.take() == [Gap(GapReason.LINK_LOST, 0.0, reconnect_at)]

    def test_is_none_on_the_first_link(self) -> None:
        talk = Talk(replace(CONFIG, wait=True))
        seen = talk.session.subscribe()
        talk.lose()
        talk.pass_for(1.0)
        talk.log_in()
        assert seen.take() == []

    def test_is_one_for_every_link_lost(self) -> None:
        talk = ready()
        seen = talk.session.subscribe()
        for _ in range(3):
            talk.pass_for(1.0)
            talk.lose()
            reconnect(talk)
        gaps = seen.take()
        assert len(gaps) == 1
        (gap,) = gaps
        assert isinstance(gap, Gap)
        assert (gap.since, gap.until) == (0.0, talk.now)

    def test_lasts_until_the_session_is_ready(self) -> None:
        """What comes while the settings are restored is in the gap."""
        talk = ready()
        seen = talk.session.subscribe()
        talk.receive(success(talk.send("Filter", fields=FILTERS[0])))
        talk.lose()
        talk.pass_for(1.0)
        talk.connect()
        talk.receive(success(talk.sent_one("Challenge"), "Challenge: 1"))
        talk.receive(success(talk.sent_one("Login")))
        restored, events, ping = talk.sent()
        talk.receive(success(restored.action_id or "") + success(events.action_id or ""))
        talk.receive(event("Hangup", "N: 1"))
        talk.now = 9.0
        talk.receive(success(ping.action_id or "") + event("Hangup", "N: 2"))
        gap, hangup = seen.take()
        assert gap == Gap(GapReason.LINK_LOST, 0.0, 9.0)
        assert isinstance(hangup, Event)
        assert hangup["N"] == "2"


class TestWhatCannotHappen:
    def test_a_connection_where_none_was_wanted(self) -> None:
        talk = ready()
        with pytest.raises(LocalProtocolError, match="MADE cannot happen in state READY"):
            talk.session.connection_made(now=1.0)
        talk.lose()
        with pytest.raises(LocalProtocolError, match="state WAITING"):
            talk.session.connection_made(now=1.0)

    def test_a_loss_where_there_was_no_connection(self) -> None:
        talk = ready()
        talk.lose()
        with pytest.raises(LocalProtocolError, match="LOST cannot happen in state WAITING"):
            talk.lose()
        assert len(talk.notices) == 1

    def test_bytes_of_a_connection_that_is_gone_are_left(self) -> None:
        talk = ready()
        talk.lose()
        talk.receive(BANNER + success("t-1"))
        assert len(talk.notices) == 1
        assert talk.directive() is Directive.WAIT

    def test_a_timeout_before_its_time_does_nothing(self) -> None:
        talk = ready()
        deadline = talk.session.next_deadline()
        talk.session.handle_timeout(now=0.0)
        assert talk.session.next_deadline() == deadline
        assert talk.sent() == []
