"""An answer of a server against what the action's class and the catalogue's data say of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args, get_origin, get_type_hints

from ami_proto import Action, Event, Message, Reply, Response
from ami_proto.catalogue.model import ActionData, load
from ami_proto.responses.written import CommandNames, ConfigLines
from ami_proto.shapes import ReplyShape
from tests.typed_fields import attributes_by_field, misread

__all__ = ["Whole", "differences", "item_classes"]

DATA = {record["name"]: record for record in load()["actions"]}
OF_ALL = {"response", "actionid", "message", "eventlist", "output", "event", "privilege"}
"""Fields that any message may have, and those that its base class reads."""


@dataclass(frozen=True, slots=True)
class Whole(Action[Reply[Event]]):
    """An action whose result is all that came, not what its type makes of it."""

    action: Action[object]

    @property
    def name(self) -> str:
        return self.action.name

    @property
    def headers(self) -> tuple[tuple[str, str], ...]:
        return self.action.headers

    @property
    def shape(self) -> ReplyShape:
        return self.action.shape

    @property
    def patience_s(self) -> float | None:
        return self.action.patience_s

    def result(self, reply: Reply[Event]) -> Reply[Event]:
        return reply


def _declared(action: Action[object]) -> object:
    return get_type_hints(type(action).result)["return"]


def item_classes(action: Action[object]) -> set[type[Event]]:
    """The classes that the type of the action's result has for what comes with the response."""
    declared = _declared(action)
    if get_origin(declared) is Reply:
        (items,) = get_args(declared)
        return set(get_args(items) or (items,))
    return {declared} if isinstance(declared, type) and issubclass(declared, Event) else set()


def differences(action: Action[object], reply: Reply[Event]) -> Iterator[str]:
    """What of the reply is not as declared; a line each."""
    result = action.result(reply)
    declared = get_origin(_declared(action)) or _declared(action)
    if type(result) is not declared:
        yield f"the result is a {type(result).__name__}"
    if isinstance(result, Reply):
        yield from _of_list(DATA[action.name], result)
    elif reply.complete is not None:
        yield f"it is a list that ends with {reply.complete.name}"
    elif len(reply.items) != len(item_classes(action)):
        yield f"events came with the response: {[item.name for item in reply.items]}"
    classes = item_classes(action)
    for item in reply.items:
        if type(item) not in classes:
            yield f"an item is a {item.name}"
    answer = result if isinstance(result, Response) else reply.response
    # the response to an action that answers text is that of the Ping behind it
    for message in (*([] if isinstance(result, str) else [answer]), *reply.items, reply.complete):
        if message is not None and type(message) is not Event:
            yield from _of_message(message)


def _of_list(record: ActionData, reply: Reply[Event]) -> Iterator[str]:
    if reply.complete is None:
        if "when" not in record.get("reply", {}) or reply.items:
            yield "the list has no end"
        return
    expected = record.get("list")
    if expected is None:
        yield "the data does not know it to be a list"
        return
    if reply.complete.name != expected["complete"]:
        yield f"the list ends with {reply.complete.name}"
    if type(reply.complete).wire_name != reply.complete.name:
        yield f"{reply.complete.name} has no class"
    if names := {item.name for item in reply}.difference(expected["items"]):
        yield f"the data does not know the items {sorted(names)}"
    if int(reply.complete["ListItems"]) != len(reply) + len(reply.unexpected):
        yield f"ListItems is {reply.complete['ListItems']}, items are {len(reply)}"


def _of_message(message: Message) -> Iterator[str]:
    title = message.name if isinstance(message, Event) else type(message).__name__
    known = attributes_by_field(type(message))
    if not isinstance(message, (CommandNames, ConfigLines)):
        for name in message:
            low = name.lower()
            # the property channel_variables reads them all
            if low not in known and low not in OF_ALL and not low.endswith("chanvariable"):
                yield f"{title} does not know {name}"
    for attribute, text in misread(message):
        yield f"{title}.{attribute} is {getattr(message, attribute)!r} for {text!r}"
    if isinstance(message, Response) and "" in message:
        yield f"{title} has a line without a name: {message['']!r}"
