"""Names in Python for names on the wire."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable
from typing import Final

from .model import Choices

__all__ = ["Names", "class_name", "snake_case"]

EVENT_RESERVED: Final = {
    "name", "text", "raw", "fields", "get", "get_all", "get_exact", "action_id", "wire_name",
    "channel_variables", "diagnostics", "first_values", "get_in_any_case", "read_values", "values",
}  # fmt: skip
RESPONSE_RESERVED: Final = EVENT_RESERVED | {"status", "ok", "message", "output"}
ACTION_RESERVED: Final = {
    "name", "headers", "shape", "patience_s", "result", "wire_name", "wire_headers",
    "reply_shape", "in_background", "with_headers", "extra_headers", "own_headers", "needs",
}  # fmt: skip
"""What the base classes have; a wire name that gives one of these gets an underscore behind it."""


def snake_case(name: str) -> str:
    """``CallerIDNum`` gives ``caller_id_num``, ``Cause-txt`` gives ``cause_txt``."""
    words = re.sub(r"[^A-Za-z0-9]+", "_", name).strip("_")
    words = re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", words)
    return re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", words).lower()


def class_name(name: str) -> str:
    """The wire name where it can be a class's, else its words in capitals."""
    if name.isidentifier() and name[0].isupper():
        return name
    return "".join(word[:1].upper() + word[1:] for word in re.split(r"[^A-Za-z0-9]+", name))


class Names:
    """One attribute for each wire name in any case, the same wherever it occurs."""

    def __init__(self, choices: Choices, wire_names: Iterable[str]) -> None:
        self._choices = choices
        self._known: dict[str, str] = {}
        for name in sorted(wire_names):
            words = snake_case(name)
            known = self._known.get(name.lower())
            if known is None or words.count("_") > known.count("_"):
                self._known[name.lower()] = words

    def attribute(self, owner: str, name: str, reserved: set[str]) -> str:
        """The attribute of ``owner`` for the field or parameter ``name``."""
        if chosen := self._choices["attributes"].get(f"{owner}.{name}"):
            return chosen
        low = name.lower()
        attribute = self._choices["words"].get(low) or self._known.get(low) or snake_case(name)
        return (
            attribute + "_" if attribute in reserved or keyword.iskeyword(attribute) else attribute
        )
