"""ServerConnection: events, the ways a connection ends, and limits."""

from dataclasses import replace

import pytest

from ami_proto.errors import LocalProtocolError
from ami_proto.message import Event
from ami_proto.requests import Request
from tests.session.server_conversations import PING, action, login
from tests.session.server_peer import LIST, LOGOFF, SETTINGS, Peer, logged_in, texts


@pytest.fixture
def peer() -> Peer:
    return logged_in()


class TestEvents:
    def test_all_classes_of_an_event_must_be_in_the_mask(self, peer: Peer) -> None:
        peer.say(action("Events", "EventMask: call,agent"))
        peer.server.send_event("A", ["call"], [("X", "1")])
        peer.server.send_event("B", ["agent", "call"], [])
        peer.server.send_event("C", ["call", "user"], [])
        a, b = peer.read()
        assert a.text == "Event: A\r\nPrivilege: call,all\r\nX: 1"
        assert b.text == "Event: B\r\nPrivilege: call,agent,all"

    def test_an_unknown_class_is_an_error(self, peer: Peer) -> None:
        with pytest.raises(LocalProtocolError, match="'calls'"):
            peer.server.send_event("A", ["calls"], [])

    def test_filters_apply_to_events_and_not_to_answers(self, peer: Peer) -> None:
        peer.say(action("Events", "EventMask: on"))
        peer.say(action("Filter", "Operation: Add", "Filter: Event: Good"))
        peer.server.send_event("Bad", ["call"], [])
        request = peer.request(LIST)
        peer.server.send_item(request, "Bad", [])
        peer.server.send_event("Good", ["call"], [])
        peer.server.finish(request)
        assert [x.name for x in peer.read() if isinstance(x, Event)] == ["Bad", "Good"]

    def test_events_wait_for_the_end_of_the_action(self, peer: Peer) -> None:
        peer.say(action("Events", "EventMask: on"))
        request = peer.request(LIST + PING)
        peer.server.start_list(request, "will follow")
        peer.server.send_event("A", ["call"], [])
        peer.server.complete_list(request, "StatusComplete")
        peer.server.send_event("B", ["call"], [])
        ping = peer.server.next_request()
        assert ping is not None
        peer.server.respond(ping)
        events = [x.name if isinstance(x, Event) else "answer" for x in peer.read()]
        assert events == ["answer", "StatusComplete", "A", "answer", "B"]

    def test_nothing_is_sent_before_login(self) -> None:
        peer = Peer()
        peer.server.send_event("A", ["call"], [])
        assert peer.say(login()) != []
        assert peer.read() == []

    def test_raw_bytes_go_out_as_they_are_and_at_once(self, peer: Peer) -> None:
        peer.request(PING)
        peer.server.send_raw(b"\r\n torn")
        assert peer.server.data_to_send() == b"\r\n torn"


class TestEnds:
    def test_logoff_is_the_last_that_is_answered(self, peer: Peer) -> None:
        (bye,) = peer.say(LOGOFF + PING)
        assert bye.text == "Response: Goodbye\r\nMessage: Thanks for all the fish."
        assert peer.ended()
        assert not peer.server.logged_in
        assert peer.server.user == "Admin"
        assert peer.say(PING) == []
        assert peer.server.next_request() is None

    def test_a_half_closed_peer_gets_its_answers(self, peer: Peer) -> None:
        request = peer.request(PING + PING + b"Action: Ping\r\n")
        peer.server.receive_eof(now=1.0)
        peer.server.receive_data(b"\r\n", now=1.0)  # cannot be; is not read
        assert not peer.ended()
        peer.server.respond(request)
        last = peer.server.next_request()
        assert last is not None
        assert not peer.ended()
        peer.server.respond(last)
        assert peer.ended()
        assert len(peer.read()) == 2

    def test_a_half_closed_peer_that_waits_for_nothing(self, peer: Peer) -> None:
        peer.server.receive_eof(now=1.0)
        assert peer.ended()

    def test_close_writes_what_is_ready_and_no_more(self, peer: Peer) -> None:
        peer.say(action("Events", "EventMask: on"))
        request = peer.request(PING)
        peer.server.start_list(request, "m")
        peer.server.send_event("A", ["call"], [])
        peer.server.close(now=1.0)
        peer.server.respond(request)
        peer.server.finish(Request("Action: x"))
        peer.server.send_event("B", ["call"], [])
        peer.server.send_raw(b"C")
        assert texts(peer.read()) == ["m"]
        assert peer.ended()

    def test_an_offered_request_is_not_run_when_the_peer_is_gone(self, peer: Peer) -> None:
        peer.say(PING)
        peer.server.send_raw(b"unsent")
        peer.server.connection_lost(now=1.0)
        assert peer.server.next_request() is None
        assert peer.server.data_to_send() == b""
        assert peer.ended()
        peer.server.connection_lost(now=2.0)
        peer.server.receive_eof(now=2.0)
        assert peer.server.next_deadline() is None


class TestLimits:
    def test_the_write_timeout_runs_from_the_first_moment_told(self, peer: Peer) -> None:
        peer.server.send_raw(b"x")
        assert peer.server.next_deadline() is None
        peer.server.data_to_send()
        deadline = peer.server.next_deadline()
        assert deadline is not None
        assert deadline <= 5.0  # so the driver calls at once
        peer.server.handle_timeout(now=5.0)
        assert peer.server.next_deadline() == 5.1
        peer.server.send_raw(b"y")
        peer.server.data_to_send()
        assert peer.server.next_deadline() == 5.1
        peer.server.send_raw(b"z")
        peer.server.handle_timeout(now=5.05)
        assert not peer.ended()
        peer.server.handle_timeout(now=5.1)
        assert peer.ended()
        assert peer.server.data_to_send() == b""
        assert peer.server.next_deadline() is None

    def test_what_is_written_in_time_is_written(self, peer: Peer) -> None:
        for _ in range(3):
            peer.server.send_raw(b"x")
            peer.server.data_to_send()
            peer.server.handle_timeout(now=peer.now)
            peer.now += 0.09
            peer.server.data_sent(now=peer.now)
        assert peer.wait(1e6) == []
        assert not peer.ended()

    def test_nothing_taken_is_nothing_to_wait_for(self, peer: Peer) -> None:
        assert peer.server.data_to_send() == b""
        assert peer.server.next_deadline() is None

    def test_the_last_words_are_under_the_write_timeout_too(self, peer: Peer) -> None:
        peer.server.receive_data(LOGOFF, now=1.0)
        assert peer.server.data_to_send() != b""
        peer.server.handle_timeout(now=1.0)
        assert peer.server.next_deadline() == 1.1

    def test_what_waits_to_be_written_is_bounded(self) -> None:
        peer = Peer(replace(SETTINGS, max_pending_bytes=1000))
        peer.say(login(events="call"))
        peer.server.send_raw(b"x" * 1000)
        assert not peer.ended()
        peer.server.send_raw(b"x")
        assert peer.ended()
        assert peer.server.data_to_send() == b""

    def test_events_that_wait_for_an_action_are_bounded(self) -> None:
        peer = Peer(replace(SETTINGS, max_pending_bytes=1000))
        peer.say(login(events="call"))
        request = peer.request(PING)
        for _ in range(10):
            peer.server.send_event("A", ["call"], [("X", "x" * 80)])
        assert peer.ended()
        peer.server.respond(request)
        assert peer.read() == []

    def test_what_a_peer_sends_ahead_is_bounded(self) -> None:
        peer = Peer(replace(SETTINGS, max_buffered_bytes=1000))
        peer.say(login())
        request = peer.request(PING + b"x" * 1000)
        assert not peer.ended()
        peer.say(b"x")
        assert peer.ended()
        peer.server.respond(request)
        assert peer.read() == []
