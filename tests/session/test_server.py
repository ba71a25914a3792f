"""ServerConnection: logging in and running actions, beyond what the recorded answers show."""

from dataclasses import replace
from hashlib import md5

import pytest

from ami_proto.errors import LocalProtocolError
from ami_proto.message import Response
from ami_proto.requests import Request
from ami_proto.server import ServerConnection
from ami_proto.server_settings import ASTERISK_16, CommandInfo, User
from tests.session.server_conversations import LIMITED, PING, action, login
from tests.session.server_peer import LIST, SETTINGS, Peer, logged_in, texts

BOOTED = "Event: FullyBooted\r\nPrivilege: system,all\r\nUptime: 7\r\nLastReload: 7\r\n"


@pytest.fixture
def peer() -> Peer:
    return logged_in()


class TestLogin:
    def test_the_banner_comes_first_and_waits_for_nothing(self) -> None:
        server = ServerConnection(replace(SETTINGS, dialect=ASTERISK_16), now=0.0)
        assert server.data_to_send() == b"Asterisk Call Manager/5.0.4\r\n"
        assert not server.closing
        assert not server.logged_in
        assert server.user is None

    def test_fully_booted_goes_to_those_who_read_system(self) -> None:
        peer = Peer(replace(SETTINGS, started_at=3.0), now=10.0)
        _, booted = peer.say(login(events=None))
        assert booted.text == BOOTED + "Status: Fully Booted"
        assert len(peer.server.event_mask) == 19
        assert peer.server.user == "Admin"
        assert peer.server.logged_in

    def test_the_mask_is_what_was_asked_for_and_may_be_read(self) -> None:
        peer = Peer()
        assert texts(peer.say(login("limited", "limited", None))) == ["Authentication accepted"]
        assert peer.server.event_mask == {"call"}
        peer.say(action("Events", "EventMask: system,dtmf"))
        assert peer.server.event_mask == set()

    def test_the_right_key(self) -> None:
        peer = Peer()
        (given,) = peer.say(action("Challenge", "AuthType: MD5"))
        (again,) = peer.say(action("Challenge", "AuthType: md5"))
        assert given == again
        assert given["Challenge"].isdecimal()
        assert len(given["Challenge"]) <= 9
        key = md5((given["Challenge"] + "s3cret").encode()).hexdigest()
        headers = ["AuthType: MD5", "Username: ADMIN", "Events: off"]
        assert texts(peer.say(action("Login", *headers, f"Key: {key}"))) == [
            "Authentication accepted"
        ]

    def test_the_right_key_in_capitals_is_wrong(self) -> None:
        peer = Peer()
        (given,) = peer.say(action("Challenge", "AuthType: MD5"))
        key = md5((given["Challenge"] + "s3cret").encode()).hexdigest().upper()
        assert peer.say(action("Login", "AuthType: MD5", "Username: Admin", f"Key: {key}")) == []
        assert texts(peer.wait(1.0)) == ["Authentication failed"]

    def test_a_refusal_takes_a_second_and_ends_the_connection(self) -> None:
        peer = Peer()
        assert peer.say(login(secret="wrong") + PING, wait_s=2.0) == []
        assert peer.server.next_deadline() == 3.0
        assert peer.say(login(), wait_s=0.5) == []
        assert peer.wait(0.4) == []
        assert not peer.ended()
        assert texts(peer.wait(0.1)) == ["Authentication failed"]
        assert peer.ended()
        assert peer.server.next_deadline() is None

    def test_a_refusal_comes_even_when_the_peer_has_no_more_to_say(self) -> None:
        peer = Peer()
        peer.say(login(secret="wrong"))
        peer.server.receive_eof(now=0.1)
        assert not peer.ended()
        assert texts(peer.wait(1.0)) == ["Authentication failed"]

    def test_who_does_not_log_in_is_cut_off_without_a_word(self) -> None:
        peer = Peer(now=5.0)
        peer.read()
        assert peer.server.next_deadline() == 35.0
        assert texts(peer.say(PING, wait_s=29.0)) == ["Permission denied"]
        assert peer.wait(0.5) == []
        assert not peer.ended()
        assert peer.wait(0.5) == []
        assert peer.ended()

    def test_who_is_logged_in_may_be_silent(self, peer: Peer) -> None:
        assert peer.server.next_deadline() is None
        assert peer.wait(1e6) == []
        assert not peer.ended()


class TestHandler:
    def test_a_request_is_given_once_and_by_its_own_name(self, peer: Peer) -> None:
        request = peer.request(b"action: pInG\r\nActionID: 1\r\n\r\n")
        assert (request.name, request["Action"]) == ("Ping", "pInG")
        assert peer.server.next_request() is None

    def test_one_at_a_time_and_in_order(self, peer: Peer) -> None:
        first = peer.request(PING + action("Events", "EventMask: on") + LIST)
        peer.server.respond(first, [("Ping", "Pong")])
        assert [dict(x.fields) for x in peer.read()] == [
            {"Response": "Success", "ActionID": "p", "Ping": "Pong"},
            {"Response": "Success", "Events": "On"},
        ]
        second = peer.server.next_request()
        assert second is not None
        assert second.name == "Status"

    def test_an_answer_has_message_then_fields(self, peer: Peer) -> None:
        request = peer.request(PING)
        peer.server.respond(request, [("A", "1"), ("", "bare line")], message="m", status="Odd")
        (answer,) = peer.read()
        assert answer.text == "Response: Odd\r\nActionID: p\r\nMessage: m\r\nA: 1\r\nbare line"

    def test_an_answer_of_which_more_follows(self, peer: Peer) -> None:
        request = peer.request(PING)
        peer.server.respond(request, message="Event will follow", finished=False)
        peer.server.send_item(request, "FAXStats", [("A", "1")])
        peer.server.finish(request)
        answer, event = peer.read()
        assert isinstance(answer, Response)
        assert event.text == "Event: FAXStats\r\nActionID: p\r\nA: 1"

    def test_a_rejection(self, peer: Peer) -> None:
        request = peer.request(PING)
        peer.server.reject(request, "No such thing")
        (answer,) = peer.read()
        assert answer.text == "Response: Error\r\nActionID: p\r\nMessage: No such thing"

    def test_a_list(self, peer: Peer) -> None:
        for items in (2, 0):
            request = peer.request(LIST)
            peer.server.start_list(request, "Channel status will follow")
            for number in range(items):
                peer.server.send_item(request, "Status", [("Channel", f"A/{number}")])
            peer.server.complete_list(request, "StatusComplete", [("Items", str(items))])
            start, *rest, end = peer.read()
            assert start.text.endswith(
                "ActionID: l\r\nEventList: start\r\nMessage: Channel status will follow"
            )
            assert [x.text for x in rest] == [
                f"Event: Status\r\nActionID: l\r\nChannel: A/{x}" for x in range(items)
            ]
            assert end.text == (
                "Event: StatusComplete\r\nActionID: l\r\nEventList: Complete\r\n"
                f"ListItems: {items}\r\nItems: {items}"
            )

    def test_the_id_of_an_item_may_stand_last(self, peer: Peer) -> None:
        request = peer.request(LIST)
        peer.server.start_list(request, "Queue status will follow")
        peer.server.send_item(request, "QueueParams", [("Queue", "a")], id_last=True)
        _, item = peer.read()
        assert item.text == "Event: QueueParams\r\nQueue: a\r\nActionID: l"

    def test_finishing_without_a_word(self, peer: Peer) -> None:
        peer.server.finish(peer.request(PING))
        assert peer.read() == []
        assert peer.request(PING).name == "Ping"

    def test_a_request_that_is_not_unfinished_cannot_be_answered(self, peer: Peer) -> None:
        request = peer.request(PING)
        with pytest.raises(LocalProtocolError, match="Ping is finished, or was never given out"):
            peer.server.finish(Request(request.text))
        peer.server.finish(request)
        with pytest.raises(LocalProtocolError):
            peer.server.respond(request)

    @pytest.mark.parametrize(
        ("name", "value"),
        [("A:", "1"), ("A\n", "1"), ("A", "1\r\n\r\nEvent: Fake"), ("", ""), ("A", "\ud800")],
    )
    def test_what_would_forge_a_message_is_refused(self, peer: Peer, name: str, value: str) -> None:
        request = peer.request(PING)
        with pytest.raises(LocalProtocolError):
            peer.server.respond(request, [(name, value)])
        with pytest.raises(LocalProtocolError):
            peer.server.send_event("A", ["call"], [(name, value)])
        assert peer.read() == []
        peer.server.respond(request)
        assert len(peer.read()) == 1

    def test_the_action_id_comes_back_whatever_it_is(self, peer: Peer) -> None:
        request = peer.request(b"Action: Ping\r\nActionID: a: \rb\xff\r\n\r\n")
        peer.server.respond(request)
        assert peer.server.data_to_send() == (b"Response: Success\r\nActionID: a: \rb\xff\r\n\r\n")

    def test_permissions(self) -> None:
        peer = Peer()
        peer.say(LIMITED)
        assert texts(peer.say(action("Command"))) == ["Permission denied"]
        assert peer.request(LIST).name == "Status"


class TestSettings:
    def test_a_secret_is_not_shown(self) -> None:
        assert "s3cret" not in repr(SETTINGS)

    def test_unknown_classes_are_refused(self) -> None:
        with pytest.raises(LocalProtocolError):
            User("x", read=frozenset({"Call"}))
        with pytest.raises(LocalProtocolError):
            User("x", write=frozenset({"Call"}))
        with pytest.raises(LocalProtocolError):
            CommandInfo("x", ("Call",))
