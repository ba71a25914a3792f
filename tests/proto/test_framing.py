"""Framer: what a block is, the banner, the old command output, the limit."""

from __future__ import annotations

import pytest

from ami_proto.diagnostics import Diagnostics
from ami_proto.errors import LimitExceeded
from ami_proto.framing import DEFAULT_MAX_FRAME_BYTES, Framer, is_cut_short

BANNER = b"Asterisk Call Manager/11.0.0\r\n"
FOLLOWS = b"Response: Follows\r\nPrivilege: Command\r\n"
END = b"--END COMMAND--\r\n\r\n"


def feed(framer: Framer, data: bytes) -> list[str]:
    """The blocks, as the parser reads them: those that are cut short are cut again."""
    blocks = framer.feed(data)
    for number, block in enumerate(blocks):
        if is_cut_short(block):
            framer.take_back(blocks[number:])
            return blocks[:number] + feed(framer, b"")
    return blocks


def fed(framer: Framer, stream: bytes, size: int) -> tuple[list[str], LimitExceeded | None]:
    """The blocks of a stream in chunks of ``size``, and the error that ended it."""
    blocks: list[str] = []
    try:
        for at in range(0, len(stream), size):
            blocks += feed(framer, stream[at : at + size])
    except LimitExceeded as error:
        return blocks, error
    return blocks, framer.error


def framed(stream: bytes) -> list[str]:
    """The blocks of a stream, which any chunking must give, along with all else that is told."""
    whole = Framer()
    blocks = feed(whole, stream)
    for size in (1, 2, 3, 5, 17):
        parts = Framer()
        assert fed(parts, stream, size) == (blocks, None)
        assert parts.banner == whole.banner
        assert parts.diagnostics == whole.diagnostics
        assert parts.buffered_bytes == whole.buffered_bytes
    return blocks


class TestBlocks:
    def test_a_block_ends_at_a_blank_line_and_comes_without_it(self) -> None:
        assert framed(BANNER + b"a: 1\r\nb: 2\r\n\r\nc: 3\r\n\r\nd") == ["a: 1\r\nb: 2", "c: 3"]

    def test_what_is_not_complete_waits(self) -> None:
        framer = Framer()
        assert framer.feed(BANNER + b"a: 1\r\n\r") == []
        assert framer.buffered_bytes == 7
        assert framer.feed(b"\n") == ["a: 1"]
        assert framer.buffered_bytes == 0

    def test_bare_cr_and_lf_are_data(self) -> None:
        stream = b"a: 1\n\nb\r\rc\n\r\r\n\r\n\n: 2\r\r\n\r\n"
        assert framed(BANNER + stream) == ["a: 1\n\nb\r\rc\n\r", "\n: 2\r"]

    def test_any_bytes_are_decoded_without_loss(self) -> None:
        every_byte = bytes(set(range(256)) - {10, 13})
        (block,) = framed(BANNER + every_byte + b"Zo\xc3\xab \xc3\r\n\r\n")
        assert block.encode("utf-8", "surrogateescape") == every_byte + b"Zo\xc3\xab \xc3"
        assert block.endswith("Zoë \udcc3")

    @pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
    def test_any_buffer_of_bytes_can_be_fed(
        self, kind: type[bytes] | type[bytearray] | type[memoryview]
    ) -> None:
        framer = Framer()
        assert framer.feed(kind(BANNER + b"a: 1\r\n\r\n")) == ["a: 1"]
        assert framer.feed(kind(b"")) == []

    @pytest.mark.parametrize("surplus", range(8))
    def test_surplus_line_ends_are_left_in_front_of_the_next_block(self, surplus: int) -> None:
        blocks = framed(BANNER + b"a: 1\r\n\r\n" + b"\r\n" * surplus + b"b: 2\r\n\r\n")
        assert blocks[0] == "a: 1"
        assert blocks[-1] == "\r\n" * (surplus % 2) + "b: 2"
        assert blocks[1:-1] == [""] * (surplus // 2)

    @pytest.mark.parametrize("surplus", range(8))
    def test_surplus_line_ends_at_the_end_of_what_came(self, surplus: int) -> None:
        assert framed(BANNER + b"a: 1\r\n\r\n" + b"\r\n" * surplus) == ["a: 1"] + [""] * (
            surplus // 2
        )


class TestBanner:
    def test_the_first_line_without_a_colon_is_the_banner(self) -> None:
        framer = Framer()
        assert framer.feed(BANNER) == []
        assert framer.banner == "Asterisk Call Manager/11.0.0"
        assert framer.feed(b"b\r\n\r\n") == ["b"]
        assert framer.banner == "Asterisk Call Manager/11.0.0"

    def test_a_first_line_with_a_colon_is_the_first_of_a_block(self) -> None:
        framer = Framer()
        assert framer.feed(b"a: 1\r\nb\r\n\r\n") == ["a: 1\r\nb"]
        assert framer.banner is None

    def test_until_it_came_there_is_none(self) -> None:
        assert Framer().banner is None

    def test_a_banner_in_any_chunks(self) -> None:
        assert framed(BANNER) == []
        assert framed(b"Caf\xe9/1\r\na: 1\r\n\r\n") == ["a: 1"]

    def test_line_ends_before_it_are_counted(self) -> None:
        diagnostics = Diagnostics()
        framer = Framer(diagnostics=diagnostics)
        assert framer.feed(b"\r\n\r\n\r\n" + BANNER) == []
        assert framer.banner == "Asterisk Call Manager/11.0.0"
        assert diagnostics == Diagnostics(stray_line_ends=3)
        assert framed(b"\r\n\r\n" + BANNER + b"a: 1\r\n\r\n") == ["a: 1"]


class TestOldCommandOutput:
    def test_it_ends_at_a_marker_before_a_blank_line(self) -> None:
        text = b"x\n\ny\r\n\r\nEvent: Fake\r\n\r\n--END COMMAND--\r\nz--END COMMAND--"
        blocks = framed(BANNER + FOLLOWS + text + b"\r\n\r\n" + b"a: 1\r\n\r\n")
        assert blocks == [(FOLLOWS + text).decode(), "a: 1"]

    def test_it_may_end_with_the_marker_of_a_gateway(self) -> None:
        text = FOLLOWS + b"sent\r\n\r\n--END SMS EVENT--"
        assert framed(BANNER + text + b"\r\n\r\na: 1\r\n\r\n") == [text.decode(), "a: 1"]

    def test_it_may_have_no_header_and_no_text(self) -> None:
        only_marker = b"Response: Follows\r\n" + END
        blank_line = b"Response: Follows\r\n\r\na: 1\r\n\r\n" + END
        assert framed(BANNER + only_marker + blank_line + b"b: 2\r\n\r\n") == [
            "Response: Follows\r\n--END COMMAND--",
            "Response: Follows\r\n\r\na: 1\r\n\r\n--END COMMAND--",
            "b: 2",
        ]

    def test_it_stands_between_other_blocks(self) -> None:
        one = FOLLOWS + b"x\r\n\r\ny\n" + END
        stream = BANNER + b"a: 1\r\n\r\n\r\n" + one + b"\r\n\r\n\r\n" + one + b"b: 2\r\n\r\n\r\nc"
        text = one[:-4].decode()
        assert framed(stream) == ["a: 1", "\r\n" + text, "", "\r\n" + text, "b: 2"]

    def test_the_words_elsewhere_mean_nothing(self) -> None:
        stream = (
            BANNER + b"a: Response: Follows\r\n\r\nb: 1\r\nResponse: Follows\r\n\r\nc: 2\r\n\r\n"
        )
        assert framed(stream) == ["a: Response: Follows", "b: 1\r\nResponse: Follows", "c: 2"]

    def test_nothing_but_a_marker_ends_it(self) -> None:
        assert framed(BANNER + FOLLOWS + b"a: 1\r\n\r\n" * 9 + b"--END COMMAND--\n\r\n\r\n") == []


class TestLimit:
    def test_the_default_is_large(self) -> None:
        assert DEFAULT_MAX_FRAME_BYTES == 128 * 1024 * 1024

    @pytest.mark.parametrize("size", [1, 2, 3, 4, 5, 1000])
    @pytest.mark.parametrize("head", [b"a: ", FOLLOWS], ids=["plain", "follows"])
    def test_a_block_of_exactly_the_limit_passes(self, size: int, head: bytes) -> None:
        block = head + b"x" * 10 + END[:-4]
        framer = Framer(max_frame_bytes=len(block))
        blocks, error = fed(framer, b"PBX\r\n" + (b"\r\n" + block + b"\r\n\r\n") * 3, size)
        assert blocks == ["\r\n" + block.decode()] * 3
        assert error is None

    @pytest.mark.parametrize("size", [1, 2, 3, 4, 5, 1000])
    @pytest.mark.parametrize("head", [b"a: ", FOLLOWS], ids=["plain", "follows"])
    @pytest.mark.parametrize("tail", [b"\r\n\r\n", b"", b"xxxx"], ids=["ended", "cut", "longer"])
    def test_a_byte_more_fails_after_the_blocks_before_it(
        self, size: int, head: bytes, tail: bytes
    ) -> None:
        block = head + b"x" * 10 + END[:-4]
        framer = Framer(max_frame_bytes=len(block) - 1)
        good = b"b: 1\r\n\r\n\r\nc: 2\r\n\r\n"
        blocks, error = fed(framer, b"PBX\r\n" + good + block + tail, size)
        if tail:
            assert error is not None
            assert error is framer.error
            with pytest.raises(LimitExceeded):
                framer.feed(b"")
        else:
            # three bytes more could still be a blank line, if these were its beginning
            assert error is None
        assert blocks == ["b: 1", "\r\nc: 2"]

    def test_the_blocks_come_first_and_the_error_with_the_next_call(self) -> None:
        framer = Framer(max_frame_bytes=1000)
        assert framer.feed(BANNER + b"a: 1\r\n\r\n" + b"x" * 1004) == ["a: 1"]
        assert str(framer.error) == "a message is longer than max_frame_bytes=1,000"
        assert framer.buffered_bytes == 0
        for _ in range(2):
            with pytest.raises(LimitExceeded, match="max_frame_bytes=1,000"):
                framer.feed(b"b: 2\r\n\r\n")

    def test_where_nothing_comes_before_it_the_error_is_raised_at_once(self) -> None:
        framer = Framer(max_frame_bytes=10)
        framer.feed(BANNER[-10:])
        with pytest.raises(LimitExceeded):
            framer.feed(b"a: 4567890123\r\n\r\n")

    @pytest.mark.parametrize("size", [1, 3, 1000])
    def test_it_bounds_the_first_line_too(self, size: int) -> None:
        stream = BANNER + b"a: 1\r\n\r\n"
        assert fed(Framer(max_frame_bytes=len(BANNER) - 2), stream, size) == (["a: 1"], None)
        for line in (BANNER, b"a: " + BANNER):
            blocks, error = fed(Framer(max_frame_bytes=len(BANNER) - 3), line, size)
            assert blocks == []
            assert isinstance(error, LimitExceeded)

    @pytest.mark.parametrize("size", [1, 1000])
    def test_no_number_of_surplus_line_ends_reaches_it(self, size: int) -> None:
        framer = Framer(max_frame_bytes=30)
        stream = b"\r\n" * 99 + BANNER + b"\r\n" * 99 + b"a: 1\r\n\r\n" + b"\r\n" * 99
        blocks, error = fed(framer, stream, size)
        assert error is None
        assert [block for block in blocks if block] == ["\r\na: 1"]
        assert framer.buffered_bytes <= 2
