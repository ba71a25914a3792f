"""Reading what was parsed: a few fields, all fields, every typed attribute."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

from ami_proto import Event, Message, Parser, events
from ami_proto.lines import PAIRS

from .inputs import burst, chunks, message_count, naive
from .timing import Bench, Contender, Goal, cpu_us

TITLE = "Parsing and reading a busy exchange"
UNIT = "µs a message"
GOALS = (
    Goal("3 fields of a third of the messages", "naive dict", times_as_fast=3.3),
    Goal("every field of every message, as pairs", "naive dict", times_as_fast=1.0),
    Goal("every field of every message, by name", "naive dict", times_as_fast=1.0),
    Goal("every typed attribute of every event", "naive dict", times_as_fast=0.5),
)
WATCHED = frozenset({"Newchannel", "Newexten", "Hangup", "DialBegin", "DialEnd"})
"""The names of 1020 of the 3006 messages."""


def _three_fields(messages: list[Message]) -> None:
    for message in messages:
        if isinstance(message, Event) and message.name in WATCHED:
            message.get("Channel")
            message.get("Uniqueid")
            message.get("Linkedid")


def _all_as_pairs(messages: list[Message]) -> None:
    for message in messages:
        for _name, _value in message.fields:
            pass


def _all_by_name(messages: list[Message]) -> None:
    for message in messages:
        for name in message:
            _ = message[name]


@cache
def _attributes(name: str) -> tuple[str, ...]:
    """The attributes that the catalogue types for the event of this name."""
    return tuple(
        attribute
        for owner in (events.by_name(name) or Event).__mro__
        for attribute, value in vars(owner).items()
        if hasattr(value, "wire_name") and hasattr(value, "__get__")
    )


def _all_attributes(messages: list[Message]) -> None:
    for message in messages:
        if isinstance(message, Event):
            for attribute in _attributes(message.name):
                getattr(message, attribute)


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
        one("3 fields of a third of the messages", _three_fields),
        one("every field of every message, as pairs", _all_as_pairs),
        one("every field of every message, by name", _all_by_name),
        one("every typed attribute of every event", _all_attributes),
    ]
