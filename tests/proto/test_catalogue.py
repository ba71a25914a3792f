"""Actions, events and responses by example."""

from __future__ import annotations

import inspect

import pytest

from ami_proto import actions, events, responses
from ami_proto.action import ACTIONS, Action
from ami_proto.encoding import encode
from ami_proto.message import Event, Response
from ami_proto.parser import Parser
from ami_proto.reply import Reply
from ami_proto.shapes import ShapeKind

SUCCESS = Response("Response: Success\r\nActionID: 1\r\nPing: Pong\r\nTimestamp: 1.5")


def parsed(text: str) -> Event:
    (message,) = Parser().feed(text.encode() + b"\r\n\r\n")
    assert isinstance(message, Event)
    return message


@pytest.mark.parametrize("name", [n for n in actions.__all__ if n != "by_name"])
def test_an_action_is_found_by_its_name_and_knows_its_headers(name: str) -> None:
    action_class: type[Action[object]] = getattr(actions, name)
    own_name = action_class.__dict__.get("wire_name")
    for each in [*([own_name] if own_name else []), *action_class.__dict__.get("aliases", ())]:
        assert actions.by_name(each.upper()) is action_class
        assert ACTIONS.find(each) is action_class
    if own_name:
        free = {"extra_headers", "changes", "fields"}
        parameters = set(inspect.signature(action_class).parameters)
        assert set(action_class.wire_headers) == parameters - free


@pytest.mark.parametrize("name", [n for n in events.__all__ if n != "by_name"])
def test_an_event_is_chosen_by_its_name(name: str) -> None:
    event_class = getattr(events, name)
    if wire_name := getattr(event_class, "wire_name", None):
        assert events.by_name(wire_name.lower()) is event_class
        assert type(parsed(f"Event: {wire_name}\r\nPrivilege: call,all")) is event_class


@pytest.mark.parametrize("package", [actions, events, responses])
def test_a_name_that_is_not_there(package: object) -> None:
    with pytest.raises(AttributeError, match="has no attribute 'Nothing'"):
        getattr(package, "Nothing")  # noqa: B009  the point is the package's own __getattr__


@pytest.mark.parametrize("name", responses.__all__)
def test_a_response(name: str) -> None:
    assert issubclass(getattr(responses, name), Response)


def test_names_that_nobody_types() -> None:
    assert actions.by_name("Nothing") is None
    assert events.by_name("Nothing") is None


def test_a_ping() -> None:
    response = actions.Ping().result(Reply(SUCCESS))
    assert (response.ping, response.timestamp) == ("Pong", 1.5)


def test_a_challenge() -> None:
    response = actions.Challenge().result(Reply(Response("Response: Success\r\nChallenge: 12")))
    assert response.challenge == "12"
    assert encode(actions.Challenge(), "x") == (
        b"Action: Challenge\r\nActionID: x\r\nAuthType: MD5\r\n\r\n"
    )


@pytest.mark.parametrize(
    ("action", "lines"),
    [
        (actions.Command("core show version"), [("Command", "core show version")]),
        (actions.Filter(filter="!Event: X"), [("Operation", "Add"), ("Filter", "!Event: X")]),
        (actions.Logoff(), []),
        (
            actions.Login(username="admin", secret="s", events="off"),
            [("Username", "admin"), ("Secret", "s"), ("Events", "off")],
        ),
    ],
)
def test_plain_ones_answer_a_response(
    action: Action[Response], lines: list[tuple[str, str]]
) -> None:
    assert action.headers == tuple(lines)
    assert action.result(Reply(SUCCESS)) is SUCCESS
    assert "secret=" not in repr(action).lower().replace("secret='***'", "")


def test_the_channels() -> None:
    channel = parsed("Event: CoreShowChannel\r\nChannel: A/1\r\nPriority: 3\r\nDuration: 00:00:07")
    stranger = parsed("Event: Stranger")
    reply = actions.CoreShowChannels().result(Reply(SUCCESS, items=(channel, stranger)))
    (item,) = reply
    assert (item.channel, item.priority, item.duration) == ("A/1", 3, 7)
    assert reply.unexpected == (stranger,)


def test_the_queues() -> None:
    items = (
        parsed("Event: QueueParams\r\nQueue: q\r\nMax: 0\r\nServicelevelPerf: 12.5"),
        parsed("Event: QueueMember\r\nQueue: q\r\nName: Bob\r\nPaused: 0\r\nInCall: 1"),
        parsed("Event: QueueEntry\r\nQueue: q\r\nPosition: 1\r\nWait: 9"),
    )
    queue, member, caller = actions.QueueStatus(queue="q").result(Reply(SUCCESS, items=items))
    assert isinstance(queue, events.QueueParams)
    assert (queue.max, queue.service_level_perf) == (0, 12.5)
    assert isinstance(member, events.QueueMember)
    assert (member.name_of_member, member.paused, member.in_call) == ("Bob", False, True)
    assert isinstance(caller, events.QueueEntry)
    assert (caller.position, caller.wait) == (1, 9)


class TestOriginate:
    def test_its_headers(self) -> None:
        originate = actions.Originate(
            channel="PJSIP/100",
            exten="200",
            context="default",
            priority=1,
            timeout_ms=5000,
            variables={"A": 'b,"c"'},
            early_media=True,
        )
        assert originate.headers == (
            ("Channel", "PJSIP/100"),
            ("Exten", "200"),
            ("Context", "default"),
            ("Priority", "1"),
            ("Timeout", "5000"),
            ("Variable", 'A=b\\,\\"c\\"'),
            ("EarlyMedia", "true"),
        )

    def test_how_long_it_may_take(self) -> None:
        assert actions.Originate(channel="A", application="B").patience_s == 30.0
        assert actions.Originate(channel="A", application="B", timeout_ms=5000).patience_s == 5.0

    def test_waiting_for_the_outcome(self) -> None:
        originate = actions.Originate(channel="A", application="B", timeout_ms=5000)
        waiting = actions.OriginateAndWait(originate)
        assert waiting.name == "Originate"
        assert waiting.headers == (*originate.headers, ("Async", "true"))
        assert waiting.patience_s == 5.0
        assert waiting.shape.kind is ShapeKind.EVENT
        outcome = parsed("Event: OriginateResponse\r\nResponse: Failure\r\nReason: 3")
        result = waiting.result(Reply(SUCCESS, items=(outcome,)))
        assert (result.succeeded, result.reason) == (False, 3)
        assert actions.by_name("Originate") is actions.Originate

    def test_an_outcome(self) -> None:
        answered = parsed("Event: OriginateResponse\r\nResponse: Success\r\nReason: 4")
        assert isinstance(answered, events.OriginateResponse)
        assert answered.succeeded


def test_matching_by_class_and_attribute() -> None:
    match parsed("Event: Hangup\r\nChannel: A/1\r\nCause: 16\r\nCause-txt: Normal Clearing"):
        case events.Hangup(channel=channel, cause=16, cause_txt=text):
            assert (channel, text) == ("A/1", "Normal Clearing")
        case other:
            pytest.fail(f"not matched: {other!r}")
