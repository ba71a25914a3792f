"""Following events: by topic and predicate, through the server's own masks and filters."""

from __future__ import annotations

from contextlib import ExitStack
from queue import Empty, Queue

import pytest

from ami_proto import Action, ActionRejected, Event, Topic
from ami_proto.actions import Events, Filter, Ping
from ami_proto.events import Hangup, Newchannel
from ami_transports.blocking import Client
from tests.asterisk.calls import call_to, extension, new_name
from tests.asterisk.conftest import ConnectAs


def _tell(ami: Client, name: str) -> None:
    ami.call(Action("UserEvent", {"UserEvent": name}))


def _told(follower: Client, teller: Client, names: list[str], topic: Topic) -> list[str]:
    """Which of the user events come to ``follower``, and other events of ``topic``."""
    with follower.subscribe(topic, gaps=False) as events:
        for name in names:
            _tell(teller, name)
        # behind the second one is all that the server had for the session before the first one
        follower.call(Ping())
        follower.call(Ping())
        return [event.get("UserEvent", event.name) for event in iter(events.poll, None)]


def test_topics(ami: Client) -> None:
    channel_id = new_name()
    topics: list[Topic] = [Hangup, Event, "Hangup", "hangup", "H*", "[gh]angup", "*"]
    with ExitStack() as following:
        streams = [
            following.enter_context(
                ami.subscribe(topic, where=lambda e: e.get("Uniqueid") == channel_id, gaps=False)
            )
            for topic in topics
        ]
        ami.originate(
            call_to(following.enter_context(extension(ami, "Busy")), channel_id=channel_id)
        )
        for topic, events in zip(topics, streams, strict=True):
            event = events.poll(10)
            while event is not None and not isinstance(event, Hangup):
                assert topic in (Event, "*")
                event = events.poll(10)
            assert event is not None, topic


def test_a_predicate_sees_typed_fields(ami: Client) -> None:
    channel_id = new_name()
    with ami.subscribe(
        Newchannel, where=lambda e: e.exten == "answer" and e.uniqueid == channel_id, gaps=False
    ) as events:
        ami.originate(call_to("answer", channel_id=channel_id))
        event = events.poll(10)
    assert event is not None
    assert event.channel_state_desc == "Down"


def test_a_listener(ami: Client) -> None:
    got: Queue[Event] = Queue()
    name = new_name()
    listener = ami.listen(got.put, "UserEvent", where=lambda e: e["UserEvent"] == name)
    _tell(ami, name)
    assert got.get(timeout=10)["UserEvent"] == name
    listener.cancel()
    _tell(ami, name)
    ami.call(Ping())
    with pytest.raises(Empty):
        got.get_nowait()
    assert listener.errors == 0


def test_filters_of_the_server(connect_to: ConnectAs) -> None:
    follower, teller = connect_to(), connect_to(events="off")
    base = new_name()
    names = [f"{base} open", f"{base} hidden", f"{base} other"]
    follower.call(Filter(filter=f"{base}"))
    assert _told(follower, teller, names, "*") == names
    follower.call(Filter(filter="!hidden"))
    assert _told(follower, teller, names, "*") == [names[0], names[2]]


def test_a_filter_that_is_none_is_rejected(ami: Client) -> None:
    with pytest.raises(ActionRejected, match="Filter did not compile"):
        ami.call(Filter(filter="(("))


def test_a_mask_of_the_server(connect_to: ConnectAs) -> None:
    follower, teller = connect_to(), connect_to(events="off")
    name = new_name()
    assert follower.call(Events(event_mask="off"))["Events"] == "Off"
    assert _told(follower, teller, [name], "*") == []
    assert follower.call(Events(event_mask="user"))["Events"] == "On"
    assert _told(follower, teller, [name], "*") == [name]
    with pytest.raises(ActionRejected, match="Invalid event mask"):
        follower.call(Action("Events"))
