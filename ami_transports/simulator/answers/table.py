"""What an answer is: the function that gives it, and what ``ListCommands`` says of the action."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from ami_proto.requests import Request
from ami_proto.server import ServerConnection
from ami_proto.server_settings import CommandInfo
from ami_transports.simulator.world import World

__all__ = ["Answer", "AnswerTable", "Run", "flag", "pairs"]

Run: TypeAlias = Callable[[World, ServerConnection, Request], None]
"""Answers a request from the world's state, and finishes it now or later."""


@dataclass(frozen=True, slots=True)
class Answer:
    """How an action is answered, its synopsis, and the privileges of which it needs any one."""

    run: Run
    synopsis: str
    privileges: tuple[str, ...] = ()

    @property
    def command(self) -> CommandInfo:
        """As :class:`~ami_proto.ServerSettings` wants it."""
        return CommandInfo(self.synopsis, self.privileges)


AnswerTable: TypeAlias = Mapping[str, Answer]


def flag(text: str | None) -> bool:
    """Truth as Asterisk reads it (``ast_true()``)."""
    return (text or "").lower() in {"yes", "true", "y", "t", "1", "on"}


def pairs(text: str) -> list[tuple[str, str]]:
    """``A=1,B="2,3"`` as Originate reads it: commas part, quotes and backslashes shield, and go.

    What has no ``=`` is left out (main/manager.c astman_get_variables()).
    """
    parts, current, quoted = [""], "", False
    characters = iter(text)
    for character in characters:
        if character == "\\":
            current = next(characters, "")
        elif character == '"':
            quoted, current = not quoted, ""
        elif character == "," and not quoted:
            parts.append("")
            current = ""
        else:
            current = character
        parts[-1] += current
    found = [part.partition("=") for part in parts]
    return [(name.strip(), value) for name, equals, value in found if equals]
