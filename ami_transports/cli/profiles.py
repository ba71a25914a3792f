"""Profiles: servers by name, in a file of the user's own."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Final, TypeGuard

from ami_proto import AuthMethod, LocalProtocolError, SessionConfig

from .endings import ExitCode, Failure, say

__all__ = ["DEFAULT_PROFILE", "find_profile", "profiles_path"]

DEFAULT_PROFILE: Final = "default"
"""The profile that is used where nothing else says which server."""

_KINDS: Final[Mapping[str, tuple[type, ...]]] = {
    "str": (str,),
    "bool": (bool,),
    "int": (int,),
    "float": (int, float),
    "AuthMethod": (str,),
}
"""What TOML must give for a setting of a type."""
_READABLE_BY_OTHERS: Final = 0o077


def profiles_path() -> Path:
    """Where the profiles are: ``ami/config.toml`` in the user's configuration."""
    base = os.environ.get("XDG_CONFIG_HOME")
    return (Path(base) if base else Path.home() / ".config") / "ami" / "config.toml"


def find_profile(name: str) -> SessionConfig | None:
    """The settings of a profile; None where there is none of this name, or no file."""
    path = profiles_path()
    try:
        text = path.read_text("utf-8")
        profiles: Mapping[str, object] = tomllib.loads(text)
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        # a TOMLDecodeError names line and column, and shows nothing of the line
        reason = error.strerror if isinstance(error, OSError) else error
        raise Failure(f"{path} cannot be read: {reason}", ExitCode.USAGE) from None
    if os.name == "posix" and path.stat().st_mode & _READABLE_BY_OTHERS:
        say(f"warning: other users may read the secrets in {path}: chmod 600 it")
    profile = profiles.get(name)
    if profile is None:
        return None
    try:
        return _settings_of(profile)
    except LocalProtocolError as error:
        raise Failure(f"profile {name!r} in {path}: {error}", ExitCode.USAGE) from None


def _is_table(value: object) -> TypeGuard[Mapping[str, object]]:
    return isinstance(value, dict)


def _is_one_of(value: object, kinds: tuple[type, ...]) -> bool:
    # in Python a truth is a number, too
    return isinstance(value, kinds) and (bool in kinds or not isinstance(value, bool))


def _settings_of(profile: object) -> SessionConfig:
    if not _is_table(profile):
        raise LocalProtocolError("a profile is a table")
    kinds = {one.name: str(one.type).removesuffix(" | None") for one in fields(SessionConfig)}
    settings: dict[str, object] = {}
    url: str | None = None
    for name, value in profile.items():
        allowed = _KINDS["str"] if name == "url" else _KINDS.get(kinds.get(name, ""))
        if allowed is not None and not _is_one_of(value, allowed):
            raise LocalProtocolError(
                f"{name} is no {' or '.join(kind.__name__ for kind in allowed)}"
            )
        if name == "url":
            url = str(value)
        else:
            settings[name] = _auth(value) if kinds.get(name) == "AuthMethod" else value
    base = SessionConfig() if url is None else SessionConfig.from_url(url)
    return base.with_settings(**settings)


def _auth(value: object) -> AuthMethod:
    try:
        return AuthMethod(value)
    except ValueError:
        allowed = ", ".join(method.value for method in AuthMethod)
        raise LocalProtocolError(f"auth is one of {allowed}") from None
