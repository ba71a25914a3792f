"""Actions: one end each, what is theirs and what is not, timeouts, abandonment, bare text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ami_proto.action import Action
from ami_proto.errors import (
    ActionRejected,
    ActionTimeout,
    ConnectionLost,
    LocalProtocolError,
    Outcome,
)
from ami_proto.message import Event
from ami_proto.notices import UnknownReply, Unparsed
from ami_proto.reply import Reply
from ami_proto.shapes import ReplyShape, ShapeKind
from ami_proto.subscription import Subscription
from tests.session.talk import CONFIG, Talk, block, error, event, ready, success

TABLE = b"Channel          RTT\nIAX2/peer-1       20\n\r\n"
QUEUES = b"support has 0 calls\n   No Members\n   No Callers\n\n\r\n\r\n"


class Call(Action[Reply[Event]], name="TestCall"):
    """As an originate that waits for its OriginateResponse."""

    reply_shape = ReplyShape(ShapeKind.EVENT, ("OriginateResponse",))

    def __init__(self) -> None:
        """It has no headers."""


class Patient(Action[Reply[Event]], name="TestPatient"):
    def __init__(self) -> None:
        """It has no headers."""

    @property
    def patience_s(self) -> float:
        return 60.0


def followed() -> tuple[Talk, Subscription[Event]]:
    """A session that is logged in, and a subscription to every event."""
    talk = ready()
    return talk, talk.session.subscribe()


def names(subscription: Subscription[Event]) -> list[str]:
    """The names of the events that it has got."""
    return [event.name for event in subscription.take() if isinstance(event, Event)]


class TestEnds:
    @pytest.mark.parametrize("size", [1, 3, 1000])
    def test_a_reply(self, size: int) -> None:
        talk = ready()
        sent = talk.send("Ping")
        assert talk.end_of(sent) is None
        talk.receive(success(sent, "Ping: Pong"), size)
        reply = talk.reply_to(sent)
        assert reply.response["Ping"] == "Pong"
        assert (reply.items, reply.complete, reply.text) == ((), None, "")
        assert talk.session.pending_count == 0

    def test_a_rejection(self) -> None:
        talk = ready()
        sent = talk.send("Nosuch")
        talk.receive(error(sent, "Invalid/unknown command: Nosuch."))
        failure = talk.failure_of(sent)
        assert isinstance(failure, ActionRejected)
        assert str(failure) == "Nosuch was rejected: Invalid/unknown command: Nosuch."
        assert (failure.action_name, failure.action_id) == ("Nosuch", sent)

    def test_many_in_flight_are_told_apart_in_any_order(self) -> None:
        talk = ready()
        sent = [talk.send("Ping") for _ in range(5)]
        for action_id in reversed(sent):
            talk.receive(success(action_id, f"Number: {action_id}"))
        assert [talk.reply_to(one).response["Number"] for one in sent] == sent

    def test_a_timeout_and_then_the_late_reply(self) -> None:
        talk, events = followed()
        sent = talk.send("Ping", timeout=2.0)
        talk.pass_for(1.9)
        assert talk.end_of(sent) is None
        talk.pass_for(0.1)
        failure = talk.failure_of(sent)
        assert isinstance(failure, ActionTimeout)
        assert isinstance(failure, TimeoutError)
        assert str(failure) == "Ping timed out: no answer"
        talk.receive(success(sent))
        (unknown,) = talk.told(UnknownReply)
        assert unknown.message.action_id == sent
        talk.receive(success(sent))
        assert len(talk.told(UnknownReply)) == 2
        assert talk.end_of(sent) is failure
        assert names(events) == []

    def test_the_default_timeout_comes_on_top_of_what_the_action_itself_may_take(self) -> None:
        talk = ready(replace(CONFIG, idle_timeout_s=None, action_timeout_s=5.0))
        plain = talk.send("Ping")
        patient = talk.session.send(Patient(), now=talk.now)
        own = talk.session.send(Patient(), now=talk.now, timeout=7.0)
        talk.pass_for(5.0)
        assert isinstance(talk.failure_of(plain), ActionTimeout)
        talk.pass_for(2.0)
        assert str(talk.failure_of(own)) == "TestPatient timed out: never sent"
        talk.pass_until(64.9)
        assert talk.end_of(patient) is None
        talk.pass_until(65.0)
        assert isinstance(talk.failure_of(patient), ActionTimeout)

    def test_what_timed_out_before_it_was_taken_is_never_sent(self) -> None:
        talk = ready()
        sent = talk.session.send(Action("Ping"), now=talk.now, timeout=1.0)
        talk.pass_for(1.0)
        assert str(talk.failure_of(sent)) == "Ping timed out: never sent"
        assert talk.sent() == []

    def test_an_abandoned_action_has_no_end_and_its_reply_is_unknown(self) -> None:
        talk = ready()
        sent = talk.send("Ping")
        talk.session.abandon(sent)
        assert talk.session.pending_count == 0
        talk.receive(success(sent))
        assert len(talk.told(UnknownReply)) == 1
        talk.pass_for(100.0)
        talk.session.abandon(sent)
        assert talk.end_of(sent) is None

    def test_what_is_abandoned_before_it_was_taken_is_never_sent(self) -> None:
        talk = ready()
        kept = talk.session.send(Action("Ping"), now=talk.now)
        gone = talk.session.send(Action("Queues"), now=talk.now)
        talk.session.abandon(gone)
        assert talk.sent_one("Ping") == kept
        talk.receive(QUEUES)
        assert len(talk.told(Unparsed)) == 1


class TestActionIDs:
    def test_own_ones(self) -> None:
        talk = ready()
        assert talk.send("Ping", action_id="my-id") == "my-id"
        with pytest.raises(LocalProtocolError, match="in use"):
            talk.send("Ping", action_id="my-id")
        talk.receive(success("my-id"))
        talk.reply_to("my-id")
        talk.notices.clear()
        assert talk.send("Ping", action_id="my-id") == "my-id"

    def test_one_whose_late_answer_may_still_come_cannot_be_used_again(self) -> None:
        talk = ready()
        talk.send("Ping", action_id="my-id", timeout=1.0)
        talk.pass_for(1.0)
        with pytest.raises(LocalProtocolError, match="in use"):
            talk.send("Ping", action_id="my-id")
        talk.notices.clear()
        talk.receive(success(talk.send("Ping")))
        # what was sent behind it has been answered, so nothing more can come for it
        talk.send("Ping", action_id="my-id")
        talk.receive(success("my-id"))
        talk.reply_to("my-id")

    @pytest.mark.parametrize("action_id", ["", "a" * 65, "a b", "é", "a\r\nb"])
    def test_ones_that_would_not_come_back_unharmed(self, action_id: str) -> None:
        talk = ready()
        with pytest.raises(LocalProtocolError):
            talk.send("Ping", action_id=action_id)
        assert talk.session.pending_count == 0
        assert talk.sent() == []

    def test_none_is_used_twice_across_links(self) -> None:
        talk = ready()
        first = talk.send("Ping")
        talk.lose()
        talk.pass_for(1.0)
        talk.log_in()
        assert talk.send("Ping") != first

    def test_a_reply_to_nobody_is_a_notice(self) -> None:
        talk = ready()
        talk.receive(success("theirs-1") + error("theirs-2", "no"))
        assert [one.message.action_id for one in talk.told(UnknownReply)] == [
            "theirs-1",
            "theirs-2",
        ]

    @pytest.mark.parametrize("name", ["UserEvent", "OriginateResponse", "Newchannel", "PeerEntry"])
    def test_an_event_with_a_strangers_id_is_an_event(self, name: str) -> None:
        talk, events = followed()
        talk.send("Status")
        talk.receive(event(name, "ActionID: theirs-1", "Response: Success"))
        assert names(events) == [name]

    def test_broadcast_events_with_our_id_are_events_too(self) -> None:
        talk, events = followed()
        user_event = talk.send("UserEvent", fields={"UserEvent": "X"})
        echo = event("UserEvent", "UserEvent: X", f"ActionID: {user_event}")
        talk.receive(echo + success(user_event, "Message: Event Sent"))
        status = talk.send("Status")
        talk.receive(success(status, "EventList: start"))
        talk.receive(event("UserEvent", f"ActionID: {status}", "EventList: Complete"))
        assert talk.end_of(status) is None
        assert names(events) == ["UserEvent", "UserEvent"]

    def test_originate_response_ends_what_waits_for_it_and_is_an_event_as_well(self) -> None:
        talk, events = followed()
        sent = talk.session.send(Call(), now=talk.now)
        talk.sent()
        told = event("OriginateResponse", f"ActionID: {sent}", "Response: Failure", "Reason: 0")
        talk.receive(success(sent, "Message: Originate successfully queued"))
        talk.receive(event("OriginateResponse", "ActionID: other", "Response: Success"))
        assert talk.end_of(sent) is None
        talk.receive(told)
        (item,) = talk.reply_to(sent).items
        assert item["Reason"] == "0"
        assert names(events) == ["OriginateResponse", "OriginateResponse"]


class TestOrder:
    def test_a_reply_without_its_id_is_matched_by_order(self) -> None:
        """``Events`` on 1.6 (reactphp-ami issue 42)."""
        talk = ready()
        first, second = talk.send("Events", fields={"EventMask": "on"}), talk.send("Ping")
        talk.receive(block("Response: Success", "Events: On") + success(second))
        assert talk.reply_to(first).response["Events"] == "On"
        assert talk.reply_to(second).response.action_id == second
        assert talk.session.diagnostics.replies_without_action_id == 1

    def test_the_late_reply_without_its_id_is_not_the_next_ones(self) -> None:
        talk = ready()
        first = talk.send("Events", timeout=1.0, fields={"EventMask": "on"})
        second = talk.send("Ping")
        talk.pass_for(1.0)
        talk.failure_of(first)
        talk.receive(block("Response: Success", "Events: On"))
        assert talk.end_of(second) is None
        assert len(talk.told(UnknownReply)) == 1
        talk.receive(success(second))
        talk.reply_to(second)

    def test_events_answered_by_nothing_times_out_and_nothing_is_mispaired(self) -> None:
        """``brokeneventsaction=yes`` (PAMI issue 13)."""
        talk = ready()
        events = talk.send("Events", timeout=3.0, fields={"EventMask": "on"})
        ping = talk.send("Ping")
        talk.receive(event("PeerStatus", "Peer: SIP/100") + success(ping))
        talk.reply_to(ping)
        # the server has passed it by, so this is not its answer either
        talk.receive(block("Response: Success", "Events: Off"))
        assert talk.end_of(events) is None
        assert len(talk.told(UnknownReply)) == 1
        talk.pass_for(3.0)
        assert isinstance(talk.failure_of(events), ActionTimeout)
        talk.receive(success(talk.send("Ping")))

    def test_the_error_that_answers_a_stray_blank_line_is_nobodys(self) -> None:
        talk = ready()
        sent = talk.send("Ping")
        talk.receive(block("Response: Error", "Message: Missing action in request"))
        assert talk.end_of(sent) is None
        talk.receive(success(sent))
        talk.reply_to(sent)

    def test_a_reply_without_an_id_while_nothing_waits_is_unknown(self) -> None:
        talk = ready()
        talk.receive(block("Response: Success", "Events: On"))
        assert len(talk.told(UnknownReply)) == 1


class TestBareText:
    @pytest.mark.parametrize("size", [1, 5, 1000])
    @pytest.mark.parametrize(
        ("name", "text", "expected"),
        [
            ("IAXnetstats", b"\r\n", ""),
            ("IAXnetstats", TABLE, TABLE.decode()[:-2]),
            ("Queues", QUEUES, QUEUES.decode()[:-4]),
            ("queues", QUEUES + QUEUES, 2 * QUEUES.decode()[:-4]),
        ],
    )
    def test_is_what_comes_before_the_pong(
        self, name: str, text: bytes, expected: str, size: int
    ) -> None:
        talk = ready()
        sent = talk.session.send(Action(name), now=talk.now)
        asked, ping = talk.sent()
        assert (asked.name, asked.action_id, ping.name) == (name, sent, "Ping")
        talk.receive(text + success(ping.action_id or "", "Ping: Pong"), size)
        reply = talk.reply_to(sent)
        assert reply.text == expected
        assert reply.response["Ping"] == "Pong"
        assert talk.told(Unparsed) == []
        assert talk.session.pending_count == 0

    def test_where_the_action_is_gone_it_is_rejected_and_the_pong_does_no_harm(self) -> None:
        talk = ready()
        sent = talk.session.send(Action("Queues"), now=talk.now)
        _, ping = talk.sent()
        talk.receive(error(sent, "Invalid/unknown command: Queues."))
        assert isinstance(talk.failure_of(sent), ActionRejected)
        talk.receive(success(ping.action_id or "", "Ping: Pong"))
        assert talk.told(UnknownReply) == []

    def test_of_one_that_timed_out_is_not_the_next_ones(self) -> None:
        talk = ready()
        first = talk.session.send(Action("Queues"), now=talk.now, timeout=1.0)
        second = talk.session.send(Action("Queues"), now=talk.now)
        _, first_ping, _, second_ping = talk.sent()
        talk.pass_for(1.0)
        talk.failure_of(first)
        talk.receive(b"old\n\r\n\r\n" + success(first_ping.action_id or ""))
        assert len(talk.told(UnknownReply)) == 1
        talk.receive(b"new\n\r\n\r\n" + success(second_ping.action_id or ""))
        assert talk.reply_to(second).text == "new\n"

    def test_that_nobody_asked_for_is_told(self) -> None:
        talk = ready()
        talk.send("Ping")
        talk.receive(b"tail\r\n\r\n")
        (told,) = talk.told(Unparsed)
        assert told.message.text == "tail"

    def test_an_answer_without_any_id_ends_it_too(self) -> None:
        talk = ready()
        sent = talk.session.send(Action("Queues"), now=talk.now)
        talk.sent()
        talk.receive(QUEUES + block("Response: Pong"))
        assert talk.reply_to(sent).text == QUEUES.decode()[:-4]


class TestWhatCannotBeSent:
    @pytest.mark.parametrize(
        ("name", "fields"),
        [("Pi\r\nng", None), ("Ping", {"A": "b\r\nc"}), ("Ping", {"A": "x" * 1020}), ("", None)],
    )
    def test_is_refused_and_nothing_is_pending(
        self, name: str, fields: dict[str, str] | None
    ) -> None:
        talk = ready()
        with pytest.raises(LocalProtocolError):
            talk.send(name, fields=fields)
        assert talk.session.pending_count == 0
        assert talk.sent() == []
        talk.receive(success(talk.send("Ping")))

    @pytest.mark.parametrize("timeout", [0.0, -1.0, float("nan"), float("inf")])
    def test_with_a_timeout_that_is_none(self, timeout: float) -> None:
        talk = ready()
        with pytest.raises(LocalProtocolError, match="no number of seconds above 0"):
            talk.send("Ping", timeout=timeout)
        assert talk.session.pending_count == 0

    def test_more_than_max_pending(self) -> None:
        talk = ready(replace(CONFIG, max_pending=2))
        first = talk.send("Ping")
        talk.send("Ping")
        with pytest.raises(LocalProtocolError, match="max_pending=2"):
            talk.send("Ping")
        talk.receive(success(first))
        talk.send("Ping")

    def test_while_the_session_is_not_ready(self) -> None:
        talk = Talk()
        for state in ("connecting", "waiting for the banner"):
            with pytest.raises(ConnectionLost, match=f"never sent: the session is {state}") as one:
                talk.session.send(Action("Ping"), now=0.0)
            assert one.value.outcome is Outcome.NEVER_SENT
            if state == "connecting":
                talk.session.connection_made(now=0.0)
        assert talk.session.data_to_send() == b""
        assert talk.session.pending_count == 0

    def test_more_filters_than_are_restored(self) -> None:
        talk = ready(replace(CONFIG, idle_timeout_s=None))
        fields = {"Operation": "Add", "Filter": "Event: Hangup"}
        for _ in range(1000):
            talk.receive(success(talk.send("Filter", fields=fields)))
        with pytest.raises(LocalProtocolError, match="at most 1000 filters"):
            talk.send("filter", fields=fields)
