# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Actions: media."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from ami_proto.action import Action
from ami_proto.message import Event, Response
from ami_proto.reply import Reply

__all__ = ["ControlPlayback", "MuteAudio", "PlayDTMF", "PlayMF", "SendFlash"]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class ControlPlayback(Action[Response], name="ControlPlayback"):
    """The action ``ControlPlayback``.

    Module: app_controlplayback. Privilege: call. Since: 12.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"channel": "Channel", "control": "Control"}

    channel: str
    control: Literal["stop", "forward", "reverse", "pause", "restart"]

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class MuteAudio(Action[Response], name="MuteAudio"):
    """The action ``MuteAudio``.

    Module: res_mutestream. Privilege: system. Since: 1.8.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "channel": "Channel",
        "direction": "Direction",
        "state": "State",
    }

    channel: str
    direction: Literal["in", "out", "all"]
    state: bool

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class PlayDTMF(Action[Response], name="PlayDTMF"):
    """The action ``PlayDTMF``.

    Module: app_senddtmf. Privilege: call. Since: 1.4.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "channel": "Channel",
        "digit": "Digit",
        "duration_ms": "Duration",
        "receive": "Receive",
    }

    channel: str
    digit: str
    duration_ms: int | None = None
    receive: bool | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class PlayMF(Action[Response], name="PlayMF"):
    """The action ``PlayMF``.

    Module: app_mf. Privilege: call. Since: 16.21.0, 18.7.0, 19.0.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {
        "channel": "Channel",
        "digit": "Digit",
        "duration_ms": "Duration",
    }

    channel: str
    digit: str
    duration_ms: int | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response


@dataclass(frozen=True, kw_only=True, slots=True, eq=False, repr=False)
class SendFlash(Action[Response], name="SendFlash"):
    """The action ``SendFlash``.

    Module: app_senddtmf. Privilege: call. Since: 18.18.0, 20.3.0.
    """

    wire_headers: ClassVar[Mapping[str, str]] = {"channel": "Channel", "receive": "Receive"}

    channel: str
    receive: bool | None = None

    def result(self, reply: Reply[Event]) -> Response:
        """The response."""
        return reply.response
