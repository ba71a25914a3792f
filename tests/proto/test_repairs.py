"""Agents: the header that Asterisk lets stand behind a bare LF is a field of its own."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from ami_proto import Parser
from ami_proto.events import Agents
from ami_proto.repairs import JoinedAgents

JOINED = "Event: Agents\r\nAgent: 1\r\nCallStarted: 12\nLoggedInTime: 34\r\nChannel: SIP/1"


def test_the_joined_header_is_a_field_of_its_own() -> None:
    agent = JoinedAgents(JOINED, "Agents")
    assert agent.fields == (
        ("Event", "Agents"),
        ("Agent", "1"),
        ("CallStarted", "12"),
        ("LoggedInTime", "34"),
        ("Channel", "SIP/1"),
    )
    assert agent.get_exact("CallStarted") == agent["callstarted"] == "12"
    assert agent.get_exact("LoggedInTime") == agent["LOGGEDINTIME"] == "34"
    assert agent.get_exact("Nothing") is None
    assert agent.first_values()["loggedintime"] == "34"


def test_a_parser_repairs_it() -> None:
    (agent,) = Parser().feed(JOINED.encode() + b"\r\n\r\n")
    assert isinstance(agent, Agents)
    assert agent.get("CallStarted") == "12"
    assert agent.call_started == datetime.fromtimestamp(12, UTC)
    assert agent.logged_in_time == datetime.fromtimestamp(34, UTC)


def test_text_and_raw_are_as_received() -> None:
    agent = JoinedAgents(JOINED, "Agents")
    assert agent.text == JOINED
    assert agent.raw == JOINED.encode()


@pytest.mark.parametrize(
    "line",
    ["Name: 12\nLoggedInTime: 34", "CallStarted: 12\n", "CallStarted: x\nA: 1", "CallStarted: 12"],
)
def test_any_other_line_feed_is_data(line: str) -> None:
    agent = JoinedAgents(f"Event: Agents\r\n{line}\r\nChannel: SIP/1", "Agents")
    name, _, value = line.partition(": ")
    assert agent.fields == (("Event", "Agents"), (name, value), ("Channel", "SIP/1"))


def test_a_line_feed_at_the_very_end_is_data() -> None:
    assert JoinedAgents("Event: Agents\r\nCallStarted: 1\n", "Agents")["CallStarted"] == "1\n"
