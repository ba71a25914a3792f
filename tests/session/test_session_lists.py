"""Lists: by what the protocol says they begin, go on, end, and fail."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ami_proto.action import Action
from ami_proto.errors import ActionFailed, ActionRejected, ActionTimeout, ConnectionLost
from ami_proto.message import Event
from ami_proto.notices import UnknownReply, Unparsed
from ami_proto.reply import Reply
from ami_proto.shapes import ReplyShape, ShapeKind
from tests.session.talk import CONFIG, Talk, block, complete, error, event, ready, success


class Peer(Event, name="TestPeer"):
    __slots__ = ()


class ShowPeers(Action[Reply[Event]], name="TestShowPeers"):
    reply_shape = ReplyShape(ShapeKind.LIST, ("TestPeer",), "TestPeersComplete")

    def __init__(self) -> None:
        """It has no headers."""


def start(action_id: str, word: str = "start") -> bytes:
    return success(action_id, f"EventList: {word}", "Message: Things will follow")


def item(action_id: str, number: int, name: str = "Thing") -> bytes:
    # the ActionID does not come first: in a QueueMember it is line 16
    return event(name, f"Number: {number}", f"ActionID: {action_id}")


def numbers(reply: Reply[Event] | ActionFailed) -> list[str]:
    messages = reply.items if isinstance(reply, Reply) else reply.partial
    return [message["Number"] for message in messages if "Number" in message]


def opened(name: str = "Things", *, items: int = 2) -> tuple[Talk, str]:
    """A session that has got the start of a list, and so many items."""
    talk = ready()
    sent = talk.send(name)
    talk.receive(start(sent))
    for number in range(items):
        talk.receive(item(sent, number))
    assert talk.end_of(sent) is None
    return talk, sent


@pytest.mark.parametrize("size", [1, 4, 1000])
@pytest.mark.parametrize("word", ["start", "Start"])
def test_a_list_with_its_event_list_header(word: str, size: int) -> None:
    talk = ready()
    sent = talk.send("Things")
    talk.receive(start(sent, word) + item(sent, 0) + item(sent, 1), size)
    talk.receive(complete("ThingsComplete", sent, 2), size)
    reply = talk.reply_to(sent)
    assert reply.response.message == "Things will follow"
    assert numbers(reply) == ["0", "1"]
    assert reply.complete is not None
    assert reply.complete["ListItems"] == "2"


def test_an_empty_list() -> None:
    talk, sent = opened(items=0)
    talk.receive(complete("ThingsComplete", sent, 0))
    reply = talk.reply_to(sent)
    assert list(reply) == []
    assert reply


def test_a_list_that_is_empty_by_an_error() -> None:
    talk = ready()
    sent = talk.send("PJSIPShowContacts")
    talk.receive(error(sent, "No Contacts found\n"))
    assert str(talk.failure_of(sent)) == "PJSIPShowContacts was rejected: No Contacts found"


def test_an_error_in_the_middle_ends_it_and_keeps_what_came() -> None:
    talk, sent = opened()
    talk.receive(error(sent, "Could not get channel snapshot\n"))
    failure = talk.failure_of(sent)
    assert isinstance(failure, ActionRejected)
    assert failure.partial[0]["EventList"] == "start"
    assert numbers(failure) == ["0", "1"]
    assert talk.session.pending_count == 0


def test_a_cancelled_list_has_failed() -> None:
    talk, sent = opened()
    talk.receive(event("ThingsComplete", f"ActionID: {sent}", "EventList: Cancelled"))
    failure = talk.failure_of(sent)
    assert not isinstance(failure, ActionRejected)
    assert str(failure) == "Things: the server cancelled the list"
    assert numbers(failure) == ["0", "1"]


@pytest.mark.parametrize(
    ("name", "items", "end"),
    [
        ("QueueStatus", ["QueueParams", "QueueMember", "QueueEntry"], "QueueStatusComplete"),
        ("ParkedCalls", ["ParkedCall"], "ParkedCallsComplete"),
        ("SIPpeers", ["PeerEntry"], "PeerlistComplete"),
        ("Status", [], "StatusComplete"),
    ],
)
def test_lists_of_old_versions_without_the_header(name: str, items: list[str], end: str) -> None:
    talk = ready()
    sent = talk.send(name)
    talk.receive(success(sent, "Message: It will follow"))
    for number, item_name in enumerate(items):
        talk.receive(item(sent, number, item_name))
    assert talk.end_of(sent) is None
    talk.receive(event(end, f"ActionID: {sent}"))
    reply = talk.reply_to(sent)
    assert [one.name for one in reply.items] == items
    assert reply.complete is not None
    assert reply.complete.name == end


@pytest.mark.parametrize("message", ["Result will follow", "Added interface to queue", "follow"])
def test_prose_begins_no_list(message: str) -> None:
    """PAMI issue 182, panoramisk issue 54."""
    talk = ready()
    sent = talk.send("QueueAdd")
    talk.receive(success(sent, f"Message: {message}"))
    assert talk.reply_to(sent).response.message == message


def test_a_list_is_one_by_its_response_not_by_the_name_of_the_action() -> None:
    talk = ready()
    first, second = talk.send("Hangup"), talk.send("Hangup")
    talk.receive(success(first, "Message: Channel Hungup") + start(second))
    talk.reply_to(first)
    talk.receive(complete("ChannelsHungupListComplete", second, 0))
    talk.reply_to(second)


@pytest.mark.parametrize("name", ["FAXStats", "FAXSession", "WaitEvent", "DBGet"])
def test_one_event_without_the_header(name: str) -> None:
    names = {"WaitEvent": "WaitEventComplete", "DBGet": "DBGetResponse"}
    talk = ready()
    seen = talk.session.subscribe()
    sent = talk.send(name)
    talk.receive(success(sent, "Message: It will follow"))
    talk.receive(event("Newchannel"))
    talk.receive(item(sent, 7, names.get(name, name)))
    reply = talk.reply_to(sent)
    assert numbers(reply) == ["7"]
    assert reply.complete is None
    assert [e.name for e in seen.take() if isinstance(e, Event)] == ["Newchannel"]


def test_db_get_became_a_list() -> None:
    talk = ready()
    sent = talk.send("DBGet")
    talk.receive(start(sent) + item(sent, 1, "DBGetResponse"))
    assert talk.end_of(sent) is None
    talk.receive(complete("DBGetComplete", sent, 1))
    assert numbers(talk.reply_to(sent)) == ["1"]


def test_items_without_event_and_action_id_belong_to_the_open_list() -> None:
    """CoreShowChannels of 1.6 and 1.8 (PAMI issue 1)."""
    talk = ready()
    sent = talk.send("CoreShowChannels")
    talk.receive(start(sent) + block("Channel: SIP/100-1", "UniqueID: 1.1"))
    talk.receive(block("Channel: SIP/200-2", "UniqueID: 1.2"))
    talk.receive(complete("CoreShowChannelsComplete", sent, 2))
    reply = talk.reply_to(sent)
    assert [one["Channel"] for one in reply.items] == ["SIP/100-1", "SIP/200-2"]
    assert {one.name for one in reply.items} == {"CoreShowChannel"}
    assert talk.session.diagnostics.adopted_items == 2
    assert talk.told(Unparsed) == []


def test_such_items_are_of_the_class_that_the_list_is_declared_to_have() -> None:
    talk = ready()
    sent = talk.session.send(ShowPeers(), now=talk.now)
    talk.sent()
    talk.receive(start(sent) + block("Name: 100") + event("TestPeersComplete", f"ActionID: {sent}"))
    reply = talk.reply_to(sent).of(Peer)
    assert [peer["Name"] for peer in reply] == ["100"]
    assert reply.unexpected == ()


@pytest.mark.parametrize("text", [b"tail\r\n\r\n", b"no colon\nhere\r\n\r\n"])
def test_text_without_a_colon_is_no_item(text: bytes) -> None:
    talk, sent = opened("CoreShowChannels", items=0)
    talk.receive(text)
    assert len(talk.told(Unparsed)) == 1
    talk.receive(complete("CoreShowChannelsComplete", sent, 0))
    assert talk.reply_to(sent).items == ()


def test_text_is_no_item_of_a_list_whose_items_have_several_names() -> None:
    talk, _ = opened("QueueStatus", items=0)
    talk.receive(block("Queue: support"))
    assert len(talk.told(Unparsed)) == 1


def test_another_clients_list_through_a_proxy_is_not_ours() -> None:
    """astmanproxy issue 18. Its items are events, for nobody can know better."""
    talk, sent = opened()
    theirs = talk.session.subscribe("Thing*")
    talk.receive(
        start("theirs-7") + item("theirs-7", 9) + complete("ThingsComplete", "theirs-7", 1)
    )
    assert len(talk.told(UnknownReply)) == 1
    assert [e["ActionID"] for e in theirs.take() if isinstance(e, Event)] == ["theirs-7"] * 2
    assert talk.end_of(sent) is None
    talk.receive(complete("ThingsComplete", sent, 2))
    assert numbers(talk.reply_to(sent)) == ["0", "1"]


def test_events_between_the_items_are_events() -> None:
    talk, sent = opened()
    seen = talk.session.subscribe()
    talk.receive(event("Thing", "Number: 8") + item(sent, 2))
    talk.receive(complete("ThingsComplete", sent, 3))
    assert numbers(talk.reply_to(sent)) == ["0", "1", "2"]
    assert len(seen.take()) == 1


def test_an_event_of_a_third_party_before_the_response_is_an_event() -> None:
    talk = ready()
    seen = talk.session.subscribe()
    sent = talk.send("DongleSendSMS")
    talk.receive(event("DongleNewUSSD", f"ActionID: {sent}"))
    talk.receive(success(sent, "Message: [dongle0] SMS queued for send"))
    talk.receive(event("DongleSMSStatus", "Device: dongle0"))
    talk.reply_to(sent)
    assert len(seen.take()) == 2


def test_a_second_response_to_an_open_list_is_unknown() -> None:
    talk, sent = opened()
    talk.receive(success(sent))
    assert len(talk.told(UnknownReply)) == 1
    assert talk.end_of(sent) is None


@pytest.mark.parametrize("how", ["timeout", "abandon"])
@pytest.mark.parametrize("opened_before", [True, False])
def test_what_comes_of_a_late_list_is_no_event(how: str, opened_before: bool) -> None:
    talk = ready()
    seen = talk.session.subscribe()
    sent = talk.send("Things", timeout=1.0)
    if opened_before:
        talk.receive(start(sent) + item(sent, 0))
    if how == "abandon":
        talk.session.abandon(sent)
    talk.pass_for(1.0)
    if not opened_before:
        talk.receive(start(sent) + item(sent, 0))
    talk.receive(item(sent, 1) + complete("ThingsComplete", sent, 2))
    assert seen.take() == []
    assert len(talk.told(UnknownReply)) == (2 if opened_before else 4)
    if how == "timeout":
        failure = talk.failure_of(sent)
        assert isinstance(failure, ActionTimeout)
        assert numbers(failure) == (["0"] if opened_before else [])
    # the list is over, and with it what is remembered of it
    talk.receive(item(sent, 5))
    assert len(seen.take()) == 1


def test_a_late_list_of_one_event_and_a_late_failed_one() -> None:
    talk = ready()
    seen = talk.session.subscribe()
    stats, things = talk.send("FAXStats", timeout=1.0), talk.send("Things", timeout=1.0)
    talk.pass_for(1.0)
    talk.receive(success(stats) + item(stats, 1, "FAXStats"))
    talk.receive(start(things) + error(things, "broken off"))
    assert seen.take() == []
    assert len(talk.told(UnknownReply)) == 4
    talk.receive(item(stats, 2) + item(things, 2))
    assert len(seen.take()) == 2


def test_more_items_than_max_list_items() -> None:
    talk = ready(replace(CONFIG, max_list_items=2))
    seen = talk.session.subscribe()
    sent = talk.send("Things")
    talk.receive(start(sent) + item(sent, 0) + item(sent, 1))
    assert talk.end_of(sent) is None
    talk.receive(item(sent, 2))
    failure = talk.failure_of(sent)
    assert str(failure) == "Things: the list has more than max_list_items=2 items"
    assert numbers(failure) == ["0", "1"]
    talk.receive(item(sent, 3) + complete("ThingsComplete", sent, 4))
    assert seen.take() == []
    assert talk.session.pending_count == 0


def test_a_list_that_times_out_keeps_what_came() -> None:
    talk, sent = opened()
    for _ in range(4):
        talk.pass_for(CONFIG.action_timeout_s / 4)
        talk.receive(event("Newchannel"))
    failure = talk.failure_of(sent)
    assert str(failure) == "Things timed out: answer not complete, 2 items so far"
    assert numbers(failure) == ["0", "1"]


def test_a_list_whose_link_is_lost_keeps_what_came() -> None:
    talk, sent = opened()
    talk.lose("gone")
    failure = talk.failure_of(sent)
    assert isinstance(failure, ConnectionLost)
    assert str(failure) == "Things: outcome unknown: gone"
    assert numbers(failure) == ["0", "1"]


def test_two_lists_at_once_do_not_mix() -> None:
    """Asterisk never does so, and nothing depends on that."""
    talk, first = opened(items=1)
    second = talk.send("Things")
    talk.receive(start(second) + item(second, 5) + item(first, 1))
    talk.receive(complete("ThingsComplete", first, 2) + complete("ThingsComplete", second, 1))
    assert numbers(talk.reply_to(first)) == ["0", "1"]
    assert numbers(talk.reply_to(second)) == ["5"]
