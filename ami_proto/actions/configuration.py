# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Actions: configuration."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Literal

import ami_proto.responses as responses
from ami_proto.action import Action
from ami_proto.message import Event, Response
from ami_proto.reply import Reply

__all__ = [
    "CreateConfig",
    "GetConfig",
    "GetConfigJSON",
    "ListCategories",
    "ModuleCheck",
    "ModuleLoad",
    "ModuleReload",
    "ModuleUnload",
    "Reload",
]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class CreateConfig(Action[Response], name="CreateConfig"):
    """The action ``CreateConfig``.

    Module: builtin. Privilege: config. Since: 1.6.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"filename": "Filename"}

    filename: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class GetConfig(Action[responses.GetConfigResponse], name="GetConfig"):
    """The action ``GetConfig``.

    Module: builtin. Privilege: system, config. Since: 1.4.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "filename": "Filename",
        "category": "Category",
        "filter": "Filter",
    }

    filename: str
    category: str | None = None
    filter: str | None = None

    def result(self, reply: Reply[Event]) -> responses.GetConfigResponse:
        """The response, with its fields typed."""
        return reply.response_as(responses.GetConfigResponse)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class GetConfigJSON(Action[responses.GetConfigJSONResponse], name="GetConfigJSON"):
    """The action ``GetConfigJSON``.

    Module: builtin. Privilege: system, config. Since: 1.6.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "filename": "Filename",
        "category": "Category",
        "filter": "Filter",
    }

    filename: str
    category: str | None = None
    filter: str | None = None

    def result(self, reply: Reply[Event]) -> responses.GetConfigJSONResponse:
        """The response, with its fields typed."""
        return reply.response_as(responses.GetConfigJSONResponse)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class ListCategories(Action[responses.ListCategoriesResponse], name="ListCategories"):
    """The action ``ListCategories``.

    Module: builtin. Privilege: config. Since: 1.6.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"filename": "Filename"}

    filename: str

    def result(self, reply: Reply[Event]) -> responses.ListCategoriesResponse:
        """The response, with its fields typed."""
        return reply.response_as(responses.ListCategoriesResponse)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class ModuleCheck(Action[responses.ModuleCheckResponse], name="ModuleCheck"):
    """The action ``ModuleCheck``.

    Module: builtin. Privilege: system. Since: 1.6.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"module": "Module"}

    module: str

    def result(self, reply: Reply[Event]) -> responses.ModuleCheckResponse:
        """The response, with its fields typed."""
        return reply.response_as(responses.ModuleCheckResponse)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class ModuleLoad(Action[Response], name="ModuleLoad"):
    """The action ``ModuleLoad``.

    Module: builtin. Privilege: system. Since: 1.6.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "module": "Module",
        "load_type": "LoadType",
        "recursive": "Recursive",
    }

    module: str | None = None
    load_type: Literal["load", "unload", "reload", "refresh"]
    recursive: bool | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class Reload(Action[Response], name="Reload"):
    """The action ``Reload``.

    Module: builtin. Privilege: system, config. Since: 1.6.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"module": "Module"}

    module: str | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class ModuleReload(ModuleLoad, aliases=("ModuleReload",)):
    """``ModuleLoad`` with what the name says."""

    load_type: Literal["reload"] = field(default="reload", init=False)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class ModuleUnload(ModuleLoad, aliases=("ModuleUnload",)):
    """``ModuleLoad`` with what the name says."""

    load_type: Literal["unload"] = field(default="unload", init=False)
