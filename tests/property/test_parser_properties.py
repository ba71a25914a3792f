"""What holds of the parser for any bytes in any chunks."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ami_proto.errors import LimitExceeded
from ami_proto.message import Message
from ami_proto.parser import Parser
from tests.corpus.comparing import as_read, unaccounted
from tests.corpus.reading import read
from tests.property.streams import (
    BANNER,
    EXAMPLES,
    chunk_sizes,
    mutated_streams,
    random_streams,
    streams,
)

GOOD = b"Event: Good\r\nA: 1\r\n\r\n"
EMPTY_LINE = b"\r\n\r\n"
END_OF_COMMAND_OUTPUT = b"--END COMMAND--\r\n\r\n"

pytestmark = pytest.mark.timeout(900)  # ten thousand examples each, in CI


def chunked(stream: bytes, sizes: list[int]) -> list[bytes]:
    chunks: list[bytes] = []
    at = 0
    while at < len(stream):
        size = sizes[len(chunks) % len(sizes)]
        chunks.append(stream[at : at + size])
        at += size
    return chunks


def fed(parser: Parser, chunks: list[bytes]) -> list[Message]:
    """The messages up to the end, or to the only error there is."""
    messages: list[Message] = []
    try:
        for chunk in chunks:
            messages += parser.feed(chunk)
    except LimitExceeded:
        assert parser.error is not None
    return messages


@settings(max_examples=EXAMPLES)
@given(streams, chunk_sizes, st.sampled_from([5, 20, 60, 2**20]))
def test_any_chunking_gives_the_same(stream: bytes, sizes: list[int], limit_bytes: int) -> None:
    """Messages, their classes, the banner, the counters, and whether the limit was met."""
    whole = Parser(max_frame_bytes=limit_bytes)
    messages = fed(whole, [BANNER + stream])
    for chunks in (chunked(BANNER + stream, sizes), chunked(BANNER + stream, [1])):
        parts = Parser(max_frame_bytes=limit_bytes)
        others = fed(parts, chunks)
        assert others == messages
        assert [type(message) for message in others] == [type(message) for message in messages]
        assert parts.banner == whole.banner
        assert parts.diagnostics == whole.diagnostics
        assert (parts.error is None) == (whole.error is None)
        assert whole.error is not None or parts.buffered_bytes == whole.buffered_bytes


@settings(max_examples=EXAMPLES)
@given(streams, st.sampled_from([BANNER, b""]))
def test_it_reads_what_the_second_reading_reads(stream: bytes, banner: bytes) -> None:
    """Every message and field; and every byte is in a message, or a line end between them."""
    parser = Parser()
    messages = parser.feed(banner + stream)
    reading = read(banner + stream)
    assert [as_read(message) for message in messages] == reading.messages
    assert parser.banner == reading.banner
    assert unaccounted(banner + stream, messages, reading) == []


def assert_the_next_good_message_comes(garbage: bytes, sizes: list[int]) -> None:
    """After an empty line it does; inside the answer of an old Command its end must come first."""
    parser = Parser()
    messages = fed(parser, chunked(BANNER + garbage + EMPTY_LINE + GOOD, sizes))
    if read(BANNER + garbage + EMPTY_LINE).in_command_output:
        assert read(BANNER + garbage + EMPTY_LINE + GOOD).in_command_output
        messages = fed(parser, chunked(END_OF_COMMAND_OUTPUT + GOOD, sizes))
    assert parser.error is None
    assert messages[-1].raw + b"\r\n\r\n" == GOOD
    assert parser.buffered_bytes == 0


@settings(max_examples=EXAMPLES)
@given(random_streams, chunk_sizes)
def test_after_garbage_the_next_good_message_comes(garbage: bytes, sizes: list[int]) -> None:
    assert_the_next_good_message_comes(garbage, sizes)


@settings(max_examples=EXAMPLES)
@given(mutated_streams, chunk_sizes)
def test_after_a_mangled_stream_the_next_good_message_comes(
    garbage: bytes, sizes: list[int]
) -> None:
    assert_the_next_good_message_comes(garbage, sizes)


@settings(max_examples=EXAMPLES)
@given(streams, chunk_sizes, st.integers(1, 100))
def test_what_waits_never_outgrows_the_limit(
    stream: bytes, sizes: list[int], limit_bytes: int
) -> None:
    """Beyond it there are at most a line end in front of a message and the blank line behind it."""
    parser = Parser(max_frame_bytes=limit_bytes)
    try:
        for chunk in chunked(stream, sizes):
            parser.feed(chunk)
            assert parser.buffered_bytes <= limit_bytes + 5
    except LimitExceeded:
        assert parser.buffered_bytes == 0


@settings(max_examples=EXAMPLES)
@given(streams)
def test_every_way_to_ask_a_message_agrees_with_its_fields(stream: bytes) -> None:
    for message in Parser().feed(BANNER + stream):
        spellings = {name.lower() for name, _ in message.fields if name}
        assert {name.lower() for name in message} == spellings
        for name, value in message.fields:
            values = message.get_all(name)
            assert value in values
            if name.isascii():  # of other alphabets, not every letter has one other case
                assert message.get(name.swapcase()) in values
            assert message[name] in values
            assert name in message
        assert repr(message).startswith(f"<{type(message).__name__} ")
