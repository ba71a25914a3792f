"""Conversation: asking, ids, deadlines and ends of the actions in flight."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ami_proto.action import Action
from ami_proto.action_id import ActionID, ActionIDs
from ami_proto.actions import Originate, OriginateAndWait
from ami_proto.conversation import Conversation
from ami_proto.diagnostics import Diagnostics
from ami_proto.errors import (
    ActionFailed,
    ActionTimeout,
    ConnectionLost,
    LocalProtocolError,
    Outcome,
)
from ami_proto.message import Event, Response
from ami_proto.parser import Parser
from ami_proto.pending import Ending, Verdict
from ami_proto.reply import Reply
from tests.session.talk import CONFIG, event, success


class Case:
    """A conversation whose deadlines are kept here."""

    def __init__(self) -> None:
        self.deadlines: dict[str, float] = {}
        self.conversation = Conversation(
            replace(CONFIG, max_pending=3),
            action_ids=ActionIDs("t"),
            diagnostics=Diagnostics(),
            set_deadline=self.deadlines.__setitem__,
            cancel_deadline=self.cancel,
        )

    def cancel(self, action_id: str) -> None:
        self.deadlines.pop(action_id, None)

    def send(
        self,
        name: str = "Ping",
        *,
        timeout: float | None = None,
        action_id: str | None = None,
        hindrance: str | None = None,
    ) -> ActionID:
        return self.conversation.send(
            Action(name), now=100.0, timeout=timeout, action_id=action_id, hindrance=hindrance
        )

    def receive(self, data: bytes) -> Ending | Verdict:
        (message,) = Parser().feed(b"banner\r\n" + data)
        return self.conversation.receive(message)


@pytest.mark.parametrize("timeout", [0, -1.0, float("nan"), float("inf"), 1e10])
def test_a_timeout_that_no_clock_can_wait_for_is_refused(timeout: float) -> None:
    case = Case()
    with pytest.raises(LocalProtocolError, match="no number of seconds above 0"):
        case.send(timeout=timeout)
    assert case.conversation.data_to_send() == b""


def test_the_patience_of_an_action_is_bounded_too() -> None:
    case = Case()
    action = Originate(channel="Local/1@default", application="Wait", timeout_ms=10**18)
    case.conversation.send(action, now=100.0, timeout=None, action_id=None, hindrance=None)
    assert case.deadlines == {"t-1": 100.0 + CONFIG.action_timeout_s + 1e9}


def test_sent_with_an_id_and_a_deadline() -> None:
    case = Case()
    assert (case.send(), case.send(timeout=5.0)) == ("t-1", "t-2")
    assert case.deadlines == {"t-1": 130.0, "t-2": 105.0}
    assert len(case.conversation) == 2
    data = case.conversation.data_to_send()
    assert data.count(b"Action: Ping\r\n") == 2
    assert case.conversation.data_to_send() == b""
    ending = case.receive(success("t-1"))
    assert isinstance(ending, Ending)
    assert ending.pending.action_id == "t-1"
    assert case.deadlines == {"t-2": 105.0}
    assert case.receive(event("X")) is Verdict.EVENT


def test_refused_before_anything_is_noted() -> None:
    case = Case()
    case.send(action_id="own")
    with pytest.raises(LocalProtocolError, match="in use"):
        case.send(action_id="own")
    with pytest.raises(LocalProtocolError, match="printable ASCII"):
        case.send(action_id="o w n")
    with pytest.raises(LocalProtocolError, match="blanks around"):
        case.send("Ping\n")
    with pytest.raises(ConnectionLost, match="Ping: never sent: busy") as caught:
        case.send(hindrance="busy")
    assert caught.value.outcome is Outcome.NEVER_SENT
    assert len(case.conversation) == 1
    case.send()
    case.send()
    with pytest.raises(LocalProtocolError, match="max_pending=3"):
        case.send()
    assert len(case.deadlines) == 3


def test_a_text_action_and_the_ping_behind_it_go_together() -> None:
    case = Case()
    case.send("Queues")
    data = case.conversation.data_to_send()
    assert data == b"Action: Queues\r\nActionID: t-1\r\n\r\nAction: Ping\r\nActionID: t-2\r\n\r\n"


def test_asked_by_the_session_itself() -> None:
    case = Case()
    answers: list[tuple[Reply[Event] | ActionFailed, float]] = []
    asked = case.conversation.ask(Action("Ping"), 1.0, lambda *answer: answers.append(answer))
    assert case.deadlines == {}
    case.conversation.data_to_send()
    ending = case.receive(success(asked))
    assert isinstance(ending, Ending)
    assert ending.pending.on_reply is not None
    ending.pending.on_reply(ending.outcome, 2.0)
    assert answers == [(ending.outcome, 2.0)]


def test_what_is_done_in_the_background_keeps_the_server_busy_no_longer_than_now() -> None:
    originate = Originate(channel="Local/1@default", application="Wait", timeout_ms=60_000)
    for action, busy_until in ((originate, 190.0), (OriginateAndWait(originate), 100.0)):
        case = Case()
        case.conversation.send(action, now=100.0, timeout=None, action_id=None, hindrance=None)
        assert case.deadlines == {"t-1": 190.0}
        case.conversation.data_to_send()
        case.conversation.probe(100.0)
        case.conversation.data_to_send()
        assert case.conversation.busy_until() == busy_until


def test_a_probe_is_sent_once_until_it_is_answered() -> None:
    case = Case()
    case.send(timeout=50.0)
    case.conversation.probe(100.0)
    case.conversation.probe(100.0)
    assert case.conversation.data_to_send().count(b"Action: Ping") == 2
    case.send(timeout=90.0)
    case.conversation.data_to_send()
    assert case.conversation.busy_until() == 150.0
    ending = case.receive(success("t-2"))
    assert isinstance(ending, Ending)
    assert ending.pending.on_reply is not None
    ending.pending.on_reply(ending.outcome, 101.0)
    case.conversation.probe(102.0)
    assert b"ActionID: t-4" in case.conversation.data_to_send()


def test_abandoned() -> None:
    case = Case()
    first, second = case.send(), case.send()
    assert case.conversation.abandon(ActionID("nobody")) is None
    assert case.conversation.abandon(first) is not None
    assert case.conversation.abandon(first) is None
    assert case.deadlines.keys() == {second}
    assert first.encode() not in case.conversation.data_to_send()


def test_timed_out_in_each_state() -> None:
    case = Case()
    opened, sent = case.send("Status"), case.send()
    case.conversation.data_to_send()
    queued = case.send()
    case.receive(success(opened))
    case.receive(event("Status", f"ActionID: {opened}"))
    texts = []
    for action_id in (opened, sent, queued):
        ending = case.conversation.time_out(action_id)
        assert isinstance(ending.outcome, ActionTimeout)
        texts.append(str(ending.outcome))
    assert texts == [
        "Status timed out: answer not complete, 1 items so far",
        "Ping timed out: no answer",
        "Ping timed out: never sent",
    ]
    assert case.conversation.data_to_send() == b""


def test_lost_with_the_link() -> None:
    case = Case()
    opened = case.send("Status")
    case.conversation.probe(100.0)
    case.conversation.data_to_send()
    queued = case.send()
    case.receive(success(opened))
    endings = case.conversation.lose("gone")
    outcomes = [one.outcome for one in endings if isinstance(one.outcome, ConnectionLost)]
    assert [(one.action_id, one.outcome) for one in outcomes] == [
        (opened, Outcome.UNKNOWN),
        (queued, Outcome.NEVER_SENT),
    ]
    assert [type(one) for one in outcomes[0].partial] == [Response]
    assert len(case.conversation) == 0
    assert case.deadlines == {}
    assert case.conversation.data_to_send() == b""
    assert case.conversation.lose("again") == []
