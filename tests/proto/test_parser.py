"""Parser: what class a block becomes, what is put up with, and that the work stays linear."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest

from ami_proto.diagnostics import Diagnostics
from ami_proto.errors import LimitExceeded
from ami_proto.fields import IntegerField
from ami_proto.message import Event, FollowsResponse, Message, Response
from ami_proto.parser import Parser
from tests.blocking.waiting import uncollected

BANNER = b"Asterisk Call Manager/11.0.0\r\n"
PONG = b"Response: Success\r\nActionID: z\r\nPing: Pong\r\n\r\n"


class Typed(Event, name="TypedForTheTest"):
    """Stands for a class of the catalogue."""

    __slots__ = ()

    number = IntegerField("Number")


def parse(stream: bytes) -> tuple[list[Message], Diagnostics]:
    """Messages and counters of a stream; byte by byte they must be the same."""
    whole, bytewise = Parser(), Parser()
    messages = whole.feed(BANNER + stream)
    slowly = [message for byte in BANNER + stream for message in bytewise.feed(bytes([byte]))]
    assert slowly == messages
    assert [type(message) for message in slowly] == [type(message) for message in messages]
    assert bytewise.diagnostics == whole.diagnostics
    return messages, whole.diagnostics


class TestClasses:
    @pytest.mark.parametrize(
        "head", [b"Event: Hangup", b"Event:Hangup", b"EVENT: Hangup", b"event:Hangup"]
    )
    def test_an_event_by_its_first_line_in_any_case(self, head: bytes) -> None:
        (event,), _ = parse(head + b"\r\nResponse: Success\r\nEvent: Fake\r\n\r\n")
        assert isinstance(event, Event)
        assert event.name == "Hangup"

    @pytest.mark.parametrize(
        "head", [b"Response: Success", b"Response:Success", b"RESPONSE: Success"]
    )
    def test_a_response_by_its_first_line_in_any_case(self, head: bytes) -> None:
        (response,), _ = parse(head + b"\r\nEvent: Fake\r\n\r\n")
        assert type(response) is Response
        assert response.status == "Success"

    @pytest.mark.parametrize("name", [b"TypedForTheTest", b"TYPEDforTHEtest"])
    def test_a_registered_class_by_the_name_in_any_case(self, name: bytes) -> None:
        (event,), _ = parse(b"Event: " + name + b"\r\nA: 1\r\n\r\n")
        assert type(event) is Typed
        assert event.name == name.decode()
        (event,), _ = parse(b"event: " + name + b"\r\n\r\n")
        assert type(event) is Typed

    def test_a_class_with_an_init_of_its_own_is_called(self) -> None:
        class Counted(Event, name="CountedForTheTest"):
            __slots__ = ("lines",)

            def __init__(
                self, text: str, name: str, *, diagnostics: Diagnostics | None = None
            ) -> None:
                super().__init__(text, name, diagnostics=diagnostics)
                self.lines = text.count("\n") + 1

        (event,), _ = parse(b"Event: CountedForTheTest\r\nA: 1\r\nB: 2\r\n\r\n")
        assert isinstance(event, Counted)
        assert event.lines == 3

    def test_an_event_of_one_line_and_one_without_a_name(self) -> None:
        (one, nameless), _ = parse(b"Event: X\r\n\r\nEvent: \r\nA: 1\r\n\r\n")
        assert (type(one), type(nameless)) == (Event, Event)
        assert isinstance(one, Event)
        assert isinstance(nameless, Event)
        assert (one.name, nameless.name) == ("X", "")

    def test_a_response_of_one_line(self) -> None:
        (response,), _ = parse(b"Response: Goodbye\r\n\r\n")
        assert type(response) is Response

    @pytest.mark.parametrize("block", [b"a: 1", b"tail", b" Event: X", b"Event X", b": x"])
    def test_all_else_is_a_plain_message(self, block: bytes) -> None:
        (message,), diagnostics = parse(block + b"\r\nb: 2\r\n\r\n")
        assert type(message) is Message
        assert message.raw == block + b"\r\nb: 2"
        assert diagnostics == Diagnostics(headless_messages=1)

    def test_old_command_output(self) -> None:
        text = b"Response: Follows\r\nPrivilege: Command\r\nx\n\r\n\n\r\n\r\n--END COMMAND--"
        (follows, _), diagnostics = parse(text + b"\r\n\r\n" + PONG)
        assert type(follows) is FollowsResponse
        assert follows.raw == text
        assert diagnostics == Diagnostics()

    def test_the_banner_is_no_message(self) -> None:
        assert Parser().banner is None
        parser = Parser()
        assert parser.feed(BANNER) == []
        assert parser.banner == "Asterisk Call Manager/11.0.0"


class TestPutUpWith:
    def test_surplus_line_ends_are_counted_each(self) -> None:
        stream = PONG + b"\r\n" + PONG + b"\r\n" * 2 + PONG + b"\r\n" * 5 + PONG
        messages, diagnostics = parse(stream)
        assert len(messages) == 4
        assert diagnostics == Diagnostics(stray_line_ends=8)

    def test_a_block_of_bare_line_ends_is_none(self) -> None:
        messages, diagnostics = parse(b"\n\r\n\r\n" + b"\r\r\n\r\n" + b"\r\n\n\r\n\r\n" + PONG)
        assert len(messages) == 1
        assert diagnostics == Diagnostics(stray_line_ends=3 + 2 + 4)

    def test_a_bare_line_end_before_a_message_is_surplus(self) -> None:
        (event, response), diagnostics = parse(b"\nEvent: X\r\n\r\n\r\n\nResponse: Y\r\n\r\n")
        assert (event.text, response.text) == ("Event: X", "Response: Y")
        assert (type(event), type(response)) == (Event, Response)
        assert diagnostics == Diagnostics(stray_line_ends=3)

    def test_a_response_that_ends_cr_lf_lf_is_parted_from_what_follows(self) -> None:
        glued = (
            b"Response: Success\r\nEventList: start\r\n\nResponse: Error\r\n\n\nEvent: X\r\n\nA: 1"
        )
        (start, error, event), diagnostics = parse(glued + b"\r\n\r\n")
        assert start.text == "Response: Success\r\nEventList: start"
        assert error.text == "Response: Error"
        assert event.text == "Event: X\r\n\nA: 1"  # in an event it is data
        assert diagnostics == Diagnostics(split_messages=2, stray_line_ends=1)

    def test_a_response_that_ends_cr_lf_lf_before_a_blank_line(self) -> None:
        (response,), diagnostics = parse(b"Response: Success\r\n\n\r\n\r\n")
        assert response.text == "Response: Success"
        assert diagnostics == Diagnostics(split_messages=1)

    @pytest.mark.parametrize("head", [b"Event: X", b"Response: Success"])
    def test_text_directly_before_a_message_is_parted_from_it(self, head: bytes) -> None:
        (text, message), diagnostics = parse(b"a  b\n1  2\n\r\n" + head + b"\r\nA: 1\r\n\r\n")
        assert type(text) is Message
        assert text.text == "a  b\n1  2\n"
        assert message.raw == head + b"\r\nA: 1"
        assert diagnostics == Diagnostics(headless_messages=1, bare_texts=1)

    def test_parted_old_command_output_keeps_its_text(self) -> None:
        (_, follows), _ = parse(b"a\n\r\nResponse: Follows\r\nPrivilege: Command\r\nb\r\n\r\n")
        assert type(follows) is FollowsResponse
        assert follows.output == ["b"]

    def test_diagnostics_may_be_given(self) -> None:
        diagnostics = Diagnostics()
        parser = Parser(diagnostics=diagnostics)
        parser.feed(BANNER + b"tail\r\n\r\n")
        assert parser.diagnostics is diagnostics
        assert diagnostics.headless_messages == 1

    def test_each_message_counts_its_fields_where_its_parser_does(self) -> None:
        parser = Parser()
        stream = (
            b"Event: TypedForTheTest\r\nNumber: x\r\n\r\n"
            b"event: TypedForTheTest\r\nNumber: x\r\n\r\n"
            b"Response: Success\r\n\r\nresponse: Error\r\n\r\ntext\r\n\r\n"
            b"Response: Success\r\nMessage: a\r\n\nEvent: E\r\n\r\ntext\r\nEvent: F\r\n\r\n"
            b"Response: Follows\r\ntext--END COMMAND--\r\n\r\n"
        )
        messages = parser.feed(BANNER + stream)
        assert len(messages) == 10
        assert all(message.diagnostics is parser.diagnostics for message in messages)
        for message in messages[:2]:
            assert isinstance(message, Typed)
            assert message.number is None
        assert parser.diagnostics.unconverted_fields == 2


class TestLimit:
    def test_messages_before_it_come_out_and_then_every_call_raises(self) -> None:
        parser = Parser(max_frame_bytes=100)
        assert [m.raw + b"\r\n\r\n" for m in parser.feed(BANNER + PONG + b"x" * 104)] == [PONG]
        assert isinstance(parser.error, LimitExceeded)
        for _ in range(2):
            with pytest.raises(LimitExceeded) as caught:
                parser.feed(PONG)
            assert str(caught.value) == "a message is longer than max_frame_bytes=100"

    def test_until_then_there_is_no_error(self) -> None:
        parser = Parser(max_frame_bytes=100)
        parser.feed(BANNER + PONG + b"x" * 100)
        assert parser.error is None
        assert parser.buffered_bytes == 100


def command_answer(size: int) -> bytes:
    return b"Response: Success\r\nActionID: a\r\n" + b"Output: 0123456789\r\n" * (size // 20)


def one_long_line(size: int) -> bytes:
    return b"Response: Success\r\nJSON: " + b"x" * size + b"\r\n"


def old_command_answer(size: int) -> bytes:
    return (
        b"Response: Follows\r\nPrivilege: Command\r\n"
        + b"a: 1\r\n\r\n" * (size // 8)
        + (b"--END COMMAND--\r\n")
    )


def responses_glued_to_each_other(size: int) -> bytes:
    return b"Response: a\r\n\n" * (size // 14) + b"Event: X\r\n"


def texts_and_responses_glued_to_each_other(size: int) -> bytes:
    return b"a\r\nResponse: a\r\n\n" * (size // 17) + b"Event: X\r\n"


def bare_line_feeds(size: int) -> bytes:
    return b"\n" * size + b"Event: X\r\n"


def line_ends(size: int) -> bytes:
    return b"\r\n" * (size // 2)


def small_messages(size: int) -> bytes:
    return b"Event: X\r\nA: 1\r\n\r\n" * (size // 18)


SHAPES = [
    command_answer,
    one_long_line,
    old_command_answer,
    responses_glued_to_each_other,
    texts_and_responses_glued_to_each_other,
    bare_line_feeds,
    line_ends,
    small_messages,
]


GROWTH = 16


def work_s(stream: bytes, chunk: int) -> float:
    """The processor's time for a stream, the shortest of a few."""
    times: list[float] = []
    for _ in range(3):
        parser = Parser()
        begin = time.process_time()
        for at in range(0, len(stream), chunk):
            parser.feed(stream[at : at + chunk])
        times.append(time.process_time() - begin)
    return min(times)


@pytest.fixture
def _no_garbage_collection() -> Iterator[None]:
    with uncollected():
        yield


@pytest.mark.usefixtures("_no_garbage_collection")
@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
@pytest.mark.parametrize(("size", "chunk"), [(1 << 13, 1), (1 << 17, 4096)])
def test_sixteen_times_the_bytes_are_not_the_square_of_it_in_work(
    size: int, chunk: int, shape: Callable[[int], bytes]
) -> None:
    """A ratio of the processor's times, so a slow or a busy machine changes little.

    Linear work gives 16, and a search from the start for each chunk 256; four times either is
    left to chance.
    """
    small, large = (work_s(BANNER + shape(n) + b"\r\n", chunk) for n in (size, GROWTH * size))
    assert large < 4 * GROWTH * small
