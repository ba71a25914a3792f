"""Typed responses, by family. They are what typed actions return."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .manager import ChallengeResponse, PingResponse

__all__ = ["ChallengeResponse", "PingResponse"]

_FAMILIES: Final = {"ChallengeResponse": "manager", "PingResponse": "manager"}


def __getattr__(name: str) -> object:
    family = _FAMILIES.get(name)
    if family is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{family}", __name__), name)
