"""Restoring: what was accepted is what the next link asks for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ami_proto.action import Action
from ami_proto.errors import LocalProtocolError
from ami_proto.restoring import MAX_FILTERS, RestoredSettings
from tests.session.talk import CONFIG

FILTER = Action("filter", {"Operation": "Add", "Filter": "Event: Hangup"})


def test_nothing_for_a_first_link() -> None:
    settings = RestoredSettings(CONFIG)
    assert settings.login_mask is None
    assert list(settings.to_repeat()) == []


@pytest.mark.parametrize("header", ["EventMask", "eventmask"])
def test_the_mask_that_was_accepted_last(header: str) -> None:
    settings = RestoredSettings(replace(CONFIG, events="off"))
    assert settings.login_mask == "off"
    settings.learn(Action("Ping"))
    settings.learn(Action("EVENTS", {header: "call"}))
    assert settings.login_mask == "call"
    assert list(settings.to_repeat()) == []
    settings.learn(Action("Events"))
    assert settings.login_mask == "call"


def test_filters_come_before_any_event() -> None:
    settings = RestoredSettings(CONFIG)
    settings.learn(FILTER)
    assert settings.login_mask == "off"
    assert list(settings.to_repeat()) == [FILTER, Action("Events", {"EventMask": "on"})]
    settings.learn(Action("Events", {"EventMask": "agent"}))
    assert list(settings.to_repeat())[-1] == Action("Events", {"EventMask": "agent"})


def test_filters_are_bounded() -> None:
    settings = RestoredSettings(CONFIG)
    for _ in range(MAX_FILTERS):
        settings.check(FILTER)
        settings.learn(FILTER)
    settings.check(Action("Events"))
    with pytest.raises(LocalProtocolError, match="at most 1000"):
        settings.check(FILTER)
