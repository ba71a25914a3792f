"""Entrance: what is asked between the banner and readiness, and what is told of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ami_proto.action import Action
from ami_proto.action_id import ActionIDs
from ami_proto.config import SessionConfig
from ami_proto.conversation import Conversation
from ami_proto.diagnostics import Diagnostics
from ami_proto.entrance import Entrance, check_login
from ami_proto.errors import ActionRejected, LocalProtocolError, LoginRefused
from ami_proto.parser import Parser
from ami_proto.pending import Ending
from ami_proto.restoring import RestoredSettings
from tests.session.talk import CONFIG, error, event, success


class Case:
    """An entrance that has begun, and what it tells."""

    def __init__(self, config: SessionConfig = CONFIG, *filters: str) -> None:
        self.told: list[tuple[LoginRefused | ActionRejected | None, float]] = []
        self.settings = RestoredSettings(config)
        for text in filters:
            self.settings.learn(Action("Filter", {"Operation": "Add", "Filter": text}))
        self.conversation = Conversation(
            config,
            action_ids=ActionIDs("t"),
            diagnostics=Diagnostics(),
            set_deadline=lambda _, __: None,
            cancel_deadline=lambda _: None,
        )
        Entrance(
            config,
            self.settings,
            self.conversation,
            lambda news, now: self.told.append((news, now)),
        ).begin(1.0)

    def asked(self) -> list[str]:
        lines = self.conversation.data_to_send().decode().split("\r\n")
        return [line.removeprefix("Action: ") for line in lines if line.startswith("Action: ")]

    def receive(self, data: bytes, now: float) -> None:
        for message in Parser().feed(b"banner\r\n" + data):
            judgement = self.conversation.receive(message)
            if isinstance(judgement, Ending) and judgement.pending.on_reply is not None:
                judgement.pending.on_reply(judgement.outcome, now)


def logged_in(*filters: str) -> Case:
    case = Case(CONFIG, *filters)
    assert case.asked() == ["Challenge"]
    case.receive(success("t-1", "Challenge: 1"), 2.0)
    assert case.asked() == ["Login"]
    assert case.told == []
    case.receive(success("t-2"), 3.0)
    return case


def test_login_alone() -> None:
    assert logged_in().told == [(None, 3.0)]


def test_nobody_to_log_in() -> None:
    case = Case(SessionConfig())
    assert case.asked() == []
    assert case.told == [(None, 1.0)]


def test_a_refusal_ends_it() -> None:
    case = Case(replace(CONFIG, host="far"))
    case.asked()
    case.receive(error("t-1", "no"), 2.0)
    ((news, at),) = case.told
    assert isinstance(news, LoginRefused)
    assert at == 2.0
    assert case.asked() == []


def test_settings_are_restored_up_to_the_pong() -> None:
    case = logged_in("a", "b")
    assert case.told == []
    assert case.asked() == ["Filter", "Filter", "Events", "Ping"]
    case.receive(success("t-3") + error("t-4", "no"), 4.0)
    ((news, _),) = case.told
    assert isinstance(news, ActionRejected)
    # Events is answered by nothing
    case.receive(success("t-6"), 5.0)
    assert case.told[1:] == [(None, 5.0)]


def test_an_answer_that_is_neither_yes_nor_no_leads_nowhere() -> None:
    case = Case()
    case.asked()
    case.receive(success("t-1", "EventList: start"), 2.0)
    case.receive(event("X", "ActionID: t-1", "EventList: cancelled"), 2.0)
    assert (case.asked(), case.told) == ([], [])


@pytest.mark.parametrize("field", ["username", "secret", "events"])
def test_what_no_login_can_carry_is_refused(field: str) -> None:
    config = CONFIG.with_settings(**{field: "bad\r\nvalue"})
    with pytest.raises(LocalProtocolError, match="CR, LF and NUL"):
        check_login(config)
    check_login(CONFIG)
    check_login(SessionConfig(secret="not\r\nsent"))
