"""Reading fields fast gives what reading them plainly gives."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from ami_proto.fields import TextField
from ami_proto.message import Event, Message
from tests.property.streams import FEWER_EXAMPLES


class Typed(Event):
    """Attributes of which a field is searched for, or taken from what was read."""

    a = TextField("a")
    b = TextField("A b")
    c = TextField("c", "aA")


LINES = st.lists(st.text(alphabet="aAb: \r\n\udcc3é", max_size=8), min_size=1, max_size=8)


def plain_field(line: str) -> tuple[str, str]:
    if ":" not in line:
        return "", line
    colon = line.index(":")
    value = line[colon + 1 :]
    return line[:colon], value[1:] if value[:1] == " " else value


@given(LINES)
@settings(max_examples=FEWER_EXAMPLES)
def test_fields_are_those_of_each_line(lines: list[str]) -> None:
    text = "\r\n".join(lines)
    assert Message(text).fields == tuple(plain_field(line) for line in text.split("\r\n"))


@given(LINES)
@settings(max_examples=FEWER_EXAMPLES)
def test_every_way_to_the_first_value_leads_there(lines: list[str]) -> None:
    message = Event("\r\n".join(["Event: X", *lines]), "X")
    exact: dict[str, str] = {}
    folded: dict[str, str] = {}
    for name, value in message.fields:
        exact.setdefault(name, value)
        folded.setdefault(name.lower(), value)
    assert message.first_values() == folded
    for name, value in exact.items():
        if name:
            assert message.get_exact(name) == message[name] == value
            assert message.get(name.swapcase()) == exact.get(name.swapcase(), folded[name.lower()])


@given(LINES, st.text(alphabet="aAb:é", max_size=3))
@settings(max_examples=FEWER_EXAMPLES)
def test_what_was_read_before_changes_no_answer(lines: list[str], name: str) -> None:
    text = "\r\n".join(lines)
    unread, named, valued, folded = (Message(text) for _ in range(4))
    spellings = list(named)
    valued.read_values()
    folded.first_values()
    for message in (named, valued, folded):
        assert message.get(name) == unread.get(name)
        assert list(message) == spellings
        assert message.fields == unread.fields


@given(LINES, st.sampled_from(["Event: X", "event: X", "EVENT:X"]), st.data())
@settings(max_examples=FEWER_EXAMPLES)
def test_a_search_in_an_event_finds_what_reading_finds(
    lines: list[str], head: str, data: st.DataObject
) -> None:
    text = "\r\n".join([head, *lines])
    read, plain = Typed(text, "X"), Message(text)
    read.read_values()
    there = st.sampled_from([name for name, _ in plain.fields])
    name = data.draw(there | st.sampled_from(["Event", "event", "a\r\nb"]))
    assert Typed(text, "X").get(name) == read.get(name) == plain.get(name)
    for attribute, names in (("a", ["a"]), ("b", ["A b"]), ("c", ["c", "aA"])):
        values = [value for name in names if (value := plain.get(name)) is not None]
        expected = values[0] if values and values[0] != "<unknown>" else None
        unread = Typed(text, "X")
        assert getattr(unread, attribute) == getattr(read, attribute) == expected
