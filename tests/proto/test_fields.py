"""Typed attributes: read from the fields, None where they fail, the text still reachable."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from ami_proto.diagnostics import Diagnostics
from ami_proto.fields import (
    BooleanField,
    ClockField,
    EscapedField,
    FieldsOf,
    FloatField,
    IntegerField,
    NameField,
    TextField,
    TextsField,
    TimeField,
    UriField,
    typed_attributes,
)
from ami_proto.message import Event


class Typed(Event):
    __slots__ = ()

    note = TextField("Note", absent=("-none-",))
    channel = NameField("Channel")
    spoken = EscapedField("Spoken")
    encoded = UriField("Encoded")
    number = IntegerField("Number", "OldNumber", "OldestNumber")
    delay = IntegerField("Delay", absent=("-1",))
    ratio = FloatField("Ratio")
    truth = BooleanField("Truth")
    moment = TimeField("Moment")
    length = ClockField("Length")
    files = TextsField("File")


class Part(FieldsOf):
    __slots__ = ()

    note = TextField("Note")
    number = IntegerField("Number")


def typed(*lines: str, diagnostics: Diagnostics | None = None) -> Typed:
    return Typed("\r\n".join(["Event: Typed", *lines]), "Typed", diagnostics=diagnostics)


def test_each_kind_is_what_it_says() -> None:
    event = typed("Note: a: b ", "Number: -7", "Ratio: 0.5", "Truth: Yes", "Channel: A/1")
    assert (event.note, event.number, event.ratio, event.truth) == ("a: b ", -7, 0.5, True)
    event = typed("Channel: A/1", r"Spoken: \"Zo\\\"\n", "Encoded: a%20b%0A", "File: a", "FILE: b")
    assert (event.channel, event.spoken, event.encoded) == ("A/1", '"Zo\\"\n', "a b\n")
    assert event.files == ("a", "b")


@pytest.mark.parametrize(
    ("text", "seconds"), [("00:00:00", 0), ("01:02:03", 3723), ("100:00:01", 360_001), ("7", 7)]
)
def test_a_clock_gives_seconds(text: str, seconds: int) -> None:
    assert typed(f"Length: {text}").length == seconds


@pytest.mark.parametrize("text", ["1795286970", "1795286970.000", "2026-11-21 18:49:30+00:00"])
def test_moments(text: str) -> None:
    assert typed(f"Moment: {text}").moment == datetime(2026, 11, 21, 18, 49, 30, tzinfo=UTC)


def test_a_moment_without_a_zone_is_the_servers() -> None:
    assert typed("Moment: 2026-11-21 18:49:30").moment == datetime(2026, 11, 21, 18, 49, 30)


@pytest.mark.parametrize("text", ["yes", "Yes", "true", "1", "On", " on ", "Enabled", "y", "t"])
def test_truths(text: str) -> None:
    assert typed(f"Truth: {text}").truth is True


@pytest.mark.parametrize("text", ["no", "No", "false", "0", "Off", "Disabled", "n", "f"])
def test_falsehoods(text: str) -> None:
    assert typed(f"Truth: {text}").truth is False


VALUES = ["number", "delay", "ratio", "truth", "moment", "length"]


def test_what_is_missing_is_none() -> None:
    diagnostics = Diagnostics()
    event = typed(diagnostics=diagnostics)
    assert {getattr(event, name) for name in ("note", "channel", *VALUES)} == {None}
    assert event.files == ()
    assert diagnostics.unconverted_fields == 0


@pytest.mark.parametrize("text", ["", "<unknown>", "none", "N/A"])
@pytest.mark.parametrize("name", VALUES)
def test_no_value_is_written_so(name: str, text: str) -> None:
    diagnostics = Diagnostics()
    assert getattr(typed(f"{name}: {text}", diagnostics=diagnostics), name) is None
    assert diagnostics.unconverted_fields == 0


def test_a_text_is_not_there_only_where_it_says_so() -> None:
    assert typed("Note: <unknown>").note is None
    assert [typed(f"Note: {text}").note for text in ("", "none", "N/A")] == ["", "none", "N/A"]
    assert [typed(f"Channel: {text}").channel for text in ("", "none", "<unknown>")] == [None] * 3


def test_a_field_may_have_its_own_way_to_say_that_there_is_nothing() -> None:
    assert typed("Delay: -1", "Note: -none-").delay is None
    assert typed("Delay: -1", "Note: -none-").note is None
    assert typed("Delay: -2", "Number: -1").delay == -2
    assert typed("Number: -1").number == -1
    assert Typed.delay.absent == Typed.number.absent | {"-1"}


@pytest.mark.parametrize(
    "line",
    [
        "Number: 1x", "Number: 1.5", "Ratio: half", "Truth: maybe", "Moment: yesterday",
        "Moment: 1e999", "Moment: nan", "Length: 00:x",
    ],
)  # fmt: skip
def test_what_does_not_convert_is_none_and_counted_and_stays_reachable(line: str) -> None:
    diagnostics = Diagnostics()
    name, _, text = line.partition(": ")
    event = typed(line, diagnostics=diagnostics)
    assert getattr(event, name.lower()) is None
    assert diagnostics.unconverted_fields == 1
    assert event[name] == text
    assert getattr(event, name.lower()) is None
    assert diagnostics.unconverted_fields == 2


def test_nobody_counts_for_an_event_that_was_made_by_hand() -> None:
    assert typed("Number: x").number is None


def test_any_case_of_the_name_will_do() -> None:
    assert typed("NUMBER: 3").number == 3


def test_the_first_of_repeats_counts() -> None:
    assert typed("Number: 1", "number: 2").number == 1


def test_a_field_may_have_older_names() -> None:
    assert typed("OldNumber: 2", "OldestNumber: 3").number == 2
    assert typed("OldestNumber: 3").number == 3
    assert typed("OldestNumber: 3", "Number: 1").number == 1


def test_a_part_of_an_event_by_prefix() -> None:
    diagnostics = Diagnostics()
    event = typed("Note: a", "OtherNote: b", "othernumber: x", diagnostics=diagnostics)
    other = Part(event, "Other")
    assert (other.note, other.get("NOTE"), other.get("Absent")) == ("b", "b", None)
    assert other.number is None
    assert diagnostics.unconverted_fields == 1
    assert Part(event, "").note == "a"


def test_the_class_gives_the_field_itself() -> None:
    assert Typed.number.wire_name == "Number"
    assert Typed.number.other_names == ("OldNumber", "OldestNumber")
    assert Typed.files.wire_name == "File"


def test_a_part_of_which_there_is_nothing() -> None:
    counted = Diagnostics()
    part = Part(typed("Note: 1", diagnostics=counted), "Dest")
    assert (part.note, part.number, part.get("Note")) == (None, None, None)
    part = Part(typed("DestNumber: x", diagnostics=counted), "Dest")
    assert part.number is None
    assert counted.unconverted_fields == 1


def test_the_spelling_of_the_catalogue_comes_before_any_other() -> None:
    assert typed("NOTE: 1", "Note: 2").note == "2"
    assert typed("NOTE: 1").note == "1"


def one_by_one(event: Typed) -> dict[str, object]:
    names = ("note", "channel", "spoken", "encoded", *VALUES, "files")
    return {name: getattr(event, name) for name in names}


@pytest.mark.parametrize(
    "lines",
    [
        (),
        ("Note: -none-", "Channel: none", "Number: 7", "File: a", "File: b"),
        ("NOTE: in another case", "oldnumber: 8", "file: a", "Channel: first", "Channel: second"),
        ("OldestNumber: 1", "OldNumber: 2", r"Spoken: \"x\"", "Encoded: a%20b", "No colon"),
        ("Moment: 1795286970", "Length: 1:00", "Truth: maybe", "Ratio: x", "Delay: -1"),
    ],
)
def test_all_attributes_at_once_are_what_each_gives(lines: tuple[str, ...]) -> None:
    diagnostics = Diagnostics()
    found = typed_attributes(typed(*lines, diagnostics=diagnostics))
    assert found == one_by_one(typed(*lines))
    assert set(found) == set(one_by_one(typed()))
    assert diagnostics.unconverted_fields == sum(
        "maybe" in line or line[-1] == "x" for line in lines
    )


def test_the_attributes_of_the_bases_come_first_and_an_untyped_event_has_none() -> None:
    class More(Typed):
        extra = TextField("Extra")

    names = [*typed_attributes(More("Event: More\r\nExtra: 1", "More"))]
    assert (names[0], names[-1]) == ("note", "extra")
    assert typed_attributes(Event("Event: X\r\nA: 1", "X")) == {}
