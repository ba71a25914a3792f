# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Actions: database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

import ami_proto.events as events
from ami_proto.action import Action
from ami_proto.message import Event, Response
from ami_proto.reply import Reply

__all__ = ["DBDel", "DBDelTree", "DBGet", "DBGetTree", "DBPut"]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class DBDel(Action[Response], name="DBDel"):
    """The action ``DBDel``.

    Module: builtin. Privilege: system. Since: 1.6.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"family": "Family", "key": "Key"}

    family: str
    key: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class DBDelTree(Action[Response], name="DBDelTree"):
    """The action ``DBDelTree``.

    Module: builtin. Privilege: system. Since: 1.6.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"family": "Family", "key": "Key"}

    family: str
    key: str | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class DBGet(Action[Reply[events.DBGetResponse]], name="DBGet"):
    """The action ``DBGet``.

    Module: builtin. Privilege: system, reporting. Since: 1.2.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"family": "Family", "key": "Key"}

    family: str
    key: str

    def result(self, reply: Reply[Event]) -> Reply[events.DBGetResponse]:
        """The list."""
        return reply.of(events.DBGetResponse)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class DBGetTree(Action[Reply[events.DBGetTreeResponse]], name="DBGetTree"):
    """The action ``DBGetTree``.

    Module: builtin. Privilege: system, reporting. Since: 16.28.0, 18.14.0, 19.6.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"family": "Family", "key": "Key"}

    family: str | None = None
    key: str | None = None

    def result(self, reply: Reply[Event]) -> Reply[events.DBGetTreeResponse]:
        """The list."""
        return reply.of(events.DBGetTreeResponse)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class DBPut(Action[Response], name="DBPut"):
    """The action ``DBPut``.

    Module: builtin. Privilege: system. Since: 1.2.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"family": "Family", "key": "Key", "val": "Val"}

    family: str
    key: str
    val: str | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response
