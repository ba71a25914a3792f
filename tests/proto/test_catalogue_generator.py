"""The generator on what the real documentation does not have, or not yet: odd files, long lines."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path
from types import ModuleType

import pytest

from ami_proto import actions, events, responses
from ami_proto.actions import FAXStats
from ami_proto.catalogue import __main__ as command
from ami_proto.catalogue.documentation import read_documentation
from ami_proto.catalogue.generating import generate
from ami_proto.catalogue.merging import merge
from ami_proto.catalogue.model import Catalogue, EventData, load, load_choices
from ami_proto.fields import TextField
from ami_proto.message import Event, Response
from ami_proto.parser import Parser
from ami_proto.reply import Reply

ITEMS = ["Abcdefgh", "Bcdefghi", "Cdefghij", "Defghijk", "Efghijklm"]
FULL = "/docs/manager[@name='Full']/syntax"
SHORT = [f"value{number:02}" for number in range(7)]
LONG = [f"value{number:02}" for number in range(12)]


def enums(values: list[str]) -> str:
    return "<enumlist>" + "".join(f'<enum name="{value}"/>' for value in values) + "</enumlist>"


DOCUMENTATION = f"""<?xml version="1.0"?>
<docs xmlns:xi="http://www.w3.org/2001/XInclude">
 <manager name="Bare"><syntax><para/><xi:include xpointer="elsewhere"/>
  <xi:include xpointer="xpointer({FULL}/parameter[contains(@name, 'Pa')])"/>
  <xi:include xpointer="xpointer({FULL}/channel_snapshot)"/>
  </syntax><responses><list-elements/></responses></manager>
 <manager name="Full" module="res_full"><syntax><channel_snapshot/>
  <parameter name="ParameterOfAnUncommonLength" required="true">{enums(SHORT)}</parameter>
  <parameter name="AnotherOfAnUncommonLength">{enums(SHORT)}</parameter>
  <parameter name="Needed" required="true">{enums(LONG)}</parameter>
  <parameter name="Other">{enums(LONG)}</parameter></syntax><responses><list-elements>
  {"".join(f'<managerEvent name="{name}"/>' for name in ITEMS)}</list-elements></responses>
 </manager>
 <managerEvent name="Twice" module="res_full"><managerEventInstance><since><version>99.1</version>
  </since><syntax><parameter name="A"/><parameter name="B"/></syntax></managerEventInstance>
  </managerEvent>
 <managerEvent name="Twice"><managerEventInstance><syntax><parameter name="A"/></syntax>
  </managerEventInstance></managerEvent>
</docs>"""


@pytest.fixture
def told(tmp_path: Path) -> Catalogue:
    file = tmp_path / "core-en_US.xml"
    file.write_text(DOCUMENTATION, "utf-8")
    return read_documentation(file, "99.0.0")


def test_an_odd_file_is_read(told: Catalogue) -> None:
    bare, full = told["actions"]
    assert "module" not in bare
    assert "since" not in bare
    assert [param["name"] for param in bare["params"]][:2] == [
        "ParameterOfAnUncommonLength",
        "Channel",
    ]
    assert bare.get("list") == {"items": [], "complete": None}
    assert full.get("module") == "res_full"
    twice = next(event for event in told["events"] if event["name"] == "Twice")
    assert (twice.get("module"), twice.get("since")) == ("res_full", ["99.1"])
    assert [field["name"] for field in twice["fields"]] == ["A", "B"]


def test_long_lines_are_broken_and_the_whole_compiles(told: Catalogue) -> None:
    kinds = ["int", "float", "bool", "timestamp", "escaped", "uri", "texts", "name", "str"]
    many: EventData = {
        "name": "ManyKinds",
        "fields": [{"name": f"F{kind}", "type": kind} for kind in kinds],
    }
    merged = merge(load(), {"actions": told["actions"], "events": [*told["events"], many]})
    files = generate(merged, load_choices())
    text = files["actions/other.py"]
    for path in ("actions/other.py", "events/other.py"):
        compile(files[path], path, "exec")
        assert max(map(len, files[path].split("\n"))) <= 100
    assert "        " + " | ".join(f"events.{name}" for name in ITEMS) + "\n" in text
    assert "class Bare(Action[Response]" in text
    assert "TextsField,\n" in files["events/other.py"]


def test_merging_is_a_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "core-en_US.xml"
    file.write_text(DOCUMENTATION, "utf-8")
    saved: list[Catalogue] = []
    monkeypatch.setattr(command, "save", saved.append)
    assert command.main(["merge", str(file), "--version", "99.0.0"]) == 0
    assert {"Bare", "Full"} <= {action["name"] for action in saved[0]["actions"]}


@pytest.mark.parametrize("package", [actions, events, responses])
def test_what_a_package_has_can_be_listed(package: ModuleType) -> None:
    assert dir(package) == sorted(package.__all__)


def test_it_runs_as_a_module(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["catalogue", "generate", "--check"])
    monkeypatch.delitem(sys.modules, "ami_proto.catalogue.__main__")
    with pytest.raises(SystemExit) as ending:
        runpy.run_module("ami_proto.catalogue", run_name="__main__")
    assert ending.value.code == 0


def test_the_one_event_may_stand_behind_another() -> None:
    other, stats = Parser().feed(b"Event: Other\r\n\r\nEvent: FAXStats\r\n\r\n")
    assert isinstance(other, Event)
    assert isinstance(stats, Event)
    reply = Reply(Response("Response: Success"), items=(other, stats))
    assert FAXStats().result(reply) is stats


def test_a_field_under_the_second_of_its_other_names() -> None:
    class Renamed(Event):
        __slots__ = ()

        exten = TextField("Exten", "Extension", "Number")

    assert Renamed("Event: Renamed\r\nNumber: 7", "Renamed").exten == "7"
    assert Renamed("Event: Renamed", "Renamed").exten is None
