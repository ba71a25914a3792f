"""Actions whose headers are numbered or free, on a file of the test's own.

Never here: what ends the server (see ``ami_proto.actions.changes``).
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

import pytest

from ami_proto import ActionRejected
from ami_proto.action import Scalar
from ami_proto.actions import CreateConfig, GetConfig, UpdateConfig, UserEvent, changes
from ami_proto.actions.changes import (
    Append,
    Delete,
    DeleteCategory,
    EmptyCategory,
    Insert,
    NewCategory,
    RenameCategory,
    Update,
)
from ami_transports.blocking import Client
from tests.asterisk.conftest import on_threads

pytestmark = on_threads

FILE = "ami_proto_test.conf"
Categories = list[tuple[str, list[str]]]


@pytest.fixture
def file(ami: Client) -> Client:
    """The client, and the file without a category in it."""
    with suppress(ActionRejected):  # it is there from the last run
        ami.call(CreateConfig(filename=FILE))
    config = ami.call(GetConfig(filename=FILE, filter="TEMPLATES=include"))
    names = dict.fromkeys(name for name, _ in config.categories)
    all_of = {"TEMPLATES": "include"}
    update(ami, *(DeleteCategory(name, where=all_of) for name in reversed(names)))
    return ami


def update(ami: Client, *made: changes.Change) -> None:
    ami.call(UpdateConfig(src_filename=FILE, dst_filename=FILE, changes=made))


def content(ami: Client) -> Categories:
    """Also of templates, each line as ``name=value``."""
    config = ami.call(GetConfig(filename=FILE, filter="TEMPLATES=include"))
    return [(name, ["=".join(line) for line in lines]) for name, lines in config.categories]


def test_every_change(file: Client) -> None:
    update(
        file,
        NewCategory("a"),
        Append("a", "x", 'say "hi"; a,b \\ # ${c}'),
        Append("a", "y", "1"),
        Append("a", "o", "object", arrow=True),
        NewCategory("b"),
        NewCategory("first", before="a"),
    )
    spoken = 'x=say "hi"; a,b \\ # ${c}'
    made: Categories = [("first", []), ("a", [spoken, "y=1", "o=object"]), ("b", [])]
    assert content(file) == made
    update(
        file,
        Update("a", "y", "2", match="1"),
        Insert("a", "i", "0", 1),
        Delete("a", "o"),
        Delete("a", line=0),
        RenameCategory("first", "last"),
        EmptyCategory("b"),
        DeleteCategory("b"),
    )
    assert content(file) == [("last", []), ("a", ["i=0", "y=2"])]


def test_one_of_several_categories_of_a_name(file: Client) -> None:
    update(file, NewCategory("a"), Append("a", "type", "aor"), NewCategory("b"))
    update(
        file,
        NewCategory("a", allow_duplicate=True),
        Append("a", "n", "1", where={"type": "^aor$"}),
    )
    assert content(file) == [("a", ["type=aor", "n=1"]), ("b", []), ("a", [])]


def test_templates(file: Client) -> None:
    update(
        file,
        NewCategory("t", template=True),
        Append("t", "x", "1", where={"TEMPLATES": "include"}),
        NewCategory("u", template=True),
    )
    update(file, NewCategory("a", inherit=["t", "u"]), Append("a", "y", "2"))
    config = file.call(GetConfig(filename=FILE, filter="TEMPLATES=include"))
    assert config["Templates-000002"] == "t,u"
    assert content(file)[0] == ("t", ["x=1"])


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (NewCategory("a"), "Create category did not complete successfully"),
        (DeleteCategory("nosuch"), "Given category does not exist"),
        (Append("a", "y", "2", where={"x": "9"}), "Given category does not exist"),
        (Update("a", "x", "2", match="9"), "Update did not complete successfully"),
        (Delete("a", "nosuch"), "Update did not complete successfully"),
    ],
)
def test_all_or_nothing(file: Client, change: changes.Change, told: str) -> None:
    update(file, NewCategory("a"), Append("a", "x", "1"))
    with pytest.raises(ActionRejected, match=told):
        update(file, Append("a", "lost", "1"), change)
    assert content(file) == [("a", ["x=1"])]


def test_a_user_event_with_fields(ami: Client) -> None:
    fields: dict[str, Scalar | Sequence[Scalar]] = {
        "Who": "me: you",
        "Tag": ["a", "b"],
        "Count": 2,
        "Sure": True,
    }
    with ami.subscribe(
        "UserEvent", where=lambda e: e.get("UserEvent") == "Lunch", gaps=False
    ) as heard:
        ami.call(UserEvent(user_event="Lunch", fields=fields))
        event = next(heard)
    assert event["Who"] == "me: you"
    assert event.get_all("Tag") == ["a", "b"]
    assert (event["count"], event["sure"]) == ("2", "true")
