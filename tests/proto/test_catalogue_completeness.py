"""The typed catalogue against its data, by what the classes do, not by what they say they do.

Messages are made from the data and parsed; actions are made, and their lines read. So whatever of
the data the classes do not have, is found missing here, however they were written.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final, Literal, get_args, get_origin, get_type_hints

import pytest

from ami_proto import actions, events
from ami_proto.action import Action
from ami_proto.catalogue.model import ActionData, EventData, FieldData, load, load_choices
from ami_proto.message import Event, Message, Response
from ami_proto.parser import Parser
from ami_proto.reply import Reply

DATA: Final = load()
CHOICES: Final = load_choices()

FREE_OR_NUMBERED: Final = {
    "UpdateConfig": {"Action-000000", "Cat-000000", "Var-000000", "Value-000000", "Match-000000",
                     "Line-000000", "Options-000000"},
    "UserEvent": {"Header1", "HeaderN"},
}  # fmt: skip
"""Parameters that stand for any number of headers; their classes are tested by themselves."""

GIVEN_BY_DEFAULT: Final = {"Challenge.AuthType", "Filter.Operation"}
"""Required, but there is only one value."""

OF_RESPONSES: Final = re.compile(r"-N{6}")
"""Fields of a response that stand for any number of them: see ``categories``."""


def swapped(name: str) -> str:
    return name.swapcase()


def own_params(action: ActionData) -> list[FieldData]:
    left_out = {"ActionID"} | FREE_OR_NUMBERED.get(action["name"], set())
    return [param for param in action["params"] if param["name"] not in left_out]


def example(hint: object) -> object:
    """A value of the type that a parameter has."""
    if isinstance(hint, type):
        return {str: "text", int: 7, float: 7.5, bool: True}[hint]
    if get_origin(hint) is Mapping:
        return {"NAME": "value"}
    if get_origin(hint) is Sequence:
        return [example(get_args(hint)[0])]
    first = get_args(hint)[0]
    return first if get_origin(hint) is Literal else example(first)


def fields_of(action_class: object) -> tuple[dataclasses.Field[object], ...]:
    assert dataclasses.is_dataclass(action_class)
    return dataclasses.fields(action_class)


def in_full(action_class: type[Action[object]]) -> Action[object]:
    """The action with every parameter that can be given."""
    hints = get_type_hints(action_class)
    build: Callable[..., Action[object]] = action_class
    return build(
        **{
            one.name: example(hints[one.name])
            for one in fields_of(action_class)
            if one.init and one.name in action_class.wire_headers
        }
    )


def test_the_data_is_whole() -> None:
    assert (len(DATA["actions"]), len(DATA["events"])) == (184, 271)
    assert sum(len(action["params"]) for action in DATA["actions"]) >= 500
    assert sum(len(event["fields"]) for event in DATA["events"]) >= 3400


@pytest.mark.parametrize("data", DATA["actions"], ids=lambda data: data["name"])
def test_every_parameter_is_sent(data: ActionData) -> None:
    found = actions.by_name(swapped(data["name"]))
    assert found is not None
    assert found is actions.by_name(data["name"])
    action = in_full(found)
    sent = [name for name, _ in action.headers]
    own = [param["name"] for param in own_params(data)]
    alias = CHOICES["action_aliases"].get(data["name"])
    if alias is None:
        assert (action.name, sent) == (data["name"], own)
    else:
        assert action.name == alias["of"]
        assert set(own) <= set(sent)


@pytest.mark.parametrize(
    "data",
    [one for one in DATA["actions"] if one["name"] not in CHOICES["action_aliases"]],
    ids=lambda data: data["name"],
)
def test_what_is_required_must_be_given(data: ActionData) -> None:
    found = actions.by_name(data["name"])
    assert found is not None
    required = {
        one.name
        for one in fields_of(found)
        if one.default is dataclasses.MISSING and one.default_factory is dataclasses.MISSING
    }
    assert {found.wire_headers[attribute] for attribute in required} == {
        param["name"]
        for param in own_params(data)
        if param.get("required") and f"{data['name']}.{param['name']}" not in GIVEN_BY_DEFAULT
    }


def parsed(head: str, fields: Iterable[tuple[str, str]]) -> Message:
    lines = [head, *(f"{name}: {value}" for name, value in fields)]
    (message,) = Parser().feed("\r\n".join(lines).encode() + b"\r\n\r\n")
    return message


def values(message: Message) -> dict[str, object]:
    """All that the attributes of its class give."""
    return {
        name: getattr(message, name)
        for name in dir(message)
        if not name.startswith("_") and not callable(getattr(message, name))
    }


def untyped(fields: list[FieldData], read: Callable[[list[tuple[str, str]]], Message]) -> list[str]:
    """Names of those ``fields`` that no attribute gives, whatever their type."""
    numbers = {field["name"]: str(1001 + index) for index, field in enumerate(fields)}
    given = [(swapped(name), number) for name, number in numbers.items()]
    bare = values(read([]))
    got = [value for name, value in values(read(given)).items() if value != bare[name]]
    missing: list[str] = []
    for name, number in numbers.items():
        moment = datetime.fromtimestamp(float(number), UTC)
        forms = (number, int(number), float(number), moment)
        told = any(
            value in forms or (isinstance(value, tuple) and number in value) for value in got
        )
        if not told and not is_truth(name, read):
            missing.append(name)
    return missing


def is_truth(name: str, read: Callable[[list[tuple[str, str]]], Message]) -> bool:
    """Whether an attribute tells yes from no, by this field alone."""
    yes, no = (values(read([(swapped(name), word)])) for word in ("Yes", "No"))
    return any(value is True and no[attribute] is False for attribute, value in yes.items())


@pytest.mark.parametrize("data", DATA["events"], ids=lambda data: data["name"])
def test_every_field_of_an_event_is_read(data: EventData) -> None:
    found = events.by_name(swapped(data["name"]))
    assert found is not None

    def read(fields: list[tuple[str, str]]) -> Message:
        message = parsed(f"Event: {swapped(data['name'])}", fields)
        assert type(message) is found
        return message

    # those of channels are all in the property channel_variables
    fields = [one for one in data["fields"] if not one["name"].lower().endswith("chanvariable")]
    assert untyped(fields, read) == []


@pytest.mark.parametrize(
    "data", [one for one in DATA["actions"] if "response" in one], ids=lambda data: data["name"]
)
def test_every_field_of_a_response_is_read(data: ActionData) -> None:
    found = actions.by_name(data["name"])
    assert found is not None
    action = in_full(found)

    def read(fields: list[tuple[str, str]]) -> Message:
        response = parsed("Response: Success", fields)
        assert isinstance(response, Response)
        result = action.result(Reply[Event](response))
        assert isinstance(result, Response)
        return result

    fields = [one for one in data.get("response", []) if not OF_RESPONSES.search(one["name"])]
    if data["name"] != "Command":  # the field Output is the property output, of any response
        assert untyped(fields, read) == []


@pytest.mark.parametrize("alias", CHOICES["action_aliases"])
def test_another_name_of_an_action(alias: str) -> None:
    data = CHOICES["action_aliases"][alias]
    found = actions.by_name(swapped(alias))
    assert found is not None
    action = in_full(found)
    assert action.name == data["of"]
    for name, value in data.get("fixed", {}).items():
        text = {True: "true", False: "false"}.get(value) if isinstance(value, bool) else value
        assert dict(action.headers)[name] == text


@pytest.mark.parametrize("alias", CHOICES["event_aliases"])
def test_another_name_of_an_event(alias: str) -> None:
    of = events.by_name(CHOICES["event_aliases"][alias]["of"])
    assert of is not None
    assert type(parsed(f"Event: {swapped(alias)}", [])) is of
