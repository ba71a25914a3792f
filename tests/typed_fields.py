"""Which attribute of a message class reads which field: told by the classes themselves."""

from __future__ import annotations

from typing import Final

from ami_proto.message import Message

__all__ = ["NOTHING", "attributes_by_field", "unconverted"]

NOTHING: Final = frozenset({"", "<unknown>", "none", "N/A"})
"""Values that stand for no value."""


KNOWN: dict[type[Message], dict[str, str]] = {}


def attributes_by_field(message_class: type[Message]) -> dict[str, str]:
    """Attributes by the lower-case wire names that they read."""
    if message_class in KNOWN:
        return KNOWN[message_class]
    found = KNOWN[message_class] = {}
    for attribute in dir(message_class):
        descriptor: object = getattr(message_class, attribute)
        wire_name: str | None = getattr(descriptor, "wire_name", None)
        if wire_name and not isinstance(descriptor, type):
            for name in (wire_name, *getattr(descriptor, "other_names", ())):
                found.setdefault(name.lower(), attribute)
    return found


def unconverted(message: Message) -> list[tuple[str, str]]:
    """Typed attributes that are None where the field has a value, with that value."""
    return [
        (attribute, text)
        for name, attribute in attributes_by_field(type(message)).items()
        if (text := message.get(name)) is not None
        and text not in NOTHING
        and getattr(message, attribute) is None
    ]
