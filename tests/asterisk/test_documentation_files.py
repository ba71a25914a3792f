"""The documentation files of real servers, read without an edit by hand, against the data."""

from __future__ import annotations

import re
from functools import reduce
from itertools import permutations
from pathlib import Path

import pytest

from ami_proto import Event, Parser
from ami_proto.actions import CoreSettings
from ami_proto.catalogue.documentation import read_documentation
from ami_proto.catalogue.generating import generate
from ami_proto.catalogue.merging import merge
from ami_proto.catalogue.model import (
    DATA,
    ActionData,
    Catalogue,
    EventData,
    ExchangeData,
    FieldData,
    load,
    load_choices,
    save,
    version_key,
)
from ami_transports.blocking import connect
from tests.asterisk.servers import Server
from tests.source import ROOT

CAPTURES = sorted((ROOT / "tests" / "corpus" / "captures").glob("*.rx"))
FILE = "usr/share/asterisk/documentation/core-en_US.xml"
UNDOCUMENTED_EVENTS = {"TestEvent"}
"""Besides items and ends of lists, of which the documentation leaves out many."""
UNDOCUMENTED_FIELDS = {
    ("rename", "channel"),
    ("rename", "newname"),
    ("rename", "uniqueid"),
    ("status", "variable"),
    ("transportdetail", "asyncoperations"),
    # ends of lists
    ("bridgeinfocomplete", "eventlist"),
    ("bridgeinfocomplete", "listitems"),
}
"""Besides what the recorded conversations hold: from running servers, and from main/channel.c."""


def documented(server: Server) -> Catalogue:
    """What the server's documentation file tells."""
    with connect(server.url) as ami:
        version = re.match(r"[\d.]+", ami.call(CoreSettings()).asterisk_version or "")
    assert version is not None
    return read_documentation(server.root / FILE, version[0])


def test_a_file_of_what_is_known_changes_nothing(local_server: Server, tmp_path: Path) -> None:
    save(merge(load(), documented(local_server)), tmp_path)
    for name in ("actions.json", "events.json"):
        assert (tmp_path / name).read_bytes() == (DATA / name).read_bytes()


def test_a_newer_version_that_documents_the_same_changes_no_class(
    local_servers: list[Server],
) -> None:
    told = [documented(server) for server in local_servers]
    newest = max(told, key=lambda one: version_key(one["actions"][0].get("seen_in", [""])[0]))
    for record in (*newest["actions"], *newest["events"]):
        record["seen_in"] = ["99.0.0"]
    again = generate(merge(load(), newest), load_choices())
    assert again == generate(load(), load_choices())


def test_the_order_of_the_files_does_not_matter(local_servers: list[Server]) -> None:
    first, *others = permutations([documented(server) for server in local_servers])
    together = reduce(merge, first)
    for order in others:
        assert reduce(merge, order) == together
    assert merge(load(), together) == load()


@pytest.fixture
def alone(local_servers: list[Server]) -> Catalogue:
    """What the files tell when there is nothing else."""
    nothing: Catalogue = {"actions": [], "events": []}
    return reduce(merge, map(documented, local_servers), nothing)


def is_recent(record: ExchangeData) -> bool:
    return record.get("seen_in") != ["older"]


def spellings(record: ExchangeData | FieldData) -> set[str]:
    return {record["name"], record.get("documented_as", record["name"])}


def test_the_files_alone_give_every_action_and_parameter(alone: Catalogue) -> None:
    told = {action["name"]: action for action in alone["actions"]}
    known = {action["name"]: action for action in load()["actions"] if is_recent(action)}
    assert told.keys() == known.keys()
    assert len(told) > 150
    for name, action in known.items():
        assert requirements(action) == requirements(told[name]), name
        assert told[name].get("since") == action.get("since")


def requirements(action: ActionData) -> list[tuple[str, bool | None]]:
    return [(param["name"], param.get("required")) for param in action["params"]]


def test_the_files_alone_give_every_event_and_field(alone: Catalogue) -> None:
    known = {spelling: e for e in load()["events"] for spelling in spellings(e)}
    recorded = {
        (message.name.lower(), name.lower())
        for path in CAPTURES
        for message in Parser().feed(path.read_bytes())
        if isinstance(message, Event)
        for name in message
    }
    for event in alone["events"]:
        named = {spelling: f for f in known[event["name"]]["fields"] for spelling in spellings(f)}
        names = {field["name"] for field in event["fields"]}
        assert names <= named.keys(), event["name"]
        more = {(event["name"].lower(), named[name]["name"].lower()) for name in named}
        more -= {(event["name"].lower(), name.lower()) for name in names}
        assert more <= recorded | UNDOCUMENTED_FIELDS


def test_only_items_of_lists_are_undocumented(alone: Catalogue) -> None:
    told = {event["name"] for event in alone["events"]}
    missing: list[EventData] = [
        event for event in load()["events"] if is_recent(event) and not spellings(event) & told
    ]
    assert {e["name"] for e in missing if not e.get("item_of")} == UNDOCUMENTED_EVENTS
    assert len(told) > 180


def test_classes_can_be_made_of_the_files_alone(alone: Catalogue) -> None:
    # an action whose items the documentation leaves out answers a plain response here
    made = generate(alone, load_choices())
    for path, text in made.items():
        compile(text, path, "exec")
    for action in alone["actions"]:
        assert any(f'name="{action["name"]}"' in text for text in made.values()) or (
            action["name"] in load_choices()["written"]["actions"]
        )
