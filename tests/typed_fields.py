"""Which attribute of a message class reads which field: told by the classes themselves."""

from __future__ import annotations

from ami_proto.message import Message

__all__ = ["absent", "attributes_by_field", "misread"]

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


def misread(message: Message) -> list[tuple[str, str]]:
    """Typed attributes that are None though the field says something, or the other way round."""
    return [
        (attribute, text)
        for name, attribute in attributes_by_field(type(message)).items()
        if (text := message.first_values().get(name)) is not None
        and (getattr(message, attribute) is None) != (text in absent(type(message), attribute))
    ]


def absent(message_class: type[Message], attribute: str) -> frozenset[str]:
    """The texts by which the attribute's field says that there is nothing."""
    texts: frozenset[str] = getattr(getattr(message_class, attribute), "absent", frozenset())
    return texts
