"""``ami events``, ``ami actions``, ``ami show``: the catalogue, without any server."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from ami_proto import Event, Parser, events
from ami_proto.catalogue.model import ActionData, EventData, ExchangeData, load
from ami_transports.cli.entries import Entry, entries_named
from ami_transports.cli.facts import Kind
from tests.cli.running import ROOT, invoke

DATA = load()
CAPTURES = sorted((ROOT / "tests" / "corpus" / "captures").glob("*.rx"))
HAVE_NO_ATTRIBUTE = {"actionid"}


def entry_of(kind: Kind, name: str) -> Entry:
    (entry,) = (entry for entry in entries_named(name) if entry.kind == kind)
    return entry


def records(*args: str) -> list[dict[str, object]]:
    ran = invoke(*args, "--json")
    assert (ran.code, ran.err) == (0, "")
    return [json.loads(line) for line in ran.out.splitlines()]


def rows(*args: str) -> list[str]:
    ran = invoke(*args)
    assert (ran.code, ran.err) == (0, "")
    return ran.out.splitlines()


# Lists


@pytest.mark.parametrize("command", ["actions", "events"])
def test_without_a_pattern_it_lists_all(command: str) -> None:
    data: list[ActionData] | list[EventData]
    data = DATA["actions"] if command == "actions" else DATA["events"]
    names = [record["name"] for record in data]
    _, *lines = rows(command)
    assert [line.split()[0] for line in lines] == names
    assert [record["name"] for record in records(command)] == names


@pytest.mark.parametrize(
    ("patterns", "names"),
    [
        (["dtmf"], ["DTMF", "DTMFBegin", "DTMFEnd"]),
        (["DTMF?*"], ["DTMFBegin", "DTMFEnd"]),
        (["dtmf"[:2] + "*end"], ["DTMFEnd"]),
        (["hangup"], ["Hangup", "HangupHandlerPop", "HangupHandlerPush", "HangupHandlerRun",
                      "HangupRequest", "SoftHangupRequest"]),
        (["Hangup*n", "wink"], ["HangupHandlerRun", "Wink"]),
    ],
)  # fmt: skip
def test_patterns_choose(patterns: list[str], names: list[str]) -> None:
    assert [record["name"] for record in records("events", *patterns)] == names


def test_a_row_tells_whose_and_since_when() -> None:
    heading, line = rows("events", "QueueMember")[:2]
    assert heading.startswith("name  ")
    assert heading.endswith("  listed by")
    assert line.split() == ["QueueMember", "QueueStatus"]
    (begin,) = rows("events", "dialbegin")[1:]
    assert begin.split() == ["DialBegin", "call", "builtin", "12.0.0"]
    (queues,) = (line for line in rows("actions", "queues")[1:] if line.startswith("Queues "))
    assert queues.split() == ["Queues", "app_queue", "14", "QueueStatus"]
    (status,) = (line for line in rows("actions", "queuest")[1:])
    assert status.endswith("QueueParams, QueueMember, QueueEntry")


def test_a_list_as_json_has_the_facts() -> None:
    (record,) = records("actions", "queuestatus")
    assert record == {
        "kind": "action",
        "name": "QueueStatus",
        "module": "app_queue",
        "privilege": [],
        "since": ["0.5.0"],
        "seen_in": ["16.28.0", "22.10.1"],
        "list": {
            "items": ["QueueParams", "QueueMember", "QueueEntry"],
            "complete": "QueueStatusComplete",
            "unmarked": "list",
        },
    }


# One of them


def every_record() -> Iterator[tuple[Kind, ExchangeData, list[str]]]:
    for action in DATA["actions"]:
        yield "action", action, [param["name"] for param in action["params"]]
    for event in DATA["events"]:
        yield "event", event, [field["name"] for field in event["fields"]]


@pytest.mark.parametrize(
    "case", list(every_record()), ids=lambda case: f"{case[0]}-{case[1]['name']}"
)
def test_every_field_of_the_data_is_told(case: tuple[Kind, ExchangeData, list[str]]) -> None:
    kind, record, names = case
    entry = entry_of(kind, record["name"].swapcase())
    told = {name.lower() for f in entry.fields for name in (f.wire_name, *f.other_names)}
    wanted = {name.lower() for name in names if not name.lower().endswith("chanvariable")}
    assert wanted - HAVE_NO_ATTRIBUTE <= told
    another = entry.facts["name"] != record["name"]
    assert not another or record["name"] in (entry.name, *entry.other_names)
    out = invoke("show", record["name"]).out
    assert f"{kind} {entry.name}" in out
    for fact in (*entry.facts.get("since", []), *entry.facts.get("privilege", [])):
        assert fact in out


def test_the_types_that_are_told_are_those_of_the_values() -> None:
    told: dict[str, dict[str, str]] = {}
    seen: set[str] = set()
    for path in CAPTURES:
        for message in Parser().feed(path.read_bytes()):
            if isinstance(message, Event) and events.by_name(message.name):
                if message.name not in told:
                    entry = entry_of("event", message.name)
                    told[message.name] = {f.attribute: f.type for f in entry.fields}
                for attribute, kind in told[message.name].items():
                    value: object = getattr(message, attribute)
                    if value is not None:
                        assert type(value).__name__ == kind.partition("[")[0], attribute
                        seen.add(kind)
    assert {"str", "int", "float", "bool", "datetime"} <= seen


def test_an_event() -> None:
    action, parameters, event, fields, snapshot = invoke("show", "HANGUP").out.split("\n\n")
    assert " ".join(event.split()) == (
        "event Hangup class ami_proto.events.Hangup module builtin privilege call"
        " since 12.0.0 seen in 16.28.0, 22.10.1"
    )
    assert action.startswith("action Hangup\n")
    assert parameters.splitlines()[2].split() == ["channel", "Channel", "str", "required"]
    assert ["cause", "Cause", "int"] in [line.split() for line in fields.splitlines()]
    assert snapshot.startswith("channel_snapshot, one object with the fields\n")


def test_an_item_of_a_list() -> None:
    assert (
        "\n  listed by     PJSIPShowEndpoint, PJSIPShowRegistrationsOutbound\n"
        in invoke("show", "AuthDetail").out
    )


@pytest.mark.parametrize(
    ("name", "answer", "gives"),
    [
        ("Ping", "a response", "PingResponse"),
        ("IAXnetstats", "bare text, without a response", "str"),
        ("FAXStats", "a response and the event FAXStats", "FAXStats"),
        ("QueueSummary", "a list of QueueSummary, up to QueueSummaryComplete",
         "Reply[QueueSummary]"),
        ("WaitEvent", "a response, events as they come, and WaitEventComplete", "Event"),
        ("Hangup", "a response; where Channel is /regex/, a response and a list of ChannelHungup,"
         " up to ChannelsHungupListComplete", "Reply[ChannelHungup]"),
        ("Originate", "a response; where Async is true, a response and, when it is done, the event"
         " OriginateResponse", "Response"),
        ("Command", "a response with any number of Output", "Response"),
        ("ListCommands", "a response whose field names are data", "ListCommandsResponse"),
        ("Logoff", "a response, and the end of the connection", "Response"),
    ],
)  # fmt: skip
def test_what_an_answer_is_made_of(name: str, answer: str, gives: str) -> None:
    record = next(r for r in records("show", name) if r["kind"] == "action")
    assert (record["answer"], record["result"]) == (answer, gives)
    words = " ".join(invoke("show", name).out.split())
    assert f" answer {answer} call() gives {gives}" in words


def test_the_fields_of_a_response() -> None:
    out = invoke("show", "ping").out
    assert "\nfields of the PingResponse\n" in out
    assert ["timestamp", "Timestamp", "float"] in [line.split() for line in out.splitlines()]


def test_what_is_read_from_several_fields() -> None:
    listed = [line.split() for line in invoke("show", "ListCommands").out.splitlines()]
    assert ["commands", "-", "Mapping[str,", "str]"] in listed
    outcome = [line.split() for line in invoke("show", "OriginateResponse").out.splitlines()]
    assert ["succeeded", "-", "bool"] in outcome


def test_other_names() -> None:
    assert "\n  other names   Queue\n" in invoke("show", "queue").out
    assert "event ExtensionStatus\n" in invoke("show", "Extension").out
    fixed = invoke("show", "queueunpause").out
    assert "action QueueUnpause\n" in fixed
    assert "\n  sent as       QueuePause\n" in fixed
    assert "always False" in fixed


def test_notes_of_a_parameter() -> None:
    words = " ".join(invoke("show", "AOCMessage").out.split())
    assert "msg_type MsgType str required; one of S, D, E " in words
    assert "total_type TotalType str default Total; one of Total, SubTotal " in words
    # the whole of a long note is there, in lines that a terminal can show
    assert "such as cdr, dnsmgr" in invoke("show", "ModuleLoad").out
    assert max(map(len, rows("show", "AOCMessage"))) <= 130


def test_a_field_under_other_names() -> None:
    (record,) = records("show", "ParkedCall")
    fields = record["fields"]
    assert isinstance(fields, list)
    (space,) = (field for field in fields if field["name"] == "ParkingSpace")
    assert space == {
        "name": "ParkingSpace",
        "attribute": "parking_space",
        "type": "int",
        "required": False,
        "values": [],
        "closed": False,
        "default": None,
        "other_names": ["Exten"],
    }
    assert record["snapshots"] == {"parkee_channel_snapshot": "Parkee"}
    assert "also Exten" in invoke("show", "ParkedCall").out


def test_snapshots_are_attributes() -> None:
    for event in DATA["events"]:
        entry = entry_of("event", event["name"])
        event_class = events.by_name(event["name"])
        assert event_class is not None
        for group in entry.groups:
            if group.snapshot:
                assert isinstance(getattr(event_class, group.snapshot), property)
                assert all(f.wire_name.startswith(group.prefix) for f in group.fields)


def test_several_names() -> None:
    ran = invoke("show", "Ping", "DialEnd")
    assert ran.code == 0
    assert [line for line in ran.out.splitlines() if line.startswith(("action ", "event "))] == [
        "action Ping",
        "event DialEnd",
    ]


# What is not there


@pytest.mark.parametrize(
    ("args", "meant"),
    [
        (("show", "Hangupp"), "Hangup"),
        (("show", "Ping", "QueueMembr"), "QueueMember"),
        (("show", "AOCD"), "AOC-D"),
        (("events", "Newchanel"), "Newchannel"),
        (("actions", "QueStatus"), "QueueStatus"),
    ],
)
def test_who_misspells_is_told_what_there_is(args: tuple[str, ...], meant: str) -> None:
    ran = invoke(*args)
    assert (ran.code, ran.out) == (2, "")
    assert "is named" in ran.complaint
    _, asked, suggestions = ran.complaint.partition("; did you mean ")
    assert asked
    assert meant in suggestions.removesuffix("?").replace(" or ", ", ").split(", ")


@pytest.mark.parametrize("command", ["show", "events", "actions"])
def test_what_is_like_nothing_is_just_not_there(command: str) -> None:
    ran = invoke(command, "zzzzzz")
    assert (ran.code, ran.out) == (2, "")
    assert "did you mean" not in ran.complaint


def test_a_name_is_needed() -> None:
    ran = invoke("show")
    assert (ran.code, ran.out) == (2, "")
    assert ran.complaint
