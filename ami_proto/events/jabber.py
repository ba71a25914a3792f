# Generated from ami_proto/catalogue/data; change that, and generate again.
"""Events: jabber."""

from __future__ import annotations

from ami_proto.fields import TextField
from ami_proto.message import Event

__all__ = ["JabberEvent"]


class JabberEvent(Event, name="JabberEvent"):
    """The event ``JabberEvent``.

    Module: res_jabber. Until: 11.
    """

    __slots__ = ()

    account = TextField("Account")
    packet = TextField("Packet")
