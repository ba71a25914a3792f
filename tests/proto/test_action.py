"""Action: any action by its wire name, and typed ones as frozen dataclasses."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable, Mapping, Sequence
from dataclasses import FrozenInstanceError, asdict, dataclass, field, replace
from enum import Enum, IntEnum, StrEnum
from typing import Literal, Optional, TypeVar

import pytest

from ami_proto.action import ACTIONS, Action
from ami_proto.errors import LocalProtocolError
from ami_proto.message import Event, Response
from ami_proto.reply import Reply
from ami_proto.shapes import RESPONSE, ReplyShape, ShapeKind

Made = TypeVar("Made")


def unchecked(made: Callable[..., Made]) -> Callable[..., Made]:
    """A class as those call it who have no type checker."""
    return made


class Word(StrEnum):
    X = "x"


class OldWord(str, Enum):  # noqa: UP042  people have these
    X = "x"


class Number(IntEnum):
    FIVE = 5


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


@dataclass(frozen=True, kw_only=True)
class Whisper(Action[Response], name="WhisperForTheTest"):
    """As a user writes one: neither slots, nor anything said of equality."""

    wire_headers = {"text": "Text", "secret": "Secret", "wait_s": "Wait"}  # noqa: RUF012  as in the documentation

    text: str
    secret: str | None = field(default=None)
    wait_s: float | None = None

    def result(self, reply: Reply[Event]) -> Response:
        return reply.response


ANY = Action("X", {"A": "1"})
SHOUT = Shout(text="hey", to=["a"])
WHISPER = Whisper(text="hey")
EXTRA = (("New", "1"), ("New", "2"), ("Newer", "true"))


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
            (Word.X, ["x"]),
            (OldWord.X, ["x"]),
            (Number.FIVE, ["5"]),
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

    @pytest.mark.parametrize(
        "value", [b"ab", bytearray(b"ab"), [b"ab"], {"V": b"ab"}, [["ab"]], [None]]
    )
    def test_a_value_is_text_or_can_be(self, value: str) -> None:
        with pytest.raises(LocalProtocolError, match=r"A: a value is text, not (byte|list|None)"):
            Action("Ping", {"A": value})

    def test_a_value_is_not_just_any_object(self) -> None:
        anything: str = object()  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]  # the point
        with pytest.raises(LocalProtocolError, match="A: a value is text, not object"):
            Action("Ping", {"A": anything})

    @pytest.mark.parametrize("value", [float("nan"), [float("inf")], {"V": float("-inf")}])
    def test_a_number_is_a_number(self, value: float) -> None:
        with pytest.raises(LocalProtocolError, match=r"A: .+ is no number that can be sent"):
            Action("Ping", {"A": value})


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


class TestItsValues:
    @pytest.mark.parametrize(
        ("values", "told"),
        [
            ({"text": None}, "Shout.text takes str, not None"),
            ({"text": True}, "Shout.text takes str, not the bool True"),
            ({"text": b"x"}, "Shout.text takes str, not a bytes"),
            ({"text": "", "to": {"a": "b"}}, "Shout.to takes Sequence[str], not a dict"),
            ({"text": "", "to": ["a", 1.5]}, "Shout.to[1] takes str, not the float 1.5"),
            ({"text": "", "loud": 1}, "Shout.loud takes bool | None, not the int 1"),
        ],
    )
    def test_a_wrong_one_is_refused_with_the_attribute_named(
        self, values: Mapping[str, object], told: str
    ) -> None:
        make = unchecked(Shout)
        with pytest.raises(LocalProtocolError) as caught:
            make(**values)
        assert str(caught.value) == told

    def test_a_number_is_a_text_and_a_member_of_an_enumeration_its_value(self) -> None:
        make = unchecked(Shout)
        assert make(text=100).headers == (("Text", "100"),)
        assert make(text=Word.X).headers == (("Text", "x"),)

    def test_no_secret_is_shown(self) -> None:
        make = unchecked(Whisper)
        with pytest.raises(LocalProtocolError) as caught:
            make(text="", secret=123.5)
        assert str(caught.value) == "Whisper.secret takes str | None"

    def test_a_negative_time(self) -> None:
        with pytest.raises(LocalProtocolError, match=r"Whisper.wait_s is a time .* negative: -0.5"):
            Whisper(text="", wait_s=-0.5)
        assert Whisper(text="", wait_s=0.5).headers[-1] == ("Wait", "0.5")

    def test_what_is_missing_is_the_language_s_own_error(self) -> None:
        make = unchecked(Shout)
        with pytest.raises(TypeError, match="missing 1 required keyword-only argument: 'text'"):
            make()

    def test_types_need_not_be_written_as_text(self) -> None:
        # as without ``from __future__ import annotations``
        namespace: dict[str, object] = {
            "__annotations__": {
                "number": int, "word": Literal["a"] | None, "name": Optional[str],  # noqa: UP045
            },
            "wire_headers": {"number": "N", "word": "W", "name": "M"}, "word": None, "name": "x",
        }  # fmt: skip
        plain = type("PlainForTheTest", (Action,), namespace)
        made: Callable[..., Action[object]] = unchecked(dataclass(frozen=True, kw_only=True)(plain))
        assert made(number=5, word="a").headers == (("N", "5"), ("W", "a"), ("M", "x"))
        with pytest.raises(LocalProtocolError, match=r"PlainForTheTest.number takes int, n"):
            made(number="5")
        with pytest.raises(LocalProtocolError, match=r"PlainForTheTest.name takes .*, not a list"):
            made(number=5, name=["x"])

    def test_what_the_caller_changes_later_changes_nothing(self) -> None:
        to = ["a"]
        shout = Shout(text="", to=to)
        to.append("b")
        assert shout.headers == (("Text", ""), ("To", "a"))
        assert shout.to == ("a",)

    def test_one_of_several_is_needed(self) -> None:
        @dataclass(frozen=True, kw_only=True)
        class Call(Action[Response], name="CallForTheTest"):
            wire_headers = {"name_of": "Name", "number": "Number"}  # noqa: RUF012  as above
            needs = (("name_of", "number"),)
            name_of: str | None = None
            number: int | None = None

        assert Call(number=0).headers == (("Number", "0"),)
        with pytest.raises(LocalProtocolError, match="Call needs name_of or number"):
            Call()


@pytest.mark.parametrize("action", [ANY, SHOUT, WHISPER])
class TestExtraHeaders:
    def test_they_stand_behind_its_own(self, action: Action[object]) -> None:
        more = action.with_headers({"New": ["1", 2]}).with_headers({"Newer": True})
        assert type(more) is type(action)
        assert more.headers == action.headers + EXTRA
        assert more != action
        assert hash(more) != hash(action)
        assert repr(more) == f"{action!r:.{len(repr(action)) - 1}} New='1' New='2' Newer='true'>"
        assert more == action.with_headers({"New": ["1", "2"], "Newer": True})
        assert hash(more) == hash(action.with_headers({"New": ["1", "2"], "Newer": True}))

    @pytest.mark.parametrize(
        "how", [copy.copy, copy.deepcopy, lambda a: pickle.loads(pickle.dumps(a))]
    )
    def test_they_survive_copies(
        self, action: Action[object], how: Callable[[Action[object]], Action[object]]
    ) -> None:
        more = action.with_headers({"New": [1, 2], "Newer": True})
        again = how(more)
        assert (again, type(again)) == (more, type(more))
        assert again.headers == more.headers
        assert again.with_headers({"Z": ""}).headers == (*more.headers, ("Z", ""))

    def test_they_are_not_anything(self, action: Action[object]) -> None:
        for header in ("Action", "actionID"):
            with pytest.raises(LocalProtocolError, match=header.lower()):
                action.with_headers({header: "x"})


@pytest.mark.parametrize("action", [SHOUT, WHISPER])
class TestExtraHeadersOfDataclasses:
    def test_they_survive_replacing(self, action: Shout | Whisper) -> None:
        more = replace(action.with_headers({"New": [1, 2], "Newer": True}), text="other")
        assert more.text == "other"
        assert more.headers == (("Text", "other"), *action.headers[1:], *EXTRA)
        assert asdict(more)["extra_headers"] == EXTRA

    def test_they_may_be_given_when_it_is_made(self, action: Shout | Whisper) -> None:
        more = action.with_headers({"New": [1, 2], "Newer": True})
        assert replace(action, extra_headers={"New": [1, 2], "Newer": True}) == more
        assert replace(action, extra_headers=EXTRA) == more
        assert more.extra_headers == EXTRA
        with pytest.raises(LocalProtocolError, match="actionid"):
            replace(action, extra_headers={"ActionID": "x"})


class TestValue:
    def test_equal_are_those_that_send_the_same(self) -> None:
        typed, plain = Shout(text="x"), Action("ShoutForTheTest", {"Text": "x"})
        assert typed == plain
        assert hash(typed) == hash(plain)
        assert Action("X", {"A": "1"}) != Action("X", {"A": "2"})
        assert Action("X") != Action("Y")
        assert Action("X") != "X"

    def test_a_user_s_own_class_is_no_exception(self) -> None:
        assert Action("WhisperForTheTest", {"Text": "hey"}) == WHISPER
        assert hash(WHISPER) == hash(Action("WhisperForTheTest", {"Text": "hey"}))
        assert repr(Whisper(text="x", secret="hunter2")) == (
            "<Action WhisperForTheTest Text='x' Secret='***'>"
        )

    def test_an_action_by_name_is_frozen_too(self) -> None:
        with pytest.raises(FrozenInstanceError):
            ANY.extra_headers = ()  # type: ignore[misc]  # pyright: ignore  that is the test

    def test_its_type_may_be_said(self) -> None:
        assert Action[Reply[Event]]("X", {"A": "1"}) == ANY

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
