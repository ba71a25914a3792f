"""Entries: what there is to tell of an action or an event, from its facts and its class."""

from __future__ import annotations

import ast
import dataclasses
import re
from collections.abc import Iterator
from typing import Final, TypeAlias

from ami_proto import Action, Event, Message, Response, actions, events, responses
from ami_proto.message import EVENTS

from .facts import Facts, FieldFacts, Kind, facts_of

__all__ = ["Entry", "FieldEntry", "FieldGroup", "entries_named"]

_TYPES: Final = {
    "ClockField": "int",
    "IntegerField": "int",
    "FloatField": "float",
    "BooleanField": "bool",
    "TimeField": "datetime",
    "TextsField": "tuple[str, ...]",
}
"""By the kind of an attribute; the others are texts."""
_LITERAL: Final = re.compile(r"Literal\[(.*)\]", re.DOTALL)
_RESPONSE: Final = re.compile(r"\bresponses\.(\w+)")
_SNAPSHOT: Final = "_snapshot"


@dataclasses.dataclass(frozen=True, slots=True)
class FieldEntry:
    """A field, or a parameter of an action: on the wire, and as an attribute.

    One without a wire name is read from several headers, or written as such; one without an
    attribute stands for any number of headers. ``type`` is as in annotations, without that a value
    may be None. ``values`` are known ones; ``closed`` says that there are no others.
    """

    wire_name: str
    attribute: str
    type: str
    required: bool = False
    values: tuple[str, ...] = ()
    closed: bool = False
    other_names: tuple[str, ...] = ()
    default: str | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class FieldGroup:
    """Fields that belong together; the object that the attribute ``snapshot`` gives has them, too.

    Without one they are the event's own, or the action's.
    """

    fields: tuple[FieldEntry, ...]
    snapshot: str = ""
    prefix: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Entry:
    """An action or an event. ``class_name`` is where users import it from."""

    kind: Kind
    name: str
    class_name: str
    family: str
    facts: Facts
    other_names: tuple[str, ...]
    groups: tuple[FieldGroup, ...]
    result: str = ""
    """What ``call()`` gives, as in annotations."""
    response: tuple[FieldEntry, ...] = ()
    """The fields of the one response, where it has its own."""
    response_name: str = ""

    @property
    def fields(self) -> tuple[FieldEntry, ...]:
        """All of them."""
        return tuple(field for group in self.groups for field in group.fields)


def entries_named(name: str) -> list[Entry]:
    """The action and the event of this name, or another name of theirs, in any case."""
    found: list[Entry] = []
    if action := actions.by_name(name):
        found.append(_action_entry(action))
    if event := events.by_name(name):
        found.append(_event_entry(event))
    return found


ActionClass: TypeAlias = type[Action[object]]


def _action_entry(action: ActionClass) -> Entry:
    facts = facts_of("action")[action.wire_name.lower()]
    returned: str = getattr(action, "result").__annotations__["return"]  # noqa: B009  # mypy: a method of a generic class
    response = _RESPONSE.search(returned)
    # a class of its own for another name, as QueueUnpause: its name is not on the wire
    name = action.__name__ if action.__name__ in action.aliases else facts["name"]
    return Entry(
        kind="action",
        name=name,
        class_name=f"ami_proto.actions.{action.__name__}",
        family=_family(action),
        facts=facts,
        other_names=() if name != facts["name"] else action.aliases,
        groups=(FieldGroup(tuple(_parameters(action, facts))),),
        result=re.sub(r"\b(?:events|responses)\.", "", returned),
        response=tuple(_response_fields(getattr(responses, response[1]))) if response else (),
        response_name=response[1] if response else "",
    )


def _event_entry(event: type[Event]) -> Entry:
    facts = facts_of("event")[(event.wire_name or "").lower()]
    return Entry(
        kind="event",
        name=facts["name"],
        class_name=f"ami_proto.events.{event.__name__}",
        family=_family(event),
        facts=facts,
        other_names=_other_names(event),
        groups=tuple(_groups(event, {f["name"].lower(): f for f in facts.get("fields", [])})),
    )


def _other_names(event: type[Event]) -> tuple[str, ...]:
    """The wire names, besides its own, that lead to the class."""
    every = facts_of("event")
    own = {event.__name__.lower(), (event.wire_name or "").lower()}
    return tuple(
        every[name]["name"] if name in every else name
        for name, module in sorted(EVENTS.families.items())
        if module == event.__module__ and name not in own and events.by_name(name) is event
    )


def _family(named: type) -> str:
    return named.__module__.rpartition(".")[2]


def _parameters(action: ActionClass, facts: Facts) -> Iterator[FieldEntry]:
    known = {param["name"].lower(): param for param in facts.get("params", [])}
    known.pop("actionid", None)
    for field in dataclasses.fields(action):
        if field.name == "extra_headers":  # every action has it
            continue
        wire_name = action.wire_headers.get(field.name, "").replace("{}", "0")
        told = known.pop(wire_name.lower(), FieldFacts(name=wire_name))
        yield _parameter(field, wire_name, told)
    for param in known.values():
        yield FieldEntry(param["name"], "", "str", values=tuple(param.get("enum", ())))


def _parameter(field: dataclasses.Field[object], wire_name: str, told: FieldFacts) -> FieldEntry:
    annotation = str(field.type).removesuffix(" | None")
    values: tuple[object, ...] = tuple(told.get("enum", ()))
    literal = _LITERAL.fullmatch(annotation)
    if literal:
        values = ast.literal_eval(f"({literal[1]},)")
        annotation = type(values[0]).__name__
    default = told.get("default")
    if field.default is not dataclasses.MISSING and field.default is not None:
        default = str(field.default)
    missing = (dataclasses.MISSING, dataclasses.MISSING)
    return FieldEntry(
        wire_name,
        field.name,
        annotation,
        required=(field.default, field.default_factory) == missing,
        values=tuple(map(str, values)),
        closed=literal is not None,
        default=default,
    )


def _response_fields(response: type[Response]) -> Iterator[FieldEntry]:
    for owner in _owners(response):
        yield from _attributes(owner, {})


def _groups(event: type[Event], facts: dict[str, FieldFacts]) -> Iterator[FieldGroup]:
    seen: set[str] = set()
    for owner in _owners(event):
        found = [f for f in _attributes(owner, facts) if f.attribute not in seen]
        seen |= {field.attribute for field in found}
        snapshot = next((name for name in vars(owner) if name.endswith(_SNAPSHOT)), "")
        prefix = re.sub(r"(?:Channel|Bridge)Fields\Z", "", owner.__name__) if snapshot else ""
        if found:
            yield FieldGroup(tuple(found), snapshot, prefix)


def _owners(message: type[Message]) -> Iterator[type[Message]]:
    """The class, and those it is made of, without what all messages have."""
    for owner in message.__mro__:
        if issubclass(owner, Message) and owner not in {Event, Message, Response}:
            yield owner


def _attributes(owner: type[Message], facts: dict[str, FieldFacts]) -> Iterator[FieldEntry]:
    """The typed attributes that a class itself has, in the order in which they are written."""
    for attribute, descriptor in vars(owner).items():
        wire_name: object = getattr(descriptor, "wire_name", None)
        if isinstance(wire_name, str):
            other_names: tuple[str, ...] = getattr(descriptor, "other_names", ())
            told = facts.get(wire_name.lower(), FieldFacts(name=wire_name))
            yield FieldEntry(
                wire_name,
                attribute,
                _TYPES.get(type(descriptor).__name__, "str"),
                values=tuple(told.get("enum", ())),
                other_names=other_names,
            )
        elif isinstance(descriptor, property) and not attribute.endswith(_SNAPSHOT):
            yield FieldEntry("", attribute, descriptor.fget.__annotations__["return"])
