"""``ami tail``: which events it shows, how, and when it ends."""

from __future__ import annotations

import json
import re
import time
from collections import Counter

import pytest

from ami_transports.simulator import Simulator
from tests.blocking.scripted import Peer, ScriptedServer
from tests.cli.feeding import Fields, feeding
from tests.cli.running import Ran, Running, invoke

EVENTS: tuple[tuple[str, Fields], ...] = (
    ("Hangup", [("Channel", "PJSIP/100-1"), ("Cause", "16"), ("Cause-txt", "Normal Clearing")]),
    ("Hangup", [("Channel", "PJSIP/104-2"), ("Cause", "17"), ("Cause-txt", "User busy")]),
    ("QueueCallerJoin", [("Channel", "PJSIP/100-1"), ("Queue", "support"), ("Position", "1")]),
    ("QueueCallerLeave", [("Channel", "PJSIP/100-1"), ("Queue", "support"), ("Count", "0")]),
    ("Alarm", [("Tag", "red"), ("tag", "blue"), ("Empty", "")]),
)
ROUND = str(len(EVENTS))


def _followed(server: Simulator, *args: str) -> Ran:
    with feeding(server, *EVENTS):
        return invoke("tail", *args)


def _names(ran: Ran) -> Counter[str]:
    assert (ran.code, ran.err) == (0, "")
    return Counter(json.loads(line)["Event"] for line in ran.out.splitlines())


def test_all_events_where_none_is_named(server: Simulator) -> None:
    assert _names(_followed(server, "--json", "--count", ROUND)) == {
        "Hangup": 2,
        "QueueCallerJoin": 1,
        "QueueCallerLeave": 1,
        "Alarm": 1,
    }


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (("Alarm",), {"Alarm": 4}),
        (("aLARM",), {"Alarm": 4}),
        (("Queue*",), {"QueueCallerJoin": 2, "QueueCallerLeave": 2}),
        (("*Leave", "Alarm"), {"QueueCallerLeave": 2, "Alarm": 2}),
    ],
)
def test_only_what_is_named(
    server: Simulator, names: tuple[str, ...], shown: dict[str, int]
) -> None:
    assert _names(_followed(server, *names, "--json", "--count", "4")) == shown


@pytest.mark.parametrize(
    ("conditions", "shown"),
    [
        (("Cause=17",), {"PJSIP/104-2"}),
        (("cause=17",), {"PJSIP/104-2"}),
        (("Cause=1",), set[str]()),
        (("Cause!=17",), {"PJSIP/100-1"}),
        (("Cause~^1[0-6]$",), {"PJSIP/100-1"}),
        (("Cause-txt~busy",), {"PJSIP/104-2"}),
        (("Channel!~^PJSIP/100",), {"PJSIP/104-2"}),
        (("Channel~PJSIP", "Cause!=16"), {"PJSIP/104-2"}),
        (("Cause=16", "Cause=17"), set[str]()),
        (("Missing=x",), set[str]()),
        (("Missing!=x",), {"PJSIP/100-1", "PJSIP/104-2"}),
        (("Cause=",), set[str]()),
        (("Cause-txt=User busy",), {"PJSIP/104-2"}),
    ],
)
def test_only_where_a_field_is_so(
    server: Simulator, conditions: tuple[str, ...], shown: set[str]
) -> None:
    where = [part for condition in conditions for part in ("--where", condition)]
    # what is never shown cannot be waited for: 0.3 s are some thirty rounds
    end = ("--count", "6") if shown else ("--seconds", "0.3")
    ran = _followed(server, "Hangup", *where, "--json", *end)
    assert (ran.code, ran.err) == (0, "")
    assert {json.loads(line)["Channel"] for line in ran.out.splitlines()} == shown


def test_any_value_of_a_repeated_field_may_match(server: Simulator) -> None:
    for condition in ("Tag=red", "Tag=blue", "Tag~^b"):
        assert _names(_followed(server, "--json", "--count", "2", "--where", condition)) == {
            "Alarm": 2
        }


@pytest.mark.parametrize("condition", ["Cause", "=16", "Cause>16", "Cause~(", "Cause!16"])
def test_a_condition_that_cannot_be_is_wrong_usage(server: Simulator, condition: str) -> None:
    ran = invoke("tail", "--where", condition)
    assert (ran.code, ran.out) == (2, "")
    assert ran.complaint
    server.wait_for_connections(0)


def test_json_has_every_field_and_repeated_ones_as_a_list(server: Simulator) -> None:
    ran = _followed(server, "Alarm", "--json", "--count", "1")
    record = json.loads(ran.out)
    assert record.pop("Privilege") == "system,all"
    assert record == {"Event": "Alarm", "Tag": ["red", "blue"], "Empty": ""}


def test_a_line_has_time_name_channel_and_what_tells(server: Simulator) -> None:
    ran = _followed(server, "Hangup", "--count", "1")
    line = re.fullmatch(r"\d\d:\d\d:\d\d\.\d{3} Hangup +(.*)\n", ran.out)
    assert line is not None
    assert re.split(" +", line[1], maxsplit=1) in (
        ["PJSIP/100-1", 'Cause=16 Cause-txt="Normal Clearing"'],
        ["PJSIP/104-2", 'Cause=17 Cause-txt="User busy"'],
    )


def test_an_event_that_nobody_knows_shows_its_fields(server: Simulator) -> None:
    ran = _followed(server, "Alarm", "--count", "1")
    assert ran.out.endswith(" Tag=red tag=blue\n")


def test_ends_after_so_many_although_there_is_more_time(server: Simulator) -> None:
    ran = _followed(server, "--count", "3", "--seconds", "3600")
    assert len(ran.out.splitlines()) == 3
    assert ran.code == 0


def test_ends_after_so_long_also_without_any_event(server: Simulator) -> None:
    began_at = time.monotonic()
    ran = invoke("tail", "NeverHeardOf", "--seconds", "0.2")
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert 0.2 <= time.monotonic() - began_at < 5


def test_what_is_shown_is_shown_at_once(server: Simulator) -> None:
    # into a pipe, where Python would rather collect some thousand bytes
    with Running("tail", "Once", "Alarm") as tail:
        with feeding(server, *EVENTS):
            tail.until_out("Alarm")
        server.emit("Once", ("system",), [("Number", "1")])
        tail.until_out("Number=1")


@pytest.mark.parametrize("flags", [(), ("--json",)])
def test_no_value_can_steer_the_terminal(
    monkeypatch: pytest.MonkeyPatch, flags: tuple[str, ...]
) -> None:
    def script(peer: Peer) -> None:
        peer.log_in()
        while True:
            peer.send("Event: Alarm\nSaid: \x1b]0;owned\x07 \x9b2J Zoë\x1b[31m\n\n")

    with ScriptedServer(script) as server:
        monkeypatch.setenv("AMI_URL", server.url)
        ran = invoke("tail", "--count", "1", *flags)
    (line,) = ran.out.splitlines()
    assert line.isprintable()
    assert "owned" in line
    if flags:
        assert json.loads(line)["Said"] == "\x1b]0;owned\x07 \x9b2J Zoë\x1b[31m"


def test_bytes_that_are_no_utf_8_are_shown_as_escapes(server: Simulator) -> None:
    latin = b"Event: Alarm\r\nSaid: caf\xe9\r\n\r\n"
    for flags in ((), ("--json",)):
        with Running("tail", "Alarm", "--count", "1", *flags) as tail:

            def fed(tail: Running) -> bool:
                server.send_raw(latin)
                return tail.process.poll() is not None

            tail.until(fed, "an event to end it")
            ran = tail.finish()
        assert (ran.code, ran.err) == (0, "")
        said = json.loads(ran.out)["Said"] if flags else ran.out.split("Said=")[1].strip()
        assert said == "caf\\xe9"


def test_a_url_as_a_name_is_a_mistake(server: Simulator) -> None:
    ran = invoke("tail", "ami://admin@pbx.example")
    assert (ran.code, ran.out) == (2, "")
    assert "--url" in ran.complaint
