# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Actions: sorcery."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from ami_proto.action import Action
from ami_proto.message import Event, Response
from ami_proto.reply import Reply

__all__ = [
    "SorceryMemoryCacheExpire",
    "SorceryMemoryCacheExpireObject",
    "SorceryMemoryCachePopulate",
    "SorceryMemoryCacheStale",
    "SorceryMemoryCacheStaleObject",
]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class SorceryMemoryCacheExpire(Action[Response], name="SorceryMemoryCacheExpire"):
    """The action ``SorceryMemoryCacheExpire``.

    Module: res_sorcery_memory_cache. Privilege: system. Since: 13.5.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"cache": "Cache"}

    cache: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class SorceryMemoryCacheExpireObject(Action[Response], name="SorceryMemoryCacheExpireObject"):
    """The action ``SorceryMemoryCacheExpireObject``.

    Module: res_sorcery_memory_cache. Privilege: system. Since: 13.5.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"cache": "Cache", "object": "Object"}

    cache: str
    object: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class SorceryMemoryCachePopulate(Action[Response], name="SorceryMemoryCachePopulate"):
    """The action ``SorceryMemoryCachePopulate``.

    Module: res_sorcery_memory_cache. Privilege: system. Since: 13.7.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"cache": "Cache"}

    cache: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class SorceryMemoryCacheStale(Action[Response], name="SorceryMemoryCacheStale"):
    """The action ``SorceryMemoryCacheStale``.

    Module: res_sorcery_memory_cache. Privilege: system. Since: 13.5.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"cache": "Cache"}

    cache: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class SorceryMemoryCacheStaleObject(Action[Response], name="SorceryMemoryCacheStaleObject"):
    """The action ``SorceryMemoryCacheStaleObject``.

    Module: res_sorcery_memory_cache. Privilege: system. Since: 13.5.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "cache": "Cache",
        "object": "Object",
        "reload": "Reload",
    }

    cache: str
    object: str
    reload: str | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response
