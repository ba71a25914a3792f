"""Typed attributes: read from the fields, None where they fail, the text still reachable."""

from __future__ import annotations

import pytest

from ami_proto.fields import BooleanField, FloatField, IntegerField, TextField
from ami_proto.message import Event


class Typed(Event):
    __slots__ = ()

    note = TextField("Note")
    number = IntegerField("Number")
    ratio = FloatField("Ratio")
    truth = BooleanField("Truth")


def typed(*lines: str) -> Typed:
    return Typed("\r\n".join(["Event: Typed", *lines]), "Typed")


def test_each_kind_is_what_it_says() -> None:
    event = typed("Note: a: b ", "Number: -7", "Ratio: 0.5", "Truth: Yes")
    assert (event.note, event.number, event.ratio, event.truth) == ("a: b ", -7, 0.5, True)


def test_what_is_missing_is_none() -> None:
    event = typed()
    assert (event.note, event.number, event.ratio, event.truth) == (None, None, None, None)


def test_what_does_not_convert_is_none_and_stays_reachable() -> None:
    event = typed("Number: <unknown>", "Ratio: n/a", "Truth: maybe")
    assert (event.number, event.ratio, event.truth) == (None, None, None)
    assert event["Number"] == "<unknown>"


@pytest.mark.parametrize("text", ["yes", "Yes", "true", "1", "On", " on ", "Enabled"])
def test_truths(text: str) -> None:
    assert typed(f"Truth: {text}").truth is True


@pytest.mark.parametrize("text", ["no", "No", "false", "0", "Off", "Disabled"])
def test_falsehoods(text: str) -> None:
    assert typed(f"Truth: {text}").truth is False


def test_any_case_of_the_name_will_do() -> None:
    assert typed("NUMBER: 3").number == 3


def test_the_class_gives_the_field_itself() -> None:
    assert Typed.number.wire_name == "Number"
