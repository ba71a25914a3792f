"""The recorded conversations with Asterisk 16 and 22, by the parser and by a second reading."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from ami_proto.message import Response
from ami_proto.parser import Parser
from tests.corpus.comparing import as_read, parsed, unaccounted
from tests.corpus.reading import Reading, fields_of, read

CAPTURES = Path(__file__).parent / "captures"
BANNERS = {
    "asterisk-16-calls": "Asterisk Call Manager/5.0.4",
    "asterisk-22-burst": "Asterisk Call Manager/11.0.0",
    "asterisk-22-calls": "Asterisk Call Manager/11.0.0",
}
MESSAGES = {"asterisk-16-calls": 1128, "asterisk-22-burst": 3006, "asterisk-22-calls": 1143}
SIZES = [1, 7, 1000, 65_536, 2**31]

each_capture = pytest.mark.parametrize("name", sorted(BANNERS))


@cache
def received(name: str) -> bytes:
    return (CAPTURES / f"{name}.rx").read_bytes()


@cache
def reading_of(name: str) -> Reading:
    return read(received(name))


def test_every_capture_is_tested() -> None:
    assert {path.stem for path in CAPTURES.glob("*.rx")} == set(BANNERS)


@each_capture
def test_the_second_reading_finds_what_was_recorded(name: str) -> None:
    reading = reading_of(name)
    assert (reading.banner, len(reading.messages)) == (BANNERS[name], MESSAGES[name])
    assert reading.rest == b""


@each_capture
@pytest.mark.parametrize("size", SIZES)
def test_the_parser_says_what_the_second_reading_says(name: str, size: int) -> None:
    parser = Parser()
    messages = parsed(received(name), size, parser)
    reading = reading_of(name)
    assert [as_read(message) for message in messages] == reading.messages
    assert parser.banner == reading.banner
    assert parser.diagnostics.stray_line_ends == reading.surplus_lines
    assert parser.diagnostics.headless_messages == 0
    assert parser.buffered_bytes == 0


@each_capture
@pytest.mark.parametrize("size", SIZES)
def test_every_byte_is_accounted_for(name: str, size: int) -> None:
    stream = received(name)
    messages = parsed(stream, size)
    assert unaccounted(stream, messages, reading_of(name)) == []
    line_ends = len(stream) - len(BANNERS[name]) - sum(len(message.raw) for message in messages)
    assert line_ends == 2 + 4 * len(messages) + 2 * reading_of(name).surplus_lines


@each_capture
def test_every_field_is_found_by_its_name_in_any_case(name: str) -> None:
    for message in parsed(received(name), 65_536):
        seen: set[str] = set()
        for field, value in message.fields:
            if field not in seen:
                assert message[field] == value
            if field.lower() not in {spelling.lower() for spelling in seen}:
                assert message[field.swapcase()] == value
            values = [other for key, other in message.fields if key.lower() == field.lower()]
            assert message.get_all(field.upper()) == values
            seen.add(field)


@each_capture
def test_every_action_sent_has_one_response_in_the_order_of_sending(name: str) -> None:
    """Also those without an ActionID: a Ping, and a message that asks nothing."""
    sent = (CAPTURES / f"{name}.tx").read_bytes().strip(b"\r\n").split(b"\r\n\r\n")
    asked = [dict(fields_of(block.split(b"\r\n"))).get("ActionID") for block in sent]
    messages = parsed(received(name), 65_536)
    assert [m.action_id for m in messages if isinstance(m, Response)] == asked
