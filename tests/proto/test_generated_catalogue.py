"""The typed catalogue against its data: nothing is missing, and nothing is stale."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ami_proto import actions, events
from ami_proto.action import ACTIONS, Action
from ami_proto.catalogue.__main__ import main, write
from ami_proto.catalogue.documentation import read_documentation
from ami_proto.catalogue.generating import generate
from ami_proto.catalogue.merging import merge
from ami_proto.catalogue.model import (
    ActionData,
    FieldData,
    load,
    load_choices,
    save,
)
from ami_proto.errors import LocalProtocolError, RemoteProtocolError
from ami_proto.fields import typed_attributes
from ami_proto.message import EVENTS, Event, Response
from ami_proto.parser import Parser
from ami_proto.reply import Reply
from tests.source import ROOT
from tests.typed_fields import attributes_by_field, misread

DATA = load()
CAPTURES = sorted((ROOT / "tests" / "corpus" / "captures").glob("*.rx"))
NUMBERED = re.compile(r"-0{6}\Z|\AHeader(1|N)\Z")
"""Parameters that stand for any number of headers: those of the classes written by hand."""
HEADERS_OF_ALL = {"event", "privilege", "actionid", "timestamp", "sequencenumber", "systemname"}


def dataclass_fields(action_class: object) -> dict[str, dataclasses.Field[object]]:
    assert dataclasses.is_dataclass(action_class)
    return {field.name: field for field in dataclasses.fields(action_class)}


def test_the_generated_files_are_those_that_the_data_gives() -> None:
    assert write(ROOT / "ami_proto", check=True) == 0


def test_there_are_captures() -> None:
    assert len(CAPTURES) >= 3


@pytest.mark.parametrize("path", CAPTURES, ids=lambda p: p.stem)
def test_every_field_of_the_captures_is_typed(path: Path) -> None:
    # what senders add by themselves, and the tests of Asterisk
    free = {"UserEvent", "TestEvent"}
    missing: set[tuple[str, str]] = set()
    for message in Parser().feed(path.read_bytes()):
        if isinstance(message, Event) and message.name not in free:
            known = attributes_by_field(type(message))
            missing |= {
                (message.name, name)
                for name in map(str.lower, message)
                if name not in known and name not in HEADERS_OF_ALL and "chanvariable" not in name
            }
    assert missing == set()


@pytest.mark.parametrize("path", CAPTURES, ids=lambda p: p.stem)
def test_a_typed_field_of_the_captures_is_none_only_where_it_says_so(path: Path) -> None:
    parser = Parser()
    wrong: set[tuple[str, str, str]] = set()
    for message in parser.feed(path.read_bytes()):
        if isinstance(message, Event):
            wrong |= {(message.name, *pair) for pair in misread(message)}
    assert wrong == set()
    assert parser.diagnostics.unconverted_fields == 0


@pytest.mark.parametrize("path", CAPTURES, ids=lambda p: p.stem)
def test_all_attributes_at_once_are_what_each_gives(path: Path) -> None:
    for message in Parser().feed(path.read_bytes()):
        found = typed_attributes(message)
        assert found.keys() >= set(attributes_by_field(type(message)).values())
        assert found == {attribute: getattr(message, attribute) for attribute in found}


def test_what_is_chosen_for_fields_is_for_fields_that_there_are() -> None:
    choices = load_choices()
    known = {
        f"{event['name']}.{field['name']}" for event in DATA["events"] for field in event["fields"]
    }
    assert {*choices["absent"], *choices["units"]} <= known


def test_a_channel_is_one_object() -> None:
    text = "Event: DialBegin\r\nChannel: A/1\r\nDestChannel: B/2\r\nDestChannelState: 5\r\n"
    (event,) = Parser().feed(text.encode() + b'DestCallerIDName: \\"Zo\\\\\\"\r\n\r\n')
    assert isinstance(event, events.DialBegin)
    assert event.channel_snapshot.channel == "A/1"
    destination = event.dest_channel_snapshot
    assert (destination.channel, destination.channel_state) == ("B/2", 5)
    assert destination.caller_id_name == event.dest_caller_id_name == '"Zo\\"'
    assert event["DestCallerIDName"] == '\\"Zo\\\\\\"'
    assert destination.caller_id_num is None


def parsed(text: str) -> Event:
    (event,) = Parser().feed(text.encode() + b"\r\n\r\n")
    assert isinstance(event, Event)
    return event


def test_values_mean_what_they_say() -> None:
    variable = parsed("Event: VarSet\r\nChannel: none\r\nUniqueid: none\r\nValue: a\\r\\n\\x")
    assert isinstance(variable, events.VarSet)
    assert (variable.channel, variable.uniqueid, variable.value) == (None, None, "a\r\nx")
    absent = parsed("Event: VarSet\r\nChannel: A/1\r\nCallerIDName: <unknown>\r\nExten: <unknown>")
    assert isinstance(absent, events.VarSet)
    assert (absent.caller_id_name, absent.exten, absent.value) == (None, None, None)
    executed = parsed("Event: AsyncAGIExec\r\nResult: 200%20result%3D1%0A")
    assert isinstance(executed, events.AsyncAGIExec)
    assert executed.result == "200 result=1\n"
    call = parsed("Event: Cdr\r\nStartTime: 2026-01-02 03:04:05\r\nAnswerTime: \r\nEndTime: 1e999")
    assert isinstance(call, events.Cdr)
    assert call.start_time is not None
    assert (call.start_time.year, call.answer_time, call.end_time) == (2026, None, None)
    member = parsed("Event: QueueMember\r\nLastCall: 0\r\nLoginTime: 1795286970\r\nInCall: 0")
    assert isinstance(member, events.QueueMember)
    assert (member.last_call, member.in_call) == (None, False)
    assert member.login_time == datetime(2026, 11, 21, 18, 49, 30, tzinfo=UTC)
    contact = parsed("Event: ContactStatus\r\nRoundtripUsec: N/A")
    assert isinstance(contact, events.ContactStatus)
    assert contact.roundtrip_usec is None
    peer = parsed("Event: PeerStatus\r\nPeer: SIP/a\r\nTime: -1")
    assert isinstance(peer, events.PeerStatus)
    assert peer.time is None
    status = parsed("Event: ExtensionStatus\r\nStatus: -1")
    assert isinstance(status, events.ExtensionStatus)
    assert status.status == -1
    fax = parsed("Event: ReceiveFAX\r\nFileName: a\r\nFileName: b")
    assert isinstance(fax, events.ReceiveFAX)
    assert fax.filename == ("a", "b")


def test_a_field_under_the_name_of_an_older_version() -> None:
    parked = parsed("Event: ParkedCall\r\nChannel: SIP/1\r\nExten: 701")
    assert isinstance(parked, events.ParkedCall)
    assert (parked.parkee_channel, parked.parking_space) == ("SIP/1", 701)


def test_more_headers_than_the_class_knows() -> None:
    action = actions.QueueAdd(queue="q", interface="A/1")
    more = action.with_headers({"New": ["1", "2"]}).with_headers({"Newer": True})
    assert isinstance(more, actions.QueueAdd)
    assert more.headers == (*action.headers, ("New", "1"), ("New", "2"), ("Newer", "true"))
    assert more != action
    assert more.queue == "q"
    assert Action("A", {"B": "c"}).with_headers({"D": "e"}).headers == (("B", "c"), ("D", "e"))
    with pytest.raises(LocalProtocolError, match="actionid"):
        action.with_headers({"ActionID": "1"})


def test_names_that_give_a_parameter() -> None:
    assert actions.QueueUnpause(interface="A/1").headers[-1] == ("Paused", "false")
    assert actions.ModuleReload(module="x").name == "ModuleLoad"
    assert actions.by_name("ModuleLoad") is actions.ModuleLoad


def test_responses_whose_field_names_are_data() -> None:
    config = Response(
        "Response: Success\r\nCategory-000000: a\r\nLine-000000-000000: x=1\r\n"
        "Line-000000-000001: x=2=3\r\nCategory-000001: b"
    )
    response = actions.GetConfig(filename="f").result(Reply(config))
    assert response.categories == (("a", (("x", "1"), ("x", "2=3"))), ("b", ()))
    listed = Response(
        "Response: Success\r\nActionID: 1\r\nPing: Keepalive command.  (Priv: <none>)"
    )
    assert actions.ListCommands().result(Reply(listed)).commands == {
        "Ping": "Keepalive command.  (Priv: <none>)"
    }


def test_the_one_event_of_an_answer() -> None:
    success = Response("Response: Success")
    stats = parsed("Event: FAXStats\r\nCurrentSessions: 0")
    assert actions.FAXStats().result(Reply(success, items=(stats,))) is stats
    with pytest.raises(RemoteProtocolError, match="has no FAXStats"):
        actions.FAXStats().result(Reply(success))


DOCUMENTATION = """<?xml version="1.0"?>
<docs xmlns:xi="http://www.w3.org/2001/XInclude">
 <manager name="Login" module="builtin"><since><version>0.1</version></since>
  <syntax><parameter name="ActionID"/></syntax></manager>
 <manager name="BrandNew" module="res_new">
  <syntax><xi:include xpointer="xpointer(/docs/manager[@name='Login']/syntax/parameter)"/>
   <parameter name="HowMany" required="true"><enumlist><enum name="one"/></enumlist></parameter>
  </syntax>
  <responses><list-elements><managerEvent name="BrandNewItem"><managerEventInstance
   class="EVENT_FLAG_CALL"><syntax><channel_snapshot prefix="Dest"/><parameter name="Extra"
   multiple="yes" default="0"/></syntax></managerEventInstance></managerEvent></list-elements>
   <managerEvent name="BrandNewDone"/></responses>
 </manager>
</docs>"""


def test_a_new_asterisk_is_one_command(tmp_path: Path) -> None:
    file = tmp_path / "core-en_US.xml"
    file.write_text(DOCUMENTATION, "utf-8")
    merged = merge(DATA, read_documentation(file, "99.0.0"))
    assert (len(merged["actions"]), len(merged["events"])) == (185, 273)
    files = generate(merged, load_choices())
    assert "class BrandNew(Action[Reply[events.BrandNewItem]]" in files["actions/other.py"]
    assert '    how_many: Literal["one"]\n' in files["actions/other.py"]
    assert "class BrandNewItem(DestChannelFields, name=" in files["events/other.py"]


def a_value_for(kind: str) -> object:
    """A right value for an attribute of this type."""
    choice = re.match(r"Literal\[\s*['\"]([^'\"]*)['\"]", kind)
    return choice[1] if choice else {"bool": True, "int": 1}.get(kind.partition(" ")[0], "1")


def made(action_class: type[Action[object]], **others: object) -> Action[object]:
    values: dict[str, object] = {}
    fields = dataclass_fields(action_class)
    for field in fields.values():
        if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
            values[field.name] = a_value_for(str(field.type))
    for name in {group[0] for group in action_class.needs}:
        values[name] = a_value_for(str(fields[name].type))
    build: Callable[..., Action[object]] = action_class
    return build(**{**values, **others})


CHOICES = load_choices()
PARAMS = [
    (action["name"], param)
    for action in DATA["actions"]
    for param in action["params"]
    if param["name"] != "ActionID" and not NUMBERED.search(param["name"])
]


@pytest.mark.parametrize(
    ("action_name", "param"), PARAMS, ids=lambda p: p if isinstance(p, str) else p["name"]
)
def test_a_wrong_value_is_refused_with_its_attribute_named(
    action_name: str, param: FieldData
) -> None:
    found = actions.by_name(action_name)
    assert found is not None
    headers = {header.lower(): name for name, header in found.wire_headers.items()}
    attribute = headers[param["name"].lower().replace("(0)", "({})")]
    key = f"{action_name}.{param['name']}"
    kind = CHOICES["param_types"].get(key) or param.get("type", "str")
    wrong: list[object] = [b"x", object(), float("nan")]
    wrong += [] if "bool" in kind else [True]
    wrong += [None] if param.get("required") else []
    if kind in {"int", "bool"} or (kind == "enum" and not param.get("open")):
        wrong.append("no such word")
    if attribute.endswith(("_s", "_ms")):
        wrong.append(-1)
    for value in wrong:
        with pytest.raises(LocalProtocolError, match=rf"\A{found.__name__}\.{attribute}\W"):
            made(found, **{attribute: value})
    for word in param.get("enum", []) if kind == "enum" else []:
        assert (found.wire_headers[attribute], word) in made(found, **{attribute: word}).headers


@pytest.mark.parametrize("action", DATA["actions"], ids=lambda a: a["name"])
def test_every_action_survives_copies_with_its_extra_headers(action: ActionData) -> None:
    found = actions.by_name(action["name"])
    assert found is not None
    more = made(found).with_headers({"X-New": [1, "2"]})
    assert more.headers == (*made(found).headers, ("X-New", "1"), ("X-New", "2"))
    for again in (copy.copy(more), pickle.loads(pickle.dumps(more))):
        assert (type(again), again, again.headers) == (found, more, more.headers)


def test_one_of_these_parameters_is_needed() -> None:
    for name, groups in CHOICES["needs"].items():
        found = actions.by_name(name)
        assert found is not None
        for group in groups:
            headers = {header: attribute for attribute, header in found.wire_headers.items()}
            told = " or ".join(headers[header] for header in group)
            with pytest.raises(LocalProtocolError, match=f"{name} needs {told}"):
                made(found, **{headers[header]: None for header in group})


@pytest.mark.parametrize("action", DATA["actions"], ids=lambda a: a["name"])
def test_every_action_has_the_answer_that_the_data_tells(action: ActionData) -> None:
    action_class = actions.by_name(action["name"])
    assert action_class is not None
    sent = made(action_class)
    reply_data = action.get("reply", {})
    names = action["list"]["items"] if "list" in action else [reply_data.get("event", "X")]
    items = tuple(parsed(f"Event: {name}") for name in names)
    answer = sent.result(Reply(Response("Response: Success"), items=items, text="told"))
    match reply_data.get("shape"):
        case "raw_text":
            assert answer == "told"
        case "single_event" | "events_then_complete":
            assert answer is items[0]
        case _ if "list" in action:
            assert isinstance(answer, Reply)
            assert (answer.items, answer.unexpected) == (items, ())
        case _ if action["name"] != "Queue":
            assert isinstance(answer, Response)
        case _:
            assert isinstance(answer, Reply)


def test_every_name_leads_to_its_family_before_any_is_loaded() -> None:
    for record in DATA["actions"]:
        assert record["name"].lower() in ACTIONS.families
    for told in DATA["events"]:
        assert told["name"].lower() in EVENTS.families


@pytest.mark.parametrize("name", [n for n in events.__all__ if n.endswith("Fields")])
def test_every_snapshot_is_an_object(name: str) -> None:
    mixin: type[Event] = getattr(events, name)
    kind = "channel" if name.endswith("ChannelFields") else "bridge"
    (attribute,) = (a for a in dir(mixin) if a.endswith(f"{kind}_snapshot"))
    prefix = name.removesuffix(f"{kind.capitalize()}Fields")
    first = "Channel" if kind == "channel" else "BridgeUniqueid"
    snapshot = getattr(mixin(f"Event: X\r\n{prefix}{first}: A/1", "X"), attribute)
    assert snapshot.get(first) == "A/1"


def test_merging_what_is_known_changes_nothing(tmp_path: Path) -> None:
    assert merge(DATA, DATA) == DATA
    save(DATA, tmp_path)
    assert load(tmp_path) == DATA


def test_the_command_writes_what_is_missing(tmp_path: Path) -> None:
    for folder in ("actions", "events", "responses"):
        (tmp_path / folder).mkdir()
    old = tmp_path / "events" / "gone.py"
    old.write_text("# Generated long ago\n", "utf-8")
    assert write(tmp_path, check=True) == 1
    assert write(tmp_path, check=False) == 0
    assert write(tmp_path, check=True) == 0
    assert not old.exists()
    assert main(["generate", "--check"]) == 0
