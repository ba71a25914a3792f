# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Actions: dahdi."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

import ami_proto.events as events
from ami_proto.action import Action
from ami_proto.message import Event, Response
from ami_proto.reply import Reply

__all__ = [
    "DAHDIDNDoff",
    "DAHDIDNDon",
    "DAHDIDialOffhook",
    "DAHDIHangup",
    "DAHDIRestart",
    "DAHDIShowChannels",
    "DAHDIShowStatus",
    "DAHDITransfer",
    "PRIDebugFileSet",
    "PRIDebugFileUnset",
    "PRIDebugSet",
    "PRIShowSpans",
]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class DAHDIDialOffhook(
    Action[Response], name="DAHDIDialOffhook", aliases=("DAHDIDialOffHookAction",)
):
    """The action ``DAHDIDialOffhook``.

    Module: chan_dahdi. Since: 1.4.22.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "dahdi_channel": "DAHDIChannel",
        "number": "Number",
    }

    dahdi_channel: str
    number: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class DAHDIDNDoff(Action[Response], name="DAHDIDNDoff"):
    """The action ``DAHDIDNDoff``.

    Module: chan_dahdi. Since: 1.4.22.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"dahdi_channel": "DAHDIChannel"}

    dahdi_channel: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class DAHDIDNDon(Action[Response], name="DAHDIDNDon"):
    """The action ``DAHDIDNDon``.

    Module: chan_dahdi. Since: 1.4.22.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"dahdi_channel": "DAHDIChannel"}

    dahdi_channel: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class DAHDIHangup(Action[Response], name="DAHDIHangup"):
    """The action ``DAHDIHangup``.

    Module: chan_dahdi. Since: 1.4.22.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"dahdi_channel": "DAHDIChannel"}

    dahdi_channel: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class DAHDIRestart(Action[Response], name="DAHDIRestart"):
    """The action ``DAHDIRestart``.

    Module: chan_dahdi. Since: 1.4.22.
    """

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class DAHDIShowChannels(Action[Reply[events.DAHDIShowChannels]], name="DAHDIShowChannels"):
    """The action ``DAHDIShowChannels``.

    Module: chan_dahdi. Since: 1.4.22.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"dahdi_channel": "DAHDIChannel"}

    dahdi_channel: str | None = None

    def result(self, reply: Reply[Event]) -> Reply[events.DAHDIShowChannels]:
        """The list."""
        return reply.of(events.DAHDIShowChannels)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class DAHDIShowStatus(Action[Reply[events.DAHDIShowStatus]], name="DAHDIShowStatus"):
    """The action ``DAHDIShowStatus``.

    Module: chan_dahdi. Since: 18.23.0, 20.8.0, 21.3.0.
    """

    def result(self, reply: Reply[Event]) -> Reply[events.DAHDIShowStatus]:
        """The list."""
        return reply.of(events.DAHDIShowStatus)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class DAHDITransfer(Action[Response], name="DAHDITransfer"):
    """The action ``DAHDITransfer``.

    Module: chan_dahdi. Since: 1.4.22.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"dahdi_channel": "DAHDIChannel"}

    dahdi_channel: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class PRIDebugFileSet(Action[Response], name="PRIDebugFileSet"):
    """The action ``PRIDebugFileSet``.

    Module: chan_dahdi. Privilege: system. Since: 13.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"file": "File"}

    file: str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class PRIDebugFileUnset(Action[Response], name="PRIDebugFileUnset"):
    """The action ``PRIDebugFileUnset``.

    Module: chan_dahdi. Since: 13.0.0.
    """

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class PRIDebugSet(Action[Response], name="PRIDebugSet"):
    """The action ``PRIDebugSet``.

    Module: chan_dahdi. Since: 13.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"span": "Span", "level": "Level"}

    span: str
    level: Literal["off", "on", "hex", "intense"] | str

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class PRIShowSpans(Action[Reply[events.PRIShowSpans]], name="PRIShowSpans"):
    """The action ``PRIShowSpans``.

    Module: chan_dahdi. Since: 10.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"span": "Span"}

    span: str | None = None

    def result(self, reply: Reply[Event]) -> Reply[events.PRIShowSpans]:
        """The list."""
        return reply.of(events.PRIShowSpans)
