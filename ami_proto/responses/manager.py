"""Responses to the actions of main/manager.c."""

from __future__ import annotations

from ami_proto.fields import FloatField, TextField
from ami_proto.message import Response

__all__ = ["ChallengeResponse", "PingResponse"]


class PingResponse(Response):
    """The answer to ``Ping``."""

    __slots__ = ()

    ping = TextField("Ping")
    timestamp = FloatField("Timestamp")
    """The server's clock: seconds since 1970. Missing before 1.8."""


class ChallengeResponse(Response):
    """The answer to ``Challenge``."""

    __slots__ = ()

    challenge = TextField("Challenge")
