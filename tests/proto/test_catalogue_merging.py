"""Merging what several versions of Asterisk document: any order gives the same."""

from __future__ import annotations

from functools import reduce
from itertools import permutations
from pathlib import Path

import pytest

from ami_proto.catalogue.documentation import read_documentation
from ami_proto.catalogue.merging import merge
from ami_proto.catalogue.model import ActionData, Catalogue, EventData, FieldData, load


def catalogue(
    *, actions: list[ActionData] | None = None, events: list[EventData] | None = None
) -> Catalogue:
    return {"actions": actions or [], "events": events or []}


def action(version: str, *params: FieldData) -> Catalogue:
    return catalogue(actions=[{"name": "Do", "seen_in": [version], "params": list(params)}])


def merged_params(*told: Catalogue) -> list[FieldData]:
    return reduce(merge, told)["actions"][0]["params"]


def test_required_is_what_every_version_requires() -> None:
    told = [
        action("16.28.0", {"name": "A", "required": True}, {"name": "B", "required": True}),
        action("18.2.0", {"name": "A", "required": False}, {"name": "B", "required": True}),
        action("22.10.1", {"name": "A", "required": True}, {"name": "B", "required": True}),
    ]
    for order in permutations(told):
        assert merged_params(*order) == [
            {"name": "A", "required": False},
            {"name": "B", "required": True},
        ]


def test_an_older_file_requires_nothing_again() -> None:
    (aoc,) = (a for a in load()["actions"] if a["name"] == "AOCMessage")
    strict = catalogue(
        actions=[
            {**aoc, "seen_in": ["13.1.0"], "params": [{**p, "required": True}]}
            for p in aoc["params"]
            if p["name"] == "ChargeType"
        ]
    )
    for both in ((load(), strict), (strict, load())):
        (found,) = (a for a in merge(*both)["actions"] if a["name"] == "AOCMessage")
        assert found["params"] == aoc["params"]


def test_versions_stand_in_their_order() -> None:
    told = [
        catalogue(events=[{"name": "E", "seen_in": [seen], "since": since, "fields": []}])
        for seen, since in (
            ("22.10.1", ["21.3.0", "20.8.0", "18.23.0"]),
            ("18.23.0", ["18.23.0"]),
            ("older", ["9.2"]),
        )
    ]
    for order in permutations(told):
        (event,) = reduce(merge, order)["events"]
        assert event.get("since") == ["9.2", "18.23.0", "20.8.0", "21.3.0"]
        assert event.get("seen_in") == ["older", "18.23.0", "22.10.1"]


@pytest.mark.parametrize(
    ("seen", "until", "gives"),
    [
        ("16.28.0", "20", "20"),
        ("20.9.0", "20", "20"),
        ("22.10.1", "20", None),
        ("16.28.0", "11", None),
        ("1.6.1.0", "1.6.2", "1.6.2"),
        ("1.8.0", "1.6.2", None),
    ],
)
def test_what_is_seen_again_has_not_ended(seen: str, until: str, gives: str | None) -> None:
    ended = catalogue(events=[{"name": "E", "until": until, "seen_in": ["older"], "fields": []}])
    told = catalogue(events=[{"name": "E", "seen_in": [seen], "fields": []}])
    for both in ((ended, told), (told, ended)):
        assert merge(*both)["events"][0].get("until") == gives


def test_of_two_ends_the_later_counts() -> None:
    ends = [
        catalogue(events=[{"name": "E", "until": until, "seen_in": ["older"], "fields": []}])
        for until in ("11", "1.8")
    ]
    for order in permutations(ends):
        assert merge(*order)["events"][0].get("until") == "11"


def test_the_newer_spells_the_names_and_orders_the_fields() -> None:
    old = action("16.28.0", {"name": "options"}, {"name": "Gone"}, {"name": "File"})
    new = action("22.10.1", {"name": "File"}, {"name": "Options"})
    for both in ((old, new), (new, old)):
        assert [p["name"] for p in merged_params(*both)] == ["File", "Options", "Gone"]


def test_what_only_the_older_has_keeps_its_place() -> None:
    old = action("16.28.0", {"name": "First"}, {"name": "A"}, {"name": "More"}, {"name": "B"})
    new = action("22.10.1", {"name": "B"}, {"name": "A"}, {"name": "C"})
    for both in ((old, new), (new, old)):
        names = [param["name"] for param in merged_params(*both)]
        assert names == ["First", "B", "A", "More", "C"]


def test_what_the_wire_spells_stays() -> None:
    known = catalogue(
        events=[
            {
                "name": "Newexten",
                "documented_as": "NewExten",
                "seen_in": ["22.10.1"],
                "fields": [{"name": "Userfield", "documented_as": "UserField"}],
            }
        ]
    )
    told = catalogue(
        events=[{"name": "NewExten", "seen_in": ["99.0.0"], "fields": [{"name": "UserField"}]}]
    )
    for both in ((known, told), (told, known)):
        (event,) = merge(*both)["events"]
        assert (event["name"], event["fields"][0]["name"]) == ("Newexten", "Userfield")


def test_a_type_that_evidence_told_stays() -> None:
    told = action("22.10.1", {"name": "A", "type": "enum", "enum": ["yes", "no"]})
    number = action("16.28.0", {"name": "A", "type": "int"})
    switch = action("16.28.0", {"name": "A", "type": "bool", "enum": ["no", "maybe"]})
    words = action("16.28.0", {"name": "A", "type": "enum", "enum": ["no", "maybe"]})
    for known, gives in (
        (number, {"name": "A", "type": "int"}),
        (switch, {"name": "A", "type": "bool", "enum": ["yes", "no", "maybe"]}),
        (words, {"name": "A", "type": "enum", "enum": ["yes", "no", "maybe"]}),
    ):
        assert merged_params(known, told) == merged_params(told, known) == [gives]


def test_lists_keep_what_is_known_of_them() -> None:
    known = catalogue(
        actions=[
            {
                "name": "Show",
                "seen_in": ["16.28.0"],
                "params": [],
                "list": {"items": ["Old"], "complete": "ShowComplete", "unmarked": "list"},
            }
        ]
    )
    told = catalogue(
        actions=[
            {
                "name": "Show",
                "seen_in": ["22.10.1"],
                "params": [],
                "list": {"items": ["New"], "complete": None},
            }
        ]
    )
    for both in ((known, told), (told, known)):
        assert merge(*both)["actions"][0].get("list") == {
            "items": ["New", "Old"],
            "complete": "ShowComplete",
            "unmarked": "list",
        }


UNKNOWN = """<?xml version="1.0"?>
<docs>
 <manager name="BrandNew" module="res_new"><syntax>
  <parameter name="Mask" required="yes" default=""><enumlist><enum name="on"/>
   <enum name="call,log,..."/></enumlist></parameter>
  <parameter name="Pattern"><enumlist><enum name="any..."/></enumlist></parameter></syntax>
  <responses><list-elements><managerEvent name="BrandNewItem"><managerEventInstance><syntax>
   <parameter name="ActionID"/><parameter name="Extra" required="false"/></syntax>
   </managerEventInstance></managerEvent></list-elements></responses></manager>
 <managerEvent name="BrandNews"><managerEventInstance class="EVENT_FLAG_CALL|EVENT_FLAG_USER">
  <since><version>99.0.0</version><version>98.7.0</version></since>
  </managerEventInstance></managerEvent>
</docs>"""


def test_what_nobody_knew_is_just_added(tmp_path: Path) -> None:
    file = tmp_path / "core-en_US.xml"
    file.write_text(UNKNOWN, "utf-8")
    told = read_documentation(file, "99.0.0")
    merged = merge(load(), told)
    assert [action for action in merged["actions"] if action not in load()["actions"]] == [
        {
            "name": "BrandNew",
            "module": "res_new",
            "params": [
                {"name": "Mask", "required": True, "enum": ["on"], "open": True},
                {"name": "Pattern", "required": False, "open": True},
            ],
            "seen_in": ["99.0.0"],
            "list": {"items": ["BrandNewItem"], "complete": None},
        }
    ]
    assert [event for event in merged["events"] if event not in load()["events"]] == [
        {
            "name": "BrandNewItem",
            "privilege": [],
            "seen_in": ["99.0.0"],
            "fields": [{"name": "Extra"}],
            "item_of": ["BrandNew"],
        },
        {
            "name": "BrandNews",
            "privilege": ["call", "user"],
            "since": ["98.7.0", "99.0.0"],
            "seen_in": ["99.0.0"],
            "fields": [],
        },
    ]
    assert merge(told, load()) == merge(load(), told)
