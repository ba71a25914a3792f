"""Reading what was parsed: a few fields, all fields, every typed attribute."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

from ami_proto import Event, Message, Parser, events, typed_attributes
from ami_proto.lines import PAIRS

from .inputs import burst, chunks, message_count, naive
from .timing import Bench, Contender, Goal, cpu_us

TITLE = "Parsing and reading a busy exchange"
UNIT = "µs a message"
_FEW = "3 fields of a third of the messages"
_PAIRS = "every field of every message, as pairs"
_DICT = "every field of every message, as a dict"
_NAMES = "every field of every message, one by one by its name"
_TYPED = "every typed attribute of every event, at once"
_TYPED_EACH = "every typed attribute of every event, one by one"
GOALS = (
    Goal(_FEW, "naive dict", times_as_fast=3.3),
    Goal(_PAIRS, "naive dict", times_as_fast=1.0),
    Goal(_DICT, "naive dict", times_as_fast=1.0),
    Goal(_NAMES, "naive dict", times_as_fast=1.0),
    Goal(_TYPED, "naive dict", times_as_fast=0.5),
    Goal(_TYPED_EACH, "naive dict", times_as_fast=0.5),
)
_OF_CHANNEL = "Channel", "Uniqueid", "Linkedid"
_OF_DIALLED = "DestChannel", "DestUniqueid", "DestLinkedid"
_WATCHED = {
    **dict.fromkeys(("Newchannel", "Newexten", "Hangup"), _OF_CHANNEL),
    **dict.fromkeys(("DialBegin", "DialEnd"), _OF_DIALLED),
}
"""What is read of 1020 of the 3006 messages, by their names."""


def _three_fields(messages: list[Message]) -> None:
    for message in messages:
        if isinstance(message, Event) and message.name in _WATCHED:
            channel, uniqueid, linkedid = _WATCHED[message.name]
            message.get(channel)
            message.get(uniqueid)
            message.get(linkedid)


def _as_pairs(messages: list[Message]) -> None:
    for message in messages:
        _ = message.fields


def _as_dict(messages: list[Message]) -> None:
    for message in messages:
        message.read_values()


def _by_name(messages: list[Message]) -> None:
    for message in messages:
        for name in message:
            _ = message[name]


def _typed(messages: list[Message]) -> None:
    for message in messages:
        if isinstance(message, Event):
            typed_attributes(message)


def _typed_each(messages: list[Message]) -> None:
    for message in messages:
        if isinstance(message, Event):
            for attribute in _attributes(message.name):
                getattr(message, attribute)


@cache
def _attributes(name: str) -> tuple[str, ...]:
    return tuple(typed_attributes((events.by_name(name) or Event)("", name)))


def _parse_and(read: Callable[[list[Message]], None]) -> None:
    parser = Parser()
    PAIRS.clear()  # a live exchange always has lines that are new
    for chunk in chunks(burst(), 65_536):
        read(parser.feed(chunk))


def contenders(bench: Bench) -> list[Contender]:
    count = message_count(burst())

    def one(name: str, read: Callable[[list[Message]], None]) -> Contender:
        return Contender(name, partial(cpu_us, partial(_parse_and, read), count))

    return [
        Contender("naive dict", partial(cpu_us, naive, count)),
        one(_FEW, _three_fields),
        one(_PAIRS, _as_pairs),
        one(_DICT, _as_dict),
        one(_NAMES, _by_name),
        one(_TYPED, _typed),
        one(_TYPED_EACH, _typed_each),
    ]
