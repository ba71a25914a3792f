"""Message, Event, Response: fields by name, and what is read out of them."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable

import pytest

from ami_proto.diagnostics import Diagnostics
from ami_proto.message import EVENTS, Event, FollowsResponse, Message, Response
from ami_proto.requests import Request

NEWLINE = "\r\n"


def message(*lines: str) -> Message:
    return Message(NEWLINE.join(lines))


def event(*lines: str) -> Event:
    return Event(NEWLINE.join(lines), lines[0].removeprefix("Event: "))


def response(*lines: str) -> Response:
    return Response(NEWLINE.join(lines))


def follows(*text: str) -> FollowsResponse:
    head = "Response: Follows\r\nPrivilege: Command\r\nActionID: a-1\r\n"
    return FollowsResponse(head + "".join(text))


class TestReading:
    def test_a_name_with_a_colon_is_no_field_whatever_was_read_before(self) -> None:
        odd = message("a:b: c")
        assert odd.get("a:b") is None
        assert odd["a"] == "b: c"
        odd.read_values()
        assert odd.get("a:b") is None

    def test_the_values_are_the_first_of_each_spelling(self) -> None:
        read = message("A: 1", "a: 2", "A: 3", "text")
        assert read.read_values() == {"A": "1", "a": "2", "": "text"}
        assert read.first_values() == {"a": "1", "": "text"}

    def test_in_any_case_the_first_counts(self) -> None:
        read = message("A: 1", "a: 2")
        assert read.get_in_any_case("a") == "1"
        assert read.get_in_any_case("b") is None

    def test_what_was_read_first_changes_nothing(self) -> None:
        lines = ("B: 1", "A: 2", "b: 3", "A: 4")
        plain, named, valued = message(*lines), message(*lines), message(*lines)
        assert list(named) == ["B", "A"]
        valued.read_values()
        valued.first_values()
        for one in (plain, named, valued):
            assert one.fields == (("B", "1"), ("A", "2"), ("b", "3"), ("A", "4"))
            assert (one["B"], one["b"], one["A"], one["a"]) == ("1", "3", "2", "2")
            assert list(one) == ["B", "A"]

    def test_a_follows_has_values_too(self) -> None:
        assert follows("x: 1\n--END COMMAND--").read_values()["ActionID"] == "a-1"


class TestFields:
    def test_all_in_order_with_every_repeat(self) -> None:
        fields = message("A: 1", "b: 2", "a: 3", "A: 1").fields
        assert fields == (("A", "1"), ("b", "2"), ("a", "3"), ("A", "1"))

    def test_exactly_one_space_is_the_grammars(self) -> None:
        assert message("A:   x: y  ", "B:z", "C:", "D: ", "E:\tf").fields == (
            ("A", "  x: y  "),
            ("B", "z"),
            ("C", ""),
            ("D", ""),
            ("E", "\tf"),
        )

    def test_a_line_without_a_colon_has_no_name(self) -> None:
        assert message("A: 1", "text", "").fields == (("A", "1"), ("", "text"), ("", ""))

    def test_names_may_hold_anything_but_a_colon(self) -> None:
        name = "ChanVariable(Local/wait@default-0000004b;1)"
        assert message(f"{name}: FOO=a: b").fields == ((name, "FOO=a: b"),)

    def test_bare_line_ends_are_data(self) -> None:
        odd = message("A: 1\nB: 2", "C: 3\r", "\nD: 4")
        assert odd.fields == (("A", "1\nB: 2"), ("C", "3\r"), ("\nD", "4"))
        assert "B" not in odd
        assert "D" not in odd

    def test_fields_are_read_once(self) -> None:
        one = message("A: 1")
        assert one.fields is one.fields

    def test_text_and_raw(self) -> None:
        one = message("A: Zoë", "B: \udcc3")
        assert one.text == "A: Zoë\r\nB: \udcc3"
        assert one.raw == b"A: Zo\xc3\xab\r\nB: \xc3"


class TestGet:
    def test_the_first_value_of_a_name_in_any_case(self) -> None:
        one = message("CallerIDNum: 1", "CallerIDNum: 2")
        for name in ("CallerIDNum", "calleridnum", "CALLERIDnum"):
            assert one[name] == one.get(name) == "1"
            assert name in one

    def test_the_spelling_of_the_wire_comes_before_other_cases(self) -> None:
        one = message("Uniqueid: 1", "UniqueID: 2")
        assert (one["Uniqueid"], one["UniqueID"], one["UNIQUEID"]) == ("1", "2", "1")

    @pytest.mark.parametrize("name", ["A", "B", "C"])
    def test_it_stands_first_in_between_or_last(self, name: str) -> None:
        one = message("A: A", "B: B", "C: C")
        assert one.get_exact(name) == one[name] == name

    def test_an_empty_value_is_one(self) -> None:
        one = message("A: ", "B:")
        assert (one["A"], one["b"]) == ("", "")
        assert "A" in one

    def test_a_longer_or_shorter_name_is_another(self) -> None:
        one = message("MyChannel: 1", "Channels: 2", "Value: Channel: 3")
        assert one.get("Channel") is None

    def test_what_is_absent(self) -> None:
        one = message("A: 1")
        assert one.get("B") is None
        assert one.get("B", 5) == 5
        assert one.get("A", 5) == "1"
        assert one.get_exact("a") is None
        assert "B" not in one
        assert 5 not in one
        assert one.get_all("B") == []
        with pytest.raises(KeyError, match="B"):
            one["B"]

    def test_the_line_without_a_colon_has_the_empty_name(self) -> None:
        assert message("A: 1", "text", "more")[""] == "text"
        assert message("A: 1").get("") is None
        assert message("A: 1", "text", "more").get_all("") == ["text", "more"]

    def test_every_value_in_any_case_in_order(self) -> None:
        one = message("Variable: a=1", "X: y", "VARIABLE: b=2", "variable: c=3")
        assert one.get_all("vAriable") == ["a=1", "b=2", "c=3"]

    def test_iteration_gives_each_name_once(self) -> None:
        assert list(message("A: 1", "text", "b: 2", "a: 3", "B: 4", ": 5")) == ["A", "b"]

    def test_the_first_values_by_folded_name(self) -> None:
        one = message("A: 1", "a: 2", "text", "B:x:y", "C: d: e", "more", "F(a:b): c: d")
        expected = {"a": "1", "": "text", "b": "x:y", "c": "d: e", "f(a": "b): c: d"}
        assert one.first_values() == expected
        for other in (
            Request("Action: X\r\nA:  1\r\na: 2", fault="none"),
            follows("a: b\n", "c: d--END COMMAND--"),
        ):
            first: dict[str, str] = {}
            for name, value in other.fields:
                first.setdefault(name.lower(), value)
            assert other.first_values() == first

    def test_action_id(self) -> None:
        assert message("Response: Success", "ActionID: x-1").action_id == "x-1"
        assert message("Response: Success").action_id is None


class TestValue:
    def test_equal_are_messages_of_one_class_and_text(self) -> None:
        assert message("A: 1") == message("A: 1")
        assert hash(message("A: 1")) == hash(message("A: 1"))
        assert message("A: 1") != message("A: 2")
        assert response("Response: Success") != Message("Response: Success")
        assert message("A: 1") != "A: 1"

    @pytest.mark.parametrize(
        "copied", [copy.copy, copy.deepcopy, lambda m: pickle.loads(pickle.dumps(m))]
    )
    def test_a_copy_is_equal_and_shares_no_counters(
        self, copied: Callable[[Message], Message]
    ) -> None:
        counters = Diagnostics()
        for one in (
            Message("A: 1", diagnostics=counters),
            Response("Response: Success", diagnostics=counters),
            FollowsResponse("Response: Follows\r\n\r\ntext", diagnostics=counters),
            Event("Event: X\r\nA: 1", "X", diagnostics=counters),
            Request("Action: Ping\r\nActionID: 1", fault="because"),
        ):
            assert one.fields
            assert one.first_values()
            twin = copied(one)
            assert twin == one
            assert twin.fields == one.fields
            assert twin.diagnostics is None
            assert getattr(twin, "name", None) == getattr(one, "name", None)
            assert getattr(twin, "fault", None) == getattr(one, "fault", None)

    def test_repr_shows_the_first_fields(self) -> None:
        assert repr(message("A: 1", "text")) == "<Message A='1' (no name)='text'>"
        many = event("Event: X", *[f"F{number}: {number}" for number in range(1, 8)])
        assert repr(many) == "<Event Event='X' F1='1' F2='2' F3='3' F4='4' F5='5' +2 fields>"

    def test_repr_shows_no_secret_of_a_configuration(self) -> None:
        shown = repr(Response("Response: Success\r\nLine-000000-000001: Secret = hidden"))
        assert shown == "<Response Response='Success' Line-000000-000001='***'>"

    @pytest.mark.parametrize(
        "name",
        ["Secret", "SECRET", "Password", "MD5Cred", "md5secret", "Md5Digest", "AuthenticationKey"],
    )
    def test_repr_shows_no_secret(self, name: str) -> None:
        shown = repr(message("Action: X", f"{name}: hunter2"))
        assert shown == f"<Message Action='X' {name}='***'>"


class TestEvent:
    def test_a_class_with_a_name_is_registered(self) -> None:
        class Mine(Event, name="MineForTheTest"):
            __slots__ = ()

        class Below(Mine):
            __slots__ = ()

        assert (Event.wire_name, Mine.wire_name, Below.wire_name) == (None, *["MineForTheTest"] * 2)
        assert EVENTS.find("mineforTHEtest") is Mine
        assert EVENTS.by_spelling["MineForTheTest"] is Mine
        assert EVENTS.by_spelling["UnheardOf"] is Event

    def test_channel_variables_of_one_channel(self) -> None:
        one = event("Event: X", "Channel: SIP/a-1", "ChanVariable: A=1", "chanvariable: B=c=d")
        assert one.channel_variables == {"SIP/a-1": {"A": "1", "B": "c=d"}}

    def test_channel_variables_of_prefixed_channels(self) -> None:
        one = event(
            "Event: X",
            "Channel: SIP/a-1",
            "ChanVariable: A=1",
            "DestChannel: SIP/b-2",
            "DestChanVariable: A=2",
            "LocalOneChannel: Local/x;1",
            "LocalOneChanVariable: A=3",
        )
        assert one.channel_variables == {
            "SIP/a-1": {"A": "1"},
            "SIP/b-2": {"A": "2"},
            "Local/x;1": {"A": "3"},
        }

    def test_channel_variables_in_the_old_spelling(self) -> None:
        one = event("Event: X", "ChanVariable(SIP/a-1): A=1", "ChanVariable(SIP/b-2): CDR(src)=")
        assert one.channel_variables == {"SIP/a-1": {"A": "1"}, "SIP/b-2": {"CDR(src)": ""}}

    def test_channel_variables_of_a_channel_that_is_not_named(self) -> None:
        assert event("Event: X", "ChanVariable: A").channel_variables == {"": {"A": ""}}

    def test_no_channel_variables(self) -> None:
        assert event("Event: X", "Variable: A=1", "Other(x): B=2").channel_variables == {}


class TestResponse:
    @pytest.mark.parametrize(
        ("status", "ok"),
        [("Success", True), ("Goodbye", True), ("Pong", True), ("Error", False), ("error", False)],
    )
    def test_status(self, status: str, *, ok: bool) -> None:
        for line in (f"Response: {status}", f"Response:{status}", f"response:  {status} "):
            assert response(line, "Message: x").status == status
            assert response(line).ok is ok

    def test_message_is_without_its_line_feed(self) -> None:
        assert response("Response: Error", "Message: No Contacts found\n").message == (
            "No Contacts found"
        )
        assert response("Response: Error").message is None

    def test_output_lines(self) -> None:
        lines = ["Message: Command output follows", "Output:   a: b ", "Output: ", "Output: c"]
        assert response("Response: Success", *lines).output == ["  a: b ", "", "c"]

    def test_a_command_that_failed_has_output_too(self) -> None:
        failed = response("Response: Error", "Message: Command output follows", "Output: No such")
        assert (failed.ok, failed.output) == (False, ["No such"])

    def test_output_without_lines_is_not_the_same_as_none(self) -> None:
        assert response("Response: Success", "Message: Command output follows").output == []
        assert response("Response: Success", "Message: Authentication accepted").output is None


class TestFollows:
    def test_the_text_is_a_field_without_a_name(self) -> None:
        one = follows("Event: Fake\nActionID: b\n\nx\n--END COMMAND--")
        assert one.fields == (
            ("Response", "Follows"),
            ("Privilege", "Command"),
            ("ActionID", "a-1"),
            ("", "Event: Fake\nActionID: b\n\nx\n--END COMMAND--"),
        )
        assert (one.status, one.ok, one.action_id) == ("Follows", True, "a-1")
        assert one["privilege"] == "Command"
        assert "Event" not in one
        assert one[""].startswith("Event: Fake")

    @pytest.mark.parametrize(
        ("text", "output"),
        [
            ("a\nb\n--END COMMAND--", ["a", "b"]),
            ("a\nb--END COMMAND--", ["a", "b"]),
            ("a\nb   --END COMMAND--", ["a", "b"]),
            ("a\r\nb\r\n--END COMMAND--", ["a", "b"]),
            ("a\n\nb\n\n--END COMMAND--", ["a", "", "b", ""]),
            ("\r\na\r\n\r\nb\n--END COMMAND--", ["a", "", "b"]),
            ("  a: 1\nActionID: b\n--END COMMAND--", ["  a: 1", "ActionID: b"]),
            ("a --END b\n--END COMMAND--", ["a --END b"]),
            ("a\n--END SMS EVENT--", ["a"]),
            ("--END COMMAND--", []),
            ("a\nb", ["a", "b"]),
            ("", []),
        ],
    )
    def test_output_lines(self, text: str, output: list[str]) -> None:
        assert follows(text).output == output

    @pytest.mark.parametrize(
        "headers", [[], ["Privilege: Command"], ["ActionID: a-1"], ["Privilege: x", "ActionID: y"]]
    )
    def test_headers_that_may_be_missing(self, headers: list[str]) -> None:
        lines = ["Response: Follows", *headers]
        one = FollowsResponse(NEWLINE.join([*lines, "Name: a\n--END COMMAND--"]))
        assert [name for name, _ in one.fields] == [
            *(line.partition(":")[0] for line in lines),
            "",
        ]
        assert one.output == ["Name: a"]

    def test_headers_without_any_text(self) -> None:
        one = FollowsResponse("Response: Follows\r\nPrivilege: Command--END COMMAND--")
        assert one.fields[1:] == (("Privilege", "Command--END COMMAND--"), ("", ""))
        assert one.output == []
