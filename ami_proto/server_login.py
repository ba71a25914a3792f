"""Who logs in, and the actions that a server answers by itself."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Final

from .privileges import mask_of, privilege_line
from .requests import Request
from .server_settings import CommandInfo, ServerSettings, User

__all__ = [
    "BUILT_IN_COMMANDS",
    "OPEN_TO_ALL",
    "authenticated_user",
    "command_lines",
    "new_challenge",
]

BUILT_IN_COMMANDS: Final[Mapping[str, CommandInfo]] = {
    "Challenge": CommandInfo("Generate Challenge for MD5 Auth."),
    "Events": CommandInfo("Control Event Flow."),
    "Filter": CommandInfo("Dynamically add filters for the current manager session.", ("system",)),
    "ListCommands": CommandInfo("List available manager commands."),
    "Login": CommandInfo("Login Manager."),
    "Logoff": CommandInfo("Logoff Manager."),
}
"""As 16 and 22 list them."""

OPEN_TO_ALL: Final = frozenset({"challenge", "login", "logoff"})
"""What may be asked before login, in lower case."""


def new_challenge() -> str:
    """A number of up to nine digits, as ``char challenge[10]`` holds it."""
    return str(int.from_bytes(os.urandom(4), "big") % 1_000_000_000)


def authenticated_user(
    request: Request, users: Mapping[str, User], challenge: str | None
) -> str | None:
    """The name of the user that this Login proves to be, spelled as in ``users``; else None.

    As authenticate() in ``main/manager.c``: any AuthType but MD5 is a plain login, user names are
    compared in any case, the key of an MD5 login only in lower-case hex.
    """
    sent_name = request.get("Username", "").lower()
    name = next((name for name in users if name.lower() == sent_name), None)
    if name is None:
        return None
    secret = users[name].secret
    if request.get("AuthType", "").lower() != "md5":
        proof, sent = secret, request.get("Secret", "")
    else:
        # here, for it is dear to import and many servers never need it
        from hashlib import md5

        if challenge is None:
            return None
        seed = (challenge + secret).encode("utf-8", "surrogateescape")
        proof, sent = md5(seed, usedforsecurity=False).hexdigest(), request.get("Key", "")
    return name if proof == sent else None


def command_lines(settings: ServerSettings, write_mask: int) -> list[tuple[str, str]]:
    """What ``ListCommands`` answers a user who may run actions of the classes in ``write_mask``."""
    lines: list[tuple[str, str]] = []
    commands = {**BUILT_IN_COMMANDS, **settings.commands}
    for name in sorted(commands, key=str.lower):
        needed = mask_of(commands[name].privileges)
        if not needed or needed & write_mask:
            lines.append((name, f"{commands[name].synopsis}  (Priv: {privilege_line(needed)})"))
    return lines
