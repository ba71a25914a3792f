"""Lists and what moves channels: field names and their order are those of Asterisk 22.10.1."""

from __future__ import annotations

import pytest

from ami_proto import Message
from ami_transports.simulator import Setup
from ami_transports.simulator.originate import call_in
from tests.simulator.conversation import Talker, make_exchange

SNAPSHOT = (
    "Channel ChannelState ChannelStateDesc CallerIDNum CallerIDName ConnectedLineNum "
    "ConnectedLineName Language AccountCode Context Exten Priority Uniqueid Linkedid "
    "ChanVariable ChanVariable "
)
PARKEE = " ".join(f"Parkee{name}" for name in SNAPSHOT.split())


@pytest.fixture
def talker() -> Talker:
    """One call waits in a queue nobody serves, one is parked, two channels talk."""
    exchange = make_exchange(Setup(channel_variables=("FOO", "CDR(src)")))
    for member in exchange.world.queues["sales"].members:
        member.paused = True
    for number, exten in (("0123", "sales"), ("103", "park"), ("100", "101")):
        assert call_in(exchange.world, number, exten) is not None
    talker = Talker(exchange)
    talker.listen(5.0)
    return talker


def fields(message: Message) -> list[str]:
    return [name for name, _ in message.fields if name != "ActionID"]


@pytest.mark.parametrize(
    ("action", "item", "names", "count"),
    [
        (
            "CoreShowChannels",
            "CoreShowChannel",
            SNAPSHOT + "Application ApplicationData Duration BridgeId",
            4,
        ),
        (
            "Status",
            "Status",
            "Privilege " + SNAPSHOT + "Type DNID EffectiveConnectedLineNum "
            "EffectiveConnectedLineName TimeToHangup BridgeID Application Data Nativeformats "
            "Readformat Readtrans Writeformat Writetrans Callgroup Pickupgroup Seconds",
            4,
        ),
        (
            "QueueStatus",
            "QueueMember",
            "Queue Name Location StateInterface Membership Penalty CallsTaken LastCall LastPause "
            "LoginTime InCall Status Paused PausedReason Wrapuptime",
            4,
        ),
        (
            "QueueStatus",
            "QueueEntry",
            "Queue Position Channel Uniqueid CallerIDNum CallerIDName ConnectedLineNum "
            "ConnectedLineName Wait Priority",
            1,
        ),
        (
            "QueueSummary",
            "QueueSummary",
            "Queue LoggedIn Available Callers HoldTime TalkTime LongestHoldTime",
            2,
        ),
        ("DeviceStateList", "DeviceStateChange", "Device State", 10),
        ("ExtensionStateList", "ExtensionStatus", "Exten Context Hint Status StatusText", 8),
        (
            "PJSIPShowEndpoints",
            "EndpointList",
            "ObjectType ObjectName Transport Aor Auths OutboundAuths Contacts DeviceState "
            "ActiveChannels",
            8,
        ),
        (
            "ParkedCalls",
            "ParkedCall",
            PARKEE + " ParkerDialString Parkinglot ParkingSpace ParkingTimeout ParkingDuration",
            1,
        ),
        ("Parkinglots", "Parkinglot", "Name StartSpace StopSpace Timeout", 1),
    ],
)
def test_items_have_the_fields_of_asterisk(
    talker: Talker, action: str, item: str, names: str, count: int
) -> None:
    start, *items, end = talker.ask(f"Action: {action}", "ActionID: 7")
    assert start["EventList"] == "start"
    assert end["EventList"] == "Complete"
    assert end["ListItems"] == str(len(items))
    assert {message.action_id for message in items} == {"7"}
    found = [message for message in items if message["Event"] == item]
    assert [fields(message) for message in found] == [["Event", *names.split()]] * count


def test_the_exchange_tells_of_itself(talker: Talker) -> None:
    (status,) = talker.ask("Action: CoreStatus")
    assert (status["CoreStartupDate"], status["CoreStartupTime"]) == ("2026-11-21", "20:10:41")
    assert (status["CoreCurrentCalls"], status["CoreProcessedCalls"]) == ("4", "3")
    (settings,) = talker.ask("Action: CoreSettings")
    assert (settings["AMIversion"], settings["AsteriskVersion"]) == ("11.0.0", "22.10.1")
    for command, line in (
        ("core show version", "Asterisk 22.10.1 built by nobody @ simulator on a python"),
        ("core show uptime", "System uptime: 5 seconds"),
        ("core show channels", "4 active channels"),
        ("queue show sales", "      1. PJSIP/0123-00000000 (wait: 0:05, prio: 0)"),
    ):
        (answer,) = talker.ask("Action: Command", f"Command: {command}")
        assert line in answer.get_all("Output")


def channels_of(talker: Talker, device: str) -> list[str]:
    return [c.name for c in talker.exchange.world.channels.values() if c.device == device]


def test_status_of_one_channel_shows_the_variables_asked_for(talker: Talker) -> None:
    (name,) = channels_of(talker, "PJSIP/100")
    _, item, _ = talker.ask("Action: Status", f"Channel: {name}", "Variables: DIALSTATUS,NO")
    assert item.get_all("Variable") == ["DIALSTATUS=ANSWER", "NO=(null)"]


def test_digits_are_heard_at_the_other_half() -> None:
    talker = Talker(make_exchange(), events="dtmf")
    wish = ("Channel: Local/wait@default", "Application: Wait", "Data: 20", "Async: true")
    talker.ask("Action: Originate", *wish)
    _, begin, end = talker.ask(
        "Action: PlayDTMF", "Channel: Local/wait@default-00000000;1", "Digit: 5"
    )
    assert begin["Channel"] == end["Channel"] == "Local/wait@default-00000000;2"
    assert (begin["Event"], end["Event"], end["DurationMs"]) == ("DTMFBegin", "DTMFEnd", "100")
    (sent,) = talker.ask("Action: SendText", "Channel: Local/wait@default-00000000;1", "Message: x")
    assert sent["Message"] == "Success"


def test_channels_are_redirected_bridged_and_parked_by_action(talker: Talker) -> None:
    world = talker.exchange.world
    (caller,), (callee,) = channels_of(talker, "PJSIP/100"), channels_of(talker, "PJSIP/101")
    both = (f"Channel: {caller}", f"ExtraChannel: {callee}", "Exten: wait", "Priority: 1")
    (answer,) = talker.ask("Action: Redirect", *both, "Context: default")
    assert answer["Message"] == "Dual Redirect successful"
    talker.listen(1.0)
    assert [world.channels[name].exten for name in (caller, callee)] == ["wait", "wait"]
    (answer,) = talker.ask("Action: Bridge", f"Channel1: {caller}", f"Channel2: {callee}")
    assert answer["Message"] == "Channels have been bridged"
    talker.listen(1.0)
    assert world.channels[caller].bridge is world.channels[callee].bridge is not None
    (answer,) = talker.ask("Action: Park", f"Channel: {callee}", "Timeout: 2000")
    assert answer["Message"] == "Park successful\n"
    talker.listen(1.0)
    assert [parked.channel.name for parked in world.parked.values()][1:] == [callee]
    assert caller not in world.channels
    talker.listen(2.0)
    assert callee not in world.channels


def test_a_channel_that_is_hung_up_before_it_began_ends_all_the_same() -> None:
    world = make_exchange().world
    channel = call_in(world, "100", "wait")
    assert channel is not None
    world.ask_to_hang_up(channel, 21)
    world.advance(1.0)
    assert world.channels == {}
    assert channel.cause == 21


def test_a_module_is_reloaded_and_told() -> None:
    talker = Talker(make_exchange(), events="system")
    response, event = talker.ask("Action: Reload", "Module: app_queue.so")
    assert response["Message"] == "Module Reloaded"
    assert event.fields[2:] == (("Module", "app_queue.so"), ("Status", "0"))
