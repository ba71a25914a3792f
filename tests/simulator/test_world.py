"""The world, with numbers for time."""

from __future__ import annotations

import pytest

from ami_proto import Event, LocalProtocolError
from ami_transports.simulator import (
    DeviceState,
    MemberSetup,
    QueueSetup,
    Setup,
    Traffic,
    World,
)
from ami_transports.simulator.answers.table import pairs
from ami_transports.simulator.originate import call_in
from ami_transports.simulator.traffic import start_traffic
from ami_transports.simulator.transfers import bridge_channels, redirect
from tests.simulator.conversation import Talker, make_exchange
from tests.simulator.likeness import simulated

TO_WAIT = ("Context: default", "Exten: wait", "Priority: 1")


def names(events: list[Event]) -> list[str]:
    return [event.name for event in events]


@pytest.mark.parametrize(
    ("channel", "timeout", "reason"),
    [
        ("PJSIP/100", "30000", "4"),
        ("PJSIP/104", "30000", "0"),
        ("PJSIP/105", "3000", "3"),
        ("PJSIP/106", "30000", "0"),
        ("PJSIP/107", "30000", "0"),
        ("PJSIP/999", "30000", "0"),
        ("NoTech/x", "30000", "0"),
        ("Local/busy@default", "30000", "5"),
        ("Local/congestion@default", "30000", "8"),
        ("Local/noanswer@default", "3000", "3"),
        ("Local/hangup@default", "30000", "1"),
        ("Local/nosuch@default", "30000", "0"),
    ],
)
def test_an_originate_ends_in_one_response(channel: str, timeout: str, reason: str) -> None:
    talker = Talker(make_exchange(), events="call")
    wish = ("Action: Originate", f"Channel: {channel}", *TO_WAIT, f"Timeout: {timeout}")
    first, *rest = [*talker.ask(*wish, "Async: true", "ActionID: 7"), *talker.listen(20.0)]
    assert first.text == (
        "Response: Success\r\nActionID: 7\r\nMessage: Originate successfully queued"
    )
    (told,) = [event for event in rest if event["Event"] == "OriginateResponse"]
    assert told.fields[2] == ("ActionID", "7")
    assert told["Reason"] == reason
    assert told["Response"] == ("Success" if reason == "4" else "Failure")
    assert (told["Uniqueid"] == "<unknown>") is (reason != "4")


def test_a_synchronous_originate_is_answered_when_it_ends_and_holds_up_the_rest() -> None:
    talker = Talker(make_exchange(), events="call")
    assert talker.ask("Action: Originate", "Channel: PJSIP/100", *TO_WAIT) == []
    assert talker.ask("Action: Ping") == []
    heard = talker.listen(2.0)
    assert heard[0].text == "Response: Success\r\nMessage: Originate successfully queued"
    assert [m["Ping"] for m in heard if "Ping" in m] == ["Pong"]
    assert "OriginateResponse" not in [m.get("Event") for m in heard]
    talker.ask("Action: Originate", "Channel: PJSIP/104", *TO_WAIT)
    assert talker.listen(5.0)[0].text == "Response: Error\r\nMessage: Originate failed"


def test_the_channel_may_be_named_beforehand() -> None:
    talker = Talker(make_exchange(), events="call")
    wish = ("Action: Originate", *TO_WAIT, "Async: true", "ChannelId: mine")
    heard = [*talker.ask(*wish, "Channel: PJSIP/104"), *talker.listen(5.0)]
    assert {m["Uniqueid"] for m in heard if "Uniqueid" in m} == {"mine"}
    heard = [*talker.ask(*wish, "Channel: Local/wait@default"), *talker.listen(5.0)]
    made = [m["Uniqueid"] for m in heard if m.get("Event") == "Newchannel"]
    assert made == ["mine", "mine;2"]


@pytest.mark.parametrize(
    ("text", "variables"),
    [
        ("V2=x,V3=y", [("V2", "x"), ("V3", "y")]),
        ('V4="q,r"', [("V4", "q,r")]),
        ("V1=a=b", [("V1", "a=b")]),
        ("V5= lead ", [("V5", " lead ")]),
        ("NOEQ", []),
        (r"A=\"\\\,", [("A", '"\\,')]),
    ],
)
def test_variables_are_quoted_as_asterisk_reads_them(
    text: str, variables: list[tuple[str, str]]
) -> None:
    assert pairs(text) == variables


def test_hanging_up_by_pattern_is_a_list() -> None:
    exchange = make_exchange()
    talker = Talker(exchange)
    for number in ("100", "101"):
        assert call_in(exchange.world, number, "wait") is not None
    talker.listen(1.0)
    start, *items, end = talker.ask("Action: Hangup", "Channel: /^PJSIP/")
    assert start["Message"] == "Channels hung up will follow"
    assert len(items) == 2
    assert end["ListItems"] == "2"
    assert exchange.world.channels == {}


def test_a_redirected_caller_goes_on_and_the_other_is_hung_up() -> None:
    world = World()
    caller = call_in(world, "100", "101")
    assert caller is not None
    world.advance(5.0)
    (callee,) = [channel for channel in world.channels.values() if channel is not caller]
    redirect(world, caller, "default", "wait", 1)
    world.advance(6.0)
    assert (callee.gone, caller.gone, caller.exten, caller.bridge) == (True, False, "wait", None)


def test_a_redirected_callee_goes_on_and_the_caller_is_hung_up() -> None:
    world = World()
    caller = call_in(world, "100", "101")
    assert caller is not None
    world.advance(5.0)
    (callee,) = [channel for channel in world.channels.values() if channel is not caller]
    redirect(world, callee, "default", "wait", 1)
    world.advance(6.0)
    assert (callee.gone, caller.gone, callee.exten) == (False, True, "wait")
    world.advance(60.0)
    assert world.channels == {}
    assert world.bridges == {}


def test_two_channels_are_bridged_and_end_together() -> None:
    world = World()
    first, second = call_in(world, "100", "wait"), call_in(world, "101", "wait")
    assert first is not None
    assert second is not None
    world.advance(1.0)
    bridge_channels(world, first, second)
    world.advance(2.0)
    assert first.bridge is not None
    assert first.bridge is second.bridge
    world.far_end_hangs_up(second)
    world.advance(3.0)
    assert world.channels == {}
    assert world.bridges == {}
    assert names(simulated(world))[-1] == "Cdr"


def test_parking_ends_by_time_or_by_hanging_up() -> None:
    world = World()
    for _ in range(2):
        assert call_in(world, "100", "park") is not None
    world.advance(1.0)
    assert sorted(world.parked) == [701, 702]
    world.ask_to_hang_up(world.parked[701].channel)
    world.advance(60.0)
    told = names(simulated(world))
    assert [name for name in told if name.startswith("Parked")] == [
        "ParkedCall",
        "ParkedCall",
        "ParkedCallGiveUp",
        "ParkedCallTimeOut",
    ]
    assert (world.parked, world.channels) == ({}, {})


def test_a_caller_who_leaves_the_queue_has_abandoned() -> None:
    world = World()
    assert call_in(world, "0123", "queue", talk_s=0.5) is not None
    world.advance(10.0)
    told = names(simulated(world))
    assert told.index("QueueCallerAbandon") < told.index("QueueCallerLeave")
    assert world.queues["support"].abandoned == 1
    assert world.channels == {}


def test_an_agent_who_does_not_answer_is_tried_again() -> None:
    member = MemberSetup(interface="PJSIP/105")
    queue = QueueSetup(name="support", timeout_s=2.0, members=(member,))
    world = World(Setup(queues=(queue,)))
    call_in(world, "0123", "queue", talk_s=7.0)
    world.advance(20.0)
    told = names(simulated(world))
    assert told.count("AgentCalled") == 3
    assert told.count("AgentRingNoAnswer") == 2  # the third time the caller had left


@pytest.mark.parametrize(
    ("strategy", "wanted"),
    [
        ("linear", ["PJSIP/102", "PJSIP/102", "PJSIP/102"]),
        ("rrmemory", ["PJSIP/102", "PJSIP/103", "PJSIP/102"]),
        ("leastrecent", ["PJSIP/102", "PJSIP/103", "PJSIP/102"]),
        ("fewestcalls", ["PJSIP/102", "PJSIP/103", "PJSIP/102"]),
        ("ringall", ["PJSIP/102", "PJSIP/103", "PJSIP/102"]),
    ],
)
def test_the_strategy_chooses_who_is_rung(strategy: str, wanted: list[str]) -> None:
    members = (MemberSetup(interface="PJSIP/102"), MemberSetup(interface="PJSIP/103"))
    queue = QueueSetup(name="support", strategy=strategy, members=members)
    world, rung = World(Setup(queues=(queue,))), list[str]()
    for call in range(3):
        call_in(world, "0123", "queue", talk_s=5.0)
        world.advance(10.0 * (call + 1))
        called = [e for e in simulated(world) if e.name == "AgentCalled"]
        rung += [event["Interface"] for event in called]
    assert rung[: len(wanted)] == wanted


def test_a_device_is_told_only_when_its_state_is_new() -> None:
    world = World()
    world.devices.set("PJSIP/100", DeviceState.INUSE)
    world.devices.set("PJSIP/100", DeviceState.INUSE)
    assert names(simulated(world)) == ["DeviceStateChange", "QueueMemberStatus", "ExtensionStatus"]


def run_traffic(seed: int) -> list[bytes]:
    world = World(seed=seed, epoch=1_795_291_841.0)
    start_traffic(world, Traffic(calls_per_minute=60.0, talk_s=5.0))
    world.advance(300.0)
    return [event.raw for event in simulated(world)]


def test_traffic_is_the_same_for_the_same_seed() -> None:
    first = run_traffic(1)
    assert first == run_traffic(1)
    assert first != run_traffic(2)
    calls = sum(event.startswith(b"Event: Newchannel") for event in first)
    assert 200 < calls < 900


def test_traffic_leaves_nothing_behind() -> None:
    world = World(seed=3)
    start_traffic(world, Traffic(calls_per_minute=60.0, talk_s=5.0))
    for minute in range(10):
        world.advance(60.0 * (minute + 1))
        assert len(world.channels) < 60
        assert len(world.bridges) <= len(world.channels)
        events = simulated(world)
        ended = {e["Channel"] for e in events if e.name == "Hangup"}
        assert ended.isdisjoint(world.channels)


def test_a_dialplan_that_runs_in_a_circle_lets_time_pass() -> None:
    world = World(Setup(dialplan={"default": {"circle": ("NoOp()", "Goto(1)")}}))
    assert call_in(world, "100", "circle") is not None
    world.advance(0.5)
    assert 900 < len([e for e in simulated(world) if e.name == "Newexten"]) < 1_100


@pytest.mark.parametrize(
    ("application", "data"),
    [
        ("Wait", "abc"),
        ("Wait", "\u00b2"),
        ("Dial", "PJSIP/100,abc"),
        ("Dial", ""),
        ("Queue", "support,,,,abc"),
        ("Queue", "nosuch"),
        ("Hangup", "\u00b2"),
        ("Goto", ""),
        ("NoSuchApplication", ""),
    ],
)
def test_no_argument_of_a_client_stops_the_exchange(application: str, data: str) -> None:
    exchange = make_exchange()
    talker = Talker(exchange)
    what = (f"Application: {application}", f"Data: {data}")
    talker.ask("Action: Originate", "Channel: Local/wait@default", *what, "Async: true")
    talker.listen(200.0)
    assert exchange.world.channels == {}
    assert talker.ask("Action: Ping", "ActionID: 7")[0].action_id == "7"


def test_an_event_of_no_known_class_is_refused_at_once() -> None:
    with pytest.raises(LocalProtocolError, match="bogus"):
        World().emit("X", ("bogus",), [])
