"""The actions that are written by hand: free and numbered headers, calls that are waited for."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

import pytest

from ami_proto import actions, encode
from ami_proto.action import Scalar
from ami_proto.actions import changes
from ami_proto.errors import LocalProtocolError
from ami_proto.message import Response
from ami_proto.reply import Reply

Made = TypeVar("Made")


def unchecked(made: Callable[..., Made]) -> Callable[..., Made]:
    """A class as those call it who have no type checker."""
    return made


FILES = (("SrcFilename", "a.conf"), ("DstFilename", "b.conf"))


def update(*made: changes.Change) -> actions.UpdateConfig:
    return actions.UpdateConfig(src_filename="a.conf", dst_filename="b.conf", changes=made)


EVERY_CHANGE = (
    changes.NewCategory("t", template=True),
    changes.NewCategory("c", before="d", allow_duplicate=True, inherit=["t", "u"]),
    changes.RenameCategory("c", "e"),
    changes.DeleteCategory("x", where={"type": "aor", "n": "^1$"}),
    changes.EmptyCategory("x"),
    changes.Update("c", "v", "new", match="old", where={"TEMPLATES": "include"}),
    changes.Append("c", "v", "1", arrow=True),
    changes.Insert("c", "v", "", 0),
    changes.Delete("c", "v", match="1"),
    changes.Delete("c", line=3),
)


class TestUserEvent:
    def test_its_fields(self) -> None:
        fields: dict[str, Scalar | Sequence[Scalar]] = {
            "Who": "me",
            "Count": 2,
            "Tag": ["a", "b"],
        }
        event = actions.UserEvent(user_event="Lunch", fields=fields)
        fields["Later"] = "x"
        lines = (("UserEvent", "Lunch"), ("Who", "me"), ("Count", "2"), ("Tag", "a"), ("Tag", "b"))
        assert event.headers == lines
        assert event.with_headers({"More": True}).headers == (*lines, ("More", "true"))
        assert pickle.loads(pickle.dumps(event)) == event
        assert actions.UserEvent(user_event="Lunch").headers == lines[:1]
        response = Response("Response: Success")
        assert event.result(Reply(response)) is response

    def test_what_is_no_field(self) -> None:
        make = unchecked(actions.UserEvent)
        with pytest.raises(LocalProtocolError, match=r"UserEvent.fields takes Mapping"):
            make(user_event="x", fields=["a"])
        with pytest.raises(LocalProtocolError, match=r"UserEvent.fields\['A'\] takes .*, not None"):
            make(user_event="x", fields={"A": None})
        with pytest.raises(LocalProtocolError, match="actionid"):
            encode(actions.UserEvent(user_event="x", fields={"ActionID": "1"}), "1")


class TestUpdateConfig:
    def test_all_changes_in_their_order(self) -> None:
        assert encode(update(*EVERY_CHANGE), "1").decode().split("\r\n")[2:-2] == [
            "SrcFilename: a.conf",
            "DstFilename: b.conf",
            "Action-000000: NewCat",
            "Cat-000000: t",
            "Options-000000: template",
            "Action-000001: NewCat",
            "Cat-000001: c",
            "Match-000001: d",
            'Options-000001: allowdups,inherit="t,u"',
            "Action-000002: RenameCat",
            "Cat-000002: c",
            "Value-000002: e",
            "Action-000003: DelCat",
            "Cat-000003: x",
            'Options-000003: catfilter="type=aor,n=^1$"',
            "Action-000004: EmptyCat",
            "Cat-000004: x",
            "Action-000005: Update",
            "Cat-000005: c",
            "Var-000005: v",
            "Value-000005: new",
            "Match-000005: old",
            'Options-000005: catfilter="TEMPLATES=include"',
            "Action-000006: Append",
            "Cat-000006: c",
            "Var-000006: v",
            "Value-000006: >1",
            "Action-000007: Insert",
            "Cat-000007: c",
            "Var-000007: v",
            "Value-000007: ",
            "Line-000007: 0",
            *("Action-000008: Delete", "Cat-000008: c", "Var-000008: v", "Match-000008: 1"),
            *("Action-000009: Delete", "Cat-000009: c", "Line-000009: 3"),
        ]

    def test_one_template_need_not_be_in_a_list(self) -> None:
        assert changes.NewCategory("c", inherit="t").headers[-1] == ("Options", 'inherit="t"')

    @pytest.mark.parametrize(
        ("reload", "lines"),
        [
            (None, []),
            (False, []),
            (True, [("Reload", "true")]),
            ("chan_sip", [("Reload", "chan_sip")]),
        ],
    )
    def test_reloading(self, reload: str | bool | None, lines: list[tuple[str, str]]) -> None:
        action = replace(update(), reload=reload)
        assert action.headers == (*FILES, *lines)

    def test_keeping_what_templates_gave(self) -> None:
        action = replace(update(), preserve_effective_context=False)
        assert action.headers == (*FILES, ("PreserveEffectiveContext", "false"))

    def test_it_is_a_value(self) -> None:
        action = update(changes.NewCategory("c"), changes.Append("c", "v", "1", where={"a": "b"}))
        assert copy.deepcopy(action) == pickle.loads(pickle.dumps(action)) == action
        assert len({action, update(*action.changes)}) == 1
        assert len({*action.changes, changes.NewCategory("c")}) == 2
        made = list(action.changes)
        again = replace(action, changes=made)
        made.clear()
        assert again == action
        assert action.with_headers({"X": "y"}).headers == (*action.headers, ("X", "y"))

    def test_more_changes_than_an_action_holds(self) -> None:
        lines = [changes.Append("c", "v", str(n)) for n in range(32)]
        assert encode(update(*lines[:31]), "1").count(b"\r\n") == 129
        with pytest.raises(LocalProtocolError, match="UpdateConfig has 132 lines"):
            encode(update(*lines), "1")

    @pytest.mark.parametrize(
        ("kind", "values", "told"),
        [
            ("NewCategory", {"category": None}, "NewCategory.category takes str, not None"),
            (
                "NewCategory",
                {"category": "c", "template": "yes"},
                "NewCategory.template takes bool",
            ),
            ("NewCategory", {"category": "c", "inherit": ["a,b"]}, "inherit: a comma or a quote"),
            (
                "EmptyCategory",
                {"category": "c", "where": {"a": '"'}},
                "catfilter: a comma or a quo",
            ),
            (
                "EmptyCategory",
                {"category": "c", "where": ["a"]},
                "EmptyCategory.where takes Mapping",
            ),
            (
                "Append",
                {"category": "c", "variable": "v", "value": ["a"]},
                "Append.value takes str",
            ),
            (
                "Update",
                {"category": "c", "variable": "v", "value": ">a"},
                "Update.value: .* arrow=True",
            ),
            (
                "Insert",
                {"category": "c", "variable": "v", "value": "", "line": "1"},
                "Insert.line take",
            ),
            (
                "Insert",
                {"category": "c", "variable": "v", "value": "", "line": -1},
                "Insert.line is neg",
            ),
            ("Delete", {"category": "c"}, "Delete needs variable or line"),
            ("Delete", {"category": "c", "line": -1}, "Delete.line is negative"),
        ],
    )
    def test_what_is_no_change(self, kind: str, values: dict[str, object], told: str) -> None:
        make: Callable[..., changes.Change] = getattr(changes, kind)
        with pytest.raises(LocalProtocolError, match=told):
            make(**values)

    def test_what_is_no_list_of_changes(self) -> None:
        make = unchecked(actions.UpdateConfig)
        for wrong in ([("NewCat", "c")], "NewCat", {"NewCat": "c"}):
            with pytest.raises(LocalProtocolError, match=r"UpdateConfig.changes takes"):
                make(src_filename="a", dst_filename="b", changes=wrong)


class TestCharges:
    def test_units_are_numbered(self) -> None:
        message = actions.AOCMessage(
            channel="A/1", msg_type="D", charge_type="Unit", unit_amounts=[3, 5], unit_types=[1, 16]
        )
        assert message.headers[3:] == (
            ("UnitAmount(0)", "3"),
            ("UnitAmount(1)", "5"),
            ("UnitType(0)", "1"),
            ("UnitType(1)", "16"),
        )


class TestOriginate:
    @pytest.mark.parametrize(
        "values",
        [
            {"application": "Playback", "data": "beep"},
            {"exten": "100", "context": "default", "priority": 1},
            {"exten": 100, "context": "default", "priority": "start"},
        ],
    )
    def test_where_the_call_goes(self, values: dict[str, object]) -> None:
        make = unchecked(actions.Originate)
        assert len(make(channel="A/1", **values).headers) == 1 + len(values)

    @pytest.mark.parametrize(
        ("values", "told"),
        [
            ({}, "Originate needs application or exten"),
            ({"exten": "1", "context": "c"}, "Originate needs application or priority"),
            ({"exten": "1", "priority": 1}, "Originate needs application or context"),
        ],
    )
    def test_a_call_to_nowhere(self, values: dict[str, object], told: str) -> None:
        make = unchecked(actions.Originate)
        with pytest.raises(LocalProtocolError, match=told):
            make(channel="A/1", **values)

    def test_variables_are_those_of_the_moment(self) -> None:
        variables: dict[str, str | float] = {"A": 1}
        call = actions.Originate(channel="A", application="B", variables=variables)
        variables["B"] = 2
        assert call.headers[2:] == (("Variable", "A=1"),)
        with pytest.raises(LocalProtocolError, match=r"Originate.variables\['A'\] takes Scalar"):
            replace(call, variables={"A": float("nan")})

    def test_waiting_for_no_call(self) -> None:
        make = unchecked(actions.OriginateAndWait)
        with pytest.raises(LocalProtocolError, match="OriginateAndWait takes an Originate, not"):
            make(actions.Ping())

    def test_waiting_keeps_extra_headers_of_both(self) -> None:
        call = actions.Originate(channel="A", application="B").with_headers({"X": 1})
        waiting = actions.OriginateAndWait(call).with_headers({"Y": 2})
        assert waiting.headers == (*call.headers, ("Async", "true"), ("Y", "2"))
