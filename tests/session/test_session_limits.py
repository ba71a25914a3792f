"""Bounds: what is kept for a driver that does not fetch it, and how many timers run."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ami_proto.config import SessionConfig
from ami_proto.errors import LocalProtocolError
from ami_proto.notices import ActionEnded, LinkLost, Notice, UnknownReply, Unparsed
from tests.session.talk import CONFIG, Talk, ready, success


def fetched(talk: Talk) -> list[Notice]:
    notices: list[Notice] = []
    while (notice := talk.session.next_notice()) is not None:
        notices.append(notice)
    return notices


def test_notices_that_nobody_fetches_are_bounded_but_for_ends() -> None:
    talk = ready(replace(CONFIG, max_notices=3))
    sent = [talk.send("Ping") for _ in range(5)]
    strangers = b"".join(success(f"stranger-{number}") + b"text\r\n\r\n" for number in range(5))
    talk.session.receive_data(strangers, now=0.0)
    for action_id in sent:
        talk.session.receive_data(success(action_id), now=0.0)
    talk.session.connection_lost("gone", now=0.0)
    kinds = [type(notice) for notice in fetched(talk)]
    assert kinds == [UnknownReply, Unparsed, UnknownReply, *[ActionEnded] * 5, LinkLost]
    assert talk.session.diagnostics.dropped_notices == 7


def test_late_answers_are_remembered_up_to_a_bound() -> None:
    talk = ready()
    seen = talk.session.subscribe()
    ids = [talk.send("Ping") for _ in range(4100)]
    for action_id in ids:
        talk.session.abandon(action_id)
    assert talk.session.pending_count == 0
    # the oldest are forgotten, and their ids free
    talk.send("Ping", action_id=ids[0])
    with pytest.raises(LocalProtocolError, match="in use"):
        talk.send("Ping", action_id=ids[-1])
    assert seen.take() == []


def test_what_has_ended_leaves_no_deadline() -> None:
    talk = ready(replace(CONFIG, idle_timeout_s=None, reconnect_stable_s=0.0))
    talk.pass_for(0.0)
    assert talk.session.next_deadline() is None
    answered, abandoned, lost = (talk.send("Ping") for _ in range(3))
    talk.receive(success(answered))
    talk.session.abandon(abandoned)
    assert talk.session.next_deadline() == CONFIG.action_timeout_s
    talk.close()
    assert talk.session.next_deadline() is None
    talk.failure_of(lost)


def test_a_session_without_any_deadline_is_at_rest() -> None:
    talk = Talk(SessionConfig())
    assert talk.session.next_deadline() is None
    assert talk.session.data_to_send() == b""
    assert talk.session.next_notice() is None
    assert talk.session.pending_count == 0
