"""Action: any action by its wire name, and typed ones as frozen dataclasses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import FrozenInstanceError, dataclass

import pytest

from ami_proto.action import ACTIONS, Action
from ami_proto.errors import LocalProtocolError
from ami_proto.message import Event, Response
from ami_proto.reply import Reply
from ami_proto.shapes import RESPONSE, ReplyShape, ShapeKind


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class Shout(Action[Response], name="ShoutForTheTest"):
    """Stands for a class of the catalogue."""

    wire_headers = {"text": "Text", "to": "To", "loud": "Loud"}  # noqa: RUF012  as in the catalogue
    reply_shape = ReplyShape(ShapeKind.EVENT, ("Shouted",))

    text: str
    to: Sequence[str] = ()
    loud: bool | None = None

    def result(self, reply: Reply[Event]) -> Response:
        return reply.response


class TestAny:
    def test_name_and_headers_in_the_order_given(self) -> None:
        action = Action("QueueAdd", {"Queue": "support", "Penalty": 3, "Paused": True})
        assert action.name == "QueueAdd"
        assert action.headers == (("Queue", "support"), ("Penalty", "3"), ("Paused", "true"))
        assert Action("Ping").headers == ()

    @pytest.mark.parametrize(
        ("value", "lines"),
        [
            (None, []),
            ("", [""]),
            ("a", ["a"]),
            (True, ["true"]),
            (False, ["false"]),
            (0, ["0"]),
            (-1, ["-1"]),
            (2.5, ["2.5"]),
            ([], []),
            (["a", 1, False], ["a", "1", "false"]),
            (("b=1", "b=2"), ["b=1", "b=2"]),
            ({}, []),
            ({"A": "x", "B": 1, "C": True}, ["A=x", "B=1", "C=true"]),
        ],
    )
    def test_values(self, value: str | None, lines: list[str]) -> None:
        assert Action("X", {"H": value}).headers == tuple(("H", line) for line in lines)

    @pytest.mark.parametrize(
        ("setting", "sent"),
        [
            ("a=b", "V=a=b"),
            (" lead ", "V= lead "),
            ("q,r", r"V=q\,r"),
            ('say "x"', r"V=say \"x\""),
            ("a\\b", r"V=a\\b"),
            ('\\",', r"V=\\\"\,"),
        ],
    )
    def test_channel_variables_are_quoted_to_arrive_as_they_are(
        self, setting: str, sent: str
    ) -> None:
        assert Action("X", {"Variable": {"V": setting}}).headers == (("Variable", sent),)

    @pytest.mark.parametrize("name", ["", "a=b"])
    def test_what_cannot_name_a_channel_variable(self, name: str) -> None:
        with pytest.raises(LocalProtocolError, match="no channel variable can be named"):
            Action("X", {"Variable": {name: "1"}})

    def test_its_shape_is_that_of_the_table(self) -> None:
        assert Action("Ping").shape is RESPONSE
        assert Action("QUEUESTATUS").shape.kind is ShapeKind.LIST

    def test_it_names_no_time_of_its_own(self) -> None:
        assert Action("Ping").patience_s is None


def test_the_result_of_an_action_made_by_name_is_the_reply() -> None:
    reply: Reply[Event] = Reply(Response("Response: Success"))
    assert Action("Ping").result(reply) is reply


class TestNotTheCallers:
    @pytest.mark.parametrize("header", ["Action", "actionID"])
    def test_the_name_and_the_id_are_no_headers(self, header: str) -> None:
        with pytest.raises(LocalProtocolError, match=header.lower()):
            Action("Ping", {header: "x"})

    def test_a_value_is_no_bytes(self) -> None:
        with pytest.raises(LocalProtocolError, match="A: a value is text, not bytes"):
            Action("Ping", {"A": b"ab"})


class TestTyped:
    def test_headers_come_from_its_attributes(self) -> None:
        shout = Shout(text="hey", to=["a", "b"], loud=True)
        assert shout.name == Shout.wire_name == "ShoutForTheTest"
        assert shout.headers == (("Text", "hey"), ("To", "a"), ("To", "b"), ("Loud", "true"))
        assert Shout(text="").headers == (("Text", ""),)

    def test_it_is_found_by_its_name_in_any_case(self) -> None:
        assert ACTIONS.find("shoutFORTHEtest") is Shout

    def test_it_is_frozen(self) -> None:
        shout = Shout(text="hey")
        with pytest.raises(FrozenInstanceError):
            shout.text = "x"  # type: ignore[misc]  # pyright: ignore  that is the test

    def test_it_may_say_its_shape_itself(self) -> None:
        assert Shout(text="x").shape.kind is ShapeKind.EVENT

    def test_it_says_what_its_result_is(self) -> None:
        response = Response("Response: Success")
        assert Shout(text="x").result(Reply(response)) is response

    def test_one_without_a_result_says_so(self) -> None:
        class Mute(Action[Response], name="MuteForTheTest"):
            __slots__ = ()

        class Below(Mute):
            __slots__ = ()

        with pytest.raises(TypeError, match="Below does not say what its result is"):
            Below.__new__(Below).result(Reply(Response("Response: Success")))
        assert ACTIONS.find("mutefortheTEST") is Below

    def test_a_class_without_a_name_is_not_registered(self) -> None:
        class Nameless(Action[Response]):
            __slots__ = ()

        assert Nameless.wire_name == ""
        assert ACTIONS.find("") is None


class TestValue:
    def test_equal_are_those_that_send_the_same(self) -> None:
        typed, plain = Shout(text="x"), Action("ShoutForTheTest", {"Text": "x"})
        assert typed == plain
        assert hash(typed) == hash(plain)
        assert Action("X", {"A": "1"}) != Action("X", {"A": "2"})
        assert Action("X") != Action("Y")
        assert Action("X") != "X"

    def test_repr_is_the_headers(self) -> None:
        assert repr(Action("X", {"A": "1", "B": ["2", "3"]})) == "<Action X A='1' B='2' B='3'>"
        assert repr(Shout(text="x")) == "<Action ShoutForTheTest Text='x'>"

    def test_repr_shows_no_secret(self) -> None:
        login = Action("LOGIN", {"Username": "u", "secret": "hunter2", "Key": "0a1b"})
        assert repr(login) == "<Action LOGIN Username='u' secret='***' Key='***'>"
        assert (
            repr(Action("DBGet", {"Family": "f", "Key": "k"}))
            == "<Action DBGet Family='f' Key='k'>"
        )
