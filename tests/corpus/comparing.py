"""Holding the parser against the second reading: what both must say alike."""

from __future__ import annotations

from ami_proto.message import Event, FollowsResponse, Message, Response
from ami_proto.parser import Parser
from tests.corpus.reading import Read, Reading


def chunks(stream: bytes, size: int) -> list[bytes]:
    return [stream[at : at + size] for at in range(0, len(stream), size)]


def parsed(stream: bytes, size: int, parser: Parser | None = None) -> list[Message]:
    """All messages of a stream that is fed in chunks of ``size`` bytes."""
    parser = Parser() if parser is None else parser
    return [message for chunk in chunks(stream, size) for message in parser.feed(chunk)]


def as_read(message: Message) -> Read:
    """The parser's message in the terms of the second reading."""
    match message:
        case Event(name=name):
            return Read("event", name, message.fields, message.raw)
        case FollowsResponse():
            return Read("follows", None, message.fields, message.raw)
        case Response():
            return Read("response", None, message.fields, message.raw)
        case _:
            return Read("text", None, message.fields, message.raw)


def unaccounted(stream: bytes, messages: list[Message], reading: Reading) -> list[bytes]:
    """What of the stream is in no message, position for position; line ends may stand between.

    The banner comes first, then each ``raw`` where the one before it ended, give or take line
    ends; what is left at the end is the rest that the second reading found.
    """
    found: list[bytes] = []
    at = 0
    banner = (reading.banner or "").encode("utf-8", "surrogateescape")
    for raw in [*([banner] if banner else []), *(message.raw for message in messages)]:
        begin = at
        while stream[begin : begin + 1] in (b"\r", b"\n") and not stream.startswith(raw, begin):
            begin += 1
        if not stream.startswith(raw, begin):
            found.append(stream[at : begin + 40])
            return found
        at = begin + len(raw)
    left = stream[at:].lstrip(b"\r\n")
    if left != reading.rest.lstrip(b"\r\n"):
        found.append(left)
    return found
