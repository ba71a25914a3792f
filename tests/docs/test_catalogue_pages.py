"""The pages of the reference that are made of the catalogue's data."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ami_proto import actions, events, responses
from ami_proto.catalogue.model import ActionData, EventData, ExchangeData, load
from ami_transports.cli.entries import Entry, entries_named
from docs.catalogue_pages import pages, write

PAGES = pages()
DATA = load()
TARGET = re.compile(r"^\((action|event)-(.+)\)=$", re.MULTILINE)


def sections() -> dict[tuple[str, str], str]:
    """The text of each section by kind and lower-case name."""
    found: dict[tuple[str, str], str] = {}
    for text in PAGES.values():
        _, *parts = TARGET.split(text)
        for kind, name, section in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
            assert (kind, name) not in found
            found[kind, name] = section
    return found


SECTIONS = sections()


def entry_of(kind: str, record: ExchangeData) -> tuple[Entry, str]:
    (entry,) = (entry for entry in entries_named(record["name"]) if entry.kind == kind)
    section = SECTIONS[kind, entry.name.lower()]
    assert record["name"] in (entry.name, *entry.other_names)
    assert f"{{py:class}} {entry.class_name}" in section
    for fact in (*record.get("privilege", []), *record.get("since", [])):
        assert fact in section
    return entry, section


@pytest.mark.parametrize("action", DATA["actions"], ids=lambda action: action["name"])
def test_every_action_is_told_with_its_parameters(action: ActionData) -> None:
    _, section = entry_of("action", action)
    for param in action["params"]:
        assert param["name"] == "ActionID" or f"`{param['name']}`".lower() in section.lower()
    for item in action["list"]["items"] if "list" in action else []:
        assert f"(#event-{item.lower()})" in section


@pytest.mark.parametrize("event", DATA["events"], ids=lambda event: event["name"])
def test_every_event_is_told_with_its_fields(event: EventData) -> None:
    entry, section = entry_of("event", event)
    snapshots = [group for group in entry.groups if group.snapshot]
    of_snapshots = {field.wire_name.lower() for group in snapshots for field in group.fields}
    for group in snapshots:
        assert f"`{group.snapshot}`" in section
    for field in event["fields"]:
        name = field["name"].lower()
        if name not in of_snapshots and not name.endswith("chanvariable"):
            assert f"`{name}`" in section.lower() or any(
                name in map(str.lower, known.other_names) for known in entry.fields
            )
    for action in event.get("item_of", []):
        assert f"(#action-{action.lower()})" in section


def test_every_link_leads_to_a_section() -> None:
    targets = {f"{kind}-{name}" for kind, name in SECTIONS}
    links = {link for text in PAGES.values() for link in re.findall(r"\]\(#([^)]+)\)", text)}
    assert links <= targets
    assert len(links) > 400


def test_every_class_has_its_place() -> None:
    told = {name for text in PAGES.values() for name in re.findall(r"{py:class} ([\w.]+)", text)}
    assert {f"ami_proto.events.{name}" for name in events.__all__} - told == {
        "ami_proto.events.by_name"
    }
    assert {f"ami_proto.responses.{name}" for name in responses.__all__} <= told
    # what is not asked by its own name on the wire is told of where the package is
    assert {f"ami_proto.actions.{name}" for name in actions.__all__} - told == {
        "ami_proto.actions.by_name",
        "ami_proto.actions.OriginateAndWait",
    }


def test_only_what_differs_is_written(tmp_path: Path) -> None:
    (tmp_path / "gone.md").write_text("# Gone", "utf-8")
    assert write(tmp_path) == [*PAGES, "gone.md"]
    assert write(tmp_path) == []
    (tmp_path / "queues.md").write_text("# Queues", "utf-8")
    assert write(tmp_path) == ["queues.md"]
    assert {path.name for path in tmp_path.iterdir()} == set(PAGES)
