"""value_rule(): what the type of an attribute, as it is written, lets an action be made with."""

from __future__ import annotations

from enum import Enum, IntEnum, StrEnum

import pytest

from ami_proto.value_rules import Given, value_rule


class Direction(StrEnum):
    IN = "in"
    UP = "up"


class Mixed(str, Enum):  # noqa: UP042  people have these
    IN = "in"
    UP = "up"


class Level(IntEnum):
    LOW = 1


def fault(written: str, value: object, *, duration: bool = False) -> str | None:
    rule = value_rule(written, duration=duration)
    assert rule is not None
    given: Given = value  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]  # wrong ones, too
    return rule.fault(given)


@pytest.mark.parametrize(
    ("written", "values"),
    [
        ("str", ["", "a", 100, -1, Direction.UP, Level.LOW]),
        ("str | None", [None, "a"]),
        ("int", [0, -1, 10**30, Level.LOW]),
        ("int | str | None", [1, "n", None]),
        ("float", [0, 1.5, -2.5, 1e300]),
        ("bool", [True, False]),
        ("Scalar", ["a", 1, 1.5, True]),
        ("Literal['in', 'out']", ["in", "out", Direction.IN, Mixed.IN]),
        ("Literal['in', 'out'] | None", ["in", None]),
        ("Literal['in'] | str", ["in", "up", 5]),
        ("Literal[False]", [False]),
        ("typing.Literal['in']", ["in"]),
        ("Sequence[str]", [[], ["a", 1], ("a",), "a"]),
        ("Sequence[int] | None", [[1, 2], range(2), None]),
        ("Mapping[str, Scalar]", [{}, {"a": 1, "b": "x", "c": 1.5, "d": False}]),
        ("Mapping[str, Scalar] | Sequence[str]", [{"a": "b"}, ["a=b"], "a=b"]),
        ("Mapping[str, Scalar | Sequence[Scalar]]", [{"a": ["b", 1], "c": "d"}]),
        ("collections.abc.Mapping[str, str]", [{"a": "b"}]),
        ("Optional[str]", ["a", None]),
        ("typing.Union[int, Optional[str]]", [1, "a", None]),
    ],
)
def test_what_is_right(written: str, values: list[object]) -> None:
    assert [fault(written, value) for value in values] == [None] * len(values)


@pytest.mark.parametrize(
    ("written", "value", "told"),
    [
        ("str", None, " takes str, not None"),
        ("str", True, " takes str, not the bool True"),
        ("str", 1.5, " takes str, not the float 1.5"),
        ("str", b"a", " takes str, not a bytes"),
        ("str", ["a"], " takes str, not a list"),
        ("int", "5", " takes int, not the str '5'"),
        ("int", True, " takes int, not the bool True"),
        ("int", 5.0, " takes int, not the float 5.0"),
        ("int | None", "x" * 99, f" takes int | None, not the str '{'x' * 59}"),
        ("float", float("nan"), " takes float, not the float nan"),
        ("float", float("-inf"), " takes float, not the float -inf"),
        ("float", "1.5", " takes float, not the str '1.5'"),
        ("bool", 1, " takes bool, not the int 1"),
        ("bool", "yes", " takes bool, not the str 'yes'"),
        ("Literal['in', 'out']", "IN", " takes Literal['in', 'out'], not the str 'IN'"),
        ("Literal['in']", Mixed.UP, " takes Literal['in'], not the Mixed <Mixed.UP: 'up'>"),
        ("Literal['1']", 1, " takes Literal['1'], not the int 1"),
        ("Literal[False]", True, " takes Literal[False], not the bool True"),
        ("Literal[False]", 0, " takes Literal[False], not the int 0"),
        ("Sequence[str]", 5, " takes Sequence[str], not the int 5"),
        ("Sequence[str]", b"ab", " takes Sequence[str], not a bytes"),
        ("Sequence[str]", {"a": "b"}, " takes Sequence[str], not a dict"),
        ("Sequence[str]", {"a"}, " takes Sequence[str], not a set"),
        ("Sequence[str]", ["a", None], "[1] takes str, not None"),
        ("Sequence[int]", [1, "2"], "[1] takes int, not the str '2'"),
        ("Mapping[str, Scalar]", ["a=b"], " takes Mapping[str, Scalar], not a list"),
        ("Mapping[str, Scalar]", {"a": None}, "['a'] takes Scalar, not None"),
        ("Mapping[str, Scalar]", {"a": float("inf")}, "['a'] takes Scalar, not the float inf"),
        ("Mapping[str, Scalar]", {1: "b"}, " has names that are str, not the int 1"),
        (
            "Mapping[str, Scalar | Sequence[Scalar]]",
            {"a": [{}]},
            "['a'][0] takes Scalar, not a dict",
        ),
    ],
)
def test_what_is_wrong(written: str, value: object, told: str) -> None:
    assert fault(written, value) == told


def test_a_duration_is_not_negative() -> None:
    assert fault("int | None", None, duration=True) is None
    assert fault("int", 0, duration=True) is None
    assert fault("float", 0.5, duration=True) is None
    assert fault("int", -1, duration=True) == " is a time and cannot be negative: -1"
    assert fault("float", -0.5, duration=True) == " is a time and cannot be negative: -0.5"


@pytest.mark.parametrize(
    "written",
    ["Colour", "Colour | None", "Sequence[Colour]", "Mapping[str, Colour]", "dict[str, int]",
     "Sequence[str, int]", "~T", "<class 'x'>", "'str'", "5"],
)  # fmt: skip
def test_types_that_are_not_understood_have_no_rule(written: str) -> None:
    assert value_rule(written) is None
