"""What responses have in code: those whose field names are numbered, or are themselves the data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ami_proto.message import Response

__all__ = ["CommandNames", "ConfigLines"]

_NOT_COMMANDS: Final = {"response", "actionid", "message", ""}


class CommandNames(Response):
    """A field for each action that this session may use."""

    __slots__ = ()

    @property
    def commands(self) -> Mapping[str, str]:
        """What Asterisk says of each action, by the action's name."""
        return {name: text for name, text in self.fields if name.lower() not in _NOT_COMMANDS}


class ConfigLines(Response):
    """Categories as ``Category-000000``, their lines as ``Line-000000-000001``."""

    __slots__ = ()

    @property
    def categories(self) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
        """``(category, ((variable, value), ...))`` in the order of the file.

        Pairs, since a file may have a category, and a category a variable, more than once.
        """
        names: dict[str, str] = {}
        lines: dict[str, list[tuple[str, str]]] = {}
        for field, value in self.fields:
            kind, _, number = field.partition("-")
            if kind == "Category":
                names[number] = value
            elif kind == "Line":
                variable, _, setting = value.partition("=")
                lines.setdefault(number.partition("-")[0], []).append((variable, setting))
        return tuple((name, tuple(lines.get(key, ()))) for key, name in names.items())
